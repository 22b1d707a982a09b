//! Sums, rates and exact amounts: their bounds, how they are written, and what is refused.

use congdoan::{Dong, ErrorCode, Exact, Rate};
use rust_decimal::Decimal;

use crate::{read, refused, says, unread};

const MOST: i64 = 9_007_199_254_740_991;

fn dong(amount: i64) -> Dong {
    Dong::new(amount).unwrap()
}

fn rate(text: &str) -> Rate {
    text.parse().unwrap()
}

#[track_caller]
fn beyond(error: &congdoan::Error, shown: &str) {
    says(
        error,
        ErrorCode::OutOfRange,
        &format!("amount `{shown}` is beyond ±9007199254740991 đồng"),
        &format!("số tiền `{shown}` vượt quá ±9007199254740991 đồng"),
    );
}

#[test]
fn a_sum_lies_within_what_every_door_holds_exactly() {
    assert_eq!(
        (Dong::MAX.get(), Dong::MIN.get(), Dong::ZERO.get()),
        (MOST, -MOST, 0)
    );
    assert_eq!(Dong::default(), Dong::ZERO);
    for amount in [MOST, -MOST, 0, 1, -1] {
        let sum = dong(amount);
        assert_eq!(sum.get(), amount);
        assert_eq!(sum.to_string(), amount.to_string());
        assert_eq!(serde_json::to_string(&sum).unwrap(), amount.to_string());
        assert_eq!(read::<Dong>(&amount.to_string()), sum);
    }
    assert_eq!(format!("{:+}", dong(5)), "+5");
    for amount in [MOST + 1, -MOST - 1, i64::MAX, i64::MIN] {
        beyond(&Dong::new(amount).unwrap_err(), &amount.to_string());
        let error = congdoan::read_json::<Dong>(amount.to_string().as_bytes()).unwrap_err();
        beyond(&error, &amount.to_string());
    }
    for amount in ["9223372036854775808", "18446744073709551615"] {
        beyond(
            &congdoan::read_json::<Dong>(amount.as_bytes()).unwrap_err(),
            amount,
        );
    }
}

