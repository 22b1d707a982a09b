//! The refund over columns: what is to come back, what is taken off, what is still owed.

use crate::error::Error;
use crate::fund::{
    Reduction09cRequest, ReductionGiven, Refund, RefundRequest, reduction_09c, refund,
};
use crate::law::Rulebook;
use crate::messages;
use crate::money::Dong;
use crate::time::Year;

use super::blocks::{BLOCK, bits, in_range, is_sum, same_rows};
use super::outcome::{OUT_OF_RANGE, OWED, refused};
use super::products::longest;
use super::ramp::Ramp;

/// The refund (kinh phí cấp lại) of one year, made ready for columns.
///
/// It is read off the scalar operation, [`refund`], under the law given, and holds also what is
/// refused.
///
/// # Example
/// ```
/// use congdoan::batch::{RefundColumns, RefundPlan, RefundRows};
/// use congdoan::{Rulebook, Year};
/// let plan = RefundPlan::by_rule(&Rulebook::embedded(), Year::new(2020)?);
/// let rows = RefundRows {
///     collected: &[3_622_000_000], // all columns in đồng
///     reduction: None,
///     paid: Some(&[1_265_000_000]),
/// };
/// let (mut entitlement, mut reduction, mut outstanding) = ([0], [0], [0]);
/// let mut codes = [0];
/// plan.outstanding(rows, RefundColumns {
///     entitlement: &mut entitlement,
///     reduction: &mut reduction,
///     outstanding: &mut outstanding,
///     codes: &mut codes,
/// })?;
/// assert_eq!((entitlement, reduction), ([2_535_400_000], [253_540_000]));
/// assert_eq!((outstanding, codes), ([1_016_860_000], [0]));
/// # Ok::<(), congdoan::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct RefundPlan {
    year: Year,
    /// The byte of every row whose sums are in range.
    code: u8,
    entitlement: Ramp,
    by_rule: Option<Ramp>,
    /// The largest sum collected whose reduction has no more digits than an exact amount holds.
    longest: i64,
}

/// The columns that [`RefundPlan::outstanding`] reads, in đồng and of one length.
#[derive(Clone, Copy, Debug)]
pub struct RefundRows<'a> {
    /// The union fee collected.
    pub collected: &'a [i64],
    /// What is to be taken off; nothing unless given. Not with [`RefundPlan::by_rule`].
    pub reduction: Option<&'a [i64]>,
    /// What was paid back so far; nothing unless given.
    pub paid: Option<&'a [i64]>,
}

/// The columns that [`RefundPlan::outstanding`] fills, of the length of those it reads.
#[derive(Debug)]
pub struct RefundColumns<'a> {
    /// The grassroots share of the fee, in đồng.
    pub entitlement: &'a mut [i64],
    /// What is taken off, in đồng.
    pub reduction: &'a mut [i64],
    /// Entitlement − reduction − paid, in đồng; negative when too much was paid.
    pub outstanding: &'a mut [i64],
    /// The [`Outcome`](super::Outcome) of each row.
    pub codes: &'a mut [u8],
}

impl RefundPlan {
    /// The plan of a year, with a reduction by row or none.
    ///
    /// # Law
    /// QĐ 1908/QĐ-TLĐ art 21; QĐ 1408/QĐ-TLĐ.
    pub fn of(law: &Rulebook, year: Year) -> Self {
        Self::with(law, year, false)
    }

    /// The plan of a year whose reduction is what the rule of Resolution 09C gives.
    ///
    /// # Law
    /// As [`RefundPlan::of`]; Nghị quyết 9c/NQ-BCH (TLĐ, term XI).
    pub fn by_rule(law: &Rulebook, year: Year) -> Self {
        Self::with(law, year, true)
    }

    fn with(law: &Rulebook, year: Year, by_rule: bool) -> Self {
        let mut plan = Self {
            year,
            code: OWED,
            entitlement: Ramp::nothing(),
            by_rule: by_rule.then(Ramp::nothing),
            longest: Dong::MAX.get(),
        };
        if let Err(error) = plan.read(law) {
            plan.code = refused(error.code());
        }
        plan
    }

    fn read(&mut self, law: &Rulebook) -> Result<(), Error> {
        self.replay(law, 0, 0, 0)?;
        let share = super::split::grassroots_share(law, self.year)?;
        self.entitlement = Ramp::of(&[share]);
        if self.by_rule.is_some() {
            let reduction = reduction_09c(law, &Reduction09cRequest::new(self.year, Dong::ZERO))?;
            let rates = [share, reduction.rate.unwrap_or(share)];
            self.by_rule = Some(Ramp::of(&rates));
            self.longest = longest(&rates);
        }
        Ok(())
    }

    /// The fiscal year.
    pub const fn year(&self) -> Year {
        self.year
    }

    /// The scalar request of a row; a plan by rule does not read `reduction`.
    ///
    /// # Errors
    /// `out_of_range` for a sum beyond ±(2^53 − 1) đồng.
    pub fn request(
        &self,
        collected: i64,
        reduction: i64,
        paid: i64,
    ) -> Result<RefundRequest, Error> {
        let request = RefundRequest::new(self.year, Dong::new(collected)?).paid(Dong::new(paid)?);
        Ok(request.reduction(match self.by_rule {
            Some(_) => ReductionGiven::ByRule,
            None => ReductionGiven::Amount(Dong::new(reduction)?),
        }))
    }

