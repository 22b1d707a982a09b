//! Upper sums split among levels by largest remainder.

use crate::error::Error;
use crate::money::Rate;

use super::blocks::{BLOCK, bits, is_sum, same_rows};
use super::messages;
use super::ramp::Ramp;

/// The shares of the levels, which add up to 1.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Levels {
    shares: Vec<Share>,
    /// The power of ten of which all shares are whole parts.
    unit: i64,
}

#[derive(Clone, Debug, PartialEq)]
struct Share {
    ramp: Ramp,
    /// The share in parts of the unit.
    parts: i64,
}

/// What a block of rows has of one level beside its parts.
#[derive(Clone)]
struct Standing {
    remainders: [i64; BLOCK],
    /// How many levels stand before it when the đồng left over are given out.
    before: [i64; BLOCK],
}

impl Levels {
    /// No levels.
    pub(super) const fn none() -> Self {
        Self {
            shares: Vec::new(),
            unit: 1,
        }
    }

    pub(super) fn of(rates: &[Rate]) -> Self {
        let units = rates.iter().map(|rate| rate.fraction().1);
        let unit = units.max().unwrap_or(1);
        let in_64_bits = |number: i128| i64::try_from(number).unwrap_or(i64::MAX);
        let shares = rates.iter().map(|rate| {
            let (digits, own) = rate.fraction();
            let more = unit.checked_div(own).unwrap_or(1);
            Share {
                ramp: Ramp::of(&[*rate]),
                parts: in_64_bits(digits.saturating_mul(more)),
            }
        });
        Self {
            shares: shares.collect(),
            unit: in_64_bits(unit),
        }
    }

    /// Each upper sum, into a column for each level.
    pub(super) fn split(&self, upper: &[i64], levels: &mut [&mut [i64]]) -> Result<(), Error> {
        same_rows(self.shares.len(), &[("levels", levels.len())])?;
        for level in levels.iter() {
            same_rows(upper.len(), &[("levels", level.len())])?;
        }
        if let Some(sum) = upper.iter().find(|sum| !is_sum(**sum)) {
            return Err(messages::AMOUNT_NOT_A_SUM
                .error([&sum.to_string()])
                .at("upper"));
        }
        let nothing = Standing {
            remainders: [0; BLOCK],
            before: [0; BLOCK],
        };
        let mut standings = vec![nothing; self.shares.len()];
        let mut left = [0; BLOCK];
        let mut levels: Vec<_> = levels
            .iter_mut()
            .map(|level| level.chunks_mut(BLOCK))
            .collect();
        for upper in upper.chunks(BLOCK) {
            let mut parts: Vec<&mut [i64]> = levels.iter_mut().filter_map(Iterator::next).collect();
            self.block(upper, &mut parts, &mut standings, &mut left);
        }
        Ok(())
    }

    fn block(
        &self,
        upper: &[i64],
        levels: &mut [&mut [i64]],
        standings: &mut [Standing],
        left: &mut [i64; BLOCK],
    ) {
        let bits = bits(upper);
        left.iter_mut()
            .zip(upper)
            .for_each(|(left, upper)| *left = *upper);
        let each = self.shares.iter().zip(levels.iter_mut());
        for ((share, level), standing) in each.zip(standings.iter_mut()) {
            share.ramp.run_of(bits, upper, level);
            standing.before.fill(0);
            let rest = standing.remainders.iter_mut().zip(left.iter_mut());
            for ((upper, part), (remainder, left)) in upper.iter().zip(level.iter_mut()).zip(rest) {
                // The products may pass 64 bits; the difference, half a unit at most, does not.
                let rest = upper
                    .wrapping_mul(share.parts)
                    .wrapping_sub(part.wrapping_mul(self.unit));
                // −1 where the part was rounded up, else 0.
                let up = rest.wrapping_shr(63);
                *part = part.wrapping_add(up);
                *remainder = rest.wrapping_add(up & self.unit);
                *left = left.wrapping_sub(*part);
            }
        }
        let mut rest = &mut *standings;
        while let Some((one, others)) = rest.split_first_mut() {
            others.iter_mut().for_each(|other| one.against(other));
            rest = others;
        }
        for (standing, level) in standings.iter().zip(levels) {
            let rows = standing.before.iter().zip(left.iter());
            for (part, (before, left)) in level.iter_mut().zip(rows) {
                *part = part.wrapping_add(i64::from(before < left));
            }
        }
    }
}

impl Standing {
    /// Which of two levels stands before the other: of equal remainders the first given.
    fn against(&mut self, later: &mut Self) {
        let remainders = self.remainders.iter().zip(&later.remainders);
        let before = self.before.iter_mut().zip(&mut later.before);
        for ((own, other), (before_own, before_other)) in remainders.zip(before) {
            let behind = i64::from(other > own);
            *before_own = before_own.wrapping_add(behind);
            *before_other = before_other.wrapping_add(behind ^ 1);
        }
    }
}
