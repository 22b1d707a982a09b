//! What is asked of `union_fee`.

use serde::Deserialize;

use crate::error::Error;
use crate::messages as common;
use crate::money::Dong;
use crate::names::names;
use crate::org::Sector;
use crate::time::Month;

use super::super::messages;
use super::super::relief::Relief;

/// How often the employer pays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Cycle {
    /// Every month.
    #[default]
    Monthly,
    /// Every quarter: agriculture, forestry, fishery, salt.
    Quarterly,
}

names!(Cycle { Monthly = "monthly", Quarterly = "quarterly" });

impl Cycle {
    /// The first month of the cycle that ends with `last`.
    pub(super) fn first_month(self, last: Month) -> Month {
        match self {
            Self::Monthly => last,
            Self::Quarterly => last.minus(2),
        }
    }
}

/// What is asked of [`union_fee`](super::union_fee): a month, a sector, and either the salary fund
/// as it is or the insured salaries of the people.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("oneOf" = crate::schema::one_of_fields(["salary_fund", "insured_salaries"]))))]
#[serde(deny_unknown_fields, expecting = "an object")]
#[non_exhaustive]
pub struct UnionFeeRequest {
    /// The month; of a quarter the last.
    pub month: Month,
    /// The employer's sector.
    pub sector: Sector,
    /// Quỹ tiền lương làm căn cứ đóng BHXH: the fund in đồng, taken as given.
    pub salary_fund: Option<Dong>,
    /// Each person's insured salary in đồng, bounded by the ceiling and floor before adding.
    pub insured_salaries: Option<Vec<Dong>>,
    /// A relief granted for the month.
    pub relief: Option<Relief>,
    /// How often the employer pays; monthly unless said.
    pub cycle: Option<Cycle>,
}

impl UnionFeeRequest {
    /// The fee of a month on a salary fund.
    pub fn on_fund(month: Month, sector: Sector, salary_fund: Dong) -> Self {
        Self {
            month,
            sector,
            salary_fund: Some(salary_fund),
            insured_salaries: None,
            relief: None,
            cycle: None,
        }
    }

    /// The fee of a month on the insured salaries of the people.
    pub fn on_salaries(month: Month, sector: Sector, insured_salaries: Vec<Dong>) -> Self {
        Self {
            insured_salaries: Some(insured_salaries),
            salary_fund: None,
            ..Self::on_fund(month, sector, Dong::ZERO)
        }
    }

    /// With a relief.
    #[must_use]
    pub fn relief(mut self, relief: Relief) -> Self {
        self.relief = Some(relief);
        self
    }

    /// Paid by the quarter; the month is the quarter's last and the fund the quarter's.
    #[must_use]
    pub fn quarterly(mut self) -> Self {
        self.cycle = Some(Cycle::Quarterly);
        self
    }
}

/// The amount the request gives, checked.
#[derive(Clone, Copy)]
pub(super) enum Given<'a> {
    Fund(Dong),
    Salaries(&'a [Dong]),
}

impl<'a> Given<'a> {
    pub(super) fn of(request: &'a UnionFeeRequest, cycle: Cycle) -> Result<Self, Error> {
        if cycle == Cycle::Quarterly && !request.month.ends_quarter() {
            let month = request.month.to_string();
            return Err(messages::NOT_QUARTER_END.error([&month]).at("month"));
        }
        match (request.salary_fund, &request.insured_salaries) {
            (Some(fund), None) => fund.not_negative("salary_fund").map(Self::Fund),
            (None, Some(_)) if cycle == Cycle::Quarterly => Err(common::NOT_WITH
                .error(["insured_salaries", "quarterly"])
                .at("insured_salaries")),
            (None, Some(salaries)) if salaries.is_empty() => Err(common::EMPTY
                .error(["insured_salaries"])
                .at("insured_salaries")),
            (None, Some(salaries)) => {
                for (at, salary) in salaries.iter().enumerate() {
                    salary.not_negative(&format!("insured_salaries[{at}]"))?;
                }
                Ok(Self::Salaries(salaries))
            }
            _ => Err(common::ONE_OF_TWO
                .error(["salary_fund", "insured_salaries"])
                .at("salary_fund")),
        }
    }
}
