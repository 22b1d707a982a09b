//! The kinds of payer the law treats apart (QĐ 1908/QĐ-TLĐ art 23).

use crate::error::Error;
use crate::format::Lang;
use crate::law::{Parameter, parameters};
use crate::messages;
use crate::money::Rate;
use crate::names::names;

/// Where the employer and its people stand under the rules of fee and dues.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sector {
    /// Cơ quan nhà nước, lực lượng vũ trang: state agencies and armed forces.
    StateAgency,
    /// Đơn vị sự nghiệp do ngân sách bảo đảm 100%: units paid wholly by the budget.
    PublicUnitStatePaid,
    /// Đơn vị sự nghiệp khác: other public-service units.
    PublicUnitSelfFinanced,
    /// Doanh nghiệp do Nhà nước giữ cổ phần chi phối: state-controlled enterprises.
    StateEnterprise,
    /// Ngoài nhà nước, vốn nước ngoài: non-state and foreign employers.
    NonState,
    /// Nghiệp đoàn, tiền lương khó xác định: pay hard to determine, not in social insurance.
    NoFixedWage,
}

names!(Sector {
    StateAgency = "state_agency",
    PublicUnitStatePaid = "public_unit_state_paid",
    PublicUnitSelfFinanced = "public_unit_self_financed",
    StateEnterprise = "state_enterprise",
    NonState = "non_state",
    NoFixedWage = "no_fixed_wage",
});

/// The amount a member's dues are taken from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DuesBase {
    /// The salary insured, within the ceiling and floor of social insurance.
    InsuredSalary { rate: Parameter, capped: bool },
    /// The pay after insurance and income tax.
    NetSalary { rate: Parameter },
    /// A sum fixed by the union.
    FixedAmount,
}

impl Sector {
    /// The name for people.
    pub const fn label(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::StateAgency, Lang::Vi) => "cơ quan nhà nước, lực lượng vũ trang",
            (Self::PublicUnitStatePaid, Lang::Vi) => "đơn vị sự nghiệp hưởng 100% ngân sách",
            (Self::PublicUnitSelfFinanced, Lang::Vi) => "đơn vị sự nghiệp khác",
            (Self::StateEnterprise, Lang::Vi) => "doanh nghiệp do Nhà nước giữ cổ phần chi phối",
            (Self::NonState, Lang::Vi) => "doanh nghiệp ngoài nhà nước",
            (Self::NoFixedWage, Lang::Vi) => "tiền lương khó xác định",
            (Self::StateAgency, Lang::En) => "state agencies, armed forces",
            (Self::PublicUnitStatePaid, Lang::En) => "units paid 100% by the budget",
            (Self::PublicUnitSelfFinanced, Lang::En) => "other public-service units",
            (Self::StateEnterprise, Lang::En) => "state-controlled enterprises",
            (Self::NonState, Lang::En) => "non-state enterprises",
            (Self::NoFixedWage, Lang::En) => "pay hard to determine",
        }
    }

    /// Whether the state pays all: the sectors whose unions ended in 2025.
    pub(crate) const fn is_state_paid(self) -> bool {
        matches!(self, Self::StateAgency | Self::PublicUnitStatePaid)
    }

    /// Whether a union may resolve dues above the rule.
    pub(crate) const fn may_resolve_rate(self) -> bool {
        matches!(self, Self::StateEnterprise | Self::NonState)
    }

    /// Refuses a resolved rate where no union may resolve one.
    pub(crate) fn check_resolved_rate(self, rate: Option<Rate>) -> Result<(), Error> {
        if rate.is_some() && !self.may_resolve_rate() {
            return Err(messages::NOT_WITH
                .error(["resolved_rate", self.as_str()])
                .at("resolved_rate"));
        }
        Ok(())
    }

    pub(crate) const fn dues_base(self) -> DuesBase {
        match self {
            Self::StateAgency => DuesBase::InsuredSalary {
                rate: parameters::DUES_RATE_STATE_AGENCY,
                capped: false,
            },
            Self::PublicUnitStatePaid => DuesBase::InsuredSalary {
                rate: parameters::DUES_RATE_PUBLIC_UNIT_STATE_PAID,
                capped: false,
            },
            Self::PublicUnitSelfFinanced => DuesBase::InsuredSalary {
                rate: parameters::DUES_RATE_PUBLIC_UNIT_SELF_FINANCED,
                capped: false,
            },
            Self::StateEnterprise => DuesBase::NetSalary {
                rate: parameters::DUES_RATE_STATE_ENTERPRISE,
            },
            Self::NonState => DuesBase::InsuredSalary {
                rate: parameters::DUES_RATE_NON_STATE,
                capped: true,
            },
            Self::NoFixedWage => DuesBase::FixedAmount,
        }
    }
}
