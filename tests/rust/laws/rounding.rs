//! Products are exact, and a half goes up: at every tie of fee, dues and distribution.

use congdoan::{
    DistributeRequest, Dong, DuesRequest, ErrorCode, Month, Rate, Rulebook, Sector, Source,
    UnionFeeRequest, distribute, dues, union_fee,
};
use proptest::prelude::*;
use proptest::sample::select;

use crate::{cases, dong, half_up, months, parts, rate, sums, year};

/// The odd multiples of this amount are those whose product with the rate ends in exactly a half;
/// `None` for a rate whose products never do.
fn tie_step(rate: Rate) -> Option<i64> {
    let (digits, unit) = parts(rate);
    let period = unit / gcd(digits, unit);
    (period % 2 == 0).then(|| i64::try_from(period / 2).unwrap())
}

fn gcd(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { gcd(b, a % b) }
}

/// The largest amount up to `near` whose product with the rate is a tie.
fn tie_below(near: i64, rate: Rate) -> Option<i64> {
    let step = tie_step(rate)?;
    let odd = (near / step - 1) / 2 * 2 + 1;
    (odd > 0).then(|| odd * step)
}

/// At a tie the half goes up; a đồng less falls below it, since the rate is under a half.
fn goes_up_at(tie: i64, rate: Rate, due: impl Fn(i64) -> i64) {
    let (digits, unit) = parts(rate);
    let twice = 2 * i128::from(tie) * digits / unit;
    assert_eq!(twice % 2, 1, "{tie} × {rate} is no tie");
    let up = i64::try_from((twice + 1) / 2).unwrap();
    assert_eq!(due(tie), up, "{tie} × {rate} ends in a half");
    assert_eq!(
        due(tie - 1),
        up - 1,
        "{} × {rate} is below the half",
        tie - 1
    );
    assert_eq!(due(tie + 1), up, "{} × {rate} is above the half", tie + 1);
}

#[test]
fn the_known_ties_go_up() {
    let third: Rate = "0.3".parse().unwrap();
    assert_eq!(tie_below(1_466_775, third), Some(1_466_775));
    goes_up_at(1_466_775, third, |sum| {
        dong(sum).times(third).unwrap().half_up().unwrap().get()
    });
    let quarter: Rate = "0.75".parse().unwrap();
    assert_eq!(dong(2).times(quarter).unwrap().half_up().unwrap().get(), 2);
    // 0.4999… never becomes a half on the way.
    let almost = rate(499_999_999_999, 12);
    assert_eq!(
        dong(1).times(almost).unwrap().half_up().unwrap(),
        Dong::ZERO
    );
    assert_eq!(tie_step("1".parse().unwrap()), None);
}

