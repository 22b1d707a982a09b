//! What lifts a unit to the next grade, against every other choice of criteria.

use congdoan::{Grader, Rulebook, SetGiven, grade, grade_lift};
use proptest::prelude::*;

use crate::cases;
use crate::scorecards::{Mark, Scorecard, millionths, place, scorecards};

/// The place of the grade after the conditions named are met.
fn held(card: &Scorecard) -> Option<usize> {
    let set: SetGiven = serde_json::from_value(card.set.form.clone()).unwrap();
    let grader = Grader::new(&Rulebook::embedded(), &set).unwrap();
    let graded = grade(&Rulebook::embedded(), &card.request()).unwrap();
    place(grader.set(), graded.grade.as_deref())
}

/// Whether the grade is held for good: no floor is left to what is still missing.
fn reaches(card: &Scorecard, next: usize) -> bool {
    let mut for_good = card.clone();
    for mark in &mut for_good.marks {
        *mark = match *mark {
            Mark::Missing => Mark::Points(0),
            known => known,
        };
    }
    held(&for_good).is_some_and(|held| held <= next)
}

/// The items that can have more points, with how many they have.
fn rooms(card: &Scorecard) -> Vec<(usize, u64)> {
    let marks = card.marks.iter().enumerate();
    let rooms = marks.filter_map(|(at, mark)| match mark {
        Mark::Points(given) => Some((at, *given)),
        Mark::Missing => Some((at, 0)),
        Mark::NotApplicable => None,
    });
    rooms
        .filter(|(at, given)| *given < card.set.items[*at].maximum)
        .collect()
}

/// The fewest items whose raising to the full is enough, by trying every choice of them.
fn fewest(card: &Scorecard, next: usize) -> Option<usize> {
    let rooms = rooms(card);
    let choices = (0_u32..1 << rooms.len()).filter(|choice| {
        let mut raised = card.clone();
        for (nth, (at, _)) in rooms.iter().enumerate() {
            if choice & (1 << nth) != 0 {
                raised.marks[*at] = Mark::Points(card.set.items[*at].maximum);
            }
        }
        reaches(&raised, next)
    });
    choices.map(|choice| choice.count_ones() as usize).min()
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn a_lift_is_enough_and_takes_the_fewest_criteria(card in scorecards()) {
        prop_assume!(card.set.items.len() <= 6);
        let lift = grade_lift(&Rulebook::embedded(), &card.request()).unwrap();
        let now = held(&card);
        let next = now.and_then(|held| held.checked_sub(1));
        prop_assert_eq!(lift.next.is_some(), next.is_some());
        let Some(next) = next else {
            prop_assert!(lift.achievable.is_none() && lift.criteria.is_empty());
            return Ok(());
        };
        let mut met = card.clone();
        for (at, condition) in met.conditions.iter_mut().enumerate() {
            let named = lift.conditions.iter().any(|id| **id == format!("k{at}"));
            // Every condition named stands in the way.
            prop_assert!(!named || *condition == Some(false));
            if named {
                *condition = Some(true);
            }
        }
        let mut raised = met.clone();
        for raise in &lift.criteria {
            let at = met.set.items.iter().position(|item| *item.id == *raise.criterion).unwrap();
            let to = millionths(raise.points) + millionths(raise.raise_by);
            prop_assert!(millionths(raise.raise_by) > 0 && to <= met.set.items[at].maximum);
            raised.marks[at] = Mark::Points(to);
        }
        let fewest = fewest(&met, next);
        prop_assert_eq!(lift.achievable, Some(fewest.is_some()), "{:?}", lift);
        match fewest {
            Some(fewest) => {
                prop_assert!(reaches(&raised, next), "{:?}", lift);
                prop_assert_eq!(lift.criteria.len(), fewest, "{:?}", lift);
            }
            None => prop_assert_eq!(lift.criteria.len(), rooms(&met).len()),
        }
        // None of the conditions can be left out.
        for at in 0..met.conditions.len() {
            if met.conditions[at] != card.conditions[at] && fewest.is_some() {
                let mut without = raised.clone();
                without.conditions[at] = Some(false);
                prop_assert!(!reaches(&without, next));
            }
        }
    }
}
