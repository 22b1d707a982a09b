//! What would lift a unit to the next grade: the fewest criteria, and the conditions to meet.

use std::cmp::Reverse;
use std::sync::Arc;

use serde::Serialize;

use crate::error::Error;
use crate::explain::{Explain, Explanation};
use crate::format::Lang;
use crate::law::{Citations, Rulebook};
use crate::order;

use super::card::{GradeRequest, Mark};
use super::cite;
use super::grade::GradeReason;
use super::graded::Read;
use super::grader::{FloorRule, Grader};
use super::judge::Outlook;
use super::points::{Points, divide_up};
use super::set::CriteriaSet;

/// A criterion to raise.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Raise {
    /// The criterion.
    pub criterion: Arc<str>,
    /// Its points so far.
    pub points: Points,
    /// The most it can have.
    pub maximum: Points,
    /// By how much to raise it.
    pub raise_by: Points,
}

/// What would lift a unit to the next grade.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct GradeLift {
    /// The grade of the points so far.
    pub grade: Option<Arc<str>>,
    /// Why there is no grade.
    pub reason: Option<GradeReason>,
    /// The next better grade; `None` at the best one, or without a grade.
    pub next: Option<Arc<str>>,
    /// Whether raising criteria and meeting conditions is enough; `None` without a next grade.
    pub achievable: Option<bool>,
    /// What the total lacks to the next grade's range, rounded up to six decimals.
    pub points_short: Option<Points>,
    /// The fewest criteria that are enough, or all with room where they are not.
    pub criteria: Vec<Raise>,
    /// The failed conditions to meet, which points cannot mend.
    pub conditions: Vec<Arc<str>>,
    /// The parts of the set it rests on.
    pub citations: Citations,
    #[serde(skip)]
    set: Arc<CriteriaSet>,
    /// What the explanation says beside the figures: the total, what it is out of, and the place
    /// of the next grade's range.
    #[serde(skip)]
    total: Points,
    #[serde(skip)]
    maximum: Points,
    #[serde(skip)]
    range: Option<usize>,
}

/// What would lift a unit to the next grade (cần thêm gì để lên hạng): the fewest criteria whose
/// raising reaches its range and every floor, and the conditions to meet.
///
/// A criterion without evidence has all its points as room; the bonus is not the unit's to raise.
///
/// # Errors
/// As [`grade`](super::grade()).
///
/// # Example
/// ```
/// use congdoan::{Confidence, GradeRequest, Rulebook, Score, grade_lift};
/// let law = Rulebook::embedded().accept(Confidence::Unconfirmed);
/// let scores = [("representation", "38"), ("building", "33.5"), ("propaganda", "15")];
/// let scores = scores.map(|(id, points)| Ok(Score::new(id, points.parse()?)));
/// let scores = scores.into_iter().collect::<Result<_, congdoan::Error>>()?;
/// let lift = grade_lift(&law, &GradeRequest::new("hd-1294-2019", None, scores))?;
/// assert_eq!(lift.next.as_deref(), Some("hoàn thành xuất sắc nhiệm vụ"));
/// assert_eq!(lift.points_short.unwrap().to_string(), "3.5");
/// assert_eq!(&*lift.criteria[0].criterion, "building");
/// assert_eq!(lift.criteria[0].raise_by.to_string(), "3.5");
/// # Ok::<(), congdoan::Error>(())
/// ```
pub fn grade_lift(law: &Rulebook, request: &GradeRequest) -> Result<GradeLift, Error> {
    let grader = Grader::new(law, &request.set)?;
    grader.set.check_year(request.year)?;
    let card = request.card();
    let read = grader.read(&card)?;
    let now = grader.judge(&read.tally, Outlook::Now);
    let (_, reason) = grader.refusal(&card, now);
    let held = now.held.filter(|_| reason.is_none());
    let next = held.and_then(|held| held.checked_sub(1));
    let mut lift = GradeLift {
        grade: grader.name(held),
        reason,
        next: grader.name(next),
        achievable: None,
        points_short: None,
        criteria: Vec::new(),
        conditions: Vec::new(),
        citations: grader.citations.clone(),
        set: Arc::clone(&grader.set),
        total: read.tally.all.points,
        maximum: read.tally.maximum,
        range: next.and_then(|next| grader.range_giving(next)),
    };
    if let Some(next) = next {
        grader.lift(&read, next, &mut lift);
    }
    Ok(lift)
}

