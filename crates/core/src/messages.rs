//! Error messages in both languages, in lists; `{}` is the caller's input.

use std::borrow::Cow;
use std::collections::HashSet;
use std::hash::Hash;

use crate::error::{Error, ErrorCode};

/// The longest text that stands for one `{}`, a list of our own names included.
const LONGEST_INPUT: usize = 400;

/// The longest piece of the caller's input that a phrase of serde's repeats.
const LONGEST_QUOTE: usize = 120;

/// A text cut to so many characters, with a sign that it was.
fn shortened(text: &str, longest: usize) -> Cow<'_, str> {
    match text.char_indices().nth(longest) {
        Some((end, _)) => Cow::Owned(format!("{}…", text.get(..end).unwrap_or_default())),
        None => Cow::Borrowed(text),
    }
}

/// A message in both languages with its code.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Template {
    code: ErrorCode,
    en: &'static str,
    vi: &'static str,
}

impl Template {
    pub(crate) const fn new(code: ErrorCode, en: &'static str, vi: &'static str) -> Self {
        Self { code, en, vi }
    }

    pub(crate) fn error<const N: usize>(&self, input: [&str; N]) -> Error {
        Error::new(self.code, fill(self.en, &input), fill(self.vi, &input))
    }

    /// The same message about phrases that differ by language.
    pub(crate) fn error_of<T: AsRef<str>>(&self, en: &[T], vi: &[T]) -> Error {
        Error::new(self.code, fill(self.en, en), fill(self.vi, vi))
    }
}

fn fill<T: AsRef<str>>(template: &str, input: &[T]) -> String {
    let mut input = input.iter();
    let mut message = String::with_capacity(template.len().saturating_add(32));
    // Braces stand in pairs only.
    let mut pieces = template.split('{');
    message.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let quoted = input.next().map_or("", AsRef::as_ref);
        message.push_str(&shortened(quoted, LONGEST_INPUT));
        message.push_str(piece.strip_prefix('}').unwrap_or(piece));
    }
    message
}

macro_rules! messages {
    ($($name:ident: $code:ident, $en:literal, $vi:literal;)+) => {
        $(pub(crate) const $name: $crate::messages::Template =
            $crate::messages::Template::new($crate::ErrorCode::$code, $en, $vi);)+
        /// All messages of this list.
        #[cfg(test)]
        pub(crate) static ALL: &[&$crate::messages::Template] = &[$(&$name),+];
    };
}

pub(crate) use messages;

