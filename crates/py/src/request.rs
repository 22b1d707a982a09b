//! Requests from Python objects, written as the JSON text that every door hands to the operations,
//! so that what is refused is refused in the same words at the same place.

use std::io::Write;

use congdoan::Lang;
use pyo3::exceptions::PyRecursionError;
use pyo3::prelude::*;
use pyo3::types::{
    PyBool, PyByteArray, PyBytes, PyDict, PyFloat, PyInt, PyList, PyMapping, PyString, PyTuple,
};

use crate::failure::{INVALID, Unwritable, rule_error};
use crate::place::Place;
use crate::scalars;
use crate::shape::{Field, Shape};

/// More levels than any request has, and fewer than the stack holds.
const DEEPEST: usize = 100;

/// A request given as one object, a dict.
pub(crate) fn of_value(given: &Bound<'_, PyAny>, shape: &'static Shape) -> PyResult<Vec<u8>> {
    let mut text = Text::new(given.py(), Rates::AsInJson);
    text.value(given, shape, &Place::WHOLE)
        .map_err(|failed| failed.raise(given.py(), asked(given.get_item("lang").ok())))?;
    Ok(text.json)
}

/// A request given as the values of an operation's fields in their order; `None` is not given.
pub(crate) fn of_values(
    values: &Bound<'_, PyTuple>,
    fields: &'static [Field],
) -> PyResult<Vec<u8>> {
    let mut text = Text::new(values.py(), Rates::AlsoWhole);
    let mut before = b'{';
    for (field, value) in fields.iter().zip(values.iter_borrowed()) {
        if value.is_none() {
            continue;
        }
        text.json.push(before);
        before = b',';
        text.name(field.name);
        let place = Place::WHOLE.field(field.name);
        text.value(&value, &field.shape, &place)
            .map_err(|failed| failed.raise(values.py(), asked(language(values, fields))))?;
    }
    if before == b'{' {
        text.json.push(b'{');
    }
    text.json.push(b'}');
    Ok(text.json)
}

/// The value of one field, for a request that is put together elsewhere.
pub(crate) fn of_field(
    name: &Bound<'_, PyString>,
    value: &Bound<'_, PyAny>,
    shape: &'static Shape,
) -> PyResult<String> {
    let mut text = Text::new(value.py(), Rates::AlsoWhole);
    let place = Place::WHOLE.field(name.to_str()?);
    text.value(value, shape, &place)
        .map_err(|failed| failed.raise(value.py(), Lang::default()))?;
    Ok(String::from_utf8(text.json).unwrap_or_default())
}

/// The language among the values of an operation's fields, when one was given.
pub(crate) fn language<'py>(
    values: &Bound<'py, PyTuple>,
    fields: &'static [Field],
) -> Option<Bound<'py, PyAny>> {
    let at = fields.iter().position(|field| field.name == "lang")?;
    let lang = values.get_item(at).ok();
    lang.filter(|lang| !lang.is_none())
}

/// The language a request asks for, as far as it can be read.
fn asked(lang: Option<Bound<'_, PyAny>>) -> Lang {
    let lang = lang.and_then(|lang| lang.cast_into::<PyString>().ok());
    lang.and_then(|lang| lang.to_str().ok()?.parse().ok())
        .unwrap_or_default()
}

/// Why a value was not written.
enum Failed {
    Unwritable(Unwritable, String, String),
    Raised(PyErr),
}

impl Failed {
    fn raise(self, py: Python<'_>, lang: Lang) -> PyErr {
        match self {
            Self::Raised(error) => error,
            Self::Unwritable(why, what, path) => {
                rule_error(py, INVALID, &why.message(&what, lang), &path)
            }
        }
    }
}

impl From<PyErr> for Failed {
    fn from(error: PyErr) -> Self {
        Self::Raised(error)
    }
}

impl Place<'_> {
    fn refuse(&self, why: Unwritable, what: impl ToString) -> Failed {
        Failed::Unwritable(why, what.to_string(), self.path())
    }
}

