//! Columns in blocks that stay in the nearest cache, and what is asked of their lengths.

use crate::error::Error;

use super::messages;

/// So many rows at a time: six columns of them fit the nearest cache.
pub(super) const BLOCK: usize = 512;

/// The bits of a sum that is within 0 to 2^53 − 1.
const SUM_BITS: u32 = 53;

/// Does a block's work with the widest instructions that the processor has.
#[inline(always)]
pub(super) fn widest<T>(work: impl FnOnce() -> T) -> T {
    #[cfg(target_arch = "x86_64")]
    return pulp::Arch::new().dispatch(work);
    #[cfg(not(target_arch = "x86_64"))]
    work()
}

/// All bits that any sum of the block has. A negative sum has the highest.
#[inline]
pub(super) fn bits(sums: &[i64]) -> u64 {
    widest(|| sums.iter().fold(0, |bits, sum| bits | sum.cast_unsigned()))
}

/// Whether every sum with only these bits is within 0 to 2^53 − 1.
#[inline]
pub(super) const fn in_range(bits: u64) -> bool {
    bits >> SUM_BITS == 0
}

/// Whether one sum is within 0 to 2^53 − 1.
#[inline]
pub(super) const fn is_sum(sum: i64) -> bool {
    in_range(sum.cast_unsigned())
}

/// Refuses columns of other lengths than the first has.
pub(super) fn same_rows(rows: usize, others: &[(&str, usize)]) -> Result<(), Error> {
    match others.iter().find(|(_, other)| *other != rows) {
        None => Ok(()),
        Some((name, other)) => Err(messages::OTHER_LENGTH
            .error([name, &other.to_string(), &rows.to_string()])
            .at(*name)),
    }
}
