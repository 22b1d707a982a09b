//! Any operation, row by row: requests and replies in JSON.

use std::collections::HashMap;
use std::fmt;

use arrow_array::{ArrayRef, RecordBatch};
use arrow_schema::Field;
use serde::Deserialize;
use serde::de::{self, MapAccess};
use serde_json::value::RawValue;

use super::form::Kind;
use super::json_rows::JsonRows;
use super::results::{Days, Flags, Grow, Results, Sums, Texts};
use super::run::{Failed, Rows, Work};

/// The rows of a table as requests of any operation.
pub(super) struct AnyRows {
    pub(super) operation: String,
    pub(super) json: JsonRows,
    pub(super) results: Vec<(&'static str, Kind)>,
}

/// The top fields of replies.
pub(super) struct AnyColumns(Vec<(&'static str, Column)>);

enum Column {
    Integers(Sums),
    Flags(Flags),
    Texts(Texts),
    Days(Days),
    Json(Texts),
}

impl Column {
    fn new(kind: Kind) -> Self {
        match kind {
            Kind::Integer => Self::Integers(Sums::default()),
            Kind::Flag => Self::Flags(Flags::default()),
            Kind::Text => Self::Texts(Texts::default()),
            Kind::Day => Self::Days(Days::default()),
            Kind::Json => Self::Json(Texts::default()),
        }
    }

    fn grow(&mut self) -> &mut dyn Grow {
        match self {
            Self::Integers(column) => column,
            Self::Flags(column) => column,
            Self::Texts(column) | Self::Json(column) => column,
            Self::Days(column) => column,
        }
    }

    /// A value as its JSON has it; what is not of the column's kind does not occur.
    fn push(&mut self, value: Option<&RawValue>) -> Result<(), serde_json::Error> {
        let json = value.map_or("null", RawValue::get);
        match self {
            Self::Integers(column) => column.integer(serde_json::from_str(json)?),
            Self::Flags(column) => column.push(serde_json::from_str(json)?),
            Self::Texts(column) => {
                let text: Option<std::borrow::Cow<'_, str>> = serde_json::from_str(json)?;
                column.push(text.as_deref());
            }
            Self::Days(column) => {
                let day: Option<chrono::NaiveDate> = serde_json::from_str(json)?;
                column.push(day);
            }
            Self::Json(column) => match json.starts_with('"') {
                // One of several kinds, which needs no quotation marks here.
                true => column.push(Some(&serde_json::from_str::<String>(json)?)),
                false => column.push(Some(json).filter(|json| *json != "null")),
            },
        }
        Ok(())
    }
}

impl Results for AnyColumns {
    fn fields(&self) -> Vec<Field> {
        let fields = self.0.iter().map(|(name, column)| {
            let data_type = match column {
                Column::Integers(column) => column.data_type(),
                Column::Flags(column) => column.data_type(),
                Column::Texts(column) | Column::Json(column) => column.data_type(),
                Column::Days(column) => column.data_type(),
            };
            Field::new(*name, data_type, true)
        });
        fields.collect()
    }

    fn failed(&mut self) {
        for (_, column) in &mut self.0 {
            column.grow().null();
        }
    }

    fn finish(&mut self) -> Vec<ArrayRef> {
        let columns = self.0.iter_mut();
        columns.map(|(_, column)| column.grow().finish()).collect()
    }
}

/// The fields of a reply, each as its JSON.
struct Fields<'a>(HashMap<&'a str, &'a RawValue>);

impl<'de> Deserialize<'de> for Fields<'de> {
    fn deserialize<D: de::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Fields<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut fields = HashMap::new();
                while let Some((name, value)) = map.next_entry()? {
                    fields.insert(name, value);
                }
                Ok(Fields(fields))
            }
        }
        deserializer.deserialize_map(Visitor)
    }
}

impl Rows for AnyRows {
    type Results = AnyColumns;

    fn operation(&self) -> &str {
        &self.operation
    }

    fn results(&self) -> AnyColumns {
        let columns = self.results.iter();
        AnyColumns(
            columns
                .map(|(name, kind)| (*name, Column::new(*kind)))
                .collect(),
        )
    }

    fn work<'a>(&'a self, batch: &'a RecordBatch) -> Work<'a, AnyColumns> {
        let write = self.json.writer(batch);
        let mut request = String::new();
        let mut reply = String::new();
        Box::new(move |row, columns| {
            request.clear();
            reply.clear();
            write(row, &mut request);
            congdoan::call_json_into(&self.operation, &request, &mut reply)?;
            // A reply is an object whose fields are of their kinds.
            let fields: Fields<'_> = serde_json::from_str(&reply).map_err(|_| Failed::Unread)?;
            for (name, column) in &mut columns.0 {
                let value = fields.0.get(name).copied();
                if column.push(value).is_err() {
                    column.grow().null();
                }
            }
            Ok(())
        })
    }

    fn json(&self) -> &JsonRows {
        &self.json
    }
}
