//! The key of a map, which is text.

use serde::ser::{self, Impossible, Serialize, Serializer};

use crate::failure::Raised;

/// Hands a key's text to a function.
pub(crate) struct Key<F>(pub(crate) F);

macro_rules! no_text {
    ($($method:ident $type:ty;)+) => {
        $(fn $method(self, _: $type) -> Result<R, Raised> {
            Err(no_text())
        })+
    };
}

fn no_text() -> Raised {
    ser::Error::custom("a key is not text")
}

impl<R, F: FnOnce(&str) -> Result<R, Raised>> Serializer for Key<F> {
    type Ok = R;
    type Error = Raised;
    type SerializeSeq = Impossible<R, Raised>;
    type SerializeTuple = Impossible<R, Raised>;
    type SerializeTupleStruct = Impossible<R, Raised>;
    type SerializeTupleVariant = Impossible<R, Raised>;
    type SerializeMap = Impossible<R, Raised>;
    type SerializeStruct = Impossible<R, Raised>;
    type SerializeStructVariant = Impossible<R, Raised>;

    fn serialize_str(self, text: &str) -> Result<R, Raised> {
        (self.0)(text)
    }

    fn serialize_unit_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
    ) -> Result<R, Raised> {
        (self.0)(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        value: &T,
    ) -> Result<R, Raised> {
        value.serialize(self)
    }

    no_text! {
        serialize_bool bool;
        serialize_i8 i8;
        serialize_i16 i16;
        serialize_i32 i32;
        serialize_i64 i64;
        serialize_u8 u8;
        serialize_u16 u16;
        serialize_u32 u32;
        serialize_u64 u64;
        serialize_f32 f32;
        serialize_f64 f64;
        serialize_char char;
        serialize_bytes &[u8];
        serialize_unit_struct &'static str;
    }

    fn serialize_none(self) -> Result<R, Raised> {
        Err(no_text())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, _: &T) -> Result<R, Raised> {
        Err(no_text())
    }

    fn serialize_unit(self) -> Result<R, Raised> {
        Err(no_text())
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<R, Raised> {
        Err(no_text())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self::SerializeSeq, Raised> {
        Err(no_text())
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Raised> {
        Err(no_text())
    }

    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, Raised> {
        Err(no_text())
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Raised> {
        Err(no_text())
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Raised> {
        Err(no_text())
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeStruct, Raised> {
        Err(no_text())
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Raised> {
        Err(no_text())
    }
}