    /// The scalar result of a row, with its citations and explanation, or the error whose code
    /// the row has.
    ///
    /// # Errors
    /// Those of [`refund`].
    pub fn replay(
        &self,
        law: &Rulebook,
        collected: i64,
        reduction: i64,
        paid: i64,
    ) -> Result<Refund, Error> {
        refund(law, &self.request(collected, reduction, paid)?)
    }

    /// What is to come back of the fee collected, what is taken off, and what is still owed.
    ///
    /// # Errors
    /// `invalid_input` for columns of another length, or a column of reductions beside a plan
    /// by rule; refused rows are told by the codes.
    pub fn outstanding(&self, rows: RefundRows<'_>, made: RefundColumns<'_>) -> Result<(), Error> {
        let count = rows.collected.len();
        let given = |column: Option<&[i64]>| column.map_or(count, <[i64]>::len);
        let lengths = [
            ("reduction", given(rows.reduction)),
            ("paid", given(rows.paid)),
            ("entitlement", made.entitlement.len()),
            ("reduction", made.reduction.len()),
            ("outstanding", made.outstanding.len()),
            ("codes", made.codes.len()),
        ];
        same_rows(count, &lengths)?;
        if self.by_rule.is_some() && rows.reduction.is_some() {
            return Err(messages::NOT_WITH
                .error(["reduction", "by_rule"])
                .at("reduction"));
        }
        let none = [0; BLOCK];
        let mut reductions = rows.reduction.unwrap_or_default().chunks(BLOCK);
        let mut paid = rows.paid.unwrap_or_default().chunks(BLOCK);
        let figures = made
            .entitlement
            .chunks_mut(BLOCK)
            .zip(made.reduction.chunks_mut(BLOCK))
            .zip(made.outstanding.chunks_mut(BLOCK))
            .zip(made.codes.chunks_mut(BLOCK));
        for (collected, made) in rows.collected.chunks(BLOCK).zip(figures) {
            let zeros = none.get(..collected.len()).unwrap_or_default();
            let (((entitlement, reduction), outstanding), codes) = made;
            let made = RefundColumns {
                entitlement,
                reduction,
                outstanding,
                codes,
            };
            let given = reductions.next().unwrap_or(zeros);
            let paid = paid.next().unwrap_or(zeros);
            self.block(collected, given, paid, made);
        }
        Ok(())
    }

    fn block(&self, collected: &[i64], given: &[i64], paid: &[i64], made: RefundColumns<'_>) {
        let collected_bits = bits(collected);
        let mut clean = self.code == OWED
            && self.longest == Dong::MAX.get()
            && in_range(collected_bits | bits(given) | bits(paid));
        if clean {
            self.entitlement
                .run_of(collected_bits, collected, made.entitlement);
            match self.by_rule {
                Some(ramp) => ramp.run_of(collected_bits, collected, made.reduction),
                None => made.reduction.copy_from_slice(given),
            }
            let parts = made.entitlement.iter().zip(made.reduction.iter()).zip(paid);
            let mut least = 0;
            for (((entitled, reduction), paid), left) in parts.zip(made.outstanding.iter_mut()) {
                *left = entitled.wrapping_sub(*reduction).wrapping_sub(*paid);
                least = least.min(*left);
            }
            made.codes.fill(OWED);
            clean = least >= Dong::MIN.get();
        }
        if clean {
            return;
        }
        let given = collected.iter().zip(given).zip(paid);
        let figures = made
            .entitlement
            .iter_mut()
            .zip(made.reduction)
            .zip(made.outstanding);
        for (((collected, given), paid), (figures, code)) in given.zip(figures.zip(made.codes)) {
            let ((entitlement, reduction), outstanding) = figures;
            match self.row(*collected, *given, *paid) {
                Ok(figures) => {
                    (*entitlement, *reduction, *outstanding) = figures;
                    *code = OWED;
                }
                Err(refusal) => {
                    (*entitlement, *reduction, *outstanding) = (0, 0, 0);
                    *code = refusal;
                }
            }
        }
    }

    /// Entitlement, reduction and what is outstanding of one row, or the byte of its refusal.
    fn row(&self, collected: i64, given: i64, paid: i64) -> Result<(i64, i64, i64), u8> {
        let dong = |sum: i64| (Dong::MIN.get()..=Dong::MAX.get()).contains(&sum);
        if ![collected, given, paid].into_iter().all(dong) || !is_sum(collected) {
            return Err(OUT_OF_RANGE);
        }
        if self.code != OWED {
            return Err(self.code);
        }
        if collected > self.longest || !is_sum(given) || !is_sum(paid) {
            return Err(OUT_OF_RANGE);
        }
        let entitlement = self.entitlement.at(collected);
        let reduction = self.by_rule.map_or(given, |ramp| ramp.at(collected));
        let net = entitlement.saturating_sub(reduction);
        match net.saturating_sub(paid) {
            outstanding if dong(outstanding) => Ok((entitlement, reduction, outstanding)),
            _ => Err(OUT_OF_RANGE),
        }
    }
}
