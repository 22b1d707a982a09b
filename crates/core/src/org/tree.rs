//! The tree of units as events leave it on a day: names, kinds, lines, and who is alive.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::messages as common;
use crate::order;

use super::event::{Event, EventKind};
use super::findings::{OrgFinding, OrgFindingCode as Code};
use super::life::{End, EndCause, Node};
use super::lines::{cycles, depths};
use super::messages;
use super::unit::OrgUnit;

/// The units on a day; without a day, after all of their events.
#[derive(Debug)]
pub(super) struct Tree<'a> {
    pub(super) nodes: Vec<Node<'a>>,
    ids: HashMap<&'a str, usize>,
}

/// How many units may stand above one; the levels there are need far fewer.
const LONGEST_LINE: usize = 32;

/// A place in the list of units.
pub(super) fn in_unit(at: usize, field: &str) -> String {
    format!("units[{at}].{field}")
}

fn in_event(at: usize, field: &str) -> String {
    format!("events[{at}].{field}")
}

impl<'a> Tree<'a> {
    /// Reads the units and follows their events up to and including `on`; everything that does
    /// not fit is put to `found`, and left out of the tree.
    pub(super) fn read(
        units: &'a [OrgUnit],
        events: &'a [Event],
        on: Option<NaiveDate>,
        found: &mut Vec<OrgFinding>,
    ) -> Self {
        let mut tree = Self::of_units(units, found);
        let events: Vec<(usize, &Event)> = events.iter().enumerate().collect();
        let order = order::by_key(events, |(_, event)| event.date);
        // Lives first, so that every event can be held against them.
        for (number, event) in &order {
            tree.begin_or_end(*number, event, found);
        }
        for (number, event) in order {
            tree.follow(number, event, on, found);
        }
        for (at, node) in tree.nodes.iter().enumerate() {
            if let (Some(founded), Some(end)) = (node.founded, node.end)
                && end.day < founded
            {
                let (id, day) = (node.unit.id.as_str(), end.day.to_string());
                let error = messages::LIFE_REVERSED.error([id, &day]);
                let path = end
                    .event
                    .map_or_else(|| in_unit(at, "ended"), |event| in_event(event, "date"));
                found.push(OrgFinding::new(Code::LifeReversed, id, path, error));
            }
        }
        tree.check_receivers(found);
        tree
    }

    /// The units with the lines they state.
    fn of_units(units: &'a [OrgUnit], found: &mut Vec<OrgFinding>) -> Self {
        let mut ids: HashMap<&str, usize> = HashMap::with_capacity(units.len());
        for (at, unit) in units.iter().enumerate() {
            match ids
                .get(unit.id.as_str())
                .and_then(|first| units.get(*first))
            {
                Some(first) => found.push(given_twice(first, unit, at)),
                None => drop(ids.insert(&unit.id, at)),
            }
        }
        let nodes = units.iter().enumerate().map(|(at, unit)| {
            let mut find =
                |id: &Option<String>, code, field, template: &crate::messages::Template| {
                    let id = id.as_deref()?;
                    let known = ids.get(id).copied();
                    if known.is_none() {
                        let error = template.error([id, &unit.id]);
                        found.push(OrgFinding::new(code, &unit.id, in_unit(at, field), error));
                    }
                    known
                };
            Node {
                unit,
                name: &unit.name,
                kind: unit.kind,
                parent: find(
                    &unit.parent,
                    Code::UnknownParent,
                    "parent",
                    &messages::UNKNOWN_PARENT,
                ),
                coordinator: find(
                    &unit.coordinated_by,
                    Code::UnknownCoordinator,
                    "coordinated_by",
                    &messages::UNKNOWN_COORDINATOR,
                ),
                founded: unit.founded,
                end: unit.ended.map(|day| End::derived(day, EndCause::Recorded)),
            }
        });
        let nodes = nodes.collect();
        Self { nodes, ids }
    }

