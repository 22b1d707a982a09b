//! The grade of a unit (xếp loại): its points, what caps it, and what it could still become.

use std::sync::Arc;

use rust_decimal::Decimal;
use serde::Serialize;

use crate::error::Error;
use crate::json;
use crate::law::{Citations, Confidence, Rulebook};
use crate::names::names;

use super::card::{Card, GradeRequest, Mark, UnitScores};
use super::grader::Grader;
use super::judge::{Judged, Outlook, Tally};
use super::points::Points;
use super::reading::Marks;
use super::set::{CriteriaSet, Each};

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

/// A card read against its set.
pub(super) struct Read {
    pub(super) marks: Marks,
    pub(super) tally: Tally,
    own_tally: Option<Tally>,
}

impl Grader {
    /// The grade of one unit; the set is read once for all.
    ///
    /// # Errors
    /// As [`grade`].
    pub fn grade(&self, unit: &UnitScores) -> Result<Grade, Error> {
        self.grade_card(&unit.card())
    }

    pub(super) fn read(&self, card: &Card<'_>) -> Result<Read, Error> {
        let (marks, own) = self.marks(card)?;
        let conditions = self.conditions(card)?;
        let extra = (card.bonus, card.deduction);
        let own_tally = own.as_ref().map(|own| self.tally(own, &conditions, extra));
        Ok(Read {
            tally: self.tally(&marks, &conditions, extra),
            marks,
            own_tally,
        })
    }

    pub(super) fn grade_card(&self, card: &Card<'_>) -> Result<Grade, Error> {
        let read = self.read(card)?;
        let tally = &read.tally;
        let now = self.judge(tally, Outlook::Now);
        let (too_early, reason) = self.refusal(card, now);
        // Where points are not what stands in the way, they say what can be reached.
        let by_points = matches!(reason, None | Some(GradeReason::NotDetermined));
        let standing = |judged| self.standing(tally, judged);
        let complete = self.is_complete(tally);
        let as_it_is = standing(now);
        let reachable = by_points.then(|| match complete {
            true => Reachable {
                lowest: as_it_is.clone(),
                highest: as_it_is.clone(),
            },
            false => Reachable {
                lowest: standing(self.judge(tally, Outlook::Worst)),
                highest: standing(self.judge(tally, Outlook::Best)),
            },
        });
        Ok(Grade {
            eligible: !too_early,
            reason,
            total: as_it_is.total,
            maximum: tally.maximum,
            percent: as_it_is.percent,
            grade: as_it_is.grade.filter(|_| reason.is_none()),
            complete,
            capped_by: (now.capped_by)
                .filter(|_| by_points)
                .and_then(|at| self.requirements.get(at))
                .map(|requirement| Arc::clone(&requirement.id)),
            reachable,
            self_assessment: read.own_tally.as_ref().map(|tally| {
                let own = self.standing(tally, self.judge(tally, Outlook::Now));
                SelfAssessment {
                    total: own.total,
                    percent: own.percent,
                    grade: own.grade.filter(|_| by_points),
                    complete: self.is_complete(tally),
                }
            }),
            details: GradeDetails {
                grade_by_points: self.name(now.by_points).filter(|_| !self.unconfirmed),
                bonus: tally.bonus,
                deduction: card.deduction.unwrap_or_default(),
                standards: self.standard_scores(&read),
                conditions: self.condition_states(&read),
                differences: self.differences(card),
            },
            citations: self.citations.clone(),
            set: Arc::clone(&self.set),
            range: now.range.filter(|_| !self.unconfirmed),
            months: card.months_since_restructuring.or(card.months_in_operation),
            accepted: self.accepted,
        })
    }

    /// Whether the unit is too young, and why there is no grade.
    pub(super) fn refusal(&self, card: &Card<'_>, now: Judged) -> (bool, Option<GradeReason>) {
        let rule = self.set.eligibility.as_ref();
        let restructured = rule.and_then(|rule| rule.months_since_restructuring);
        let new = rule.and_then(|rule| rule.months_in_operation);
        let below = |months: u32, least: Option<u32>| least.is_some_and(|least| months < least);
        // A unit that came of a restructuring is not a new one.
        let too_early = match (card.months_since_restructuring, card.months_in_operation) {
            (Some(months), _) => {
                below(months, restructured).then_some(GradeReason::TooSoonAfterRestructuring)
            }
            (None, Some(months)) => below(months, new).then_some(GradeReason::TooNew),
            (None, None) => None,
        };
        let unconfirmed = || self.unconfirmed.then_some(GradeReason::Unconfirmed);
        let no_grade = || now.held.is_none().then_some(GradeReason::NotDetermined);
        (
            too_early.is_some(),
            too_early.or_else(unconfirmed).or_else(no_grade),
        )
    }

    pub(super) fn name(&self, grade: Option<usize>) -> Option<Arc<str>> {
        grade.and_then(|at| self.grades.get(at)).cloned()
    }

    fn standing(&self, tally: &Tally, judged: Judged) -> Standing {
        Standing {
            total: judged.total,
            percent: self.percent(judged.total, tally),
            grade: self.name(judged.held),
        }
    }

    fn standard_scores(&self, read: &Read) -> Vec<StandardScore> {
        let standards = self.standards.iter().zip(&read.tally.standards);
        let scores = standards.map(|(group, sums)| {
            let marks = read.marks.get(group.items.clone()).unwrap_or_default();
            let items = self.items.get(group.items.clone()).unwrap_or_default();
            let those = |wanted: Mark, weight: Points| -> Vec<Arc<str>> {
                let marks = marks.iter().zip(items).filter(|_| weight > Points::ZERO);
                let those = marks.filter(|(mark, _)| **mark == wanted);
                those.map(|(_, item)| Arc::clone(&item.id)).collect()
            };
            StandardScore {
                id: Arc::clone(&group.id),
                points: sums.points,
                maximum: group.maximum.minus(sums.taken_out),
                missing: those(Mark::Missing, sums.missing),
                not_applicable: those(Mark::NotApplicable, sums.taken_out),
            }
        });
        scores.collect()
    }

    fn condition_states(&self, read: &Read) -> Vec<ConditionState> {
        let states = self.requirements.iter().zip(&read.tally.met).enumerate();
        let states = states.map(|(at, (requirement, met))| ConditionState {
            id: Arc::clone(&requirement.id),
            met: *met,
            caps_at: self.name(requirement.caps_at),
            failed_by: match (met, at.checked_sub(self.set.conditions.len())) {
                (Some(false), Some(nth)) => self.failed_by(nth, read),
                _ => Vec::new(),
            },
        });
        states.collect()
    }

    fn failed_by(&self, floor: usize, read: &Read) -> Vec<Arc<str>> {
        let mut failed = Vec::new();
        let Some(floor) = self.floors.get(floor) else {
            return failed;
        };
        self.each_part(floor, &read.marks, &read.tally.standards, |part| {
            if floor.measure.holds(part.most(), part.maximum) {
                return;
            }
            let id = match floor.each {
                Each::Standard => self.standards.get(part.standard).map(|group| &group.id),
                Each::Criterion => self.items.get(part.items.start).map(|item| &item.id),
            };
            failed.extend(id.cloned());
        });
        failed
    }

    fn differences(&self, card: &Card<'_>) -> Vec<ScoreDifference> {
        let differ = card.scores.iter().filter_map(|score| {
            let (own, points) = (score.self_points?, score.points?);
            (own != points).then(|| ScoreDifference {
                criterion: Arc::clone(&score.criterion),
                self_points: own,
                points,
            })
        });
        differ.collect()
    }
}
