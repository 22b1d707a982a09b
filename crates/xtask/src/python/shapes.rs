//! The shapes by which the extension reads requests and makes results.

use std::collections::BTreeSet;

use super::GENERATED;
use crate::model::{Kind, Model, Object};

pub(crate) fn module(model: &Model) -> String {
    let mut text = format!(
        "//! The shapes of requests and results: {GENERATED}.\n\n\
         use crate::shape::{{Field, Object, Operation, Shape}};\n\n\
         /// The shapes of an operation.\n\
         pub(crate) fn operation(name: &str) -> Option<&'static Operation> {{\n    \
             Some(match name {{\n"
    );
    for operation in &model.operations {
        let (name, place) = (operation.name, screaming(operation.name));
        text.push_str(&format!("        \"{name}\" => &{place},\n"));
    }
    text.push_str("        _ => return None,\n    })\n}\n");
    for operation in &model.operations {
        let place = screaming(operation.name);
        let (request, result) = (&operation.request.name, &operation.result);
        text.push_str(&format!(
            "\nstatic {place}: Operation = Operation {{\n    \
                 request: Shape::Object(&{}),\n    \
                 result: Shape::Object(&{}),\n}};\n",
            asked(request),
            received(result),
        ));
    }
    let mut written = BTreeSet::new();
    for operation in &model.operations {
        let request = &operation.request;
        // Several operations may be asked the same.
        if !written.insert(&request.name) {
            continue;
        }
        text.push_str(&object(request, &asked(&request.name), given));
    }
    for part in &model.given {
        text.push_str(&object(part, &given(&part.name), given));
    }
    for result in &model.results {
        text.push_str(&object(result, &received(&result.name), received));
    }
    text
}

type Place = fn(&str) -> String;

/// What is asked of an operation, with the fields of any request.
fn asked(name: &str) -> String {
    format!("ASKED_{}", screaming(name))
}

/// What stands inside a request; it may be what another operation is asked, without those fields.
fn given(name: &str) -> String {
    format!("GIVEN_{}", screaming(name))
}

fn received(name: &str) -> String {
    format!("RECEIVED_{}", screaming(name))
}

fn object(object: &Object, own: &str, place: Place) -> String {
    let name = &object.name;
    let mut text = format!("\nstatic {own}: Object = Object::new(\"{name}\", &[\n");
    for field in &object.fields {
        let shape = shape(&field.kind, place);
        text.push_str(&format!(
            "    Field {{ name: \"{}\", shape: {shape} }},\n",
            field.name
        ));
    }
    text.push_str("]);\n");
    text
}

fn shape(kind: &Kind, place: Place) -> String {
    match kind {
        Kind::Text | Kind::Flag | Kind::Integer | Kind::Constant(_) | Kind::Names(_) => {
            "Shape::Plain".to_owned()
        }
        Kind::Decimal => "Shape::Decimal".to_owned(),
        Kind::Day | Kind::DayOrMonth => "Shape::Day".to_owned(),
        Kind::Month => "Shape::Month".to_owned(),
        Kind::Object(name) => format!("Shape::Object(&{})", place(name)),
        Kind::List(items) => match shape(items, place).as_str() {
            "Shape::Plain" => "Shape::Plain".to_owned(),
            items => format!("Shape::List(&{items})"),
        },
        Kind::Map(values) => format!("Shape::Map(&{})", shape(values, place)),
        Kind::Nullable(kind) => shape(kind, place),
        Kind::OneOf(kinds) => {
            let objects: Vec<String> = kinds
                .iter()
                .filter_map(|kind| object_in(kind, place))
                .collect();
            match objects.is_empty() {
                true => "Shape::Plain".to_owned(),
                false => format!("Shape::OneOf(&[{}])", objects.join(", ")),
            }
        }
    }
}

/// The object among several kinds of value, itself or as a list.
fn object_in(kind: &Kind, place: Place) -> Option<String> {
    match kind {
        Kind::Object(name) => Some(format!("&{}", place(name))),
        Kind::List(items) => object_in(items, place),
        _ => None,
    }
}

/// `UnionFeeRequest` and `union_fee` as `UNION_FEE_REQUEST` and `UNION_FEE`.
pub(super) fn screaming(name: &str) -> String {
    let mut text = String::new();
    for (at, letter) in name.char_indices() {
        if letter.is_ascii_uppercase() && at > 0 {
            text.push('_');
        }
        text.push(letter.to_ascii_uppercase());
    }
    text
}
