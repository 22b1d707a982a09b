//! What is split adds up: between the grassroots union and the levels above, among those levels,
//! and between what a refund owes, paid and still owes.

use congdoan::{
    Confidence, DistributeRequest, Dong, Error, ErrorCode, LevelShare, ReductionGiven,
    RefundRequest, Rulebook, Scheme, Source, distribute, refund,
};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::{cases, dong, half_up, parts, rate, sums, sums_up_to, year};

/// Shares of random decimals that add to 1, with zeros and ties among them.
fn schemes() -> impl Strategy<Value = Vec<LevelShare>> {
    (0_u32..=12, prop::collection::vec(any::<u64>(), 0..8)).prop_map(|(scale, cuts)| {
        let unit = 10_u64.pow(scale);
        let mut cuts: Vec<u64> = cuts.into_iter().map(|cut| cut % (unit + 1)).collect();
        cuts.extend([0, unit]);
        cuts.sort_unstable();
        let shares = cuts.windows(2).map(|pair| rate(pair[1] - pair[0], scale));
        shares
            .enumerate()
            .map(|(at, share)| LevelShare {
                level: format!("level {at}"),
                share,
            })
            .collect()
    })
}

/// The largest remainder in whole numbers: everyone the whole đồng, the rest to the largest
/// fractions, ties in the order given.
fn by_largest_remainder(upper: i64, shares: &[LevelShare]) -> Vec<i64> {
    let unit = 10_i128.pow(12);
    let exact: Vec<i128> = shares
        .iter()
        .map(|level| {
            let (digits, own_unit) = parts(level.share);
            i128::from(upper) * digits * (unit / own_unit)
        })
        .collect();
    let mut amounts: Vec<i128> = exact.iter().map(|exact| exact / unit).collect();
    let left = i128::from(upper) - amounts.iter().sum::<i128>();
    for _ in 0..left {
        let fraction = |at: usize| exact[at] - amounts[at] * unit;
        let largest = (0..exact.len())
            .rev()
            .max_by_key(|at| fraction(*at))
            .unwrap();
        amounts[largest] += 1;
    }
    amounts
        .into_iter()
        .map(|amount| i64::try_from(amount).unwrap())
        .collect()
}

