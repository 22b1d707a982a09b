//! Sums by group over columns.

use std::num::NonZero;
use std::ops::Range;
use std::sync::Mutex;

use arrow_array::types::{Int64Type, UInt32Type};
use congdoan::Error;
use congdoan::batch::sum_by_group;
use pyo3::prelude::*;
use pyo3::types::PyDict;

use super::super::refusal::{Refusal, Wants};
use super::super::run::{Manner, on_threads};
use super::super::typed::Refused;
use super::given::{Ends, Given, NotTaken, rows_of};
use super::inputs::Inputs;
use super::places::Places;

/// The rows that a thread adds up at a time, at least.
const PIECE: usize = 1 << 18;

/// Adds values up by group.
#[pyfunction]
#[pyo3(signature = (given, count, *, out, threads, lang))]
pub(crate) fn run_sums(
    py: Python<'_>,
    given: Bound<'_, PyDict>,
    count: usize,
    out: Option<&Bound<'_, PyAny>>,
    threads: Option<usize>,
    lang: Option<&str>,
) -> PyResult<Py<PyAny>> {
    let lang = lang.and_then(|lang| lang.parse().ok()).unwrap_or_default();
    let threads = Manner::threads(threads)?;
    let inputs = Inputs(given);
    let made = || {
        let sums = Sums::of(&inputs)?;
        let mut places = Places::of(py, out, count, ["sums"], [])?;
        places.check(&sums.places(), ["sums"], [])?;
        let run = || {
            let ([made], []) = places.columns();
            sums.run(made, threads)
        };
        py.detach(run)
            .map_err(|error| Refused::Operation(error, String::new()))?;
        let column = places.finish(py)?.pop();
        Ok(column.unwrap_or_else(|| py.None()))
    };
    made().map_err(|not_taken: NotTaken| not_taken.raise(py, lang))
}

/// Values and the group of each.
struct Sums {
    values: Given<Int64Type>,
    groups: Given<UInt32Type>,
}

impl Sums {
    fn of(inputs: &Inputs<'_>) -> Result<Self, NotTaken> {
        let values = inputs.sums("values")?;
        let groups = Given::of("groups", &inputs.required("groups")?, Wants::Group)?;
        rows_of(&[("values", &values.ends), ("groups", &groups.ends)])?;
        for (name, nulls) in [
            ("values", values.has_nulls()),
            ("groups", groups.has_nulls()),
        ] {
            if nulls {
                return Err(Refusal::nulls(name).into());
            }
        }
        Ok(Self { values, groups })
    }

    fn places(&self) -> Vec<(&'static str, Vec<Range<usize>>)> {
        vec![
            ("values", self.values.places().collect()),
            ("groups", self.groups.places().collect()),
        ]
    }

    /// Pieces of one chunk each, for threads to add up.
    fn pieces(&self) -> Vec<Range<usize>> {
        let mut pieces = Vec::new();
        let mut start = 0_usize;
        for end in Ends::together([&self.values.ends, &self.groups.ends]) {
            while start < end {
                let stop = start.saturating_add(PIECE).min(end);
                pieces.push(start..stop);
                start = stop;
            }
        }
        pieces
    }

    fn run(&self, sums: &mut [i64], threads: Option<NonZero<usize>>) -> Result<(), Error> {
        let pieces = self.pieces();
        let rows = self.values.ends.rows();
        let passes = sums.len().saturating_mul(pieces.len());
        // A sum that does not fit on the way may do so at the end, and a group that does not
        // exist is to be told by its row: both are left to the whole.
        let done = passes <= rows && self.by_pieces(pieces, sums, threads).is_some();
        match done {
            true => Ok(()),
            false => {
                let (values, groups) = (self.values.whole(), self.groups.whole());
                sum_by_group(&groups, &values, sums)
            }
        }
    }

    /// Adds up piece by piece, unless anything is in the way.
    fn by_pieces(
        &self,
        pieces: Vec<Range<usize>>,
        sums: &mut [i64],
        threads: Option<NonZero<usize>>,
    ) -> Option<()> {
        let count = pieces.len();
        let pieces = Mutex::new(pieces.into_iter());
        let next = || pieces.lock().ok()?.next();
        let outcomes = on_threads(threads, count, || {
            let mut own = vec![0_i64; sums.len()];
            let mut part = vec![0_i64; sums.len()];
            while let Some(rows) = next() {
                let values = self.values.cells(rows.clone());
                let groups = self.groups.cells(rows);
                if sum_by_group(groups.values, values.values, &mut part).is_err()
                    || add(&mut own, &part).is_none()
                {
                    return vec![None];
                }
            }
            vec![Some(own)]
        });
        sums.fill(0);
        outcomes.into_iter().try_for_each(|own| add(sums, &own?))
    }
}

fn add(sums: &mut [i64], more: &[i64]) -> Option<()> {
    sums.iter_mut().zip(more).try_for_each(|(sum, more)| {
        *sum = sum.checked_add(*more)?;
        Some(())
    })
}
