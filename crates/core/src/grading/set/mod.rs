//! Criteria sets (bộ tiêu chí): documents that say how units are graded, as data.
//!
//! A set that ships is a file of `rules/grading`; a set of one's own has the same form in JSON.

mod check;
mod finding;
mod given;
mod misfits;
mod own;
mod parts;
mod shipped;

pub use check::{CheckCriteriaSetRequest, CriteriaSetCheck, check_criteria_set};
pub use finding::{SetFinding, SetFindingCode};
pub use given::{CriteriaSetForm, SetGiven};
pub(super) use parts::Sourced;
pub use parts::{
    AttendanceRule, Bonus, Condition, Criterion, Deduction, Each, Eligibility, Floor, GradeName,
    Quota, Scope, Standard, Threshold, Unseen,
};
pub use shipped::{CriteriaSetRequest, CriteriaSets, SetInBrief, criteria_set};

use chrono::NaiveDate;
use serde::Serialize;

use crate::error::Error;
use crate::law::{Bilingual, Confidence, Rulebook};
use crate::time::Year;

use super::messages;
use super::points::Points;

/// How units are graded: standards with criteria and points, conditions, floors, thresholds.
///
/// # Example
/// ```
/// use congdoan::{CriteriaSet, Confidence};
/// let set = CriteriaSet::named("handbook-education")?;
/// assert_eq!(set.thresholds[0].grade.as_deref(), Some("vững mạnh"));
/// assert_eq!(set.thresholds[0].at_least.unwrap().to_string(), "85");
/// assert_eq!(set.confidence, Confidence::Primary);
/// # Ok::<(), congdoan::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CriteriaSet {
    /// Its id.
    pub id: String,
    /// What it is.
    pub title: Bilingual,
    /// The document it is in.
    pub document: String,
    /// The article, or `not_read`.
    pub article: String,
    /// The first day it applies; `None` when that is not known.
    pub from: Option<NaiveDate>,
    /// The last day it applies; `None` when none is known.
    pub to: Option<NaiveDate>,
    /// The day it was decided, where it is known.
    pub decided: Option<NaiveDate>,
    /// How surely it is known, where a part says nothing else.
    pub confidence: Confidence,
    /// What is not known of it.
    pub note: Option<Bilingual>,
    /// Which units it is for; empty when it does not say.
    pub scope: Vec<Scope>,
    /// The points the thresholds are out of.
    pub scale: Points,
    /// The grades, the best first.
    pub grades: Vec<GradeName>,
    /// From how many points which grade is held; empty when that is not known.
    pub thresholds: Vec<Threshold>,
    /// The standards (tiêu chuẩn); empty in a framework that leaves them open.
    pub standards: Vec<Standard>,
    /// Points above the standards (điểm thưởng).
    pub bonus: Option<Bonus>,
    /// Points taken off (điểm trừ).
    pub deduction: Option<Deduction>,
    /// What must hold, as the request states it.
    pub conditions: Vec<Condition>,
    /// What standards or criteria must reach, computed from the points.
    pub floors: Vec<Floor>,
    /// How long a unit must have worked to be graded.
    pub eligibility: Option<Eligibility>,
    /// How many may hold a grade.
    pub quota: Option<Quota>,
    /// How attendance at meetings makes the points of a criterion.
    pub attendance: Option<AttendanceRule>,
    /// Who scores: first the unit itself, then the level that verifies.
    pub scorers: Vec<Bilingual>,
    /// Whether every criterion takes evidence.
    pub evidence: bool,
    /// What the document holds that was not seen.
    pub unseen: Unseen,
}

impl CriteriaSet {
    /// The day it was decided, where the law is seen on a day before.
    pub(super) fn decided_unknown_to(&self, law: &Rulebook) -> Option<NaiveDate> {
        self.decided.or(self.from).filter(|day| !law.knows(*day))
    }

    /// Refuses a year the set is not for.
    pub(super) fn check_year(&self, year: Option<Year>) -> Result<(), Error> {
        let Some(year) = year else {
            return Ok(());
        };
        let day = year.last_day();
        let before = self.from.is_some_and(|from| day < from);
        let after = self.to.is_some_and(|to| to < day);
        match before || after {
            false => Ok(()),
            true => Err(messages::SET_NOT_IN_YEAR
                .error([&self.id, &year.to_string()])
                .at("year")),
        }
    }

    /// The place of a grade, 0 the best.
    pub(super) fn place_of(&self, grade: &str) -> Option<usize> {
        self.grades.iter().position(|known| known.name == grade)
    }

    /// The sum of the standards' points.
    pub(super) fn standards_maximum(&self) -> Points {
        Points::sum(self.standards.iter().map(|standard| standard.maximum))
    }
}
