//! What a plan was made for, and cases of it that random rows seldom meet.

use congdoan::batch::{
    DuesPlan, DuesPlans, DuesRows, FeePlan, Outcome, RefundPlan, Situation, SplitPlan, dues_rows,
    first_refused,
};
use congdoan::law::{Value, parameters};
use congdoan::{
    Cycle, Dong, DuesReason, Error, ErrorCode, LevelShare, Month, Rate, Relief, Rulebook, Scheme,
    Sector, Source, Until, Year,
};

use crate::given::refused;
use crate::owed::{expected, expected_fee};

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn rate(text: &str) -> Rate {
    text.parse().unwrap()
}

/// Sums about the borders of dues and fee, more than a block of them.
fn sums() -> Vec<i64> {
    let around = [
        0,
        2_340_000,
        2_530_000,
        23_400_000,
        46_800_000,
        50_600_000,
        1 << 31,
        Dong::MAX.get(),
    ];
    let around = around
        .iter()
        .flat_map(|sum| (-2..=2).map(move |off| sum + off));
    around.chain((0..1_500).map(|step| step * 37_501)).collect()
}

#[test]
fn a_plan_says_what_it_was_made_for() {
    let law = Rulebook::embedded();
    let (may, year) = (month("2026-05"), Year::new(2025).unwrap());
    for sector in Sector::ALL {
        let dues = DuesPlan::of(&law, may, *sector);
        assert_eq!((dues.month(), dues.sector()), (may, *sector));
        let fee = FeePlan::of(&law, may, *sector);
        assert_eq!((fee.month(), fee.sector()), (may, *sector));
    }
    for source in Source::ALL {
        let split = SplitPlan::of(&law, year, *source);
        assert_eq!((split.year(), split.source()), (year, *source));
    }
    assert_eq!(RefundPlan::of(&law, year).year(), year);
    assert_eq!(RefundPlan::by_rule(&law, year).year(), year);
}

#[test]
fn a_plan_asked_for_again_is_the_same() {
    let law = Rulebook::embedded();
    let mut plans = DuesPlans::new(&law);
    let keys = [
        (month("2026-05"), Sector::NonState, None),
        (month("2026-06"), Sector::NonState, None),
        (month("2026-05"), Sector::StateEnterprise, None),
        (month("2026-05"), Sector::NonState, Some(rate("0.01"))),
        (month("2026-05"), Sector::NonState, Some(rate("0.02"))),
    ];
    for _ in 0..2 {
        for (wanted, (month, sector, resolved)) in (0_u16..).zip(keys) {
            assert_eq!(plans.number(month, sector, resolved).unwrap(), wanted);
        }
    }
    assert_eq!(plans.plans().len(), keys.len());
    assert_eq!(plans.law(), &law);
}

#[test]
fn the_surplus_of_a_resolved_rate_is_that_of_each_row() {
    let law = Rulebook::embedded();
    let sums = sums();
    for (sector, resolved) in [
        (Sector::NonState, "0.01"),
        (Sector::NonState, "0.0050001"),
        (Sector::StateEnterprise, "0.0075"),
        (Sector::StateEnterprise, "1"),
    ] {
        let plan = DuesPlan::resolved(&law, month("2026-01"), sector, rate(resolved));
        let (due, codes) = plan.owed_vec(&sums);
        let (surplus, surplus_codes) = plan.surplus_vec(&sums);
        assert_eq!(codes, surplus_codes);
        assert!(
            surplus.iter().any(|surplus| *surplus > 0),
            "{sector} {resolved}"
        );
        for (at, sum) in sums.iter().enumerate() {
            let owed = plan.replay(&law, Situation::default(), *sum);
            assert_eq!(
                (due[at], surplus[at], codes[at]),
                expected(&owed),
                "{sector} {resolved}: {sum}"
            );
        }
    }
    // Without one there is none.
    let plan = DuesPlan::of(&law, month("2026-01"), Sector::NonState);
    assert!(
        plan.surplus_vec(&sums)
            .0
            .iter()
            .all(|surplus| *surplus == 0)
    );
}

#[test]
fn fees_under_relief_are_those_of_each_row() {
    let law = Rulebook::embedded();
    let sums = sums();
    let until = Some(Until::from(month("2026-12")));
    for relief in [
        Relief::Suspension { until },
        Relief::Suspension { until: None },
        Relief::Reduction {
            percent: rate("20"),
        },
        Relief::Reduction { percent: rate("0") },
        // So many digits that the largest sums have no exact product.
        Relief::Reduction {
            percent: rate("12.3456789012"),
        },
        Relief::Reduction {
            percent: rate("0.000000000001"),
        },
    ] {
        let plan = FeePlan::with(
            &law,
            month("2026-06"),
            Sector::NonState,
            Cycle::Monthly,
            Some(relief),
        );
        let (due, codes) = plan.owed_vec(&sums);
        let (mut deferred, mut deferred_codes) = (due.clone(), codes.clone());
        plan.deferred(&sums, &mut deferred, &mut deferred_codes)
            .unwrap();
        for (at, sum) in sums.iter().enumerate() {
            let fee = plan.replay(&law, *sum);
            assert_eq!(
                (due[at], codes[at]),
                expected_fee(&fee, false),
                "{relief:?}: {sum}"
            );
            assert_eq!(
                (deferred[at], deferred_codes[at]),
                expected_fee(&fee, true),
                "{relief:?}: {sum}"
            );
        }
    }
}

