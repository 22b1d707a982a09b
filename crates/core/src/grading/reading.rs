//! A scorecard read against a set: what each criterion is marked with, and what of it cannot be.

use std::ops::Range;
use std::sync::Arc;

use smallvec::SmallVec;

use crate::error::Error;
use crate::messages as common;

use super::card::{Attendance, Card, Mark, Score};
use super::grader::{Grader, Item};
use super::messages;
use super::points::Points;
use super::set::AttendanceRule;

/// The marks of a unit, in the order of the set's criteria, those of the bonus last.
pub(super) type Marks = Vec<Mark>;

/// Whether each condition is met, in the order of the set.
pub(super) type Met = SmallVec<[Option<bool>; 8]>;

impl Grader {
    /// The place of a criterion; scores given in the order of the set are found at once.
    fn find(&self, id: &Arc<str>, expected: usize) -> Result<usize, Error> {
        let is = |item: &Item| Arc::ptr_eq(&item.id, id) || *item.id == **id;
        match self.items.get(expected).is_some_and(is) {
            true => Ok(expected),
            false => self.place(id),
        }
    }

    fn place(&self, id: &str) -> Result<usize, Error> {
        let place = self.places.get(id).copied();
        place.ok_or_else(|| messages::UNKNOWN_CRITERION.error([id]))
    }

    fn maximum(&self, place: usize) -> Points {
        let item = self.items.get(place);
        item.map_or(Points::ZERO, |item| item.maximum)
    }

    /// The marks of a card: those that count and, where there are any, the unit's own.
    pub(super) fn marks(&self, card: &Card<'_>) -> Result<(Marks, Option<Marks>), Error> {
        let mut marks = vec![Mark::Missing; self.items.len()];
        let mut given: SmallVec<[bool; 64]> = SmallVec::from_elem(false, self.items.len());
        let mut own: Option<Marks> = None;
        let mut expected = 0;
        for (at, score) in card.scores.iter().enumerate() {
            let read = self.mark(score, expected).and_then(|(place, mark)| {
                match given.get_mut(place) {
                    Some(seen) if !*seen => *seen = true,
                    _ => return Err(common::DUPLICATE.error([&score.criterion]).at("criterion")),
                }
                Ok((place, mark))
            });
            let (place, mark) = read.map_err(|error| error.under(&format!("scores[{at}]")))?;
            if let Some(points) = score.self_points {
                let own = own.get_or_insert_with(|| vec![Mark::Missing; self.items.len()]);
                if let Some(slot) = own.get_mut(place) {
                    *slot = Mark::Points(points);
                }
            }
            if let Some(slot) = marks.get_mut(place) {
                *slot = mark;
            }
            expected = place.saturating_add(1);
        }
        if let Some((place, points)) = self.attended(card)? {
            match (given.get(place), marks.get_mut(place)) {
                (Some(false), Some(slot)) => *slot = Mark::Points(points),
                _ => {
                    return Err(common::NOT_WITH
                        .error(["attendance", "scores"])
                        .at("attendance"));
                }
            }
            // Who was absent is counted, so it is the same for both scorers.
            if let Some(slot) = own.as_mut().and_then(|own| own.get_mut(place)) {
                *slot = Mark::Points(points);
            }
        }
        self.bonus_of(card, &given, &mut marks)?;
        if let Some(own) = &mut own {
            complete_own(own, &marks, &self.bonus);
        }
        Ok((marks, own))
    }

    fn mark(&self, score: &Score, expected: usize) -> Result<(usize, Mark), Error> {
        let place = self.find(&score.criterion, expected);
        let place = place.map_err(|error| error.at("criterion"))?;
        let mark = score.mark()?;
        let maximum = self.maximum(place);
        if let Mark::Points(points) = mark {
            points
                .at_most(maximum)
                .map_err(|error| error.at("points"))?;
        }
        if let Some(points) = score.self_points {
            points
                .at_most(maximum)
                .map_err(|error| error.at("self_points"))?;
        }
        if mark == Mark::NotApplicable && self.bonus.contains(&place) {
            return Err(messages::BONUS_APPLIES
                .error([&score.criterion])
                .at("status"));
        }
        Ok((place, mark))
    }

