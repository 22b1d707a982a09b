//! What happens to a unit, on a day and by a decision.

use chrono::NaiveDate;
use serde::Deserialize;

use crate::format::Lang;
use crate::json;
use crate::names::names;

use super::kind::UnitKind;

/// What happens to a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum EventKind {
    /// Thành lập.
    Founded,
    /// Đổi tên.
    Renamed,
    /// Sáp nhập: into another unit, which goes on.
    Merged,
    /// Chia, tách: part of it goes on as units of their own.
    Split,
    /// Hợp nhất: with others into a new unit.
    Consolidated,
    /// Bàn giao, chuyển giao: to another parent.
    HandedOver,
    /// Nâng cấp.
    Upgraded,
    /// Hạ cấp.
    Downgraded,
    /// Giải thể.
    Dissolved,
}

names!(EventKind {
    Founded = "founded",
    Renamed = "renamed",
    Merged = "merged",
    Split = "split",
    Consolidated = "consolidated",
    HandedOver = "handed_over",
    Upgraded = "upgraded",
    Downgraded = "downgraded",
    Dissolved = "dissolved",
});

impl EventKind {
    /// Whether the unit's life ends on the day.
    pub const fn ends(self) -> bool {
        matches!(self, Self::Merged | Self::Consolidated | Self::Dissolved)
    }

    /// The name for people.
    pub(crate) const fn label(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Founded, Lang::Vi) => "Thành lập",
            (Self::Renamed, Lang::Vi) => "Đổi tên",
            (Self::Merged, Lang::Vi) => "Sáp nhập",
            (Self::Split, Lang::Vi) => "Chia, tách",
            (Self::Consolidated, Lang::Vi) => "Hợp nhất",
            (Self::HandedOver, Lang::Vi) => "Bàn giao",
            (Self::Upgraded, Lang::Vi) => "Nâng cấp",
            (Self::Downgraded, Lang::Vi) => "Hạ cấp",
            (Self::Dissolved, Lang::Vi) => "Giải thể",
            (Self::Founded, Lang::En) => "Founded",
            (Self::Renamed, Lang::En) => "Renamed",
            (Self::Merged, Lang::En) => "Merged",
            (Self::Split, Lang::En) => "Split",
            (Self::Consolidated, Lang::En) => "Consolidated",
            (Self::HandedOver, Lang::En) => "Handed over",
            (Self::Upgraded, Lang::En) => "Upgraded",
            (Self::Downgraded, Lang::En) => "Downgraded",
            (Self::Dissolved, Lang::En) => "Dissolved",
        }
    }
}

/// One event in the life of a unit.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
#[non_exhaustive]
pub struct Event {
    /// What happens.
    pub kind: EventKind,
    /// The day: the last of a life that ends, the first of anything else.
    #[serde(deserialize_with = "json::day")]
    pub date: NaiveDate,
    /// The unit it happens to.
    pub unit: String,
    /// The unit that receives it, or the parent it is handed to.
    pub into: Option<String>,
    /// The decision.
    pub document: Option<String>,
    /// The name from that day on, of a unit renamed.
    pub new_name: Option<String>,
    /// The kind from that day on, of a unit upgraded or downgraded.
    pub new_kind: Option<UnitKind>,
}

impl Event {
    /// An event of a unit.
    pub fn new(kind: EventKind, date: NaiveDate, unit: &str) -> Self {
        Self {
            kind,
            date,
            unit: unit.to_owned(),
            into: None,
            document: None,
            new_name: None,
            new_kind: None,
        }
    }

    /// With the unit that receives it, or the parent it is handed to.
    #[must_use]
    pub fn into(mut self, into: &str) -> Self {
        self.into = Some(into.to_owned());
        self
    }
}