/// How rates may be given.
#[derive(Clone, Copy, PartialEq)]
enum Rates {
    /// As text or decimals: a dict is refused what its JSON is.
    AsInJson,
    /// Also as whole numbers, which are exact.
    AlsoWhole,
}

/// JSON text as it grows.
struct Text<'py> {
    py: Python<'py>,
    json: Vec<u8>,
    rates: Rates,
}

impl<'py> Text<'py> {
    fn new(py: Python<'py>, rates: Rates) -> Self {
        let json = Vec::with_capacity(512);
        Self { py, json, rates }
    }

    fn value(
        &mut self,
        value: &Bound<'py, PyAny>,
        shape: &'static Shape,
        place: &Place<'_>,
    ) -> Result<(), Failed> {
        if value.is_none() {
            self.json.extend_from_slice(b"null");
            Ok(())
        } else if let Ok(text) = value.cast::<PyString>() {
            self.text(text, place)
        } else if let Ok(flag) = value.cast::<PyBool>() {
            self.flag(flag.is_true());
            Ok(())
        } else if let Ok(number) = value.cast::<PyInt>() {
            self.integer(number, shape)
        } else if let Ok(fields) = value.cast::<PyDict>() {
            self.object(fields.iter(), shape, place)
        } else if let Ok(items) = value.cast::<PyList>() {
            self.list(items.iter().map(Ok), shape, place)
        } else if let Ok(items) = value.cast::<PyTuple>() {
            self.list(items.iter().map(Ok), shape, place)
        } else {
            self.other(value, shape, place)
        }
    }

    /// What the json module would not write, beside floats.
    fn other(
        &mut self,
        value: &Bound<'py, PyAny>,
        shape: &'static Shape,
        place: &Place<'_>,
    ) -> Result<(), Failed> {
        let py = self.py;
        if value.is_instance(scalars::decimal_class(py)?)? {
            return self.decimal(value, place);
        }
        if value.is_instance(scalars::date_class(py)?)? {
            return self.day(value, shape);
        }
        if let Ok(number) = value.cast::<PyFloat>() {
            // Written as it is: the operation says that it wants no float here.
            return match number.value().is_finite() {
                true => {
                    self.json
                        .extend_from_slice(number.repr()?.to_str()?.as_bytes());
                    Ok(())
                }
                false => Err(place.refuse(Unwritable::NotFinite, number)),
            };
        }
        if let Ok(mapping) = value.cast::<PyMapping>() {
            let items = mapping.items()?;
            let pairs = items.iter().map(|pair| pair.extract());
            let pairs: Vec<_> = pairs.collect::<PyResult<_>>()?;
            return self.object(pairs.into_iter(), shape, place);
        }
        if value.cast::<PyBytes>().is_ok() || value.cast::<PyByteArray>().is_ok() {
            return Err(place.refuse(Unwritable::Type, value.get_type().name()?));
        }
        if let Ok(number) = value.call_method0("__index__") {
            return self.integer(number.cast::<PyInt>().map_err(PyErr::from)?, shape);
        }
        let class = value.get_type().name()?;
        match (class.to_str()?, value.try_iter()) {
            // numpy's own kind of bool is neither a bool nor an index.
            ("bool" | "bool_", _) => {
                self.flag(value.is_truthy()?);
                Ok(())
            }
            (_, Ok(items)) => self.list(items, shape, place),
            (class, Err(_)) => Err(place.refuse(Unwritable::Type, class)),
        }
    }

    fn flag(&mut self, flag: bool) {
        let text: &[u8] = if flag { b"true" } else { b"false" };
        self.json.extend_from_slice(text);
    }

    fn integer(&mut self, number: &Bound<'py, PyInt>, shape: &Shape) -> Result<(), Failed> {
        let quote: &[u8] = match shape {
            // The operations read rates as text only.
            Shape::Decimal if self.rates == Rates::AlsoWhole => b"\"",
            _ => b"",
        };
        self.json.extend_from_slice(quote);
        match number.extract::<i64>() {
            Ok(number) => self.display(number),
            // Too large for any figure, which the operation says.
            Err(_) => self.display(number),
        }
        self.json.extend_from_slice(quote);
        Ok(())
    }

