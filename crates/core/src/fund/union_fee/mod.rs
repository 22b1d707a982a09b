//! The union fee (kinh phí công đoàn): what an employer owes for a month, and by when.

mod explain;
mod request;

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use crate::error::Error;
use crate::format::Lang;
use crate::law::{Citations, Lookup, Rulebook, choice_label, parameters};
use crate::money::{Dong, Exact, Rate};
use crate::names::names;
use crate::org::Sector;
use crate::time::Month;

use super::messages;
use super::relief::{Relief, Relieved};
use super::salary_bounds::{BoundedSum, SalaryBounds};

use request::Given;

pub use request::{Cycle, UnionFeeRequest};

/// Why no fee is owed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum UnionFeeReason {
    /// Collection from state-paid bodies stopped in 2025.
    StatePaidSince2025,
}

names!(UnionFeeReason { StatePaidSince2025 = "state_paid_since_2025" });

/// When the fee is payable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PayableRule {
    /// Together with social insurance; no day is known.
    WithSocialInsurance,
    /// By the last day of the next month.
    EndOfNextMonth,
    /// By the last day of the month after the cycle.
    EndOfMonthAfterCycle,
}

names!(PayableRule {
    WithSocialInsurance = "with_social_insurance",
    EndOfNextMonth = "end_of_next_month",
    EndOfMonthAfterCycle = "end_of_month_after_cycle",
});

impl PayableRule {
    fn payable_by(self, month: Month) -> Option<NaiveDate> {
        match self {
            Self::WithSocialInsurance => None,
            Self::EndOfNextMonth | Self::EndOfMonthAfterCycle => {
                Some(month.next().last_day()).filter(|day| day.year() <= 9999)
            }
        }
    }

    fn label(self, lang: Lang) -> &'static str {
        choice_label(self.as_str(), lang)
    }
}

/// The fee of a month.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("oneOf" = crate::schema::liable_or_not(&["salary_fund", "rate", "exact", "due"], &["deferred", "deferred_payable_by", "payable_by", "payable_rule"]))))]
#[non_exhaustive]
pub struct UnionFee {
    /// Whether the employer owes the fee; if not, every figure is `None`.
    pub liable: bool,
    /// Why not.
    pub reason: Option<UnionFeeReason>,
    /// The fund the fee is taken from, in đồng.
    pub salary_fund: Option<Dong>,
    /// The rate.
    pub rate: Option<Rate>,
    /// Rate × fund before relief, unrounded.
    pub exact: Option<Exact>,
    /// What is owed now, in đồng.
    pub due: Option<Dong>,
    /// What a suspension puts off, in đồng.
    pub deferred: Option<Dong>,
    /// The day by which the deferred sum is to be paid back, when the end is known.
    pub deferred_payable_by: Option<NaiveDate>,
    /// The day by which the fee is to be paid, when the rule names one.
    pub payable_by: Option<NaiveDate>,
    /// The rule of that day; `None` where the law of the month is not known.
    pub payable_rule: Option<PayableRule>,
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
    salaries: Option<BoundedSum>,
    relief: Option<Relief>,
    due_exact: Option<Exact>,
}

