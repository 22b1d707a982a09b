//! Grades counted within others, and the units of a quota among them.

use std::collections::{HashMap, HashSet};

use serde::Deserialize;

use crate::error::Error;
use crate::messages as common;

use super::counts::GradeCounts;
use super::messages;
use super::set::Quota;

/// A grade that is counted within another, as "xuất sắc" within "tốt".
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
pub struct Nested {
    /// The inner grade.
    pub grade: String,
    /// The grade whose count includes it.
    pub within: String,
}

/// Which grade is counted within which.
pub(super) struct Nesting<'a>(HashMap<&'a str, &'a str>);

impl<'a> Nesting<'a> {
    /// Refuses a grade within itself, through others too, or within two.
    pub(super) fn new(nested: &'a [Nested]) -> Result<Self, Error> {
        let mut within = HashMap::new();
        for (at, nesting) in nested.iter().enumerate() {
            let error = |error: Error| error.at(format!("nested[{at}].grade"));
            if within.insert(&*nesting.grade, &*nesting.within).is_some() {
                return Err(error(common::DUPLICATE.error([&nesting.grade])));
            }
            // The grades so far are in no circle, so that going outwards comes to an end.
            let mut outwards = std::iter::successors(Some(&*nesting.within), |grade| {
                within
                    .get(grade)
                    .copied()
                    .filter(|_| **grade != nesting.grade)
            });
            if outwards.any(|grade| grade == nesting.grade) {
                return Err(error(messages::NESTED_IN_CIRCLE.error([&nesting.grade])));
            }
        }
        Ok(Self(within))
    }

    /// The grade and those that count its units too, the nearest first.
    fn outwards<'b>(&'b self, grade: &'b str) -> impl Iterator<Item = &'b str> {
        std::iter::successors(Some(grade), |grade| self.0.get(grade).copied())
    }

    /// Counts in which an outer grade includes its inner ones.
    pub(super) fn outer(&self, apart: &GradeCounts) -> GradeCounts {
        let mut counts = apart.clone();
        for (grade, count) in apart.iter() {
            let within = self.outwards(grade).skip(1);
            within.for_each(|within| counts.add(within, count));
        }
        counts
    }

    /// The units of a quota; a unit holds the grades around its own too, and counts once.
    pub(super) fn counted(&self, quota: Quota, apart: &GradeCounts) -> Counted {
        let base: HashSet<&str> = quota.of.iter().map(String::as_str).collect();
        let (mut holding, mut among) = (0_u32, 0_u32);
        for (grade, count) in apart.iter() {
            if self.outwards(grade).any(|grade| grade == quota.grade) {
                holding = holding.saturating_add(count);
            }
            if self.outwards(grade).any(|grade| base.contains(grade)) {
                among = among.saturating_add(count);
            }
        }
        Counted {
            quota,
            holding,
            among,
        }
    }
}

/// A quota with the units that hold its grade, and those it is a share of.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Counted {
    pub(super) quota: Quota,
    pub(super) holding: u32,
    pub(super) among: u32,
}

impl Counted {
    /// How many may hold the grade, whole units only.
    pub(super) fn allowed(&self) -> u32 {
        let (digits, unit) = self.quota.share.fraction();
        let whole = digits.saturating_mul(self.among.into());
        let allowed = whole.checked_div_euclid(unit).unwrap_or_default();
        u32::try_from(allowed).unwrap_or(self.among)
    }

    /// How many hold it beyond that.
    pub(super) fn over(&self) -> u32 {
        self.holding.saturating_sub(self.allowed())
    }
}

/// Counts in which every unit stands once, of counts in which outer grades include inner ones.
pub(super) fn inner(given: &GradeCounts, nested: &[Nested]) -> Result<GradeCounts, Error> {
    let mut apart = given.clone();
    for nesting in nested {
        let outer = nesting.within.as_str();
        let fewer = given.get(&nesting.grade);
        if fewer > 0 && apart.take(outer, fewer).is_none() {
            let inner = nested.iter().filter(|other| other.within == outer);
            let inner = inner.map(|other| u64::from(given.get(&other.grade)));
            let inner = inner.fold(0, u64::saturating_add).to_string();
            let all = given.get(outer).to_string();
            return Err(messages::INNER_OVER_OUTER
                .error([&inner, outer, &all])
                .at("counts"));
        }
    }
    Ok(apart)
}
