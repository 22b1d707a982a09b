//! Random criteria sets that hold together, and random scorecards for them.

use congdoan::{CriteriaSet, GradeRequest, Points, ScoreStatus};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value as Json, json};

/// Something that is scored, in millionths of a point.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    pub(crate) id: String,
    pub(crate) maximum: u64,
}

/// A criteria set as a request gives it.
#[derive(Clone, Debug)]
pub(crate) struct Set {
    pub(crate) form: Json,
    pub(crate) items: Vec<Item>,
    pub(crate) conditions: usize,
    pub(crate) bonus: u64,
}

/// A scorecard: a mark for each item, and whether each condition is met.
#[derive(Clone, Debug)]
pub(crate) struct Scorecard {
    pub(crate) set: Set,
    pub(crate) marks: Vec<Mark>,
    pub(crate) conditions: Vec<Option<bool>>,
    pub(crate) bonus: u64,
    pub(crate) deduction: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    Points(u64),
    Missing,
    NotApplicable,
}

/// Millionths as the text of points.
pub(crate) fn points(millionths: u64) -> String {
    format!("{}.{:06}", millionths / 1_000_000, millionths % 1_000_000)
}

/// The millionths of points that are not negative.
pub(crate) fn millionths(points: Points) -> u64 {
    let text = points.to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    format!("{whole}{fraction:0<6}").parse().unwrap()
}

fn maxima() -> impl Strategy<Value = u64> {
    let unit = 1_000_000;
    prop_oneof![
        (1_u64..=20).prop_map(move |whole| whole * unit),
        (unit..=20 * unit)
    ]
}

/// What a random floor is made of.
#[derive(Clone, Debug)]
struct Floor {
    each: &'static str,
    only: Option<usize>,
    percent: u64,
    by_share: bool,
    caps_at: Option<u64>,
}

/// The parts a random set is made of.
#[derive(Clone, Debug)]
struct Parts {
    standards: Vec<(Vec<u64>, u64)>,
    bonus: Option<u64>,
    in_scale: bool,
    cuts: Vec<u64>,
    named: bool,
    caps: Vec<Option<u64>>,
    floors: Vec<Floor>,
    unseen: (u32, Option<u64>),
}

fn all_parts() -> impl Strategy<Value = Parts> {
    let standards = prop::collection::vec((prop::collection::vec(maxima(), 0..4), maxima()), 1..4);
    let cap = || prop::option::weighted(0.9, any::<u64>());
    let which = (
        select(vec!["standard", "criterion"]),
        any::<Option<usize>>(),
    );
    let floor = (which, 0_u64..=100, any::<bool>(), cap()).prop_map(
        |((each, only), percent, by_share, caps_at)| Floor {
            each,
            only,
            percent,
            by_share,
            caps_at,
        },
    );
    let ranges = (
        prop::collection::vec(1_u64..=1_000_000, 0..4),
        prop::bool::weighted(0.9),
    );
    (
        standards,
        (prop::option::of(maxima()), any::<bool>()),
        ranges,
        prop::collection::vec(cap(), 0..3),
        prop::collection::vec(floor, 0..3),
        (0_u32..2, cap()),
    )
        .prop_map(
            |(standards, (bonus, in_scale), (cuts, named), caps, floors, unseen)| Parts {
                standards,
                bonus,
                in_scale,
                cuts,
                named,
                caps,
                floors,
                unseen,
            },
        )
}

impl Parts {
    fn set(self) -> Set {
        let (mut items, mut standards, mut scale) = (Vec::new(), Vec::new(), 0);
        for (at, (criteria, whole)) in self.standards.iter().enumerate() {
            let maximum = match criteria.as_slice() {
                [] => *whole,
                criteria => criteria.iter().sum(),
            };
            scale += maximum;
            let of = |nth: usize| format!("s{at}c{nth}");
            let forms = criteria.iter().enumerate().map(
                |(nth, maximum)| json!({"id": of(nth), "title": of(nth), "maximum": points(*maximum)}),
            );
            let id = format!("s{at}");
            standards.push(json!({
                "id": id, "title": id, "maximum": points(maximum),
                "criteria": forms.collect::<Vec<_>>(),
            }));
            let scored = criteria.iter().enumerate().map(|(nth, maximum)| Item {
                id: of(nth),
                maximum: *maximum,
            });
            items.extend(scored);
            if criteria.is_empty() {
                items.push(Item { id, maximum });
            }
        }
        let bonus = self.bonus.unwrap_or_default();
        scale += if self.in_scale { bonus } else { 0 };
        let mut form = json!({
            "id": "own", "document": "a rule of our own", "scale": points(scale),
            "standards": standards, "deduction": {},
        });
        let grades = self.thresholds(scale, &mut form);
        let cap = |at: Option<u64>| {
            let grade = at
                .map(|at| at as usize % grades.max(1))
                .filter(|_| grades > 0);
            grade.map(|grade| format!("g{grade}"))
        };
        let conditions = self.caps.iter().enumerate().map(
            |(at, caps_at)| json!({"id": format!("k{at}"), "title": "k", "caps_at": cap(*caps_at)}),
        );
        form["conditions"] = conditions.collect();
        let least = items.iter().map(|item| item.maximum).min().unwrap();
        let floors = self.floors.iter().enumerate();
        let floors = floors.map(|(at, floor)| {
            let only = floor
                .only
                .map(|only| format!("s{}", only % self.standards.len()));
            let mut form = json!({
                "id": format!("f{at}"), "title": "f", "each": floor.each, "standard": only,
                "caps_at": cap(floor.caps_at),
            });
            let percent = floor.percent;
            match floor.by_share {
                true => {
                    let share = format!("{}.{:02}", percent / 100, percent % 100);
                    form["at_least_share"] = share.into();
                }
                // One that can be met.
                false => form["more_than"] = points(percent * (least - 1) / 100).into(),
            }
            form
        });
        form["floors"] = floors.collect();
        if self.bonus.is_some() {
            form["bonus"] = json!({"maximum": points(bonus)});
        }
        form["unseen"] = json!({"conditions": self.unseen.0, "caps_at": cap(self.unseen.1)});
        Set {
            form,
            items,
            conditions: self.caps.len(),
            bonus,
        }
    }

