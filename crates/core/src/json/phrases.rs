//! serde's phrases as people say them.

use crate::messages::shortened;

/// The longest piece of the caller's input that a phrase repeats.
const LONGEST_QUOTE: usize = 120;

/// serde's phrases for what it found and what it wanted: as serde says them, as we do.
static PHRASES: &[(&str, &str, &str)] = &[
    (
        "floating point",
        "floating point",
        "số thập phân dạng float",
    ),
    ("integer", "integer", "số nguyên"),
    ("string", "text", "chuỗi"),
    ("boolean", "boolean", "giá trị đúng/sai"),
    ("character", "text", "chuỗi"),
    ("null", "null", "null"),
    ("unit value", "null", "null"),
    ("map", "an object", "đối tượng"),
    ("sequence", "a list", "danh sách"),
    ("byte array", "bytes", "dãy byte"),
    ("newtype variant", "an object", "đối tượng"),
    ("a string", "text", "chuỗi"),
    ("string or map", "text", "chuỗi"),
    ("a boolean", "true or false", "true hoặc false"),
    ("a sequence", "a list", "danh sách"),
    ("an object", "an object", "đối tượng"),
    ("a list", "a list", "danh sách"),
    ("value", "a value", "một giá trị"),
    (
        "u8",
        "a whole number, not negative",
        "số nguyên không âm, trong giới hạn",
    ),
    (
        "u16",
        "a whole number, not negative",
        "số nguyên không âm, trong giới hạn",
    ),
    (
        "u32",
        "a whole number from 0 to 4294967295",
        "số nguyên từ 0 đến 4294967295",
    ),
    (
        "u64",
        "a whole number, not negative",
        "số nguyên không âm, trong giới hạn",
    ),
    ("i32", "a whole number", "số nguyên"),
    ("i64", "a whole number", "số nguyên"),
    ("an integer of đồng", "an integer of đồng", "số nguyên đồng"),
    ("text", "text", "chuỗi"),
    (
        "an integer, a decimal string, text or a boolean",
        "an integer, a decimal string, text or a boolean",
        "số nguyên, chuỗi thập phân, chuỗi hoặc true/false",
    ),
    (
        "the id of a scheme or a list of levels with shares",
        "the id of a scheme or a list of levels with shares",
        "mã phương án phân phối hoặc danh sách các cấp kèm tỷ lệ",
    ),
    (
        "an integer of đồng or `by_rule`",
        "an integer of đồng or `by_rule`",
        "số nguyên đồng hoặc `by_rule`",
    ),
    (
        "a decimal string such as `0.02`",
        "a decimal string such as `0.02`",
        "chuỗi thập phân như `0.02`",
    ),
    (
        "points such as 9 or `9.5`",
        "points such as 9 or `9.5`",
        "điểm như 9 hoặc `9.5`",
    ),
    (
        "the id of a criteria set or a set",
        "the id of a criteria set or a set",
        "mã bộ tiêu chí hoặc một bộ tiêu chí",
    ),
    (
        "a text or both languages",
        "a text or both languages",
        "chuỗi hoặc cả hai ngôn ngữ",
    ),
    (
        "a month such as `2025-03`",
        "a month such as `2025-03`",
        "tháng như `2025-03`",
    ),
    (
        "a day such as `2025-03-31`",
        "a day such as `2025-03-31`",
        "ngày như `2025-03-31`",
    ),
    ("a year such as 2025", "a year such as 2025", "năm như 2025"),
];

/// One of serde's phrases in both languages, with what the caller gave.
pub(super) fn phrase(serde: &str, input: Option<&str>) -> (String, String) {
    let (en, vi) = PHRASES
        .iter()
        .find(|(name, ..)| *name == serde)
        .map_or((serde, serde), |(_, en, vi)| (*en, *vi));
    match input {
        Some(input) => {
            let input = shortened(input, LONGEST_QUOTE);
            (format!("{en} `{input}`"), format!("{vi} `{input}`"))
        }
        None => (en.to_owned(), vi.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serde_phrases_are_translated() {
        assert_eq!(
            phrase("string", Some("x")),
            ("text `x`".into(), "chuỗi `x`".into())
        );
        assert_eq!(phrase("a boolean", None).0, "true or false");
    }
}
