//! Grading (xếp loại): criteria sets as data, scorecards, grades, and what would change them.
//!
//! There is no single national table, so a criteria set is data with its document and confidence.
//! Points are never rounded before grading; what is missing is neither zero nor not applicable.

mod card;
mod cite;
mod counts;
mod explain;
mod grade;
mod graded;
mod grader;
mod judge;
mod lift;
mod medal;
pub(crate) mod messages;
mod nested;
mod points;
mod rank;
mod reading;
mod sensitivity;
mod set;
mod summary;

pub use card::{Attendance, ConditionMet, GradeRequest, Score, ScoreStatus, UnitScores};
pub use counts::GradeCounts;
pub use grade::{
    ConditionState, Grade, GradeDetails, GradeReason, Reachable, ScoreDifference, SelfAssessment,
    StandardScore, Standing, grade,
};
pub use grader::Grader;
pub use lift::{GradeLift, Raise, grade_lift};
pub use medal::{
    MedalEligibility, MedalReason, MedalRequest, MedalWay, PriorYear, Service, ServiceKind,
    medal_eligibility,
};
pub use nested::Nested;
pub use points::Points;
pub use rank::{Rank, RankBlock, RankRequest, Ranking, UnitPoints, rank};
pub use sensitivity::{
    Breakpoint, GradeChange, GradeSensitivity, GradeSensitivityRequest, ThresholdStep, UnitGrade,
    grade_sensitivity,
};
pub use set::*;
pub use summary::{GradeSummary, GradeSummaryRequest, PercentBase, grade_summary};
