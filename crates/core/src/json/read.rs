//! Reading requests from JSON text: strict, and with the place of whatever is refused.
//!
//! A reader of our own, because serde_json does not know the place: serde_path_to_error finds it in
//! a second reading, for which every request would be compiled twice. That was a fifth of the
//! WebAssembly module. Here a place is put together on the way out of a failure, and costs nothing
//! otherwise. An object is only read from an object; serde_json would also take a list of its
//! fields.

use std::borrow::Cow;

use serde::de::value::MapAccessDeserializer;
use serde::de::{self, Deserializer, Expected, IntoDeserializer, Unexpected, Visitor};
use serde::forward_to_deserialize_any;

use super::envelope::Options;
use super::refusal::{Failure, Outcome};
use super::token::{Failed, MORE, Number, Tokens};
use super::within::{Fields, Items};

/// JSON text on its way to a value.
///
/// What is generic here is compiled for every type that is read, so it does next to nothing
/// itself.
#[derive(Debug)]
pub(super) struct Reader<'de> {
    tokens: Tokens<'de>,
    /// The name of the field being read.
    name: Cow<'de, str>,
    /// The fields of any request, which the outermost object may hold.
    options: Option<Options>,
    /// Whether the text is no JSON: then the place is that in the text.
    broken: bool,
}

impl<'de> Reader<'de> {
    pub(super) fn new(json: &'de [u8]) -> Outcome<Self> {
        let tokens = Tokens::new(json).map_err(Failure::of)?;
        Ok(Self {
            tokens,
            name: Cow::Borrowed(""),
            options: None,
            broken: false,
        })
    }

    /// A reader whose outermost object may hold the fields of any request.
    pub(super) fn of_request(json: &'de [u8]) -> Outcome<Self> {
        let options = Some(Options::default());
        Ok(Self {
            options,
            ..Self::new(json)?
        })
    }

    /// Nothing may follow the value; gives the fields of any request.
    pub(super) fn end(mut self) -> Outcome<Options> {
        let end = self.tokens.end();
        self.token(end)?;
        Ok(self.options.unwrap_or_default())
    }

    fn token<T>(&mut self, token: Result<T, Failed>) -> Outcome<T> {
        token.map_err(|failed| self.failed(failed))
    }

    #[cold]
    fn failed(&mut self, failed: Failed) -> Failure {
        self.broken = true;
        Failure::of(self.tokens.error(failed))
    }

    /// A failure seen from outside the field or the item it happened in.
    #[cold]
    pub(super) fn inside(&self, failure: Failure, place: &str) -> Failure {
        match self.broken {
            true => failure,
            false => Failure::of(failure.error().under(place)),
        }
    }

    #[cold]
    fn unexpected(&mut self, wanted: &dyn Expected) -> Failure {
        let token = match self.tokens.peek() {
            Some(b'n') => self.tokens.word("null").map(|()| Unexpected::Unit),
            Some(b't') => self.tokens.word("true").map(|()| Unexpected::Bool(true)),
            Some(b'f') => self.tokens.word("false").map(|()| Unexpected::Bool(false)),
            Some(b'[') => Ok(Unexpected::Seq),
            Some(b'{') => Ok(Unexpected::Map),
            Some(b'"') => {
                let text = self.tokens.text();
                return match self.token(text) {
                    Ok(text) => de::Error::invalid_type(Unexpected::Str(&text), wanted),
                    Err(failure) => failure,
                };
            }
            _ => {
                let number = self.tokens.number();
                return match self.token(number) {
                    Ok(number) => wrong_number(&number, wanted),
                    Err(failure) => failure,
                };
            }
        };
        match self.token(token) {
            Ok(found) => de::Error::invalid_type(found, wanted),
            Err(failure) => failure,
        }
    }

    /// The bracket that opens a list or an object.
    fn open(&mut self, bracket: u8, wanted: &dyn Expected) -> Outcome<()> {
        if self.tokens.peek() != Some(bracket) {
            return Err(self.unexpected(wanted));
        }
        let open = self.tokens.open(bracket);
        self.token(open)
    }

