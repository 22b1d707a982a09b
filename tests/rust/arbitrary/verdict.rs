//! What every answer of every operation must look like, whatever was asked.

use std::collections::BTreeSet;
use std::fmt;

use congdoan::{Dong, Error, ErrorCode, Lang, call_json};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use serde::{Deserialize, Deserializer, de};
use serde_json::Value;

/// Words of the implementation that no user should meet.
const TYPE_NAMES: [&str; 22] = [
    "i8",
    "i16",
    "i32",
    "i64",
    "i128",
    "u8",
    "u16",
    "u32",
    "u64",
    "usize",
    "f32",
    "f64",
    "struct",
    "enum",
    "tuple",
    "Option",
    "Some(",
    "Vec<",
    "String",
    "congdoan::",
    "serde",
    "Decimal",
];

/// Asks twice and judges the answer.
pub(crate) fn answers_well(operation: &str, request: &[u8]) -> Result<(), TestCaseError> {
    let reply = call_json(operation, request);
    prop_assert_eq!(&reply, &call_json(operation, request), "asked twice");
    match reply {
        Ok(reply) => result_is_well_formed(&reply, request),
        Err(error) => error_is_well_formed(&error, request),
    }
}

fn result_is_well_formed(reply: &str, request: &[u8]) -> Result<(), TestCaseError> {
    let reply: Value = serde_json::from_str(reply)
        .map_err(|error| TestCaseError::fail(format!("{error} in {reply}")))?;
    prop_assert!(reply["citations"].is_array(), "no citations in {reply}");
    let asked: Value = serde_json::from_slice(request).unwrap_or_default();
    let explained = asked["explain"] == true;
    let explanation = reply.get("explanation");
    prop_assert_eq!(explanation.is_some_and(Value::is_object), explained);
    prop_assert!(
        explained || explanation.is_some_and(Value::is_null),
        "no explanation in {reply}"
    );
    for citation in reply["citations"].as_array().unwrap() {
        for key in [
            "parameter",
            "document",
            "article",
            "from",
            "to",
            "decided",
            "confidence",
        ] {
            prop_assert!(citation.get(key).is_some(), "no {key} in {citation}");
        }
    }
    values_are_well_formed(&reply, "")
}

fn values_are_well_formed(value: &Value, key: &str) -> Result<(), TestCaseError> {
    match value {
        Value::Number(number) => {
            // An integer beyond 64 signed bits or a float has no such form.
            let integer = number.as_i64().map(Dong::new);
            prop_assert!(matches!(integer, Some(Ok(_))), "{key} is {number}");
        }
        Value::String(text)
            if matches!(
                key,
                "from" | "to" | "decided" | "payable_by" | "deferred_payable_by"
            ) =>
        {
            let digits = text.bytes().filter(u8::is_ascii_digit).count();
            prop_assert!(text.len() == 10 && digits == 8, "{key} is {text}");
        }
        Value::Array(list) => {
            for value in list {
                values_are_well_formed(value, key)?;
            }
        }
        Value::Object(fields) => {
            for (key, value) in fields {
                values_are_well_formed(value, key)?;
            }
        }
        _ => {}
    }
    Ok(())
}

fn error_is_well_formed(error: &Error, request: &[u8]) -> Result<(), TestCaseError> {
    prop_assert!(ErrorCode::ALL.contains(&error.code()));
    let asked = String::from_utf8_lossy(request);
    // Units of printed quantities are read, and told, in small letters.
    let lower = asked.to_lowercase();
    for lang in [Lang::Vi, Lang::En] {
        let message = error.message(lang);
        prop_assert!(!message.trim().is_empty());
        prop_assert!(!message.ends_with('.'), "a final period: {message}");
        prop_assert!(
            !message.starts_with(char::is_uppercase),
            "not lowercase: {message}"
        );
        // What the caller wrote may stand in the message, cut to its first characters.
        prop_assert!(message.chars().count() < 1_000, "too long: {message}");
        for name in TYPE_NAMES {
            prop_assert!(
                asked.contains(name) || lower.contains(name) || !words(message, name),
                "{name} in: {message}"
            );
        }
    }
    prop_assert_eq!(error.to_string(), error.message(Lang::En));
    let body: Value = serde_json::from_str(&error.to_json()).unwrap();
    prop_assert_eq!(&body["code"], &Value::from(error.code().as_str()));
    prop_assert_eq!(&body["path"], &Value::from(error.path()));
    let message = [Lang::Vi, Lang::En].map(|lang| body["message"] == error.message(lang));
    prop_assert!(message.contains(&true), "{body}");
    path_leads_to_a_place(error, request)
}