fn unconfirmed() -> Rulebook {
    Rulebook::embedded().accept(Confidence::Unconfirmed)
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn shares_add_up_to_the_dong(
        number in 2018_i64..=2026,
        source in select(Source::ALL.to_vec()),
        collected in sums(),
        scheme in schemes(),
    ) {
        let asked = DistributeRequest::new(year(number), source, dong(collected))
            .scheme(Scheme::Shares(scheme.clone()));
        let split = distribute(&unconfirmed(), &asked).unwrap();
        prop_assert_eq!(split.grassroots.get() + split.upper.get(), collected);
        let (digits, unit) = parts(split.grassroots_share);
        let (upper_digits, upper_unit) = parts(split.upper_share);
        prop_assert_eq!(digits * upper_unit + upper_digits * unit, unit * upper_unit);
        // The sum that moves is the one rounded.
        match source {
            Source::Dues => prop_assert_eq!(
                split.upper.get(),
                half_up(i128::from(collected) * upper_digits, upper_unit)
            ),
            _ => prop_assert_eq!(
                split.grassroots.get(),
                half_up(i128::from(collected) * digits, unit)
            ),
        }

        let levels = split.levels.unwrap();
        let amounts: Vec<i64> = levels.iter().map(|level| level.amount.get()).collect();
        prop_assert_eq!(amounts.iter().sum::<i64>(), split.upper.get());
        prop_assert_eq!(&amounts, &by_largest_remainder(split.upper.get(), &scheme));
        for (level, given) in levels.iter().zip(&scheme) {
            prop_assert_eq!((&level.level, level.share), (&given.level, given.share));
            let (digits, unit) = parts(given.share);
            let exact = i128::from(split.upper.get()) * digits;
            let off = (i128::from(level.amount.get()) * unit - exact).abs();
            prop_assert!(
                off < unit,
                "{} is a đồng or more off {exact} ÷ {unit}",
                level.amount
            );
        }
    }

    #[test]
    fn shares_that_do_not_add_to_one_are_refused(
        mut scheme in schemes(),
        at in any::<Index>(),
        more in 1_u64..1_000,
    ) {
        let at = at.index(scheme.len());
        let changed = &mut scheme[at];
        let (digits, unit) = parts(changed.share);
        let twelve = u64::try_from(digits * (10_i128.pow(12) / unit)).unwrap();
        changed.share = rate(twelve + more, 12);
        let asked = DistributeRequest::new(year(2025), Source::Dues, dong(1_000_000))
            .scheme(Scheme::Shares(scheme));
        let error = distribute(&unconfirmed(), &asked).unwrap_err();
        prop_assert_eq!(
            (error.code(), error.path()),
            (ErrorCode::InvalidInput, "scheme")
        );
    }

    #[test]
    fn a_larger_sum_never_gives_anyone_less(
        number in 2018_i64..=2026,
        source in select(Source::ALL.to_vec()),
        collected in sums_up_to(Dong::MAX.get() - 1),
    ) {
        let split = |sum| {
            distribute(
                &unconfirmed(),
                &DistributeRequest::new(year(number), source, dong(sum)),
            )
            .unwrap()
        };
        let (less, more) = (split(collected), split(collected + 1));
        prop_assert!(less.grassroots <= more.grassroots && less.upper <= more.upper);
    }

    #[test]
    fn a_refund_adds_up(
        number in 2018_i64..=2026,
        collected in sums(),
        paid in prop::option::of(sums()),
        reduction in prop_oneof![
            Just(None),
            Just(Some(ReductionGiven::ByRule)),
            sums().prop_map(|sum| Some(ReductionGiven::Amount(dong(sum)))),
        ],
    ) {
        let mut asked = RefundRequest::new(year(number), dong(collected));
        asked.paid = paid.map(dong);
        asked.reduction = reduction;
        let law = unconfirmed();
        let returned = match refund(&law, &asked) {
            Ok(returned) => returned,
            // By rule there is nothing to take off after 2021; sums may leave the bounds.
            Err(error) if reduction == Some(ReductionGiven::ByRule) && number > 2021 => {
                prop_assert_eq!(error.code(), ErrorCode::NotDetermined);
                return Ok(());
            }
            Err(error) => return beyond_bounds(&error, collected, reduction, paid),
        };
        prop_assert_eq!(
            returned.entitlement.get() - returned.reduction.get(),
            returned.net.get()
        );
        prop_assert_eq!(
            returned.paid.get() + returned.outstanding.get(),
            returned.net.get()
        );
        prop_assert_eq!(returned.paid.get(), paid.unwrap_or(0));
        let whole = distribute(
            &law,
            &DistributeRequest::new(year(number), Source::UnionFee, dong(collected)),
        )
        .unwrap();
        prop_assert_eq!(returned.entitlement, whole.grassroots);
        prop_assert!(number <= 2021 || reduction != Some(ReductionGiven::ByRule));
        match reduction {
            None => prop_assert_eq!(returned.reduction, Dong::ZERO),
            Some(ReductionGiven::Amount(given)) => prop_assert_eq!(returned.reduction, given),
            Some(ReductionGiven::ByRule) => {
                // Rounded once, from the unrounded share.
                let (digits, unit) = parts(whole.grassroots_share);
                let expected = half_up(i128::from(collected) * digits, unit * 10);
                prop_assert_eq!(returned.reduction.get(), expected);
            }
        }
    }
}

/// A refund may be refused only when a difference leaves the bounds of money.
fn beyond_bounds(
    error: &Error,
    collected: i64,
    reduction: Option<ReductionGiven>,
    paid: Option<i64>,
) -> Result<(), TestCaseError> {
    prop_assert_eq!(error.code(), ErrorCode::OutOfRange);
    let reduction = match reduction {
        Some(ReductionGiven::Amount(sum)) => i128::from(sum.get()),
        _ => 0,
    };
    let least = -reduction - i128::from(paid.unwrap_or(0));
    prop_assert!(
        least < i128::from(Dong::MIN.get()),
        "{error} for {collected}"
    );
    Ok(())
}
