//! The border to other libraries' tables: the Arrow PyCapsule protocol.

use std::ffi::CStr;
use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::ffi_stream::{ArrayStreamReader, FFI_ArrowArrayStream};
use arrow_array::{Array, ArrayReader, RecordBatch, RecordBatchIterator, RecordBatchOptions};
use arrow_schema::ffi::FFI_ArrowSchema;
use arrow_schema::{ArrowError, DataType, Schema, SchemaRef};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::PyCapsule;

use super::refusal::Refusal;
use super::table::Table;

const STREAM: &CStr = c"arrow_array_stream";
const SCHEMA: &CStr = c"arrow_schema";

/// A table as another library hands it over; nothing is read yet.
pub(super) fn stream_of(table: &Bound<'_, PyAny>) -> PyResult<FFI_ArrowArrayStream> {
    let py = table.py();
    let Some(export) = table.getattr_opt(pyo3::intern!(py, "__arrow_c_stream__"))? else {
        let class = table.get_type().name()?;
        return Err(PyTypeError::new_err(format!(
            "a table is an object with __arrow_c_stream__, such as a DataFrame of Polars or pandas, \
             a pyarrow.Table or a DuckDB relation, not `{class}`"
        )));
    };
    let capsule = export.call0()?;
    let capsule = capsule.cast::<PyCapsule>()?;
    let stream = capsule.pointer_checked(Some(STREAM))?;
    Ok(take(stream.cast().as_ptr()))
}

#[allow(
    unsafe_code,
    reason = "the C stream interface hands over a pointer, here and nowhere else"
)]
fn take(stream: *mut FFI_ArrowArrayStream) -> FFI_ArrowArrayStream {
    // SAFETY: the pointer comes out of a live capsule of the name that the protocol gives to
    // streams only, so it points to an initialized, aligned `ArrowArrayStream`. We are attached to
    // Python, so nobody else touches it; it is left marked as released, as the protocol wants.
    unsafe { FFI_ArrowArrayStream::from_raw(stream) }
}

/// All of a stream, without copying. Its producer may run Python code on other threads, so the
/// caller must not hold on to Python meanwhile.
pub(super) fn read(stream: FFI_ArrowArrayStream) -> Result<Table, Refusal> {
    let unreadable = |error: ArrowError| Refusal::unreadable(&error.to_string());
    let reader = ArrayStreamReader::try_new(stream).map_err(unreadable)?;
    let field = reader.field();
    let DataType::Struct(fields) = field.data_type() else {
        return Err(Refusal::no_table(field.data_type()));
    };
    let schema = Schema::new(fields.clone()).with_metadata(field.metadata().clone());
    let schema = Arc::new(schema);
    let mut batches = Vec::new();
    for array in reader {
        let array = array.map_err(unreadable)?;
        let Some(rows) = array.as_struct_opt() else {
            continue;
        };
        if rows.null_count() > 0 {
            // What stands in the columns of such a row says nothing.
            return Err(Refusal::null_rows());
        }
        let columns = rows.columns().to_vec();
        let options = RecordBatchOptions::new().with_row_count(Some(rows.len()));
        let batch = RecordBatch::try_new_with_options(Arc::clone(&schema), columns, &options);
        batches.push(batch.map_err(unreadable)?);
    }
    Ok(Table { schema, batches })
}

/// Batches as a stream for whoever asks.
pub(super) fn stream<'py>(
    py: Python<'py>,
    schema: &SchemaRef,
    batches: &[RecordBatch],
) -> PyResult<Bound<'py, PyCapsule>> {
    let batches: Vec<_> = batches.iter().cloned().map(Ok).collect();
    let reader = RecordBatchIterator::new(batches, schema.clone());
    PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(Box::new(reader)), STREAM)
}

/// A schema for whoever asks.
pub(super) fn schema<'py>(py: Python<'py>, schema: &SchemaRef) -> PyResult<Bound<'py, PyCapsule>> {
    let schema = FFI_ArrowSchema::try_from(schema.as_ref())
        .map_err(|error| PyTypeError::new_err(error.to_string()))?;
    PyCapsule::new_with_value(py, schema, SCHEMA)
}
