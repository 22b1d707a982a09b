//! What fuzzing found, and what it went through on its way, again on any toolchain.
//!
//! The corpus in fuzz/corpus is what `make fuzz` keeps in small: a folder for each target.

#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test"
)]

#[path = "fuzzed/must_hold.rs"]
mod must_hold;

use std::fs;
use std::path::Path;

/// Every file of a target's corpus through the target.
fn replayed(target: &str, must_hold: fn(&[u8])) {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus");
    let mut count = 0;
    for entry in fs::read_dir(corpus.join(target)).unwrap() {
        let path = entry.unwrap().path();
        let input = fs::read(&path).unwrap();
        if std::panic::catch_unwind(|| must_hold(&input)).is_err() {
            panic!("{} does not hold, as told above", path.display());
        }
        count += 1;
    }
    assert!(count > 20, "{target}: only {count} files");
}

#[test]
fn any_request() {
    replayed("call_json", must_hold::call_json);
}

#[test]
fn any_file_of_books() {
    replayed("csv", must_hold::csv);
}

#[test]
fn any_criteria_set() {
    replayed("criteria_set", must_hold::criteria_set);
}

#[test]
fn any_printed_quantity() {
    replayed("parse_quantity", must_hold::parse_quantity);
}
