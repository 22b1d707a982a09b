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
    let result = operation.result.clone().to_value();
    let request = apart(operation.request.clone().to_value(), &result);
    let request = define(&mut definitions, request)?;
    let result = define(&mut definitions, result)?;
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

/// A request whose definitions do not share a name with others of the result: what is optional
/// when given is always there in a result, so the same struct may have two forms.
fn apart(mut request: Value, result: &Value) -> Value {
    let definitions = |schema: &Value| match schema.get("$defs") {
        Some(Value::Object(definitions)) => definitions.clone(),
        _ => Map::new(),
    };
    let (given, resulting) = (definitions(&request), definitions(result));
    let shared = |name: &&String| resulting.contains_key(*name);
    let differs = |name: &&String| resulting.get(*name) != given.get(*name);
    let mut renamed: Vec<String> = given
        .keys()
        .filter(shared)
        .filter(differs)
        .cloned()
        .collect();
    // What refers to a renamed one is another thing too, even if it reads the same.
    loop {
        let refers = |name: &&String| {
            let text = given.get(*name).map(Value::to_string).unwrap_or_default();
            let mut renamed = renamed.iter();
            renamed.any(|other| text.contains(&format!("\"{}\"", reference(other))))
        };
        let new = given
            .keys()
            .filter(shared)
            .filter(|name| !renamed.contains(name));
        let new: Vec<String> = new.filter(refers).cloned().collect();
        if new.is_empty() {
            break;
        }
        renamed.extend(new);
    }
    rename(&mut request, &renamed);
    request
}

fn reference(name: &str) -> String {
    format!("#/$defs/{name}")
}

/// Puts `Given` behind these names, where they are defined and where they are referred to.
fn rename(schema: &mut Value, names: &[String]) {
    match schema {
        Value::Object(fields) => {
            for (key, value) in fields.iter_mut() {
                match value {
                    Value::String(text) if key == "$ref" => {
                        if names.iter().any(|name| *text == reference(name)) {
                            text.push_str("Given");
                        }
                    }
                    Value::Object(definitions) if key == "$defs" => {
                        let old = std::mem::take(definitions);
                        definitions.extend(old.into_iter().map(|(mut name, mut definition)| {
                            rename(&mut definition, names);
                            if names.contains(&name) {
                                name.push_str("Given");
                            }
                            (name, definition)
                        }));
                    }
                    value => rename(value, names),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| rename(item, names)),
        _ => {}
    }
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
