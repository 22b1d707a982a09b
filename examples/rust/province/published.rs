//! What the province published: the totals that the generated units add up to.

use chrono::NaiveDate;
use congdoan::{Dong, Month, Year};
use serde::Deserialize;

/// The part of `examples/data/quang-nam-2020-h1.json` that concerns all units.
#[derive(Deserialize)]
pub struct Published {
    pub source: String,
    #[serde(deserialize_with = "congdoan::deserialize_day")]
    pub from: NaiveDate,
    #[serde(deserialize_with = "congdoan::deserialize_day")]
    pub to: NaiveDate,
    pub year: Year,
    pub grassroots_unions: usize,
    pub members: i64,
    pub finance: Finance,
}

/// Sums in đồng, printed to the million.
#[derive(Deserialize)]
pub struct Finance {
    pub union_fee: Dong,
    pub dues: Dong,
    pub reduction_09c: Dong,
    pub refunds_paid: Dong,
}

impl Published {
    /// The months of the period.
    pub fn months(&self) -> impl Iterator<Item = Month> {
        let (from, to) = (self.from, self.to);
        let within = move |month: &Month| month.first_day() >= from && month.last_day() <= to;
        self.year.months().filter(within)
    }
}
