//! The union fee, row by row.

use arrow_array::RecordBatch;
use congdoan::{
    Cycle, Dong, Month, Rate, Relief, Rulebook, Sector, UnionFeeRequest, Until, union_fee,
};

use super::json_rows::JsonRows;
use super::results::{Days, Exacts, Flags, Rates, Sums, Texts, results};
use super::run::{Failed, Rows, Work};
use super::table::Table;
use super::typed::{Field, Refused};
use super::{Asked, given::Said};

/// The employers of a table.
pub(super) struct UnionFeeRows {
    law: Rulebook,
    month: Field<Month>,
    sector: Field<Sector>,
    salary_fund: Field<Dong>,
    insured_salaries: Field<Vec<Dong>>,
    cycle: Field<Cycle>,
    relief_kind: Field<String>,
    relief_until: Field<Until>,
    relief_percent: Field<Rate>,
    json: JsonRows,
}

results! {
    UnionFeeColumns {
        liable: Flags,
        reason: Texts,
        salary_fund: Sums,
        rate: Rates,
        exact: Exacts,
        due: Sums,
        deferred: Sums,
        deferred_payable_by: Days,
        payable_by: Days,
        payable_rule: Texts,
    }
}

impl UnionFeeRows {
    pub(super) fn of(asked: &Asked, said: &Said, table: &Table) -> Result<Self, Refused> {
        Ok(Self {
            law: asked.law.clone(),
            month: Field::required(said, table, "month")?,
            sector: Field::required(said, table, "sector")?,
            salary_fund: Field::optional(said, table, "salary_fund")?,
            insured_salaries: Field::optional(said, table, "insured_salaries")?,
            cycle: Field::optional(said, table, "cycle")?,
            relief_kind: Field::optional(said, table, "relief_kind")?,
            relief_until: Field::optional(said, table, "relief_until")?,
            relief_percent: Field::optional(said, table, "relief_percent")?,
            json: asked.json_rows(said, table)?,
        })
    }
}

impl Rows for UnionFeeRows {
    type Results = UnionFeeColumns;

    fn operation(&self) -> &str {
        "union_fee"
    }

    fn results(&self) -> UnionFeeColumns {
        UnionFeeColumns::default()
    }

    fn work<'a>(&'a self, batch: &'a RecordBatch) -> Work<'a, UnionFeeColumns> {
        let month = self.month.reader(batch);
        let sector = self.sector.reader(batch);
        let salary_fund = self.salary_fund.reader(batch);
        let insured_salaries = self.insured_salaries.reader(batch);
        let cycle = self.cycle.reader(batch);
        let relief_kind = self.relief_kind.reader(batch);
        let relief_until = self.relief_until.reader(batch);
        let relief_percent = self.relief_percent.reader(batch);
        let relieved = !self.relief_kind.is_absent()
            || !self.relief_until.is_absent()
            || !self.relief_percent.is_absent();
        Box::new(move |row, columns| {
            let (Some(month), Some(sector)) = (month(row)?, sector(row)?) else {
                return Err(Failed::Unread);
            };
            let mut request = UnionFeeRequest::on_fund(month, sector, Dong::ZERO);
            request.salary_fund = salary_fund(row)?;
            request.insured_salaries = insured_salaries(row)?;
            request.cycle = cycle(row)?;
            if relieved {
                let kind = relief_kind(row)?;
                request.relief = match (kind.as_deref(), relief_until(row)?, relief_percent(row)?) {
                    (None, None, None) => None,
                    (Some("suspension"), until, None) => Some(Relief::Suspension { until }),
                    (Some("reduction"), None, Some(percent)) => Some(Relief::Reduction { percent }),
                    _ => return Err(Failed::Unread),
                };
            }
            let fee = union_fee(&self.law, &request)?;
            columns.liable.push(Some(fee.liable));
            columns
                .reason
                .push(fee.reason.map(|reason| reason.as_str()));
            columns.salary_fund.push(fee.salary_fund);
            columns.rate.rate(fee.rate);
            columns.exact.exact(fee.exact);
            columns.due.push(fee.due);
            columns.deferred.push(fee.deferred);
            columns.deferred_payable_by.push(fee.deferred_payable_by);
            columns.payable_by.push(fee.payable_by);
            columns
                .payable_rule
                .push(fee.payable_rule.map(|rule| rule.as_str()));
            Ok(())
        })
    }

    fn json(&self) -> &JsonRows {
        &self.json
    }
}
