//! From marks to a grade: sums, what must be met, and the grade by points and by what caps it.

use std::ops::Range;

use rust_decimal::Decimal;
use smallvec::SmallVec;

use super::card::Mark;
use super::grader::{FloorRule, Grader};
use super::points::Points;
use super::set::Each;

/// What a standard's marks add to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sums {
    /// The points it has.
    pub(super) points: Points,
    /// The most that what is missing could add.
    pub(super) missing: Points,
    /// The weight of what does not apply.
    pub(super) taken_out: Points,
}

impl Sums {
    fn add(&mut self, mark: Mark, maximum: Points) {
        match mark {
            Mark::Points(points) => self.points = self.points.plus(points),
            Mark::Missing => self.missing = self.missing.plus(maximum),
            Mark::NotApplicable => self.taken_out = self.taken_out.plus(maximum),
        }
    }
}

/// A unit's figures before a grade is read from them.
#[derive(Clone, Debug)]
pub(super) struct Tally {
    /// The sums of the standards.
    pub(super) standards: SmallVec<[Sums; 8]>,
    /// Those of all, with bonus and deduction.
    pub(super) all: Sums,
    /// The bonus.
    pub(super) bonus: Points,
    /// The scale less what does not apply.
    pub(super) maximum: Points,
    /// Whether each requirement is met; `None` when that is not known.
    pub(super) met: SmallVec<[Option<bool>; 8]>,
}

/// A standard or a criterion as a floor sees it.
#[derive(Clone, Debug)]
pub(super) struct FloorPart {
    pub(super) standard: usize,
    pub(super) items: Range<usize>,
    pub(super) points: Points,
    pub(super) missing: Points,
    pub(super) maximum: Points,
}

impl FloorPart {
    /// Its points with full ones for what is missing.
    pub(super) fn most(&self) -> Points {
        self.points.plus(self.missing)
    }
}

/// A grade with how it came about; places in the set's grades, 0 the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Judged {
    /// The total.
    pub(super) total: Points,
    /// The place of the range the points fall in.
    pub(super) range: Option<usize>,
    /// The grade the points alone give; `None` when no range says.
    pub(super) by_points: Option<usize>,
    /// The grade held; `None` when it is not known.
    pub(super) held: Option<usize>,
    /// The requirement that lowers it.
    pub(super) capped_by: Option<usize>,
}

/// Which way what is not known turns out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outlook {
    /// All of it badly: nothing for what is missing, every open requirement failed.
    Worst,
    /// As it stands: nothing for what is missing yet, open requirements do not cap.
    Now,
    /// All of it well: full points for what is missing, every open requirement met.
    Best,
}

impl Grader {
    pub(super) fn tally(
        &self,
        marks: &[Mark],
        conditions: &[Option<bool>],
        (bonus, deduction): (Option<Points>, Option<Points>),
    ) -> Tally {
        let mut standards: SmallVec<[Sums; 8]> = SmallVec::new();
        let mut all = Sums::default();
        for group in &self.standards {
            let marks = marks.get(group.items.clone()).unwrap_or_default();
            let items = self.items.get(group.items.clone()).unwrap_or_default();
            let mut sums = Sums::default();
            for (mark, item) in marks.iter().zip(items) {
                sums.add(*mark, item.maximum);
            }
            all.points = all.points.plus(sums.points);
            all.missing = all.missing.plus(sums.missing);
            all.taken_out = all.taken_out.plus(sums.taken_out);
            standards.push(sums);
        }
        let mut extra = Sums::default();
        for at in self.bonus.clone() {
            if let (Some(mark), Some(item)) = (marks.get(at), self.items.get(at)) {
                extra.add(*mark, item.maximum);
            }
        }
        let bonus = extra.points.plus(bonus.unwrap_or_default());
        all.points = (all.points.plus(bonus)).minus(deduction.unwrap_or_default());
        all.missing = all.missing.plus(extra.missing);
        let maximum = self.set.scale.minus(all.taken_out);
        let mut met: SmallVec<[Option<bool>; 8]> = conditions.iter().copied().collect();
        for floor in &self.floors {
            met.push(self.floor_met(floor, marks, &standards));
        }
        Tally {
            standards,
            all,
            bonus,
            maximum,
            met,
        }
    }

    /// Whether a floor is met: `Some` only when what is missing cannot change it.
    fn floor_met(&self, floor: &FloorRule, marks: &[Mark], standards: &[Sums]) -> Option<bool> {
        let mut met = Some(true);
        self.each_part(floor, marks, standards, |part| {
            if !floor.measure.holds(part.most(), part.maximum) {
                met = Some(false);
            } else if !floor.measure.holds(part.points, part.maximum) && met == Some(true) {
                met = None;
            }
        });
        met
    }

