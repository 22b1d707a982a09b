//! What the rules of a year expect a line to show, under each reading of it.

use crate::error::Error;
use crate::law::{Lookup, Parameter, parameters};
use crate::messages;
use crate::money::{Dong, Rate, round_half_up};
use crate::org::Sector;
use crate::time::Year;

use super::super::distribute::Source;
use super::super::reduction_09c::{Reduction09cRequest, reduction_09c};
use super::super::refund::{ReductionGiven, RefundRequest, refund};
use super::report::{Derivation, Reading};
use super::request::ReconcileRequest;

/// `amount` × the rates ÷ `divisor`, rounded once.
pub(super) fn proportion(amount: Dong, rates: &[Rate], divisor: Rate) -> Result<Dong, Error> {
    if divisor == Rate::ZERO {
        return Err(messages::DIVIDED_BY_ZERO.error([&amount.to_string()]));
    }
    let too_long = || messages::TOO_LONG.error([&format!("{amount} ÷ {divisor}")]);
    let (digits, unit) = divisor.fraction();
    let mut numerator = unit.checked_mul(amount.get().into());
    let mut denominator = Some(digits);
    for rate in rates {
        let (digits, unit) = rate.fraction();
        numerator = numerator.and_then(|n| n.checked_mul(digits));
        denominator = denominator.and_then(|d| d.checked_mul(unit));
    }
    let rounded = numerator
        .zip(denominator)
        .and_then(|(n, d)| round_half_up(n, d))
        .ok_or_else(too_long)?;
    Dong::new(i64::try_from(rounded).unwrap_or(i64::MAX))
}

/// A reading with what the rules expect under it, and from what.
pub(super) struct Expectation {
    pub(super) reading: Reading,
    pub(super) expected: Dong,
    pub(super) of: Derivation,
}

/// The readings of a line, and the parameters they rest on.
#[derive(Default)]
pub(super) struct Expectations {
    pub(super) readings: Vec<Expectation>,
    pub(super) rules: Vec<Parameter>,
}

pub(super) fn dues_expected(
    rules: &mut Lookup<'_>,
    request: &ReconcileRequest,
    fund: Option<Dong>,
) -> Result<Expectations, Error> {
    let dues_rate = dues_rate(rules, request.year)?;
    let (Some(fee), Some(fund), Some((sector_rate, dues_rate))) =
        (request.union_fee, fund, dues_rate)
    else {
        return Ok(Expectations::default());
    };
    let fee_rate = rules.rate(parameters::UNION_FEE_RATE)?;
    let grassroots = rules.rate(Source::Dues.parameter())?;
    let readings = [
        (Reading::All, vec![dues_rate]),
        (Reading::UpperShare, vec![grassroots.rest()?, dues_rate]),
        (Reading::GrassrootsShare, vec![grassroots, dues_rate]),
    ];
    let expectation = |(reading, rates): (Reading, Vec<Rate>)| {
        Ok(Expectation {
            reading,
            // From the fee itself, so that the fund's rounding does not enter.
            expected: proportion(fee, &rates, fee_rate)?,
            of: Derivation {
                rates,
                base: fund,
                less: Dong::ZERO,
            },
        })
    };
    Ok(Expectations {
        readings: readings
            .into_iter()
            .map(expectation)
            .collect::<Result<_, Error>>()?,
        rules: vec![sector_rate, Source::Dues.parameter()],
    })
}

/// The one rate of dues in a year; `None` when there are two. A report mixes sectors, so all of
/// them count, but for those that owe nothing.
fn dues_rate(rules: &mut Lookup<'_>, year: Year) -> Result<Option<(Parameter, Rate)>, Error> {
    let sectors = Sector::ALL.iter();
    let mut rates: Vec<(Parameter, Rate)> = Vec::new();
    for sector in sectors.filter_map(|sector| sector.dues_base().rate()) {
        for month in year.months() {
            let rate = rules.on(month.last_day()).optional_rate(sector)?;
            let known = rate.is_none_or(|rate| rates.iter().any(|(_, known)| *known == rate));
            if let Some(rate) = rate.filter(|rate| !known && *rate != Rate::ZERO) {
                rates.push((sector, rate));
            }
        }
    }
    rules.on(year.last_day());
    match rates.as_slice() {
        [] => Err(rules.no_rule(parameters::DUES_RATE_NON_STATE)),
        [found] => Ok(Some(*found)),
        _ => Ok(None),
    }
}

pub(super) fn reduction_expected(
    rules: &mut Lookup<'_>,
    request: &ReconcileRequest,
) -> Result<Expectations, Error> {
    let Some(fee) = request.union_fee else {
        return Ok(Expectations::default());
    };
    let reduction = reduction_09c(rules.law(), &Reduction09cRequest::new(request.year, fee))?;
    rules.cite(&reduction.citations);
    let grassroots = rules.rate(Source::UnionFee.parameter())?;
    let by_rule = Expectation {
        reading: Reading::ByRule,
        expected: reduction.due,
        of: Derivation {
            rates: reduction.rate.into_iter().chain([grassroots]).collect(),
            base: fee,
            less: Dong::ZERO,
        },
    };
    Ok(Expectations {
        readings: vec![by_rule],
        rules: vec![parameters::REDUCTION_09C_RATE, Source::UnionFee.parameter()],
    })
}

pub(super) fn refunds_expected(
    rules: &mut Lookup<'_>,
    request: &ReconcileRequest,
) -> Result<Expectations, Error> {
    let Some(fee) = request.union_fee else {
        return Ok(Expectations::default());
    };
    let reduces = rules
        .optional_rate(parameters::REDUCTION_09C_RATE)?
        .is_some();
    let mut asked = RefundRequest::new(request.year, fee);
    asked.reduction = reduces.then_some(ReductionGiven::ByRule);
    let refund = refund(rules.law(), &asked)?;
    rules.cite(&refund.citations);
    let grassroots = rules.rate(Source::UnionFee.parameter())?;
    let expectation = |reading, expected, less| Expectation {
        reading,
        expected,
        of: Derivation {
            rates: vec![grassroots],
            base: fee,
            less,
        },
    };
    let mut readings = vec![expectation(
        Reading::Entitlement,
        refund.entitlement,
        Dong::ZERO,
    )];
    if reduces {
        readings.push(expectation(Reading::Net, refund.net, refund.reduction));
    }
    Ok(Expectations {
        readings,
        rules: vec![Source::UnionFee.parameter(), parameters::REDUCTION_09C_RATE],
    })
}