#[test]
fn a_relief_that_the_law_refuses_refuses_each_row_alike() {
    let law = Rulebook::embedded();
    let too_much = Some(Relief::Reduction {
        percent: rate("100.5"),
    });
    let plan = FeePlan::with(
        &law,
        month("2026-06"),
        Sector::NonState,
        Cycle::Monthly,
        too_much,
    );
    let (due, codes) = plan.owed_vec(&[-1, 0, 1, 1_000_000]);
    assert_eq!(due, [0; 4]);
    for (sum, code) in [-1, 0, 1, 1_000_000].into_iter().zip(codes) {
        assert_eq!(code, refused(&plan.replay(&law, sum).unwrap_err()), "{sum}");
    }
}

#[test]
fn an_upper_sum_that_is_none_is_refused_by_name() {
    let law = Rulebook::embedded();
    let share = |level: &str, share: &str| LevelShare {
        level: level.to_owned(),
        share: rate(share),
    };
    let scheme = Scheme::Shares(vec![
        share("province", "0.7"),
        share("confederation", "0.3"),
    ]);
    let plan = SplitPlan::by_scheme(&law, Year::new(2025).unwrap(), Source::Dues, scheme);
    let (mut first, mut second) = ([7; 2], [7; 2]);
    for wrong in [-1, Dong::MAX.get() + 1, i64::MIN] {
        let refusal: Error = plan
            .levels(&[10, wrong], &mut [&mut first, &mut second])
            .unwrap_err();
        assert_eq!(
            (refusal.code(), refusal.path()),
            (ErrorCode::OutOfRange, "upper")
        );
        assert_eq!(
            refusal.to_string(),
            format!("amount `{wrong}` is not within 0 to 9007199254740991 đồng")
        );
    }
    plan.levels(&[10, 0], &mut [&mut first, &mut second])
        .unwrap();
    assert_eq!((first, second), ([7, 0], [3, 0]));
}

#[test]
fn the_first_row_refused_is_found_past_those_not_owed() {
    let not_owed = Outcome::NoDues(DuesReason::NotAMember).code();
    let out_of_range = Outcome::Refused(ErrorCode::OutOfRange).code();
    assert_eq!(first_refused(&[]), None);
    assert_eq!(first_refused(&[0, not_owed]), None);
    assert_eq!(
        first_refused(&[0, not_owed, out_of_range, 0, out_of_range]),
        Some(2)
    );
}

/// Laws whose rates have many digits, or whose sums reach the end of what is held.
fn extreme_laws() -> Vec<Rulebook> {
    let from = month("2013-01").first_day();
    let law = |parameter, value: Value| {
        let law = Rulebook::embedded().with(parameter, from, value, "extreme");
        law.unwrap()
    };
    vec![
        law(parameters::BASE_SALARY, Dong::MAX.into()),
        law(parameters::BASE_SALARY, Dong::ZERO.into()),
        law(parameters::UNION_FEE_RATE, rate("0.123456789012").into()),
        law(
            parameters::DUES_RATE_NON_STATE,
            rate("0.123456789012").into(),
        ),
        law(
            parameters::SOCIAL_INSURANCE_CEILING_MULTIPLE,
            rate("999999").into(),
        ),
        law(parameters::DUES_CAP_SHARE, rate("0.000000000001").into()),
    ]
}

#[test]
fn mixed_rows_under_extreme_laws_are_those_of_each() {
    let sums = sums();
    let amounts: Vec<i64> = sums
        .iter()
        .copied()
        .filter(|sum| (0..=Dong::MAX.get()).contains(sum))
        .collect();
    for law in extreme_laws() {
        let mut plans = DuesPlans::new(&law);
        for sector in Sector::ALL {
            plans.number(month("2026-01"), *sector, None).unwrap();
        }
        for resolved in ["0.2", "0.987654321098"] {
            plans
                .number(month("2026-01"), Sector::NonState, Some(rate(resolved)))
                .unwrap();
        }
        for number in 0_u16..8 {
            let plan = &plans.plans()[usize::from(number)];
            let numbers = vec![number; amounts.len()];
            let situations = vec![Situation::default().code(); amounts.len()];
            let rows = DuesRows {
                plans: &numbers,
                situations: &situations,
                amounts: &amounts,
            };
            let (mut due, mut codes) = (vec![7; amounts.len()], vec![7; amounts.len()]);
            dues_rows(plans.plans(), rows, &mut due, &mut codes).unwrap();
            let (surplus, _) = plan.surplus_vec(&amounts);
            for (at, sum) in amounts.iter().enumerate() {
                let owed = plan.replay(&law, Situation::default(), *sum);
                let wanted = expected(&owed);
                assert_eq!(
                    (due[at], surplus[at], codes[at]),
                    wanted,
                    "plan {number}: {sum}"
                );
            }
        }
    }
}

#[test]
fn fees_under_extreme_laws_are_those_of_each_row() {
    let sums = sums();
    let relief = Some(Relief::Reduction {
        percent: rate("12.3456789012"),
    });
    for law in extreme_laws() {
        for relief in [None, relief] {
            let plan = FeePlan::with(
                &law,
                month("2026-06"),
                Sector::NonState,
                Cycle::Monthly,
                relief,
            );
            let (due, codes) = plan.owed_vec(&sums);
            for (at, sum) in sums.iter().enumerate() {
                let fee = plan.replay(&law, *sum);
                assert_eq!(
                    (due[at], codes[at]),
                    expected_fee(&fee, false),
                    "{relief:?}: {sum}"
                );
            }
        }
    }
}
