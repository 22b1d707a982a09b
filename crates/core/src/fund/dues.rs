//! Dues (đoàn phí): what a member owes for a month.

use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::explain::{Explain, Explanation};
use crate::format::Lang;
use crate::law::{Citations, Lookup, Parameter, Rulebook, Value, parameters};
use crate::messages;
use crate::names::names;
use crate::money::{Dong, Exact, Rate};
use crate::time::Month;

use super::salary_bounds::{SalaryBounds, explain_bounds};
use super::sector::{DuesBase, Sector};

/// Why a member had no pay in the whole month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Absence {
    /// The member was paid.
    #[default]
    None,
    /// Hưởng trợ cấp BHXH: on a benefit of social insurance.
    InsuranceBenefit,
    /// Nghỉ việc riêng không hưởng lương: unpaid leave.
    UnpaidLeave,
    /// Không có việc làm, không có thu nhập: no job and no income.
    NoIncome,
    /// Tạm dừng sinh hoạt đoàn viên: membership suspended (HD 38/HD-TLĐ).
    MembershipSuspended,
}

names!(Absence {
    None = "none",
    InsuranceBenefit = "insurance_benefit",
    UnpaidLeave = "unpaid_leave",
    NoIncome = "no_income",
    MembershipSuspended = "membership_suspended",
});

impl Absence {
    /// The rule that exempts it, and the reason then given.
    const fn exemption(self) -> Option<(Parameter, DuesReason)> {
        match self {
            Self::None => None,
            Self::InsuranceBenefit => Some((
                parameters::DUES_EXEMPT_INSURANCE_BENEFIT,
                DuesReason::InsuranceBenefit,
            )),
            Self::UnpaidLeave => Some((parameters::DUES_EXEMPT_UNPAID_LEAVE, DuesReason::UnpaidLeave)),
            Self::NoIncome => Some((parameters::DUES_EXEMPT_NO_INCOME, DuesReason::NoIncome)),
            Self::MembershipSuspended => Some((
                parameters::DUES_EXEMPT_MEMBERSHIP_SUSPENDED,
                DuesReason::MembershipSuspended,
            )),
        }
    }
}

/// What is asked of [`dues`]: a month, a sector, whether the person is a member, and the amount
/// the sector's dues are taken from.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object")]
#[non_exhaustive]
pub struct DuesRequest {
    /// The month.
    pub month: Month,
    /// The employer's sector.
    pub sector: Sector,
    /// Whether the person is a member; it has no default.
    pub member: bool,
    /// The insured salary in đồng, for the sectors whose dues are taken from it.
    pub insured_salary: Option<Dong>,
    /// The pay after insurance and income tax in đồng, for `state_enterprise`.
    pub net_salary: Option<Dong>,
    /// The sum fixed by the union in đồng, for `no_fixed_wage`.
    pub fixed_amount: Option<Dong>,
    /// Why the member had no pay in the whole month.
    pub absence: Option<Absence>,
    /// A higher rate resolved by the grassroots union (`state_enterprise`, `non_state`).
    pub resolved_rate: Option<Rate>,
}

impl DuesRequest {
    /// The dues of a member whose pay in the month was `amount`: the insured salary, the net
    /// salary (`state_enterprise`) or the fixed sum (`no_fixed_wage`).
    pub fn new(month: Month, sector: Sector, amount: Dong) -> Self {
        let mut request = Self {
            month,
            sector,
            member: true,
            insured_salary: None,
            net_salary: None,
            fixed_amount: None,
            absence: None,
            resolved_rate: None,
        };
        let field = match sector.dues_base() {
            DuesBase::InsuredSalary { .. } => &mut request.insured_salary,
            DuesBase::NetSalary { .. } => &mut request.net_salary,
            DuesBase::FixedAmount => &mut request.fixed_amount,
        };
        *field = Some(amount);
        request
    }

    /// Of someone who may not be a member.
    #[must_use]
    pub fn member(mut self, member: bool) -> Self {
        self.member = member;
        self
    }

    /// With an absence of the whole month.
    #[must_use]
    pub fn absence(mut self, absence: Absence) -> Self {
        self.absence = Some(absence);
        self
    }

    /// At a higher rate resolved by the union.
    #[must_use]
    pub fn resolved_rate(mut self, rate: Rate) -> Self {
        self.resolved_rate = Some(rate);
        self
    }

