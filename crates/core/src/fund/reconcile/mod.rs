//! Reading a report's printed finance lines against the rules: which side of a split a line
//! shows, and what follows from it.

mod expectation;
mod explain;
mod report;
mod request;

use serde::Serialize;

use crate::error::Error;
use crate::law::{Citations, Lookup, Rulebook, parameters};
use crate::money::{Dong, quotient, round_half_up};

use expectation::{
    Expectation, Expectations, dues_expected, proportion, reduction_expected, refunds_expected,
};
pub use report::{Candidate, Reading, ReportLine, ReportLineName, Verdict};
pub use request::{Precision, ReconcileRequest};

/// The lines of a report, read, and what the fee implies.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Reconciliation {
    /// The salary fund the fee implies, in đồng.
    pub implied_salary_fund: Option<Dong>,
    /// That fund per member and month, in đồng, for a period of whole months.
    pub implied_monthly_salary: Option<Dong>,
    /// The lines given, in the order dues, reduction, refunds.
    pub lines: Vec<ReportLine>,
    /// The rules used.
    pub citations: Citations,
    #[serde(skip)]
    union_fee: Option<Dong>,
}

/// Reads a report's finance lines against the rules of its year.
///
/// A reading fits when the printed sum is within half the printed unit and 0.5% of what the rules
/// expect.
///
/// # Errors
/// `invalid_input` when the period is not within the year; `out_of_range` for negative sums;
/// `not_determined` and `unconfirmed` where a rule the lines need is.
///
/// # Law
/// That of the year: the rates of fee and dues, the shares of both, Resolution 09C.
///
/// # Example
/// ```
/// use chrono::NaiveDate;
/// use congdoan::{Dong, Precision, Reading, ReconcileRequest, Rulebook, Year, reconcile};
/// let day = |month, day| NaiveDate::from_ymd_opt(2020, month, day).unwrap();
/// let mut report = ReconcileRequest::new(day(1, 1), day(6, 30), Year::new(2020)?, Precision::Million);
/// report.union_fee = Some(Dong::new(3_622_000_000)?);
/// report.dues = Some(Dong::new(726_000_000)?);
/// let read = reconcile(&Rulebook::embedded(), &report)?;
/// assert_eq!(read.implied_salary_fund, Some(Dong::new(181_100_000_000)?));
/// assert_eq!(read.lines[0].reading, Some(Reading::UpperShare));
/// assert_eq!(read.lines[0].expected, Some(Dong::new(724_400_000)?));
/// # Ok::<(), congdoan::Error>(())
/// ```
pub fn reconcile(law: &Rulebook, request: &ReconcileRequest) -> Result<Reconciliation, Error> {
    request.check()?;
    let mut rules = Lookup::new(law, request.year.last_day(), "year");
    let implied_salary_fund = match request.union_fee {
        None => None,
        Some(fee) => {
            let rate = rules.rate(parameters::UNION_FEE_RATE)?;
            Some(proportion(fee, &[], rate).map_err(|error| error.at("union_fee"))?)
        }
    };
    let monthly = |fund: Dong| {
        let people = i64::from(request.members?).checked_mul(request.months()?.into())?;
        let salary = round_half_up(fund.get().into(), people.into())?;
        Dong::new(i64::try_from(salary).ok()?).ok()
    };
    let mut lines = Vec::new();
    if let Some(reported) = request.dues {
        let expected = dues_expected(&mut rules, request, implied_salary_fund)?;
        lines.push(read(ReportLineName::Dues, reported, expected, request)?);
    }
    if let Some(reported) = request.reduction_09c {
        let expected = reduction_expected(&mut rules, request)?;
        lines.push(read(
            ReportLineName::Reduction09c,
            reported,
            expected,
            request,
        )?);
    }
    if let Some(reported) = request.refunds_paid {
        let expected = refunds_expected(&mut rules, request)?;
        lines.push(read(
            ReportLineName::RefundsPaid,
            reported,
            expected,
            request,
        )?);
    }
    Ok(Reconciliation {
        implied_salary_fund,
        implied_monthly_salary: implied_salary_fund.and_then(monthly),
        lines,
        citations: rules.citations(),
        union_fee: request.union_fee,
    })
}

fn read(
    line: ReportLineName,
    reported: Dong,
    expectations: Expectations,
    request: &ReconcileRequest,
) -> Result<ReportLine, Error> {
    let candidate = |expectation: Expectation| {
        let expected = expectation.expected;
        let difference = reported.minus(expected)?;
        Ok::<_, Error>(Candidate {
            reading: expectation.reading,
            expected,
            difference,
            relative: quotient(difference.get().into(), expected.get().into(), 6),
            of: expectation.of,
        })
    };
    let details = expectations
        .readings
        .into_iter()
        .map(candidate)
        .collect::<Result<Vec<_>, Error>>()?;
    let fitting: Vec<&Candidate> = details
        .iter()
        .filter(|candidate| candidate.fits(request.precision))
        .collect();
    let most = details.iter().max_by_key(|candidate| candidate.expected);
    let least = details.iter().min_by_key(|candidate| candidate.expected);
    let refunds = line == ReportLineName::RefundsPaid;
    let bounded = line != ReportLineName::Reduction09c;
    let (reading, of, verdict) = match (fitting.as_slice(), most, least) {
        ([one], ..) => (Some(one.reading), Some(*one), Verdict::Consistent),
        ([], Some(most), _) if bounded && reported > most.expected => {
            (None, Some(most), Verdict::Off)
        }
        ([], _, Some(least)) if refunds && reported < least.expected => {
            (Some(Reading::PaidSoFar), Some(least), Verdict::Consistent)
        }
        _ => (None, None, Verdict::CannotTell),
    };
    Ok(ReportLine {
        line,
        reported,
        reading,
        expected: of.map(|candidate| candidate.expected),
        difference: of.map(|candidate| candidate.difference),
        relative: of.and_then(|candidate| candidate.relative),
        verdict,
        details,
        rules: expectations.rules,
    })
}
