//! Months, fiscal years, days and working days: which there are, and how they are written.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use congdoan::{ErrorCode, Month, Until, Year, working_days_after};
use proptest::prelude::*;

use crate::{read, refused, says, unread};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn a_month_is_written_as_it_is_read() {
    for text in ["0001-01", "0999-12", "2024-02", "2025-10", "9999-12"] {
        let month: Month = text.parse().unwrap();
        assert_eq!(month.to_string(), text);
        let json = format!("\"{text}\"");
        assert_eq!(serde_json::to_string(&month).unwrap(), json);
        assert_eq!(read::<Month>(&json), month);
    }
    for text in [
        "",
        "-",
        "2025",
        "2025-3",
        "2025-003",
        "02025-03",
        "225-03",
        "2025-00",
        "2025-13",
        "0000-12",
        "2025-03-01",
        "2025-03-",
        "2025/03",
        "+025-03",
        "2025-+3",
        " 2025-03",
        "2025-03 ",
        "٢٠٢٥-03",
        "2025-o3",
    ] {
        refused::<Month>(
            text,
            ErrorCode::InvalidInput,
            "`{}` is not a month such as `2025-03`",
            "`{}` không phải là tháng như `2025-03`",
        );
    }
    unread::<Month>(
        "202503",
        ErrorCode::InvalidInput,
        "invalid type: integer `202503`, expected a month such as `2025-03`",
        "sai kiểu: số nguyên `202503`; cần tháng như `2025-03`",
    );
}

#[test]
fn there_are_twelve_months_in_each_of_the_years_1_to_9999() {
    for (year, number, text) in [
        (1, 1, "0001-01"),
        (9999, 12, "9999-12"),
        (2025, 3, "2025-03"),
    ] {
        let month = Month::new(year, number).unwrap();
        assert_eq!(month, text.parse().unwrap());
        assert_eq!((month.year().get(), month.number()), (year, number));
    }
    for (year, number, shown) in [
        (2025, 0, "2025-00"),
        (2025, 13, "2025-13"),
        (0, 1, "0000-01"),
        (10_000, 1, "10000-01"),
        (-1, 1, "-001-01"),
    ] {
        says(
            &Month::new(year, number).unwrap_err(),
            ErrorCode::InvalidInput,
            &format!("`{shown}` is not a month such as `2025-03`"),
            &format!("`{shown}` không phải là tháng như `2025-03`"),
        );
    }
}

