//! Sums in words against the rules of reading, and printed quantities written again.

#![allow(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test"
)]

#[path = "quantity/by_hand.rs"]
mod by_hand;
#[path = "quantity/printed.rs"]
mod printed;
#[path = "quantity/reader.rs"]
mod reader;
mod tried;

use congdoan::{
    Dong, ErrorCode, Lang, ParseQuantityRequest, Rulebook, SumInWordsRequest, WordStyle,
    parse_quantity, sum_in_words,
};
use proptest::prelude::*;
use proptest::sample::select;

use reader::{breaks_a_rule, read};
use tried::cases;

/// The words of a number, without the unit.
fn words(number: i64, style: WordStyle) -> String {
    let mut request = SumInWordsRequest::new(Dong::new(number).unwrap());
    request.style = Some(style);
    let said = sum_in_words(&Rulebook::embedded(), &request).unwrap();
    said.words.strip_suffix(" đồng").unwrap().to_owned()
}

fn follows_the_rules(number: i64, style: WordStyle) -> Result<(), String> {
    let words = words(number, style);
    let wrong = |why: String| Err(format!("{number}: {words}: {why}"));
    if let Some(rule) = breaks_a_rule(&words, style) {
        return wrong(rule);
    }
    match read(&words, style) {
        Some(back) if back == number => Ok(()),
        back => wrong(format!("reads back as {back:?}")),
    }
}

#[test]
fn every_number_up_to_99999_reads_back_and_keeps_the_rules() {
    for style in [WordStyle::North, WordStyle::South] {
        let faults: Vec<String> = (0..=99_999)
            .filter_map(|number| follows_the_rules(number, style).err())
            .collect();
        assert!(
            faults.is_empty(),
            "{}",
            faults[..faults.len().min(20)].join("\n")
        );
    }
}

#[test]
fn every_number_up_to_99999_has_words_of_its_own() {
    let mut all: Vec<String> = (0..=99_999).map(|n| words(n, WordStyle::North)).collect();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 100_000);
}

#[test]
fn the_south_says_the_same_with_two_words_of_its_own() {
    for number in (0..=99_999).chain([1_004_000_001_021, 1_000_000_000_000_000]) {
        let south = words(number, WordStyle::North)
            .replace("nghìn", "ngàn")
            .replace("linh", "lẻ");
        assert_eq!(words(number, WordStyle::South), south);
    }
}

#[test]
fn the_list_by_hand() {
    for (number, expected) in by_hand::NORTH {
        assert_eq!(words(*number, WordStyle::North), *expected, "{number}");
        assert_eq!(
            read(expected, WordStyle::North),
            Some(*number),
            "the list: {expected}"
        );
    }
    for (number, expected) in by_hand::SOUTH {
        assert_eq!(words(*number, WordStyle::South), *expected, "{number}");
    }
    assert!(by_hand::NORTH.len() >= 150, "{}", by_hand::NORTH.len());
}

#[test]
fn the_reader_takes_no_other_form() {
    for words in [
        "",
        "đồng",
        "linh năm",
        "không mươi",
        "một mươi",
        "mười năm",
        "hai mươi năm",
        "hai mươi một",
        "hai mươi bốn",
        "mười tư",
        "mười mốt",
        "một trăm năm",
        "một trăm linh bốn",
        "một trăm linh không",
        "một nghìn năm",
        "một nghìn linh năm",
        "không trăm linh năm",
        "một triệu không nghìn",
        "một tỷ tỷ",
        "nghìn",
        "một triệu một triệu",
        "một nghìn một triệu",
    ] {
        assert_eq!(read(words, WordStyle::North), None, "{words}");
    }
    assert_eq!(read("một trăm lẻ năm", WordStyle::North), None);
    assert_eq!(read("một trăm linh năm", WordStyle::South), None);
}

#[test]
fn a_negative_sum_and_an_empty_unit_are_refused() {
    let law = Rulebook::embedded();
    let mut request = SumInWordsRequest::new(Dong::new(-1).unwrap());
    let error = sum_in_words(&law, &request).unwrap_err();
    assert_eq!(
        (error.code(), error.path()),
        (ErrorCode::OutOfRange, "amount")
    );
    request.amount = Dong::ZERO;
    request.unit = Some(" ".to_owned());
    let error = sum_in_words(&law, &request).unwrap_err();
    assert_eq!(
        (error.code(), error.path()),
        (ErrorCode::InvalidInput, "unit")
    );
}

proptest! {
    #![proptest_config(cases(4096))]

    #[test]
    fn any_sum_reads_back_and_keeps_the_rules(
        number in prop_oneof![0..=1_000_000_000_000_000_i64, 0..=Dong::MAX.get()],
        // Numbers with empty groups are rare among all.
        cut in prop::collection::vec((0_u32..=13, 0_u32..=3), 0..3),
        style in select(WordStyle::ALL.to_vec()),
    ) {
        let mut number = number;
        for (from, count) in cut {
            let low = number % 10_i64.pow(from);
            let above = 10_i64.pow(from + count);
            number = number / above * above + low;
        }
        follows_the_rules(number, style).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn small_and_round_sums_too(
        digits in 0..=999_i64, power in 0_u32..=13, more in 0..=99_999_i64,
        style in select(WordStyle::ALL.to_vec()),
    ) {
        let number = (digits * 10_i64.pow(power) + more).min(Dong::MAX.get());
        follows_the_rules(number, style).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn the_capital_is_all_that_differs(number in 0..=Dong::MAX.get(), unit in "[a-zđ]{1,8}") {
        let mut request = SumInWordsRequest::new(Dong::new(number).unwrap());
        request.unit = Some(unit.clone());
        let said = sum_in_words(&Rulebook::embedded(), &request).unwrap();
        prop_assert_eq!(said.capitalised.to_lowercase(), said.words.clone());
        prop_assert!(said.capitalised.starts_with(char::is_uppercase));
        let tail = [" ", &unit].concat();
        prop_assert!(said.words.ends_with(&tail));
    }
}

#[test]
fn an_unknown_unit_is_quoted_as_it_was_given() {
    for (text, unit) in [
        ("5 Triệu USD", "USD"),
        ("5USD.", "USD"),
        ("5–10 Triệu Đô  La", "Đô La"),
        ("500.000 Đồng/Xã", "Xã"),
        ("500.000 Đồng/Xã./Năm", "Xã."),
        ("từ 5 đồng đến 10 Tạ Thóc", "Tạ Thóc"),
        ("５ Ｋｍ", "Km"),
        ("5 Tha\u{301}ng Cô Hồn", "Tha\u{301}ng Cô Hồn"),
        ("5 đồng/7", ""),
    ] {
        let request = ParseQuantityRequest::new(text);
        let error = parse_quantity(&Rulebook::embedded(), &request).unwrap_err();
        let quoted = format!("`{unit}`");
        assert!(error.message(Lang::En).contains(&quoted), "{error}");
        assert!(
            error.message(Lang::En).contains(&format!("`{text}`")),
            "{error}"
        );
        assert!(error.message(Lang::Vi).contains(&quoted), "{error}");
    }
}
