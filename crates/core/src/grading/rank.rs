//! The order of units by points (xếp thứ hạng), within emulation blocks.

use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::explain::{Explain, Explanation};
use crate::format::Lang;
use crate::law::{Citations, Rulebook};
use crate::messages as common;
use crate::order;

use super::messages;
use super::points::Points;

/// A unit's points, for ranking.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
#[non_exhaustive]
pub struct UnitPoints {
    /// The unit.
    pub id: String,
    /// Its points; `None` of one that is not ranked.
    pub points: Option<Points>,
    /// What they are out of, where that differs between units; all of a block or none.
    pub maximum: Option<Points>,
    /// Its emulation block.
    pub block: Option<String>,
}

impl UnitPoints {
    /// A unit in an emulation block, or in none.
    pub fn new(id: impl Into<String>, points: Option<Points>, block: Option<&str>) -> Self {
        Self {
            id: id.into(),
            points,
            maximum: None,
            block: block.map(str::to_owned),
        }
    }
}

/// What is asked of [`rank`].
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
#[non_exhaustive]
pub struct RankRequest {
    /// The units.
    pub units: Vec<UnitPoints>,
}

impl RankRequest {
    /// Units to be ranked.
    pub fn new(units: Vec<UnitPoints>) -> Self {
        Self { units }
    }
}

/// A unit's place in its block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Rank {
    /// The unit.
    pub id: String,
    /// Its block.
    pub block: Option<String>,
    /// Its place, 1 the best; units with equal points share one.
    pub rank: Option<u32>,
    /// How many units of its block are ranked.
    pub of: u32,
    /// Whether it shares its place.
    pub tied: bool,
}

/// An emulation block with how many of its units are ranked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RankBlock {
    /// The block; `None` of the units in none.
    pub block: Option<String>,
    /// Its units.
    pub units: u32,
    /// Those that are ranked.
    pub ranked: u32,
}

/// Units with their places.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Ranking {
    /// The units, in the order given.
    pub units: Vec<Rank>,
    /// The blocks, in order of first appearance.
    pub blocks: Vec<RankBlock>,
    /// The rules used: none.
    pub citations: Citations,
}

/// Ranks units by their points within their emulation blocks (xếp thứ hạng trong khối thi đua).
///
/// Equal points share a place and the next ones are left free: 1, 1, 3. Where the maximum differs
/// between units, points ÷ maximum are compared, exactly.
///
/// # Errors
/// `invalid_input` for a unit given twice, or a maximum given for only some units of a block;
/// `out_of_range` for a maximum of 0.
///
/// # Example
/// ```
/// use congdoan::{RankRequest, Rulebook, UnitPoints, rank};
/// let unit = |id: &str, points: &str| Ok::<_, congdoan::Error>(
///     UnitPoints::new(id, Some(points.parse()?), Some("I")));
/// let units = vec![unit("a", "89.5")?, unit("b", "97")?, unit("c", "89.50")?, unit("d", "80")?];
/// let ranking = rank(&Rulebook::embedded(), &RankRequest::new(units))?;
/// let places: Vec<_> = ranking.units.iter().map(|unit| unit.rank.unwrap()).collect();
/// assert_eq!(places, [2, 1, 2, 4]);
/// # Ok::<(), congdoan::Error>(())
/// ```
pub fn rank(law: &Rulebook, request: &RankRequest) -> Result<Ranking, Error> {
    let mut seen = HashSet::new();
    let mut at_block: HashMap<Option<&str>, usize> = HashMap::new();
    let mut blocks: Vec<(Option<&str>, Vec<usize>)> = Vec::new();
    for (at, unit) in request.units.iter().enumerate() {
        let place = |error: Error, field: &str| error.at(format!("units[{at}].{field}"));
        if !seen.insert(unit.id.as_str()) {
            return Err(place(common::DUPLICATE.error([&unit.id]), "id"));
        }
        if unit.maximum == Some(Points::ZERO) {
            return Err(place(messages::MAXIMUM_ZERO.error([&unit.id]), "maximum"));
        }
        let block = unit.block.as_deref();
        let next = blocks.len();
        let nth = *at_block.entry(block).or_insert(next);
        if nth == next {
            blocks.push((block, Vec::new()));
        }
        if let Some((_, units)) = blocks.get_mut(nth) {
            let mut before = units
                .first()
                .and_then(|first| request.units.get(*first))
                .into_iter();
            if before.any(|first| first.maximum.is_some() != unit.maximum.is_some()) {
                let block = block.unwrap_or("–");
                return Err(place(messages::SOME_MAXIMUM.error([block]), "maximum"));
            }
            units.push(at);
        }
    }
    let mut ranks: Vec<Option<Rank>> = request.units.iter().map(|_| None).collect();
    let mut counted = Vec::with_capacity(blocks.len());
    for (block, units) in blocks {
        let ranked = rank_block(request, &units, &mut ranks);
        counted.push(RankBlock {
            block: block.map(str::to_owned),
            units: count(units.len()),
            ranked,
        });
    }
    Ok(Ranking {
        units: ranks.into_iter().flatten().collect(),
        blocks: counted,
        citations: Citations::new(law),
    })
}

