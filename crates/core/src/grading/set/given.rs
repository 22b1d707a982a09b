//! A criteria set as a request gives it: the id of one that ships, or a set of one's own, which
//! may extend one that ships.

use std::fmt;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::de::value::MapAccessDeserializer;
use serde::de::{self, MapAccess};
use serde::{Deserialize, Deserializer};

use crate::error::Error;
use crate::json;
use crate::law::{Bilingual, Confidence, Rulebook};
use crate::messages as common;

use super::super::messages;
use super::super::points::Points;
use super::misfits::findings;
use super::parts::*;
use super::{CriteriaSet, shipped};

/// A set as it is written, in a file of the rules or in a request.
///
/// With `extends`, what is not given is taken from the set that ships under that id, with its
/// source; what is given then has the source `override`, unless a document or a confidence says
/// otherwise. Without a confidence a set is stated by the caller (`override`).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields, expecting = "an object")]
#[non_exhaustive]
pub struct CriteriaSetForm {
    /// The id of the set it extends.
    pub extends: Option<String>,
    /// Its id; that of the set it extends unless given.
    pub id: Option<String>,
    /// What it is; its id unless given.
    #[serde(deserialize_with = "json::optional_title")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::Title>"))]
    pub title: Option<Bilingual>,
    /// The document it is in; needed unless it extends a set.
    pub document: Option<String>,
    /// The article.
    pub article: Option<String>,
    /// The first day it applies.
    #[serde(deserialize_with = "json::optional_day")]
    pub from: Option<NaiveDate>,
    /// The last day it applies.
    #[serde(deserialize_with = "json::optional_day")]
    pub to: Option<NaiveDate>,
    /// The day it was decided.
    #[serde(deserialize_with = "json::optional_day")]
    pub decided: Option<NaiveDate>,
    /// How surely it is known.
    pub confidence: Option<Confidence>,
    /// What is not known of it.
    #[serde(deserialize_with = "json::optional_title")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::Title>"))]
    pub note: Option<Bilingual>,
    /// Which units it is for.
    pub scope: Option<Vec<Scope>>,
    /// The points the thresholds are out of; needed unless it extends a set.
    pub scale: Option<Points>,
    /// The grades, the best first.
    pub grades: Option<Vec<GradeName>>,
    /// From how many points which grade is held.
    pub thresholds: Option<Vec<Threshold>>,
    /// The standards.
    pub standards: Option<Vec<Standard>>,
    /// Points above the standards.
    pub bonus: Option<Bonus>,
    /// Points taken off.
    pub deduction: Option<Deduction>,
    /// What must hold, as the request states it.
    pub conditions: Option<Vec<Condition>>,
    /// What standards or criteria must reach.
    pub floors: Option<Vec<Floor>>,
    /// How long a unit must have worked to be graded.
    pub eligibility: Option<Eligibility>,
    /// How many may hold a grade.
    pub quota: Option<Quota>,
    /// How attendance makes the points of a criterion.
    pub attendance: Option<AttendanceRule>,
    /// Who scores.
    pub scorers: Option<Vec<Bilingual>>,
    /// Whether every criterion takes evidence.
    pub evidence: Option<bool>,
    /// What the document holds that was not seen.
    pub unseen: Option<Unseen>,
}

impl CriteriaSetForm {
    /// The set it writes, with what it extends, its parts' sources filled in; not yet checked.
    pub(super) fn set(&self) -> Result<CriteriaSet, Error> {
        let base = match &self.extends {
            None => None,
            Some(id) => Some(CriteriaSet::named(id).map_err(|error| error.at("extends"))?),
        };
        let base = base.as_deref();
        let missing = |field: &str| common::MISSING.error([field]).at(field);
        let id = self.id.clone().or(base.map(|base| base.id.clone()));
        let id = id.ok_or_else(|| missing("id"))?;
        let document = (self.document.clone()).or(base.map(|base| base.document.clone()));
        let confidence = self.confidence.unwrap_or(Confidence::Override);
        let mut set = CriteriaSet {
            title: (self.title.clone())
                .or(base.map(|base| base.title.clone()))
                .unwrap_or_else(|| id.as_str().into()),
            id,
            document: document.ok_or_else(|| missing("document"))?,
            // An article belongs to its document.
            article: (self.article.clone())
                .or(base
                    .filter(|_| self.document.is_none())
                    .map(|base| base.article.clone()))
                .unwrap_or_else(|| "not_read".to_owned()),
            from: self.from.or(base.and_then(|base| base.from)),
            to: self.to.or(base.and_then(|base| base.to)),
            decided: self.decided.or(base.and_then(|base| base.decided)),
            confidence,
            note: self
                .note
                .clone()
                .or(base.and_then(|base| base.note.clone())),
            scope: list(&self.scope, base, |base| &base.scope),
            scale: (self.scale.or(base.map(|base| base.scale))).ok_or_else(|| missing("scale"))?,
            grades: list(&self.grades, base, |base| &base.grades),
            thresholds: list(&self.thresholds, base, |base| &base.thresholds),
            standards: list(&self.standards, base, |base| &base.standards),
            bonus: part(&self.bonus, base, |base| &base.bonus),
            deduction: part(&self.deduction, base, |base| &base.deduction),
            conditions: list(&self.conditions, base, |base| &base.conditions),
            floors: list(&self.floors, base, |base| &base.floors),
            eligibility: part(&self.eligibility, base, |base| &base.eligibility),
            quota: part(&self.quota, base, |base| &base.quota),
            attendance: part(&self.attendance, base, |base| &base.attendance),
            scorers: list(&self.scorers, base, |base| &base.scorers),
            evidence: (self.evidence).unwrap_or(base.is_some_and(|base| base.evidence)),
            unseen: (self.unseen.clone())
                .or(base.map(|base| base.unseen.clone()))
                .unwrap_or_default(),
        };
        // What a caller puts in the place of a part is not said by the document of the rest.
        let stated = base.is_some() && self.document.is_none() && self.confidence.is_none();
        match stated {
            true => set.fill_sources("override", self.article.as_deref().unwrap_or("override")),
            false => {
                let (document, article) = (set.document.clone(), set.article.clone());
                set.fill_sources(&document, &article);
            }
        }
        Ok(set)
    }

