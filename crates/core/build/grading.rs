//! Reads the criteria sets of `rules/grading/*.toml` and writes them as JSON, the form a request
//! gives a set of its own in; what a set means is checked by the library's tests.

use std::fmt::Write;

use crate::rules::check_confidence;

/// The sets in order of their files, as Rust source.
pub fn read(files: &[(String, String)]) -> Result<String, String> {
    let mut out = format!("static SETS: [Shipped; {}] = [\n", files.len());
    for (name, text) in files {
        let at = |error: String| format!("{name}: {error}");
        let set: toml::Table = toml::from_str(text).map_err(|error| at(error.to_string()))?;
        let id = name.strip_suffix(".toml").unwrap_or(name);
        for (key, value) in [("id", Some(id)), ("document", None), ("confidence", None)] {
            let found = set.get(key).and_then(toml::Value::as_str);
            if found
                .is_none_or(|found| found.trim().is_empty() || value.is_some_and(|v| v != found))
            {
                return Err(at(format!("`{key}` is missing or not that of the file")));
            }
        }
        let set = json(&toml::Value::Table(set)).map_err(at)?;
        let _ = writeln!(out, "Shipped::new({id:?}, {:?}),", set.to_string());
    }
    out.push_str("];\n");
    Ok(out)
}

/// A TOML value as JSON: days become text, and a confidence is one of the law's.
fn json(value: &toml::Value) -> Result<serde_json::Value, String> {
    Ok(match value {
        toml::Value::String(text) => text.as_str().into(),
        toml::Value::Integer(number) => (*number).into(),
        toml::Value::Boolean(flag) => (*flag).into(),
        toml::Value::Datetime(day) => day.to_string().into(),
        toml::Value::Float(number) => {
            return Err(format!("`{number}` is a float; write it as text"));
        }
        toml::Value::Array(list) => list.iter().map(json).collect::<Result<Vec<_>, _>>()?.into(),
        toml::Value::Table(table) => {
            if let Some(toml::Value::String(confidence)) = table.get("confidence") {
                check_confidence(confidence)?;
            }
            let entries = table
                .iter()
                .map(|(key, value)| Ok((key.clone(), json(value)?)));
            serde_json::Value::Object(entries.collect::<Result<_, String>>()?)
        }
    })
}
