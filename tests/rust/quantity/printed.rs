//! Printed quantities: what is written again reads back to the same, and nothing panics.

use congdoan::{
    ParseQuantityRequest, ParsedQuantity, QuantityCounts, QuantityKind, Rulebook, parse_quantity,
};
use proptest::prelude::*;
use proptest::sample::select;

use crate::cases;

fn parse(text: &str, counts: Option<QuantityCounts>) -> Option<ParsedQuantity> {
    let mut request = ParseQuantityRequest::new(text);
    request.counts = counts;
    parse_quantity(&Rulebook::embedded(), &request).ok()
}

/// What two readings must share: all but the text itself.
fn meaning(read: &ParsedQuantity) -> serde_json::Value {
    let mut value = serde_json::to_value(read).unwrap();
    value.as_object_mut().unwrap().remove("printed");
    value
}

fn reads_back(text: &str, counts: Option<QuantityCounts>) -> Result<bool, TestCaseError> {
    let Some(read) = parse(text, counts) else {
        return Ok(false);
    };
    let values = [
        read.exact,
        read.over,
        read.under,
        read.about,
        read.at_least,
        read.at_most,
    ];
    let known = values.iter().any(Option::is_some) || read.numerator.is_some();
    prop_assert_eq!(known, read.readings.is_empty(), "{}", text);
    prop_assert_eq!(known, read.formatted.is_some(), "{}", text);
    if let Some(formatted) = &read.formatted {
        let again = parse(formatted, counts);
        prop_assert_eq!(
            again.as_ref().map(meaning),
            Some(meaning(&read)),
            "{}: {}",
            text,
            formatted
        );
        // Nothing is left to write otherwise.
        prop_assert_eq!(
            again.and_then(|again| again.formatted),
            Some(formatted.clone())
        );
    }
    Ok(true)
}

/// What any quantity may be made of.
const PIECES: [&str; 54] = [
    "gần",
    "trên",
    "hơn",
    "khoảng",
    "trên dưới",
    "ít nhất",
    "không quá",
    "từ",
    "đến",
    "trở lên",
    "0",
    "1",
    "5",
    "01",
    "10",
    "500",
    "29,5",
    "1.265",
    "1,265",
    "3.6",
    "1234,567",
    "12,3450",
    "1.234,567",
    "0,005",
    "9.007.199.254.740.991",
    "99999999999999999999",
    "nghìn",
    "ngàn",
    "triệu",
    "tỷ",
    "tỉ",
    "rưỡi",
    "đồng",
    "đ",
    "VNĐ",
    "%",
    "phần trăm",
    "người",
    "đoàn viên",
    "CĐCS",
    "nhà",
    "suất",
    "tháng",
    "/",
    "-",
    "–",
    ".",
    ",",
    "\u{a0}",
    "\u{301}",
    "２",
    "năm",
    "6/2020",
    "30/6/2020",
];

fn counts() -> impl Strategy<Value = Option<QuantityCounts>> {
    select(vec![
        None,
        Some(QuantityCounts::Money),
        Some(QuantityCounts::People),
    ])
}

/// A number as Vietnamese writes it, and some as others do.
fn number() -> impl Strategy<Value = String> {
    let whole = prop_oneof![
        0..100_u64,
        0..1_000_000_u64,
        any::<u32>().prop_map(u64::from)
    ];
    (whole, prop::option::of("[0-9]{1,6}"), any::<bool>()).prop_map(|(whole, fraction, grouped)| {
        let mut text = match grouped {
            true => congdoan::Lang::Vi.integer(i64::try_from(whole).unwrap()),
            false => whole.to_string(),
        };
        if let Some(fraction) = fraction {
            text = format!("{text},{fraction}");
        }
        text
    })
}

fn unit() -> impl Strategy<Value = &'static str> {
    select(vec![
        "",
        " đồng",
        "đ",
        "%",
        " phần trăm",
        " người",
        " đoàn viên",
        " CĐCS",
        " nhà",
        " đồng/người",
        " đồng/suất/tháng",
    ])
}

fn scale() -> impl Strategy<Value = &'static str> {
    select(vec![
        "",
        "",
        " nghìn",
        " triệu",
        " tỷ",
        " nghìn tỷ",
        " triệu rưỡi",
    ])
}

proptest! {
    #![proptest_config(cases(4096))]

    #[test]
    fn arbitrary_text_never_panics(text in any::<String>(), counts in counts()) {
        reads_back(&text, counts)?;
    }

    #[test]
    fn pieces_of_quantities_in_any_order(
        pieces in prop::collection::vec((select(PIECES.to_vec()), any::<bool>()), 0..9),
        counts in counts(),
    ) {
        let text: String = pieces
            .into_iter()
            .map(|(piece, space)| format!("{piece}{}", if space { " " } else { "" }))
            .collect();
        reads_back(&text, counts)?;
    }

    #[test]
    fn one_number_reads_back(
        bound in select(vec!["", "gần ", "trên ", "khoảng ", "tối thiểu ", "không quá "]),
        number in number(), scale in scale(), unit in unit(), counts in counts(),
    ) {
        reads_back(&format!("{bound}{number}{scale}{unit}"), counts)?;
    }

    #[test]
    fn a_range_reads_back(
        (low, high) in (number(), number()), (first, second) in (scale(), scale()),
        unit in unit(), words in any::<bool>(), counts in counts(),
    ) {
        let text = match words {
            true => format!("từ {low}{first} đến {high}{second}{unit}"),
            false => format!("{low}{first}-{high}{second}{unit}"),
        };
        if reads_back(&text, counts)? {
            let read = parse(&text, counts).unwrap();
            let ends = read.at_least.zip(read.at_most);
            prop_assert!(ends.is_some_and(|(low, high)| low.decimal() < high.decimal()));
        }
    }

    #[test]
    fn a_ratio_reads_back(part in 0..=9_007_199_254_740_991_i64, of in 0..100_000_i64, unit in unit()) {
        let vi = congdoan::Lang::Vi;
        let text = format!("{}/{}{unit}", vi.integer(part), vi.integer(of));
        if reads_back(&text, None)? {
            let read = parse(&text, None).unwrap();
            prop_assert_eq!((read.numerator, read.denominator), (Some(part), Some(of)));
        }
    }

    #[test]
    fn whole_sums_are_what_they_print(amount in 0..=9_007_199_254_740_991_i64) {
        let text = format!("{} đồng", congdoan::Lang::Vi.integer(amount));
        let read = parse(&text, None).unwrap();
        prop_assert_eq!(read.kind, QuantityKind::Money);
        prop_assert_eq!(read.exact.map(|value| value.decimal()), Some(amount.into()));
        prop_assert_eq!(read.formatted, Some(text));
    }
}

#[test]
fn the_golden_texts_read_back() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/golden/parse_quantity.json");
    let file: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let mut read = 0;
    for case in file["cases"].as_array().unwrap() {
        let counts = case["input"]["counts"]
            .as_str()
            .and_then(|name| name.parse().ok());
        let text = case["input"]["text"].as_str().unwrap_or_default();
        read += usize::from(reads_back(text, counts).unwrap());
    }
    assert!(read > 120, "{read}");
}
