//! Settlements that chain, rows and sums that are those of the lines.

use std::collections::BTreeMap;

use congdoan::{
    AccountRequest, Chart, ChartRow, Check, Confidence, Finding, FindingCode, Role, Rulebook,
    SettleRequest, Settlement, settle,
};
use proptest::prelude::*;

use crate::{cases, day, dong};

const CHART: &str = "hd-47-2021";

/// Codes beside those of the chart, two levels deep.
fn more_codes() -> Vec<AccountRequest> {
    [
        ("31.04", "31"),
        ("31.04.1", "31.04"),
        ("31.04.2", "31.04"),
        ("28.01.9", "28.01"),
        ("60.1", "60"),
    ]
    .map(|(code, parent)| AccountRequest {
        code: code.to_owned(),
        title: code.to_owned(),
        parent: parent.to_owned(),
    })
    .to_vec()
}

/// The chart's accounts, those added among them.
fn accounts() -> Vec<ChartRow> {
    let mut chart = Chart::named(CHART).unwrap();
    for account in more_codes() {
        chart.add(&account).unwrap();
    }
    let rows = chart.rows().iter();
    rows.filter(|row| row.code.is_some() && !matches!(row.role, Role::Opening | Role::Closing))
        .cloned()
        .collect()
}

fn code(row: &ChartRow) -> String {
    row.code.as_deref().unwrap_or_default().to_owned()
}

/// Amounts for some of the codes.
fn lines(codes: Vec<String>) -> impl Strategy<Value = BTreeMap<String, i64>> {
    let amounts = prop::collection::vec(prop::option::of(0_i64..1_000_000_000_000), codes.len());
    amounts.prop_map(move |amounts| {
        let lines = codes.iter().cloned().zip(amounts);
        lines
            .filter_map(|(code, amount)| Some((code, amount?)))
            .collect()
    })
}

fn request(opening: i64, lines: &BTreeMap<String, i64>) -> SettleRequest {
    let mut request = SettleRequest::new(CHART, day(2024, 1, 1), day(2024, 12, 31), dong(opening));
    request.chart_codes = more_codes();
    for (code, amount) in lines {
        request = request.line(code, dong(*amount));
    }
    request
}

fn settled(request: &SettleRequest) -> Settlement {
    settle(&Rulebook::embedded(), request).unwrap()
}

fn amounts(settled: &Settlement, keep: impl Fn(Role, bool) -> bool) -> i64 {
    let rows = settled
        .rows
        .iter()
        .filter(|row| keep(row.role, row.parent.is_none()));
    rows.map(|row| row.amount.get()).sum()
}

/// What an account comes to: its parts where any of them is given, otherwise what is stated.
fn amount_of(account: &str, accounts: &[ChartRow], lines: &BTreeMap<String, i64>) -> Option<i64> {
    parts_of(account, accounts, lines).or(lines.get(account).copied())
}

fn parts_of(account: &str, accounts: &[ChartRow], lines: &BTreeMap<String, i64>) -> Option<i64> {
    let parts = accounts
        .iter()
        .filter(|row| row.parent.as_deref() == Some(account));
    let given: Vec<i64> = parts
        .filter_map(|row| amount_of(&code(row), accounts, lines))
        .collect();
    (!given.is_empty()).then(|| given.iter().sum())
}

/// Either a whole family by its head or by its last parts, the same in every period.
fn consistent_codes() -> impl Strategy<Value = Vec<String>> {
    let accounts = accounts();
    let heads: Vec<String> = accounts
        .iter()
        .filter(|row| row.parent.is_none())
        .map(code)
        .collect();
    prop::collection::vec(any::<bool>(), heads.len()).prop_map(move |by_parts| {
        let mut codes = Vec::new();
        for (head, by_parts) in heads.iter().zip(by_parts) {
            let mut family = vec![head.clone()];
            for row in &accounts {
                if row
                    .parent
                    .as_ref()
                    .is_some_and(|parent| family.iter().any(|code| code == parent))
                {
                    family.push(code(row));
                }
            }
            let is_whole = |code: &String| {
                accounts
                    .iter()
                    .any(|row| row.parent.as_deref() == Some(code))
            };
            match by_parts {
                true => codes.extend(family.into_iter().filter(|code| !is_whole(code))),
                false => codes.push(head.clone()),
            }
        }
        codes
    })
}

