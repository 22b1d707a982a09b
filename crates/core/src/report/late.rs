//! Units that paid the union fee short, from their books.

use serde::Serialize;

use crate::error::Error;
use crate::format::Lang;
use crate::fund::{ConsolidateRequest, Consolidation, consolidate};
use crate::law::Rulebook;
use crate::money::Dong;
use crate::org::Event;
use crate::time::Month;

use super::finding::{Difference, ReportFinding, ReportFindingCode};
use super::request::HalfYearReportRequest;

/// A unit that paid the fee of some months short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LatePayer {
    /// The unit's id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The months paid below what was owed, in order.
    pub short_months: Vec<Month>,
    /// Fee owed − paid over the whole period, in đồng; more paid in other months counts.
    pub fee_outstanding: Dong,
    #[serde(skip)]
    at: usize,
}

/// The units' books added up, if there are any.
pub(super) fn books(
    law: &Rulebook,
    request: &HalfYearReportRequest,
) -> Result<Option<Consolidation>, Error> {
    if request.units.is_empty() {
        return Ok(None);
    }
    let units = request.units.clone();
    let mut asked = ConsolidateRequest::new(request.from, request.to, request.year, units);
    let mut places = Vec::new();
    for (at, told) in request.events.iter().enumerate() {
        // Without its day or its unit an event is only told.
        if let (Some(date), Some(unit)) = (told.date, &told.unit) {
            let mut event = Event::new(told.kind, date, unit);
            event.into = told.into.clone();
            event.document = told.document.clone();
            asked.events.push(event);
            places.push(at);
        }
    }
    consolidate(law, &asked)
        .map(Some)
        .map_err(|error| at_its_place(error, &places))
}

/// The error where the report has what went wrong.
fn at_its_place(error: Error, events: &[usize]) -> Error {
    let path = error.path().to_owned();
    let event = path.strip_prefix("events[").and_then(|rest| {
        let (number, field) = rest.split_once(']')?;
        Some((events.get(number.parse::<usize>().ok()?)?, field))
    });
    match event {
        Some((at, field)) => error.moved_to(&format!("events[{at}]{field}")),
        None => error,
    }
}

/// The units with any short month.
pub(super) fn payers(request: &HalfYearReportRequest, books: &Consolidation) -> Vec<LatePayer> {
    let units = request.units.iter().zip(&books.units).enumerate();
    units
        .filter(|(_, (_, figures))| !figures.short_months.is_empty())
        .map(|(at, (unit, figures))| LatePayer {
            id: unit.id.clone(),
            name: unit.name.clone(),
            short_months: figures.short_months.clone(),
            fee_outstanding: figures.sums.fee_outstanding,
            at,
        })
        .collect()
}

impl LatePayer {
    /// The unit with its months, such as `CĐCS A (tháng 2, 3)`.
    pub(super) fn line(&self, lang: Lang) -> String {
        let months = self.short_months.iter();
        let months: Vec<String> = match lang {
            Lang::Vi => months.map(|month| month.number().to_string()).collect(),
            Lang::En => months.map(Month::to_string).collect(),
        };
        let name = match self.name.trim() {
            "" => &self.id,
            name => name,
        };
        format!("{name} ({}{})", lang.pick("tháng ", ""), months.join(", "))
    }

    pub(super) fn finding(&self) -> Result<ReportFinding, Error> {
        let difference = Dong::ZERO.minus(self.fee_outstanding)?;
        let text = |lang: Lang| {
            let (line, outstanding) = (self.line(lang), lang.dong(self.fee_outstanding));
            lang.pick(
                format!("{line}: đóng kinh phí công đoàn thiếu; cả kỳ còn phải đóng {outstanding}"),
                format!("{line}: union fee paid short; outstanding for the period {outstanding}"),
            )
        };
        Ok(ReportFinding::new(
            ReportFindingCode::LatePayers,
            format!("units[{}]", self.at),
            Some(Difference::Money(difference)),
            text,
        ))
    }
}
