//! Unit-months consolidated: many rows a unit in, one row a unit out.
//!
//! Rows are read by several threads; then the rows of each unit, wherever they stand, are put
//! together in the order in which the units first appear. A row that cannot be read, or does not
//! go with the rows of its unit before it, is left out and listed: rows in = rows of the units +
//! rows in the list of errors.

mod outcome;
mod read;
mod units;

use arrow_array::RecordBatch;
use arrow_schema::SchemaRef;
use chrono::NaiveDate;
use congdoan::{Consolidated, Consolidator, Year, read_json};

use super::Asked;
use super::given::Said;
use super::refusal::Refusal;
use super::run::Manner;
use super::table::Table;
use super::typed::Refused;

use read::Columns;
use units::Units;

/// The tables of a consolidation.
pub(super) struct Tables {
    pub(super) units: (SchemaRef, Vec<RecordBatch>),
    pub(super) by_parent: (SchemaRef, Vec<RecordBatch>),
    pub(super) errors: (SchemaRef, Vec<RecordBatch>),
    pub(super) consolidated: Consolidated,
}

/// The days of the period.
#[derive(Clone, Copy, Debug)]
struct Period {
    from: NaiveDate,
    to: NaiveDate,
}

/// Consolidates the units of a table.
pub(super) fn consolidate(
    asked: &Asked,
    said: &Said,
    table: &Table,
    manner: Manner,
) -> Result<Tables, Refused> {
    let from = constant(said, "from", day)?;
    let to = constant(said, "to", day)?;
    let year = constant(said, "year", |json| read_json::<Year>(json.as_bytes()))?;
    let reduces = match said.only_constant("apply_reduction_09c")? {
        Some(_) => constant(said, "apply_reduction_09c", |json| {
            read_json::<bool>(json.as_bytes())
        })?,
        None => false,
    };
    let consolidator = match reduces {
        true => Consolidator::with_reduction_09c(&asked.law, from, to, year),
        false => Consolidator::new(&asked.law, from, to, year),
    };
    let consolidator = consolidator.map_err(|error| Refused::Operation(error, String::new()))?;
    let columns = Columns::of(said, table)?;
    let rows = columns.read(table, manner.threads, asked.lang);
    let units = Units::of(rows, Period { from, to }, asked.lang);
    Ok(units.consolidate(consolidator, asked.lang))
}

fn constant<T>(
    said: &Said,
    field: &str,
    read: impl Fn(&str) -> Result<T, congdoan::Error>,
) -> Result<T, Refused> {
    let json = said
        .only_constant(field)?
        .ok_or_else(|| Refusal::missing(field))?;
    read(json).map_err(|error| Refused::Operation(error, field.to_owned()))
}

fn day(json: &str) -> Result<NaiveDate, congdoan::Error> {
    #[derive(serde::Deserialize)]
    #[serde(transparent)]
    struct Day(#[serde(deserialize_with = "congdoan::deserialize_day")] NaiveDate);
    read_json::<Day>(json.as_bytes()).map(|day| day.0)
}
