//! Money and rates: integer đồng, exact decimals, and the one rounding function.
//!
//! A sum of money is a whole number of đồng ([`Dong`]). A rate is an exact decimal ([`Rate`]).
//! Their product is an [`Exact`] amount, and the only way from there back to đồng is
//! [`Exact::half_up`]. Products that would not fit are an error, never a rounded approximation.

use std::cmp::Ordering;
use std::fmt;

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::error::Error;
use crate::messages;

/// A whole number of đồng within ±(2^53 − 1), so that JSON, JavaScript, Python and int64 columns
/// all hold it exactly.
///
/// # Example
/// ```
/// use congdoan::Dong;
/// let fund = Dong::new(258_910_000)?;
/// assert_eq!(fund.get(), 258_910_000);
/// assert!(Dong::new(1 << 53).is_err());
/// # Ok::<(), congdoan::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Dong(i64);

impl Dong {
    /// No money.
    pub const ZERO: Self = Self(0);
    /// The largest sum: 2^53 − 1 đồng.
    pub const MAX: Self = Self((1 << 53) - 1);
    /// The smallest sum: −(2^53 − 1) đồng.
    pub const MIN: Self = Self(-((1 << 53) - 1));

    /// A sum of `amount` đồng.
    ///
    /// # Errors
    /// `out_of_range` beyond ±(2^53 − 1).
    pub fn new(amount: i64) -> Result<Self, Error> {
        if (Self::MIN.0..=Self::MAX.0).contains(&amount) {
            Ok(Self(amount))
        } else {
            Err(messages::AMOUNT_OUT_OF_RANGE.error([&amount.to_string()]))
        }
    }

    /// A JSON integer that may lie beyond even 64 signed bits.
    pub(crate) fn from_u64(amount: u64) -> Result<Self, Error> {
        i64::try_from(amount)
            .map_err(|_| messages::AMOUNT_OUT_OF_RANGE.error([&amount.to_string()]))
            .and_then(Self::new)
    }

    /// For figures of the embedded law, whose size the build has checked.
    pub(crate) const fn of_law(amount: i64) -> Self {
        Self(amount)
    }

    /// The number of đồng.
    pub const fn get(self) -> i64 {
        self.0
    }

    /// `self + other`.
    ///
    /// # Errors
    /// `out_of_range` when the sum is beyond ±(2^53 − 1).
    pub fn plus(self, other: Self) -> Result<Self, Error> {
        Self::new(self.0.saturating_add(other.0))
    }

    /// `self − other`.
    ///
    /// # Errors
    /// `out_of_range` when the difference is beyond ±(2^53 − 1).
    pub fn minus(self, other: Self) -> Result<Self, Error> {
        Self::new(self.0.saturating_sub(other.0))
    }

    /// `rate × self`, exactly.
    ///
    /// # Errors
    /// `out_of_range` when the product needs more than 28 digits.
    pub fn times(self, rate: Rate) -> Result<Exact, Error> {
        Exact::from(self).times(rate)
    }

    /// The sum of many amounts.
    ///
    /// # Errors
    /// `out_of_range` when it is beyond ±(2^53 − 1).
    pub fn total(amounts: impl IntoIterator<Item = Self>) -> Result<Self, Error> {
        amounts.into_iter().try_fold(Self::ZERO, Self::plus)
    }

    /// Refuses a negative sum, naming the field it stands in.
    #[inline]
    pub(crate) fn not_negative(self, path: &str) -> Result<Self, Error> {
        if self.0 < 0 {
            Err(messages::NEGATIVE.error([&self.0.to_string()]).at(path))
        } else {
            Ok(self)
        }
    }
}

impl fmt::Display for Dong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Dong {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.0)
    }
}

impl<'de> Deserialize<'de> for Dong {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl de::Visitor<'_> for Visitor {
            type Value = Dong;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an integer of đồng")
            }
            fn visit_i64<E: de::Error>(self, amount: i64) -> Result<Dong, E> {
                Dong::new(amount).map_err(E::custom)
            }
            fn visit_u64<E: de::Error>(self, amount: u64) -> Result<Dong, E> {
                Dong::from_u64(amount).map_err(E::custom)
            }
        }
        deserializer.deserialize_i64(Visitor)
    }
}

/// An exact decimal that is not negative: a rate (`0.02`), a share (`0.75`), a multiple (`20`).
///
/// At most 6 digits before the point and 12 after it, so that its product with any [`Dong`]
/// is exact. In JSON a rate is a decimal string; a JSON number is refused.
///
/// # Example
/// ```
/// use congdoan::{Dong, Rate};
/// let rate: Rate = "0.02".parse()?;
/// assert_eq!(Dong::new(258_910_025)?.times(rate)?.half_up()?.get(), 5_178_201);
/// assert!("2%".parse::<Rate>().is_err());
/// # Ok::<(), congdoan::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rate {
    // Without a zero at the end, so that equal rates have equal digits.
    digits: u64,
    scale: u32,
}

impl Rate {
    /// 1, the whole.
    pub const ONE: Self = Self::of_law(1, 0);
    /// 0.
    pub const ZERO: Self = Self::of_law(0, 0);
    /// The most decimals a rate may have.
    pub const DECIMALS: u32 = 12;

    /// The rate as a decimal.
    pub fn decimal(self) -> Decimal {
        Exact::of_rate(self).decimal()
    }

    /// For figures of the embedded law: `digits` ÷ 10^`scale`, checked by the build.
    pub(crate) const fn of_law(digits: u64, scale: u32) -> Self {
        Self { digits, scale }
    }

