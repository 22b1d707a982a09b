//! Columns in, columns out: the operations on tables of any library that speaks Arrow.
//!
//! A table is taken through `__arrow_c_stream__` without copying, its rows are split over threads
//! that hold nothing of Python's, and what comes back is a table again, row for row.

mod any;
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

use std::num::NonZero;

use arrow_array::RecordBatch;
use arrow_schema::SchemaRef;
use congdoan::{Lang, Rulebook};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyDict;

use crate::failure::{refused, rule_error};
use crate::request;
use crate::shape::Shape;
use crate::shapes;

pub(crate) use columns::Columns;
pub(crate) use explain::explain_row;

use any::AnyRows;
use distribute::DistributeRows;
use dues::DuesRows;
use form::{Form, Kind};
use given::Said;
use grade::GradeRows;
use json_rows::{JsonField, JsonRows};
use refusal::{Refusal, Wants};
use run::{Errors, FailedRow, Manner};
use table::Table;
use typed::Refused;
use union_fee::UnionFeeRows;

/// What is asked of all rows alike.
struct Asked {
    operation: String,
    law: Rulebook,
    lang: Lang,
    /// The common fields as a JSON object.
    common: String,
    explain: bool,
    form: &'static Form,
    shape: &'static Shape,
}

/// The fields of any request, which are not columns.
const COMMON: [&str; 5] = ["accept", "overrides", "known_on", "explain", "lang"];

/// The parts of the relief that tables have in columns of their own.
const RELIEF: [&str; 3] = ["kind", "until", "percent"];

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

impl Manner {
    fn of(threads: Option<usize>, errors: &str, append: bool, beside: bool) -> PyResult<Self> {
        Ok(Self {
            threads: Self::threads(threads)?,
            errors: match errors {
                "column" => Errors::Column,
                "raise" => Errors::Raise,
                _ => return Err(PyValueError::new_err("errors is \"column\" or \"raise\"")),
            },
            beside,
            append,
        })
    }
}

impl Manner {
    /// So many threads, or all that there are.
    fn threads(threads: Option<usize>) -> PyResult<Option<NonZero<usize>>> {
        let no_threads = || PyValueError::new_err("threads is 1 or more");
        let threads = threads.map(|threads| NonZero::new(threads).ok_or_else(no_threads));
        threads.transpose()
    }
}

impl FailedRow {
    fn raise(&self, py: Python<'_>, lang: Lang) -> PyErr {
        let (code, message, path) = match &self.error {
            Some(error) => (error.code().as_str(), error.message(lang), error.path()),
            None => (run::INVALID, "", ""),
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

impl Asked {
    fn of(py: Python<'_>, operation: &str, common: &Bound<'_, PyDict>) -> PyResult<Self> {
        let (Some(shapes), Some(form)) = (shapes::operation(operation), forms::form(operation))
        else {
            let error = congdoan::call_json(operation, "{}").err();
            return Err(error.map_or_else(
                || PyValueError::new_err(operation.to_owned()),
                |error| refused(py, &error),
            ));
        };
        let explain = common.get_item("explain")?;
        let explain = explain.map_or(Ok(false), |explain| explain.is_truthy())?;
        let common = request::of_value(common.as_any(), &shapes.request)?;
        let common = String::from_utf8(common).unwrap_or_default();
        let (law, lang) =
            congdoan::law_asked(common.as_bytes()).map_err(|error| refused(py, &error))?;
        Ok(Self {
            operation: operation.to_owned(),
            law,
            lang,
            common,
            explain,
            form,
            shape: &shapes.request,
        })
    }

    fn shape_of(&self, field: &str) -> &'static Shape {
        match field.strip_prefix("relief_") {
            Some(part) => self.shape.field("relief").field(part),
            None => self.shape.field(field),
        }
    }

    /// The rows as requests in JSON.
    fn json_rows(&self, said: &Said, table: &Table) -> Result<JsonRows, Refused> {
        let mut fields = Vec::new();
        for given in self.form.fields {
            if COMMON.contains(&given.name) {
                continue;
            }
            let source = said.source(table, given.name)?;
            fields.push(JsonField::new(
                given.name,
                source,
                self.shape.field(given.name),
                given.nested,
            ));
            // In the order of single calls, which name the first of several faults.
            if given.name == "relief" {
                fields.push(self.relief(said, table)?);
            }
        }
        Ok(JsonRows::new(&self.common, fields))
    }

    /// The relief from columns of its parts.
    fn relief(&self, said: &Said, table: &Table) -> Result<JsonField, Refused> {
        let mut parts = Vec::new();
        for part in RELIEF {
            let field = format!("relief_{part}");
            let source = said.source(table, &field)?;
            if let given::Source::Column(place) = source {
                table.check(&field, place, json_rows::takes, Wants::Json)?;
            }
            let shape = self.shape.field("relief").field(part);
            parts.push(JsonField::new(part, source, shape, false));
        }
        Ok(JsonField::object("relief", parts))
    }

    fn any_rows(
        &self,
        said: &Said,
        table: &Table,
        results: Option<Vec<String>>,
    ) -> Result<AnyRows, Refused> {
        let fields = self.form.fields.iter();
        let fields: Vec<&str> = fields
            .map(|given| given.name)
            .filter(|name| !COMMON.contains(name))
            .collect();
        for name in said.names() {
            let relief = name.strip_prefix("relief_");
            let part =
                relief.is_some_and(|part| RELIEF.contains(&part)) && fields.contains(&"relief");
            if !fields.contains(&name) && !part {
                return Err(Refusal::unknown_field(name, &fields).into());
            }
        }
        let own = self.form.fields.iter();
        for given in own.filter(|given| !COMMON.contains(&given.name)) {
            let source = said.source(table, given.name)?;
            if given.required && source.is_absent() {
                return Err(Refusal::missing(given.name).into());
            }
            if let given::Source::Column(place) = source {
                table.check(given.name, place, json_rows::takes, Wants::Json)?;
            }
        }
        Ok(AnyRows {
            operation: self.operation.clone(),
            json: self.json_rows(said, table)?,
            results: self.results(results)?,
        })
    }

    /// The columns asked for; all but the sources, which are long and the same in most rows.
    fn results(&self, asked: Option<Vec<String>>) -> Result<Vec<(&'static str, Kind)>, Refused> {
        let all = self.form.results;
        let Some(asked) = asked else {
            let shown = all.iter().filter(|(name, _)| match *name {
                "citations" | "rulebook" => false,
                "explanation" => self.explain,
                _ => true,
            });
            return Ok(shown.copied().collect());
        };
        let find = |name: &String| {
            let found = all.iter().find(|(known, _)| known == name);
            found.copied().ok_or_else(|| {
                let names: Vec<&str> = all.iter().map(|(name, _)| *name).collect();
                Refusal::unknown_result(name, &names).into()
            })
        };
        asked.iter().map(find).collect()
    }
}
