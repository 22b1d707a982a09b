//! The rows of `rules/`, turned into statics by the build.

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::money::{Dong, Rate};
use crate::time::day_of_law as day;

use super::bilingual::Bilingual;
use super::citation::Confidence;
use super::parameter::{Parameter, ParameterData, Row, Span};
use super::value::{Unit, Value};

include!(concat!(env!("OUT_DIR"), "/rules.rs"));
