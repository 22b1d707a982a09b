//! The distribution of sums, row by row.

use arrow_array::RecordBatch;
use congdoan::{DistributeRequest, Dong, Rulebook, Scheme, Source, Year, distribute};

use super::json_rows::JsonRows;
use super::results::{Exacts, Levels, Rates, Sums, results};
use super::run::{Failed, Rows, Work};
use super::table::Table;
use super::typed::{Field, Refused};
use super::{Asked, given::Said};

/// The sums of a table.
pub(super) struct DistributeRows {
    law: Rulebook,
    year: Field<Year>,
    source: Field<Source>,
    collected: Field<Dong>,
    scheme: Field<Scheme>,
    json: JsonRows,
}

results! {
    DistributionColumns {
        grassroots_share: Rates,
        upper_share: Rates,
        exact: Exacts,
        grassroots: Sums,
        upper: Sums,
        levels: Levels,
    }
}

impl DistributeRows {
    pub(super) fn of(asked: &Asked, said: &Said, table: &Table) -> Result<Self, Refused> {
        Ok(Self {
            law: asked.law.clone(),
            year: Field::required(said, table, "year")?,
            source: Field::required(said, table, "source")?,
            collected: Field::required(said, table, "collected")?,
            scheme: Field::optional(said, table, "scheme")?,
            json: asked.json_rows(said, table)?,
        })
    }
}

impl Rows for DistributeRows {
    type Results = DistributionColumns;

    fn operation(&self) -> &str {
        "distribute"
    }

    fn results(&self) -> DistributionColumns {
        DistributionColumns::default()
    }

    fn work<'a>(&'a self, batch: &'a RecordBatch) -> Work<'a, DistributionColumns> {
        let year = self.year.reader(batch);
        let source = self.source.reader(batch);
        let collected = self.collected.reader(batch);
        let scheme = self.scheme.reader(batch);
        Box::new(move |row, columns| {
            let (Some(year), Some(source), Some(collected)) =
                (year(row)?, source(row)?, collected(row)?)
            else {
                return Err(Failed::Unread);
            };
            let mut request = DistributeRequest::new(year, source, collected);
            request.scheme = scheme(row)?;
            let split = distribute(&self.law, &request)?;
            columns.grassroots_share.rate(Some(split.grassroots_share));
            columns.upper_share.rate(Some(split.upper_share));
            columns.exact.exact(Some(split.exact));
            columns.grassroots.push(Some(split.grassroots));
            columns.upper.push(Some(split.upper));
            columns.levels.push(split.levels.as_deref());
            Ok(())
        })
    }

    fn json(&self) -> &JsonRows {
        &self.json
    }
}
