//! Dues over columns of one plan.

use crate::error::Error;

use super::blocks::{BLOCK, bits, in_range, same_rows};
use super::dues_plan::DuesPlan;
use super::outcome::{OWED, refuse, where_owed};

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
