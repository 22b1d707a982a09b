//! Sums of money: whole đồng.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::error::Error;
use crate::messages;

use super::exact::Exact;
use super::rate::Rate;

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
    ///
    /// # Example
    /// ```
    /// use congdoan::Dong;
    /// assert_eq!(Dong::new(2)?.plus(Dong::new(3)?)?, Dong::new(5)?);
    /// assert!(Dong::MAX.plus(Dong::new(1)?).is_err());
    /// # Ok::<(), congdoan::Error>(())
    /// ```
    pub fn plus(self, other: Self) -> Result<Self, Error> {
        Self::new(self.0.saturating_add(other.0))
    }

    /// `self − other`.
    ///
    /// # Errors
    /// `out_of_range` when the difference is beyond ±(2^53 − 1).
    ///
    /// # Example
    /// ```
    /// use congdoan::Dong;
    /// assert_eq!(Dong::new(2)?.minus(Dong::new(3)?)?.get(), -1);
    /// # Ok::<(), congdoan::Error>(())
    /// ```
    pub fn minus(self, other: Self) -> Result<Self, Error> {
        Self::new(self.0.saturating_sub(other.0))
    }

    /// `rate × self`, exactly.
    ///
    /// # Errors
    /// `out_of_range` when the product needs more than 28 digits.
    ///
    /// # Example
    /// ```
    /// use congdoan::Dong;
    /// assert_eq!(Dong::new(1_466_775)?.times("0.3".parse()?)?.to_string(), "440032.5");
    /// # Ok::<(), congdoan::Error>(())
    /// ```
    pub fn times(self, rate: Rate) -> Result<Exact, Error> {
        Exact::from(self).times(rate)
    }

    /// The sum of many amounts.
    ///
    /// # Errors
    /// `out_of_range` when it is beyond ±(2^53 − 1).
    ///
    /// # Example
    /// ```
    /// use congdoan::Dong;
    /// let sum = Dong::total([Dong::new(1)?, Dong::new(2)?])?;
    /// assert_eq!(sum.get(), 3);
    /// # Ok::<(), congdoan::Error>(())
    /// ```
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
