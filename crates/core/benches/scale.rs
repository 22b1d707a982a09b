//! A country's grassroots unions at once: time and memory of `consolidate` and of the same from
//! CSV, at one and at ten times its size. The figures stand in README.md.

#![allow(
    clippy::arithmetic_side_effects,
    clippy::panic,
    clippy::unwrap_used,
    missing_docs,
    reason = "a benchmark"
)]

use std::fmt::Write;
use std::hint::black_box;
use std::io;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use congdoan::{
    ConsolidateRequest, Consolidator, Dong, Rulebook, Sector, UnitBooks, UnitMonth, Year,
    consolidate, csv,
};
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// As many grassroots unions as the country had in 2024.
const COUNTRY: usize = 125_000;
const MONTHS: usize = 12;
const UPPER_UNIONS: usize = 1_226;

fn main() {
    println!(
        "units × months   input MB   best ms   median ms   ns a unit-month   peak above input"
    );
    for times in [1, 10] {
        consolidated(COUNTRY * times);
    }
    println!("CSV rows   input MB   best ms   median ms   MB/s   peak KB above input");
    for times in [1, 10] {
        from_csv(COUNTRY * times);
    }
}

fn consolidated(units: usize) {
    let before = MEMORY.current_usage();
    let request = country(units);
    let input = MEMORY.current_usage() - before;
    MEMORY.reset_peak_usage();
    let result = consolidate(&Rulebook::embedded(), black_box(&request)).unwrap();
    let above = MEMORY.peak_usage() - before - input;
    assert_eq!(result.units.len(), units);
    drop(result);
    let times = sorted(7, || {
        consolidate(&Rulebook::embedded(), black_box(&request)).unwrap()
    });
    let median = times.get(times.len() / 2).copied().unwrap_or_default();
    let best = times.first().copied().unwrap_or_default();
    let months = u128::try_from(units * MONTHS).unwrap();
    println!(
        "{units:>9} × {MONTHS}   {:>8}   {:>7}   {:>9}   {:>15}   {:>14} %",
        input / 1_000_000,
        best.as_millis(),
        median.as_millis(),
        best.as_nanos() / months,
        above * 100 / input,
    );
}

fn from_csv(units: usize) {
    let request = country(units);
    let text = table(&request);
    let (from, to, year) = (request.from, request.to, request.year);
    drop(request);
    let run = || {
        let units = Consolidator::new(&Rulebook::embedded(), from, to, year).unwrap();
        csv::consolidate(units, text.as_bytes(), io::sink(), |row| panic!("{row}")).unwrap()
    };
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let report = run();
    let above = MEMORY.peak_usage() - before;
    assert_eq!(report.rows_in, report.rows_out);
    drop(report);
    let times = sorted(7, run);
    let median = times.get(times.len() / 2).copied().unwrap_or_default();
    let best = times.first().copied().unwrap_or_default();
    println!(
        "{:>8}   {:>8}   {:>7}   {:>9}   {:>4}   {:>19}",
        units * MONTHS,
        text.len() / 1_000_000,
        best.as_millis(),
        median.as_millis(),
        u128::try_from(text.len()).unwrap() / best.as_micros(),
        above / 1_000,
    );
}

/// The books as the rows of a CSV file.
fn table(request: &ConsolidateRequest) -> String {
    let mut text = csv::COLUMNS.join(",") + "\n";
    for unit in &request.units {
        let (id, name, sector) = (&unit.id, &unit.name, unit.sector);
        let parent = unit.parent.as_deref().unwrap();
        for month in &unit.months {
            let UnitMonth {
                month,
                salary_fund,
                fee_paid,
                dues_collected,
                dues_remitted,
            } = month;
            writeln!(
                text,
                "{id},{name},{sector},{parent},{month},{salary_fund},{fee_paid},{dues_collected},{dues_remitted},0"
            )
            .unwrap();
        }
    }
    text
}

/// How long the work took each time, the quickest first; to drop its result is not counted.
fn sorted<T>(count: usize, mut work: impl FnMut() -> T) -> Vec<Duration> {
    let mut times: Vec<_> = (0..count)
        .map(|_| {
            let start = Instant::now();
            let result = black_box(work());
            let elapsed = start.elapsed();
            drop(result);
            elapsed
        })
        .collect();
    times.sort();
    times
}

/// Units of every sector over a year, some of them late.
fn country(count: usize) -> ConsolidateRequest {
    let year = Year::new(2025).unwrap();
    let months: Vec<_> = year.months().collect();
    let unit = |at: usize| UnitBooks {
        id: format!("CD{at:07}"),
        name: format!("Công đoàn cơ sở số {at}"),
        sector: Sector::ALL.iter().copied().cycle().nth(at % 6).unwrap(),
        parent: Some(format!("CT{:04}", at % UPPER_UNIONS)),
        months: months
            .iter()
            .enumerate()
            .map(|(month, name)| {
                // Any spread will do; primes keep it from repeating early.
                let fund = 40_000_000
                    + i64::try_from((at * 7_919 + month * 104_729) % 999_983).unwrap() * 400;
                let late = at.is_multiple_of(17) && month.is_multiple_of(5);
                UnitMonth {
                    month: *name,
                    salary_fund: dong(fund),
                    fee_paid: dong(if late { 0 } else { fund / 50 + 1 }),
                    dues_collected: dong(fund / 100),
                    dues_remitted: dong(fund / 340),
                }
            })
            .collect(),
        refunds_paid: dong(1_000_000),
    };
    let day = |month, day| NaiveDate::from_ymd_opt(2025, month, day).unwrap();
    let units = (0..count).map(unit).collect();
    ConsolidateRequest::new(day(1, 1), day(12, 31), year, units)
}

fn dong(amount: i64) -> Dong {
    Dong::new(amount).unwrap()
}
