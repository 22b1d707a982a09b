//! Dues, row by row.

use arrow_array::RecordBatch;
use congdoan::{Absence, Dong, DuesRequest, Month, Rate, Rulebook, Sector, dues};

use super::json_rows::JsonRows;
use super::results::{Exacts, Flags, Rates, Sums, Texts, results};
use super::run::{Failed, Rows, Work};
use super::table::Table;
use super::typed::{Field, Refused};
use super::{Asked, given::Said};

/// The members of a table.
pub(super) struct DuesRows {
    law: Rulebook,
    month: Field<Month>,
    sector: Field<Sector>,
    member: Field<bool>,
    insured_salary: Field<Dong>,
    net_salary: Field<Dong>,
    fixed_amount: Field<Dong>,
    absence: Field<Absence>,
    resolved_rate: Field<Rate>,
    json: JsonRows,
}

results! {
    DuesColumns {
        liable: Flags,
        reason: Texts,
        base: Sums,
        rate: Rates,
        exact: Exacts,
        cap: Sums,
        capped: Flags,
        due: Sums,
        surplus: Sums,
    }
}

impl DuesRows {
    pub(super) fn of(asked: &Asked, said: &Said, table: &Table) -> Result<Self, Refused> {
        Ok(Self {
            law: asked.law.clone(),
            month: Field::required(said, table, "month")?,
            sector: Field::required(said, table, "sector")?,
            member: Field::required(said, table, "member")?,
            insured_salary: Field::optional(said, table, "insured_salary")?,
            net_salary: Field::optional(said, table, "net_salary")?,
            fixed_amount: Field::optional(said, table, "fixed_amount")?,
            absence: Field::optional(said, table, "absence")?,
            resolved_rate: Field::optional(said, table, "resolved_rate")?,
            json: asked.json_rows(said, table)?,
        })
    }
}

impl Rows for DuesRows {
    type Results = DuesColumns;

    fn operation(&self) -> &str {
        "dues"
    }

    fn results(&self) -> DuesColumns {
        DuesColumns::default()
    }

    fn work<'a>(&'a self, batch: &'a RecordBatch) -> Work<'a, DuesColumns> {
        let month = self.month.reader(batch);
        let sector = self.sector.reader(batch);
        let member = self.member.reader(batch);
        let insured_salary = self.insured_salary.reader(batch);
        let net_salary = self.net_salary.reader(batch);
        let fixed_amount = self.fixed_amount.reader(batch);
        let absence = self.absence.reader(batch);
        let resolved_rate = self.resolved_rate.reader(batch);
        Box::new(move |row, columns| {
            let (Some(month), Some(sector), Some(member)) =
                (month(row)?, sector(row)?, member(row)?)
            else {
                return Err(Failed::Unread);
            };
            let mut request = DuesRequest::new(month, sector, Dong::ZERO).member(member);
            request.insured_salary = insured_salary(row)?;
            request.net_salary = net_salary(row)?;
            request.fixed_amount = fixed_amount(row)?;
            request.absence = absence(row)?;
            request.resolved_rate = resolved_rate(row)?;
            let owed = dues(&self.law, &request)?;
            columns.liable.push(Some(owed.liable));
            columns
                .reason
                .push(owed.reason.map(|reason| reason.as_str()));
            columns.base.push(owed.base);
            columns.rate.rate(owed.rate);
            columns.exact.exact(owed.exact);
            columns.cap.push(owed.cap);
            columns.capped.push(Some(owed.capped));
            columns.due.push(owed.due);
            columns.surplus.push(owed.surplus);
            Ok(())
        })
    }

    fn json(&self) -> &JsonRows {
        &self.json
    }
}
