//! From row to row: the open unit, what is counted, and where each row goes.

use std::io::{self, Write};

use crate::fund::Consolidator;

use super::columns::{Column, Columns};
use super::fields::Fields;
use super::results::Results;
use super::row::Row;
use super::unit::Open;
use super::{BrokenRow, Report};

/// What is kept from row to row.
pub(super) struct Run<W, F> {
    units: Consolidator,
    results: Results<W>,
    broken: F,
    open: Option<Open>,
    /// Broken rows of a unit that has no good one yet.
    pending: Option<(String, u64)>,
    rows_in_error: u64,
}

impl<W: Write, F: FnMut(&BrokenRow) -> io::Result<()>> Run<W, F> {
    pub(super) fn new(units: Consolidator, results: Results<W>, broken: F) -> Self {
        Self {
            units,
            results,
            broken,
            open: None,
            pending: None,
            rows_in_error: 0,
        }
    }

    /// Adds a row to its unit; the unit before it is done with.
    pub(super) fn row(
        &mut self,
        line: u64,
        columns: &Columns,
        fields: &Fields<'_>,
    ) -> io::Result<()> {
        let row = match Row::of(line, columns, fields) {
            Ok(row) => row,
            Err(broken) => {
                let place = columns.place(Column::Unit);
                return self.lose(place.and_then(|at| fields.get(at)), &broken);
            }
        };
        if self.open.as_ref().is_none_or(|open| open.id() != row.id) {
            self.close()?;
            if self.units.knows(row.id) {
                return self.lose(None, &row.apart());
            }
            let pending = self.pending.take().filter(|(id, _)| id == row.id);
            self.open = Some(Open::of(&row, pending.map_or(0, |(_, lost)| lost)));
        }
        let period = self.units.period();
        match self.open.as_mut().map(|open| open.add(&row, period)) {
            Some(Err(broken)) => self.lose(Some(row.id), &broken),
            _ => Ok(()),
        }
    }

    /// Counts a broken row, with its unit where that is known.
    pub(super) fn lose(&mut self, id: Option<&str>, row: &BrokenRow) -> io::Result<()> {
        self.rows_in_error = self.rows_in_error.saturating_add(row.rows);
        match (id, &mut self.open, &mut self.pending) {
            (Some(id), Some(open), _) if open.id() == id => open.lost(),
            (Some(id), _, Some((known, lost))) if known == id => *lost = lost.saturating_add(1),
            (Some(id), ..) => self.pending = Some((id.to_owned(), 1)),
            (None, ..) => {}
        }
        (self.broken)(row)
    }

    /// Consolidates the unit whose last row is past.
    fn close(&mut self) -> io::Result<()> {
        let Some(open) = self.open.take().filter(|open| open.rows > 0) else {
            return Ok(());
        };
        match self.units.push(&open.books) {
            Ok(figures) => self.results.write(&open, &figures),
            Err(error) => self.lose(None, &open.refused(error)),
        }
    }

    pub(super) fn finish(mut self, rows_in: u64, open_end: bool) -> io::Result<Report> {
        self.close()?;
        let (rows_out, units) = self.results.finish()?;
        Ok(Report {
            rows_in,
            rows_out,
            rows_in_error: self.rows_in_error,
            units,
            open_end,
            consolidated: self.units.finish(),
        })
    }
}
