//! The rows of each unit put together, and the units consolidated.

use std::collections::HashMap;

use congdoan::{Consolidator, Dong, Lang, UnitBooks};

use super::Period;
use super::outcome::{ErrorRow, Errors, Outcome, UnitColumns};
use super::read::Row;
use super::{Tables, outcome};

/// The units of a table, in the order in which they first appear.
pub(super) struct Units<'a> {
    units: Vec<Unit<'a>>,
    places: HashMap<&'a str, usize>,
    errors: Vec<ErrorRow>,
    /// How many rows of each unit failed, also of units without a good one.
    lost: HashMap<String, i64>,
}

struct Unit<'a> {
    id: &'a str,
    name: &'a str,
    parent: Option<&'a str>,
    books: UnitBooks,
    rows: Vec<usize>,
}

impl<'a> Units<'a> {
    pub(super) fn of(rows: Vec<Result<Row<'a>, ErrorRow>>, period: Period, lang: Lang) -> Self {
        let mut units = Self {
            units: Vec::new(),
            places: HashMap::new(),
            errors: Vec::new(),
            lost: HashMap::new(),
        };
        for row in rows {
            if let Err(error) = row.and_then(|row| units.add(&row, period, lang)) {
                units.lose(error);
            }
        }
        units
    }

    fn lose(&mut self, error: ErrorRow) {
        if let Some(unit) = &error.unit {
            let lost = self.lost.entry(unit.clone()).or_default();
            *lost = lost.saturating_add(1);
        }
        self.errors.push(error);
    }

    /// Adds a row to its unit, unless it does not go with the rows before it.
    fn add(&mut self, row: &Row<'a>, period: Period, lang: Lang) -> Result<(), ErrorRow> {
        let month = row.month.month;
        if month.first_day() < period.from || month.last_day() > period.to {
            return Err(outcome::outside(row, lang));
        }
        let place = *self.places.entry(row.unit).or_insert(self.units.len());
        if place == self.units.len() {
            self.units.push(Unit::of(row));
        }
        let Some(unit) = self.units.get_mut(place) else {
            return Ok(());
        };
        unit.add(row, lang)
    }

    /// The figures of all units, and the rows that are in none.
    pub(super) fn consolidate(mut self, mut consolidator: Consolidator, lang: Lang) -> Tables {
        let mut columns = UnitColumns::default();
        for unit in std::mem::take(&mut self.units) {
            let lost = self.lost.remove(unit.id).unwrap_or_default();
            match consolidator.push(&unit.books) {
                Ok(figures) => columns.figures(
                    (unit.id, unit.name, unit.parent),
                    (unit.rows.len(), lost),
                    &figures,
                ),
                Err(error) => {
                    let lost = lost.saturating_add(outcome::count(unit.rows.len()));
                    columns.refused((unit.id, unit.name, unit.parent), lost, &error);
                    for row in unit.rows {
                        let id = Some(unit.id.to_owned());
                        self.errors.push(ErrorRow::refused(row, id, &error, lang));
                    }
                }
            }
        }
        // Units without a good row, by the first of their bad ones.
        for error in &self.errors {
            let Some(id) = &error.unit else { continue };
            if let Some(lost) = self.lost.remove(id) {
                columns.unread(id, lost, error.code);
            }
        }
        self.errors.sort_by_key(|error| error.row);
        let consolidated = consolidator.finish();
        let mut errors = Errors::default();
        for error in &self.errors {
            errors.push(error);
        }
        Tables {
            units: Outcome::table(&mut columns),
            by_parent: outcome::by_parent(&consolidated.by_parent),
            errors: Outcome::table(&mut errors),
            consolidated,
        }
    }
}

impl<'a> Unit<'a> {
    /// A unit as its first row names it, before any month.
    fn of(row: &Row<'a>) -> Self {
        Self {
            id: row.unit,
            name: row.name,
            parent: row.parent,
            books: UnitBooks {
                id: row.unit.to_owned(),
                name: row.name.to_owned(),
                sector: row.sector,
                parent: row.parent.map(str::to_owned),
                months: Vec::with_capacity(12),
                refunds_paid: Dong::ZERO,
            },
            rows: Vec::with_capacity(12),
        }
    }

    fn add(&mut self, row: &Row<'a>, lang: Lang) -> Result<(), ErrorRow> {
        let same = |column, found: &str, first: &str| match found == first {
            true => Ok(()),
            false => Err(outcome::differs(row, column, (found, first), lang)),
        };
        same("name", row.name, self.name)?;
        same("sector", row.sector.as_str(), self.books.sector.as_str())?;
        same(
            "parent",
            row.parent.unwrap_or_default(),
            self.parent.unwrap_or_default(),
        )?;
        let month = row.month.month;
        if self.books.months.iter().any(|known| known.month == month) {
            return Err(outcome::twice(row, lang));
        }
        let refunds = self.books.refunds_paid.plus(row.refunds_paid);
        let unit = || Some(row.unit.to_owned());
        self.books.refunds_paid =
            refunds.map_err(|error| ErrorRow::refused(row.row, unit(), &error, lang))?;
        self.books.months.push(row.month);
        self.rows.push(row.row);
        Ok(())
    }
}
