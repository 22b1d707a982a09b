//! The organisation through time: units, what happens to them, and their members.

mod as_of;
mod check;
mod event;
mod findings;
mod kind;
mod life;
mod lines;
mod member_flow;
pub(crate) mod messages;
mod reorganisation;
mod rules;
mod sector;
mod tree;
mod unit;

pub use as_of::{
    AliveUnit, EndedUnit, NotDetermined, NotDeterminedKind, OrgAsOf, OrgAsOfRequest, org_as_of,
};
pub use check::{OrgCheck, OrgCheckRequest, org_check};
pub use event::{Event, EventKind};
pub use findings::{OrgFinding, OrgFindingCode};
pub use kind::{Level, UnitKind};
pub use life::EndCause;
pub use member_flow::{MemberFlow, MemberFlowRequest, member_flow};
pub use reorganisation::{Reorganised, ReorganisedHow};
pub use sector::Sector;
pub use unit::{Block, Committees, OrgUnit};