messages! {
    // Money, rates and time.
    AMOUNT_OUT_OF_RANGE: OutOfRange,
        "amount `{}` is beyond ±9007199254740991 đồng",
        "số tiền `{}` vượt quá ±9007199254740991 đồng";
    NEGATIVE: OutOfRange, "amount `{}` is negative", "số tiền `{}` là số âm";
    RATE_NEGATIVE: OutOfRange, "rate `{}` is negative", "tỷ lệ `{}` là số âm";
    DIVIDED_BY_ZERO: OutOfRange, "`{}` cannot be divided by 0", "không thể chia `{}` cho 0";
    OVER_ONE: OutOfRange, "rate `{}` is over 1", "tỷ lệ `{}` lớn hơn 1";
    RATE_DIGITS: OutOfRange,
        "rate `{}` has more than 6 digits before the point or 12 after it",
        "tỷ lệ `{}` có quá 6 chữ số trước dấu chấm hoặc quá 12 chữ số sau dấu chấm";
    TOO_LONG: OutOfRange,
        "`{}` needs more than 28 digits to be exact",
        "`{}` cần quá 28 chữ số để giữ chính xác";
    NOT_A_DECIMAL: InvalidInput,
        "`{}` is not a decimal string such as `0.02`",
        "`{}` không phải là chuỗi thập phân như `0.02`";
    PERCENT_DECIMALS: OutOfRange,
        "percentage `{}` has more than 4 decimals",
        "tỷ lệ phần trăm `{}` có quá 4 chữ số thập phân";
    NOT_POINTS: InvalidInput,
        "`{}` is not points such as `9.5`",
        "`{}` không phải là điểm như `9.5`";
    POINTS_NEGATIVE: OutOfRange, "points `{}` are negative", "điểm `{}` là số âm";
    POINTS_DIGITS: OutOfRange,
        "points `{}` have more than 6 digits before the point or after it",
        "điểm `{}` có quá 6 chữ số trước hoặc sau dấu chấm";
    NOT_A_MONTH: InvalidInput,
        "`{}` is not a month such as `2025-03`",
        "`{}` không phải là tháng như `2025-03`";
    NOT_A_DAY: InvalidInput,
        "`{}` is not a day such as `2025-03-31`",
        "`{}` không phải là ngày như `2025-03-31`";
    NOT_A_DAY_OR_MONTH: InvalidInput,
        "`{}` is neither a day such as `2025-03-31` nor a month such as `2025-03`",
        "`{}` không phải là ngày như `2025-03-31` hoặc tháng như `2025-03`";
    YEAR_OUT_OF_RANGE: OutOfRange,
        "year `{}` is not within 1 to 9999",
        "năm `{}` không nằm trong khoảng 1 đến 9999";
    PERIOD_REVERSED: InvalidInput,
        "the period ends on `{}`, before it starts",
        "kỳ kết thúc ngày `{}`, trước khi bắt đầu";
    PERIOD_OUTSIDE_YEAR: InvalidInput,
        "the period is not within the fiscal year `{}`",
        "kỳ báo cáo không nằm trong năm tài chính `{}`";

    // The law.
    NO_RULE: NotDetermined,
        "no rule for `{}` is known on {}",
        "chưa xác định được quy định về `{}` tại ngày {}";
    NOT_SURE_ENOUGH: Unconfirmed,
        "the rule for `{}` on {} is `{}`, less sure than `{}`",
        "quy định về `{}` tại ngày {} có mức tin cậy `{}`, thấp hơn mức yêu cầu `{}`";
    UNKNOWN_PARAMETER: UnknownCode,
        "no parameter is named `{}`",
        "không có tham số nào tên là `{}`";
    WRONG_UNIT: InvalidInput,
        "parameter `{}` takes a value of unit `{}`",
        "tham số `{}` nhận giá trị có đơn vị `{}`";
    OVERRIDE_REVERSED: InvalidInput,
        "an override ends on `{}`, before it starts",
        "giả định kết thúc ngày `{}`, trước khi bắt đầu";

    // Requests.
    MISSING: InvalidInput, "missing field `{}`", "thiếu trường `{}`";
    UNKNOWN_NAME: InvalidInput,
        "`{}` is none of {}",
        "`{}` không thuộc các lựa chọn {}";
    ONE_OF_TWO: InvalidInput,
        "exactly one of `{}` and `{}` is needed",
        "cần đúng một trong hai trường `{}` và `{}`";
    ONE_AT_LEAST: InvalidInput,
        "at least one of `{}` and `{}` is needed",
        "cần ít nhất một trong hai trường `{}` và `{}`";
    COUNT_OUT_OF_RANGE: OutOfRange,
        "count `{}` is not within 0 to 4294967295",
        "số lượng `{}` không nằm trong khoảng 0 đến 4294967295";
    FLOW_UNBALANCED: Unbalanced,
        "closing `{}` is not the `{}` computed; the difference is `{}`",
        "cuối kỳ `{}` khác số tính được `{}`; chênh lệch `{}`";
    EMPTY: InvalidInput, "`{}` must not be empty", "`{}` không được rỗng";
    AMOUNT_NOT_A_SUM: OutOfRange,
        "amount `{}` is not within 0 to 9007199254740991 đồng",
        "số tiền `{}` không nằm trong khoảng 0 đến 9007199254740991 đồng";
    OTHER_LENGTH: InvalidInput,
        "the column `{}` has `{}` rows, not `{}`",
        "cột `{}` có `{}` dòng, không phải `{}`";
    RUN_REVERSED: InvalidInput,
        "the rows of group `{}` end before they begin",
        "các dòng của nhóm `{}` kết thúc trước khi bắt đầu";
    NO_GROUP: InvalidInput,
        "row `{}` belongs to group `{}`, but there are `{}` groups",
        "dòng `{}` thuộc nhóm `{}`, nhưng chỉ có `{}` nhóm";
    SUM_TOO_LARGE: OutOfRange,
        "the sum of group `{}` is beyond 64 bits",
        "tổng của nhóm `{}` vượt quá 64 bit";
    TOO_MANY_PLANS: OutOfRange,
        "there are more than `{}` different plans",
        "có hơn `{}` phương án khác nhau";
    NOT_WITH: InvalidInput,
        "`{}` does not go with `{}`",
        "`{}` không đi cùng với `{}`";
    DUPLICATE: InvalidInput, "`{}` is given twice", "`{}` được khai hai lần";
    NOT_QUARTER_END: InvalidInput,
        "month `{}` does not end a quarter",
        "tháng `{}` không phải là tháng cuối quý";
    QUARTER_CHANGES: NotDetermined,
        "the duty to pay changes within the quarter ending `{}`; ask month by month",
        "nghĩa vụ đóng thay đổi trong quý kết thúc `{}`; hãy tính từng tháng";
    YEAR_CHANGES: NotDetermined,
        "the rule for `{}` changes within the year `{}`, so one plan for all of it cannot be made",
        "quy định về `{}` thay đổi trong năm `{}`, không thể lập một dự toán chung cho cả năm";
    OVER_MAXIMUM: OutOfRange,
        "`{}` is over the maximum of `{}`",
        "`{}` vượt quá mức tối đa `{}`";
    SUSPENSION_TOO_LONG: OutOfRange,
        "a suspension until `{}` is longer than `{}` months",
        "thời gian tạm dừng đến `{}` dài hơn `{}` tháng";
    BELOW_RULE: OutOfRange,
        "resolved rate `{}` is below the rule's `{}`",
        "mức đóng theo nghị quyết `{}` thấp hơn mức quy định `{}`";
    ENDS_BEFORE: InvalidInput,
        "`{}` is before the month asked",
        "`{}` ở trước tháng được hỏi";
    SHARES_NOT_ONE: InvalidInput,
        "the shares add to `{}`, not to 1",
        "các tỷ lệ cộng lại bằng `{}`, không bằng 1";
    MONTH_OUTSIDE: InvalidInput,
        "month `{}` is not wholly within the period",
        "tháng `{}` không nằm trọn trong kỳ";
    UNKNOWN_UNIT: UnknownCode, "no unit has the id `{}`", "không có đơn vị nào mang mã `{}`";
    INTO_ITSELF: InvalidInput,
        "unit `{}` would pass into itself",
        "đơn vị `{}` bị nhập vào chính nó";
    NO_RECEIVER: InvalidInput,
        "unit `{}` has ended without a receiver, but has books for `{}`",
        "đơn vị `{}` đã kết thúc, không có đơn vị nhận, nhưng còn số liệu tháng `{}`";
    UNKNOWN_SCHEME: UnknownCode,
        "no distribution scheme is named `{}`",
        "không có phương án phân phối nào tên là `{}`";
    UNKNOWN_CHART: UnknownCode,
        "no chart of accounts is named `{}`",
        "không có hệ thống tài khoản nào tên là `{}`";
    UNKNOWN_ACCOUNT: UnknownCode,
        "the chart has no code `{}`",
        "hệ thống tài khoản không có mã số `{}`";
    DAY_NOT_HELD: InvalidInput,
        "the receiver's period does not hold `{}`, the day after the hand-over",
        "kỳ của đơn vị nhận không chứa ngày `{}`, ngày sau khi bàn giao";
    COMPUTED_ACCOUNT: InvalidInput,
        "code `{}` is computed and takes no line",
        "mã số `{}` được tính ra, không nhập dòng";
    ACCOUNT_EXISTS: InvalidInput,
        "the chart already has code `{}`",
        "hệ thống tài khoản đã có mã số `{}`";
    UNKNOWN_OPERATION: UnknownOperation,
        "no operation is named `{}`",
        "không có nghiệp vụ nào tên là `{}`";

    // Tables.
    NOT_A_SUM: InvalidInput,
        "`{}` is not a whole number of đồng without separators",
        "`{}` không phải là số nguyên đồng viết liền";
    MISSING_COLUMN: InvalidInput, "column `{}` is missing", "thiếu cột `{}`";
    UNKNOWN_COLUMN: InvalidInput,
        "no column is named `{}`; the columns are {}",
        "không có cột nào tên là `{}`; các cột: {}";
    FIELD_COUNT: InvalidInput,
        "the row has {} fields, the header {}",
        "dòng có {} ô, tiêu đề có {} ô";
    OPEN_QUOTE: InvalidInput,
        "a quotation mark is not closed within the line, or does not close its field",
        "dấu ngoặc kép không được đóng trong dòng, hoặc không đóng ở cuối ô";
    NOT_UTF8: InvalidInput, "the row is not UTF-8 text", "dòng không phải văn bản UTF-8";
    ROW_TOO_LONG: InvalidInput,
        "the row is longer than {} bytes",
        "dòng dài quá {} byte";
    DIFFERS_WITHIN: InvalidInput,
        "`{}` differs from `{}` in the unit's first row",
        "`{}` khác với `{}` ở dòng đầu của đơn vị";
    UNIT_APART: InvalidInput,
        "the rows of unit `{}` do not stand together",
        "các dòng của đơn vị `{}` không đứng liền nhau";

    // What serde refuses.
    JSON_DUPLICATE: InvalidInput, "duplicate field `{}`", "trường `{}` được khai hai lần";
    JSON_UNKNOWN_FIELD_NONE: InvalidInput,
        "unknown field `{}`, there are no fields",
        "không có trường `{}`; không nhận trường nào";
    JSON_UNKNOWN_FIELD: InvalidInput,
        "unknown field `{}`, expected {}",
        "không có trường `{}`; các trường: {}";
    JSON_WRONG_TYPE: InvalidInput,
        "invalid type: {}, expected {}",
        "sai kiểu: {}; cần {}";
    JSON_WRONG_VALUE: InvalidInput,
        "invalid value: {}, expected {}",
        "sai giá trị: {}; cần {}";
    JSON_SYNTAX: InvalidInput, "not valid JSON at {}", "không phải JSON hợp lệ ở {}";
}

