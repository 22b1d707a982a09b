//! Where results go: into memory that the caller has ready, or into new columns.

use std::ops::Range;

use pyo3::buffer::{PyBuffer, PyUntypedBuffer};
use pyo3::exceptions::PyMemoryError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyMapping};

use super::super::refusal::Refusal;
use super::border;
use super::column::{Column, Kind};
use super::given::{NotTaken, place};
use super::memory::Fresh;
use super::run::Codes;

/// The columns that an operation fills, by name.
pub(super) struct Places<const FIGURES: usize, const CODES: usize> {
    figures: [Place<i64>; FIGURES],
    codes: [Place<u8>; CODES],
}

enum Place<T> {
    New(Fresh<T>),
    Ready(Py<PyAny>, Ready),
}

/// Memory of the caller's. Where its kind has no type of its own it is taken as bytes.
enum Ready {
    /// The place of nothing need not be one for numbers.
    Nothing,
    Sums(PyBuffer<i64>),
    Bytes(PyBuffer<u8>),
    /// As pyarrow has its buffers.
    Chars(PyBuffer<i8>),
}

impl<const FIGURES: usize, const CODES: usize> Places<FIGURES, CODES> {
    /// What `out` names, and new columns for the rest.
    pub(super) fn of(
        py: Python<'_>,
        out: Option<&Bound<'_, PyAny>>,
        rows: usize,
        figures: [&'static str; FIGURES],
        codes: [&'static str; CODES],
    ) -> Result<Self, NotTaken> {
        let ready = PyDict::new(py);
        match out {
            None => {}
            Some(out) => match out.cast::<PyMapping>() {
                Ok(named) => ready.update(named)?,
                Err(_) => ready.set_item(figures.first(), out)?,
            },
        }
        let known: Vec<&str> = figures.iter().chain(&codes).copied().collect();
        for name in ready.keys() {
            let name: String = name.extract()?;
            if !known.contains(&name.as_str()) {
                return Err(Refusal::unknown_out(&name, &known).into());
            }
        }
        let find = |name| ready.get_item(name);
        Ok(Self {
            figures: each(figures, |name| Place::sums(find(name)?, name, rows))?,
            codes: each(codes, |name| Place::codes(find(name)?, name, rows))?,
        })
    }

    /// Refuses memory that is read by the operation too, or stands for two columns.
    pub(super) fn check(
        &mut self,
        given: &[(&'static str, Vec<Range<usize>>)],
        names: [&'static str; FIGURES],
        code_names: [&'static str; CODES],
    ) -> Result<(), NotTaken> {
        let mut taken: Vec<(&str, Range<usize>)> = Vec::new();
        for (name, places) in given {
            taken.extend(places.iter().map(|place| (*name, place.clone())));
        }
        let figures = self.figures.iter_mut().zip(names);
        let figures = figures.map(|(column, name)| (name, column.is_new(), place(column.rows())));
        let codes = self.codes.iter_mut().zip(code_names);
        let codes = codes.map(|(column, name)| (name, column.is_new(), place(column.rows())));
        for (name, is_new, own) in figures.chain(codes) {
            if is_new {
                continue;
            }
            let meets = |(_, other): &&(&str, Range<usize>)| {
                own.start < other.end && other.start < own.end && !other.is_empty()
            };
            if let Some((other, _)) = taken.iter().find(meets) {
                return Err(Refusal::same_memory(name, other).into());
            }
            taken.push((name, own));
        }
        Ok(())
    }

    /// All columns, to be filled.
    pub(super) fn columns(&mut self) -> ([&mut [i64]; FIGURES], [Codes<'_>; CODES]) {
        let codes = self.codes.each_mut().map(|column| Codes {
            zero: column.is_new(),
            rows: column.rows(),
        });
        (self.figures.each_mut().map(|column| column.rows()), codes)
    }

    /// All columns as Python has them, figures first.
    pub(super) fn finish(self, py: Python<'_>) -> PyResult<Vec<Py<PyAny>>> {
        let made = |values, kind| Ok(Py::new(py, Column::new(values, kind))?.into_any());
        let figures = self.figures.into_iter().map(|column| match column {
            Place::New(fresh) => made(fresh.finish(), Kind::Sums),
            Place::Ready(object, _) => Ok(object),
        });
        let codes = self.codes.into_iter().map(|column| match column {
            Place::New(fresh) => made(fresh.finish(), Kind::Bytes),
            Place::Ready(object, _) => Ok(object),
        });
        figures.chain(codes).collect()
    }
}

/// What is made of each of several names.
fn each<T, const COUNT: usize>(
    names: [&'static str; COUNT],
    make: impl Fn(&'static str) -> Result<T, NotTaken>,
) -> Result<[T; COUNT], NotTaken> {
    let mut made = Vec::with_capacity(COUNT);
    for name in names {
        made.push(make(name)?);
    }
    let made: Result<[T; COUNT], _> = made.try_into();
    // There are as many as names.
    made.map_err(|_| Refusal::unreadable("").into())
}

fn no_memory(error: std::io::Error) -> NotTaken {
    PyMemoryError::new_err(error.to_string()).into()
}

impl Place<i64> {
    fn sums(
        ready: Option<Bound<'_, PyAny>>,
        name: &'static str,
        rows: usize,
    ) -> Result<Self, NotTaken> {
        let Some(object) = ready else {
            return Fresh::unfilled(rows).map(Self::New).map_err(no_memory);
        };
        let mut ready = Ready::of(&object, name, size_of::<i64>())?;
        let found = ready.sums().map(|rows| rows.len());
        Self::checked(object, ready, found, name, rows)
    }

    fn rows(&mut self) -> &mut [i64] {
        match self {
            Self::New(fresh) => fresh.rows(),
            Self::Ready(_, ready) => ready.sums().unwrap_or_default(),
        }
    }
}

impl Place<u8> {
    fn codes(
        ready: Option<Bound<'_, PyAny>>,
        name: &'static str,
        rows: usize,
    ) -> Result<Self, NotTaken> {
        let Some(object) = ready else {
            return Fresh::zeroed(rows).map(Self::New).map_err(no_memory);
        };
        let mut ready = Ready::of(&object, name, 1)?;
        let found = ready.bytes().map(|rows| rows.len());
        Self::checked(object, ready, found, name, rows)
    }

    fn rows(&mut self) -> &mut [u8] {
        match self {
            Self::New(fresh) => fresh.rows(),
            Self::Ready(_, ready) => ready.bytes().unwrap_or_default(),
        }
    }
}

impl<T> Place<T> {
    fn checked(
        object: Bound<'_, PyAny>,
        ready: Ready,
        found: Option<usize>,
        name: &'static str,
        rows: usize,
    ) -> Result<Self, NotTaken> {
        match found {
            Some(found) if found == rows => Ok(Self::Ready(object.unbind(), ready)),
            Some(found) => Err(Refusal::other_length(&format!("out.{name}"), found, rows).into()),
            None => Err(Refusal::not_ready(name, size_of::<T>()).into()),
        }
    }

    fn is_new(&self) -> bool {
        matches!(self, Self::New(_))
    }
}

impl Ready {
    fn of(
        object: &Bound<'_, PyAny>,
        name: &'static str,
        row_bytes: usize,
    ) -> Result<Self, NotTaken> {
        let wrong = || NotTaken::from(Refusal::not_ready(name, row_bytes));
        let get = || PyUntypedBuffer::get(object).map_err(|_| wrong());
        let buffer = get()?;
        if buffer.dimensions() != 1 || !border::is_native(&buffer) {
            return Err(wrong());
        }
        if buffer.item_count() == 0 {
            return Ok(Self::Nothing);
        }
        if let Ok(sums) = get()?.into_typed() {
            return Ok(Self::Sums(sums));
        }
        if let Ok(bytes) = get()?.into_typed() {
            return Ok(Self::Bytes(bytes));
        }
        get()?.into_typed().map(Self::Chars).map_err(|_| wrong())
    }

    fn sums(&mut self) -> Option<&mut [i64]> {
        match self {
            Self::Nothing => Some(&mut []),
            Self::Sums(buffer) => border::elements_mut(buffer),
            Self::Bytes(buffer) => bytemuck::try_cast_slice_mut(border::elements_mut(buffer)?).ok(),
            Self::Chars(buffer) => bytemuck::try_cast_slice_mut(border::elements_mut(buffer)?).ok(),
        }
    }

    fn bytes(&mut self) -> Option<&mut [u8]> {
        match self {
            Self::Nothing => Some(&mut []),
            Self::Sums(_) => None,
            Self::Bytes(buffer) => border::elements_mut(buffer),
            Self::Chars(buffer) => bytemuck::try_cast_slice_mut(border::elements_mut(buffer)?).ok(),
        }
    }
}
