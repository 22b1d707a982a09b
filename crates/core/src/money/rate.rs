//! Rates, shares and multiples: exact decimals.

use std::cmp::Ordering;
use std::fmt;

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::error::Error;
use crate::messages;

use super::exact::Exact;
use super::rounding::power_of_ten;

/// An exact decimal that is not negative: a rate (`0.02`), a share (`0.75`), a multiple (`20`).
///
/// At most 6 digits before the point and 12 after it, so that its product with any [`Dong`](super::Dong)
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
    pub(super) digits: u64,
    pub(super) scale: u32,
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

    /// Digits ÷ unit, a power of ten: what cross-multiplication takes.
    pub(crate) fn fraction(self) -> (i128, i128) {
        // A rate has at most twelve decimals.
        let unit = power_of_ten(self.scale).unwrap_or(1);
        (self.digits.into(), unit)
    }

    /// For figures of the embedded law: `digits` ÷ 10^`scale`, checked by the build.
    pub(crate) const fn of_law(digits: u64, scale: u32) -> Self {
        Self { digits, scale }
    }

    /// 1 − self, what the other side of a split gets.
    ///
    /// # Errors
    /// `out_of_range` when the rate is over 1.
    ///
    /// # Example
    /// ```
    /// use congdoan::Rate;
    /// assert_eq!("0.7".parse::<Rate>()?.rest()?.to_string(), "0.3");
    /// assert!("20".parse::<Rate>()?.rest().is_err());
    /// # Ok::<(), congdoan::Error>(())
    /// ```
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
            Err(messages::RATE_NEGATIVE.error([&value.to_string()]))
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
                messages::RATE_NEGATIVE.error([text])
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
        crate::json::write_decimal(self, serializer)
    }
}

impl<'de> Deserialize<'de> for Rate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::json::from_text(deserializer, "a decimal string such as `0.02`")
    }
}
