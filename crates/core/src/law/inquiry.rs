//! The operation `parameter`: a value on a day, or its whole history, with the sources.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::explain::{Explain, Explanation};
use crate::format::Lang;
use crate::json;

use super::bilingual::Bilingual;
use super::citation::Citation;
use super::citations::Citations;
use super::parameter::Parameter;
use super::provision::Provision;
use super::rulebook::Rulebook;
use super::value::{Unit, Value};

/// Which parameter, and on which day; without a day, its whole history.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
#[non_exhaustive]
pub struct ParameterRequest {
    /// The dotted id, such as `union_fee.rate`.
    pub id: String,
    /// The day asked.
    #[serde(default, deserialize_with = "json::optional_day")]
    pub on: Option<NaiveDate>,
}

impl ParameterRequest {
    /// The whole history of a parameter.
    pub fn history(id: &str) -> Self {
        let id = id.to_owned();
        Self { id, on: None }
    }

    /// A parameter on one day.
    pub fn on(id: &str, day: NaiveDate) -> Self {
        Self {
            id: id.to_owned(),
            on: Some(day),
        }
    }
}

/// One row in a parameter's history.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Entry {
    /// The value.
    pub value: Value,
    /// The first day it applies.
    pub from: NaiveDate,
    /// The last day it prevails as the law is known, if that is known.
    pub to: Option<NaiveDate>,
    /// Whether it prevails on any day, or stronger rows cover all of them.
    pub prevails: bool,
    /// A remark on how the value was read or deduced.
    pub note: Option<&'static str>,
    /// The source.
    pub citation: Citation,
}

impl Entry {
    fn of(provision: Provision<'_>) -> Self {
        let citation = provision.citation();
        Self {
            value: provision.value().clone(),
            from: provision.from(),
            to: citation.to,
            prevails: provision.prevails(),
            note: Some(provision.note()).filter(|note| !note.is_empty()),
            citation,
        }
    }
}

/// A parameter's value on a day, or its history.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Inquiry {
    /// The dotted id.
    #[serde(rename = "id")]
    pub parameter: Parameter,
    /// What it is called.
    pub label: Bilingual,
    /// What its values are counted in.
    pub unit: Unit,
    /// The value on the day asked.
    pub value: Option<Value>,
    /// The first day of that value.
    pub from: Option<NaiveDate>,
    /// The last day it prevails, if that is known.
    pub to: Option<NaiveDate>,
    /// Its source.
    pub citation: Option<Citation>,
    /// Without a day: every row known, in order of first day and decision.
    pub history: Option<Vec<Entry>>,
    /// The sources of what is shown.
    pub citations: Citations,
    #[serde(skip)]
    entry: Option<Entry>,
}

/// What the law says of one parameter (tham số), on a day or through time.
///
/// # Errors
/// `unknown_code` for an id that does not exist; on a day also `not_determined` and
/// `unconfirmed`.
///
/// # Example
/// ```
/// use congdoan::law::{ParameterRequest, Rulebook, parameter};
/// let history = parameter(&Rulebook::embedded(), &ParameterRequest::history("base_salary"))?;
/// let rows = history.history.unwrap();
/// assert_eq!(rows[0].from.to_string(), "2013-01-01");
/// # Ok::<(), congdoan::Error>(())
/// ```
pub fn parameter(law: &Rulebook, request: &ParameterRequest) -> Result<Inquiry, Error> {
    let parameter = Parameter::named(&request.id).map_err(|error| error.at("id"))?;
    let mut citations = Citations::new(law);
    let entry = match request.on {
        Some(day) => {
            let provision = law.on(parameter, day).map_err(|error| error.at("on"))?;
            let entry = Entry::of(provision);
            citations.add(provision);
            Some(entry)
        }
        None => None,
    };
    let history = request.on.is_none().then(|| {
        let rows = law.history(parameter);
        let entries = rows.iter().copied().map(Entry::of).collect();
        rows.into_iter().for_each(|row| citations.add(row));
        entries
    });
    Ok(Inquiry {
        parameter,
        label: parameter.bilingual_label(),
        unit: parameter.unit(),
        value: entry.as_ref().map(|entry| entry.value.clone()),
        from: entry.as_ref().map(|entry| entry.from),
        to: entry.as_ref().and_then(|entry| entry.to),
        citation: entry.as_ref().map(|entry| entry.citation.clone()),
        history,
        citations,
        entry,
    })
}

impl Explain for Inquiry {
    fn citations(&self) -> &Citations {
        &self.citations
    }

    fn explain(&self, lang: Lang) -> Explanation {
        let entries = self.history.iter().flatten().chain(&self.entry);
        let node = |entry: &Entry| {
            let until = entry
                .to
                .map_or_else(|| lang.pick("nay", "now").to_owned(), |to| lang.day(to));
            let overtaken = match entry.prevails {
                true => "",
                false => lang.pick(
                    " (đã bị văn bản sau thay thế toàn bộ)",
                    " (overtaken on every day)",
                ),
            };
            Explanation::new(
                format!("{} – {until}{overtaken}", lang.day(entry.from)),
                entry.value.display(self.unit, lang),
            )
            .source(entry.citation.clone())
        };
        let value = self
            .entry
            .as_ref()
            .map_or(String::new(), |entry| entry.value.display(self.unit, lang));
        Explanation::new(self.parameter.label(lang), value).children(entries.map(node))
    }
}
