//! Columns in, columns out: the operations on tables of any library that speaks Arrow.
//!
//! A table is taken through `__arrow_c_stream__` without copying, its rows are split over threads
//! that hold nothing of Python's, and what comes back is a table again, row for row.

mod any;
mod asked;
pub(crate) mod batch;
mod border;
mod cells;
mod columns;
mod consolidate;
mod distribute;
mod dues;
mod explain;
mod form;
#[rustfmt::skip]
mod forms;
mod given;
mod grade;
mod json_rows;
mod refusal;
mod results;
mod run;
mod table;
mod typed;
mod union_fee;

use arrow_array::RecordBatch;
use arrow_schema::SchemaRef;
use congdoan::Lang;
use pyo3::prelude::*;
use pyo3::types::PyDict;

use crate::failure::{INVALID, rule_error};

pub(crate) use columns::Columns;
pub(crate) use explain::explain_row;

use asked::Asked;
use distribute::DistributeRows;
use dues::DuesRows;
use given::Said;
use grade::GradeRows;
use run::{FailedRow, Manner};
use typed::Refused;
use union_fee::UnionFeeRows;

/// Runs an operation on the rows of a table.
#[pyfunction]
#[pyo3(signature = (operation, table, columns, constants, common, *, typed, threads, errors, append, beside, results=None))]
#[allow(
    clippy::too_many_arguments,
    reason = "called by congdoan.frame alone, whose functions have them as keywords"
)]
pub(crate) fn run_columns(
    py: Python<'_>,
    operation: &str,
    table: &Bound<'_, PyAny>,
    columns: &Bound<'_, PyDict>,
    constants: &Bound<'_, PyDict>,
    common: &Bound<'_, PyDict>,
    typed: bool,
    threads: Option<usize>,
    errors: &str,
    append: bool,
    beside: bool,
    results: Option<Vec<String>>,
) -> PyResult<Columns> {
    let asked = Asked::of(py, operation, common)?;
    let said = Said::of(columns, constants, |field| asked.shape_of(field))?;
    let manner = Manner::of(threads, errors, append, beside)?;
    let stream = border::stream_of(table)?;
    let outcome = py.detach(|| {
        let table = border::read(stream)?;
        match (typed, operation) {
            (true, "dues") => Ok(run::run(
                &DuesRows::of(&asked, &said, &table)?,
                &table,
                manner,
            )?),
            (true, "union_fee") => Ok(run::run(
                &UnionFeeRows::of(&asked, &said, &table)?,
                &table,
                manner,
            )?),
            (true, "distribute") => Ok(run::run(
                &DistributeRows::of(&asked, &said, &table)?,
                &table,
                manner,
            )?),
            (true, "grade") => Ok(run::run(
                &GradeRows::of(&asked, &said, &table)?,
                &table,
                manner,
            )?),
            _ => Ok(run::run(
                &asked.any_rows(&said, &table, results)?,
                &table,
                manner,
            )?),
        }
    });
    outcome_of(py, asked.lang, outcome)
}

/// Consolidates the unit-months of a table: the units, the parents, the rows left out, and the
/// totals.
#[pyfunction]
#[pyo3(signature = (table, columns, constants, common, *, threads))]
pub(crate) fn consolidate_columns<'py>(
    py: Python<'py>,
    table: &Bound<'py, PyAny>,
    columns: &Bound<'py, PyDict>,
    constants: &Bound<'py, PyDict>,
    common: &Bound<'py, PyDict>,
    threads: Option<usize>,
) -> PyResult<(Columns, Columns, Columns, Vec<i64>)> {
    let asked = Asked::of(py, "consolidate", common)?;
    let said = Said::of(columns, constants, |field| asked.shape_of(field))?;
    let manner = Manner::of(threads, "column", false, false)?;
    let stream = border::stream_of(table)?;
    let outcome =
        py.detach(|| consolidate::consolidate(&asked, &said, &border::read(stream)?, manner));
    let tables = outcome.map_err(|refused: Refused| refused.raise(py, asked.lang))?;
    let totals = tables.consolidated.totals.values();
    let totals = totals.map(congdoan::Dong::get).collect();
    let table = |(schema, batches)| Columns::new(schema, batches);
    Ok((
        table(tables.units),
        table(tables.by_parent),
        table(tables.errors),
        totals,
    ))
}

type Outcome = Result<Result<(SchemaRef, Vec<RecordBatch>), FailedRow>, Refused>;

/// A table, or why there is none.
fn outcome_of(py: Python<'_>, lang: Lang, outcome: Outcome) -> PyResult<Columns> {
    match outcome {
        Ok(Ok((schema, batches))) => Ok(Columns::new(schema, batches)),
        Ok(Err(failed)) => Err(failed.raise(py, lang)),
        Err(refused) => Err(refused.raise(py, lang)),
    }
}

impl FailedRow {
    fn raise(&self, py: Python<'_>, lang: Lang) -> PyErr {
        let (code, message, path) = match &self.error {
            Some(error) => (error.code().as_str(), error.message(lang), error.path()),
            None => (INVALID, "", ""),
        };
        let path = match path {
            "" => format!("[{}]", self.row),
            path => format!("[{}].{path}", self.row),
        };
        rule_error(py, code, message, &path)
    }
}

impl Refused {
    fn raise(&self, py: Python<'_>, lang: Lang) -> PyErr {
        match self {
            Self::Table(refusal) => refusal.raise(py, lang),
            Self::Operation(error, field) => {
                let path = match error.path() {
                    "" => field.clone(),
                    inner if field.is_empty() => inner.to_owned(),
                    inner if inner.starts_with('[') => format!("{field}{inner}"),
                    inner => format!("{field}.{inner}"),
                };
                rule_error(py, error.code().as_str(), error.message(lang), &path)
            }
        }
    }
}
