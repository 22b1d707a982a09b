//! What became of a row, in one byte.

use crate::error::ErrorCode;
use crate::fund::{DuesReason, UnionFeeReason};

use super::blocks::is_sum;

/// What became of a row: the byte that kernels write beside each figure.
///
/// 0 is owed, 1 to 127 not owed with the scalar operation's reason, 128 and above refused with
/// the scalar operation's error code. A row that is not owed or is refused has the figure 0, so
/// only the byte tells it from a row that owes 0 đồng. The bytes are part of the contract.
///
/// # Example
/// ```
/// use congdoan::{DuesReason, ErrorCode};
/// use congdoan::batch::Outcome;
/// assert_eq!(Outcome::of(0), Some(Outcome::Owed));
/// assert_eq!(Outcome::NoDues(DuesReason::NotAMember).code(), 1);
/// assert_eq!(Outcome::of(129), Some(Outcome::Refused(ErrorCode::OutOfRange)));
/// assert_eq!(Outcome::of(127), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Outcome {
    /// The figure is what is owed, which may be 0.
    Owed,
    /// No dues are owed: 1 and on, in the order of [`DuesReason::ALL`].
    NoDues(DuesReason),
    /// No fee is owed: 64 and on, in the order of [`UnionFeeReason::ALL`].
    NoFee(UnionFeeReason),
    /// The row was refused: 128 and on, in the order of [`ErrorCode::ALL`].
    Refused(ErrorCode),
}

/// A row that is owed.
pub(super) const OWED: u8 = 0;
const NO_DUES: u8 = 1;
const NO_FEE: u8 = 64;
/// The bit that refused rows alone have.
pub(super) const REFUSED: u8 = 128;

impl Outcome {
    /// The byte.
    pub fn code(self) -> u8 {
        match self {
            Self::Owed => OWED,
            Self::NoDues(reason) => NO_DUES.saturating_add(place(DuesReason::ALL, reason)),
            Self::NoFee(reason) => NO_FEE.saturating_add(place(UnionFeeReason::ALL, reason)),
            Self::Refused(code) => REFUSED.saturating_add(place(ErrorCode::ALL, code)),
        }
    }

    /// The outcome a byte stands for, if it stands for one.
    pub fn of(code: u8) -> Option<Self> {
        let at = |first: u8| usize::from(code.saturating_sub(first));
        match code {
            OWED => Some(Self::Owed),
            REFUSED.. => ErrorCode::ALL.get(at(REFUSED)).copied().map(Self::Refused),
            NO_FEE.. => UnionFeeReason::ALL
                .get(at(NO_FEE))
                .copied()
                .map(Self::NoFee),
            NO_DUES.. => DuesReason::ALL.get(at(NO_DUES)).copied().map(Self::NoDues),
        }
    }

    /// Whether the row was refused.
    ///
    /// # Example
    /// ```
    /// use congdoan::ErrorCode;
    /// use congdoan::batch::Outcome;
    /// assert!(Outcome::Refused(ErrorCode::NotDetermined).is_refused());
    /// assert!(!Outcome::Owed.is_refused());
    /// ```
    pub const fn is_refused(self) -> bool {
        matches!(self, Self::Refused(_))
    }
}

/// The figure of a row that is owed, 0 of any other.
#[inline]
pub(super) const fn where_owed(figure: i64, code: u8) -> i64 {
    match code {
        OWED => figure,
        _ => 0,
    }
}

/// The byte of a refused row.
pub(super) fn refused(code: ErrorCode) -> u8 {
    Outcome::Refused(code).code()
}

/// The byte of a row whose sum is negative or beyond ±(2^53 − 1).
pub(super) const OUT_OF_RANGE: u8 = 129;
/// The byte of a row whose own code or plan does not exist.
pub(super) const INVALID: u8 = 128;

/// Refuses the rows whose sum is negative or beyond 2^53 − 1, among figures already made.
pub(super) fn refuse(sums: &[i64], figures: &mut [i64], codes: &mut [u8]) {
    for ((sum, figure), code) in sums.iter().zip(figures).zip(codes) {
        *code = if is_sum(*sum) { *code } else { OUT_OF_RANGE };
        *figure = where_owed(*figure, *code);
    }
}

/// The first row that was refused, for callers that raise it; see the plans' `replay` for the
/// error itself. Rows that are merely not owed are passed over.
///
/// # Example
/// ```
/// assert_eq!(congdoan::batch::first_refused(&[0, 1, 129, 130]), Some(2));
/// assert_eq!(congdoan::batch::first_refused(&[0, 1, 7]), None);
/// ```
pub fn first_refused(codes: &[u8]) -> Option<usize> {
    codes.iter().position(|code| code & REFUSED != 0)
}

fn place<T: PartialEq>(all: &[T], one: T) -> u8 {
    let place = all.iter().position(|other| *other == one);
    place
        .and_then(|place| u8::try_from(place).ok())
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{ErrorCode, INVALID, OUT_OF_RANGE, Outcome, refused};

    #[test]
    fn every_byte_stands_for_one_outcome_or_none() {
        let known = (0..=u8::MAX).filter_map(|code| Some((code, Outcome::of(code)?)));
        let mut count = 0;
        for (code, outcome) in known {
            assert_eq!(outcome.code(), code);
            assert_eq!(outcome.is_refused(), code >= 128);
            count += 1;
        }
        assert_eq!(count, 1 + 7 + 1 + 7);
        assert_eq!(refused(ErrorCode::OutOfRange), OUT_OF_RANGE);
        assert_eq!(refused(ErrorCode::InvalidInput), INVALID);
    }
}
