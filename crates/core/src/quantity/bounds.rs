//! A figure of a report as bounds to reckon with: "29,5 triệu đồng", "gần 200 triệu đồng", "trên 5
//! ngàn". What is not plainly one of these forms stays text; nothing is guessed.

use rust_decimal::prelude::ToPrimitive;
use serde::Serialize;

use crate::format::Lang;
use crate::money::Dong;

use super::QuantityCounts;
use super::grammar::{self, Values};
use super::kind::{QuantityBound, QuantityKind};
use super::spelling;

/// A quantity, as printed and as read; in đồng for sums, in people (or gifts) for counts.
///
/// "gần" and "dưới" are `under`, "trên" and "hơn" are `over`, "khoảng", "ước" and "xấp xỉ" are
/// `about`, which bounds nothing. Text that was not read has none of the four.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Quantity {
    /// What the report prints, where it was given as text.
    pub printed: Option<String>,
    /// The quantity, known exactly.
    pub exact: Option<i64>,
    /// It is more than this.
    pub over: Option<i64>,
    /// It is less than this.
    pub under: Option<i64>,
    /// It is near this, to either side.
    pub about: Option<i64>,
}

impl Quantity {
    pub(crate) fn exactly(value: i64) -> Self {
        Self {
            exact: Some(value),
            ..Self::default()
        }
    }

    /// A printed text; one that cannot be read keeps only its words.
    pub(crate) fn of_text(text: &str, counts: QuantityCounts) -> Self {
        Self {
            printed: Some(text.to_owned()),
            ..read(text, counts).unwrap_or_default()
        }
    }

    /// Whether anything is known but the words.
    pub(crate) fn is_read(&self) -> bool {
        [self.exact, self.over, self.under, self.about]
            .iter()
            .any(Option::is_some)
    }

    /// So many times the other, where one of the two is exact.
    pub(crate) fn times(&self, other: &Self) -> Option<Self> {
        let (factor, scaled) = match (self.exact, other.exact) {
            (Some(factor), _) => (factor, other),
            (_, Some(factor)) => (factor, self),
            _ => return None,
        };
        let times = |value: Option<i64>| {
            let product = value.map(|value| value.checked_mul(factor));
            product.map_or(Some(None), |product| Dong::new(product?).ok().map(Some))
        };
        let product = Self {
            printed: None,
            exact: times(scaled.exact)?.map(Dong::get),
            over: times(scaled.over)?.map(Dong::get),
            under: times(scaled.under)?.map(Dong::get),
            about: times(scaled.about)?.map(Dong::get),
        };
        // No times less than something is nothing, not less than nothing.
        let known = product.is_read() && (factor > 0 || scaled.exact.is_some());
        known.then_some(product)
    }

    /// The bound of this that an exact sum breaks, if it breaks one.
    pub(crate) fn contradicted_by(&self, sum: i64) -> Option<i64> {
        let broken = [
            self.exact.filter(|exact| *exact != sum),
            self.over.filter(|over| sum <= *over),
            self.under.filter(|under| sum >= *under),
        ];
        broken.into_iter().flatten().next()
    }

    /// The quantity as the report says it; in English, as it was read.
    pub(crate) fn words(&self, counts: QuantityCounts, lang: Lang) -> String {
        match (&self.printed, lang) {
            (Some(printed), Lang::Vi) => printed.clone(),
            _ => self.text(counts, lang),
        }
    }

    /// The quantity as it was read, such as `dưới 200.000.000 đồng`.
    pub(crate) fn text(&self, counts: QuantityCounts, lang: Lang) -> String {
        let bounds = [
            ("", self.exact),
            (lang.pick("trên ", "more than "), self.over),
            (lang.pick("dưới ", "less than "), self.under),
            (lang.pick("khoảng ", "about "), self.about),
        ];
        let unit = match counts {
            QuantityCounts::Money => " đồng",
            QuantityCounts::People => lang.pick(" người", " people"),
        };
        let read = bounds
            .into_iter()
            .find_map(|(word, value)| Some(format!("{word}{}{unit}", lang.integer(value?))));
        match (read, &self.printed) {
            (Some(read), _) => read,
            (None, Some(printed)) => format!("“{printed}”"),
            (None, None) => String::new(),
        }
    }
}

/// The nouns of people and of gifts to them that care is counted in.
const PEOPLE: [&str; 9] = [
    "người",
    "lượt người",
    "lượt",
    "đoàn viên",
    "lượt đoàn viên",
    "suất",
    "suất quà",
    "phần quà",
    "trường hợp",
];

fn read(text: &str, counts: QuantityCounts) -> Option<Quantity> {
    let read = grammar::read(&spelling::collapsed(text), Some(counts)).ok()?;
    let unit = read.unit.map(|unit| unit.name());
    let known = match counts {
        QuantityCounts::Money => read.kind == QuantityKind::Money,
        QuantityCounts::People => {
            read.kind == QuantityKind::Count && unit.is_none_or(|unit| PEOPLE.contains(&unit))
        }
    };
    let Values::One(value) = read.values else {
        return None;
    };
    let value = value.to_i64().filter(|_| known && read.plain)?;
    let mut quantity = Quantity::default();
    let bound = match read.bound {
        QuantityBound::Exact => &mut quantity.exact,
        QuantityBound::Over => &mut quantity.over,
        QuantityBound::Under => &mut quantity.under,
        QuantityBound::About => &mut quantity.about,
        QuantityBound::AtLeast | QuantityBound::AtMost | QuantityBound::Between => return None,
    };
    *bound = Some(value);
    Some(quantity)
}

#[cfg(test)]
mod tests;
