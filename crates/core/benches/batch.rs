//! The column kernels beside the copy of their columns, in one process: medians, and what they
//! are of the copy's. Copy and kernel take turns, so that what else the machine does hits both.
//!
//! `CONGDOAN_ROWS=1000000` runs on so many rows only.

#![allow(
    clippy::arithmetic_side_effects,
    clippy::float_arithmetic,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    missing_docs,
    reason = "a benchmark"
)]

use std::env;
use std::hint::black_box;
use std::time::Instant;

use congdoan::batch::{
    DuesPlan, DuesPlans, DuesRows, FeePlan, MonthColumns, MonthPlan, RefundColumns, RefundPlan,
    RefundRows, SplitPlan, dues_rows, sum_by_group, sum_by_runs, union_fee_rows,
};
use congdoan::{Month, Rulebook, Scheme, Sector, Source, Year};

const TURNS: usize = 9;

fn main() {
    // What `cargo test --benches` asks for is that it runs.
    let modest = env::args().all(|argument| argument != "--bench");
    let asked = env::var("CONGDOAN_ROWS")
        .ok()
        .and_then(|rows| rows.parse().ok());
    let rows = asked.unwrap_or(if modest { 10_000 } else { 10_000_000 });
    println!(
        "kernel                               rows   peer ms     ms   M rows/s   × peer (of turns)"
    );
    dues(rows);
    dues_ways(rows);
    mixed(rows);
    fee_and_parts(rows);
    month(rows);
    sums(rows);
    if asked.is_none() && !modest {
        for rows in [1_000_000, 10_000_000, 100_000_000] {
            linear(rows);
        }
    }
}

/// Times a peer and a kernel by turns, and prints the medians and the median of the ratios.
fn beside(name: &str, rows: usize, mut peer: impl FnMut(), mut kernel: impl FnMut()) {
    let time = |work: &mut dyn FnMut()| {
        let start = Instant::now();
        work();
        start.elapsed().as_secs_f64() * 1e3
    };
    // Pages are found and caches warm.
    time(&mut peer);
    time(&mut kernel);
    let turns: Vec<(f64, f64)> = (0..TURNS)
        .map(|_| (time(&mut peer), time(&mut kernel)))
        .collect();
    let median = |of: &dyn Fn(&(f64, f64)) -> f64| {
        let mut values: Vec<f64> = turns.iter().map(of).collect();
        values.sort_by(f64::total_cmp);
        values[values.len() / 2]
    };
    let (peer, own) = (median(&|turn| turn.0), median(&|turn| turn.1));
    let ratio = median(&|turn| turn.1 / turn.0);
    println!(
        "{name:<28} {rows:>12} {peer:>9.2} {own:>7.2} {:>9.0} {:>8.2} ({ratio:.2})",
        rows as f64 / own / 1e3,
        own / peer,
    );
}

/// Salaries of 4 to 64 million đồng, in no order a processor could learn.
fn salaries(rows: usize) -> Vec<i64> {
    (0..rows as i64)
        .map(|row| 4_000_000 + row * 7_919 % 60_000_000)
        .collect()
}

fn copied(from: &[i64], to: &mut [i64]) {
    to.copy_from_slice(black_box(from));
    black_box(to);
}

fn month_of(text: &str) -> Month {
    text.parse().unwrap()
}

fn dues(rows: usize) {
    let plan = DuesPlan::of(&Rulebook::embedded(), month_of("2026-01"), Sector::NonState);
    let salaries = salaries(rows);
    let (mut copy, mut due, mut codes) = (vec![0; rows], vec![0; rows], vec![0; rows]);
    let own = |due: &mut [i64], codes: &mut [u8]| {
        plan.owed(black_box(&salaries), due, codes).unwrap();
        black_box((due, codes));
    };
    beside(
        "dues, ready columns",
        rows,
        || copied(&salaries, &mut copy),
        || own(&mut due, &mut codes),
    );
    beside(
        "dues, new columns",
        rows,
        || copied(&salaries, &mut copy),
        || {
            black_box(plan.owed_vec(black_box(&salaries)));
        },
    );
    // A salary in each block is beyond 31 bits, or refused.
    let mut large = salaries.clone();
    large
        .iter_mut()
        .step_by(500)
        .for_each(|salary| *salary = 1 << 40);
    beside(
        "dues, one of 500 over 2^31",
        rows,
        || copied(&large, &mut copy),
        || {
            plan.owed(black_box(&large), &mut due, &mut codes).unwrap();
        },
    );
    large
        .iter_mut()
        .step_by(500)
        .for_each(|salary| *salary = -1);
    beside(
        "dues, one of 500 refused",
        rows,
        || copied(&large, &mut copy),
        || {
            plan.owed(black_box(&large), &mut due, &mut codes).unwrap();
        },
    );
    let exempting = DuesPlan::of(&Rulebook::embedded(), month_of("2020-06"), Sector::NonState);
    beside(
        "dues, 2020 (exempt below)",
        rows,
        || copied(&salaries, &mut copy),
        || {
            exempting
                .owed(black_box(&salaries), &mut due, &mut codes)
                .unwrap();
        },
    );
    beside(
        "dues, by two threads",
        rows,
        || copied(&salaries, &mut copy),
        || {
            let middle = rows / 2;
            let ((first, second), (due, rest)) =
                (salaries.split_at(middle), due.split_at_mut(middle));
            let (codes, more) = codes.split_at_mut(middle);
            std::thread::scope(|scope| {
                scope.spawn(|| plan.owed(second, rest, more).unwrap());
                plan.owed(first, due, codes).unwrap();
            });
        },
    );
}

