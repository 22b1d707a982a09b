//! What replies to the golden vectors say beside their figures: sentences in both languages, and the rules they rest
//! on. A change shows in the difference; `CONGDOAN_UPDATE=1 cargo test --test replies` takes it over.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test")]

#[path = "replies/citations.rs"]
mod citations;
#[allow(dead_code, reason = "other tests use the rest")]
mod corpus;
#[path = "replies/sentences.rs"]
mod sentences;

use std::collections::BTreeSet;
use std::path::Path;
use std::{env, fs};

use congdoan::call_json;
use serde_json::{Map, Value};

/// The reply to a request, or what refuses it.
fn reply(operation: &str, request: &Map<String, Value>) -> Value {
    let mut request = Value::Object(request.clone());
    // Objects keep the order of their text in some builds, and sort their fields in others.
    request.sort_all_objects();
    let reply = call_json(operation, request.to_string());
    let reply = reply.unwrap_or_else(|error| error.to_json());
    let mut reply: Value = serde_json::from_str(&reply).unwrap();
    reply.sort_all_objects();
    reply
}

/// That a file of `tests/rust/replies` is this text; with `CONGDOAN_UPDATE` it becomes it.
fn is_as_read(file: &str, text: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/rust/replies");
    let path = folder.join(file);
    if env::var_os("CONGDOAN_UPDATE").is_some() {
        fs::write(&path, text).unwrap();
        return;
    }
    let read = fs::read_to_string(&path).unwrap();
    let now: BTreeSet<_> = text.lines().collect();
    let then: BTreeSet<_> = read.lines().collect();
    let more: Vec<_> = now.difference(&then).collect();
    let less: Vec<_> = then.difference(&now).collect();
    assert!(
        text == read,
        "{file}: said now: {more:#?}\nnot any more: {less:#?}"
    );
}
