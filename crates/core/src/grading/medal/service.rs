//! Spans of service: what they were, and how long.

use chrono::NaiveDate;
use serde::Deserialize;

use crate::error::Error;
use crate::format::Lang;
use crate::law::{Parameter, parameters};
use crate::messages as common;
use crate::names::names;
use crate::time::Month;

use super::super::messages;

/// What a span of service was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ServiceKind {
    /// Cán bộ công đoàn chuyên trách: a full-time officer.
    FullTime,
    /// Cán bộ công đoàn không chuyên trách: a part-time officer.
    PartTime,
    /// An officer in a non-state enterprise.
    NonStateEnterprise,
    /// In a unit that belongs to the unions, not as an officer; counted apart.
    UnionUnit,
}

names!(ServiceKind {
    FullTime = "full_time",
    PartTime = "part_time",
    NonStateEnterprise = "non_state_enterprise",
    UnionUnit = "union_unit",
});

impl ServiceKind {
    /// The kind for people.
    pub const fn label(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::FullTime, Lang::Vi) => "chuyên trách",
            (Self::PartTime, Lang::Vi) => "không chuyên trách",
            (Self::NonStateEnterprise, Lang::Vi) => "tại doanh nghiệp ngoài nhà nước",
            (Self::UnionUnit, Lang::Vi) => "tại đơn vị của công đoàn",
            (Self::FullTime, Lang::En) => "full-time",
            (Self::PartTime, Lang::En) => "part-time",
            (Self::NonStateEnterprise, Lang::En) => "in a non-state enterprise",
            (Self::UnionUnit, Lang::En) => "in a union unit",
        }
    }

    /// The factor its time is multiplied by; `None` for time counted as it is.
    pub(super) const fn factor(self) -> Option<Parameter> {
        match self {
            Self::PartTime => Some(parameters::MEDAL_PART_TIME_FACTOR),
            Self::NonStateEnterprise => Some(parameters::MEDAL_NON_STATE_FACTOR),
            Self::FullTime | Self::UnionUnit => None,
        }
    }
}

/// A span of service: so many months, or from a month to a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
#[non_exhaustive]
pub struct Service {
    /// What it was.
    pub kind: ServiceKind,
    /// How many months.
    pub months: Option<u32>,
    /// Or its first month.
    pub from: Option<Month>,
    /// And its last, included.
    pub to: Option<Month>,
}

impl Service {
    /// So many months of service.
    pub fn months(kind: ServiceKind, months: u32) -> Self {
        Self {
            kind,
            months: Some(months),
            from: None,
            to: None,
        }
    }

    /// Service from a month to a month, both included.
    pub fn between(kind: ServiceKind, from: Month, to: Month) -> Self {
        Self {
            kind,
            months: None,
            from: Some(from),
            to: Some(to),
        }
    }

    pub(super) fn length(&self, on: NaiveDate) -> Result<u32, Error> {
        match (self.months, self.from, self.to) {
            (Some(months), None, None) => Ok(months),
            (None, Some(from), Some(to)) if to < from => {
                Err(common::PERIOD_REVERSED.error([&to.to_string()]).at("to"))
            }
            (None, Some(_), Some(to)) if to > Month::of(on) => {
                Err(messages::SERVICE_LATER.error([&to.to_string()]).at("to"))
            }
            (None, Some(from), Some(to)) => Ok(from.months_to(to)),
            (None, Some(_), None) => Err(common::MISSING.error(["to"]).at("to")),
            (None, None, Some(_)) => Err(common::MISSING.error(["from"]).at("from")),
            _ => Err(common::ONE_OF_TWO.error(["months", "from"])),
        }
    }
}
