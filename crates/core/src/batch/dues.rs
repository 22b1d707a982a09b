//! Dues over columns: of one plan, and of a plan for each row.

use crate::error::Error;

use super::blocks::{BLOCK, bits, in_range, same_rows};
use super::dues_plan::DuesPlan;
use super::dues_table::DuesTable;
use super::outcome::{INVALID, OWED, refuse, where_owed};
use super::situation::Situation;

impl DuesPlan {
    /// The dues of members who were paid: `amounts` in đồng (insured salaries, net salaries or
    /// fixed sums, as the sector has it) to `due` in đồng and `codes` of
    /// [`Outcome`](super::Outcome), all of the same length.
    ///
    /// To fill ready columns is several times faster than to make new ones, whose pages the
    /// system has to find first. Rows are independent, so pieces can be worked on by threads.
    ///
    /// # Errors
    /// `invalid_input` for columns of another length; refused rows are told by `codes`.
    ///
    /// # Example
    /// ```
    /// use congdoan::batch::DuesPlan;
    /// use congdoan::{Rulebook, Sector};
    /// let plan = DuesPlan::of(&Rulebook::embedded(), "2024-08".parse()?, Sector::NonState);
    /// let (mut due, mut codes) = ([0; 2], [0; 2]);
    /// plan.owed(&[46_800_000, 1_000_000], &mut due, &mut codes)?;
    /// assert_eq!((due, codes), ([234_000, 10_000], [0, 0]));
    /// assert!(plan.owed(&[1], &mut due, &mut codes).is_err());
    /// # Ok::<(), congdoan::Error>(())
    /// ```
    pub fn owed(&self, amounts: &[i64], due: &mut [i64], codes: &mut [u8]) -> Result<(), Error> {
        same_rows(amounts.len(), &[("due", due.len()), ("codes", codes.len())])?;
        let columns = due.chunks_mut(BLOCK).zip(codes.chunks_mut(BLOCK));
        for (amounts, (due, codes)) in amounts.chunks(BLOCK).zip(columns) {
            self.block(amounts, due, codes);
        }
        Ok(())
    }

    /// As [`DuesPlan::owed`], into new columns.
    pub fn owed_vec(&self, amounts: &[i64]) -> (Vec<i64>, Vec<u8>) {
        let (mut due, mut codes) = (vec![0; amounts.len()], vec![0; amounts.len()]);
        // The columns were made of that length.
        let _ = self.owed(amounts, &mut due, &mut codes);
        (due, codes)
    }

    /// What a resolved rate adds to the rule's dues of members who were paid, in đồng; it stays
    /// with the grassroots union. 0 without a resolved rate, where the scalar result has none.
    ///
    /// # Errors
    /// As [`DuesPlan::owed`].
    pub fn surplus(
        &self,
        amounts: &[i64],
        surplus: &mut [i64],
        codes: &mut [u8],
    ) -> Result<(), Error> {
        self.owed(amounts, surplus, codes)?;
        let mut rule = [0; BLOCK];
        let columns = surplus.chunks_mut(BLOCK).zip(codes.chunks(BLOCK));
        for (amounts, (surplus, codes)) in amounts.chunks(BLOCK).zip(columns) {
            if !self.rule_block(amounts, codes, &mut rule) {
                surplus.fill(0);
                continue;
            }
            for (surplus, rule) in surplus.iter_mut().zip(rule) {
                *surplus = surplus.wrapping_sub(rule);
            }
        }
        Ok(())
    }

    /// As [`DuesPlan::surplus`], into new columns.
    pub fn surplus_vec(&self, amounts: &[i64]) -> (Vec<i64>, Vec<u8>) {
        let (mut surplus, mut codes) = (vec![0; amounts.len()], vec![0; amounts.len()]);
        // The columns were made of that length.
        let _ = self.surplus(amounts, &mut surplus, &mut codes);
        (surplus, codes)
    }

    /// What the rule takes of a block whose codes are known, where a resolved rate takes more.
    pub(super) fn rule_block(&self, amounts: &[i64], codes: &[u8], rule: &mut [i64]) -> bool {
        let Some(by_rule) = self.by_rule else {
            return false;
        };
        // Figures of amounts out of range are not owed.
        by_rule.run(amounts, rule);
        for (rule, code) in rule.iter_mut().zip(codes) {
            *rule = where_owed(*rule, *code);
        }
        true
    }

    /// One block of members who were paid.
    pub(super) fn block(&self, amounts: &[i64], due: &mut [i64], codes: &mut [u8]) {
        let bits = bits(amounts);
        let [code, ..] = self.situations;
        if code != OWED {
            due.fill(0);
            codes.fill(code);
        } else {
            // Figures of amounts out of range are overwritten below.
            self.due.run_of(bits, amounts, due);
            codes.fill(OWED);
        }
        if self.exempt_below > 0 {
            let [exempt, ..] = self.exempt;
            for ((amount, due), code) in amounts.iter().zip(due.iter_mut()).zip(codes.iter_mut()) {
                *code = if *amount < self.exempt_below {
                    exempt
                } else {
                    *code
                };
                *due = where_owed(*due, *code);
            }
        }
        if !in_range(bits) {
            refuse(amounts, due, codes);
        }
    }
}

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
