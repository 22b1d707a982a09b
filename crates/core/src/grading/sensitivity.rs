//! A block of units against one threshold: what would change were it higher or lower.

use std::collections::HashSet;
use std::sync::Arc;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::explain::{Explain, Explanation};
use crate::format::Lang;
use crate::json;
use crate::law::{Citations, Rulebook};
use crate::messages as common;
use crate::order;

use super::card::UnitScores;
use super::counts::GradeCounts;
use super::grade::{Grade, GradeReason};
use super::grader::Grader;
use super::points::Points;
use super::set::{CriteriaSet, SetGiven};
use super::{cite, messages};

/// What is asked of [`grade_sensitivity`].
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
#[non_exhaustive]
pub struct GradeSensitivityRequest {
    /// The criteria set.
    pub set: SetGiven,
    /// The grade whose threshold is moved.
    pub grade: String,
    /// Where it is moved to, each on its own.
    pub at: Vec<Points>,
    /// The units.
    pub units: Vec<UnitScores>,
}

impl GradeSensitivityRequest {
    /// The units against the threshold of a grade, moved to each of some places.
    pub fn new(
        set: impl Into<SetGiven>,
        grade: impl Into<String>,
        at: Vec<Points>,
        units: Vec<UnitScores>,
    ) -> Self {
        let (set, grade) = (set.into(), grade.into());
        Self {
            set,
            grade,
            at,
            units,
        }
    }
}

/// A unit with its grade of today.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct UnitGrade {
    /// The unit.
    pub id: String,
    /// Its points.
    pub total: Points,
    /// They in percent of its maximum, at most six decimals.
    #[serde(serialize_with = "json::decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::Exact>"))]
    pub percent: Option<Decimal>,
    /// Its grade.
    pub grade: Option<Arc<str>>,
    /// Why it has none.
    pub reason: Option<GradeReason>,
}

/// A unit whose grade changes.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct GradeChange {
    /// The unit.
    pub id: String,
    /// Its grade of today.
    pub before: Option<Arc<str>>,
    /// Its grade with the moved threshold.
    pub after: Option<Arc<str>>,
}

/// The block with the threshold moved.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ThresholdStep {
    /// The threshold.
    pub threshold: Points,
    /// How many units hold each grade.
    pub counts: GradeCounts,
    /// The units whose grade changes.
    pub changed: Vec<GradeChange>,
}

/// A score that units have, and so one at which their number with the grade may change; those of
/// units that are capped below the grade change nothing.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Breakpoint {
    /// The score on the scale of the thresholds, rounded down to six decimals.
    pub score: Points,
    /// How many units would hold the grade or a better one with the threshold here.
    pub units: u32,
}

/// A block of units against one threshold.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct GradeSensitivity {
    /// The grade.
    pub grade: Arc<str>,
    /// Its threshold of today.
    pub threshold: Points,
    /// How many units hold each grade today.
    pub counts: GradeCounts,
    /// The units with their grades, in the order given.
    pub units: Vec<UnitGrade>,
    /// The block with the threshold moved, in the order asked.
    pub steps: Vec<ThresholdStep>,
    /// The scores of the units, from the highest, with how many would hold the grade.
    pub breakpoints: Vec<Breakpoint>,
    /// The parts of the set it rests on.
    pub citations: Citations,
    #[serde(skip)]
    set: Arc<CriteriaSet>,
    /// The place of the grade's range.
    #[serde(skip)]
    range: usize,
}

