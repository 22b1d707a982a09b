//! A union's half-year report: its figures checked, and its text.

use serde::Serialize;

use crate::error::{Error, ErrorCode};
use crate::explain::{Explain, Explanation};
use crate::format::Lang;
use crate::fund::{ReconcileRequest, Reconciliation, ReportLine, Verdict, reconcile};
use crate::law::{Bilingual, Citations, Rulebook};
use crate::org::{MemberFlow, MemberFlowRequest, member_flow};

use super::care::Care;
use super::finding::{Difference, ReportFinding, ReportFindingCode};
use super::indicator::Indicator;
use super::late::{self, LatePayer};
use super::request::HalfYearReportRequest;
use super::text::{self, Contents};

/// A report with its figures checked.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct HalfYearReport {
    /// The indicators, in the order given.
    pub indicators: Vec<Indicator>,
    /// The flow of members; `None` when it was not given or does not balance.
    pub flow: Option<MemberFlow>,
    /// The finance lines, read against the rules.
    pub finance: Option<Reconciliation>,
    /// The care for members, in the order given.
    pub care: Vec<Care>,
    /// The units that paid the fee of some months short.
    pub late: Vec<LatePayer>,
    /// What does not agree, in the order members, finance, indicators, care, units.
    pub findings: Vec<ReportFinding>,
    /// The report in Markdown, in the language of the request.
    pub text: String,
    /// The rules used.
    pub citations: Citations,
    #[serde(skip)]
    title: Bilingual,
    #[serde(skip)]
    wording: Bilingual,
}

/// A union's half-year report (báo cáo sơ kết 6 tháng), or that of another period within a year:
/// indicators, flow of members, finance lines and care checked, late payers found, and the text
/// in the order such reports use.
///
/// What does not agree is a finding; the report is made all the same. Printed approximations stay
/// bounds.
///
/// # Errors
/// `invalid_input` when the period is not within the year, an id is given twice, a figure both as
/// a number and as printed; whatever [`member_flow`], [`reconcile`] and
/// [`consolidate`](crate::consolidate) refuse, but not `unbalanced`.
///
/// # Example
/// ```
/// use chrono::NaiveDate;
/// use congdoan::{HalfYearReportRequest, IndicatorRequest, Rulebook, Year, half_year_report};
/// let day = |month, day| NaiveDate::from_ymd_opt(2020, month, day).unwrap();
/// let mut request = HalfYearReportRequest::new(day(1, 1), day(6, 30), Year::new(2020)?);
/// let mut standard = IndicatorRequest::new("culture_standard_2019");
/// (standard.done, standard.of) = (Some(68), Some(73));
/// let mut title = IndicatorRequest::new("good_at_work_good_at_home_2019");
/// (title.done, title.printed_percent) = (Some(1_725), Some("98.5".parse()?));
/// request.indicators = vec![standard, title];
/// let report = half_year_report(&Rulebook::embedded(), &request)?;
/// assert_eq!(report.indicators[0].percent.unwrap().to_string(), "93.15");
/// let women = report.indicators[1].implied_of.unwrap();
/// assert_eq!((women.least, women.most), (1_751, Some(1_752)));
/// assert!(report.text.contains("- Cơ quan, đơn vị đạt chuẩn văn hóa năm 2019: 68/73 (93,15%)"));
/// # Ok::<(), congdoan::Error>(())
/// ```
pub fn half_year_report(
    law: &Rulebook,
    request: &HalfYearReportRequest,
) -> Result<HalfYearReport, Error> {
    request.check()?;
    let mut citations = Citations::new(law);
    let mut findings = Vec::new();
    let flow = match &request.member_flow {
        None => None,
        Some(asked) => balanced(law, asked, &mut findings)?,
    };
    findings.extend(members_differ(request, flow.as_ref()));
    let finance = finance(law, request, flow.as_ref())?;
    for line in finance.iter().flat_map(|finance| &finance.lines) {
        findings.extend(not_consistent(line));
    }
    let indicators: Vec<Indicator> = request.indicators.iter().map(Indicator::of).collect();
    for (at, indicator) in indicators.iter().enumerate() {
        findings.extend(indicator.findings(at));
    }
    let care: Vec<Care> = request.care.iter().map(Care::of).collect();
    for (at, care) in care.iter().enumerate() {
        findings.extend(care.findings(at));
    }
    let books = late::books(law, request)?;
    let late = match &books {
        None => Vec::new(),
        Some(books) => late::payers(request, books),
    };
    for payer in &late {
        findings.push(payer.finding()?);
    }
    let used = [
        flow.as_ref().map(Explain::citations),
        finance.as_ref().map(Explain::citations),
        books.as_ref().map(Explain::citations),
    ];
    used.into_iter()
        .flatten()
        .for_each(|used| citations.extend(used));
    let contents = Contents {
        request,
        indicators: &indicators,
        flow: flow.as_ref(),
        finance: finance.as_ref(),
        care: &care,
        late: &late,
    };
    let wording = Bilingual::of(|lang| contents.markdown(lang));
    Ok(HalfYearReport {
        text: wording.get(Lang::Vi).to_owned(),
        title: Bilingual::of(|lang| text::title(request, lang)),
        wording,
        indicators,
        flow,
        finance,
        care,
        late,
        findings,
        citations,
    })
}