    /// The error of a finding where the form holds it: what is wrong inside a part that it takes
    /// over is wrong of what it extends.
    fn placed(&self, error: Error) -> Error {
        let inside = error.path().split_once(['[', '.']).map(|(part, _)| part);
        let own = match inside {
            Some("scope") => self.scope.is_some(),
            Some("grades") => self.grades.is_some(),
            Some("thresholds") => self.thresholds.is_some(),
            Some("standards") => self.standards.is_some(),
            Some("bonus") => self.bonus.is_some(),
            Some("deduction") => self.deduction.is_some(),
            Some("conditions") => self.conditions.is_some(),
            Some("floors") => self.floors.is_some(),
            Some("quota") => self.quota.is_some(),
            Some("attendance") => self.attendance.is_some(),
            Some("unseen") => self.unseen.is_some(),
            _ => true,
        };
        match own {
            true => error,
            false => error.moved_to("extends"),
        }
    }
}

/// A list given, or that of the set it extends.
fn list<T: Clone>(
    given: &Option<Vec<T>>,
    base: Option<&CriteriaSet>,
    of: impl Fn(&CriteriaSet) -> &Vec<T>,
) -> Vec<T> {
    let base = || base.map(|base| of(base).clone());
    given.clone().or_else(base).unwrap_or_default()
}

/// A part given, or that of the set it extends.
fn part<T: Clone>(
    given: &Option<T>,
    base: Option<&CriteriaSet>,
    of: impl Fn(&CriteriaSet) -> &Option<T>,
) -> Option<T> {
    given
        .clone()
        .or_else(|| base.and_then(|base| of(base).clone()))
}

impl CriteriaSet {
    /// Gives every part its source, so that a set that extends this one keeps where each is from.
    fn fill_sources(&mut self, document: &str, article: &str) {
        let set = (Some(document), Some(article), Some(self.confidence));
        let parts = (self
            .thresholds
            .iter_mut()
            .map(|part| part as &mut dyn Sourced))
        .chain(self.standards.iter_mut().map(|part| part as _))
        .chain(self.conditions.iter_mut().map(|part| part as _))
        .chain(self.floors.iter_mut().map(|part| part as _))
        .chain(self.bonus.iter_mut().map(|part| part as _))
        .chain(self.deduction.iter_mut().map(|part| part as _))
        .chain(self.eligibility.iter_mut().map(|part| part as _))
        .chain(self.quota.iter_mut().map(|part| part as _));
        parts.for_each(|part| part.fill_source(set));
    }
}

/// The criteria set of a request: the id of one that ships, or a set of one's own.
#[derive(Clone, Debug, PartialEq)]
pub enum SetGiven {
    /// One that ships.
    Named(String),
    /// One of the caller's own.
    Inline(Box<CriteriaSetForm>),
}

impl SetGiven {
    /// The set, checked and known; `field` is where the request holds it.
    pub(in crate::grading) fn resolve(
        &self,
        law: &Rulebook,
        field: &str,
    ) -> Result<Arc<CriteriaSet>, Error> {
        let set = match self {
            Self::Named(id) => shipped::named(id).map_err(|error| error.at(field))?,
            Self::Inline(form) => {
                let set = form.set().map_err(|error| error.under(field))?;
                if let Some(finding) = findings(&set).into_iter().next() {
                    return Err(form.placed(finding.into_error()).under(field));
                }
                Arc::new(set)
            }
        };
        match set.decided_unknown_to(law) {
            None => Ok(set),
            Some(decided) => Err(messages::SET_NOT_KNOWN
                .error([&set.id, &decided.to_string()])
                .at(field)),
        }
    }
}

impl From<&str> for SetGiven {
    fn from(id: &str) -> Self {
        Self::Named(id.to_owned())
    }
}

impl From<CriteriaSetForm> for SetGiven {
    fn from(form: CriteriaSetForm) -> Self {
        Self::Inline(Box::new(form))
    }
}

impl<'de> Deserialize<'de> for SetGiven {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> de::Visitor<'de> for Visitor {
            type Value = SetGiven;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the id of a criteria set or a set")
            }
            fn visit_str<E: de::Error>(self, id: &str) -> Result<SetGiven, E> {
                Ok(SetGiven::Named(id.to_owned()))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<SetGiven, A::Error> {
                let form = CriteriaSetForm::deserialize(MapAccessDeserializer::new(map))?;
                Ok(SetGiven::Inline(Box::new(form)))
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}
