//! The organisation as of a date: who is alive below whom, what ended, and what the
//! reorganisation of 2025 made of a tree given from before it.

mod explain;
mod passed;
mod unknown;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::json;
use crate::law::{Citation, Citations, Rulebook};

use super::event::Event;
use super::kind::{Level, UnitKind};
use super::life::EndCause;
use super::messages;
use super::reorganisation::{Ends, Reorganised};
use super::rules::UnitRules;
use super::tree::{Tree, in_unit};
use super::unit::OrgUnit;

pub use unknown::{NotDetermined, NotDeterminedKind};

/// What is asked of [`org_as_of`].
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
#[non_exhaustive]
pub struct OrgAsOfRequest {
    /// The day.
    #[serde(deserialize_with = "json::day")]
    pub on: NaiveDate,
    /// The units before any of the events.
    pub units: Vec<OrgUnit>,
    /// What happened to them, in any order.
    #[serde(default, deserialize_with = "json::or_default")]
    pub events: Vec<Event>,
}

impl OrgAsOfRequest {
    /// Units on a day, without events.
    pub fn new(on: NaiveDate, units: Vec<OrgUnit>) -> Self {
        Self {
            on,
            units,
            events: Vec::new(),
        }
    }
}

/// A unit alive on the day.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AliveUnit {
    /// The unit's id.
    pub id: String,
    /// Its name on the day.
    pub name: String,
    /// Its kind on the day.
    pub kind: UnitKind,
    /// Its level on the day; `None` where that is not determined.
    pub level: Option<Level>,
    /// The unit that manages it.
    pub parent: Option<String>,
    /// The unit that coordinates it.
    pub coordinated_by: Option<String>,
    /// The units above it, from its parent to the top.
    pub line: Vec<String>,
    /// Its members, where given.
    pub members: Option<u32>,
}

/// A unit whose life is over on the day.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EndedUnit {
    /// The unit's id.
    pub id: String,
    /// Its last name.
    pub name: String,
    /// Its last kind.
    pub kind: UnitKind,
    /// Its last day.
    pub on: NaiveDate,
    /// How it ended.
    pub cause: EndCause,
    /// The unit that received it.
    pub into: Option<String>,
    /// Who holds its books on the day, along the line of receivers; `None` where that is not
    /// determined.
    pub books_held_by: Option<String>,
    /// The decision, or the document of the rule.
    pub document: Option<String>,
    /// The rule, where one ended it.
    pub citation: Option<Citation>,
}

/// The organisation on a day.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct OrgAsOf {
    /// The day.
    pub on: NaiveDate,
    /// The units alive, in the order given.
    pub units: Vec<AliveUnit>,
    /// The units ended before the day, in the order given.
    pub ended: Vec<EndedUnit>,
    /// The units founded after the day, in the order given.
    pub not_yet_founded: Vec<String>,
    /// What the reorganisation of 2025 made of units that have no event for it.
    pub by_reorganisation: Vec<Reorganised>,
    /// What neither events nor rules say.
    pub not_determined: Vec<NotDetermined>,
    /// The rules used.
    pub citations: Citations,
}

/// The organisation as of a day (sơ đồ tổ chức): its tree, the line above each unit, who holds
/// the books of the units that ended, and what the reorganisation of 2025 ended or passed on,
/// by which document.
///
/// Events come before rules: a unit ends by the reorganisation only when no event or last day of
/// its own is given. What manages a unit whose parent ended is the parent's receiver, otherwise
/// the next level up.
///
/// # Errors
/// Whatever [`org_check`](super::org_check) finds in ids, lines and lives, as `invalid_input` or
/// `unknown_code`, the first of them; `unconfirmed` where a rule is.
///
/// # Law
/// Luật 50/2024/QH15 art 8(1) as amended by Luật 97/2025/QH15; CV 4173/TLĐ-ToC; CV 4181/TLĐ-TC.
///
/// # Example
/// ```
/// use congdoan::{OrgAsOfRequest, OrgUnit, Rulebook, Sector, UnitKind, org_as_of};
/// let units = vec![
///     OrgUnit::new("p", "LĐLĐ tỉnh", UnitKind::ProvincialFederation),
///     OrgUnit::new("v", "CĐ Viên chức tỉnh", UnitKind::ProvincialPublicSectorUnion).under("p"),
///     OrgUnit::new("a", "CĐCS Sở A", UnitKind::GrassrootsUnion).under("v").sector(Sector::StateAgency),
/// ];
/// let day = |text: &str| text.parse().unwrap();
/// let may = org_as_of(&Rulebook::embedded(), &OrgAsOfRequest::new(day("2025-05-31"), units.clone()))?;
/// assert_eq!(may.units[2].line, ["v", "p"]);
/// let july = org_as_of(&Rulebook::embedded(), &OrgAsOfRequest::new(day("2025-07-01"), units))?;
/// assert_eq!(july.units.len(), 1);
/// assert_eq!(july.ended[1].books_held_by.as_deref(), Some("p"));
/// # Ok::<(), congdoan::Error>(())
/// ```
pub fn org_as_of(law: &Rulebook, request: &OrgAsOfRequest) -> Result<OrgAsOf, Error> {
    let on = request.on;
    let mut found = Vec::new();
    let tree = Tree::read(&request.units, &request.events, Some(on), &mut found);
    tree.check_lines(&tree.stated_parents(), &mut found);
    if let Some(first) = found.into_iter().next() {
        return Err(first.into_error());
    }
    let mut rules = UnitRules::new(law);
    let place = |error: Error| error.at("on");
    let ends = Ends::of(&tree, on, &mut rules).map_err(place)?;
    let parents = parents(&tree, &ends)?;
    let state = State {
        tree: &tree,
        ends: &ends,
        parents: &parents,
        on,
    };
    let units = state.alive(&mut rules).map_err(place)?;
    let ended = state.ended();
    let by_reorganisation = state.reorganised(&mut rules).map_err(place)?;
    let not_determined = state
        .not_determined(&request.events, &mut rules)
        .map_err(place)?;
    let not_yet = tree.nodes.iter().filter(|node| node.is_not_yet(on));
    Ok(OrgAsOf {
        on,
        units,
        ended,
        not_yet_founded: not_yet.map(|node| node.unit.id.clone()).collect(),
        by_reorganisation,
        not_determined,
        citations: rules.citations(),
    })
}

