//! Laws and rows to try the kernels on.

use chrono::NaiveDate;
use congdoan::batch::Outcome;
use congdoan::law::parameters;
use congdoan::{Confidence, Dong, Error, Month, Rate, Relief, Rulebook, Sector, Until};
use proptest::prelude::*;
use proptest::sample::select;

pub(crate) fn months() -> impl Strategy<Value = Month> {
    (2013..=2026, 1_u32..=12).prop_map(|(year, month)| Month::new(year, month).unwrap())
}

pub(crate) fn sectors() -> impl Strategy<Value = Sector> {
    select(Sector::ALL.to_vec())
}

/// Rates of at most 1 with up to twelve decimals, plain ones among them.
pub(crate) fn rates() -> impl Strategy<Value = Rate> {
    let long = (0_u64..=1_000_000_000_000, 0_u32..=12).prop_map(|(digits, scale)| {
        let part = digits % 10_u64.pow(scale);
        let text = format!("0.{part:0width$}0", width = scale as usize);
        text.parse().unwrap()
    });
    let plain = ["0", "0.005", "0.0075", "0.01", "0.02", "0.69", "0.75", "1"];
    prop_oneof![
        select(plain.map(|rate| rate.parse().unwrap()).to_vec()),
        long
    ]
}

pub(crate) fn reliefs() -> impl Strategy<Value = Option<Relief>> {
    let reduction = (0_u64..=2_200, 0_usize..=10).prop_map(|(hundredths, digits)| {
        let more = &"1234567891"[..digits];
        let percent = format!("{}.{:02}{more}", hundredths / 100, hundredths % 100);
        Some(Relief::Reduction {
            percent: percent.parse().unwrap(),
        })
    });
    let until = prop::option::of(months());
    prop_oneof![
        Just(None),
        reduction,
        until.prop_map(|until| Some(Relief::Suspension {
            until: until.map(Until::from)
        })),
    ]
}

fn days() -> impl Strategy<Value = NaiveDate> {
    (2012..=2026, 1_u32..=12, 1_u32..=28)
        .prop_map(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day).unwrap())
}

/// One assumption that may change a figure or its being owed.
fn assumed(law: Rulebook) -> impl Strategy<Value = Rulebook> {
    let dues_rates = [
        parameters::DUES_RATE_NON_STATE,
        parameters::DUES_RATE_STATE_ENTERPRISE,
        parameters::DUES_RATE_PUBLIC_UNIT_SELF_FINANCED,
        parameters::DUES_CAP_SHARE,
        parameters::DUES_MINIMUM_SHARE_NO_FIXED_WAGE,
        parameters::UNION_FEE_RATE,
        parameters::UNION_FEE_REDUCTION_MAX_SHARE,
        parameters::DISTRIBUTION_UNION_FEE_GRASSROOTS,
        parameters::DISTRIBUTION_DUES_GRASSROOTS,
        parameters::REDUCTION_09C_RATE,
    ];
    let factors = [
        parameters::SOCIAL_INSURANCE_CEILING_MULTIPLE,
        parameters::SOCIAL_INSURANCE_FLOOR_MULTIPLE,
    ];
    let flags = [
        parameters::DUES_STATE_PAID_LIABLE,
        parameters::UNION_FEE_STATE_PAID_LIABLE,
        parameters::DUES_EXEMPT_BELOW_BASE_SALARY,
        parameters::DUES_EXEMPT_NO_INCOME,
        parameters::DUES_EXEMPT_UNPAID_LEAVE,
    ];
    let base = prop_oneof![Just(0), 1_i64..=5_000_000, sums()];
    let factor = (0_u64..=40_000, 0_u32..=3)
        .prop_map(|(digits, scale)| format!("{}.{}", digits / 10_u64.pow(scale), digits % 7));
    (
        0..4,
        select(dues_rates.to_vec()),
        rates(),
        (select(factors.to_vec()), factor),
        (select(flags.to_vec()), any::<bool>()),
        base,
        days(),
    )
        .prop_map(move |(kind, rate, value, factor, flag, base, from)| {
            let law = law.clone();
            match kind {
                0 => law.with(rate, from, value, "what if"),
                1 => {
                    let value: Rate = factor.1.parse().unwrap();
                    law.with(factor.0, from, value, "what if")
                }
                2 => law.with(flag.0, from, flag.1, "what if"),
                _ => {
                    let base = Dong::new(base.clamp(0, Dong::MAX.get())).unwrap();
                    law.with(parameters::BASE_SALARY, from, base, "what if")
                }
            }
            .unwrap()
        })
}

/// The law as known on any day, down to any confidence, with up to three assumptions.
pub(crate) fn laws() -> impl Strategy<Value = Rulebook> {
    let confidence = select(vec![
        Confidence::Unconfirmed,
        Confidence::Unconfirmed,
        Confidence::Derived,
        Confidence::Secondary,
        Confidence::Primary,
    ]);
    let plain = (prop::option::weighted(0.2, days()), confidence).prop_map(|(known, accept)| {
        let law = Rulebook::embedded().accept(accept);
        known.map_or(law.clone(), |day| law.known_on(day))
    });
    (plain, 0..=3).prop_flat_map(|(law, assumptions)| {
        let none = Just(law).boxed();
        (0..assumptions).fold(none, |law, _| law.prop_flat_map(assumed).boxed())
    })
}

/// Sums of any size, small and huge, some of them refused.
pub(crate) fn sums() -> impl Strategy<Value = i64> {
    let bases = [0, 1_050_000, 1_490_000, 1_800_000, 2_340_000, 2_530_000];
    let near = (
        select(bases.to_vec()),
        select(vec![1_i64, 10, 20]),
        -2_i64..=200,
    );
    prop_oneof![
        4 => near.prop_map(|(base, times, off)| base * times + off),
        8 => 0..=60_000_000_i64,
        4 => (0_u32..=53, 0..=Dong::MAX.get()).prop_map(|(bits, sum)| sum.min((1 << bits) - 1)),
        1 => select(vec![
            i64::MIN,
            Dong::MIN.get() - 1,
            Dong::MIN.get(),
            -1,
            i64::from(i32::MAX),
            i64::from(i32::MAX) + 1,
            i64::from(u32::MAX) + 1,
            Dong::MAX.get() - 1,
            Dong::MAX.get(),
            Dong::MAX.get() + 1,
            i64::MAX,
        ]),
    ]
}

/// Columns of plain salaries only, or of anything, longer than a block at times.
pub(crate) fn columns() -> impl Strategy<Value = Vec<i64>> {
    prop_oneof![
        prop::collection::vec(sums(), 0..80),
        prop::collection::vec(0..=60_000_000_i64, 1..80),
        prop::collection::vec(0..=Dong::MAX.get(), 1..80),
        prop::collection::vec(0..=60_000_000_i64, 500..1_100),
    ]
}

/// The code of an error.
pub(crate) fn refused(error: &Error) -> u8 {
    Outcome::Refused(error.code()).code()
}
