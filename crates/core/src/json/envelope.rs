//! The fields any request may hold beside its own, taken out on the way.

use chrono::NaiveDate;
use serde::de;
use serde::{Deserialize, Deserializer};

use crate::format::Lang;
use crate::law::{Confidence, OverrideRequest};
use crate::messages;

use super::forms::Day;
use super::read::Reader;
use super::refusal::Outcome;

/// The fields any request may hold beside its own, so that each request type lists only its own
/// and still refuses unknown ones.
#[derive(Debug)]
pub(crate) struct Options {
    pub(crate) accept: Confidence,
    pub(crate) overrides: Vec<OverrideRequest>,
    pub(crate) known_on: Option<NaiveDate>,
    pub(crate) explain: bool,
    pub(crate) lang: Lang,
    /// Which were given.
    given: [bool; COMMON.len()],
}

const COMMON: [&str; 5] = ["accept", "overrides", "known_on", "explain", "lang"];

impl Default for Options {
    fn default() -> Self {
        Self {
            accept: Confidence::Derived,
            overrides: Vec::new(),
            known_on: None,
            explain: false,
            lang: Lang::Vi,
            given: [false; COMMON.len()],
        }
    }
}

impl Options {
    /// Reads the field of that name, when it is one of these.
    pub(super) fn take(&mut self, name: &str, reader: &mut Reader<'_>) -> Outcome<bool> {
        let common = COMMON.iter().zip(&mut self.given);
        let Some((name, given)) = common.into_iter().find(|(common, _)| **common == name) else {
            return Ok(false);
        };
        if std::mem::replace(given, true) {
            return Err(de::Error::duplicate_field(name));
        }
        let read = match *name {
            "accept" => Option::deserialize(&mut *reader).map(|accept: Option<Accept>| {
                self.accept = accept.map_or(Confidence::Derived, |accept| accept.0);
            }),
            "overrides" => Option::deserialize(&mut *reader).map(|overrides: Option<Vec<_>>| {
                self.overrides = overrides.unwrap_or_default();
            }),
            "known_on" => Option::deserialize(&mut *reader).map(|day: Option<Day>| {
                self.known_on = day.map(|day| day.0);
            }),
            "explain" => Option::deserialize(&mut *reader).map(|explain: Option<bool>| {
                self.explain = explain.unwrap_or(false);
            }),
            _ => Option::deserialize(&mut *reader).map(|lang: Option<Lang>| {
                self.lang = lang.unwrap_or_default();
            }),
        };
        read.map(|()| true)
            .map_err(|failure| reader.inside(failure, name))
    }
}

/// The language a request asks its messages in, as far as it can be read.
pub(crate) fn language(json: &[u8]) -> Lang {
    #[derive(Deserialize)]
    struct Peek {
        lang: Option<Lang>,
    }
    super::read_json::<Peek>(json)
        .ok()
        .and_then(|peek| peek.lang)
        .unwrap_or_default()
}

/// The confidence a request accepts: a level the law can have, not that of the caller's own
/// figures.
struct Accept(Confidence);

impl<'de> Deserialize<'de> for Accept {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Confidence::deserialize(deserializer)? {
            level @ Confidence::Override => {
                let error = messages::unknown_name(level.as_str(), &Confidence::of_law());
                Err(de::Error::custom(error))
            }
            level => Ok(Self(level)),
        }
    }
}
