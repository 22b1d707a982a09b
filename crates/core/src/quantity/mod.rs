//! Quantities as Vietnamese documents print them, read and written: "gần 200 triệu đồng" as
//! bounds in đồng, and sums in words for vouchers.

mod amount;
mod bounds;
mod grammar;
mod kind;
pub(crate) mod messages;
mod nouns;
mod number;
mod parse;
mod qualifiers;
mod range;
mod spelling;
mod spoken;
mod sum_in_words;
mod tokens;
mod value;
mod written;

pub use bounds::Quantity;
pub use kind::{QuantityBound, QuantityCounts, QuantityKind};
pub use parse::{ParseQuantityRequest, ParsedQuantity, parse_quantity};
pub use sum_in_words::{SumInWords, SumInWordsRequest, WordStyle, sum_in_words};
pub use value::QuantityValue;
