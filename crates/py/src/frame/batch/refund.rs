//! The refund over columns.

use std::ops::Range;

use arrow_array::types::Int64Type;
use congdoan::batch::{RefundColumns, RefundPlan, RefundRows};
use congdoan::{Error, ReductionGiven, Year};
use pyo3::types::{PyAnyMethods, PyString};

use super::super::Asked;
use super::by::constant;
use super::distribute::refuse_nulls;
use super::done::{Fields, Replay, ask_again};
use super::given::{Cells, Ends, Given, NotTaken};
use super::inputs::Inputs;
use super::run::{Kernel, STRETCH};

/// Fees collected in a year, of which a share is to come back.
pub(super) struct Refund {
    year: String,
    collected: Given<Int64Type>,
    reduction: Option<Given<Int64Type>>,
    /// The reduction of all rows: by rule.
    rule: Option<String>,
    paid: Option<Given<Int64Type>>,
    plan: RefundPlan,
}

impl Refund {
    pub(super) fn of(asked: &Asked, inputs: &Inputs<'_>) -> Result<Self, NotTaken> {
        let (year, year_json) = constant::<Year>(asked, "year", &inputs.required("year")?)?;
        let given = inputs.optional("reduction")?;
        let rule = match given.filter(|given| given.is_instance_of::<PyString>()) {
            Some(rule) => Some(constant::<ReductionGiven>(asked, "reduction", &rule)?.1),
            None => None,
        };
        Ok(Self {
            year: year_json,
            collected: inputs.sums("collected")?,
            reduction: match &rule {
                Some(_) => None,
                None => inputs.optional_sums("reduction")?,
            },
            paid: inputs.optional_sums("paid")?,
            plan: match &rule {
                Some(_) => RefundPlan::by_rule(&asked.law, year),
                None => RefundPlan::of(&asked.law, year),
            },
            rule,
        })
    }
}

impl Kernel<3, 1> for Refund {
    type Own = [[i64; STRETCH]; 2];

    fn own(&self) -> Self::Own {
        [[0; STRETCH]; 2]
    }

    fn ends(&self) -> Vec<usize> {
        Ends::together(self.columns().into_iter().map(|(_, ends)| ends))
    }

    fn stretch(
        &self,
        [reductions, payments]: &mut Self::Own,
        rows: Range<usize>,
        [entitlement, reduction, outstanding]: [&mut [i64]; 3],
        [codes]: [&mut [u8]; 1],
    ) -> Result<(), Error> {
        let collected = self.collected.cells(rows.clone());
        let reduced = cells(&self.reduction, rows.clone());
        let paid = cells(&self.paid, rows.clone());
        let given = RefundRows {
            collected: collected.values,
            reduction: self
                .reduction
                .as_ref()
                .map(|_| or_nothing(&reduced, reductions)),
            paid: self.paid.as_ref().map(|_| or_nothing(&paid, payments)),
        };
        let made = RefundColumns {
            entitlement: &mut *entitlement,
            reduction: &mut *reduction,
            outstanding: &mut *outstanding,
            codes: &mut *codes,
        };
        self.plan.outstanding(given, made)?;
        if collected.nulls.is_some() {
            refuse_nulls(&collected, [entitlement, reduction, outstanding], codes);
            let is_beyond = |row| reduced.is_beyond(row) || paid.is_beyond(row);
            ask_again(self, rows, codes, is_beyond);
        }
        Ok(())
    }
}

/// Rows of a column, if there is one.
fn cells(column: &Option<Given<Int64Type>>, rows: Range<usize>) -> Cells<'_, i64> {
    let cells = column.as_ref().map(|column| column.cells(rows));
    cells.unwrap_or_default()
}

/// The sums, with nothing where none is given.
pub(super) fn or_nothing<'a>(cells: &Cells<'a, i64>, own: &'a mut [i64; STRETCH]) -> &'a [i64] {
    if cells.nulls.is_none() {
        return cells.values;
    }
    let own = own.get_mut(..cells.values.len()).unwrap_or_default();
    for (row, (own, value)) in own.iter_mut().zip(cells.values).enumerate() {
        *own = if cells.is_null(row) { 0 } else { *value };
    }
    own
}

impl Replay for Refund {
    fn columns(&self) -> Vec<(&'static str, &Ends)> {
        let mut columns = vec![("collected", &self.collected.ends)];
        columns.extend(
            self.reduction
                .as_ref()
                .map(|column| ("reduction", &column.ends)),
        );
        columns.extend(self.paid.as_ref().map(|column| ("paid", &column.ends)));
        columns
    }

    fn places(&self) -> Vec<(&'static str, Vec<Range<usize>>)> {
        let places = |column: &Option<_>| column.iter().flat_map(Given::places).collect();
        vec![
            ("collected", self.collected.places().collect()),
            ("reduction", places(&self.reduction)),
            ("paid", places(&self.paid)),
        ]
    }

    fn requests(&self, row: usize) -> Vec<(&'static str, Fields)> {
        let cell = |column: &Option<Given<_>>| column.as_ref().and_then(|column| column.cell(row));
        let mut fields = Fields::default();
        fields.json("year", Some(self.year.clone()));
        fields.amount("collected", self.collected.cell(row));
        fields.json("reduction", self.rule.clone());
        fields.amount("reduction", cell(&self.reduction));
        fields.amount("paid", cell(&self.paid));
        vec![("refund", fields)]
    }
}