    fn list<V: Visitor<'de>>(&mut self, visitor: V) -> Outcome<V::Value> {
        self.open(b'[', &visitor)?;
        let mut items = Items::of(self);
        let value = visitor.visit_seq(&mut items)?;
        items.end()?;
        Ok(value)
    }

    fn object<V: Visitor<'de>>(&mut self, visitor: V) -> Outcome<V::Value> {
        self.open(b'{', &visitor)?;
        let mut fields = Fields::of(self);
        let value = visitor.visit_map(&mut fields)?;
        fields.end()?;
        Ok(value)
    }

    /// What a visitor of integers takes.
    fn integer(&mut self, wanted: &dyn Expected) -> Outcome<Result<u64, i64>> {
        if !matches!(self.tokens.peek(), Some(b'-' | b'0'..=b'9')) {
            return Err(self.unexpected(wanted));
        }
        let number = self.tokens.number();
        match self.token(number)? {
            Number::Positive(number) => Ok(Ok(number)),
            Number::Negative(number) => Ok(Err(number)),
            other => Err(wrong_number(&other, wanted)),
        }
    }

    fn number<V: Visitor<'de>>(&mut self, visitor: V) -> Outcome<V::Value> {
        match self.integer(&visitor)? {
            Ok(number) => visitor.visit_u64(number),
            Err(negative) => visitor.visit_i64(negative),
        }
    }

    fn string(&mut self, wanted: &dyn Expected) -> Outcome<Cow<'de, str>> {
        if self.tokens.peek() != Some(b'"') {
            return Err(self.unexpected(wanted));
        }
        let text = self.tokens.text();
        self.token(text)
    }

    fn text<V: Visitor<'de>>(&mut self, visitor: V) -> Outcome<V::Value> {
        let text = self.string(&visitor)?;
        visitor.visit_str(&text)
    }

    fn flag(&mut self, wanted: &dyn Expected) -> Outcome<bool> {
        let word = match self.tokens.peek() {
            Some(b't') => self.tokens.word("true").map(|()| true),
            Some(b'f') => self.tokens.word("false").map(|()| false),
            _ => return Err(self.unexpected(wanted)),
        };
        self.token(word)
    }

    /// Whether a `null` was read.
    fn null(&mut self) -> Outcome<bool> {
        if self.tokens.peek() != Some(b'n') {
            return Ok(false);
        }
        let word = self.tokens.word("null");
        self.token(word).map(|()| true)
    }

    /// Whether another item follows in a list or an object.
    pub(super) fn another(&mut self, first: bool, close: u8) -> Outcome<bool> {
        let another = self.tokens.another(first, close);
        self.token(another)
    }

    /// The next field's name, past those that any request may hold.
    pub(super) fn next_name(&mut self, mut first: bool) -> Outcome<bool> {
        while self.another(first, b'}')? {
            first = false;
            let name = self.tokens.name();
            self.name = self.token(name)?;
            if !self.tokens.outermost() || !self.is_common()? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Reads the field of any request that is named, if it is one.
    fn is_common(&mut self) -> Outcome<bool> {
        let Some(mut options) = self.options.take() else {
            return Ok(false);
        };
        let name = self.name.clone();
        let taken = options.take(&name, self)?;
        self.options = Some(options);
        Ok(taken)
    }

    /// The name that was read last.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// Where that name stands in the text.
    pub(super) fn name_at(&self) -> usize {
        self.tokens.name_at()
    }

    /// The name that stands there.
    #[cold]
    pub(super) fn name_again(&self, at: usize) -> Cow<'de, str> {
        self.tokens.name_again(at)
    }

    /// Nothing may be left in a list or an object.
    #[inline]
    pub(super) fn nothing_left(&mut self, another: bool) -> Outcome<()> {
        match another {
            true => Err(self.failed(MORE)),
            false => Ok(()),
        }
    }
}

#[cold]
fn wrong_number(found: &Number<'_>, wanted: &dyn Expected) -> Failure {
    de::Error::invalid_type(Unexpected::Other(&found.text()), wanted)
}

macro_rules! read_as {
    ($how:ident: $($method:ident)+) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Outcome<V::Value> {
            self.$how(visitor)
        })+
    };
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = Failure;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Outcome<V::Value> {
        match self.tokens.peek() {
            Some(b'n') => {
                self.null()?;
                visitor.visit_unit()
            }
            Some(b't' | b'f') => self.deserialize_bool(visitor),
            Some(b'"') => self.text(visitor),
            Some(b'[') => self.list(visitor),
            Some(b'{') => self.object(visitor),
            _ => self.number(visitor),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Outcome<V::Value> {
        let flag = self.flag(&visitor)?;
        visitor.visit_bool(flag)
    }

    read_as! {number:
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64
        deserialize_f32 deserialize_f64
    }

    read_as! {text: deserialize_str deserialize_string deserialize_char}
    read_as! {list: deserialize_seq}
    read_as! {object: deserialize_map}

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Outcome<V::Value> {
        match self.null()? {
            true => visitor.visit_none(),
            false => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Outcome<V::Value> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Outcome<V::Value> {
        self.list(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Outcome<V::Value> {
        self.object(visitor)
    }

    /// None of our own types is read so: their names have a form in both languages.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Outcome<V::Value> {
        if self.tokens.peek() == Some(b'{') {
            self.open(b'{', &visitor)?;
            let mut fields = Fields::of(self);
            let value = visitor.visit_enum(MapAccessDeserializer::new(&mut fields))?;
            fields.end()?;
            return Ok(value);
        }
        let name = self.string(&visitor)?;
        visitor.visit_enum(name.into_deserializer())
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Outcome<V::Value> {
        let skipped = self.tokens.skip();
        self.token(skipped)?;
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        i128 u128 bytes byte_buf unit unit_struct tuple_struct identifier
    }
}
