//! The unit whose rows are being read.

use crate::error::Error;
use crate::fund::{Period, UnitBooks};
use crate::messages as common;
use crate::money::Dong;

use super::BrokenRow;
use super::columns::Column;
use super::messages;
use super::row::Row;

/// A unit as far as its rows were read.
#[derive(Debug)]
pub(super) struct Open {
    pub(super) books: UnitBooks,
    /// Its rows in the books.
    pub(super) rows: u64,
    /// Its rows that are not.
    pub(super) rows_in_error: u64,
    first_line: u64,
}

impl Open {
    /// A unit as its first row names it, before any month.
    pub(super) fn of(row: &Row<'_>, rows_in_error: u64) -> Self {
        Self {
            books: UnitBooks {
                id: row.id.to_owned(),
                name: row.name.to_owned(),
                sector: row.sector,
                parent: row.parent.map(str::to_owned),
                months: Vec::with_capacity(12),
                refunds_paid: Dong::ZERO,
            },
            rows: 0,
            rows_in_error,
            first_line: row.line,
        }
    }

    pub(super) fn id(&self) -> &str {
        &self.books.id
    }

    /// Adds a row's month; a row that does not go with the rows before it is refused.
    pub(super) fn add(&mut self, row: &Row<'_>, period: &Period) -> Result<(), BrokenRow> {
        let books = &mut self.books;
        let same = |column, found: &str, first: &str| match found == first {
            true => Ok(()),
            false => Err(row.refused(column, messages::DIFFERS_WITHIN.error([found, first]))),
        };
        let parent = books.parent.as_deref().unwrap_or_default();
        same(Column::Name, row.name, &books.name)?;
        same(Column::Sector, row.sector.as_str(), books.sector.as_str())?;
        same(Column::Parent, row.parent.unwrap_or_default(), parent)?;
        let month = row.month.month;
        period
            .hold(month)
            .map_err(|error| row.refused(Column::Month, error))?;
        if books.months.iter().any(|known| known.month == month) {
            let error = common::DUPLICATE.error([&month.to_string()]);
            return Err(row.refused(Column::Month, error));
        }
        books.refunds_paid = books
            .refunds_paid
            .plus(row.refunds_paid)
            .map_err(|error| row.refused(Column::RefundsPaid, error))?;
        books.months.push(row.month);
        self.rows = self.rows.saturating_add(1);
        Ok(())
    }

    /// Counts a row of the unit that is not in its books.
    pub(super) fn lost(&mut self) {
        self.rows_in_error = self.rows_in_error.saturating_add(1);
    }

    /// All rows of the unit, refused as it was consolidated.
    pub(super) fn refused(&self, error: Error) -> BrokenRow {
        BrokenRow {
            line: self.first_line,
            column: None,
            rows: self.rows,
            error,
        }
    }
}
