//! `index.d.ts`: what every entry of the package offers.

use std::collections::BTreeSet;

use super::GENERATED;
use super::comment::comment;
use super::functions;
use super::objects::object;
use super::types::given_name;
use crate::Outcome;
use crate::model::{ASKED_BESIDE, Field, Model, Object, Operation, REPLIED_BESIDE, Side};
use crate::parts::Part;

pub(super) fn module(model: &Model, ids: &str) -> Outcome<String> {
    let mut text = format!("{GENERATED}\n\n{}", include_str!("prelude.d.ts"));
    text.push('\n');
    names(model, &mut text);
    text.push_str(ids);
    beside(model, &mut text);
    for part in &model.given {
        let name = given_name(&part.name, model);
        text.push_str(&object(&name, None, part, &part.fields, Side::Given, model));
    }
    let mut written = Vec::new();
    for operation in &model.operations {
        let request = &operation.request;
        // Several operations may be asked the same.
        if !written.contains(&&request.name) {
            written.push(&request.name);
            text.push_str(&asked(request, model));
        }
    }
    for result in &model.results {
        text.push_str(&received(result, model));
    }
    for operation in &model.operations {
        text.push_str(&function(operation));
    }
    each_once(&text)?;
    Ok(text)
}

/// `money.d.ts` and the like: what the entry of a part offers of the whole.
pub(super) fn part(part: &Part, model: &Model) -> String {
    let mut names = vec!["call", "init", "RuleError", "version"];
    names.extend(functions::operations(part, model).map(|one| one.camel_name));
    format!(
        "{GENERATED}\n\nexport type * from \"./index.js\";\nexport {{\n  {},\n}} from \"./index.js\";\n",
        names.join(",\n  ")
    )
}

/// Refuses a type that is declared twice, which TypeScript would take for one.
fn each_once(text: &str) -> Outcome<()> {
    let mut declared = BTreeSet::new();
    for line in text.lines() {
        let mut words = line.split(|letter: char| !letter.is_alphanumeric());
        if let (Some("export"), Some("type" | "interface" | "class"), Some(name)) =
            (words.next(), words.next(), words.next())
            && !declared.insert(name)
        {
            return Err(format!("`{name}` is two types in TypeScript"));
        }
    }
    Ok(())
}

fn names(model: &Model, text: &mut String) {
    for (name, choices) in &model.names {
        let choices: Vec<String> = choices.iter().map(|one| format!("\"{one}\"")).collect();
        let line = format!("export type {name} = {};\n", choices.join(" | "));
        match line.chars().count() <= 100 {
            true => text.push_str(&line),
            false => text.push_str(&format!(
                "export type {name} =\n  | {};\n",
                choices.join("\n  | ")
            )),
        }
    }
    let operations: Vec<String> = model
        .operations
        .iter()
        .map(|one| format!("\"{}\"", one.name))
        .collect();
    text.push_str(&format!(
        "/** The names of the operations. */\nexport type OperationName =\n  | {};\n\n",
        operations.join("\n  | ")
    ));
}

/// What any request may hold and every reply carries, read off the first operation.
fn beside(model: &Model, text: &mut String) {
    let Some(operation) = model.operations.first() else {
        return;
    };
    let (_, options) = split(&operation.request.fields, ASKED_BESIDE);
    let any = plain(
        "Options",
        "What any request may hold beside its own fields.",
    );
    text.push_str(&object("Options", None, &any, options, Side::Given, model));
    let result = model.result(operation);
    let (_, reply) = split(result.map_or(&[], |one| &one.fields), REPLIED_BESIDE);
    let any = plain("Reply", "What every result carries beside its own fields.");
    text.push_str(&object("Reply", None, &any, reply, Side::Received, model));
}

fn plain(name: &str, description: &str) -> Object {
    Object {
        name: name.to_owned(),
        description: description.to_owned(),
        whole: false,
        fields: Vec::new(),
        forms: Vec::new(),
    }
}

fn split(fields: &[Field], beside: usize) -> (&[Field], &[Field]) {
    fields.split_at(fields.len().saturating_sub(beside))
}

fn asked(request: &Object, model: &Model) -> String {
    let name = &request.name;
    if model.given.iter().any(|object| object.name == *name) {
        // Its own fields stand above, where it is a part of other requests.
        let about = comment("", std::slice::from_ref(&request.description));
        return format!("{about}export type {name} = {name}Input & Options;\n\n");
    }
    let (own, _) = split(&request.fields, ASKED_BESIDE);
    object(name, Some("Options"), request, own, Side::Given, model)
}

fn received(result: &Object, model: &Model) -> String {
    let extends = result.whole.then_some("Reply");
    object(
        &result.name,
        extends,
        result,
        result.own(),
        Side::Received,
        model,
    )
}

fn function(operation: &Operation) -> String {
    let page = &operation.page;
    let mut paragraphs = page.text.clone();
    if !page.errors.is_empty() {
        paragraphs.push(format!("@throws {{RuleError}} {}", page.errors.join(" ")));
    }
    if !page.law.is_empty() {
        paragraphs.push(format!("Law: {}", page.law.join(" ")));
    }
    // What follows a tag belongs to it.
    paragraphs.sort_by_key(|paragraph| paragraph.starts_with('@'));
    let required = operation.request.fields.iter().any(|field| field.required)
        || !operation.request.forms.is_empty();
    format!(
        "{}export function {}(request{}: {}): {};\n\n",
        comment("", &paragraphs),
        operation.camel_name,
        if required { "" } else { "?" },
        operation.request.name,
        operation.result,
    )
}
