//! Distribution, refund, and everything of a month at once.

use congdoan::batch::{
    MonthColumns, MonthPlan, RefundColumns, RefundPlan, RefundRows, Situation, SplitPlan,
};
use congdoan::{LevelShare, Scheme, Source, Year};
use proptest::prelude::*;
use proptest::sample::select;

use crate::given::{columns, laws, months, rates, refused, sectors, sums};
use crate::tried::cases;

fn years() -> impl Strategy<Value = Year> {
    (2013_i64..=2026).prop_map(|year| Year::new(year).unwrap())
}

/// Shares of random decimals that add to 1, or shipped ones.
fn schemes() -> impl Strategy<Value = Scheme> {
    let own = (0_u32..=12, prop::collection::vec(any::<u64>(), 0..8)).prop_map(|(scale, cuts)| {
        let unit = 10_u64.pow(scale);
        let mut cuts: Vec<u64> = cuts.into_iter().map(|cut| cut % (unit + 1)).collect();
        cuts.extend([0, unit]);
        cuts.sort_unstable();
        let shares = cuts.windows(2).enumerate().map(|(at, pair)| {
            let digits = pair[1] - pair[0];
            let (whole, part) = (digits / unit, digits % unit);
            LevelShare {
                level: format!("level {at}"),
                share: format!("{whole}.{part:0width$}0", width = scale as usize)
                    .parse()
                    .unwrap(),
            }
        });
        Scheme::Shares(shares.collect())
    });
    prop_oneof![4 => own, 1 => Just(Scheme::Named("hanoi-2023".to_owned()))]
}

