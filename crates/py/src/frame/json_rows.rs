//! Rows as the JSON text of requests: how any operation reads a table, and how what is wrong with
//! a row gets the same words as in a single call.

use arrow_array::cast::AsArray;
use arrow_array::{Array, RecordBatch};
use arrow_schema::DataType;
use chrono::Datelike;
use serde::de::IgnoredAny;

use crate::shape::Shape;

use super::cells::{self, Moment, Number};
use super::given::Source;

/// A request's fields and where they come from.
pub(super) struct JsonRows {
    /// The common fields of every row's request, without braces.
    common: String,
    fields: Vec<JsonField>,
}

/// One field of a request.
pub(super) struct JsonField {
    name: &'static str,
    from: From,
}

enum From {
    Source {
        source: Source,
        shape: &'static Shape,
        /// Whether text in a column of it is JSON: lists and objects.
        nested: bool,
    },
    /// An object whose fields come from columns of their own.
    Fields(Vec<JsonField>),
    /// A list of such objects.
    Items(Vec<Vec<JsonField>>),
    /// A fixed text where a flag is set.
    When(Source, &'static str),
    /// A field, and the JSON that stands for it where it says nothing.
    Or(Box<JsonField>, &'static str),
}

impl JsonField {
    pub(super) fn new(
        name: &'static str,
        source: Source,
        shape: &'static Shape,
        nested: bool,
    ) -> Self {
        let from = From::Source {
            source,
            shape,
            nested,
        };
        Self { name, from }
    }

    pub(super) fn object(name: &'static str, fields: Vec<Self>) -> Self {
        let from = From::Fields(fields);
        Self { name, from }
    }

    /// A list of objects whose fields come from columns of their own.
    pub(super) fn items(name: &'static str, items: Vec<Vec<Self>>) -> Self {
        let from = From::Items(items);
        Self { name, from }
    }

    /// A field that is as its column's type has it in JSON.
    pub(super) fn plain(name: &'static str, source: Source) -> Self {
        Self::new(name, source, &Shape::Plain, false)
    }

    /// A text that is the same for all rows.
    pub(super) fn text(name: &'static str, text: &str) -> Self {
        let mut json = String::new();
        quote(text, &mut json);
        Self::plain(name, Source::Constant(json))
    }

    /// A text that is there where a flag is set.
    pub(super) fn when(name: &'static str, flag: Source, text: &'static str) -> Self {
        let from = From::When(flag, text);
        Self { name, from }
    }

    /// The same with a value of its own where there is none.
    pub(super) fn or(self, otherwise: &'static str) -> Self {
        let name = self.name;
        let from = From::Or(Box::new(self), otherwise);
        Self { name, from }
    }

    fn writer<'a>(&'a self, batch: &'a RecordBatch) -> Option<Writer<'a>> {
        match &self.from {
            From::Source {
                source: Source::Absent,
                ..
            } => None,
            From::Source {
                source: Source::Constant(json),
                ..
            } => Some(Box::new(move |_, text| {
                text.push_str(json);
                true
            })),
            From::Source {
                source: Source::Column(place),
                shape,
                nested,
            } => writer(batch.columns().get(*place)?.as_ref(), shape, *nested),
            From::When(source, value) => {
                let flag = From::flag(source, batch)?;
                Some(Box::new(move |row, text| {
                    let set = flag(row);
                    if set {
                        quote(value, text);
                    }
                    set
                }))
            }
            From::Or(field, otherwise) => {
                let write = field.writer(batch);
                Some(Box::new(move |row, text| {
                    let mark = text.len();
                    if !write.as_ref().is_some_and(|write| write(row, text)) {
                        text.truncate(mark);
                        text.push_str(otherwise);
                    }
                    true
                }))
            }
            From::Items(items) => {
                let items = items.iter().map(|fields| fields_writer(fields, batch));
                let items: Vec<_> = items.collect();
                Some(Box::new(move |row, text| {
                    text.push('[');
                    for (at, write) in items.iter().enumerate() {
                        text.push_str(if at > 0 { ",{" } else { "{" });
                        write(row, text);
                        text.push('}');
                    }
                    text.push(']');
                    true
                }))
            }
            From::Fields(fields) => {
                let write = fields_writer(fields, batch);
                Some(Box::new(move |row, text| {
                    text.push('{');
                    let any = write(row, text);
                    text.push('}');
                    any
                }))
            }
        }
    }
}

impl From {
    /// Whether a flag is set in a row; false where it is not known.
    fn flag<'a>(
        source: &Source,
        batch: &'a RecordBatch,
    ) -> Option<Box<dyn Fn(usize) -> bool + 'a>> {
        match source {
            Source::Absent => None,
            Source::Constant(json) => {
                let set = json == "true";
                Some(Box::new(move |_| set))
            }
            Source::Column(place) => {
                let flags = cells::flags(batch.columns().get(*place)?.as_ref())?;
                Some(Box::new(move |row| matches!(flags(row), Ok(Some(true)))))
            }
        }
    }
}

