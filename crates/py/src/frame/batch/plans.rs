//! Which plan each row is of: months and sectors as codes, and a table of plans by both.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hash, Hasher};
use std::ops::Range;

use arrow_array::cast::AsArray;
use arrow_array::types::ArrowPrimitiveType;
use arrow_array::{Array, PrimitiveArray, downcast_integer_array};
use arrow_buffer::ArrowNativeType;
use congdoan::{Month, Sector};

use super::super::cells;
use super::super::typed::Cell;
use super::by::By;
use super::month_sector::MonthAndSector;
use super::run::STRETCH;

/// More plans than this are forgotten before there are more than 16 bits can number.
const MOST_PLANS: usize = 1 << 15;

/// The number of no plan.
const NO_PLAN: u16 = u16::MAX;

/// The number of a month and a sector that were not met together yet.
const UNMET: u16 = NO_PLAN - 1;

/// The places of a month in the table: one for each sector, and one for none.
const WIDTH: u32 = (Sector::ALL.len() as u32 + 1).next_power_of_two();

/// The plans that a thread has met, by month and sector.
#[derive(Debug)]
pub(super) struct Plans<P> {
    months: Codes<Month, WIDTH>,
    sectors: Codes<Sector, 1>,
    /// The numbers of plans, by the sum of a month's code and a sector's.
    numbers: Vec<u16>,
    pub(super) plans: Vec<P>,
}

impl<P> Plans<P> {
    pub(super) fn new() -> Self {
        Self {
            months: Codes::new(),
            sectors: Codes::new(),
            numbers: Vec::new(),
            plans: Vec::new(),
        }
    }

    /// The number of the plan of each row; what cannot be read has the number of no plan.
    pub(super) fn number(
        &mut self,
        under: &MonthAndSector,
        rows: Range<usize>,
        numbers: &mut [u16],
        make: impl Fn(Month, Sector) -> P,
    ) {
        if self.plans.len() > MOST_PLANS {
            self.plans.clear();
            self.numbers.fill(UNMET);
        }
        let mut places = [0; STRETCH];
        let places = places.get_mut(..numbers.len()).unwrap_or_default();
        self.months.add(&under.month, rows.clone(), places);
        self.sectors.add(&under.sector, rows, places);
        self.numbers.resize(self.months.end() as usize, UNMET);
        let mut unmet = false;
        for (number, place) in numbers.iter_mut().zip(&*places) {
            *number = self.known(*place);
            unmet |= *number == UNMET;
        }
        if unmet {
            let rows = numbers.iter_mut().zip(places);
            for (number, place) in rows.filter(|(number, _)| **number == UNMET) {
                *number = match self.known(*place) {
                    UNMET => self.meet(*place, &make),
                    known => known,
                };
            }
        }
    }

    fn known(&self, place: u32) -> u16 {
        let number = self.numbers.get(place as usize);
        number.copied().unwrap_or(NO_PLAN)
    }

    /// Numbers the plan of a place, and makes it.
    fn meet(&mut self, place: u32, make: impl Fn(Month, Sector) -> P) -> u16 {
        let sector = place & (WIDTH - 1);
        let month = self.months.value(place.saturating_sub(sector));
        let number = match (month, self.sectors.value(sector)) {
            (Some(month), Some(sector)) => {
                let number = u16::try_from(self.plans.len()).unwrap_or(NO_PLAN);
                self.plans.push(make(month, sector));
                number
            }
            _ => NO_PLAN,
        };
        if let Some(known) = self.numbers.get_mut(place as usize) {
            *known = number;
        }
        number
    }
}

/// The codes of a field's values, in the order in which a thread meets them: multiples of `STEP`.
/// 0 is the code of what is not given or cannot be read.
#[derive(Debug)]
struct Codes<T, const STEP: u32> {
    values: Vec<T>,
    codes: HashMap<T, u32, BuildHasherDefault<Mixed>>,
    /// The codes of texts that were read; those that cannot be could be without end.
    texts: HashMap<Box<str>, u32, BuildHasherDefault<Mixed>>,
    /// The chunk whose dictionary was read last, and the codes of its values.
    chunk: Option<usize>,
    dictionary: Vec<u32>,
}

impl<T: Cell + Copy + Eq + Hash, const STEP: u32> Codes<T, STEP> {
    fn new() -> Self {
        Self {
            values: Vec::new(),
            codes: HashMap::default(),
            texts: HashMap::default(),
            chunk: None,
            dictionary: Vec::new(),
        }
    }