/// How a block of units depends on one threshold (độ nhạy của ngưỡng điểm): grades today, grades
/// with the threshold moved, and how many units would hold the grade with it at each of their
/// scores.
///
/// # Errors
/// As [`grade`](super::grade()), with the path of the unit; `unknown_code` for a grade without a
/// threshold, `out_of_range` for a place not between the neighbouring thresholds, `unconfirmed`
/// and `not_determined` where the set gives no grades.
///
/// # Example
/// ```
/// use congdoan::{Confidence, GradeSensitivityRequest, Rulebook, Score, UnitScores, grade_sensitivity};
/// let law = Rulebook::embedded().accept(Confidence::Unconfirmed);
/// let unit = |id: &str, building: &str| Ok::<_, congdoan::Error>(UnitScores::new(id, vec![
///     Score::new("representation", "40".parse()?),
///     Score::new("building", building.parse()?),
///     Score::new("propaganda", "15".parse()?),
/// ]));
/// let units = vec![unit("a", "34")?, unit("b", "35")?];
/// let request = GradeSensitivityRequest::new(
///     "hd-1294-2019", "hoàn thành xuất sắc nhiệm vụ", vec!["89".parse()?], units);
/// let block = grade_sensitivity(&law, &request)?;
/// assert_eq!(block.steps[0].changed[0].id, "a");
/// assert_eq!((block.breakpoints[1].score.to_string(), block.breakpoints[1].units), ("89".into(), 2));
/// # Ok::<(), congdoan::Error>(())
/// ```
pub fn grade_sensitivity(
    law: &Rulebook,
    request: &GradeSensitivityRequest,
) -> Result<GradeSensitivity, Error> {
    let grader = Grader::new(law, &request.set)?;
    grader.gives_grades()?;
    let place = grader.range_of(&request.grade)?;
    let threshold = grader.threshold_at(place).unwrap_or_default();
    let grades = grader.grade_all(&request.units)?;
    let mut steps = Vec::with_capacity(request.at.len());
    for (nth, at) in request.at.iter().enumerate() {
        let path = format!("at[{nth}]");
        let moved = grader
            .with_threshold(place, *at)
            .map_err(|error| error.at(path))?;
        let after = moved.grade_all(&request.units)?;
        let both = request.units.iter().zip(grades.iter().zip(&after));
        let changed = both.filter(|(_, (before, after))| before.grade != after.grade);
        steps.push(ThresholdStep {
            threshold: *at,
            counts: GradeCounts::of(after.iter().filter_map(|grade| grade.grade.as_deref())),
            changed: changed
                .map(|(unit, (before, after))| GradeChange {
                    id: unit.id.clone(),
                    before: before.grade.clone(),
                    after: after.grade.clone(),
                })
                .collect(),
        });
    }
    let units = request
        .units
        .iter()
        .zip(&grades)
        .map(|(unit, grade)| UnitGrade {
            id: unit.id.clone(),
            total: grade.total,
            percent: grade.percent,
            grade: grade.grade.clone(),
            reason: grade.reason,
        });
    Ok(GradeSensitivity {
        grade: Arc::from(request.grade.as_str()),
        threshold,
        counts: GradeCounts::of(grades.iter().filter_map(|grade| grade.grade.as_deref())),
        units: units.collect(),
        steps,
        breakpoints: grader.breakpoints(place, &grades),
        citations: grader.citations.clone(),
        set: Arc::clone(&grader.set),
        range: place,
    })
}

impl Grader {
    /// Refuses a set that gives no grades whatever the points.
    fn gives_grades(&self) -> Result<(), Error> {
        if self.unconfirmed {
            let accepted = self.accepted.as_str();
            let error = messages::GRADES_UNCONFIRMED.error([&self.set.id, accepted]);
            return Err(error.at("set"));
        }
        if self.ranges.is_empty() {
            return Err(messages::NO_THRESHOLDS.error([&self.set.id]).at("set"));
        }
        Ok(())
    }

    /// The place of the range that gives a grade and has a threshold.
    fn range_of(&self, grade: &str) -> Result<usize, Error> {
        let known = self.set.place_of(grade);
        let mut ranges = self.ranges.iter();
        let place = ranges.position(|(from, of)| from.is_some() && of.is_some() && *of == known);
        place.ok_or_else(|| messages::UNKNOWN_GRADE.error([grade]).at("grade"))
    }

    fn threshold_at(&self, place: usize) -> Option<Points> {
        self.ranges.get(place).and_then(|(from, _)| *from)
    }

