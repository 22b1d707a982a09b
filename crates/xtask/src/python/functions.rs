//! The typed functions, one for each operation.

use super::annotation::Annotations;
use super::layout::{WIDTH, all, docstring, section, wrapped};
use super::{GENERATED, python_name};
use crate::model::{Model, Operation, Side};

pub(crate) fn module(model: &Model) -> String {
    let mut annotations = Annotations::new(Side::Given);
    let functions: Vec<String> = model
        .operations
        .iter()
        .map(|operation| function(model, operation, &mut annotations))
        .collect();
    let names: Vec<String> = model
        .operations
        .iter()
        .map(|operation| operation.name.to_owned())
        .collect();
    format!(
        "# {GENERATED}.\n\
         \"\"\"The operations as typed functions.\"\"\"\n\n\
         from __future__ import annotations\n\n\
         from ._congdoan import run as _run\n\n\
         TYPE_CHECKING = False\n\
         if TYPE_CHECKING:\n{}\n{}{}",
        annotations.imports("._operations", "    "),
        all(&names),
        functions.concat(),
    )
}

fn function(model: &Model, operation: &Operation, annotations: &mut Annotations) -> String {
    let name = operation.name;
    let result = annotations.need(".results", &operation.result);
    let mut text = format!("\n\ndef {name}(\n    *,\n");
    let (required, optional): (Vec<_>, Vec<_>) = operation
        .request
        .fields
        .iter()
        .partition(|field| field.required);
    for field in required {
        let kind = annotations.of(&field.kind);
        text.push_str(&format!("    {}: {kind},\n", python_name(&field.name)));
    }
    for field in optional {
        let kind = annotations.optional(&field.kind);
        text.push_str(&format!(
            "    {}: {kind} = None,\n",
            python_name(&field.name)
        ));
    }
    text.push_str(&format!(") -> {result}:\n"));
    text.push_str(&documentation(model, operation));
    let values: Vec<String> = operation
        .request
        .fields
        .iter()
        .map(|field| python_name(&field.name))
        .collect();
    let line = format!(
        "    result: {result} = _run(\"{name}\", ({}))\n",
        values.join(", ")
    );
    match line.len() <= WIDTH {
        true => text.push_str(&line),
        false => {
            text.push_str(&format!(
                "    result: {result} = _run(\n        \"{name}\",\n        (\n"
            ));
            for value in values {
                text.push_str(&format!("            {value},\n"));
            }
            text.push_str("        ),\n    )\n");
        }
    }
    text.push_str("    return result\n");
    text
}

fn documentation(model: &Model, operation: &Operation) -> String {
    let indent = "    ";
    let page = &operation.page;
    let (first, rest) = match page.text.split_first() {
        Some((first, rest)) => (first.as_str(), rest),
        None => ("", [].as_slice()),
    };
    let mut more: Vec<String> = rest
        .iter()
        .map(|paragraph| wrapped(paragraph, indent, indent))
        .collect();
    let arguments: Vec<String> = operation
        .request
        .fields
        .iter()
        .map(|field| format!("{}: {}", python_name(&field.name), field.description))
        .collect();
    more.push(section(indent, "Args", &arguments));
    if let Some(result) = model.result(operation) {
        let returned = format!("`{}`: {}", result.name, result.description);
        more.push(section(indent, "Returns", &[returned]));
    }
    if !page.errors.is_empty() {
        let errors = [format!("RuleError: {}", page.errors.join(" "))];
        more.push(section(indent, "Raises", &errors));
    }
    if !page.law.is_empty() {
        more.push(section(indent, "Law", &page.law));
    }
    docstring(indent, first, &more)
}