    /// Puts grades and thresholds into the form; how many grades there are.
    fn thresholds(&self, scale: u64, form: &mut Json) -> usize {
        let cuts = self.cuts.iter().map(|cut| (scale * cut / 1_000_000).max(1));
        let mut cuts: Vec<u64> = cuts.collect();
        cuts.sort_unstable_by(|a, b| b.cmp(a));
        cuts.dedup();
        let last = cuts.len();
        let ranges = (0..=last).map(|at| {
            let mut range = json!({});
            if at < last || self.named {
                range["grade"] = format!("g{at}").into();
            }
            if let Some(from) = cuts.get(at) {
                range["at_least"] = points(*from).into();
            }
            if let Some(below) = at.checked_sub(1).and_then(|above| cuts.get(above)) {
                range["below"] = points(*below).into();
            }
            range
        });
        form["thresholds"] = ranges.collect();
        let grades = if self.named { last + 1 } else { last };
        let names = (0..grades).map(|at| json!({"name": format!("g{at}")}));
        form["grades"] = names.collect();
        grades
    }
}

pub(crate) fn sets() -> impl Strategy<Value = Set> {
    all_parts().prop_map(Parts::set)
}

fn marks(maximum: u64) -> impl Strategy<Value = Mark> {
    prop_oneof![
        4 => (0..=maximum).prop_map(Mark::Points),
        2 => select(vec![Mark::Points(0), Mark::Points(maximum), Mark::Points(maximum / 2)]),
        2 => Just(Mark::Missing),
        1 => Just(Mark::NotApplicable),
    ]
}

pub(crate) fn scorecards_of(set: Set) -> impl Strategy<Value = Scorecard> {
    let of_items = set.items.iter().map(|item| marks(item.maximum));
    (
        of_items.collect::<Vec<_>>(),
        prop::collection::vec(any::<Option<bool>>(), set.conditions),
        0..=set.bonus,
        prop_oneof![3 => Just(0_u64), 1 => 0_u64..=30_000_000],
    )
        .prop_map(move |(marks, conditions, bonus, deduction)| Scorecard {
            set: set.clone(),
            marks,
            conditions,
            bonus,
            deduction,
        })
}

pub(crate) fn scorecards() -> impl Strategy<Value = Scorecard> {
    sets().prop_flat_map(scorecards_of)
}

impl Scorecard {
    /// The fields of a card, without its set.
    pub(crate) fn fields(&self) -> Json {
        let scores = self.set.items.iter().zip(&self.marks);
        let scores = scores.map(|(item, mark)| match mark {
            Mark::Points(given) => json!({"criterion": item.id, "points": points(*given)}),
            Mark::Missing => json!({"criterion": item.id, "status": ScoreStatus::Missing.as_str()}),
            Mark::NotApplicable => {
                json!({"criterion": item.id, "status": ScoreStatus::NotApplicable.as_str()})
            }
        });
        let conditions = self.conditions.iter().enumerate();
        let conditions = conditions.map(|(at, met)| json!({"id": format!("k{at}"), "met": met}));
        let mut fields = json!({
            "scores": scores.collect::<Vec<_>>(),
            "conditions": conditions.collect::<Vec<_>>(),
            "deduction": points(self.deduction),
        });
        if self.set.bonus > 0 {
            fields["bonus"] = points(self.bonus).into();
        }
        fields
    }

    pub(crate) fn request(&self) -> GradeRequest {
        let mut request = self.fields();
        request["set"] = self.set.form.clone();
        serde_json::from_value(request).unwrap()
    }
}

/// The place of a grade in a set, 0 the best.
pub(crate) fn place(set: &CriteriaSet, grade: Option<&str>) -> Option<usize> {
    let grade = grade?;
    set.grades.iter().position(|known| known.name == grade)
}