    /// The amount the sector's dues are taken from, if given; other amounts are refused.
    fn amount(&self) -> Result<(&'static str, Option<Dong>), Error> {
        let wanted = match self.sector.dues_base() {
            DuesBase::InsuredSalary { .. } => "insured_salary",
            DuesBase::NetSalary { .. } => "net_salary",
            DuesBase::FixedAmount => "fixed_amount",
        };
        let fields = [
            ("insured_salary", self.insured_salary),
            ("net_salary", self.net_salary),
            ("fixed_amount", self.fixed_amount),
        ];
        let mut amount = None;
        for (name, given) in fields {
            match given {
                Some(given) if name == wanted => amount = Some(given.not_negative(name)?),
                Some(_) => {
                    return Err(messages::NOT_WITH.error([name, self.sector.as_str()]).at(name));
                }
                None => {}
            }
        }
        if self.resolved_rate.is_some() && !self.sector.may_resolve_rate() {
            return Err(messages::NOT_WITH
                .error(["resolved_rate", self.sector.as_str()])
                .at("resolved_rate"));
        }
        Ok((wanted, amount))
    }
}

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
            (Self::MembershipSuspended, Lang::Vi) => "tạm dừng sinh hoạt đoàn viên",
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
    let amount = amount.ok_or_else(|| messages::MISSING.error([field]).at(field))?;
    let owed = match request.sector.dues_base() {
        DuesBase::FixedAmount => Owed::fixed(&mut rules, amount)?,
        DuesBase::NetSalary { rate } => Owed::at_rate(&mut rules, rate, amount, true)?,
        DuesBase::InsuredSalary { rate, capped } => {
            let base = SalaryBounds::of(&mut rules)?.apply(amount);
            Owed::at_rate(&mut rules, rate, base, capped)?
        }
    };
    let (due, surplus) = match request.resolved_rate {
        None => (owed.due, None),
        Some(resolved) => {
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
    fn at_rate(
        rules: &mut Lookup<'_>,
        rate: Parameter,
        base: Dong,
        has_cap: bool,
    ) -> Result<Self, Error> {
        let rate = rules.rate(rate)?;
        let exact = base.times(rate)?;
        // Before 2017 no text with a cap was found: then no row answers and nothing is capped.
        let share = match has_cap {
            true => rules.optional_rate(parameters::DUES_CAP_SHARE)?,
            false => None,
        };
        let cap = match share {
            Some(share) => Some(rules.dong(parameters::BASE_SALARY)?.times(share)?.half_up()?),
            None => None,
        };
        let rounded = exact.half_up()?;
        Ok(Self {
            base,
            rate: Some(rate),
            exact,
            cap,
            capped: cap.is_some_and(|cap| exact > Exact::from(cap)),
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
        let resolved = resolved.at_most_one().map_err(|error| error.at("resolved_rate"))?;
        match self.rate {
            Some(rate) if resolved < rate => Err(messages::BELOW_RULE
                .error([&resolved.to_string(), &rate.to_string()])
                .at("resolved_rate")),
            _ => self.base.times(resolved)?.half_up(),
        }
    }
}

impl Explain for Dues {
    fn citations(&self) -> &Citations {
        &self.citations
    }

    fn explain(&self, lang: Lang) -> Explanation {
        let rule = |parameter| Explanation::rule(&self.citations, parameter, lang);
        let label = lang.pick("Đoàn phí phải đóng", "Dues owed");
        let label = format!("{label} {}", self.parts.month);
        let (Some(due), Some(base), Some(exact)) = (self.due, self.base, self.exact) else {
            let none = lang.pick("không phải đóng", "not liable");
            let reason = self.reason.map_or("", |reason| reason.label(lang));
            let used = self.citations.iter().filter_map(|citation| {
                rule(Parameter::find(citation.parameter)?)
            });
            return Explanation::new(label, none).formula(reason).children(used);
        };
        let Some(rate) = self.rate else {
            let formula = format!(
                "{} {}; {}",
                lang.pick("số lớn hơn giữa mức ấn định", "the larger of the fixed sum"),
                lang.dong(base),
                lang.decimal(exact.decimal()),
            );
            return Explanation::new(label, lang.dong(due))
                .formula(formula)
                .half_up()
                .children(rule(parameters::DUES_MINIMUM_SHARE_NO_FIXED_WAGE))
                .children(rule(parameters::BASE_SALARY));
        };
        let mut formula = format!(
            "{} × {} = {}",
            lang.percent(rate),
            lang.dong(base),
            lang.decimal(exact.decimal())
        );
        if let Some(cap) = self.cap {
            let sign = if self.capped { ">" } else { "≤" };
            formula = format!("{formula} {sign} {} {}", lang.pick("mức tối đa", "cap"), lang.dong(cap));
        }
        if let (Some(resolved), Some(surplus)) = (self.parts.resolved_rate, self.surplus) {
            formula = format!(
                "{formula}; {} {} × {}; {} {}",
                lang.pick("nghị quyết", "resolved"),
                lang.percent(resolved),
                lang.dong(base),
                lang.pick("phần chênh để lại CĐCS", "surplus kept by the grassroots union"),
                lang.dong(surplus),
            );
        }
        let rate_rule = match self.parts.sector.dues_base() {
            DuesBase::InsuredSalary { rate, .. } | DuesBase::NetSalary { rate } => rule(rate),
            DuesBase::FixedAmount => None,
        };
        Explanation::new(label, lang.dong(due))
            .formula(formula)
            .half_up()
            .children([self.explain_base(base, lang)])
            .children(rate_rule)
            .children(self.explain_cap(lang))
    }
}

impl Dues {
    fn explain_base(&self, base: Dong, lang: Lang) -> Explanation {
        if self.parts.sector == Sector::StateEnterprise {
            let label = lang.pick("Tiền lương thực lĩnh", "Pay after insurance and income tax");
            return Explanation::new(label, lang.dong(base));
        }
        let label = lang.pick("Tiền lương làm căn cứ đóng BHXH", "Insured salary");
        let node = Explanation::new(label, lang.dong(base));
        let given = self.parts.amount.unwrap_or(base);
        let node = match given == base {
            true => node,
            false => node.formula(format!("{} → {}", lang.dong(given), lang.dong(base))),
        };
        node.children(explain_bounds(&self.citations, lang))
    }

    fn explain_cap(&self, lang: Lang) -> Option<Explanation> {
        let cap = self.cap?;
        let Some(Value::Rate(share)) = self.citations.value(parameters::DUES_CAP_SHARE) else {
            return None;
        };
        let Some(Value::Dong(base)) = self.citations.value(parameters::BASE_SALARY) else {
            return None;
        };
        let formula = format!("{} × {}", lang.percent(*share), lang.dong(*base));
        let label = lang.pick("Mức đóng tối đa", "Cap");
        Some(
            Explanation::new(label, lang.dong(cap))
                .formula(formula)
                .children(Explanation::rule(&self.citations, parameters::DUES_CAP_SHARE, lang)),
        )
    }
}