    /// Looks at each standard or criterion that a floor is for and that applies.
    pub(super) fn each_part(
        &self,
        floor: &FloorRule,
        marks: &[Mark],
        standards: &[Sums],
        mut look: impl FnMut(FloorPart),
    ) {
        for at in floor.standards.clone() {
            let (Some(group), Some(sums)) = (self.standards.get(at), standards.get(at)) else {
                continue;
            };
            if floor.each == Each::Standard {
                let maximum = group.maximum.minus(sums.taken_out);
                // A standard that does not apply at all has nothing to reach.
                if maximum > Points::ZERO {
                    look(FloorPart {
                        standard: at,
                        items: group.items.clone(),
                        points: sums.points,
                        missing: sums.missing,
                        maximum,
                    });
                }
                continue;
            }
            for place in group.items.clone() {
                let (Some(mark), Some(item)) = (marks.get(place), self.items.get(place)) else {
                    continue;
                };
                let (points, missing) = match mark {
                    Mark::Points(points) => (*points, Points::ZERO),
                    Mark::Missing => (Points::ZERO, item.maximum),
                    Mark::NotApplicable => continue,
                };
                look(FloorPart {
                    standard: at,
                    items: place..place.saturating_add(1),
                    points,
                    missing,
                    maximum: item.maximum,
                });
            }
        }
    }

    /// The total, as what is missing turns out.
    fn total(&self, tally: &Tally, outlook: Outlook) -> Points {
        match outlook {
            Outlook::Best => {
                let unseen = self.set.unseen.points.unwrap_or_default();
                tally.all.points.plus(tally.all.missing).plus(unseen)
            }
            Outlook::Worst | Outlook::Now => tally.all.points,
        }
    }

    /// The grade, as what is not known turns out.
    pub(super) fn judge(&self, tally: &Tally, outlook: Outlook) -> Judged {
        let total = self.total(tally, outlook);
        let range = self.range(total, tally);
        let by_points = range.and_then(|at| self.ranges.get(at)?.1);
        let fails = |met: Option<bool>| match outlook {
            Outlook::Worst => met != Some(true),
            Outlook::Now | Outlook::Best => met == Some(false),
        };
        let failed = (tally.met.iter().enumerate()).filter(|(_, met)| fails(**met));
        let mut caps: SmallVec<[(Option<usize>, Option<usize>); 4]> = failed
            .filter_map(|(at, _)| Some((Some(at), self.requirements.get(at)?.caps_at)))
            .collect();
        if outlook == Outlook::Worst && self.set.unseen.conditions > 0 {
            let cap = self.set.unseen.caps_at.as_deref();
            caps.push((None, cap.and_then(|grade| self.set.place_of(grade))));
        }
        let mut judged = Judged {
            total,
            range,
            by_points,
            held: by_points,
            capped_by: None,
        };
        for (requirement, cap) in caps {
            // Without a known effect no grade can be told; no later cap can mend that.
            let lower = match (judged.held, cap) {
                (None, _) => false,
                (Some(_), None) => true,
                (Some(held), Some(cap)) => cap > held,
            };
            if lower {
                judged.held = cap;
                judged.capped_by = requirement;
            }
        }
        judged
    }

    /// The first range the score reaches; total × scale ÷ maximum is compared without dividing.
    fn range(&self, total: Points, tally: &Tally) -> Option<usize> {
        let maximum = self.weight_left(tally)?;
        let score = total.times(self.set.scale);
        let reaches = |from: Option<Points>| from.is_none_or(|from| score >= from.times(maximum));
        let range = self.ranges.iter().position(|(from, _)| reaches(*from));
        // Less than no points, after a deduction, is in the lowest range too.
        range.or_else(|| self.ranges.len().checked_sub(1))
    }

    /// The maximum, where anything seen of the standards applies: a bonus alone, or what was not
    /// seen, is no base of a grade.
    fn weight_left(&self, tally: &Tally) -> Option<Points> {
        (tally.all.taken_out < self.weight).then_some(tally.maximum)
    }

    /// Whether nothing is missing, every requirement is decided, and the set was seen in full.
    pub(super) fn is_complete(&self, tally: &Tally) -> bool {
        let unseen = self.set.unseen.conditions > 0
            || self
                .set
                .unseen
                .points
                .is_some_and(|points| points > Points::ZERO);
        tally.all.missing == Points::ZERO && tally.met.iter().all(Option::is_some) && !unseen
    }

    /// The total in percent of the maximum, for people to read.
    pub(super) fn percent(&self, total: Points, tally: &Tally) -> Option<Decimal> {
        total.percent_of(self.weight_left(tally)?)
    }
}
