//! The requests of the golden vectors, for the tests that start from valid ones.

use std::path::Path;
use std::{env, fs};

use congdoan::operations;
use serde_json::{Map, Value};

/// A golden case: the operation, its request and the error code it names, if it does.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    pub(crate) operation: String,
    pub(crate) name: String,
    /// Not always an object: some cases show that anything else is refused.
    pub(crate) input: Value,
    pub(crate) error: Option<String>,
}

/// Every case of `tests/golden` whose operation exists, or that shows what happens when it does not.
pub(crate) fn cases() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden");
    let mut paths: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "json")
        })
        .collect();
    paths.sort();
    let mut cases = Vec::new();
    for path in paths {
        let mut file: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        let operation = file["operation"].as_str().unwrap().to_owned();
        let exists = operations().iter().any(|known| known.name == operation);
        for case in file["cases"].as_array_mut().unwrap() {
            let error = case["error"]["code"].as_str().map(str::to_owned);
            // Vectors may come before their operation.
            if exists || error.as_deref() == Some("unknown_operation") {
                cases.push(Case {
                    operation: operation.clone(),
                    name: case["name"].as_str().unwrap().to_owned(),
                    input: case["input"].take(),
                    error,
                });
            }
        }
    }
    cases
}

impl Case {
    /// The request's fields; none when it is no object.
    pub(crate) fn fields(&self) -> Map<String, Value> {
        self.input.as_object().cloned().unwrap_or_default()
    }
}
