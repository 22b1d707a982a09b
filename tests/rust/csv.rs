//! Unit-months on files: the same figures as from a list, every broken row by its place, and no
//! row lost without a word.

#![allow(
    clippy::arithmetic_side_effects,
    clippy::panic,
    clippy::unwrap_used,
    missing_docs,
    reason = "a test"
)]

mod tried;

use std::io;

use chrono::NaiveDate;
use congdoan::{Consolidator, Lang, Rulebook, Year, csv};
use proptest::prelude::*;

use tried::cases;

const HEADER: &str =
    "unit,name,sector,parent,month,salary_fund,fee_paid,dues_collected,dues_remitted,refunds_paid";

fn units() -> Consolidator {
    let day = |month, day| NaiveDate::from_ymd_opt(2025, month, day).unwrap();
    let year = Year::new(2025).unwrap();
    Consolidator::new(&Rulebook::embedded(), day(1, 1), day(6, 30), year).unwrap()
}

/// What a file came to, its results and its broken rows.
fn run(input: &[u8]) -> (csv::Report, String, Vec<String>) {
    let (mut output, mut broken) = (Vec::new(), Vec::new());
    let report = csv::consolidate(units(), input, &mut output, |row| {
        broken.push(row.display(Lang::En));
        Ok(())
    });
    (report.unwrap(), String::from_utf8(output).unwrap(), broken)
}

fn file(rows: &[&str]) -> String {
    format!("{HEADER}\n{}\n", rows.join("\n"))
}

const GOOD: &str = "a,CĐCS A,non_state,P,2025-01,50000000,999999,500000,150000,0";

#[test]
fn a_broken_row_names_line_and_column() {
    for (row, place) in [
        (
            "a,A,non_state,P,2025-01,1.5,0,0,0,0",
            "3:6: salary_fund: `1.5` is not a whole number of đồng without separators",
        ),
        (
            "a,A,non_state,P,2025-01,,0,0,0,0",
            "3:6: salary_fund: `` is not a whole number",
        ),
        (
            "a,A,non_state,P,2025-01,+1,0,0,0,0",
            "3:6: salary_fund: `+1` is not a whole number",
        ),
        (
            "a,A,non_state,P,2025-01,1 000,0,0,0,0",
            "3:6: salary_fund: `1 000` is not a whole number",
        ),
        (
            "a,A,non_state,P,2025-01,0,-1,0,0,0",
            "3:7: fee_paid: amount `-1` is negative",
        ),
        (
            "a,A,non_state,P,2025-01,0,0,9007199254740992,0,0",
            "3:8: dues_collected: amount `9007199254740992` is beyond",
        ),
        (
            "a,A,non_state,P,2025-01,0,0,0,99999999999999999999,0",
            "3:9: dues_remitted: amount `99999999999999999999` is beyond",
        ),
        (
            "a,A,non_state,P,2025-01,0,0,0,0,x",
            "3:10: refunds_paid: `x` is not",
        ),
        (
            ",A,non_state,P,2025-01,0,0,0,0,0",
            "3:1: unit: `unit` must not be empty",
        ),
        (
            "a,A,private,P,2025-01,0,0,0,0,0",
            "3:3: sector: `private` is none of",
        ),
        (
            "a,A,non_state,P,2025-13,0,0,0,0,0",
            "3:5: month: `2025-13` is not a month",
        ),
        (
            "a,A,non_state,P,2025-07,0,0,0,0,0",
            "3:5: month: month `2025-07` is not wholly within the period",
        ),
        ("a,A,non_state,P", "3: the row has 4 fields, the header 10"),
        (
            "a,\"A,non_state,P,2025-01,0,0,0,0,0",
            "3: a quotation mark is not closed",
        ),
        (
            "b,CĐCS B,non_state,P,2025-01,0,0,0,0,0",
            "3:2: name: `CĐCS B` differs from `CĐCS A` in the unit's first row",
        ),
        (
            "b,CĐCS A,state_agency,P,2025-01,0,0,0,0,0",
            "3:3: sector: `state_agency` differs from `non_state`",
        ),
        (
            "b,CĐCS A,non_state,,2025-01,0,0,0,0,0",
            "3:4: parent: `` differs from `P`",
        ),
        (
            "b,CĐCS A,non_state,P,2025-02,0,0,0,0,0",
            "3:5: month: `2025-02` is given twice",
        ),
    ] {
        let before = "b,CĐCS A,non_state,P,2025-02,50000000,1000000,0,0,0";
        let after = "c,C,non_state,P,2025-01,50000000,1000000,0,0,0";
        let (report, results, broken) = run(file(&[before, row, after]).as_bytes());
        assert_eq!(
            (report.rows_in, report.rows_out, report.rows_in_error),
            (3, 2, 1),
            "{row}"
        );
        assert_eq!(broken.len(), 1, "{broken:?}");
        assert!(
            broken.concat().starts_with(place),
            "{place} is not {broken:?}"
        );
        let of_b = if row.starts_with("b,") {
            "b,CĐCS A,P,1,1,"
        } else {
            "b,CĐCS A,P,1,0,"
        };
        assert!(
            results.contains(of_b) && results.contains("\nc,C,P,1,0,"),
            "{results}"
        );
    }
}