/// The flow of members, unless its ends disagree, which is a finding here.
fn balanced(
    law: &Rulebook,
    asked: &MemberFlowRequest,
    findings: &mut Vec<ReportFinding>,
) -> Result<Option<MemberFlow>, Error> {
    let error = match member_flow(law, asked) {
        Ok(flow) => return Ok(Some(flow)),
        Err(error) => error,
    };
    let (ErrorCode::Unbalanced, Some(opening), Some(closing)) =
        (error.code(), asked.opening, asked.closing)
    else {
        return Err(error.under("member_flow"));
    };
    let computed = i64::from(opening).saturating_add(asked.net_change());
    let difference = i64::from(closing).saturating_sub(computed);
    findings.push(ReportFinding::new(
        ReportFindingCode::FlowUnbalanced,
        "member_flow.closing".to_owned(),
        Some(Difference::Count(difference)),
        |lang| {
            let (closing, computed) = (lang.integer(closing.into()), lang.integer(computed));
            lang.pick(
                format!("đoàn viên cuối kỳ ghi {closing}, theo biến động là {computed}"),
                format!(
                    "members at the end are stated as {closing}, the movements give {computed}"
                ),
            )
        },
    ));
    Ok(None)
}

/// The members reported against those the flow ends with.
fn members_differ(
    request: &HalfYearReportRequest,
    flow: Option<&MemberFlow>,
) -> Option<ReportFinding> {
    let stated = request.member_flow.as_ref().and_then(|flow| flow.closing);
    let closing = flow.map(|flow| flow.closing).or(stated)?;
    let members = request.members.filter(|members| *members != closing)?;
    let difference = i64::from(members).saturating_sub(closing.into());
    Some(ReportFinding::new(
        ReportFindingCode::MembersDiffer,
        "members".to_owned(),
        Some(Difference::Count(difference)),
        |lang| {
            let (members, closing) = (lang.integer(members.into()), lang.integer(closing.into()));
            lang.pick(
                format!("số đoàn viên {members} khác số cuối kỳ {closing} của biến động"),
                format!("{members} members differ from the {closing} their flow ends with"),
            )
        },
    ))
}

fn finance(
    law: &Rulebook,
    request: &HalfYearReportRequest,
    flow: Option<&MemberFlow>,
) -> Result<Option<Reconciliation>, Error> {
    let Some(printed) = &request.finance else {
        return Ok(None);
    };
    let mut asked =
        ReconcileRequest::new(request.from, request.to, request.year, printed.precision);
    asked.members = request.members.or(flow.map(|flow| flow.closing));
    asked.union_fee = printed.union_fee;
    asked.dues = printed.dues;
    asked.reduction_09c = printed.reduction_09c;
    asked.refunds_paid = printed.refunds_paid;
    let read = reconcile(law, &asked);
    read.map(Some).map_err(|error| match error.path() {
        "year" => error,
        "union_fee" | "dues" | "reduction_09c" | "refunds_paid" => error.under("finance"),
        _ => error.moved_to("finance"),
    })
}

/// A finance line of which arithmetic says no, or cannot say.
fn not_consistent(line: &ReportLine) -> Option<ReportFinding> {
    let path = format!("finance.{}", line.line);
    let reported = line.reported;
    match line.verdict {
        Verdict::Consistent => None,
        Verdict::Off => Some(ReportFinding::new(
            ReportFindingCode::LineOff,
            path,
            line.difference.map(Difference::Money),
            |lang| {
                let (label, reported) = (line.label(lang), lang.dong(reported));
                let most = lang.dong(line.expected.unwrap_or_default());
                lang.pick(
                    format!("{label}: {reported} cao hơn mức tối đa theo quy định {most}"),
                    format!("{label}: {reported} is above the {most} the rules allow at most"),
                )
            },
        )),
        Verdict::CannotTell => Some(ReportFinding::new(
            ReportFindingCode::LineCannotTell,
            path,
            None,
            |lang| {
                let (label, reported) = (line.label(lang), lang.dong(reported));
                lang.pick(
                    format!("{label}: chỉ từ số liệu không kết luận được {reported} là khoản nào"),
                    format!("{label}: arithmetic alone cannot tell what {reported} shows"),
                )
            },
        )),
    }
}

impl Explain for HalfYearReport {
    fn citations(&self) -> &Citations {
        &self.citations
    }

    fn explain(&self, lang: Lang) -> Explanation {
        let found = self.findings.len();
        let value = lang.pick(
            format!("{found} điểm cần xem lại"),
            format!("findings: {found}"),
        );
        let findings = self.findings.iter();
        let findings =
            findings.map(|finding| Explanation::new(finding.path.as_str(), finding.text(lang)));
        let findings = (found > 0).then(|| {
            let label = lang.pick("Điểm cần xem lại", "Findings");
            Explanation::new(label, found.to_string()).children(findings)
        });
        Explanation::new(self.title.get(lang), value)
            .children(self.flow.iter().map(|flow| flow.explain(lang)))
            .children(self.finance.iter().map(|finance| finance.explain(lang)))
            .children(self.indicators.iter().map(|i| i.explain(lang)))
            .children(self.care.iter().map(|care| care.explain(lang)))
            .children(findings)
    }

    fn localise(&mut self, lang: Lang) {
        self.text = self.wording.get(lang).to_owned();
        self.indicators.iter_mut().for_each(|i| i.localise(lang));
        self.care.iter_mut().for_each(|care| care.localise(lang));
        self.findings.iter_mut().for_each(|f| f.localise(lang));
    }
}
