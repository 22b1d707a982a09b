//! What a consolidation gives: a row a unit, a row a parent, and a row for each row left out.

use std::sync::Arc;

use arrow_array::RecordBatch;
use arrow_schema::{Schema, SchemaRef};
use congdoan::{Dong, Error, ErrorCode, Lang, ParentFigures, Sums as Money, UnitFigures};

use super::super::results::{Months, Results, Sums, Texts, results};
use super::read::Row;
use crate::failure::INVALID;

results! {
    /// The money of units or parents, in đồng.
    MoneyColumns {
        fee_due: Sums,
        fee_paid: Sums,
        fee_outstanding: Sums,
        dues_collected: Sums,
        dues_upper_due: Sums,
        dues_remitted: Sums,
        dues_outstanding: Sums,
        entitlement: Sums,
        reduction: Sums,
        net: Sums,
        refunds_paid: Sums,
        refund_outstanding: Sums,
    }
}

impl MoneyColumns {
    fn push(&mut self, money: &Money) {
        self.fee_due.push(Some(money.fee_due));
        self.fee_paid.push(Some(money.fee_paid));
        self.fee_outstanding.push(Some(money.fee_outstanding));
        self.dues_collected.push(Some(money.dues_collected));
        self.dues_upper_due.push(Some(money.dues_upper_due));
        self.dues_remitted.push(Some(money.dues_remitted));
        self.dues_outstanding.push(Some(money.dues_outstanding));
        self.entitlement.push(Some(money.entitlement));
        self.reduction.push(Some(money.reduction));
        self.net.push(Some(money.net));
        self.refunds_paid.push(Some(money.refunds_paid));
        self.refund_outstanding.push(Some(money.refund_outstanding));
    }
}

results! {
    /// What a unit is called, and how many of its rows there are.
    UnitNames {
        unit: Texts,
        name: Texts,
        parent: Texts,
        rows: Sums,
        rows_in_error: Sums,
    }
}

results! {
    UnitEnds {
        short_months: Months,
        error: Texts,
    }
}

/// A row a unit.
#[derive(Default)]
pub(super) struct UnitColumns {
    names: UnitNames,
    money: MoneyColumns,
    ends: UnitEnds,
}

/// A unit's id, name and parent.
type Named<'a> = (&'a str, &'a str, Option<&'a str>);

pub(super) fn count(rows: usize) -> i64 {
    i64::try_from(rows).unwrap_or(i64::MAX)
}

impl UnitColumns {
    fn named(&mut self, (id, name, parent): Named<'_>, rows: i64, lost: i64) {
        self.names.unit.push(Some(id));
        self.names.name.push(Some(name));
        self.names.parent.push(parent);
        self.names.rows.integer(Some(rows));
        self.names.rows_in_error.integer(Some(lost));
    }

    pub(super) fn figures(
        &mut self,
        unit: Named<'_>,
        (rows, lost): (usize, i64),
        figures: &UnitFigures,
    ) {
        self.named(unit, count(rows), lost);
        self.money.push(&figures.sums);
        self.ends.short_months.push(&figures.short_months);
        self.ends.error.push(None);
    }

    /// A unit whose books the operation does not take.
    pub(super) fn refused(&mut self, unit: Named<'_>, lost: i64, error: &Error) {
        self.named(unit, 0, lost);
        self.money.failed();
        self.ends.failed(error.code().as_str());
    }

    /// A unit none of whose rows could be read.
    pub(super) fn unread(&mut self, id: &str, lost: i64, code: &'static str) {
        self.named((id, "", None), 0, lost);
        self.money.failed();
        self.ends.failed(code);
    }
}

impl UnitEnds {
    fn failed(&mut self, code: &str) {
        use super::super::results::Grow;
        self.short_months.null();
        self.error.push(Some(code));
    }
}

/// A row that is in no unit's books.
#[derive(Debug)]
pub(super) struct ErrorRow {
    pub(super) row: usize,
    pub(super) unit: Option<String>,
    column: String,
    pub(super) code: &'static str,
    message: String,
}

impl ErrorRow {
    /// What the operation refuses; its path ends with the column.
    pub(super) fn refused(row: usize, unit: Option<String>, error: &Error, lang: Lang) -> Self {
        let column = error.path().rsplit('.').next().unwrap_or_default();
        Self {
            row,
            unit,
            column: if column == "id" { "unit" } else { column }.to_owned(),
            code: error.code().as_str(),
            message: error.message(lang).to_owned(),
        }
    }

