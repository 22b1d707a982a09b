//! JSON Schemas of every operation's request and result (feature `schema`): what the doors of
//! other languages are written from.
//!
//! Structs derive theirs; the values that are written by hand are described by hand, here.
//! Decimals have the format `decimal`, days `date`, months `month`, and what may be either a day
//! or a month `date-or-month`; sums of đồng are the definition `Dong`.

use std::borrow::Cow;

use chrono::NaiveDate;
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::Value as Json;

use crate::explain::Explanation;
use crate::for_each_operation;
use crate::format::Lang;
use crate::fund::*;
use crate::grading::*;
use crate::law::*;
use crate::money::{Dong, Exact, Rate};
use crate::org::*;
use crate::quantity::*;
use crate::report::*;
use crate::time::{Month, Until, Year};

mod forms;

pub(crate) use forms::*;

/// What an operation takes and gives.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct OperationSchema {
    /// The name in `call_json`, Rust and Python.
    pub name: &'static str,
    /// The name in JavaScript.
    pub camel_name: &'static str,
    /// What it does, in one line.
    pub doc: &'static str,
    /// Its request: its own fields and those that any request may hold.
    pub request: Schema,
    /// Its result: its own fields and those that every reply carries.
    pub result: Schema,
}

macro_rules! all {
    ($($doc:literal $name:ident $camel:ident $in:ident => $out:ident;)+) => {
        /// The schemas of every operation, in the order of the list.
        ///
        /// # Example
        /// ```
        /// let dues = congdoan::schema::operations().into_iter().find(|one| one.name == "dues");
        /// let request = dues.unwrap().request.to_value();
        /// assert_eq!(request["required"], serde_json::json!(["month", "sector", "member"]));
        /// ```
        pub fn operations() -> Vec<OperationSchema> {
            vec![$(OperationSchema {
                name: stringify!($name),
                camel_name: stringify!($camel),
                doc: $doc,
                request: with::<$in, AnyRequest>(SchemaSettings::draft2020_12().for_deserialize()),
                result: with::<$out, AnyReply>(SchemaSettings::draft2020_12().for_serialize()),
            }),+]
        }
    };
}

for_each_operation!(all);

/// What any request may hold beside its own fields.
#[derive(JsonSchema)]
#[expect(dead_code, reason = "only its schema is used")]
struct AnyRequest {
    /// The lowest confidence of a rule that is accepted; `derived` unless given.
    accept: Option<Accept>,
    /// What-ifs: values that beat every row of the law.
    overrides: Option<Vec<OverrideRequest>>,
    /// The law as it was known on this day.
    known_on: Option<NaiveDate>,
    /// Whether to explain the figures.
    explain: Option<bool>,
    /// The language of messages and explanations; `vi` unless given.
    lang: Option<Lang>,
}

/// What every reply carries beside its own fields.
#[derive(JsonSchema)]
#[expect(dead_code, reason = "only its schema is used")]
struct AnyReply {
    /// The version of the rules.
    rulebook: &'static str,
    /// The tree behind the figures, when the request asked for it.
    explanation: Option<Explanation>,
}

/// The schema of an object with the fields of another behind its own.
fn with<Own: JsonSchema, Common: JsonSchema>(settings: SchemaSettings) -> Schema {
    let mut generator = settings.into_generator();
    let common = Common::json_schema(&mut generator);
    let mut own = generator.into_root_schema_for::<Own>();
    for (key, more) in common.as_object().into_iter().flatten() {
        match (own.get_mut(key), more) {
            (Some(Json::Object(fields)), Json::Object(more)) => fields.extend(more.clone()),
            (Some(Json::Array(required)), Json::Array(more)) => required.extend(more.clone()),
            _ => {}
        }
    }
    own
}

macro_rules! by_hand {
    ($($type:ty, $name:literal, $generator:ident => $schema:expr;)+) => {
        $(impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                $name.into()
            }

            fn json_schema($generator: &mut SchemaGenerator) -> Schema {
                $schema
            }
        })+
    };
}

