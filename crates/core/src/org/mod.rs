//! The organisation through time: units, what happens to them, and their members.

mod event;
mod member_flow;

pub use event::{Event, EventKind};
pub use member_flow::{MemberFlow, MemberFlowRequest, member_flow};
