//! The JSON Schemas as files, one for each operation: its definitions hold the request and the
//! result, and the document itself is an object of both.

use std::collections::BTreeMap;

use congdoan::schema::OperationSchema;
use serde_json::{Map, Value, json};

use crate::Outcome;
use crate::page::{Page, plain};

/// The name and text of every file.
pub(crate) fn documents(
    operations: &[OperationSchema],
    pages: &BTreeMap<&str, Page>,
) -> Outcome<Vec<(String, String)>> {
    let document = |operation: &OperationSchema| {
        let page = pages.get(operation.name).cloned().unwrap_or_default();
        let document = document(operation, &page)?;
        let text = serde_json::to_string_pretty(&document).map_err(|error| error.to_string())?;
        Ok((format!("{}.json", operation.name), text + "\n"))
    };
    operations.iter().map(document).collect()
}

fn document(operation: &OperationSchema, page: &Page) -> Outcome<Value> {
    let mut definitions = Map::new();
    let request = define(&mut definitions, operation.request.clone().to_value())?;
    let result = define(&mut definitions, operation.result.clone().to_value())?;
    let mut paragraphs = page.text.clone();
    for (heading, section) in [("Errors", &page.errors), ("Law", &page.law)] {
        if let [first, rest @ ..] = section.as_slice() {
            paragraphs.push(format!("{heading}: {first}"));
            paragraphs.extend(rest.iter().cloned());
        }
    }
    Ok(json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": operation.name,
        "description": paragraphs.join("\n\n"),
        "type": "object",
        "properties": {
            "request": {"$ref": format!("#/$defs/{request}")},
            "result": {"$ref": format!("#/$defs/{result}")},
        },
        "required": ["request", "result"],
        "$defs": definitions,
    }))
}

/// Puts a schema and its definitions among the others, and gives its name.
fn define(definitions: &mut Map<String, Value>, mut schema: Value) -> Outcome<String> {
    describe_plainly(&mut schema);
    let Value::Object(mut schema) = schema else {
        return Err("a schema is no object".to_owned());
    };
    schema.shift_remove("$schema");
    let Some(Value::String(name)) = schema.shift_remove("title") else {
        return Err("a schema has no title".to_owned());
    };
    let mut all = match schema.shift_remove("$defs") {
        Some(Value::Object(all)) => all,
        _ => Map::new(),
    };
    all.insert(name.clone(), Value::Object(schema));
    for (name, definition) in all {
        match definitions.get(&name) {
            Some(there) if *there != definition => {
                return Err(format!("`{name}` is two things in one schema"));
            }
            _ => definitions.insert(name, definition),
        };
    }
    Ok(name)
}

fn describe_plainly(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            for (key, value) in fields {
                match value {
                    Value::String(text) if key == "description" => *text = plain(text),
                    value => describe_plainly(value),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(describe_plainly),
        _ => {}
    }
}
