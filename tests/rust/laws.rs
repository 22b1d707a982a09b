//! Laws that hold for any input, tried on random ones: sums that add up, dues that never fall,
//! halves that go up, results that no later rule changes.

#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test"
)]

#[path = "laws/blocks.rs"]
mod blocks;
#[path = "laws/books.rs"]
mod books;
#[path = "laws/borders.rs"]
mod borders;
#[allow(dead_code, reason = "the test of arbitrary input uses the rest")]
mod corpus;
#[path = "laws/criteria.rs"]
mod criteria;
#[path = "laws/dates.rs"]
mod dates;
#[path = "laws/decisions.rs"]
mod decisions;
#[path = "laws/enterprise.rs"]
mod enterprise;
#[path = "laws/grades.rs"]
mod grades;
#[path = "laws/lifts.rs"]
mod lifts;
#[path = "laws/months.rs"]
mod months;
#[path = "laws/reports.rs"]
mod reports;
#[path = "laws/rounding.rs"]
mod rounding;
#[path = "laws/scorecards.rs"]
mod scorecards;
#[path = "laws/shares.rs"]
mod shares;
mod tried;
#[path = "laws/units.rs"]
mod units;

use chrono::NaiveDate;
use congdoan::{Dong, Month, Rate, Sector, Year};
use proptest::prelude::*;
use proptest::sample::select;

use tried::cases;

pub(crate) fn dong(amount: i64) -> Dong {
    Dong::new(amount).unwrap()
}

pub(crate) fn year(number: i64) -> Year {
    Year::new(number).unwrap()
}

pub(crate) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// `digits` ÷ 10^`scale`.
pub(crate) fn rate(digits: u64, scale: u32) -> Rate {
    let unit = 10_u64.pow(scale);
    let fraction = format!("{:0width$}", digits % unit, width = scale as usize);
    format!("{}.{fraction}0", digits / unit).parse().unwrap()
}

/// A rate as its digits and the power of ten they are counted in.
pub(crate) fn parts(rate: Rate) -> (i128, i128) {
    let text = rate.to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let unit = 10_i128.pow(u32::try_from(fraction.len()).unwrap());
    (format!("{whole}{fraction}").parse().unwrap(), unit)
}

/// `numerator ÷ denominator` half up, for sums that are not negative.
pub(crate) fn half_up(numerator: i128, denominator: i128) -> i64 {
    assert!(numerator >= 0 && denominator > 0);
    i64::try_from((2 * numerator + denominator).div_euclid(2 * denominator)).unwrap()
}

/// Sums up to a bound, as often small as huge.
pub(crate) fn sums_up_to(most: i64) -> impl Strategy<Value = i64> {
    (0_u32..=53, 0..=most).prop_map(move |(bits, sum)| sum.min((1 << bits) - 1))
}

pub(crate) fn sums() -> impl Strategy<Value = i64> {
    sums_up_to(Dong::MAX.get())
}

/// A month of the years given.
pub(crate) fn months(years: std::ops::RangeInclusive<i32>) -> impl Strategy<Value = Month> {
    (years, 1_u32..=12).prop_map(|(year, month)| Month::new(year, month).unwrap())
}

pub(crate) fn sectors() -> impl Strategy<Value = Sector> {
    select(Sector::ALL.to_vec())
}
