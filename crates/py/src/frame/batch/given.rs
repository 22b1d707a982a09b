//! Columns that are handed in, in the chunks they came in and where they are.

use std::borrow::Cow;
use std::ops::Range;

use arrow_array::cast::AsArray;
use arrow_array::ffi_stream::ArrayStreamReader;
use arrow_array::types::ArrowPrimitiveType;
use arrow_array::{Array, ArrayReader, ArrayRef, PrimitiveArray, new_empty_array};
use arrow_buffer::NullBuffer;
use arrow_data::ArrayData;
use arrow_schema::{ArrowError, DataType};
use congdoan::Dong;
use pyo3::buffer::{Element, PyBuffer, PyUntypedBuffer};
use pyo3::prelude::*;

use super::super::border::stream_of;
use super::super::refusal::{Refusal, Wants};
use super::super::typed::Refused;
use super::border;

/// Why a column was not taken: Python failed, or it is not what the field takes.
pub(super) enum NotTaken {
    Raised(PyErr),
    Refused(Refused),
}

impl From<PyErr> for NotTaken {
    fn from(error: PyErr) -> Self {
        Self::Raised(error)
    }
}

impl From<Refusal> for NotTaken {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal.into())
    }
}

impl From<Refused> for NotTaken {
    fn from(refused: Refused) -> Self {
        Self::Refused(refused)
    }
}

/// Where each chunk of a column ends.
#[derive(Debug, Default)]
pub(super) struct Ends(Vec<usize>);

impl Ends {
    fn of(lengths: impl Iterator<Item = usize>) -> Self {
        let mut end = 0_usize;
        Self(
            lengths
                .map(|length| {
                    end = end.saturating_add(length);
                    end
                })
                .collect(),
        )
    }

    pub(super) fn rows(&self) -> usize {
        self.0.last().copied().unwrap_or_default()
    }

    /// The chunk that rows lie in, and where in it.
    pub(super) fn place(&self, rows: Range<usize>) -> (usize, Range<usize>) {
        let chunk = self.0.partition_point(|end| *end <= rows.start);
        let before = chunk.checked_sub(1).and_then(|before| self.0.get(before));
        let before = before.copied().unwrap_or_default();
        let start = rows.start.saturating_sub(before);
        (chunk, start..rows.end.saturating_sub(before))
    }

    /// The ends of several columns as one list in order.
    pub(super) fn together<'a>(columns: impl IntoIterator<Item = &'a Self>) -> Vec<usize> {
        let columns = columns.into_iter();
        let mut ends: Vec<usize> = columns.flat_map(|column| &column.0).copied().collect();
        ends.sort_unstable();
        ends.dedup();
        ends
    }
}

/// How many rows columns have, the first of which says it; refuses another of another length.
pub(super) fn rows_of(columns: &[(&'static str, &Ends)]) -> Result<usize, NotTaken> {
    let rows = columns.first().map_or(0, |(_, ends)| ends.rows());
    match columns.iter().find(|(_, ends)| ends.rows() != rows) {
        None => Ok(rows),
        Some((name, ends)) => Err(Refusal::other_length(name, ends.rows(), rows).into()),
    }
}

/// A column of whole numbers.
#[derive(Debug)]
pub(super) struct Given<T: ArrowPrimitiveType> {
    chunks: Vec<Chunk<T>>,
    pub(super) ends: Ends,
}

#[derive(Debug)]
enum Chunk<T: ArrowPrimitiveType> {
    Lent(PyBuffer<T::Native>),
    Arrow(PrimitiveArray<T>),
}

/// Some cells of a column. What stands in `values` at a null says nothing.
#[derive(Debug, Default)]
pub(super) struct Cells<'a, T> {
    pub(super) values: &'a [T],
    pub(super) nulls: Option<NullBuffer>,
}

impl Cells<'_, i64> {
    /// Whether a sum is given that is beyond what sums may be.
    pub(super) fn is_beyond(&self, row: usize) -> bool {
        let given = self.values.get(row).filter(|_| !self.is_null(row));
        given.is_some_and(|sum| Dong::new(*sum).is_err())
    }
}

impl<T> Cells<'_, T> {
    pub(super) fn is_null(&self, row: usize) -> bool {
        self.nulls.as_ref().is_some_and(|nulls| nulls.is_null(row))
    }
}

