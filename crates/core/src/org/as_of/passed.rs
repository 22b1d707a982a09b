//! What the reorganisation of 2025 ended and passed on.

use chrono::NaiveDate;

use crate::error::Error;
use crate::law::{Provision, parameters};

use super::super::kind::UnitKind;
use super::super::life::End;
use super::super::reorganisation::{Reorganised, ReorganisedHow};
use super::super::rules::UnitRules;
use super::State;

impl<'a> State<'a, '_> {
    /// All that the reorganisation did, unit by unit in the order given.
    pub(super) fn reorganised(&self, rules: &mut UnitRules<'a>) -> Result<Vec<Reorganised>, Error> {
        let mut list = Vec::new();
        for (at, node) in self.tree.nodes.iter().enumerate() {
            let id = node.unit.id.as_str();
            if let (Some(end), Some(rule)) = (self.ends.end(at), self.ends.rules.get(&at)) {
                list.push(Reorganised::new(id, ReorganisedHow::Ended, end.day, *rule));
                list.extend(self.funds(at, end, rules)?);
            } else if let Some((old, end, rule)) = self.passed_from(at) {
                let rule = self.rule_of_passing(old, rule, rules)?;
                list.push(Reorganised {
                    old_parent: self.owned(Some(old)),
                    into: self.owned(self.parent(at)),
                    ..Reorganised::new(id, ReorganisedHow::Passed, day_after(end), rule)
                });
            }
        }
        Ok(list)
    }

    /// Where the funds of a grassroots union passed that ended by rule.
    fn funds(
        &self,
        at: usize,
        end: End<'a>,
        rules: &mut UnitRules<'a>,
    ) -> Result<Option<Reorganised>, Error> {
        let grassroots = self
            .tree
            .nodes
            .get(at)
            .is_some_and(|node| node.kind.is_grassroots());
        let rule = match grassroots {
            true => rules.find(parameters::ORG_REORGANISATION_FUNDS, self.on)?,
            false => None,
        };
        Ok(rule.map(|rule| Reorganised {
            into: self.owned(self.ends.holder(at)),
            ..Reorganised::new(
                self.tree.id(at),
                ReorganisedHow::FundsPassed,
                day_after(end),
                rule,
            )
        }))
    }

    /// What managed a living unit and ended by rule, with that end.
    pub(super) fn passed_from(&self, at: usize) -> Option<(usize, End<'a>, Provision<'a>)> {
        if !self.ends.is_alive(at) {
            return None;
        }
        let parent = self.tree.nodes.get(at)?.parent?;
        let old = self.ends.last_ended(parent)?;
        Some((old, self.ends.end(old)?, *self.ends.rules.get(&old)?))
    }

    /// The rule by which the units of `old` passed: its own where there is one.
    fn rule_of_passing(
        &self,
        old: usize,
        ending: Provision<'a>,
        rules: &mut UnitRules<'a>,
    ) -> Result<Provision<'a>, Error> {
        let rule = match self.is_public_sector(old) {
            true => rules.find(parameters::ORG_REORGANISATION_OTHERS, self.on)?,
            false => None,
        };
        Ok(rule.unwrap_or(ending))
    }

    pub(super) fn is_public_sector(&self, at: usize) -> bool {
        self.tree.nodes.get(at).is_some_and(|node| {
            matches!(
                node.kind,
                UnitKind::ProvincialPublicSectorUnion | UnitKind::NationalSectorUnion
            )
        })
    }
}

fn day_after(end: End<'_>) -> NaiveDate {
    end.day.succ_opt().unwrap_or(end.day)
}
