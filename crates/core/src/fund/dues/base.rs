//! What a sector's dues are taken from (QĐ 1908/QĐ-TLĐ art 23).

use crate::error::Error;
use crate::law::{Parameter, parameters};
use crate::messages;
use crate::money::Rate;
use crate::org::Sector;

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

impl DuesBase {
    /// The parameter of its rate; a fixed sum has none.
    pub(crate) fn rate(self) -> Option<Parameter> {
        match self {
            Self::InsuredSalary { rate, .. } | Self::NetSalary { rate } => Some(rate),
            Self::FixedAmount => None,
        }
    }

    /// The field of a request that gives it.
    pub(crate) const fn field(self) -> &'static str {
        match self {
            Self::InsuredSalary { .. } => "insured_salary",
            Self::NetSalary { .. } => "net_salary",
            Self::FixedAmount => "fixed_amount",
        }
    }
}

impl Sector {
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
