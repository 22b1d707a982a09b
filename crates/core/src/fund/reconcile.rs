//! Reading a report's printed finance lines against the rules: which side of a split a line
//! shows, and what follows from it.

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::explain::{Explain, Explanation};
use crate::format::Lang;
use crate::json;
use crate::law::{Citations, Lookup, Parameter, Rulebook, parameters};
use crate::messages;
use crate::money::{Dong, Rate, quotient, round_half_up};
use crate::names::names;
use crate::time::{Month, Year};

use super::distribute::Source;
use super::reduction_09c::{Reduction09cRequest, reduction_09c};
use super::refund::{ReductionGiven, RefundRequest, refund};

/// The unit a report prints its sums in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precision {
    /// đồng.
    Dong,
    /// nghìn đồng.
    Thousand,
    /// triệu đồng.
    Million,
    /// tỷ đồng.
    Billion,
}

names!(Precision { Dong = "dong", Thousand = "thousand", Million = "million", Billion = "billion" });

impl Precision {
    /// The unit in đồng.
    pub const fn unit(self) -> i64 {
        match self {
            Self::Dong => 1,
            Self::Thousand => 1_000,
            Self::Million => 1_000_000,
            Self::Billion => 1_000_000_000,
        }
    }
}

/// What is asked of [`reconcile`]: a period and the sums a report prints, in đồng.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object")]
#[non_exhaustive]
pub struct ReconcileRequest {
    /// The first day of the period.
    #[serde(deserialize_with = "json::day")]
    pub from: NaiveDate,
    /// The last day of the period.
    #[serde(deserialize_with = "json::day")]
    pub to: NaiveDate,
    /// The fiscal year the period lies in.
    pub year: Year,
    /// How many members.
    pub members: Option<u32>,
    /// The union fee received, in đồng.
    pub union_fee: Option<Dong>,
    /// The line of dues, in đồng.
    pub dues: Option<Dong>,
    /// The line of the reduction under Resolution 09C, in đồng.
    pub reduction_09c: Option<Dong>,
    /// The line of refunds to the grassroots unions, in đồng.
    pub refunds_paid: Option<Dong>,
    /// The unit the sums were printed in.
    pub precision: Precision,
}

impl ReconcileRequest {
    /// A report of a period within a year, without lines yet.
    pub fn new(from: NaiveDate, to: NaiveDate, year: Year, precision: Precision) -> Self {
        Self {
            from,
            to,
            year,
            members: None,
            union_fee: None,
            dues: None,
            reduction_09c: None,
            refunds_paid: None,
            precision,
        }
    }

    fn check(&self) -> Result<(), Error> {
        if self.to < self.from {
            return Err(messages::PERIOD_REVERSED.error([&self.to.to_string()]).at("to"));
        }
        if [self.from, self.to].iter().any(|day| Year::of(*day) != self.year) {
            return Err(messages::PERIOD_OUTSIDE_YEAR.error([&self.year.to_string()]).at("year"));
        }
        let sums = [
            ("union_fee", self.union_fee),
            ("dues", self.dues),
            ("reduction_09c", self.reduction_09c),
            ("refunds_paid", self.refunds_paid),
        ];
        for (path, sum) in sums {
            if let Some(sum) = sum {
                sum.not_negative(path)?;
            }
        }
        Ok(())
    }

    /// How many months the period has, if it is made of whole ones.
    fn months(&self) -> Option<i64> {
        let (first, last) = (Month::of(self.from), Month::of(self.to));
        let whole = first.first_day() == self.from && last.last_day() == self.to;
        let count = i64::from(self.to.month())
            .checked_sub(i64::from(self.from.month()))?
            .checked_add(1)?;
        whole.then_some(count)
    }
}

/// A finance line of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportLineName {
    /// Đoàn phí.
    Dues,
    /// Tiết giảm theo Nghị quyết 09C.
    Reduction09c,
    /// Kinh phí cấp lại cho CĐCS.
    RefundsPaid,
}

names!(ReportLineName {
    Dues = "dues",
    Reduction09c = "reduction_09c",
    RefundsPaid = "refunds_paid",
});

/// What a printed line may show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reading {
    /// All dues collected.
    All,
    /// The part of the dues the levels above receive.
    UpperShare,
    /// The part of the dues the grassroots unions keep.
    GrassrootsShare,
    /// What the rule of the resolution gives.
    ByRule,
    /// The whole grassroots share of the fee.
    Entitlement,
    /// The grassroots share after the reduction.
    Net,
    /// What was paid back so far, less than is due.
    PaidSoFar,
}

