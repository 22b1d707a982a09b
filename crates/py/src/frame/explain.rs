//! A row of a table again as a single call, with its explanation.

use pyo3::exceptions::PyIndexError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};

use crate::record;

use super::batch::result_of;
use super::given::Said;
use super::grade::GradeRows;
use super::run::Rows;
use super::table::Table;
use super::typed::Refused;
use super::{Asked, border};

/// The typed result of one row.
#[pyfunction]
#[pyo3(signature = (operation, table, row, columns, constants, common))]
pub(crate) fn explain_row<'py>(
    py: Python<'py>,
    operation: &str,
    table: &Bound<'py, PyAny>,
    row: isize,
    columns: &Bound<'py, PyDict>,
    constants: &Bound<'py, PyDict>,
    common: &Bound<'py, PyDict>,
) -> PyResult<Bound<'py, PyAny>> {
    let asked = Asked::of(py, operation, common)?;
    let said = Said::of(columns, constants, |field| asked.shape_of(field))?;
    let stream = border::stream_of(table)?;
    let request = py.detach(|| request(&asked, &said, &border::read(stream)?, row));
    let request = request.map_err(|refused: Refused| refused.raise(py, asked.lang))?;
    let Ok(request) = request else {
        return Err(PyIndexError::new_err(format!("the table has no row {row}")));
    };
    let result = result_of(py, operation, &request)?;
    match common.get_item("lang")? {
        Some(lang) if lang.is_instance_of::<PyString>() => record::with(&result, lang),
        _ => Ok(result),
    }
}

/// There is no such row.
struct NoRow;

/// The request of a row, counted from the end where it is negative.
fn request(
    asked: &Asked,
    said: &Said,
    table: &Table,
    row: isize,
) -> Result<Result<String, NoRow>, Refused> {
    let (grades, any);
    let json = match asked.operation.as_str() {
        "grade" => {
            grades = GradeRows::of(asked, said, table)?;
            grades.json()
        }
        _ => {
            any = asked.any_rows(said, table, None)?;
            any.json()
        }
    };
    let rows: usize = table.batches.iter().map(|batch| batch.num_rows()).sum();
    let mut at = match row {
        ..0 => rows.checked_add_signed(row).unwrap_or(rows),
        _ => row.unsigned_abs(),
    };
    for batch in &table.batches {
        match at.checked_sub(batch.num_rows()) {
            Some(further) => at = further,
            None => {
                let mut text = String::new();
                json.writer(batch)(at, &mut text);
                return Ok(Ok(text));
            }
        }
    }
    Ok(Err(NoRow))
}
