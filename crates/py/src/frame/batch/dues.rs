//! Dues over columns.

use std::ops::Range;

use arrow_array::types::{Int64Type, UInt8Type};
use congdoan::batch::{DuesPlan, DuesRows, Situation, dues_rows};
use congdoan::{Dong, DuesRequest, Error, Month, Rate, Rulebook, Sector};

use super::super::Asked;
use super::super::refusal::Wants;
use super::by::constant;
use super::done::{Fields, Replay, ask_again};
use super::given::{Ends, Given, NotTaken};
use super::inputs::Inputs;
use super::month_sector::MonthAndSector;
use super::plans::Plans;
use super::run::{Kernel, STRETCH};

/// The dues of members, with all that is read for them.
pub(super) struct Dues {
    law: Rulebook,
    amounts: Given<Int64Type>,
    situations: Option<Given<UInt8Type>>,
    under: MonthAndSector,
    resolved: Option<(Rate, String)>,
    /// The one plan of all rows, if there is one.
    plan: Option<DuesPlan>,
}

impl Dues {
    pub(super) fn of(asked: &Asked, inputs: &Inputs<'_>) -> Result<Self, NotTaken> {
        let under = MonthAndSector::of(asked, inputs)?;
        let resolved = match inputs.optional("resolved_rate")? {
            Some(rate) => Some(constant(asked, "resolved_rate", &rate)?),
            None => None,
        };
        let situations = match inputs.optional("situations")? {
            Some(column) => Some(Given::of("situations", &column, Wants::Byte)?),
            None => None,
        };
        let mut dues = Self {
            law: asked.law.clone(),
            amounts: inputs.sums("amounts")?,
            situations,
            under,
            resolved,
            plan: None,
        };
        let all = dues.under.all();
        dues.plan = all.map(|(month, sector)| dues.plan_of(month, sector));
        Ok(dues)
    }

    fn plan_of(&self, month: Month, sector: Sector) -> DuesPlan {
        match &self.resolved {
            Some((rate, _)) => DuesPlan::resolved(&self.law, month, sector, *rate),
            None => DuesPlan::of(&self.law, month, sector),
        }
    }
}

impl Kernel<1, 1> for Dues {
    type Own = Plans<DuesPlan>;

    fn own(&self) -> Plans<DuesPlan> {
        Plans::new()
    }

    fn ends(&self) -> Vec<usize> {
        Ends::together(self.columns().into_iter().map(|(_, ends)| ends))
    }

    fn stretch(
        &self,
        own: &mut Plans<DuesPlan>,
        rows: Range<usize>,
        [due]: [&mut [i64]; 1],
        [codes]: [&mut [u8]; 1],
    ) -> Result<(), Error> {
        let amounts = self.amounts.cells(rows.clone());
        if let (Some(plan), None, None) = (&self.plan, &self.situations, &amounts.nulls) {
            return plan.owed(amounts.values, due, codes);
        }
        let mut situations = [0; STRETCH];
        let situations = situations.get_mut(..rows.len()).unwrap_or_default();
        if let Some(given) = &self.situations {
            let given = given.cells(rows.clone());
            for (row, (situation, given_one)) in situations.iter_mut().zip(given.values).enumerate()
            {
                *situation = match given.is_null(row) {
                    true => Situation::UNKNOWN,
                    false => *given_one,
                };
            }
        }
        if amounts.nulls.is_some() {
            for (row, situation) in situations.iter_mut().enumerate() {
                if amounts.is_null(row) {
                    *situation |= Situation::NO_AMOUNT;
                }
            }
        }
        let mut numbers = [0; STRETCH];
        let numbers = numbers.get_mut(..rows.len()).unwrap_or_default();
        let plans = match &self.plan {
            Some(plan) => std::slice::from_ref(plan),
            None => {
                own.number(&self.under, rows.clone(), numbers, |month, sector| {
                    self.plan_of(month, sector)
                });
                &own.plans
            }
        };
        let given = DuesRows {
            plans: numbers,
            situations,
            amounts: amounts.values,
        };
        dues_rows(plans, given, due, codes)?;
        ask_again(self, rows, codes, |row| amounts.is_beyond(row));
        Ok(())
    }
}

impl Replay for Dues {
    fn columns(&self) -> Vec<(&'static str, &Ends)> {
        let mut columns = vec![("amounts", &self.amounts.ends)];
        columns.extend(
            self.situations
                .as_ref()
                .map(|column| ("situations", &column.ends)),
        );
        columns.extend(self.under.columns());
        columns
    }

    fn places(&self) -> Vec<(&'static str, Vec<Range<usize>>)> {
        let situations = self.situations.iter().flat_map(Given::places).collect();
        let mut places = vec![
            ("amounts", self.amounts.places().collect()),
            ("situations", situations),
        ];
        places.extend(self.under.places());
        places
    }

    fn requests(&self, row: usize) -> Vec<(&'static str, Fields)> {
        let mut fields = self.under.fields(row);
        let byte = match &self.situations {
            Some(column) => column.cell(row).unwrap_or(Situation::UNKNOWN),
            None => 0,
        };
        let situation = Situation::of(byte);
        let amount = self.amounts.cell(row);
        if let Some(situation) = situation {
            fields.json("member", Some(situation.member.to_string()));
            fields.name("absence", situation.absence.as_str());
        } else if byte != Situation::UNKNOWN {
            // Of the absence there is no more to say than that it is none.
            fields.json("member", Some(true.to_string()));
            fields.name("absence", "?");
        }
        let given = situation.is_none_or(|situation| situation.amount_given);
        fields.amount(amount_field(self.under.row(row)), amount.filter(|_| given));
        if let Some((_, json)) = &self.resolved {
            fields.json("resolved_rate", Some(json.clone()));
        }
        vec![("dues", fields)]
    }
}

/// The field that the amount of a row stands in.
pub(super) fn amount_field(under: Option<(Month, Sector)>) -> &'static str {
    let Some((month, sector)) = under else {
        return "insured_salary";
    };
    let request = DuesRequest::new(month, sector, Dong::ZERO);
    match (request.net_salary, request.fixed_amount) {
        (Some(_), _) => "net_salary",
        (_, Some(_)) => "fixed_amount",
        _ => "insured_salary",
    }
}
