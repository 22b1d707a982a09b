//! What a half-year report is made from.

use chrono::NaiveDate;
use serde::Deserialize;

use crate::error::Error;
use crate::fund::{Precision, UnitBooks};
use crate::json;
use crate::messages;
use crate::money::{Dong, Rate};
use crate::org::{EventKind, MemberFlowRequest};
use crate::time::Year;

use super::catalogue::ReportSection;
use super::percent::PrintedPercent;

/// The finance lines a report prints, in đồng.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
#[non_exhaustive]
pub struct ReportFinance {
    /// The union fee received, in đồng.
    pub union_fee: Option<Dong>,
    /// The line of dues, in đồng.
    pub dues: Option<Dong>,
    /// The line of the reduction under Resolution 09C, in đồng.
    pub reduction_09c: Option<Dong>,
    /// The line of refunds to the grassroots unions, in đồng.
    pub refunds_paid: Option<Dong>,
    /// The unit the sums were printed in.
    pub precision: Precision,
}

impl ReportFinance {
    /// Finance lines printed in a unit, without any yet.
    pub fn new(precision: Precision) -> Self {
        Self {
            union_fee: None,
            dues: None,
            reduction_09c: None,
            refunds_paid: None,
            precision,
        }
    }
}

/// An indicator (chỉ tiêu): n of N, or a plain count, as a report prints it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
#[non_exhaustive]
pub struct IndicatorRequest {
    /// Its id; known ids, with or without a year such as `culture_standard_2019`, bring their
    /// label and section.
    pub id: String,
    /// What it is.
    pub label: Option<String>,
    /// The section it stands in.
    pub section: Option<ReportSection>,
    /// How many were done; large sums in the unit of `of`.
    pub done: Option<u32>,
    /// Of how many.
    pub of: Option<u32>,
    /// A count that is not of anything.
    pub count: Option<u32>,
    /// Attendance: how many were absent, with and without a reason, where `done` were present.
    pub absent: Option<u32>,
    /// Attendance: how many of the absent gave no reason.
    pub absent_without_reason: Option<u32>,
    /// The percentage the report prints.
    pub printed_percent: Option<PrintedPercent>,
    /// The percentage that was to be reached.
    pub target_percent: Option<Rate>,
}

impl IndicatorRequest {
    /// An indicator without figures yet.
    pub fn new(id: &str) -> Self {
        Self {
            id: id.to_owned(),
            ..Self::default()
        }
    }
}

/// Care (chăm lo) for members: to how many people, how much, as printed or as numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
#[non_exhaustive]
pub struct CareRequest {
    /// Its id; known ids bring their label.
    pub id: String,
    /// What it is.
    pub label: Option<String>,
    /// How many people, or gifts.
    pub people: Option<u32>,
    /// The same as printed, such as `trên 5 ngàn`.
    pub people_printed: Option<String>,
    /// How much in all, in đồng.
    pub amount: Option<Dong>,
    /// The same as printed, such as `gần 200 triệu đồng`.
    pub amount_printed: Option<String>,
    /// How much for each, as printed.
    pub each_printed: Option<String>,
}

impl CareRequest {
    /// Care without figures yet.
    pub fn new(id: &str) -> Self {
        Self {
            id: id.to_owned(),
            ..Self::default()
        }
    }
}

/// An event as a report tells it; one with a day and a unit also moves that unit's books.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
#[non_exhaustive]
pub struct ReportedEvent {
    /// What happened.
    pub kind: EventKind,
    /// What the report says of it.
    pub note: Option<String>,
    /// The day.
    #[serde(default, deserialize_with = "json::optional_day")]
    pub date: Option<NaiveDate>,
    /// The unit it happened to.
    pub unit: Option<String>,
    /// The unit that receives it, or the parent it is handed to.
    pub into: Option<String>,
    /// The decision.
    pub document: Option<String>,
}

