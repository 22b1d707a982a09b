//! The forms of printed quantities that are read, and those that are not.

use super::*;

fn money(text: &str) -> Quantity {
    Quantity::of_text(text, QuantityCounts::Money)
}

fn people(text: &str) -> Quantity {
    Quantity::of_text(text, QuantityCounts::People)
}

#[test]
fn plain_sums_are_exact() {
    for (text, value) in [
        ("29,5 triệu đồng", 29_500_000),
        ("500 nghìn đồng", 500_000),
        ("500 ngàn đồng", 500_000),
        ("500.000 đồng", 500_000),
        ("500.000đ", 500_000),
        ("200 triệu", 200_000_000),
        ("1.265 triệu đồng", 1_265_000_000),
        ("1.265,5 triệu đồng", 1_265_500_000),
        ("3,62 tỷ đồng", 3_620_000_000),
        ("0,265 tỉ đồng", 265_000_000),
        ("  29,50\u{a0}Triệu   ĐỒNG ", 29_500_000),
        ("0 đồng", 0),
        ("9.007.199.254.740.991 đồng", 9_007_199_254_740_991),
    ] {
        assert_eq!(money(text).exact, Some(value), "{text}");
        assert_eq!(money(text).printed.as_deref(), Some(text));
    }
}

#[test]
fn approximations_are_bounds() {
    let near = money("gần 200 triệu đồng");
    assert_eq!((near.exact, near.under), (None, Some(200_000_000)));
    assert_eq!(money("dưới 5 tỷ đồng").under, Some(5_000_000_000));
    assert_eq!(money("Trên 800 triệu đồng").over, Some(800_000_000));
    assert_eq!(money("hơn 1,5 tỷ đồng").over, Some(1_500_000_000));
    assert_eq!(money("khoảng 30 triệu đồng").about, Some(30_000_000));
    assert_eq!(money("ước khoảng 30 triệu đồng").about, Some(30_000_000));
    assert_eq!(money("khoảng hơn 30 triệu đồng").over, Some(30_000_000));
    assert_eq!(people("trên 5 ngàn").over, Some(5_000));
    assert_eq!(people("gần 1.000 đoàn viên").under, Some(1_000));
    assert_eq!(people("xấp xỉ 70 người").about, Some(70));
}

#[test]
fn counts_of_people() {
    for (text, value) in [
        ("807", 807),
        ("5.600 đoàn viên", 5_600),
        ("03 trường hợp", 3),
        ("1,5 ngàn người", 1_500),
        ("27 suất quà", 27),
    ] {
        assert_eq!(people(text).exact, Some(value), "{text}");
    }
}

#[test]
fn the_rest_is_not_read() {
    for text in [
        "",
        "gần",
        "đồng",
        "triệu đồng",
        "nhiều triệu đồng",
        "500",
        "1,265 triệu đồng",
        "3,622 tỷ đồng",
        "trên dưới 200 triệu đồng",
        "3.6 triệu đồng",
        "0.265 tỷ đồng",
        "1234.567 đồng",
        "1.26 triệu đồng",
        "1,2,3 triệu đồng",
        "1..000 đồng",
        ",5 triệu đồng",
        "5, triệu đồng",
        "5 triệu rưỡi",
        "1 triệu 500 nghìn đồng",
        "từ 5 đến 10 triệu đồng",
        "5-10 triệu đồng",
        "-5 triệu đồng",
        "29,5 đồng",
        "1,2345678 triệu đồng",
        "200 triệu USD",
        "200 người",
        "2 nghìn tỷ đồng",
        "gần 0 đồng",
        "gần200 triệu đồng",
        "9.007.199.254.740.992 đồng",
        "99999999999999999999 tỷ đồng",
        "２00 triệu đồng",
    ] {
        let quantity = money(text);
        assert!(!quantity.is_read(), "{text}: {quantity:?}");
        assert_eq!(quantity.printed.as_deref(), Some(text));
    }
    for text in ["200 đồng", "29,5", "2,5 người", "5 nghìn nghìn", "1e3"] {
        assert!(!people(text).is_read(), "{text}");
    }
}

#[test]
fn a_bound_times_a_number_is_a_bound() {
    let total = |count, each| people(count).times(&money(each));
    let of = |count, each| total(count, each).unwrap_or_default();
    assert_eq!(of("27", "500 nghìn đồng").exact, Some(13_500_000));
    assert_eq!(
        of("trên 5 ngàn", "500 nghìn đồng").over,
        Some(2_500_000_000)
    );
    assert_eq!(of("27", "gần 1 triệu đồng").under, Some(27_000_000));
    assert_eq!(total("trên 27", "gần 1 triệu đồng"), None);
    assert_eq!(total("0", "gần 1 triệu đồng"), None);
    assert_eq!(total("nhiều", "1 triệu đồng"), None);
    assert_eq!(total("9.007.199", "9.007.199 tỷ đồng"), None);
    assert_eq!(
        money("gần 5 triệu").contradicted_by(5_000_000),
        Some(5_000_000)
    );
    assert_eq!(money("gần 5 triệu").contradicted_by(4_999_999), None);
    assert_eq!(
        money("trên 5 triệu").contradicted_by(5_000_000),
        Some(5_000_000)
    );
    assert_eq!(money("khoảng 5 triệu").contradicted_by(1), None);
}

#[test]
fn what_was_read_says_which_side() {
    let text = |printed, lang| money(printed).text(QuantityCounts::Money, lang);
    assert_eq!(text("gần 200 triệu", Lang::Vi), "dưới 200.000.000 đồng");
    assert_eq!(text("hơn 5 triệu", Lang::En), "more than 5,000,000 đồng");
    assert_eq!(text("rất nhiều", Lang::En), "“rất nhiều”");
}
