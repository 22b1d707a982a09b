//! The what-if: assumptions of the caller that beat every row of the law.

use std::borrow::Cow;
use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, de};

use crate::error::Error;
use crate::json;
use crate::messages;
use crate::money::Dong;

use super::citation::Confidence;
use super::parameter::{Parameter, Row, counted};
use super::value::{Unit, Value};

/// One assumption about one parameter.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Overlay {
    pub(crate) parameter: Parameter,
    pub(crate) row: Row,
}

impl Overlay {
    pub(crate) fn new(
        parameter: Parameter,
        from: NaiveDate,
        to: Option<NaiveDate>,
        value: Value,
        reason: &str,
    ) -> Result<Self, Error> {
        parameter.check(&value).map_err(|error| error.at("value"))?;
        if let Some(to) = to.filter(|to| *to < from) {
            return Err(messages::OVERRIDE_REVERSED
                .error([&to.to_string()])
                .at("to"));
        }
        let row = Row {
            from,
            to,
            decided: None,
            value,
            document: Cow::Borrowed("override"),
            article: Cow::Owned(reason.to_owned()),
            confidence: Confidence::Override,
            note: "",
        };
        Ok(Self { parameter, row })
    }
}

/// An override as a request states it: `{parameter, value, from, to?, reason?}`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
pub(crate) struct OverrideRequest {
    parameter: String,
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Assumed"))]
    value: Given,
    #[serde(deserialize_with = "json::day")]
    from: NaiveDate,
    #[serde(default, deserialize_with = "json::optional_day")]
    to: Option<NaiveDate>,
    reason: Option<String>,
}

impl OverrideRequest {
    pub(crate) fn overlay(&self) -> Result<Overlay, Error> {
        let parameter = Parameter::named(&self.parameter).map_err(|error| error.at("parameter"))?;
        let value = self
            .value
            .of(parameter)
            .map_err(|error| error.at("value"))?;
        let reason = self.reason.as_deref().unwrap_or("override");
        Overlay::new(parameter, self.from, self.to, value, reason)
    }
}

/// A value whose unit only its parameter tells.
#[derive(Debug)]
enum Given {
    Integer(Dong),
    Text(String),
    Flag(bool),
}

impl Given {
    fn of(&self, parameter: Parameter) -> Result<Value, Error> {
        let unit = parameter.unit();
        match (self, unit) {
            (Self::Integer(amount), Unit::Dong) => Ok(Value::Dong(*amount)),
            (Self::Integer(count), unit) if unit.is_counted() => {
                counted(count.not_negative("value")?.get()).map(Value::Count)
            }
            (Self::Text(text), Unit::Rate | Unit::Factor) => text.parse().map(Value::Rate),
            (Self::Text(text), Unit::Choice) => Ok(Value::Choice(Cow::Owned(text.clone()))),
            (Self::Text(text), Unit::Text) => Ok(Value::Text(text.as_str().into())),
            (Self::Flag(flag), Unit::Flag) => Ok(Value::Flag(*flag)),
            _ => Err(messages::WRONG_UNIT.error([parameter.id(), unit.as_str()])),
        }
    }
}

impl<'de> Deserialize<'de> for Given {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl de::Visitor<'_> for Visitor {
            type Value = Given;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an integer, a decimal string, text or a boolean")
            }
            fn visit_i64<E: de::Error>(self, value: i64) -> Result<Given, E> {
                Dong::new(value).map(Given::Integer).map_err(E::custom)
            }
            fn visit_u64<E: de::Error>(self, value: u64) -> Result<Given, E> {
                Dong::from_u64(value).map(Given::Integer).map_err(E::custom)
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Given, E> {
                Ok(Given::Text(text.to_owned()))
            }
            fn visit_bool<E: de::Error>(self, flag: bool) -> Result<Given, E> {
                Ok(Given::Flag(flag))
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}
