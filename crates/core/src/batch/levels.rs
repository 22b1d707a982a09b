//! Upper sums split among levels by largest remainder.

use crate::error::Error;
use crate::messages;

use super::blocks::{BLOCK, is_sum, same_rows};

/// `shares` of `unit` of each upper sum, into a column for each.
pub(super) fn split(
    shares: &[u64],
    unit: u64,
    upper: &[i64],
    levels: &mut [&mut [i64]],
) -> Result<(), Error> {
    same_rows(shares.len(), &[("levels", levels.len())])?;
    for level in levels.iter() {
        same_rows(upper.len(), &[("levels", level.len())])?;
    }
    if let Some(sum) = upper.iter().find(|sum| !is_sum(**sum)) {
        return Err(messages::AMOUNT_NOT_A_SUM
            .error([&sum.to_string()])
            .at("upper"));
    }
    let unit = u128::from(unit);
    let mut remainders: Vec<[u64; BLOCK]> = vec![[0; BLOCK]; shares.len()];
    let mut left = [0_i64; BLOCK];
    for (block, upper) in upper.chunks(BLOCK).enumerate() {
        let first = block.wrapping_mul(BLOCK);
        let rows = |level: &mut [i64]| first..first.saturating_add(upper.len()).min(level.len());
        left.iter_mut()
            .zip(upper)
            .for_each(|(left, upper)| *left = *upper);
        for ((share, level), remainders) in
            shares.iter().zip(levels.iter_mut()).zip(&mut remainders)
        {
            let rows = rows(level);
            let level = level.get_mut(rows).unwrap_or_default();
            let rest = remainders.iter_mut().zip(left.iter_mut());
            for ((upper, part), (remainder, left)) in upper.iter().zip(level).zip(rest) {
                let product = u128::from(upper.cast_unsigned()).wrapping_mul(u128::from(*share));
                // Small products are divided several times faster.
                let (quotient, rest) = match (u64::try_from(product), u64::try_from(unit)) {
                    (Ok(product), Ok(unit)) => (
                        product.checked_div(unit).unwrap_or(0),
                        product.checked_rem(unit).unwrap_or(0),
                    ),
                    _ => (
                        product.checked_div(unit).unwrap_or(0) as u64,
                        product.checked_rem(unit).unwrap_or(0) as u64,
                    ),
                };
                (*part, *remainder) = (quotient.cast_signed(), rest);
                *left = left.wrapping_sub(*part);
            }
        }
        // A level gets one more if fewer levels than đồng are left stand before it.
        for (at, (own, level)) in remainders.iter().zip(levels.iter_mut()).enumerate() {
            let mut before = [0_i64; BLOCK];
            for (other_at, other) in remainders.iter().enumerate() {
                let ties = other_at < at;
                for ((before, own), other) in before.iter_mut().zip(own).zip(other) {
                    let stands = other > own || (ties && other == own);
                    *before = before.wrapping_add(i64::from(stands));
                }
            }
            let rows = rows(level);
            let level = level.get_mut(rows).unwrap_or_default();
            for ((part, before), left) in level.iter_mut().zip(before).zip(left) {
                *part = part.wrapping_add(i64::from(before < left));
            }
        }
    }
    Ok(())
}
