//! Writing replies as JSON text. Most of a reply is the names of its fields and the citations of
//! the law, which hold nothing to escape: serde_json looks at each of their bytes, this does not.

use std::fmt::{Display, Write};

use serde::ser::{
    Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple,
    SerializeTupleStruct, Serializer,
};

use super::refusal::Failure;

/// Writes compact JSON at the end of a text, as serde_json does.
#[derive(Debug)]
pub(crate) struct JsonText<'a>(pub(crate) &'a mut String);

impl JsonText<'_> {
    fn plain(self, text: impl Display) -> Result<(), Failure> {
        // Writing to a String does not fail.
        let _ = write!(self.0, "{text}");
        Ok(())
    }

    /// A text with its quotation marks.
    fn quoted(mut self, text: &str) -> Result<(), Failure> {
        // Every byte is looked at, with no way out, so that many are at once.
        let special = |found: bool, byte: u8| found | (byte < 0x20) | matches!(byte, b'"' | b'\\');
        self.0.push('"');
        if text.bytes().fold(false, special) {
            text.chars().for_each(|letter| self.escaped(letter));
        } else {
            self.0.push_str(text);
        }
        self.0.push('"');
        Ok(())
    }

    /// A character as it stands within quotation marks.
    fn escaped(&mut self, letter: char) {
        let short = match letter {
            '"' => '"',
            '\\' => '\\',
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            '\u{8}' => 'b',
            '\u{c}' => 'f',
            '\0'..='\u{1f}' => {
                // Writing to a String does not fail.
                let _ = write!(self.0, "\\u{:04x}", u32::from(letter));
                return;
            }
            plain => return self.0.push(plain),
        };
        self.0.push('\\');
        self.0.push(short);
    }
}

/// The parts of a list or an object as they come.
#[derive(Debug)]
pub(crate) struct Parts<'a> {
    text: &'a mut String,
    before: &'static str,
    end: char,
}

impl<'a> Parts<'a> {
    fn list(text: &'a mut String) -> Self {
        let before = "[";
        let end = ']';
        Self { text, before, end }
    }

    fn object(text: &'a mut String) -> Self {
        let before = "{";
        let end = '}';
        Self { text, before, end }
    }

    fn next(&mut self) -> JsonText<'_> {
        self.text.push_str(self.before);
        self.before = ",";
        JsonText(self.text)
    }

    fn named(&mut self, name: &str) -> JsonText<'_> {
        let JsonText(text) = self.next();
        text.push('"');
        text.push_str(name);
        text.push_str("\":");
        JsonText(text)
    }

    fn close(self) -> Result<(), Failure> {
        if self.before != "," {
            self.text.push_str(self.before);
        }
        self.text.push(self.end);
        Ok(())
    }
}

macro_rules! items {
    ($($form:ident $method:ident;)+) => {
        $(impl $form for Parts<'_> {
            type Ok = ();
            type Error = Failure;

            fn $method<T: Serialize + ?Sized>(&mut self, item: &T) -> Result<(), Failure> {
                item.serialize(self.next())
            }

            fn end(self) -> Result<(), Failure> {
                self.close()
            }
        })+
    };
}

items! {
    SerializeSeq serialize_element;
    SerializeTuple serialize_element;
    SerializeTupleStruct serialize_field;
}

impl SerializeMap for Parts<'_> {
    type Ok = ();
    type Error = Failure;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Failure> {
        // Keys are text in every reply.
        key.serialize(self.next())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Failure> {
        self.text.push(':');
        value.serialize(JsonText(self.text))
    }

    fn end(self) -> Result<(), Failure> {
        self.close()
    }
}

impl SerializeStruct for Parts<'_> {
    type Ok = ();
    type Error = Failure;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Failure> {
        value.serialize(self.named(name))
    }

    fn end(self) -> Result<(), Failure> {
        self.close()
    }
}

macro_rules! plain {
    ($($method:ident $type:ty;)+) => {
        $(fn $method(self, value: $type) -> Result<(), Failure> {
            self.plain(value)
        })+
    };
}

impl<'a> Serializer for JsonText<'a> {
    type Ok = ();
    type Error = Failure;
    type SerializeSeq = Parts<'a>;
    type SerializeTuple = Parts<'a>;
    type SerializeTupleStruct = Parts<'a>;
    type SerializeTupleVariant = Impossible<(), Failure>;
    type SerializeMap = Parts<'a>;
    type SerializeStruct = Parts<'a>;
    type SerializeStructVariant = Impossible<(), Failure>;

    plain! {
        serialize_i8 i8;
        serialize_i16 i16;
        serialize_i32 i32;
        serialize_i64 i64;
        serialize_u8 u8;
        serialize_u16 u16;
        serialize_u32 u32;
        serialize_u64 u64;
        serialize_bool bool;
    }

    fn serialize_f32(self, _: f32) -> Result<(), Failure> {
        Err(no_form("a float"))
    }

    fn serialize_f64(self, _: f64) -> Result<(), Failure> {
        Err(no_form("a float"))
    }

    fn serialize_char(self, char: char) -> Result<(), Failure> {
        self.quoted(char.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, text: &str) -> Result<(), Failure> {
        self.quoted(text)
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<(), Failure> {
        Err(no_form("bytes"))
    }

    fn serialize_none(self) -> Result<(), Failure> {
        self.0.push_str("null");
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Failure> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Failure> {
        self.serialize_none()
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Failure> {
        self.serialize_none()
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<(), Failure> {
        self.quoted(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Failure> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Failure> {
        Err(no_form("a variant with a value"))
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Parts<'a>, Failure> {
        Ok(Parts::list(self.0))
    }

    fn serialize_tuple(self, _: usize) -> Result<Parts<'a>, Failure> {
        Ok(Parts::list(self.0))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Parts<'a>, Failure> {
        Ok(Parts::list(self.0))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Failure> {
        Err(no_form("a variant with a value"))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Parts<'a>, Failure> {
        Ok(Parts::object(self.0))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Parts<'a>, Failure> {
        Ok(Parts::object(self.0))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Failure> {
        Err(no_form("a variant with a value"))
    }
}

/// What no reply holds.
fn no_form(what: &str) -> Failure {
    serde::ser::Error::custom(format!("no reply holds {what}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_is_that_of_serde_json() {
        let value = serde_json::json!({
            "empty": [[], {}, ""],
            "text": ["a\"b", "c\\d", "e\nf\u{1}\t\r\u{8}\u{c}\u{1f}", "đồng", "\u{7f}"],
            "plain": [true, null, -1, u64::MAX],
            "a \"key\"": {"in": [1, [2]]},
        });
        let mut text = String::new();
        assert!(value.serialize(JsonText(&mut text)).is_ok());
        assert_eq!(text, value.to_string());
    }
}
