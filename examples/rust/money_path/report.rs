//! A province's half-year report: what each finance line shows, and what the rules expect of it.

use chrono::NaiveDate;
use congdoan::law::{Parameter, Value, parameters};
use congdoan::{
    Citations, Dong, Error, Explain, Explanation, Lang, Precision, Reading, ReconcileRequest,
    Reconciliation, Reduction09cRequest, ReductionGiven, Refund, RefundRequest, ReportLine,
    Rulebook, Verdict, Year, reconcile, reduction_09c, refund,
};
use serde::Deserialize;
use serde::de::IgnoredAny;

use crate::section::{Section, millions, signed, table};

/// A report as `examples/data/quang-nam-2020-h1.json` has it; the parts without money are for
/// other examples.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object")]
pub struct Report {
    source: String,
    #[serde(deserialize_with = "congdoan::deserialize_day")]
    from: NaiveDate,
    #[serde(deserialize_with = "congdoan::deserialize_day")]
    to: NaiveDate,
    year: Year,
    members: Option<u32>,
    finance: Finance,
    #[serde(default, rename = "grassroots_unions")]
    _grassroots_unions: IgnoredAny,
    #[serde(default, rename = "member_flow")]
    _member_flow: IgnoredAny,
    #[serde(default, rename = "indicators")]
    _indicators: IgnoredAny,
    #[serde(default, rename = "care")]
    _care: IgnoredAny,
    #[serde(default, rename = "events")]
    _events: IgnoredAny,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object")]
struct Finance {
    union_fee: Dong,
    dues: Option<Dong>,
    reduction_09c: Option<Dong>,
    refunds_paid: Option<Dong>,
    precision: Precision,
}

/// Reads the report's finance lines against the rules of its year.
pub fn section(report: &Report, lang: Lang) -> Result<Section, Error> {
    let law = Rulebook::embedded();
    let finance = &report.finance;
    let mut request = ReconcileRequest::new(report.from, report.to, report.year, finance.precision);
    request.members = report.members;
    request.union_fee = Some(finance.union_fee);
    request.dues = finance.dues;
    request.reduction_09c = finance.reduction_09c;
    request.refunds_paid = finance.refunds_paid;
    let read = reconcile(&law, &request)?;
    let refund = refunded(&law, report)?;

    let headings = lang.pick(
        [
            "Dòng",
            "Nội dung",
            "Báo cáo in",
            "Đọc là",
            "Theo quy định",
            "Chênh lệch",
            "Căn cứ",
        ],
        [
            "Line",
            "What",
            "Reported",
            "Reads as",
            "By the rules",
            "Difference",
            "Source",
        ],
    );
    let mut table = table(&headings, 2..3);
    for at in [4, 5] {
        if let Some(column) = table.column_mut(at) {
            column.set_cell_alignment(comfy_table::CellAlignment::Right);
        }
    }
    let mut lines = Vec::new();
    let mut sources = Sources::default();
    let tree = read.explain(lang);
    let mut trees = tree.children.into_iter();
    let fee_source = sources.of(read.citations(), &[parameters::UNION_FEE_RATE], lang);
    table.add_row([
        "union_fee".to_owned(),
        lang.pick("Kinh phí công đoàn", "Union fee").to_owned(),
        millions(finance.union_fee, lang),
        lang.pick(
            "2% quỹ tiền lương; quỹ suy ra →",
            "2% of a salary fund of →",
        )
        .to_owned(),
        millions(read.implied_salary_fund.unwrap_or_default(), lang),
        String::new(),
        fee_source,
    ]);
    lines.extend(trees.next().map(|tree| ("union_fee".to_owned(), tree)));
    for line in &read.lines {
        let sources = sources.of(read.citations(), line.parameters(), lang);
        table.add_row(row(line, &read, sources, lang));
        lines.extend(trees.next().map(|tree| (line.line.to_string(), tree)));
    }
    for (name, what, amount) in [
        (
            "entitlement",
            lang.pick("Được phân phối", "Entitlement"),
            refund.entitlement,
        ),
        (
            "net",
            lang.pick("Phải cấp lại sau tiết giảm", "To be refunded"),
            refund.net,
        ),
        (
            "outstanding",
            lang.pick("Còn phải cấp lại", "Still owed"),
            refund.outstanding,
        ),
    ] {
        let used: &[Parameter] = match name {
            "entitlement" => &[parameters::DISTRIBUTION_UNION_FEE_GRASSROOTS],
            _ => &[
                parameters::DISTRIBUTION_UNION_FEE_GRASSROOTS,
                parameters::REDUCTION_09C_RATE,
            ],
        };
        let sources = sources.of(refund.citations(), used, lang);
        table.add_row([
            name.to_owned(),
            what.to_owned(),
            String::new(),
            String::new(),
            millions(amount, lang),
            String::new(),
            sources,
        ]);
        lines.push((name.to_owned(), part(&refund, name, lang)));
    }

    let per_member = read.implied_monthly_salary.map(|salary| {
        format!(
            "{} {}",
            lang.pick(
                "Quỹ lương suy ra, bình quân một đoàn viên một tháng:",
                "Implied fund per member and month:"
            ),
            lang.dong(salary)
        )
    });
    Ok(Section {
        id: "report",
        title: format!(
            "A. {} {} – {} ({})\n   {}",
            lang.pick("Đối chiếu báo cáo", "The report"),
            lang.day(report.from),
            lang.day(report.to),
            lang.pick("triệu đồng", "million đồng"),
            report.source
        ),
        table,
        remarks: per_member.into_iter().chain(sources.list).collect(),
        lines,
        json: serde_json::json!({"source": report.source, "reconcile": read, "refund": refund}),
    })
}

/// What is to come back of the fee, with the reduction where the year has one.
fn refunded(law: &Rulebook, report: &Report) -> Result<Refund, Error> {
    let fee = report.finance.union_fee;
    let mut request = RefundRequest::new(report.year, fee);
    request.paid = report.finance.refunds_paid;
    let reduces = reduction_09c(law, &Reduction09cRequest::new(report.year, fee)).is_ok();
    request.reduction = reduces.then_some(ReductionGiven::ByRule);
    refund(law, &request)
}

fn row(line: &ReportLine, read: &Reconciliation, sources: String, lang: Lang) -> [String; 7] {
    let reading = match (line.verdict, line.reading) {
        (Verdict::Consistent, Some(reading)) => {
            let share = read
                .citations()
                .value(parameters::DISTRIBUTION_DUES_GRASSROOTS);
            match (reading, share) {
                (Reading::UpperShare, Some(Value::Rate(kept))) => {
                    let upper = kept
                        .rest()
                        .map_or(String::new(), |upper| lang.percent(upper));
                    format!("{} ({upper})", reading.label(lang))
                }
                _ => reading.label(lang).to_owned(),
            }
        }
        (Verdict::Off, _) => lang
            .pick("CAO HƠN mức tối đa", "ABOVE the most allowed")
            .to_owned(),
        _ => lang.pick("không thể kết luận", "cannot tell").to_owned(),
    };
    let difference = line.difference.map_or(String::new(), |difference| {
        signed(difference, millions(difference, lang))
    });
    [
        line.line.to_string(),
        line.label(lang).to_owned(),
        millions(line.reported, lang),
        reading,
        line.expected
            .map_or(String::new(), |expected| millions(expected, lang)),
        difference,
        sources,
    ]
}

/// The sources cited, numbered as footnotes.
#[derive(Default)]
struct Sources {
    list: Vec<String>,
}

impl Sources {
    /// The numbers of the sources of these parameters.
    fn of(&mut self, citations: &Citations, used: &[Parameter], lang: Lang) -> String {
        let mut numbers = Vec::new();
        for parameter in used {
            let Some(citation) = citations.citation(*parameter) else {
                continue;
            };
            let text = format!("{}: {}", parameter.label(lang), citation.display(lang));
            let at = self.list.iter().position(|known| known.ends_with(&text));
            let at = at.unwrap_or_else(|| {
                self.list.push(format!("[{}] {text}", self.list.len() + 1));
                self.list.len() - 1
            });
            numbers.push(format!("[{}]", at + 1));
        }
        numbers.join(" ")
    }
}

/// The part of a refund's tree with that name; the whole is what is still owed.
fn part(refund: &Refund, name: &str, lang: Lang) -> Explanation {
    let whole = refund.explain(lang);
    let net = whole.children.first().cloned();
    let entitlement = net.as_ref().and_then(|net| net.children.first().cloned());
    match name {
        "net" => net.unwrap_or(whole),
        "entitlement" => entitlement.unwrap_or(whole),
        _ => whole,
    }
}