names!(Reading {
    All = "all",
    UpperShare = "upper_share",
    GrassrootsShare = "grassroots_share",
    ByRule = "by_rule",
    Entitlement = "entitlement",
    Net = "net",
    PaidSoFar = "paid_so_far",
});

impl Reading {
    /// The reading in words.
    pub const fn label(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::All, Lang::Vi) => "toàn bộ số thu",
            (Self::UpperShare, Lang::Vi) => "phần cấp trên được nhận",
            (Self::GrassrootsShare, Lang::Vi) => "phần CĐCS giữ lại",
            (Self::ByRule, Lang::Vi) => "theo quy định",
            (Self::Entitlement, Lang::Vi) => "toàn bộ phần được phân phối",
            (Self::Net, Lang::Vi) => "phần được phân phối sau tiết giảm",
            (Self::PaidSoFar, Lang::Vi) => "số đã cấp đến cuối kỳ",
            (Self::All, Lang::En) => "all that was collected",
            (Self::UpperShare, Lang::En) => "the upper union's share",
            (Self::GrassrootsShare, Lang::En) => "the grassroots share",
            (Self::ByRule, Lang::En) => "by rule",
            (Self::Entitlement, Lang::En) => "the whole entitlement",
            (Self::Net, Lang::En) => "the entitlement after the reduction",
            (Self::PaidSoFar, Lang::En) => "what was paid so far",
        }
    }
}

/// What arithmetic can say of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Exactly one reading fits.
    Consistent,
    /// No reading fits, or several do.
    CannotTell,
    /// Above the most the rules allow.
    Off,
}

names!(Verdict { Consistent = "consistent", CannotTell = "cannot_tell", Off = "off" });

/// One way to read a line, with what the rules would then expect.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Candidate {
    /// The reading.
    pub reading: Reading,
    /// What the rules expect, in đồng.
    pub expected: Dong,
    /// Reported − expected, in đồng.
    pub difference: Dong,
    /// Difference ÷ expected, at most six decimals; `None` when nothing is expected.
    #[serde(serialize_with = "decimal_text")]
    pub relative: Option<Decimal>,
}

/// A printed line, read.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct ReportLine {
    /// Which line.
    pub line: ReportLineName,
    /// What the report prints, in đồng.
    pub reported: Dong,
    /// What it shows, when exactly one reading fits.
    pub reading: Option<Reading>,
    /// What the rules expect under that reading, in đồng.
    pub expected: Option<Dong>,
    /// Reported − expected, in đồng.
    pub difference: Option<Dong>,
    /// Difference ÷ expected, at most six decimals.
    #[serde(serialize_with = "decimal_text")]
    pub relative: Option<Decimal>,
    /// What can be said.
    pub verdict: Verdict,
    /// Every reading tried, with what it would expect.
    pub details: Vec<Candidate>,
}

/// The lines of a report, read, and what the fee implies.
#[derive(Clone, Debug, PartialEq, Serialize)]
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
            Some(proportion(fee, &[], rate)?)
        }
    };
    let monthly = |fund: Dong| {
        let people = i64::from(request.members?).checked_mul(request.months()?)?;
        let salary = round_half_up(fund.get().into(), people.into())?;
        Dong::new(i64::try_from(salary).ok()?).ok()
    };
    let mut lines = Vec::new();
    if let Some(reported) = request.dues {
        let candidates = dues_candidates(&mut rules, request)?;
        lines.push(read(ReportLineName::Dues, reported, &candidates, request));
    }
    if let Some(reported) = request.reduction_09c {
        let candidates = reduction_candidates(&mut rules, request)?;
        lines.push(read(ReportLineName::Reduction09c, reported, &candidates, request));
    }
    if let Some(reported) = request.refunds_paid {
        let candidates = refund_candidates(&mut rules, request)?;
        lines.push(read(ReportLineName::RefundsPaid, reported, &candidates, request));
    }
    Ok(Reconciliation {
        implied_salary_fund,
        implied_monthly_salary: implied_salary_fund.and_then(monthly),
        lines: lines.into_iter().collect::<Result<_, _>>()?,
        citations: rules.citations(),
        union_fee: request.union_fee,
    })
}