/// A criterion's room, and how much of it is used.
struct Room {
    place: usize,
    points: Points,
    maximum: Points,
    used: Points,
    /// When it was chosen; `None` of one that is not.
    turn: Option<usize>,
}

impl Room {
    fn left(&self) -> Points {
        self.maximum.minus(self.points).minus(self.used)
    }
}

/// What a part of the criteria must be raised by.
struct Need {
    places: std::ops::Range<usize>,
    short: Points,
}

impl Grader {
    fn lift(&self, read: &Read, next: usize, lift: &mut GradeLift) {
        let tally = &read.tally;
        let caps = |at: usize| {
            let cap = self
                .requirements
                .get(at)
                .and_then(|requirement| requirement.caps_at);
            cap.is_none_or(|cap| cap > next)
        };
        let failed = |at: usize| tally.met.get(at) == Some(&Some(false)) && caps(at);
        let conditions = 0..self.set.conditions.len();
        let to_meet = conditions.filter(|at| failed(*at));
        let to_meet = to_meet.filter_map(|at| self.requirements.get(at));
        lift.conditions = to_meet
            .map(|requirement| Arc::clone(&requirement.id))
            .collect();

        let short = self.short_of(next, tally.all.points, tally.maximum);
        let mut needs = Vec::new();
        for (nth, floor) in self.floors.iter().enumerate() {
            let at = self.set.conditions.len().saturating_add(nth);
            // A floor that what is missing decides must be met as well, once it caps.
            if tally.met.get(at) != Some(&Some(true)) && caps(at) {
                self.floor_needs(floor, read, &mut needs);
            }
        }
        needs.push(Need {
            places: 0..self.bonus.start,
            short,
        });
        // What a narrow need takes counts for the wider ones around it, so that from the
        // narrowest on the fewest are taken; needs are within one another or apart.
        let needs = order::by_key(needs, |need| need.places.len());
        let mut rooms = self.rooms(&read.marks);
        let (mut enough, mut turns) = (true, 0..);
        for need in &needs {
            enough &= raise(need, &mut rooms, &mut turns);
        }
        if enough {
            rooms.retain(|room| room.turn.is_some());
            rooms = order::by_key(rooms, |room| room.turn);
        } else {
            for room in &mut rooms {
                room.used = room.maximum.minus(room.points);
            }
        }
        let raises = rooms.iter();
        lift.criteria = raises
            .filter_map(|room| {
                Some(Raise {
                    criterion: Arc::clone(&self.items.get(room.place)?.id),
                    points: room.points,
                    maximum: room.maximum,
                    raise_by: room.used,
                })
            })
            .collect();
        lift.points_short = Some(short);
        lift.achievable = Some(enough);
    }

    fn range_giving(&self, grade: usize) -> Option<usize> {
        self.ranges.iter().position(|(_, of)| *of == Some(grade))
    }

    /// What the total lacks to the range of a grade, rounded up.
    fn short_of(&self, grade: usize, total: Points, maximum: Points) -> Points {
        let range = self.range_giving(grade).and_then(|at| self.ranges.get(at));
        let from = range.and_then(|(from, _)| *from).unwrap_or_default();
        let scale = i128::from(self.set.scale.millionths());
        let needed = Points::of_millionths(divide_up(from.times(maximum), scale));
        needed.minus(total).max(Points::ZERO)
    }

    /// What each standard or criterion lacks to a floor.
    fn floor_needs(&self, floor: &FloorRule, read: &Read, needs: &mut Vec<Need>) {
        self.each_part(floor, &read.marks, &read.tally.standards, |part| {
            let short = floor.measure.least(part.maximum).minus(part.points);
            if short > Points::ZERO {
                let places = part.items;
                needs.push(Need { places, short });
            }
        });
    }

