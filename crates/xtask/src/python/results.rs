//! `congdoan.results`: the classes that results are given as.

use super::annotation::{Annotations, Side};
use super::layout::{all, docstring, section};
use super::{GENERATED, python_name};
use crate::model::{Model, Object};

/// How many fields of a whole result are those of every reply.
const BESIDE: usize = 2;

pub(crate) fn module(model: &Model) -> String {
    let mut annotations = Annotations::new(Side::Received);
    let classes: Vec<String> = model
        .results
        .iter()
        .map(|object| class(object, &mut annotations))
        .collect();
    let mut names: Vec<String> = model
        .results
        .iter()
        .map(|object| object.name.clone())
        .collect();
    names.sort();
    format!(
        "# {GENERATED}.\n\
         \"\"\"The results of the operations and their parts.\n\n\
         Sums of money are ``int``, in đồng; rates and exact figures ``Decimal``, days ``date``.\n\
         \"\"\"\n\n\
         from __future__ import annotations\n\n\
         from ._part import Part, Result\n\n\
         TYPE_CHECKING = False\n\
         if TYPE_CHECKING:\n{}\n{}{}",
        annotations.imports(".results", "    "),
        all(&names),
        classes.concat(),
    )
}

fn class(object: &Object, annotations: &mut Annotations) -> String {
    let fields = match object.whole {
        true => object.fields.len().saturating_sub(BESIDE),
        false => object.fields.len(),
    };
    let fields = object.fields.get(..fields).unwrap_or_default();
    let described: Vec<String> = fields
        .iter()
        .map(|field| format!("{}: {}", python_name(&field.name), field.description))
        .collect();
    let base = if object.whole { "Result" } else { "Part" };
    let mut text = format!("\n\nclass {}({base}):\n", object.name);
    let attributes = section("    ", "Attributes", &described);
    let (first, rest) = match object.description.split_once("\n\n") {
        Some((first, rest)) => (first, Some(rest)),
        None => (object.description.as_str(), None),
    };
    let mut more: Vec<String> = rest
        .into_iter()
        .map(|rest| super::layout::wrapped(rest, "    ", "    "))
        .collect();
    more.push(attributes);
    text.push_str(&docstring("    ", first, &more));
    text.push_str("\n    __slots__ = ()\n");
    for field in fields {
        let kind = annotations.of(&field.kind);
        text.push_str(&format!("    {}: {kind}\n", python_name(&field.name)));
    }
    text
}
