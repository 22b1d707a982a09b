//! One row of the books: the unit it names and one of its months.

use std::num::IntErrorKind;

use crate::error::Error;
use crate::fund::{Sector, UnitMonth};
use crate::messages as common;
use crate::money::Dong;

use super::BrokenRow;
use super::columns::{Column, Columns};
use super::fields::Fields;
use super::messages;

/// A row as it was read.
#[derive(Debug)]
pub(super) struct Row<'a> {
    pub(super) line: u64,
    columns: &'a Columns,
    pub(super) id: &'a str,
    pub(super) name: &'a str,
    pub(super) sector: Sector,
    pub(super) parent: Option<&'a str>,
    pub(super) month: UnitMonth,
    /// In đồng.
    pub(super) refunds_paid: Dong,
}

impl<'a> Row<'a> {
    pub(super) fn of(
        line: u64,
        columns: &'a Columns,
        fields: &'a Fields<'_>,
    ) -> Result<Self, BrokenRow> {
        let text = |column| {
            columns
                .place(column)
                .and_then(|at| fields.get(at))
                .unwrap_or_default()
        };
        let refused = |column: Column, error: Error| broken(line, columns, column, error);
        let money = |column| sum(text(column)).map_err(|error| refused(column, error));
        if fields.len() != columns.count {
            let (found, wanted) = (fields.len().to_string(), columns.count.to_string());
            return Err(BrokenRow::whole(
                line,
                messages::FIELD_COUNT.error([&found, &wanted]),
            ));
        }
        let id = text(Column::Unit);
        if id.is_empty() {
            let error = common::EMPTY.error([Column::Unit.name()]);
            return Err(refused(Column::Unit, error));
        }
        let sector = text(Column::Sector).parse();
        let month = text(Column::Month).parse();
        Ok(Self {
            line,
            columns,
            id,
            name: text(Column::Name),
            sector: sector.map_err(|error| refused(Column::Sector, error))?,
            parent: Some(text(Column::Parent)).filter(|parent| !parent.is_empty()),
            month: UnitMonth {
                month: month.map_err(|error| refused(Column::Month, error))?,
                salary_fund: money(Column::SalaryFund)?,
                fee_paid: money(Column::FeePaid)?,
                dues_collected: money(Column::DuesCollected)?,
                dues_remitted: money(Column::DuesRemitted)?,
            },
            refunds_paid: match text(Column::RefundsPaid) {
                "" => Dong::ZERO,
                _ => money(Column::RefundsPaid)?,
            },
        })
    }

    /// The row refused for one of its fields.
    pub(super) fn refused(&self, column: Column, error: Error) -> BrokenRow {
        broken(self.line, self.columns, column, error)
    }

    /// The row refused because its unit was done with.
    pub(super) fn apart(&self) -> BrokenRow {
        self.refused(Column::Unit, messages::UNIT_APART.error([self.id]))
    }
}

fn broken(line: u64, columns: &Columns, column: Column, error: Error) -> BrokenRow {
    BrokenRow {
        column: columns.place(column).map(|at| at.saturating_add(1)),
        ..BrokenRow::whole(line, error.moved_to(column.name()))
    }
}

/// A sum of đồng written in digits alone.
fn sum(text: &str) -> Result<Dong, Error> {
    let starts = text.bytes().next();
    let written = starts.is_some_and(|first| first.is_ascii_digit() || first == b'-');
    match text.parse::<i64>() {
        Ok(amount) if written => Dong::new(amount)?.not_negative(""),
        Err(error)
            if matches!(
                error.kind(),
                IntErrorKind::PosOverflow | IntErrorKind::NegOverflow
            ) =>
        {
            Err(common::AMOUNT_OUT_OF_RANGE.error([text]))
        }
        _ => Err(messages::NOT_A_SUM.error([text])),
    }
}
