//! What serde refuses, in our words.

use serde::de::{Expected, Unexpected};

use crate::error::Error;
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
    let (kind, input) = match found {
        Unexpected::Bool(flag) => ("boolean", Some(flag.to_string())),
        Unexpected::Unsigned(number) => ("integer", Some(number.to_string())),
        Unexpected::Signed(number) => ("integer", Some(number.to_string())),
        Unexpected::Str(text) => ("string", Some(text.to_owned())),
        // A number, as it was written.
        Unexpected::Other(number) if number.contains(['.', 'e', 'E']) || number == "-0" => {
            ("floating point", Some(number.to_owned()))
        }
        Unexpected::Other(number) => ("integer", Some(number.to_owned())),
        Unexpected::Map => ("map", None),
        Unexpected::Seq => ("sequence", None),
        // JSON holds nothing else.
        _ => ("null", None),
    };
    let found = messages::phrase(kind, input.as_deref());
    let wanted = wanted.to_string();
    // What serde says of a struct that does not say it itself.
    let wanted = match wanted.starts_with("struct ") {
        true => "an object",
        false => &wanted,
    };
    let wanted = messages::phrase(wanted, None);
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
