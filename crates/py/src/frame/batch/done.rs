//! What a batch comes to: columns, and any row of them again as a single call.

use std::ops::Range;

use congdoan::batch::Outcome;
use congdoan::{ErrorCode, Lang, call_with};
use pyo3::exceptions::{PyIndexError, PyKeyError};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyString, PyTuple, PyType};

use crate::failure::refused;
use crate::record;
use crate::reply::Maker;
use crate::shape::Shape;
use crate::shapes;

use super::super::run::FailedRow;
use super::given::Ends;

/// The columns that a batch reads, and its rows as requests.
pub(super) trait Replay: Send + Sync {
    /// The columns that are read, the one that says how many rows there are first.
    fn columns(&self) -> Vec<(&'static str, &Ends)>;

    /// The memory they are in.
    fn places(&self) -> Vec<(&'static str, Vec<Range<usize>>)>;

    /// What single calls would be asked for a row; several where the batch does several at once.
    fn requests(&self, row: usize) -> Vec<(&'static str, Fields)>;
}

/// The fields of a request in JSON, as far as they are given.
#[derive(Debug, Default)]
pub(super) struct Fields(String);

impl Fields {
    pub(super) fn json(&mut self, name: &str, json: Option<String>) {
        let Some(json) = json else { return };
        // No name needs an escape.
        self.0.push_str(&format!(",\"{name}\":{json}"));
    }

    pub(super) fn name(&mut self, name: &str, value: &str) {
        self.json(name, Some(format!("\"{value}\"")));
    }

    pub(super) fn integer(&mut self, name: &str, value: i64) {
        self.json(name, Some(value.to_string()));
    }

    pub(super) fn amount(&mut self, name: &str, value: Option<i64>) {
        self.json(name, value.map(|value| value.to_string()));
    }

    /// The whole request, with common fields that are an object in JSON.
    fn request(&self, common: &str, explain: bool) -> String {
        let open = common.strip_suffix('}').unwrap_or("{");
        let explain = format!(",\"explain\":{explain}");
        let fields = format!("{explain}{}", self.0);
        let fields = match open {
            "{" => fields.trim_start_matches(','),
            _ => &fields,
        };
        format!("{open}{fields}}}")
    }
}

/// The columns of a batch, by name, and the way back from any row to the single call.
#[pyclass(frozen, generic, module = "congdoan.batch")]
pub(crate) struct Done {
    batch: Box<dyn Replay>,
    columns: Vec<(&'static str, Py<PyAny>)>,
    rows: usize,
    common: String,
    /// The language that was said, for results that show themselves in it.
    lang: Option<Py<PyString>>,
}

impl Done {
    pub(super) fn new(
        batch: Box<dyn Replay>,
        columns: Vec<(&'static str, Py<PyAny>)>,
        rows: usize,
        common: String,
        lang: Option<Py<PyString>>,
    ) -> Self {
        Self {
            batch,
            columns,
            rows,
            common,
            lang,
        }
    }
}

/// Asks single calls for the codes of rows in which a field is missing and a sum is beyond what
/// sums may be: two faults, of which they find one first.
pub(super) fn ask_again(
    batch: &dyn Replay,
    rows: Range<usize>,
    codes: &mut [u8],
    is_beyond: impl Fn(usize) -> bool,
) {
    let missing = Outcome::Refused(ErrorCode::InvalidInput).code();
    // Rarely there is one, and to look for it alone is many times faster.
    if !codes.contains(&missing) {
        return;
    }
    for (at, (code, row)) in codes.iter_mut().zip(rows).enumerate() {
        if *code == missing && is_beyond(at) {
            let requests = batch.requests(row);
            if let Some((operation, fields)) = requests.first()
                && let Err(error) = congdoan::call_json(operation, fields.request("{}", false))
            {
                *code = Outcome::Refused(error.code()).code();
            }
        }
    }
}

/// The error of the first row that was refused.
pub(super) fn failed_row(
    py: Python<'_>,
    batch: &dyn Replay,
    row: usize,
    common: &str,
    lang: Lang,
) -> PyErr {
    let requests = batch.requests(row);
    let error = requests.iter().find_map(|(operation, fields)| {
        let request = fields.request(common, false);
        congdoan::call_json_into(operation, request, &mut String::new()).err()
    });
    FailedRow { row, error }.raise(py, lang)
}

#[pymethods]
impl Done {
    /// A column by its name; the caller's own object where it was given as ``out``.
    fn __getitem__<'py>(&self, py: Python<'py>, name: &str) -> PyResult<Bound<'py, PyAny>> {
        let found = self.columns.iter().find(|(column, _)| *column == name);
        match found {
            Some((_, column)) => Ok(column.bind(py).clone()),
            None => Err(PyKeyError::new_err(name.to_owned())),
        }
    }

    /// The names of the columns.
    #[getter]
    fn column_names(&self) -> Vec<&'static str> {
        self.columns.iter().map(|(name, _)| *name).collect()
    }

    fn __len__(&self) -> usize {
        self.rows
    }

    fn __repr__(&self) -> String {
        let names = self.column_names().join(", ");
        format!("Done({} rows: {names})", self.rows)
    }

    /// The single result of a row, with its explanation: the same call on the numbers that stand
    /// in the columns that were read, which must not have changed meanwhile.
    fn explain<'py>(&self, py: Python<'py>, row: isize) -> PyResult<Bound<'py, PyAny>> {
        let at = match row {
            ..0 => self.rows.checked_add_signed(row),
            _ => Some(row.unsigned_abs()),
        };
        let Some(at) = at.filter(|at| *at < self.rows) else {
            let message = format!("row {row} of {} rows", self.rows);
            return Err(PyIndexError::new_err(message));
        };
        let mut results = Vec::new();
        for (operation, fields) in self.batch.requests(at) {
            let request = fields.request(&self.common, true);
            let result = result_of(py, operation, &request)?;
            results.push(match &self.lang {
                Some(lang) => record::with(&result, lang.bind(py).clone().into_any())?,
                None => result,
            });
        }
        match <[_; 1]>::try_from(results) {
            Ok([result]) => Ok(result),
            Err(results) => month_row(py)?.call1(PyTuple::new(py, results)?),
        }
    }
}

/// The typed result of a request in JSON.
pub(in super::super) fn result_of<'py>(
    py: Python<'py>,
    operation: &str,
    request: &str,
) -> PyResult<Bound<'py, PyAny>> {
    let shape = shapes::operation(operation).map_or(&Shape::Plain, |known| &known.result);
    let maker = Maker::shaped(py, shape);
    let made = call_with(operation, request.as_bytes(), maker);
    let made = made.map_err(|error| refused(py, &error))?;
    made.map_err(|raised| raised.0)
}

fn month_row(py: Python<'_>) -> PyResult<&Bound<'_, PyType>> {
    static CLASS: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    CLASS.import(py, "congdoan.batch", "MonthRow")
}
