//! What a call of a batch was given, by name.

use pyo3::prelude::*;
use pyo3::types::PyDict;

use super::super::refusal::Refusal;
use super::given::NotTaken;

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
}
