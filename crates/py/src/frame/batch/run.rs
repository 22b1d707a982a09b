//! Rows in stretches: columns cut into pieces for threads, and pieces into stretches whose codes
//! stay near until it is known whether there is anything in them.

use std::num::NonZero;
use std::ops::Range;
use std::sync::Mutex;

use congdoan::Error;
use congdoan::batch::first_refused;

use super::super::run::on_threads;

/// Rows that a thread takes at a time; a column of them is a huge page.
const PIECE: usize = 1 << 18;

/// Fewer rows than make the smaller pieces worth a thread's while.
const SMALL_PIECE: usize = 1 << 16;

/// So many rows at most are given to a kernel at once.
pub(super) const STRETCH: usize = 1 << 12;

/// A kernel with its columns: `FIGURES` columns of sums and `CODES` columns of codes come out.
pub(super) trait Kernel<const FIGURES: usize, const CODES: usize>: Sync {
    /// What each thread has for itself.
    type Own;

    fn own(&self) -> Self::Own;

    /// The rows where a column that is read goes on elsewhere; in order.
    fn ends(&self) -> Vec<usize>;

    /// Works on rows between two such ends, at most [`STRETCH`] of them.
    fn stretch(
        &self,
        own: &mut Self::Own,
        rows: Range<usize>,
        figures: [&mut [i64]; FIGURES],
        codes: [&mut [u8]; CODES],
    ) -> Result<(), Error>;
}

/// A column of codes that is to be filled.
#[derive(Debug)]
pub(super) struct Codes<'a> {
    pub(super) rows: &'a mut [u8],
    /// Whether it is all zero already, so that zeros need not be written.
    pub(super) zero: bool,
}

struct Piece<'a, const FIGURES: usize, const CODES: usize> {
    rows: Range<usize>,
    figures: [&'a mut [i64]; FIGURES],
    codes: [&'a mut [u8]; CODES],
}

/// Runs a kernel over all rows; the first row that was refused, if one was.
pub(super) fn run<K: Kernel<FIGURES, CODES>, const FIGURES: usize, const CODES: usize>(
    kernel: &K,
    rows: usize,
    mut figures: [&mut [i64]; FIGURES],
    codes: [Codes<'_>; CODES],
    threads: Option<NonZero<usize>>,
) -> Result<Option<usize>, Error> {
    let size = match rows < PIECE.saturating_mul(4) {
        true => SMALL_PIECE,
        false => PIECE,
    };
    let zero = codes.each_ref().map(|codes| codes.zero);
    let mut codes = codes.map(|codes| codes.rows);
    let mut pieces = Vec::with_capacity(rows.div_ceil(size));
    let mut start = 0_usize;
    while start < rows {
        let end = start.saturating_add(size).min(rows);
        let length = end.saturating_sub(start);
        pieces.push(Piece {
            rows: start..end,
            figures: figures.each_mut().map(|column| cut(column, length)),
            codes: codes.each_mut().map(|column| cut(column, length)),
        });
        start = end;
    }
    let ends = kernel.ends();
    let count = pieces.len();
    let pieces = Mutex::new(pieces.into_iter());
    let next = || match pieces.lock() {
        Ok(mut pieces) => pieces.next(),
        // Another thread panicked, and so will the whole.
        Err(_) => None,
    };
    let outcomes = on_threads(threads, count, || {
        let mut own = kernel.own();
        let mut first = Ok(None);
        while let Some(piece) = next() {
            match run_piece(kernel, &mut own, piece, &ends, zero) {
                Ok(None) => {}
                Ok(Some(row)) => first = first.map(|first| Some(least(first, row))),
                Err(error) => first = Err(error),
            }
        }
        vec![first]
    });
    outcomes.into_iter().try_fold(None, |first, other| {
        Ok(match other? {
            Some(row) => Some(least(first, row)),
            None => first,
        })
    })
}

fn least(first: Option<usize>, row: usize) -> usize {
    first.map_or(row, |first| first.min(row))
}

/// Takes the first rows off a column.
fn cut<'a, T>(column: &mut &'a mut [T], rows: usize) -> &'a mut [T] {
    let whole = std::mem::take(column);
    let (first, rest) = match rows <= whole.len() {
        true => whole.split_at_mut(rows),
        false => (whole, &mut [][..]),
    };
    *column = rest;
    first
}

fn run_piece<K: Kernel<FIGURES, CODES>, const FIGURES: usize, const CODES: usize>(
    kernel: &K,
    own: &mut K::Own,
    mut piece: Piece<'_, FIGURES, CODES>,
    ends: &[usize],
    zero: [bool; CODES],
) -> Result<Option<usize>, Error> {
    let mut near = [[0; STRETCH]; CODES];
    let mut first = None;
    let mut start = piece.rows.start;
    while start < piece.rows.end {
        let chunk = ends.partition_point(|end| *end <= start);
        let end = ends.get(chunk).copied().unwrap_or(usize::MAX);
        let end = end.min(piece.rows.end).min(start.saturating_add(STRETCH));
        let length = end.saturating_sub(start);
        let figures = piece.figures.each_mut().map(|column| cut(column, length));
        let made = near
            .each_mut()
            .map(|near| near.get_mut(..length).unwrap_or_default());
        kernel.stretch(own, start..end, figures, made)?;
        let columns = piece.codes.iter_mut().zip(&near).zip(zero);
        for ((column, near), zero) in columns {
            let column = cut(column, length);
            let near = near.get(..length).unwrap_or_default();
            let all = near.iter().fold(0, |all, code| all | code);
            if all != 0 || !zero {
                column.copy_from_slice(near);
            }
            if all != 0
                && let Some(row) = first_refused(near)
            {
                let row = start.saturating_add(row);
                first = Some(least(first, row));
            }
        }
        start = end;
    }
    Ok(first)
}