#[test]
fn bytes_that_are_no_text_cost_their_row_only() {
    let mut input = file(&[GOOD]).into_bytes();
    input.extend(b"b,\xff,non_state,P,2025-01,0,0,0,0,0\n");
    input.extend(vec![b'x'; 200_000]);
    input.extend(b"\nc,C,non_state,P,2025-01,0,0,0,0,0");
    let (report, results, broken) = run(&input);
    assert_eq!(
        broken,
        [
            "3: the row is not UTF-8 text",
            "4: the row is longer than 65536 bytes"
        ]
    );
    assert_eq!((report.rows_in, report.rows_out, report.units), (4, 2, 2));
    assert!(results.contains("\nc,C,P,1,0,"));
}

#[test]
fn a_unit_that_comes_again_is_refused_row_by_row() {
    let b = "b,B,non_state,,2025-01,0,0,0,0,0";
    let (again, once_more) = (
        GOOD.replace("2025-01", "2025-02"),
        GOOD.replace("2025-01", "2025-03"),
    );
    let (report, results, broken) = run(file(&[GOOD, b, &again, &once_more]).as_bytes());
    assert_eq!(
        broken,
        [
            "4:1: unit: the rows of unit `a` do not stand together",
            "5:1: unit: the rows of unit `a` do not stand together",
        ]
    );
    assert_eq!((report.rows_out, report.rows_in_error), (2, 2));
    assert_eq!(results.lines().count(), 3);
}

#[test]
fn a_unit_whose_sums_are_too_large_loses_all_its_rows_and_says_how_many() {
    let most = i64::from(u32::MAX) * 2_000_000;
    let row = |month| format!("a,A,non_state,P,2025-0{month},0,{most},0,0,0");
    let (report, results, broken) =
        run(file(&[&row(1), &row(2), "b,B,non_state,P,2025-01,0,0,0,0,0"]).as_bytes());
    assert_eq!(
        (report.rows_in, report.rows_out, report.rows_in_error),
        (3, 1, 2)
    );
    assert!(
        broken.concat().starts_with("2: amount `") && broken.concat().ends_with("(2 rows)"),
        "{broken:?}"
    );
    assert_eq!(results.lines().count(), 2);
}

