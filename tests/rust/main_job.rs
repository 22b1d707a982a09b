//! The main job as people run it: the example's tables, JSON, explanations and refusals.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test"
)]

mod program;

use std::path::{Path, PathBuf};
use std::process::Output;
use std::{env, fs};

use program::text;

fn run(arguments: &[&str]) -> Output {
    program::run("money_path", arguments)
}

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../examples/data")
        .join(name)
}

/// Runs on a copy of a data file with one text in it replaced.
fn run_broken(file: &str, from: &str, to: &str, name: &str) -> Output {
    let text = fs::read_to_string(data(file)).unwrap();
    assert!(text.contains(from), "{from} is not in {file}");
    let path = env::temp_dir().join(format!("congdoan-{}-{name}.json", std::process::id()));
    fs::write(&path, text.replacen(from, to, 1)).unwrap();
    let output = run(&["--lang", "en", "--file", path.to_str().unwrap()]);
    fs::remove_file(&path).unwrap();
    output
}

#[test]
fn the_report_reads_as_published() {
    let shown = text(&run(&[]));
    let line = |name: &str| {
        let start = format!("│ {name} ");
        shown
            .lines()
            .find(|line| line.starts_with(&start))
            .unwrap()
            .to_owned()
    };
    for (name, figures) in [
        ("union_fee", &["3.622", "181.100"][..]),
        ("dues", &["726", "(40%)", "724,4", "+1,6"]),
        ("reduction_09c", &["254", "253,54", "+0,46"]),
        ("refunds_paid", &["1.265", "2.281,86", "-1.016,86"]),
        ("entitlement", &["2.535,4"]),
        ("outstanding", &["1.016,86"]),
        ("2023", &["2.524.320", "1.893.240", "+631.080"]),
        ("2025-04..2025-05", &["7.767.300", "7.767.000", "-300"]),
        ("50", &["11.175.710", "6.351.634"]),
    ] {
        let line = line(name);
        for figure in figures {
            assert!(line.contains(figure), "{figure} is not in: {line}");
        }
    }
    assert!(
        !shown.contains('✗'),
        "the books' chain, cash and bank agree"
    );
}

#[test]
fn programs_get_the_same_figures() {
    let json: serde_json::Value = serde_json::from_str(&text(&run(&["--json"]))).unwrap();
    let result = |section: &str| {
        let sections = json.as_array().unwrap().iter();
        let found = sections.map(|each| (each["section"].as_str().unwrap(), &each["result"]));
        found
            .into_iter()
            .find(|(name, _)| *name == section)
            .unwrap()
            .1
    };
    assert_eq!(result("report")["refund"]["outstanding"], 1_016_860_000_i64);
    assert_eq!(result("books")["periods"][8]["refund_difference"], -300);
    assert_eq!(result("books")["late_refund"]["outstanding"], 0);
    assert_eq!(result("settlements")[1]["settlement"]["closing"], 6_351_634);
}

#[test]
fn two_files_of_a_kind_both_come_out() {
    let path = data("quang-nam-2020-h1.json");
    let file = path.to_str().unwrap();
    let json = text(&run(&["--json", "--file", file, "--file", file]));
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json.as_array().unwrap().len(), 2);
}

#[test]
fn the_report_file_is_a_request_as_it_stands() {
    let file = fs::read(data("quang-nam-2020-h1.json")).unwrap();
    let reply = congdoan::call_json("half_year_report", file).unwrap();
    let reply: serde_json::Value = serde_json::from_str(&reply).unwrap();
    assert_eq!(reply["finance"]["lines"][0]["reading"], "upper_share");
    assert_eq!(reply["findings"].as_array().unwrap().len(), 1);
    assert_eq!(reply["findings"][0]["code"], "target_missed");
}

#[test]
fn every_line_explains_itself_to_a_source() {
    let refused = run(&["--explain", "?"]);
    assert_eq!(refused.status.code(), Some(2));
    let listed = String::from_utf8(refused.stderr).unwrap();
    let (_, names) = listed.trim().split_once(": ").unwrap();
    for name in names.split(", ") {
        for lang in ["vi", "en"] {
            let tree = text(&run(&["--lang", lang, "--explain", name]));
            assert!(
                tree.contains('§') || name.starts_with("settle."),
                "{name}: {tree}"
            );
        }
    }
    let tree = text(&run(&["--explain", "2025-04..2025-05.refund"]));
    assert!(tree.starts_with("Còn phải cấp lại: 300 đồng"), "{tree}");
    assert!(tree.contains("QĐ 8108/QĐ-TLĐ, Điều 1"), "{tree}");
}

#[test]
fn a_broken_file_is_refused_with_the_place() {
    let (report, books) = ("quang-nam-2020-h1.json", "cdcs-2023-2025.json");
    for (at, (file, from, to, place)) in [
        (
            report,
            "3622000000",
            "3622000000.5",
            "finance.union_fee: invalid type",
        ),
        (
            report,
            "\"million\"",
            "\"lots\"",
            "finance.precision: `lots` is none of",
        ),
        (
            report,
            "\"2020-06-30\"",
            "\"2020-06-31\"",
            "to: `2020-06-31` is not a day",
        ),
        (
            report,
            "\"year\": 2020",
            "\"year\": 2019",
            "is not within the fiscal year `2019`",
        ),
        (
            report,
            "\"members\"",
            "\"membres\"",
            "membres: unknown field",
        ),
        (
            books,
            "631080000",
            "-631080000",
            "periods[0].salary_fund: amount `-631080000` is negative",
        ),
        (
            books,
            "\"2024-10\"",
            "\"2024-13\"",
            "periods[3].period: `2024-13` is not a month",
        ),
        (
            books,
            "\"33\", \"amount\": 1585000",
            "\"99\", \"amount\": 1",
            "settlements[0].lines[3].code: the chart has no code `99`",
        ),
        (books, "\"periods\"", "\"period\"", "needs either a field"),
        (books, "{", "{{", "not valid JSON at line"),
        // An object is never read from a list of its fields.
        (books, "{", "[", "invalid type: a list, expected an object"),
    ]
    .into_iter()
    .enumerate()
    {
        let output = run_broken(file, from, to, &at.to_string());
        let message = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{message}");
        assert!(message.contains(place), "{place} is not in: {message}");
        assert!(output.stdout.is_empty());
    }
    assert_eq!(run(&["--file", "/no/such/file"]).status.code(), Some(2));
}
