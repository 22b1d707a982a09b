//! The scorecard of a unit (phiếu chấm điểm): what each criterion was given, and what holds.

use std::sync::Arc;

use serde::Deserialize;

use crate::error::Error;
use crate::json;
use crate::messages as common;
use crate::names::names;
use crate::time::Year;

use super::points::Points;
use super::set::SetGiven;

/// What is known of the score of a criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ScoreStatus {
    /// It was scored.
    Scored,
    /// Its evidence is missing: no points so far, its weight kept.
    Missing,
    /// It was confirmed not to apply: its weight is taken out.
    NotApplicable,
}

names!(ScoreStatus {
    Scored = "scored",
    Missing = "missing",
    NotApplicable = "not_applicable",
});

/// The score of one criterion.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
#[non_exhaustive]
pub struct Score {
    /// The criterion's id, or that of a standard without criteria; one of
    /// [`Grader::criteria`](super::Grader::criteria) is found without reading its letters.
    pub criterion: Arc<str>,
    /// The points that count, those of the level that verifies.
    pub points: Option<Points>,
    /// The points the unit gave itself.
    pub self_points: Option<Points>,
    /// What is known of it; `scored` with points, `missing` without, unless given.
    pub status: Option<ScoreStatus>,
}

impl Score {
    /// A criterion with the points that count.
    ///
    /// # Example
    /// ```
    /// use congdoan::Score;
    /// let score = Score::new("recruiting", "7.5".parse()?);
    /// assert!(score.status.is_none());
    /// # Ok::<(), congdoan::Error>(())
    /// ```
    pub fn new(criterion: impl Into<Arc<str>>, points: Points) -> Self {
        Self {
            criterion: criterion.into(),
            points: Some(points),
            self_points: None,
            status: None,
        }
    }

    /// A criterion whose evidence is missing, or that does not apply.
    pub fn without_points(criterion: impl Into<Arc<str>>, status: ScoreStatus) -> Self {
        Self {
            criterion: criterion.into(),
            points: None,
            self_points: None,
            status: Some(status),
        }
    }

    /// With the points the unit gave itself.
    #[must_use]
    pub fn self_points(mut self, points: Points) -> Self {
        self.self_points = Some(points);
        self
    }

    /// What it comes to, once status and points agree.
    pub(super) fn mark(&self) -> Result<Mark, Error> {
        match (self.status, self.points) {
            (None | Some(ScoreStatus::Scored), Some(points)) => Ok(Mark::Points(points)),
            (None | Some(ScoreStatus::Missing), None) => Ok(Mark::Missing),
            (Some(ScoreStatus::NotApplicable), None) => Ok(Mark::NotApplicable),
            (Some(ScoreStatus::Scored), None) => {
                Err(common::MISSING.error(["points"]).at("points"))
            }
            (Some(status), Some(_)) => Err(common::NOT_WITH
                .error(["points", status.as_str()])
                .at("points")),
        }
    }
}

/// What a criterion comes to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Mark {
    /// Its evidence is missing.
    #[default]
    Missing,
    /// It does not apply.
    NotApplicable,
    /// It has so many points.
    Points(Points),
}

/// Whether a condition of the set is met.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
pub struct ConditionMet {
    /// The condition's id.
    pub id: String,
    /// Whether it is met; `None` when that is not known.
    pub met: Option<bool>,
}

/// Attendance at the meetings of a period.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
pub struct Attendance {
    /// Meetings attended.
    pub present: u32,
    /// Meetings missed, with and without a reason.
    pub absent: u32,
    /// Those missed without a reason.
    #[serde(default, deserialize_with = "json::or_default")]
    pub absent_without_reason: u32,
}

/// A struct with the fields of a scorecard after its own.
macro_rules! scorecard {
    ($(#[$doc:meta])+ $name:ident { $($(#[$field_doc:meta])+ $field:ident: $type:ty,)+ }) => {
        $(#[$doc])+
        #[derive(Clone, Debug, PartialEq, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields, expecting = "an object")]
        #[non_exhaustive]
        pub struct $name {
            $($(#[$field_doc])+ pub $field: $type,)+
            /// Full months since a new unit began to work.
            pub months_in_operation: Option<u32>,
            /// Full months since split, merger or consolidation made the unit.
            pub months_since_restructuring: Option<u32>,
            /// The scores; a criterion without one is missing.
            pub scores: Vec<Score>,
            /// Which conditions are met; one not given is not known.
            #[serde(default, deserialize_with = "json::or_default")]
            pub conditions: Vec<ConditionMet>,
            /// The bonus as a whole, where its criteria are not scored; none unless given.
            pub bonus: Option<Points>,
            /// What is taken off; nothing unless given.
            pub deduction: Option<Points>,
            /// Attendance at meetings, where the set makes points of it.
            #[serde(default)]
            pub attendance: Option<Attendance>,
        }

        impl $name {
            /// A scorecard with these scores and nothing else stated.
            pub fn new($($field: impl Into<$type>,)+ scores: Vec<Score>) -> Self {
                Self {
                    $($field: $field.into(),)+
                    months_in_operation: None,
                    months_since_restructuring: None,
                    scores,
                    conditions: Vec::new(),
                    bonus: None,
                    deduction: None,
                    attendance: None,
                }
            }

            pub(super) fn card(&self) -> Card<'_> {
                Card {
                    months_in_operation: self.months_in_operation,
                    months_since_restructuring: self.months_since_restructuring,
                    scores: &self.scores,
                    conditions: &self.conditions,
                    bonus: self.bonus,
                    deduction: self.deduction,
                    attendance: self.attendance,
                }
            }

            /// With a condition that is met or not.
            #[must_use]
            pub fn condition(mut self, id: impl Into<String>, met: bool) -> Self {
                let (id, met) = (id.into(), Some(met));
                self.conditions.push(ConditionMet { id, met });
                self
            }

            /// Of a unit that began to work so many full months ago.
            #[must_use]
            pub fn months_in_operation(mut self, months: u32) -> Self {
                self.months_in_operation = Some(months);
                self
            }

            /// With what is taken off.
            #[must_use]
            pub fn deduction(mut self, points: Points) -> Self {
                self.deduction = Some(points);
                self
            }

            /// With a bonus as a whole.
            #[must_use]
            pub fn bonus(mut self, points: Points) -> Self {
                self.bonus = Some(points);
                self
            }
        }
    };
}

/// The fields of a scorecard, wherever they stand.
#[derive(Clone, Copy)]
pub(super) struct Card<'a> {
    pub(super) months_in_operation: Option<u32>,
    pub(super) months_since_restructuring: Option<u32>,
    pub(super) scores: &'a [Score],
    pub(super) conditions: &'a [ConditionMet],
    pub(super) bonus: Option<Points>,
    pub(super) deduction: Option<Points>,
    pub(super) attendance: Option<Attendance>,
}

scorecard! {
    /// What is asked of [`grade`](super::grade()) and [`grade_lift`](super::grade_lift).
    GradeRequest {
        /// The criteria set: the id of one that ships, or one of one's own.
        set: SetGiven,
        /// The grading year, which the set must be for; not checked unless given.
        year: Option<Year>,
    }
}

scorecard! {
    /// The scorecard of one unit among several.
    UnitScores {
        /// The unit's id.
        id: String,
    }
}
