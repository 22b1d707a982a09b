//! What is wrong with a table before any row is read, in both languages.

use arrow_schema::DataType;
use congdoan::Lang;
use pyo3::prelude::*;

use crate::failure::{INVALID, rule_error};

/// A refusal of the whole table: `invalid_input` at a field.
#[derive(Debug)]
pub(super) struct Refusal {
    vi: String,
    en: String,
    path: String,
}

impl Refusal {
    fn new(path: impl Into<String>, vi: String, en: String) -> Self {
        Self {
            vi,
            en,
            path: path.into(),
        }
    }

    pub(super) fn raise(&self, py: Python<'_>, lang: Lang) -> PyErr {
        let message = match lang {
            Lang::Vi => &self.vi,
            Lang::En => &self.en,
        };
        rule_error(py, INVALID, message, &self.path)
    }

    pub(super) fn unreadable(why: &str) -> Self {
        Self::new(
            "",
            format!("không đọc được bảng: {why}"),
            format!("the table cannot be read: {why}"),
        )
    }

    pub(super) fn unreadable_column(field: &str, why: &str) -> Self {
        Self::new(
            field,
            format!("không đọc được `{field}`: {why}"),
            format!("`{field}` cannot be read: {why}"),
        )
    }

    pub(super) fn no_table(is: &DataType) -> Self {
        Self::new(
            "",
            format!("không phải bảng mà là một cột kiểu {is}"),
            format!("not a table but a column of type {is}"),
        )
    }

    pub(super) fn null_rows() -> Self {
        Self::new(
            "",
            "bảng có dòng là null".to_owned(),
            "the table has rows that are null".to_owned(),
        )
    }

    pub(super) fn no_column(field: &str, column: &str, columns: &[&str]) -> Self {
        let columns = listed(columns);
        Self::new(
            field,
            format!(
                "bảng không có cột `{column}` (các cột: {columns}); \
                 nếu là hằng số, hãy viết frame.lit(\"{column}\")"
            ),
            format!(
                "the table has no column `{column}` (its columns: {columns}); \
                 for a constant write frame.lit(\"{column}\")"
            ),
        )
    }

    pub(super) fn column_twice(field: &str, column: &str) -> Self {
        Self::new(
            field,
            format!("bảng có nhiều cột cùng tên `{column}`"),
            format!("the table has several columns named `{column}`"),
        )
    }

    pub(super) fn missing(field: &str) -> Self {
        Self::new(
            field,
            format!("thiếu cột `{field}`: bảng không có cột này và cũng không được chỉ định"),
            format!("column `{field}` is missing: the table has none, and none was named for it"),
        )
    }

    pub(super) fn only_column(field: &str) -> Self {
        Self::new(
            field,
            format!("`{field}` là tên một cột; không nhận hằng số"),
            format!("`{field}` names a column; a constant is not taken here"),
        )
    }

    pub(super) fn only_constant(field: &str, column: &str) -> Self {
        Self::new(
            field,
            format!("`{field}` là hằng số cho mọi dòng; không nhận tên cột `{column}`"),
            format!(
                "`{field}` is a constant for all rows; the name of a column, `{column}`, is not taken here"
            ),
        )
    }

    pub(super) fn unknown_field(field: &str, fields: &[&str]) -> Self {
        let fields = listed(fields);
        Self::new(
            field,
            format!("không có trường `{field}`; các trường: {fields}"),
            format!("there is no field `{field}`; the fields: {fields}"),
        )
    }

    pub(super) fn unknown_result(column: &str, columns: &[&str]) -> Self {
        let columns = listed(columns);
        Self::new(
            "columns",
            format!("kết quả không có cột `{column}`; các cột: {columns}"),
            format!("the result has no column `{column}`; its columns: {columns}"),
        )
    }

    pub(super) fn wrong_type(field: &str, column: &str, is: &DataType, wants: Wants) -> Self {
        let (vi, en) = wants.words();
        Self::new(
            field,
            format!("cột `{column}` có kiểu {is}; `{field}` cần {vi}"),
            format!("column `{column}` is of type {is}; `{field}` takes {en}"),
        )
    }

    pub(super) fn wrong_column(field: &str, is: &str, wants: Wants) -> Self {
        let (vi, en) = wants.words();
        Self::new(
            field,
            format!("`{field}` thuộc kiểu {is}; cần {vi}"),
            format!("`{field}` is of type {is}; it takes {en}"),
        )
    }

    pub(super) fn other_length(field: &str, rows: usize, wanted: usize) -> Self {
        Self::new(
            field,
            format!("`{field}` có {rows} dòng; cần {wanted}"),
            format!("`{field}` has {rows} rows; {wanted} are needed"),
        )
    }

    pub(super) fn nulls(field: &str) -> Self {
        Self::new(
            field,
            format!("`{field}` có giá trị null"),
            format!("`{field}` has nulls"),
        )
    }

