//! A column of results: memory that other libraries read without copying.

use std::ffi::{CStr, c_int};
use std::sync::Arc;

use arrow_array::{ArrayRef, Int64Array, UInt8Array};
use arrow_buffer::{Buffer, ScalarBuffer};
use pyo3::ffi;
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyTuple};

use super::border;

/// A column of results: đồng as int64, or codes as uint8. It is read without copying by
/// ``numpy.asarray``, ``memoryview``, ``pyarrow.array``, ``polars.Series`` and whatever else knows
/// the buffer protocol or Arrow.
#[pyclass(frozen, module = "congdoan.batch")]
#[derive(Debug)]
pub(crate) struct Column {
    values: Buffer,
    kind: Kind,
    /// How many rows, and the bytes of each, where views can point to them.
    pub(super) shape: isize,
    pub(super) item_size: isize,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Kind {
    Sums,
    Bytes,
}

impl Column {
    pub(super) fn new(values: Buffer, kind: Kind) -> Self {
        let item_size = match kind {
            Kind::Sums => size_of::<i64>(),
            Kind::Bytes => 1,
        };
        let rows = values.len().checked_div(item_size).unwrap_or_default();
        Self {
            values,
            kind,
            shape: rows.cast_signed(),
            item_size: item_size.cast_signed(),
        }
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.values.as_slice()
    }

    pub(super) fn format(&self) -> &'static CStr {
        match self.kind {
            Kind::Sums => c"q",
            Kind::Bytes => c"B",
        }
    }

    pub(super) fn array(&self) -> ArrayRef {
        let values = self.values.clone();
        match self.kind {
            Kind::Sums => Arc::new(Int64Array::new(ScalarBuffer::from(values), None)),
            Kind::Bytes => Arc::new(UInt8Array::new(ScalarBuffer::from(values), None)),
        }
    }
}

#[pymethods]
impl Column {
    /// The column in the Arrow C data interface.
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_array__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyTuple>> {
        // The protocol lets a producer keep its own type.
        let _ = requested_schema;
        border::capsules(py, &self.array())
    }

    /// The type of the column as an Arrow schema.
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        let schema = border::capsules(py, &self.array())?.get_item(0)?;
        Ok(schema.cast_into()?)
    }

    #[allow(
        unsafe_code,
        reason = "the buffer protocol calls with a pointer, which border.rs fills"
    )]
    unsafe fn __getbuffer__(
        slf: Bound<'_, Self>,
        view: *mut ffi::Py_buffer,
        flags: c_int,
    ) -> PyResult<()> {
        border::lend(slf, view, flags)
    }

    fn __len__(&self) -> usize {
        self.shape.unsigned_abs()
    }

    fn __repr__(&self) -> String {
        let kind = match self.kind {
            Kind::Sums => "int64",
            Kind::Bytes => "uint8",
        };
        format!("Column({} rows of {kind})", self.shape)
    }
}
