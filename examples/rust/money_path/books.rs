//! A grassroots union's books: per period what was owed, remitted and to be refunded, what was
//! received, and what differs.

use congdoan::law::parameters;
use congdoan::{
    DistributeRequest, Distribution, Dong, Error, Explain, Lang, Month, Refund, RefundRequest,
    Rulebook, Sector, Source, UnionFee, UnionFeeRequest, Year, distribute, refund, union_fee,
};
use serde::Deserialize;

use crate::section::{Section, plain, signed, table};
use crate::settlements::Book;

/// Books as `examples/data/cdcs-2023-2025.json` has them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object")]
pub struct Books {
    source: String,
    sector: Sector,
    periods: Vec<Period>,
    late_refund: Option<LateRefund>,
    #[serde(default)]
    pub settlements: Vec<Book>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object")]
struct Period {
    period: String,
    salary_fund: Option<Dong>,
    months: Option<Vec<MonthFund>>,
    dues_collected: Option<Dong>,
    dues_remitted: Option<Dong>,
    refund_received: Option<Dong>,
    note: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object")]
struct MonthFund {
    month: Month,
    salary_fund: Dong,
}

/// A refund that came later, for periods whose own line has none.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object")]
struct LateRefund {
    #[serde(rename = "for")]
    period: String,
    salary_fund: Dong,
    received: Dong,
    on: Month,
}

/// A stretch of months with one salary fund, computed at once.
struct Part {
    name: String,
    year: Year,
    fee: UnionFee,
    refund: Refund,
}

/// Computes every period and sets it beside what the books say.
pub fn section(books: &Books, lang: Lang) -> Result<Section, String> {
    let law = Rulebook::embedded();
    let headings = lang.pick(
        [
            "Dòng",
            "KPCĐ phải đóng",
            "Phải cấp lại",
            "Đã nhận",
            "Chênh lệch",
            "Đoàn phí thu",
            "Phải nộp lên",
            "Đã nộp",
            "Chênh lệch",
            "Ghi chú",
        ],
        [
            "Line",
            "Fee owed",
            "To be refunded",
            "Received",
            "Difference",
            "Dues collected",
            "To remit",
            "Remitted",
            "Difference",
            "Note",
        ],
    );
    let mut section = Section {
        id: "books",
        title: format!(
            "B. {} – {} (đồng)\n   {}",
            lang.pick("Sổ của CĐCS", "A grassroots union's books"),
            books.sector.label(lang),
            books.source
        ),
        table: table(&headings, 1..9),
        remarks: Vec::new(),
        lines: Vec::new(),
        json: serde_json::Value::Null,
    };
    let mut json = Vec::new();
    for (at, period) in books.periods.iter().enumerate() {
        let place = format!("periods[{at}]");
        json.push(
            add_period(&mut section, &law, books.sector, period, lang)
                .map_err(|problem| format!("{place}.{problem}"))?,
        );
    }
    let late = match &books.late_refund {
        None => None,
        Some(late) => Some(
            add_late(&mut section, &law, books.sector, late, lang)
                .map_err(|problem| format!("late_refund.{problem}"))?,
        ),
    };
    section.json = serde_json::json!({
        "source": books.source, "sector": books.sector, "periods": json, "late_refund": late,
    });
    Ok(section)
}

fn add_period(
    section: &mut Section,
    law: &Rulebook,
    sector: Sector,
    period: &Period,
    lang: Lang,
) -> Result<serde_json::Value, String> {
    let refused = |error: Error| refusal(&error, lang);
    let span = months(&period.period).map_err(refused)?;
    let parts = match (&period.months, period.salary_fund) {
        (Some(months), None) => months
            .iter()
            .map(|m| {
                part(
                    law,
                    sector,
                    m.month.to_string(),
                    (m.month, m.month),
                    m.salary_fund,
                    lang,
                )
            })
            .collect::<Result<Vec<_>, _>>()?,
        (None, Some(fund)) => vec![part(law, sector, period.period.clone(), span, fund, lang)?],
        _ => {
            return Err(lang
                .pick(
                    "period: cần đúng một trong `salary_fund` và `months`",
                    "period: needs exactly one of `salary_fund` and `months`",
                )
                .to_owned());
        }
    };
    let parts = with_payment(law, parts, period.refund_received).map_err(refused)?;
    let total = |sums: Vec<Option<Dong>>| Dong::total(sums.into_iter().flatten()).map_err(refused);
    let fee = total(parts.iter().map(|part| part.fee.due).collect())?;
    let entitlement = total(
        parts
            .iter()
            .map(|part| Some(part.refund.entitlement))
            .collect(),
    )?;
    let dues = match period.dues_collected {
        None => None,
        Some(collected) => {
            let asked = DistributeRequest::new(span.1.year(), Source::Dues, collected);
            Some((distribute(law, &asked).map_err(refused)?, asked))
        }
    };
    let less = |a: Option<Dong>, b: Option<Dong>| match (a, b) {
        (Some(a), Some(b)) => a.minus(b).map(Some).map_err(refused),
        _ => Ok(None),
    };
    let due = dues.as_ref().map(|(split, ..)| split.upper);
    let refund_difference = less(period.refund_received, Some(entitlement))?;
    let dues_difference = less(period.dues_remitted, due)?;
    let mut notes: Vec<String> = period.note.iter().cloned().collect();
    if let (Some((split, asked)), Some(remitted)) = (&dues, period.dues_remitted)
        && remitted != split.upper
    {
        notes.extend(as_once_known(law, split, asked, remitted, lang));
    }
    let difference =
        |sum: Option<Dong>| sum.map_or(String::new(), |sum| signed(sum, lang.integer(sum.get())));
    section.table.add_row([
        period.period.clone(),
        plain(Some(fee), lang),
        plain(Some(entitlement), lang),
        plain(period.refund_received, lang),
        difference(refund_difference),
        plain(period.dues_collected, lang),
        plain(due, lang),
        plain(period.dues_remitted, lang),
        difference(dues_difference),
        notes.join("\n"),
    ]);
    for part in &parts {
        section
            .lines
            .push((format!("{}.union_fee", part.name), part.fee.explain(lang)));
        section
            .lines
            .push((format!("{}.refund", part.name), part.refund.explain(lang)));
    }
    section.lines.extend(
        dues.iter()
            .map(|(split, ..)| (format!("{}.dues", period.period), split.explain(lang))),
    );
    Ok(serde_json::json!({
        "period": period.period,
        "union_fee": fee,
        "entitlement": entitlement,
        "refund_received": period.refund_received,
        "refund_difference": refund_difference,
        "dues_collected": period.dues_collected,
        "dues_upper_due": due,
        "dues_remitted": period.dues_remitted,
        "dues_difference": dues_difference,
        "notes": notes,
    }))
}

fn add_late(
    section: &mut Section,
    law: &Rulebook,
    sector: Sector,
    late: &LateRefund,
    lang: Lang,
) -> Result<serde_json::Value, String> {
    let span = months(&late.period).map_err(|error| refusal(&error, lang))?;
    let part = part(
        law,
        sector,
        late.period.clone(),
        span,
        late.salary_fund,
        lang,
    )?;
    let asked = RefundRequest::new(span.1.year(), part.fee.due.unwrap_or_default());
    let owed = refund(law, &asked.paid(late.received)).map_err(|error| refusal(&error, lang))?;
    section.remarks.push(format!(
        "late_refund: {} {} ({} {}): {} {}, {} {}, {} {}",
        lang.pick("cấp lại muộn cho", "late refund for"),
        late.period,
        lang.pick("nhận tháng", "received in"),
        late.on,
        lang.pick("phải cấp", "owed"),
        lang.dong(owed.net),
        lang.pick("đã nhận", "received"),
        lang.dong(late.received),
        lang.pick("còn thiếu", "outstanding"),
        lang.dong(owed.outstanding),
    ));
    section
        .lines
        .push(("late_refund".to_owned(), owed.explain(lang)));
    serde_json::to_value(&owed).map_err(|error| error.to_string())
}

/// Fee and refund on one fund; a fund over months of different rules cannot be computed at once.
fn part(
    law: &Rulebook,
    sector: Sector,
    name: String,
    (first, last): (Month, Month),
    fund: Dong,
    lang: Lang,
) -> Result<Part, String> {
    let refused = |error: Error| refusal(&error, lang);
    let fee_in =
        |month| union_fee(law, &UnionFeeRequest::on_fund(month, sector, fund)).map_err(refused);
    let refund_in = |month: Month, fee: &UnionFee| {
        let due = fee.due.unwrap_or_default();
        refund(law, &RefundRequest::new(month.year(), due)).map_err(refused)
    };
    let (fee, fee_at_first) = (fee_in(last)?, fee_in(first)?);
    let (refund, refund_at_first) = (refund_in(last, &fee)?, refund_in(first, &fee)?);
    if fee.due != fee_at_first.due || refund.entitlement != refund_at_first.entitlement {
        let problem = lang.pick(
            "quy định thay đổi trong kỳ; hãy ghi từng tháng ở `months`",
            "the rules change within the period; give its `months` one by one",
        );
        return Err(format!("period: {problem}"));
    }
    Ok(Part {
        name,
        year: last.year(),
        fee,
        refund,
    })
}

/// A payment for a single part is that part's; one for several cannot be told apart.
fn with_payment(
    law: &Rulebook,
    mut parts: Vec<Part>,
    received: Option<Dong>,
) -> Result<Vec<Part>, Error> {
    if let ([part], Some(received)) = (parts.as_mut_slice(), received) {
        let asked = RefundRequest::new(part.year, part.fee.due.unwrap_or_default());
        part.refund = refund(law, &asked.paid(received))?;
    }
    Ok(parts)
}

/// Whether what was remitted is what the rule said before it was last changed.
fn as_once_known(
    law: &Rulebook,
    split: &Distribution,
    asked: &DistributeRequest,
    remitted: Dong,
    lang: Lang,
) -> Option<String> {
    let row = split
        .citations()
        .citation(parameters::DISTRIBUTION_DUES_GRASSROOTS)?;
    let before = row.decided?.pred_opt()?;
    let earlier = distribute(&law.clone().known_on(before), asked).ok()?;
    (earlier.upper == remitted).then(|| {
        format!(
            "{} {}: {} {}; {} {} {}",
            lang.pick("đúng tỷ lệ", "the share of"),
            lang.percent(earlier.upper_share),
            lang.pick("theo quy định biết đến", "known until"),
            lang.day(before),
            row.document,
            lang.pick("đổi cả năm thành", "made the whole year"),
            lang.percent(split.upper_share),
        )
    })
}

/// `2023`, `2024-10` or `2024-07..2024-09` as its first and last month.
fn months(period: &str) -> Result<(Month, Month), Error> {
    match period.split_once("..") {
        Some((first, last)) => Ok((first.parse()?, last.parse()?)),
        None if period.len() == 4 => Ok((
            format!("{period}-01").parse()?,
            format!("{period}-12").parse()?,
        )),
        None => period.parse().map(|month| (month, month)),
    }
}

/// A refusal with its place, as it stands after the place of the period.
fn refusal(error: &Error, lang: Lang) -> String {
    let place = match error.path() {
        "" | "month" | "year" => "period",
        "collected" => "dues_collected",
        place => place,
    };
    format!("{place}: {}", error.message(lang))
}
