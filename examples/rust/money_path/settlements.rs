//! Years settled on form B07-TLĐ, each opening with the closing of the one before.

use chrono::NaiveDate;
use comfy_table::{Cell, CellAlignment};
use congdoan::{Dong, Explain, Lang, Line, Rulebook, SettleRequest, Settlement, settle};
use serde::Deserialize;

use crate::section::{Section, table};

/// The books of one settled period.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object")]
pub struct Book {
    chart: String,
    #[serde(deserialize_with = "congdoan::deserialize_day")]
    from: NaiveDate,
    #[serde(deserialize_with = "congdoan::deserialize_day")]
    to: NaiveDate,
    opening: Dong,
    lines: Vec<Line>,
    cash: Option<Dong>,
    bank: Option<Dong>,
    closing_printed: Option<Dong>,
    note: Option<String>,
}

/// Settles each period and checks the chain, the cash and the bank.
pub fn section(books: &[Book], lang: Lang) -> Result<Section, String> {
    let law = Rulebook::embedded();
    let mut settled: Vec<(String, Settlement)> = Vec::new();
    let mut remarks = Vec::new();
    for (at, book) in books.iter().enumerate() {
        let previous = settled.last().map(|(_, settlement)| settlement.closing);
        let mut request = SettleRequest::new(&book.chart, book.from, book.to, book.opening);
        request.lines = book.lines.clone();
        request.previous_closing = previous;
        (request.cash, request.bank) = (book.cash, book.bank);
        let mut settlement = settle(&law, &request).map_err(|error| {
            format!(
                "settlements[{at}].{}: {}",
                error.path(),
                error.message(lang)
            )
        })?;
        settlement.localise(lang);
        let whole_year = book.from.format("%m-%d").to_string() == "01-01"
            && book.to.format("%m-%d").to_string() == "12-31";
        let name = match whole_year {
            true => book.to.format("%Y").to_string(),
            false => format!("{}..{}", book.from, book.to),
        };
        remarks.extend(checks(&name, book, &settlement, previous, lang));
        settled.push((name, settlement));
    }
    let mut headings = vec![
        lang.pick("Mã số", "Code").to_owned(),
        lang.pick("Nội dung", "Content").to_owned(),
    ];
    headings.extend(settled.iter().map(|(name, _)| format!("settle.{name}")));
    let headings: Vec<&str> = headings.iter().map(String::as_str).collect();
    let mut table = table(&headings, 2..headings.len());
    let rows = settled
        .first()
        .map_or(0, |(_, settlement)| settlement.rows.len());
    for at in 0..rows {
        let across: Vec<_> = settled.iter().filter_map(|(_, s)| s.rows.get(at)).collect();
        let Some(row) = across.first().filter(|row| {
            // Sub-items without a figure in any year would only lengthen the table.
            row.parent.is_none() || across.iter().any(|row| row.amount != Dong::ZERO)
        }) else {
            continue;
        };
        let code = row.code.as_deref().unwrap_or_default();
        let mut cells = vec![Cell::new(code), Cell::new(&row.title)];
        cells.extend(across.iter().map(|row| {
            Cell::new(lang.integer(row.amount.get())).set_alignment(CellAlignment::Right)
        }));
        table.add_row(cells);
    }
    Ok(Section {
        id: "settlements",
        title: format!(
            "C. {} (đồng)",
            lang.pick("Quyết toán theo mẫu B07-TLĐ", "Settlement on form B07-TLĐ")
        ),
        table,
        remarks,
        lines: settled
            .iter()
            .map(|(name, settlement)| (format!("settle.{name}"), settlement.explain(lang)))
            .collect(),
        json: books
            .iter()
            .zip(&settled)
            .map(|(book, (_, settlement))| {
                serde_json::json!({"from": book.from, "to": book.to, "settlement": settlement})
            })
            .collect::<Vec<_>>()
            .into(),
    })
}

/// What the chain, the cash and the bank say of one period.
fn checks(
    name: &str,
    book: &Book,
    settled: &Settlement,
    previous: Option<Dong>,
    lang: Lang,
) -> Vec<String> {
    let same = |good: bool| if good { "✓" } else { "✗" };
    let mut checks = Vec::new();
    if let Some(previous) = previous {
        checks.push(format!(
            "{name}: {} {} {} {}",
            lang.pick("đầu kỳ", "opening"),
            lang.dong(book.opening),
            lang.pick("= cuối kỳ trước", "= closing of the period before"),
            same(book.opening == previous),
        ));
    }
    if let (Some(cash), Some(bank)) = (book.cash, book.bank) {
        let held = cash.plus(bank).unwrap_or_default();
        checks.push(format!(
            "{name}: {} {} + {} {} = {} {} {}",
            lang.pick("tiền mặt", "cash"),
            lang.dong(cash),
            lang.pick("tiền gửi", "bank"),
            lang.dong(bank),
            lang.dong(held),
            lang.pick("= cuối kỳ", "= closing"),
            same(held == settled.closing),
        ));
    }
    if let Some(printed) = book.closing_printed {
        checks.push(format!(
            "{name}: {} {} {}",
            lang.pick("cuối kỳ in trên sổ", "closing as printed"),
            lang.dong(printed),
            same(printed == settled.closing),
        ));
    }
    checks.extend(
        settled
            .findings
            .iter()
            .map(|finding| format!("{name}: {}", finding.message)),
    );
    checks.extend(book.note.iter().map(|note| format!("{name}: {note}")));
    checks
}
