//! The estimate (dự toán) of a grassroots union's year: what will come in, go up and come back,
//! and what may be spent on what.

mod explain;

use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::law::{Bilingual, Citations, Lookup, Parameter, Rulebook, parameters};
use crate::messages as common;
use crate::money::{Dong, Rate};
use crate::names::names;
use crate::org::Sector;
use crate::time::Year;

use super::ceilings::{Ceiling, ceilings};
use super::chart::{Chart, code};
use super::distribute::{DistributeRequest, Distribution, Source, distribute};
use super::dues::DuesBase;
use super::messages;
use super::union_fee::fee_rate;

/// What is asked of [`estimate`]: the year's plan of one union.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
#[non_exhaustive]
pub struct EstimateRequest {
    /// The fiscal year.
    pub year: Year,
    /// The employer's sector.
    pub sector: Sector,
    /// The year's planned salary fund for social insurance, in đồng.
    pub salary_fund: Dong,
    /// The members' part of it, in đồng; for `state_enterprise` their pay after insurance and
    /// income tax. The whole fund unless given.
    pub dues_fund: Option<Dong>,
    /// How many members; needed for `no_fixed_wage`, whose dues are a fixed sum each.
    pub members: Option<u32>,
    /// The accumulation at the start, in đồng; may be negative.
    pub opening: Option<Dong>,
    /// Other income, in đồng.
    pub other_income: Option<Dong>,
}

impl EstimateRequest {
    /// The estimate of a year on a planned salary fund.
    pub fn new(year: Year, sector: Sector, salary_fund: Dong) -> Self {
        Self {
            year,
            sector,
            salary_fund,
            dues_fund: None,
            members: None,
            opening: None,
            other_income: None,
        }
    }
}

/// How the planned dues stand to those that will be owed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DuesBound {
    /// No cap can bind on an insured salary: the plan is what the rules give, but for the rounding
    /// of each member's month.
    Exact,
    /// A cap may bind on high salaries: the dues will be at most the plan.
    AtMost,
    /// The plan is the rule's minimum: the dues will be at least the plan.
    AtLeast,
}

names!(DuesBound { Exact = "exact", AtMost = "at_most", AtLeast = "at_least" });

/// One line of the estimate.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EstimateLine {
    /// The account code of chart `hd-47-2021`, whatever the year.
    pub code: &'static str,
    /// Its title.
    pub title: Bilingual,
    /// The amount, in đồng.
    pub amount: Dong,
}

/// A union's year, planned.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Estimate {
    /// The fee the employer will owe, in đồng; `None` when it is not liable.
    pub fee_due: Option<Dong>,
    /// The dues the members will owe, in đồng; `None` when nobody is liable.
    pub dues_due: Option<Dong>,
    /// How those dues stand to what will be owed.
    pub dues_bound: Option<DuesBound>,
    /// The income by account code: dues, other income, the fee that comes back.
    pub income: Vec<EstimateLine>,
    /// What goes up by account code: the upper share of the dues.
    pub goes_up: Vec<EstimateLine>,
    /// The part of the fee that stays above, in đồng.
    pub fee_kept_above: Dong,
    /// Within how many working days of its receipt the fee comes back, where a rule says so.
    pub refund_working_days: Option<u32>,
    /// Opening + income − what goes up, in đồng.
    pub available: Dong,
    /// The spending structure on the dues kept and the fee that comes back.
    pub ceilings: Vec<Ceiling>,
    /// The rules used.
    pub citations: Citations,
    #[serde(skip)]
    parts: Parts,
}

/// What the explanation needs beside the figures.
#[derive(Clone, Debug, PartialEq)]
struct Parts {
    request: EstimateRequest,
    fee_rate: Option<Rate>,
    dues_rate: Option<Rate>,
    fee: Option<Distribution>,
    dues: Option<Distribution>,
}

