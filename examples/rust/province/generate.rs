//! Unit-months of a province, generated so that they add up exactly to its published totals.
//!
//! The report names no unit: what one unit has here is made up, what all have together is not.

use congdoan::{ConsolidateRequest, Dong, Error, Month, Sector, UnitBooks, UnitMonth};

use crate::published::Published;
use crate::random::Random;

/// Emulation blocks (khối thi đua) stand for the parents.
const BLOCKS: i64 = 7;
/// The least sum handled, in đồng: shares and reductions of its multiples come out whole.
const STEP: i64 = 1_000;

/// The generated books and the members of each unit, in the same order.
pub struct Province {
    pub books: ConsolidateRequest,
    pub members: Vec<i64>,
}

/// How a unit's month was paid.
#[derive(Clone, Copy)]
enum Paid {
    Whole,
    Half,
    Nothing,
}

pub fn province(published: &Published, seed: u64) -> Result<Province, Error> {
    let random = &mut Random::of(seed);
    let months: Vec<Month> = published.months().collect();
    let count = published.grassroots_unions;
    let sizes: Vec<i64> = (0..count).map(|_| random.within(15, 150)).collect();
    let members = allot(published.members, &sizes);

    // The monthly fund is about that of the report; only its proportions matter here.
    let salaries: Vec<i64> = (0..count).map(|_| random.within(44, 64)).collect();
    let paid: Vec<Vec<Paid>> = (0..count)
        .map(|at| payments(random, at, months.len()))
        .collect();
    let weight = |at: usize, paid: Paid| {
        let whole = 2 * members.get(at).unwrap_or(&0) * salaries.get(at).unwrap_or(&0);
        match paid {
            Paid::Whole => whole,
            Paid::Half => whole / 2,
            Paid::Nothing => 0,
        }
    };
    let weights: Vec<i64> = paid
        .iter()
        .enumerate()
        .flat_map(|(at, months)| months.iter().map(move |paid| weight(at, *paid)))
        .collect();
    let fees = allot(published.finance.union_fee.get() / STEP, &weights);
    let dues = allot(published.finance.dues.get() / STEP, &weights);

    // Refunds of the first quarter, a little more or less; some units have had none yet.
    let shares: Vec<i64> = fees
        .chunks(months.len())
        .map(|fees| match random.within(0, 11) {
            0 => 0,
            _ => fees.iter().sum::<i64>() * random.within(85, 115),
        })
        .collect();
    let refunds = allot(published.finance.refunds_paid.get() / STEP, &shares);

    let each = fees.chunks(months.len()).zip(dues.chunks(months.len()));
    let mut units = Vec::new();
    for (at, (((fees, dues), refund), paid)) in each.zip(refunds).zip(&paid).enumerate() {
        let most = fees.iter().max().copied().unwrap_or_default();
        let remits_late = at % 9 == 4;
        let month = |(at, month): (usize, &Month)| {
            let (fee, dues) = (fees.get(at).unwrap_or(&0), dues.get(at).unwrap_or(&0));
            let due = match paid.get(at) {
                Some(Paid::Half) => fee * 2,
                Some(Paid::Nothing) => most,
                _ => *fee,
            };
            // 40% goes up; who remits late has collected more than what went up tells.
            let collected = dues * STEP * 5 / 2;
            let more = if remits_late { collected / 10 } else { 0 };
            Ok(UnitMonth {
                month: *month,
                salary_fund: Dong::new(due * STEP * 50)?,
                fee_paid: Dong::new(fee * STEP)?,
                dues_collected: Dong::new(collected + more)?,
                dues_remitted: Dong::new(dues * STEP)?,
            })
        };
        let months = months.iter().enumerate().map(month);
        units.push(UnitBooks {
            id: format!("QN-{:02}", at + 1),
            name: format!("CĐCS {:02} (số liệu tạo / generated)", at + 1),
            sector: sector(random),
            parent: Some(format!("Khối {}", random.within(1, BLOCKS))),
            months: months.collect::<Result<_, Error>>()?,
            refunds_paid: Dong::new(refund * STEP)?,
        });
    }
    let mut books = ConsolidateRequest::new(published.from, published.to, published.year, units);
    books.apply_reduction_09c = Some(true);
    Ok(Province { books, members })
}

/// One unit in nine pays late: nothing, half or nothing at the end, as reports tell of it.
fn payments(random: &mut Random, at: usize, months: usize) -> Vec<Paid> {
    let mut paid = vec![Paid::Whole; months];
    if at % 9 == 1 {
        let start = usize::try_from(random.within(1, 4)).unwrap_or(1);
        let last = if random.within(0, 1) == 0 {
            Paid::Half
        } else {
            Paid::Nothing
        };
        for month in paid.iter_mut().skip(start) {
            *month = last;
        }
    }
    paid
}

fn sector(random: &mut Random) -> Sector {
    match random.within(0, 9) {
        0..=5 => Sector::StateAgency,
        6..=8 => Sector::PublicUnitStatePaid,
        _ => Sector::PublicUnitSelfFinanced,
    }
}

/// A whole in parts proportional to their weights, by largest remainder: the parts add up to it.
fn allot(whole: i64, weights: &[i64]) -> Vec<i64> {
    let sum: i128 = weights.iter().map(|weight| i128::from(*weight)).sum();
    let exact = |weight: &i64| i128::from(whole) * i128::from(*weight);
    let floor = |weight| i64::try_from(exact(weight) / sum.max(1)).unwrap_or_default();
    let mut parts: Vec<i64> = weights.iter().map(floor).collect();
    let left = usize::try_from(whole - parts.iter().sum::<i64>()).unwrap_or_default();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    let remainder = |at: usize| {
        weights
            .get(at)
            .map_or(0, |weight| exact(weight) % sum.max(1))
    };
    order.sort_by_key(|at| std::cmp::Reverse(remainder(*at)));
    for at in order.into_iter().take(left) {
        if let Some(part) = parts.get_mut(at) {
            *part += 1;
        }
    }
    parts
}