    pub(super) fn find(&self, id: &str) -> Option<usize> {
        self.ids.get(id).copied()
    }

    pub(super) fn id(&self, at: usize) -> &'a str {
        self.nodes.get(at).map_or("", |node| &node.unit.id)
    }

    /// The receiver of an event, where one is named and fits.
    fn receiver(&self, number: usize, event: &Event, found: &mut Vec<OrgFinding>) -> Option<usize> {
        let needed = matches!(
            event.kind,
            EventKind::Merged | EventKind::Consolidated | EventKind::HandedOver
        );
        let id = event.unit.as_str();
        let path = || in_event(number, "into");
        let finding = match event.into.as_deref() {
            None if needed => {
                let error = messages::MISSING_RECEIVER.error([id]);
                OrgFinding::new(Code::MissingReceiver, id, path(), error)
            }
            None => return None,
            Some(into) if into == id => {
                let error = common::INTO_ITSELF.error([id]);
                OrgFinding::new(Code::IntoItself, id, path(), error)
            }
            Some(into) => match self.find(into) {
                None => {
                    let error = messages::UNKNOWN_RECEIVER.error([into, id]);
                    OrgFinding::new(Code::UnknownReceiver, id, path(), error)
                }
                known => return known,
            },
        };
        found.push(finding);
        None
    }

    fn begin_or_end(&mut self, number: usize, event: &'a Event, found: &mut Vec<OrgFinding>) {
        let id = event.unit.as_str();
        let Some(at) = self.find(id) else {
            let error = common::UNKNOWN_UNIT.error([id]);
            let path = in_event(number, "unit");
            found.push(OrgFinding::new(Code::EventOfUnknownUnit, id, path, error));
            return;
        };
        let into = self.receiver(number, event, found);
        let Some(node) = self.nodes.get_mut(at) else {
            return;
        };
        let date = event.date.to_string();
        let path = || in_event(number, "date");
        let cause = match event.kind {
            EventKind::Founded => {
                match node.founded.filter(|founded| *founded != event.date) {
                    Some(founded) => {
                        let error =
                            messages::FOUNDED_TWICE.error([id, &founded.to_string(), &date]);
                        found.push(OrgFinding::new(Code::OverlappingLives, id, path(), error));
                    }
                    None => node.founded = Some(event.date),
                }
                return;
            }
            EventKind::Merged => EndCause::Merged,
            EventKind::Consolidated => EndCause::Consolidated,
            EventKind::Dissolved => EndCause::Dissolved,
            _ => return,
        };
        // A last day given with the unit may have its event; a second event is a second end.
        if let Some(end) = node
            .end
            .filter(|end| end.event.is_some() || end.day != event.date)
        {
            let error = messages::ENDED_TWICE.error([id, &end.day.to_string(), &date]);
            found.push(OrgFinding::new(Code::EndedTwice, id, path(), error));
            return;
        }
        node.end = Some(End {
            day: event.date,
            cause,
            into,
            document: event.document.as_deref(),
            event: Some(number),
        });
    }

    /// What an event changes of a unit that goes on.
    fn follow(
        &mut self,
        number: usize,
        event: &'a Event,
        on: Option<NaiveDate>,
        found: &mut Vec<OrgFinding>,
    ) {
        let id = event.unit.as_str();
        let into = event.into.as_deref().and_then(|into| self.find(into));
        let Some(node) = self.find(id).and_then(|at| self.nodes.get_mut(at)) else {
            return;
        };
        if event.kind == EventKind::Founded {
            return;
        }
        let date = event.date.to_string();
        let path = || in_event(number, "date");
        if let Some(founded) = node
            .founded
            .filter(|founded| event.date < *founded && !event.kind.ends())
        {
            let error = messages::EVENT_BEFORE_FOUNDING.error([id, &date, &founded.to_string()]);
            found.push(OrgFinding::new(
                Code::EventBeforeFounding,
                id,
                path(),
                error,
            ));
        }
        if let Some(end) = node
            .end
            .filter(|end| end.day < event.date && !event.kind.ends())
        {
            let error = messages::EVENT_AFTER_END.error([id, &date, &end.day.to_string()]);
            found.push(OrgFinding::new(Code::EventAfterEnd, id, path(), error));
        }
        let incomplete = match event.kind {
            EventKind::Renamed if event.new_name.is_none() => {
                Some(("new_name", messages::MISSING_NAME))
            }
            EventKind::Upgraded | EventKind::Downgraded if event.new_kind.is_none() => {
                Some(("new_kind", messages::MISSING_KIND))
            }
            _ => None,
        };
        if let Some((field, template)) = incomplete {
            let (path, error) = (in_event(number, field), template.error([id]));
            found.push(OrgFinding::new(Code::IncompleteEvent, id, path, error));
        }
        if on.is_some_and(|on| on < event.date) {
            return;
        }
        match event.kind {
            EventKind::HandedOver => node.parent = into.or(node.parent),
            EventKind::Renamed => node.name = event.new_name.as_deref().unwrap_or(node.name),
            EventKind::Upgraded | EventKind::Downgraded => {
                node.kind = event.new_kind.unwrap_or(node.kind);
            }
            _ => {}
        }
    }

    /// Receivers that come back to where they started.
    fn check_receivers(&self, found: &mut Vec<OrgFinding>) {
        let into: Vec<Option<usize>> = self
            .nodes
            .iter()
            .map(|node| node.end.and_then(|end| end.into))
            .collect();
        for at in cycles(&into) {
            let id = self.id(at);
            let event = self.nodes.get(at).and_then(|node| node.end?.event);
            let path = in_event(event.unwrap_or_default(), "into");
            let error = messages::RECEIVER_CYCLE.error([id]);
            found.push(OrgFinding::new(Code::Cycle, id, path, error));
        }
    }

    /// The parents that units state, after their events.
    pub(super) fn stated_parents(&self) -> Vec<Option<usize>> {
        self.nodes.iter().map(|node| node.parent).collect()
    }

    /// Lines that come back to where they started, or are too long to be lines of unions.
    pub(super) fn check_lines(&self, parents: &[Option<usize>], found: &mut Vec<OrgFinding>) {
        let cycles = cycles(parents);
        for at in &cycles {
            let id = self.id(*at);
            let error = messages::CYCLE.error([id]);
            found.push(OrgFinding::new(
                Code::Cycle,
                id,
                in_unit(*at, "parent"),
                error,
            ));
        }
        if !cycles.is_empty() {
            return;
        }
        for (at, depth) in depths(parents).into_iter().enumerate() {
            // Of a long line the first unit that is too low is enough to see.
            if depth == LONGEST_LINE.saturating_add(1) {
                let id = self.id(at);
                let error = messages::LINE_TOO_LONG.error([id, &LONGEST_LINE.to_string()]);
                let path = in_unit(at, "parent");
                found.push(OrgFinding::new(Code::LineTooLong, id, path, error));
            }
        }
    }
}

/// The second of two units with one id.
fn given_twice(first: &OrgUnit, second: &OrgUnit, at: usize) -> OrgFinding {
    let dated = [first, second]
        .iter()
        .any(|unit| unit.founded.is_some() || unit.ended.is_some());
    let before = |one: &OrgUnit, other: &OrgUnit| matches!((one.ended, other.founded), (Some(end), Some(start)) if end < start);
    let id = second.id.as_str();
    let (code, template) = match dated && !before(first, second) && !before(second, first) {
        true => (Code::OverlappingLives, messages::OVERLAPPING_LIVES),
        false => (Code::DuplicateId, messages::DUPLICATE_ID),
    };
    OrgFinding::new(code, id, in_unit(at, "id"), template.error([id]))
}
