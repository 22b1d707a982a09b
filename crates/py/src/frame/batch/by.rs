//! What rows share or have each for itself: months and sectors, and the plans that they make.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;

use arrow_array::Array;
use arrow_array::cast::AsArray;
use congdoan::{Month, Sector, read_json};
use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::request;

use super::super::Asked;
use super::super::cells::Reader;
use super::super::json_rows;
use super::super::typed::{Cell, Refused};
use super::given::{Arrays, Ends, NotTaken, is_arrow};
use super::run::STRETCH;

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

    /// Reads the values of rows of one chunk; what cannot be read is as what is not given.
    fn read(&self, known: &mut Known<T>, rows: Range<usize>, values: &mut [Option<T>]) {
        if let Self::Rows(arrays) = self
            && let Some((array, places)) = arrays.chunk(rows.clone())
            && let Some(dictionary) = array.as_any_dictionary_opt()
            && !dictionary.values().is_empty()
        {
            let chunk = arrays.ends.place(rows).0;
            if known.chunk != Some(chunk) {
                *known = Known::of(chunk, dictionary.values().as_ref());
            }
            let part = array.slice(places.start, places.len());
            let keys = part.as_any_dictionary().normalized_keys();
            for (row, (value, key)) in values.iter_mut().zip(keys).enumerate() {
                *value = match part.is_null(row) {
                    true => None,
                    false => known.values.get(key).cloned().flatten(),
                };
            }
            return;
        }
        let read = self.reader(rows);
        for (row, value) in values.iter_mut().enumerate() {
            *value = read(row).ok().flatten();
        }
    }

    /// The value of a row.
    pub(super) fn value(&self, row: usize) -> Option<T> {
        let read = self.reader(row..row.saturating_add(1));
        read(0).ok().flatten()
    }

    /// The value of a row in JSON, which the operation may refuse; nothing for a null.
    pub(super) fn json(&self, row: usize) -> Option<String> {
        match self {
            Self::All(_, json) => Some(json.clone()),
            Self::Rows(arrays) => {
                let (chunk, rows) = arrays.chunk(row..row.saturating_add(1))?;
                json_rows::cell_text(chunk, rows.start)
            }
        }
    }
}

/// The values of one chunk's dictionary, read once.
#[derive(Debug)]
struct Known<T> {
    chunk: Option<usize>,
    values: Vec<Option<T>>,
}

impl<T: Cell> Known<T> {
    fn of(chunk: usize, dictionary: &dyn Array) -> Self {
        let reader = T::reader(dictionary);
        let read = |row| reader.as_ref()?(row).ok().flatten();
        Self {
            chunk: Some(chunk),
            values: (0..dictionary.len()).map(read).collect(),
        }
    }
}

impl<T> Default for Known<T> {
    fn default() -> Self {
        Self {
            chunk: None,
            values: Vec::new(),
        }
    }
}

/// More plans than this are forgotten before there are more than 16 bits can number.
const MOST_PLANS: usize = 1 << 15;

/// The number of no plan.
const NO_PLAN: u16 = u16::MAX;

/// The plans that a thread has met, by month and sector.
#[derive(Debug)]
pub(super) struct Plans<P> {
    numbers: HashMap<(Month, Sector), u16, BuildHasherDefault<Mixed>>,
    months: Known<Month>,
    sectors: Known<Sector>,
    pub(super) plans: Vec<P>,
}

impl<P> Plans<P> {
    pub(super) fn new() -> Self {
        Self {
            numbers: HashMap::default(),
            months: Known::default(),
            sectors: Known::default(),
            plans: Vec::new(),
        }
    }

    /// The number of the plan of each row; what cannot be read has the number of no plan.
    pub(super) fn number(
        &mut self,
        (month, sector): (&By<Month>, &By<Sector>),
        rows: Range<usize>,
        numbers: &mut [u16],
        make: impl Fn(Month, Sector) -> P,
    ) {
        if self.plans.len() > MOST_PLANS {
            *self = Self::new();
        }
        let (mut months, mut sectors) = ([None; STRETCH], [None; STRETCH]);
        let months = months.get_mut(..numbers.len()).unwrap_or_default();
        let sectors = sectors.get_mut(..numbers.len()).unwrap_or_default();
        month.read(&mut self.months, rows.clone(), months);
        sector.read(&mut self.sectors, rows, sectors);
        let mut last = None;
        for (number, key) in numbers.iter_mut().zip(months.iter().zip(sectors)) {
            *number = match key {
                (Some(month), Some(sector)) => match last {
                    Some((key, number)) if key == (*month, *sector) => number,
                    _ => {
                        let number = self.plan((*month, *sector), &make);
                        last = Some(((*month, *sector), number));
                        number
                    }
                },
                _ => NO_PLAN,
            };
        }
    }

    fn plan(&mut self, key: (Month, Sector), make: impl Fn(Month, Sector) -> P) -> u16 {
        if let Some(number) = self.numbers.get(&key) {
            return *number;
        }
        let number = u16::try_from(self.plans.len()).unwrap_or(NO_PLAN);
        self.plans.push(make(key.0, key.1));
        self.numbers.insert(key, number);
        number
    }
}

/// Months and sectors are few, and nobody gains by choosing them: a hash of one step a part.
#[derive(Clone, Copy, Debug, Default)]
struct Mixed(u64);

impl Hasher for Mixed {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u64(u64::from(*byte));
        }
    }

    fn write_u8(&mut self, part: u8) {
        self.write_u64(u64::from(part));
    }

    fn write_i32(&mut self, part: i32) {
        self.write_u64(u64::from(part.cast_unsigned()));
    }

    fn write_isize(&mut self, part: isize) {
        self.write_u64(part.cast_unsigned() as u64);
    }

    fn write_u64(&mut self, part: u64) {
        // An odd number with its ones spread, as in Knuth's multiplicative hashing.
        self.0 = (self.0.rotate_left(5) ^ part).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
