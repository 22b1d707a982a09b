//! The distribution (phân phối) of fee and dues between the grassroots union and the levels above.

use std::cmp::Reverse;
use std::collections::HashSet;
use std::fmt;
use std::marker::PhantomData;

use serde::de::value::SeqAccessDeserializer;
use serde::{Deserialize, Deserializer, Serialize, de};

use crate::error::Error;
use crate::explain::{Explain, Explanation};
use crate::format::Lang;
use crate::law::{Citations, Lookup, Parameter, Rulebook, SCHEMES, parameters};
use crate::messages;
use crate::money::{Dong, Exact, Rate};
use crate::names::names;
use crate::order;
use crate::time::Year;

/// Where the money came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Kinh phí công đoàn: collected above, the grassroots share goes down.
    UnionFee,
    /// Đoàn phí: collected by the grassroots union, the upper share goes up.
    Dues,
    /// Thu khác: other income, which stays.
    Other,
}

names!(Source { UnionFee = "union_fee", Dues = "dues", Other = "other" });

impl Source {
    pub(crate) const fn parameter(self) -> Parameter {
        match self {
            Self::UnionFee => parameters::DISTRIBUTION_UNION_FEE_GRASSROOTS,
            Self::Dues => parameters::DISTRIBUTION_DUES_GRASSROOTS,
            Self::Other => parameters::DISTRIBUTION_OTHER_GRASSROOTS,
        }
    }

    fn label(self, lang: Lang) -> &'static str {
        match self {
            Self::UnionFee => lang.pick("kinh phí công đoàn", "union fee"),
            Self::Dues => lang.pick("đoàn phí", "dues"),
            Self::Other => lang.pick("thu khác", "other income"),
        }
    }
}

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

/// What is asked of [`distribute`].
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
#[non_exhaustive]
pub struct DistributeRequest {
    /// The fiscal year.
    pub year: Year,
    /// Where the money came from.
    pub source: Source,
    /// The sum collected, in đồng.
    pub collected: Dong,
    /// How the levels above split their part; without it they are one sum.
    pub scheme: Option<Scheme>,
}

impl DistributeRequest {
    /// The split of a sum collected in a fiscal year.
    pub fn new(year: Year, source: Source, collected: Dong) -> Self {
        Self {
            year,
            source,
            collected,
            scheme: None,
        }
    }

