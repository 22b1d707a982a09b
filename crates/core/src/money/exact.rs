//! Amounts before rounding.

use std::cmp::Ordering;
use std::fmt;

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use crate::error::Error;
use crate::messages;

use super::dong::Dong;
use super::rate::Rate;
use super::rounding::{power_of_ten, round_half_up};

/// An amount before rounding, exact to the last digit; a decimal string in JSON.
#[derive(Clone, Copy, Debug)]
pub struct Exact {
    // Always within what a `Decimal` holds: 96 bits and 28 decimals.
    digits: i128,
    scale: u32,
}

impl Exact {
    const MOST: i128 = (1 << 96) - 1;

    pub(super) fn of_rate(rate: Rate) -> Self {
        Self {
            digits: i128::from(rate.digits),
            scale: rate.scale,
        }
    }

    /// An amount of these digits, if a decimal holds it.
    #[inline]
    fn of_digits(digits: Option<i128>, scale: u32) -> Option<Self> {
        let digits = digits.filter(|digits| (-Self::MOST..=Self::MOST).contains(digits))?;
        (scale <= Decimal::MAX_SCALE).then_some(Self { digits, scale })
    }

    /// The amount as a decimal.
    pub fn decimal(self) -> Decimal {
        Decimal::try_from_i128_with_scale(self.digits, self.scale)
            .unwrap_or_default()
            .normalize()
    }

    /// `rate × self`, exactly.
    ///
    /// # Errors
    /// `out_of_range` when the product needs more than 28 digits.
    ///
    /// # Example
    /// ```
    /// use congdoan::Dong;
    /// let exact = Dong::new(3_622_000_000)?.times("0.7".parse()?)?.times("0.1".parse()?)?;
    /// assert_eq!(exact.to_string(), "253540000");
    /// # Ok::<(), congdoan::Error>(())
    /// ```
    #[inline]
    pub fn times(self, rate: Rate) -> Result<Self, Error> {
        let digits = self.digits.checked_mul(i128::from(rate.digits));
        let scale = self.scale.saturating_add(rate.scale);
        Self::of_digits(digits, scale)
            .ok_or_else(|| messages::TOO_LONG.error([&format!("{self} × {rate}")]))
    }

    /// `self + other`, exactly.
    ///
    /// # Errors
    /// `out_of_range` when the sum needs more than 28 digits.
    ///
    /// # Example
    /// ```
    /// use congdoan::Dong;
    /// let half = Dong::new(1)?.times("0.5".parse()?)?;
    /// assert_eq!(half.plus(half)?.half_up()?.get(), 1);
    /// # Ok::<(), congdoan::Error>(())
    /// ```
    pub fn plus(self, other: Self) -> Result<Self, Error> {
        let scale = self.scale.max(other.scale);
        let sum = self
            .digits_at(scale)
            .zip(other.digits_at(scale))
            .and_then(|(a, b)| a.checked_add(b));
        Self::of_digits(sum, scale)
            .ok_or_else(|| messages::TOO_LONG.error([&format!("{self} + {other}")]))
    }

    /// The digits counted in a unit at least as small as its own.
    fn digits_at(self, scale: u32) -> Option<i128> {
        let unit = power_of_ten(scale.checked_sub(self.scale)?)?;
        self.digits.checked_mul(unit)
    }

    /// The whole đồng: a half or more goes up.
    ///
    /// # Errors
    /// `out_of_range` when it is beyond ±(2^53 − 1).
    ///
    /// # Example
    /// ```
    /// use congdoan::Dong;
    /// let exact = Dong::new(1_466_775)?.times("0.3".parse()?)?;
    /// assert_eq!(exact.to_string(), "440032.5");
    /// assert_eq!(exact.half_up()?.get(), 440_033);
    /// # Ok::<(), congdoan::Error>(())
    /// ```
    #[inline]
    pub fn half_up(self) -> Result<Dong, Error> {
        let digits = self.digits;
        // Division by a number the compiler knows is several times faster, and nearly every
        // amount has few decimals.
        let rounded = match self.scale {
            0 => Some(digits),
            1 => round_half_up(digits, 10),
            2 => round_half_up(digits, 100),
            3 => round_half_up(digits, 1_000),
            4 => round_half_up(digits, 10_000),
            scale => power_of_ten(scale).and_then(|unit| round_half_up(digits, unit)),
        };
        let rounded = rounded.and_then(|rounded| i64::try_from(rounded).ok());
        match rounded {
            Some(amount) => Dong::new(amount),
            None => Err(messages::AMOUNT_OUT_OF_RANGE.error([&self.to_string()])),
        }
    }
}

impl From<Dong> for Exact {
    fn from(amount: Dong) -> Self {
        Self {
            digits: i128::from(amount.get()),
            scale: 0,
        }
    }
}

impl PartialEq for Exact {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Exact {}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Self) -> Ordering {
        let scale = self.scale.max(other.scale);
        match (self.digits_at(scale), other.digits_at(scale)) {
            (Some(a), Some(b)) => a.cmp(&b),
            _ => self.decimal().cmp(&other.decimal()),
        }
    }
}

impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.decimal().fmt(f)
    }
}

impl Serialize for Exact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        crate::json::write_decimal(self, serializer)
    }
}