proptest! {
    #![proptest_config(cases(768))]

    #[test]
    fn shares_of_a_column_are_those_of_its_rows(
        law in laws(),
        year in years(),
        source in select(Source::ALL.to_vec()),
        collected in columns(),
    ) {
        let plan = SplitPlan::of(&law, year, source);
        let rows = collected.len();
        let (mut grassroots, mut upper, mut codes) = (vec![7; rows], vec![7; rows], vec![7; rows]);
        plan.split(&collected, &mut grassroots, &mut upper, &mut codes).unwrap();
        for at in 0..rows {
            let wanted = match plan.replay(&law, collected[at]) {
                Ok(split) => (split.grassroots.get(), split.upper.get(), 0),
                Err(error) => (0, 0, refused(&error)),
            };
            prop_assert_eq!((grassroots[at], upper[at], codes[at]), wanted, "row {}: {}", at, collected[at]);
        }
    }

    #[test]
    fn levels_of_a_column_are_those_of_its_rows(
        law in laws(),
        year in years(),
        source in select(Source::ALL.to_vec()),
        scheme in schemes(),
        collected in columns(),
    ) {
        let plan = SplitPlan::by_scheme(&law, year, source, scheme);
        let rows = collected.len();
        let (mut grassroots, mut upper, mut codes) = (vec![7; rows], vec![7; rows], vec![7; rows]);
        plan.split(&collected, &mut grassroots, &mut upper, &mut codes).unwrap();
        let Ok(first) = plan.replay(&law, 0) else {
            prop_assert!(codes.iter().all(|code| *code >= 128));
            return Ok(());
        };
        let count = first.levels.map_or(0, |levels| levels.len());
        let mut made = vec![vec![7; rows]; count];
        let mut levels: Vec<&mut [i64]> = made.iter_mut().map(Vec::as_mut_slice).collect();
        plan.levels(&upper, &mut levels).unwrap();
        for at in 0..rows {
            let wanted = match plan.replay(&law, collected[at]) {
                Ok(split) => split.levels.unwrap().iter().map(|level| level.amount.get()).collect(),
                Err(_) => vec![0; count],
            };
            let own: Vec<i64> = made.iter().map(|level| level[at]).collect();
            prop_assert_eq!(own, wanted, "row {}: {}", at, collected[at]);
        }
    }

    #[test]
    fn refunds_of_columns_are_those_of_their_rows(
        law in laws(),
        year in years(),
        by_rule in any::<bool>(),
        rows in prop_oneof![
            prop::collection::vec((sums(), sums(), sums()), 0..60),
            prop::collection::vec((0..=1_000_000_000_i64, 0..=1_000_000_i64, 0..=1_000_000_i64), 500..700),
        ],
        paid_given in any::<bool>(),
        reduction_given in any::<bool>(),
    ) {
        let plan = if by_rule { RefundPlan::by_rule(&law, year) } else { RefundPlan::of(&law, year) };
        let column = |which: fn(&(i64, i64, i64)) -> i64| rows.iter().map(which).collect::<Vec<i64>>();
        let (collected, reductions, paid) = (column(|row| row.0), column(|row| row.1), column(|row| row.2));
        let reduction_given = reduction_given && !by_rule;
        let given = RefundRows {
            collected: &collected,
            reduction: reduction_given.then_some(&reductions[..]),
            paid: paid_given.then_some(&paid[..]),
        };
        let count = rows.len();
        let (mut entitlement, mut reduction, mut outstanding) = (vec![7; count], vec![7; count], vec![7; count]);
        let mut codes = vec![7; count];
        plan.outstanding(given, RefundColumns {
            entitlement: &mut entitlement,
            reduction: &mut reduction,
            outstanding: &mut outstanding,
            codes: &mut codes,
        }).unwrap();
        for at in 0..count {
            let reduced = if reduction_given { reductions[at] } else { 0 };
            let paid = if paid_given { paid[at] } else { 0 };
            let wanted = match plan.replay(&law, collected[at], reduced, paid) {
                Ok(owed) => (owed.entitlement.get(), owed.reduction.get(), owed.outstanding.get(), 0),
                Err(error) => (0, 0, 0, refused(&error)),
            };
            prop_assert_eq!((entitlement[at], reduction[at], outstanding[at], codes[at]), wanted, "row {}: {:?}", at, rows[at]);
        }
    }

    #[test]
    fn a_month_at_once_is_its_parts(
        law in laws(),
        month in months(),
        sector in sectors(),
        resolved in prop::option::weighted(0.4, rates()),
        rows in prop_oneof![
            prop::collection::vec((sums(), sums()), 0..60),
            prop::collection::vec((0..=60_000_000_i64, 0..=9_000_000_000_i64), 500..700),
        ],
    ) {
        let shares = [Source::Dues, Source::UnionFee].map(|source| SplitPlan::of(&law, month.year(), source).replay(&law, 0));
        let plan = match resolved {
            None => MonthPlan::of(&law, month, sector),
            Some(rate) => MonthPlan::resolved(&law, month, sector, rate),
        };
        let plan = match plan {
            Ok(plan) => plan,
            Err(error) => {
                let codes: Vec<_> = shares.iter().filter_map(|share| share.as_ref().err()).map(|error| error.code()).collect();
                prop_assert!(codes.contains(&error.code()));
                return Ok(());
            }
        };
        let amounts: Vec<i64> = rows.iter().map(|row| row.0).collect();
        let funds: Vec<i64> = rows.iter().map(|row| row.1).collect();
        let count = rows.len();
        let (mut dues, mut fee, mut grassroots, mut upper) = (vec![7; count], vec![7; count], vec![7; count], vec![7; count]);
        let (mut dues_codes, mut fee_codes) = (vec![7; count], vec![7; count]);
        plan.owed(&amounts, &funds, MonthColumns {
            dues: &mut dues,
            fee: &mut fee,
            grassroots: &mut grassroots,
            upper: &mut upper,
            dues_codes: &mut dues_codes,
            fee_codes: &mut fee_codes,
        }).unwrap();
        let (of_dues, of_fee, split_dues, split_fee) = plan.plans();
        prop_assert_eq!(of_dues.owed_vec(&amounts), (dues.clone(), dues_codes.clone()));
        prop_assert_eq!(of_fee.owed_vec(&funds), (fee.clone(), fee_codes.clone()));
        for at in 0..count {
            let owed = of_dues.replay(&law, Situation::default(), amounts[at]);
            prop_assert_eq!(owed.is_err(), dues_codes[at] >= 128);
            if dues_codes[at] >= 128 || fee_codes[at] >= 128 {
                prop_assert_eq!((grassroots[at], upper[at]), (0, 0));
                continue;
            }
            // The surplus of a resolved rate is not distributed.
            let surplus = owed.unwrap().surplus.unwrap_or_default().get();
            let first = split_dues.replay(&law, dues[at] - surplus).unwrap();
            let second = split_fee.replay(&law, fee[at]).unwrap();
            let wanted = (
                first.grassroots.get() + surplus + second.grassroots.get(),
                first.upper.get() + second.upper.get(),
            );
            prop_assert_eq!((grassroots[at], upper[at]), wanted, "row {}: {:?}", at, rows[at]);
        }
    }
}
