//! What results are made of: immutable values in a fixed order, read through a descriptor each.

use pyo3::basic::CompareOp;
use pyo3::exceptions::{PyAttributeError, PyTypeError};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString, PyTuple, PyType};

/// The values of a result or of a part of one. Its classes list their own fields, in order, in
/// `__match_args__`; a value after those is not compared.
#[pyclass(frozen, subclass, module = "congdoan._congdoan")]
pub(crate) struct Record {
    values: Py<PyTuple>,
}

#[pymethods]
impl Record {
    #[new]
    #[classmethod]
    #[pyo3(signature = (*values, **named))]
    fn new(
        class: &Bound<'_, PyType>,
        values: &Bound<'_, PyTuple>,
        named: Option<&Bound<'_, PyDict>>,
    ) -> PyResult<Self> {
        let fields = fields(class.as_any())?;
        let values = match named {
            None => values.clone(),
            Some(named) => in_order(&fields, values, named)?,
        };
        if values.len() < fields.len() {
            let (name, given) = (class.name()?, values.len());
            let wanted = fields.len();
            return Err(PyTypeError::new_err(format!(
                "{name} has {wanted} fields, {given} were given"
            )));
        }
        Ok(Self {
            values: values.unbind(),
        })
    }

    /// Equal when of one class with equal fields; the explanation of a result follows from them.
    fn __richcmp__<'py>(
        slf: &Bound<'py, Self>,
        other: &Bound<'py, PyAny>,
        compare: CompareOp,
    ) -> PyResult<Bound<'py, PyAny>> {
        let py = slf.py();
        let same_class = other.get_type().is(slf.get_type());
        match (compare, other.cast::<Self>()) {
            (CompareOp::Eq | CompareOp::Ne, Ok(other)) if same_class => {
                own(slf)?.rich_compare(own(other)?, compare)
            }
            _ => Ok(py.NotImplemented().into_bound(py)),
        }
    }

    fn __hash__(slf: &Bound<'_, Self>) -> PyResult<isize> {
        own(slf)?.hash()
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyType>, Bound<'py, PyTuple>) {
        (slf.get_type(), slf.get().values.bind(slf.py()).clone())
    }
}

/// The same result with the language it was asked for in, which its explanation is written in,
/// too.
pub(crate) fn with<'py>(
    result: &Bound<'py, PyAny>,
    lang: Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyAny>> {
    let own = fields(result)?.len();
    let values = result.cast::<Record>()?.get().values.bind(result.py());
    let values = values.iter().enumerate().map(|(at, value)| {
        // Of what stands behind the figures only the explanation is a record.
        match at >= own && value.is_instance_of::<Record>() {
            true => behind(&value, lang.clone()),
            false => Ok(value),
        }
    });
    let values: PyResult<Vec<_>> = values.chain([Ok(lang.clone())]).collect();
    result.get_type().call1(PyTuple::new(result.py(), values?)?)
}

/// The same record with one more value behind the others.
fn behind<'py>(
    record: &Bound<'py, PyAny>,
    value: Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyAny>> {
    let values = record.cast::<Record>()?.get().values.bind(record.py());
    let values: Vec<_> = values.iter().chain([value]).collect();
    record.get_type().call1(PyTuple::new(record.py(), values)?)
}

/// The names of a class's own fields.
fn fields<'py>(class: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyTuple>> {
    let fields = class.getattr(pyo3::intern!(class.py(), "__match_args__"))?;
    Ok(fields.cast_into()?)
}

fn own<'py>(record: &Bound<'py, Record>) -> PyResult<Bound<'py, PyTuple>> {
    let fields = fields(record.as_any())?.len();
    Ok(record.get().values.bind(record.py()).get_slice(0, fields))
}

/// Values given by name put behind those given in order.
fn in_order<'py>(
    fields: &Bound<'py, PyTuple>,
    values: &Bound<'py, PyTuple>,
    named: &Bound<'py, PyDict>,
) -> PyResult<Bound<'py, PyTuple>> {
    let mut all: Vec<_> = values.iter().collect();
    let mut used = 0_usize;
    for field in fields.iter().skip(values.len()) {
        let Some(value) = named.get_item(&field)? else {
            return Err(PyTypeError::new_err(format!("{field} is missing")));
        };
        used = used.saturating_add(1);
        all.push(value);
    }
    if used != named.len() {
        let names = named.keys();
        return Err(PyTypeError::new_err(format!(
            "{names} has more than the fields {fields}"
        )));
    }
    PyTuple::new(fields.py(), all)
}

/// Reads one value of a record.
#[pyclass(frozen, module = "congdoan._congdoan")]
pub(crate) struct Field {
    at: usize,
    name: Py<PyString>,
}

#[pymethods]
impl Field {
    #[new]
    fn new(at: usize, name: Py<PyString>) -> Self {
        Self { at, name }
    }

    fn __get__<'py>(
        slf: &Bound<'py, Self>,
        record: &Bound<'py, PyAny>,
        _class: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let py = slf.py();
        if record.is_none() {
            return Ok(slf.clone().into_any());
        }
        let values = record.cast::<Record>()?.get().values.bind(py);
        // A part of another result ends before the values that only a whole one has.
        match values.get_item(slf.get().at) {
            Ok(value) => Ok(value),
            Err(_) => Ok(py.None().into_bound(py)),
        }
    }

    fn __set__(&self, _record: &Bound<'_, PyAny>, _value: &Bound<'_, PyAny>) -> PyResult<()> {
        Err(self.immutable())
    }

    fn __delete__(&self, _record: &Bound<'_, PyAny>) -> PyResult<()> {
        Err(self.immutable())
    }
}

impl Field {
    fn immutable(&self) -> PyErr {
        PyAttributeError::new_err(format!(
            "`{}` cannot be set: a result is immutable",
            self.name
        ))
    }
}
