//! Unit-months on files: rows of books in, a row of figures for each unit out, one unit in memory
//! at a time.
//!
//! A row is a line: a quotation mark that is never closed costs its own row and not the rest of
//! the file. The separator (comma, semicolon or tab) is the header's, and the results have the
//! same. The rows of a unit stand together.

mod columns;
mod fields;
mod lines;
pub(crate) mod messages;
mod results;
mod row;
mod run;
mod unit;

use std::fmt;
use std::io::{self, BufRead, Write};

use crate::error::Error;
use crate::format::Lang;
use crate::fund::{Consolidated, Consolidator};

use fields::Fields;
use lines::Lines;
use results::Results;
use run::Run;

/// The columns of the books, in any order; `refunds_paid` may be absent, `parent` empty.
///
/// `refunds_paid` adds up over a unit's rows. Sums are whole numbers of đồng.
pub const COLUMNS: [&str; 10] = columns::NAMES;

/// A row that could not be used, or the rows of a unit that could not be consolidated.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct BrokenRow {
    /// The line in the file; the header is line 1.
    pub line: u64,
    /// The place of the field in its row, from 1; `None` for the whole row.
    pub column: Option<usize>,
    /// How many rows are lost: one, or all of a unit.
    pub rows: u64,
    /// What is wrong; its path is the column's name.
    pub error: Error,
}

impl BrokenRow {
    /// A row refused as a whole.
    fn whole(line: u64, error: Error) -> Self {
        Self {
            line,
            column: None,
            rows: 1,
            error,
        }
    }

    /// The place and the reason as compilers write them: `17:6: salary_fund: …`.
    ///
    /// # Example
    /// ```
    /// use congdoan::{Lang, csv};
    /// # use chrono::NaiveDate;
    /// # use congdoan::{Consolidator, Rulebook, Year};
    /// # let day = |month, day| NaiveDate::from_ymd_opt(2020, month, day).unwrap();
    /// # let units = Consolidator::new(&Rulebook::embedded(), day(1, 1), day(6, 30), Year::new(2020)?)?;
    /// let books = "unit,name,sector,parent,month,salary_fund,fee_paid,dues_collected,dues_remitted
    /// a,CĐCS A,state_agency,,2020-01,1.5,0,0,0
    /// ";
    /// let mut broken = Vec::new();
    /// csv::consolidate(units, books.as_bytes(), Vec::new(), |row| {
    ///     broken.push(row.display(Lang::En));
    ///     Ok(())
    /// })?;
    /// assert_eq!(broken,
    ///     ["2:6: salary_fund: `1.5` is not a whole number of đồng without separators"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn display(&self, lang: Lang) -> String {
        let column = self.column.map_or(String::new(), |at| format!("{at}:"));
        let name = match self.error.path() {
            "" => String::new(),
            name => format!(" {name}:"),
        };
        let more = match self.rows {
            1 => String::new(),
            rows => format!(" ({rows} {})", lang.pick("dòng", "rows")),
        };
        let message = self.error.message(lang);
        format!("{}:{column}{name} {message}{more}", self.line)
    }
}

impl fmt::Display for BrokenRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.display(Lang::En))
    }
}

/// Why a file as a whole gave nothing.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Failure {
    /// The header does not name the columns.
    #[error("{0}")]
    Header(BrokenRow),
    /// The rows could not be read, or the results not written.
    #[error("{0}")]
    Io(#[from] io::Error),
}

/// What a file came to: `rows_in` = `rows_out` + `rows_in_error`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Report {
    /// The rows read, without the header and empty lines.
    pub rows_in: u64,
    /// The rows that are in the results.
    pub rows_out: u64,
    /// The rows that are not.
    pub rows_in_error: u64,
    /// The units in the results.
    pub units: u64,
    /// Whether the last row has no line end. Some programs write files so; of a file that was cut
    /// it says that the last figure may not be whole, which nothing else can tell.
    pub open_end: bool,
    /// The sums over them.
    pub consolidated: Consolidated,
}

/// Consolidates unit-months as they are read (tổng hợp từ tệp) and writes each unit's figures as
/// soon as its last row is past. A broken row is left out of its unit, handed to `broken` and
/// counted in the unit's `rows_in_error`.
///
/// Beside one unit, the ids of all units and of those late are kept.
///
/// # Errors
/// [`Failure`] for a header that lacks a column, has an unknown one or one twice, and for
/// whatever reading, writing and `broken` fail with.
///
/// # Example
/// ```
/// use chrono::NaiveDate;
/// use congdoan::{Consolidator, Rulebook, Year, csv};
/// let books = "unit,name,sector,parent,month,salary_fund,fee_paid,dues_collected,dues_remitted
/// a,CĐCS A,non_state,P,2025-03,258910000,5178000,2589100,776730
/// ";
/// let day = |month, day| NaiveDate::from_ymd_opt(2025, month, day).unwrap();
/// let units = Consolidator::new(&Rulebook::embedded(), day(1, 1), day(12, 31), Year::new(2025)?)?;
/// let mut results = Vec::new();
/// let report = csv::consolidate(units, books.as_bytes(), &mut results, |row| panic!("{row}"))?;
/// assert_eq!((report.rows_in, report.rows_out, report.rows_in_error), (1, 1, 0));
/// assert_eq!(report.consolidated.totals.fee_outstanding.get(), 200);
/// assert!(String::from_utf8(results)?.contains("a,CĐCS A,P,1,0,5178200,5178000,200,"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn consolidate(
    units: Consolidator,
    input: impl BufRead,
    output: impl Write,
    broken: impl FnMut(&BrokenRow) -> io::Result<()>,
) -> Result<Report, Failure> {
    let mut lines = Lines::new(input);
    let (columns, form) = columns::header(lines.next_line()?).map_err(Failure::Header)?;
    let mut run = Run::new(units, Results::new(output, form)?, broken);
    let mut rows_in = 0_u64;
    while let Some((line, text)) = lines.next_line()? {
        rows_in = rows_in.saturating_add(1);
        match text.and_then(|text| Fields::of(text, form.separator)) {
            Ok(fields) => run.row(line, &columns, &fields)?,
            Err(error) => run.lose(None, &BrokenRow::whole(line, error))?,
        }
    }
    Ok(run.finish(rows_in, lines.open_end())?)
}
