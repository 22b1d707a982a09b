//! What the reorganisation of 2025 does to a tree that does not hold its events yet: which units
//! ended, where the others and the funds passed, and by which document.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::Serialize;

use crate::error::Error;
use crate::law::{Citation, Parameter, Provision, parameters};
use crate::names::names;

use super::kind::UnitKind;
use super::life::{End, EndCause, Node};
use super::lines::last;
use super::rules::UnitRules;
use super::tree::Tree;

/// What the reorganisation did to a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ReorganisedHow {
    /// The unit ended.
    Ended,
    /// The funds of an ended grassroots union passed up.
    FundsPassed,
    /// The unit goes on; what managed it ended.
    Passed,
}

names!(ReorganisedHow {
    Ended = "ended",
    FundsPassed = "funds_passed",
    Passed = "passed",
});

/// One thing the reorganisation did, with the document it rests on.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Reorganised {
    /// The unit.
    pub id: String,
    /// What happened to it.
    pub how: ReorganisedHow,
    /// The last day of a unit that ended; the first day of anything else.
    pub on: NaiveDate,
    /// What managed a unit that passed.
    pub old_parent: Option<String>,
    /// Who has the unit, or holds its funds, on the day asked; `None` where that is not
    /// determined.
    pub into: Option<String>,
    /// The document.
    pub document: String,
    /// The rule.
    pub citation: Citation,
}

impl Reorganised {
    pub(super) fn new(id: &str, how: ReorganisedHow, on: NaiveDate, rule: Provision<'_>) -> Self {
        let citation = rule.citation();
        Self {
            id: id.to_owned(),
            how,
            on,
            old_parent: None,
            into: None,
            document: citation.document.clone().into_owned(),
            citation,
        }
    }
}

/// An end that a rule makes: the last day before it, and the rule.
type LawEnd<'a> = (NaiveDate, Provision<'a>);

/// The ends of units on a day, given and by rule.
pub(super) struct Ends<'a, 't> {
    tree: &'t Tree<'a>,
    on: NaiveDate,
    /// The end of each unit, where its life is over on the day.
    pub(super) ends: Vec<Option<End<'a>>>,
    /// The rule, where one made the end.
    pub(super) rules: HashMap<usize, Provision<'a>>,
    /// The units founded after the end of their kind.
    pub(super) too_late: Vec<(usize, NaiveDate)>,
    walks: Walks,
}

impl<'a, 't> Ends<'a, 't> {
    /// The ends on a day; an event of its own comes before what a rule would make of a unit.
    pub(super) fn of(
        tree: &'t Tree<'a>,
        on: NaiveDate,
        rules: &mut UnitRules<'a>,
    ) -> Result<Self, Error> {
        let mut ends = Self {
            tree,
            on,
            ends: Vec::with_capacity(tree.nodes.len()),
            rules: HashMap::new(),
            too_late: Vec::new(),
            walks: Walks::default(),
        };
        let mut known: HashMap<&str, Option<LawEnd<'a>>> = HashMap::new();
        for (at, node) in tree.nodes.iter().enumerate() {
            let mut own = node.end.filter(|end| end.day < on);
            if node.end.is_none() && !node.is_not_yet(on) {
                let mut first: Option<LawEnd<'a>> = None;
                for parameter in what_may_end(node) {
                    let end = match known.get(parameter.id()) {
                        Some(end) => *end,
                        None => {
                            let end = law_end(rules, parameter, on)?;
                            known.insert(parameter.id(), end);
                            end
                        }
                    };
                    let day = |end: Option<LawEnd<'a>>| end.map_or(NaiveDate::MAX, |end| end.0);
                    if day(end) < day(first) {
                        first = end;
                    }
                }
                match first {
                    Some((day, _)) if node.founded.is_some_and(|founded| day < founded) => {
                        ends.too_late.push((at, day));
                    }
                    Some((day, rule)) => {
                        own = Some(End::derived(day, EndCause::Reorganisation));
                        ends.rules.insert(at, rule);
                    }
                    None => {}
                }
            }
            ends.ends.push(own);
        }
        ends.end_parts();
        ends.walks = Walks::of(&ends);
        Ok(ends)
    }

    /// Parts end with the grassroots union they belong to, when nobody receives it.
    fn end_parts(&mut self) {
        let mut line = Vec::new();
        for start in 0..self.tree.nodes.len() {
            // From the first ended unit above down to the part; lines are short and no cycles.
            let mut at = Some(start);
            while let Some(here) = at {
                let Some(node) = self.tree.nodes.get(here) else {
                    break;
                };
                let goes_on = node.kind.is_part() && node.end.is_none() && self.end(here).is_none();
                if !goes_on || node.is_not_yet(self.on) {
                    break;
                }
                line.push(here);
                at = node.parent;
            }
            let above = at.filter(|_| !line.is_empty()).and_then(|at| {
                let union = self.tree.nodes.get(at)?;
                let inside = union.kind.is_grassroots() || union.kind.is_part();
                self.end(at).filter(|end| inside && end.into.is_none())
            });
            for part in line.drain(..) {
                if let (Some(end), Some(slot)) = (above, self.ends.get_mut(part)) {
                    *slot = Some(End::derived(end.day, EndCause::WithItsUnion));
                }
            }
        }
    }

