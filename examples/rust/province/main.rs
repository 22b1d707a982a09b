//! A province of 70 grassroots unions, consolidated: totals beside the published ones, who pays
//! late, what is still to be refunded; and the same on CSV files of one's own.
//! `cargo run --example province -- --help` tells how.

#![allow(
    missing_docs,
    clippy::arithmetic_side_effects,
    reason = "an example is read, not linked"
)]

mod files;
mod generate;
mod pages;
#[path = "../program.rs"]
mod program;
mod progress;
mod published;
mod random;
#[path = "../section.rs"]
mod section;
#[path = "../splitmix.rs"]
mod splitmix;
#[path = "../whole_file.rs"]
mod whole_file;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;
use congdoan::{
    Consolidator, Explain, HalfYearReportRequest, Lang, Rulebook, Year, consolidate, csv,
    half_year_report, read_json,
};

use program::{finish, pretty};
use published::Published;

/// Consolidates the generated unit-months of a province, or a CSV file of your own.
#[derive(Parser)]
#[command(name = "province")]
struct Arguments {
    /// Results for programs instead of tables for people.
    #[arg(long)]
    json: bool,
    /// `vi` or `en`.
    #[arg(long, default_value = "vi")]
    lang: Lang,
    /// What the unit-level figures are generated from.
    #[arg(long, default_value_t = 2020)]
    seed: u64,
    /// Writes the generated unit-months as CSV, in the form of --csv-in.
    #[arg(long, value_name = "PATH")]
    write_books: Option<PathBuf>,
    /// A CSV file of unit-months to consolidate; the rows of a unit stand together.
    #[arg(long, value_name = "PATH", requires = "csv_out")]
    csv_in: Option<PathBuf>,
    /// Where the results go; the broken rows go to the same name with `.errors.csv`.
    #[arg(long, value_name = "PATH", requires = "csv_in")]
    csv_out: Option<PathBuf>,
    /// The fiscal year of --csv-in; the published half-year unless said.
    #[arg(long, requires = "csv_in")]
    year: Option<i64>,
    /// Takes the reduction of Resolution 09C off the refunds of --csv-in.
    #[arg(long, requires = "csv_in")]
    apply_reduction_09c: bool,
}

fn main() -> ExitCode {
    finish(run(&Arguments::parse()))
}

fn run(arguments: &Arguments) -> Result<String, String> {
    let lang = arguments.lang;
    let refused = |error: congdoan::Error| format!("{}: {}", error.path(), error.message(lang));
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/data");
    let data = data.join("quang-nam-2020-h1.json");
    let json = std::fs::read(&data).map_err(|error| format!("{}: {error}", data.display()))?;
    let published: Published = read_json(&json).map_err(refused)?;
    if let (Some(from), Some(to)) = (&arguments.csv_in, &arguments.csv_out) {
        return on_files(arguments, &published, from, to);
    }
    let province = generate::province(&published, arguments.seed).map_err(refused)?;
    if let Some(place) = &arguments.write_books {
        files::write_books(&province.books.units, place, lang)
            .map_err(|error| error.to_string())?;
    }
    let sums = consolidate(&Rulebook::embedded(), &province.books).map_err(refused)?;
    let sections = pages::sections(&published, &province, &sums, lang);
    let mut asked: HalfYearReportRequest = read_json(&json).map_err(refused)?;
    asked.units = province.books.units.clone();
    let mut report = half_year_report(&Rulebook::embedded(), &asked).map_err(refused)?;
    report.localise(lang);
    if arguments.json {
        let mut results: serde_json::Map<_, _> = sections
            .into_iter()
            .map(|section| (section.id.to_owned(), section.json))
            .collect();
        results.insert("report".to_owned(), serde_json::json!(report));
        results.insert("generated".to_owned(), pages::GENERATED.as_slice().into());
        results.insert("seed".to_owned(), arguments.seed.into());
        results.insert("citations".to_owned(), serde_json::json!(sums.citations));
        return pretty(&results);
    }
    let pages: String = sections.iter().map(|section| section.to_text()).collect();
    let title = lang.pick(
        "I. Báo cáo sơ kết, lập từ số liệu công bố và số liệu từng đơn vị",
        "I. The half-year report, from the published figures and those of the units",
    );
    let generated = pages::GENERATED
        .map(|remark| format!("  • {remark}\n"))
        .concat();
    Ok(format!("{pages}{title}\n{generated}\n{}\n", report.text))
}

/// Consolidates a file of one's own, and shows what it came to.
fn on_files(
    arguments: &Arguments,
    published: &Published,
    from: &Path,
    to: &Path,
) -> Result<String, String> {
    let lang = arguments.lang;
    let refused = |error: congdoan::Error| error.message(lang).to_owned();
    let law = Rulebook::embedded();
    let (first, last, year) = match arguments.year {
        None => (published.from, published.to, published.year),
        Some(year) => {
            let year = Year::new(year).map_err(refused)?;
            let january = year.months().next().map(|month| month.first_day());
            (january.unwrap_or_default(), year.last_day(), year)
        }
    };
    let units = match arguments.apply_reduction_09c {
        true => Consolidator::with_reduction_09c(&law, first, last, year),
        false => Consolidator::new(&law, first, last, year),
    };
    let report = files::consolidate(units.map_err(refused)?, from, to, lang)?;
    if arguments.json {
        let sums = &report.consolidated;
        return pretty(&serde_json::json!({
            "rows_in": report.rows_in, "rows_out": report.rows_out,
            "rows_in_error": report.rows_in_error, "units": report.units,
            "open_end": report.open_end,
            "totals": sums.totals, "by_parent": sums.by_parent, "late": sums.late,
            "citations": sums.citations,
        }));
    }
    Ok(told(&report, to, lang))
}

fn told(report: &csv::Report, to: &Path, lang: Lang) -> String {
    let count = |count: u64| lang.integer(i64::try_from(count).unwrap_or(i64::MAX));
    let totals = &report.consolidated.totals;
    let late = u64::try_from(report.consolidated.late.len()).unwrap_or_default();
    let (rows, good, bad) = (report.rows_in, report.rows_out, report.rows_in_error);
    let lines = [
        format!(
            "{} {} = {} + {} {}",
            count(rows),
            lang.pick("dòng vào", "rows in"),
            count(good),
            count(bad),
            lang.pick("dòng lỗi", "in error"),
        ),
        format!("{} {}", count(report.units), lang.pick("đơn vị", "units")),
        format!(
            "{} {}",
            count(late),
            lang.pick("đơn vị chậm hoặc thiếu", "late or short")
        ),
        format!(
            "{} {}",
            lang.pick("Kinh phí còn phải thu:", "Fee outstanding:"),
            lang.dong(totals.fee_outstanding)
        ),
        format!(
            "{} {}",
            lang.pick("Đoàn phí còn phải nộp:", "Dues outstanding:"),
            lang.dong(totals.dues_outstanding)
        ),
        format!(
            "{} {}",
            lang.pick("Còn phải cấp lại:", "Refunds owed:"),
            lang.dong(totals.refund_outstanding)
        ),
        format!("→ {}", to.display()),
    ];
    let cut = lang.pick(
        "Dòng cuối không có dấu kết thúc: nếu tệp bị cắt, số cuối cùng có thể không trọn vẹn.",
        "The last row has no line end: if the file was cut, its last figure may not be whole.",
    );
    let cut = report.open_end.then(|| cut.to_owned());
    lines.into_iter().chain(cut).collect::<Vec<_>>().join("\n") + "\n"
}
