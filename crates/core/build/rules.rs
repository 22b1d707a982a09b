//! Reads the rows of `rules/*.toml` and refuses what a rulebook may not hold, naming file and row.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use toml::value::{Date, Datetime};

/// A text in both languages.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    pub vi: String,
    pub en: String,
}

/// A value as a rule file states it.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum Value {
    Integer(i64),
    Flag(bool),
    Text(String),
    Both(Bilingual),
}

/// A row as a rule file states it; what must be there is checked below, so that every complaint
/// names the file and the row.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRow {
    id: Option<String>,
    unit: Option<String>,
    from: Option<Datetime>,
    to: Option<Datetime>,
    decided: Option<Datetime>,
    value: Option<Value>,
    document: Option<String>,
    article: Option<String>,
    confidence: Option<String>,
    note: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    label: BTreeMap<String, Bilingual>,
    #[serde(default)]
    choice: BTreeMap<String, Bilingual>,
    #[serde(default)]
    row: Vec<toml::Spanned<toml::Value>>,
    version: Option<String>,
}

/// A dated value, checked.
#[derive(Clone, Debug)]
pub struct Row {
    pub unit: String,
    pub from: Date,
    pub to: Option<Date>,
    pub decided: Option<Date>,
    pub value: Value,
    pub document: String,
    pub article: String,
    pub confidence: String,
    pub note: String,
    place: String,
}

/// A parameter with its rows, those that prevail first.
#[derive(Clone, Debug)]
pub struct Parameter {
    pub id: String,
    pub label: Bilingual,
    pub rows: Vec<Row>,
}

/// All of `rules/`.
#[derive(Clone, Debug, Default)]
pub struct Rules {
    pub version: String,
    pub parameters: Vec<Parameter>,
    /// The identifiers that rows of unit `choice` hold, in words.
    pub choices: BTreeMap<String, Bilingual>,
}

/// So many rows of one parameter the library's places can name.
const MOST_ROWS: usize = 1 << 15;

const CONFIDENCES: [&str; 4] = ["primary", "secondary", "derived", "unconfirmed"];

/// Reads the files, given as name and text.
pub fn read(files: &[(String, String)]) -> Result<Rules, String> {
    let mut rules = Rules::default();
    let mut at: BTreeMap<String, usize> = BTreeMap::new();
    for (name, text) in files {
        let file: File = toml::from_str(text).map_err(|error| format!("{name}: {error}"))?;
        if let Some(version) = file.version {
            rules.version = version;
        }
        let (mut used, mut chosen) = (BTreeSet::new(), BTreeSet::new());
        for (number, raw) in file.row.into_iter().enumerate() {
            let line = text[..raw.span().start].lines().count() + 1;
            let place = format!("{name}, row {} (line {line})", number + 1);
            let (id, row) = row(raw.into_inner(), place)?;
            used.insert(id.clone());
            if let (Value::Text(name), "choice") = (&row.value, row.unit.as_str()) {
                if !file.choice.contains_key(name) {
                    return Err(format!("{}: choice `{name}` has no words", row.place));
                }
                chosen.insert(name.clone());
            }
            let label = file.label.get(&id);
            let label = label.ok_or_else(|| format!("{}: `{id}` has no label", row.place))?;
            let index = *at.entry(id.clone()).or_insert_with(|| {
                rules.parameters.push(Parameter {
                    id,
                    label: label.clone(),
                    rows: Vec::new(),
                });
                rules.parameters.len() - 1
            });
            add(&mut rules.parameters[index], row)?;
        }
        if let Some(unused) = file.label.keys().find(|id| !used.contains(*id)) {
            return Err(format!("{name}: label `{unused}` has no row"));
        }
        for (choice, words) in file.choice {
            if !chosen.contains(&choice) {
                return Err(format!("{name}: choice `{choice}` has no row"));
            }
            if rules.choices.insert(choice.clone(), words).is_some() {
                return Err(format!(
                    "{name}: choice `{choice}` has words in another file"
                ));
            }
        }
    }
    if rules.version.is_empty() {
        return Err("rules: no file gives the version".into());
    }
    for parameter in &mut rules.parameters {
        // The row decided last prevails, of equals the one that starts last.
        parameter
            .rows
            .sort_by_key(|row| std::cmp::Reverse((decided(row), row.from)));
    }
    Ok(rules)
}