#[test]
fn a_header_is_refused_by_line_and_column() {
    let refused = |header: &str| {
        let outcome = csv::consolidate(units(), header.as_bytes(), io::sink(), |_| Ok(()));
        outcome.unwrap_err().to_string()
    };
    let start = |header: &str, place: &str| {
        let message = refused(header);
        assert!(message.starts_with(place), "{place} is not {message}");
    };
    start("", "1:1: no column is named ``");
    start(
        &HEADER.replace("fee_paid", "fee"),
        "1:7: no column is named `fee`; the columns are `unit`",
    );
    start(
        &HEADER.replace("fee_paid", "month"),
        "1:7: `month` is given twice",
    );
    start(
        &HEADER.replace(",fee_paid", ""),
        "1: column `fee_paid` is missing",
    );
    start(
        &HEADER.replace("unit", "\"unit"),
        "1: a quotation mark is not closed",
    );
}

#[test]
fn columns_separators_and_marks_are_as_the_file_has_them() {
    let plain = run(file(&[GOOD]).as_bytes()).1;
    for separator in [";", "\t"] {
        let (_, results, broken) = run(file(&[GOOD])
            .replace(',', separator)
            .replace('\n', "\r\n")
            .as_bytes());
        assert_eq!(broken, [""; 0]);
        assert_eq!(results.replace(separator, ","), plain);
    }
    let (_, marked, _) = run(format!("\u{feff}{}", file(&[GOOD])).as_bytes());
    assert_eq!(marked, format!("\u{feff}{plain}"));
    let moved = "month,unit,name,sector,parent,dues_remitted,dues_collected,fee_paid,salary_fund\n\
                 2025-01,a,CĐCS A,non_state,P,150000,500000,999999,50000000";
    assert_eq!(run(moved.as_bytes()).1, plain);
    let quoted = "x,\"A, \"\"B\"\"\",non_state,\"P,Q\",2025-01,0,0,0,0,";
    let (_, results, _) = run(file(&[quoted]).as_bytes());
    assert!(
        results.contains("\nx,\"A, \"\"B\"\"\",\"P,Q\",1,0,"),
        "{results}"
    );
    assert_eq!(run(format!("{HEADER}\n").as_bytes()).0.rows_in, 0);
}

#[test]
fn what_cannot_be_read_or_written_is_said() {
    struct Full;
    impl io::Write for Full {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::Error::other("disk full"))
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let outcome = csv::consolidate(units(), file(&[GOOD]).as_bytes(), Full, |_| Ok(()));
    assert_eq!(outcome.unwrap_err().to_string(), "disk full");
    let refuse = |_: &csv::BrokenRow| Err(io::Error::other("enough"));
    let outcome = csv::consolidate(units(), file(&["x"]).as_bytes(), io::sink(), refuse);
    assert_eq!(outcome.unwrap_err().to_string(), "enough");
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn rows_in_are_rows_out_and_rows_in_error(
        rows in prop::collection::vec(
            ("[abc]{0,1}", "(CĐCS|\"x\"\"|)", "(non_state|state_agency|x)", "2025-0[1-8]", "[0-9x-]{1,17}"), 0..40,
        ),
    ) {
        let rows: Vec<String> = rows
            .iter()
            .map(|(unit, name, sector, month, fund)| format!("{unit},{name},{sector},P,{month},{fund},0,0,0,0"))
            .collect();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let (report, results, broken) = run(file(&rows).as_bytes());
        prop_assert_eq!(report.rows_in as usize, rows.len());
        prop_assert_eq!(report.rows_in, report.rows_out + report.rows_in_error);
        prop_assert_eq!(results.lines().count() as u64, report.units + 1);
        prop_assert!(broken.len() as u64 <= report.rows_in_error);
    }

    #[test]
    fn any_bytes_are_refused_or_counted(bytes in prop::collection::vec(any::<u8>(), 0..400), headed in any::<bool>()) {
        let start = if headed { format!("{HEADER}\n") } else { String::new() };
        let input = [start.as_bytes(), &bytes].concat();
        if let Ok(report) = csv::consolidate(units(), input.as_slice(), io::sink(), |_| Ok(())) {
            prop_assert_eq!(report.rows_in, report.rows_out + report.rows_in_error);
        }
    }
}
