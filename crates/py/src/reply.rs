//! Replies as Python objects, made without a text between: plain dicts, or the classes of
//! `congdoan.results`.

use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyFloat, PyInt, PyList, PyString};
use serde::ser::{self, Impossible, Serialize, Serializer};

use crate::failure::Raised;
use crate::parts::{Fields, Items};
use crate::scalars;
use crate::shape::{Object, Shape};

pub(crate) type Made<'py> = Bound<'py, PyAny>;

/// Makes Python objects: in the forms of JSON, or in those of a shape.
#[derive(Clone, Copy)]
pub(crate) struct Maker<'py> {
    pub(crate) py: Python<'py>,
    /// Without a shape: dicts, lists, and text for decimals and days.
    pub(crate) shape: Option<&'static Shape>,
}

impl<'py> Maker<'py> {
    pub(crate) fn json(py: Python<'py>) -> Self {
        Self { py, shape: None }
    }

    pub(crate) fn shaped(py: Python<'py>, shape: &'static Shape) -> Self {
        let shape = Some(shape);
        Self { py, shape }
    }

    fn text(self, text: &str) -> Result<Made<'py>, Raised> {
        Ok(PyString::new(self.py, text).into_any())
    }

    /// What an object of that name is to become; flattened ones come without their name.
    fn object(self, name: Option<&str>) -> Option<&'static Object> {
        match self.shape? {
            Shape::Object(object) => Some(object),
            Shape::OneOf(objects) => {
                let named = |object: &&&Object| name.is_none_or(|name| object.name == name);
                objects.iter().find(named).copied()
            }
            _ => None,
        }
    }

    /// The maker of what stands inside a value that has no class of its own.
    pub(crate) fn inside(self) -> Self {
        let shape = self.shape.map(|shape| match shape {
            Shape::List(inside) | Shape::Map(inside) => inside,
            _ => &Shape::Plain,
        });
        Self { shape, ..self }
    }

    fn fields(self, name: Option<&str>) -> Fields<'py> {
        match self.object(name) {
            Some(object) => Fields::of_class(self.py, object),
            None => Fields::of_dict(self),
        }
    }
}

macro_rules! numbers {
    ($($method:ident $type:ty;)+) => {
        $(fn $method(self, number: $type) -> Result<Made<'py>, Raised> {
            Ok(PyInt::new(self.py, number).into_any())
        })+
    };
}

impl<'py> Serializer for Maker<'py> {
    type Ok = Made<'py>;
    type Error = Raised;
    type SerializeSeq = Items<'py>;
    type SerializeTuple = Items<'py>;
    type SerializeTupleStruct = Items<'py>;
    type SerializeTupleVariant = Impossible<Made<'py>, Raised>;
    type SerializeMap = Fields<'py>;
    type SerializeStruct = Fields<'py>;
    type SerializeStructVariant = Impossible<Made<'py>, Raised>;

    numbers! {
        serialize_i8 i8;
        serialize_i16 i16;
        serialize_i32 i32;
        serialize_i64 i64;
        serialize_u8 u8;
        serialize_u16 u16;
        serialize_u32 u32;
        serialize_u64 u64;
    }

    fn serialize_bool(self, flag: bool) -> Result<Made<'py>, Raised> {
        Ok(PyBool::new(self.py, flag).to_owned().into_any())
    }

    fn serialize_f32(self, number: f32) -> Result<Made<'py>, Raised> {
        self.serialize_f64(number.into())
    }

    fn serialize_f64(self, number: f64) -> Result<Made<'py>, Raised> {
        Ok(PyFloat::new(self.py, number).into_any())
    }

    fn serialize_char(self, char: char) -> Result<Made<'py>, Raised> {
        self.text(char.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, text: &str) -> Result<Made<'py>, Raised> {
        match self.shape {
            Some(Shape::Decimal) => Ok(scalars::decimal(self.py, text)?),
            Some(Shape::Day) => Ok(scalars::day(self.py, text)?),
            _ => self.text(text),
        }
    }

    fn serialize_bytes(self, bytes: &[u8]) -> Result<Made<'py>, Raised> {
        Ok(PyList::new(self.py, bytes)?.into_any())
    }

    fn serialize_none(self) -> Result<Made<'py>, Raised> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Made<'py>, Raised> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<Made<'py>, Raised> {
        Ok(self.py.None().into_bound(self.py))
    }

    fn serialize_unit_struct(self, _name: &'static str) -> Result<Made<'py>, Raised> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
    ) -> Result<Made<'py>, Raised> {
        self.text(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        value: &T,
    ) -> Result<Made<'py>, Raised> {
        match self.shape {
            // Among values of several kinds only the mark tells a decimal from text.
            Some(_) if name == congdoan::DECIMAL => {
                value.serialize(Self::shaped(self.py, &Shape::Decimal))
            }
            _ => value.serialize(self),
        }
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<Made<'py>, Raised> {
        let dict = PyDict::new(self.py);
        dict.set_item(variant, value.serialize(self)?)?;
        Ok(dict.into_any())
    }

    fn serialize_seq(self, len: Option<usize>) -> Result<Items<'py>, Raised> {
        Ok(Items::new(self, len.unwrap_or_default()))
    }

    fn serialize_tuple(self, len: usize) -> Result<Items<'py>, Raised> {
        Ok(Items::new(self, len))
    }

    fn serialize_tuple_struct(self, _name: &'static str, len: usize) -> Result<Items<'py>, Raised> {
        Ok(Items::new(self, len))
    }

    fn serialize_tuple_variant(
        self,
        _name: &'static str,
        _index: u32,
        _variant: &'static str,
        _len: usize,
    ) -> Result<Self::SerializeTupleVariant, Raised> {
        Err(ser::Error::custom("no result has variants with fields"))
    }

    fn serialize_map(self, _len: Option<usize>) -> Result<Fields<'py>, Raised> {
        Ok(self.fields(None))
    }

    fn serialize_struct(self, name: &'static str, _len: usize) -> Result<Fields<'py>, Raised> {
        Ok(self.fields(Some(name)))
    }

    fn serialize_struct_variant(
        self,
        _name: &'static str,
        _index: u32,
        _variant: &'static str,
        _len: usize,
    ) -> Result<Self::SerializeStructVariant, Raised> {
        Err(ser::Error::custom("no result has variants with fields"))
    }
}
