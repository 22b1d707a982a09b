//! What a printed quantity is, what it counts, and on which side of its value it lies.

use crate::format::Lang;
use crate::names::names;

/// What the text around a quantity counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum QuantityCounts {
    /// Money, in đồng.
    Money,
    /// People, or gifts to people.
    People,
}

names!(QuantityCounts { Money = "money", People = "people" });

/// What a printed quantity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum QuantityKind {
    /// A sum in whole đồng.
    Money,
    /// A whole number of people or things.
    Count,
    /// A percentage, in percent.
    Percent,
    /// So many of so many, as `56/66`.
    Ratio,
    /// A number whose unit is not said.
    Number,
}

names!(QuantityKind {
    Money = "money",
    Count = "count",
    Percent = "percent",
    Ratio = "ratio",
    Number = "number",
});

/// On which side of the value printed the quantity lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum QuantityBound {
    /// It is the value.
    Exact,
    /// More than the value: trên, hơn.
    Over,
    /// Less than the value: gần, dưới, chưa đến.
    Under,
    /// Near the value, to either side: khoảng, ước, xấp xỉ, trên dưới.
    About,
    /// The value or more: ít nhất, tối thiểu, từ … trở lên.
    AtLeast,
    /// The value or less: nhiều nhất, tối đa, không quá.
    AtMost,
    /// From one value to another, both included: từ … đến ….
    Between,
}

names!(QuantityBound {
    Exact = "exact",
    Over = "over",
    Under = "under",
    About = "about",
    AtLeast = "at_least",
    AtMost = "at_most",
    Between = "between",
});

impl QuantityBound {
    pub(super) const fn label(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Exact, Lang::Vi) => "đúng bằng",
            (Self::Over, Lang::Vi) => "lớn hơn",
            (Self::Under, Lang::Vi) => "nhỏ hơn",
            (Self::About, Lang::Vi) => "gần bằng, không rõ hơn hay kém",
            (Self::AtLeast, Lang::Vi) => "từ đó trở lên",
            (Self::AtMost, Lang::Vi) => "từ đó trở xuống",
            (Self::Between, Lang::Vi) => "trong khoảng, kể cả hai đầu",
            (Self::Exact, Lang::En) => "exactly",
            (Self::Over, Lang::En) => "more than",
            (Self::Under, Lang::En) => "less than",
            (Self::About, Lang::En) => "near, to either side",
            (Self::AtLeast, Lang::En) => "that or more",
            (Self::AtMost, Lang::En) => "that or less",
            (Self::Between, Lang::En) => "between, both ends included",
        }
    }
}
