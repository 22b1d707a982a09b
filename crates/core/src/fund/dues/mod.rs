//! Dues (đoàn phí): what a member owes for a month.

mod base;
mod explain;
mod request;

use serde::Serialize;

use crate::error::Error;
use crate::format::Lang;
use crate::law::{Citations, Lookup, Parameter, Rulebook, parameters};
use crate::messages as common;
use crate::money::{Dong, Exact, Rate};
use crate::names::names;
use crate::org::Sector;
use crate::time::Month;

use super::messages;
use super::salary_bounds::SalaryBounds;

pub(crate) use base::DuesBase;
pub use request::{Absence, DuesRequest};

/// Why no dues are owed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DuesReason {
    /// The person is not a member and gets no line at all.
    NotAMember,
    /// The unions of state-paid bodies ended in 2025, and membership with them.
    MembershipEnded2025,
    /// On a benefit of social insurance.
    InsuranceBenefit,
    /// On unpaid leave.
    UnpaidLeave,
    /// Without job and income.
    NoIncome,
    /// Membership is suspended.
    MembershipSuspended,
    /// Paid below the base salary in 2020 (CV 808/TLĐ).
    PaidBelowBaseSalary,
}

names!(DuesReason {
    NotAMember = "not_a_member",
    MembershipEnded2025 = "membership_ended_2025",
    InsuranceBenefit = "insurance_benefit",
    UnpaidLeave = "unpaid_leave",
    NoIncome = "no_income",
    MembershipSuspended = "membership_suspended",
    PaidBelowBaseSalary = "paid_below_base_salary",
});

impl DuesReason {
    /// The reason in words.
    pub const fn label(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::NotAMember, Lang::Vi) => "không phải đoàn viên",
            (Self::MembershipEnded2025, Lang::Vi) => "kết thúc tư cách đoàn viên năm 2025",
            (Self::InsuranceBenefit, Lang::Vi) => "hưởng trợ cấp BHXH cả tháng",
            (Self::UnpaidLeave, Lang::Vi) => "nghỉ không lương cả tháng",
            (Self::NoIncome, Lang::Vi) => "không có việc làm, không có thu nhập",
            (Self::MembershipSuspended, Lang::Vi) => "tạm dừng sinh hoạt công đoàn",
            (Self::PaidBelowBaseSalary, Lang::Vi) => "tiền lương thấp hơn mức lương cơ sở (2020)",
            (Self::NotAMember, Lang::En) => "not a member",
            (Self::MembershipEnded2025, Lang::En) => "membership ended in 2025",
            (Self::InsuranceBenefit, Lang::En) => "on insurance benefit all month",
            (Self::UnpaidLeave, Lang::En) => "on unpaid leave all month",
            (Self::NoIncome, Lang::En) => "no job and no income",
            (Self::MembershipSuspended, Lang::En) => "membership suspended",
            (Self::PaidBelowBaseSalary, Lang::En) => "paid below the base salary (2020)",
        }
    }
}

/// The dues of one member for a month.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("oneOf" = crate::schema::liable_or_not(&["base", "exact", "due"], &["rate", "cap", "surplus"]))))]
#[non_exhaustive]
pub struct Dues {
    /// Whether dues are owed; if not, every figure is `None`.
    pub liable: bool,
    /// Why not.
    pub reason: Option<DuesReason>,
    /// What the dues are taken from, after ceiling and floor, in đồng.
    pub base: Option<Dong>,
    /// The rule's rate; `None` for a fixed sum.
    pub rate: Option<Rate>,
    /// Rate × base before the cap, unrounded; for a fixed sum the sum owed, unrounded.
    pub exact: Option<Exact>,
    /// The most the rule takes, in đồng; `None` where there is no cap.
    pub cap: Option<Dong>,
    /// Whether the cap binds.
    pub capped: bool,
    /// What is owed, in đồng.
    pub due: Option<Dong>,
    /// What a resolved rate adds to the rule's dues, in đồng; it stays with the grassroots union.
    pub surplus: Option<Dong>,
    /// The rules used.
    pub citations: Citations,
    #[serde(skip)]
    parts: Parts,
}

/// What the explanation needs beside the figures.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Parts {
    month: Month,
    sector: Sector,
    amount: Option<Dong>,
    resolved_rate: Option<Rate>,
}