    pub(super) fn negative(
        row: usize,
        unit: Option<String>,
        column: &str,
        sum: Dong,
        lang: Lang,
    ) -> Self {
        Self {
            row,
            unit,
            column: column.to_owned(),
            code: ErrorCode::OutOfRange.as_str(),
            message: match lang {
                Lang::Vi => format!("số tiền `{sum}` là số âm"),
                Lang::En => format!("amount `{sum}` is negative"),
            },
        }
    }

    fn apart(row: &Row<'_>, column: &str, message: String) -> Self {
        Self {
            row: row.row,
            unit: Some(row.unit.to_owned()),
            column: column.to_owned(),
            code: INVALID,
            message,
        }
    }
}

pub(super) fn outside(row: &Row<'_>, lang: Lang) -> ErrorRow {
    let month = row.month.month;
    let message = match lang {
        Lang::Vi => format!("tháng `{month}` không nằm trọn trong kỳ"),
        Lang::En => format!("month `{month}` is not wholly within the period"),
    };
    ErrorRow::apart(row, "month", message)
}

pub(super) fn twice(row: &Row<'_>, lang: Lang) -> ErrorRow {
    let month = row.month.month;
    let message = match lang {
        Lang::Vi => format!("`{month}` được khai hai lần"),
        Lang::En => format!("`{month}` is given twice"),
    };
    ErrorRow::apart(row, "month", message)
}

pub(super) fn differs(
    row: &Row<'_>,
    column: &str,
    (found, first): (&str, &str),
    lang: Lang,
) -> ErrorRow {
    let message = match lang {
        Lang::Vi => format!("`{found}` khác với `{first}` ở dòng đầu của đơn vị"),
        Lang::En => format!("`{found}` differs from `{first}` in the unit's first row"),
    };
    ErrorRow::apart(row, column, message)
}

results! {
    ErrorColumns {
        row: Sums,
        unit: Texts,
        column: Texts,
        error: Texts,
        message: Texts,
    }
}

/// The rows left out.
#[derive(Default)]
pub(super) struct Errors(ErrorColumns);

impl Errors {
    pub(super) fn push(&mut self, error: &ErrorRow) {
        self.0.row.integer(Some(count(error.row)));
        self.0.unit.push(error.unit.as_deref());
        self.0.column.push(Some(&error.column));
        self.0.error.push(Some(error.code));
        self.0.message.push(Some(&error.message));
    }
}

results! {
    ParentNames {
        parent: Texts,
        units: Sums,
    }
}

struct ParentColumns(ParentNames, MoneyColumns);

pub(super) fn by_parent(parents: &[ParentFigures]) -> (SchemaRef, Vec<RecordBatch>) {
    let mut columns = ParentColumns(ParentNames::default(), MoneyColumns::default());
    for parent in parents {
        columns.0.parent.push(parent.parent.as_deref());
        columns.0.units.integer(Some(parent.units.into()));
        columns.1.push(&parent.sums);
    }
    Outcome::table(&mut columns)
}

/// Columns that make one table.
pub(super) trait Outcome {
    fn parts(&mut self) -> Vec<&mut dyn Results>;

    fn table(columns: &mut Self) -> (SchemaRef, Vec<RecordBatch>) {
        let mut parts = columns.parts();
        let fields: Vec<_> = parts.iter().flat_map(|part| part.fields()).collect();
        let schema = Arc::new(Schema::new(fields));
        let arrays = parts.iter_mut().flat_map(|part| part.finish()).collect();
        // Every row was pushed to every column.
        let batch = RecordBatch::try_new(Arc::clone(&schema), arrays);
        (schema, batch.into_iter().collect())
    }
}

impl Outcome for UnitColumns {
    fn parts(&mut self) -> Vec<&mut dyn Results> {
        vec![&mut self.names, &mut self.money, &mut self.ends]
    }
}

impl Outcome for Errors {
    fn parts(&mut self) -> Vec<&mut dyn Results> {
        vec![&mut self.0]
    }
}

impl Outcome for ParentColumns {
    fn parts(&mut self) -> Vec<&mut dyn Results> {
        vec![&mut self.0, &mut self.1]
    }
}
