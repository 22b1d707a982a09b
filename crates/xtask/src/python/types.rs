//! `congdoan.types`: what may be given to the operations.

use super::annotation::Annotations;
use super::layout::{all, docstring};
use super::{GENERATED, python_name};
use crate::model::{Field, Model, Object, Side};

pub(crate) fn module(model: &Model) -> String {
    let mut annotations = Annotations::new(Side::Given);
    for name in ["Literal", "TypeAlias"] {
        annotations.need("typing", name);
    }
    annotations.need("datetime", "date");
    annotations.need("decimal", "Decimal");
    let mut body = String::new();
    for (name, choices) in &model.names {
        // As a union, which is what a type checker makes of it and looks for at run time.
        let choices: Vec<String> = choices
            .iter()
            .map(|choice| format!("Literal[\"{choice}\"]"))
            .collect();
        body.push_str(&format!(
            "{name}: TypeAlias = (\n    {}\n)\n",
            choices.join("\n    | ")
        ));
    }
    for object in &model.given {
        body.push_str(&given(object, &mut annotations));
    }
    let mut names: Vec<String> = ["Day", "Month", "Rate"].map(str::to_owned).to_vec();
    names.extend(model.names.keys().cloned());
    names.extend(model.given.iter().map(|object| object.name.clone()));
    format!(
        "# {GENERATED}.\n\
         \"\"\"What may be given to the operations: names, days, rates, and the objects in requests.\"\"\"\n\n\
         {}\n{}\n\
         Day: TypeAlias = date | str\n\
         \"\"\"A day, also as text such as ``2025-03-31``.\"\"\"\n\
         Month: TypeAlias = date | str\n\
         \"\"\"A month as text such as ``2025-03``, or any day in it.\"\"\"\n\
         Rate: TypeAlias = Decimal | str | int\n\
         \"\"\"An exact rate, share or multiple: never a float.\"\"\"\n\
         {body}",
        annotations.imports(".types", ""),
        all(&names),
    )
}

fn given(object: &Object, annotations: &mut Annotations) -> String {
    let name = &object.name;
    annotations.need("typing", "TypedDict");
    let plain = object
        .fields
        .iter()
        .all(|field| python_name(&field.name) == field.name);
    let fields: Vec<(String, String)> = object
        .fields
        .iter()
        .map(|field| (field.name.clone(), entry(field, annotations)))
        .collect();
    if !plain {
        // A name that Python keeps to itself can only be a key in this form.
        let entries: Vec<String> = fields
            .iter()
            .map(|(name, kind)| format!("        \"{name}\": {kind},\n"))
            .collect();
        return format!(
            "\n\n{name} = TypedDict(\n    \"{name}\",\n    {{\n{}    }},\n)\n\"\"\"{}\"\"\"\n",
            entries.concat(),
            object.description,
        );
    }
    let mut text = format!("\n\nclass {name}(TypedDict):\n");
    text.push_str(&docstring("    ", &object.description, &[]));
    text.push('\n');
    for (field, (name, kind)) in object.fields.iter().zip(fields) {
        text.push_str(&format!("    {name}: {kind}\n"));
        if !field.description.is_empty() {
            text.push_str(&docstring("    ", &field.description, &[]));
        }
    }
    text
}

fn entry(field: &Field, annotations: &mut Annotations) -> String {
    match field.required {
        true => annotations.of(&field.kind),
        false => {
            let kind = annotations.optional(&field.kind);
            format!("{}[{kind}]", annotations.need("typing", "NotRequired"))
        }
    }
}
