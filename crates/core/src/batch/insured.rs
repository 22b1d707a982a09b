//! The fee of employers whose people are rows: what counts of each salary.

use crate::error::Error;
use crate::fund::{SalaryBounds, UnionFee, UnionFeeRequest, union_fee};
use crate::law::{Lookup, Rulebook};
use crate::money::{Dong, Rate};

use super::fee_outcomes::FeeOutcomes;
use super::outcome::{OWED, refused};
use super::ramp::Ramp;
use super::union_fee::FeePlan;

impl FeePlan {
    /// What counts of each person's insured salary, between the floor and the ceiling in force:
    /// `salaries` to `insured`, both in đồng, and `codes` of [`Outcome`](super::Outcome).
    ///
    /// An employer's fund is their sum, and the fee is owed on that. An employer some of whose
    /// people are refused has no fee, so ask [`first_refused`](super::first_refused) before
    /// adding; one without people, whom the scalar operation refuses, has a fund of 0. A
    /// quarter's fee is not taken from salaries.
    ///
    /// # Errors
    /// `invalid_input` for columns of another length; refused rows are told by `codes`.
    ///
    /// # Law
    /// As [`FeePlan::of`]; Luật 41/2024/QH15 art 31 for the floor.
    ///
    /// # Example
    /// ```
    /// use congdoan::batch::{FeePlan, first_refused, sum_by_runs};
    /// use congdoan::{Rulebook, Sector};
    /// let plan = FeePlan::of(&Rulebook::embedded(), "2026-03".parse()?, Sector::NonState);
    /// let salaries = [30_000_000, 60_000_000, 1_000_000]; // of two employers
    /// let (mut insured, mut codes) = ([0; 3], [0; 3]);
    /// plan.insured(&salaries, &mut insured, &mut codes)?;
    /// assert_eq!(insured, [30_000_000, 46_800_000, 2_340_000]);
    /// assert_eq!(first_refused(&codes), None);
    /// let mut funds = [0; 2];
    /// sum_by_runs(&[2, 3], &insured, &mut funds)?;
    /// assert_eq!(plan.owed_vec(&funds).0, [1_536_000, 46_800]);
    /// # Ok::<(), congdoan::Error>(())
    /// ```
    pub fn insured(
        &self,
        salaries: &[i64],
        insured: &mut [i64],
        codes: &mut [u8],
    ) -> Result<(), Error> {
        self.salaries
            .column(&self.bounds, salaries, ("insured", insured), codes)
    }

    /// The scalar request of an employer with these people.
    ///
    /// # Errors
    /// `out_of_range` for a salary beyond ±(2^53 − 1) đồng.
    pub fn request_on_salaries(&self, salaries: &[i64]) -> Result<UnionFeeRequest, Error> {
        let salaries = salaries.iter().map(|salary| Dong::new(*salary));
        let mut request = self.request(0)?;
        request.salary_fund = None;
        request.insured_salaries = Some(salaries.collect::<Result<_, _>>()?);
        Ok(request)
    }

    /// The scalar result of an employer with these people, with its citations and explanation.
    ///
    /// # Errors
    /// Those of [`union_fee`].
    pub fn replay_on_salaries(&self, law: &Rulebook, salaries: &[i64]) -> Result<UnionFee, Error> {
        union_fee(law, &self.request_on_salaries(salaries)?)
    }

    /// Reads what becomes of salaries off the scalar operation, and their bounds off the law.
    pub(super) fn read_bounds(&mut self, law: &Rulebook) {
        let one = |salary| self.replay_on_salaries(law, &[salary]);
        self.salaries = FeeOutcomes::of(&one(-1), &one(0));
        if self.salaries.code != OWED {
            return;
        }
        let mut rules = Lookup::new(law, self.month().last_day(), "month");
        match SalaryBounds::of(&mut rules) {
            Ok(bounds) => {
                let (least, most) = (bounds.apply(Dong::ZERO), bounds.apply(Dong::MAX));
                self.bounds = Ramp::within(&[Rate::ONE], least.get(), most.get());
            }
            Err(error) => self.salaries.code = refused(error.code()),
        }
    }
}