impl<T: ArrowPrimitiveType> Given<T>
where
    T::Native: Element,
{
    /// A column of exactly this type.
    pub(super) fn of(
        field: &str,
        column: &Bound<'_, PyAny>,
        wants: Wants,
    ) -> Result<Self, NotTaken> {
        let chunks = match PyUntypedBuffer::get(column) {
            Ok(buffer) => {
                let lent = lent::<T>(field, column, buffer, wants)?;
                lent.map(Chunk::Lent).into_iter().collect()
            }
            Err(_) => {
                let mut chunks = Vec::new();
                for array in arrays(field, column, wants)? {
                    match array.as_primitive_opt::<T>() {
                        Some(array) => chunks.push(Chunk::Arrow(array.clone())),
                        None => {
                            let is = array.data_type().to_string();
                            return Err(Refusal::wrong_column(field, &is, wants).into());
                        }
                    }
                }
                chunks
            }
        };
        let ends = Ends::of(chunks.iter().map(Chunk::rows));
        Ok(Self { chunks, ends })
    }

    /// Rows of one chunk.
    pub(super) fn cells(&self, rows: Range<usize>) -> Cells<'_, T::Native> {
        let (chunk, rows) = self.ends.place(rows);
        let (values, nulls) = match self.chunks.get(chunk) {
            Some(Chunk::Lent(buffer)) => (border::elements(buffer).unwrap_or_default(), None),
            Some(Chunk::Arrow(array)) => (&**array.values(), array.nulls()),
            None => (&[][..], None),
        };
        let nulls = nulls.map(|nulls| nulls.slice(rows.start, rows.len()));
        Cells {
            values: values.get(rows).unwrap_or_default(),
            nulls: nulls.filter(|nulls| nulls.null_count() > 0),
        }
    }

    /// The value of one row; `None` is null.
    pub(super) fn cell(&self, row: usize) -> Option<T::Native> {
        let cells = self.cells(row..row.saturating_add(1));
        match cells.is_null(0) {
            true => None,
            false => cells.values.first().copied(),
        }
    }

    pub(super) fn has_nulls(&self) -> bool {
        self.chunks.iter().any(|chunk| match chunk {
            Chunk::Lent(_) => false,
            Chunk::Arrow(array) => array.null_count() > 0,
        })
    }

    /// All values in one piece, copied if they are in several.
    pub(super) fn whole(&self) -> Cow<'_, [T::Native]> {
        let chunks = self.chunks.iter().map(|chunk| match chunk {
            Chunk::Lent(buffer) => border::elements(buffer).unwrap_or_default(),
            Chunk::Arrow(array) => array.values(),
        });
        let chunks: Vec<_> = chunks.collect();
        match chunks.as_slice() {
            [only] => Cow::Borrowed(*only),
            _ => Cow::Owned(chunks.concat()),
        }
    }

    /// The memory that the column is in.
    pub(super) fn places(&self) -> impl Iterator<Item = Range<usize>> {
        self.chunks.iter().map(|chunk| match chunk {
            Chunk::Lent(buffer) => place(border::elements(buffer).unwrap_or_default()),
            Chunk::Arrow(array) => place(array.values()),
        })
    }
}

impl<T: ArrowPrimitiveType> Chunk<T> {
    fn rows(&self) -> usize {
        match self {
            Self::Lent(buffer) => buffer.item_count(),
            Self::Arrow(array) => array.len(),
        }
    }
}

/// The addresses of a slice.
pub(super) fn place<T>(rows: &[T]) -> Range<usize> {
    let ends = rows.as_ptr_range();
    ends.start.addr()..ends.end.addr()
}

/// A column of any type in Arrow's arrays.
#[derive(Debug)]
pub(super) struct Arrays {
    chunks: Vec<ArrayRef>,
    pub(super) ends: Ends,
}

impl Arrays {
    pub(super) fn of(
        field: &str,
        column: &Bound<'_, PyAny>,
        wants: Wants,
        takes: fn(&DataType) -> bool,
    ) -> Result<Self, NotTaken> {
        let chunks = arrays(field, column, wants)?;
        if let Some(other) = chunks.iter().find(|chunk| !takes(chunk.data_type())) {
            let is = other.data_type().to_string();
            return Err(Refusal::wrong_column(field, &is, wants).into());
        }
        let ends = Ends::of(chunks.iter().map(|chunk| chunk.len()));
        Ok(Self { chunks, ends })
    }

