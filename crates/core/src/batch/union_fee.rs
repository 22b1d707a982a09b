//! The union fee over columns of salary funds.

use crate::error::{Error, ErrorCode};
use crate::fund::{Cycle, Relief, Sector, UnionFee, UnionFeeRequest, union_fee};
use crate::law::{Rulebook, parameters};
use crate::money::{Dong, Rate};
use crate::time::Month;

use super::blocks::{BLOCK, same_rows};
use super::fee_outcomes::FeeOutcomes;
use super::outcome::{INVALID, refused};
use super::products::longest;
use super::ramp::Ramp;

/// The fee (kinh phí công đoàn) of one month, sector, cycle and relief, made ready for columns.
///
/// As [`DuesPlan`](super::DuesPlan) it is read off the scalar operation, [`union_fee`], under
/// the law given, and holds also what is refused.
///
/// # Example
/// ```
/// use congdoan::batch::FeePlan;
/// use congdoan::{Rulebook, Sector};
/// let plan = FeePlan::of(&Rulebook::embedded(), "2025-03".parse()?, Sector::NonState);
/// let (due, codes) = plan.owed_vec(&[258_910_000, 0, -1]); // funds in đồng
/// assert_eq!((due, codes), (vec![5_178_200, 0, 0], vec![0, 0, 129]));
/// # Ok::<(), congdoan::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct FeePlan {
    month: Month,
    sector: Sector,
    cycle: Cycle,
    relief: Option<Relief>,
    /// What becomes of funds.
    funds: FeeOutcomes,
    due: Ramp,
    deferred: Option<Ramp>,
    /// What becomes of salaries, and their bounds.
    pub(super) salaries: FeeOutcomes,
    pub(super) bounds: Ramp,
}

impl FeePlan {
    /// The plan of a month and sector, paid monthly and without relief.
    ///
    /// # Law
    /// Luật Công đoàn 12/2012/QH13 art 26; Luật Công đoàn 50/2024/QH15 art 29; NĐ 191/2013/NĐ-CP
    /// art 4 to 6; NĐ 105/2026/NĐ-CP art 4.
    pub fn of(law: &Rulebook, month: Month, sector: Sector) -> Self {
        Self::with(law, month, sector, Cycle::Monthly, None)
    }

    /// The plan of a month, or of the quarter that it ends, with the relief granted.
    ///
    /// # Law
    /// As [`FeePlan::of`]; Luật Công đoàn 50/2024/QH15 art 30; NĐ 105/2026/NĐ-CP art 12, 13.
    ///
    /// # Example
    /// ```
    /// use congdoan::batch::FeePlan;
    /// use congdoan::{Cycle, Relief, Rulebook, Sector};
    /// let relief = Relief::Reduction { percent: "20".parse()? };
    /// let law = Rulebook::embedded();
    /// let month = "2026-06".parse()?;
    /// let plan = FeePlan::with(&law, month, Sector::NonState, Cycle::Monthly, Some(relief));
    /// assert_eq!(plan.owed_vec(&[20_000_000]).0, [320_000]);
    /// # Ok::<(), congdoan::Error>(())
    /// ```
    pub fn with(
        law: &Rulebook,
        month: Month,
        sector: Sector,
        cycle: Cycle,
        relief: Option<Relief>,
    ) -> Self {
        let mut plan = Self {
            month,
            sector,
            cycle,
            relief,
            funds: FeeOutcomes::default(),
            due: Ramp::nothing(),
            deferred: None,
            salaries: FeeOutcomes::default(),
            bounds: Ramp::nothing(),
        };
        let nothing = plan.replay(law, 0);
        plan.funds = FeeOutcomes::of(&plan.replay(law, -1), &nothing);
        if let Ok(fee) = &nothing
            && fee.liable
            && let Err(code) = plan.read_rates(fee)
        {
            plan.funds.code = refused(code);
        }
        let largest = plan.replay(law, Dong::MAX.get());
        if largest.is_err_and(|error| refused(error.code()) != plan.funds.code)
            && let Some(kept) = plan.kept()
            && let Ok(rate) = law.on(parameters::UNION_FEE_RATE, month.last_day())
            && let Some(rate) = rate.value().rate()
        {
            plan.funds.longest = longest(&[rate, kept]);
        }
        plan.read_bounds(law);
        plan
    }

    fn read_rates(&mut self, fee: &UnionFee) -> Result<(), ErrorCode> {
        let rate = fee.rate.unwrap_or(Rate::ZERO);
        match self.relief {
            None => self.due = Ramp::of(&[rate]),
            Some(Relief::Suspension { .. }) => self.deferred = Some(Ramp::of(&[rate])),
            Some(Relief::Reduction { .. }) => {
                let kept = self.kept().ok_or(ErrorCode::OutOfRange)?;
                self.due = Ramp::of(&[rate, kept]);
            }
        }
        Ok(())
    }

    /// The part of the fee that a reduction leaves.
    fn kept(&self) -> Option<Rate> {
        match self.relief {
            Some(Relief::Reduction { percent }) => {
                Rate::from_percent(percent).and_then(Rate::rest).ok()
            }
            _ => None,
        }
    }

    /// The month; of a quarter the last.
    pub const fn month(&self) -> Month {
        self.month
    }

    /// The sector.
    pub const fn sector(&self) -> Sector {
        self.sector
    }

