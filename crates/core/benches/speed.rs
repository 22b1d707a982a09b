//! How long one answer takes: `cargo bench`. The figures stand in README.md.

#![allow(clippy::unwrap_used, missing_docs, reason = "a benchmark")]

use std::hint::black_box;

use chrono::NaiveDate;
use congdoan::law::{Parameter, parameters};
use congdoan::{
    DistributeRequest, Dong, DuesRequest, Month, Rulebook, Sector, Source, UnionFeeRequest, Year,
    call_json, distribute, dues, union_fee,
};
use divan::Bencher;

static LAW: Rulebook = Rulebook::embedded();

fn main() {
    divan::main();
}

fn dong(amount: i64) -> Dong {
    Dong::new(amount).unwrap()
}

#[divan::bench(sample_count = 200, sample_size = 500)]
fn dues_typed(bencher: Bencher) {
    let month: Month = "2026-03".parse().unwrap();
    let request = DuesRequest::new(month, Sector::NonState, dong(30_000_000));
    bencher.bench_local(|| dues(&LAW, black_box(&request)));
}

#[divan::bench(sample_count = 200, sample_size = 500)]
fn union_fee_typed(bencher: Bencher) {
    let month: Month = "2026-03".parse().unwrap();
    let request = UnionFeeRequest::on_fund(month, Sector::NonState, dong(258_910_000));
    bencher.bench_local(|| union_fee(&LAW, black_box(&request)));
}

#[divan::bench(sample_count = 200, sample_size = 500)]
fn distribute_typed(bencher: Bencher) {
    let request = DistributeRequest::new(Year::new(2025).unwrap(), Source::Dues, dong(2_589_125));
    bencher.bench_local(|| distribute(&LAW, black_box(&request)));
}

#[divan::bench(sample_count = 200, sample_size = 500)]
fn dues_json(bencher: Bencher) {
    let request =
        r#"{"month":"2026-03","sector":"non_state","member":true,"insured_salary":30000000}"#;
    bencher.bench_local(|| call_json("dues", black_box(request)));
}

#[divan::bench(sample_count = 200, sample_size = 500)]
fn distribute_json(bencher: Bencher) {
    let request = r#"{"year":2025,"source":"dues","collected":2589125}"#;
    bencher.bench_local(|| call_json("distribute", black_box(request)));
}

#[divan::bench(sample_count = 200, sample_size = 500)]
fn parameter_lookup(bencher: Bencher) {
    let day = NaiveDate::from_ymd_opt(2026, 3, 31).unwrap();
    bencher.bench_local(|| LAW.on(black_box(parameters::DUES_RATE_NON_STATE), black_box(day)));
}

#[divan::bench(sample_count = 200, sample_size = 500)]
fn parameter_by_name(bencher: Bencher) {
    bencher.bench_local(|| Parameter::find(black_box("dues.rate.non_state")));
}

/// The rulebook is static: making a view of it is all there is to start.
#[divan::bench(sample_count = 200, sample_size = 500)]
fn start(bencher: Bencher) {
    bencher.bench_local(|| black_box(Rulebook::embedded()));
}
