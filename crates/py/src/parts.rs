//! The parts of a reply as they come: the items of a list, the fields of an object.

use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyList, PyString, PyTuple, PyType};
use serde::ser::{
    self, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple,
    SerializeTupleStruct,
};

use crate::failure::Raised;
use crate::key::Key;
use crate::reply::{Made, Maker};
use crate::shape::Object;

/// The items of a list.
pub(crate) struct Items<'py> {
    maker: Maker<'py>,
    items: Vec<Made<'py>>,
}

impl<'py> Items<'py> {
    pub(crate) fn new(list: Maker<'py>, len: usize) -> Self {
        Self {
            maker: list.inside(),
            items: Vec::with_capacity(len),
        }
    }

    fn add<T: Serialize + ?Sized>(&mut self, item: &T) -> Result<(), Raised> {
        self.items.push(item.serialize(self.maker)?);
        Ok(())
    }

    fn list(self) -> Result<Made<'py>, Raised> {
        let py = self.maker.py;
        Ok(match self.maker.shape {
            None => PyList::new(py, self.items)?.into_any(),
            Some(_) => PyTuple::new(py, self.items)?.into_any(),
        })
    }
}

macro_rules! lists {
    ($($trait:ident $add:ident;)+) => {
        $(impl<'py> $trait for Items<'py> {
            type Ok = Made<'py>;
            type Error = Raised;

            fn $add<T: Serialize + ?Sized>(&mut self, item: &T) -> Result<(), Raised> {
                self.add(item)
            }

            fn end(self) -> Result<Made<'py>, Raised> {
                self.list()
            }
        })+
    };
}

lists! {
    SerializeSeq serialize_element;
    SerializeTuple serialize_element;
    SerializeTupleStruct serialize_field;
}

/// The fields of an object.
pub(crate) enum Fields<'py> {
    /// Of a class, whose fields come in the order of its shape.
    Class {
        py: Python<'py>,
        object: &'static Object,
        values: Vec<Made<'py>>,
    },
    Dict {
        maker: Maker<'py>,
        dict: Bound<'py, PyDict>,
        key: Option<Bound<'py, PyString>>,
    },
}

impl<'py> Fields<'py> {
    pub(crate) fn of_class(py: Python<'py>, object: &'static Object) -> Self {
        let values = Vec::with_capacity(object.fields.len());
        Self::Class { py, object, values }
    }

    pub(crate) fn of_dict(map: Maker<'py>) -> Self {
        Self::Dict {
            maker: map.inside(),
            dict: PyDict::new(map.py),
            key: None,
        }
    }

    fn add<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), Raised> {
        match self {
            Self::Class { py, object, values } => {
                match object.fields.get(values.len()) {
                    Some(field) if field.name == name => {
                        let maker = Maker::shaped(*py, &field.shape);
                        values.push(value.serialize(maker)?);
                        Ok(())
                    }
                    // The generated shapes are not those of this library.
                    _ => Err(ser::Error::custom(format!(
                        "`{name}` is not the next field of `{}`",
                        object.name
                    ))),
                }
            }
            Self::Dict { maker, dict, .. } => {
                let key = PyString::intern(maker.py, name);
                dict.set_item(key, value.serialize(*maker)?)?;
                Ok(())
            }
        }
    }

    fn finish(self) -> Result<Made<'py>, Raised> {
        match self {
            Self::Class { py, object, values } => {
                let values = PyTuple::new(py, values)?;
                Ok(object.class(py)?.call1(values)?)
            }
            Self::Dict { maker, dict, .. } => match maker.shape {
                None => Ok(dict.into_any()),
                Some(_) => Ok(frozen_dict(maker.py)?.call1((dict,))?),
            },
        }
    }
}

fn frozen_dict(py: Python<'_>) -> PyResult<&Bound<'_, PyType>> {
    static CLASS: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    CLASS.import(py, "congdoan._frozen", "FrozenDict")
}

impl<'py> SerializeStruct for Fields<'py> {
    type Ok = Made<'py>;
    type Error = Raised;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Raised> {
        self.add(name, value)
    }

    fn end(self) -> Result<Made<'py>, Raised> {
        self.finish()
    }
}

impl<'py> SerializeMap for Fields<'py> {
    type Ok = Made<'py>;
    type Error = Raised;

    fn serialize_entry<K: Serialize + ?Sized, V: Serialize + ?Sized>(
        &mut self,
        key: &K,
        value: &V,
    ) -> Result<(), Raised> {
        key.serialize(Key(|name: &str| self.add(name, value)))
    }

    fn serialize_key<T: Serialize + ?Sized>(&mut self, name: &T) -> Result<(), Raised> {
        match self {
            Self::Dict { maker, key, .. } => {
                let py = maker.py;
                let name = name.serialize(Key(|name: &str| Ok(PyString::intern(py, name))))?;
                *key = Some(name);
                Ok(())
            }
            Self::Class { .. } => Err(ser::Error::custom("a field came without its value")),
        }
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Raised> {
        match self {
            Self::Dict { maker, dict, key } => {
                if let Some(key) = key.take() {
                    dict.set_item(key, value.serialize(*maker)?)?;
                }
                Ok(())
            }
            Self::Class { .. } => Err(ser::Error::custom("a value came without its field")),
        }
    }

    fn end(self) -> Result<Made<'py>, Raised> {
        self.finish()
    }
}
