//! README.md against the rules and the operations: what it shows is generated or checked.
//! `CONGDOAN_UPDATE=1 cargo test --test readme` rewrites the generated part.

#![allow(clippy::unwrap_used, missing_docs, reason = "a test")]

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

use congdoan::law::{Parameter, Rulebook, parameters};
use congdoan::{Confidence, Year, operations};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

const COLUMNS: [(&str, Parameter); 8] = [
    ("fee", parameters::UNION_FEE_RATE),
    ("fee deadline", parameters::UNION_FEE_PAYABLE_RULE_MONTHLY),
    ("dues, state-paid", parameters::DUES_RATE_STATE_AGENCY),
    ("dues, non-state", parameters::DUES_RATE_NON_STATE),
    (
        "CĐCS share of fee",
        parameters::DISTRIBUTION_UNION_FEE_GRASSROOTS,
    ),
    (
        "CĐCS share of dues",
        parameters::DISTRIBUTION_DUES_GRASSROOTS,
    ),
    ("09C", parameters::REDUCTION_09C_RATE),
    ("base salary", parameters::BASE_SALARY),
];

/// What the rules know of each year, by its last day.
fn coverage() -> String {
    let law = Rulebook::embedded().accept(Confidence::Unconfirmed);
    let names = COLUMNS.map(|(name, _)| name).join(" | ");
    let mut table = format!(
        "| year | {names} |\n|---|{}\n",
        "---|".repeat(COLUMNS.len())
    );
    for year in 2012..=2026 {
        let day = Year::new(year).unwrap().last_day();
        write!(table, "| {year} |").unwrap();
        for (_, parameter) in COLUMNS {
            let cell = match law.on(parameter, day) {
                Err(_) => "–".to_owned(),
                Ok(row) => {
                    let value = row.value().display(parameter.unit(), congdoan::Lang::En);
                    let value = if value == "0%" {
                        "none".to_owned()
                    } else {
                        value
                    };
                    match row.confidence() {
                        Confidence::Primary => value,
                        Confidence::Unconfirmed => format!("({value})"),
                        Confidence::Derived => format!("{value} ᵈ"),
                        _ => format!("{value} ˢ"),
                    }
                }
            };
            write!(table, " {cell} |").unwrap();
        }
        table.push('\n');
    }
    table
}

#[test]
fn the_coverage_table_is_what_the_rules_say() {
    let path = root().join("README.md");
    let readme = fs::read_to_string(&path).unwrap();
    let (begin, end) = ("<!-- coverage -->\n", "<!-- /coverage -->");
    let (before, rest) = readme.split_once(begin).unwrap();
    let (table, after) = rest.split_once(end).unwrap();
    let expected = coverage();
    if env::var_os("CONGDOAN_UPDATE").is_some() {
        fs::write(&path, format!("{before}{begin}{expected}{end}{after}")).unwrap();
        return;
    }
    assert_eq!(table, expected, "README.md has drifted; run `make readme`");
}

#[test]
fn the_rows_of_the_readme_are_the_operations() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let (_, below) = readme.split_once("\n## Operations\n").unwrap();
    let section = below.split("\n## ").next().unwrap();
    let named = section
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split_once("` |"));
    let rows: BTreeSet<&str> = named.map(|(name, _)| name).collect();
    let known: BTreeSet<&str> = operations()
        .iter()
        .map(|operation| operation.name)
        .collect();
    assert_eq!(rows, known);
}

#[test]
fn the_changelog_names_the_version_of_the_rules() {
    let changelog = fs::read_to_string(root().join("CHANGELOG.md")).unwrap();
    let heading = format!("### Law: rulebook {}", Rulebook::VERSION);
    assert!(changelog.contains(&heading), "{heading} is missing");
}
