//! The amounts of a settlement: every row of the form from the lines of the books.

use crate::error::Error;
use crate::law::Lookup;
use crate::messages as common;
use crate::money::Dong;

use super::super::chart::{Chart, Role, code};
use super::super::distribute::Source;
use super::super::messages;
use super::request::Line;

/// The lines as given, in the order of the chart: amount and the line's number.
pub(super) type Stated = Vec<Option<(Dong, usize)>>;

/// The lines in the order of the chart; each code once, none for a computed row.
pub(super) fn stated(chart: &Chart, lines: &[Line]) -> Result<Stated, Error> {
    let mut stated: Stated = vec![None; chart.rows().len()];
    for (at, line) in lines.iter().enumerate() {
        let place = |error: Error| error.at("code").under(&format!("lines[{at}]"));
        let row = chart.find(&line.code).map_err(place)?;
        let role = chart.rows().get(row).map(|row| row.role);
        if matches!(role, Some(Role::Opening | Role::Closing)) {
            return Err(place(messages::COMPUTED_ACCOUNT.error([&line.code])));
        }
        let amount = line.amount.not_negative(&format!("lines[{at}].amount"))?;
        match stated.get_mut(row) {
            Some(slot @ None) => *slot = Some((amount, at)),
            _ => return Err(place(common::DUPLICATE.error([&line.code]))),
        }
    }
    Ok(stated)
}

/// The amount of every row of the form, and the sums.
pub(super) struct Amounts {
    pub(super) rows: Vec<Dong>,
    /// What the parts of a row add to, for rows some part of which is given.
    pub(super) of_parts: Vec<Option<Dong>>,
    pub(super) income: Dong,
    pub(super) total_income: Dong,
    pub(super) spending: Dong,
    pub(super) total_spending: Dong,
    pub(super) closing: Dong,
}

impl Amounts {
    /// The amounts of the accounts: a row some part of which is given is the sum of its parts.
    pub(super) fn of(chart: &Chart, stated: &Stated) -> Result<Self, Error> {
        let count = chart.rows().len();
        let mut rows: Vec<Dong> = vec![Dong::ZERO; count];
        let mut of_parts: Vec<Option<Dong>> = vec![None; count];
        // Parts stand after their whole, so the last rows are complete first.
        for at in (0..count).rev() {
            let given = stated.get(at).copied().flatten().map(|(amount, _)| amount);
            let parts = of_parts.get(at).copied().flatten();
            let amount = parts.or(given);
            if let Some(row) = rows.get_mut(at) {
                *row = amount.unwrap_or_default();
            }
            let parent = chart.rows().get(at).and_then(|row| row.parent.as_deref());
            if let (Some(amount), Some(parent)) = (amount, parent) {
                let parent = chart.find(parent)?;
                if let Some(sum) = of_parts.get_mut(parent) {
                    *sum = Some(sum.unwrap_or_default().plus(amount)?);
                }
            }
        }
        Ok(Self {
            rows,
            of_parts,
            income: Dong::ZERO,
            total_income: Dong::ZERO,
            spending: Dong::ZERO,
            total_spending: Dong::ZERO,
            closing: Dong::ZERO,
        })
    }

    /// Adds to a code of the form what does not stand in the lines.
    pub(super) fn add(&mut self, chart: &Chart, code: &str, more: Dong) -> Result<(), Error> {
        if let Some(amount) = self.rows.get_mut(chart.find(code)?) {
            *amount = amount.plus(more)?;
        }
        Ok(())
    }

    pub(super) fn add_up(&mut self, chart: &Chart, opening: Dong) -> Result<(), Error> {
        let sum = |role: Role, rows: &[Dong]| {
            let whole = chart.rows().iter().zip(rows);
            let whole = whole.filter(|(row, _)| row.role == role && row.parent.is_none());
            Dong::total(whole.map(|(_, amount)| *amount))
        };
        self.income = sum(Role::Income, &self.rows)?;
        self.total_income = self.income.plus(sum(Role::Received, &self.rows)?)?;
        self.spending = sum(Role::Spending, &self.rows)?;
        self.total_spending = self.spending.plus(sum(Role::Given, &self.rows)?)?;
        self.closing = opening
            .plus(self.total_income)?
            .minus(self.total_spending)?;
        for (row, amount) in chart.rows().iter().zip(&mut self.rows) {
            match row.role {
                Role::Opening => *amount = opening,
                Role::IncomeSum => *amount = self.income,
                Role::TotalIncome => *amount = self.total_income,
                Role::SpendingSum => *amount = self.spending,
                Role::TotalSpending => *amount = self.total_spending,
                Role::Closing => *amount = self.closing,
                _ => {}
            }
        }
        Ok(())
    }

    /// The dues and the fee that stay with the union.
    pub(super) fn kept(
        &self,
        chart: &Chart,
        rules: &mut Lookup<'_>,
    ) -> Result<(Dong, Dong), Error> {
        let dues = match self.of_code(chart, code::DUES) {
            Dong::ZERO => Dong::ZERO,
            dues => {
                let share = rules.rate(Source::Dues.parameter())?;
                Source::Dues.split(dues, share)?.grassroots
            }
        };
        let fee = match self.of_code(chart, code::UNION_FEE) {
            Dong::ZERO => Dong::ZERO,
            fee => {
                let share = rules.rate(Source::UnionFee.parameter())?;
                Source::UnionFee.split(fee, share)?.grassroots
            }
        };
        // What came by distribution is the union's share already.
        Ok((dues, fee.plus(self.of_code(chart, code::FEE_REFUNDED))?))
    }

    /// The amount of a code; zero when the chart has none.
    pub(super) fn of_code(&self, chart: &Chart, code: &str) -> Dong {
        let row = chart.find(code).ok().and_then(|at| self.rows.get(at));
        row.copied().unwrap_or_default()
    }
}
