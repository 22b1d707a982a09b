//! The header: which column stands where.

use crate::error::Error;
use crate::messages as common;

use super::BrokenRow;
use super::fields::Fields;
use super::lines::Line;
use super::messages;

pub(super) const NAMES: [&str; 10] = [
    "unit",
    "name",
    "sector",
    "parent",
    "month",
    "salary_fund",
    "fee_paid",
    "dues_collected",
    "dues_remitted",
    "refunds_paid",
];

/// A column of the books.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(usize)]
pub(super) enum Column {
    Unit,
    Name,
    Sector,
    Parent,
    Month,
    SalaryFund,
    FeePaid,
    DuesCollected,
    DuesRemitted,
    RefundsPaid,
}

impl Column {
    pub(super) fn name(self) -> &'static str {
        NAMES.get(self as usize).copied().unwrap_or_default()
    }
}

/// How a file is written; its results follow it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Form {
    pub(super) separator: char,
    /// Whether it starts with a byte order mark, which some spreadsheets want.
    pub(super) marked: bool,
}

/// The columns and the form that a file's first line tells of.
pub(super) fn header(line: Option<Line<'_>>) -> Result<(Columns, Form), BrokenRow> {
    let (number, text) = line.unwrap_or((1, Ok("")));
    let refused = |error| BrokenRow {
        rows: 0,
        ..BrokenRow::whole(number, error)
    };
    let text = text.map_err(refused)?;
    let marked = text.starts_with('\u{feff}');
    let text = text.trim_start_matches('\u{feff}');
    // No column's name holds any of them.
    let separator = text.chars().find(|c| matches!(c, ',' | ';' | '\t'));
    let separator = separator.unwrap_or(',');
    let fields = Fields::of(text, separator).map_err(refused)?;
    let columns = Columns::of(number, &fields)?;
    Ok((columns, Form { separator, marked }))
}

/// Where each column stands in a row.
#[derive(Clone, Debug)]
pub(super) struct Columns {
    places: [Option<usize>; NAMES.len()],
    /// How many fields a row has.
    pub(super) count: usize,
}

impl Columns {
    fn of(line: u64, header: &Fields<'_>) -> Result<Self, BrokenRow> {
        let refused = |column, error: Error| BrokenRow {
            column,
            rows: 0,
            ..BrokenRow::whole(line, error)
        };
        let mut places = [None; NAMES.len()];
        for (at, name) in header.iter().enumerate() {
            let column = Some(at.saturating_add(1));
            let known = NAMES.iter().position(|known| *known == name);
            let Some(place) = known.and_then(|known| places.get_mut(known)) else {
                let names = common::listed(&NAMES);
                return Err(refused(
                    column,
                    messages::UNKNOWN_COLUMN.error([name, &names]),
                ));
            };
            if place.replace(at).is_some() {
                return Err(refused(column, common::DUPLICATE.error([name])));
            }
        }
        for (name, place) in NAMES.iter().zip(places) {
            if place.is_none() && *name != Column::RefundsPaid.name() {
                return Err(refused(None, messages::MISSING_COLUMN.error([name])));
            }
        }
        Ok(Self {
            places,
            count: header.len(),
        })
    }

    /// Where a column stands, from 0.
    pub(super) fn place(&self, column: Column) -> Option<usize> {
        self.places.get(column as usize).copied().flatten()
    }
}
