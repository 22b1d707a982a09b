//! The year of the nation as people run it: every level adds up, on any number of threads, and
//! what the law does not determine is counted.

#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    missing_docs,
    reason = "a test"
)]

mod program;

use std::fs;
use std::process::Output;

use congdoan::{DistributeRequest, Dong, Rulebook, Source, Year, distribute};
use serde_json::Value;

use program::{Folder, text};

/// Some 300,000 person-months.
const SMALL: [&str; 2] = ["--members", "24000"];

fn run(arguments: &[&str]) -> Output {
    program::run("nation", &[&SMALL, arguments].concat())
}

fn json(arguments: &[&str]) -> Value {
    serde_json::from_str(&text(&run(&[&["--json"], arguments].concat()))).unwrap()
}

fn number(value: &Value) -> i64 {
    value.as_i64().unwrap()
}

#[test]
fn units_add_up_to_provinces_and_to_the_nation() {
    let folder = Folder::new("units");
    let (units, totals) = (folder.file("units.csv"), folder.file("totals.json"));
    let shown = text(&run(&["--json", "--units", &units, "--totals", &totals]));
    assert_eq!(fs::read_to_string(&totals).unwrap(), shown);
    assert_eq!(
        fs::read_dir(&folder.0).unwrap().count(),
        2,
        "nothing else is left"
    );
    let results: Value = serde_json::from_str(&shown).unwrap();
    let nation = &results["nation"];
    assert!(number(&nation["person_months"]) > 250_000, "{nation}");
    assert!(number(&results["recomputed_person_months"]) > 10_000);
    assert_eq!(nation["refused"], 0);

    let provinces = results["provinces"].as_array().unwrap();
    assert_eq!(provinces.len(), 34);
    let rows = fs::read_to_string(units).unwrap();
    let mut rows = rows.lines().map(|row| row.split(',').collect::<Vec<_>>());
    let columns = rows.next().unwrap();
    let units: Vec<_> = rows.collect();
    assert_eq!(
        number(&nation["units"]),
        i64::try_from(units.len()).unwrap()
    );
    let law = Rulebook::embedded();
    for (source, name) in [(Source::Dues, "dues"), (Source::UnionFee, "union_fee")] {
        let short = name.trim_start_matches("union_");
        let mut sums = vec![[0; 3]; 35];
        for unit in &units {
            let cell = |column: &str| -> i64 {
                let place = columns.iter().position(|other| *other == column);
                unit[place.unwrap()].parse().unwrap()
            };
            let collected = cell(&format!("{short}_collected"));
            let asked = DistributeRequest::new(
                Year::new(2025).unwrap(),
                source,
                Dong::new(collected).unwrap(),
            );
            let split = distribute(&law, &asked).unwrap();
            let parts = [collected, split.grassroots.get(), split.upper.get()];
            let held = [
                cell(&format!("{short}_grassroots")),
                cell(&format!("{short}_upper")),
            ];
            assert_eq!(parts[1..], held, "{unit:?}");
            for level in [0, usize::try_from(cell("province")).unwrap()] {
                for (sum, part) in sums[level].iter_mut().zip(parts) {
                    *sum += part;
                }
            }
        }
        for (level, sums) in [nation].into_iter().chain(provinces).zip(sums) {
            let shares = &level[name];
            let shown = ["collected", "grassroots", "upper"].map(|part| number(&shares[part]));
            assert_eq!(shown, sums, "{level}");
            assert_eq!(shown[0], shown[1] + shown[2]);
        }
        assert!(number(&nation[name]["collected"]) > 1_000_000_000);
    }
}

#[test]
fn the_same_on_any_number_of_threads_and_other_for_another_seed() {
    let one = text(&run(&["--json", "--threads", "1"]));
    assert_eq!(one, text(&run(&["--json", "--threads", "3"])));
    let one: Value = serde_json::from_str(&one).unwrap();
    let other = json(&["--seed", "1"]);
    assert_ne!(one["digest"], other["digest"]);
    assert_ne!(one["nation"], other["nation"]);
}

#[test]
fn the_law_of_the_year_is_what_counts() {
    let (before, year) = (json(&["--year", "2024"]), json(&[]));
    let ended = "membership_ended_2025";
    assert!(number(&year["not_owed"][ended]) > 0);
    assert!(before["not_owed"].get(ended).is_none());
    let dues = |year: &Value| number(&year["nation"]["dues"]["collected"]);
    assert!(
        dues(&before) > dues(&year),
        "the rate is halved in July 2025"
    );
    // Of 2016 no decision on the shares was found: a refusal for each unit and source, beside
    // the dues that are unconfirmed.
    let unknown = json(&["--year", "2016"]);
    let nation = &unknown["nation"];
    assert!(number(&nation["refused"]) >= 2 * number(&nation["units"]));
    assert_eq!(nation["dues"]["upper"], 0);
}

#[test]
fn the_page_says_what_is_generated_and_cites_the_law() {
    for lang in ["vi", "en"] {
        let output = run(&["--lang", lang]);
        let said = String::from_utf8(output.stderr.clone()).unwrap();
        assert!(
            said.contains(if lang == "vi" { "dòng/s" } else { "rows/s" }),
            "{said}"
        );
        let shown = text(&output);
        for part in [
            "TẠO RA",
            "GENERATED",
            "✓",
            "QĐ 8108/QĐ-TLĐ",
            "QĐ 61/QĐ-TLĐ",
            "Luật 50/2024/QH15",
        ] {
            assert!(shown.contains(part), "{part} is not in {shown}");
        }
    }
    assert_eq!(run(&["--year", "99999"]).status.code(), Some(2));
}