    /// The memory that the column is in.
    pub(super) fn places(&self) -> Vec<Range<usize>> {
        let mut places = Vec::new();
        let mut open: Vec<ArrayData> = self.chunks.iter().map(|chunk| chunk.to_data()).collect();
        while let Some(data) = open.pop() {
            places.extend(data.buffers().iter().map(|buffer| place(buffer.as_slice())));
            open.extend(data.child_data().iter().cloned());
        }
        places
    }

    /// The chunk of rows, and where in it.
    pub(super) fn chunk(&self, rows: Range<usize>) -> Option<(&dyn Array, Range<usize>)> {
        let (chunk, rows) = self.ends.place(rows);
        Some((self.chunks.get(chunk)?.as_ref(), rows))
    }
}

/// Whether an object is a column of Arrow's.
pub(super) fn is_arrow(object: &Bound<'_, PyAny>) -> PyResult<bool> {
    let py = object.py();
    Ok(object.hasattr(pyo3::intern!(py, "__arrow_c_array__"))?
        || object.hasattr(pyo3::intern!(py, "__arrow_c_stream__"))?)
}

/// The elements of a buffer, if they are of this type and lie one after the other; nothing where
/// there are none.
fn lent<T: ArrowPrimitiveType>(
    field: &str,
    column: &Bound<'_, PyAny>,
    buffer: PyUntypedBuffer,
    wants: Wants,
) -> Result<Option<PyBuffer<T::Native>>, NotTaken>
where
    T::Native: Element,
{
    let wrong = |is: &str| Err(Refusal::wrong_column(field, is, wants).into());
    let dimensions = buffer.dimensions();
    if dimensions != 1 {
        return wrong(&format!("{dimensions}-D"));
    }
    let format = buffer.format().to_owned();
    let is_type = T::Native::is_compatible_format(&format) && border::is_native(&buffer);
    if is_type && buffer.item_count() == 0 {
        // The place of nothing need not be one for numbers.
        return Ok(None);
    }
    match buffer.into_typed::<T::Native>() {
        Ok(buffer) if is_type => match border::elements(&buffer) {
            Some(_) if is_masked(column)? => wrong("masked"),
            Some(_) => Ok(Some(buffer)),
            None => wrong("strided"),
        },
        _ => wrong(&format!("`{}`", format.to_string_lossy())),
    }
}

/// Whether an array hides some of its numbers, which its buffer shows as if they were there.
fn is_masked(column: &Bound<'_, PyAny>) -> PyResult<bool> {
    let py = column.py();
    if !column.hasattr(pyo3::intern!(py, "hardmask"))? {
        return Ok(false);
    }
    let mask = column.getattr(pyo3::intern!(py, "mask"))?;
    mask.call_method0(pyo3::intern!(py, "any"))?.is_truthy()
}

fn arrays(field: &str, column: &Bound<'_, PyAny>, wants: Wants) -> Result<Vec<ArrayRef>, NotTaken> {
    let py = column.py();
    let unreadable =
        |error: ArrowError| NotTaken::from(Refusal::unreadable_column(field, &error.to_string()));
    let arrays = if let Some(export) = column.getattr_opt(pyo3::intern!(py, "__arrow_c_array__"))? {
        vec![border::array_of(&export.call0()?)?.map_err(unreadable)?]
    } else if is_arrow(column)? {
        let stream = stream_of(column)?;
        let read = || {
            let reader = ArrayStreamReader::try_new(stream)?;
            let no_rows = new_empty_array(reader.field().data_type());
            let mut arrays = reader.collect::<Result<Vec<_>, _>>()?;
            if arrays.is_empty() {
                // A column without chunks has a type, too.
                arrays.push(no_rows);
            }
            Ok::<_, ArrowError>(arrays)
        };
        py.detach(read).map_err(unreadable)?
    } else {
        let class = column.get_type().name()?.to_string();
        return Err(Refusal::wrong_column(field, &format!("`{class}`"), wants).into());
    };
    // A table of one column is that column.
    let only = |array: ArrayRef| match array.as_struct_opt() {
        Some(table) if array.null_count() == 0 => match table.columns() {
            [only] => Some(only.clone()),
            _ => None,
        },
        Some(_) => None,
        None => Some(array),
    };
    let columns: Option<Vec<_>> = arrays.into_iter().map(only).collect();
    columns.ok_or_else(|| Refusal::wrong_column(field, "Struct", wants).into())
}

impl NotTaken {
    pub(super) fn raise(self, py: Python<'_>, lang: congdoan::Lang) -> PyErr {
        match self {
            Self::Raised(error) => error,
            Self::Refused(refused) => refused.raise(py, lang),
        }
    }
}
