//! What rows share or have each for itself: a constant, or a column.

use std::ops::Range;

use congdoan::read_json;
use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::request;
use crate::shape::Shape;

use super::super::Asked;
use super::super::cells::Reader;
use super::super::json_rows;
use super::super::typed::{Cell, Refused};
use super::given::{Arrays, Ends, NotTaken, is_arrow};

/// A constant, or a column.
#[derive(Debug)]
pub(super) enum By<T> {
    /// The same for all rows; in JSON too.
    All(T, String),
    Rows(Arrays),
}

/// The constant of a field, and its JSON.
pub(super) fn constant<T: serde::de::DeserializeOwned>(
    asked: &Asked,
    field: &str,
    value: &Bound<'_, PyAny>,
) -> Result<(T, String), NotTaken> {
    let name = PyString::new(value.py(), field);
    let json = request::of_field(&name, value, asked.shape_of(field))?;
    match read_json(json.as_bytes()) {
        Ok(value) => Ok((value, json)),
        Err(error) => Err(Refused::Operation(error, field.to_owned()).into()),
    }
}

impl<T: Cell> By<T> {
    pub(super) fn of(
        asked: &Asked,
        field: &str,
        given: &Bound<'_, PyAny>,
    ) -> Result<Self, NotTaken> {
        match is_arrow(given)? {
            true => Arrays::of(field, given, T::WANTS, T::takes).map(Self::Rows),
            false => constant(asked, field, given).map(|(value, json)| Self::All(value, json)),
        }
    }

    pub(super) fn ends(&self) -> Option<&Ends> {
        match self {
            Self::All(..) => None,
            Self::Rows(arrays) => Some(&arrays.ends),
        }
    }

    pub(super) fn places(&self) -> Vec<Range<usize>> {
        match self {
            Self::All(..) => Vec::new(),
            Self::Rows(arrays) => arrays.places(),
        }
    }

    pub(super) fn all(&self) -> Option<&T> {
        match self {
            Self::All(value, _) => Some(value),
            Self::Rows(_) => None,
        }
    }

    /// The values of rows of one chunk, counted from the first.
    pub(super) fn reader(&self, rows: Range<usize>) -> Reader<'_, T> {
        match self {
            Self::All(value, _) => Box::new(|_| Ok(Some(value.clone()))),
            Self::Rows(arrays) => {
                let chunk = arrays.chunk(rows);
                let reader = chunk.and_then(|(chunk, rows)| Some((T::reader(chunk)?, rows.start)));
                match reader {
                    Some((reader, start)) => Box::new(move |row| reader(start.saturating_add(row))),
                    None => Box::new(|_| Ok(None)),
                }
            }
        }
    }

    /// The value of a row.
    pub(super) fn value(&self, row: usize) -> Option<T> {
        let read = self.reader(row..row.saturating_add(1));
        read(0).ok().flatten()
    }

    /// The value of a row in JSON, which the operation may refuse; nothing for a null.
    pub(super) fn json(&self, row: usize, shape: &'static Shape) -> Option<String> {
        match self {
            Self::All(_, json) => Some(json.clone()),
            Self::Rows(arrays) => {
                let (chunk, rows) = arrays.chunk(row..row.saturating_add(1))?;
                json_rows::cell_text(chunk, rows.start, shape)
            }
        }
    }
}
