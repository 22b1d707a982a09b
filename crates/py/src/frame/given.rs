//! Where each field of a request comes from: a column, a constant, or nowhere.

use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};

use crate::request;
use crate::shape::Shape;

use super::refusal::Refusal;
use super::table::Table;

/// Where the values of a field come from.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Source {
    Absent,
    /// The same for all rows, as JSON.
    Constant(String),
    /// A column by its place.
    Column(usize),
}

impl Source {
    pub(super) fn is_absent(&self) -> bool {
        *self == Self::Absent
    }
}

/// What the caller said of the fields, as text and JSON alone.
#[derive(Debug, Default)]
pub(super) struct Said {
    fields: Vec<(String, Source)>,
    columns: Vec<(String, String)>,
}

impl Said {
    /// Columns by name and constants as Python has them; the shape tells how a constant is written.
    pub(super) fn of(
        columns: &Bound<'_, PyDict>,
        constants: &Bound<'_, PyDict>,
        shape: impl Fn(&str) -> &'static Shape,
    ) -> PyResult<Self> {
        let mut said = Self::default();
        for (field, column) in columns {
            said.columns.push((field.extract()?, column.extract()?));
        }
        for (field, value) in constants {
            let name: String = field.extract()?;
            let source = match value.is_none() {
                true => Source::Absent,
                false => {
                    let field = field.cast::<PyString>().map_err(PyErr::from)?;
                    Source::Constant(request::of_field(field, &value, shape(&name))?)
                }
            };
            said.fields.push((name, source));
        }
        Ok(said)
    }

    /// The fields the caller named.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        let constants = self.fields.iter().map(|(field, _)| field.as_str());
        constants.chain(self.columns.iter().map(|(field, _)| field.as_str()))
    }

    /// What was said of a field that is the same for all rows, as JSON.
    pub(super) fn constant(&self, field: &str) -> Option<&str> {
        let found = self.fields.iter().find(|(name, _)| name == field);
        match found {
            Some((_, Source::Constant(json))) => Some(json),
            _ => None,
        }
    }

    /// The same of a field that can be nothing else; a column named for it is refused.
    pub(super) fn only_constant(&self, field: &str) -> Result<Option<&str>, Refusal> {
        let column = self.columns.iter().find(|(name, _)| name == field);
        match column {
            Some((_, column)) => Err(Refusal::only_constant(field, column)),
            None => Ok(self.constant(field)),
        }
    }

    /// Refuses what was said of a member that a group of fields does not have.
    pub(super) fn check_group(&self, group: &str, known: &[&str]) -> Result<(), Refusal> {
        for name in self.names() {
            let member = name.strip_prefix(group).and_then(|n| n.strip_prefix('.'));
            match member {
                Some(member) if !known.contains(&member) => {
                    return Err(Refusal::unknown_field(name, known));
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Where a member of a group of fields comes from: as the caller said, or else, where that is
    /// the habit of the group, from the column of its name.
    pub(super) fn source_in(
        &self,
        table: &Table,
        group: &str,
        member: &str,
        by_name: bool,
    ) -> Result<Source, Refusal> {
        let field = format!("{group}.{member}");
        if self.names().any(|name| name == field) {
            return self.source(table, &field);
        }
        let place = match by_name {
            true => table.place(&field, member)?,
            false => None,
        };
        Ok(place.map_or(Source::Absent, Source::Column))
    }

    /// Where a field comes from: as the caller said, or else from the column of its own name.
    pub(super) fn source(&self, table: &Table, field: &str) -> Result<Source, Refusal> {
        if let Some((_, source)) = self.fields.iter().find(|(name, _)| name == field) {
            return Ok(source.clone());
        }
        match self.columns.iter().find(|(name, _)| name == field) {
            Some((_, column)) => match table.place(field, column)? {
                Some(place) => Ok(Source::Column(place)),
                None => Err(Refusal::no_column(field, column, &table.names())),
            },
            None => Ok(match table.place(field, field)? {
                Some(place) => Source::Column(place),
                None => Source::Absent,
            }),
        }
    }
}
