//! Percentages of n of N: computed exactly, and set beside the ones a report prints.

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::error::Error;
use crate::format::Lang;
use crate::messages;
use crate::money::{Rate, quotient, round_half_up};

/// The decimals a computed percentage is given with.
pub(super) const DECIMALS: u32 = 2;

/// A percentage as printed; `98.5` and `98.50` are equal but say it with different precision.
///
/// # Example
/// ```
/// use congdoan::PrintedPercent;
/// let printed: PrintedPercent = "98.50".parse()?;
/// assert_eq!((printed.to_string().as_str(), printed.decimals()), ("98.50", 2));
/// assert!("98,5%".parse::<PrintedPercent>().is_err());
/// # Ok::<(), congdoan::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PrintedPercent {
    digits: i64,
    decimals: u32,
}

impl PrintedPercent {
    /// The most decimals it may have: with four, every whole that a count implies fits 2^53.
    pub const MOST_DECIMALS: u32 = 4;

    /// How many decimals are printed.
    pub const fn decimals(self) -> u32 {
        self.decimals
    }

    /// The percentage as a decimal.
    pub fn decimal(self) -> Decimal {
        Decimal::new(self.digits, self.decimals)
    }
}

impl FromStr for PrintedPercent {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        // The rules of decimal strings; only the zeros at the end matter here.
        let rate: Rate = text.parse()?;
        let decimals = text.split_once('.').map_or(0, |(_, after)| after.len());
        let mut value = rate.decimal();
        let decimals = u32::try_from(decimals)
            .ok()
            .filter(|decimals| *decimals <= Self::MOST_DECIMALS)
            .ok_or_else(|| messages::PERCENT_DECIMALS.error([text]))?;
        value.rescale(decimals);
        let digits = i64::try_from(value.mantissa());
        let digits = digits.map_err(|_| messages::RATE_DIGITS.error([text]))?;
        Ok(Self { digits, decimals })
    }
}

impl fmt::Display for PrintedPercent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.decimal().fmt(f)
    }
}

impl Serialize for PrintedPercent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        crate::json::write_decimal(self, serializer)
    }
}

impl<'de> Deserialize<'de> for PrintedPercent {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::json::from_text(deserializer, "a decimal string such as `0.02`")
    }
}

/// The whole numbers something may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CountBounds {
    /// The least it may be.
    pub least: i64,
    /// The most it may be; `None` when nothing bounds it.
    pub most: Option<i64>,
}

impl CountBounds {
    /// The bounds in words.
    pub(super) fn text(self, lang: Lang) -> String {
        let of = lang.pick("trong tổng số", "of");
        let least = lang.integer(self.least);
        match self.most {
            Some(most) if most == self.least => format!("{of} {least}"),
            Some(most) => {
                let to = lang.pick("đến", "to");
                format!("{of} {least} {to} {}", lang.integer(most))
            }
            None => format!("{of} {} {least}", lang.pick("ít nhất", "at least")),
        }
    }
}

/// `n` of `of` in percent with so many decimals, half up; `None` of nothing.
pub(super) fn percent(n: u32, of: u32, decimals: u32) -> Option<Decimal> {
    quotient(i128::from(n).checked_mul(100)?, of.into(), decimals)
}

/// Whether `n` of `of`, rounded half up as printed, gives what is printed.
pub(super) fn prints_as(n: u32, of: u32, printed: PrintedPercent) -> Option<bool> {
    let unit = 10_i128.checked_pow(printed.decimals)?.checked_mul(100)?;
    let computed = round_half_up(i128::from(n).checked_mul(unit)?, of.into())?;
    Some(computed == i128::from(printed.digits))
}

/// Whether `n` of `of` is at least so many percent, by cross-multiplication.
pub(super) fn reaches(n: u32, of: u32, target: Rate) -> Option<bool> {
    if of == 0 {
        return None;
    }
    let (digits, unit) = target.fraction();
    let reached = i128::from(n).checked_mul(100)?.checked_mul(unit)?;
    Some(reached >= digits.checked_mul(of.into())?)
}

/// The wholes of which `n` rounds half up to the printed percentage; `None` when there is none.
///
/// With P the printed digits and u their unit, 100·n·u/N lies in [P − ½, P + ½).
pub(super) fn implied_of(n: u32, printed: PrintedPercent) -> Option<CountBounds> {
    let unit = 10_i128.checked_pow(printed.decimals)?;
    let doubled = i128::from(n).checked_mul(200)?.checked_mul(unit)?;
    let digits = i128::from(printed.digits).checked_mul(2)?;
    let below = doubled.checked_div(digits.checked_add(1)?)?;
    let least = i64::try_from(below.checked_add(1)?).ok()?;
    // Zero percent of any whole, however large, is near enough to zero.
    let most = match digits.checked_sub(1)? {
        half if half > 0 => Some(i64::try_from(doubled.checked_div(half)?).ok()?),
        _ => None,
    };
    let fits = most.is_none_or(|most| least <= most);
    fits.then_some(CountBounds { least, most })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bounds(n: u32, printed: &str) -> Option<(i64, Option<i64>)> {
        let printed = printed.parse().ok()?;
        implied_of(n, printed).map(|bounds| (bounds.least, bounds.most))
    }

    #[test]
    fn the_implied_whole_is_every_number_that_rounds_as_printed() {
        assert_eq!(bounds(1_725, "98.5"), Some((1_751, Some(1_752))));
        assert_eq!(bounds(73, "100"), Some((73, Some(73))));
        assert_eq!(bounds(1, "33"), Some((3, Some(3))));
        assert_eq!(bounds(0, "0"), Some((1, None)));
        assert_eq!(bounds(1, "0"), Some((201, None)));
        assert_eq!(bounds(0, "1"), None);
        assert_eq!(bounds(1, "60"), None);
        for (n, text) in [
            (1_725, "98.5"),
            (17, "24.3"),
            (5, "13"),
            (2, "66.67"),
            (7, "7.0"),
        ] {
            let printed: Result<PrintedPercent, _> = text.parse();
            let Ok(printed) = printed else { continue };
            let fitting: Vec<i64> = (1..5_000_u32)
                .filter(|of| prints_as(n, *of, printed) == Some(true))
                .map(i64::from)
                .collect();
            let (least, most) = (fitting.first().copied(), fitting.last().copied());
            assert_eq!(
                bounds(n, text),
                least.map(|least| (least, most)),
                "{n} at {text}"
            );
        }
    }

    #[test]
    fn the_printed_precision_counts() {
        let fits = |n, of, text: &str| prints_as(n, of, text.parse().ok()?);
        assert_eq!(fits(56, 66, "84.85"), Some(true));
        assert_eq!(fits(56, 66, "85"), Some(true));
        assert_eq!(fits(56, 66, "84.8"), Some(true));
        assert_eq!(fits(56, 66, "84.9"), Some(false));
        assert_eq!(fits(1, 8, "12.5"), Some(true));
        assert_eq!(fits(1, 8, "13"), Some(true));
        assert_eq!(fits(1, 8, "12"), Some(false));
        assert_eq!(fits(1, 0, "100"), None);
    }

    #[test]
    fn a_target_is_reached_exactly_or_not() {
        let reached = |n, of, text: &str| reaches(n, of, text.parse().ok()?);
        assert_eq!(reached(73, 73, "100"), Some(true));
        assert_eq!(reached(999_999, 1_000_000, "100"), Some(false));
        assert_eq!(reached(2, 3, "66.66"), Some(true));
        assert_eq!(reached(2, 3, "66.67"), Some(false));
        assert_eq!(reached(0, 0, "0"), None);
    }
}
