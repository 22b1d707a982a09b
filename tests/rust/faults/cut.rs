//! A file of books that ends too early.

use chrono::NaiveDate;
use congdoan::{Consolidator, Rulebook, Year, csv};

const HEADER: &str =
    "unit,name,sector,parent,month,salary_fund,fee_paid,dues_collected,dues_remitted\n";

/// Books of so many units over a year; sums of one to nine digits.
fn books(units: usize) -> String {
    let mut text = HEADER.to_owned();
    for unit in 0..units {
        for month in 1..=12 {
            let fund = (unit * 7_919 + month * 104_729) % 100_000_000;
            let (fee, dues) = (fund / 50, fund / 200);
            text += &format!(
                "u{unit},CĐCS {unit},non_state,P{},2024-{month:02},{fund},{fee},{dues},{}\n",
                unit % 63,
                dues / 10 * 3
            );
        }
    }
    text
}

/// What a file comes to: the report, the rows of results, and how many rows were said to be lost.
fn consolidated(input: &[u8]) -> (csv::Report, Vec<String>, u64) {
    let day = |month, day| NaiveDate::from_ymd_opt(2024, month, day).unwrap();
    let year = Year::new(2024).unwrap();
    let units = Consolidator::new(&Rulebook::embedded(), day(1, 1), day(12, 31), year).unwrap();
    let (mut output, mut lost) = (Vec::new(), 0);
    let report = csv::consolidate(units, input, &mut output, |row| {
        lost += row.rows;
        Ok(())
    });
    let output = String::from_utf8(output).unwrap();
    let rows = output.lines().skip(1).map(str::to_owned).collect();
    (report.unwrap(), rows, lost)
}

/// Held against the whole: rows that were there are in the results or said to be lost, all units
/// but the last are what they were, and an end within a row is told.
fn holds(whole: &str, results: &[String], cut: usize) {
    let part = &whole.as_bytes()[..cut];
    let (report, rows, lost) = consolidated(part);
    let text = &part[HEADER.len()..];
    let begun = text
        .split(|byte| *byte == b'\n')
        .filter(|row| !row.is_empty());
    assert_eq!(report.rows_in, begun.count() as u64, "cut at {cut}");
    assert_eq!(report.rows_in, report.rows_out + report.rows_in_error);
    assert_eq!(lost, report.rows_in_error);
    assert_eq!(report.open_end, part.last() != Some(&b'\n'), "cut at {cut}");
    assert_eq!(report.units, rows.len() as u64);
    // The last unit may lack rows, and its last row a part.
    let sure = rows.len().saturating_sub(1);
    assert_eq!(rows[..sure], results[..sure], "cut at {cut}");
}

#[test]
fn a_small_file_cut_at_every_byte() {
    let whole = books(3);
    let (report, results, lost) = consolidated(whole.as_bytes());
    assert_eq!((report.rows_in, report.units, lost), (36, 3, 0));
    for cut in HEADER.len()..=whole.len() {
        holds(&whole, &results, cut);
    }
}

#[test]
fn a_million_rows_cut_anywhere() {
    let whole = books(83_334);
    let (report, results, lost) = consolidated(whole.as_bytes());
    assert_eq!((report.rows_in, report.units, lost), (1_000_008, 83_334, 0));
    // The golden ratio's steps fall everywhere and on no row's border by design.
    let length = whole.len() - HEADER.len();
    for step in 1..=4 {
        holds(
            &whole,
            &results,
            HEADER.len() + length * (step * 618 % 1_000) / 1_000,
        );
    }
}
