//! Units and emulation blocks as a request gives them.

use chrono::NaiveDate;
use serde::Deserialize;

use crate::json;

use super::kind::UnitKind;
use super::sector::Sector;

/// The committees of a unit: how many sit in each, 0 where there is none; absent where that is
/// not known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
#[non_exhaustive]
pub struct Committees {
    /// Ban chấp hành.
    pub committee: Option<u32>,
    /// Ban thường vụ.
    pub standing_committee: Option<u32>,
    /// Ủy ban kiểm tra.
    pub inspection: Option<u32>,
    /// Those of the inspection committee who also sit in the committee.
    pub inspection_from_committee: Option<u32>,
    /// Ban nữ công.
    pub women_committee: Option<u32>,
    /// The first day of the term (nhiệm kỳ).
    #[serde(default, deserialize_with = "json::optional_day")]
    pub term_from: Option<NaiveDate>,
    /// The last day of the term.
    #[serde(default, deserialize_with = "json::optional_day")]
    pub term_to: Option<NaiveDate>,
}

/// A unit before any of the events given with it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
#[non_exhaustive]
pub struct OrgUnit {
    /// The unit's id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: UnitKind,
    /// The employer's sector; of an upper union that of its units.
    pub sector: Option<Sector>,
    /// The unit above that manages it.
    pub parent: Option<String>,
    /// The unit of its sector that coordinates it and gets its reports in copy.
    pub coordinated_by: Option<String>,
    /// Its first day.
    #[serde(default, deserialize_with = "json::optional_day")]
    pub founded: Option<NaiveDate>,
    /// Its last day.
    #[serde(default, deserialize_with = "json::optional_day")]
    pub ended: Option<NaiveDate>,
    /// The decision that founded it.
    pub document: Option<String>,
    /// Its members.
    pub members: Option<u32>,
    /// Women among its members.
    pub women: Option<u32>,
    /// Its committees.
    pub committees: Option<Committees>,
    /// The emulation block it belongs to.
    pub block: Option<String>,
}

impl OrgUnit {
    /// A unit of a kind, without a unit above it yet.
    pub fn new(id: &str, name: &str, kind: UnitKind) -> Self {
        Self {
            id: id.to_owned(),
            name: name.to_owned(),
            kind,
            sector: None,
            parent: None,
            coordinated_by: None,
            founded: None,
            ended: None,
            document: None,
            members: None,
            women: None,
            committees: None,
            block: None,
        }
    }

    /// Below the unit that manages it.
    #[must_use]
    pub fn under(mut self, parent: &str) -> Self {
        self.parent = Some(parent.to_owned());
        self
    }

    /// With the employer's sector.
    #[must_use]
    pub fn sector(mut self, sector: Sector) -> Self {
        self.sector = Some(sector);
        self
    }

    /// Whether its people are paid wholly by the state.
    pub(super) fn is_state_paid(&self) -> bool {
        self.sector.is_some_and(Sector::is_state_paid)
    }
}

/// An emulation block (khối thi đua): units that compete, with a head and deputies among them.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
#[non_exhaustive]
pub struct Block {
    /// The block's id, which its units name.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The unit that heads it.
    pub head: Option<String>,
    /// The units that stand in for the head.
    #[serde(default, deserialize_with = "json::or_default")]
    pub deputies: Vec<String>,
}

impl Block {
    /// A block without head and deputies yet.
    pub fn new(id: &str, name: &str) -> Self {
        Self {
            id: id.to_owned(),
            name: name.to_owned(),
            head: None,
            deputies: Vec::new(),
        }
    }
}
