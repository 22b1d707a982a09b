//! Sums by group: members to unit-months, unit-months to units.

use crate::error::Error;

use super::blocks::{BLOCK, same_rows};
use super::messages;

/// Adds `values` up by group: `groups` says which of `sums` a row belongs to, in any order.
///
/// Exact: a total is told as an error if it does not fit 64 bits, whatever the sums on the way
/// to it. `sums` are written over; a group without rows is 0. Rows that the kernels refused are
/// 0 as well, so ask [`first_refused`](super::first_refused) before adding.
///
/// # Errors
/// `invalid_input` for columns of different lengths or a group that `sums` does not have;
/// `out_of_range` for a total beyond 64 bits. `sums` then hold nothing of use.
///
/// # Example
/// ```
/// use congdoan::batch::sum_by_group;
/// // Members' dues, đồng, by unit-month; then the unit-months by unit.
/// let mut months = [0; 3];
/// sum_by_group(&[0, 2, 0, 1], &[150_000, 75_000, 50_000, 25_000], &mut months)?;
/// assert_eq!(months, [200_000, 25_000, 75_000]);
/// let mut units = [0; 2];
/// sum_by_group(&[0, 0, 1], &months, &mut units)?;
/// assert_eq!(units, [225_000, 75_000]);
/// # Ok::<(), congdoan::Error>(())
/// ```
pub fn sum_by_group(groups: &[u32], values: &[i64], sums: &mut [i64]) -> Result<(), Error> {
    same_rows(groups.len(), &[("values", values.len())])?;
    sums.fill(0);
    let mut missing = false;
    if cannot_overflow(values) {
        for (group, value) in groups.iter().zip(values) {
            match sums.get_mut(*group as usize) {
                Some(sum) => *sum = sum.wrapping_add(*value),
                None => missing = true,
            }
        }
    } else {
        let mut wide = vec![0_i128; sums.len()];
        for (group, value) in groups.iter().zip(values) {
            match wide.get_mut(*group as usize) {
                // 2^64 rows of 64 bits fit 128.
                Some(sum) => *sum = sum.wrapping_add(i128::from(*value)),
                None => missing = true,
            }
        }
        for (group, (sum, wide)) in sums.iter_mut().zip(wide).enumerate() {
            *sum = i64::try_from(wide).map_err(|_| too_large(group))?;
        }
    }
    match missing {
        false => Ok(()),
        true => Err(no_group(groups, sums.len())),
    }
}

/// Adds `values` up by runs of rows: the rows of group g end before `ends[g]`, where those of
/// the next begin. For columns that are sorted by group, and several times faster.
///
/// # Errors
/// `invalid_input` where there are not as many ends as sums, an end is before the one in front
/// of it, or the last is not the number of rows; `out_of_range` for a total beyond 64 bits.
///
/// # Example
/// ```
/// use congdoan::batch::sum_by_runs;
/// let mut sums = [0; 3];
/// sum_by_runs(&[2, 2, 3], &[150_000, 50_000, 25_000], &mut sums)?;
/// assert_eq!(sums, [200_000, 0, 25_000]);
/// # Ok::<(), congdoan::Error>(())
/// ```
pub fn sum_by_runs(ends: &[usize], values: &[i64], sums: &mut [i64]) -> Result<(), Error> {
    same_rows(ends.len(), &[("sums", sums.len())])?;
    let last = ends.last().copied().unwrap_or(0);
    same_rows(values.len(), &[("ends", last)])?;
    let mut start = 0;
    for (group, (end, sum)) in ends.iter().zip(sums).enumerate() {
        let Some(run) = values.get(start..*end) else {
            return Err(messages::RUN_REVERSED
                .error([&group.to_string()])
                .at(format!("ends[{group}]")));
        };
        start = *end;
        *sum = total(run).ok_or_else(|| too_large(group))?;
    }
    Ok(())
}

/// The sum of a run, if it fits 64 bits.
fn total(run: &[i64]) -> Option<i64> {
    let plain = |run: &[i64]| {
        run.iter()
            .fold(0_i64, |sum, value| sum.wrapping_add(*value))
    };
    if cannot_overflow(run) {
        return Some(plain(run));
    }
    let sum = run
        .iter()
        .try_fold(0_i128, |sum, value| sum.checked_add(i128::from(*value)))?;
    i64::try_from(sum).ok()
}

/// Whether so many values of their size stay within 64 bits in any order.
fn cannot_overflow(values: &[i64]) -> bool {
    let size = values.chunks(BLOCK).fold(0, |bits, block| {
        // The bits of −1 − x for a negative x, so that either sign counts alike.
        let size = |value: &i64| (value ^ value.wrapping_shr(63)).cast_unsigned();
        block.iter().fold(bits, |bits, value| bits | size(value))
    });
    let largest = u128::from(size).saturating_add(1);
    let rows = values.len() as u128;
    largest.saturating_mul(rows) < 1 << 63
}

#[cold]
fn too_large(group: usize) -> Error {
    messages::SUM_TOO_LARGE
        .error([&group.to_string()])
        .at("values")
}

#[cold]
fn no_group(groups: &[u32], count: usize) -> Error {
    let missing = groups.iter().position(|group| *group as usize >= count);
    let row = missing.unwrap_or_default();
    let group = groups.get(row).copied().unwrap_or_default();
    messages::NO_GROUP
        .error([&row.to_string(), &group.to_string(), &count.to_string()])
        .at(format!("groups[{row}]"))
}