    /// The points that attendance makes, and of which criterion.
    fn attended(&self, card: &Card<'_>) -> Result<Option<(usize, Points)>, Error> {
        let Some(attendance) = card.attendance else {
            return Ok(None);
        };
        let Some(rule) = &self.set.attendance else {
            return Err(messages::NO_ATTENDANCE
                .error([&self.set.id])
                .at("attendance"));
        };
        if attendance.absent_without_reason > attendance.absent {
            let [of, absent] = [attendance.absent_without_reason, attendance.absent];
            return Err(messages::ABSENT_WITHOUT_REASON
                .error([&of.to_string(), &absent.to_string()])
                .at("attendance.absent_without_reason"));
        }
        let place = self.place(&rule.criterion);
        let place = place.map_err(|error| error.at("attendance"))?;
        Ok(Some((place, rule.points(attendance, self.maximum(place)))))
    }

    /// Checks the bonus; one that was not scored is none, and never missing.
    fn bonus_of(&self, card: &Card<'_>, given: &[bool], marks: &mut Marks) -> Result<(), Error> {
        for at in self.bonus.clone() {
            let scored = given.get(at).copied().unwrap_or_default();
            if scored && card.bonus.is_some() {
                return Err(common::NOT_WITH.error(["bonus", "scores"]).at("bonus"));
            }
            if let Some(mark) = marks.get_mut(at).filter(|_| !scored) {
                *mark = Mark::Points(Points::ZERO);
            }
        }
        let refuse = |part: &str| {
            messages::NO_SUCH_POINTS
                .error([&self.set.id, part])
                .at(part)
        };
        match (card.bonus, &self.set.bonus) {
            (Some(points), Some(bonus)) => {
                points
                    .at_most(bonus.maximum)
                    .map_err(|error| error.at("bonus"))?;
            }
            (Some(_), None) => return Err(refuse("bonus")),
            _ => {}
        }
        match (card.deduction, &self.set.deduction) {
            (Some(points), Some(deduction)) => {
                let most = deduction.maximum.unwrap_or(points);
                points
                    .at_most(most)
                    .map_err(|error| error.at("deduction"))?;
            }
            (Some(_), None) => return Err(refuse("deduction")),
            _ => {}
        }
        Ok(())
    }

    /// Which conditions are met, in the order of the set.
    pub(super) fn conditions(&self, card: &Card<'_>) -> Result<Met, Error> {
        let known = self.requirements.iter().take(self.set.conditions.len());
        let mut met: Met = known.clone().map(|_| None).collect();
        let mut stated: SmallVec<[bool; 8]> = known.clone().map(|_| false).collect();
        for (at, given) in card.conditions.iter().enumerate() {
            let error = |error: Error| error.at(format!("conditions[{at}].id"));
            let place = known.clone().position(|known| *known.id == *given.id);
            let place =
                place.ok_or_else(|| error(messages::UNKNOWN_CONDITION.error([&given.id])))?;
            match (met.get_mut(place), stated.get_mut(place)) {
                (Some(met), Some(stated)) if !*stated => (*met, *stated) = (given.met, true),
                _ => return Err(error(common::DUPLICATE.error([&given.id]))),
            }
        }
        Ok(met)
    }
}

/// What the unit did not score itself: what does not apply still does not, the bonus is none.
fn complete_own(own: &mut Marks, marks: &[Mark], bonus: &Range<usize>) {
    for (at, (own, mark)) in own.iter_mut().zip(marks).enumerate() {
        match (*own, mark) {
            (_, Mark::NotApplicable) => *own = Mark::NotApplicable,
            (Mark::Missing, _) if bonus.contains(&at) => *own = Mark::Points(Points::ZERO),
            _ => {}
        }
    }
}

impl AttendanceRule {
    fn points(&self, attendance: Attendance, maximum: Points) -> Points {
        let without_reason = attendance.absent_without_reason;
        let with_reason = attendance.absent.saturating_sub(without_reason);
        let lost = |each: Option<Points>, times: u32| {
            let each = each.unwrap_or_default().millionths();
            Points::of_millionths(each.saturating_mul(times.into()))
        };
        let lost = lost(self.per_absence, with_reason)
            .plus(lost(self.per_absence_without_reason, without_reason));
        maximum.minus(lost).max(Points::ZERO)
    }
}
