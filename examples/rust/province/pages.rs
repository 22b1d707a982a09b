//! The province's pages: totals beside the published ones, who pays late, what is still to be
//! refunded, and the blocks.

use congdoan::law::parameters;
use congdoan::{Consolidation, Dong, Explain, Lang, ParentFigures, Sums, UnitBooks, UnitFigures};

use crate::generate::Province;
use crate::published::Published;
use crate::section::{Section, millions, plain, signed, table};

/// Said on every page that shows a unit.
pub const GENERATED: [&str; 2] = [
    "Số liệu từng đơn vị là số liệu TẠO RA theo hạt giống cố định, không phải của đơn vị có thật; chỉ các tổng có dấu ✓ ở bảng D là của báo cáo.",
    "Unit-level figures are GENERATED from a fixed seed and belong to no real unit; only the totals marked ✓ in table D are the report's.",
];

pub fn sections(
    published: &Published,
    province: &Province,
    sums: &Consolidation,
    lang: Lang,
) -> Vec<Section> {
    let units: Vec<_> = province.books.units.iter().zip(&sums.units).collect();
    vec![
        totals(published, province, sums, lang),
        late(&units, lang),
        refunds(&units, lang),
        blocks(sums, lang),
    ]
}

fn section(id: &'static str, title: &str, table: comfy_table::Table) -> Section {
    Section {
        id,
        title: title.to_owned(),
        table,
        remarks: GENERATED.map(str::to_owned).to_vec(),
        lines: Vec::new(),
        json: serde_json::Value::Null,
    }
}

fn totals(published: &Published, province: &Province, sums: &Consolidation, lang: Lang) -> Section {
    let headings = lang.pick(
        [
            "Dòng",
            "Nội dung",
            "Báo cáo in",
            "Cộng các đơn vị",
            "Chênh lệch",
            "Khớp",
        ],
        [
            "Line",
            "What",
            "Published",
            "Sum of the units",
            "Difference",
            "Agrees",
        ],
    );
    let mut table = table(&headings, 2..5);
    let (finance, totals) = (&published.finance, &sums.totals);
    let figures = [
        (
            "fee_paid",
            lang.pick("Kinh phí đã thu", "Union fee received"),
            Some(finance.union_fee),
            totals.fee_paid,
        ),
        (
            "dues_remitted",
            lang.pick("Đoàn phí cấp trên nhận", "Dues received by the upper union"),
            Some(finance.dues),
            totals.dues_remitted,
        ),
        (
            "reduction",
            lang.pick("Tiết giảm theo NQ 09C", "Reduction under Resolution 09C"),
            Some(finance.reduction_09c),
            totals.reduction,
        ),
        (
            "refunds_paid",
            lang.pick("Đã cấp lại CĐCS", "Refunds paid"),
            Some(finance.refunds_paid),
            totals.refunds_paid,
        ),
        (
            "entitlement",
            lang.pick("Được phân phối", "Entitlement"),
            None,
            totals.entitlement,
        ),
        (
            "net",
            lang.pick("Phải cấp lại sau tiết giảm", "To be refunded"),
            None,
            totals.net,
        ),
        (
            "refund_outstanding",
            lang.pick("Còn phải cấp lại", "Refunds still owed"),
            None,
            totals.refund_outstanding,
        ),
        (
            "fee_outstanding",
            lang.pick("Kinh phí còn phải thu", "Union fee outstanding"),
            None,
            totals.fee_outstanding,
        ),
        (
            "dues_outstanding",
            lang.pick("Đoàn phí còn phải nộp", "Dues outstanding"),
            None,
            totals.dues_outstanding,
        ),
    ];
    for (id, what, printed, sum) in figures {
        let (shown, difference, agrees) = match printed {
            None => Default::default(),
            Some(printed) => {
                let difference = sum.minus(printed).unwrap_or_default();
                let text = signed(difference, millions(difference, lang));
                (millions(printed, lang), text, mark(rounded(sum) == printed))
            }
        };
        table.add_row([id, what, &shown, &millions(sum, lang), &difference, agrees]);
    }
    let members = province.members.iter().sum::<i64>();
    for (id, what, printed, sum) in [
        (
            "units",
            lang.pick("Số CĐCS", "Grassroots unions"),
            published.grassroots_unions,
            sums.units.len(),
        ),
        (
            "members",
            lang.pick("Đoàn viên", "Members"),
            usize::try_from(published.members).unwrap_or_default(),
            usize::try_from(members).unwrap_or_default(),
        ),
    ] {
        let (shown, agrees) = (printed.to_string(), mark(printed == sum));
        table.add_row([id, what, &shown, &sum.to_string(), "", agrees]);
    }
    let title = format!(
        "{} {} – {} ({})\n   {}",
        lang.pick("D. Toàn tỉnh", "D. The province"),
        lang.day(published.from),
        lang.day(published.to),
        lang.pick("triệu đồng", "million đồng"),
        published.source
    );
    let mut section = section("totals", &title, table);
    for parameter in [
        parameters::DISTRIBUTION_UNION_FEE_GRASSROOTS,
        parameters::DISTRIBUTION_DUES_GRASSROOTS,
        parameters::REDUCTION_09C_RATE,
    ] {
        let citation = sums.citations().citation(parameter);
        let source = citation
            .map(|citation| format!("{}: {}", parameter.label(lang), citation.display(lang)));
        section.remarks.extend(source);
    }
    section.json = serde_json::json!({
        "published": {
            "fee_paid": finance.union_fee, "dues_remitted": finance.dues,
            "reduction": finance.reduction_09c, "refunds_paid": finance.refunds_paid,
        },
        "totals": totals, "units": sums.units.len(), "members": members,
    });
    section
        .lines
        .push(("totals".to_owned(), sums.explain(lang)));
    section
}

