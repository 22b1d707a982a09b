//! How many may sit in the committees of a unit, and which it must have.

use chrono::NaiveDate;

use crate::error::Error;
use crate::law::{Parameter, Provision, parameters};
use crate::messages::Template;

use super::super::findings::{OrgFinding, OrgFindingCode as Code};
use super::super::messages;
use super::super::rules::UnitRules;
use super::super::tree::{Tree, in_unit};
use super::super::unit::Committees;

/// The committees of one unit alive on the day.
pub(super) fn check(
    tree: &Tree<'_>,
    at: usize,
    on: NaiveDate,
    rules: &mut UnitRules<'_>,
    found: &mut Vec<OrgFinding>,
) -> Result<(), Error> {
    let Some(node) = tree.nodes.get(at).filter(|node| node.is_alive(on)) else {
        return Ok(());
    };
    let Some(given) = &node.unit.committees else {
        return Ok(());
    };
    let mut sizes = Sizes {
        id: &node.unit.id,
        at,
        on,
        given,
        rules,
        found,
    };
    let members = node.unit.members;
    if let (Some(members), true) = (members, node.kind.is_grassroots()) {
        sizes.committee(members)?;
    }
    sizes.standing_committee()?;
    let most = match sizes.rules.level(node.kind, on)? {
        Some(level) if level.is_next_above_grassroots() => {
            Some(parameters::ORG_INSPECTION_MAXIMUM_UPPER)
        }
        _ if node.kind.is_grassroots() => Some(parameters::ORG_INSPECTION_MAXIMUM_GRASSROOTS),
        _ => None,
    };
    sizes.inspection(members.filter(|_| !node.kind.is_part()), most)?;
    sizes.women_committee(node.unit.women)
}

/// The committees of a unit against the rules of a day.
struct Sizes<'s, 'a> {
    id: &'s str,
    at: usize,
    on: NaiveDate,
    given: &'s Committees,
    rules: &'s mut UnitRules<'a>,
    found: &'s mut Vec<OrgFinding>,
}

impl<'a> Sizes<'_, 'a> {
    fn push<const N: usize>(
        &mut self,
        code: Code,
        field: &str,
        template: Template,
        input: [&str; N],
        rule: Provision<'a>,
    ) {
        let path = in_unit(self.at, &format!("committees.{field}"));
        let finding = OrgFinding::new(code, self.id, path, template.error(input));
        self.found.push(finding.by(rule));
    }

    /// The committee (BCH) by the band of members: `org.committee.size.<from>-<to>`, and
    /// `org.committee.maximum.<from>`.
    fn committee(&mut self, members: u32) -> Result<(), Error> {
        let Some(size) = self.given.committee else {
            return Ok(());
        };
        let text = [size.to_string(), members.to_string()];
        for (band, exact) in bands(members) {
            let Some((count, rule)) = self.rules.count(band, self.on)? else {
                continue;
            };
            let template = match exact {
                true if size != count => messages::COMMITTEE_SIZE,
                false if size > count => messages::COMMITTEE_TOO_LARGE,
                _ => continue,
            };
            let input = [self.id, &text[0], &text[1], &count.to_string()];
            self.push(Code::CommitteeSize, "committee", template, input, rule);
        }
        Ok(())
    }

    fn standing_committee(&mut self) -> Result<(), Error> {
        let (Some(standing), Some(size)) = (self.given.standing_committee, self.given.committee)
        else {
            return Ok(());
        };
        let from = parameters::ORG_STANDING_COMMITTEE_COMMITTEE_FROM;
        if let Some((least, rule)) = self.rules.count(from, self.on)?
            && standing > 0
            && size < least
        {
            let code = Code::StandingCommitteeTooEarly;
            let input = [self.id, &size.to_string(), &least.to_string()];
            self.push(
                code,
                "standing_committee",
                messages::STANDING_COMMITTEE,
                input,
                rule,
            );
        }
        Ok(())
    }

    fn inspection(&mut self, members: Option<u32>, most: Option<Parameter>) -> Result<(), Error> {
        let Some(size) = self.given.inspection else {
            return Ok(());
        };
        let from = parameters::ORG_INSPECTION_MEMBERS_FROM;
        if let Some(members) = members.filter(|_| size == 0)
            && let Some((least, rule)) = self.rules.count(from, self.on)?
            && members >= least
        {
            let input = [self.id, &members.to_string(), &least.to_string()];
            let template = messages::INSPECTION_MISSING;
            self.push(Code::InspectionMissing, "inspection", template, input, rule);
        }
        if let Some(most) = most
            && let Some((most, rule)) = self.rules.count(most, self.on)?
            && size > most
        {
            let input = [self.id, &size.to_string(), &most.to_string()];
            let template = messages::INSPECTION_TOO_LARGE;
            self.push(
                Code::InspectionTooLarge,
                "inspection",
                template,
                input,
                rule,
            );
        }
        let Some(inside) = self.given.inspection_from_committee else {
            return Ok(());
        };
        let parameter = parameters::ORG_INSPECTION_PER_COMMITTEE_MEMBER;
        let Some(rule) = self.rules.find(parameter, self.on)? else {
            return Ok(());
        };
        let Some(one_in) = rule.value().rate() else {
            return Ok(());
        };
        // More than one in three: three times those inside are more than all.
        let all = rust_decimal::Decimal::from(inside).checked_mul(one_in.decimal());
        if all.is_none_or(|all| all > size.into()) {
            let code = Code::InspectionTooManyFromCommittee;
            let (size, inside) = (size.to_string(), inside.to_string());
            let one_in = one_in.to_string();
            let field = "inspection_from_committee";
            let path = in_unit(self.at, &format!("committees.{field}"));
            let template = messages::INSPECTION_FROM_COMMITTEE;
            let error = template.error([&size, self.id, &inside, &one_in]);
            self.found
                .push(OrgFinding::new(code, self.id, path, error).by(rule));
        }
        Ok(())
    }

    fn women_committee(&mut self, women: Option<u32>) -> Result<(), Error> {
        let (Some(0), Some(women)) = (self.given.women_committee, women) else {
            return Ok(());
        };
        let from = parameters::ORG_WOMEN_COMMITTEE_WOMEN_FROM;
        if let Some((least, rule)) = self.rules.count(from, self.on)?
            && women >= least
        {
            let code = Code::WomenCommitteeMissing;
            let input = [self.id, &women.to_string(), &least.to_string()];
            self.push(
                code,
                "women_committee",
                messages::WOMEN_COMMITTEE_MISSING,
                input,
                rule,
            );
        }
        Ok(())
    }
}

/// The bands that so many members lie in, with whether their count is exact or the most.
fn bands(members: u32) -> impl Iterator<Item = (Parameter, bool)> {
    Parameter::all().filter_map(move |parameter| {
        let band = parameter.id().strip_prefix("org.committee.")?;
        let within = |from: &str, to: Option<&str>| {
            let from = from.parse::<u32>().ok()?;
            let to = match to {
                Some(to) => to.parse::<u32>().ok()?,
                None => u32::MAX,
            };
            (from..=to).contains(&members).then_some(())
        };
        match band.split_once('.')? {
            ("size", band) => {
                let (from, to) = band.split_once('-')?;
                within(from, Some(to)).map(|()| (parameter, true))
            }
            ("maximum", from) => within(from, None).map(|()| (parameter, false)),
            _ => None,
        }
    })
}