    fn code(&mut self, value: Option<T>) -> u32 {
        let Some(value) = value else { return 0 };
        if let Some(code) = self.codes.get(&value) {
            return *code;
        }
        self.values.push(value);
        // There are 120,000 months, and far fewer sectors.
        let code = (self.values.len() as u32).saturating_mul(STEP);
        self.codes.insert(value, code);
        code
    }

    fn value(&self, code: u32) -> Option<T> {
        let before = code.checked_div(STEP)?.checked_sub(1)?;
        self.values.get(before as usize).copied()
    }

    /// The end of all that a code and what is less than a step can make.
    fn end(&self) -> u32 {
        (self.values.len() as u32)
            .saturating_add(1)
            .saturating_mul(STEP)
    }

    /// Adds the codes of rows of one chunk to what is there.
    fn add(&mut self, by: &By<T>, rows: Range<usize>, places: &mut [u32]) {
        match by {
            By::All(value, _) => {
                let code = self.code(Some(*value));
                for place in places {
                    *place = place.wrapping_add(code);
                }
            }
            By::Rows(arrays) => {
                let chunk = arrays.ends.place(rows.clone()).0;
                let Some((array, rows)) = arrays.chunk(rows) else {
                    return;
                };
                let Some(dictionary) = array.as_any_dictionary_opt() else {
                    return self.add_cells(array, rows, places);
                };
                if self.chunk != Some(chunk) {
                    self.chunk = Some(chunk);
                    self.dictionary = self.dictionary_of(dictionary.values().as_ref());
                }
                let keys = dictionary.keys();
                downcast_integer_array!(
                    keys => add_keys(keys, rows, &self.dictionary, places),
                    _ => {}
                );
            }
        }
    }

    fn dictionary_of(&mut self, values: &dyn Array) -> Vec<u32> {
        let Some(read) = T::reader(values) else {
            return Vec::new();
        };
        let rows = 0..values.len();
        rows.map(|row| self.code(read(row).ok().flatten()))
            .collect()
    }

    /// Texts that were met before are not read again.
    fn add_cells(&mut self, array: &dyn Array, rows: Range<usize>, places: &mut [u32]) {
        let Some(read) = T::reader(array) else {
            return;
        };
        let read = |row| read(row).ok().flatten();
        let Some(texts) = cells::texts(array) else {
            for (place, row) in places.iter_mut().zip(rows) {
                *place = place.wrapping_add(self.code(read(row)));
            }
            return;
        };
        let mut last = (None, 0);
        for (place, row) in places.iter_mut().zip(rows) {
            let text = texts(row).ok().flatten();
            if text != last.0 {
                let code = text.map(|text| self.text_code(text, || read(row)));
                last = (text, code.unwrap_or_default());
            }
            *place = place.wrapping_add(last.1);
        }
    }

    fn text_code(&mut self, text: &str, read: impl FnOnce() -> Option<T>) -> u32 {
        if let Some(code) = self.texts.get(text) {
            return *code;
        }
        let code = self.code(read());
        if code > 0 {
            self.texts.insert(text.into(), code);
        }
        code
    }
}

/// Adds the codes of a dictionary's values, row by row. What stands at a null says nothing.
fn add_keys<K: ArrowPrimitiveType>(
    keys: &PrimitiveArray<K>,
    rows: Range<usize>,
    dictionary: &[u32],
    places: &mut [u32],
) {
    let code = |key: &K::Native| dictionary.get(key.as_usize()).copied().unwrap_or_default();
    let nulls = keys
        .nulls()
        .map(|nulls| nulls.slice(rows.start, rows.len()));
    let keys = keys.values().get(rows).unwrap_or_default();
    let keyed = places.iter_mut().zip(keys);
    match nulls.filter(|nulls| nulls.null_count() > 0) {
        None => {
            for (place, key) in keyed {
                *place = place.wrapping_add(code(key));
            }
        }
        Some(nulls) => {
            for ((place, key), given) in keyed.zip(&nulls) {
                *place = place.wrapping_add(if given { code(key) } else { 0 });
            }
        }
    }
}

/// Months and sectors are few, and nobody gains by choosing them: a hash of one step a part.
#[derive(Clone, Copy, Debug, Default)]
struct Mixed(u64);

impl Hasher for Mixed {
    fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks();
        for word in words {
            self.write_u64(u64::from_le_bytes(*word));
        }
        let rest = rest
            .iter()
            .fold(0, |word: u64, byte| word << 8 | u64::from(*byte));
        self.write_u64(rest);
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
        // The high bits are the mixed ones, and tables look at the low ones first.
        self.0.rotate_left(26)
    }
}
