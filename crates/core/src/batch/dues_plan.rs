//! The dues of a month and sector as a few integers, read off the scalar operation.

use std::collections::HashMap;

use crate::error::Error;
use crate::fund::{Dues, DuesRequest, Sector, dues};
use crate::law::{Rulebook, parameters};
use crate::money::{Dong, Rate};
use crate::time::Month;

use super::blocks::is_sum;
use super::messages;
use super::outcome::{INVALID, OUT_OF_RANGE, OWED, Outcome, refused, where_owed};
use super::ramp::Ramp;
use super::situation::Situation;

/// The dues (đoàn phí) of one month and sector, made ready for columns: rate, ceiling and floor
/// of the salary, cap, minimum and exemptions as integers, and what each [`Situation`] comes to.
///
/// It is read off [`dues`] itself under the law given, with what that law accepts, knows and
/// assumes, so it holds also what is refused: a month whose law is not determined has a plan
/// whose rows are refused, except those that need no law. Making one takes some microseconds.
///
/// # Example
/// ```
/// use congdoan::batch::DuesPlan;
/// use congdoan::{Rulebook, Sector};
/// let plan = DuesPlan::of(&Rulebook::embedded(), "2026-01".parse()?, Sector::NonState);
/// let salaries = [60_000_000, 30_000_000, -1]; // đồng
/// let (due, codes) = plan.owed_vec(&salaries);
/// assert_eq!(due, [234_000, 150_000, 0]); // đồng
/// assert_eq!(codes, [0, 0, 129]); // owed, owed, out_of_range
/// # Ok::<(), congdoan::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct DuesPlan {
    month: Month,
    sector: Sector,
    resolved: Option<Rate>,
    /// The byte each situation comes to, while the amount is in range.
    pub(super) situations: [u8; Situation::COUNT],
    /// The same of amounts below the base salary, in the months that exempt them.
    pub(super) exempt: [u8; Situation::COUNT],
    /// That base salary; 0 in the months that exempt no amount.
    pub(super) exempt_below: i64,
    /// What is owed.
    pub(super) due: Ramp,
    /// What the rule takes, where a resolved rate takes more.
    pub(super) by_rule: Option<Ramp>,
}

impl DuesPlan {
    /// The plan of a month and sector under a law.
    ///
    /// # Law
    /// QĐ 1908/QĐ-TLĐ (2016) art 23; QĐ 61/QĐ-TLĐ (29/7/2025) art 1; CV 808/TLĐ (2020).
    pub fn of(law: &Rulebook, month: Month, sector: Sector) -> Self {
        Self::at_rate(law, month, sector, None)
    }

    /// The plan of a grassroots union that resolved a higher rate.
    ///
    /// # Law
    /// QĐ 1908/QĐ-TLĐ (2016) art 23; QĐ 61/QĐ-TLĐ (29/7/2025) art 1.
    ///
    /// # Example
    /// ```
    /// use congdoan::batch::DuesPlan;
    /// use congdoan::{Rulebook, Sector};
    /// let law = Rulebook::embedded();
    /// let plan = DuesPlan::resolved(&law, "2026-01".parse()?, Sector::NonState, "0.01".parse()?);
    /// assert_eq!(plan.owed_vec(&[60_000_000]).0, [468_000]);
    /// assert_eq!(plan.surplus_vec(&[60_000_000]).0, [234_000]);
    /// # Ok::<(), congdoan::Error>(())
    /// ```
    pub fn resolved(law: &Rulebook, month: Month, sector: Sector, rate: Rate) -> Self {
        Self::at_rate(law, month, sector, Some(rate))
    }

    /// The plan with a resolved rate, or by the rule.
    pub(super) fn at_rate(
        law: &Rulebook,
        month: Month,
        sector: Sector,
        resolved: Option<Rate>,
    ) -> Self {
        let mut plan = Self {
            month,
            sector,
            resolved,
            situations: [INVALID; Situation::COUNT],
            exempt: [INVALID; Situation::COUNT],
            exempt_below: 0,
            due: Ramp::nothing(),
            by_rule: None,
        };
        plan.situations = plan.outcomes(law, Dong::MAX);
        plan.exempt = plan.outcomes(law, Dong::ZERO);
        if let Err(error) = plan.read_amounts(law) {
            let code = refused(error.code());
            let owed = plan.situations.iter_mut().filter(|code| **code == OWED);
            owed.for_each(|slot| *slot = code);
        }
        plan
    }

    /// What each situation comes to with an amount.
    fn outcomes(&self, law: &Rulebook, amount: Dong) -> [u8; Situation::COUNT] {
        let mut codes = [INVALID; Situation::COUNT];
        for (code, slot) in (0_u8..).zip(codes.iter_mut()) {
            if let Some(situation) = Situation::of(code) {
                *slot = match self.replay(law, situation, amount.get()) {
                    Ok(owed) => outcome(&owed),
                    Err(error) => refused(error.code()),
                };
            }
        }
        codes
    }

