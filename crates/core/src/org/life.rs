//! The life of a unit: from when, to when, and who receives it.

use chrono::NaiveDate;

use crate::format::Lang;
use crate::names::names;

use super::kind::UnitKind;
use super::unit::OrgUnit;

/// How a unit's life ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EndCause {
    /// Its own last day was given, without an event.
    Recorded,
    /// Sáp nhập: merged into another.
    Merged,
    /// Hợp nhất: consolidated with others.
    Consolidated,
    /// Giải thể: dissolved.
    Dissolved,
    /// Its kind ended by the reorganisation of 2025, and no event of its own was given.
    Reorganisation,
    /// A part that ended with the grassroots union it belongs to.
    WithItsUnion,
}

names!(EndCause {
    Recorded = "recorded",
    Merged = "merged",
    Consolidated = "consolidated",
    Dissolved = "dissolved",
    Reorganisation = "reorganisation",
    WithItsUnion = "with_its_union",
});

impl EndCause {
    /// The name for people.
    pub(super) fn label(self, lang: Lang) -> &'static str {
        match self {
            Self::Recorded => lang.pick("kết thúc", "ended"),
            Self::Merged => lang.pick("sáp nhập", "merged"),
            Self::Consolidated => lang.pick("hợp nhất", "consolidated"),
            Self::Dissolved => lang.pick("giải thể", "dissolved"),
            Self::Reorganisation => lang.pick("sắp xếp năm 2025", "reorganisation of 2025"),
            Self::WithItsUnion => lang.pick("cùng công đoàn cơ sở", "with its grassroots union"),
        }
    }
}

/// The end of a unit.
#[derive(Clone, Copy, Debug)]
pub(super) struct End<'a> {
    /// Its last day.
    pub(super) day: NaiveDate,
    pub(super) cause: EndCause,
    /// The unit that receives it.
    pub(super) into: Option<usize>,
    pub(super) document: Option<&'a str>,
    /// The number of the event.
    pub(super) event: Option<usize>,
}

impl End<'_> {
    /// An end that follows from a rule or another unit's end.
    pub(super) fn derived(day: NaiveDate, cause: EndCause) -> Self {
        Self {
            day,
            cause,
            into: None,
            document: None,
            event: None,
        }
    }
}

/// A unit as it is on the day.
#[derive(Clone, Debug)]
pub(super) struct Node<'a> {
    pub(super) unit: &'a OrgUnit,
    pub(super) name: &'a str,
    pub(super) kind: UnitKind,
    pub(super) parent: Option<usize>,
    pub(super) coordinator: Option<usize>,
    pub(super) founded: Option<NaiveDate>,
    pub(super) end: Option<End<'a>>,
}

impl Node<'_> {
    /// Whether its life is over on the day.
    pub(super) fn has_ended(&self, on: NaiveDate) -> bool {
        self.end.is_some_and(|end| end.day < on)
    }

    /// Whether its life has not begun on the day.
    pub(super) fn is_not_yet(&self, on: NaiveDate) -> bool {
        self.founded.is_some_and(|founded| on < founded)
    }

    pub(super) fn is_alive(&self, on: NaiveDate) -> bool {
        !self.has_ended(on) && !self.is_not_yet(on)
    }
}
