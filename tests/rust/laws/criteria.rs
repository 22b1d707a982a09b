//! Criteria sets: one that holds together has no findings, one that is broken has some.

use congdoan::{
    CheckCriteriaSetRequest, ErrorCode, Rulebook, SetFinding, SetGiven, check_criteria_set, grade,
};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value as Json, json};

use crate::cases;
use crate::scorecards::{millionths, points, scorecards, sets};

fn findings(form: &Json) -> Vec<SetFinding> {
    let request = json!({"set": form});
    let request: CheckCriteriaSetRequest = serde_json::from_value(request).unwrap();
    check_criteria_set(&Rulebook::embedded(), &request)
        .unwrap()
        .findings
}

/// A way to break a set; `None` where it has nothing to break so.
type Breakage = (&'static str, fn(&mut Json) -> Option<()>);

fn more(value: &mut Json) -> Option<()> {
    let known = millionths(value.as_str()?.parse().ok()?);
    *value = points(known + 1).into();
    Some(())
}

fn twice(list: &mut Json) -> Option<()> {
    let list = list.as_array_mut()?;
    list.push(list.first()?.clone());
    Some(())
}

const BREAKAGES: [Breakage; 23] = [
    ("scale_differs", |set| more(&mut set["scale"])),
    ("scale_differs", |set| {
        set["unseen"]["points"] = "40.5".into();
        set["bonus"] = Json::Null;
        Some(())
    }),
    ("standard_points_differ", |set| {
        more(set.pointer_mut("/standards/0/criteria/0/maximum")?)
    }),
    ("duplicate_id", |set| {
        twice(set.pointer_mut("/standards/0/criteria")?)
    }),
    ("duplicate_id", |set| twice(&mut set["conditions"])),
    ("duplicate_id", |set| twice(&mut set["floors"])),
    ("duplicate_id", |set| twice(&mut set["grades"])),
    ("empty", |set| {
        set["document"] = " ".into();
        Some(())
    }),
    ("empty", |set| {
        *set.pointer_mut("/grades/0/name")? = "".into();
        Some(())
    }),
    ("empty", |set| {
        *set.pointer_mut("/standards/0/criteria/0/id")? = "".into();
        Some(())
    }),
    ("bonus_points_differ", |set| {
        set["bonus"]["maximum"].as_str()?;
        set["bonus"]["criteria"] = json!([{"id": "b", "title": "b", "maximum": "99.5"}]);
        Some(())
    }),
    ("not_positive", |set| {
        set.pointer("/bonus/maximum")?;
        set["bonus"]["maximum"] = 0.into();
        Some(())
    }),
    ("threshold_overlap", |set| {
        more(set.pointer_mut("/thresholds/1/below")?)
    }),
    ("threshold_gap", |set| {
        more(set.pointer_mut("/thresholds/0/at_least")?)
    }),
    ("threshold_overlap", |set| {
        set.pointer_mut("/thresholds/1/below")
            .map(Json::take)
            .map(drop)
    }),
    ("threshold_order", |set| {
        set.pointer("/thresholds/1/grade")?;
        let other = set.pointer_mut("/thresholds/1/grade").map(Json::take)?;
        set["thresholds"][1]["grade"] = set["thresholds"][0]["grade"].take();
        set["thresholds"][0]["grade"] = other;
        Some(())
    }),
    ("threshold_gap", |set| {
        let last = set["thresholds"].as_array_mut()?.last_mut()?;
        last["at_least"] = "0.000001".into();
        Some(())
    }),
    ("threshold_beyond_scale", |set| {
        set.pointer("/thresholds/1")?;
        set["thresholds"][0]["at_least"] = "999999".into();
        Some(())
    }),
    ("threshold_missing_grade", |set| {
        set.pointer("/thresholds/0/grade")?;
        set["grades"].as_array_mut()?.push(json!({"name": "g99"}));
        Some(())
    }),
    ("unknown_grade", |set| {
        set.pointer("/conditions/0")?;
        set["conditions"][0]["caps_at"] = "g99".into();
        Some(())
    }),
    ("unknown_standard", |set| {
        set.pointer("/floors/0")?;
        set["floors"][0]["standard"] = "s99".into();
        Some(())
    }),
    ("floor_incomplete", |set| {
        set.pointer("/floors/0")?;
        set["floors"][0]["at_least_share"] = "0.5".into();
        set["floors"][0]["more_than"] = "0.5".into();
        Some(())
    }),
    ("unknown_criterion", |set| {
        set["attendance"] = json!({"criterion": "s99", "per_absence": 1});
        Some(())
    }),
];

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn a_set_that_holds_together_has_no_findings(set in sets()) {
        prop_assert_eq!(findings(&set.form), []);
    }

    #[test]
    fn a_broken_set_says_how_and_grades_nobody(card in scorecards(), breakage in select(BREAKAGES.to_vec())) {
        let (code, to_break) = breakage;
        let mut request = card.request();
        let mut form = card.set.form;
        if to_break(&mut form).is_none() {
            return Ok(());
        }
        let found = findings(&form);
        prop_assert!(found.iter().any(|finding| finding.code.as_str() == code), "{code}: {found:?}");
        request.set = serde_json::from_value::<SetGiven>(form).unwrap();
        let refused = grade(&Rulebook::embedded(), &request).unwrap_err();
        prop_assert_eq!(refused.code(), ErrorCode::InvalidInput);
        prop_assert_eq!(refused.path(), format!("set.{}", found[0].path));
    }
}