    /// Reads the bounds and rates off what the largest and least amounts owe.
    fn read_amounts(&mut self, law: &Rulebook) -> Result<(), Error> {
        if self.exempt != self.situations {
            // The base salary is the only amount below which something else is owed.
            let base_salary = law.on(parameters::BASE_SALARY, self.month.last_day())?;
            if let Some(base_salary) = base_salary.value().dong() {
                self.exempt_below = base_salary.get();
            }
        }
        let owed = |amount: i64| self.replay(law, Situation::default(), amount);
        let [OWED, ..] = self.situations else {
            return Ok(());
        };
        let (most, least) = (owed(Dong::MAX.get())?, owed(self.exempt_below)?);
        let amount = |dong: Option<Dong>| dong.unwrap_or_default().get();
        let rule = match most.rate {
            Some(rate) => {
                let ramp = Ramp::within(&[rate], amount(least.base), amount(most.base));
                most.cap.map_or(ramp, |cap| ramp.capped(cap.get()))
            }
            // A fixed sum is owed as it is, and never below the minimum.
            None => Ramp::within(&[Rate::ONE], amount(least.due), amount(most.due)),
        };
        (self.due, self.by_rule) = match self.resolved {
            None => (rule, None),
            Some(rate) => {
                let (low, high) = (amount(least.base), amount(most.base));
                (Ramp::within(&[rate], low, high), Some(rule))
            }
        };
        Ok(())
    }

    /// The month.
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
    /// `out_of_range` for an amount beyond ±(2^53 − 1) đồng.
    pub fn request(&self, situation: Situation, amount: i64) -> Result<DuesRequest, Error> {
        let amount = match situation.amount_given {
            true => Dong::new(amount)?,
            false => Dong::ZERO,
        };
        let mut request = DuesRequest::new(self.month, self.sector, amount)
            .member(situation.member)
            .absence(situation.absence);
        if !situation.amount_given {
            request.insured_salary = None;
            request.net_salary = None;
            request.fixed_amount = None;
        }
        request.resolved_rate = self.resolved;
        Ok(request)
    }

    /// The scalar result of a row, with its citations and explanation, or the error whose code
    /// the row has. Its figures are those of the kernels.
    ///
    /// # Errors
    /// Those of [`dues`].
    ///
    /// # Example
    /// ```
    /// use congdoan::batch::{DuesPlan, Situation};
    /// use congdoan::{Explain, Lang, Rulebook, Sector};
    /// let law = Rulebook::embedded();
    /// let plan = DuesPlan::of(&law, "2026-01".parse()?, Sector::NonState);
    /// let owed = plan.replay(&law, Situation::default(), 60_000_000)?;
    /// assert_eq!(owed.due.map(|due| due.get()), Some(plan.owed_vec(&[60_000_000]).0[0]));
    /// assert!(owed.explain(Lang::En).to_text(Lang::En).contains("234,000"));
    /// # Ok::<(), congdoan::Error>(())
    /// ```
    pub fn replay(&self, law: &Rulebook, situation: Situation, amount: i64) -> Result<Dues, Error> {
        dues(law, &self.request(situation, amount)?)
    }

    /// What becomes of one row, and the sum owed where one is.
    pub(super) fn row(&self, situation: u8, amount: i64) -> (i64, u8) {
        let Some(Situation { amount_given, .. }) = Situation::of(situation) else {
            return (0, INVALID);
        };
        if amount_given && !is_sum(amount) {
            return (0, OUT_OF_RANGE);
        }
        let code = self.code_in_range(situation, amount);
        (where_owed(self.due.at(amount), code), code)
    }

    /// What becomes of a row whose situation and amount are within their bounds.
    #[inline]
    pub(super) fn code_in_range(&self, situation: u8, amount: i64) -> u8 {
        let codes = match amount < self.exempt_below {
            true => &self.exempt,
            false => &self.situations,
        };
        let code = codes.get(usize::from(situation)).copied();
        code.unwrap_or(INVALID)
    }
}

/// The byte of a scalar result.
fn outcome(owed: &Dues) -> u8 {
    owed.reason
        .map_or(OWED, |reason| Outcome::NoDues(reason).code())
}

/// Plans by what tells them apart, numbered in the order they were first asked for.
///
/// The number goes into a column beside the amounts, which so stands for month, sector and
/// resolved rate at once: a year of six sectors has 72 plans.
///
/// # Example
/// ```
/// use congdoan::batch::DuesPlans;
/// use congdoan::{Rulebook, Sector};
/// let mut plans = DuesPlans::new(&Rulebook::embedded());
/// let january = plans.number("2026-01".parse()?, Sector::NonState, None)?;
/// let february = plans.number("2026-02".parse()?, Sector::NonState, None)?;
/// assert_eq!((january, february), (0, 1));
/// assert_eq!(plans.number("2026-01".parse()?, Sector::NonState, None)?, 0);
/// # Ok::<(), congdoan::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct DuesPlans {
    law: Rulebook,
    numbers: HashMap<(Month, Sector, Option<Rate>), u16>,
    plans: Vec<DuesPlan>,
}

impl DuesPlans {
    /// No plans yet, under a law.
    pub fn new(law: &Rulebook) -> Self {
        Self {
            law: law.clone(),
            numbers: HashMap::new(),
            plans: Vec::new(),
        }
    }

    /// The number of a plan, made where it is new.
    ///
    /// # Errors
    /// `out_of_range` beyond 65,536 plans.
    pub fn number(
        &mut self,
        month: Month,
        sector: Sector,
        resolved: Option<Rate>,
    ) -> Result<u16, Error> {
        let key = (month, sector, resolved);
        if let Some(number) = self.numbers.get(&key) {
            return Ok(*number);
        }
        let number = u16::try_from(self.plans.len())
            .map_err(|_| messages::TOO_MANY_PLANS.error(["65536"]))?;
        self.plans
            .push(DuesPlan::at_rate(&self.law, month, sector, resolved));
        self.numbers.insert(key, number);
        Ok(number)
    }

    /// The plans by number.
    pub fn plans(&self) -> &[DuesPlan] {
        &self.plans
    }

    /// The law the plans are of.
    pub const fn law(&self) -> &Rulebook {
        &self.law
    }
}
