//! The functions Python calls.

use std::cell::Cell;

use congdoan::{Citation, Confidence, Lang, call_json_into, call_with};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyString, PyTuple};

use crate::failure::{INVALID, Unwritable, refused, rule_error};
use crate::record;
use crate::reply::Maker;
use crate::request;
use crate::shape::Shape;
use crate::shapes;

/// From this size on a request is worth letting other threads run.
const LARGE: usize = 4096;

/// The largest reply whose memory is kept for the next.
const LARGEST_KEPT: usize = 1 << 16;

/// Runs an operation on a request as JSON text, or as a dict; what else it may be, the operation
/// refuses as it does in JSON.
#[pyfunction]
#[pyo3(signature = (name, request, /))]
pub(crate) fn call<'py>(
    py: Python<'py>,
    name: &str,
    request: &Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyAny>> {
    if let Ok(text) = request.cast::<PyString>() {
        return match text.to_str() {
            Ok(json) => on_text(py, name, json.as_bytes()),
            Err(_) => {
                let why = Unwritable::Text.message("request", Lang::default());
                Err(rule_error(py, INVALID, &why, ""))
            }
        };
    }
    if let Ok(bytes) = request.cast::<PyBytes>() {
        return on_text(py, name, bytes.as_bytes());
    }
    let shape = shapes::operation(name).map_or(&Shape::Plain, |operation| &operation.request);
    let json = request::of_value(request, shape)?;
    let made = call_with(name, &json, Maker::json(py)).map_err(|error| refused(py, &error))?;
    made.map_err(|raised| raised.0)
}

fn on_text<'py>(py: Python<'py>, name: &str, json: &[u8]) -> PyResult<Bound<'py, PyAny>> {
    thread_local! {
        /// Kept from call to call: most replies are of one size.
        static REPLY: Cell<String> = const { Cell::new(String::new()) };
    }
    let mut reply = REPLY.take();
    reply.clear();
    let mut answer = || call_json_into(name, json, &mut reply);
    let written = match json.len() < LARGE {
        true => answer(),
        false => py.detach(answer),
    };
    written.map_err(|error| refused(py, &error))?;
    let text = PyString::new(py, &reply);
    if reply.capacity() <= LARGEST_KEPT {
        REPLY.set(reply);
    }
    Ok(text.into_any())
}

/// Runs an operation on the values of its fields, in the order of its typed function.
#[pyfunction]
#[pyo3(signature = (name, values, /))]
pub(crate) fn run<'py>(
    py: Python<'py>,
    name: &str,
    values: &Bound<'py, PyTuple>,
) -> PyResult<Bound<'py, PyAny>> {
    let Some(operation) = shapes::operation(name) else {
        return call(py, name, PyDict::new(py).as_any());
    };
    let json = request::of_values(values, operation.fields())?;
    let maker = Maker::shaped(py, &operation.result);
    let made = call_with(name, &json, maker).map_err(|error| refused(py, &error))?;
    let result = made.map_err(|raised| raised.0)?;
    match request::language(values, operation.fields()) {
        Some(lang) => record::with(&result, lang),
        None => Ok(result),
    }
}

/// A citation in words: where it stands, how surely it is known, and both in one line.
#[pyfunction]
#[pyo3(signature = (parameter, document, article, confidence, lang, /))]
pub(crate) fn source(
    py: Python<'_>,
    parameter: String,
    document: String,
    article: String,
    confidence: &str,
    lang: &str,
) -> PyResult<(String, &'static str, String)> {
    let confidence: Result<Confidence, _> = confidence.parse();
    let confidence = confidence.map_err(|error| refused(py, &error))?;
    let citation = Citation::of_fields(parameter, document, article, confidence);
    let lang = lang.parse::<Lang>().unwrap_or_default();
    let (place, sure) = citation.in_words(lang);
    Ok((place, sure, citation.display(lang)))
}

/// The names that results hold in words, by the list of names: in Vietnamese and in English.
#[pyfunction]
pub(crate) fn labels(py: Python<'_>) -> PyResult<Bound<'_, PyDict>> {
    let lists = PyDict::new(py);
    for (list, names) in congdoan::labels() {
        let words = PyDict::new(py);
        for (name, vi, en) in names {
            words.set_item(name, (vi, en))?;
        }
        lists.set_item(list, words)?;
    }
    Ok(lists)
}

/// The operations: what each is called, and what it does.
#[pyfunction]
pub(crate) fn operations(py: Python<'_>) -> PyResult<Bound<'_, PyDict>> {
    let dict = PyDict::new(py);
    for operation in congdoan::operations() {
        dict.set_item(operation.name, operation.doc)?;
    }
    Ok(dict)
}
