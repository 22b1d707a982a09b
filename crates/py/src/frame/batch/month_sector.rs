//! The month and the sector of rows: what says which law each row is under.

use std::ops::Range;

use congdoan::{Month, Sector};

use crate::shape::Shape;

use super::super::Asked;
use super::by::By;
use super::done::Fields;
use super::given::{Ends, NotTaken};
use super::inputs::Inputs;

/// The month and the sector, each a column or the same for all rows.
pub(super) struct MonthAndSector {
    pub(super) month: By<Month>,
    pub(super) sector: By<Sector>,
}

impl MonthAndSector {
    pub(super) fn of(asked: &Asked, inputs: &Inputs<'_>) -> Result<Self, NotTaken> {
        Ok(Self {
            month: By::of(asked, "month", &inputs.required("month")?)?,
            sector: By::of(asked, "sector", &inputs.required("sector")?)?,
        })
    }

    /// Those of all rows, if no column says them.
    pub(super) fn all(&self) -> Option<(Month, Sector)> {
        Some((*self.month.all()?, *self.sector.all()?))
    }

    pub(super) fn columns(&self) -> impl Iterator<Item = (&'static str, &Ends)> {
        let month = self.month.ends().map(|ends| ("month", ends));
        let sector = self.sector.ends().map(|ends| ("sector", ends));
        month.into_iter().chain(sector)
    }

    /// The memory they are in.
    pub(super) fn places(&self) -> [(&'static str, Vec<Range<usize>>); 2] {
        [
            ("month", self.month.places()),
            ("sector", self.sector.places()),
        ]
    }

    /// Those of a row, if both can be read.
    pub(super) fn row(&self, row: usize) -> Option<(Month, Sector)> {
        Some((self.month.value(row)?, self.sector.value(row)?))
    }

    /// The first fields of a row's request.
    pub(super) fn fields(&self, row: usize) -> Fields {
        let mut fields = Fields::default();
        fields.json("month", self.month.json(row, &Shape::Month));
        fields.json("sector", self.sector.json(row, &Shape::Plain));
        fields
    }
}
