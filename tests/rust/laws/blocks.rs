//! Many units at once: places, counts, and thresholds that move.

use congdoan::{
    GradeSensitivityRequest, GradeSummary, GradeSummaryRequest, Grader, RankRequest, Rulebook,
    SetGiven, UnitScores, grade_sensitivity, grade_summary, rank,
};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value as Json, json};

use crate::cases;
use crate::scorecards::{Scorecard, place, scorecards_of, sets};

fn law() -> Rulebook {
    Rulebook::embedded()
}

/// A unit's points, a third of its maximum, and its block, 0 for none.
type Unit = (Option<u32>, u32, u8);

fn units() -> impl Strategy<Value = Vec<Unit>> {
    let unit = (prop::option::weighted(0.9, 0_u32..=12), 1_u32..=4, 0_u8..3);
    prop::collection::vec(unit, 0..12)
}

/// Where units stand: how many are ranked with them, and whether they share their place.
fn ranking(units: &[(usize, Unit)]) -> Vec<(usize, Option<u32>, u32, bool)> {
    let units = units.iter().map(|(id, (points, maximum, block))| {
        let block = (*block > 0).then(|| format!("block {block}"));
        let maximum = block.is_none().then_some(maximum * 3);
        json!({"id": id.to_string(), "points": points, "maximum": maximum, "block": block})
    });
    let request = json!({"units": units.collect::<Vec<_>>()});
    let request: RankRequest = serde_json::from_value(request).unwrap();
    let ranked = rank(&law(), &request).unwrap();
    let units = ranked.units.iter();
    let mut places: Vec<_> = units
        .map(|unit| (unit.id.parse().unwrap(), unit.rank, unit.of, unit.tied))
        .collect();
    places.sort_unstable();
    places
}

const GRADES: [&str; 4] = ["xuất sắc", "tốt", "hoàn thành", "không hoàn thành"];

fn summary(request: Json) -> GradeSummary {
    let request: GradeSummaryRequest = serde_json::from_value(request).unwrap();
    grade_summary(&law(), &request).unwrap()
}

/// A block of scorecards of one set whose every range has a grade.
fn blocks() -> impl Strategy<Value = Vec<Scorecard>> {
    sets()
        .prop_filter("a grade for everything", |set| {
            let ranges = set.form["thresholds"].as_array().unwrap();
            ranges.len() > 1 && ranges.iter().all(|range| range.get("grade").is_some())
        })
        .prop_flat_map(|set| prop::collection::vec(scorecards_of(set), 1..5))
}

/// The set with the threshold of a grade elsewhere.
fn with_threshold(form: &Json, grade: usize, at: &str) -> Json {
    let mut form = form.clone();
    form["thresholds"][grade]["at_least"] = at.into();
    form["thresholds"][grade + 1]["below"] = at.into();
    form
}

fn units_of(cards: &[Scorecard]) -> Vec<UnitScores> {
    let units = cards.iter().enumerate().map(|(at, card)| {
        let mut fields = card.fields();
        fields["id"] = at.to_string().into();
        serde_json::from_value(fields).unwrap()
    });
    units.collect()
}

