//! Reports of a union: what they print, checked, and their text.

mod care;
mod catalogue;
mod finance;
mod finding;
mod half_year;
mod indicator;
mod late;
mod percent;
mod period;
mod request;
mod text;

pub use crate::quantity::Quantity;
pub use care::Care;
pub use catalogue::ReportSection;
pub use finding::{Difference, ReportFinding, ReportFindingCode};
pub use half_year::{HalfYearReport, half_year_report};
pub use indicator::Indicator;
pub use late::LatePayer;
pub use percent::{CountBounds, PrintedPercent};
pub use request::{
    CareRequest, HalfYearReportRequest, IndicatorRequest, ReportFinance, ReportedEvent,
};
