//! Dues and fee.

use congdoan::batch::{
    DuesPlan, DuesPlans, DuesRows, FeePlan, Outcome, Situation, dues_rows, union_fee_rows,
};
use congdoan::{Absence, Cycle, Dong, Dues, Error, Rulebook, Sector, UnionFee};
use proptest::prelude::*;
use proptest::sample::select;

use crate::given::{columns, laws, months, rates, refused, reliefs, sectors, sums};
use crate::tried::cases;

/// What a row of dues must hold: due, surplus and code.
pub(crate) fn expected(owed: &Result<Dues, Error>) -> (i64, i64, u8) {
    let amount = |sum: Option<Dong>| sum.unwrap_or_default().get();
    match owed {
        Err(error) => (0, 0, refused(error)),
        Ok(owed) => {
            let code = owed
                .reason
                .map_or(0, |reason| Outcome::NoDues(reason).code());
            (amount(owed.due), amount(owed.surplus), code)
        }
    }
}

fn plan(
    law: &Rulebook,
    (month, sector, rate): (congdoan::Month, Sector, Option<congdoan::Rate>),
) -> DuesPlan {
    match rate {
        None => DuesPlan::of(law, month, sector),
        Some(rate) => DuesPlan::resolved(law, month, sector, rate),
    }
}

/// Rows in runs of one plan.
fn sorted(mut rows: Vec<(u8, u8, i64)>) -> Vec<(u8, u8, i64)> {
    rows.sort_by_key(|row| row.0);
    rows
}

#[test]
fn every_month_and_sector_at_every_border() {
    let law = Rulebook::embedded().accept(congdoan::Confidence::Unconfirmed);
    for law in [Rulebook::embedded(), law] {
        for year in 2013..=2026 {
            for number in 1..=12 {
                let month = congdoan::Month::new(year, number).unwrap();
                for sector in Sector::ALL {
                    let plan = DuesPlan::of(&law, month, *sector);
                    let fee = FeePlan::of(&law, month, *sector);
                    let mut amounts: Vec<i64> =
                        vec![-1, 0, 1, 49, 50, 99, 100, 101, Dong::MAX.get()];
                    let bases = [
                        1_050_000, 1_150_000, 1_210_000, 1_300_000, 1_390_000, 1_490_000,
                        1_800_000, 2_340_000, 2_530_000,
                    ];
                    for base in bases {
                        for times in [1, 10, 20] {
                            amounts.extend([-100, -1, 0, 1, 100].map(|off| base * times + off));
                        }
                    }
                    let (due, codes) = plan.owed_vec(&amounts);
                    let (fees, fee_codes) = fee.owed_vec(&amounts);
                    for (at, amount) in amounts.iter().enumerate() {
                        let owed = plan.replay(&law, Situation::default(), *amount);
                        let (expected, _, code) = expected(&owed);
                        assert_eq!(
                            (due[at], codes[at]),
                            (expected, code),
                            "{month} {sector} {amount}"
                        );
                        let owed = fee.replay(&law, *amount);
                        assert_eq!(
                            (fees[at], fee_codes[at]),
                            expected_fee(&owed, false),
                            "{month} {sector} {amount}"
                        );
                    }
                }
            }
        }
    }
}

pub(crate) fn expected_fee(fee: &Result<UnionFee, Error>, deferred: bool) -> (i64, u8) {
    match fee {
        Err(error) => (0, refused(error)),
        Ok(fee) => {
            let code = fee.reason.map_or(0, |reason| Outcome::NoFee(reason).code());
            let sum = if deferred { fee.deferred } else { fee.due };
            (sum.unwrap_or_default().get(), code)
        }
    }
}

