//! Reading requests: strict JSON in, the error's place and both languages out.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::de::value::{BorrowedStrDeserializer, MapAccessDeserializer, StringDeserializer};
use serde::de::{self, DeserializeOwned, DeserializeSeed, MapAccess};
use serde::{Deserialize, Deserializer};

use crate::error::{Error, ErrorCode};
use crate::format::Lang;
use crate::law::{Confidence, OverrideRequest};
use crate::messages;
use crate::time;

/// Reads a value from JSON text.
///
/// # Errors
/// The code of the scalar that refused (`out_of_range`), otherwise `invalid_input`; the error's
/// path names the place inside the JSON.
///
/// # Example
/// ```
/// use congdoan::{Dong, read_json};
/// let error = read_json::<Vec<Dong>>(b"[1, 2.5]").unwrap_err();
/// assert_eq!(error.path(), "[1]");
/// ```
pub fn read_json<T: DeserializeOwned>(json: &[u8]) -> Result<T, Error> {
    // The fast path keeps no path; only a failure is read again to find its place.
    serde_json::from_slice(json).map_err(|error| match error.classify() {
        serde_json::error::Category::Data => {
            locate::<T>(json).unwrap_or_else(|| refusal(&error, ""))
        }
        _ => {
            let (line, column) = (error.line(), error.column());
            let text = error.to_string();
            let what = text.split(" at line ").next().unwrap_or_default();
            messages::JSON_SYNTAX.error_of(
                &[format!("line {line}, column {column}: {what}")],
                &[format!("dòng {line}, cột {column}")],
            )
        }
    })
}

fn locate<T: DeserializeOwned>(json: &[u8]) -> Option<Error> {
    let mut reader = serde_json::Deserializer::from_slice(json);
    let error = serde_path_to_error::deserialize::<_, T>(&mut reader).err()?;
    let path = error.path().to_string();
    let path = if path == "." { "" } else { &path };
    Some(refusal(error.inner(), path))
}

/// A serde error in our words, read back through the list of messages.
fn refusal(error: &serde_json::Error, path: &str) -> Error {
    let text = error.to_string();
    let text = text
        .rfind(" at line ")
        .and_then(|at| text.get(..at))
        .unwrap_or(&text);
    for template in messages::ALL {
        let Some(input) = template.read(text) else {
            continue;
        };
        let field = input.first().copied().unwrap_or_default();
        let phrases = text.starts_with("invalid type") || text.starts_with("invalid value");
        let error = if phrases {
            let (en, vi): (Vec<_>, Vec<_>) = input.iter().map(|i| messages::phrase(i)).unzip();
            template.error_of(&en, &vi)
        } else {
            // The field is the caller's; what is expected in its place is serde's list.
            let list = input.get(1).map(|list| messages::listed(list));
            let input: Vec<&str> = match (&list, text.starts_with("unknown field")) {
                (Some(list), true) => vec![field, list],
                _ => input,
            };
            template.error_of(&input, &input)
        };
        let names_a_field = ["missing field", "unknown field", "duplicate field"]
            .iter()
            .any(|start| text.starts_with(start));
        let inside = path.rsplit('.').next() == Some(field);
        return match path {
            path if names_a_field && !inside => error.at(field).under_if_any(path),
            path => error.at(path),
        };
    }
    Error::new(ErrorCode::InvalidInput, text.to_owned(), text.to_owned()).at(path)
}

impl Error {
    fn under_if_any(self, path: &str) -> Self {
        if path.is_empty() {
            self
        } else {
            self.under(path)
        }
    }
}

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

/// A value that is written as text, through its own [`FromStr`].
pub(crate) fn from_text<'de, D, T>(deserializer: D, expected: &'static str) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: FromStr<Err = Error>,
{
    struct Visitor<T>(&'static str, PhantomData<T>);
    impl<T: FromStr<Err = Error>> de::Visitor<'_> for Visitor<T> {
        type Value = T;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str(self.0)
        }
        fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
            text.parse().map_err(E::custom)
        }
    }
    deserializer.deserialize_str(Visitor(expected, PhantomData))
}

/// A day written `2025-03-31`.
struct Day(NaiveDate);

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text(NaiveDate);
        impl FromStr for Text {
            type Err = Error;
            fn from_str(text: &str) -> Result<Self, Error> {
                time::parse_day(text).map(Text)
            }
        }
        from_text(deserializer, "a day such as `2025-03-31`").map(|Text(day)| Self(day))
    }
}

/// Reads a day written `2025-03-31` and nothing looser; for structs of one's own, with
/// `#[serde(deserialize_with = "congdoan::deserialize_day")]`.
///
/// # Errors
/// `invalid_input`, through [`read_json`].
pub fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    Day::deserialize(deserializer).map(|day| day.0)
}

pub(crate) fn optional_day<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<NaiveDate>, D::Error> {
    Option::<Day>::deserialize(deserializer).map(|day| day.map(|day| day.0))
}

pub(crate) fn days<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<NaiveDate>, D::Error> {
    or_default::<_, Vec<Day>>(deserializer).map(|days| days.into_iter().map(|day| day.0).collect())
}

/// An optional list: `null` is the same as absent.
pub(crate) fn or_default<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de> + Default,
{
    Option::<T>::deserialize(deserializer).map(Option::unwrap_or_default)
}

/// A struct read from an object only; serde would also take a list of its fields in order.
struct Object<T>(T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> de::Visitor<'de> for Visitor<T> {
            type Value = Object<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
                T::deserialize(MapAccessDeserializer::new(map)).map(Object)
            }
        }
        deserializer.deserialize_map(Visitor(PhantomData))
    }
}

struct Objects<T>(Vec<T>);

impl<T> Default for Objects<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Objects<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let list = Vec::<Object<T>>::deserialize(deserializer)?;
        Ok(Self(list.into_iter().map(|item| item.0).collect()))
    }
}

pub(crate) fn objects<'de, D, T>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    Objects::deserialize(deserializer).map(|list| list.0)
}

pub(crate) fn optional_objects<'de, D, T>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    or_default::<_, Objects<T>>(deserializer).map(|list| list.0)
}

pub(crate) fn optional_object<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    Option::<Object<T>>::deserialize(deserializer).map(|object| object.map(|object| object.0))
}

/// Writes a decimal as text without trailing zeros.
pub(crate) fn decimal<S: serde::Serializer>(
    value: &Option<Decimal>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match value {
        Some(value) => serializer.collect_str(&value.normalize()),
        None => serializer.serialize_none(),
    }
}
