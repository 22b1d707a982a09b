//! Dues over columns: of one plan, and of a plan for each row.

use crate::error::Error;

use super::blocks::{BLOCK, bits, in_range, same_rows};
use super::dues_plan::DuesPlan;
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
            let Some(by_rule) = self.by_rule else {
                surplus.fill(0);
                continue;
            };
            // Figures of rows that are not owed are not taken, whatever their amount.
            by_rule.run(amounts, &mut rule);
            for ((surplus, rule), code) in surplus.iter_mut().zip(rule).zip(codes) {
                *surplus = match *code {
                    OWED => surplus.wrapping_sub(rule),
                    _ => 0,
                };
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
/// Blocks of 512 rows of one plan and of members who were paid run as [`DuesPlan::owed`] does,
/// so a table that is sorted by month and sector is faster.
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
    let given = rows
        .plans
        .chunks(BLOCK)
        .zip(rows.situations.chunks(BLOCK))
        .zip(rows.amounts.chunks(BLOCK));
    let made = due.chunks_mut(BLOCK).zip(codes.chunks_mut(BLOCK));
    for (((numbers, situations), amounts), (due, codes)) in given.zip(made) {
        let all = situations.iter().fold(0, |all, situation| all | *situation);
        let one = numbers.first().copied().unwrap_or_default();
        let differ = numbers
            .iter()
            .fold(0, |differ, number| differ | (*number ^ one));
        match plans.get(usize::from(one)) {
            Some(plan) if differ == 0 && all == 0 => plan.block(amounts, due, codes),
            _ => {
                let rows = numbers.iter().zip(situations).zip(amounts);
                let made = due.iter_mut().zip(codes);
                if in_range(bits(amounts)) && usize::from(all) < Situation::COUNT {
                    for (((number, situation), amount), (due, code)) in rows.zip(made) {
                        (*due, *code) = match plans.get(usize::from(*number)) {
                            Some(plan) => plan.row_in_range(*situation, *amount),
                            None => (0, INVALID),
                        };
                    }
                    continue;
                }
                for (((number, situation), amount), (due, code)) in rows.zip(made) {
                    (*due, *code) = match plans.get(usize::from(*number)) {
                        Some(plan) => plan.row(*situation, *amount),
                        None => (0, INVALID),
                    };
                }
            }
        }
    }
    Ok(())
}
