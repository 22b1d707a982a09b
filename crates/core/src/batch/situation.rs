//! What a row of dues says of its person beside the amount, in one byte.

use crate::fund::Absence;

/// What a row of dues says of its person beside the amount: a byte of the column `situations`.
///
/// The three lowest bits are the absence, in the order of [`Absence::ALL`]; 8 is added for
/// someone who is not a member, 16 for an amount that is not given. A member who was paid is 0.
/// Whether a person is a member has no default, so an unknown membership has no byte here:
/// [`Situation::UNKNOWN`] is refused as `invalid_input`, as the scalar operation does.
///
/// # Example
/// ```
/// use congdoan::Absence;
/// use congdoan::batch::Situation;
/// assert_eq!(Situation::of(0), Some(Situation::default()));
/// let suspended = Situation { absence: Absence::MembershipSuspended, ..Situation::default() };
/// assert_eq!((suspended.code(), Situation::of(4)), (4, Some(suspended)));
/// assert_eq!(Situation::of(Situation::UNKNOWN), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Situation {
    /// Whether the person is a member.
    pub member: bool,
    /// Why the person had no pay in the whole month.
    pub absence: Absence,
    /// Whether the row gives an amount; if not, the number in the column of amounts is not read.
    pub amount_given: bool,
}

impl Default for Situation {
    /// A member who was paid.
    fn default() -> Self {
        Self {
            member: true,
            absence: Absence::None,
            amount_given: true,
        }
    }
}

const ABSENCES: u8 = 7;
const NOT_A_MEMBER: u8 = 8;

impl Situation {
    /// A byte that is no situation.
    pub const UNKNOWN: u8 = u8::MAX;

    /// What a byte has more for an amount that is not given.
    pub const NO_AMOUNT: u8 = 16;

    /// So many bytes can be situations; some of them are none.
    pub(super) const COUNT: usize = 32;

    /// Whether all bytes are below [`Situation::COUNT`].
    pub(super) fn all_in_bounds(situations: &[u8]) -> bool {
        usize::from(situations.iter().fold(0, |all, one| all | *one)) < Self::COUNT
    }

    /// The byte.
    pub fn code(self) -> u8 {
        let absence = Absence::ALL
            .iter()
            .zip(0..)
            .find(|(absence, _)| **absence == self.absence);
        let absence = absence.map_or(0, |(_, at)| at);
        let member = if self.member { 0 } else { NOT_A_MEMBER };
        let amount = if self.amount_given {
            0
        } else {
            Self::NO_AMOUNT
        };
        absence | member | amount
    }

    /// The situation a byte stands for, if it stands for one.
    pub fn of(code: u8) -> Option<Self> {
        let absence = Absence::ALL.get(usize::from(code & ABSENCES)).copied()?;
        (usize::from(code) < Self::COUNT).then_some(Self {
            member: code & NOT_A_MEMBER == 0,
            absence,
            amount_given: code & Self::NO_AMOUNT == 0,
        })
    }
}