impl ReportedEvent {
    /// An event of which only the kind is known.
    pub fn new(kind: EventKind) -> Self {
        Self {
            kind,
            note: None,
            date: None,
            unit: None,
            into: None,
            document: None,
        }
    }
}

/// What is asked of [`half_year_report`](super::half_year_report): a period within a year, and
/// whatever of the report there is.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
#[non_exhaustive]
pub struct HalfYearReportRequest {
    /// Where the figures come from.
    pub source: Option<String>,
    /// The first day of the period.
    #[serde(deserialize_with = "json::day")]
    pub from: NaiveDate,
    /// The last day of the period.
    #[serde(deserialize_with = "json::day")]
    pub to: NaiveDate,
    /// The fiscal year the period lies in.
    pub year: Year,
    /// The union that reports.
    pub unit_name: Option<String>,
    /// How many grassroots unions (CĐCS).
    pub grassroots_unions: Option<u32>,
    /// How many members at the end.
    pub members: Option<u32>,
    /// The flow of members.
    pub member_flow: Option<MemberFlowRequest>,
    /// The finance lines.
    pub finance: Option<ReportFinance>,
    /// The indicators, each id once.
    #[serde(default, deserialize_with = "json::or_default")]
    pub indicators: Vec<IndicatorRequest>,
    /// The care for members, each id once.
    #[serde(default, deserialize_with = "json::or_default")]
    pub care: Vec<CareRequest>,
    /// What happened to the units.
    #[serde(default, deserialize_with = "json::or_default")]
    pub events: Vec<ReportedEvent>,
    /// The units' books, from which the late payers are found.
    #[serde(default, deserialize_with = "json::or_default")]
    pub units: Vec<UnitBooks>,
    /// Weak points (hạn chế), in words.
    #[serde(default, deserialize_with = "json::or_default")]
    pub weak_points: Vec<String>,
    /// The next period's targets (phương hướng, chỉ tiêu), in words.
    #[serde(default, deserialize_with = "json::or_default")]
    pub next_targets: Vec<String>,
}

impl HalfYearReportRequest {
    /// A report of a period within a year, without contents yet.
    pub fn new(from: NaiveDate, to: NaiveDate, year: Year) -> Self {
        Self {
            source: None,
            from,
            to,
            year,
            unit_name: None,
            grassroots_unions: None,
            members: None,
            member_flow: None,
            finance: None,
            indicators: Vec::new(),
            care: Vec::new(),
            events: Vec::new(),
            units: Vec::new(),
            weak_points: Vec::new(),
            next_targets: Vec::new(),
        }
    }

    pub(super) fn check(&self) -> Result<(), Error> {
        self.year.check_period(self.from, self.to)?;
        let indicators = self
            .indicators
            .iter()
            .map(|indicator| indicator.id.as_str());
        messages::each_once(indicators, |at| format!("indicators[{at}].id"))?;
        let care = self.care.iter().map(|care| care.id.as_str());
        messages::each_once(care, |at| format!("care[{at}].id"))?;
        for (at, indicator) in self.indicators.iter().enumerate() {
            let of_something = indicator.done.is_some() || indicator.of.is_some();
            if indicator.count.is_some() && of_something {
                let place = format!("indicators[{at}].count");
                return Err(messages::NOT_WITH.error(["count", "done"]).at(place));
            }
        }
        for (at, care) in self.care.iter().enumerate() {
            let place = |error: Error| error.under(&format!("care[{at}]"));
            let both = |printed: &str, number: &str| {
                let error = messages::NOT_WITH.error([printed, number]);
                place(error.at(printed))
            };
            if care.people.is_some() && care.people_printed.is_some() {
                return Err(both("people_printed", "people"));
            }
            if care.amount.is_some() && care.amount_printed.is_some() {
                return Err(both("amount_printed", "amount"));
            }
            if let Some(amount) = care.amount {
                amount.not_negative("amount").map_err(place)?;
            }
        }
        Ok(())
    }
}
