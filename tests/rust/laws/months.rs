//! A month's dues and fee: dues that never fall and never pass the cap, a fee that no order and
//! no relief changes beyond its rule.

use congdoan::{
    Cycle, Dong, Dues, DuesRequest, Month, Rate, Relief, Rulebook, Sector, UnionFeeRequest, dues,
    union_fee,
};
use proptest::prelude::*;
use proptest::sample::select;

use crate::{cases, dong, half_up, months, parts, rate, sectors, sums, sums_up_to};

/// Salaries around everything that changes dues: base salary, cap, floor and ceiling.
pub(crate) fn salaries() -> impl Strategy<Value = i64> {
    let bases = select(vec![
        1_210_000, 1_300_000, 1_390_000, 1_490_000, 1_800_000, 2_340_000, 2_530_000,
    ]);
    let near = (bases, select(vec![1_i64, 10, 20]), -1_000_i64..=1_000)
        .prop_map(|(base, times, off)| (base * times + off).max(0));
    prop_oneof![near, sums()]
}

fn owed(month: Month, sector: Sector, salary: i64, resolved: Option<Rate>) -> Dues {
    let mut asked = DuesRequest::new(month, sector, dong(salary));
    asked.resolved_rate = resolved;
    dues(&Rulebook::embedded(), &asked).unwrap()
}

/// Nothing owed counts as nothing.
pub(crate) fn amount(dues: &Dues) -> i64 {
    dues.due.unwrap_or_default().get()
}

/// The base salary as the decrees list it.
fn base_salary(month: Month) -> i64 {
    let rows = [
        ((2013, 1), 1_050_000),
        ((2013, 7), 1_150_000),
        ((2016, 5), 1_210_000),
        ((2017, 7), 1_300_000),
        ((2018, 7), 1_390_000),
        ((2019, 7), 1_490_000),
        ((2023, 7), 1_800_000),
        ((2024, 7), 2_340_000),
        ((2026, 7), 2_530_000),
    ];
    let starts = |(year, number)| Month::new(year, number).unwrap();
    let row = rows.iter().rfind(|(from, _)| starts(*from) <= month);
    row.unwrap().1
}

