//! Reads the charts of accounts of `rules/charts/*.toml`.

use serde::Deserialize;
use toml::value::Datetime;

use crate::rules::{Bilingual, check_confidence};

/// One row of a settlement form.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    pub number: Option<String>,
    pub code: Option<String>,
    pub role: Option<String>,
    pub parent: Option<String>,
    pub title: Bilingual,
}

/// A chart of accounts with the rows of its form.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chart {
    pub id: String,
    pub document: String,
    pub decided: Datetime,
    pub confidence: String,
    pub row: Vec<Row>,
}

const ROLES: [&str; 11] = [
    "opening",
    "income",
    "received",
    "income_sum",
    "total_income",
    "spending",
    "given",
    "spending_sum",
    "total_spending",
    "closing",
    "payable",
];

/// Reads the files, given as name and text; a child takes its parent's role.
pub fn read(files: &[(String, String)]) -> Result<Vec<Chart>, String> {
    files.iter().map(|(name, text)| chart(name, text)).collect()
}

fn chart(name: &str, text: &str) -> Result<Chart, String> {
    let mut chart: Chart = toml::from_str(text).map_err(|error| format!("{name}: {error}"))?;
    check_confidence(&chart.confidence).map_err(|error| format!("{name}: {error}"))?;
    if !matches!(
        chart.decided,
        Datetime {
            date: Some(_),
            time: None,
            offset: None
        }
    ) {
        return Err(format!("{name}: `decided` is not a day: {}", chart.decided));
    }
    let mut known: Vec<(String, String)> = Vec::new();
    for (number, row) in chart.row.iter_mut().enumerate() {
        let place = format!("{name}, row {}", number + 1);
        let role = match (&row.role, &row.parent) {
            (Some(role), None) if ROLES.contains(&role.as_str()) => role.clone(),
            (None, Some(parent)) => known
                .iter()
                .find(|(code, _)| code == parent)
                .map(|(_, role)| role.clone())
                .ok_or_else(|| format!("{place}: parent `{parent}` does not stand before it"))?,
            _ => return Err(format!("{place}: needs either a known role or a parent")),
        };
        let sum = role.contains("sum") || role.contains("total");
        match &row.code {
            Some(code) if known.iter().any(|(other, _)| other == code) => {
                return Err(format!("{place}: code `{code}` stands twice"));
            }
            Some(code) if !sum => known.push((code.clone(), role.clone())),
            None if sum => {}
            _ => {
                return Err(format!(
                    "{place}: a sum has no code and every other row has one"
                ));
            }
        }
        row.role = Some(role);
    }
    Ok(chart)
}