fn row(raw: toml::Value, place: String) -> Result<(String, Row), String> {
    let raw: RawRow = raw.try_into().map_err(|error| {
        let error = error.to_string();
        format!("{place}: {}", error.trim_end())
    })?;
    let missing = |key: &str| format!("{place}: `{key}` is missing");
    let id = raw.id.ok_or_else(|| missing("id"))?;
    let place = format!("{place}, `{id}`");
    let missing = |key: &str| format!("{place}: `{key}` is missing");
    let day = |key: &str, value: Option<Datetime>| match value {
        None => Ok(None),
        Some(Datetime {
            date: Some(date),
            time: None,
            offset: None,
        }) => Ok(Some(date)),
        Some(other) => Err(format!("{place}: `{key}` is not a day: {other}")),
    };
    let row = Row {
        unit: raw.unit.ok_or_else(|| missing("unit"))?,
        from: day("from", raw.from)?.ok_or_else(|| missing("from"))?,
        to: day("to", raw.to)?,
        decided: day("decided", raw.decided)?,
        value: raw.value.ok_or_else(|| missing("value"))?,
        document: raw.document.ok_or_else(|| missing("document"))?,
        article: raw.article.ok_or_else(|| missing("article"))?,
        confidence: raw.confidence.ok_or_else(|| missing("confidence"))?,
        note: raw.note.unwrap_or_default(),
        place: place.clone(),
    };
    check_confidence(&row.confidence).map_err(|error| format!("{place}: {error}"))?;
    for (key, text) in [("document", &row.document), ("article", &row.article)] {
        if text.trim().is_empty() {
            return Err(format!("{place}: `{key}` is empty"));
        }
    }
    if row.to.is_some_and(|to| to < row.from) {
        return Err(format!("{place}: `to` is before `from`"));
    }
    if !fits(&row.value, &row.unit) {
        return Err(format!(
            "{place}: the value does not fit unit `{}`",
            row.unit
        ));
    }
    Ok((id, row))
}

/// Refuses a confidence that is no level of the law.
pub fn check_confidence(confidence: &str) -> Result<(), String> {
    match CONFIDENCES.contains(&confidence) {
        true => Ok(()),
        false => Err(format!(
            "confidence `{confidence}` is none of {CONFIDENCES:?}"
        )),
    }
}

/// Whether a value can stand under a unit.
fn fits(value: &Value, unit: &str) -> bool {
    match (unit, value) {
        ("dong", Value::Integer(amount)) => (0..1 << 53).contains(amount),
        ("days" | "months" | "years" | "people" | "count", Value::Integer(count)) => {
            u32::try_from(*count).is_ok()
        }
        ("rate", Value::Text(text)) => {
            decimal(text).is_some_and(|(digits, scale)| u64::from(digits) <= 10_u64.pow(scale))
        }
        ("factor", Value::Text(text)) => decimal(text).is_some(),
        ("flag", Value::Flag(_)) | ("choice", Value::Text(_)) | ("text", Value::Both(_)) => true,
        _ => false,
    }
}

/// A normalised decimal such as `0.02` as its digits and scale, (2, 2).
pub fn decimal(text: &str) -> Option<(u32, u32)> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let plain = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let normal = !fraction.ends_with('0') && (whole == "0" || !whole.starts_with('0'));
    if whole.is_empty() || !plain(whole) || !plain(fraction) || !normal || text.ends_with('.') {
        return None;
    }
    let digits = format!("{whole}{fraction}").parse().ok()?;
    Some((
        digits,
        u32::try_from(fraction.len())
            .ok()
            .filter(|scale| *scale <= 9)?,
    ))
}

/// The day a row counts as decided.
fn decided(row: &Row) -> Date {
    row.decided.unwrap_or(row.from)
}

fn add(parameter: &mut Parameter, row: Row) -> Result<(), String> {
    let id = &parameter.id;
    if parameter.rows.len() >= MOST_ROWS {
        let place = &row.place;
        return Err(format!("{place}: `{id}` has more than {MOST_ROWS} rows"));
    }
    for other in &parameter.rows {
        if other.unit != row.unit {
            let (here, there) = (&row.place, &other.place);
            return Err(format!(
                "{here}: `{id}` has unit `{}`, but `{}` in {there}",
                row.unit, other.unit
            ));
        }
        // Rows that start and were decided on the same days share days, and neither prevails.
        if other.from == row.from && decided(other) == decided(&row) {
            let (here, there) = (&row.place, &other.place);
            return Err(format!(
                "{here}: `{id}` has the same days and decision as {there}"
            ));
        }
    }
    parameter.rows.push(row);
    Ok(())
}