    /// With the upper sum split among its levels.
    #[must_use]
    pub fn scheme(mut self, scheme: Scheme) -> Self {
        self.scheme = Some(scheme);
        self
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

/// A sum split between the grassroots union and the levels above; the parts add up to the đồng.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Distribution {
    /// The share of the grassroots union.
    pub grassroots_share: Rate,
    /// The share of the levels above.
    pub upper_share: Rate,
    /// The part that moves between holders, unrounded.
    pub exact: Exact,
    /// What the grassroots union has in the end, in đồng.
    pub grassroots: Dong,
    /// What the levels above have, in đồng.
    pub upper: Dong,
    /// The upper sum by level, when a scheme was given.
    pub levels: Option<Vec<LevelAmount>>,
    /// The rules used.
    pub citations: Citations,
    #[serde(skip)]
    parts: (Year, Source, Dong),
}

/// How a sum is distributed (phân phối) between the grassroots union and the levels above.
///
/// The part that moves is rounded half up and the holder keeps the rest: of the fee the
/// grassroots share comes down, of the dues the upper share goes up.
///
/// # Errors
/// `out_of_range` for a negative sum; `invalid_input` for shares that do not add to 1, a level
/// named twice, or a shipped scheme for another source than the fee; `unknown_code` for a scheme
/// that does not ship; `not_determined` and `unconfirmed` where the law of the year is.
///
/// # Law
/// QĐ 8108/QĐ-TLĐ (16/10/2023) art 1; QĐ 1408/QĐ-TLĐ (2024) art 28; before them the yearly
/// guidance.
///
/// # Example
/// ```
/// use congdoan::{DistributeRequest, Dong, Rulebook, Source, Year, distribute};
/// let request = DistributeRequest::new(Year::new(2026)?, Source::Dues, Dong::new(1_466_775)?);
/// let split = distribute(&Rulebook::embedded(), &request)?;
/// assert_eq!(split.exact.to_string(), "440032.5");
/// assert_eq!((split.upper.get(), split.grassroots.get()), (440_033, 1_026_742));
/// # Ok::<(), congdoan::Error>(())
/// ```
pub fn distribute(law: &Rulebook, request: &DistributeRequest) -> Result<Distribution, Error> {
    let collected = request.collected.not_negative("collected")?;
    let mut rules = Lookup::new(law, request.year.last_day(), "year");
    let grassroots_share = rules.rate(request.source.parameter())?;
    let upper_share = grassroots_share.rest()?;
    let (exact, grassroots, upper) = match request.source {
        Source::UnionFee | Source::Other => {
            let exact = collected.times(grassroots_share)?;
            let grassroots = exact.half_up()?;
            (exact, grassroots, collected.minus(grassroots)?)
        }
        Source::Dues => {
            let exact = collected.times(upper_share)?;
            let upper = exact.half_up()?;
            (exact, collected.minus(upper)?, upper)
        }
    };
    let levels = match &request.scheme {
        Some(scheme) => Some(split(scheme.shares(request.source, &mut rules)?, upper)?),
        None => None,
    };
    Ok(Distribution {
        grassroots_share,
        upper_share,
        exact,
        grassroots,
        upper,
        levels,
        citations: rules.citations(),
        parts: (request.year, request.source, collected),
    })
}

impl Scheme {
    fn shares(&self, source: Source, rules: &mut Lookup<'_>) -> Result<Vec<LevelShare>, Error> {
        match self {
            Self::Shares(shares) => check(shares).map(|()| shares.clone()),
            // The shipped schemes were decided for the fee alone.
            Self::Named(id) if source != Source::UnionFee => {
                Err(messages::NOT_WITH.error([id, source.as_str()]).at("scheme"))
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
    let mut seen = HashSet::with_capacity(shares.len());
    for (at, share) in shares.iter().enumerate() {
        if !seen.insert(share.level.as_str()) {
            let path = format!("scheme[{at}].level");
            return Err(messages::DUPLICATE.error([&share.level]).at(path));
        }
    }
    let sum = shares
        .iter()
        .try_fold(rust_decimal::Decimal::ZERO, |sum, level| {
            sum.checked_add(level.share.decimal())
        })
        .unwrap_or(rust_decimal::Decimal::MAX);
    if sum == rust_decimal::Decimal::ONE {
        Ok(())
    } else {
        Err(messages::SHARES_NOT_ONE
            .error([&sum.normalize().to_string()])
            .at("scheme"))
    }
}

/// Splits by largest remainder: everyone gets the whole đồng of their part, and the đồng left
/// over go to the largest fractions, ties in the order given.
fn split(shares: Vec<LevelShare>, upper: Dong) -> Result<Vec<LevelAmount>, Error> {
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

impl Explain for Distribution {
    fn citations(&self) -> &Citations {
        &self.citations
    }

    fn explain(&self, lang: Lang) -> Explanation {
        let (year, source, collected) = self.parts;
        let moving_up = source == Source::Dues;
        let (moving, kept) = match moving_up {
            true => (self.upper, self.grassroots),
            false => (self.grassroots, self.upper),
        };
        let share = if moving_up {
            self.upper_share
        } else {
            self.grassroots_share
        };
        let upper = lang.pick("Phần công đoàn cấp trên", "Part of the levels above");
        let grassroots = lang.pick("Phần CĐCS được sử dụng", "Part of the grassroots union");
        let (first, second) = if moving_up {
            (upper, grassroots)
        } else {
            (grassroots, upper)
        };
        let formula = format!(
            "{} × {} = {}",
            lang.percent(share),
            lang.dong(collected),
            lang.decimal(self.exact.decimal())
        );
        let rest = format!("{} − {}", lang.dong(collected), lang.dong(moving));
        let levels = self.levels.iter().flatten().map(|level| {
            let exact = self
                .upper
                .times(level.share)
                .map(Exact::decimal)
                .unwrap_or_default();
            let formula = format!(
                "{} × {} = {}{}",
                lang.percent(level.share),
                lang.dong(self.upper),
                lang.decimal(exact),
                match exact.is_integer() {
                    true => "",
                    false => lang.pick(
                        "; đồng lẻ chia theo phần dư lớn nhất",
                        "; the odd đồng go to the largest remainders",
                    ),
                }
            );
            let shipped = self.shipped_share(&level.level);
            let label = shipped.map_or(level.level.as_str(), |share| share.label(lang));
            let rule = shipped.map(|share| Explanation::rule(&self.citations, share, lang));
            Explanation::new(label, lang.dong(level.amount))
                .formula(formula)
                .children(rule.into_iter().flatten())
        });
        let label = lang.pick("Phân phối", "Distribution of");
        let label = format!("{label} {} {year}", source.label(lang));
        let share_is_rest = moving_up.then(|| {
            let label = lang.pick("Tỷ lệ nộp cấp trên", "Share that goes up");
            let kept = lang.percent(self.grassroots_share);
            Explanation::new(label, lang.percent(share)).formula(format!("100% − {kept}"))
        });
        let first = Explanation::new(first, lang.dong(moving))
            .formula(formula)
            .children(share_is_rest)
            .half_up()
            .children(Explanation::rule(&self.citations, source.parameter(), lang));
        let second = Explanation::new(second, lang.dong(kept)).formula(rest);
        let (first, second) = match moving_up {
            true => (first.children(levels), second),
            false => (first, second.children(levels)),
        };
        Explanation::new(label, lang.dong(collected)).children([first, second])
    }
}

impl Distribution {
    /// The parameter of a level's share, when the scheme is one that ships.
    fn shipped_share(&self, level: &str) -> Option<Parameter> {
        let mut levels = SCHEMES.iter().flat_map(|(_, levels)| *levels);
        let used = |parameter| self.citations.value(parameter).is_some();
        let found = levels.find(|(name, parameter)| *name == level && used(*parameter));
        found.map(|(_, parameter)| *parameter)
    }
}