    fn grade_all(&self, units: &[UnitScores]) -> Result<Vec<Grade>, Error> {
        let mut seen = HashSet::new();
        let mut grades = Vec::with_capacity(units.len());
        for (at, unit) in units.iter().enumerate() {
            if !seen.insert(unit.id.as_str()) {
                let path = format!("units[{at}].id");
                return Err(common::DUPLICATE.error([&unit.id]).at(path));
            }
            let grade = self.grade(unit);
            grades.push(grade.map_err(|error| error.under(&format!("units[{at}]")))?);
        }
        Ok(grades)
    }

    /// The same set with one threshold elsewhere, between its neighbours.
    fn with_threshold(&self, place: usize, at: Points) -> Result<Self, Error> {
        let below = self.threshold_at(place.saturating_add(1));
        let above = place
            .checked_sub(1)
            .and_then(|above| self.threshold_at(above));
        let fits = below.is_none_or(|below| below < at)
            && above.is_none_or(|above| at < above)
            && at >= Points::ZERO
            && at <= self.set.scale;
        if !fits {
            let below = below.unwrap_or_default();
            let above = above.unwrap_or(self.set.scale);
            let input = [at, below, above].map(|points| points.to_string());
            return Err(messages::NOT_BETWEEN.error(input.each_ref().map(String::as_str)));
        }
        let mut moved = self.clone();
        if let Some((from, _)) = moved.ranges.get_mut(place) {
            *from = Some(at);
        }
        Ok(moved)
    }

    fn breakpoints(&self, place: usize, grades: &[Grade]) -> Vec<Breakpoint> {
        let grade_at = self.ranges.get(place).and_then(|(_, grade)| *grade);
        let capped_below = |grade: &Grade| {
            let caps = grade
                .details
                .conditions
                .iter()
                .filter(|state| state.met == Some(false));
            let mut caps = caps.map(|state| self.set.place_of(state.caps_at.as_deref()?));
            caps.any(|cap| cap.is_none() || cap > grade_at)
        };
        // A unit to which nothing applies has no score.
        let eligible = grades.iter();
        let eligible = eligible.filter(|grade| grade.eligible && grade.percent.is_some());
        let scores: Vec<(Points, bool)> = eligible
            .filter_map(|grade| {
                let score = grade.total.times(self.set.scale);
                let maximum = i128::from(grade.maximum.millionths());
                let score = score.checked_div_euclid(maximum)?;
                let score = Points::of_millionths(i64::try_from(score).ok()?);
                Some((score, !capped_below(grade)))
            })
            .collect();
        let scores = order::by_key(scores, |(score, _)| std::cmp::Reverse(*score));
        let mut breakpoints: Vec<Breakpoint> = Vec::new();
        let mut units = 0_u32;
        for (score, counts) in scores {
            units = units.saturating_add(counts.into());
            match breakpoints.last_mut() {
                Some(last) if last.score == score => last.units = units,
                _ => breakpoints.push(Breakpoint { score, units }),
            }
        }
        breakpoints
    }
}

impl Explain for GradeSensitivity {
    fn citations(&self) -> &Citations {
        &self.citations
    }

    fn explain(&self, lang: Lang) -> Explanation {
        let label = self.set.label(Some(&self.grade), lang);
        let word = lang.pick("từ", "from");
        let counts = |counts: &GradeCounts| {
            let each = counts.iter();
            let each =
                each.map(|(grade, count)| format!("{} {count}", self.set.label(Some(grade), lang)));
            each.collect::<Vec<_>>().join(", ")
        };
        let steps = self.steps.iter().map(|step| {
            let changed = step.changed.iter().map(|change| {
                let grade =
                    |grade: &Option<Arc<str>>| self.set.label(grade.as_deref(), lang).to_owned();
                let (before, after) = (grade(&change.before), grade(&change.after));
                Explanation::new(&change.id, format!("{before} → {after}"))
            });
            Explanation::new(
                format!("{word} {}", lang.points(step.threshold)),
                counts(&step.counts),
            )
            .children(changed)
        });
        let tree = Explanation::new(label, format!("{word} {}", lang.points(self.threshold)))
            .formula(counts(&self.counts))
            .children(steps);
        match self.set.thresholds.get(self.range) {
            Some(range) => tree.source(cite::item(&self.set, "thresholds", range)),
            None => tree,
        }
    }
}