/// Writes the cell of a row at the end of a text; false if there is nothing to say, whatever was
/// written.
type Writer<'a> = Box<dyn Fn(usize, &mut String) -> bool + 'a>;

impl JsonRows {
    /// Fields beside the common ones, which are an object in JSON.
    pub(super) fn new(common: &str, fields: Vec<JsonField>) -> Self {
        let inside = common.strip_prefix('{').and_then(|c| c.strip_suffix('}'));
        let common = inside.unwrap_or_default().to_owned();
        Self { common, fields }
    }

    /// Writes the request of a row of the batch.
    pub(super) fn writer<'a>(&'a self, batch: &'a RecordBatch) -> impl Fn(usize, &mut String) + 'a {
        let write = fields_writer(&self.fields, batch);
        move |row, text| {
            text.push('{');
            text.push_str(&self.common);
            write(row, text);
            text.push('}');
        }
    }
}

/// Writes the fields of an object that have something to say.
fn fields_writer<'a>(
    fields: &'a [JsonField],
    batch: &'a RecordBatch,
) -> impl Fn(usize, &mut String) -> bool + 'a {
    let named = |field: &'a JsonField| Some((field.name, field.writer(batch)?));
    let fields: Vec<_> = fields.iter().filter_map(named).collect();
    move |row, text| {
        let written = fields
            .iter()
            .filter(|(name, write)| write_field(name, row, text, write));
        written.count() > 0
    }
}

/// Writes a field with its name, or nothing.
fn write_field(name: &str, row: usize, text: &mut String, write: &Writer<'_>) -> bool {
    let mark = text.len();
    if !text.ends_with('{') {
        text.push(',');
    }
    quote(name, text);
    text.push(':');
    let written = write(row, text);
    if !written {
        text.truncate(mark);
    }
    written
}

/// The cell of a row in JSON; nothing for a null.
pub(super) fn cell_text(array: &dyn Array, row: usize, shape: &'static Shape) -> Option<String> {
    let write = writer(array, shape, false)?;
    let mut text = String::new();
    write(row, &mut text).then_some(text)
}

/// Whether a column can be written as JSON: everything exact.
pub(super) fn takes(data_type: &DataType) -> bool {
    if let Some(items) = cells::item_type(data_type) {
        return takes(items);
    }
    match data_type {
        DataType::Null => true,
        DataType::Struct(fields) => fields.iter().all(|field| takes(field.data_type())),
        plain => {
            cells::is_number(plain)
                || cells::is_text(plain)
                || cells::is_flag(plain)
                || cells::is_moment(plain)
        }
    }
}

