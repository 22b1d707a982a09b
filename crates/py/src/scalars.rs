//! Days and decimals as the objects Python has for them.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyType;

/// `decimal.Decimal`.
pub(crate) fn decimal_class(py: Python<'_>) -> PyResult<&Bound<'_, PyType>> {
    static CLASS: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    CLASS.import(py, "decimal", "Decimal")
}

/// `datetime.date`.
pub(crate) fn date_class(py: Python<'_>) -> PyResult<&Bound<'_, PyType>> {
    static CLASS: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    CLASS.import(py, "datetime", "date")
}

/// A decimal string as a `Decimal`.
pub(crate) fn decimal<'py>(py: Python<'py>, text: &str) -> PyResult<Bound<'py, PyAny>> {
    static KEPT: Kept = Kept::new();
    let class = decimal_class(py)?;
    // Rates are few; sums before rounding are not, and are longer.
    match text.len() <= 6 {
        true => KEPT.get(py, text, || class.call1((text,))),
        false => class.call1((text,)),
    }
}

/// A day such as `2025-03-31` as a `date`.
pub(crate) fn day<'py>(py: Python<'py>, text: &str) -> PyResult<Bound<'py, PyAny>> {
    static READ: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    static KEPT: Kept = Kept::new();
    KEPT.get(py, text, || {
        let read = READ.get_or_try_init(py, || {
            date_class(py)?.getattr("fromisoformat").map(Bound::unbind)
        })?;
        read.bind(py).call1((text,))
    })
}

/// Objects made once: the days and rates of the law stand in every citation.
struct Kept(Mutex<BTreeMap<Box<str>, Py<PyAny>>>);

impl Kept {
    /// More than the law has, and little memory.
    const MOST: usize = 4096;

    const fn new() -> Self {
        Self(Mutex::new(BTreeMap::new()))
    }

    fn get<'py>(
        &self,
        py: Python<'py>,
        text: &str,
        make: impl FnOnce() -> PyResult<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        // Nothing is left half done when the lock is poisoned.
        let kept = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(there) = kept().get(text) {
            return Ok(there.bind(py).clone());
        }
        let made = make()?;
        let mut kept = kept();
        if kept.len() < Self::MOST {
            kept.insert(text.into(), made.clone().unbind());
        }
        Ok(made)
    }
}