by_hand! {
    Dong, "Dong", _generator => json_schema!({
        "description": "A sum of whole đồng.",
        "type": "integer",
        "minimum": Dong::MIN.get(),
        "maximum": Dong::MAX.get(),
    });
    Rate, "Rate", _generator => json_schema!({
        "description": "A rate, share or multiple: a decimal that is not negative.",
        "type": "string",
        "format": "decimal",
        "pattern": "^[0-9]{1,6}(\\.[0-9]{1,12})?$",
    });
    Exact, "Exact", _generator => json_schema!({
        "description": "An exact decimal before rounding.",
        "type": "string",
        "format": "decimal",
        "pattern": "^-?[0-9]+(\\.[0-9]+)?$",
    });
    PrintedPercent, "PrintedPercent", _generator => json_schema!({
        "description": "A percentage as printed, with its decimals.",
        "type": "string",
        "format": "decimal",
        "pattern": "^[0-9]{1,6}(\\.[0-9]{1,4})?$",
    });
    Year, "Year", _generator => json_schema!({
        "description": "A fiscal year.",
        "type": "integer",
        "minimum": 1,
        "maximum": 9999,
    });
    Month, "Month", _generator => json_schema!({
        "description": "A month such as `2025-03`.",
        "type": "string",
        "format": "month",
        "pattern": "^[0-9]{4}-[0-9]{2}$",
    });
    Until, "Until", _generator => json_schema!({
        "description": "A day, or a month for its last day.",
        "type": "string",
        "format": "date-or-month",
        "pattern": "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$",
    });
    Parameter, "Parameter", _generator => json_schema!({
        "description": "The dotted id of a parameter.",
        "type": "string",
    });
    Citations, "Citations", generator => generator.subschema_for::<Vec<Citation>>();
    Scheme, "Scheme", generator => json_schema!({
        "description": "A scheme by its id, or levels with shares that add to 1.",
        "anyOf": [{"type": "string"}, generator.subschema_for::<Vec<LevelShare>>()],
    });
    ReductionGiven, "ReductionGiven", generator => json_schema!({
        "description": "An amount in đồng, or what the rule of Resolution 09C gives.",
        "anyOf": [generator.subschema_for::<Dong>(), {"const": "by_rule"}],
    });
    Difference, "Difference", generator => json_schema!({
        "description": "Stated − computed: people, đồng, or percentage points.",
        "anyOf": [
            {"type": "integer"},
            generator.subschema_for::<Dong>(),
            generator.subschema_for::<Exact>(),
        ],
    });
    Accept, "Accept", _generator => json_schema!({"type": "string", "enum": Confidence::of_law()});
    Points, "Points", generator => match generator.contract().is_serialize() {
        true => json_schema!({
            "description": "Points of a score.",
            "type": "string",
            "format": "decimal",
            "pattern": "^-?[0-9]+(\\.[0-9]{1,6})?$",
        }),
        false => json_schema!({
            "description": "Points of a score: a decimal that is not negative, or an integer.",
            "anyOf": [
                {"type": "integer", "minimum": 0, "maximum": 999_999},
                {"type": "string", "format": "decimal", "pattern": "^[0-9]{1,6}(\\.[0-9]{1,6})?$"},
            ],
        }),
    };
    QuantityValue, "QuantityValue", generator => json_schema!({
        "description": "A whole number, or a decimal.",
        "anyOf": [{"type": "integer"}, generator.subschema_for::<Exact>()],
    });
    SetGiven, "SetGiven", generator => json_schema!({
        "description": "A criteria set by its id, or a set.",
        "anyOf": [{"type": "string"}, generator.subschema_for::<CriteriaSetForm>()],
    });
    GradeCounts, "GradeCounts", _generator => json_schema!({
        "description": "How many units hold each grade.",
        "type": "object",
        "additionalProperties": {"type": "integer", "minimum": 0},
    });
    Title, "Title", generator => match generator.contract().is_serialize() {
        true => generator.subschema_for::<Bilingual>(),
        false => json_schema!({
            "description": "A text, or one for each language.",
            "anyOf": [{"type": "string"}, generator.subschema_for::<Bilingual>()],
        }),
    };
    Assumed, "Assumed", generator => json_schema!({
        "description": "A value in the unit of its parameter.",
        "anyOf": [
            generator.subschema_for::<Dong>(),
            generator.subschema_for::<Rate>(),
            {"type": "boolean"},
            {"type": "string"},
        ],
    });
}

/// A title of the caller's, which is always in both languages in results.
pub(crate) struct Title;

/// The levels a request may accept.
struct Accept;

/// The value of a what-if, whose unit only its parameter tells.
pub(crate) struct Assumed;
