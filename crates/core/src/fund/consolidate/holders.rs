//! Who holds a unit's months: the unit up to its end, its receiver after.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use crate::error::Error;
use crate::messages as common;
use crate::org::EventKind;
use crate::time::Month;

use super::super::messages;
use super::{ConsolidateRequest, UnitBooks};

/// The ends and hand-overs of the units of a request.
pub(super) struct Holders<'a> {
    ends: HashMap<usize, End<'a>>,
    parents: HashMap<usize, (NaiveDate, &'a str)>,
}

/// The end of a unit: its last day and, where there is one, its receiver.
struct End<'a> {
    day: NaiveDate,
    into: Option<usize>,
    unit: &'a str,
    event: usize,
}

impl<'a> Holders<'a> {
    pub(super) fn of(request: &'a ConsolidateRequest) -> Result<Self, Error> {
        let mut holders = Self {
            ends: HashMap::new(),
            parents: HashMap::new(),
        };
        if request.events.is_empty() {
            return Ok(holders);
        }
        let units = request.units.iter().enumerate();
        let units: HashMap<&str, usize> = units.map(|(at, unit)| (unit.id.as_str(), at)).collect();
        let find = |id: &str| {
            units
                .get(id)
                .copied()
                .ok_or_else(|| common::UNKNOWN_UNIT.error([id]))
        };
        for (number, event) in request.events.iter().enumerate() {
            let place = |error: Error| error.under(&format!("events[{number}]"));
            let unit = find(&event.unit).map_err(|error| place(error.at("unit")))?;
            if event.kind == EventKind::HandedOver && event.date <= request.to {
                let into = event.into.as_deref();
                let into = into.ok_or_else(|| place(common::MISSING.error(["into"]).at("into")))?;
                let known = holders.parents.get(&unit);
                if known.is_none_or(|(date, _)| *date <= event.date) {
                    holders.parents.insert(unit, (event.date, into));
                }
            }
            if !event.kind.ends() {
                continue;
            }
            let into = match &event.into {
                Some(into) => Some(find(into).map_err(|error| place(error.at("into")))?),
                None if event.kind == EventKind::Dissolved => None,
                None => return Err(place(common::MISSING.error(["into"]).at("into"))),
            };
            if into == Some(unit) {
                return Err(place(common::INTO_ITSELF.error([&event.unit]).at("into")));
            }
            let end = End {
                day: event.date,
                into,
                unit: &event.unit,
                event: number,
            };
            if holders.ends.insert(unit, end).is_some() {
                return Err(place(common::DUPLICATE.error([&event.unit]).at("unit")));
            }
        }
        Ok(holders)
    }

    /// Whether the unit's life ends by an event.
    pub(super) fn ends(&self, unit: usize) -> bool {
        self.ends.contains_key(&unit)
    }

    /// Who holds a month of a unit: the first in its line that is alive at the month's end.
    pub(super) fn holder(&self, unit: usize, month: Month) -> Result<usize, Error> {
        let last_day = month.last_day();
        let mut holder = unit;
        let mut seen = HashSet::new();
        while let Some(end) = self.ends.get(&holder).filter(|end| end.day < last_day) {
            let place = format!("events[{}].into", end.event);
            match end.into {
                Some(into) if seen.insert(holder) => holder = into,
                Some(_) => return Err(common::INTO_ITSELF.error([end.unit]).at(place)),
                None => {
                    let month = month.to_string();
                    return Err(messages::NO_RECEIVER.error([end.unit, &month]).at(place));
                }
            }
        }
        Ok(holder)
    }

    /// How far along the line of a unit's holders one stands.
    pub(super) fn order(&self, unit: usize, holder: usize) -> usize {
        let mut at = unit;
        let mut steps = 0_usize;
        while at != holder && steps <= self.ends.len() {
            let Some(into) = self.ends.get(&at).and_then(|end| end.into) else {
                break;
            };
            at = into;
            steps = steps.saturating_add(1);
        }
        steps
    }

    /// The parent of a unit at the end of the period.
    pub(super) fn parent<'b>(&'b self, at: usize, unit: &'b UnitBooks) -> Option<&'b str> {
        match self.parents.get(&at) {
            Some((_, parent)) => Some(parent),
            None => unit.parent.as_deref(),
        }
    }
}
