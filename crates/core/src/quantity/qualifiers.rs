//! The words before or after a number that make a bound of it.

use super::kind::QuantityBound;
use super::tokens::{Token, after, before};

/// The words reports use; what the half-year report reads keeps to these.
const COMMON: [(&str, QuantityBound); 10] = [
    ("gần", QuantityBound::Under),
    ("dưới", QuantityBound::Under),
    ("trên", QuantityBound::Over),
    ("hơn", QuantityBound::Over),
    ("ước khoảng", QuantityBound::About),
    ("khoảng gần", QuantityBound::Under),
    ("khoảng hơn", QuantityBound::Over),
    ("khoảng", QuantityBound::About),
    ("xấp xỉ", QuantityBound::About),
    ("ước", QuantityBound::About),
];

/// Words of laws and plans, and those that start like a common one: "trên dưới" is to either
/// side, as dictionaries have it.
const OTHERS: [(&str, QuantityBound); 14] = [
    ("trên dưới", QuantityBound::About),
    ("khoảng trên", QuantityBound::Over),
    ("khoảng dưới", QuantityBound::Under),
    ("ước tính", QuantityBound::About),
    ("ước đạt", QuantityBound::About),
    ("chừng", QuantityBound::About),
    ("chưa đến", QuantityBound::Under),
    ("chưa tới", QuantityBound::Under),
    ("ít nhất", QuantityBound::AtLeast),
    ("tối thiểu", QuantityBound::AtLeast),
    ("không dưới", QuantityBound::AtLeast),
    ("nhiều nhất", QuantityBound::AtMost),
    ("tối đa", QuantityBound::AtMost),
    ("không quá", QuantityBound::AtMost),
];

/// What the words around a number make of it.
pub(super) struct Qualified<'t, 'a> {
    pub(super) bound: QuantityBound,
    /// Whether the words are those that reports use, or none.
    pub(super) common: bool,
    pub(super) rest: &'t [Token<'a>],
}

impl<'t, 'a> Qualified<'t, 'a> {
    pub(super) fn of(tokens: &'t [Token<'a>]) -> Self {
        let other = |bound, rest| Self {
            bound,
            common: false,
            rest,
        };
        let ends = [
            ("trở lên", QuantityBound::AtLeast),
            ("trở xuống", QuantityBound::AtMost),
        ];
        for (words, bound) in ends {
            if let Some(rest) = before(tokens, words) {
                return other(bound, after(rest, "từ").unwrap_or(rest));
            }
        }
        for (words, bound) in OTHERS {
            if let Some(rest) = after(tokens, words) {
                return other(bound, rest);
            }
        }
        let common = COMMON
            .iter()
            .find_map(|(words, bound)| Some((*bound, after(tokens, words)?)));
        let (bound, rest) = common.unwrap_or((QuantityBound::Exact, tokens));
        Self {
            bound,
            common: true,
            rest,
        }
    }
}
