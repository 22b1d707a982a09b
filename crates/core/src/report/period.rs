//! A report's period in the words its title uses.

use chrono::{Datelike, NaiveDate};

use crate::format::Lang;
use crate::time::Month;

/// A period within a year, such as `6 tháng đầu năm 2020`.
pub(super) fn words(from: NaiveDate, to: NaiveDate, lang: Lang) -> String {
    let (first, last) = (Month::of(from), Month::of(to));
    let whole = first.first_day() == from && last.last_day() == to;
    let year = to.year();
    let quarter = |vi: &str, en: &str| {
        lang.pick(
            format!("quý {vi} năm {year}"),
            format!("the {en} quarter of {year}"),
        )
    };
    match (first.number(), last.number()) {
        _ if !whole => lang.pick(
            format!("từ {} đến {}", lang.day(from), lang.day(to)),
            format!("{from} to {to}"),
        ),
        (1, 12) => lang.pick(format!("năm {year}"), format!("the year {year}")),
        (1, 6) => lang.pick(
            format!("6 tháng đầu năm {year}"),
            format!("the first half of {year}"),
        ),
        (7, 12) => lang.pick(
            format!("6 tháng cuối năm {year}"),
            format!("the second half of {year}"),
        ),
        (1, 9) => lang.pick(
            format!("9 tháng đầu năm {year}"),
            format!("the first nine months of {year}"),
        ),
        (1, 3) => quarter("I", "first"),
        (4, 6) => quarter("II", "second"),
        (7, 9) => quarter("III", "third"),
        (10, 12) => quarter("IV", "fourth"),
        (first, last) if first == last => lang.pick(
            format!("tháng {last} năm {year}"),
            format!("{year}-{last:02}"),
        ),
        (first, last) => lang.pick(
            format!("từ tháng {first} đến tháng {last} năm {year}"),
            format!("{year}-{first:02} to {year}-{last:02}"),
        ),
    }
}
