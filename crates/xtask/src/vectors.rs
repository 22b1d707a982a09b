//! `cargo xtask vectors FOLDER`: the golden vectors with what the library itself replies, so that
//! another door can be held against every byte of it.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;

use crate::Outcome;

#[derive(Deserialize)]
struct File {
    operation: String,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    name: String,
    /// As it stands: a value would not tell a key given twice.
    input: Box<RawValue>,
    output: Option<Value>,
    error: Option<Value>,
}

/// A vector and the reply to it.
#[derive(Serialize)]
struct Answered {
    operation: String,
    name: String,
    input: String,
    output: Option<Value>,
    error: Option<Value>,
    reply: String,
}

/// All vectors of a folder as one JSON text.
pub(crate) fn answered(folder: &Path) -> Outcome<String> {
    let vectors = read(folder)?.into_iter().map(|(operation, case)| {
        let reply = congdoan::call_json(&operation, case.input.get());
        Answered {
            operation,
            name: case.name,
            input: case.input.get().to_owned(),
            output: case.output,
            error: case.error,
            reply: reply.unwrap_or_else(|error| error.to_json()),
        }
    });
    serde_json::to_string(&vectors.collect::<Vec<_>>()).map_err(|error| error.to_string())
}

/// The requests of a folder's vectors as text, each with its operation.
pub(crate) fn requests(folder: &Path) -> Outcome<Vec<(String, String)>> {
    let vectors = read(folder)?.into_iter();
    Ok(vectors
        .map(|(operation, case)| (operation, case.input.get().to_owned()))
        .collect())
}

fn read(folder: &Path) -> Outcome<Vec<(String, Case)>> {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    let entries = fs::read_dir(folder).map_err(failed)?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| {
        path.extension()
            .is_some_and(|extension| extension == "json")
    });
    paths.sort();
    let mut vectors = Vec::new();
    for path in paths {
        let failed = |error: String| format!("{}: {error}", path.display());
        let text = fs::read_to_string(&path).map_err(|error| failed(error.to_string()))?;
        let file: File = serde_json::from_str(&text).map_err(|error| failed(error.to_string()))?;
        let cases = file.cases.into_iter();
        vectors.extend(cases.map(|case| (file.operation.clone(), case)));
    }
    match vectors.is_empty() {
        true => Err(format!("no vectors in {}", folder.display())),
        false => Ok(vectors),
    }
}