/// What an employer owes for a month (kinh phí công đoàn, 2% of the salary fund for social
/// insurance), when, and what a relief changes.
///
/// # Errors
/// `invalid_input` unless exactly one of fund and salaries is given, when a quarter is asked for
/// with salaries or a month that ends none, or for a suspension that ends before the month;
/// `out_of_range` for a negative sum or a relief above the law's maximum; `not_determined` and
/// `unconfirmed` where the law of the month is.
///
/// # Law
/// Luật Công đoàn 12/2012/QH13 art 26; Luật Công đoàn 50/2024/QH15 art 29, 30; NĐ
/// 191/2013/NĐ-CP art 4 to 6; NĐ 105/2026/NĐ-CP art 4, 12, 13.
///
/// # Example
/// ```
/// use congdoan::{Dong, Rulebook, Sector, UnionFeeRequest, union_fee};
/// let salaries = vec![Dong::new(30_000_000)?, Dong::new(60_000_000)?];
/// let request = UnionFeeRequest::on_salaries("2026-03".parse()?, Sector::NonState, salaries);
/// let fee = union_fee(&Rulebook::embedded(), &request)?;
/// assert_eq!(fee.salary_fund, Some(Dong::new(76_800_000)?));
/// assert_eq!(fee.due, Some(Dong::new(1_536_000)?));
/// # Ok::<(), congdoan::Error>(())
/// ```
pub fn union_fee(law: &Rulebook, request: &UnionFeeRequest) -> Result<UnionFee, Error> {
    let month = request.month;
    let cycle = request.cycle.unwrap_or_default();
    let given = Given::of(request, cycle)?;
    let mut rules = Lookup::new(law, month.last_day(), "month");
    let parts = Parts {
        month,
        sector: request.sector,
        salaries: None,
        relief: request.relief,
        due_exact: None,
    };
    if cycle == Cycle::Quarterly {
        check_quarter(&mut rules, request)?;
    }
    let Some(rate) = fee_rate(&mut rules, request.sector)? else {
        return Ok(UnionFee {
            liable: false,
            reason: Some(UnionFeeReason::StatePaidSince2025),
            salary_fund: None,
            rate: None,
            exact: None,
            due: None,
            deferred: None,
            deferred_payable_by: None,
            payable_by: None,
            payable_rule: None,
            citations: rules.citations(),
            parts,
        });
    };
    let salaries = match given {
        Given::Fund(_) => None,
        Given::Salaries(salaries) => Some(SalaryBounds::of(&mut rules)?.sum(salaries)?),
    };
    let salary_fund = match (given, salaries) {
        (Given::Fund(fund), _) => fund,
        (_, salaries) => salaries.map(|sum| sum.total).unwrap_or_default(),
    };
    let exact = salary_fund.times(rate)?;
    let relief = Relieved::of(
        &mut rules,
        exact,
        (cycle.first_month(month), month),
        request.relief,
    )?;
    let payable_rule = rules
        .optional_choice(match cycle {
            Cycle::Monthly => parameters::UNION_FEE_PAYABLE_RULE_MONTHLY,
            Cycle::Quarterly => parameters::UNION_FEE_PAYABLE_RULE_QUARTERLY,
        })?
        .and_then(|name| name.parse::<PayableRule>().ok());
    Ok(UnionFee {
        liable: true,
        reason: None,
        salary_fund: Some(salary_fund),
        rate: Some(rate),
        exact: Some(exact),
        due: Some(relief.due),
        deferred: relief.deferred,
        deferred_payable_by: relief.deferred_payable_by,
        payable_by: payable_rule.and_then(|rule| rule.payable_by(month)),
        payable_rule,
        citations: rules.citations(),
        parts: Parts {
            salaries,
            due_exact: relief.exact,
            ..parts
        },
    })
}

/// The rate of the fee on the day looked up; `None` where the sector is not liable.
pub(super) fn fee_rate(rules: &mut Lookup<'_>, sector: Sector) -> Result<Option<Rate>, Error> {
    if sector.is_state_paid() && !rules.flag(parameters::UNION_FEE_STATE_PAID_LIABLE)? {
        return Ok(None);
    }
    rules.rate(parameters::UNION_FEE_RATE).map(Some)
}

fn check_quarter(rules: &mut Lookup<'_>, request: &UnionFeeRequest) -> Result<(), Error> {
    let (month, sector) = (request.month, request.sector);
    // A quarter's fund cannot be split between months that owe and months that do not.
    let last = fee_rate(rules, sector)?;
    let first = Cycle::Quarterly.first_month(month);
    for other in [first, first.next()] {
        if fee_rate(rules.on(other.last_day()), sector)? != last {
            let error = messages::QUARTER_CHANGES.error([&month.to_string()]);
            return Err(error.at("month"));
        }
    }
    rules.on(month.last_day());
    Ok(())
}
