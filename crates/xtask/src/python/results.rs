//! `congdoan.results`: the classes that results are given as, and the types of their attributes.

use super::annotation::Annotations;
use super::layout::{WIDTH, all, docstring, section, wrapped};
use super::{GENERATED, python_name};
use crate::model::{Model, Object, Side};

const ABOUT: &str = "\"\"\"The results of the operations and their parts.\n\n\
    Sums of money are ``int``, in đồng; rates and exact figures ``Decimal``, days ``date``.\n\
    \"\"\"\n";

/// The module: which attributes each class has, and what they are.
pub(crate) fn module(model: &Model) -> String {
    let classes: Vec<String> = model.results.iter().map(class).collect();
    format!(
        "# {GENERATED}.\n{ABOUT}\nfrom ._part import Part, Result\n\n{}{}",
        all(&names(model)),
        classes.concat(),
    )
}

/// The stub beside it, with the attributes' types.
pub(crate) fn stub(model: &Model) -> String {
    let mut annotations = Annotations::new(Side::Received);
    let classes: Vec<String> = model
        .results
        .iter()
        .map(|object| typed_class(object, &mut annotations))
        .collect();
    format!(
        "# {GENERATED}.\n{ABOUT}\n{}\nfrom ._part import Part, Result\n\n{}{}",
        annotations.imports(".results", ""),
        all(&names(model)),
        classes.concat(),
    )
}

fn names(model: &Model) -> Vec<String> {
    let names = model.results.iter().map(|object| object.name.clone());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

fn heading(object: &Object) -> String {
    let base = if object.whole { "Result" } else { "Part" };
    format!("\n\nclass {}({base}):\n", object.name)
}

fn paragraphs(object: &Object) -> (&str, Vec<String>) {
    let (first, rest) = match object.description.split_once("\n\n") {
        Some((first, rest)) => (first, Some(rest)),
        None => (object.description.as_str(), None),
    };
    let rest = rest.into_iter().map(|rest| wrapped(rest, "    ", "    "));
    (first, rest.collect())
}

fn class(object: &Object) -> String {
    let described: Vec<String> = object
        .own()
        .iter()
        .map(|field| format!("{}: {}", python_name(&field.name), field.description))
        .collect();
    let (first, mut more) = paragraphs(object);
    more.push(section("    ", "Attributes", &described));
    format!(
        "{}{}\n    __slots__ = ()\n{}",
        heading(object),
        docstring("    ", first, &more),
        match_args(object),
    )
}

fn match_args(object: &Object) -> String {
    let names: Vec<String> = object
        .own()
        .iter()
        .map(|field| format!("\"{}\"", python_name(&field.name)))
        .collect();
    let line = format!("    __match_args__ = ({},)\n", names.join(", "));
    match line.len() <= WIDTH {
        true => line,
        false => format!(
            "    __match_args__ = (\n        {},\n    )\n",
            names.join(",\n        ")
        ),
    }
}

fn typed_class(object: &Object, annotations: &mut Annotations) -> String {
    let (first, more) = paragraphs(object);
    let mut text = heading(object);
    text.push_str(&docstring("    ", first, &more));
    text.push('\n');
    text.push_str(&match_args(object));
    for field in object.own() {
        let name = python_name(&field.name);
        let kind = annotations.of(&field.kind);
        text.push_str(&format!(
            "\n    @property\n    def {name}(self) -> {kind}:\n"
        ));
        text.push_str(&docstring("        ", &field.description, &[]));
    }
    text
}