/// A name that is none of those known.
#[cold]
pub(crate) fn unknown_name(name: &str, known: &[&str]) -> Error {
    UNKNOWN_NAME.error([name, &listed(known)])
}

/// Refuses what is given twice, at the place of the second.
pub(crate) fn each_once<T: Copy + Eq + Hash + ToString>(
    names: impl Iterator<Item = T>,
    place: impl Fn(usize) -> String,
) -> Result<(), Error> {
    let mut seen = HashSet::new();
    for (at, name) in names.enumerate() {
        if !seen.insert(name) {
            return Err(DUPLICATE.error([&name.to_string()]).at(place(at)));
        }
    }
    Ok(())
}

/// Names as one text.
pub(crate) fn listed(names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    names.join(", ")
}

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
pub(crate) fn phrase(serde: &str, input: Option<&str>) -> (String, String) {
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
    use crate::grading::SetFindingCode;

    /// The messages of every list, and what is said of criteria sets.
    fn every() -> impl Iterator<Item = Template> {
        let lists = [
            ALL,
            crate::org::messages::ALL,
            crate::grading::messages::ALL,
            crate::quantity::messages::ALL,
        ];
        let listed = lists.into_iter().flatten().map(|template| **template);
        listed.chain(SetFindingCode::ALL.iter().map(|code| code.template()))
    }

    #[test]
    fn both_languages_take_the_same_input_and_follow_the_style() {
        for template in every() {
            let count = |text: &str| text.matches("{}").count();
            assert_eq!(count(template.en), count(template.vi), "{}", template.en);
            assert!(!template.en.ends_with('.') && !template.vi.ends_with('.'));
            assert!(
                !template.en.starts_with(char::is_uppercase),
                "{}",
                template.en
            );
        }
    }

    #[test]
    fn serde_phrases_are_translated() {
        assert_eq!(
            phrase("string", Some("x")),
            ("text `x`".into(), "chuỗi `x`".into())
        );
        assert_eq!(phrase("a boolean", None).0, "true or false");
    }

    #[test]
    fn braces_stand_in_pairs_with_nothing_between() {
        for template in every() {
            for text in [template.en, template.vi] {
                let pairs = text.matches("{}").count();
                assert_eq!(text.matches('{').count(), pairs, "{text}");
                assert_eq!(text.matches('}').count(), pairs, "{text}");
            }
        }
        assert_eq!(fill("a {} b {}", &["1", "{2}"]), "a 1 b {2}");
    }
}