/// `amount` × the rates ÷ `divisor`, rounded once.
fn proportion(amount: Dong, rates: &[Rate], divisor: Rate) -> Result<Dong, Error> {
    let too_long = || messages::TOO_LONG.error([&format!("{amount} ÷ {divisor}")]);
    let parts = |rate: Rate| {
        let rate = rate.decimal().normalize();
        (rate.mantissa(), 10_i128.checked_pow(rate.scale()))
    };
    let (digits, unit) = parts(divisor);
    let mut numerator = unit.and_then(|unit| unit.checked_mul(amount.get().into()));
    let mut denominator = Some(digits);
    for rate in rates {
        let (digits, unit) = parts(*rate);
        numerator = numerator.and_then(|n| n.checked_mul(digits));
        denominator = denominator.zip(unit).and_then(|(d, unit)| d.checked_mul(unit));
    }
    let rounded = numerator
        .zip(denominator)
        .and_then(|(n, d)| round_half_up(n, d))
        .ok_or_else(too_long)?;
    Dong::new(i64::try_from(rounded).unwrap_or(i64::MAX))
}

type Candidates = Vec<(Reading, Dong)>;

fn dues_candidates(rules: &mut Lookup<'_>, request: &ReconcileRequest) -> Result<Candidates, Error> {
    let year_end = request.year.last_day();
    let (Some(fee), Some(dues_rate)) = (request.union_fee, dues_rate(rules, request.year)?) else {
        return Ok(Vec::new());
    };
    let fee_rate = rules.on(year_end).rate(parameters::UNION_FEE_RATE)?;
    let grassroots = rules.rate(Source::Dues.parameter())?;
    let expected = |rates: &[Rate]| proportion(fee, rates, fee_rate);
    Ok(vec![
        (Reading::All, expected(&[dues_rate])?),
        (Reading::UpperShare, expected(&[dues_rate, grassroots.rest()?])?),
        (Reading::GrassrootsShare, expected(&[dues_rate, grassroots])?),
    ])
}

/// The one rate of dues in a year; `None` when there are two. A report mixes sectors, so all of
/// them count, but for those that owe nothing.
fn dues_rate(rules: &mut Lookup<'_>, year: Year) -> Result<Option<Rate>, Error> {
    let sectors = [
        parameters::DUES_RATE_STATE_AGENCY,
        parameters::DUES_RATE_PUBLIC_UNIT_STATE_PAID,
        parameters::DUES_RATE_PUBLIC_UNIT_SELF_FINANCED,
        parameters::DUES_RATE_STATE_ENTERPRISE,
        parameters::DUES_RATE_NON_STATE,
    ];
    let mut rates: Vec<Rate> = Vec::new();
    for sector in sectors {
        for month in year.months() {
            match rules.on(month.last_day()).optional_rate(sector)? {
                Some(rate) if rate != Rate::ZERO && !rates.contains(&rate) => rates.push(rate),
                _ => {}
            }
        }
    }
    rules.on(year.last_day());
    match rates.as_slice() {
        [] => Err(rules.no_rule(parameters::DUES_RATE_NON_STATE)),
        [rate] => Ok(Some(*rate)),
        _ => Ok(None),
    }
}

fn reduction_candidates(
    rules: &mut Lookup<'_>,
    request: &ReconcileRequest,
) -> Result<Candidates, Error> {
    let Some(fee) = request.union_fee else {
        return Ok(Vec::new());
    };
    let asked = Reduction09cRequest::new(request.year, fee);
    let reduction = reduction_09c(rules.law(), &asked)?;
    rules.cite(&reduction.citations);
    Ok(vec![(Reading::ByRule, reduction.due)])
}

fn refund_candidates(
    rules: &mut Lookup<'_>,
    request: &ReconcileRequest,
) -> Result<Candidates, Error> {
    let Some(fee) = request.union_fee else {
        return Ok(Vec::new());
    };
    let reduces = rules.optional_rate(parameters::REDUCTION_09C_RATE)?.is_some();
    let mut asked = RefundRequest::new(request.year, fee);
    asked.reduction = reduces.then_some(ReductionGiven::ByRule);
    let refund = refund(rules.law(), &asked)?;
    rules.cite(&refund.citations);
    let mut candidates = vec![(Reading::Entitlement, refund.entitlement)];
    if reduces {
        candidates.push((Reading::Net, refund.net));
    }
    Ok(candidates)
}

fn read(
    line: ReportLineName,
    reported: Dong,
    candidates: &[(Reading, Dong)],
    request: &ReconcileRequest,
) -> Result<ReportLine, Error> {
    let candidate = |(reading, expected): &(Reading, Dong)| {
        let difference = reported.minus(*expected)?;
        Ok::<_, Error>(Candidate {
            reading: *reading,
            expected: *expected,
            difference,
            relative: quotient(difference.get().into(), expected.get().into(), 6),
        })
    };
    let details = candidates.iter().map(candidate).collect::<Result<Vec<_>, Error>>()?;
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
    })
}

