//! A criteria set made ready to grade many units: ids as places, ranges and floors in order.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use smallvec::SmallVec;

use crate::error::Error;
use crate::law::{Citations, Confidence, Rulebook};
use crate::messages as common;
use crate::money::Rate;

use super::card::{Attendance, Card, Mark, Score};
use super::points::Points;
use super::set::{AttendanceRule, CriteriaSet, Criterion, Each, SetGiven};
use super::{cite, messages};

/// The marks of a unit, in the order of the set's criteria, those of the bonus last.
pub(super) type Marks = Vec<Mark>;

/// A criteria set made ready to grade many units.
///
/// # Example
/// ```
/// use congdoan::{Confidence, Grader, Rulebook, Score, UnitScores};
/// let law = Rulebook::embedded().accept(Confidence::Unconfirmed);
/// let grader = Grader::new(&law, &"hd-1294-2019".into())?;
/// let points = |text: &str| text.parse();
/// for (building, grade) in [("40", "hoàn thành xuất sắc nhiệm vụ"), ("39.999", "hoàn thành tốt nhiệm vụ")] {
///     let unit = UnitScores::new("a", vec![
///         Score::new("representation", points("40")?),
///         Score::new("building", points(building)?),
///         Score::new("propaganda", points("10")?),
///     ]);
///     assert_eq!(grader.grade(&unit)?.grade.as_deref(), Some(grade));
/// }
/// # Ok::<(), congdoan::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Grader {
    pub(super) set: Arc<CriteriaSet>,
    pub(super) accepted: Confidence,
    /// Everything that can be scored, in the order of the set, the bonus last.
    pub(super) items: Vec<Item>,
    places: HashMap<Arc<str>, usize>,
    pub(super) standards: Vec<Group>,
    pub(super) bonus: Range<usize>,
    /// From so many points the grade of this place; the best first.
    pub(super) ranges: Vec<(Option<Points>, Option<usize>)>,
    pub(super) grades: Vec<Arc<str>>,
    /// Conditions, then floors.
    pub(super) requirements: Vec<Requirement>,
    pub(super) floors: Vec<FloorRule>,
    pub(super) citations: Citations,
    /// Whether a part the grade rests on is less sure than accepted.
    pub(super) unconfirmed: bool,
}

/// Something that can be scored.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub(super) id: Arc<str>,
    pub(super) maximum: Points,
}

/// A standard with the places of its criteria.
#[derive(Clone, Debug)]
pub(super) struct Group {
    pub(super) id: Arc<str>,
    pub(super) maximum: Points,
    pub(super) items: Range<usize>,
}

/// Something a unit must meet, and the place of the best grade without it.
#[derive(Clone, Debug)]
pub(super) struct Requirement {
    pub(super) id: Arc<str>,
    pub(super) caps_at: Option<usize>,
}

/// What standards or criteria must reach.
#[derive(Clone, Debug)]
pub(super) struct FloorRule {
    pub(super) each: Each,
    pub(super) standards: Range<usize>,
    pub(super) measure: Measure,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Measure {
    /// Digits ÷ unit of the maximum.
    Share {
        digits: i128,
        unit: i128,
    },
    MoreThan(Points),
}

impl Measure {
    pub(super) fn holds(self, points: Points, maximum: Points) -> bool {
        match self {
            Self::MoreThan(least) => points > least,
            Self::Share { digits, unit } => {
                let points = i128::from(points.millionths()).saturating_mul(unit);
                points >= i128::from(maximum.millionths()).saturating_mul(digits)
            }
        }
    }

