//! What the golden vectors must cover, and what the source must not hold.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs};

use chrono::{Days, NaiveDate};
use congdoan::law::{Parameter, Unit};
use congdoan::{ErrorCode, Lang, Month, Rulebook, Sector, Year, call_json, operations};
use serde_json::Value;

use crate::corpus::{self, Case};

#[test]
fn every_error_code_has_a_case() {
    let cases = corpus::cases();
    for code in ErrorCode::ALL {
        let found = cases
            .iter()
            .any(|case| case.error.as_deref() == Some(code.as_str()));
        assert!(found, "no golden case ends in `{code}`");
    }
    for case in cases {
        let known = case
            .error
            .as_deref()
            .is_none_or(|code| code.parse::<ErrorCode>().is_ok());
        assert!(
            known,
            "{} / {} names an unknown code",
            case.operation, case.name
        );
    }
}

#[test]
fn every_operation_has_a_case_of_each_outcome() {
    let cases = corpus::cases();
    for operation in operations() {
        let of = || cases.iter().filter(|case| case.operation == operation.name);
        assert!(
            of().any(|case| case.error.is_none()),
            "{} has no result",
            operation.name
        );
        assert!(
            of().any(|case| case.error.is_some()),
            "{} has no error",
            operation.name
        );
    }
}

#[test]
fn every_sector_has_a_case_of_each_operation_that_asks_for_it() {
    let cases = corpus::cases();
    for operation in ["union_fee", "dues", "enterprise_month"] {
        for sector in Sector::ALL {
            let found = cases.iter().any(|case| {
                case.operation == operation
                    && case.input["sector"] == sector.as_str()
                    && case.error.is_none()
            });
            assert!(found, "no golden case of {operation} for `{sector}`");
        }
    }
}

/// A golden case that asks a stretch of time for some parameters of the law.
struct Asked {
    first: NaiveDate,
    last: NaiveDate,
    /// The last day of the stretch after, which a case of the other side would ask for.
    next: NaiveDate,
    known_on: Option<NaiveDate>,
    parameters: BTreeSet<String>,
}

impl Asked {
    fn of(case: &Case) -> Option<Self> {
        let text = |field: &str| case.input[field].as_str();
        let (first, last, next) = if let Some(month) = text("month") {
            let month: Month = month.parse().ok()?;
            (month.first_day(), month.last_day(), month.next().last_day())
        } else if let Some(on) = text("on") {
            let day: NaiveDate = on.parse().ok()?;
            (day, day, day.checked_add_days(Days::new(1))?)
        } else {
            let of_period = || text("to")?.get(..4)?.parse().ok();
            let number = case.input["year"].as_i64().or_else(of_period)?;
            let first = Month::new(i32::try_from(number).ok()?, 1).ok()?.first_day();
            (
                first,
                Year::new(number).ok()?.last_day(),
                Year::new(number + 1).ok()?.last_day(),
            )
        };
        Some(Self {
            first,
            last,
            next,
            known_on: text("known_on").and_then(|day| day.parse().ok()),
            parameters: parameters(case),
        })
    }
}

/// The parameters a case looks up: those its result cites, or the one its error is about.
fn parameters(case: &Case) -> BTreeSet<String> {
    match call_json(&case.operation, case.input.to_string()) {
        Ok(reply) => {
            let reply: Value = serde_json::from_str(&reply).unwrap();
            let citations = reply["citations"].as_array().unwrap().iter();
            citations
                .map(|citation| citation["parameter"].as_str().unwrap().to_owned())
                .collect()
        }
        Err(error) => {
            let message = error.message(Lang::En);
            let quoted = message.split('`').skip(1).step_by(2);
            quoted
                .filter(|id| Parameter::find(id).is_some())
                .map(str::to_owned)
                .collect()
        }
    }
}

fn before(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(1)).unwrap()
}

/// The parameters whose every change must be shown from both sides; prose changes no figure.
fn watched() -> impl Iterator<Item = Parameter> {
    Parameter::all()
        .filter(|parameter| parameter.unit() != Unit::Text)
        .filter(|parameter| {
            let id = parameter.id();
            matches!(id, "union_fee.rate" | "base_salary" | "dues.rate.non_state")
                || id.starts_with("distribution.")
        })
}

#[test]
fn every_change_of_the_main_rules_has_a_case_on_both_sides() {
    let asked: Vec<Asked> = corpus::cases().iter().filter_map(Asked::of).collect();
    let law = Rulebook::embedded();
    let mut missing = Vec::new();
    for parameter in watched() {
        let of = || {
            asked
                .iter()
                .filter(|asked| asked.parameters.contains(parameter.id()))
        };
        for row in law.history(parameter) {
            let from = row.from();
            if !of().any(|asked| asked.first <= from && from <= asked.last) {
                missing.push(format!("{parameter} from {from}"));
            }
            if !of().any(|asked| asked.last < from && from <= asked.next) {
                missing.push(format!("{parameter} before {from}"));
            }
        }
    }
    assert!(
        missing.is_empty(),
        "no golden case asks for\n{}",
        missing.join("\n")
    );
}

#[test]
fn every_later_decision_on_the_main_rules_has_a_case_on_both_sides() {
    let asked: Vec<Asked> = corpus::cases().iter().filter_map(Asked::of).collect();
    let law = Rulebook::embedded();
    let mut missing = Vec::new();
    for parameter in watched() {
        for row in law.history(parameter) {
            // A decision made before its rule starts shows only in what was foreseen.
            let citation = row.citation();
            let Some(decided) = citation.decided.filter(|decided| *decided > row.from()) else {
                continue;
            };
            for known in [before(decided), decided] {
                let found = asked.iter().any(|asked| {
                    asked.parameters.contains(parameter.id())
                        && asked.known_on == Some(known)
                        && asked.last >= row.from()
                });
                if !found {
                    missing.push(format!("{parameter} as known on {known}"));
                }
            }
        }
    }
    assert!(
        missing.is_empty(),
        "no golden case asks for\n{}",
        missing.join("\n")
    );
}

fn rust_files(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

#[test]
fn no_float_stands_in_the_source() {
    let mut files = Vec::new();
    rust_files(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut files,
    );
    assert!(files.len() > 20, "only {} files", files.len());
    for path in files {
        let text = fs::read_to_string(&path).unwrap();
        for (number, line) in text.lines().enumerate() {
            // A serializer has to name what it refuses.
            if line.contains("serialize_f32(") || line.contains("serialize_f64(") {
                continue;
            }
            let mut words = line.split(|c: char| !c.is_alphanumeric() && c != '_');
            // A serializer has to name floats to refuse them.
            if line.contains("serialize_f") {
                continue;
            }
            // `1_f64` is one word as well.
            let float = words.find(|word| {
                word.ends_with("f64") || word.ends_with("f32") || word.contains("visit_f")
            });
            assert_eq!(float, None, "{}:{}: {line}", path.display(), number + 1);
        }
    }
}
