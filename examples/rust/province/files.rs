//! A file of unit-months in, a file of results out, and beside it one of the rows that are broken.

use std::fs::File;
use std::io::{self, BufReader, Write};
use std::path::Path;

use congdoan::{Consolidator, Dong, Lang, UnitBooks, csv};

use crate::beside::Beside;
use crate::progress::Progress;

/// So many broken rows are shown; all of them are in the file beside the results.
const SHOWN: u64 = 20;

/// Consolidates a file; neither results nor errors are in their place before they are whole.
pub fn consolidate(
    units: Consolidator,
    from: &Path,
    to: &Path,
    lang: Lang,
) -> Result<csv::Report, String> {
    let at = |path: &Path| {
        let path = path.display().to_string();
        move |error: io::Error| format!("{path}: {error}")
    };
    let input = File::open(from).and_then(Progress::of).map_err(at(from))?;
    let (results, output) = Beside::create(to).map_err(at(to))?;
    let errors_place = to.with_extension("errors.csv");
    let (errors, mut list) = Beside::create(&errors_place).map_err(at(&errors_place))?;
    writeln!(list, "line,column,name,rows,code,message").map_err(at(&errors_place))?;
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
            list,
            "{},{column},{name},{},{code},\"{message}\"",
            row.line, row.rows
        )
    };
    let input = BufReader::with_capacity(1 << 20, input);
    let report =
        csv::consolidate(units, input, output, broken).map_err(|failure| match failure {
            csv::Failure::Header(row) => format!("{}:{}", from.display(), row.display(lang)),
            failure => format!("{}: {failure}", from.display()),
        })?;
    if seen > SHOWN {
        let more = lang.pick("lỗi nữa, xem", "more, see");
        eprintln!("… {} {more} {}", seen - SHOWN, errors_place.display());
    }
    list.flush().map_err(at(&errors_place))?;
    errors.put().map_err(at(&errors_place))?;
    results.put().map_err(at(to))?;
    Ok(report)
}

/// Writes books in the form that [`consolidate`] reads.
pub fn write_books(units: &[UnitBooks], place: &Path) -> io::Result<()> {
    let (books, mut output) = Beside::create(place)?;
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
    output.flush()?;
    books.put()
}
