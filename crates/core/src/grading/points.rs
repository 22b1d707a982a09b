//! Points (điểm): exact decimals, counted in millionths.

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::error::{Error, ErrorCode};
use crate::format::Lang;
use crate::messages;
use crate::money::{Rate, quotient};

/// Points of a score (điểm): an exact decimal with at most 6 digits before the point and 6 after
/// it, not negative where a request gives them.
///
/// In JSON an integer or a decimal string, and a decimal string in results; a float is refused.
/// Points are compared as they are: 89.999 is below 90.
///
/// # Example
/// ```
/// use congdoan::Points;
/// let points: Points = "89.999".parse()?;
/// assert!(points < Points::whole(90)?);
/// assert_eq!(points.to_string(), "89.999");
/// assert!("89,999".parse::<Points>().is_err());
/// # Ok::<(), congdoan::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Points(i64);

impl Points {
    /// No points.
    pub const ZERO: Self = Self(0);
    /// The most decimals points may have.
    pub const DECIMALS: u32 = 6;
    const UNIT: i64 = 1_000_000;
    const MOST: i64 = Self::UNIT * Self::UNIT - 1;

    /// So many whole points.
    ///
    /// # Errors
    /// `out_of_range` over 999,999.
    pub fn whole(points: u32) -> Result<Self, Error> {
        i64::from(points)
            .checked_mul(Self::UNIT)
            .filter(|millionths| *millionths <= Self::MOST)
            .map(Self)
            .ok_or_else(|| messages::POINTS_DIGITS.error([&points.to_string()]))
    }

    /// The points as a decimal without trailing zeros.
    pub fn decimal(self) -> Decimal {
        Decimal::new(self.0, Self::DECIMALS).normalize()
    }

    pub(super) const fn millionths(self) -> i64 {
        self.0
    }

    pub(super) const fn of_millionths(millionths: i64) -> Self {
        Self(millionths)
    }

    // Each figure of a request is below 2^40 millionths and there are far fewer than 2^23 of
    // them, so sums do not reach the ends of 64 bits; were they to, they stay there.
    pub(super) const fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    pub(super) const fn minus(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// The sum of many.
    pub(super) fn sum(points: impl IntoIterator<Item = Self>) -> Self {
        points.into_iter().fold(Self::ZERO, Self::plus)
    }

    /// The product with another figure counted in millionths, for comparing exactly.
    pub(super) const fn times(self, other: Self) -> i128 {
        (self.0 as i128).saturating_mul(other.0 as i128)
    }

    /// `self` of `whole` in percent, to at most six decimals; `None` of nothing.
    pub(super) fn percent_of(self, whole: Self) -> Option<Decimal> {
        let hundred = i128::from(self.0).checked_mul(100)?;
        quotient(hundred, whole.0.into(), Self::DECIMALS)
    }

    /// Refuses more points than something can have.
    pub(super) fn at_most(self, maximum: Self) -> Result<Self, Error> {
        match self <= maximum {
            true => Ok(self),
            false => Err(messages::OVER_MAXIMUM.error([&self.to_string(), &maximum.to_string()])),
        }
    }
}

impl fmt::Display for Points {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.decimal().fmt(f)
    }
}

impl FromStr for Points {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let digits = || messages::POINTS_DIGITS.error([text]);
        let value = match text.parse::<Rate>() {
            Ok(value) => value.decimal(),
            Err(error) if error.code() != ErrorCode::OutOfRange => {
                return Err(messages::NOT_POINTS.error([text]));
            }
            Err(_) if text.starts_with('-') => {
                return Err(messages::POINTS_NEGATIVE.error([text]));
            }
            Err(_) => return Err(digits()),
        };
        Self::DECIMALS
            .checked_sub(value.scale())
            .and_then(|missing| i128::from(10).checked_pow(missing))
            .and_then(|unit| i64::try_from(value.mantissa().checked_mul(unit)?).ok())
            .filter(|millionths| *millionths <= Self::MOST)
            .map(Self)
            .ok_or_else(digits)
    }
}

impl Serialize for Points {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        crate::json::write_decimal(self, serializer)
    }
}

impl<'de> Deserialize<'de> for Points {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl de::Visitor<'_> for Visitor {
            type Value = Points;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("points such as 9 or `9.5`")
            }
            fn visit_u64<E: de::Error>(self, points: u64) -> Result<Points, E> {
                u32::try_from(points)
                    .map_err(|_| messages::POINTS_DIGITS.error([&points.to_string()]))
                    .and_then(Points::whole)
                    .map_err(E::custom)
            }
            fn visit_i64<E: de::Error>(self, points: i64) -> Result<Points, E> {
                match u64::try_from(points) {
                    Ok(points) => self.visit_u64(points),
                    Err(_) => Err(E::custom(
                        messages::POINTS_NEGATIVE.error([&points.to_string()]),
                    )),
                }
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Points, E> {
                text.parse().map_err(E::custom)
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

impl Lang {
    /// Points of a score, such as `89,5 điểm`.
    ///
    /// # Example
    /// ```
    /// use congdoan::Lang;
    /// assert_eq!(Lang::Vi.points("89.5".parse()?), "89,5 điểm");
    /// # Ok::<(), congdoan::Error>(())
    /// ```
    pub fn points(self, points: Points) -> String {
        let unit = self.pick("điểm", "points");
        format!("{} {unit}", self.decimal(points.decimal()))
    }
}

/// `numerator ÷ denominator` rounded up; for shortages, where less would not be enough.
pub(super) fn divide_up(numerator: i128, denominator: i128) -> i64 {
    let quotient = numerator.checked_div(denominator).unwrap_or_default();
    let rest = numerator.checked_rem(denominator).unwrap_or_default();
    let up = quotient.saturating_add(i128::from(rest > 0));
    i64::try_from(up).unwrap_or(i64::MAX)
}
