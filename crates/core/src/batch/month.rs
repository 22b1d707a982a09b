//! Dues, fee and their distribution in one pass: two columns in, four out.

use crate::error::Error;
use crate::fund::{Sector, Source};
use crate::law::Rulebook;
use crate::money::Rate;
use crate::time::Month;

use super::blocks::{BLOCK, same_rows};
use super::dues_plan::DuesPlan;
use super::outcome::REFUSED;
use super::split::SplitPlan;
use super::union_fee::FeePlan;

/// Dues, fee and their distribution for one month and sector, made ready for columns.
///
/// # Example
/// ```
/// use congdoan::batch::{MonthColumns, MonthPlan};
/// use congdoan::{Rulebook, Sector};
/// let plan = MonthPlan::of(&Rulebook::embedded(), "2026-03".parse()?, Sector::NonState)?;
/// let (mut dues, mut fee, mut grassroots, mut upper) = ([0], [0], [0], [0]);
/// let (mut dues_codes, mut fee_codes) = ([0], [0]);
/// plan.owed(&[30_000_000], &[30_000_000], MonthColumns {
///     dues: &mut dues,
///     fee: &mut fee,
///     grassroots: &mut grassroots,
///     upper: &mut upper,
///     dues_codes: &mut dues_codes,
///     fee_codes: &mut fee_codes,
/// })?;
/// assert_eq!((dues, fee), ([150_000], [600_000])); // đồng
/// assert_eq!((grassroots, upper), ([555_000], [195_000])); // 70% of the dues, 75% of the fee
/// # Ok::<(), congdoan::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct MonthPlan {
    dues: DuesPlan,
    fee: FeePlan,
    split_dues: SplitPlan,
    split_fee: SplitPlan,
}

/// The columns that [`MonthPlan::owed`] fills, all of one length.
#[derive(Debug)]
pub struct MonthColumns<'a> {
    /// The dues owed, in đồng.
    pub dues: &'a mut [i64],
    /// The fee owed, in đồng.
    pub fee: &'a mut [i64],
    /// What the grassroots union has of both, in đồng.
    pub grassroots: &'a mut [i64],
    /// What the levels above have of both, in đồng.
    pub upper: &'a mut [i64],
    /// The [`Outcome`](super::Outcome) of the dues.
    pub dues_codes: &'a mut [u8],
    /// The [`Outcome`](super::Outcome) of the fee.
    pub fee_codes: &'a mut [u8],
}

impl MonthPlan {
    /// The plan of a month and sector: monthly fee without relief, dues by the rule, and the
    /// distribution of the month's year.
    ///
    /// # Errors
    /// `not_determined` and `unconfirmed` where the distribution of the year is. What is
    /// refused of dues and fee stands in the codes.
    ///
    /// # Law
    /// As [`DuesPlan::of`], [`FeePlan::of`] and [`SplitPlan::of`].
    pub fn of(law: &Rulebook, month: Month, sector: Sector) -> Result<Self, Error> {
        Self::at_rate(law, month, sector, None)
    }

    /// The plan of a grassroots union that resolved a higher rate of dues. What that adds to the
    /// rule's dues stays with it; only the rule's dues are distributed.
    ///
    /// # Errors
    /// As [`MonthPlan::of`].
    ///
    /// # Law
    /// As [`DuesPlan::resolved`].
    pub fn resolved(
        law: &Rulebook,
        month: Month,
        sector: Sector,
        rate: Rate,
    ) -> Result<Self, Error> {
        Self::at_rate(law, month, sector, Some(rate))
    }

    fn at_rate(
        law: &Rulebook,
        month: Month,
        sector: Sector,
        resolved: Option<Rate>,
    ) -> Result<Self, Error> {
        let split = |source| {
            let plan = SplitPlan::of(law, month.year(), source);
            plan.refusal(law).map(|()| plan)
        };
        Ok(Self {
            dues: DuesPlan::at_rate(law, month, sector, resolved),
            fee: FeePlan::of(law, month, sector),
            split_dues: split(Source::Dues)?,
            split_fee: split(Source::UnionFee)?,
        })
    }

    /// The plans it is made of: dues, fee, and the distribution of each. Their `replay` gives
    /// the scalar results of a row.
    pub const fn plans(&self) -> (&DuesPlan, &FeePlan, &SplitPlan, &SplitPlan) {
        (&self.dues, &self.fee, &self.split_dues, &self.split_fee)
    }

    /// Dues of members who were paid on `amounts`, the fee on `funds`, and what grassroots union
    /// and levels above have of both, each sum of a row distributed and rounded on its own.
    ///
    /// What is not owed counts 0. Where either is refused nothing is distributed. The sums of
    /// both may pass 2^53 − 1 đồng where each alone does not.
    ///
    /// # Errors
    /// `invalid_input` for columns of another length; refused rows are told by the codes.
    pub fn owed(
        &self,
        amounts: &[i64],
        funds: &[i64],
        made: MonthColumns<'_>,
    ) -> Result<(), Error> {
        let lengths = [
            ("funds", funds.len()),
            ("dues", made.dues.len()),
            ("fee", made.fee.len()),
            ("grassroots", made.grassroots.len()),
            ("upper", made.upper.len()),
            ("dues_codes", made.dues_codes.len()),
            ("fee_codes", made.fee_codes.len()),
        ];
        same_rows(amounts.len(), &lengths)?;
        let mut by_rule = [0; BLOCK];
        let given = amounts.chunks(BLOCK).zip(funds.chunks(BLOCK));
        let owed = made.dues.chunks_mut(BLOCK).zip(made.fee.chunks_mut(BLOCK));
        let parts = made
            .grassroots
            .chunks_mut(BLOCK)
            .zip(made.upper.chunks_mut(BLOCK));
        let codes = made
            .dues_codes
            .chunks_mut(BLOCK)
            .zip(made.fee_codes.chunks_mut(BLOCK));
        for (((amounts, funds), owed), (parts, codes)) in given.zip(owed).zip(parts.zip(codes)) {
            let ((dues, fee), (grassroots, upper)) = (owed, parts);
            let (dues_codes, fee_codes) = codes;
            self.dues.block(amounts, dues, dues_codes);
            self.fee.block(funds, fee, fee_codes);
            match self.dues.rule_block(amounts, dues_codes, &mut by_rule) {
                true => self.split_dues.moving(&by_rule, upper),
                false => self.split_dues.moving(dues, upper),
            }
            self.split_fee.moving(fee, grassroots);
            let rows = dues.iter().zip(fee.iter());
            for ((dues, fee), (grassroots, upper)) in
                rows.zip(grassroots.iter_mut().zip(upper.iter_mut()))
            {
                let (up, down) = (*upper, *grassroots);
                *grassroots = down.wrapping_add(*dues).wrapping_sub(up);
                *upper = up.wrapping_add(*fee).wrapping_sub(down);
            }
            let codes = dues_codes.iter().zip(fee_codes.iter());
            let codes = codes.map(|(dues, fee)| dues | fee);
            if codes.clone().fold(0, |all, code| all | code) & REFUSED != 0 {
                for (code, (grassroots, upper)) in codes.zip(grassroots.iter_mut().zip(upper)) {
                    if code & REFUSED != 0 {
                        (*grassroots, *upper) = (0, 0);
                    }
                }
            }
        }
        Ok(())
    }
}
