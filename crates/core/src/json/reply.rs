//! A reply: a result's own fields and, after them, what every reply carries.

use serde::ser::{Error, Impossible, Serialize, SerializeMap, SerializeStruct, Serializer};

use crate::explain::Explanation;

/// A result with what stands beside it. (`#[serde(flatten)]` would write the same, but as a map
/// that forgets the result's name and takes longer.)
#[derive(Debug)]
pub(crate) struct Reply<'a, T> {
    pub(crate) result: &'a T,
    pub(crate) beside: Beside,
}

/// What every reply carries.
#[derive(Debug)]
pub(crate) struct Beside {
    pub(crate) rulebook: &'static str,
    pub(crate) explanation: Option<Explanation>,
}

impl<T: Serialize> Serialize for Reply<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let beside = &self.beside;
        self.result.serialize(Extended { serializer, beside })
    }
}

/// The serializer of an object, or of its fields, that ends with more fields.
struct Extended<'a, S> {
    serializer: S,
    beside: &'a Beside,
}

impl<S: SerializeStruct> SerializeStruct for Extended<'_, S> {
    type Ok = S::Ok;
    type Error = S::Error;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), S::Error> {
        self.serializer.serialize_field(name, value)
    }

    fn end(mut self) -> Result<S::Ok, S::Error> {
        let Beside {
            rulebook,
            explanation,
        } = self.beside;
        self.serializer.serialize_field("rulebook", rulebook)?;
        self.serializer
            .serialize_field("explanation", explanation)?;
        self.serializer.end()
    }
}

impl<S: SerializeMap> SerializeMap for Extended<'_, S> {
    type Ok = S::Ok;
    type Error = S::Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), S::Error> {
        self.serializer.serialize_key(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), S::Error> {
        self.serializer.serialize_value(value)
    }

    fn serialize_entry<K: Serialize + ?Sized, V: Serialize + ?Sized>(
        &mut self,
        key: &K,
        value: &V,
    ) -> Result<(), S::Error> {
        self.serializer.serialize_entry(key, value)
    }

    fn end(mut self) -> Result<S::Ok, S::Error> {
        let Beside {
            rulebook,
            explanation,
        } = self.beside;
        self.serializer.serialize_entry("rulebook", rulebook)?;
        self.serializer
            .serialize_entry("explanation", explanation)?;
        self.serializer.end()
    }
}

/// Every result is an object.
fn no_object<E: Error>() -> E {
    E::custom("a result is an object")
}

macro_rules! no_objects {
    ($($method:ident($($type:ty),*) -> $made:ty;)+) => {
        $(fn $method(self, $(_: $type),*) -> Result<$made, S::Error> {
            Err(no_object())
        })+
    };
}

impl<'a, S: Serializer> Serializer for Extended<'a, S> {
    type Ok = S::Ok;
    type Error = S::Error;
    type SerializeSeq = Impossible<S::Ok, S::Error>;
    type SerializeTuple = Impossible<S::Ok, S::Error>;
    type SerializeTupleStruct = Impossible<S::Ok, S::Error>;
    type SerializeTupleVariant = Impossible<S::Ok, S::Error>;
    type SerializeMap = Extended<'a, S::SerializeMap>;
    type SerializeStruct = Extended<'a, S::SerializeStruct>;
    type SerializeStructVariant = Impossible<S::Ok, S::Error>;

    fn serialize_struct(
        self,
        name: &'static str,
        len: usize,
    ) -> Result<Self::SerializeStruct, S::Error> {
        let len = len.saturating_add(2);
        Ok(Extended {
            serializer: self.serializer.serialize_struct(name, len)?,
            beside: self.beside,
        })
    }

    fn serialize_map(self, len: Option<usize>) -> Result<Self::SerializeMap, S::Error> {
        let len = len.map(|len| len.saturating_add(2));
        Ok(Extended {
            serializer: self.serializer.serialize_map(len)?,
            beside: self.beside,
        })
    }

    no_objects! {
        serialize_bool(bool) -> S::Ok;
        serialize_i8(i8) -> S::Ok;
        serialize_i16(i16) -> S::Ok;
        serialize_i32(i32) -> S::Ok;
        serialize_i64(i64) -> S::Ok;
        serialize_u8(u8) -> S::Ok;
        serialize_u16(u16) -> S::Ok;
        serialize_u32(u32) -> S::Ok;
        serialize_u64(u64) -> S::Ok;
        serialize_f32(f32) -> S::Ok;
        serialize_f64(f64) -> S::Ok;
        serialize_char(char) -> S::Ok;
        serialize_str(&str) -> S::Ok;
        serialize_bytes(&[u8]) -> S::Ok;
        serialize_none() -> S::Ok;
        serialize_unit() -> S::Ok;
        serialize_unit_struct(&'static str) -> S::Ok;
        serialize_unit_variant(&'static str, u32, &'static str) -> S::Ok;
        serialize_seq(Option<usize>) -> Self::SerializeSeq;
        serialize_tuple(usize) -> Self::SerializeTuple;
        serialize_tuple_struct(&'static str, usize) -> Self::SerializeTupleStruct;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Self::SerializeTupleVariant;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Self::SerializeStructVariant;
    }

    fn serialize_some<T: Serialize + ?Sized>(self, _: &T) -> Result<S::Ok, S::Error> {
        Err(no_object())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: &T,
    ) -> Result<S::Ok, S::Error> {
        Err(no_object())
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<S::Ok, S::Error> {
        Err(no_object())
    }
}