/// Whether a name stands in a text as a word of its own.
fn words(text: &str, name: &str) -> bool {
    let is_word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    text.match_indices(name).any(|(at, _)| {
        let (before, after) = (
            text[..at].chars().next_back(),
            text[at + name.len()..].chars().next(),
        );
        !is_word(before) && (!name.ends_with(char::is_alphanumeric) || !is_word(after))
    })
}

/// A path is made of fields and positions, and leads to a place in the request; only its last
/// field may be missing there.
fn path_leads_to_a_place(error: &Error, request: &[u8]) -> Result<(), TestCaseError> {
    let path = error.path();
    let Ok(Plain(true)) = serde_json::from_slice(request) else {
        // Text that is no JSON has no places, a key given twice has two.
        return Ok(());
    };
    if path.is_empty() {
        return Ok(());
    }
    let asked: Value = serde_json::from_slice(request).unwrap();
    let mut steps = Vec::new();
    for (at, part) in path.split('.').enumerate() {
        let (field, positions) = part.split_at(part.find('[').unwrap_or(part.len()));
        let is_field = !field.is_empty()
            && field
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'_');
        // Only a list at the root has no field before its position.
        prop_assert!(
            is_field || (at == 0 && field.is_empty() && !positions.is_empty()),
            "path `{path}`"
        );
        if is_field {
            steps.push(Err(field));
        }
        for position in positions.split_inclusive(']') {
            let number = position
                .strip_prefix('[')
                .and_then(|rest| rest.strip_suffix(']'));
            let number = number.and_then(|number| number.parse::<usize>().ok());
            prop_assert!(number.is_some(), "path `{path}`");
            steps.push(Ok(number.unwrap_or_default()));
        }
    }
    let mut place = Some(&asked);
    let last = steps.len() - 1;
    for (at, step) in steps.into_iter().enumerate() {
        prop_assert!(place.is_some(), "path `{path}` leads nowhere in {asked}");
        let inside = place.unwrap();
        place = match step {
            Ok(number) => inside.get(number),
            Err(field) => inside.get(field),
        };
        let may_be_missing = at == last && step.is_err() && inside.is_object();
        prop_assert!(
            place.is_some() || may_be_missing,
            "path `{path}` leads nowhere in {asked}"
        );
    }
    Ok(())
}

/// Whether every key stands once and has no character that paths are written with.
struct Plain(bool);

impl<'de> Deserialize<'de> for Plain {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Plain;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("any JSON")
            }
            fn visit_unit<E>(self) -> Result<Plain, E> {
                Ok(Plain(true))
            }
            fn visit_bool<E>(self, _: bool) -> Result<Plain, E> {
                Ok(Plain(true))
            }
            fn visit_i64<E>(self, _: i64) -> Result<Plain, E> {
                Ok(Plain(true))
            }
            fn visit_u64<E>(self, _: u64) -> Result<Plain, E> {
                Ok(Plain(true))
            }
            fn visit_f64<E>(self, _: f64) -> Result<Plain, E> {
                Ok(Plain(true))
            }
            fn visit_str<E>(self, _: &str) -> Result<Plain, E> {
                Ok(Plain(true))
            }
            fn visit_seq<A: de::SeqAccess<'de>>(self, mut list: A) -> Result<Plain, A::Error> {
                let mut plain = true;
                while let Some(Plain(inner)) = list.next_element()? {
                    plain &= inner;
                }
                Ok(Plain(plain))
            }
            fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<Plain, A::Error> {
                let (mut plain, mut keys) = (true, BTreeSet::new());
                while let Some((key, Plain(inner))) = map.next_entry::<String, Plain>()? {
                    plain &= inner && !key.is_empty();
                    plain &= key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
                    plain &= keys.insert(key);
                }
                Ok(Plain(plain))
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

/// English that a Vietnamese message must not hold, unless the caller wrote it.
const ENGLISH: [&str; 8] = [
    "expected",
    "such as",
    "one of ",
    "an integer",
    " or ",
    "a list",
    "cần text",
    "there are",
];

/// Judges the words of an error alone.
pub(crate) fn in_its_language(operation: &str, request: &[u8]) -> Result<(), TestCaseError> {
    let Err(error) = call_json(operation, request) else {
        return Ok(());
    };
    let (vi, en) = (error.message(Lang::Vi), error.message(Lang::En));
    // What the JSON library says of text that is no JSON stays in its words.
    if en.starts_with("not valid JSON") {
        return Ok(());
    }
    prop_assert!(vi != en, "one message for both languages: {en}");
    let asked = String::from_utf8_lossy(request);
    for words in ENGLISH {
        prop_assert!(
            asked.contains(words) || !vi.contains(words),
            "English in: {vi}"
        );
    }
    if !asked.contains('`') {
        for message in [vi, en] {
            prop_assert!(
                message.matches('`').count() % 2 == 0,
                "an open quotation: {message}"
            );
        }
    }
    Ok(())
}
