//! A year of the country: some 140 million synthetic person-months made on the fly, through dues,
//! union fee and distribution to the totals of units, provinces and the nation.
//! `cargo run --release --example nation -- --help` tells how.

#![allow(
    missing_docs,
    clippy::arithmetic_side_effects,
    reason = "an example is read, not linked"
)]

mod check;
mod generate;
mod law;
mod pages;
#[path = "../program.rs"]
mod program;
mod progress;
#[allow(dead_code, reason = "the other examples use the rest")]
#[path = "../section.rs"]
mod section;
#[path = "../splitmix.rs"]
mod splitmix;
mod totals;
#[path = "../whole_file.rs"]
mod whole_file;
mod work;

use std::io::{self, Write};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread;

use clap::Parser;
use congdoan::{Lang, Rulebook, Year};

use generate::{Country, MEAN_MEMBERS, MONTHS, PROVINCES};
use law::YearLaw;
use pages::Results;
use program::{finish, pretty};
use progress::Progress;
use totals::UnitTotals;
use whole_file::WholeFile;
use work::Job;

/// A year of a synthetic country: dues, union fee and their distribution, added up.
#[derive(Parser)]
#[command(name = "nation")]
struct Arguments {
    /// About so many members; the units are of 88 members on average.
    #[arg(long, default_value_t = 11_000_000, value_parser = clap::value_parser!(u64).range(1..=1_000_000_000))]
    members: u64,
    /// What units, people and pay are generated from.
    #[arg(long, default_value_t = 2025)]
    seed: u64,
    /// The fiscal year; what its law does not determine is refused and counted.
    #[arg(long, default_value_t = 2025)]
    year: i64,
    /// How many threads work; as many as the machine has cores unless said.
    #[arg(long)]
    threads: Option<NonZero<usize>>,
    /// Writes the totals of each unit as CSV.
    #[arg(long, value_name = "PATH")]
    units: Option<PathBuf>,
    /// Writes what --json prints, beside the tables.
    #[arg(long, value_name = "PATH")]
    totals: Option<PathBuf>,
    /// Results for programs instead of tables for people.
    #[arg(long)]
    json: bool,
    /// `vi` or `en`.
    #[arg(long, default_value = "vi")]
    lang: Lang,
}

fn main() -> ExitCode {
    finish(run(&Arguments::parse()))
}

fn run(arguments: &Arguments) -> Result<String, String> {
    let lang = arguments.lang;
    let refused = |error: congdoan::Error| error.message(lang).to_owned();
    let year = Year::new(arguments.year).map_err(refused)?;
    let law = YearLaw::of(&Rulebook::embedded(), year);
    let units = arguments.members.div_ceil(MEAN_MEMBERS);
    let cores = || thread::available_parallelism().unwrap_or(NonZero::<usize>::MIN);
    let job = Job {
        country: Country::of(arguments.seed),
        law: &law,
        units: usize::try_from(units).map_err(|error| error.to_string())?,
        threads: arguments.threads.unwrap_or_else(cores).get(),
    };
    eprintln!("{}", announced(&job, lang));
    let mut progress = Progress::of(job.units, lang);
    let done = job.run(|units, rows| progress.advance(units, rows));
    let done = done.map_err(refused)?;
    eprintln!("{}", progress.ended());
    let (provinces, digest) = totals::provinces(&done.units);
    let checked = check::check(&job, &done, &provinces)?;
    let told = |error: io::Error| error.to_string();
    if let Some(place) = &arguments.units {
        write_units(&done.units, place, lang).map_err(told)?;
    }
    let results = Results {
        seed: arguments.seed,
        law: &law,
        provinces: &provinces,
        outcomes: &done.rows.outcomes,
        checked,
        digest,
    };
    let json = pretty(&results.json())?;
    if let Some(place) = &arguments.totals {
        write_text(&json, place, lang).map_err(told)?;
    }
    match arguments.json {
        true => Ok(json),
        false => Ok(results.text(lang)),
    }
}

/// What is about to be done.
fn announced(job: &Job<'_>, lang: Lang) -> String {
    let count = |count: usize| lang.integer(i64::try_from(count).unwrap_or(i64::MAX));
    let (year, units) = (job.law.year, count(job.units));
    let (provinces, threads) = (count(PROVINCES), count(job.threads));
    match lang {
        Lang::Vi => format!(
            "Năm {year}, {MONTHS} tháng: {units} CĐCS tạo theo hạt giống, {provinces} tỉnh, thành phố; {threads} luồng"
        ),
        Lang::En => format!(
            "{year}, {MONTHS} months: {units} generated grassroots unions, {provinces} provinces; {threads} threads"
        ),
    }
}

fn write_units(units: &[UnitTotals], place: &Path, lang: Lang) -> io::Result<()> {
    let mut file = WholeFile::create(place, lang)?;
    writeln!(file, "unit,province,sector,{}", totals::FIELDS.join(","))?;
    for (number, unit) in units.iter().enumerate() {
        write!(file, "{number},{},{}", unit.province + 1, unit.sector)?;
        for field in unit.totals.fields() {
            write!(file, ",{field}")?;
        }
        writeln!(file)?;
    }
    file.put()
}

fn write_text(text: &str, place: &Path, lang: Lang) -> io::Result<()> {
    let mut file = WholeFile::create(place, lang)?;
    file.write_all(text.as_bytes())?;
    file.put()
}
