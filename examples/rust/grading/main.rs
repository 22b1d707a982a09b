//! Published grades counted again, and a scorecard graded: why this grade, what it can still
//! become, what would lift it. `cargo run --example grading -- --help` tells how.

#![allow(missing_docs, reason = "an example is read, not linked")]

#[path = "../program.rs"]
mod program;
#[allow(dead_code, reason = "the other examples use the rest")]
#[path = "../section.rs"]
mod section;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;
use congdoan::{
    Confidence, Explain, GradeRequest, GradeSummary, GradeSummaryRequest, Lang, Rulebook, grade,
    grade_lift, grade_summary, read_json,
};
use serde::Deserialize;
use serde_json::json;

use program::{finish, pretty};
use section::{Section, table};

/// Grades a scorecard; without one of your own, an example and published distributions.
#[derive(Parser)]
#[command(name = "grading")]
struct Arguments {
    /// A scorecard in the form of examples/data/scorecard.json.
    #[arg(long, value_name = "PATH")]
    file: Option<PathBuf>,
    /// The lowest confidence that is accepted; the thresholds of HD 1294 are unconfirmed.
    #[arg(long, default_value = "unconfirmed")]
    accept: Confidence,
    /// Results for programs instead of text for people.
    #[arg(long)]
    json: bool,
    /// `vi` or `en`.
    #[arg(long, default_value = "vi")]
    lang: Lang,
}

/// Grades of many units as a report prints them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Distribution {
    title: String,
    source: String,
    request: GradeSummaryRequest,
    /// What the source prints, which the test of this example holds against the results.
    #[allow(dead_code, reason = "read by the test")]
    printed: serde_json::Value,
}

fn main() -> ExitCode {
    finish(run(&Arguments::parse()))
}

fn run(arguments: &Arguments) -> Result<String, String> {
    let lang = arguments.lang;
    let law = Rulebook::embedded().accept(arguments.accept);
    let refused = |error: congdoan::Error| match error.path() {
        "" => error.message(lang).to_owned(),
        path => format!("{path}: {}", error.message(lang)),
    };
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/data");
    let mut counted = Vec::new();
    if arguments.file.is_none() {
        let published = read(&data.join("grade-distributions.json"))?;
        for known in read_json::<Vec<Distribution>>(&published).map_err(refused)? {
            let summary = grade_summary(&law, &known.request).map_err(refused)?;
            counted.push((known, summary));
        }
    }
    let own = arguments.file.clone();
    let card = read(&own.unwrap_or_else(|| data.join("scorecard.json")))?;
    let request: GradeRequest = read_json(&card).map_err(refused)?;
    let graded = grade(&law, &request).map_err(refused)?;
    let lift = grade_lift(&law, &request).map_err(refused)?;
    if arguments.json {
        let counted: Vec<_> = counted
            .iter()
            .map(|(known, summary)| json!({"title": known.title, "summary": summary}))
            .collect();
        return pretty(&json!({"distributions": counted, "grade": graded, "lift": lift}));
    }
    let mut text = String::new();
    if !counted.is_empty() {
        text += &distributions(&counted, lang).to_text();
    }
    let heading = match &arguments.file {
        None => lang.pick(
            "Phiếu chấm điểm mẫu, không phải của đơn vị nào",
            "An example of a scorecard, no unit's",
        ),
        Some(_) => lang.pick("Phiếu chấm điểm", "The scorecard"),
    };
    text += &format!("{heading}\n\n{}\n", graded.explain(lang).to_text(lang));
    Ok(text + &lift.explain(lang).to_text(lang) + "\n")
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// The published grades, a line for each.
fn distributions(counted: &[(Distribution, GradeSummary)], lang: Lang) -> Section {
    let headings = match lang {
        Lang::Vi => [
            "Đơn vị",
            "Tổng số",
            "Hạng",
            "Số đơn vị",
            "%",
            "Riêng hạng này",
        ],
        Lang::En => [
            "Units",
            "All",
            "Grade",
            "Holding it",
            "%",
            "This grade only",
        ],
    };
    let mut lines = table(&headings, 3..6);
    for (known, summary) in counted {
        for ((name, count), (_, percent)) in summary.counts.iter().zip(&summary.percents) {
            let percent = percent.map_or(String::new(), |percent| lang.decimal(percent));
            lines.add_row([
                known.title.clone(),
                summary.total.to_string(),
                name.to_owned(),
                count.to_string(),
                percent,
                summary.apart.get(name).to_string(),
            ]);
        }
    }
    Section {
        id: "distributions",
        title: lang
            .pick(
                "Kết quả xếp loại đã công bố, tính lại",
                "Published grades, counted again",
            )
            .to_owned(),
        table: lines,
        remarks: counted
            .iter()
            .map(|(known, _)| format!("{}: {}", known.title, known.source))
            .collect(),
        lines: Vec::new(),
        json: serde_json::Value::Null,
    }
}