#[test]
fn a_product_of_too_many_digits_is_refused_even_when_tiny() {
    let tiny = rate(1, 12);
    let twice = dong(1)
        .times(tiny)
        .and_then(|exact| exact.times(tiny))
        .unwrap();
    assert_eq!(twice.to_string(), "0.000000000000000000000001");
    // Ten to the minus 36 has no exact form here, and 0 is not it.
    let product = twice.times(tiny).map(|exact| exact.to_string());
    assert_eq!(
        product.map_err(|error| error.code()),
        Err(ErrorCode::OutOfRange)
    );
    assert_eq!(
        dong(0)
            .times(tiny)
            .and_then(|exact| exact.times(tiny))
            .unwrap()
            .to_string(),
        "0"
    );
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn half_up_is_the_integer_computation(
        sum in sums(),
        scale in 0_u32..=12,
        digits in any::<u64>(),
    ) {
        let unit = 10_u64.pow(scale);
        let digits = digits % (unit + 1);
        let exact = dong(sum).times(rate(digits, scale)).unwrap();
        let product = i128::from(sum) * i128::from(digits);
        prop_assert_eq!(
            exact.half_up().unwrap().get(),
            half_up(product, unit.into())
        );
        // The decimal itself is the product, digit for digit.
        let (found, found_unit) = match exact.to_string().split_once('.') {
            None => (exact.to_string().parse::<i128>().unwrap(), 1),
            Some((whole, fraction)) => (
                format!("{whole}{fraction}").parse().unwrap(),
                10_i128.pow(u32::try_from(fraction.len()).unwrap()),
            ),
        };
        prop_assert_eq!(found * (i128::from(unit) / found_unit), product);
    }

    #[test]
    fn a_factor_over_one_is_exact_or_refused(sum in sums(), factor in 1_u64..1_000_000) {
        let factor: Rate = factor.to_string().parse().unwrap();
        let product = i128::from(sum) * parts(factor).0;
        match dong(sum).times(factor).and_then(|exact| exact.half_up()) {
            Ok(amount) => prop_assert_eq!(i128::from(amount.get()), product),
            Err(error) => {
                prop_assert_eq!(error.code(), ErrorCode::OutOfRange);
                prop_assert!(product > i128::from(Dong::MAX.get()));
            }
        }
    }

    #[test]
    fn ties_of_any_rate_under_a_half_go_up(
        near in 1_000_000_000_000..=Dong::MAX.get() - 1,
        scale in 1_u32..=12,
        digits in any::<u64>(),
    ) {
        let unit = 10_u64.pow(scale);
        let rate = rate(1 + digits % (unit / 2).max(2) / 2, scale);
        if let Some(tie) = tie_below(near, rate) {
            goes_up_at(tie, rate, |sum| {
                dong(sum).times(rate).unwrap().half_up().unwrap().get()
            });
        }
    }

    #[test]
    fn ties_of_the_fee_go_up(month in months(2013..=2026), odd in 0_i64..90_000_000_000_000) {
        // 2% of an odd multiple of 25 ends in a half.
        let tie = 25 * (2 * odd + 1);
        let law = Rulebook::embedded();
        goes_up_at(tie, "0.02".parse().unwrap(), |fund| {
            let asked = UnionFeeRequest::on_fund(month, Sector::NonState, dong(fund));
            union_fee(&law, &asked).unwrap().due.unwrap().get()
        });
    }

    #[test]
    fn ties_of_dues_go_up(
        month in months(2017..=2026),
        sector in select(vec![
            Sector::PublicUnitSelfFinanced,
            Sector::StateEnterprise,
            Sector::NonState,
        ]),
        near in 3_000_000_i64..12_000_000,
    ) {
        let law = Rulebook::embedded();
        let owed = |salary| dues(&law, &DuesRequest::new(month, sector, dong(salary))).unwrap();
        let rate = owed(near).rate.unwrap();
        let tie = tie_below(near, rate).unwrap();
        // Neither bounds nor cap, which would hide the tie, touch salaries of this size.
        for salary in [tie - 1, tie + 1] {
            prop_assert_eq!(owed(salary).base, Some(dong(salary)));
            prop_assert!(!owed(salary).capped);
        }
        goes_up_at(tie, rate, |salary| owed(salary).due.unwrap().get());
    }

    #[test]
    fn ties_of_the_fixed_sum_go_up(sum in 0_i64..1_000) {
        // No base salary of the law gives a tie at 0.5%, so the what-if takes one that does.
        let law = Rulebook::embedded();
        let base = dong(100 * (2 * sum + 1));
        let from = Month::new(2025, 7).unwrap().first_day();
        let law = law
            .with(congdoan::law::parameters::BASE_SALARY, from, base, "a tie")
            .unwrap();
        let month = Month::new(2026, 1).unwrap();
        let asked = DuesRequest::new(month, Sector::NoFixedWage, Dong::ZERO);
        prop_assert_eq!(dues(&law, &asked).unwrap().due, Some(dong(sum + 1)));
    }

    #[test]
    fn ties_of_the_distribution_go_up(
        number in 2018_i64..=2026,
        source in select(vec![Source::UnionFee, Source::Dues]),
        near in sums(),
    ) {
        let law = Rulebook::embedded().accept(congdoan::Confidence::Unconfirmed);
        let split = |sum| {
            let asked = DistributeRequest::new(year(number), source, dong(sum));
            distribute(&law, &asked).unwrap()
        };
        let moved = |sum| match source {
            Source::Dues => split(sum).upper.get(),
            _ => split(sum).grassroots.get(),
        };
        let share = match source {
            Source::Dues => split(0).upper_share,
            _ => split(0).grassroots_share,
        };
        if let Some(tie) = tie_below(near.max(1_000), share) {
            let (digits, unit) = parts(share);
            let twice = 2 * i128::from(tie) * digits / unit;
            prop_assert_eq!(i128::from(moved(tie)), (twice + 1) / 2);
            for sum in [tie - 1, tie + 1] {
                prop_assert_eq!(moved(sum), half_up(i128::from(sum) * digits, unit));
            }
            if source == Source::Dues {
                goes_up_at(tie, share, moved);
            }
        }
    }
}
