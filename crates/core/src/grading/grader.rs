//! A criteria set made ready to grade many units: ids as places, ranges and floors in order.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use crate::error::Error;
use crate::law::{Citations, Confidence, Rulebook};
use crate::money::Rate;

use super::points::Points;
use super::set::{CriteriaSet, Criterion, Each, SetGiven};
use super::{cite, messages};

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
    pub(super) places: HashMap<Arc<str>, usize>,
    pub(super) standards: Vec<Group>,
    /// The points of all standards.
    pub(super) weight: Points,
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
        let set = set.resolve(law, "set")?;
        if set.standards.is_empty() {
            return Err(messages::STANDARDS_OPEN.error([&set.id]).at("set"));
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
        let grade_at = |grade: &Option<String>| set.place_of(grade.as_deref()?);
        let ranges = set.thresholds.iter();
        let ranges = ranges
            .map(|range| (range.at_least, grade_at(&range.grade)))
            .collect();
        let requirement = |id: &String, caps_at: &Option<String>| Requirement {
            id: Arc::from(id.as_str()),
            caps_at: grade_at(caps_at),
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
            let (digits, unit) = floor.at_least_share.unwrap_or(Rate::ZERO).fraction();
            FloorRule {
                each: floor.each,
                standards: only.map_or(0..standards.len(), |at| at..at.saturating_add(1)),
                measure: match floor.more_than {
                    Some(points) => Measure::MoreThan(points),
                    None => Measure::Share { digits, unit },
                },
            }
        });
        let floors = floors.collect();
        let confidence = cite::RESTS_ON
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
            weight: set.standards_maximum(),
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
}