    /// The scalar request of a row.
    ///
    /// # Errors
    /// `out_of_range` for a fund beyond ±(2^53 − 1) đồng.
    pub fn request(&self, fund: i64) -> Result<UnionFeeRequest, Error> {
        let mut request = UnionFeeRequest::on_fund(self.month, self.sector, Dong::new(fund)?);
        request.cycle = Some(self.cycle);
        request.relief = self.relief;
        Ok(request)
    }

    /// The scalar result of a row, with its citations and explanation, or the error whose code
    /// the row has.
    ///
    /// # Errors
    /// Those of [`union_fee`].
    pub fn replay(&self, law: &Rulebook, fund: i64) -> Result<UnionFee, Error> {
        union_fee(law, &self.request(fund)?)
    }

    /// The fee on a column of funds in đồng: to `due` in đồng and `codes` of
    /// [`Outcome`](super::Outcome).
    ///
    /// # Errors
    /// `invalid_input` for columns of another length; refused rows are told by `codes`.
    ///
    /// # Example
    /// ```
    /// use congdoan::batch::{FeePlan, Outcome};
    /// use congdoan::{Rulebook, Sector, UnionFeeReason};
    /// let plan = FeePlan::of(&Rulebook::embedded(), "2026-01".parse()?, Sector::StateAgency);
    /// let (mut due, mut codes) = ([0; 1], [0; 1]);
    /// plan.owed(&[258_910_000], &mut due, &mut codes)?;
    /// let none = Outcome::NoFee(UnionFeeReason::StatePaidSince2025);
    /// assert_eq!((due, codes), ([0], [none.code()]));
    /// # Ok::<(), congdoan::Error>(())
    /// ```
    pub fn owed(&self, funds: &[i64], due: &mut [i64], codes: &mut [u8]) -> Result<(), Error> {
        self.funds.column(&self.due, funds, ("due", due), codes)
    }

    /// As [`FeePlan::owed`], into new columns.
    pub fn owed_vec(&self, funds: &[i64]) -> (Vec<i64>, Vec<u8>) {
        let (mut due, mut codes) = (vec![0; funds.len()], vec![0; funds.len()]);
        // The columns were made of that length.
        let _ = self.owed(funds, &mut due, &mut codes);
        (due, codes)
    }

    /// What a suspension puts off, in đồng, to be paid back after it; 0 without a suspension,
    /// where the scalar result has none.
    ///
    /// # Errors
    /// As [`FeePlan::owed`].
    pub fn deferred(
        &self,
        funds: &[i64],
        deferred: &mut [i64],
        codes: &mut [u8],
    ) -> Result<(), Error> {
        let ramp = self.deferred.unwrap_or_else(Ramp::nothing);
        self.funds
            .column(&ramp, funds, ("deferred", deferred), codes)
    }

    /// One block of funds.
    pub(super) fn block(&self, funds: &[i64], due: &mut [i64], codes: &mut [u8]) {
        self.funds.block(&self.due, funds, due, codes);
    }
}

/// The fee on rows that each have their own plan (month, sector, cycle, relief): `numbers` says
/// which of `plans` a row is of, `funds` are in đồng; to `due` in đồng and `codes` of
/// [`Outcome`](super::Outcome).
///
/// # Errors
/// `invalid_input` for columns of another length; refused rows are told by `codes`, those with a
/// number of no plan as `invalid_input`.
///
/// # Law
/// As [`FeePlan::of`].
///
/// # Example
/// ```
/// use congdoan::batch::{FeePlan, union_fee_rows};
/// use congdoan::{Rulebook, Sector};
/// let law = Rulebook::embedded();
/// let plans = [Sector::NonState, Sector::StateAgency]
///     .map(|sector| FeePlan::of(&law, "2025-05".parse().unwrap(), sector));
/// let (mut due, mut codes) = ([0; 2], [0; 2]);
/// union_fee_rows(&plans, &[1, 0], &[1_000_000, 2_000_000], &mut due, &mut codes)?;
/// assert_eq!((due, codes), ([20_000, 40_000], [0, 0]));
/// # Ok::<(), congdoan::Error>(())
/// ```
pub fn union_fee_rows(
    plans: &[FeePlan],
    numbers: &[u16],
    funds: &[i64],
    due: &mut [i64],
    codes: &mut [u8],
) -> Result<(), Error> {
    let lengths = [
        ("numbers", numbers.len()),
        ("due", due.len()),
        ("codes", codes.len()),
    ];
    same_rows(funds.len(), &lengths)?;
    let given = numbers.chunks(BLOCK).zip(funds.chunks(BLOCK));
    let made = due.chunks_mut(BLOCK).zip(codes.chunks_mut(BLOCK));
    for ((numbers, funds), (due, codes)) in given.zip(made) {
        let one = numbers.first().copied().unwrap_or_default();
        let differ = numbers
            .iter()
            .fold(0, |differ, number| differ | (*number ^ one));
        match plans.get(usize::from(one)) {
            Some(plan) if differ == 0 => plan.block(funds, due, codes),
            _ => {
                let rows = numbers.iter().zip(funds);
                for ((number, fund), (due, code)) in rows.zip(due.iter_mut().zip(codes)) {
                    (*due, *code) = match plans.get(usize::from(*number)) {
                        Some(plan) => plan.funds.row(&plan.due, *fund),
                        None => (0, INVALID),
                    };
                }
            }
        }
    }
    Ok(())
}
