//! Laws of the tree as of a day, tried on random units and events: nobody is lost, every line
//! ends at the top, books are held by the living, and the order of the units changes nothing.

#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    missing_docs,
    reason = "a test"
)]

mod tried;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use chrono::{Days, NaiveDate};
use congdoan::law::{Parameter, Value as Ruled};
use congdoan::{
    EndCause, ErrorCode, Event, EventKind, Level, NotDeterminedKind, OrgAsOf, OrgAsOfRequest,
    OrgCheckRequest, OrgFindingCode, OrgUnit, ReorganisedHow, Rulebook, Sector, UnitKind,
    org_as_of, org_check,
};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;

use tried::cases;

/// A day from 2024-12 to 2025-12, with the changes of 2025 between.
fn days() -> impl Strategy<Value = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(2024, 12, 1).unwrap();
    (0_u64..400).prop_map(move |days| first + Days::new(days))
}

fn id(at: usize) -> String {
    format!("u{at}")
}

/// Units below earlier ones or at the top.
fn units() -> impl Strategy<Value = Vec<OrgUnit>> {
    let unit = (
        select(UnitKind::ALL.to_vec()),
        prop::option::of(select(Sector::ALL.to_vec())),
        prop::option::weighted(0.9, any::<prop::sample::Index>()),
        prop::option::weighted(0.2, days()),
        prop::option::weighted(0.1, days()),
        prop::option::weighted(0.2, any::<prop::sample::Index>()),
    );
    prop::collection::vec(unit, 1..14).prop_map(|drawn| {
        let count = drawn.len();
        let units = drawn.into_iter().enumerate();
        units
            .map(
                |(at, (kind, sector, parent, founded, ended, coordinator))| {
                    let mut unit = OrgUnit::new(&id(at), &format!("unit {at}"), kind);
                    unit.sector = sector;
                    unit.parent = parent.filter(|_| at > 0).map(|parent| id(parent.index(at)));
                    unit.coordinated_by = coordinator.map(|unit| id(unit.index(count)));
                    unit.founded = founded;
                    unit.ended = ended;
                    unit
                },
            )
            .collect()
    })
}

fn events(units: usize) -> impl Strategy<Value = Vec<Event>> {
    let event = (select(EventKind::ALL.to_vec()), days(), 0..units, 0..units);
    prop::collection::vec(event, 0..6).prop_map(|drawn| {
        let events = drawn.into_iter().map(|(kind, date, unit, into)| {
            let mut event = Event::new(kind, date, &id(unit)).into(&id(into));
            event.new_name = Some(format!("new {unit}"));
            event.new_kind = Some(UnitKind::GrassrootsUnion);
            event
        });
        events.collect()
    })
}

fn requests() -> impl Strategy<Value = OrgAsOfRequest> {
    (units(), days())
        .prop_flat_map(|(units, on)| {
            let events = events(units.len());
            (Just(units), Just(on), events)
        })
        .prop_map(|(units, on, events)| {
            let mut request = OrgAsOfRequest::new(on, units);
            request.events = events;
            request
        })
}

/// The findings that stop `org_as_of`: what is wrong with ids, lines and lives.
fn stops(code: OrgFindingCode) -> bool {
    use OrgFindingCode as Code;
    matches!(
        code,
        Code::DuplicateId
            | Code::OverlappingLives
            | Code::LifeReversed
            | Code::EndedTwice
            | Code::UnknownParent
            | Code::UnknownCoordinator
            | Code::Cycle
            | Code::LineTooLong
            | Code::EventOfUnknownUnit
            | Code::UnknownReceiver
            | Code::MissingReceiver
            | Code::IntoItself
            | Code::IncompleteEvent
            | Code::EventBeforeFounding
            | Code::EventAfterEnd
    )
}

/// The result as sets by id, without the order.
fn unordered(tree: &OrgAsOf) -> BTreeSet<String> {
    let alive = tree.units.iter().map(|unit| format!("{unit:?}"));
    let ended = tree.ended.iter().map(|unit| format!("{unit:?}"));
    let passed = tree
        .by_reorganisation
        .iter()
        .map(|passed| format!("{passed:?}"));
    let unknown = tree
        .not_determined
        .iter()
        .map(|unknown| format!("{unknown:?}"));
    let not_yet = tree.not_yet_founded.iter().cloned();
    alive
        .chain(ended)
        .chain(passed)
        .chain(unknown)
        .chain(not_yet)
        .collect()
}

