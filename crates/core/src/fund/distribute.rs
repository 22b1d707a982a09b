//! The distribution (phân phối) of fee and dues between the grassroots union and the levels above.

use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::explain::{Explain, Explanation};
use crate::format::Lang;
use crate::law::{Citations, Lookup, Parameter, Rulebook, parameters};
use crate::money::{Dong, Exact, Rate};
use crate::names::names;
use crate::time::Year;

use super::scheme::{LevelAmount, Scheme, among_levels, shipped_share};

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

    /// A sum between the grassroots union and the levels above. What moves is rounded half up, and
    /// its holder keeps the rest.
    pub(super) fn split(self, collected: Dong, grassroots_share: Rate) -> Result<Split, Error> {
        let moving_share = match self {
            Self::UnionFee | Self::Other => grassroots_share,
            Self::Dues => grassroots_share.rest()?,
        };
        let exact = collected.times(moving_share)?;
        let moving = exact.half_up()?;
        let kept = collected.minus(moving)?;
        let (grassroots, upper) = match self {
            Self::UnionFee | Self::Other => (moving, kept),
            Self::Dues => (kept, moving),
        };
        Ok(Split {
            exact,
            grassroots,
            upper,
        })
    }

    fn label(self, lang: Lang) -> &'static str {
        match self {
            Self::UnionFee => lang.pick("kinh phí công đoàn", "union fee"),
            Self::Dues => lang.pick("đoàn phí", "dues"),
            Self::Other => lang.pick("thu khác", "other income"),
        }
    }
}

/// What moves of a sum, unrounded, and the two parts of the sum.
pub(super) struct Split {
    exact: Exact,
    pub(super) grassroots: Dong,
    pub(super) upper: Dong,
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
    let split = request.source.split(collected, grassroots_share)?;
    let levels = match &request.scheme {
        Some(scheme) => {
            let shares = scheme.shares(request.source, &mut rules)?;
            Some(among_levels(shares, split.upper)?)
        }
        None => None,
    };
    Ok(Distribution {
        grassroots_share,
        upper_share,
        exact: split.exact,
        grassroots: split.grassroots,
        upper: split.upper,
        levels,
        citations: rules.citations(),
        parts: (request.year, request.source, collected),
    })
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
            let shipped = shipped_share(&self.citations, &level.level);
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
