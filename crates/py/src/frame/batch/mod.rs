//! Batches: the kernels of [`congdoan::batch`] on memory of Python's.
//!
//! Columns are read where they are and filled where the caller has room for them; new ones are on
//! huge pages. Threads hold nothing of Python's meanwhile.

mod border;
mod by;
mod column;
mod distribute;
mod done;
mod dues;
mod given;
mod inputs;
mod memory;
mod month;
mod month_sector;
mod places;
mod plans;
mod refund;
mod run;
mod situations;
mod sums;
mod union_fee;

use std::num::NonZero;

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};

use super::Asked;
use super::run::{Errors, Manner};
use super::typed::Refused;

pub(crate) use column::Column;
pub(crate) use done::Done;
pub(crate) use situations::{outcomes, run_situations};
pub(crate) use sums::run_sums;

use distribute::Distribute;
use done::Replay;
pub(super) use done::result_of;
use dues::Dues;
use given::{NotTaken, rows_of};
use inputs::Inputs;
use month::Month;
use places::Places;
use refund::Refund;
use run::Kernel;
use union_fee::UnionFee;

/// Runs an operation over columns.
#[pyfunction]
#[pyo3(signature = (operation, given, common, *, out, threads, errors))]
pub(crate) fn run_batch(
    py: Python<'_>,
    operation: &str,
    given: Bound<'_, PyDict>,
    common: &Bound<'_, PyDict>,
    out: Option<&Bound<'_, PyAny>>,
    threads: Option<usize>,
    errors: &str,
) -> PyResult<Done> {
    // A month has the fields of its dues.
    let of = if operation == "month" {
        "dues"
    } else {
        operation
    };
    let asked = Asked::of(py, of, common)?;
    let how = How {
        out,
        threads: Manner::threads(threads)?,
        errors: match errors {
            "raise" => Errors::Raise,
            "code" => Errors::Column,
            _ => return Err(PyValueError::new_err("errors is \"raise\" or \"code\"")),
        },
        lang: common.get_item("lang")?,
    };
    let inputs = Inputs(given);
    let done = || match operation {
        "dues" => {
            let batch = Dues::of(&asked, &inputs)?;
            how.run(py, batch, &asked, ["due"], ["code"])
        }
        "union_fee" => {
            let batch = UnionFee::of(&asked, &inputs)?;
            how.run(py, batch, &asked, ["due"], ["code"])
        }
        "distribute" => {
            let batch = Distribute::of(&asked, &inputs)?;
            how.run(py, batch, &asked, ["grassroots", "upper"], ["code"])
        }
        "refund" => {
            let batch = Refund::of(&asked, &inputs)?;
            let figures = ["entitlement", "reduction", "outstanding"];
            how.run(py, batch, &asked, figures, ["code"])
        }
        _ => {
            let batch = Month::of(&asked, &inputs)?;
            let figures = ["dues", "fee", "grassroots", "upper"];
            how.run(py, batch, &asked, figures, ["dues_code", "fee_code"])
        }
    };
    done().map_err(|not_taken: NotTaken| not_taken.raise(py, asked.lang))
}

/// How a batch is worked on.
struct How<'a, 'py> {
    out: Option<&'a Bound<'py, PyAny>>,
    threads: Option<NonZero<usize>>,
    errors: Errors,
    lang: Option<Bound<'py, PyAny>>,
}

impl How<'_, '_> {
    fn run<K, const FIGURES: usize, const CODES: usize>(
        &self,
        py: Python<'_>,
        batch: K,
        asked: &Asked,
        figures: [&'static str; FIGURES],
        codes: [&'static str; CODES],
    ) -> Result<Done, NotTaken>
    where
        K: Kernel<FIGURES, CODES> + Replay + 'static,
    {
        let rows = rows_of(&batch.columns())?;
        let mut places = Places::of(py, self.out, rows, figures, codes)?;
        places.check(&batch.places(), figures, codes)?;
        let threads = self.threads;
        let first = py.detach(|| {
            let (figures, codes) = places.columns();
            run::run(&batch, rows, figures, codes, threads)
        });
        let first = first.map_err(|error| Refused::Operation(error, String::new()))?;
        if let (Errors::Raise, Some(row)) = (self.errors, first) {
            return Err(done::failed_row(py, &batch, row, &asked.common, asked.lang).into());
        }
        let names = figures.into_iter().chain(codes);
        let columns = names.zip(places.finish(py)?).collect();
        let lang = self
            .lang
            .as_ref()
            .and_then(|lang| lang.cast::<PyString>().ok());
        let lang = lang.map(|lang| lang.clone().unbind());
        let batch = Box::new(batch);
        Ok(Done::new(batch, columns, rows, asked.common.clone(), lang))
    }
}
