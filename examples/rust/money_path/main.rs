//! The main job: a province's published report and a grassroots union's books, read against the
//! law of their time. `cargo run --example money_path -- --help` tells how to use it on your own
//! files.

#![allow(
    missing_docs,
    clippy::arithmetic_side_effects,
    reason = "an example is read, not linked"
)]

mod books;
#[path = "../program.rs"]
mod program;
mod report;
#[path = "../section.rs"]
mod section;
mod settlements;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;
use congdoan::{Lang, Rulebook, read_json};
use serde::Deserialize;

use program::{finish, pretty};
use section::Section;

/// Reads union reports and books, shows what the law expects of each figure, and why.
#[derive(Parser)]
#[command(name = "money_path")]
struct Arguments {
    /// A report or books of your own, as JSON in the form of examples/data (may be repeated).
    #[arg(long, value_name = "PATH")]
    file: Vec<PathBuf>,
    /// Results for programs instead of tables for people.
    #[arg(long)]
    json: bool,
    /// The tree behind a line, such as `dues`, `2023` or `settle.2024`; `?` lists them all.
    #[arg(long, value_name = "LINE")]
    explain: Option<String>,
    /// `vi` or `en`.
    #[arg(long, default_value = "vi")]
    lang: Lang,
}

/// What went wrong, in one line.
type Failure = String;

fn main() -> ExitCode {
    finish(run(&Arguments::parse()))
}

fn run(arguments: &Arguments) -> Result<String, Failure> {
    let lang = arguments.lang;
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/data");
    let files = match arguments.file.as_slice() {
        [] => vec![
            data.join("quang-nam-2020-h1.json"),
            data.join("cdcs-2023-2025.json"),
        ],
        files => files.to_vec(),
    };
    let mut sections = Vec::new();
    for file in &files {
        sections.extend(read(file, lang)?);
    }
    match (&arguments.explain, arguments.json) {
        (Some(line), json) => explain(&sections, line, json, lang),
        (None, true) => {
            let results: Vec<_> = sections
                .iter()
                .map(|section| serde_json::json!({"section": section.id, "result": section.json}))
                .collect();
            pretty(&results)
        }
        (None, false) => {
            let tables = sections.iter().map(|section| section.to_text());
            let hint = lang.pick(
                "Xem cách tính: --explain DÒNG, chẳng hạn dues, 2023 hoặc settle.2024. Quy định: phiên bản",
                "The tree behind a line: --explain LINE, such as dues, 2023 or settle.2024. Rules: version",
            );
            Ok(tables.collect::<String>() + &format!("{hint} {}.\n", Rulebook::VERSION))
        }
    }
}

fn explain(sections: &[Section], line: &str, json: bool, lang: Lang) -> Result<String, Failure> {
    let lines = || sections.iter().flat_map(|section| &section.lines);
    // A period's line stands for all that is computed of it: fee, refund and dues.
    let part_of = |name: &str| {
        let rest = name.strip_prefix(line);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    let trees: Vec<_> = lines()
        .filter(|(name, _)| part_of(name))
        .map(|(_, tree)| tree)
        .collect();
    if trees.is_empty() {
        let names: Vec<&str> = lines().map(|(name, _)| name.as_str()).collect();
        let unknown = lang.pick("không có dòng", "no line");
        return Err(format!("{unknown} `{line}`: {}", names.join(", ")));
    }
    if json {
        return pretty(&trees);
    }
    let trees: Vec<String> = trees.iter().map(|tree| tree.to_text(lang)).collect();
    Ok(trees.join("\n"))
}

/// The sections of one file, whichever of the two forms it has.
fn read(path: &Path, lang: Lang) -> Result<Vec<Section>, Failure> {
    /// Enough of a file to tell its form.
    #[derive(Deserialize)]
    struct Form {
        finance: Option<serde::de::IgnoredAny>,
        periods: Option<serde::de::IgnoredAny>,
    }
    let at = |message: String| format!("{}: {message}", path.display());
    let json = std::fs::read(path).map_err(|error| at(error.to_string()))?;
    let refused = |error: congdoan::Error| {
        let place = match error.path() {
            "" => String::new(),
            place => format!("{place}: "),
        };
        at(format!("{place}{}", error.message(lang)))
    };
    let form: Form = read_json(&json).map_err(refused)?;
    match (form.finance, form.periods) {
        (Some(_), None) => {
            let report = read_json(&json).map_err(refused)?;
            report::section(&report, lang)
                .map(|section| vec![section])
                .map_err(refused)
        }
        (None, Some(_)) => {
            let books: books::Books = read_json(&json).map_err(refused)?;
            let mut sections = vec![books::section(&books, lang).map_err(at)?];
            if !books.settlements.is_empty() {
                sections.push(settlements::section(&books.settlements, lang).map_err(at)?);
            }
            Ok(sections)
        }
        _ => Err(at(lang
            .pick(
                "cần trường `finance` (báo cáo) hoặc `periods` (sổ của CĐCS)",
                "needs either a field `finance` (a report) or `periods` (a union's books)",
            )
            .to_owned())),
    }
}
