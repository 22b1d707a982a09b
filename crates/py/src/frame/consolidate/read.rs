//! The rows of a table as months of units.

use std::num::NonZero;

use arrow_array::RecordBatch;
use congdoan::{Dong, Lang, Month, Sector, UnitBooks, UnitMonth, read_json};

use super::super::cells::{self, Reader, Unread};
use super::super::given::{Said, Source};
use super::super::json_rows::{JsonField, JsonRows};
use super::super::refusal::{Refusal, Wants};
use super::super::run::in_turn;
use super::super::table::{Piece, Table};
use super::super::typed::{Field, Refused};
use super::outcome::ErrorRow;
use crate::shape::Shape;

/// Where the columns of unit-months stand.
pub(super) struct Columns {
    unit: Source,
    name: Source,
    parent: Source,
    sector: Field<Sector>,
    month: Field<Month>,
    sums: [Field<Dong>; 4],
    refunds_paid: Field<Dong>,
    json: JsonRows,
}

/// A row as it was read; its texts stay in the table.
pub(super) struct Row<'a> {
    pub(super) row: usize,
    pub(super) unit: &'a str,
    pub(super) name: &'a str,
    pub(super) parent: Option<&'a str>,
    pub(super) sector: Sector,
    pub(super) month: UnitMonth,
    pub(super) refunds_paid: Dong,
}

/// The sums of a month, in the order of the readers.
const SUMS: [&str; 4] = ["salary_fund", "fee_paid", "dues_collected", "dues_remitted"];

impl Columns {
    pub(super) fn of(said: &Said, table: &Table) -> Result<Self, Refused> {
        let text = |field: &str, required: bool| -> Result<Source, Refused> {
            let source = said.source(table, field)?;
            match &source {
                Source::Column(place) => {
                    table.check(field, *place, cells::is_text, Wants::Name)?;
                }
                Source::Absent if required => return Err(Refusal::missing(field).into()),
                Source::Constant(_) => return Err(Refusal::only_column(field).into()),
                _ => {}
            }
            Ok(source)
        };
        let [salary_fund, fee_paid, dues_collected, dues_remitted] = SUMS;
        let unit = text("unit", true)?;
        let name = text("name", false)?;
        let parent = text("parent", false)?;
        let source = |field: &str| said.source(table, field);
        let month = vec![
            JsonField::new("month", source("month")?, &Shape::Month, false),
            JsonField::plain(salary_fund, source(salary_fund)?),
            JsonField::plain(fee_paid, source(fee_paid)?),
            JsonField::plain(dues_collected, source(dues_collected)?),
            JsonField::plain(dues_remitted, source(dues_remitted)?),
        ];
        let books = vec![
            JsonField::plain("id", unit.clone()),
            JsonField::text("name", ""),
            JsonField::plain("sector", source("sector")?),
            JsonField::items("months", vec![month]),
            // A single call wants it; a table may leave it out.
            JsonField::plain("refunds_paid", source("refunds_paid")?).or("0"),
        ];
        Ok(Self {
            unit,
            name,
            parent,
            sector: Field::required(said, table, "sector")?,
            month: Field::required(said, table, "month")?,
            sums: [
                Field::required(said, table, salary_fund)?,
                Field::required(said, table, fee_paid)?,
                Field::required(said, table, dues_collected)?,
                Field::required(said, table, dues_remitted)?,
            ],
            refunds_paid: Field::optional(said, table, "refunds_paid")?,
            json: JsonRows::new("{}", books),
        })
    }

