//! What a call of a batch was given, by name.

use arrow_array::types::Int64Type;
use pyo3::prelude::*;
use pyo3::types::PyDict;

use super::super::refusal::{Refusal, Wants};
use super::given::{Given, NotTaken};

/// The columns and constants of a call.
pub(super) struct Inputs<'py>(pub(super) Bound<'py, PyDict>);

impl<'py> Inputs<'py> {
    pub(super) fn optional(&self, name: &str) -> Result<Option<Bound<'py, PyAny>>, NotTaken> {
        let value = self.0.get_item(name)?;
        Ok(value.filter(|value| !value.is_none()))
    }

    pub(super) fn required(&self, name: &str) -> Result<Bound<'py, PyAny>, NotTaken> {
        let value = self.optional(name)?;
        value.ok_or_else(|| Refusal::missing(name).into())
    }

    /// A column of đồng.
    pub(super) fn sums(&self, name: &str) -> Result<Given<Int64Type>, NotTaken> {
        Given::of(name, &self.required(name)?, Wants::Int64)
    }

    /// A column of đồng, if it is given.
    pub(super) fn optional_sums(&self, name: &str) -> Result<Option<Given<Int64Type>>, NotTaken> {
        let column = self.optional(name)?;
        let column = column.map(|column| Given::of(name, &column, Wants::Int64));
        column.transpose()
    }
}
