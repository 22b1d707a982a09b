//! Error messages in both languages, in lists; `{}` is the caller's input. What only one room says
//! stands in its own list.

use std::borrow::Cow;
use std::collections::HashSet;
use std::hash::Hash;

use crate::error::{Error, ErrorCode};

/// The longest text that stands for one `{}`, a list of our own names included.
const LONGEST_INPUT: usize = 400;

/// A text cut to so many characters, with a sign that it was.
pub(crate) fn shortened(text: &str, longest: usize) -> Cow<'_, str> {
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
    NOT_WITH: InvalidInput,
        "`{}` does not go with `{}`",
        "`{}` không đi cùng với `{}`";
    DUPLICATE: InvalidInput, "`{}` is given twice", "`{}` được khai hai lần";
    OVER_MAXIMUM: OutOfRange,
        "`{}` is over the maximum of `{}`",
        "`{}` vượt quá mức tối đa `{}`";
    UNKNOWN_UNIT: UnknownCode, "no unit has the id `{}`", "không có đơn vị nào mang mã `{}`";
    INTO_ITSELF: InvalidInput,
        "unit `{}` would pass into itself",
        "đơn vị `{}` bị nhập vào chính nó";
    UNKNOWN_OPERATION: UnknownOperation,
        "no operation is named `{}`",
        "không có nghiệp vụ nào tên là `{}`";

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grading::SetFindingCode;

    /// The messages of every list, and what is said of criteria sets.
    fn every() -> impl Iterator<Item = Template> {
        let lists = [
            ALL,
            crate::batch::messages::ALL,
            crate::csv::messages::ALL,
            crate::fund::messages::ALL,
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
