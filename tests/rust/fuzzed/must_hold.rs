//! What must hold for any bytes whatever: the fuzzing targets, and the replay of their corpus.

#![allow(
    dead_code,
    reason = "each fuzzing target is a program with one of them"
)]

#[path = "../arbitrary/verdict.rs"]
mod verdict;

use chrono::NaiveDate;
use congdoan::{Consolidator, Lang, Rulebook, Year, call_json as call, csv as books, operations};
use serde_json::{Value, json};

use verdict::answers_well;

/// The first line names an operation, the rest is its request. A line that names none chooses
/// one by its first byte, so that hardly any input is spent on names alone.
pub(crate) fn call_json(input: &[u8]) {
    let mut parts = input.splitn(2, |byte| *byte == b'\n');
    let (name, request) = (parts.next().unwrap(), parts.next().unwrap_or_default());
    let all = operations();
    let named = all.iter().find(|known| known.name.as_bytes() == name);
    let chosen = || &all[usize::from(name.first().copied().unwrap_or(0)) % all.len()];
    answers_well(named.unwrap_or_else(chosen).name, request).unwrap();
}

/// A file of unit-months: no row is lost without a word, and what comes out has its form.
pub(crate) fn csv(input: &[u8]) {
    let day = |month, day| NaiveDate::from_ymd_opt(2025, month, day).unwrap();
    let year = Year::new(2025).unwrap();
    let units = || Consolidator::new(&Rulebook::embedded(), day(1, 1), day(6, 30), year).unwrap();
    let run = || {
        let (mut output, mut told, mut lost) = (Vec::new(), Vec::new(), 0);
        let report = books::consolidate(units(), input, &mut output, |row| {
            lost += row.rows;
            told.push(row.display(Lang::Vi));
            Ok(())
        });
        (
            report.map_err(|failure| failure.to_string()),
            output,
            told,
            lost,
        )
    };
    let (report, output, told, lost) = run();
    assert_eq!(told, run().2, "read twice");
    let Ok(report) = report else {
        return;
    };
    assert_eq!(report.rows_in, report.rows_out + report.rows_in_error);
    assert_eq!(lost, report.rows_in_error);
    let output = String::from_utf8(output).unwrap();
    assert_eq!(output.lines().count() as u64, report.units + 1, "{output}");
}

/// A criteria set of one's own: it is judged, and whatever passes grades any scores without a
/// fault of form.
pub(crate) fn criteria_set(input: &[u8]) {
    let judged = [b"{\"set\":", input, b"}"].concat();
    answers_well("check_criteria_set", &judged).unwrap();
    let Ok(set) = serde_json::from_slice::<Value>(input) else {
        return;
    };
    for operation in ["grade", "grade_lift", "grade_sensitivity"] {
        for share in [1, 2] {
            let request = json!({"set": &set, "scores": scores(&set, share), "explain": true});
            answers_well(operation, request.to_string().as_bytes()).unwrap();
        }
    }
}

/// A share of the points of each criterion and standard, as far as they are whole.
fn scores(set: &Value, share: i64) -> Vec<Value> {
    let standards = set["standards"].as_array().map_or(&[][..], Vec::as_slice);
    let criteria = standards.iter().flat_map(|standard| {
        let own = standard["criteria"].as_array();
        own.map_or(std::slice::from_ref(standard), Vec::as_slice)
    });
    criteria
        .map(|criterion| {
            let points = criterion["maximum"].as_i64().unwrap_or(0) / share;
            json!({"criterion": criterion["id"], "points": points})
        })
        .collect()
}

/// A printed quantity: it is read or refused, and what is read is written so that it is read as
/// the same again.
pub(crate) fn parse_quantity(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let request = json!({"text": text}).to_string();
    answers_well("parse_quantity", request.as_bytes()).unwrap();
    let Ok(read) = call("parse_quantity", &request) else {
        return;
    };
    let read: Value = serde_json::from_str(&read).unwrap();
    let Some(formatted) = read["formatted"].as_str() else {
        return;
    };
    let again = call("parse_quantity", json!({"text": formatted}).to_string());
    let again: Value = serde_json::from_str(&again.unwrap()).unwrap();
    for field in [
        "kind", "bound", "unit", "per", "exact", "over", "under", "about", "at_least", "at_most",
    ] {
        assert_eq!(read[field], again[field], "{text} as {formatted}: {field}");
    }
}