/// What manages each unit alive on the day.
fn parents(tree: &Tree<'_>, ends: &Ends<'_, '_>) -> Result<Vec<Option<usize>>, Error> {
    let mut parents = Vec::with_capacity(tree.nodes.len());
    for (at, node) in tree.nodes.iter().enumerate() {
        parents.push(match ends.is_alive(at) {
            false => None,
            true => ends.alive_from(node.parent).map_err(|_| {
                messages::CYCLE
                    .error([tree.id(at)])
                    .at(in_unit(at, "parent"))
            })?,
        });
    }
    // Receivers may stand below what they receive.
    let mut found = Vec::new();
    tree.check_lines(&parents, &mut found);
    match found.into_iter().next() {
        Some(first) => Err(first.into_error()),
        None => Ok(parents),
    }
}

/// What is known of the tree on the day.
struct State<'a, 't> {
    tree: &'t Tree<'a>,
    ends: &'t Ends<'a, 't>,
    parents: &'t [Option<usize>],
    on: NaiveDate,
}

impl<'a> State<'a, '_> {
    fn owned(&self, at: Option<usize>) -> Option<String> {
        at.map(|at| self.tree.id(at).to_owned())
    }

    fn parent(&self, at: usize) -> Option<usize> {
        self.parents.get(at).copied().flatten()
    }

    fn alive(&self, rules: &mut UnitRules<'a>) -> Result<Vec<AliveUnit>, Error> {
        let mut units = Vec::new();
        for (at, node) in self.tree.nodes.iter().enumerate() {
            if !self.ends.is_alive(at) {
                continue;
            }
            let line = std::iter::successors(self.parent(at), |at| self.parent(*at));
            units.push(AliveUnit {
                id: node.unit.id.clone(),
                name: node.name.to_owned(),
                kind: node.kind,
                level: rules.level(node.kind, self.on)?,
                parent: self.owned(self.parent(at)),
                coordinated_by: self.owned(self.coordinator(node.coordinator)),
                line: line.map(|at| self.tree.id(at).to_owned()).collect(),
                members: node.unit.members,
            });
        }
        Ok(units)
    }

    /// The coordinating unit or its receiver; coordination does not pass to the unit above.
    fn coordinator(&self, at: Option<usize>) -> Option<usize> {
        let receiver = self.ends.receiver(at?)?;
        self.ends.is_alive(receiver).then_some(receiver)
    }

    fn ended(&self) -> Vec<EndedUnit> {
        let nodes = self.tree.nodes.iter().enumerate();
        let ended = nodes.filter_map(|(at, node)| Some((at, node, self.ends.end(at)?)));
        ended
            .map(|(at, node, end)| {
                let rule = self.ends.rules.get(&at).map(|rule| rule.citation());
                let of_rule = rule.as_ref().map(|rule| rule.document.clone().into_owned());
                EndedUnit {
                    id: node.unit.id.clone(),
                    name: node.name.to_owned(),
                    kind: node.kind,
                    on: end.day,
                    cause: end.cause,
                    into: self.owned(end.into),
                    books_held_by: self.owned(self.ends.holder(at)),
                    document: end.document.map(str::to_owned).or(of_rule),
                    citation: rule,
                }
            })
            .collect()
    }
}
