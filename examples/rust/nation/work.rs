//! The work: units cut into pieces, each made, worked out and added up by a thread in columns
//! that it uses again for the next.

use std::sync::{Mutex, mpsc};
use std::thread;

use congdoan::Error;
use congdoan::batch::{DuesRows, Outcome, SplitPlan, dues_rows, sum_by_runs, union_fee_rows};

use crate::generate::{Country, MONTHS, Person};
use crate::law::YearLaw;
use crate::totals::{Shares, Totals, UnitTotals};

/// Few enough units that their columns stay in the processor's cache.
const PIECE: usize = 16;

/// A country to be worked out under the law of a year.
pub struct Job<'a> {
    pub country: Country,
    pub law: &'a YearLaw,
    pub units: usize,
    pub threads: usize,
}

/// All units in order, and what the rows came to while they were there.
pub struct Done {
    pub units: Vec<UnitTotals>,
    pub rows: Rows,
}

/// The rows added up without regard to units: what the units' sums are held against.
pub struct Rows {
    pub dues: i64,
    pub union_fee: i64,
    /// Person-months by the byte of their outcome.
    pub outcomes: [u64; 256],
}

impl Job<'_> {
    /// Works all units out; `told` hears of each piece how many units and rows it had.
    pub fn run(&self, mut told: impl FnMut(usize, usize)) -> Result<Done, Error> {
        let nothing = UnitTotals::of(&self.country.unit(0));
        let mut units = vec![nothing; self.units];
        let pieces = Mutex::new((0_u64..).step_by(PIECE).zip(units.chunks_mut(PIECE)));
        let next = || pieces.lock().ok()?.next();
        let (tell, hear) = mpsc::channel();
        let workers = thread::scope(|scope| {
            let workers: Vec<_> = (0..self.threads)
                .map(|_| {
                    let tell = tell.clone();
                    scope.spawn(move || {
                        let mut columns = Columns::default();
                        while let Some((first, piece)) = next() {
                            columns.work(self, first, piece)?;
                            // Nobody may be listening any more, which is no reason to stop.
                            let _ = tell.send((piece.len(), columns.amounts.len()));
                        }
                        Ok(columns.rows)
                    })
                })
                .collect();
            drop(tell);
            hear.iter().for_each(|(units, rows)| told(units, rows));
            let ended = workers.into_iter().map(thread::ScopedJoinHandle::join);
            ended.collect::<Result<Vec<_>, _>>()
        });
        let workers = workers.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        let mut rows = Rows::default();
        for worker in workers {
            rows.add(&worker?);
        }
        Ok(Done { units, rows })
    }
}

/// The columns of a piece: a row for each person and month, then for each unit and month.
#[derive(Default)]
struct Columns {
    people: Vec<Person>,
    plans: Vec<u16>,
    situations: Vec<u8>,
    amounts: Vec<i64>,
    due: Vec<i64>,
    codes: Vec<u8>,
    /// Where the rows of each unit and month end.
    ends: Vec<usize>,
    month_plans: Vec<u16>,
    funds: Vec<i64>,
    month_dues: Vec<i64>,
    fees: Vec<i64>,
    fee_codes: Vec<u8>,
    rows: Rows,
}

impl Columns {
    fn work(&mut self, job: &Job<'_>, first: u64, units: &mut [UnitTotals]) -> Result<(), Error> {
        self.make(job, first, units);
        self.owe(job.law)?;
        self.add_up(units);
        share(&job.law.split_dues, units, |totals| &mut totals.dues)?;
        share(&job.law.split_fee, units, |totals| &mut totals.union_fee)
    }

    /// The rows of the piece.
    fn make(&mut self, job: &Job<'_>, first: u64, units: &mut [UnitTotals]) {
        self.plans.clear();
        self.situations.clear();
        self.amounts.clear();
        self.ends.clear();
        self.month_plans.clear();
        self.funds.clear();
        for (number, totals) in (first..).zip(units) {
            let unit = job.country.unit(number);
            *totals = UnitTotals::of(&unit);
            self.people.clear();
            self.people.extend(unit.people());
            for month in 0..MONTHS as u64 {
                let plan = job.law.number(month, unit.sector);
                let (floor, ceiling) = job.law.bounds(plan);
                let people = self.people.iter();
                self.amounts
                    .extend(people.clone().map(|person| person.amount(month)));
                self.situations
                    .extend(people.clone().map(|person| person.situation(month)));
                let start = self.plans.len();
                let situations = self.situations.iter().skip(start);
                let in_fund = people.zip(situations).map(|(person, situation)| {
                    let counted = person.insured(month).max(floor).min(ceiling);
                    // Whoever had no pay in the whole month is outside the fund.
                    if situation & ABSENCE == 0 { counted } else { 0 }
                });
                self.funds.push(in_fund.sum());
                self.ends.push(self.amounts.len());
                self.plans.resize(self.amounts.len(), plan);
                self.month_plans.push(plan);
            }
        }
    }

