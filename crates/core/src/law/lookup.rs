//! Looking up the rules of one result, and keeping which were used.

use chrono::NaiveDate;

use crate::error::Error;
use crate::messages;
use crate::money::{Dong, Rate};

use super::bilingual::Bilingual;
use super::citation::Confidence;
use super::citations::Citations;
use super::parameter::Parameter;
use super::rulebook::Rulebook;
use super::value::Value;

/// The rules of one day for one result; each row that answers is cited.
pub(crate) struct Lookup<'a> {
    law: &'a Rulebook,
    day: NaiveDate,
    /// The request's field that gave the day, where a missing rule is reported.
    path: &'static str,
    citations: Citations,
}

macro_rules! typed_lookups {
    ($($must:ident $may:ident $variant:ident $type:ty, $doc:literal;)+) => {
        $(
            #[inline]
            #[doc = concat!("The ", $doc, " in force; no rule is `not_determined`.")]
            #[allow(dead_code, reason = "every unit can be looked up in both ways")]
            pub(crate) fn $must(&mut self, parameter: Parameter) -> Result<$type, Error> {
                match self.$may(parameter)? {
                    Some(value) => Ok(value),
                    None => Err(self.no_rule(parameter)),
                }
            }

            #[inline]
            #[doc = concat!("The ", $doc, " in force, if a rule gives one.")]
            #[allow(dead_code, reason = "every unit can be looked up in both ways")]
            pub(crate) fn $may(&mut self, parameter: Parameter) -> Result<Option<$type>, Error> {
                match self.used(parameter)? {
                    None => Ok(None),
                    Some(Value::$variant(value)) => Ok(Some(value.clone())),
                    Some(_) => Err(wrong_unit(parameter)),
                }
            }
        )+
    };
}

impl<'a> Lookup<'a> {
    pub(crate) fn new(law: &'a Rulebook, day: NaiveDate, path: &'static str) -> Self {
        Self {
            law,
            day,
            path,
            citations: Citations::new(law),
        }
    }

    /// The same result on another day's law.
    pub(crate) fn on(&mut self, day: NaiveDate) -> &mut Self {
        self.day = day;
        self
    }

    /// The value in force, now cited.
    fn used(&mut self, parameter: Parameter) -> Result<Option<&'a Value>, Error> {
        match self.law.find(parameter, self.day) {
            Ok(Some(provision)) => {
                self.citations.add(provision);
                Ok(Some(provision.value()))
            }
            Ok(None) => Ok(None),
            Err(error) => Err(error.at(self.path)),
        }
    }

    /// How surely the row in force is known, whether it is accepted or not.
    pub(crate) fn confidence(&self, parameter: Parameter) -> Confidence {
        let accepting = self.law.clone().accept(Confidence::Unconfirmed);
        let row = accepting.find(parameter, self.day);
        row.ok()
            .flatten()
            .map_or(Confidence::Unconfirmed, |row| row.confidence())
    }

    /// The law looked up in.
    pub(crate) fn law(&self) -> &'a Rulebook {
        self.law
    }

    typed_lookups! {
        dong optional_dong Dong Dong, "sum";
        rate optional_rate Rate Rate, "rate";
        count optional_count Count u32, "count";
        flag optional_flag Flag bool, "flag";
        text optional_text Text Bilingual, "rule of prose";
        choice optional_choice Choice std::borrow::Cow<'static, str>, "identifier";
    }

    pub(crate) fn no_rule(&self, parameter: Parameter) -> Error {
        let day = self.day.to_string();
        messages::NO_RULE
            .error([parameter.id(), &day])
            .at(self.path)
    }

    /// Adds the rules another result used.
    pub(crate) fn cite(&mut self, citations: &Citations) {
        self.citations.extend(citations);
    }

    pub(crate) fn citations(self) -> Citations {
        self.citations
    }
}

#[cold]
fn wrong_unit(parameter: Parameter) -> Error {
    messages::WRONG_UNIT.error([parameter.id(), parameter.unit().as_str()])
}
