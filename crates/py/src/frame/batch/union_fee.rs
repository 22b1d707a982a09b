//! The union fee over columns.

use std::ops::Range;

use arrow_array::types::Int64Type;
use congdoan::batch::{FeePlan, Outcome, union_fee_rows};
use congdoan::{Cycle, Error, Month, Rulebook, Sector};

use super::super::Asked;
use super::by::constant;
use super::done::{Fields, Replay, ask_again};
use super::given::{Ends, Given, NotTaken};
use super::inputs::Inputs;
use super::month_sector::MonthAndSector;
use super::plans::Plans;
use super::run::{Kernel, STRETCH};

/// The fee on salary funds, with all that is read for it.
pub(super) struct UnionFee {
    law: Rulebook,
    funds: Given<Int64Type>,
    under: MonthAndSector,
    cycle: Option<(Cycle, String)>,
    /// The one plan of all rows, if there is one.
    plan: Option<FeePlan>,
}

impl UnionFee {
    pub(super) fn of(asked: &Asked, inputs: &Inputs<'_>) -> Result<Self, NotTaken> {
        let cycle = match inputs.optional("cycle")? {
            Some(cycle) => Some(constant(asked, "cycle", &cycle)?),
            None => None,
        };
        let mut fee = Self {
            law: asked.law.clone(),
            funds: inputs.sums("funds")?,
            under: MonthAndSector::of(asked, inputs)?,
            cycle,
            plan: None,
        };
        let all = fee.under.all();
        fee.plan = all.map(|(month, sector)| fee.plan_of(month, sector));
        Ok(fee)
    }

    fn plan_of(&self, month: Month, sector: Sector) -> FeePlan {
        let cycle = self
            .cycle
            .as_ref()
            .map_or(Cycle::Monthly, |(cycle, _)| *cycle);
        FeePlan::with(&self.law, month, sector, cycle, None)
    }
}

/// The code of a fund that is not given.
pub(super) fn not_given(law: &Rulebook, plan: &FeePlan) -> u8 {
    let asked = plan.request(0).and_then(|mut request| {
        request.salary_fund = None;
        congdoan::union_fee(law, &request)
    });
    let outcome = match asked {
        Ok(fee) => fee.reason.map_or(Outcome::Owed, Outcome::NoFee),
        Err(error) => Outcome::Refused(error.code()),
    };
    outcome.code()
}

impl Kernel<1, 1> for UnionFee {
    type Own = Plans<FeePlan>;

    fn own(&self) -> Plans<FeePlan> {
        Plans::new()
    }

    fn ends(&self) -> Vec<usize> {
        Ends::together(self.columns().into_iter().map(|(_, ends)| ends))
    }

    fn stretch(
        &self,
        own: &mut Plans<FeePlan>,
        rows: Range<usize>,
        [due]: [&mut [i64]; 1],
        [codes]: [&mut [u8]; 1],
    ) -> Result<(), Error> {
        let funds = self.funds.cells(rows.clone());
        let mut numbers = [0; STRETCH];
        let numbers = numbers.get_mut(..rows.len()).unwrap_or_default();
        let plans = match &self.plan {
            Some(plan) => {
                plan.owed(funds.values, due, codes)?;
                std::slice::from_ref(plan)
            }
            None => {
                own.number(&self.under, rows.clone(), numbers, |month, sector| {
                    self.plan_of(month, sector)
                });
                union_fee_rows(&own.plans, numbers, funds.values, due, codes)?;
                ask_again(self, rows, codes, |row| funds.is_beyond(row));
                &own.plans
            }
        };
        if funds.nulls.is_some() {
            let mut last = None;
            let made = due.iter_mut().zip(codes).zip(numbers);
            for (row, ((due, code), number)) in made.enumerate() {
                if !funds.is_null(row) {
                    continue;
                }
                // A row of no plan is refused already.
                if let Some(plan) = plans.get(usize::from(*number)) {
                    *code = match last {
                        Some((known, code)) if known == *number => code,
                        _ => not_given(&self.law, plan),
                    };
                    last = Some((*number, *code));
                    *due = 0;
                }
            }
        }
        Ok(())
    }
}

impl Replay for UnionFee {
    fn columns(&self) -> Vec<(&'static str, &Ends)> {
        let mut columns = vec![("funds", &self.funds.ends)];
        columns.extend(self.under.columns());
        columns
    }

    fn places(&self) -> Vec<(&'static str, Vec<Range<usize>>)> {
        let mut places = vec![("funds", self.funds.places().collect())];
        places.extend(self.under.places());
        places
    }

    fn requests(&self, row: usize) -> Vec<(&'static str, Fields)> {
        let mut fields = self.under.fields(row);
        fields.amount("salary_fund", self.funds.cell(row));
        fields.json("cycle", self.cycle.as_ref().map(|(_, json)| json.clone()));
        vec![("union_fee", fields)]
    }
}
