//! Writes rules and charts as Rust source.

use std::fmt::Write;

use toml::value::Date;

use crate::charts::Chart;
use crate::rules::{Bilingual, Parameter, Row, Rules, Value, decimal};

/// The parameters, a constant for each, the index by id, the words of choices, and the schemes.
pub fn rules(rules: &Rules) -> String {
    let mut out = format!(
        "/// The version of the rules.\npub(super) const VERSION: &str = {:?};\n",
        rules.version
    );
    let parameters = &rules.parameters;
    let _ = writeln!(
        out,
        "pub(super) static PARAMETERS: [ParameterData; {}] = [",
        parameters.len()
    );
    for (index, parameter) in parameters.iter().enumerate() {
        let _ = writeln!(
            out,
            "ParameterData {{ index: {index}, id: {:?}, unit: Unit::{}, label: {}, spans: &[",
            parameter.id,
            pascal(&parameter.rows[0].unit),
            bilingual(&parameter.label)
        );
        for row in &parameter.rows {
            let to = row.to.map_or("NaiveDate::MAX".to_owned(), day);
            let decided = day(row.decided.unwrap_or(row.from));
            let _ = writeln!(
                out,
                "Span {{ from: {}, to: {to}, decided: {decided} }},",
                day(row.from)
            );
        }
        out.push_str("], rows: &[\n");
        for row in &parameter.rows {
            let _ = writeln!(out, "{},", emit_row(row));
        }
        out.push_str("] },\n");
    }
    out.push_str("];\n");

    out.push_str("/// A constant for every parameter of the embedded law.\npub mod parameters {\nuse super::{PARAMETERS, Parameter};\n");
    for (at, parameter) in parameters.iter().enumerate() {
        let (constant, id, label) = (constant(&parameter.id), &parameter.id, &parameter.label);
        let _ = writeln!(
            out,
            "/// `{id}`: {} ({}).\npub const {constant}: Parameter = Parameter(&PARAMETERS[{at}]);",
            label.en, label.vi
        );
    }
    out.push_str("}\n");

    let mut sorted: Vec<&Parameter> = parameters.iter().collect();
    sorted.sort_by(|a, b| a.id.cmp(&b.id));
    let _ = writeln!(
        out,
        "pub(super) static BY_ID: [(&str, Parameter); {}] = [",
        sorted.len()
    );
    for parameter in sorted {
        let _ = writeln!(
            out,
            "({:?}, parameters::{}),",
            parameter.id,
            constant(&parameter.id)
        );
    }
    out.push_str("];\n");
    let _ = writeln!(
        out,
        "pub(super) static CHOICES: [(&str, Bilingual); {}] = [",
        rules.choices.len()
    );
    for (name, words) in &rules.choices {
        let _ = writeln!(out, "({name:?}, {}),", bilingual(words));
    }
    out.push_str("];\n");
    out.push_str(&schemes(parameters));
    out
}

/// `scheme.<id>.<level>` parameters, grouped into schemes in the order of the file.
fn schemes(parameters: &[Parameter]) -> String {
    let mut schemes: Vec<(&str, Vec<(&str, String)>)> = Vec::new();
    for parameter in parameters {
        let Some((id, level)) = parameter
            .id
            .strip_prefix("scheme.")
            .and_then(|id| id.split_once('.'))
        else {
            continue;
        };
        if schemes.last().is_none_or(|(last, _)| *last != id) {
            schemes.push((id, Vec::new()));
        }
        if let Some((_, levels)) = schemes.last_mut() {
            levels.push((level, constant(&parameter.id)));
        }
    }
    let mut out = String::from(
        "/// The shipped schemes: the levels above with the parameter of their share.\npub(crate) static SCHEMES: &[(&str, &[(&str, Parameter)])] = &[\n",
    );
    for (id, levels) in schemes {
        let _ = write!(out, "({id:?}, &[");
        for (level, constant) in levels {
            let _ = write!(out, "({level:?}, parameters::{constant}), ");
        }
        out.push_str("]),\n");
    }
    out.push_str("];\n");
    out
}

/// The charts of accounts.
pub fn charts(charts: &[Chart]) -> String {
    let mut out = String::from("static CHARTS: &[ChartData] = &[\n");
    for chart in charts {
        let decided = chart.decided.date.map(day).unwrap_or_default();
        let _ = writeln!(
            out,
            "ChartData {{ id: {:?}, document: {:?}, decided: {decided}, confidence: Confidence::{}, rows: &[",
            chart.id,
            chart.document,
            pascal(&chart.confidence)
        );
        for row in &chart.row {
            let _ = writeln!(
                out,
                "FormRow {{ number: {:?}, code: {:?}, role: Role::{}, parent: {:?}, title: {} }},",
                row.number.as_deref().unwrap_or_default(),
                row.code,
                pascal(row.role.as_deref().unwrap_or_default()),
                row.parent,
                bilingual(&row.title)
            );
        }
        out.push_str("] },\n");
    }
    out.push_str("];\n");
    out
}

fn emit_row(row: &Row) -> String {
    let optional =
        |date: Option<Date>| date.map_or("None".to_owned(), |d| format!("Some({})", day(d)));
    let value = match (&row.value, row.unit.as_str()) {
        (Value::Integer(amount), "dong") => format!("Dong(Dong::of_law({amount}))"),
        (Value::Integer(count), _) => format!("Count({count})"),
        (Value::Flag(flag), _) => format!("Flag({flag})"),
        (Value::Both(text), _) => format!("Text({})", bilingual(text)),
        (Value::Text(text), "choice") => format!("Choice(Cow::Borrowed({text:?}))"),
        (Value::Text(text), _) => {
            let (digits, scale) = decimal(text).unwrap_or_default();
            format!("Rate(Rate::of_law({digits}, {scale}))")
        }
    };
    format!(
        "Row {{ from: {}, to: {}, decided: {}, value: Value::{value}, document: Cow::Borrowed({:?}), article: Cow::Borrowed({:?}), confidence: Confidence::{}, note: {:?} }}",
        day(row.from),
        optional(row.to),
        optional(row.decided),
        row.document,
        row.article,
        pascal(&row.confidence),
        row.note
    )
}

fn day(date: Date) -> String {
    format!("day({}, {}, {})", date.year, date.month, date.day)
}

fn bilingual(text: &Bilingual) -> String {
    format!("Bilingual::of_law({:?}, {:?})", text.vi, text.en)
}

fn constant(id: &str) -> String {
    id.to_uppercase().replace(['.', '-'], "_")
}

fn pascal(name: &str) -> String {
    name.split('_')
        .map(|word| word[..1].to_uppercase() + &word[1..])
        .collect()
}
