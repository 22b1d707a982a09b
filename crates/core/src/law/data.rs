//! The rows of `rules/`, turned into statics by the build.

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::money::{Dong, Rate};

use super::citation::Confidence;
use super::parameter::{Bilingual, Parameter, ParameterData, Row, Span, Unit, Value};

include!(concat!(env!("OUT_DIR"), "/rules.rs"));

/// A day of the law; the build has checked that it exists.
const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(day) => day,
        None => NaiveDate::MIN,
    }
}
