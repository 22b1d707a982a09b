//! The value of a printed quantity: whole, or with decimals.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::{Serialize, Serializer};

use super::kind::QuantityKind;

/// The value of a printed quantity, by its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum QuantityValue {
    /// Money in đồng, or a count; an integer in JSON, at most 2^53 − 1.
    Whole(i64),
    /// A percentage in percent, or a number without a unit; a decimal string in JSON.
    Decimal(Decimal),
}

impl QuantityValue {
    pub(super) fn of(value: Decimal, kind: QuantityKind) -> Self {
        match (kind, value.to_i64()) {
            (QuantityKind::Money | QuantityKind::Count, Some(whole)) => Self::Whole(whole),
            _ => Self::Decimal(value.normalize()),
        }
    }

    /// The value as a decimal.
    ///
    /// # Example
    /// ```
    /// use congdoan::{ParseQuantityRequest, Rulebook, parse_quantity};
    /// let read = parse_quantity(&Rulebook::embedded(), &ParseQuantityRequest::new("98,5%"))?;
    /// assert_eq!(read.exact.map(|value| value.decimal().to_string()), Some("98.5".into()));
    /// # Ok::<(), congdoan::Error>(())
    /// ```
    pub fn decimal(self) -> Decimal {
        match self {
            Self::Whole(value) => value.into(),
            Self::Decimal(value) => value,
        }
    }
}

impl Serialize for QuantityValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Whole(value) => serializer.serialize_i64(*value),
            Self::Decimal(value) => crate::json::write_decimal(value, serializer),
        }
    }
}