/// The places of the units' grades, 0 the best.
fn graded(form: &Json, units: &[UnitScores]) -> Vec<Option<usize>> {
    let set: SetGiven = serde_json::from_value(form.clone()).unwrap();
    let grader = Grader::new(&law(), &set).unwrap();
    let grades = units.iter().map(|unit| {
        let graded = grader.grade(unit).unwrap();
        place(grader.set(), graded.grade.as_deref())
    });
    grades.collect()
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn places_do_not_depend_on_the_order_given(units in units(), order in any::<u64>()) {
        let given: Vec<_> = units.into_iter().enumerate().collect();
        let mut turned = given.clone();
        turned.sort_by_key(|(id, _)| (*id as u64 + 1).wrapping_mul(order | 1).rotate_left(11));
        let places = ranking(&given);
        prop_assert_eq!(&places, &ranking(&turned));
        // A place is one more than how many of the block are better; equals share it.
        for (id, place, of, tied) in places {
            let (_, (points, maximum, block)) = given[id];
            let others = given.iter().filter(|(other, unit)| *other != id && unit.2 == block);
            let share = |points: u32, maximum: u32| match block {
                // The maxima are 3, 6, 9 and 12.
                0 => points * 12 / maximum,
                _ => points,
            };
            let shares = others.filter_map(|(_, (points, maximum, _))| Some(share((*points)?, *maximum)));
            let shares: Vec<u32> = shares.collect();
            let Some(own) = points.map(|points| share(points, maximum)) else {
                prop_assert_eq!((place, of as usize, tied), (None, shares.len(), false));
                continue;
            };
            let better = shares.iter().filter(|other| **other > own).count();
            let equal = shares.contains(&own);
            prop_assert_eq!((place, of as usize, tied), (Some(better as u32 + 1), shares.len() + 1, equal));
        }
    }

    #[test]
    fn apart_and_nested_counts_say_the_same(
        grades in prop::collection::vec(prop::option::weighted(0.9, select(GRADES.to_vec())), 0..40),
        share in 0_u32..=100,
        base in select(vec!["all", "eligible"]),
        of in prop::sample::subsequence(GRADES.to_vec(), 1..=4),
        deep in any::<bool>(),
    ) {
        let mut nested = vec![json!({"grade": GRADES[0], "within": GRADES[1]})];
        if deep {
            nested.push(json!({"grade": GRADES[1], "within": GRADES[2]}));
        }
        let quota = json!({"grade": GRADES[0], "share": format!("{}.{:02}", share / 100, share % 100), "of": of});
        let ask = |mut units: Json| {
            units["quota"] = quota.clone();
            units["base"] = base.into();
            units["nested"] = nested.clone().into();
            summary(units)
        };
        let one_by_one = ask(json!({"grades": grades}));
        let eligible = grades.iter().flatten().count();
        prop_assert_eq!(one_by_one.total as usize, grades.len());
        prop_assert_eq!(one_by_one.eligible as usize, eligible);
        let each = one_by_one.apart.iter().map(|(_, count)| count as usize);
        prop_assert_eq!(each.sum::<usize>(), eligible);
        // The nested counts of the same units.
        let counts = serde_json::to_value(&one_by_one.counts).unwrap();
        let counted = ask(json!({"counts": counts, "not_eligible": grades.len() - eligible}));
        let sorted = |summary: &GradeSummary| {
            let counts = summary.counts.iter().zip(&summary.percents);
            let mut counts: Vec<_> = counts
                .map(|((grade, count), (_, percent))| (grade.to_owned(), count, *percent))
                .collect();
            counts.sort_unstable();
            counts
        };
        prop_assert_eq!(sorted(&counted), sorted(&one_by_one));
        prop_assert_eq!(
            (counted.total, counted.eligible, counted.over_quota),
            (one_by_one.total, one_by_one.eligible, one_by_one.over_quota)
        );
        for (grade, count) in counted.apart.iter() {
            prop_assert_eq!(one_by_one.apart.get(grade), count);
        }
        // A unit holds the grades around its own too.
        let around = |grade: &str| match (grade, deep) {
            ("xuất sắc", true) => vec!["xuất sắc", "tốt", "hoàn thành"],
            ("xuất sắc", false) => vec!["xuất sắc", "tốt"],
            ("tốt", true) => vec!["tốt", "hoàn thành"],
            (other, _) => vec![GRADES[GRADES.iter().position(|g| *g == other).unwrap()]],
        };
        let among = grades.iter().flatten().filter(|grade| around(grade).iter().any(|g| of.contains(g)));
        let allowed = among.count() as u32 * share / 100;
        let best = grades.iter().flatten().filter(|grade| **grade == GRADES[0]).count() as u32;
        prop_assert_eq!(one_by_one.over_quota, Some(best.saturating_sub(allowed)));
    }

    #[test]
    fn a_moved_threshold_grades_as_a_set_that_has_it_there(cards in blocks(), which in any::<usize>()) {
        let form = &cards[0].set.form;
        let units = units_of(&cards);
        let ranges = form["thresholds"].as_array().unwrap().len();
        let grade = which % (ranges - 1);
        let ask = |at: Vec<congdoan::Points>| {
            let set: SetGiven = serde_json::from_value(form.clone()).unwrap();
            let name = format!("g{grade}");
            grade_sensitivity(&law(), &GradeSensitivityRequest::new(set, name, at, units.clone()))
        };
        let today = ask(Vec::new()).unwrap();
        for breakpoint in &today.breakpoints {
            // Where it is not between its neighbours it cannot be moved.
            let Ok(moved) = ask(vec![breakpoint.score]) else {
                continue;
            };
            let at = breakpoint.score.to_string();
            let places = graded(&with_threshold(form, grade, &at), &units);
            let with_it = places.iter().flatten().filter(|place| **place <= grade).count();
            prop_assert_eq!(breakpoint.units as usize, with_it, "{}", at);
            let before = graded(form, &units);
            let changed: Vec<String> = (0..units.len())
                .filter(|unit| before[*unit] != places[*unit])
                .map(|unit| unit.to_string())
                .collect();
            let said = moved.steps[0].changed.iter().map(|change| change.id.clone());
            prop_assert_eq!(said.collect::<Vec<_>>(), changed);
            let held = moved.steps[0].counts.iter().map(|(_, count)| count as usize).sum::<usize>();
            prop_assert_eq!(held, places.iter().flatten().count());
        }
        let scores: Vec<_> = today.breakpoints.iter().map(|point| point.score).collect();
        prop_assert!(scores.is_sorted_by(|above, below| above > below));
    }
}