fn count(units: usize) -> u32 {
    u32::try_from(units).unwrap_or(u32::MAX)
}

/// Puts the units of one block in order; how many of them have points.
fn rank_block(request: &RankRequest, units: &[usize], ranks: &mut [Option<Rank>]) -> u32 {
    let unit = |at: &usize| request.units.get(*at);
    let given = units.iter().filter_map(|at| Some((*at, unit(at)?)));
    let order = order::in_order(given.collect(), |a, b| compare(b.1, a.1));
    let ranked = order
        .iter()
        .filter(|(_, unit)| unit.points.is_some())
        .count();
    let mut place = 0;
    for (nth, (at, unit)) in order.iter().enumerate() {
        let same = |other: Option<&(usize, &UnitPoints)>| {
            other.is_some_and(|(_, other)| compare(unit, other) == Ordering::Equal)
        };
        let before = nth.checked_sub(1).and_then(|before| order.get(before));
        let after = order.get(nth.saturating_add(1));
        if !same(before) {
            place = nth.saturating_add(1);
        }
        let has_points = unit.points.is_some();
        if let Some(slot) = ranks.get_mut(*at) {
            *slot = Some(Rank {
                id: unit.id.clone(),
                block: unit.block.clone(),
                rank: has_points.then_some(count(place)),
                of: count(ranked),
                tied: has_points && (same(before) || same(after)),
            });
        }
    }
    count(ranked)
}

/// Points ÷ maximum against points ÷ maximum; none is less than any.
fn compare(a: &UnitPoints, b: &UnitPoints) -> Ordering {
    match (a.points, b.points) {
        (Some(mine), Some(theirs)) => match (a.maximum, b.maximum) {
            (Some(out_of), Some(their_out_of)) => {
                mine.times(their_out_of).cmp(&theirs.times(out_of))
            }
            _ => mine.cmp(&theirs),
        },
        (mine, theirs) => mine.is_some().cmp(&theirs.is_some()),
    }
}

impl Explain for Ranking {
    fn citations(&self) -> &Citations {
        &self.citations
    }

    fn explain(&self, lang: Lang) -> Explanation {
        let mut by_block: HashMap<Option<&str>, Vec<&Rank>> = HashMap::new();
        for unit in &self.units {
            by_block
                .entry(unit.block.as_deref())
                .or_default()
                .push(unit);
        }
        let blocks = self.blocks.iter().map(|block| {
            let name = block.block.as_deref();
            let label = name.unwrap_or(lang.pick("Không thuộc khối nào", "In no block"));
            let units = by_block.remove(&name).unwrap_or_default();
            let units = order::by_key(units, |unit| (unit.rank.is_none(), unit.rank));
            let units = units.into_iter().map(|unit| {
                let place = match unit.rank {
                    Some(rank) => lang.integer(rank.into()),
                    None => lang.pick("không xếp", "not ranked").to_owned(),
                };
                let node = Explanation::new(&unit.id, place);
                match unit.tied {
                    true => node.formula(lang.pick("đồng hạng", "tied")),
                    false => node,
                }
            });
            let ranked = lang.integer(block.ranked.into());
            let all = lang.integer(block.units.into());
            Explanation::new(label, format!("{ranked} / {all}")).children(units)
        });
        let units = lang.integer(count(self.units.len()).into());
        Explanation::new(
            lang.pick("Xếp thứ hạng", "Ranking"),
            format!("{units} {}", lang.pick("đơn vị", "units")),
        )
        .children(blocks)
    }
}
