//! Types as TypeScript writes them.

use crate::model::{Kind, Model, Side, choices};

pub(super) fn of(kind: &Kind, side: Side, model: &Model) -> String {
    let given = side == Side::Given;
    match kind {
        Kind::Text => "string".to_owned(),
        Kind::Flag => "boolean".to_owned(),
        Kind::Integer if given => "Integer".to_owned(),
        Kind::Integer => "number".to_owned(),
        Kind::Decimal => "Decimal".to_owned(),
        Kind::Day => "Day".to_owned(),
        Kind::Month => "Month".to_owned(),
        Kind::DayOrMonth => "Day | Month".to_owned(),
        Kind::Constant(text) => format!("\"{text}\""),
        Kind::Names(name) => name.clone(),
        Kind::Object(name) if given => given_name(name, model),
        Kind::Object(name) if is_whole(name, model) => format!("Omit<{name}, keyof Reply>"),
        Kind::Object(name) => name.clone(),
        Kind::List(items) => {
            let items = of(items, side, model);
            let items = match items.contains(' ') {
                true => format!("({items})"),
                false => items,
            };
            match given {
                true => format!("readonly {items}[]"),
                false => format!("{items}[]"),
            }
        }
        Kind::Map(values) => {
            let values = of(values, side, model);
            match given {
                true => format!("Readonly<Record<string, {values}>>"),
                false => format!("Record<string, {values}>"),
            }
        }
        Kind::OneOf(kinds) => choices(kinds.iter().map(|kind| of(kind, side, model))),
        Kind::Nullable(kind) => format!("{} | null", of(kind, side, model)),
    }
}

/// A value that need not be given: `null` is the same as nothing.
pub(super) fn optional(kind: &Kind, model: &Model) -> String {
    match kind {
        Kind::Nullable(_) => of(kind, Side::Given, model),
        kind => format!("{} | null", of(kind, Side::Given, model)),
    }
}

/// What stands in a request is named apart from what operations give or are asked under the same
/// name: it has other optional fields.
pub(super) fn given_name(name: &str, model: &Model) -> String {
    let is_result = model.results.iter().any(|object| object.name == name);
    let is_asked = model.operations.iter().any(|one| one.request.name == name);
    match is_result || is_asked {
        true => format!("{name}Input"),
        false => name.to_owned(),
    }
}

/// Whether it is what an operation gives, with the fields of every reply.
fn is_whole(name: &str, model: &Model) -> bool {
    let mut results = model.results.iter();
    results.any(|object| object.whole && object.name == name)
}
