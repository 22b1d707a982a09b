//! The distribution over columns.

use std::ops::Range;

use arrow_array::types::Int64Type;
use congdoan::batch::{Outcome, SplitPlan};
use congdoan::{Error, ErrorCode, Source, Year};

use super::super::Asked;
use super::by::constant;
use super::done::{Fields, Replay};
use super::given::{Cells, Ends, Given, NotTaken};
use super::inputs::Inputs;
use super::run::Kernel;

/// Sums collected in a year, to be split.
pub(super) struct Distribute {
    collected: Given<Int64Type>,
    year: String,
    source: String,
    plan: SplitPlan,
}

impl Distribute {
    pub(super) fn of(asked: &Asked, inputs: &Inputs<'_>) -> Result<Self, NotTaken> {
        let (year, year_json) = constant::<Year>(asked, "year", &inputs.required("year")?)?;
        let (source, source_json) =
            constant::<Source>(asked, "source", &inputs.required("source")?)?;
        Ok(Self {
            collected: inputs.sums("collected")?,
            year: year_json,
            source: source_json,
            plan: SplitPlan::of(&asked.law, year, source),
        })
    }
}

/// Refuses the rows whose sum is not given, as the operation does without the field.
pub(super) fn refuse_nulls<const FIGURES: usize>(
    cells: &Cells<'_, i64>,
    mut figures: [&mut [i64]; FIGURES],
    codes: &mut [u8],
) {
    if cells.nulls.is_none() {
        return;
    }
    let missing = Outcome::Refused(ErrorCode::InvalidInput).code();
    for (row, code) in codes.iter_mut().enumerate() {
        if cells.is_null(row) {
            *code = missing;
            for column in &mut figures {
                if let Some(figure) = column.get_mut(row) {
                    *figure = 0;
                }
            }
        }
    }
}

impl Kernel<2, 1> for Distribute {
    type Own = ();

    fn own(&self) {}

    fn ends(&self) -> Vec<usize> {
        Ends::together([&self.collected.ends])
    }

    fn stretch(
        &self,
        (): &mut (),
        rows: Range<usize>,
        [grassroots, upper]: [&mut [i64]; 2],
        [codes]: [&mut [u8]; 1],
    ) -> Result<(), Error> {
        let collected = self.collected.cells(rows);
        self.plan
            .split(collected.values, grassroots, upper, codes)?;
        refuse_nulls(&collected, [grassroots, upper], codes);
        Ok(())
    }
}

impl Replay for Distribute {
    fn columns(&self) -> Vec<(&'static str, &Ends)> {
        vec![("collected", &self.collected.ends)]
    }

    fn places(&self) -> Vec<(&'static str, Vec<Range<usize>>)> {
        vec![("collected", self.collected.places().collect())]
    }

    fn requests(&self, row: usize) -> Vec<(&'static str, Fields)> {
        let mut fields = Fields::default();
        fields.json("year", Some(self.year.clone()));
        fields.json("source", Some(self.source.clone()));
        fields.amount("collected", self.collected.cell(row));
        vec![("distribute", fields)]
    }
}