/// As the report prints it, to the million, half up.
fn rounded(sum: Dong) -> Dong {
    let unit = 1_000_000;
    Dong::new((sum.get() + unit / 2).div_euclid(unit) * unit).unwrap_or(sum)
}

fn mark(agrees: bool) -> &'static str {
    if agrees { "✓" } else { "✗" }
}

type Unit<'a> = (&'a UnitBooks, &'a UnitFigures);

fn late(units: &[Unit<'_>], lang: Lang) -> Section {
    let headings = lang.pick(
        [
            "Mã",
            "Đơn vị",
            "Khối",
            "Tháng chậm hoặc thiếu",
            "Phải đóng",
            "Đã đóng",
            "Còn thiếu",
        ],
        [
            "Id",
            "Unit",
            "Block",
            "Late or short months",
            "Owed",
            "Paid",
            "Outstanding",
        ],
    );
    let mut table = table(&headings, 4..7);
    let mut json = Vec::new();
    for (books, figures) in units
        .iter()
        .filter(|(_, figures)| !figures.short_months.is_empty())
    {
        let months: Vec<String> = figures
            .short_months
            .iter()
            .map(ToString::to_string)
            .collect();
        let sums = &figures.sums;
        table.add_row([
            books.id.clone(),
            books.name.clone(),
            books.parent.clone().unwrap_or_default(),
            months.join(" "),
            plain(Some(sums.fee_due), lang),
            plain(Some(sums.fee_paid), lang),
            plain(Some(sums.fee_outstanding), lang),
        ]);
        json.push(serde_json::json!({"id": books.id, "short_months": figures.short_months, "fee_outstanding": sums.fee_outstanding}));
    }
    let title = lang.pick(
        "E. Đơn vị đóng kinh phí chậm hoặc thiếu (đồng)",
        "E. Units that pay the fee late or short (đồng)",
    );
    Section {
        json: json.into(),
        ..section("late", title, table)
    }
}

fn refunds(units: &[Unit<'_>], lang: Lang) -> Section {
    let headings = lang.pick(
        [
            "Mã",
            "Đơn vị",
            "Khối",
            "Phải cấp lại",
            "Đã cấp lại",
            "Còn phải cấp lại",
        ],
        [
            "Id",
            "Unit",
            "Block",
            "To be refunded",
            "Refunded",
            "Still owed",
        ],
    );
    let mut table = table(&headings, 3..6);
    let mut owed: Vec<_> = units.to_vec();
    owed.sort_by_key(|(_, figures)| std::cmp::Reverse(figures.sums.refund_outstanding));
    let mut json = Vec::new();
    for (books, figures) in owed {
        let sums = &figures.sums;
        table.add_row([
            books.id.clone(),
            books.name.clone(),
            books.parent.clone().unwrap_or_default(),
            plain(Some(sums.net), lang),
            plain(Some(sums.refunds_paid), lang),
            plain(Some(sums.refund_outstanding), lang),
        ]);
        json.push(serde_json::json!({"id": books.id, "net": sums.net, "refunds_paid": sums.refunds_paid, "refund_outstanding": sums.refund_outstanding}));
    }
    let title = lang.pick(
        "G. Kinh phí còn phải cấp lại từng đơn vị, nhiều nhất trước (đồng)",
        "G. Refunds still owed by unit, largest first (đồng)",
    );
    Section {
        json: json.into(),
        ..section("refunds", title, table)
    }
}

fn blocks(sums: &Consolidation, lang: Lang) -> Section {
    let headings = lang.pick(
        [
            "Khối",
            "Số CĐCS",
            "Kinh phí đã thu",
            "Còn phải thu",
            "Đoàn phí đã nộp",
            "Còn phải nộp",
            "Còn phải cấp lại",
        ],
        [
            "Block",
            "Units",
            "Fee received",
            "Outstanding",
            "Dues remitted",
            "Outstanding",
            "Refunds owed",
        ],
    );
    let mut table = table(&headings, 1..7);
    let row = |name: &str, units: usize, sums: &Sums| {
        let sums = [
            sums.fee_paid,
            sums.fee_outstanding,
            sums.dues_remitted,
            sums.dues_outstanding,
            sums.refund_outstanding,
        ];
        let sums = sums.map(|sum| plain(Some(sum), lang));
        [name.to_owned(), units.to_string()]
            .into_iter()
            .chain(sums)
            .collect::<Vec<_>>()
    };
    let mut groups: Vec<&ParentFigures> = sums.by_parent.iter().collect();
    groups.sort_by_key(|group| &group.parent);
    for group in groups {
        let name = group.parent.as_deref().unwrap_or("–");
        table.add_row(row(name, group.units as usize, &group.sums));
    }
    table.add_row(row(
        lang.pick("Cộng", "Total"),
        sums.units.len(),
        &sums.totals,
    ));
    let title = lang.pick(
        "H. Theo khối thi đua (đồng)",
        "H. By emulation block (đồng)",
    );
    Section {
        json: serde_json::json!(sums.by_parent),
        ..section("by_parent", title, table)
    }
}
