//! Objects as interfaces; those of several forms as unions of what the forms say.

use super::comment::comment;
use super::ids;
use super::types;
use crate::model::{Field, Form, Held, Model, Object, Side};

/// An object's type under a name, with the fields of another when it extends one.
pub(super) fn object(
    name: &str,
    extends: Option<&str>,
    object: &Object,
    fields: &[Field],
    side: Side,
    model: &Model,
) -> String {
    let told = |field: &Field| {
        object
            .forms
            .iter()
            .flatten()
            .any(|(name, _)| *name == field.name)
    };
    let about = comment("", std::slice::from_ref(&object.description));
    let (depending, plain): (Vec<&Field>, Vec<&Field>) =
        fields.iter().partition(|field| told(field));
    let lines: String = plain
        .iter()
        .map(|one| field(&object.name, one, side, model))
        .collect();
    if object.forms.is_empty() {
        let extends = extends.map_or(String::new(), |other| format!(" extends {other}"));
        return format!("{about}export interface {name}{extends} {{\n{lines}}}\n\n");
    }
    let forms: Vec<String> = object
        .forms
        .iter()
        .map(|form| self::form(&object.name, form, &depending, side, model))
        .collect();
    let extends = extends.map_or(String::new(), |other| format!("{other} & "));
    let common = match lines.is_empty() {
        true => String::new(),
        false => format!("{{\n{lines}}} & "),
    };
    format!(
        "{about}export type {name} = {extends}{common}(\n{}\n);\n\n",
        forms.join("\n")
    )
}

fn form(object: &str, form: &Form, fields: &[&Field], side: Side, model: &Model) -> String {
    let lines: String = fields
        .iter()
        .map(|one| {
            let held = form.iter().find(|(name, _)| *name == one.name);
            match held.map(|(_, held)| held) {
                Some(held) => self::held(one, held, side, model),
                None => field(object, one, side, model),
            }
        })
        .collect();
    let lines: String = lines.lines().map(|line| format!("    {line}\n")).collect();
    format!("  | {{\n{lines}    }}")
}

fn field(object: &str, field: &Field, side: Side, model: &Model) -> String {
    let (mark, kind) = match (side, field.required) {
        (Side::Given, false) => ("?", types::optional(&field.kind, model)),
        _ => ("", types::of(&field.kind, side, model)),
    };
    line(field, mark, &ids::of(object, &field.name, kind))
}

fn held(field: &Field, held: &Held, side: Side, model: &Model) -> String {
    match held {
        Held::Something => {
            let kind = types::of(&field.kind, side, model);
            line(field, "", kind.trim_end_matches(" | null"))
        }
        Held::Nothing if side == Side::Given => line(field, "?", "null"),
        Held::Nothing => line(field, "", "null"),
        Held::OneOf(values) => line(field, "", &values.join(" | ")),
    }
}

fn line(field: &Field, mark: &str, kind: &str) -> String {
    let about = comment("  ", std::slice::from_ref(&field.description));
    format!("{about}  {}{mark}: {kind};\n", field.name)
}
