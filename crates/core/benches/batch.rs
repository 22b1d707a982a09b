//! The column kernels beside the copy of their columns, in one process: medians, and what they
//! are of the copy's. Copy and kernel take turns, so that what else the machine does hits both.
//!
//! The peer copies so many columns as a kernel's line says; bytes of outcomes are never copied.
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
        "kernel: in → out; copied                      rows   copy ms     ms   M rows/s   × copy (of turns)"
    );
    one_plan(rows);
    plans_by_row(rows);
    parts(rows);
    month(rows);
    sums(rows);
    if asked.is_none() {
        linear(rows);
    }
}

fn seconds(work: impl FnOnce()) -> f64 {
    let start = Instant::now();
    work();
    start.elapsed().as_secs_f64()
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// Times a peer and a kernel by turns, and prints the medians and the median of the ratios.
fn beside(name: &str, rows: usize, mut peer: impl FnMut(), mut kernel: impl FnMut()) {
    // Pages are found and caches warm.
    peer();
    kernel();
    let turns: Vec<(f64, f64)> = (0..TURNS)
        .map(|_| (seconds(&mut peer) * 1e3, seconds(&mut kernel) * 1e3))
        .collect();
    let (peer, own) = (
        median(turns.iter().map(|turn| turn.0)),
        median(turns.iter().map(|turn| turn.1)),
    );
    let ratio = median(turns.iter().map(|turn| turn.1 / turn.0));
    println!(
        "{name:<38} {rows:>11} {peer:>9.2} {own:>7.2} {:>9.0} {:>8.2} ({ratio:.2})",
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

fn copied<T: Copy>(from: &[T], to: &mut [T]) {
    to.copy_from_slice(black_box(from));
    black_box(to);
}

/// The plan of a month in the sector outside the state.
fn dues_of(month: &str) -> DuesPlan {
    let month = month.parse().unwrap();
    DuesPlan::of(&Rulebook::embedded(), month, Sector::NonState)
}

fn fee_of(month: Month, sector: Sector) -> FeePlan {
    FeePlan::of(&Rulebook::embedded(), month, sector)
}

fn one_plan(rows: usize) {
    let (plan, exempting) = (dues_of("2026-01"), dues_of("2020-06"));
    let plain = salaries(rows);
    let one_of_500 = |odd: i64| {
        let mut salaries = plain.clone();
        salaries.iter_mut().step_by(500).for_each(|one| *one = odd);
        salaries
    };
    let (large, refused) = (one_of_500(1 << 40), one_of_500(-1));
    let (mut copy, mut due, mut codes) = (vec![0; rows], vec![0; rows], vec![0; rows]);
    for (name, plan, salaries) in [
        ("dues: 1 → 1; 1", &plan, &plain),
        ("dues, one of 500 over 2^31: 1 → 1; 1", &plan, &large),
        ("dues, one of 500 refused: 1 → 1; 1", &plan, &refused),
        ("dues, 2020 (exempt below): 1 → 1; 1", &exempting, &plain),
    ] {
        let peer = || copied(salaries, &mut copy);
        beside(name, rows, peer, || {
            plan.owed(black_box(salaries), &mut due, &mut codes)
                .unwrap();
        });
    }
    let peer = || copied(&plain, &mut copy);
    beside("dues, new columns: 1 → 1; 1", rows, peer, || {
        black_box(plan.owed_vec(black_box(&plain)));
    });
    let middle = rows / 2;
    let peer = || copied(&plain, &mut copy);
    beside("dues, by two threads: 1 → 1; 1", rows, peer, || {
        let ((first, second), (due, rest)) = (plain.split_at(middle), due.split_at_mut(middle));
        let (codes, more) = codes.split_at_mut(middle);
        std::thread::scope(|scope| {
            scope.spawn(|| plan.owed(second, rest, more).unwrap());
            plan.owed(first, due, codes).unwrap();
        });
    });
}

/// Plans of every month and sector of the years from 2025 back.
fn plans(years: i32) -> DuesPlans {
    let mut plans = DuesPlans::new(&Rulebook::embedded());
    for year in 0..years {
        for number in 1..=12 {
            for sector in Sector::ALL {
                let month = Month::new(2025 - year, number).unwrap();
                plans.number(month, *sector, None).unwrap();
            }
        }
    }
    plans
}

fn plans_by_row(rows: usize) {
    let (year, decade) = (plans(1), plans(12));
    let count = year.plans().len();
    let numbers =
        |of: &dyn Fn(usize) -> usize| (0..rows).map(|row| of(row) as u16).collect::<Vec<u16>>();
    let mixed = numbers(&|row| row * 7_919 % count);
    let runs = numbers(&|row| row / 88 * 31 % count);
    let sorted = numbers(&|row| row * count / rows);
    // The high bits of a product that runs through 64: nothing to foretell.
    let draw = |row: usize, of: usize| {
        let drawn = (row as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ row as u64;
        let high = drawn.wrapping_mul(0xBF58_476D_1CE4_E5B9) >> 32;
        ((high * of as u64) >> 32) as usize
    };
    let drawn = numbers(&|row| draw(row, decade.plans().len()));
    let situations: Vec<u8> = (0..rows)
        .map(|row| [0, 0, 0, 0, 1, 0, 0, 8, 2, 0][row * 31 % 10])
        .collect();
    let drawn_situations: Vec<u8> = (0..rows)
        .map(|row| [0, 0, 0, 0, 1, 0, 0, 8, 2, 0][draw(row + rows, 10)])
        .collect();
    let (amounts, members) = (salaries(rows), vec![0; rows]);
    let (mut due, mut codes) = (vec![0; rows], vec![0; rows]);
    let (mut one, mut two, mut three) = (vec![0; rows], vec![0; rows], vec![0; rows]);
    for (name, plans, numbers, situations) in [
        (
            "dues, each row its plan: 3 → 1; 3",
            &year,
            &mixed,
            &situations,
        ),
        (
            "dues, drawn of 864 plans: 3 → 1; 3",
            &decade,
            &drawn,
            &drawn_situations,
        ),
        (
            "dues, 88 rows of a plan: 3 → 1; 3",
            &year,
            &runs,
            &situations,
        ),
        ("dues, sorted by plan: 3 → 1; 3", &year, &sorted, &members),
    ] {
        let peer = || {
            copied(&amounts, &mut one);
            copied(numbers, &mut two);
            copied(situations, &mut three);
        };
        let given = DuesRows {
            plans: numbers,
            situations,
            amounts: &amounts,
        };
        beside(name, rows, peer, || {
            dues_rows(plans.plans(), black_box(given), &mut due, &mut codes).unwrap();
        });
    }
    let fees: Vec<FeePlan> = year
        .plans()
        .iter()
        .map(|plan| fee_of(plan.month(), plan.sector()))
        .collect();
    let peer = || {
        copied(&amounts, &mut one);
        copied(&mixed, &mut two);
    };
    beside("fee, each row its plan: 2 → 1; 2", rows, peer, || {
        union_fee_rows(&fees, &mixed, black_box(&amounts), &mut due, &mut codes).unwrap();
    });
}

fn parts(rows: usize) {
    let law = Rulebook::embedded();
    let [year_2020, year_2023, year_2026] = [2020, 2023, 2026].map(|year| Year::new(year).unwrap());
    let salaries = salaries(rows);
    // Funds of 88 members, most beyond 32 bits.
    let funds: Vec<i64> = salaries.iter().map(|salary| salary * 88).collect();
    let mut copies: [Vec<i64>; 3] = [(); 3].map(|()| vec![0; rows]);
    let mut peer_of = |columns: usize, from: &[i64]| {
        for copy in &mut copies[..columns] {
            copied(from, copy);
        }
    };
    let [mut one, mut two, mut three] = [(); 3].map(|()| vec![0; rows]);
    let mut codes = vec![0; rows];
    let fee = fee_of("2026-01".parse().unwrap(), Sector::NonState);
    beside(
        "fee on funds: 1 → 1; 1",
        rows,
        || peer_of(1, &funds),
        || {
            fee.owed(black_box(&funds), &mut one, &mut codes).unwrap();
        },
    );
    beside(
        "insured salaries: 1 → 1; 1",
        rows,
        || peer_of(1, &salaries),
        || {
            fee.insured(black_box(&salaries), &mut one, &mut codes)
                .unwrap();
        },
    );
    for (name, source) in [
        ("split of fees: 1 → 2; 2", Source::UnionFee),
        ("split of dues: 1 → 2; 2", Source::Dues),
    ] {
        let split = SplitPlan::of(&law, year_2026, source);
        beside(
            name,
            rows,
            || peer_of(2, &funds),
            || {
                split
                    .split(black_box(&funds), &mut one, &mut two, &mut codes)
                    .unwrap();
            },
        );
    }
    let scheme = Scheme::Named("hanoi-2023".to_owned());
    let levels = SplitPlan::by_scheme(&law, year_2023, Source::UnionFee, scheme);
    for (name, upper) in [
        ("three levels: 1 → 3; 3", &salaries),
        ("three levels, over 2^31: 1 → 3; 3", &funds),
    ] {
        beside(
            name,
            rows,
            || peer_of(3, upper),
            || {
                let mut parts: [&mut [i64]; 3] = [&mut one, &mut two, &mut three];
                levels.levels(black_box(upper), &mut parts).unwrap();
            },
        );
    }
    let refund = RefundPlan::by_rule(&law, year_2020);
    let paid: Vec<i64> = funds.iter().map(|fund| fund / 3).collect();
    beside(
        "refund by rule: 2 → 3; 3",
        rows,
        || peer_of(3, &funds),
        || {
            let given = RefundRows {
                collected: &funds,
                reduction: None,
                paid: Some(&paid),
            };
            let made = RefundColumns {
                entitlement: &mut one,
                reduction: &mut two,
                outstanding: &mut three,
                codes: &mut codes,
            };
            refund.outstanding(black_box(given), made).unwrap();
        },
    );
}

fn month(rows: usize) {
    let (law, month) = (Rulebook::embedded(), "2026-01".parse().unwrap());
    let plan = MonthPlan::of(&law, month, Sector::NonState).unwrap();
    let rate = "0.01".parse().unwrap();
    let resolved = MonthPlan::resolved(&law, month, Sector::NonState, rate).unwrap();
    let amounts = salaries(rows);
    for (name, plan, times) in [
        ("dues, fee, split; salaries: 2 → 4; 4", &plan, 1),
        ("dues, fee, split; funds: 2 → 4; 4", &plan, 88),
        ("the same, resolved rate: 2 → 4; 4", &resolved, 88),
    ] {
        let funds: Vec<i64> = amounts.iter().map(|salary| salary * times).collect();
        let mut columns: [Vec<i64>; 4] = [(); 4].map(|()| vec![0; rows]);
        let mut others: [Vec<i64>; 4] = [(); 4].map(|()| vec![0; rows]);
        let (mut dues_codes, mut fee_codes) = (vec![0; rows], vec![0; rows]);
        // Each a copy of a column that is not in a cache.
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
    for (name, groups) in [
        ("sums, groups in order: 2 → 0; 1", &sorted),
        ("sums, groups in no order: 2 → 0; 1", &mixed),
    ] {
        beside(
            name,
            rows,
            || copied(&values, &mut copy),
            || {
                sum_by_group(black_box(groups), &values, &mut made).unwrap();
            },
        );
    }
    beside(
        "sums, runs: 1 → 0; 1",
        rows,
        || copied(&values, &mut copy),
        || {
            sum_by_runs(black_box(&ends), &values, &mut made).unwrap();
        },
    );
}

/// Time must grow as the rows do. Every size goes through the same columns, so no size finds
/// its rows in a cache.
fn linear(least: usize) {
    let rows = least * 10;
    let plan = dues_of("2026-01");
    let salaries = salaries(rows);
    let (mut due, mut codes) = (vec![0; rows], vec![0; rows]);
    let mut through = |size: usize| {
        let time = seconds(|| {
            let made = due.chunks_mut(size).zip(codes.chunks_mut(size));
            for (salaries, (due, codes)) in salaries.chunks(size).zip(made) {
                plan.owed(black_box(salaries), due, codes).unwrap();
            }
        });
        rows as f64 / time / 1e6
    };
    let sizes = [rows / 100, rows / 10, rows];
    // Pages are found.
    through(rows);
    let turns: Vec<[f64; 3]> = (0..TURNS).map(|_| sizes.map(&mut through)).collect();
    let speeds = [0, 1, 2].map(|at| median(turns.iter().map(|turn| turn[at])));
    for (size, speed) in sizes.iter().zip(speeds) {
        println!("linear: dues, {size:>11} rows a call: {speed:>6.0} M rows/s");
    }
    let most = speeds
        .iter()
        .map(|speed| (speed / speeds[2] - 1.0).abs() * 100.0);
    println!(
        "linear: at most {:.1}% from the speed of the most rows",
        most.fold(0.0, f64::max)
    );
}