    pub(super) fn end(&self, at: usize) -> Option<End<'a>> {
        self.ends.get(at).copied().flatten()
    }

    pub(super) fn is_alive(&self, at: usize) -> bool {
        let node = self.tree.nodes.get(at);
        self.end(at).is_none() && node.is_some_and(|node| !node.is_not_yet(self.on))
    }

    /// The first unit alive from `at` on, along receivers and then up; `Err` when there is no end
    /// to it.
    pub(super) fn alive_from(&self, at: Option<usize>) -> Result<Option<usize>, NoEnd> {
        let Some(at) = at else {
            return Ok(None);
        };
        let found = self.walks.alive.get(at).copied().flatten().ok_or(NoEnd)?;
        Ok(Some(found).filter(|at| self.is_alive(*at)))
    }

    /// Who holds the books of an ended unit: its receiver; of a grassroots union that ended by
    /// rule the unit above, or the next one if that ended too; of a part what holds its union's.
    pub(super) fn holder(&self, at: usize) -> Option<usize> {
        let holder = self.walks.books.get(at).copied().flatten()?;
        (self.end(at).is_some() && self.end(holder).is_none()).then_some(holder)
    }

    /// The last in the line of receivers that events name; `None` when it ended as well.
    pub(super) fn receiver(&self, at: usize) -> Option<usize> {
        let receiver = self.walks.receivers.get(at).copied().flatten()?;
        self.end(receiver).is_none().then_some(receiver)
    }

    /// The last ended unit in the line of receivers from an ended one on.
    pub(super) fn last_ended(&self, at: usize) -> Option<usize> {
        self.end(at)?;
        self.walks.ended.get(at).copied().flatten()
    }
}

/// Receivers and parents that lead back to where they started.
#[derive(Debug)]
pub(super) struct NoEnd;

/// Where the links from each unit lead in the end, walked once for all units.
#[derive(Default)]
struct Walks {
    /// From the dead to their receivers, else up.
    alive: Vec<Option<usize>>,
    /// From the ended to who holds their books.
    books: Vec<Option<usize>>,
    /// From the ended to their receivers.
    receivers: Vec<Option<usize>>,
    /// From the ended to their ended receivers.
    ended: Vec<Option<usize>>,
}

impl Walks {
    fn of(ends: &Ends<'_, '_>) -> Self {
        let nodes = || ends.tree.nodes.iter().enumerate();
        let into = |at: usize| ends.end(at).and_then(|end| end.into);
        let alive = nodes().map(|(at, node)| match ends.is_alive(at) {
            true => None,
            false => into(at).or(node.parent),
        });
        let alive = last(&alive.collect::<Vec<_>>());
        let books = nodes().map(|(at, node)| {
            let end = ends.end(at)?;
            let up = match end.cause {
                EndCause::Reorganisation if node.kind.is_grassroots() => {
                    // The next level takes over also where no rule says who holds the parent's.
                    alive.get(node.parent?).copied().flatten()
                }
                EndCause::Reorganisation if node.kind.is_part() => node.parent,
                EndCause::WithItsUnion => node.parent,
                _ => None,
            };
            end.into.or(up)
        });
        let ended = nodes().map(|(at, _)| into(at).filter(|into| ends.end(*into).is_some()));
        Self {
            books: last(&books.collect::<Vec<_>>()),
            alive,
            receivers: last(&nodes().map(|(at, _)| into(at)).collect::<Vec<_>>()),
            ended: last(&ended.collect::<Vec<_>>()),
        }
    }
}

/// The rules that may have ended units like this one.
fn what_may_end(node: &Node<'_>) -> impl Iterator<Item = Parameter> {
    let state_paid = node.unit.is_state_paid();
    let in_agencies = state_paid && (node.kind.is_grassroots() || node.kind.is_part());
    let national = state_paid && node.kind == UnitKind::NationalSectorUnion;
    [
        Some(node.kind.rules().may_exist),
        in_agencies.then_some(parameters::ORG_STATE_PAID_UNIONS),
        national.then_some(parameters::ORG_NATIONAL_PUBLIC_SECTOR_UNION),
    ]
    .into_iter()
    .flatten()
}

fn law_end<'a>(
    rules: &mut UnitRules<'a>,
    parameter: Parameter,
    on: NaiveDate,
) -> Result<Option<LawEnd<'a>>, Error> {
    let rule = rules.ended_by(parameter, on)?;
    Ok(rule.and_then(|rule| Some((rule.from().pred_opt()?, rule))))
}
