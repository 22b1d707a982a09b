//! The values of parameters, and what they are counted in.

use std::borrow::Cow;

use serde::Serialize;

use crate::format::Lang;
use crate::money::{Dong, Rate};
use crate::names::names;

use super::bilingual::Bilingual;
use super::choice::choice_label;

/// What the values of a parameter are counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Unit {
    /// đồng; an integer.
    Dong,
    /// A rate or share between 0 and 1; a decimal string.
    Rate,
    /// A multiple or coefficient; a decimal string.
    Factor,
    /// Days; an integer.
    Days,
    /// Months; an integer.
    Months,
    /// Years; an integer.
    Years,
    /// People; an integer.
    People,
    /// Things, such as certificates; an integer.
    Count,
    /// Whether something holds; true or false.
    Flag,
    /// One of a closed list of identifiers; text.
    Choice,
    /// A rule of prose without a number; text in both languages.
    Text,
}

names!(Unit {
    Dong = "dong",
    Rate = "rate",
    Factor = "factor",
    Days = "days",
    Months = "months",
    Years = "years",
    People = "people",
    Count = "count",
    Flag = "flag",
    Choice = "choice",
    Text = "text",
});

impl Unit {
    pub(super) const fn is_counted(self) -> bool {
        matches!(
            self,
            Self::Days | Self::Months | Self::Years | Self::People | Self::Count
        )
    }
}

/// The value of a parameter, in the form of its unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
#[non_exhaustive]
pub enum Value {
    /// đồng.
    Dong(Dong),
    /// A rate, share, multiple or coefficient.
    Rate(Rate),
    /// Days, months, years, people or things.
    Count(u32),
    /// Whether something holds.
    Flag(bool),
    /// An identifier.
    Choice(Cow<'static, str>),
    /// A rule of prose.
    Text(Bilingual),
}

impl Value {
    /// The value as people read it, with its unit.
    pub fn display(&self, unit: Unit, lang: Lang) -> String {
        match self {
            Self::Dong(amount) => lang.dong(*amount),
            Self::Rate(rate) if unit == Unit::Rate => lang.percent(*rate),
            Self::Rate(factor) => lang.decimal(factor.decimal()),
            Self::Count(count) => {
                let name = match unit {
                    Unit::Days => lang.pick("ngày", "days"),
                    Unit::Months => lang.pick("tháng", "months"),
                    Unit::Years => lang.pick("năm", "years"),
                    Unit::Count => return lang.integer(i64::from(*count)),
                    _ => lang.pick("người", "people"),
                };
                format!("{} {name}", lang.integer(i64::from(*count)))
            }
            Self::Flag(true) => lang.pick("có", "yes").to_owned(),
            Self::Flag(false) => lang.pick("không", "no").to_owned(),
            Self::Choice(name) => choice_label(name, lang).to_owned(),
            Self::Text(text) => text.get(lang).to_owned(),
        }
    }

    /// The rate, share, multiple or coefficient, if it is one.
    pub(crate) fn rate(&self) -> Option<Rate> {
        match self {
            Self::Rate(rate) => Some(*rate),
            _ => None,
        }
    }

    /// The đồng, if it is an amount.
    pub(crate) fn dong(&self) -> Option<Dong> {
        match self {
            Self::Dong(amount) => Some(*amount),
            _ => None,
        }
    }

    pub(super) fn fits(&self, unit: Unit) -> bool {
        match self {
            Self::Dong(_) => unit == Unit::Dong,
            Self::Rate(_) => matches!(unit, Unit::Rate | Unit::Factor),
            Self::Count(_) => unit.is_counted(),
            Self::Flag(_) => unit == Unit::Flag,
            Self::Choice(_) => unit == Unit::Choice,
            Self::Text(_) => unit == Unit::Text,
        }
    }
}

impl From<Dong> for Value {
    fn from(amount: Dong) -> Self {
        Self::Dong(amount)
    }
}

impl From<Rate> for Value {
    fn from(rate: Rate) -> Self {
        Self::Rate(rate)
    }
}

impl From<bool> for Value {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}
