//! How many members a unit must have, and how long its term may be.

use chrono::{Months, NaiveDate};

use crate::error::Error;
use crate::law::parameters;

use super::super::findings::{OrgFinding, OrgFindingCode as Code};
use super::super::messages;
use super::super::rules::UnitRules;
use super::super::tree::{Tree, in_unit};

/// Whether a unit has as many members as it has women.
pub(super) fn women(tree: &Tree<'_>, at: usize, found: &mut Vec<OrgFinding>) {
    if let Some(unit) = tree.nodes.get(at).map(|node| node.unit)
        && let (Some(women), Some(members)) = (unit.women, unit.members)
        && women > members
    {
        let input = [unit.id.as_str(), &women.to_string(), &members.to_string()];
        let error = messages::WOMEN_OVER_MEMBERS.error(input);
        let path = in_unit(at, "women");
        found.push(OrgFinding::new(
            Code::WomenOverMembers,
            &unit.id,
            path,
            error,
        ));
    }
}

/// Whether a grassroots union has the members that founding one takes, by the rule of the day it
/// was founded; of one without such a day, by that of the day asked.
pub(super) fn founding(
    tree: &Tree<'_>,
    at: usize,
    on: Option<NaiveDate>,
    rules: &mut UnitRules<'_>,
    found: &mut Vec<OrgFinding>,
) -> Result<(), Error> {
    let Some(node) = tree.nodes.get(at) else {
        return Ok(());
    };
    let unit = node.unit;
    let gone = on.is_some_and(|on| !node.is_alive(on));
    let (Some(members), Some(day)) = (unit.members, node.founded.or(on)) else {
        return Ok(());
    };
    if gone || !node.kind.is_grassroots() {
        return Ok(());
    }
    let place = |error: Error| match node.founded {
        Some(_) => error.at(in_unit(at, "founded")),
        None => error.at("on"),
    };
    let rule = rules
        .count(parameters::ORG_FOUNDING_MEMBERS, day)
        .map_err(place)?;
    if let Some((least, rule)) = rule.filter(|(least, _)| members < *least) {
        let input = [unit.id.as_str(), &members.to_string(), &least.to_string()];
        let error = messages::TOO_FEW_TO_FOUND.error(input);
        let path = in_unit(at, "members");
        found.push(OrgFinding::new(Code::TooFewToFound, &unit.id, path, error).by(rule));
    }
    Ok(())
}

/// Whether the term is longer than it may be: from its first to its last day, or, where no last
/// day is given, to the day asked.
pub(super) fn term(
    tree: &Tree<'_>,
    at: usize,
    on: Option<NaiveDate>,
    rules: &mut UnitRules<'_>,
    found: &mut Vec<OrgFinding>,
) -> Result<(), Error> {
    let Some(node) = tree.nodes.get(at) else {
        return Ok(());
    };
    let id = node.unit.id.as_str();
    let committees = node.unit.committees.as_ref();
    let Some(from) = committees.and_then(|committees| committees.term_from) else {
        return Ok(());
    };
    let stated = committees.and_then(|committees| committees.term_to);
    let alive_on = on.filter(|on| node.is_alive(*on));
    let Some(to) = stated.or(alive_on) else {
        return Ok(());
    };
    let field = match stated {
        Some(_) => "committees.term_to",
        None => "committees.term_from",
    };
    if stated.is_some() && to < from {
        let error = messages::TERM_REVERSED.error([id, &to.to_string()]);
        found.push(OrgFinding::new(
            Code::TermReversed,
            id,
            in_unit(at, field),
            error,
        ));
        return Ok(());
    }
    let place = |error: Error| error.at(in_unit(at, "committees.term_from"));
    let Some((months, rule)) = rules.count(parameters::ORG_TERM, from).map_err(place)? else {
        return Ok(());
    };
    let last = from.checked_add_months(Months::new(months));
    if last.is_some_and(|last| last < to) {
        let input = [id, &from.to_string(), &to.to_string(), &months.to_string()];
        let error = messages::TERM_TOO_LONG.error(input);
        found.push(OrgFinding::new(Code::TermTooLong, id, in_unit(at, field), error).by(rule));
    }
    Ok(())
}
