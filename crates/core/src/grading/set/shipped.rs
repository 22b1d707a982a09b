//! The sets that ship: written as TOML, carried as JSON, read when first asked for.

use std::sync::{Arc, OnceLock};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::explain::{Explain, Explanation};
use crate::format::Lang;
use crate::json::read_json;
use crate::law::{Bilingual, Citations, Confidence, Rulebook};
use crate::org::UnitKind;
use crate::time::Year;

use super::super::cite;
use super::super::messages;
use super::given::CriteriaSetForm;
use super::parts::Scope;
use super::{CriteriaSet, SetGiven};

include!(concat!(env!("OUT_DIR"), "/grading.rs"));

/// A set that ships: its id, its JSON, and what was read of it.
struct Shipped {
    id: &'static str,
    json: &'static str,
    set: OnceLock<Result<Arc<CriteriaSet>, Error>>,
}

impl Shipped {
    const fn new(id: &'static str, json: &'static str) -> Self {
        Self {
            id,
            json,
            set: OnceLock::new(),
        }
    }

    fn read(&self) -> Result<Arc<CriteriaSet>, Error> {
        let read = || {
            let form: CriteriaSetForm = read_json(self.json.as_bytes())?;
            Ok(Arc::new(form.set()?))
        };
        self.set.get_or_init(read).clone()
    }
}

/// A set that ships.
pub(super) fn named(id: &str) -> Result<Arc<CriteriaSet>, Error> {
    SETS.iter()
        .find(|set| set.id == id)
        .ok_or_else(|| messages::UNKNOWN_SET.error([id]))?
        .read()
}

impl CriteriaSet {
    /// A set that ships with the rules.
    ///
    /// # Errors
    /// `unknown_code` when there is none of that id.
    pub fn named(id: &str) -> Result<Arc<Self>, Error> {
        named(id)
    }
}

/// What is asked of [`criteria_set`].
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
#[non_exhaustive]
pub struct CriteriaSetRequest {
    /// The set, in full: one that ships or one of one's own; without it, all that ship are listed.
    pub id: Option<SetGiven>,
    /// Only those for this grading year.
    pub year: Option<Year>,
    /// Only those for units of this kind.
    pub kind: Option<UnitKind>,
    /// Only those for units of so many members.
    pub members: Option<u32>,
}

impl CriteriaSetRequest {
    /// A set in full.
    pub fn of(id: impl Into<SetGiven>) -> Self {
        Self {
            id: Some(id.into()),
            ..Self::default()
        }
    }
}

/// A set in brief.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SetInBrief {
    /// Its id.
    pub id: String,
    /// What it is.
    pub title: Bilingual,
    /// The document it is in.
    pub document: String,
    /// The first day it applies; `None` when that is not known.
    pub from: Option<NaiveDate>,
    /// The last day it applies; `None` when none is known.
    pub to: Option<NaiveDate>,
    /// How surely it is known.
    pub confidence: Confidence,
    /// Which units it is for.
    pub scope: Vec<Scope>,
}

/// A criteria set as data, or the list of those that ship.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CriteriaSets {
    /// The set asked for.
    pub set: Option<Arc<CriteriaSet>>,
    /// Those that ship, where none was asked for.
    pub sets: Vec<SetInBrief>,
    /// The sources of the set asked for.
    pub citations: Citations,
}

/// A criteria set as data (bộ tiêu chí xếp loại), or those that ship for a year and a kind of unit.
///
/// # Errors
/// `unknown_code` for a set that does not ship; `not_determined` for one decided after the day the
/// law is seen on, which no list names either.
///
/// # Example
/// ```
/// use congdoan::{CriteriaSetRequest, Rulebook, Year, criteria_set};
/// let law = Rulebook::embedded();
/// let set = criteria_set(&law, &CriteriaSetRequest::of("hd-1294-2019"))?.set.unwrap();
/// assert_eq!(set.standards[0].maximum.to_string(), "40");
/// let mut in_2021 = CriteriaSetRequest::default();
/// in_2021.year = Some(Year::new(2021)?);
/// let ids = criteria_set(&law, &in_2021)?.sets.into_iter().map(|set| set.id);
/// assert_eq!(ids.collect::<Vec<_>>(), ["hd-1294-2019", "qd-101-group-2015", "sgu-section-2020"]);
/// # Ok::<(), congdoan::Error>(())
/// ```
pub fn criteria_set(law: &Rulebook, request: &CriteriaSetRequest) -> Result<CriteriaSets, Error> {
    if let Some(given) = &request.id {
        let set = given.resolve(law, "id")?;
        set.check_year(request.year)?;
        return Ok(CriteriaSets {
            citations: cite::all(law, &set),
            set: Some(set),
            sets: Vec::new(),
        });
    }
    let mut sets = Vec::new();
    for shipped in &SETS {
        let set = shipped.read()?;
        let known = set.decided_unknown_to(law).is_none();
        let in_year = set.check_year(request.year).is_ok();
        let mut scope = set.scope.iter();
        let in_scope =
            set.scope.is_empty() || scope.any(|scope| scope.fits(request.kind, request.members));
        if known && in_year && in_scope {
            sets.push(SetInBrief {
                id: set.id.clone(),
                title: set.title.clone(),
                document: set.document.clone(),
                from: set.from,
                to: set.to,
                confidence: set.confidence,
                scope: set.scope.clone(),
            });
        }
    }
    Ok(CriteriaSets {
        set: None,
        sets,
        citations: Citations::new(law),
    })
}

impl Explain for CriteriaSets {
    fn citations(&self) -> &Citations {
        &self.citations
    }

    fn explain(&self, lang: Lang) -> Explanation {
        let Some(set) = &self.set else {
            let label = lang.pick("Bộ tiêu chí có sẵn", "Criteria sets that ship");
            let sets = self.sets.iter();
            return Explanation::new(label, self.sets.len().to_string())
                .children(sets.map(|set| Explanation::new(&set.id, set.title.get(lang))));
        };
        let standards = set.standards.iter().map(|standard| {
            let criteria = standard.criteria.iter().map(|criterion| {
                Explanation::new(criterion.title.get(lang), lang.points(criterion.maximum))
            });
            Explanation::new(standard.title.get(lang), lang.points(standard.maximum))
                .children(criteria)
        });
        Explanation::new(set.title.get(lang), lang.points(set.scale))
            .children(standards)
            .children(self.citations.iter().map(|citation| {
                let label = lang.pick("Nguồn", "Source");
                Explanation::new(label, citation.parameter.to_string()).source(citation)
            }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_set_that_ships_is_read_and_holds_together() {
        for shipped in &SETS {
            let set = shipped.read();
            let findings = set.as_ref().map(|set| super::super::misfits::findings(set));
            assert!(
                matches!(&findings, Ok(found) if found.is_empty()),
                "{}: {set:?} {findings:?}",
                shipped.id
            );
            assert!(set.is_ok_and(|set| set.id == shipped.id));
        }
        assert_eq!(SETS.len(), 6);
    }
}
