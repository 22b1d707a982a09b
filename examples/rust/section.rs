//! A part of the output: a table for people, JSON for programs, and the tree behind each line.

use comfy_table::{Cell, CellAlignment, ContentArrangement, Table, presets};
use congdoan::{Dong, Explanation, Lang};
use rust_decimal::Decimal;

/// A part of the output.
pub struct Section {
    /// Its name in the JSON output.
    pub id: &'static str,
    /// What it is, where it comes from.
    pub title: String,
    /// The table for people.
    pub table: Table,
    /// What stands below the table.
    pub remarks: Vec<String>,
    /// The lines by name, each with its tree.
    pub lines: Vec<(String, Explanation)>,
    /// The results for programs.
    pub json: serde_json::Value,
}

impl Section {
    /// The section for people.
    pub fn to_text(&self) -> String {
        let remarks: String = self
            .remarks
            .iter()
            .map(|remark| format!("  • {remark}\n"))
            .collect();
        format!("{}\n{}\n{remarks}\n", self.title, self.table)
    }
}

/// A table with these headings; the columns of `amounts` are set to the right.
pub fn table(headings: &[&str], amounts: std::ops::Range<usize>) -> Table {
    let mut table = Table::new();
    table
        .load_style(presets::UTF8_FULL_CONDENSED)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(terminal_width())
        .set_header(headings.iter().map(Cell::new));
    for at in amounts {
        if let Some(column) = table.column_mut(at) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    table
}

/// The terminal's width where it says one; a page's otherwise.
fn terminal_width() -> u16 {
    let columns = std::env::var("COLUMNS")
        .ok()
        .and_then(|text| text.parse().ok());
    columns.unwrap_or(150).max(100)
}

/// A sum in million đồng, as reports print it.
pub fn millions(amount: Dong, lang: Lang) -> String {
    lang.decimal(Decimal::new(amount.get(), 6))
}

/// A sum in đồng without its unit; nothing for no sum.
pub fn plain(amount: Option<Dong>, lang: Lang) -> String {
    amount.map_or(String::new(), |amount| lang.integer(amount.get()))
}

/// A difference with its sign; a dash for none.
pub fn signed(difference: Dong, text: String) -> String {
    match difference.get() {
        0 => "–".to_owned(),
        1.. => format!("+{text}"),
        _ => text,
    }
}
