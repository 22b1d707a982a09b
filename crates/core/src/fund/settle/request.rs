//! What a settlement is asked: the lines of the books, and what to check in them.

use chrono::NaiveDate;
use serde::Deserialize;

use crate::json;
use crate::money::Dong;
use crate::names::names;

use super::super::chart::AccountRequest;

/// One line of the books.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
pub struct Line {
    /// The account code, such as `28.01`.
    pub code: String,
    /// The amount in đồng, not negative.
    pub amount: Dong,
}

/// A check a settlement makes only when asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Check {
    /// The dues remitted (39) against the upper share of the dues collected (22).
    Remittance,
    /// The purposes against the spending structure (cơ cấu chi), as shares of the dues and fee of
    /// the period that the union keeps.
    SpendingShare,
}

names!(Check { Remittance = "remittance", SpendingShare = "spending_share" });

/// What is asked of [`settle`](super::settle).
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
#[non_exhaustive]
pub struct SettleRequest {
    /// The chart of accounts, such as `hd-47-2021`.
    pub chart: String,
    /// Codes beside those of the chart.
    #[serde(default, deserialize_with = "json::or_default")]
    pub chart_codes: Vec<AccountRequest>,
    /// The first day of the period.
    #[serde(deserialize_with = "json::day")]
    pub from: NaiveDate,
    /// The last day of the period.
    #[serde(deserialize_with = "json::day")]
    pub to: NaiveDate,
    /// The accumulation at the start, in đồng; may be negative.
    pub opening: Dong,
    /// The lines of the books, each code once.
    pub lines: Vec<Line>,
    /// The closing accumulation of the period before, in đồng.
    pub previous_closing: Option<Dong>,
    /// The cash book at the end, in đồng.
    pub cash: Option<Dong>,
    /// The bank book at the end, in đồng.
    pub bank: Option<Dong>,
    /// How many full-time officers the union has.
    pub full_time_officers: Option<u32>,
    /// Checks to make beside the usual ones.
    #[serde(default, deserialize_with = "json::or_default")]
    pub checks: Vec<Check>,
}

impl SettleRequest {
    /// The settlement of a period on a chart, without lines yet.
    pub fn new(chart: &str, from: NaiveDate, to: NaiveDate, opening: Dong) -> Self {
        Self {
            chart: chart.to_owned(),
            chart_codes: Vec::new(),
            from,
            to,
            opening,
            lines: Vec::new(),
            previous_closing: None,
            cash: None,
            bank: None,
            full_time_officers: None,
            checks: Vec::new(),
        }
    }

    /// With one more line.
    #[must_use]
    pub fn line(mut self, code: &str, amount: Dong) -> Self {
        let code = code.to_owned();
        self.lines.push(Line { code, amount });
        self
    }
}
