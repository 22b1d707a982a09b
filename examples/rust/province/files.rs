//! A file of unit-months in, a file of results out, and beside it one of the rows that are broken.

use std::io::{self, BufReader, Write};
use std::path::Path;

use congdoan::{Consolidator, Dong, Lang, UnitBooks, csv};

use crate::progress::Progress;
use crate::whole_file::WholeFile;

/// So many broken rows are shown; all of them are in the file beside the results.
const SHOWN: u64 = 20;

/// Consolidates a file; neither results nor errors are in their place before they are whole.
pub fn consolidate(
    units: Consolidator,
    from: &Path,
    to: &Path,
    lang: Lang,
) -> Result<csv::Report, String> {
    // Errors name their file.
    let told = |error: io::Error| error.to_string();
    let input = Progress::open(from).map_err(told)?;
    let mut results = WholeFile::create(to, lang).map_err(told)?;
    let errors_place = to.with_extension("errors.csv");
    let mut errors = WholeFile::create(&errors_place, lang).map_err(told)?;
    writeln!(errors, "line,column,name,rows,code,message").map_err(told)?;
    let mut seen = 0;
    let broken = |row: &csv::BrokenRow| {
        seen += 1;
        if seen <= SHOWN {
            eprintln!("{}:{}", from.display(), row.display(lang));
        }
        let column = row
            .column
            .map_or(String::new(), |column| column.to_string());
        let message = row.error.message(lang).replace('"', "\"\"");
        let (name, code) = (row.error.path(), row.error.code());
        writeln!(
            errors,
            "{},{column},{name},{},{code},\"{message}\"",
            row.line, row.rows
        )
    };
    let input = BufReader::with_capacity(1 << 20, input);
    let report = csv::consolidate(units, input, &mut results, broken);
    let report = report.map_err(|failure| match failure {
        csv::Failure::Header(row) => format!("{}:{}", from.display(), row.display(lang)),
        failure => failure.to_string(),
    })?;
    if seen > SHOWN {
        let more = lang.pick("lỗi nữa, xem", "more, see");
        eprintln!("… {} {more} {}", seen - SHOWN, errors_place.display());
    }
    errors.put().map_err(told)?;
    results.put().map_err(told)?;
    Ok(report)
}

/// Writes books in the form that [`consolidate`] reads.
pub fn write_books(units: &[UnitBooks], place: &Path, lang: Lang) -> io::Result<()> {
    let mut output = WholeFile::create(place, lang)?;
    writeln!(output, "{}", csv::COLUMNS.join(","))?;
    for unit in units {
        let UnitBooks {
            id, name, sector, ..
        } = unit;
        let parent = unit.parent.as_deref().unwrap_or_default();
        for (at, books) in unit.months.iter().enumerate() {
            let (month, fund, fee) = (books.month, books.salary_fund, books.fee_paid);
            let (collected, remitted) = (books.dues_collected, books.dues_remitted);
            // What was refunded over the period stands in its first month.
            let refunds = if at == 0 {
                unit.refunds_paid
            } else {
                Dong::ZERO
            };
            writeln!(
                output,
                "{id},{name},{sector},{parent},{month},{fund},{fee},{collected},{remitted},{refunds}"
            )?;
        }
    }
    output.put()
}