    /// 1 − self, what the other side of a split gets.
    ///
    /// # Errors
    /// `out_of_range` when the rate is over 1.
    pub fn rest(self) -> Result<Self, Error> {
        // A normal rate has no zero at its end, so neither has what is left of 1.
        let one = power_of_ten(self.scale).and_then(|one| u64::try_from(one).ok());
        match one.and_then(|one| one.checked_sub(self.digits)) {
            Some(0) => Ok(Self::ZERO),
            Some(digits) => Ok(Self { digits, ..self }),
            None => self.at_most_one(),
        }
    }

    pub(crate) fn at_most_one(self) -> Result<Self, Error> {
        if self > Self::ONE {
            Err(messages::OVER_ONE.error([&self.to_string()]))
        } else {
            Ok(self)
        }
    }

    /// A percentage as a rate: 20 is 0.2.
    pub(crate) fn from_percent(percent: Self) -> Result<Self, Error> {
        let mut value = percent.decimal();
        value
            .set_scale(value.scale().saturating_add(2))
            .map_err(|_| messages::TOO_LONG.error([&percent.to_string()]))?;
        Self::try_from(value)
    }
}

impl PartialOrd for Rate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Rate {
    fn cmp(&self, other: &Self) -> Ordering {
        Exact::of_rate(*self).cmp(&Exact::of_rate(*other))
    }
}

impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.decimal().fmt(f)
    }
}

impl TryFrom<Decimal> for Rate {
    type Error = Error;

    fn try_from(value: Decimal) -> Result<Self, Error> {
        let value = value.normalize();
        if value.is_sign_negative() && !value.is_zero() {
            Err(messages::NEGATIVE.error([&value.to_string()]))
        } else if value.scale() > Self::DECIMALS || value >= Decimal::from(1_000_000) {
            Err(messages::RATE_DIGITS.error([&value.to_string()]))
        } else {
            // Six digits before the point and twelve after it are less than 2^64.
            let digits = u64::try_from(value.mantissa()).unwrap_or_default();
            let scale = value.scale();
            Ok(Self { digits, scale })
        }
    }
}

impl std::str::FromStr for Rate {
    type Err = Error;

    /// Reads plain decimal notation only: digits, optionally a point and digits.
    fn from_str(text: &str) -> Result<Self, Error> {
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        let (sign, unsigned) = match text.strip_prefix('-') {
            Some(rest) => ("-", rest),
            None => ("", text),
        };
        let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
        if !digits(whole) || !digits(fraction) {
            return Err(messages::NOT_A_DECIMAL.error([text]));
        }
        // Zeros at the ends carry no value and must not count against the limit of digits.
        let whole = whole.trim_start_matches('0');
        let fraction = fraction.trim_end_matches('0');
        if whole.len() > 6 || fraction.len() > 12 {
            return Err(if sign.is_empty() {
                messages::RATE_DIGITS.error([text])
            } else {
                messages::NEGATIVE.error([text])
            });
        }
        let plain = format!("{sign}0{whole}.{fraction}0");
        Decimal::from_str_exact(&plain)
            .map_err(|_| messages::NOT_A_DECIMAL.error([text]))
            .and_then(Self::try_from)
    }
}

impl Serialize for Rate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Rate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::json::from_text(deserializer, "a decimal string such as `0.02`")
    }
}

/// An amount before rounding, exact to the last digit; a decimal string in JSON.
#[derive(Clone, Copy, Debug)]
pub struct Exact {
    // Always within what a `Decimal` holds: 96 bits and 28 decimals.
    digits: i128,
    scale: u32,
}

impl Exact {
    const MOST: i128 = (1 << 96) - 1;

    fn of_rate(rate: Rate) -> Self {
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
            digits: i128::from(amount.0),
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
        serializer.collect_str(self)
    }
}

/// 10^0 to 10^28, the units a decimal's last digit can have.
static POWERS_OF_TEN: [i128; 29] = {
    let mut powers = [1_i128; 29];
    let mut unit = 1_i128;
    let mut at = 0;
    while at < powers.len() {
        #[expect(
            clippy::indexing_slicing,
            reason = "evaluated by the compiler, which refuses an index out of bounds"
        )]
        {
            powers[at] = unit;
        }
        unit *= 10;
        at += 1;
    }
    powers
};

#[inline]
fn power_of_ten(exponent: u32) -> Option<i128> {
    POWERS_OF_TEN.get(exponent as usize).copied()
}

/// The one rounding rule: `numerator ÷ denominator` to the nearest integer, a half going away
/// from zero. `None` when the denominator is not positive or the quotient does not fit.
#[inline]
pub(crate) fn round_half_up(numerator: i128, denominator: i128) -> Option<i128> {
    if denominator <= 0 {
        return None;
    }
    // Half of all sums fit 64 bits, where division is several times faster.
    let (quotient, remainder) = match (i64::try_from(numerator), i64::try_from(denominator)) {
        (Ok(n), Ok(d)) => (i128::from(n.checked_div(d)?), i128::from(n.checked_rem(d)?)),
        _ => (
            numerator.checked_div(denominator)?,
            numerator.checked_rem(denominator)?,
        ),
    };
    let half_or_more =
        remainder.checked_abs()? >= denominator.checked_sub(remainder.checked_abs()?)?;
    if half_or_more {
        quotient.checked_add(numerator.signum())
    } else {
        Some(quotient)
    }
}

/// `numerator ÷ denominator` to at most `decimals` places, half up, without trailing zeros.
pub(crate) fn quotient(numerator: i128, denominator: i128, decimals: u32) -> Option<Decimal> {
    let unit = power_of_ten(decimals)?;
    let sign = denominator.signum();
    let rounded = round_half_up(
        numerator.checked_mul(unit)?.checked_mul(sign)?,
        denominator.checked_mul(sign)?,
    )?;
    Decimal::try_from_i128_with_scale(rounded, decimals)
        .ok()
        .map(|value| value.normalize())
}
