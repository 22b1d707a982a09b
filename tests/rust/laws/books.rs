//! Settlements that chain, rows that add up, and reports whose lines read as what they are.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use congdoan::{
    AccountRequest, Chart, ChartRow, Dong, FindingCode, Precision, Reading, ReconcileRequest,
    Reconciliation, ReportLineName, Role, Rulebook, SettleRequest, Settlement, Verdict, reconcile,
    settle,
};
use proptest::prelude::*;
use proptest::sample::select;

use crate::{cases, dong, half_up, year};

const CHART: &str = "hd-47-2021";

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

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

proptest! {
    #![proptest_config(cases(192))]

    #[test]
    fn two_periods_in_a_chain_close_as_one(
        opening in -10_000_000_000_000_i64..10_000_000_000_000,
        (first, second) in consistent_codes().prop_flat_map(|codes| (lines(codes.clone()), lines(codes))),
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

/// A sum as a report prints it.
fn printed(sum: i64, precision: Precision) -> Dong {
    let unit = precision.unit();
    dong(half_up(sum.into(), unit.into()) * unit)
}

fn report(fund: i64, precision: Precision, lines: [Option<i64>; 3]) -> Reconciliation {
    let mut report =
        ReconcileRequest::new(day(2020, 1, 1), day(2020, 12, 31), year(2020), precision);
    report.union_fee = Some(printed(fund / 50, precision));
    let [dues, reduction, refunds] = lines.map(|line| line.map(|sum| printed(sum, precision)));
    (report.dues, report.reduction_09c, report.refunds_paid) = (dues, reduction, refunds);
    reconcile(&Rulebook::embedded(), &report).unwrap()
}

/// How the lines read, with what was expected of each.
fn readings(report: &Reconciliation) -> Vec<(ReportLineName, Option<Reading>, Verdict)> {
    report
        .lines
        .iter()
        .map(|line| (line.line, line.reading, line.verdict))
        .collect()
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn true_figures_read_as_what_they_are(
        // Multiples of 50,000 give whole đồng; from 100 billion on, printing hides no reading.
        fund in (2_000_000_i64..=20_000_000_000).prop_map(|units| units * 50_000),
        precision in select(vec![
            Precision::Dong,
            Precision::Thousand,
            Precision::Million,
        ]),
        dues in select(vec![
            (Reading::All, 1_000),
            (Reading::UpperShare, 400),
            (Reading::GrassrootsShare, 600),
        ]),
        // Parts of the fund in hundred-thousandths: 70% of the 2%, less 10%, and less of it.
        refunds in prop_oneof![
            Just((Reading::Entitlement, 1_400)),
            Just((Reading::Net, 1_260)),
            (1_i64..=1_240).prop_map(|part| (Reading::PaidSoFar, part)),
        ],
    ) {
        let of = |part: i64| fund / 100_000 * part + fund % 100_000 * part / 100_000;
        let read = report(
            fund,
            precision,
            [Some(of(dues.1)), Some(of(140)), Some(of(refunds.1))],
        );
        let consistent = Verdict::Consistent;
        prop_assert_eq!(
            readings(&read),
            [
                (ReportLineName::Dues, Some(dues.0), consistent),
                (
                    ReportLineName::Reduction09c,
                    Some(Reading::ByRule),
                    consistent
                ),
                (ReportLineName::RefundsPaid, Some(refunds.0), consistent),
            ]
        );
        let implied = read.implied_salary_fund.unwrap().get();
        prop_assert!((implied - fund).abs() <= 25 * precision.unit());
        for line in &read.lines {
            prop_assert_eq!(
                line.difference.unwrap().get(),
                line.reported.get() - line.expected.unwrap().get()
            );
        }
        if precision == Precision::Dong && refunds.0 != Reading::PaidSoFar {
            prop_assert!(
                read.lines
                    .iter()
                    .all(|line| line.difference == Some(Dong::ZERO))
            );
        }
    }

    #[test]
    fn figures_above_the_most_the_rules_allow_are_off(
        fund in (2_000_000_i64..=20_000_000_000).prop_map(|units| units * 50_000),
        over in 10_i64..1_000,
    ) {
        // A hundredth or more above all dues and above the whole entitlement.
        let dues = fund / 100 + fund / 100_000 * over;
        let refunds = fund / 100_000 * 1_400 + fund / 100_000 * 2 * over;
        let read = report(fund, Precision::Million, [Some(dues), None, Some(refunds)]);
        prop_assert_eq!(
            readings(&read),
            [
                (ReportLineName::Dues, None, Verdict::Off),
                (ReportLineName::RefundsPaid, None, Verdict::Off),
            ]
        );
    }

    #[test]
    fn a_year_with_two_rates_of_dues_cannot_tell(
        fee in 0_i64..1_000_000_000_000,
        dues in 0_i64..1_000_000_000_000,
    ) {
        let mut report = ReconcileRequest::new(
            day(2025, 1, 1),
            day(2025, 12, 31),
            year(2025),
            Precision::Dong,
        );
        report.union_fee = Some(dong(fee));
        report.dues = Some(dong(dues));
        let read = reconcile(&Rulebook::embedded(), &report).unwrap();
        prop_assert_eq!(
            readings(&read),
            [(ReportLineName::Dues, None, Verdict::CannotTell)]
        );
    }
}
