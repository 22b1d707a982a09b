//! Runs the golden vectors: `cargo test --test golden`. `CONGDOAN_GOLDEN` names another folder.

#![allow(clippy::arithmetic_side_effects, reason = "a test")]

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use congdoan::call_json;
use libtest_mimic::{Arguments, Failed, Trial};
use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    operation: String,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    source: String,
    input: Box<serde_json::value::RawValue>,
    output: Option<Value>,
    error: Option<Value>,
}

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let folder = env::var_os("CONGDOAN_GOLDEN").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden"),
        PathBuf::from,
    );
    let trials = match trials(&folder) {
        Ok(trials) => trials,
        Err(error) => {
            eprintln!("golden: {error}");
            return ExitCode::FAILURE;
        }
    };
    let cases = trials.len();
    let listing = arguments.list;
    let conclusion = libtest_mimic::run(&arguments, trials);
    if !listing {
        println!("golden: {cases} cases");
    }
    // An empty folder would otherwise pass.
    if cases == 0 {
        ExitCode::FAILURE
    } else {
        conclusion.exit_code()
    }
}

fn trials(folder: &Path) -> Result<Vec<Trial>, String> {
    let at = |path: &Path, error: String| format!("{}: {error}", path.display());
    let entries = fs::read_dir(folder).map_err(|error| at(folder, error.to_string()))?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| {
        path.extension()
            .is_some_and(|extension| extension == "json")
    });
    paths.sort();
    let mut trials = Vec::new();
    for path in paths {
        let text = fs::read_to_string(&path).map_err(|error| at(&path, error.to_string()))?;
        let file: File =
            serde_json::from_str(&text).map_err(|error| at(&path, error.to_string()))?;
        for case in file.cases {
            if case.source.is_empty() || case.output.is_some() == case.error.is_some() {
                return Err(at(
                    &path,
                    format!("case `{}` needs a source and one outcome", case.name),
                ));
            }
            let operation = file.operation.clone();
            let name = format!("{operation} / {}", case.name);
            trials.push(Trial::test(name, move || run(&operation, &case)));
        }
    }
    Ok(trials)
}

fn run(operation: &str, case: &Case) -> Result<(), Failed> {
    let reply = call_json(operation, case.input.get());
    let (expected, got) = match (&case.output, &case.error, reply) {
        (Some(output), _, Ok(reply)) => (output, reply),
        (_, Some(error), Err(reply)) => (error, reply.to_json()),
        (Some(_), _, Err(reply)) => {
            return Err(format!(
                "{operation} / {} / expected a result, got {}",
                case.name,
                reply.to_json()
            )
            .into());
        }
        (_, _, Ok(reply)) => {
            return Err(format!(
                "{operation} / {} / expected an error, got {reply}",
                case.name
            )
            .into());
        }
        _ => unreachable!("each case has one outcome"),
    };
    let got: Value = serde_json::from_str(&got)?;
    let mut differences = Vec::new();
    compare(expected, &got, "", &mut differences);
    if differences.is_empty() {
        return Ok(());
    }
    let lines = differences.iter().map(|(field, expected, got)| {
        format!(
            "{operation} / {} / {field} / expected {expected} / got {got}",
            case.name
        )
    });
    Err(lines.collect::<Vec<_>>().join("\n").into())
}

/// Objects match by the keys listed, arrays by length and order; `null` is not absent.
fn compare(
    expected: &Value,
    got: &Value,
    field: &str,
    differences: &mut Vec<(String, String, String)>,
) {
    match (expected, got) {
        (Value::Object(expected), Value::Object(got)) => {
            for (key, expected) in expected {
                let field = if field.is_empty() {
                    key.clone()
                } else {
                    format!("{field}.{key}")
                };
                match got.get(key) {
                    Some(got) => compare(expected, got, &field, differences),
                    None => differences.push((field, expected.to_string(), "nothing".to_owned())),
                }
            }
        }
        (Value::Array(expected), Value::Array(got)) if expected.len() == got.len() => {
            for (at, (expected, got)) in expected.iter().zip(got).enumerate() {
                compare(expected, got, &format!("{field}[{at}]"), differences);
            }
        }
        _ if expected == got => {}
        _ => differences.push((field.to_owned(), expected.to_string(), got.to_string())),
    }
}