proptest! {
    #![proptest_config(cases(2048))]

    #[test]
    fn a_tree_loses_nobody(request in requests()) {
        let Ok(tree) = org_as_of(&Rulebook::embedded(), &request) else { return Ok(()) };
        let alive = tree.units.iter().map(|unit| unit.id.as_str());
        let ended = tree.ended.iter().map(|unit| unit.id.as_str());
        let not_yet = tree.not_yet_founded.iter().map(String::as_str);
        let mut all: Vec<&str> = alive.chain(ended).chain(not_yet).collect();
        let mut given: Vec<&str> = request.units.iter().map(|unit| unit.id.as_str()).collect();
        all.sort_unstable();
        given.sort_unstable();
        prop_assert_eq!(all, given);
        for unit in &tree.ended {
            prop_assert!(unit.on < request.on, "{unit:?}");
        }
    }

    #[test]
    fn every_line_ends_at_the_top_among_the_living(request in requests()) {
        let Ok(tree) = org_as_of(&Rulebook::embedded(), &request) else { return Ok(()) };
        let parents: BTreeMap<&str, Option<&str>> =
            tree.units.iter().map(|unit| (unit.id.as_str(), unit.parent.as_deref())).collect();
        for unit in &tree.units {
            let mut at = unit.parent.as_deref();
            for above in &unit.line {
                prop_assert_eq!(at, Some(above.as_str()));
                // A line leads through the living only.
                at = parents[above.as_str()];
            }
            prop_assert_eq!(at, None);
            prop_assert!(unit.coordinated_by.as_deref().is_none_or(|by| parents.contains_key(by)));
        }
        let not_yet: BTreeSet<&str> = tree.not_yet_founded.iter().map(String::as_str).collect();
        for unit in &tree.ended {
            let holder = unit.books_held_by.as_deref();
            let known = holder.is_none_or(|id| parents.contains_key(id) || not_yet.contains(id));
            prop_assert!(known, "{unit:?}");
        }
    }

    #[test]
    fn the_order_of_the_units_changes_nothing(
        (request, order) in requests().prop_flat_map(|request| {
            let order: Vec<usize> = (0..request.units.len()).collect();
            (Just(request), Just(order).prop_shuffle())
        }),
    ) {
        let mut shuffled = request.clone();
        shuffled.units = order.iter().map(|at| request.units[*at].clone()).collect();
        let law = Rulebook::embedded();
        match (org_as_of(&law, &request), org_as_of(&law, &shuffled)) {
            (Ok(tree), Ok(other)) => prop_assert_eq!(unordered(&tree), unordered(&other)),
            (Err(_), Err(_)) => {}
            (one, other) => prop_assert!(false, "{one:?} but {other:?}"),
        }
    }

    #[test]
    fn what_stops_the_tree_is_a_finding(request in requests()) {
        let law = Rulebook::embedded();
        let mut check = OrgCheckRequest::new(Some(request.on), request.units.clone());
        check.events = request.events.clone();
        let found = org_check(&law, &check).unwrap().findings;
        let stopping: Vec<_> = found.iter().filter(|finding| stops(finding.code)).collect();
        match org_as_of(&law, &request) {
            Ok(_) => prop_assert!(stopping.is_empty(), "{stopping:?}"),
            Err(error) => {
                prop_assert!(matches!(error.code(), ErrorCode::InvalidInput | ErrorCode::UnknownCode));
                let known = stopping.iter().any(|finding| finding.path == error.path());
                // A receiver that stands below what it receives closes a line only then.
                let through_receiver = error.path().ends_with(".parent");
                prop_assert!(known || through_receiver, "{error:?} but {stopping:?}");
            }
        }
    }
}

fn read(path: &str) -> Value {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    serde_json::from_str(&fs::read_to_string(root.join(path)).unwrap()).unwrap()
}

