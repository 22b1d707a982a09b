//! What is asked of `dues`.

use serde::Deserialize;

use crate::error::Error;
use crate::law::{Parameter, parameters};
use crate::messages;
use crate::money::{Dong, Rate};
use crate::names::names;
use crate::org::Sector;
use crate::time::Month;

use super::DuesReason;
use super::base::DuesBase;

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
    /// Tạm dừng sinh hoạt công đoàn: membership suspended (HD 38/HD-TLĐ).
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
    pub(super) const fn exemption(self) -> Option<(Parameter, DuesReason)> {
        match self {
            Self::None => None,
            Self::InsuranceBenefit => Some((
                parameters::DUES_EXEMPT_INSURANCE_BENEFIT,
                DuesReason::InsuranceBenefit,
            )),
            Self::UnpaidLeave => Some((
                parameters::DUES_EXEMPT_UNPAID_LEAVE,
                DuesReason::UnpaidLeave,
            )),
            Self::NoIncome => Some((parameters::DUES_EXEMPT_NO_INCOME, DuesReason::NoIncome)),
            Self::MembershipSuspended => Some((
                parameters::DUES_EXEMPT_MEMBERSHIP_SUSPENDED,
                DuesReason::MembershipSuspended,
            )),
        }
    }
}

/// What is asked of [`dues`](super::dues): a month, a sector, whether the person is a member, and the amount
/// the sector's dues are taken from.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("oneOf" = crate::schema::dues_by_sector())))]
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
    pub(super) fn amount(&self) -> Result<(&'static str, Option<Dong>), Error> {
        let wanted = self.sector.dues_base().field();
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
                    return Err(messages::NOT_WITH
                        .error([name, self.sector.as_str()])
                        .at(name));
                }
                None => {}
            }
        }
        self.sector.check_resolved_rate(self.resolved_rate)?;
        Ok((wanted, amount))
    }
}