/// The lines of two periods on the same codes.
fn two_periods() -> impl Strategy<Value = (BTreeMap<String, i64>, BTreeMap<String, i64>)> {
    consistent_codes().prop_flat_map(|codes| (lines(codes.clone()), lines(codes)))
}

/// What a year's books say of the shares spent, with all that can be judged judged.
fn shares_spent(lines: &[(&str, i64)]) -> Vec<Finding> {
    let asked = SettleRequest::new(CHART, day(2023, 1, 1), day(2023, 12, 31), dong(0));
    let mut asked = lines
        .iter()
        .fold(asked, |asked, (code, sum)| asked.line(code, dong(*sum)));
    asked.checks = vec![Check::SpendingShare];
    let law = Rulebook::embedded().accept(Confidence::Unconfirmed);
    settle(&law, &asked).unwrap().findings
}

proptest! {
    #![proptest_config(cases(192))]

    #[test]
    fn a_fee_collected_directly_counts_as_the_share_that_stays(
        dues in 0_i64..1_000_000_000,
        fee in 0_i64..1_000_000_000,
        pay in 0_i64..1_000_000_000,
        care in 0_i64..1_000_000_000,
    ) {
        // Of the fee of 2023 three quarters, a half going up.
        let share = (3 * fee + 2) / 4;
        let spent = [("22", dues), ("34", pay), ("31", care)];
        let direct = shares_spent(&[spent.as_slice(), &[("23", fee)]].concat());
        let refunded = shares_spent(&[spent.as_slice(), &[("28.01", share)]].concat());
        // The sums of income differ, and with them nothing but how far the closing is below zero.
        let spent = |found: Vec<Finding>| {
            let mut found = found;
            found.retain(|finding| finding.code == FindingCode::SpendingShare);
            found
        };
        prop_assert_eq!(spent(direct), spent(refunded));
    }

    #[test]
    fn two_periods_in_a_chain_close_as_one(
        opening in -10_000_000_000_000_i64..10_000_000_000_000,
        (first, second) in two_periods(),
    ) {
        let one = settled(&request(opening, &first));
        let mut chained = request(one.closing.get(), &second);
        chained.previous_closing = Some(one.closing);
        let two = settled(&chained);
        prop_assert!(
            two.findings
                .iter()
                .all(|found| found.code == FindingCode::NegativeClosing)
        );

        let mut both = first;
        for (code, amount) in second {
            *both.entry(code).or_default() += amount;
        }
        let merged = settled(&request(opening, &both));
        prop_assert_eq!(merged.closing, two.closing);
        for (sum, parts) in [
            (merged.income, one.income.plus(two.income)),
            (merged.total_income, one.total_income.plus(two.total_income)),
            (merged.spending, one.spending.plus(two.spending)),
            (
                merged.total_spending,
                one.total_spending.plus(two.total_spending),
            ),
        ] {
            prop_assert_eq!(sum, parts.unwrap());
        }
        for ((row, one), two) in merged.rows.iter().zip(&one.rows).zip(&two.rows) {
            if !matches!(row.role, Role::Opening | Role::Closing) {
                prop_assert_eq!(row.amount, one.amount.plus(two.amount).unwrap());
            }
        }
    }

    #[test]
    fn rows_and_sums_are_those_of_the_lines(
        opening in -10_000_000_000_000_i64..10_000_000_000_000,
        lines in lines(accounts().iter().map(code).collect()),
    ) {
        let settled = settled(&request(opening, &lines));
        let accounts = accounts();
        for row in &settled.rows {
            let Some(code) = row
                .code
                .as_deref()
                .filter(|_| !matches!(row.role, Role::Opening | Role::Closing))
            else {
                continue;
            };
            prop_assert_eq!(
                row.amount.get(),
                amount_of(code, &accounts, &lines).unwrap_or(0),
                "{}",
                code
            );
            // A whole some part of which is given is the sum of its parts.
            let parts = settled
                .rows
                .iter()
                .filter(|part| part.parent.as_deref() == Some(code));
            let parts: Vec<i64> = parts.map(|part| part.amount.get()).collect();
            if parts_of(code, &accounts, &lines).is_some() {
                prop_assert_eq!(row.amount.get(), parts.iter().sum::<i64>(), "{}", code);
            }
        }

        let head = |wanted: Role| amounts(&settled, |role, is_head| role == wanted && is_head);
        prop_assert_eq!(settled.income.get(), head(Role::Income));
        prop_assert_eq!(
            settled.total_income.get(),
            head(Role::Income) + head(Role::Received)
        );
        prop_assert_eq!(settled.spending.get(), head(Role::Spending));
        prop_assert_eq!(
            settled.total_spending.get(),
            head(Role::Spending) + head(Role::Given)
        );
        let closing = opening + settled.total_income.get() - settled.total_spending.get();
        prop_assert_eq!(settled.closing.get(), closing);
        // The form's own rows show the same.
        for (role, sum) in [
            (Role::Opening, dong(opening)),
            (Role::IncomeSum, settled.income),
            (Role::TotalIncome, settled.total_income),
            (Role::SpendingSum, settled.spending),
            (Role::TotalSpending, settled.total_spending),
            (Role::Closing, settled.closing),
        ] {
            prop_assert_eq!(head(role), sum.get());
        }

        let mut expected = Vec::new();
        for (at, (code, stated)) in lines.iter().enumerate() {
            if let Some(parts) = parts_of(code, &accounts, &lines).filter(|parts| parts != stated) {
                expected.push((
                    FindingCode::ParentAndChild,
                    format!("lines[{at}]"),
                    Some(dong(stated - parts)),
                ));
            }
        }
        if closing < 0 {
            expected.push((FindingCode::NegativeClosing, "opening".to_owned(), None));
        }
        let found = settled
            .findings
            .iter()
            .map(|found| (found.code, found.path.clone(), found.difference));
        prop_assert_eq!(found.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn the_order_of_lines_does_not_matter(
        (lines, shuffled) in lines(accounts().iter().map(code).collect()).prop_flat_map(|lines| {
            let listed: Vec<(String, i64)> = lines.clone().into_iter().collect();
            (Just(lines), Just(listed).prop_shuffle())
        }),
    ) {
        let one = settled(&request(0, &lines));
        let mut other = request(0, &BTreeMap::new());
        for (code, amount) in &shuffled {
            other = other.line(code, dong(*amount));
        }
        let other = settled(&other);
        prop_assert_eq!(&one.rows, &other.rows);
        prop_assert_eq!(one.findings.len(), other.findings.len());
    }

    #[test]
    fn books_that_agree_have_no_findings_and_others_state_the_difference(
        opening in 0_i64..10_000_000_000_000,
        off in -1_000_i64..=1_000,
        cash in 0_i64..1_000_000,
    ) {
        let mut agreeing = request(opening + 2_000_000, &BTreeMap::new());
        agreeing.previous_closing = Some(agreeing.opening);
        agreeing.cash = Some(dong(cash));
        agreeing.bank = Some(dong(opening + 2_000_000 - cash));
        prop_assert_eq!(&settled(&agreeing).findings, &[]);

        let mut other = agreeing.clone();
        other.previous_closing = Some(dong(opening + 2_000_000 - off));
        other.cash = Some(dong(cash + 1_000 + off));
        other.bank = Some(dong(opening + 1_999_000 - cash));
        let found = settled(&other).findings;
        let found: Vec<_> = found
            .iter()
            .map(|found| (found.code, found.difference))
            .collect();
        let expected = [FindingCode::OpeningDiffers, FindingCode::CashAndBankDiffer]
            .map(|code| (code, Some(dong(off))));
        prop_assert_eq!(
            found,
            if off == 0 {
                Vec::new()
            } else {
                expected.to_vec()
            }
        );
    }
}