#[test]
fn dues_never_fall_around_any_bound_of_any_month() {
    let bases = [
        1_210_000, 1_300_000, 1_390_000, 1_490_000, 1_800_000, 2_340_000, 2_530_000,
    ];
    let mut salaries: Vec<i64> = vec![0, 1, 49, 50, 99, 100, 101, 1_000_000_000];
    for base in bases {
        for times in [1, 10, 20] {
            salaries.extend([-1, 0, 1].map(|off| base * times + off));
        }
    }
    salaries.sort_unstable();
    for year in 2017..=2026 {
        for month in 1..=12 {
            let month = Month::new(year, month).unwrap();
            for sector in Sector::ALL {
                let due: Vec<i64> = salaries
                    .iter()
                    .map(|salary| amount(&owed(month, *sector, *salary, None)))
                    .collect();
                assert!(due.is_sorted(), "{month} {sector}: {due:?}");
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn dues_never_fall_when_salary_rises(
        month in months(2017..=2026),
        sector in sectors(),
        one in salaries(),
        other in salaries(),
    ) {
        let (low, high) = (one.min(other), one.max(other));
        prop_assert!(
            amount(&owed(month, sector, low, None)) <= amount(&owed(month, sector, high, None))
        );
    }

    #[test]
    fn dues_never_pass_the_cap(
        month in months(2017..=2026),
        sector in sectors(),
        salary in salaries(),
    ) {
        let owed = owed(month, sector, salary, None);
        let has_cap = matches!(sector, Sector::StateEnterprise | Sector::NonState);
        prop_assert_eq!(owed.cap.is_some(), has_cap && owed.liable);
        if let (Some(cap), Some(due), Some(exact)) = (owed.cap, owed.due, owed.exact) {
            prop_assert!(due <= cap);
            prop_assert_eq!(owed.capped, exact.decimal() > cap.get().into());
            prop_assert_eq!(due == cap, exact.half_up().unwrap() >= cap);
        }
        prop_assert_eq!(owed.surplus, None);
        if !owed.liable {
            prop_assert_eq!((owed.base, owed.due, owed.capped), (None, None, false));
        }
    }

    #[test]
    fn a_fixed_sum_is_owed_whole_and_never_below_the_minimum(
        month in months(2017..=2026),
        sum in prop_oneof![0_i64..100_000, sums()],
    ) {
        let owed = owed(month, Sector::NoFixedWage, sum, None);
        let halved = month >= Month::new(2025, 7).unwrap();
        let minimum = half_up(base_salary(month).into(), if halved { 200 } else { 100 });
        prop_assert_eq!(owed.due, Some(dong(sum.max(minimum))));
        prop_assert_eq!(
            (owed.base, owed.rate, owed.cap),
            (Some(dong(sum)), None, None)
        );
    }

    #[test]
    fn an_insured_salary_counts_within_its_bounds(
        month in months(2013..=2026),
        salary in salaries(),
        other in salaries(),
    ) {
        let law = Rulebook::embedded();
        let fund = |salary: i64| {
            let asked = UnionFeeRequest::on_salaries(month, Sector::NonState, vec![dong(salary)]);
            union_fee(&law, &asked).unwrap().salary_fund.unwrap().get()
        };
        let base = base_salary(month);
        let floor = if month >= Month::new(2025, 7).unwrap() {
            base
        } else {
            0
        };
        prop_assert_eq!(fund(salary), salary.clamp(floor, 20 * base));
        prop_assert!(fund(salary.min(other)) <= fund(salary.max(other)));
    }

    #[test]
    fn a_resolved_rate_only_adds(
        month in months(2017..=2026),
        sector in select(vec![Sector::StateEnterprise, Sector::NonState]),
        low in salaries(),
        high in salaries(),
        digits in 10_000_000_000_u64..=1_000_000_000_000,
    ) {
        let (low, high) = (low.min(high), low.max(high));
        let resolved = Some(rate(digits, 12));
        let by_rule = owed(month, sector, high, None);
        let more = owed(month, sector, high, resolved);
        prop_assert_eq!(by_rule.liable, more.liable);
        if let (Some(due), Some(surplus)) = (more.due, more.surplus) {
            prop_assert_eq!(due.get() - surplus.get(), amount(&by_rule));
            prop_assert!(surplus >= Dong::ZERO);
        }
        prop_assert!(amount(&owed(month, sector, low, resolved)) <= amount(&more));
    }

    #[test]
    fn a_cap_never_binds_on_an_insured_salary_at_half_a_percent(
        month in months(2026..=2026),
        salary in salaries(),
    ) {
        // 0.5% × 20 base salaries is 10% of one.
        prop_assert!(!owed(month, Sector::NonState, salary, None).capped);
    }

    #[test]
    fn the_order_of_salaries_does_not_matter(
        month in months(2014..=2026),
        sector in select(vec![
            Sector::NonState,
            Sector::StateEnterprise,
            Sector::NoFixedWage,
        ]),
        (salaries, shuffled) in prop::collection::vec(sums_up_to(1_000_000_000_000), 1..20)
            .prop_flat_map(|salaries| (Just(salaries.clone()), Just(salaries).prop_shuffle())),
    ) {
        let law = Rulebook::embedded();
        let ask = |salaries: Vec<i64>| {
            let salaries = salaries.into_iter().map(dong).collect();
            union_fee(&law, &UnionFeeRequest::on_salaries(month, sector, salaries)).unwrap()
        };
        let together = ask(salaries.clone());
        prop_assert_eq!(&together, &ask(shuffled));
        // The fund is that of everyone alone, added up.
        let alone = salaries
            .iter()
            .map(|salary| ask(vec![*salary]).salary_fund.unwrap().get());
        let fund = alone.sum::<i64>();
        prop_assert_eq!(together.salary_fund, Some(dong(fund)));
        let plain = union_fee(&law, &UnionFeeRequest::on_fund(month, sector, dong(fund))).unwrap();
        prop_assert_eq!((plain.due, plain.exact), (together.due, together.exact));
    }

    #[test]
    fn a_relief_takes_no_more_than_it_may(
        number in 5_u32..=12,
        sector in sectors(),
        fund in sums(),
        percent in 0_u64..=20_000_000,
        more in 0_u64..=20_000_000,
    ) {
        let law = Rulebook::embedded();
        let month = Month::new(2026, number).unwrap();
        let plain = UnionFeeRequest::on_fund(month, sector, dong(fund));
        let due = |asked: &UnionFeeRequest| union_fee(&law, asked).unwrap();
        let without = due(&plain);
        let suspended = due(&plain.clone().relief(Relief::Suspension { until: None }));
        let reduced = |millionths: u64| {
            due(&plain.clone().relief(Relief::Reduction {
                percent: rate(millionths, 6),
            }))
        };
        if !without.liable {
            prop_assert_eq!(
                (suspended.due, suspended.deferred, reduced(percent).due),
                (None, None, None)
            );
            return Ok(());
        }
        let plain_due = without.due.unwrap();
        prop_assert_eq!(
            suspended
                .due
                .unwrap()
                .plus(suspended.deferred.unwrap())
                .unwrap(),
            plain_due
        );
        prop_assert_eq!(suspended.due, Some(Dong::ZERO));
        let (less, most) = (percent.min(more), percent.max(more));
        prop_assert!(reduced(less).due <= Some(plain_due));
        prop_assert!(reduced(most).due <= reduced(less).due);
        let kept = i128::from(100_000_000 - percent);
        let expected = half_up(i128::from(fund) * 2 * kept, 100 * 100_000_000);
        prop_assert_eq!(reduced(percent).due, Some(dong(expected)));
        // The figure before relief stays what it was.
        prop_assert_eq!(
            (reduced(percent).exact, suspended.exact),
            (without.exact, without.exact)
        );
        prop_assert_eq!(reduced(0).due, Some(plain_due));
    }

    #[test]
    fn a_quarter_owes_what_its_fund_does(
        year in 2014_i32..=2026,
        quarter in 1_u32..=4,
        fund in sums(),
    ) {
        let law = Rulebook::embedded();
        let month = Month::new(year, quarter * 3).unwrap();
        let monthly = UnionFeeRequest::on_fund(month, Sector::NonState, dong(fund));
        let quarterly = union_fee(&law, &monthly.clone().quarterly()).unwrap();
        let monthly = union_fee(&law, &monthly).unwrap();
        prop_assert_eq!(
            (quarterly.due, quarterly.exact),
            (monthly.due, monthly.exact)
        );
        let ends_next = month >= Month::new(2026, 5).unwrap();
        prop_assert_eq!(
            quarterly.payable_by,
            ends_next.then(|| month.next().last_day())
        );
    }

    #[test]
    fn a_state_paid_body_owes_nothing_once_collection_stopped(
        month in months(2013..=2026),
        sector in select(vec![Sector::StateAgency, Sector::PublicUnitStatePaid]),
        fund in sums(),
        cycle in select(Cycle::ALL.to_vec()),
    ) {
        let mut asked = UnionFeeRequest::on_fund(month, sector, dong(fund));
        asked.cycle = Some(cycle);
        let Ok(fee) = union_fee(&Rulebook::embedded(), &asked) else {
            // Only a quarter that is no quarter, or that lies on both sides, is refused.
            prop_assert_eq!(cycle, Cycle::Quarterly);
            return Ok(());
        };
        let stopped = month >= Month::new(2025, 6).unwrap();
        prop_assert_eq!(fee.liable, !stopped);
        prop_assert_eq!(fee.due.is_some(), !stopped);
        if let Some(rate) = fee.rate {
            prop_assert_eq!(parts(rate), (2, 100));
        }
    }
}
