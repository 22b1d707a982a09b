//! The forms of fields: texts, days, objects and lists, each read strictly.

use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;
use serde::de::value::MapAccessDeserializer;
use serde::de::{self, MapAccess};
use serde::{Deserialize, Deserializer};

use crate::error::Error;
use crate::law::Bilingual;
use crate::time;

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
pub(super) struct Day(pub(super) NaiveDate);

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
/// `invalid_input`, through [`read_json`](super::read_json).
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

/// A title of the caller's: a text, which stands for itself in both languages, or `{vi, en}`.
struct Title(Bilingual);

impl<'de> Deserialize<'de> for Title {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Title;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text or both languages")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Title, E> {
                Ok(Title(Bilingual::of(|_| text.to_owned())))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Title, A::Error> {
                Bilingual::deserialize(MapAccessDeserializer::new(map)).map(Title)
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

pub(crate) fn title<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Bilingual, D::Error> {
    Title::deserialize(deserializer).map(|title| title.0)
}

pub(crate) fn optional_title<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Bilingual>, D::Error> {
    Option::<Title>::deserialize(deserializer).map(|title| title.map(|title| title.0))
}

/// The name around every decimal that is written as text, so that a serializer which has decimals
/// of its own can tell them from other text; JSON shows nothing of it.
///
/// # Example
/// ```
/// let rate: congdoan::Rate = "0.02".parse()?;
/// assert_eq!(serde_json::to_string(&rate)?, r#""0.02""#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub const DECIMAL: &str = "Decimal";

/// Writes a decimal as text.
pub(crate) fn write_decimal<S: serde::Serializer>(
    value: impl fmt::Display,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    struct Text<T>(T);
    impl<T: fmt::Display> serde::Serialize for Text<T> {
        fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_str(&self.0)
        }
    }
    serializer.serialize_newtype_struct(DECIMAL, &Text(value))
}

/// Writes a decimal as text without trailing zeros.
pub(crate) fn decimal<S: serde::Serializer>(
    value: &Option<Decimal>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match value {
        Some(value) => write_decimal(value.normalize(), serializer),
        None => serializer.serialize_none(),
    }
}

/// Writes a day as `2025-03-31`, without the formatting machinery: most of a reply's dates are
/// those of its citations.
fn write_day<S: serde::Serializer>(day: &NaiveDate, serializer: S) -> Result<S::Ok, S::Error> {
    let Ok(year @ 0..=9999) = u32::try_from(day.year()) else {
        return serializer.collect_str(day);
    };
    let (month, day) = (day.month(), day.day());
    let text = [
        digit(year / 1000),
        digit(year / 100),
        digit(year / 10),
        digit(year),
        b'-',
        digit(month / 10),
        digit(month),
        b'-',
        digit(day / 10),
        digit(day),
    ];
    // Digits and hyphens are text.
    serializer.serialize_str(std::str::from_utf8(&text).unwrap_or_default())
}

fn digit(number: u32) -> u8 {
    // The ten digits are 0x30 to 0x39.
    0x30 | u8::try_from(number % 10).unwrap_or_default()
}

pub(crate) fn write_optional_day<S: serde::Serializer>(
    day: &Option<NaiveDate>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match day {
        Some(day) => write_day(day, serializer),
        None => serializer.serialize_none(),
    }
}
