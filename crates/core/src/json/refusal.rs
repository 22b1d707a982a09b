//! Why a text was not read: what serde refuses, in our words.

use std::fmt::{self, Display};

use serde::de::{self, Expected, Unexpected};

use crate::error::Error;
use crate::messages::{self, Template};

use super::phrases::phrase;

/// Why a text was not read, on its way out to the place it has there.
#[derive(Debug)]
pub(crate) struct Failure(Error);

pub(crate) type Outcome<T> = Result<T, Failure>;

impl Failure {
    pub(super) fn of(error: Error) -> Self {
        Self(error)
    }

    pub(crate) fn error(self) -> Error {
        self.0
    }
}

impl Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Failure {}

impl de::Error for Failure {
    fn custom<T: Display>(message: T) -> Self {
        // One of our own errors writes all of itself in the alternate form.
        Self(Error::from_alternate(&format!("{message:#}")))
    }

    fn invalid_type(found: Unexpected<'_>, wanted: &dyn Expected) -> Self {
        Self(wrong_type(found, wanted))
    }

    fn invalid_value(found: Unexpected<'_>, wanted: &dyn Expected) -> Self {
        Self(wrong_value(found, wanted))
    }

    fn unknown_field(name: &str, known: &'static [&'static str]) -> Self {
        Self(unknown_field(name, known))
    }

    fn unknown_variant(name: &str, known: &'static [&'static str]) -> Self {
        Self(messages::unknown_name(name, known))
    }

    fn missing_field(name: &'static str) -> Self {
        Self(messages::MISSING.error([name]).at(name))
    }

    fn duplicate_field(name: &'static str) -> Self {
        Self(messages::JSON_DUPLICATE.error([name]).at(name))
    }
}

impl serde::ser::Error for Failure {
    fn custom<T: Display>(message: T) -> Self {
        de::Error::custom(message)
    }
}

/// A value of another type than wanted.
#[cold]
fn wrong_type(found: Unexpected<'_>, wanted: &dyn Expected) -> Error {
    wrong(&messages::JSON_WRONG_TYPE, found, wanted)
}

/// A value of the type wanted, but not one of those wanted.
#[cold]
fn wrong_value(found: Unexpected<'_>, wanted: &dyn Expected) -> Error {
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
        // The name of a variant that takes a value.
        Unexpected::UnitVariant => ("string", None),
        // JSON holds nothing else.
        _ => ("null", None),
    };
    let found = phrase(kind, input.as_deref());
    let wanted = wanted.to_string();
    // What serde says of a struct that does not say it itself.
    let wanted = match wanted.starts_with("struct ") {
        true => "an object",
        false => &wanted,
    };
    let wanted = phrase(wanted, None);
    template.error_of(&[found.0, wanted.0], &[found.1, wanted.1])
}

/// A field that an object does not have.
#[cold]
fn unknown_field(name: &str, known: &[&str]) -> Error {
    let error = match known {
        [] => messages::JSON_UNKNOWN_FIELD_NONE.error([name]),
        known => messages::JSON_UNKNOWN_FIELD.error([name, &messages::listed(known)]),
    };
    error.at(name)
}
