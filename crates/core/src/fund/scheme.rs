//! Schemes: how the levels above split their part of fee and dues among themselves.

use std::cmp::Reverse;
use std::fmt;
use std::marker::PhantomData;

use rust_decimal::Decimal;
use serde::de::value::SeqAccessDeserializer;
use serde::{Deserialize, Deserializer, Serialize, de};

use crate::error::Error;
use crate::law::{Citations, Lookup, Parameter, SCHEMES};
use crate::messages as common;
use crate::money::{Dong, Rate};
use crate::order;

use super::distribute::Source;
use super::messages;

/// One level's share of the upper sum.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
pub struct LevelShare {
    /// The level.
    pub level: String,
    /// Its share of the upper sum; all shares add to 1.
    pub share: Rate,
}

/// How the levels above split their sum: a shipped scheme by id, or shares of one's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// A scheme that ships with the rules, such as `hanoi-2023`.
    Named(String),
    /// Shares of the upper sum that add to 1.
    Shares(Vec<LevelShare>),
}

impl<'de> Deserialize<'de> for Scheme {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor(PhantomData<Scheme>);
        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Scheme;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the id of a scheme or a list of levels with shares")
            }
            fn visit_str<E: de::Error>(self, id: &str) -> Result<Scheme, E> {
                Ok(Scheme::Named(id.to_owned()))
            }
            fn visit_seq<A: de::SeqAccess<'de>>(self, list: A) -> Result<Scheme, A::Error> {
                Vec::deserialize(SeqAccessDeserializer::new(list)).map(Scheme::Shares)
            }
        }
        deserializer.deserialize_any(Visitor(PhantomData))
    }
}

/// What one level above gets.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LevelAmount {
    /// The level.
    pub level: String,
    /// Its share of the upper sum.
    pub share: Rate,
    /// Its part, in đồng.
    pub amount: Dong,
}

impl Scheme {
    pub(super) fn shares(
        &self,
        source: Source,
        rules: &mut Lookup<'_>,
    ) -> Result<Vec<LevelShare>, Error> {
        match self {
            Self::Shares(shares) => check(shares).map(|()| shares.clone()),
            // The shipped schemes were decided for the fee alone.
            Self::Named(id) if source != Source::UnionFee => {
                Err(common::NOT_WITH.error([id, source.as_str()]).at("scheme"))
            }
            Self::Named(id) => {
                let levels = SCHEMES
                    .iter()
                    .find(|(name, _)| name == id)
                    .map(|(_, levels)| *levels)
                    .ok_or_else(|| messages::UNKNOWN_SCHEME.error([id]).at("scheme"))?;
                let shares = levels.iter().map(|(level, parameter)| {
                    Ok(LevelShare {
                        level: (*level).to_owned(),
                        share: rules.rate(*parameter)?,
                    })
                });
                let shares = shares.collect::<Result<Vec<_>, Error>>()?;
                check(&shares).map(|()| shares)
            }
        }
    }
}

fn check(shares: &[LevelShare]) -> Result<(), Error> {
    let levels = shares.iter().map(|share| share.level.as_str());
    common::each_once(levels, |at| format!("scheme[{at}].level"))?;
    let sum = shares
        .iter()
        .try_fold(Decimal::ZERO, |sum, level| {
            sum.checked_add(level.share.decimal())
        })
        .unwrap_or(Decimal::MAX);
    if sum == Decimal::ONE {
        Ok(())
    } else {
        Err(messages::SHARES_NOT_ONE
            .error([&sum.normalize().to_string()])
            .at("scheme"))
    }
}

/// Splits by largest remainder: everyone gets the whole đồng of their part, and the đồng left
/// over go to the largest fractions, ties in the order given.
pub(super) fn among_levels(
    shares: Vec<LevelShare>,
    upper: Dong,
) -> Result<Vec<LevelAmount>, Error> {
    let mut levels = Vec::with_capacity(shares.len());
    let mut fractions = Vec::with_capacity(shares.len());
    for LevelShare { level, share } in shares {
        let exact = upper.times(share)?.decimal();
        let whole = exact.floor();
        let amount = Dong::new(i64::try_from(whole.mantissa()).unwrap_or(i64::MAX))?;
        fractions.push((exact.fract(), levels.len()));
        levels.push(LevelAmount {
            level,
            share,
            amount,
        });
    }
    let given = Dong::total(levels.iter().map(|level| level.amount))?;
    let left = usize::try_from(upper.minus(given)?.get()).unwrap_or(0);
    let fractions = order::by_key(fractions, |(fraction, at)| (Reverse(*fraction), *at));
    for (_, at) in fractions.into_iter().take(left) {
        if let Some(level) = levels.get_mut(at) {
            level.amount = level.amount.plus(Dong::of_law(1))?;
        }
    }
    Ok(levels)
}

/// The parameter of a level's share, when the scheme used is one that ships.
pub(super) fn shipped_share(citations: &Citations, level: &str) -> Option<Parameter> {
    let mut levels = SCHEMES.iter().flat_map(|(_, levels)| *levels);
    let used = |parameter| citations.value(parameter).is_some();
    let found = levels.find(|(name, parameter)| *name == level && used(*parameter));
    found.map(|(_, parameter)| *parameter)
}