    /// Dues of each person and month, their sums by unit and month, and the fee on its fund.
    fn owe(&mut self, law: &YearLaw) -> Result<(), Error> {
        self.due.resize(self.amounts.len(), 0);
        self.codes.resize(self.amounts.len(), 0);
        let rows = DuesRows {
            plans: &self.plans,
            situations: &self.situations,
            amounts: &self.amounts,
        };
        dues_rows(&law.dues, rows, &mut self.due, &mut self.codes)?;
        let months = self.ends.len();
        self.month_dues.resize(months, 0);
        sum_by_runs(&self.ends, &self.due, &mut self.month_dues)?;
        self.fees.resize(months, 0);
        self.fee_codes.resize(months, 0);
        let (fees, codes) = (&mut self.fees, &mut self.fee_codes);
        union_fee_rows(&law.fees, &self.month_plans, &self.funds, fees, codes)
    }

    /// The unit's months, and apart from them the rows.
    fn add_up(&mut self, units: &mut [UnitTotals]) {
        let months = self.month_dues.chunks(MONTHS).zip(self.fees.chunks(MONTHS));
        let counted = self.ends.chunks(MONTHS).zip(self.fee_codes.chunks(MONTHS));
        let mut start = 0;
        for (unit, ((dues, fees), (ends, fee_codes))) in units.iter_mut().zip(months.zip(counted)) {
            let end = ends.last().copied().unwrap_or(start);
            let codes = self.codes.get(start..end).unwrap_or_default();
            let totals = &mut unit.totals;
            totals.person_months = codes.len() as u64;
            totals.owing = codes.iter().filter(|code| **code == 0).count() as u64;
            totals.refused = refused(codes) + refused(fee_codes);
            totals.dues.collected = dues.iter().sum();
            totals.union_fee.collected = fees.iter().sum();
            start = end;
        }
        self.rows.dues += self.due.iter().sum::<i64>();
        self.rows.union_fee += self.fees.iter().sum::<i64>();
        for code in &self.codes {
            if let Some(count) = self.rows.outcomes.get_mut(usize::from(*code)) {
                *count += 1;
            }
        }
    }
}

/// The bits of a situation that say why somebody was not paid.
const ABSENCE: u8 = 7;

fn refused(codes: &[u8]) -> u64 {
    let refused = |code: &&u8| Outcome::of(**code).is_some_and(Outcome::is_refused);
    codes.iter().filter(refused).count() as u64
}

/// Distributes what each unit collected in the year, once, as its settlement does.
fn share(
    plan: &SplitPlan,
    units: &mut [UnitTotals],
    of: impl Fn(&mut Totals) -> &mut Shares,
) -> Result<(), Error> {
    let (mut collected, mut grassroots) = ([0; PIECE], [0; PIECE]);
    let (mut upper, mut codes) = ([0; PIECE], [0; PIECE]);
    for (unit, collected) in units.iter_mut().zip(&mut collected) {
        *collected = of(&mut unit.totals).collected;
    }
    plan.split(&collected, &mut grassroots, &mut upper, &mut codes)?;
    let made = grassroots.into_iter().zip(upper).zip(codes);
    for (unit, ((grassroots, upper), code)) in units.iter_mut().zip(made) {
        unit.totals.refused += refused(&[code]);
        let shares = of(&mut unit.totals);
        (shares.grassroots, shares.upper) = (grassroots, upper);
    }
    Ok(())
}

impl Default for Rows {
    fn default() -> Self {
        Self {
            dues: 0,
            union_fee: 0,
            outcomes: [0; 256],
        }
    }
}

impl Rows {
    fn add(&mut self, other: &Self) {
        self.dues += other.dues;
        self.union_fee += other.union_fee;
        for (count, other) in self.outcomes.iter_mut().zip(other.outcomes) {
            *count += other;
        }
    }
}
