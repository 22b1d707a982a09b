//! What does not fit in a tree of units.

use serde::Serialize;

use crate::error::Error;
use crate::format::Lang;
use crate::law::{Citation, Provision};
use crate::names::names;

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal),+ $(,)?) => {
        /// What kind of misfit an [`OrgFinding`] is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum OrgFindingCode {
            $($(#[doc = $doc])+ $variant,)+
        }

        names!(OrgFindingCode { $($variant = $name),+ });
    };
}

codes! {
    /// An id is given twice.
    DuplicateId = "duplicate_id",
    /// An id is given twice for lives that overlap, or founded twice.
    OverlappingLives = "overlapping_lives",
    /// A unit ends before it is founded.
    LifeReversed = "life_reversed",
    /// A unit ends twice.
    EndedTwice = "ended_twice",
    /// An orphan: its parent is not given.
    UnknownParent = "unknown_parent",
    /// The coordinating unit is not given.
    UnknownCoordinator = "unknown_coordinator",
    /// A unit stands above itself, or passes into itself through its receivers.
    Cycle = "cycle",
    /// More units stand above a unit than there can be levels.
    LineTooLong = "line_too_long",
    /// A part of a grassroots union without one.
    ParentMissing = "parent_missing",
    /// The parent does not exist on the day.
    ParentNotAlive = "parent_not_alive",
    /// The parent is of a kind that may not manage the unit on the day.
    ParentKindNotAllowed = "parent_kind_not_allowed",
    /// Something stands below a union group.
    GroupNotLeaf = "group_not_leaf",
    /// The kind may not exist on the day.
    KindNotAllowed = "kind_not_allowed",
    /// No rule says whether the kind may exist on the day.
    KindNotDetermined = "kind_not_determined",
    /// A public-sector union after its end in 2025.
    PublicSectorUnionAlive = "public_sector_union_alive",
    /// A district federation after 2025-06-30.
    DistrictFederationAlive = "district_federation_alive",
    /// A grassroots union of people paid by the state after their membership ended.
    StatePaidUnionAlive = "state_paid_union_alive",
    /// An event of a unit that is not given.
    EventOfUnknownUnit = "event_of_unknown_unit",
    /// The receiver is not given.
    UnknownReceiver = "unknown_receiver",
    /// An event that needs a receiver names none.
    MissingReceiver = "missing_receiver",
    /// A unit would pass into itself.
    IntoItself = "into_itself",
    /// A renaming without a name, or a change of level without a kind.
    IncompleteEvent = "incomplete_event",
    /// An event before the unit is founded.
    EventBeforeFounding = "event_before_founding",
    /// An event after the unit ended.
    EventAfterEnd = "event_after_end",
    /// Fewer members than founding a grassroots union takes.
    TooFewToFound = "too_few_to_found",
    /// More women than members.
    WomenOverMembers = "women_over_members",
    /// The committee is not of the size its members ask for.
    CommitteeSize = "committee_size",
    /// A standing committee where the committee is too small for one.
    StandingCommitteeTooEarly = "standing_committee_too_early",
    /// No inspection committee where one is needed.
    InspectionMissing = "inspection_missing",
    /// The inspection committee is too large.
    InspectionTooLarge = "inspection_too_large",
    /// Too many of the inspection committee come from the committee.
    InspectionTooManyFromCommittee = "inspection_too_many_from_committee",
    /// No women's committee where one is needed.
    WomenCommitteeMissing = "women_committee_missing",
    /// The term ends before it starts.
    TermReversed = "term_reversed",
    /// The term is longer than five years.
    TermTooLong = "term_too_long",
    /// The emulation block of a unit is not given.
    UnknownBlock = "unknown_block",
    /// An emulation block without a head.
    BlockWithoutHead = "block_without_head",
    /// The head does not belong to the block.
    BlockHeadNotInBlock = "block_head_not_in_block",
    /// A deputy does not belong to the block.
    BlockDeputyNotInBlock = "block_deputy_not_in_block",
}

/// Something that does not fit in a tree of units.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct OrgFinding {
    /// What kind it is.
    pub code: OrgFindingCode,
    /// What is wrong, in the language of the request.
    pub message: String,
    /// The field of the request it concerns.
    pub path: String,
    /// The unit it concerns; `None` for a block.
    pub unit: Option<String>,
    /// The rule it rests on; `None` where none is needed.
    pub citation: Option<Citation>,
    #[serde(skip)]
    error: Error,
}

impl OrgFinding {
    /// A finding at a place; `error` is how an operation that cannot go on would say it.
    pub(super) fn new(code: OrgFindingCode, unit: &str, path: String, error: Error) -> Self {
        Self {
            code,
            message: error.message(Lang::Vi).to_owned(),
            error: error.at(path.as_str()),
            path,
            unit: Some(unit.to_owned()),
            citation: None,
        }
    }

    /// A finding about something that is not a unit.
    pub(super) fn of_no_unit(code: OrgFindingCode, path: String, error: Error) -> Self {
        Self {
            unit: None,
            ..Self::new(code, "", path, error)
        }
    }

    /// With the rule it rests on.
    pub(super) fn by(mut self, rule: Provision<'_>) -> Self {
        self.citation = Some(rule.citation());
        self
    }

    pub(super) fn into_error(self) -> Error {
        self.error
    }

    /// What is wrong, in one language.
    pub fn text(&self, lang: Lang) -> &str {
        self.error.message(lang)
    }

    pub(super) fn localise(&mut self, lang: Lang) {
        self.message = self.text(lang).to_owned();
    }
}
