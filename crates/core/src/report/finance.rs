//! The finance section of a report's text: each line with its reading.

use rust_decimal::Decimal;

use crate::format::Lang;
use crate::fund::{Reading, Reconciliation, ReportLine, Verdict};
use crate::money::Dong;

use super::request::ReportFinance;
use super::text::pair;

/// The lines as a table in the unit they were printed in, and what follows from them.
pub(super) fn finance(read: &Reconciliation, printed: &ReportFinance, lang: Lang) -> String {
    let precision = printed.precision;
    let amount = |amount: Dong| lang.decimal(Decimal::new(amount.get(), precision.decimals()));
    let unit = precision.label(lang);
    let headings = lang.pick(
        [
            "Khoản mục",
            "Báo cáo",
            "Đọc là",
            "Theo quy định",
            "Chênh lệch",
        ],
        ["Line", "Reported", "Reads as", "By the rules", "Difference"],
    );
    let mut table = format!("| {} |\n|---|--:|---|--:|--:|\n", headings.join(" | "));
    let mut row = |cells: [String; 5]| table.push_str(&format!("| {} |\n", cells.join(" | ")));
    if let Some(fee) = printed.union_fee {
        let label = lang.pick("Kinh phí công đoàn", "Union fee").to_owned();
        row([
            label,
            amount(fee),
            String::new(),
            String::new(),
            String::new(),
        ]);
    }
    for line in &read.lines {
        let difference = line.difference.map(|difference| match difference.get() {
            1.. => format!("+{}", amount(difference)),
            _ => amount(difference),
        });
        row([
            line.label(lang).to_owned(),
            amount(line.reported),
            reading(line, lang).to_owned(),
            line.expected.map_or(String::new(), amount),
            difference.unwrap_or_default(),
        ]);
    }
    let mut body = String::new();
    if printed.union_fee.is_some() || !read.lines.is_empty() {
        let of = lang.pick("Đơn vị tính", "Unit");
        body = format!("{of}: {unit}\n\n{table}\n");
    }
    let implied = [
        (
            lang.pick("Quỹ tiền lương suy ra", "Implied salary fund"),
            read.implied_salary_fund
                .map(|fund| format!("{} {unit}", amount(fund))),
        ),
        (
            lang.pick("Bình quân một đoàn viên, một tháng", "Per member and month"),
            read.implied_monthly_salary.map(|salary| lang.dong(salary)),
        ),
        (
            lang.pick("Còn phải cấp lại CĐCS", "Refunds still owed"),
            still_owed(read).map(|owed| format!("{} {unit}", amount(owed))),
        ),
    ];
    for (label, text) in implied {
        body.extend(text.map(|text| pair(label, &text)));
    }
    body
}

/// What is left to refund, where the line shows what was refunded so far.
fn still_owed(read: &Reconciliation) -> Option<Dong> {
    let paid_so_far = |line: &&ReportLine| line.reading == Some(Reading::PaidSoFar);
    let line = read.lines.iter().find(paid_so_far)?;
    line.expected?.minus(line.reported).ok()
}

fn reading(line: &ReportLine, lang: Lang) -> &'static str {
    match (line.verdict, line.reading) {
        (Verdict::Consistent, Some(reading)) => reading.label(lang),
        (Verdict::Off, _) => lang.pick(
            "cao hơn mức tối đa theo quy định",
            "above what the rules allow",
        ),
        _ => lang.pick("không thể kết luận", "cannot tell"),
    }
}
