//! The fields any request may hold beside its own, taken out on the way.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use chrono::NaiveDate;
use serde::de::value::{BorrowedStrDeserializer, MapAccessDeserializer, StringDeserializer};
use serde::de::{self, DeserializeSeed, MapAccess};
use serde::{Deserialize, Deserializer};

use crate::format::Lang;
use crate::law::{Confidence, OverrideRequest};
use crate::messages;

use super::forms::{Day, Objects};

/// The fields any request may hold beside its own.
#[derive(Debug)]
pub(crate) struct Options {
    pub(crate) accept: Confidence,
    pub(crate) overrides: Vec<OverrideRequest>,
    pub(crate) known_on: Option<NaiveDate>,
    pub(crate) explain: bool,
    pub(crate) lang: Lang,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            accept: Confidence::Derived,
            overrides: Vec::new(),
            known_on: None,
            explain: false,
            lang: Lang::Vi,
        }
    }
}

/// The language a request asks its messages in, as far as it can be read.
pub(crate) fn language(json: &[u8]) -> Lang {
    #[derive(Deserialize)]
    struct Peek {
        lang: Option<Lang>,
    }
    serde_json::from_slice::<Peek>(json)
        .ok()
        .and_then(|peek| peek.lang)
        .unwrap_or_default()
}

/// A request with the common fields taken out, so that each request type lists only its own and
/// still refuses unknown ones.
#[derive(Debug)]
pub(crate) struct Envelope<T> {
    pub(crate) options: Options,
    pub(crate) request: T,
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Envelope<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> de::Visitor<'de> for Visitor<T> {
            type Value = Envelope<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
                let mut options = Options::default();
                let request = T::deserialize(MapAccessDeserializer::new(OwnFields {
                    map,
                    options: &mut options,
                    seen: [false; COMMON.len()],
                }))?;
                Ok(Envelope { options, request })
            }
        }
        deserializer.deserialize_map(Visitor(PhantomData))
    }
}

const COMMON: [&str; 5] = ["accept", "overrides", "known_on", "explain", "lang"];

/// Hands on the fields that are not common, and keeps those that are.
struct OwnFields<'o, A> {
    map: A,
    options: &'o mut Options,
    seen: [bool; COMMON.len()],
}

impl<'de, A: MapAccess<'de>> OwnFields<'_, A> {
    fn take(&mut self, name: &str) -> Result<(), A::Error> {
        match name {
            "accept" => {
                let accept: Option<Accept> = self.map.next_value()?;
                self.options.accept = accept.map_or(Confidence::Derived, |accept| accept.0);
            }
            "overrides" => {
                let overrides: Option<Objects<OverrideRequest>> = self.map.next_value()?;
                self.options.overrides = overrides.map(|list| list.0).unwrap_or_default();
            }
            "known_on" => {
                let day: Option<Day> = self.map.next_value()?;
                self.options.known_on = day.map(|day| day.0);
            }
            "explain" => {
                self.options.explain = self.map.next_value::<Option<bool>>()?.unwrap_or(false)
            }
            _ => self.options.lang = self.map.next_value::<Option<Lang>>()?.unwrap_or_default(),
        }
        Ok(())
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for OwnFields<'_, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        loop {
            let Some(Key(key)) = self.map.next_key()? else {
                return Ok(None);
            };
            let Some(at) = COMMON.iter().position(|name| *name == key) else {
                return match key {
                    Cow::Borrowed(key) => seed.deserialize(BorrowedStrDeserializer::new(key)),
                    Cow::Owned(key) => seed.deserialize(StringDeserializer::new(key)),
                }
                .map(Some);
            };
            if let Some(seen) = self.seen.get_mut(at) {
                if *seen {
                    let message = messages::JSON_DUPLICATE.error([&key]);
                    return Err(de::Error::custom(message));
                }
                *seen = true;
            }
            self.take(&key)?;
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.map.next_value_seed(seed)
    }
}

/// A key, borrowed from the text where it has no escapes.
struct Key<'de>(Cow<'de, str>);

impl<'de> Deserialize<'de> for Key<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Key<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }
            fn visit_borrowed_str<E>(self, key: &'de str) -> Result<Key<'de>, E> {
                Ok(Key(Cow::Borrowed(key)))
            }
            fn visit_str<E>(self, key: &str) -> Result<Key<'de>, E> {
                Ok(Key(Cow::Owned(key.to_owned())))
            }
        }
        deserializer.deserialize_str(Visitor)
    }
}

/// The confidence a request accepts: a level the law can have, not that of the caller's own
/// figures.
struct Accept(Confidence);

impl<'de> Deserialize<'de> for Accept {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Confidence::deserialize(deserializer)? {
            Confidence::Override => {
                let levels = "`unconfirmed`, `derived`, `secondary`, `primary`";
                let refused = messages::UNKNOWN_NAME.error(["override", levels]);
                Err(de::Error::custom(refused))
            }
            level => Ok(Self(level)),
        }
    }
}
