//! The province as people run it: totals as published, generated units that say so, and files.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    missing_docs,
    reason = "a test"
)]

mod program;

use std::fs;
use std::process::Output;

use serde_json::Value;

use program::{Folder, text};

fn run(arguments: &[&str]) -> Output {
    program::run("province", arguments)
}

fn json(arguments: &[&str]) -> Value {
    serde_json::from_str(&text(&run(arguments))).unwrap()
}

#[test]
fn any_seed_adds_up_to_the_published_totals() {
    let mut units = Vec::new();
    for seed in ["2020", "0", "1", "18446744073709551615"] {
        let province = json(&["--json", "--seed", seed]);
        let totals = &province["totals"]["totals"];
        for (sum, published) in [
            ("fee_paid", 3_622_000_000_i64),
            ("dues_remitted", 726_000_000),
            ("refunds_paid", 1_265_000_000),
            ("entitlement", 2_535_400_000),
            ("reduction", 253_540_000),
            ("refund_outstanding", 1_016_860_000),
        ] {
            assert_eq!(totals[sum], published, "{sum}, seed {seed}");
        }
        assert_eq!(province["totals"]["units"], 70);
        assert_eq!(province["totals"]["members"], 5600);
        let refunds = province["refunds"].as_array().unwrap();
        let owed: Vec<i64> = refunds
            .iter()
            .map(|unit| unit["refund_outstanding"].as_i64().unwrap())
            .collect();
        assert!(owed.is_sorted_by(|one, other| one >= other) && owed.iter().all(|sum| *sum >= 0));
        assert!(province["late"].as_array().unwrap().len() >= 5);
        units.push(refunds.clone());
    }
    units.dedup();
    assert_eq!(units.len(), 4, "another seed, other units");
}

#[test]
fn every_page_says_that_units_are_generated() {
    for lang in ["vi", "en"] {
        let shown = text(&run(&["--lang", lang]));
        assert!(!shown.contains('✗'), "{shown}");
        // The tables D to H, and the report, whose own paragraphs are no pages.
        let (tables, report) = shown.split_once("\nI. ").unwrap();
        let mut pages: Vec<&str> = tables.trim_end().split("\n\n").collect();
        assert_eq!(pages.len(), 4);
        pages.push(report);
        for page in pages {
            assert!(
                page.contains("TẠO RA") && page.contains("GENERATED"),
                "{page}"
            );
        }
    }
    assert!(
        json(&["--json"])["generated"][1]
            .as_str()
            .unwrap()
            .contains("GENERATED")
    );
}

#[test]
fn files_give_the_same_figures() {
    let folder = Folder::new("files");
    let (books, results) = (folder.file("books.csv"), folder.file("results.csv"));
    let shown = json(&["--json", "--write-books", &books]);
    let files = ["--csv-in", &books, "--csv-out", &results];
    let unreduced = json(&[&["--json"], &files[..]].concat());
    assert_eq!(unreduced["totals"]["reduction"], 0);
    let read = json(&[&["--json", "--apply-reduction-09c"], &files[..]].concat());
    assert_eq!(read["totals"], shown["totals"]["totals"]);
    assert_eq!(
        (&read["rows_in"], &read["rows_in_error"]),
        (&420.into(), &0.into())
    );
    let results = fs::read_to_string(results).unwrap();
    assert_eq!(results.lines().count(), 71);
    assert!(results.lines().skip(1).all(|row| row.contains("generated")));
    let left = folder.names();
    assert_eq!(left, ["books.csv", "results.csv", "results.errors.csv"]);
}

#[test]
fn broken_rows_are_named_and_listed() {
    let folder = Folder::new("broken");
    let (books, results) = (folder.file("books.csv"), folder.file("results.csv"));
    run(&["--json", "--write-books", &books]);
    let good = fs::read_to_string(&books).unwrap();
    fs::write(&books, good.replace(",2020-03,", ",2020-3,")).unwrap();
    let output = run(&["--lang", "en", "--csv-in", &books, "--csv-out", &results]);
    assert!(text(&output).starts_with("420 rows in = 350 + 70 in error\n70 units\n"));
    let said = String::from_utf8(output.stderr).unwrap();
    let first = format!("{books}:4:5: month: `2020-3` is not a month such as `2025-03`\n");
    assert!(said.starts_with(&first), "{said}");
    assert!(said.contains("… 50 more, see"), "{said}");
    let errors = fs::read_to_string(folder.file("results.errors.csv")).unwrap();
    assert_eq!(errors.lines().count(), 71);
    assert!(
        errors.contains(
            "\n4,5,month,1,invalid_input,\"`2020-3` is not a month such as `2025-03`\"\n"
        )
    );
}

#[test]
fn the_report_comes_out_with_the_late_payers() {
    let output = run(&[]);
    let said = String::from_utf8(output.stdout).unwrap();
    let (_, report) = said.split_once("\nI. ").unwrap();
    assert!(report.contains("TẠO RA"), "{report}");
    for line in [
        "# Báo cáo công tác công đoàn 6 tháng đầu năm 2020",
        "- Trợ cấp Tết cho đoàn viên: 807 người; gần 200 triệu đồng",
        "- Còn phải cấp lại CĐCS: 1.016,86 triệu đồng",
        "chậm hoặc thiếu: 8: CĐCS 02",
    ] {
        assert!(report.contains(line), "{line} is not in {report}");
    }
}

#[test]
fn a_refused_file_leaves_nothing_behind() {
    let folder = Folder::new("refused");
    let (books, results) = (folder.file("books.csv"), folder.file("results.csv"));
    fs::write(&books, "unit,name,section\n").unwrap();
    let output = run(&["--lang", "en", "--csv-in", &books, "--csv-out", &results]);
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(
        said.starts_with(&format!("{books}:1:3: no column is named `section`")),
        "{said}"
    );
    assert_eq!(folder.names(), ["books.csv"]);
    assert!(
        !run(&["--csv-in", "/no/such/file", "--csv-out", &results])
            .status
            .success()
    );
    assert!(!run(&["--csv-in", &books]).status.success());
}