impl Candidate {
    /// Whether |difference| ≤ half the printed unit + 0.5% of what is expected.
    fn fits(&self, precision: Precision) -> bool {
        let difference = i128::from(self.difference.get().unsigned_abs());
        let unit = i128::from(precision.unit());
        let allowed = unit
            .checked_mul(100)
            .and_then(|half| half.checked_add(self.expected.get().into()));
        difference.checked_mul(200).zip(allowed).is_some_and(|(d, a)| d <= a)
    }
}

fn decimal_text<S: serde::Serializer>(
    value: &Option<Decimal>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match value {
        Some(value) => serializer.collect_str(&value.normalize()),
        None => serializer.serialize_none(),
    }
}

impl ReportLine {
    /// The parameters the line is read with.
    pub fn parameters(&self) -> &'static [Parameter] {
        match self.line {
            ReportLineName::Dues => &[
                parameters::DUES_RATE_STATE_AGENCY,
                parameters::DISTRIBUTION_DUES_GRASSROOTS,
            ],
            ReportLineName::Reduction09c => &[
                parameters::REDUCTION_09C_RATE,
                parameters::DISTRIBUTION_UNION_FEE_GRASSROOTS,
            ],
            ReportLineName::RefundsPaid => &[
                parameters::DISTRIBUTION_UNION_FEE_GRASSROOTS,
                parameters::REDUCTION_09C_RATE,
            ],
        }
    }

    /// The line in words.
    pub fn label(&self, lang: Lang) -> &'static str {
        match self.line {
            ReportLineName::Dues => lang.pick("Đoàn phí", "Dues"),
            ReportLineName::Reduction09c => {
                lang.pick("Tiết giảm theo Nghị quyết 09C", "Resolution 09C reduction")
            }
            ReportLineName::RefundsPaid => {
                lang.pick("Kinh phí cấp lại CĐCS", "Refunds to the grassroots unions")
            }
        }
    }

    fn explain(&self, citations: &Citations, lang: Lang) -> Explanation {
        let verdict = match (self.verdict, self.reading) {
            (Verdict::Consistent, Some(reading)) => reading.label(lang),
            (Verdict::Off, _) => lang.pick("cao hơn mức tối đa theo quy định", "above what the rules allow"),
            _ => lang.pick("không thể kết luận từ số liệu", "arithmetic cannot tell"),
        };
        let details = self.details.iter().map(|candidate| {
            Explanation::new(candidate.reading.label(lang), lang.dong(candidate.expected)).formula(
                format!(
                    "{} {}",
                    lang.pick("chênh lệch", "difference"),
                    lang.dong(candidate.difference)
                ),
            )
        });
        let rules = self.parameters().iter();
        Explanation::new(self.label(lang), lang.dong(self.reported))
            .formula(verdict)
            .children(details)
            .children(rules.filter_map(|p| Explanation::rule(citations, *p, lang)))
    }
}

impl Explain for Reconciliation {
    fn citations(&self) -> &Citations {
        &self.citations
    }

    fn explain(&self, lang: Lang) -> Explanation {
        let fee = self.union_fee.map(|fee| {
            let fund = self.implied_salary_fund.unwrap_or_default();
            let label = lang.pick("Quỹ tiền lương suy ra", "Implied salary fund");
            let rate = parameters::UNION_FEE_RATE;
            let rate_text = self.citations.value(rate).map(|v| v.display(rate.unit(), lang));
            let salary = self.implied_monthly_salary.map(|salary| {
                let label = lang.pick("Bình quân một đoàn viên, một tháng", "Per member and month");
                Explanation::new(label, lang.dong(salary))
            });
            Explanation::new(label, lang.dong(fund))
                .formula(format!("{} ÷ {}", lang.dong(fee), rate_text.unwrap_or_default()))
                .half_up()
                .children(salary)
                .children(Explanation::rule(&self.citations, rate, lang))
        });
        let label = lang.pick("Đối chiếu số liệu tài chính", "Finance lines read against the rules");
        let fee_text = self.union_fee.map_or(String::new(), |fee| lang.dong(fee));
        Explanation::new(label, fee_text)
            .children(fee)
            .children(self.lines.iter().map(|line| line.explain(&self.citations, lang)))
    }
}