    fn decimal(&mut self, value: &Bound<'py, PyAny>, place: &Place<'_>) -> Result<(), Failed> {
        let py = self.py;
        if !value
            .call_method0(pyo3::intern!(py, "is_finite"))?
            .is_truthy()?
        {
            return Err(place.refuse(Unwritable::NotFinite, value));
        }
        // Without an exponent.
        let plain =
            value.call_method1(pyo3::intern!(py, "__format__"), (pyo3::intern!(py, "f"),))?;
        self.text(plain.cast::<PyString>().map_err(PyErr::from)?, place)
    }

    /// A day, or the month it lies in where a month is asked for.
    fn day(&mut self, value: &Bound<'py, PyAny>, shape: &Shape) -> Result<(), Failed> {
        let iso = value.call_method0(pyo3::intern!(self.py, "isoformat"))?;
        let iso = iso.cast::<PyString>().map_err(PyErr::from)?.to_str()?;
        // What tables make of a day; a time of day is not dropped but refused.
        let day = iso.strip_suffix("T00:00:00").unwrap_or(iso);
        let month = day.get(..7).filter(|_| day.len() == 10);
        match (shape, month) {
            (Shape::Month, Some(month)) => self.quoted(month),
            _ => self.quoted(day),
        }
        Ok(())
    }

    fn object(
        &mut self,
        fields: impl Iterator<Item = (Bound<'py, PyAny>, Bound<'py, PyAny>)>,
        shape: &'static Shape,
        place: &Place<'_>,
    ) -> Result<(), Failed> {
        self.within(place)?;
        self.json.push(b'{');
        for (at, (key, value)) in fields.enumerate() {
            if at > 0 {
                self.json.push(b',');
            }
            let Ok(key) = key.cast::<PyString>() else {
                return Err(place.refuse(Unwritable::Key, key));
            };
            self.text(key, place)?;
            self.json.push(b':');
            let name = key.to_str()?;
            let shape = shape.field(name);
            self.value(&value, shape, &place.field(name))?;
        }
        self.json.push(b'}');
        Ok(())
    }

    fn list(
        &mut self,
        items: impl Iterator<Item = PyResult<Bound<'py, PyAny>>>,
        shape: &'static Shape,
        place: &Place<'_>,
    ) -> Result<(), Failed> {
        self.within(place)?;
        let shape = match shape {
            Shape::List(items) => items,
            // A list where one object or several may stand.
            Shape::OneOf(_) => shape,
            _ => &Shape::Plain,
        };
        self.json.push(b'[');
        for (at, item) in items.enumerate() {
            if at > 0 {
                self.json.push(b',');
            }
            self.value(&item?, shape, &place.item(at))?;
        }
        self.json.push(b']');
        Ok(())
    }

    fn within(&self, place: &Place<'_>) -> Result<(), Failed> {
        match place.depth > DEEPEST {
            false => Ok(()),
            true => Err(PyRecursionError::new_err("the request is nested too deep").into()),
        }
    }

    fn text(&mut self, text: &Bound<'py, PyString>, place: &Place<'_>) -> Result<(), Failed> {
        match text.to_str() {
            Ok(text) => {
                self.quoted(text);
                Ok(())
            }
            Err(_) => Err(place.refuse(Unwritable::Text, text.to_string_lossy())),
        }
    }

    fn name(&mut self, name: &'static str) {
        self.quoted(name);
        self.json.push(b':');
    }

    fn quoted(&mut self, text: &str) {
        // Writing text to memory does not fail.
        let _ = serde_json::to_writer(&mut self.json, text);
    }

    fn display(&mut self, number: impl std::fmt::Display) {
        let _ = write!(self.json, "{number}");
    }
}
