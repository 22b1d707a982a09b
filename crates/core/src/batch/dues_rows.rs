//! Dues over columns whose rows each have a plan of their own.

use crate::error::Error;

use super::blocks::{BLOCK, bits, in_range, same_rows};
use super::dues_plan::DuesPlan;
use super::dues_table::DuesTable;
use super::outcome::{INVALID, where_owed};
use super::situation::Situation;

/// The columns of [`dues_rows`], all of one length.
#[derive(Clone, Copy, Debug)]
pub struct DuesRows<'a> {
    /// Which plan each row is of.
    pub plans: &'a [u16],
    /// The [`Situation`] of each person.
    pub situations: &'a [u8],
    /// Insured salaries, net salaries or fixed sums in đồng, as the row's sector has it.
    pub amounts: &'a [i64],
}

/// The dues of rows that each have their own month, sector, resolved rate, membership and
/// absence: to `due` in đồng and `codes` of [`Outcome`](super::Outcome).
///
/// Rows of one plan after each other are worked out together as [`DuesPlan::owed`] does, so a table
/// that is sorted by month and unit is several times faster than one in no order.
///
/// # Errors
/// `invalid_input` for columns of another length; refused rows are told by `codes`, those with a
/// number of no plan or a byte of no situation as `invalid_input`.
///
/// # Law
/// QĐ 1908/QĐ-TLĐ (2016) art 23; QĐ 61/QĐ-TLĐ (29/7/2025) art 1; HD 38/HD-TLĐ (2024).
///
/// # Example
/// ```
/// use congdoan::batch::{DuesPlans, DuesRows, Outcome, dues_rows};
/// use congdoan::{DuesReason, Rulebook, Sector};
/// let mut plans = DuesPlans::new(&Rulebook::embedded());
/// let old = plans.number("2025-06".parse()?, Sector::NonState, None)?;
/// let new = plans.number("2025-07".parse()?, Sector::NonState, None)?;
/// let rows = DuesRows {
///     plans: &[old, new, new],
///     situations: &[0, 0, 8], // two members, and someone who is none
///     amounts: &[10_000_000; 3],
/// };
/// let (mut due, mut codes) = ([0; 3], [0; 3]);
/// dues_rows(plans.plans(), rows, &mut due, &mut codes)?;
/// assert_eq!(due, [100_000, 50_000, 0]);
/// assert_eq!(Outcome::of(codes[2]), Some(Outcome::NoDues(DuesReason::NotAMember)));
/// # Ok::<(), congdoan::Error>(())
/// ```
pub fn dues_rows(
    plans: &[DuesPlan],
    rows: DuesRows<'_>,
    due: &mut [i64],
    codes: &mut [u8],
) -> Result<(), Error> {
    let lengths = [
        ("plans", rows.plans.len()),
        ("situations", rows.situations.len()),
        ("due", due.len()),
        ("codes", codes.len()),
    ];
    same_rows(rows.amounts.len(), &lengths)?;
    let mut table = None;
    let given = rows
        .plans
        .chunks(BLOCK)
        .zip(rows.situations.chunks(BLOCK))
        .zip(rows.amounts.chunks(BLOCK));
    let made = due.chunks_mut(BLOCK).zip(codes.chunks_mut(BLOCK));
    for (((numbers, situations), amounts), (due, codes)) in given.zip(made) {
        let changes = numbers.iter().zip(numbers.iter().skip(1));
        let changes = changes.fold(0_usize, |changes, (one, next)| {
            changes.wrapping_add(usize::from(one != next))
        });
        if changes < numbers.len() / SHORT_RUN {
            let (mut situations, mut amounts) = (situations, amounts);
            let (mut due, mut codes) = (due, codes);
            for run in numbers.chunk_by(|one, next| one == next) {
                let rows = run.len();
                let (own, rest) = split(situations, rows);
                situations = rest;
                let (sums, rest) = split(amounts, rows);
                amounts = rest;
                let (figures, rest) = split_mut(due, rows);
                due = rest;
                let (outcomes, rest) = split_mut(codes, rows);
                codes = rest;
                let number = run.first().copied().unwrap_or_default();
                match plans.get(usize::from(number)) {
                    Some(plan) => plan.run(own, sums, figures, outcomes),
                    None => {
                        figures.fill(0);
                        outcomes.fill(INVALID);
                    }
                }
            }
        } else {
            table
                .get_or_insert_with(|| DuesTable::of(plans, rows.amounts.len()))
                .block(numbers, (situations, amounts), (due, codes));
        }
    }
    Ok(())
}

/// Fewer rows of one plan after each other are worked out one by one.
const SHORT_RUN: usize = 16;

impl DuesPlan {
    /// Rows of this plan, at most a block of them.
    fn run(&self, situations: &[u8], amounts: &[i64], due: &mut [i64], codes: &mut [u8]) {
        if situations.iter().fold(0, |all, one| all | *one) == 0 {
            return self.block(amounts, due, codes);
        }
        let bits = bits(amounts);
        let rows = situations.iter().zip(amounts);
        if in_range(bits) && Situation::all_in_bounds(situations) {
            self.due.run_of(bits, amounts, due);
            for ((situation, amount), (due, code)) in rows.zip(due.iter_mut().zip(codes)) {
                *code = self.code_in_range(*situation, *amount);
                *due = where_owed(*due, *code);
            }
        } else {
            for ((situation, amount), (due, code)) in rows.zip(due.iter_mut().zip(codes)) {
                (*due, *code) = self.row(*situation, *amount);
            }
        }
    }
}

fn split<T>(column: &[T], rows: usize) -> (&[T], &[T]) {
    column.split_at_checked(rows).unwrap_or((column, &[]))
}

fn split_mut<T>(column: &mut [T], rows: usize) -> (&mut [T], &mut [T]) {
    match rows <= column.len() {
        true => column.split_at_mut(rows),
        false => (column, &mut []),
    }
}
