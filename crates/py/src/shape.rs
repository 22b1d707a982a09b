//! What the parts of requests and results look like from Python: the kinds that JSON writes as
//! plain text or numbers, and the classes that results are given as.

use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyType;

/// The form of a value that JSON alone does not tell.
pub(crate) enum Shape {
    /// As JSON has it.
    Plain,
    /// A decimal string; a `Decimal` in Python.
    Decimal,
    /// A day; a `date` in Python.
    Day,
    /// A month; text in results, in requests also a `date`.
    Month,
    /// A list whose items have one shape; a tuple in results.
    List(&'static Shape),
    /// An object with known fields.
    Object(&'static Object),
    /// One of several; an object is known by its name, a decimal by its mark.
    OneOf(&'static [&'static Object]),
    /// An object with any keys, whose values have one shape; a frozen dict in results.
    Map(&'static Shape),
}

impl Shape {
    /// The shape of a field of an object, or of whichever of several objects has it.
    pub(crate) fn field(&self, name: &str) -> &'static Self {
        match self {
            Self::Object(object) => object.shape(name),
            Self::Map(values) => values,
            Self::OneOf(objects) => objects
                .iter()
                .find_map(|object| object.fields.iter().find(|field| field.name == name))
                .map_or(&Self::Plain, |field| &field.shape),
            _ => &Self::Plain,
        }
    }
}

/// An object with known fields: a class of `congdoan.results`, or part of a request.
pub(crate) struct Object {
    pub(crate) name: &'static str,
    pub(crate) fields: &'static [Field],
    pub(crate) class: PyOnceLock<Py<PyType>>,
}

pub(crate) struct Field {
    pub(crate) name: &'static str,
    pub(crate) shape: Shape,
}

/// An operation: what it takes and what it gives, both objects.
pub(crate) struct Operation {
    pub(crate) request: Shape,
    pub(crate) result: Shape,
}

impl Operation {
    /// The fields of a request, in the order of the typed function.
    pub(crate) fn fields(&self) -> &'static [Field] {
        match self.request {
            Shape::Object(request) => request.fields,
            _ => &[],
        }
    }
}

impl Object {
    pub(crate) const fn new(name: &'static str, fields: &'static [Field]) -> Self {
        Self {
            name,
            fields,
            class: PyOnceLock::new(),
        }
    }

    /// The Python class, found once.
    pub(crate) fn class<'py>(&self, py: Python<'py>) -> PyResult<&Bound<'py, PyType>> {
        self.class.import(py, "congdoan.results", self.name)
    }

    /// The shape of a field; plain for one that does not exist, which the operation refuses.
    pub(crate) fn shape(&self, name: &str) -> &'static Shape {
        let field = self.fields.iter().find(|field| field.name == name);
        field.map_or(&Shape::Plain, |field| &field.shape)
    }
}