    /// Every row in order, read by several threads.
    pub(super) fn read<'a>(
        &self,
        table: &'a Table,
        threads: Option<NonZero<usize>>,
        lang: Lang,
    ) -> Vec<Result<Row<'a>, ErrorRow>> {
        let work = |piece: &Piece| self.piece(table, piece, lang);
        let pieces = in_turn(threads, &table.pieces(false), work, |_| false);
        pieces.into_iter().flatten().collect()
    }

    fn piece<'a>(
        &self,
        table: &'a Table,
        piece: &Piece,
        lang: Lang,
    ) -> Vec<Result<Row<'a>, ErrorRow>> {
        let mut rows = Vec::with_capacity(piece.rows());
        let mut number = piece.before;
        for part in &piece.parts {
            let Some(batch) = table.batches.get(part.batch) else {
                continue;
            };
            let reader = self.reader(batch);
            let mut request = None;
            for at in part.rows.clone() {
                rows.push(reader.row(number, at).map_err(|_| {
                    let write = request.get_or_insert_with(|| self.json.writer(batch));
                    let mut text = String::new();
                    write(at, &mut text);
                    let unit = (reader.unit)(at).ok().flatten().map(str::to_owned);
                    refused(number, unit, &text, lang)
                }));
                number = number.saturating_add(1);
            }
        }
        rows
    }
}

/// The readers of a batch.
struct BatchReader<'a, 'b> {
    unit: Reader<'a, &'a str>,
    name: Reader<'a, &'a str>,
    parent: Reader<'a, &'a str>,
    sector: Reader<'b, Sector>,
    month: Reader<'b, Month>,
    sums: [Reader<'b, Dong>; 4],
    refunds_paid: Reader<'b, Dong>,
}

impl Columns {
    fn reader<'a: 'b, 'b>(&'b self, batch: &'a RecordBatch) -> BatchReader<'a, 'b> {
        let text = |source: &Source| -> Reader<'a, &'a str> {
            let column = match source {
                Source::Column(place) => batch.columns().get(*place),
                // A unit without a name or a parent of its own.
                _ => None,
            };
            let reader = column.and_then(|column| cells::texts(column.as_ref()));
            reader.unwrap_or_else(|| Box::new(|_| Ok(None)))
        };
        BatchReader {
            unit: text(&self.unit),
            name: text(&self.name),
            parent: text(&self.parent),
            sector: self.sector.reader(batch),
            month: self.month.reader(batch),
            sums: self.sums.each_ref().map(|sum| sum.reader(batch)),
            refunds_paid: self.refunds_paid.reader(batch),
        }
    }
}

impl<'a> BatchReader<'a, '_> {
    fn row(&self, row: usize, at: usize) -> Result<Row<'a>, Unread> {
        let [salary_fund, fee_paid, dues_collected, dues_remitted] = &self.sums;
        let sum = |sum: &Reader<'_, Dong>| match sum(at)? {
            Some(sum) if sum >= Dong::ZERO => Ok(sum),
            _ => Err(Unread),
        };
        let refunds_paid = (self.refunds_paid)(at)?.unwrap_or_default();
        if refunds_paid < Dong::ZERO {
            return Err(Unread);
        }
        Ok(Row {
            row,
            unit: (self.unit)(at)?.ok_or(Unread)?,
            name: (self.name)(at)?.unwrap_or_default(),
            parent: (self.parent)(at)?,
            sector: (self.sector)(at)?.ok_or(Unread)?,
            month: UnitMonth {
                month: (self.month)(at)?.ok_or(Unread)?,
                salary_fund: sum(salary_fund)?,
                fee_paid: sum(fee_paid)?,
                dues_collected: sum(dues_collected)?,
                dues_remitted: sum(dues_remitted)?,
            },
            refunds_paid,
        })
    }
}

/// Why a row was not read, in the words of the operation.
fn refused(row: usize, unit: Option<String>, json: &str, lang: Lang) -> ErrorRow {
    let books: Result<UnitBooks, _> = read_json(json.as_bytes());
    match books {
        Err(error) => ErrorRow::refused(row, unit, &error, lang),
        // What was read as a sum is refused for its sign alone.
        Ok(books) => {
            let month = books.months.first();
            let sums = month.map(|month| {
                [
                    month.salary_fund,
                    month.fee_paid,
                    month.dues_collected,
                    month.dues_remitted,
                ]
            });
            let negative = SUMS
                .into_iter()
                .zip(sums.into_iter().flatten())
                .chain([("refunds_paid", books.refunds_paid)])
                .find(|(_, sum)| *sum < Dong::ZERO);
            let (column, sum) = negative.unwrap_or_default();
            ErrorRow::negative(row, unit, column, sum, lang)
        }
    }
}
