//! The border to other libraries' memory: buffers that are lent, buffers that we lend, and single
//! columns in the Arrow C data interface.

use std::ffi::{CStr, c_int, c_void};
use std::ptr;

use arrow_array::ffi::{FFI_ArrowArray, FFI_ArrowSchema, from_ffi, to_ffi};
use arrow_array::{ArrayRef, make_array};
use arrow_schema::ArrowError;
use memmap2::MmapMut;
use pyo3::buffer::{Element, PyBuffer, PyUntypedBuffer};
use pyo3::exceptions::{PyBufferError, PyTypeError};
use pyo3::ffi;
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyTuple};

use super::column::Column;

const ARRAY: &CStr = c"arrow_array";
const SCHEMA: &CStr = c"arrow_schema";

/// Whether a buffer has its numbers in this machine's order of bytes, which typed buffers do not ask.
pub(super) fn is_native(buffer: &PyUntypedBuffer) -> bool {
    let foreign = match cfg!(target_endian = "little") {
        true => [b'>', b'!'],
        false => [b'<', b'<'],
    };
    let format = buffer.format().to_bytes();
    !format.first().is_some_and(|order| foreign.contains(order))
}

/// The elements of a buffer that lie one after the other, or `None` if they do not.
#[allow(
    unsafe_code,
    reason = "the buffer protocol hands over a pointer, here and nowhere else"
)]
pub(super) fn elements<T: Element>(buffer: &PyBuffer<T>) -> Option<&[T]> {
    if buffer.item_count() == 0 {
        return Some(&[]);
    }
    let elements = buffer.as_slice_ptr()?;
    // SAFETY: the typed buffer has checked size, alignment and format of its elements, which its
    // exporter keeps in place for as long as the buffer is held. That nobody writes them
    // meanwhile is asked of the caller, as by every library that works without Python's lock;
    // what we ourselves write, `Places` has checked to lie elsewhere.
    Some(unsafe { elements.as_ref() })
}

/// The elements of a buffer that may be written, or `None` if they may not or do not lie one
/// after the other.
#[allow(
    unsafe_code,
    reason = "the buffer protocol hands over a pointer, here and nowhere else"
)]
pub(super) fn elements_mut<T: Element>(buffer: &mut PyBuffer<T>) -> Option<&mut [T]> {
    if buffer.readonly() {
        return None;
    }
    if buffer.item_count() == 0 {
        return Some(&mut []);
    }
    let mut elements = buffer.as_slice_ptr()?;
    // SAFETY: as in `elements`, of memory whose exporter lets it be written; `Places` has checked
    // that no other column of the call, in or out, has any of it.
    Some(unsafe { elements.as_mut() })
}

/// Lets the system take the pages of a mapping for others, as long as nobody writes them again.
#[allow(
    unsafe_code,
    reason = "what a mapping holds may change by this, here and nowhere else"
)]
pub(super) fn give_back(map: &MmapMut) {
    #[cfg(target_os = "linux")]
    {
        // SAFETY: the column that had the mapping is gone, so nothing refers to what it holds,
        // old numbers or zeros by now; whoever has it next writes before reading.
        let _ = unsafe { map.unchecked_advise(memmap2::UncheckedAdvice::Free) };
    }
    #[cfg(not(target_os = "linux"))]
    let _ = map;
}

/// One column from its two capsules, without copying.
pub(super) fn array_of(capsules: &Bound<'_, PyAny>) -> PyResult<Result<ArrayRef, ArrowError>> {
    let (schema, array): (Bound<'_, PyCapsule>, Bound<'_, PyCapsule>) = capsules.extract()?;
    let schema = schema.pointer_checked(Some(SCHEMA))?;
    let array = array.pointer_checked(Some(ARRAY))?;
    Ok(take(array.cast().as_ptr(), schema.cast().as_ptr()))
}

#[allow(
    unsafe_code,
    reason = "the C data interface hands over pointers, here and nowhere else"
)]
fn take(
    array: *mut FFI_ArrowArray,
    schema: *const FFI_ArrowSchema,
) -> Result<ArrayRef, ArrowError> {
    // SAFETY: the pointers come out of live capsules of the names that the protocol gives to
    // arrays and schemas only, so they point to initialized, aligned structs. We are attached to
    // Python, so nobody else touches them; the array is left marked as released, as the protocol
    // wants, and the schema stays with its capsule.
    let (array, schema) = unsafe { (FFI_ArrowArray::from_raw(array), &*schema) };
    if array.is_released() || schema.release().is_none() {
        return Err(ArrowError::CDataInterface(
            "the array was taken before".to_owned(),
        ));
    }
    // SAFETY: the two come from one producer for one column, and neither is released.
    let data = unsafe { from_ffi(array, schema) }?;
    Ok(make_array(data))
}

/// A column's two capsules for whoever asks.
pub(super) fn capsules<'py>(py: Python<'py>, column: &ArrayRef) -> PyResult<Bound<'py, PyTuple>> {
    let failed = |error: ArrowError| PyTypeError::new_err(error.to_string());
    let (array, schema) = to_ffi(&column.to_data()).map_err(failed)?;
    let schema = PyCapsule::new_with_value(py, schema, SCHEMA)?;
    let array = PyCapsule::new_with_value(py, array, ARRAY)?;
    PyTuple::new(py, [schema, array])
}

/// Lends the memory of a column to whoever asks, to read.
#[allow(
    unsafe_code,
    reason = "the buffer protocol fills a struct of C's, here and nowhere else"
)]
pub(super) fn lend(
    column: Bound<'_, Column>,
    view: *mut ffi::Py_buffer,
    flags: c_int,
) -> PyResult<()> {
    if view.is_null() {
        return Err(PyBufferError::new_err("there is no view to fill"));
    }
    if flags & ffi::PyBUF_WRITABLE == ffi::PyBUF_WRITABLE {
        return Err(PyBufferError::new_err("a column of results is read-only"));
    }
    let lent = column.get();
    let asked = |part: c_int| flags & part == part;
    let bytes = lent.bytes();
    let format: *const _ = match asked(ffi::PyBUF_FORMAT) {
        true => lent.format().as_ptr(),
        false => ptr::null(),
    };
    let shape: *const _ = match asked(ffi::PyBUF_ND) {
        true => &raw const lent.shape,
        false => ptr::null(),
    };
    let strides: *const _ = match asked(ffi::PyBUF_STRIDES) {
        true => &raw const lent.item_size,
        false => ptr::null(),
    };
    let made = ffi::Py_buffer {
        buf: bytes.as_ptr().cast::<c_void>().cast_mut(),
        obj: ptr::null_mut(),
        len: bytes.len().cast_signed(),
        itemsize: lent.item_size,
        readonly: 1,
        ndim: 1,
        format: format.cast_mut(),
        shape: shape.cast_mut(),
        strides: strides.cast_mut(),
        suboffsets: ptr::null_mut(),
        internal: ptr::null_mut(),
    };
    // SAFETY: Python gives a view that may be written. What it points to belongs to the column,
    // which is immutable and lives at least as long as the view, whose owner it becomes; nobody
    // writes through a view that says it is read-only.
    unsafe {
        view.write(made);
        (*view).obj = column.into_ptr();
    }
    Ok(())
}
