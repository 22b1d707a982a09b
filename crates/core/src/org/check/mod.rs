//! A tree of units held against its own dates and the rules of a day: all misfits at once.

mod blocks;
mod committees;
mod sizes;
mod standing;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::explain::{Explain, Explanation};
use crate::format::Lang;
use crate::json;
use crate::law::{Citations, Rulebook};

use super::event::Event;
use super::findings::OrgFinding;
use super::rules::UnitRules;
use super::tree::Tree;
use super::unit::{Block, OrgUnit};

/// What is asked of [`org_check`].
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
#[non_exhaustive]
pub struct OrgCheckRequest {
    /// The day whose rules the units are held against; without one only ids, lines, events,
    /// foundings, terms and blocks are checked.
    #[serde(default, deserialize_with = "json::optional_day")]
    pub on: Option<NaiveDate>,
    /// The units before any of the events.
    pub units: Vec<OrgUnit>,
    /// What happened to them, in any order.
    #[serde(default, deserialize_with = "json::or_default")]
    pub events: Vec<Event>,
    /// The emulation blocks (khối thi đua).
    #[serde(default, deserialize_with = "json::or_default")]
    pub blocks: Vec<Block>,
}

impl OrgCheckRequest {
    /// Units on a day, without events and blocks.
    pub fn new(on: Option<NaiveDate>, units: Vec<OrgUnit>) -> Self {
        Self {
            on,
            units,
            events: Vec::new(),
            blocks: Vec::new(),
        }
    }
}

/// What does not fit in a tree of units.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct OrgCheck {
    /// How many units were given.
    pub units: u32,
    /// How many of them exist on the day; `None` without a day.
    pub alive: Option<u32>,
    /// What does not fit: ids and lives, lines, then unit by unit what the rules say, blocks.
    pub findings: Vec<OrgFinding>,
    /// The rules used.
    pub citations: Citations,
}

/// Checks a tree of units (kiểm tra tổ chức): ids, lives and events, the lines of parents, the
/// kinds that may exist on the day, the sizes of committees, and emulation blocks; all findings
/// at once.
///
/// Units are taken as their events leave them; what the reorganisation of 2025 should have ended
/// is a finding while it is alive.
///
/// # Errors
/// `unconfirmed` where a rule is less sure than accepted. What does not fit is a finding, never
/// an error.
///
/// # Law
/// Luật 50/2024/QH15 art 8(1) as amended by Luật 97/2025/QH15; Điều lệ Công đoàn Việt Nam khóa
/// XII; HD 03/HD-TLĐ (20/02/2020).
///
/// # Example
/// ```
/// use congdoan::{OrgCheckRequest, OrgFindingCode, OrgUnit, Rulebook, UnitKind, org_check};
/// let units = vec![
///     OrgUnit::new("p", "LĐLĐ tỉnh", UnitKind::ProvincialFederation),
///     OrgUnit::new("d", "LĐLĐ huyện", UnitKind::DistrictFederation).under("p"),
/// ];
/// let on = |text: &str| Some(text.parse().unwrap());
/// let june = org_check(&Rulebook::embedded(), &OrgCheckRequest::new(on("2025-06-30"), units.clone()))?;
/// assert!(june.findings.is_empty());
/// let july = org_check(&Rulebook::embedded(), &OrgCheckRequest::new(on("2025-07-01"), units))?;
/// assert_eq!(july.findings[0].code, OrgFindingCode::DistrictFederationAlive);
/// # Ok::<(), congdoan::Error>(())
/// ```
pub fn org_check(law: &Rulebook, request: &OrgCheckRequest) -> Result<OrgCheck, Error> {
    let mut found = Vec::new();
    let tree = Tree::read(&request.units, &request.events, request.on, &mut found);
    tree.check_lines(&tree.stated_parents(), &mut found);
    let mut rules = UnitRules::new(law);
    for at in 0..tree.nodes.len() {
        sizes::women(&tree, at, &mut found);
        sizes::founding(&tree, at, request.on, &mut rules, &mut found)?;
        sizes::term(&tree, at, request.on, &mut rules, &mut found)?;
        if let Some(on) = request.on {
            let place = |error: Error| error.at("on");
            standing::check(&tree, at, on, &mut rules, &mut found).map_err(place)?;
            committees::check(&tree, at, on, &mut rules, &mut found).map_err(place)?;
        }
    }
    blocks::check(&tree, &request.blocks, &mut found);
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    Ok(OrgCheck {
        units: count(tree.nodes.len()),
        alive: request.on.map(|on| {
            let alive = tree.nodes.iter().filter(|node| node.is_alive(on));
            count(alive.count())
        }),
        findings: found,
        citations: rules.citations(),
    })
}

impl Explain for OrgCheck {
    fn citations(&self) -> &Citations {
        &self.citations
    }

    fn explain(&self, lang: Lang) -> Explanation {
        let label = lang.pick("Kiểm tra tổ chức công đoàn", "The organisation checked");
        let units = format!("{} {}", self.units, lang.pick("đơn vị", "units"));
        let count = self.findings.len();
        Explanation::new(label, units)
            .formula(format!(
                "{count} {}",
                lang.pick("điểm chưa khớp", "findings")
            ))
            .children(self.findings.iter().map(|finding| {
                let node = Explanation::new(&finding.path, finding.text(lang));
                match &finding.citation {
                    Some(citation) => node.source(citation.clone()),
                    None => node,
                }
            }))
    }

    fn localise(&mut self, lang: Lang) {
        self.findings.iter_mut().for_each(|f| f.localise(lang));
    }
}