/// Other ways to the same figure, without checks and codes: what the arithmetic costs.
fn dues_ways(rows: usize) {
    let salaries = salaries(rows);
    let (mut copy, mut due) = (vec![0; rows], vec![0; rows]);
    let (low, high, divisor) = black_box((2_340_000_i64, 46_800_000_i64, 200_u64));
    let multiplier = (1_u128 << 71).div_ceil(u128::from(divisor)) as u64;
    let clamp = |salary: i64| salary.max(low).min(high);
    let mut way = |name: &str, figure: &dyn Fn(&[i64], &mut [i64])| {
        beside(
            name,
            rows,
            || copied(&salaries, &mut copy),
            || {
                figure(black_box(&salaries), &mut due);
                black_box(&mut due);
            },
        );
    };
    way("way: a division", &|from, to| {
        for (from, to) in from.iter().zip(to) {
            *to = ((clamp(*from) as u64).wrapping_add(divisor >> 1) / divisor) as i64;
        }
    });
    way("way: signed constant", &|from, to| {
        for (from, to) in from.iter().zip(to) {
            *to = clamp(*from).wrapping_add(100) / 200;
        }
    });
    way("way: unsigned constant", &|from, to| {
        for (from, to) in from.iter().zip(to) {
            *to = ((clamp(*from) as u64).wrapping_add(100) / 200) as i64;
        }
    });
    way("way: 64 × 64 bits", &|from, to| {
        for (from, to) in from.iter().zip(to) {
            let sum = (clamp(*from) as u64).wrapping_add(divisor >> 1);
            *to = ((u128::from(sum) * u128::from(multiplier)) >> 71) as i64;
        }
    });
}

fn mixed(rows: usize) {
    let law = Rulebook::embedded();
    let mut plans = DuesPlans::new(&law);
    for number in 1..=12 {
        for sector in Sector::ALL {
            plans
                .number(Month::new(2025, number).unwrap(), *sector, None)
                .unwrap();
        }
    }
    let count = plans.plans().len();
    let amounts = salaries(rows);
    let sorted: Vec<u16> = (0..rows).map(|row| (row * count / rows) as u16).collect();
    let numbers: Vec<u16> = (0..rows).map(|row| (row * 7_919 % count) as u16).collect();
    let runs: Vec<u16> = (0..rows)
        .map(|row| (row / 88 * 31 % count) as u16)
        .collect();
    let situations: Vec<u8> = (0..rows)
        .map(|row| [0, 0, 0, 0, 1, 0, 0, 8, 2, 0][row * 31 % 10])
        .collect();
    let (mut due, mut codes) = (vec![0; rows], vec![0; rows]);
    let (mut one, mut two, mut three) = (vec![0; rows], vec![0; rows], vec![0; rows]);
    let members = vec![0; rows];
    for (name, plan_numbers, situations) in [
        ("dues, each row its plan", &numbers, &situations),
        ("dues, 88 rows of a plan", &runs, &situations),
        ("dues, sorted by plan", &sorted, &members),
    ] {
        let peer = || {
            one.copy_from_slice(black_box(&amounts));
            two.copy_from_slice(black_box(plan_numbers));
            three.copy_from_slice(black_box(situations));
            black_box((&mut one, &mut two, &mut three));
        };
        beside(name, rows, peer, || {
            let given = DuesRows {
                plans: plan_numbers,
                situations,
                amounts: &amounts,
            };
            dues_rows(plans.plans(), black_box(given), &mut due, &mut codes).unwrap();
        });
    }
    let plans: Vec<FeePlan> = (1..=12)
        .flat_map(|number| Sector::ALL.iter().map(move |sector| (number, sector)))
        .map(|(number, sector)| FeePlan::of(&law, Month::new(2025, number).unwrap(), *sector))
        .collect();
    let peer = || {
        one.copy_from_slice(black_box(&amounts));
        two.copy_from_slice(black_box(&numbers));
        black_box((&mut one, &mut two));
    };
    beside("fee, each row its plan", rows, peer, || {
        union_fee_rows(&plans, &numbers, black_box(&amounts), &mut due, &mut codes).unwrap();
    });
}

