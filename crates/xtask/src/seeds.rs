//! `cargo xtask seeds FOLDER TO`: what fuzzing starts from, made of the golden vectors. A folder
//! for each target, and the words of requests as a dictionary.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use congdoan::csv;
use serde_json::Value;

use crate::{Outcome, vectors};

pub(crate) fn write(golden: &Path, to: &Path) -> Outcome<String> {
    let requests = vectors::requests(golden)?;
    let mut words = BTreeSet::new();
    let (mut sets, mut quantities, mut books) = (Vec::new(), Vec::new(), Vec::new());
    for (operation, request) in &requests {
        let Ok(request) = serde_json::from_str::<Value>(request) else {
            continue;
        };
        gather(&request, &mut words);
        if let Some(set) = request.get("set").filter(|set| set.is_object()) {
            sets.push(set.to_string());
        }
        match operation.as_str() {
            "parse_quantity" => quantities.extend(text_of(&request, "text")),
            "consolidate" => books.push(rows(list_of(&request, "units"))),
            _ => {}
        }
    }
    let calls = requests.iter();
    let calls: Vec<String> = calls
        .map(|(operation, request)| format!("{operation}\n{request}"))
        .collect();
    for (target, seeds) in [
        ("call_json", &calls),
        ("csv", &books),
        ("criteria_set", &sets),
        ("parse_quantity", &quantities),
    ] {
        let folder = to.join(target);
        let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
        fs::create_dir_all(&folder).map_err(failed)?;
        for (number, seed) in seeds.iter().enumerate() {
            fs::write(folder.join(number.to_string()), seed).map_err(failed)?;
        }
    }
    let words: Vec<String> = words.iter().map(|word| format!("{word:?}\n")).collect();
    let dictionary = to.join("dictionary");
    fs::write(&dictionary, words.concat())
        .map_err(|error| format!("{}: {error}", dictionary.display()))?;
    let counts = (calls.len(), books.len(), sets.len(), quantities.len());
    Ok(format!(
        "{} requests, {} files of books, {} criteria sets, {} quantities, {} words",
        counts.0,
        counts.1,
        counts.2,
        counts.3,
        words.len()
    ))
}

/// The keys and short plain texts of a request.
fn gather(value: &Value, words: &mut BTreeSet<String>) {
    let mut plain = |text: &str| {
        let short = (2..=32).contains(&text.len());
        if short
            && text
                .bytes()
                .all(|byte| byte.is_ascii_graphic() && byte != b'"' && byte != b'\\')
        {
            words.insert(text.to_owned());
        }
    };
    match value {
        Value::String(text) => plain(text),
        Value::Array(list) => list.iter().for_each(|value| gather(value, words)),
        Value::Object(fields) => {
            fields.keys().for_each(|key| plain(key));
            fields.values().for_each(|value| gather(value, words));
        }
        _ => {}
    }
}

/// Units of a request as a file of books.
fn rows(units: &[Value]) -> String {
    let mut text = csv::COLUMNS.join(",") + "\n";
    for unit in units {
        for month in list_of(unit, "months") {
            let cells = csv::COLUMNS.map(|column| {
                let own = if column == "unit" { "id" } else { column };
                match month.get(own).or_else(|| unit.get(own)) {
                    Some(Value::String(text)) => text.clone(),
                    Some(Value::Null) | None => String::new(),
                    Some(cell) => cell.to_string(),
                }
            });
            text += &(cells.join(",") + "\n");
        }
    }
    text
}

fn text_of(value: &Value, field: &str) -> Option<String> {
    value.get(field)?.as_str().map(str::to_owned)
}

fn list_of<'a>(value: &'a Value, field: &str) -> &'a [Value] {
    let list = value.get(field).and_then(Value::as_array);
    list.map_or(&[], Vec::as_slice)
}
