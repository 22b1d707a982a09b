//! The grade of a unit (xếp loại): its points, what caps it, and what it could still become.

use std::sync::Arc;

use rust_decimal::Decimal;
use serde::Serialize;

use crate::error::Error;
use crate::json;
use crate::law::{Citations, Confidence, Rulebook};
use crate::names::names;

use super::card::GradeRequest;
use super::grader::Grader;
use super::points::Points;
use super::set::CriteriaSet;

/// Why a unit has no grade.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GradeReason {
    /// A new unit that has not worked long enough.
    TooNew,
    /// Not long enough since split, merger or consolidation.
    TooSoonAfterRestructuring,
    /// A part of the set is less sure than accepted.
    Unconfirmed,
    /// The set does not say.
    NotDetermined,
}

names!(GradeReason {
    TooNew = "too_new",
    TooSoonAfterRestructuring = "too_soon_after_restructuring",
    Unconfirmed = "unconfirmed",
    NotDetermined = "not_determined",
});

/// A total with the grade it gives.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Standing {
    /// The points.
    pub total: Points,
    /// They in percent of the maximum, at most six decimals.
    #[serde(serialize_with = "json::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::Exact>"))]
    pub percent: Option<Decimal>,
    /// The grade; `None` when the set does not say.
    pub grade: Option<Arc<str>>,
}

/// The grades a unit can still come to.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Reachable {
    /// With nothing for what is missing, and every open condition failed.
    pub lowest: Standing,
    /// With full points for what is missing, and every open condition met.
    pub highest: Standing,
}

/// What the unit's own scores would give.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SelfAssessment {
    /// The points.
    pub total: Points,
    /// They in percent of the maximum, at most six decimals.
    #[serde(serialize_with = "json::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::Exact>"))]
    pub percent: Option<Decimal>,
    /// The grade; `None` when the set does not say.
    pub grade: Option<Arc<str>>,
    /// Whether the unit scored everything.
    pub complete: bool,
}

/// The points of one standard.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct StandardScore {
    /// The standard.
    pub id: Arc<str>,
    /// Its points.
    pub points: Points,
    /// Its maximum, without what does not apply.
    pub maximum: Points,
    /// Criteria without evidence.
    pub missing: Vec<Arc<str>>,
    /// Criteria that do not apply.
    pub not_applicable: Vec<Arc<str>>,
}

/// A condition or floor, and whether it is met.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ConditionState {
    /// The condition or floor.
    pub id: Arc<str>,
    /// Whether it is met; `None` when that is not known.
    pub met: Option<bool>,
    /// The best grade without it; `None` when that is not known.
    pub caps_at: Option<Arc<str>>,
    /// The standards or criteria that fail a floor, whatever is missing.
    pub failed_by: Vec<Arc<str>>,
}

/// A criterion on which the unit and the level that verifies differ.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ScoreDifference {
    /// The criterion.
    pub criterion: Arc<str>,
    /// What the unit gave itself.
    pub self_points: Points,
    /// What counts.
    pub points: Points,
}

/// What a grade is made of.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct GradeDetails {
    /// The grade the points alone give.
    pub grade_by_points: Option<Arc<str>>,
    /// The bonus.
    pub bonus: Points,
    /// What was taken off.
    pub deduction: Points,
    /// The standards, in the order of the set.
    pub standards: Vec<StandardScore>,
    /// The conditions, then the floors.
    pub conditions: Vec<ConditionState>,
    /// Where own and verified scores differ.
    pub differences: Vec<ScoreDifference>,
}

/// A unit's grade.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Grade {
    /// Whether the unit has worked long enough, as far as it is stated.
    pub eligible: bool,
    /// Why there is no grade.
    pub reason: Option<GradeReason>,
    /// The points, with bonus and deduction.
    pub total: Points,
    /// The scale, less the weight of what does not apply.
    pub maximum: Points,
    /// The total in percent of the maximum, at most six decimals; never used for grading.
    #[serde(serialize_with = "json::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::Exact>"))]
    pub percent: Option<Decimal>,
    /// The grade, of the points so far.
    pub grade: Option<Arc<str>>,
    /// Whether nothing is missing or undecided.
    pub complete: bool,
    /// The condition or floor that lowers the grade, or leaves it unknown.
    pub capped_by: Option<Arc<str>>,
    /// What it can still come to; `None` when there is no grade whatever the points.
    pub reachable: Option<Reachable>,
    /// What the unit's own scores would give; `None` without them.
    pub self_assessment: Option<SelfAssessment>,
    /// What it is made of.
    pub details: GradeDetails,
    /// The parts of the set it rests on.
    pub citations: Citations,
    #[serde(skip)]
    pub(super) set: Arc<CriteriaSet>,
    /// What the explanation says beside the figures: the place of the range the points fall in,
    /// the months the unit stated, and what is sure enough.
    #[serde(skip)]
    pub(super) range: Option<usize>,
    #[serde(skip)]
    pub(super) months: Option<u32>,
    #[serde(skip)]
    pub(super) accepted: Confidence,
}

/// Grades a unit by a criteria set (xếp loại công đoàn).
///
/// Nothing is rounded before grading; what is missing keeps its weight and marks the grade as not
/// complete, what does not apply takes its weight out; a failed condition caps the grade and is
/// named. A unit that says nothing of its beginning counts as long enough at work.
///
/// # Errors
/// `unknown_code` for a set, criterion or condition there is none of; `out_of_range` for points
/// over a maximum; `invalid_input` for a score given twice, or a set that does not hold together;
/// `not_determined` for a year the set is not for, or a framework without standards.
///
/// # Law
/// HD 1294/HD-TLĐ (14/8/2019) II.2 for the months at work; otherwise the set's own document.
///
/// # Example
/// ```
/// use congdoan::{CriteriaSetForm, GradeRequest, Rulebook, Score, grade, read_json};
/// let set: CriteriaSetForm = read_json(r#"{"extends": "handbook-education", "unseen": {},
///     "standards": [{"id": "care", "title": "Chăm lo", "maximum": 60},
///                   {"id": "movement", "title": "Phong trào", "maximum": 40}]}"#.as_bytes())?;
/// let scores = vec![Score::new("care", "58".parse()?), Score::new("movement", "28.5".parse()?)];
/// let request = GradeRequest::new(set, None, scores).condition("no_discipline", false);
/// let graded = grade(&Rulebook::embedded(), &request)?;
/// assert_eq!(graded.total.to_string(), "86.5");
/// assert_eq!(graded.details.grade_by_points.as_deref(), Some("vững mạnh"));
/// assert_eq!(graded.grade.as_deref(), Some("khá"));
/// assert_eq!(graded.capped_by.as_deref(), Some("no_discipline"));
/// # Ok::<(), congdoan::Error>(())
/// ```
pub fn grade(law: &Rulebook, request: &GradeRequest) -> Result<Grade, Error> {
    let grader = Grader::new(law, &request.set)?;
    grader.set.check_year(request.year)?;
    grader.grade_card(&request.card())
}
