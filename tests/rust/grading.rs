//! The example of grading as people run it: published distributions reproduced, and a scorecard
//! told in both languages.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    missing_docs,
    reason = "a test"
)]

mod program;

use std::fs;

use serde_json::Value;

use program::text;

fn run(arguments: &[&str]) -> std::process::Output {
    program::run("grading", arguments)
}

fn json(arguments: &[&str]) -> Value {
    serde_json::from_str(&text(&run(arguments))).unwrap()
}

#[test]
fn the_published_distributions_are_reproduced() {
    let data = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../examples/data/grade-distributions.json"
    );
    let published: Value = serde_json::from_slice(&fs::read(data).unwrap()).unwrap();
    let computed = json(&["--json"]);
    let computed = computed["distributions"].as_array().unwrap();
    assert_eq!(computed.len(), published.as_array().unwrap().len());
    for (published, computed) in published.as_array().unwrap().iter().zip(computed) {
        for (figure, printed) in published["printed"].as_object().unwrap() {
            assert_eq!(&computed["summary"][figure], printed, "{figure}");
        }
    }
}

#[test]
fn the_scorecard_says_why_and_what_next() {
    let vietnamese = text(&run(&[]));
    for words in [
        "Xếp loại: hoàn thành tốt nhiệm vụ",
        "bỏ 10 điểm không áp dụng; bằng 73,888889% số còn lại",
        "Kiểm tra đồng cấp: chưa có điểm",
        "từ 70 đến dưới 90 trên thang 100",
        "HD 1294/HD-TLĐ (14/8/2019), chưa rõ điều khoản [chưa kiểm chứng]",
        "Thu, nộp và quyết toán tài chính đúng hạn: 11,5 điểm  ⟵ tự chấm 15 điểm",
        "Để lên hạng: hoàn thành xuất sắc nhiệm vụ",
        "Kiểm tra đồng cấp: + 10 điểm",
    ] {
        assert!(vietnamese.contains(words), "no `{words}` in\n{vietnamese}");
    }
    let english = text(&run(&["--lang", "en"]));
    for words in [
        "Grade: good",
        "To the next grade: excellent",
        "Still reachable",
    ] {
        assert!(english.contains(words), "no `{words}` in\n{english}");
    }
}

#[test]
fn without_unconfirmed_rules_there_is_no_grade() {
    let strict = json(&["--json", "--accept", "derived"]);
    assert_eq!(strict["grade"]["grade"], Value::Null);
    assert_eq!(strict["grade"]["reason"], "unconfirmed");
    assert_eq!(strict["grade"]["total"], "66.5");
    assert_eq!(strict["lift"]["next"], Value::Null);
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let missing = run(&["--file", "/no/such/card.json"]);
    assert_eq!(missing.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&missing.stderr).contains("/no/such/card.json"));
}