/// The texts under `key` anywhere in the outputs of the golden cases of an operation.
fn named(operation: &str, key: &str) -> BTreeSet<String> {
    fn collect(value: &Value, key: &str, found: &mut BTreeSet<String>) {
        match value {
            Value::Array(list) => list.iter().for_each(|value| collect(value, key, found)),
            Value::Object(fields) => {
                for (name, value) in fields {
                    match value {
                        Value::String(text) if name == key => drop(found.insert(text.clone())),
                        _ => collect(value, key, found),
                    }
                }
            }
            _ => {}
        }
    }
    let mut found = BTreeSet::new();
    let file = read(&format!("tests/golden/{operation}.json"));
    for case in file["cases"].as_array().unwrap() {
        collect(&case["output"], key, &mut found);
    }
    found
}

#[test]
fn every_finding_and_end_has_a_case() {
    let all = |names: &[&str]| {
        names
            .iter()
            .map(|name| (*name).to_owned())
            .collect::<BTreeSet<_>>()
    };
    let codes: Vec<&str> = OrgFindingCode::ALL
        .iter()
        .map(|code| code.as_str())
        .collect();
    assert_eq!(named("org_check", "code"), all(&codes));
    let causes: Vec<&str> = EndCause::ALL.iter().map(|cause| cause.as_str()).collect();
    assert_eq!(named("org_as_of", "cause"), all(&causes));
    let unknown: Vec<&str> = NotDeterminedKind::ALL
        .iter()
        .map(|what| what.as_str())
        .collect();
    assert_eq!(named("org_as_of", "what"), all(&unknown));
    let how: Vec<&str> = ReorganisedHow::ALL.iter().map(|how| how.as_str()).collect();
    assert_eq!(named("org_as_of", "how"), all(&how));
}

#[test]
fn the_rules_name_levels_and_kinds_that_exist() {
    let law = Rulebook::embedded();
    for kind in UnitKind::ALL {
        for of in ["kind", "level"] {
            assert!(
                Parameter::find(&format!("org.{of}.{kind}")).is_some(),
                "{of} of {kind}"
            );
        }
    }
    for parameter in Parameter::all() {
        for row in law.history(parameter) {
            let Ruled::Choice(name) = row.value() else {
                continue;
            };
            if parameter.id().starts_with("org.level.") {
                assert!(name.parse::<Level>().is_ok(), "{parameter}: {name}");
            } else if parameter.id().starts_with("org.parent.") {
                assert!(name.parse::<UnitKind>().is_ok(), "{parameter}: {name}");
            }
        }
    }
}

#[test]
fn every_kind_of_unit_and_event_is_in_a_case() {
    let inputs = |operation: &str| {
        let file = read(&format!("tests/golden/{operation}.json"));
        let cases = file["cases"].as_array().unwrap().iter();
        cases
            .map(|case| case["input"].to_string())
            .collect::<String>()
    };
    for operation in ["org_check", "org_as_of"] {
        let inputs = inputs(operation);
        let kinds = UnitKind::ALL.iter().map(|kind| kind.as_str());
        for kind in kinds.chain(EventKind::ALL.iter().map(|kind| kind.as_str())) {
            assert!(inputs.contains(&format!("{kind:?}")), "{operation}: {kind}");
        }
    }
}

#[test]
fn the_golden_province_is_the_one_that_ships() {
    let province = read("examples/data/province-2025-05.json");
    assert!(
        province["source"]
            .as_str()
            .unwrap()
            .starts_with("Synthetic")
    );
    for operation in ["org_check", "org_as_of"] {
        let file = read(&format!("tests/golden/{operation}.json"));
        let cases = file["cases"].as_array().unwrap().iter();
        let of_province = cases.filter(|case| {
            case["source"]
                .as_str()
                .unwrap()
                .contains("province-2025-05")
        });
        let mut count = 0;
        for case in of_province {
            assert_eq!(
                case["input"]["units"], province["units"],
                "{}",
                case["name"]
            );
            count += 1;
        }
        assert_eq!(count, 2, "{operation}");
    }
}
