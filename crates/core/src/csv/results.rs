//! The results: a row for each unit.

use std::io::{self, Write};

use crate::fund::{Sums, UnitFigures};

use super::columns::Form;
use super::fields;
use super::unit::Open;

/// Results written as the units come.
pub(super) struct Results<W> {
    output: W,
    separator: char,
    rows: u64,
    units: u64,
}

impl<W: Write> Results<W> {
    pub(super) fn new(mut output: W, form: Form) -> io::Result<Self> {
        let separator = form.separator;
        if form.marked {
            output.write_all("\u{feff}".as_bytes())?;
        }
        let names = ["unit", "name", "parent", "rows", "rows_in_error"];
        let names = names.iter().chain(Sums::NAMES).chain(&["short_months"]);
        let names: Vec<_> = names.copied().collect();
        writeln!(output, "{}", names.join(&separator.to_string()))?;
        Ok(Self {
            output,
            separator,
            rows: 0,
            units: 0,
        })
    }

    pub(super) fn write(&mut self, unit: &Open, figures: &UnitFigures) -> io::Result<()> {
        let (output, separator) = (&mut self.output, self.separator);
        fields::write(output, &figures.id, separator)?;
        let texts = [
            &unit.books.name,
            unit.books.parent.as_deref().unwrap_or_default(),
        ];
        for text in texts {
            write!(output, "{separator}")?;
            fields::write(output, text, separator)?;
        }
        write!(
            output,
            "{separator}{}{separator}{}",
            unit.rows, unit.rows_in_error
        )?;
        for sum in figures.sums.values() {
            write!(output, "{separator}{sum}")?;
        }
        write!(output, "{separator}")?;
        for (at, month) in figures.short_months.iter().enumerate() {
            let space = if at == 0 { "" } else { " " };
            write!(output, "{space}{month}")?;
        }
        writeln!(output)?;
        self.rows = self.rows.saturating_add(unit.rows);
        self.units = self.units.saturating_add(1);
        Ok(())
    }

    /// The rows and units written.
    pub(super) fn finish(mut self) -> io::Result<(u64, u64)> {
        self.output.flush()?;
        Ok((self.rows, self.units))
    }
}