    /// The criteria of the standards that can have more points, in the order of the set.
    fn rooms(&self, marks: &[Mark]) -> Vec<Room> {
        let places = self
            .items
            .iter()
            .zip(marks)
            .enumerate()
            .take(self.bonus.start);
        let rooms = places.filter_map(|(place, (item, mark))| {
            let points = match mark {
                Mark::Points(points) => *points,
                Mark::Missing => Points::ZERO,
                Mark::NotApplicable => return None,
            };
            let (maximum, used) = (item.maximum, Points::ZERO);
            (points < maximum).then_some(Room {
                place,
                points,
                maximum,
                used,
                turn: None,
            })
        });
        rooms.collect()
    }
}

/// Raises the fewest criteria a need takes, those with the most room first; what was raised for
/// another need counts. Whether that is enough.
fn raise(need: &Need, rooms: &mut [Room], turns: &mut impl Iterator<Item = usize>) -> bool {
    let before = |place: usize| move |room: &Room| room.place < place;
    let start = rooms.partition_point(before(need.places.start));
    let end = rooms.partition_point(before(need.places.end));
    let rooms = rooms.get_mut(start..end).unwrap_or_default();
    let used = Points::sum(rooms.iter().map(|room| room.used));
    let mut short = need.short.minus(used);
    let rooms: Vec<&mut Room> = rooms.iter_mut().collect();
    // First the rest of those already chosen, which costs no further criterion.
    let turn = |room: &&mut Room| (room.turn.is_none(), room.turn, Reverse(room.left()));
    for room in order::by_key(rooms, turn) {
        let by = room.left().min(short);
        if by <= Points::ZERO {
            continue;
        }
        room.used = room.used.plus(by);
        room.turn = room.turn.or_else(|| turns.next());
        short = short.minus(by);
    }
    short <= Points::ZERO
}

impl Explain for GradeLift {
    fn citations(&self) -> &Citations {
        &self.citations
    }

    fn explain(&self, lang: Lang) -> Explanation {
        let label = lang.pick("Để lên hạng", "To the next grade");
        let held = match self.reason {
            Some(reason) => reason.label(lang),
            None => self.set.label(self.grade.as_deref(), lang),
        };
        let Some(next) = self.next.as_deref() else {
            let best = lang.pick("đã ở hạng cao nhất", "already the best grade");
            return match self.reason {
                Some(reason) => Explanation::new(label, reason.label(lang)),
                None => Explanation::new(label, best).formula(held),
            };
        };
        let tree = Explanation::new(label, self.set.label(Some(next), lang)).formula(held);
        let range = self.range.and_then(|at| self.set.thresholds.get(at));
        let short = self.points_short.map(|points| {
            let label = lang.pick("Còn thiếu", "Points short");
            let node = Explanation::new(label, lang.points(points));
            let Some(range) = range else {
                return node;
            };
            let points = |points: Points| lang.decimal(points.decimal());
            let from = points(range.at_least.unwrap_or_default());
            let scale = points(self.set.scale);
            let [total, maximum] = [points(self.total), points(self.maximum)];
            let node = node.formula(lang.pick(
                format!("cần từ {from} trên thang {scale}; đang có {total} / {maximum}"),
                format!("from {from} out of {scale}; so far {total} / {maximum}"),
            ));
            node.source(cite::item(&self.set, "thresholds", range))
        });
        let criteria = self.criteria.iter().map(|raise| {
            let words = self.set.words(&raise.criterion, lang);
            let from = lang.decimal(raise.points.decimal());
            let to = lang.decimal(raise.points.plus(raise.raise_by).decimal());
            Explanation::new(words, format!("+ {}", lang.points(raise.raise_by)))
                .formula(format!("{from} → {to} / {}", lang.points(raise.maximum)))
        });
        let conditions = self.conditions.iter().map(|id| {
            let must = lang.pick("cần đạt", "to be met");
            let node = Explanation::new(self.set.requirement(id, lang), must);
            let mut known = self.set.conditions.iter();
            match known.find(|condition| *condition.id == **id) {
                Some(known) => node.source(cite::item(&self.set, "conditions", known)),
                None => node,
            }
        });
        let not_enough = (self.achievable == Some(false)).then(|| {
            let label = lang.pick("Kết luận", "Verdict");
            let said = lang.pick("không đủ để lên hạng", "not enough for the next grade");
            Explanation::new(label, said)
        });
        tree.children(short)
            .children(criteria)
            .children(conditions)
            .children(not_enough)
    }
}
