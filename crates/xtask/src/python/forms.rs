//! The columns of every operation: which fields a table may hold, and of what kind the results are.

use super::GENERATED;
use super::shapes::screaming;
use crate::model::{Kind, Model};

pub(crate) fn module(model: &Model) -> String {
    let mut text = format!(
        "//! The columns of operations: {GENERATED}.\n\n\
         use super::form::{{Form, Given, Kind}};\n\n\
         /// The columns of an operation.\n\
         pub(super) fn form(name: &str) -> Option<&'static Form> {{\n    \
             Some(match name {{\n"
    );
    for operation in &model.operations {
        let (name, place) = (operation.name, screaming(operation.name));
        text.push_str(&format!("        \"{name}\" => &{place},\n"));
    }
    text.push_str("        _ => return None,\n    })\n}\n");
    for operation in &model.operations {
        let place = screaming(operation.name);
        text.push_str(&format!(
            "\nstatic {place}: Form = Form {{\n    fields: &[\n"
        ));
        for field in &operation.request.fields {
            text.push_str(&format!(
                "        Given {{ name: \"{}\", required: {}, nested: {} }},\n",
                field.name,
                field.required,
                is_nested(&field.kind)
            ));
        }
        text.push_str("    ],\n    results: &[\n");
        let result = model.result(operation).into_iter();
        for field in result.flat_map(|result| &result.fields) {
            let (name, kind) = (&field.name, kind(&field.kind));
            text.push_str(&format!("        (\"{name}\", Kind::{kind}),\n"));
        }
        text.push_str("    ],\n};\n");
    }
    text
}

/// Whether a field may hold a list or an object.
fn is_nested(kind: &Kind) -> bool {
    match kind {
        Kind::Object(_) | Kind::List(_) | Kind::Map(_) => true,
        Kind::OneOf(kinds) => kinds.iter().any(is_nested),
        Kind::Nullable(kind) => is_nested(kind),
        _ => false,
    }
}

/// The kind of a result's column.
fn kind(kind: &Kind) -> &'static str {
    match kind {
        Kind::Integer => "Integer",
        Kind::Flag => "Flag",
        Kind::Text | Kind::Names(_) | Kind::Constant(_) | Kind::Decimal | Kind::Month => "Text",
        Kind::Day => "Day",
        Kind::Nullable(inner) => self::kind(inner),
        Kind::DayOrMonth | Kind::Object(_) | Kind::List(_) | Kind::Map(_) | Kind::OneOf(_) => {
            "Json"
        }
    }
}
