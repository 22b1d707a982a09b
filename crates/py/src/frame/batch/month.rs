//! Dues, fee and what becomes of both, over columns.

use std::ops::Range;

use arrow_array::types::Int64Type;
use congdoan::batch::{MonthColumns, MonthPlan, Outcome, Situation};
use congdoan::{Dong, Error, Month as MonthOf, Rulebook, Sector};

use super::super::Asked;
use super::super::typed::Refused;
use super::by::constant;
use super::done::{Fields, Replay};
use super::dues::amount_field;
use super::given::{Ends, Given, NotTaken};
use super::inputs::Inputs;
use super::refund::or_nothing;
use super::run::{Kernel, STRETCH};
use super::union_fee::not_given;

/// Members' pay and salary funds of a month, row beside row.
pub(super) struct Month {
    law: Rulebook,
    amounts: Given<Int64Type>,
    funds: Given<Int64Type>,
    month: (MonthOf, String),
    sector: (Sector, String),
    plan: MonthPlan,
    /// The codes of an amount and of a fund that are not given.
    missing: (u8, u8),
}

impl Month {
    pub(super) fn of(asked: &Asked, inputs: &Inputs<'_>) -> Result<Self, NotTaken> {
        let month: (MonthOf, _) = constant(asked, "month", &inputs.required("month")?)?;
        let sector: (Sector, _) = constant(asked, "sector", &inputs.required("sector")?)?;
        let plan = MonthPlan::of(&asked.law, month.0, sector.0)
            .map_err(|error| Refused::Operation(error, String::new()))?;
        let (dues, fee, ..) = plan.plans();
        let nothing = Situation {
            amount_given: false,
            ..Situation::default()
        };
        let no_amount = match dues.replay(&asked.law, nothing, 0) {
            Ok(owed) => owed.reason.map_or(Outcome::Owed, Outcome::NoDues),
            Err(error) => Outcome::Refused(error.code()),
        };
        Ok(Self {
            law: asked.law.clone(),
            amounts: inputs.sums("amounts")?,
            funds: inputs.sums("funds")?,
            missing: (no_amount.code(), not_given(&asked.law, fee)),
            month,
            sector,
            plan,
        })
    }
}

impl Kernel<4, 2> for Month {
    type Own = [[i64; STRETCH]; 2];

    fn own(&self) -> Self::Own {
        [[0; STRETCH]; 2]
    }

    fn ends(&self) -> Vec<usize> {
        Ends::together([&self.amounts.ends, &self.funds.ends])
    }

    fn stretch(
        &self,
        [own_amounts, own_funds]: &mut Self::Own,
        rows: Range<usize>,
        [dues, fee, grassroots, upper]: [&mut [i64]; 4],
        [dues_codes, fee_codes]: [&mut [u8]; 2],
    ) -> Result<(), Error> {
        let (amounts, funds) = (self.amounts.cells(rows.clone()), self.funds.cells(rows));
        let made = MonthColumns {
            dues: &mut *dues,
            fee: &mut *fee,
            grassroots: &mut *grassroots,
            upper: &mut *upper,
            dues_codes: &mut *dues_codes,
            fee_codes: &mut *fee_codes,
        };
        let (values, fund_values) = (
            or_nothing(&amounts, own_amounts),
            or_nothing(&funds, own_funds),
        );
        self.plan.owed(values, fund_values, made)?;
        if amounts.nulls.is_none() && funds.nulls.is_none() {
            return Ok(());
        }
        let sums = dues
            .iter_mut()
            .zip(fee)
            .zip(grassroots.iter_mut().zip(upper));
        let codes = dues_codes.iter_mut().zip(fee_codes);
        for (row, (((dues, fee), (grassroots, upper)), (dues_code, fee_code))) in
            sums.zip(codes).enumerate()
        {
            let nulls = [
                (amounts.is_null(row), dues, dues_code, self.missing.0),
                (funds.is_null(row), fee, fee_code, self.missing.1),
            ];
            for (is_null, sum, code, missing) in nulls {
                if is_null {
                    // Without an amount nothing is owed, for a reason or because it is refused;
                    // where it is for a reason, nothing was owed on 0 either.
                    (*sum, *code) = (0, missing);
                    if Outcome::of(missing).is_none_or(Outcome::is_refused) {
                        (*grassroots, *upper) = (0, 0);
                    }
                }
            }
        }
        Ok(())
    }
}

impl Replay for Month {
    fn columns(&self) -> Vec<(&'static str, &Ends)> {
        vec![("amounts", &self.amounts.ends), ("funds", &self.funds.ends)]
    }

    fn places(&self) -> Vec<(&'static str, Vec<Range<usize>>)> {
        vec![
            ("amounts", self.amounts.places().collect()),
            ("funds", self.funds.places().collect()),
        ]
    }

    /// Dues, fee, and the distribution of each, where both are not refused.
    fn requests(&self, row: usize) -> Vec<(&'static str, Fields)> {
        let (amount, fund) = (self.amounts.cell(row), self.funds.cell(row));
        let own = || {
            let mut fields = Fields::default();
            fields.json("month", Some(self.month.1.clone()));
            fields.json("sector", Some(self.sector.1.clone()));
            fields
        };
        let (mut of_dues, mut of_fee) = (own(), own());
        of_dues.json("member", Some(true.to_string()));
        of_dues.amount(amount_field(Some((self.month.0, self.sector.0))), amount);
        of_fee.amount("salary_fund", fund);
        let (dues, fee, ..) = self.plan.plans();
        let situation = Situation {
            amount_given: amount.is_some(),
            ..Situation::default()
        };
        let dues = dues.replay(&self.law, situation, amount.unwrap_or_default());
        let fee = fee.replay(&self.law, fund.unwrap_or_default());
        let split = |source: &str, due: Option<Dong>| {
            let mut fields = Fields::default();
            fields.integer("year", self.month.0.year().get().into());
            fields.name("source", source);
            fields.integer("collected", due.map_or(0, Dong::get));
            ("distribute", fields)
        };
        let mut requests = vec![("dues", of_dues), ("union_fee", of_fee)];
        if let (Ok(dues), Ok(fee)) = (dues, fee) {
            requests.push(split("dues", dues.due));
            requests.push(split("union_fee", fee.due));
        }
        requests
    }
}
