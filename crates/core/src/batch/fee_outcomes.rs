//! What becomes of the sums a fee is asked of: funds, or insured salaries.

use crate::error::Error;
use crate::fund::UnionFee;
use crate::money::Dong;

use super::blocks::{BLOCK, bits, in_range, is_sum, same_rows};
use super::outcome::{OUT_OF_RANGE, OWED, Outcome, refused, where_owed};
use super::ramp::Ramp;

/// What becomes of a sum of a fee, beside its figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct FeeOutcomes {
    /// The byte of every row whose sum is in range.
    pub(super) code: u8,
    /// The byte of a sum that is negative: what is wrong with the month may come before it.
    negative: u8,
    /// The largest sum whose fee has no more digits than an exact amount holds.
    pub(super) longest: i64,
}

impl Default for FeeOutcomes {
    /// Every sum is owed.
    fn default() -> Self {
        Self {
            code: OWED,
            negative: OUT_OF_RANGE,
            longest: Dong::MAX.get(),
        }
    }
}

impl FeeOutcomes {
    /// Read off the scalar results of a negative sum and of nothing.
    pub(super) fn of(
        negative: &Result<UnionFee, Error>,
        nothing: &Result<UnionFee, Error>,
    ) -> Self {
        let code = |fee: &Result<UnionFee, Error>| match fee {
            Err(error) => refused(error.code()),
            Ok(fee) => fee.reason.map_or(OWED, |why| Outcome::NoFee(why).code()),
        };
        Self {
            code: code(nothing),
            negative: code(negative),
            ..Self::default()
        }
    }

    /// A column of sums.
    pub(super) fn column(
        &self,
        ramp: &Ramp,
        sums: &[i64],
        (name, figures): (&str, &mut [i64]),
        codes: &mut [u8],
    ) -> Result<(), Error> {
        let lengths = [(name, figures.len()), ("codes", codes.len())];
        same_rows(sums.len(), &lengths)?;
        let columns = figures.chunks_mut(BLOCK).zip(codes.chunks_mut(BLOCK));
        for (sums, (figures, codes)) in sums.chunks(BLOCK).zip(columns) {
            self.block(ramp, sums, figures, codes);
        }
        Ok(())
    }

    /// A block of sums.
    #[inline]
    pub(super) fn block(&self, ramp: &Ramp, sums: &[i64], figures: &mut [i64], codes: &mut [u8]) {
        let bits = bits(sums);
        if !in_range(bits) || self.longest < Dong::MAX.get() {
            for ((sum, figure), code) in sums.iter().zip(figures).zip(codes) {
                (*figure, *code) = self.row(ramp, *sum);
            }
        } else if self.code != OWED {
            figures.fill(0);
            codes.fill(self.code);
        } else {
            ramp.run_of(bits, sums, figures);
            codes.fill(OWED);
        }
    }

    /// The figure and byte of one sum.
    #[inline]
    pub(super) fn row(&self, ramp: &Ramp, sum: i64) -> (i64, u8) {
        let code = match sum {
            ..0 if is_sum(sum.wrapping_neg()) => self.negative,
            _ if !is_sum(sum) || sum > self.longest => OUT_OF_RANGE,
            _ => self.code,
        };
        (where_owed(ramp.at(sum), code), code)
    }
}