    pub(super) fn unknown_out(column: &str, columns: &[&str]) -> Self {
        let columns = listed(columns);
        Self::new(
            "out",
            format!("không có cột `{column}` để ghi; các cột: {columns}"),
            format!("there is no column `{column}` to fill; the columns: {columns}"),
        )
    }

    pub(super) fn not_ready(column: &str, bytes: usize) -> Self {
        Self::new(
            format!("out.{column}"),
            format!(
                "`out` cho cột `{column}` phải là bộ nhớ ghi được, liền nhau, {bytes} byte mỗi dòng: \
                 mảng NumPy hoặc bộ đệm Arrow"
            ),
            format!(
                "`out` for the column `{column}` must be memory that can be written, without gaps, \
                 {bytes} bytes a row: a NumPy array or a buffer of Arrow's"
            ),
        )
    }

    pub(super) fn same_memory(column: &str, other: &str) -> Self {
        Self::new(
            format!("out.{column}"),
            format!("`out` cho cột `{column}` dùng chung bộ nhớ với `{other}`"),
            format!("`out` for the column `{column}` shares memory with `{other}`"),
        )
    }

    pub(super) fn taken_name(column: &str) -> Self {
        Self::new(
            "append",
            format!("bảng đã có cột `{column}`"),
            format!("the table already has a column `{column}`"),
        )
    }

    pub(super) fn no_criteria(criteria: &[&str]) -> Self {
        let criteria = listed(criteria);
        Self::new(
            "criteria",
            format!("bảng không có cột nào mang tên tiêu chí; các tiêu chí: {criteria}"),
            format!("no column of the table is named as a criterion; the criteria: {criteria}"),
        )
    }
}

/// What a column must hold for a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wants {
    Sum,
    Sums,
    Rate,
    Points,
    Month,
    Day,
    Name,
    Flag,
    Year,
    Count,
    Json,
    Int64,
    Byte,
    Group,
}

impl Wants {
    const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Sum => (
                "số nguyên đồng: cột số nguyên, hoặc decimal không có phần lẻ; không nhận số thực",
                "whole đồng: an integer column, or decimals without a fraction; never floats",
            ),
            Self::Sums => (
                "danh sách số nguyên đồng",
                "lists of whole đồng, never floats",
            ),
            Self::Rate => (
                "tỷ lệ chính xác: cột decimal, số nguyên hoặc chuỗi thập phân; không nhận số thực",
                "exact rates: a column of decimals, integers or decimal text; never floats",
            ),
            Self::Points => (
                "điểm chính xác: cột decimal, số nguyên hoặc chuỗi thập phân; không nhận số thực",
                "exact points: a column of decimals, integers or decimal text; never floats",
            ),
            Self::Month => (
                "tháng: cột ngày, dấu thời gian không múi giờ, hoặc chuỗi như `2025-03`",
                "months: a column of dates, of timestamps without time zone, or of text such as `2025-03`",
            ),
            Self::Day => (
                "ngày: cột ngày, dấu thời gian không múi giờ, hoặc chuỗi như `2025-03-31`",
                "days: a column of dates, of timestamps without time zone, or of text such as `2025-03-31`",
            ),
            Self::Name => ("chuỗi văn bản", "text"),
            Self::Flag => ("giá trị đúng/sai", "booleans"),
            Self::Year => ("năm dạng số nguyên", "years as integers"),
            Self::Int64 => (
                "số nguyên đồng int64 liền nhau: mảng NumPy hoặc bộ đệm khác, hoặc cột Arrow như \
                 Series của Polars; không nhận số thực",
                "whole đồng as int64 without gaps: a NumPy array or other buffer, or a column of \
                 Arrow's such as a Series of Polars; never floats",
            ),
            Self::Byte => (
                "uint8 liền nhau: mảng NumPy, bytes, hoặc cột Arrow",
                "uint8 without gaps: a NumPy array, bytes, or a column of Arrow's",
            ),
            Self::Group => (
                "uint32 liền nhau: mảng NumPy hoặc bộ đệm khác, hoặc cột Arrow",
                "uint32 without gaps: a NumPy array or other buffer, or a column of Arrow's",
            ),
            Self::Count => ("số nguyên không âm", "integers that are not negative"),
            Self::Json => (
                "số nguyên, decimal, chuỗi, đúng/sai, ngày, hoặc danh sách và cấu trúc của chúng; \
                 không nhận số thực",
                "integers, decimals, text, booleans, dates, or lists and structs of them; never floats",
            ),
        }
    }
}

fn listed(names: &[&str]) -> String {
    const MOST: usize = 40;
    let mut text = String::new();
    for (at, name) in names.iter().take(MOST).enumerate() {
        let before = if at > 0 { ", " } else { "" };
        text.push_str(&format!("{before}`{name}`"));
    }
    if names.len() > MOST {
        text.push_str(", …");
    }
    text
}
