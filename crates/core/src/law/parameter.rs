//! Parameters, and the rows that give them values.

use std::borrow::Cow;
use std::fmt;

use chrono::NaiveDate;
use serde::Serialize;

use crate::error::Error;
use crate::format::Lang;
use crate::messages;

use super::bilingual::Bilingual;
use super::citation::Confidence;
use super::data;
use super::value::{Unit, Value};

/// The most days, months, years, people or things a what-if may assume: more than any rule
/// counts, and few enough to be counted off on a calendar.
const MOST_COUNTED: u32 = 100_000;

/// A count that a what-if may assume.
pub(super) fn counted(count: i64) -> Result<u32, Error> {
    let few = u32::try_from(count).ok().filter(|few| *few <= MOST_COUNTED);
    few.ok_or_else(|| messages::OVER_MAXIMUM.error([&count.to_string(), &MOST_COUNTED.to_string()]))
}

/// A dated value of one parameter, with its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) from: NaiveDate,
    pub(crate) to: Option<NaiveDate>,
    pub(crate) decided: Option<NaiveDate>,
    pub(crate) value: Value,
    pub(crate) document: Cow<'static, str>,
    pub(crate) article: Cow<'static, str>,
    pub(crate) confidence: Confidence,
    pub(crate) note: &'static str,
}

impl Row {
    pub(crate) fn covers(&self, day: NaiveDate) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }

    /// The day of decision; a row that names none counts as decided on the day it starts.
    pub(crate) fn decided_on(&self) -> NaiveDate {
        self.decided.unwrap_or(self.from)
    }
}

/// The days of a row, apart from the rest so that a look-up reads little memory.
#[derive(Debug)]
pub(crate) struct Span {
    pub(crate) from: NaiveDate,
    pub(crate) to: NaiveDate,
    pub(crate) decided: NaiveDate,
}

impl Span {
    #[inline]
    pub(crate) fn covers(&self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.to
    }

    /// Whether the row was decided by that day; without a day, everything is known.
    #[inline]
    pub(crate) fn known(&self, known_on: Option<NaiveDate>) -> bool {
        known_on.is_none_or(|day| self.decided <= day)
    }
}

/// A parameter with all rows of the embedded law, those that prevail first.
#[derive(Debug)]
pub(crate) struct ParameterData {
    pub(crate) index: u16,
    pub(crate) id: &'static str,
    pub(crate) unit: Unit,
    pub(crate) label: Bilingual,
    pub(crate) spans: &'static [Span],
    pub(crate) rows: &'static [Row],
}

/// A named quantity or rule of the law, such as `union_fee.rate`.
///
/// The module [`parameters`](super::parameters) has a constant for each.
///
/// # Example
/// ```
/// use congdoan::law::{Parameter, parameters};
/// assert_eq!(Parameter::find("base_salary"), Some(parameters::BASE_SALARY));
/// assert_eq!(Parameter::find("no.such"), None);
/// ```
#[derive(Clone, Copy)]
pub struct Parameter(pub(crate) &'static ParameterData);

impl Parameter {
    /// The parameter with this id.
    pub fn find(id: &str) -> Option<Self> {
        let at = data::BY_ID.binary_search_by(|known| known.0.cmp(id)).ok()?;
        data::BY_ID.get(at).map(|known| known.1)
    }

    /// The parameter at a place in the order of the rule files.
    pub(crate) fn at(index: u16) -> Option<Self> {
        data::PARAMETERS.get(usize::from(index)).map(Self)
    }

    pub(crate) fn named(id: &str) -> Result<Self, Error> {
        Self::find(id).ok_or_else(|| messages::UNKNOWN_PARAMETER.error([id]))
    }

    /// Every parameter, in the order of the rule files.
    pub fn all() -> impl ExactSizeIterator<Item = Self> {
        data::PARAMETERS.iter().map(Self)
    }

    /// The dotted id.
    pub fn id(self) -> &'static str {
        self.0.id
    }

    /// What its values are counted in.
    pub fn unit(self) -> Unit {
        self.0.unit
    }

    /// What people call it, in both languages.
    pub(crate) fn bilingual_label(self) -> Bilingual {
        self.0.label.clone()
    }

    /// What people call it.
    pub fn label(self, lang: Lang) -> &'static str {
        self.0.label.get(lang)
    }

    /// Refuses a value that is not of the parameter's unit or range.
    pub(crate) fn check(self, value: &Value) -> Result<(), Error> {
        if !value.fits(self.unit()) {
            return Err(messages::WRONG_UNIT.error([self.id(), self.unit().as_str()]));
        }
        match value {
            Value::Rate(rate) if self.unit() == Unit::Rate => rate.at_most_one().map(drop),
            Value::Dong(amount) => amount.not_negative("").map(drop),
            Value::Count(count) => counted((*count).into()).map(drop),
            // A choice is one of those the law has made, for no code knows another.
            Value::Choice(name) if !self.0.rows.iter().any(|row| row.value == *value) => {
                let known = self.0.rows.iter().filter_map(|row| match &row.value {
                    Value::Choice(known) => Some(known.as_ref()),
                    _ => None,
                });
                Err(messages::unknown_name(name, &known.collect::<Vec<_>>()))
            }
            _ => Ok(()),
        }
    }
}

impl PartialEq for Parameter {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl Eq for Parameter {}

impl fmt::Debug for Parameter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Parameter").field(&self.id()).finish()
    }
}

impl fmt::Display for Parameter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl Serialize for Parameter {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}
