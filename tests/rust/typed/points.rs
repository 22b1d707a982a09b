//! Points, and numbers from readers other than the library's own.

use congdoan::{Dong, ErrorCode, Points, Year};
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::Error as ValueError;

use crate::{read, refused, unread};

#[test]
fn points_are_written_without_zeros_at_their_end() {
    for (text, plain) in [
        ("0", "0"),
        ("9.50", "9.5"),
        ("999999.999999", "999999.999999"),
        ("-0", "0"),
    ] {
        let points: Points = text.parse().unwrap();
        assert_eq!(points.to_string(), plain);
        assert_eq!(
            serde_json::to_string(&points).unwrap(),
            format!("\"{plain}\"")
        );
        assert_eq!(read::<Points>(&format!("\"{plain}\"")), points);
    }
    assert_eq!(read::<Points>("9"), Points::whole(9).unwrap());
    assert_eq!(Points::whole(999_999).unwrap().to_string(), "999999");
    assert_eq!(Points::default(), Points::ZERO);
}

#[test]
fn points_out_of_form_or_range_are_refused() {
    for text in ["", "9,5", "9.5 điểm", "+9"] {
        refused::<Points>(
            text,
            ErrorCode::InvalidInput,
            "`{}` is not points such as `9.5`",
            "`{}` không phải là điểm như `9.5`",
        );
    }
    let negative = ("points `{}` are negative", "điểm `{}` là số âm");
    refused::<Points>("-0.5", ErrorCode::OutOfRange, negative.0, negative.1);
    let digits = (
        "points `{}` have more than 6 digits before the point or after it",
        "điểm `{}` có quá 6 chữ số trước hoặc sau dấu chấm",
    );
    for text in ["1000000", "0.0000001", "0.0000000000001"] {
        refused::<Points>(text, ErrorCode::OutOfRange, digits.0, digits.1);
    }
    let as_number = |number: &str, (en, vi): (&str, &str)| {
        let (en, vi) = (en.replace("{}", number), vi.replace("{}", number));
        unread::<Points>(number, ErrorCode::OutOfRange, &en, &vi);
    };
    as_number("-1", negative);
    as_number("1000000", digits);
    as_number("4294967296", digits);
    let whole = Points::whole(1_000_000).unwrap_err();
    assert_eq!(whole.to_string(), digits.0.replace("{}", "1000000"));
    unread::<Points>(
        "true",
        ErrorCode::InvalidInput,
        "invalid type: boolean `true`, expected points such as 9 or `9.5`",
        "sai kiểu: giá trị đúng/sai `true`; cần điểm như 9 hoặc `9.5`",
    );
}

#[test]
fn numbers_of_other_readers_are_held_to_the_same_bounds() {
    // Formats of signed numbers only, and of unsigned ones.
    let signed = |number: i64| IntoDeserializer::<ValueError>::into_deserializer(number);
    let unsigned = |number: u64| IntoDeserializer::<ValueError>::into_deserializer(number);
    assert_eq!(
        Points::deserialize(signed(9)).unwrap(),
        Points::whole(9).unwrap()
    );
    assert!(Points::deserialize(signed(-9)).is_err());
    assert_eq!(
        Dong::deserialize(unsigned(9)).unwrap(),
        Dong::new(9).unwrap()
    );
    assert_eq!(
        Dong::deserialize(signed(-9)).unwrap(),
        Dong::new(-9).unwrap()
    );
    assert!(Dong::deserialize(unsigned(1 << 53)).is_err());
    assert_eq!(Year::deserialize(signed(2025)).unwrap().get(), 2025);
    assert_eq!(Year::deserialize(unsigned(2025)).unwrap().get(), 2025);
    assert!(Year::deserialize(signed(0)).is_err());
}
