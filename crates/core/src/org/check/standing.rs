//! Whether a unit may exist on a day, and stand where it stands.

use chrono::NaiveDate;

use crate::error::Error;
use crate::format::Lang;
use crate::law::{Parameter, Provision, parameters};

use super::super::findings::{OrgFinding, OrgFindingCode as Code};
use super::super::kind::UnitKind;
use super::super::life::Node;
use super::super::messages;
use super::super::rules::UnitRules;
use super::super::tree::{Tree, in_unit};

/// Everything about the place of one unit alive on the day.
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
    kind(node, at, on, rules, found)?;
    match node.parent.and_then(|parent| tree.nodes.get(parent)) {
        Some(parent) => line(node, parent, at, on, rules, found),
        None => {
            // One that is named and not given is an orphan, which was said before.
            if node.kind.is_part() && node.unit.parent.is_none() {
                let id = node.unit.id.as_str();
                let error = messages::PARENT_MISSING.error([id]);
                found.push(OrgFinding::new(
                    Code::ParentMissing,
                    id,
                    in_unit(at, "parent"),
                    error,
                ));
            }
            Ok(())
        }
    }
}

fn kind(
    node: &Node<'_>,
    at: usize,
    on: NaiveDate,
    rules: &mut UnitRules<'_>,
    found: &mut Vec<OrgFinding>,
) -> Result<(), Error> {
    let id = node.unit.id.as_str();
    let path = || in_unit(at, "kind");
    let day = on.to_string();
    let about = |template: &crate::messages::Template| {
        let [en, vi] = [Lang::En, Lang::Vi].map(|lang| [id, &day, node.kind.label(lang)]);
        template.error_of(&en, &vi)
    };
    match rules.flag(node.kind.rules().may_exist, on)? {
        None => {
            let error = about(&messages::KIND_NOT_DETERMINED);
            found.push(OrgFinding::new(Code::KindNotDetermined, id, path(), error));
        }
        Some((false, rule)) => {
            let after = last_day(rule);
            let (code, error) = match node.kind {
                UnitKind::ProvincialPublicSectorUnion => (
                    Code::PublicSectorUnionAlive,
                    messages::PUBLIC_SECTOR_UNION_ALIVE.error([id, &day, &after]),
                ),
                UnitKind::DistrictFederation => (
                    Code::DistrictFederationAlive,
                    messages::DISTRICT_FEDERATION_ALIVE.error([id, &day, &after]),
                ),
                _ => (Code::KindNotAllowed, about(&messages::KIND_NOT_ALLOWED)),
            };
            found.push(OrgFinding::new(code, id, path(), error).by(rule));
        }
        Some((true, _)) => {}
    }
    let ended: Option<(Parameter, Code, _)> = match node.kind {
        _ if !node.unit.is_state_paid() => None,
        UnitKind::NationalSectorUnion => Some((
            parameters::ORG_NATIONAL_PUBLIC_SECTOR_UNION,
            Code::PublicSectorUnionAlive,
            messages::PUBLIC_SECTOR_UNION_ALIVE,
        )),
        kind if kind.is_grassroots() || kind.is_part() => Some((
            parameters::ORG_STATE_PAID_UNIONS,
            Code::StatePaidUnionAlive,
            messages::STATE_PAID_UNION_ALIVE,
        )),
        _ => None,
    };
    if let Some((parameter, code, template)) = ended
        && let Some((false, rule)) = rules.flag(parameter, on)?
    {
        let error = template.error([id, &day, &last_day(rule)]);
        found.push(OrgFinding::new(code, id, in_unit(at, "sector"), error).by(rule));
    }
    Ok(())
}

/// The last day before a rule.
fn last_day(rule: Provision<'_>) -> String {
    rule.from().pred_opt().unwrap_or(rule.from()).to_string()
}

fn line(
    node: &Node<'_>,
    parent: &Node<'_>,
    at: usize,
    on: NaiveDate,
    rules: &mut UnitRules<'_>,
    found: &mut Vec<OrgFinding>,
) -> Result<(), Error> {
    let (id, above) = (node.unit.id.as_str(), parent.unit.id.as_str());
    let path = in_unit(at, "parent");
    let day = on.to_string();
    if !parent.is_alive(on) {
        let error = messages::PARENT_NOT_ALIVE.error([above, id, &day]);
        found.push(OrgFinding::new(Code::ParentNotAlive, id, path, error));
        return Ok(());
    }
    if parent.kind == UnitKind::UnionGroup {
        let error = messages::GROUP_NOT_LEAF.error([id, above]);
        found.push(OrgFinding::new(Code::GroupNotLeaf, id, path, error));
        return Ok(());
    }
    let refused = match rules.parent_kind(node.kind, on)? {
        Some((kind, rule)) if kind != parent.kind => Some(Some(rule)),
        Some(_) => None,
        // Without a rule of its own, the levels of both decide, as far as they are determined.
        None => match (rules.level(parent.kind, on)?, rules.level(node.kind, on)?) {
            (Some(upper), Some(lower)) if !upper.may_manage(lower) => {
                Some(rules.find(node.kind.rules().level, on)?)
            }
            _ => None,
        },
    };
    let refused = match refused {
        None => match rules.flag(parent.kind.rules().may_exist, on)? {
            Some((false, rule)) => Some(Some(rule)),
            _ => None,
        },
        refused => refused,
    };
    if let Some(rule) = refused {
        let [en, vi] = [Lang::En, Lang::Vi].map(|lang| {
            [
                above,
                parent.kind.label(lang),
                id,
                node.kind.label(lang),
                &day,
            ]
        });
        let error = messages::PARENT_KIND.error_of(&en, &vi);
        let finding = OrgFinding::new(Code::ParentKindNotAllowed, id, path, error);
        found.push(match rule {
            Some(rule) => finding.by(rule),
            None => finding,
        });
    }
    Ok(())
}