proptest! {
    #![proptest_config(cases(768))]

    #[test]
    fn dues_of_a_column_are_those_of_its_rows(
        law in laws(),
        key in (months(), sectors(), prop::option::weighted(0.3, rates())),
        amounts in columns(),
    ) {
        let plan = plan(&law, key);
        let (due, codes) = plan.owed_vec(&amounts);
        let (surplus, surplus_codes) = plan.surplus_vec(&amounts);
        prop_assert_eq!(&codes, &surplus_codes);
        for (at, amount) in amounts.iter().enumerate() {
            let owed = plan.replay(&law, Situation::default(), *amount);
            prop_assert_eq!((due[at], surplus[at], codes[at]), expected(&owed), "row {}: {}", at, amount);
        }
    }

    #[test]
    fn dues_of_mixed_rows_are_those_of_each(
        law in laws(),
        keys in prop::collection::vec((months(), sectors(), prop::option::weighted(0.2, rates())), 1..6),
        rows in prop_oneof![
            prop::collection::vec((any::<u8>(), 0_u8..=24, sums()), 0..60),
            prop::collection::vec((any::<u8>(), 0_u8..=5, 0..=60_000_000_i64), 0..60),
            prop::collection::vec((any::<u8>(), any::<u8>(), sums()), 0..60),
            prop::collection::vec((Just(0), Just(0), sums()), 0..60),
            prop::collection::vec((0_u8..6, 0_u8..=5, 0..=60_000_000_i64), 300..700).prop_map(sorted),
            prop::collection::vec((0_u8..6, 0_u8..=24, sums()), 100..700).prop_map(sorted),
        ],
    ) {
        let mut plans = DuesPlans::new(&law);
        for (month, sector, rate) in &keys {
            plans.number(*month, *sector, *rate).unwrap();
        }
        // One number more than there are plans.
        let count = u16::try_from(plans.plans().len()).unwrap() + 1;
        let numbers: Vec<u16> = rows.iter().map(|row| u16::from(row.0) % count).collect();
        let situations: Vec<u8> = rows.iter().map(|row| row.1).collect();
        let amounts: Vec<i64> = rows.iter().map(|row| row.2).collect();
        let (mut due, mut codes) = (vec![7; rows.len()], vec![7; rows.len()]);
        let given = DuesRows { plans: &numbers, situations: &situations, amounts: &amounts };
        dues_rows(plans.plans(), given, &mut due, &mut codes).unwrap();
        let invalid = Outcome::Refused(congdoan::ErrorCode::InvalidInput).code();
        for at in 0..rows.len() {
            let plan = plans.plans().get(usize::from(numbers[at]));
            let wanted = match (plan, Situation::of(situations[at])) {
                (Some(plan), Some(situation)) => {
                    let (due, _, code) = expected(&plan.replay(plans.law(), situation, amounts[at]));
                    (due, code)
                }
                _ => (0, invalid),
            };
            prop_assert_eq!((due[at], codes[at]), wanted, "row {}: {:?}", at, rows[at]);
        }
    }

    #[test]
    fn every_situation_of_a_plan(law in laws(), month in months(), sector in sectors(), amount in sums()) {
        let plan = [DuesPlan::of(&law, month, sector)];
        for member in [true, false] {
            for absence in Absence::ALL {
                for amount_given in [true, false] {
                    let situation = Situation { member, absence: *absence, amount_given };
                    prop_assert_eq!(Situation::of(situation.code()), Some(situation));
                    let given = DuesRows { plans: &[0], situations: &[situation.code()], amounts: &[amount] };
                    let (mut due, mut codes) = ([7], [7]);
                    dues_rows(&plan, given, &mut due, &mut codes).unwrap();
                    let (wanted, _, code) = expected(&plan[0].replay(&law, situation, amount));
                    prop_assert_eq!((due[0], codes[0]), (wanted, code));
                }
            }
        }
    }

    #[test]
    fn fees_of_a_column_are_those_of_its_rows(
        law in laws(),
        month in months(),
        sector in sectors(),
        cycle in select(Cycle::ALL.to_vec()),
        relief in reliefs(),
        funds in columns(),
    ) {
        let plan = FeePlan::with(&law, month, sector, cycle, relief);
        let (due, codes) = plan.owed_vec(&funds);
        let (mut deferred, mut deferred_codes) = (due.clone(), codes.clone());
        plan.deferred(&funds, &mut deferred, &mut deferred_codes).unwrap();
        for (at, fund) in funds.iter().enumerate() {
            let fee = plan.replay(&law, *fund);
            prop_assert_eq!((due[at], codes[at]), expected_fee(&fee, false), "row {}: {}", at, fund);
            prop_assert_eq!((deferred[at], deferred_codes[at]), expected_fee(&fee, true));
        }
    }

    #[test]
    fn fees_of_mixed_rows_are_those_of_each(
        law in laws(),
        keys in prop::collection::vec((months(), sectors(), reliefs()), 1..4),
        rows in prop::collection::vec((any::<u8>(), sums()), 0..60),
    ) {
        let plans: Vec<FeePlan> = keys
            .iter()
            .map(|(month, sector, relief)| FeePlan::with(&law, *month, *sector, Cycle::Monthly, *relief))
            .collect();
        let numbers: Vec<u16> = rows.iter().map(|row| u16::from(row.0) % 5).collect();
        let funds: Vec<i64> = rows.iter().map(|row| row.1).collect();
        let (mut due, mut codes) = (vec![7; rows.len()], vec![7; rows.len()]);
        union_fee_rows(&plans, &numbers, &funds, &mut due, &mut codes).unwrap();
        let invalid = Outcome::Refused(congdoan::ErrorCode::InvalidInput).code();
        for at in 0..rows.len() {
            let wanted = match plans.get(usize::from(numbers[at])) {
                Some(plan) => expected_fee(&plan.replay(&law, funds[at]), false),
                None => (0, invalid),
            };
            prop_assert_eq!((due[at], codes[at]), wanted);
        }
    }
}