#[test]
fn a_month_holds_its_first_day_and_its_last() {
    for (text, first, last) in [
        ("2023-02", "2023-02-01", "2023-02-28"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("1900-02", "1900-02-01", "1900-02-28"),
        ("2025-04", "2025-04-01", "2025-04-30"),
        ("2025-12", "2025-12-01", "2025-12-31"),
    ] {
        let month: Month = text.parse().unwrap();
        assert_eq!(month.first_day(), day(first));
        assert_eq!(month.last_day(), day(last));
        assert_eq!(Month::of(day(first)), month);
        assert_eq!(Month::of(day(last)), month);
        // The day after its last is the first of the next.
        assert_eq!(month.next().first_day(), day(last).succ_opt().unwrap());
    }
    assert_eq!(
        "2025-12".parse::<Month>().unwrap().next().to_string(),
        "2026-01"
    );
}

#[test]
fn a_year_is_a_number_in_words_and_in_json() {
    for number in [1, 999, 2025, 9999] {
        let year = Year::new(number).unwrap();
        assert_eq!(i64::from(year.get()), number);
        assert_eq!(year.to_string(), number.to_string());
        assert_eq!(serde_json::to_string(&year).unwrap(), number.to_string());
        assert_eq!(read::<Year>(&number.to_string()), year);
    }
    assert_eq!(format!("{:>6}", Year::new(2025).unwrap()), "  2025");
}

#[test]
fn a_year_outside_1_to_9999_is_refused() {
    let en = |number: &str| format!("year `{number}` is not within 1 to 9999");
    let vi = |number: &str| format!("năm `{number}` không nằm trong khoảng 1 đến 9999");
    for number in [
        0,
        10_000,
        -1,
        i64::MIN,
        i64::MAX,
        i64::from(i32::MAX) + 2_026,
    ] {
        let text = number.to_string();
        let error = Year::new(number).unwrap_err();
        says(&error, ErrorCode::OutOfRange, &en(&text), &vi(&text));
        unread::<Year>(&text, ErrorCode::OutOfRange, &en(&text), &vi(&text));
    }
    let beyond = "18446744073709551615";
    unread::<Year>(beyond, ErrorCode::OutOfRange, &en(beyond), &vi(beyond));
}

#[test]
fn a_year_is_no_text() {
    unread::<Year>(
        r#""2025""#,
        ErrorCode::InvalidInput,
        "invalid type: text `2025`, expected a year such as 2025",
        "sai kiểu: chuỗi `2025`; cần năm như 2025",
    );
    // As any other reader of JSON says it.
    let error = serde_json::from_str::<Year>("true").unwrap_err();
    assert!(
        error.to_string().contains("expected a year such as 2025"),
        "{error}"
    );
}

#[test]
fn a_year_holds_twelve_months_and_ends_on_its_last_day() {
    let year = Year::new(2024).unwrap();
    let months: Vec<String> = year.months().map(|month| month.to_string()).collect();
    assert_eq!(months.len(), 12);
    assert_eq!(
        (months[0].as_str(), months[11].as_str()),
        ("2024-01", "2024-12")
    );
    assert!(months.is_sorted());
    assert_eq!(year.last_day(), day("2024-12-31"));
    for text in ["2024-01-01", "2024-12-31"] {
        assert_eq!(Year::of(day(text)), year);
    }
    assert_eq!(Year::of(day("2025-01-01")).get(), 2025);
}

#[test]
fn an_end_is_a_day_or_the_last_of_a_month() {
    for (text, last) in [
        ("2026-09", "2026-09-30"),
        ("2024-02", "2024-02-29"),
        ("2026-09-15", "2026-09-15"),
        ("0001-01-01", "0001-01-01"),
        ("9999-12-31", "9999-12-31"),
    ] {
        let until: Until = text.parse().unwrap();
        assert_eq!(until.day(), day(last));
        assert_eq!(until, Until::from(day(last)));
        assert_eq!(read::<Until>(&format!("\"{text}\"")), until);
    }
    let september: Month = "2026-09".parse().unwrap();
    assert_eq!(Until::from(september), "2026-09".parse().unwrap());
    for text in [
        "",
        "2026",
        "2026-9",
        "2026-13",
        "2026-02-30",
        "2025-02-29",
        "2026-09-00",
        "2026-09-31",
        "2026-9-15",
        "26-09-15",
        "2026-09-15-",
        "2026-09-15T00:00",
        "0000-01-01",
        "0000-01",
        "+2026-09-15",
        "-2026-09-15",
        "12026-09-15",
    ] {
        refused::<Until>(
            text,
            ErrorCode::InvalidInput,
            "`{}` is neither a day such as `2025-03-31` nor a month such as `2025-03`",
            "`{}` không phải là ngày như `2025-03-31` hoặc tháng như `2025-03`",
        );
    }
    unread::<Until>(
        "20260915",
        ErrorCode::InvalidInput,
        "invalid type: integer `20260915`, expected a day such as `2025-03-31`",
        "sai kiểu: số nguyên `20260915`; cần ngày như `2025-03-31`",
    );
}

/// A struct of one's own that reads its day as the library does.
#[derive(Debug, PartialEq, serde::Deserialize)]
struct Dated {
    #[serde(deserialize_with = "congdoan::deserialize_day")]
    on: NaiveDate,
}

#[test]
fn a_day_of_one_s_own_is_read_as_strictly() {
    for text in ["0001-01-01", "2024-02-29", "9999-12-31"] {
        let on = day(text);
        assert_eq!(
            read::<Dated>(&format!(r#"{{"on":"{text}"}}"#)),
            Dated { on }
        );
    }
    for text in [
        "0000-01-01",
        "0000-12-31",
        "2023-02-29",
        "2025-1-1",
        "2025-03",
        "10000-01-01",
    ] {
        let error = congdoan::read_json::<Dated>(format!(r#"{{"on":"{text}"}}"#).as_bytes());
        let error = error.unwrap_err();
        assert_eq!(error.path(), "on");
        says(
            &error,
            ErrorCode::InvalidInput,
            &format!("`{text}` is not a day such as `2025-03-31`"),
            &format!("`{text}` không phải là ngày như `2025-03-31`"),
        );
    }
}

#[test]
fn working_days_end_with_the_calendar() {
    let friday = day("9999-12-31");
    assert_eq!(friday.weekday(), Weekday::Fri);
    assert_eq!(working_days_after(day("9999-12-30"), 1, &[]), Some(friday));
    assert_eq!(working_days_after(day("9999-12-30"), 2, &[]), None);
    assert_eq!(working_days_after(day("9999-12-30"), 1, &[friday]), None);
    // None at all is the day itself, even one without work.
    assert_eq!(working_days_after(friday, 0, &[friday]), Some(friday));
    let sunday = day("2025-03-30");
    assert_eq!(working_days_after(sunday, 0, &[]), Some(sunday));
    assert_eq!(working_days_after(sunday, 1, &[]), Some(day("2025-03-31")));
    // A holiday on a weekend takes nothing away.
    assert_eq!(
        working_days_after(day("2025-03-28"), 1, &[sunday]),
        Some(day("2025-03-31"))
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn so_many_working_days_lie_between(
        start in 0_u64..3_000_000,
        count in 0_u32..60,
        holidays in prop::collection::vec(0_u64..100, 0..8),
    ) {
        let start = day("0001-01-01").checked_add_days(Days::new(start)).unwrap();
        let after = |days| start.checked_add_days(Days::new(days)).unwrap();
        let holidays: Vec<NaiveDate> = holidays.into_iter().map(after).collect();
        let works = |day: &NaiveDate| day.weekday().number_from_monday() < 6 && !holidays.contains(day);
        let end = working_days_after(start, count, &holidays).unwrap();
        prop_assert!(count == 0 || works(&end));
        let worked = (1..).map(after).take_while(|day| *day <= end).filter(works);
        prop_assert_eq!(worked.count(), count as usize);
    }
}
