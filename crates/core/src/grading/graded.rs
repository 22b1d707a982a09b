//! A card graded: what it is read as, judged, and told.

use std::sync::Arc;

use crate::error::Error;

use super::card::{Card, Mark, UnitScores};
use super::grade::{
    ConditionState, Grade, GradeDetails, GradeReason, Reachable, ScoreDifference, SelfAssessment,
    StandardScore, Standing,
};
use super::grader::Grader;
use super::judge::{Judged, Outlook, Tally};
use super::points::Points;
use super::reading::Marks;
use super::set::Each;

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
    /// As [`grade`](super::grade()).
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
