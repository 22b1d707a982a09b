//! Grades: what points, what is missing and what does not apply can and cannot change.

use congdoan::{Explain, Grade, Grader, Lang, Rulebook, SetGiven, grade};
use proptest::prelude::*;
use serde_json::json;

use crate::cases;
use crate::scorecards::{Mark, Scorecard, millionths, place, scorecards, sets};

fn graded(card: &Scorecard) -> Grade {
    grade(&Rulebook::embedded(), &card.request()).unwrap()
}

/// The places of the grade and of the lowest and highest reachable ones, 0 the best.
fn places(card: &Scorecard, grade: &Grade) -> [Option<usize>; 3] {
    let set: SetGiven = serde_json::from_value(card.set.form.clone()).unwrap();
    let grader = Grader::new(&Rulebook::embedded(), &set).unwrap();
    let reachable = grade.reachable.as_ref().unwrap();
    let names = [
        grade.grade.as_deref(),
        reachable.lowest.grade.as_deref(),
        reachable.highest.grade.as_deref(),
    ];
    names.map(|name| place(grader.set(), name))
}

/// No worse than; nothing is said where a grade is not known.
fn no_worse(better: Option<usize>, worse: Option<usize>) -> bool {
    better
        .zip(worse)
        .is_none_or(|(better, worse)| better <= worse)
}

/// What may become of what is missing and open: each missing item gets a share of its maximum, or
/// turns out not to apply.
fn completed(card: &Scorecard, turns: &[u8], mut met: u8) -> Scorecard {
    let mut whole = card.clone();
    for ((mark, item), turn) in whole.marks.iter_mut().zip(&card.set.items).zip(turns) {
        *mark = match (*mark, turn) {
            (Mark::Missing, 0..=30) => Mark::NotApplicable,
            (Mark::Missing, 31..=60) => Mark::Points(item.maximum),
            (Mark::Missing, 61..=90) => Mark::Points(0),
            (Mark::Missing, turn) => Mark::Points(item.maximum * u64::from(*turn) / 255),
            (known, _) => known,
        };
    }
    for condition in &mut whole.conditions {
        condition.get_or_insert(met & 1 == 1);
        met >>= 1;
    }
    whole
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn more_points_never_lower_a_grade(card in scorecards(), at in any::<usize>(), by in 0_u64..=20_000_000) {
        let before = graded(&card);
        let mut more = card.clone();
        let at = at % card.marks.len();
        let Mark::Points(given) = card.marks[at] else {
            return Ok(());
        };
        more.marks[at] = Mark::Points((given + by).min(card.set.items[at].maximum));
        let after = graded(&more);
        prop_assert!(before.total <= after.total);
        let [before, after] = [places(&card, &before)[0], places(&more, &after)[0]];
        prop_assert!(no_worse(after, before), "{before:?} {after:?}");
        // A condition that is met after all lowers it neither.
        for condition in &mut more.conditions {
            *condition = Some(true);
        }
        let met = places(&more, &graded(&more))[0];
        prop_assert!(no_worse(met, after), "{after:?} {met:?}");
    }

    #[test]
    fn the_reachable_range_holds_the_grade_and_every_completion(
        card in scorecards(),
        turns in prop::collection::vec(any::<u8>(), 12),
        met in any::<u8>(),
    ) {
        let now = graded(&card);
        let [held, lowest, highest] = places(&card, &now);
        prop_assert!(no_worse(held, lowest) && no_worse(highest, held) && no_worse(highest, lowest));
        let whole = completed(&card, &turns, met);
        let after = graded(&whole);
        let [end, ..] = places(&whole, &after);
        prop_assert!(no_worse(end, lowest) && no_worse(highest, end), "{now:?} {after:?}");
        let reachable = now.reachable.unwrap();
        if whole.marks.contains(&Mark::NotApplicable) {
            return Ok(());
        }
        prop_assert!(reachable.lowest.total <= after.total && after.total <= reachable.highest.total);
        prop_assert!(reachable.lowest.percent <= after.percent);
        prop_assert!(after.percent <= reachable.highest.percent);
    }

    #[test]
    fn what_is_complete_is_certain(card in scorecards(), turns in prop::collection::vec(any::<u8>(), 12)) {
        let mut whole = completed(&card, &turns, 0b101);
        whole.set.form["unseen"] = json!({});
        let after = graded(&whole);
        prop_assert!(after.complete);
        let [held, lowest, highest] = places(&whole, &after);
        prop_assert_eq!([lowest, highest], [held, held]);
        // A cap is named when, and only when, it takes the place of what the points give.
        prop_assert_eq!(after.capped_by.is_some(), after.grade != after.details.grade_by_points);
    }

    #[test]
    fn the_order_of_a_scorecard_does_not_matter(card in scorecards(), seed in any::<u64>()) {
        let given = card.request();
        let mut turned = given.clone();
        let spread = |at: usize| (at as u64 + 1).wrapping_mul(seed | 1).rotate_left(17);
        let mut order: Vec<usize> = (0..given.scores.len()).collect();
        order.sort_by_key(|at| spread(*at));
        turned.scores = order.iter().map(|at| given.scores[*at].clone()).collect();
        turned.conditions.reverse();
        let law = Rulebook::embedded();
        prop_assert_eq!(grade(&law, &given).unwrap(), grade(&law, &turned).unwrap());
    }

    #[test]
    fn one_item_alone_is_its_own_share(set in sets(), at in any::<usize>(), share in 0_u64..=1_000_000) {
        let at = at % set.items.len();
        let maximum = set.items[at].maximum;
        let given = maximum * share / 1_000_000;
        let mut marks = vec![Mark::NotApplicable; set.items.len()];
        marks[at] = Mark::Points(given);
        let others: u64 = set.items.iter().map(|item| item.maximum).sum::<u64>() - maximum;
        let conditions = vec![Some(true); set.conditions];
        let card = Scorecard { marks, conditions, bonus: 0, deduction: 0, set };
        let alone = graded(&card);
        let scale = card.set.form["scale"].as_str().unwrap().parse().unwrap();
        prop_assert_eq!(millionths(alone.total), given);
        prop_assert_eq!(millionths(alone.maximum), millionths(scale) - others);
        // Nothing is left once it does not apply either.
        let mut none = card.clone();
        none.marks[at] = Mark::NotApplicable;
        none.bonus = none.set.bonus;
        prop_assert_eq!(graded(&none).grade, None);
    }
}

#[test]
fn a_set_of_ones_own_is_cited_by_its_document_or_as_stated() {
    let standards = json!([{"id": "care", "title": "Chăm lo", "maximum": 100}]);
    let mut set = json!({"extends": "handbook-education", "standards": standards});
    let said = |set: &serde_json::Value| {
        let request = json!({"set": set, "scores": [{"criterion": "care", "points": 90}]});
        let request = serde_json::from_value(request).unwrap();
        let graded = grade(&Rulebook::embedded(), &request).unwrap();
        graded.explain(Lang::Vi).to_text(Lang::Vi)
    };
    let stated = said(&set);
    assert!(stated.contains("§ người dùng khai\n"), "{stated}");
    assert!(!stated.contains("not_read"), "{stated}");
    set["document"] = "Quy chế 5".into();
    let named = said(&set);
    assert!(
        named.contains("§ Quy chế 5, chưa rõ điều khoản [người dùng khai]\n"),
        "{named}"
    );
}