/// What a member owes for a month (đoàn phí), with cap, exemption and the surplus of a resolved
/// rate.
///
/// # Errors
/// `invalid_input` when the amount is missing while dues are owed, or belongs to another sector;
/// `out_of_range` for a negative amount or a resolved rate below the rule; `not_determined` and
/// `unconfirmed` where the law of the month is.
///
/// # Law
/// QĐ 1908/QĐ-TLĐ (2016) art 23; QĐ 61/QĐ-TLĐ (29/7/2025) art 1; CV 808/TLĐ (2020); HD
/// 38/HD-TLĐ (2024); CV 4133/TLĐ-ToC (2025).
///
/// # Example
/// ```
/// use congdoan::{Dong, DuesRequest, Rulebook, Sector, dues};
/// let request = DuesRequest::new("2024-08".parse()?, Sector::NonState, Dong::new(46_800_000)?);
/// let owed = dues(&Rulebook::embedded(), &request)?;
/// assert_eq!(owed.due, Some(Dong::new(234_000)?));
/// assert!(owed.capped);
/// # Ok::<(), congdoan::Error>(())
/// ```
pub fn dues(law: &Rulebook, request: &DuesRequest) -> Result<Dues, Error> {
    let (field, amount) = request.amount()?;
    let mut rules = Lookup::new(law, request.month.last_day(), "month");
    let parts = Parts {
        month: request.month,
        sector: request.sector,
        amount,
        resolved_rate: request.resolved_rate,
    };
    if let Some(reason) = exemption(&mut rules, request, amount)? {
        return Ok(Dues {
            liable: false,
            reason: Some(reason),
            base: None,
            rate: None,
            exact: None,
            cap: None,
            capped: false,
            due: None,
            surplus: None,
            citations: rules.citations(),
            parts,
        });
    }
    let amount = amount.ok_or_else(|| common::MISSING.error([field]).at(field))?;
    let owed = match request.sector.dues_base() {
        DuesBase::FixedAmount => Owed::fixed(&mut rules, amount)?,
        DuesBase::NetSalary { rate } => {
            let base_salary = |rules: &mut Lookup<'_>| rules.dong(parameters::BASE_SALARY);
            Owed::at_rate(&mut rules, rate, amount, Some(base_salary))?
        }
        DuesBase::InsuredSalary { rate, capped } => {
            let bounds = SalaryBounds::of(&mut rules)?;
            let base_salary = capped.then_some(|_: &mut Lookup<'_>| Ok(bounds.base_salary));
            Owed::at_rate(&mut rules, rate, bounds.apply(amount), base_salary)?
        }
    };
    let (due, surplus) = match request.resolved_rate {
        None => (owed.due, None),
        Some(resolved) => {
            rules.text(parameters::DUES_RESOLVED_RATE)?;
            rules.text(parameters::DUES_RESOLVED_RATE_SURPLUS)?;
            let due = owed.resolved(resolved)?;
            (due, Some(due.minus(owed.due)?))
        }
    };
    Ok(Dues {
        liable: true,
        reason: None,
        base: Some(owed.base),
        rate: owed.rate,
        exact: Some(owed.exact),
        cap: owed.cap,
        capped: owed.capped,
        due: Some(due),
        surplus,
        citations: rules.citations(),
        parts,
    })
}

/// The first reason that applies, in the order of the contract.
fn exemption(
    rules: &mut Lookup<'_>,
    request: &DuesRequest,
    amount: Option<Dong>,
) -> Result<Option<DuesReason>, Error> {
    if !request.member {
        return Ok(Some(DuesReason::NotAMember));
    }
    if request.sector.is_state_paid() && !rules.flag(parameters::DUES_STATE_PAID_LIABLE)? {
        return Ok(Some(DuesReason::MembershipEnded2025));
    }
    if let Some((rule, reason)) = request.absence.unwrap_or_default().exemption()
        && rules.flag(rule)?
    {
        return Ok(Some(reason));
    }
    let below_base_salary = request.sector != Sector::NoFixedWage
        && rules
            .optional_flag(parameters::DUES_EXEMPT_BELOW_BASE_SALARY)?
            .unwrap_or(false)
        && amount.is_some()
        && amount < Some(rules.dong(parameters::BASE_SALARY)?);
    Ok(below_base_salary.then_some(DuesReason::PaidBelowBaseSalary))
}

/// What the rule takes.
struct Owed {
    base: Dong,
    rate: Option<Rate>,
    exact: Exact,
    cap: Option<Dong>,
    capped: bool,
    due: Dong,
}

impl Owed {
    /// At a rate of `base`, up to a cap that is a share of the base salary where one is given.
    fn at_rate(
        rules: &mut Lookup<'_>,
        rate: Parameter,
        base: Dong,
        base_salary: Option<impl FnOnce(&mut Lookup<'_>) -> Result<Dong, Error>>,
    ) -> Result<Self, Error> {
        let rate = rules.rate(rate)?;
        let exact = base.times(rate)?;
        let rounded = exact.half_up()?;
        // Before 2017 no text with a cap was found: then no row answers and nothing is capped.
        let cap = match base_salary {
            None => None,
            Some(base_salary) => match rules.optional_rate(parameters::DUES_CAP_SHARE)? {
                Some(share) => Some(base_salary(rules)?.times(share)?.half_up()?),
                None => None,
            },
        };
        Ok(Self {
            base,
            rate: Some(rate),
            exact,
            cap,
            capped: cap.is_some_and(|cap| {
                // Rounding keeps the order, so the exact sums matter at equality only.
                rounded > cap || (rounded == cap && exact > Exact::from(cap))
            }),
            due: cap.map_or(rounded, |cap| cap.min(rounded)),
        })
    }

    fn fixed(rules: &mut Lookup<'_>, amount: Dong) -> Result<Self, Error> {
        let share = rules.rate(parameters::DUES_MINIMUM_SHARE_NO_FIXED_WAGE)?;
        let minimum = rules.dong(parameters::BASE_SALARY)?.times(share)?;
        let exact = minimum.max(Exact::from(amount));
        Ok(Self {
            base: amount,
            rate: None,
            exact,
            cap: None,
            capped: false,
            due: minimum.half_up()?.max(amount),
        })
    }

    /// The dues at a resolved rate, which may not fall below the rule's.
    fn resolved(&self, resolved: Rate) -> Result<Dong, Error> {
        let resolved = resolved
            .at_most_one()
            .map_err(|error| error.at("resolved_rate"))?;
        match self.rate {
            Some(rate) if resolved < rate => Err(messages::BELOW_RULE
                .error([&resolved.to_string(), &rate.to_string()])
                .at("resolved_rate")),
            _ => self.base.times(resolved)?.half_up(),
        }
    }
}