    /// The points a maximum needs at least, rounded up to the millionth.
    pub(super) fn least(self, maximum: Points) -> Points {
        match self {
            Self::MoreThan(least) => least.plus(Points::of_millionths(1)),
            Self::Share { digits, unit } => {
                let share = i128::from(maximum.millionths()).saturating_mul(digits);
                Points::of_millionths(super::points::divide_up(share, unit))
            }
        }
    }
}

impl Grader {
    /// Makes a set ready.
    ///
    /// # Errors
    /// `unknown_code` for a set that does not ship; `invalid_input` for one of one's own that does
    /// not hold together; `not_determined` for a framework that leaves its standards open, and
    /// for a set decided after the day the law is seen on.
    pub fn new(law: &Rulebook, set: &SetGiven) -> Result<Self, Error> {
        let set = set.resolve("set")?;
        if set.standards.is_empty() {
            return Err(messages::STANDARDS_OPEN.error([&set.id]).at("set"));
        }
        if let Some(decided) = set.decided.or(set.from).filter(|day| !law.knows(*day)) {
            let decided = decided.to_string();
            return Err(messages::SET_NOT_KNOWN.error([&set.id, &decided]).at("set"));
        }
        let mut items = Vec::new();
        let mut place = |criteria: &[Criterion], whole: Option<Item>| {
            let start = items.len();
            items.extend(criteria.iter().map(|criterion| Item {
                id: Arc::from(criterion.id.as_str()),
                maximum: criterion.maximum,
            }));
            items.extend(whole.filter(|_| criteria.is_empty()));
            start..items.len()
        };
        let standards = set.standards.iter().map(|standard| {
            let (id, maximum) = (Arc::<str>::from(standard.id.as_str()), standard.maximum);
            let whole = Item {
                id: Arc::clone(&id),
                maximum,
            };
            let items = place(&standard.criteria, Some(whole));
            Group { id, maximum, items }
        });
        let standards: Vec<Group> = standards.collect();
        let bonus = place(
            set.bonus.as_ref().map_or(&[], |bonus| &bonus.criteria),
            None,
        );
        let rank = |grade: &Option<String>| set.rank_of(grade.as_deref()?);
        let ranges = set.thresholds.iter();
        let ranges = ranges
            .map(|range| (range.at_least, rank(&range.grade)))
            .collect();
        let requirement = |id: &String, caps_at: &Option<String>| Requirement {
            id: Arc::from(id.as_str()),
            caps_at: rank(caps_at),
        };
        let conditions = set
            .conditions
            .iter()
            .map(|c| requirement(&c.id, &c.caps_at));
        let floors = set.floors.iter().map(|f| requirement(&f.id, &f.caps_at));
        let requirements = conditions.chain(floors).collect();
        let floors = set.floors.iter().map(|floor| {
            let only = |id: &String| standards.iter().position(|group| *group.id == **id);
            let only = floor.standard.as_ref().and_then(only);
            let share = floor.at_least_share.unwrap_or(Rate::ZERO).decimal();
            FloorRule {
                each: floor.each,
                standards: only.map_or(0..standards.len(), |at| at..at.saturating_add(1)),
                measure: match floor.more_than {
                    Some(points) => Measure::MoreThan(points),
                    None => Measure::Share {
                        digits: share.mantissa(),
                        unit: 10_i128.saturating_pow(share.scale()),
                    },
                },
            }
        });
        let floors = floors.collect();
        let rests_on = [
            "eligibility",
            "standards",
            "thresholds",
            "conditions",
            "floors",
        ];
        let confidence = rests_on
            .iter()
            .filter_map(|part| cite::confidence(&set, part))
            .min();
        let graded_by = cite::PARTS.into_iter().filter(|part| *part != "quota");
        let sources = cite::parts(&set, &graded_by.collect::<Vec<_>>());
        Ok(Self {
            accepted: law.accepted(),
            grades: set
                .grades
                .iter()
                .map(|grade| Arc::from(grade.name.as_str()))
                .collect(),
            unconfirmed: confidence.is_some_and(|least| least < law.accepted()),
            citations: Citations::quoting(law, sources),
            places: (items.iter().enumerate())
                .map(|(at, item)| (Arc::clone(&item.id), at))
                .collect(),
            items,
            standards,
            bonus,
            ranges,
            requirements,
            floors,
            set,
        })
    }

    /// The set.
    pub fn set(&self) -> &Arc<CriteriaSet> {
        &self.set
    }

    /// Everything that can be scored, in the order of the set, the bonus last.
    pub fn criteria(&self) -> impl Iterator<Item = &Arc<str>> {
        self.items.iter().map(|item| &item.id)
    }

    /// The place of a criterion; scores given in the order of the set are found at once.
    fn find(&self, id: &Arc<str>, expected: usize) -> Option<usize> {
        let is = |at: &usize| {
            let item = self.items.get(*at);
            item.is_some_and(|item| Arc::ptr_eq(&item.id, id) || *item.id == **id)
        };
        let expected = Some(expected).filter(is);
        expected.or_else(|| self.places.get(id).copied())
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
        }
        self.bonus_of(card, &given, &mut marks)?;
        if let Some(own) = &mut own {
            complete_own(own, &marks, &self.bonus);
        }
        Ok((marks, own))
    }

    fn mark(&self, score: &Score, expected: usize) -> Result<(usize, Mark), Error> {
        let place = self.find(&score.criterion, expected);
        let place = place.ok_or_else(|| {
            messages::UNKNOWN_CRITERION
                .error([&score.criterion])
                .at("criterion")
        })?;
        let mark = score.mark()?;
        let maximum = self
            .items
            .get(place)
            .map_or(Points::ZERO, |item| item.maximum);
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
        let place = self.places.get(rule.criterion.as_str()).copied();
        let place = place.ok_or_else(|| {
            messages::UNKNOWN_CRITERION
                .error([&rule.criterion])
                .at("attendance")
        })?;
        let maximum = self
            .items
            .get(place)
            .map_or(Points::ZERO, |item| item.maximum);
        Ok(Some((place, rule.points(attendance, maximum))))
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
        let refuse = |part: &str| messages::NO_SUCH_POINTS.error([&self.set.id]).at(part);
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
    pub(super) fn conditions(&self, card: &Card<'_>) -> Result<SmallVec<[Option<bool>; 8]>, Error> {
        let count = self.set.conditions.len();
        let mut met: SmallVec<[Option<bool>; 8]> = SmallVec::from_elem(None, count);
        for (at, given) in card.conditions.iter().enumerate() {
            let path = || format!("conditions[{at}].id");
            let mut known = self.requirements.iter().take(count);
            let place = known
                .position(|known| *known.id == *given.id)
                .ok_or_else(|| messages::UNKNOWN_CONDITION.error([&given.id]).at(path()))?;
            if card
                .conditions
                .iter()
                .take(at)
                .any(|other| other.id == given.id)
            {
                return Err(common::DUPLICATE.error([&given.id]).at(path()));
            }
            if let Some(slot) = met.get_mut(place) {
                *slot = given.met;
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