fn fee_and_parts(rows: usize) {
    let law = Rulebook::embedded();
    let year = Year::new(2026).unwrap();
    // Funds of 88 members, some beyond 32 bits.
    let funds: Vec<i64> = salaries(rows).iter().map(|salary| salary * 88).collect();
    let mut columns: [Vec<i64>; 4] = [(); 4].map(|()| vec![0; rows]);
    let [copy, one, two, three] = &mut columns;
    let mut codes = vec![0; rows];
    let fee = FeePlan::of(&law, month_of("2026-01"), Sector::NonState);
    beside(
        "fee on funds",
        rows,
        || copied(&funds, copy),
        || {
            fee.owed(black_box(&funds), one, &mut codes).unwrap();
        },
    );
    let twice = |copy: &mut [i64], other: &mut [i64]| {
        copied(&funds, copy);
        copied(&funds, other);
    };
    let mut other = vec![0; rows];
    for (name, source) in [
        ("split of fees", Source::UnionFee),
        ("split of dues", Source::Dues),
    ] {
        let split = SplitPlan::of(&law, year, source);
        beside(
            name,
            rows,
            || twice(copy, &mut other),
            || {
                split
                    .split(black_box(&funds), one, two, &mut codes)
                    .unwrap();
            },
        );
    }
    let scheme = Scheme::Named("hanoi-2023".to_owned());
    let levels = SplitPlan::by_scheme(&law, Year::new(2023).unwrap(), Source::UnionFee, scheme);
    beside(
        "three levels",
        rows,
        || twice(copy, &mut other),
        || {
            let mut parts: [&mut [i64]; 3] = [one, two, three];
            levels.levels(black_box(&funds), &mut parts).unwrap();
        },
    );
    let refund = RefundPlan::by_rule(&law, Year::new(2020).unwrap());
    let paid: Vec<i64> = funds.iter().map(|fund| fund / 3).collect();
    beside(
        "refund by rule",
        rows,
        || twice(copy, &mut other),
        || {
            let given = RefundRows {
                collected: &funds,
                reduction: None,
                paid: Some(&paid),
            };
            let made = RefundColumns {
                entitlement: one,
                reduction: two,
                outstanding: three,
                codes: &mut codes,
            };
            refund.outstanding(black_box(given), made).unwrap();
        },
    );
}

fn month(rows: usize) {
    let plan = MonthPlan::of(&Rulebook::embedded(), month_of("2026-01"), Sector::NonState).unwrap();
    let amounts = salaries(rows);
    for (name, times) in [
        ("dues, fee, split; salaries", 1),
        ("dues, fee, split; funds", 88),
    ] {
        let funds: Vec<i64> = amounts.iter().map(|salary| salary * times).collect();
        let mut columns: [Vec<i64>; 4] = [(); 4].map(|()| vec![0; rows]);
        let mut others: [Vec<i64>; 4] = [(); 4].map(|()| vec![0; rows]);
        let (mut dues_codes, mut fee_codes) = (vec![0; rows], vec![0; rows]);
        // The peer writes as many columns, each a copy of one that is not in a cache.
        let peer = || {
            for (at, column) in others.iter_mut().enumerate() {
                copied(if at % 2 == 0 { &amounts } else { &funds }, column);
            }
        };
        beside(name, rows, peer, || {
            let [dues, fee, grassroots, upper] = &mut columns;
            let made = MonthColumns {
                dues,
                fee,
                grassroots,
                upper,
                dues_codes: &mut dues_codes,
                fee_codes: &mut fee_codes,
            };
            plan.owed(black_box(&amounts), black_box(&funds), made)
                .unwrap();
        });
    }
}

fn sums(rows: usize) {
    let values = salaries(rows);
    let mut copy = vec![0; rows];
    let count = rows.div_ceil(88);
    let sorted: Vec<u32> = (0..rows).map(|row| (row / 88) as u32).collect();
    let mixed: Vec<u32> = (0..rows).map(|row| (row * 7_919 % count) as u32).collect();
    let ends: Vec<usize> = (1..=count).map(|group| (group * 88).min(rows)).collect();
    let mut made = vec![0; count];
    beside(
        "sums, groups in order",
        rows,
        || copied(&values, &mut copy),
        || {
            sum_by_group(black_box(&sorted), &values, &mut made).unwrap();
        },
    );
    beside(
        "sums, groups in no order",
        rows,
        || copied(&values, &mut copy),
        || {
            sum_by_group(black_box(&mixed), &values, &mut made).unwrap();
        },
    );
    beside(
        "sums, runs",
        rows,
        || copied(&values, &mut copy),
        || {
            sum_by_runs(black_box(&ends), &values, &mut made).unwrap();
        },
    );
}

/// Time must grow as the rows do.
fn linear(rows: usize) {
    let plan = DuesPlan::of(&Rulebook::embedded(), month_of("2026-01"), Sector::NonState);
    let salaries = salaries(rows);
    let (mut copy, mut due, mut codes) = (vec![0; rows], vec![0; rows], vec![0; rows]);
    beside(
        "linear: dues",
        rows,
        || copied(&salaries, &mut copy),
        || {
            plan.owed(black_box(&salaries), &mut due, &mut codes)
                .unwrap();
        },
    );
}
