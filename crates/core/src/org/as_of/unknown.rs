//! What neither events nor rules say of the tree.

use std::collections::HashSet;

use serde::Serialize;

use crate::error::Error;
use crate::format::Lang;
use crate::law::parameters;
use crate::names::names;

use super::super::event::{Event, EventKind};
use super::super::kind::UnitKind;
use super::super::messages;
use super::super::rules::UnitRules;
use super::State;

/// What is not determined of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NotDeterminedKind {
    /// Whether its kind may exist.
    Kind,
    /// Whether it is one of those that exist where allowed.
    WhereAllowed,
    /// Whether it may exist, founded after its kind had ended.
    Existence,
    /// Who received it when what managed it ended.
    Receiver,
    /// Who holds its books.
    Books,
    /// Whether it was merged when 63 provinces became 34.
    Merger,
}

names!(NotDeterminedKind {
    Kind = "kind",
    WhereAllowed = "where_allowed",
    Existence = "existence",
    Receiver = "receiver",
    Books = "books",
    Merger = "merger",
});

/// Something that is not determined of a unit.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct NotDetermined {
    /// The unit.
    pub id: String,
    /// What is not determined.
    pub what: NotDeterminedKind,
    /// Why, in the language of the request.
    pub why: String,
    #[serde(skip)]
    error: Error,
}

impl NotDetermined {
    fn new(id: &str, what: NotDeterminedKind, error: Error) -> Self {
        Self {
            id: id.to_owned(),
            what,
            why: error.message(Lang::Vi).to_owned(),
            error,
        }
    }

    /// Why, in one language.
    pub fn text(&self, lang: Lang) -> &str {
        self.error.message(lang)
    }

    pub(super) fn localise(&mut self, lang: Lang) {
        self.why = self.text(lang).to_owned();
    }
}

impl<'a> State<'a, '_> {
    /// All that is not determined, unit by unit in the order given.
    pub(super) fn not_determined(
        &self,
        events: &[Event],
        rules: &mut UnitRules<'a>,
    ) -> Result<Vec<NotDetermined>, Error> {
        use NotDeterminedKind as What;
        let merged = Merged::of(self, events, rules)?;
        let mut list = Vec::new();
        for (at, node) in self.tree.nodes.iter().enumerate() {
            let id = node.unit.id.as_str();
            if self.ends.end(at).is_some() {
                // The books of a part are those of its union.
                if !node.kind.is_part() && self.ends.holder(at).is_none() {
                    list.push(NotDetermined::new(
                        id,
                        What::Books,
                        messages::WHY_BOOKS.error([id]),
                    ));
                }
                continue;
            }
            if !self.ends.is_alive(at) {
                continue;
            }
            let of_kind = node.kind.rules();
            if rules.find(of_kind.may_exist, self.on)?.is_none() {
                let error = self.about_kind(&messages::WHY_KIND, node.kind);
                list.push(NotDetermined::new(id, What::Kind, error));
            }
            if let Some(where_allowed) = of_kind.where_allowed
                && let Some((true, _)) = rules.flag(where_allowed, self.on)?
            {
                let error = self.about_kind(&messages::WHY_WHERE_ALLOWED, node.kind);
                list.push(NotDetermined::new(id, What::WhereAllowed, error));
            }
            if let Some((old, ..)) = self.passed_from(at) {
                let template = match self.is_public_sector(old) {
                    true => messages::WHY_RECEIVER_OF_TWO,
                    false => messages::WHY_RECEIVER,
                };
                let error = template.error([self.tree.id(old)]);
                list.push(NotDetermined::new(id, What::Receiver, error));
            }
            if let Some(error) = merged.unknown(at, node.kind, id) {
                list.push(NotDetermined::new(id, What::Merger, error));
            }
        }
        for (at, day) in &self.ends.too_late {
            let id = self.tree.id(*at);
            let error = messages::WHY_EXISTENCE.error([id, &day.to_string()]);
            list.push(NotDetermined::new(id, What::Existence, error));
        }
        Ok(list)
    }

    fn about_kind(&self, template: &crate::messages::Template, kind: UnitKind) -> Error {
        let on = self.on.to_string();
        let [en, vi] = [Lang::En, Lang::Vi].map(|lang| [kind.label(lang), &on]);
        template.error_of(&en, &vi)
    }
}

/// The provincial federations that have an event of the merger of provinces, or were founded
/// with it.
struct Merged {
    day: Option<chrono::NaiveDate>,
    settled: HashSet<usize>,
}

impl Merged {
    fn of(
        state: &State<'_, '_>,
        events: &[Event],
        rules: &mut UnitRules<'_>,
    ) -> Result<Self, Error> {
        let rule = rules.flag(parameters::ORG_PROVINCES_MERGED, state.on)?;
        let day = rule
            .filter(|(merged, _)| *merged)
            .map(|(_, rule)| rule.from());
        let mut settled = HashSet::new();
        let Some(day) = day else {
            return Ok(Self { day: None, settled });
        };
        // An end is on the last day before.
        let since = day.pred_opt().unwrap_or(day);
        for event in events.iter().filter(|event| event.date >= since) {
            use EventKind as Kind;
            if !matches!(
                event.kind,
                Kind::Founded | Kind::Renamed | Kind::Merged | Kind::Consolidated
            ) {
                continue;
            }
            let unit = state.tree.find(&event.unit);
            let of_province = unit
                .and_then(|at| state.tree.nodes.get(at))
                .is_some_and(|node| node.kind == UnitKind::ProvincialFederation);
            settled.extend(unit);
            let into = event.into.as_deref().and_then(|into| state.tree.find(into));
            settled.extend(into.filter(|_| of_province));
        }
        let founded = state.tree.nodes.iter().enumerate();
        settled.extend(
            founded
                .filter(|(_, node)| node.founded.is_some_and(|founded| founded >= since))
                .map(|(at, _)| at),
        );
        let day = Some(day);
        Ok(Self { day, settled })
    }

    fn unknown(&self, at: usize, kind: UnitKind, id: &str) -> Option<Error> {
        let day = self.day?.to_string();
        (kind == UnitKind::ProvincialFederation && !self.settled.contains(&at))
            .then(|| messages::WHY_MERGER.error_of(&[&*day, id], &[&*day, id]))
    }
}