/// The year of a grassroots union, planned (dự toán): income by code, what goes up, what comes
/// back and when, and the ceilings of the spending structure with their confidence.
///
/// The codes are those of chart `hd-47-2021` whatever the year: they label the lines, and no figure
/// rests on them.
///
/// # Errors
/// `invalid_input` without `members` where the dues are a fixed sum; `out_of_range` for negative
/// sums; `not_determined` where a rule of the year is, or changes within it; `unconfirmed` where
/// one is less sure than accepted.
///
/// # Law
/// That of fee, dues and distribution; HD 36/HD-TLĐ 2021 and QĐ 4290/QĐ-TLĐ 2022 for the ceilings.
///
/// # Example
/// ```
/// use congdoan::{Dong, EstimateRequest, Rulebook, Sector, Year, estimate};
/// let request = EstimateRequest::new(Year::new(2027)?, Sector::NonState, Dong::new(3_000_000_000)?);
/// let plan = estimate(&Rulebook::embedded(), &request)?;
/// assert_eq!(plan.fee_due, Some(Dong::new(60_000_000)?));
/// assert_eq!(plan.dues_due, Some(Dong::new(15_000_000)?));
/// assert_eq!(plan.available, Dong::new(45_000_000 + 15_000_000 - 4_500_000)?);
/// # Ok::<(), congdoan::Error>(())
/// ```
pub fn estimate(law: &Rulebook, request: &EstimateRequest) -> Result<Estimate, Error> {
    let salary_fund = request.salary_fund.not_negative("salary_fund")?;
    let dues_fund = request
        .dues_fund
        .unwrap_or(salary_fund)
        .not_negative("dues_fund")?;
    let other_income = request
        .other_income
        .unwrap_or_default()
        .not_negative("other_income")?;
    let mut rules = Lookup::new(law, request.year.last_day(), "year");
    let rate = parameters::UNION_FEE_RATE;
    let sector = request.sector;
    let fee_rate = through_the_year(&mut rules, request, rate, |rules| fee_rate(rules, sector))?;
    let fee_due = match fee_rate {
        Some(rate) => Some(salary_fund.times(rate)?.half_up()?),
        None => None,
    };
    let planned = planned_dues(&mut rules, request, dues_fund)?;
    let dues_due = planned.as_ref().map(|planned| planned.amount);
    let mut split = |source, sum: Option<Dong>| match sum {
        None => Ok(None),
        Some(sum) => {
            let split = distribute(law, &DistributeRequest::new(request.year, source, sum))?;
            rules.cite(&split.citations);
            Ok::<_, Error>(Some(split))
        }
    };
    let fee = split(Source::UnionFee, fee_due)?;
    let dues = split(Source::Dues, dues_due)?;
    let part = |split: &Option<Distribution>, part: fn(&Distribution) -> Dong| {
        split.as_ref().map_or(Dong::ZERO, part)
    };
    let (refund, fee_kept_above) = (part(&fee, |s| s.grassroots), part(&fee, |s| s.upper));
    let (dues_kept, dues_up) = (part(&dues, |s| s.grassroots), part(&dues, |s| s.upper));
    let income = lines(&[
        (code::DUES, dues_due.unwrap_or_default()),
        (code::OTHER_INCOME, other_income),
        (code::FEE_REFUNDED, refund),
    ])?;
    let total = Dong::total(income.iter().map(|line| line.amount))?;
    let available = request
        .opening
        .unwrap_or_default()
        .plus(total)?
        .minus(dues_up)?;
    let refund_working_days = match fee {
        Some(_) => rules.optional_count(parameters::REFUND_WORKING_DAYS)?,
        None => None,
    };
    let ceilings = ceilings(&mut rules, dues_kept, refund)?;
    Ok(Estimate {
        fee_due,
        dues_due,
        dues_bound: planned.as_ref().map(|planned| planned.bound),
        income,
        goes_up: lines(&[(code::DUES_REMITTED, dues_up)])?,
        fee_kept_above,
        refund_working_days,
        available,
        ceilings,
        citations: rules.citations(),
        parts: Parts {
            request: request.clone(),
            fee_rate,
            dues_rate: planned.and_then(|planned| planned.rate),
            fee,
            dues,
        },
    })
}