#[test]
fn a_sum_is_a_whole_number_and_no_text() {
    for (json, found_en, found_vi) in [
        (r#""5""#, "text `5`", "chuỗi `5`"),
        (
            "5.0",
            "floating point `5.0`",
            "số thập phân dạng float `5.0`",
        ),
        ("null", "null", "null"),
    ] {
        unread::<Dong>(
            json,
            ErrorCode::InvalidInput,
            &format!("invalid type: {found_en}, expected an integer of đồng"),
            &format!("sai kiểu: {found_vi}; cần số nguyên đồng"),
        );
    }
    let error = serde_json::from_str::<Dong>("true").unwrap_err();
    assert!(
        error.to_string().contains("expected an integer of đồng"),
        "{error}"
    );
}

#[test]
fn sums_add_up_to_the_bounds_and_no_further() {
    assert_eq!(dong(MOST - 1).plus(dong(1)).unwrap(), Dong::MAX);
    assert_eq!(dong(1 - MOST).minus(dong(1)).unwrap(), Dong::MIN);
    assert_eq!(dong(2).minus(dong(5)).unwrap(), dong(-3));
    assert_eq!(Dong::MAX.plus(Dong::MIN).unwrap(), Dong::ZERO);
    beyond(&Dong::MAX.plus(dong(1)).unwrap_err(), "9007199254740992");
    beyond(&Dong::MIN.minus(dong(1)).unwrap_err(), "-9007199254740992");
    beyond(&Dong::MAX.plus(Dong::MAX).unwrap_err(), "18014398509481982");
    assert_eq!(Dong::total([]).unwrap(), Dong::ZERO);
    assert_eq!(Dong::total([dong(1), dong(-3), dong(7)]).unwrap(), dong(5));
    beyond(
        &Dong::total([Dong::MAX, dong(1)]).unwrap_err(),
        "9007199254740992",
    );
}

#[test]
fn a_rate_is_written_without_zeros_at_its_ends() {
    for (text, plain) in [
        ("0", "0"),
        ("0.0", "0"),
        ("-0", "0"),
        ("-0.00", "0"),
        ("1", "1"),
        ("1.0", "1"),
        ("0.0200", "0.02"),
        ("00000000007.50", "7.5"),
        ("0.005", "0.005"),
        ("20", "20"),
        ("999999", "999999"),
        ("0.123456789012", "0.123456789012"),
        ("0.1234567890120000", "0.123456789012"),
        ("999999.999999999999", "999999.999999999999"),
    ] {
        let value = rate(text);
        assert_eq!(value.to_string(), plain);
        assert_eq!(value, rate(plain));
        let json = format!("\"{plain}\"");
        assert_eq!(serde_json::to_string(&value).unwrap(), json);
        assert_eq!(read::<Rate>(&json), value);
        assert_eq!(Rate::try_from(value.decimal()).unwrap(), value);
    }
    assert_eq!((rate("1.0"), rate("0.000")), (Rate::ONE, Rate::ZERO));
}

#[test]
fn a_text_that_is_no_plain_decimal_is_no_rate() {
    for text in [
        "", ".", ".5", "5.", "-", "-.5", "--1", "1.2.3", "1,5", "1e3", "0x1", "+1", " 1", "1 ",
        "1_000", "٣", "2%", "một",
    ] {
        refused::<Rate>(
            text,
            ErrorCode::InvalidInput,
            "`{}` is not a decimal string such as `0.02`",
            "`{}` không phải là chuỗi thập phân như `0.02`",
        );
    }
    unread::<Rate>(
        "1",
        ErrorCode::InvalidInput,
        "invalid type: integer `1`, expected a decimal string such as `0.02`",
        "sai kiểu: số nguyên `1`; cần chuỗi thập phân như `0.02`",
    );
}

#[test]
fn a_rate_of_too_many_digits_or_below_nothing_is_out_of_range() {
    let digits_en = "rate `{}` has more than 6 digits before the point or 12 after it";
    let digits_vi = "tỷ lệ `{}` có quá 6 chữ số trước dấu chấm hoặc quá 12 chữ số sau dấu chấm";
    for text in [
        "1000000",
        "1000000.5",
        "0.0000000000001",
        "123456789012345678901234567890",
    ] {
        refused::<Rate>(text, ErrorCode::OutOfRange, digits_en, digits_vi);
    }
    for text in ["-1", "-0.5", "-1000000", "-0.0000000000001"] {
        refused::<Rate>(
            text,
            ErrorCode::OutOfRange,
            "rate `{}` is negative",
            "tỷ lệ `{}` là số âm",
        );
    }
}

#[test]
fn a_decimal_is_a_rate_within_the_same_bounds() {
    let decimal = |text: &str| Rate::try_from(text.parse::<Decimal>().unwrap());
    assert_eq!(
        decimal("999999.9999999999990").unwrap(),
        rate("999999.999999999999")
    );
    assert_eq!(decimal("-0.0").unwrap(), Rate::ZERO);
    for (text, about) in [
        (
            "1000000",
            "has more than 6 digits before the point or 12 after it",
        ),
        (
            "0.0000000000001",
            "has more than 6 digits before the point or 12 after it",
        ),
        ("-0.5", "is negative"),
        ("-1000000", "is negative"),
    ] {
        let error = decimal(text).unwrap_err();
        assert_eq!(error.code(), ErrorCode::OutOfRange);
        assert_eq!(error.to_string(), format!("rate `{text}` {about}"));
    }
}

#[test]
fn what_is_left_of_one_makes_one_again() {
    for (part, rest) in [
        ("0", "1"),
        ("1", "0"),
        ("0.7", "0.3"),
        ("0.005", "0.995"),
        ("0.000000000001", "0.999999999999"),
    ] {
        assert_eq!(rate(part).rest().unwrap(), rate(rest));
        assert_eq!(rate(rest).rest().unwrap(), rate(part));
    }
    for over in ["1.000000000001", "20", "999999"] {
        says(
            &rate(over).rest().unwrap_err(),
            ErrorCode::OutOfRange,
            &format!("rate `{over}` is over 1"),
            &format!("tỷ lệ `{over}` lớn hơn 1"),
        );
    }
}

#[test]
fn rates_are_in_order_whatever_their_digits() {
    let ordered = [
        "0",
        "0.000000000001",
        "0.09",
        "0.1",
        "0.5",
        "0.51",
        "1",
        "1.999",
        "2",
        "10",
        "999999",
    ];
    let rates: Vec<Rate> = ordered.iter().map(|text| rate(text)).collect();
    for (at, left) in rates.iter().enumerate() {
        for (other, right) in rates.iter().enumerate() {
            assert_eq!(left.cmp(right), at.cmp(&other), "{left} and {right}");
            assert_eq!(left.partial_cmp(right), Some(at.cmp(&other)));
        }
    }
}

/// The largest product that can be made of a sum: 27 digits and more.
fn huge() -> Exact {
    let factor = rate("999999");
    Dong::MAX
        .times(factor)
        .and_then(|exact| exact.times(factor))
        .unwrap()
}

/// A product of 24 decimals.
fn tiny() -> Exact {
    let factor = rate("0.000000000001");
    dong(1)
        .times(factor)
        .and_then(|exact| exact.times(factor))
        .unwrap()
}

#[test]
fn exact_amounts_are_in_order_however_large_and_small() {
    let half = dong(1).times(rate("0.5")).unwrap();
    let minus = Exact::from(dong(-1));
    let ordered = [
        minus,
        Exact::from(Dong::ZERO),
        tiny(),
        half,
        dong(1).into(),
        huge(),
    ];
    for (at, left) in ordered.iter().enumerate() {
        for (other, right) in ordered.iter().enumerate() {
            assert_eq!(left.cmp(right), at.cmp(&other), "{left} and {right}");
            assert_eq!(left.partial_cmp(right), Some(at.cmp(&other)));
            assert_eq!(left == right, at == other);
        }
    }
    // Equal in value, made of other digits.
    assert_eq!(dong(2).times(rate("0.5")).unwrap(), Exact::from(dong(1)));
}

#[test]
fn an_exact_amount_is_written_in_all_its_digits() {
    assert_eq!(tiny().to_string(), "0.000000000000000000000001");
    assert_eq!(huge().to_string(), "9007181240351488717272740991");
    let exact = dong(1_466_775).times(rate("0.3")).unwrap();
    assert_eq!(serde_json::to_string(&exact).unwrap(), r#""440032.5""#);
    assert_eq!(exact.decimal(), "440032.5".parse().unwrap());
}

#[test]
fn an_amount_that_cannot_be_exact_is_refused_with_what_it_was() {
    let says_too_long = |error: congdoan::Error, sum: String| {
        says(
            &error,
            ErrorCode::OutOfRange,
            &format!("`{sum}` needs more than 28 digits to be exact"),
            &format!("`{sum}` cần quá 28 chữ số để giữ chính xác"),
        );
    };
    let factor = rate("999999");
    says_too_long(
        huge().times(factor).unwrap_err(),
        format!("{} × 999999", huge()),
    );
    says_too_long(
        huge().plus(tiny()).unwrap_err(),
        format!("{} + 0.000000000000000000000001", huge()),
    );
    says_too_long(
        tiny().times(rate("0.000000000001")).unwrap_err(),
        "0.000000000000000000000001 × 0.000000000001".to_owned(),
    );
    // Exact to the last digit that there may be.
    let ten_thousandth = tiny().times(rate("0.0001")).unwrap();
    assert_eq!(ten_thousandth.to_string(), "0.0000000000000000000000000001");
}

#[test]
fn exact_amounts_add_up_in_the_smaller_unit() {
    let (half, tenth) = (
        dong(1).times(rate("0.5")).unwrap(),
        dong(1).times(rate("0.1")).unwrap(),
    );
    let third = dong(1).times(rate("0.333333333333")).unwrap();
    assert_eq!(half.plus(tenth).unwrap().to_string(), "0.6");
    assert_eq!(half.plus(half).unwrap(), Exact::from(dong(1)));
    assert_eq!(third.plus(half).unwrap().to_string(), "0.833333333333");
    assert_eq!(half.plus(third).unwrap(), third.plus(half).unwrap());
}

#[test]
fn a_half_goes_away_from_zero_at_every_scale() {
    // 0.5, 0.25, 0.125 … have as many decimals as they are halved.
    for scale in 1..=12_u32 {
        let digits = format!("{:0width$}", 5_u64.pow(scale), width = scale as usize);
        let part = rate(&format!("0.{digits}"));
        let rounded = |sum: i64| dong(sum).times(part).unwrap().half_up().unwrap().get();
        let half = 1 << (scale - 1);
        assert_eq!((rounded(half), rounded(-half)), (1, -1), "{part}");
        assert_eq!((rounded(3 * half), rounded(-3 * half)), (2, -2), "{part}");
        assert_eq!((rounded(half - 1), rounded(1 - half)), (0, 0), "{part}");
        assert_eq!(
            (rounded(3 * half - 1), rounded(1 - 3 * half)),
            (1, -1),
            "{part}"
        );
        assert_eq!((rounded(half + 1), rounded(-half - 1)), (1, -1), "{part}");
    }
    assert_eq!(tiny().half_up().unwrap(), Dong::ZERO);
}

#[test]
fn a_rounded_amount_is_a_sum_or_refused() {
    assert_eq!(Exact::from(Dong::MAX).half_up().unwrap(), Dong::MAX);
    assert_eq!(Exact::from(Dong::MIN).half_up().unwrap(), Dong::MIN);
    let doubled = Dong::MAX.times(rate("2")).unwrap();
    beyond(&doubled.half_up().unwrap_err(), "18014398509481982");
    // Beyond even 64 bits.
    beyond(&huge().half_up().unwrap_err(), &huge().to_string());
    let more = Dong::MAX.times(rate("1.00000001")).unwrap();
    assert_eq!(more.half_up().unwrap_err().code(), ErrorCode::OutOfRange);
}