fn writer<'a>(array: &'a dyn Array, shape: &'static Shape, nested: bool) -> Option<Writer<'a>> {
    let data_type = array.data_type();
    if let Some(items) = cells::lists(array) {
        let shape = match shape {
            Shape::List(items) => items,
            // A list where one object or several may stand.
            Shape::OneOf(_) => shape,
            _ => &Shape::Plain,
        };
        let item = writer(items.items, shape, false);
        return Some(Box::new(move |row, text| {
            let Ok(Some(places)) = (items.places)(row) else {
                return false;
            };
            text.push('[');
            for (at, place) in places.enumerate() {
                if at > 0 {
                    text.push(',');
                }
                if !item.as_ref().is_some_and(|item| item(place, text)) {
                    text.push_str("null");
                }
            }
            text.push(']');
            true
        }));
    }
    if matches!(data_type, DataType::Struct(_)) {
        return Some(object(array, shape));
    }
    if cells::is_number(data_type) {
        let quoted = matches!(shape, Shape::Decimal);
        return match cells::value_type(data_type) {
            DataType::Decimal256(..) => cell(cells::wide_numbers(array), move |plain, text| {
                write_plain(&plain, quoted, text);
            }),
            _ => cell(cells::numbers(array), move |number, text| {
                write_number(number, quoted, text);
            }),
        };
    }
    if cells::is_text(data_type) {
        return cell(cells::texts(array), move |value, text| {
            match nested && is_json(value, shape) {
                true => text.push_str(value),
                false => quote(value, text),
            }
        });
    }
    if cells::is_flag(data_type) {
        return cell(cells::flags(array), |flag, text| {
            text.push_str(if flag { "true" } else { "false" });
        });
    }
    let month = matches!(shape, Shape::Month);
    cell(cells::moments(array), move |moment, text| {
        write_moment(moment, month, text);
    })
}

fn object<'a>(array: &'a dyn Array, shape: &'static Shape) -> Writer<'a> {
    let object = array.as_struct();
    let names = object.fields().iter();
    let fields: Vec<_> = names
        .zip(object.columns())
        .map(|(field, column)| {
            let shape = shape.field(field.name());
            (
                field.name(),
                writer(column.as_ref(), shape, is_nested(shape)),
            )
        })
        .collect();
    Box::new(move |row, text| {
        if object.is_null(row) {
            return false;
        }
        text.push('{');
        for (name, write) in &fields {
            if let Some(write) = write {
                write_field(name, row, text, write);
            }
        }
        text.push('}');
        true
    })
}

/// Whether text in an object's field may be JSON. Most text in objects is names and rates, some of
/// which look like it.
fn is_nested(shape: &Shape) -> bool {
    match shape {
        Shape::List(_) | Shape::Object(_) | Shape::OneOf(_) | Shape::Map(_) => true,
        Shape::Plain | Shape::Decimal | Shape::Day | Shape::Month => false,
    }
}

fn cell<'a, T: 'a>(
    cells: Option<cells::Reader<'a, T>>,
    write: impl Fn(T, &mut String) + 'a,
) -> Option<Writer<'a>> {
    let cells = cells?;
    Some(Box::new(move |row, text| match cells(row) {
        Ok(Some(value)) => {
            write(value, text);
            true
        }
        Ok(None) => false,
        // Of the cell's type, but of no value that any request has: the operation refuses it.
        Err(_) => {
            text.push_str("\"?\"");
            true
        }
    }))
}

fn write_number(number: Number, quoted: bool, text: &mut String) {
    match number.scale {
        0 if !quoted => {
            use std::fmt::Write;
            // Writing to a String does not fail.
            let _ = write!(text, "{}", number.digits);
        }
        _ => write_plain(&number.text(), quoted, text),
    }
}

fn write_plain(plain: &str, quoted: bool, text: &mut String) {
    // A fraction is exact as text only, wherever it may stand.
    let quoted = quoted || plain.contains('.');
    let quote = if quoted { "\"" } else { "" };
    for part in [quote, plain, quote] {
        text.push_str(part);
    }
}

/// A day, or the month it lies in where a month is asked for.
fn write_moment(moment: Moment, month: bool, text: &mut String) {
    use std::fmt::Write;
    let (day, second) = (moment.day, moment.second);
    let _ = match (month, second) {
        // A time of day is not dropped but refused.
        (_, 1..) => write!(text, "\"{day}T{second}\""),
        (true, _) => write!(text, "\"{:04}-{:02}\"", day.year(), day.month()),
        (false, _) => write!(text, "\"{day}\""),
    };
}

/// Whether text stands for a list or an object; where a name may stand too, most text is one.
fn is_json(text: &str, shape: &Shape) -> bool {
    let opens = text.trim_start().starts_with(['[', '{']);
    let only = !matches!(shape, Shape::OneOf(_));
    (opens || only) && serde_json::from_str::<IgnoredAny>(text).is_ok()
}

fn quote(value: &str, text: &mut String) {
    // A text always has a JSON form.
    text.push_str(&serde_json::to_string(value).unwrap_or_default());
}