fn lines(amounts: &[(&'static str, Dong)]) -> Result<Vec<EstimateLine>, Error> {
    let chart = Chart::named("hd-47-2021")?;
    let line = |(code, amount): &(&'static str, Dong)| {
        let row = chart.find(code).ok().and_then(|at| chart.rows().get(at));
        let row = row.ok_or_else(|| messages::UNKNOWN_ACCOUNT.error([code]))?;
        Ok(EstimateLine {
            code,
            title: row.title.clone(),
            amount: *amount,
        })
    };
    amounts.iter().map(line).collect()
}

/// The value that `read` finds in every month of the year; a plan for the year cannot be split
/// between months of different rules.
fn through_the_year<T: PartialEq>(
    rules: &mut Lookup<'_>,
    request: &EstimateRequest,
    parameter: Parameter,
    read: impl Fn(&mut Lookup<'_>) -> Result<T, Error>,
) -> Result<T, Error> {
    let year = request.year;
    let last = read(rules.on(year.last_day()))?;
    for month in year.months() {
        if read(rules.on(month.last_day()))? != last {
            let year = year.to_string();
            return Err(messages::YEAR_CHANGES
                .error([parameter.id(), &year])
                .at("year"));
        }
    }
    rules.on(year.last_day());
    Ok(last)
}

/// The dues of the plan, and how they stand to what will be owed.
struct PlannedDues {
    amount: Dong,
    rate: Option<Rate>,
    bound: DuesBound,
}

fn planned_dues(
    rules: &mut Lookup<'_>,
    request: &EstimateRequest,
    fund: Dong,
) -> Result<Option<PlannedDues>, Error> {
    let liable = parameters::DUES_STATE_PAID_LIABLE;
    if request.sector.is_state_paid()
        && !through_the_year(rules, request, liable, |rules| rules.flag(liable))?
    {
        return Ok(None);
    }
    let (parameter, capped) = match request.sector.dues_base() {
        DuesBase::InsuredSalary { rate, capped } => (rate, capped),
        DuesBase::NetSalary { rate } => (rate, true),
        DuesBase::FixedAmount => return fixed_dues(rules, request).map(Some),
    };
    let rate = through_the_year(rules, request, parameter, |rules| rules.rate(parameter))?;
    let cap = match capped {
        true => rules.optional_rate(parameters::DUES_CAP_SHARE)?,
        false => None,
    };
    // An insured salary is at most a multiple of the base salary, the cap a share of it: where
    // rate × multiple does not exceed the share, nobody can reach the cap.
    let binds = match (cap, request.sector) {
        (None, _) => false,
        (Some(_), Sector::StateEnterprise) => true,
        (Some(cap), _) => {
            let multiple = rules.rate(parameters::SOCIAL_INSURANCE_CEILING_MULTIPLE)?;
            let one = Dong::of_law(1);
            one.times(rate)?.times(multiple)? > one.times(cap)?
        }
    };
    Ok(Some(PlannedDues {
        amount: fund.times(rate)?.half_up()?,
        rate: Some(rate),
        bound: if binds {
            DuesBound::AtMost
        } else {
            DuesBound::Exact
        },
    }))
}

/// The least that members with a fixed sum owe in the year's months.
fn fixed_dues(rules: &mut Lookup<'_>, request: &EstimateRequest) -> Result<PlannedDues, Error> {
    let members = request
        .members
        .ok_or_else(|| common::MISSING.error(["members"]).at("members"))?;
    let mut amount = Dong::ZERO;
    for month in request.year.months() {
        let rules = rules.on(month.last_day());
        let share = rules.rate(parameters::DUES_MINIMUM_SHARE_NO_FIXED_WAGE)?;
        let each = rules
            .dong(parameters::BASE_SALARY)?
            .times(share)?
            .half_up()?;
        let all = each
            .get()
            .checked_mul(i64::from(members))
            .unwrap_or(i64::MAX);
        amount = amount.plus(Dong::new(all)?)?;
    }
    rules.on(request.year.last_day());
    Ok(PlannedDues {
        amount,
        rate: None,
        bound: DuesBound::AtLeast,
    })
}
