//! What must hold of the totals: every level adds up, and single answers give the same.

use congdoan::batch::{Outcome, Situation};
use congdoan::{
    Absence, DistributeRequest, Dong, DuesRequest, Error, Month, Sector, Source, UnionFeeRequest,
    distribute, dues, union_fee,
};

use crate::generate::{Country, Person, Unit};
use crate::law::YearLaw;
use crate::totals::{Shares, Totals, UnitTotals};
use crate::work::{Done, Job};

/// So many units, spread over the country, are asked for one answer at a time.
const SAMPLE: usize = 50;

/// How many person-months were asked for again, or what does not hold.
pub fn check(job: &Job<'_>, done: &Done, provinces: &[Totals]) -> Result<u64, String> {
    adds_up(done, provinces)?;
    let mut asked = 0;
    let each = (done.units.len() / SAMPLE).max(1);
    for (number, unit) in (0..).zip(&done.units).step_by(each) {
        let again = one_by_one(job.law, job.country, number).map_err(|error| error.to_string())?;
        if again != *unit {
            return Err(format!("unit {number}: {unit:?} instead of {again:?}"));
        }
        asked += again.totals.person_months;
    }
    Ok(asked)
}

/// Units to provinces to the nation, and the rows apart from them.
fn adds_up(done: &Done, provinces: &[Totals]) -> Result<(), String> {
    let sum = |all: &mut dyn Iterator<Item = Totals>| {
        all.fold(Totals::default(), |mut sum, one| {
            sum += one;
            sum
        })
    };
    let units = sum(&mut done.units.iter().map(|unit| unit.totals));
    let nation = sum(&mut provinces.iter().copied());
    if units != nation {
        return Err(format!("provinces {nation:?}, units {units:?}"));
    }
    let levels = done.units.iter().map(|unit| unit.totals);
    let mut levels = levels.chain(provinces.iter().copied()).chain([nation]);
    if let Some(level) = levels.find(|level| level.refused == 0 && !level.is_shared_out()) {
        return Err(format!("{level:?} is not shared out"));
    }
    let rows: u64 = done.rows.outcomes.iter().sum();
    let [owing, ..] = done.rows.outcomes;
    let sums = (done.rows.dues, done.rows.union_fee, rows, owing);
    let (dues, fee) = (nation.dues.collected, nation.union_fee.collected);
    if sums != (dues, fee, nation.person_months, nation.owing) {
        return Err(format!("rows {sums:?}, nation {nation:?}"));
    }
    Ok(())
}

/// A unit's year by the scalar operations.
fn one_by_one(law: &YearLaw, country: Country, number: u64) -> Result<UnitTotals, Error> {
    let unit = country.unit(number);
    let mut again = UnitTotals::of(&unit);
    let people: Vec<Person> = unit.people().collect();
    for (at, month) in (0..).zip(law.year.months()) {
        one_month(law, &unit, &people, (at, month), &mut again.totals)?;
    }
    let totals = &mut again.totals;
    for (source, shares) in [
        (Source::Dues, &mut totals.dues),
        (Source::UnionFee, &mut totals.union_fee),
    ] {
        let collected = Dong::new(shares.collected)?;
        match distribute(
            &law.rules,
            &DistributeRequest::new(law.year, source, collected),
        ) {
            Ok(split) => {
                *shares = Shares {
                    grassroots: split.grassroots.get(),
                    upper: split.upper.get(),
                    ..*shares
                }
            }
            Err(_) => totals.refused += 1,
        }
    }
    Ok(again)
}

fn one_month(
    law: &YearLaw,
    unit: &Unit,
    people: &[Person],
    (at, month): (u64, Month),
    totals: &mut Totals,
) -> Result<(), Error> {
    let mut salaries = Vec::new();
    for person in people {
        totals.person_months += 1;
        let situation = Situation::of(person.situation(at)).unwrap_or_default();
        let request = DuesRequest::new(month, unit.sector, Dong::new(person.amount(at))?)
            .member(situation.member)
            .absence(situation.absence);
        match dues(&law.rules, &request) {
            Ok(owed) => {
                totals.owing += u64::from(owed.liable);
                totals.dues.collected += owed.due.unwrap_or_default().get();
            }
            Err(_) => totals.refused += 1,
        }
        if situation.absence == Absence::None && unit.sector != Sector::NoFixedWage {
            salaries.push(Dong::new(person.insured(at))?);
        }
    }
    let request = match salaries.is_empty() {
        true => UnionFeeRequest::on_fund(month, unit.sector, Dong::ZERO),
        false => UnionFeeRequest::on_salaries(month, unit.sector, salaries),
    };
    match union_fee(&law.rules, &request) {
        Ok(owed) => totals.union_fee.collected += owed.due.unwrap_or_default().get(),
        Err(_) => totals.refused += 1,
    }
    Ok(())
}

/// The person-months that owe nothing or were refused, by reason: its name, and how many.
pub fn not_owed(outcomes: &[u64; 256]) -> Vec<(Outcome, u64)> {
    let known = (0..=u8::MAX).zip(outcomes).skip(1);
    known
        .filter(|(_, count)| **count > 0)
        .filter_map(|(code, count)| Some((Outcome::of(code)?, *count)))
        .collect()
}
