//! Failures as Python sees them.

use std::fmt;

use congdoan::{Error, ErrorCode, Lang};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyType;
use serde::ser;

/// The code of what is not of its form.
pub(crate) const INVALID: &str = ErrorCode::InvalidInput.as_str();

/// `RuleError(code, message, path)`.
pub(crate) fn rule_error(py: Python<'_>, code: &str, message: &str, path: &str) -> PyErr {
    static CLASS: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    let made = CLASS
        .import(py, "congdoan._errors", "RuleError")
        .and_then(|class| class.call1((code, message, path)));
    match made {
        Ok(error) => PyErr::from_value(error),
        Err(error) => error,
    }
}

/// What an operation refuses, in the language of the request.
pub(crate) fn refused(py: Python<'_>, error: &Error) -> PyErr {
    let message = error.message(error.lang());
    rule_error(py, error.code().as_str(), message, error.path())
}

/// What cannot even be written as JSON, so that no operation has seen it.
#[derive(Clone, Copy)]
pub(crate) enum Unwritable {
    /// Of a type that has no JSON form.
    Type,
    /// A number that is none, or infinite.
    NotFinite,
    /// Text with half a character in it.
    Text,
    /// A key that is not text.
    Key,
}

impl Unwritable {
    pub(crate) fn message(self, what: &str, lang: Lang) -> String {
        let (vi, en) = match self {
            Self::Type => (
                "giá trị kiểu `{}` không thể là một phần của yêu cầu",
                "a value of type `{}` cannot be part of a request",
            ),
            Self::NotFinite => (
                "`{}` không phải là số hữu hạn",
                "`{}` is not a finite number",
            ),
            Self::Text => (
                "`{}` không phải là chuỗi UTF-8 hợp lệ",
                "`{}` is not text in UTF-8",
            ),
            Self::Key => ("khóa `{}` không phải là chuỗi", "key `{}` is not text"),
        };
        match lang {
            Lang::Vi => vi,
            Lang::En => en,
        }
        .replace("{}", what)
    }
}

/// A Python error on its way through serde.
#[derive(Debug)]
pub(crate) struct Raised(pub(crate) PyErr);

impl fmt::Display for Raised {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Raised {}

impl ser::Error for Raised {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(pyo3::exceptions::PyTypeError::new_err(message.to_string()))
    }
}

impl From<PyErr> for Raised {
    fn from(error: PyErr) -> Self {
        Self(error)
    }
}
