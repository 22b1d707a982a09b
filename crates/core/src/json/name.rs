//! The name of a field, as a value: mostly a field of a struct, or else the key of a map.

use serde::de::{Deserializer, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;

use super::refusal::{Failure, Outcome};
use super::token::{Number, Tokens};

/// The name of a field, as a value.
pub(super) struct Name<'a>(pub(super) &'a str);

impl<'a> Name<'a> {
    /// The number that the name spells, as JSON does.
    fn number(&self) -> Option<Number<'a>> {
        let number = Tokens::new(self.0.as_bytes()).ok()?.number().ok()?;
        (number.text() == self.0).then_some(number)
    }
}

/// Names are text; the keys of a map by numbers spell them.
macro_rules! numbers {
    ($($method:ident)+) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Outcome<V::Value> {
            match self.number() {
                Some(Number::Positive(number)) => visitor.visit_u64(number),
                Some(Number::Negative(number)) => visitor.visit_i64(number),
                _ => visitor.visit_str(self.0),
            }
        })+
    };
}

impl<'de> Deserializer<'de> for Name<'_> {
    type Error = Failure;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Outcome<V::Value> {
        visitor.visit_str(self.0)
    }

    numbers! {
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64
        deserialize_f32 deserialize_f64
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Outcome<V::Value> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Outcome<V::Value> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Outcome<V::Value> {
        visitor.visit_enum(self.0.into_deserializer())
    }

    forward_to_deserialize_any! {
        bool i128 u128 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map struct identifier ignored_any
    }
}
