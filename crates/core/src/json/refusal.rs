//! What serde refuses, in our words.

use serde::de::{Expected, Unexpected};

use crate::error::{Error, ErrorCode};
use crate::messages::{self, Template};

/// A value of another type than wanted.
#[cold]
pub(super) fn wrong_type(found: Unexpected<'_>, wanted: &dyn Expected) -> Error {
    wrong(&messages::JSON_WRONG_TYPE, found, wanted)
}

/// A value of the type wanted, but not one of those wanted.
#[cold]
pub(super) fn wrong_value(found: Unexpected<'_>, wanted: &dyn Expected) -> Error {
    wrong(&messages::JSON_WRONG_VALUE, found, wanted)
}

fn wrong(template: &Template, found: Unexpected<'_>, wanted: &dyn Expected) -> Error {
    // Not serde's own text of it, which would bring along how floats are written.
    let found = match found {
        Unexpected::Bool(flag) => format!("boolean `{flag}`"),
        Unexpected::Unsigned(number) => format!("integer `{number}`"),
        Unexpected::Signed(number) => format!("integer `{number}`"),
        Unexpected::Str(text) => format!("string `{text}`"),
        Unexpected::Other(number) => number.to_owned(),
        Unexpected::Map => "map".to_owned(),
        Unexpected::Seq => "sequence".to_owned(),
        // JSON holds nothing else.
        _ => "null".to_owned(),
    };
    let (found, wanted) = (
        messages::phrase(&found),
        messages::phrase(&wanted.to_string()),
    );
    template.error_of(&[found.0, wanted.0], &[found.1, wanted.1])
}

/// A field that an object does not have.
#[cold]
pub(super) fn unknown_field(name: &str, known: &[&str]) -> Error {
    let error = match known {
        [] => messages::JSON_UNKNOWN_FIELD_NONE.error([name]),
        known => messages::JSON_UNKNOWN_FIELD.error([name, &messages::listed(known)]),
    };
    error.at(name)
}

/// What one of our own values said as serde hands it on: as text, found again in the list of
/// messages.
#[cold]
pub(super) fn refusal(text: &str) -> Error {
    let error = messages::ALL.iter().find_map(|template| {
        let input = template.read(text)?;
        let error = template.error_of(&input, &input);
        Some(
            match (std::ptr::eq(*template, &messages::MISSING), input.first()) {
                (true, Some(field)) => error.at(*field),
                _ => error,
            },
        )
    });
    let unlisted = || Error::new(ErrorCode::InvalidInput, text.to_owned(), text.to_owned());
    error.unwrap_or_else(unlisted)
}
