//! The reduction (tiết giảm) under Resolution 09C (Nghị quyết 9c/NQ-BCH) of TLĐ's committee.

use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::explain::{Explain, Explanation};
use crate::format::Lang;
use crate::law::{Citations, Lookup, Rulebook, parameters};
use crate::messages;
use crate::money::{Dong, Exact, Rate};
use crate::names::names;
use crate::time::Year;

use super::distribute::Source;

/// What the reduction is taken from. No text of the formula was found; both bases give the
/// published figure of 2020.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Basis {
    /// The grassroots share of the fee.
    #[default]
    CdcsFeeShare,
    /// Administration and movement spending out of the grassroots shares of fee and dues.
    AdministrationAndMovement,
}

names!(Basis {
    CdcsFeeShare = "cdcs_fee_share",
    AdministrationAndMovement = "administration_and_movement",
});

/// What is asked of [`reduction_09c`].
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
#[non_exhaustive]
pub struct Reduction09cRequest {
    /// The fiscal year, 2017 to 2021.
    pub year: Year,
    /// The union fee collected, in đồng.
    pub collected: Dong,
    /// All dues collected, in đồng, for the basis `administration_and_movement`.
    pub dues_collected: Option<Dong>,
    /// What the reduction is taken from; `cdcs_fee_share` unless said.
    pub basis: Option<Basis>,
    /// Another rate than the 10% of the resolution.
    pub rate: Option<Rate>,
    /// An amount assigned by the upper union, in đồng, instead of a rate.
    pub target: Option<Dong>,
}

impl Reduction09cRequest {
    /// The reduction of a year on the fee collected.
    pub fn new(year: Year, collected: Dong) -> Self {
        Self {
            year,
            collected,
            dues_collected: None,
            basis: None,
            rate: None,
            target: None,
        }
    }

    /// On administration and movement spending out of fee and dues.
    #[must_use]
    pub fn administration_and_movement(mut self, dues_collected: Dong) -> Self {
        self.basis = Some(Basis::AdministrationAndMovement);
        self.dues_collected = Some(dues_collected);
        self
    }

    /// At another rate.
    #[must_use]
    pub fn rate(mut self, rate: Rate) -> Self {
        self.rate = Some(rate);
        self
    }

    /// As assigned by the upper union.
    #[must_use]
    pub fn target(mut self, target: Dong) -> Self {
        self.target = Some(target);
        self
    }
}

/// The reduction of a year.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Reduction09c {
    /// What it is taken from.
    pub basis: Basis,
    /// The rate; `None` for an assigned amount.
    pub rate: Option<Rate>,
    /// Unrounded; `None` for an assigned amount.
    pub exact: Option<Exact>,
    /// The reduction, in đồng.
    pub due: Dong,
    /// The rules used.
    pub citations: Citations,
    #[serde(skip)]
    parts: Parts,
}

/// What the explanation needs beside the figures.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Parts {
    year: Year,
    collected: Dong,
    dues_collected: Option<Dong>,
    fee_share: Option<Rate>,
    dues_share: Option<Rate>,
    spending_shares: Option<(Rate, Rate)>,
    /// Whether the caller gave a rate or an amount.
    own: bool,
}

/// What Resolution 09C takes from a year's money (tiết giảm 10%).
///
/// Taken from the unrounded shares, and rounded once.
///
/// # Errors
/// `not_determined` outside 2017 to 2021, even with a target; `unconfirmed` in those years but
/// 2020 unless accepted; `invalid_input` when the basis needs dues that are not given, or for a
/// rate and a target together; `out_of_range` for a negative sum or a rate over 1.
///
/// # Law
/// Nghị quyết 9c/NQ-BCH (TLĐ, term XI); the formula is derived from a published report of 2020.
///
/// # Example
/// ```
/// use congdoan::{Dong, Reduction09cRequest, Rulebook, Year, reduction_09c};
/// let request = Reduction09cRequest::new(Year::new(2020)?, Dong::new(3_622_000_000)?);
/// let reduction = reduction_09c(&Rulebook::embedded(), &request)?;
/// assert_eq!(reduction.due, Dong::new(253_540_000)?);
/// # Ok::<(), congdoan::Error>(())
/// ```
pub fn reduction_09c(law: &Rulebook, request: &Reduction09cRequest) -> Result<Reduction09c, Error> {
    let collected = request.collected.not_negative("collected")?;
    let dues_collected = match request.dues_collected {
        Some(dues) => Some(dues.not_negative("dues_collected")?),
        None => None,
    };
    let basis = request.basis.unwrap_or_default();
    let own_rate = match request.rate {
        Some(rate) => Some(rate.at_most_one().map_err(|error| error.at("rate"))?),
        None => None,
    };
    if request.target.is_some() && own_rate.is_some() {
        return Err(messages::NOT_WITH.error(["rate", "target"]).at("rate"));
    }
    let mut rules = Lookup::new(law, request.year.last_day(), "year");
    // Whatever the caller states, the year must be one in which the reduction applied.
    let rule_rate = rules.rate(parameters::REDUCTION_09C_RATE)?;
    let mut parts = Parts {
        year: request.year,
        collected,
        dues_collected,
        fee_share: None,
        dues_share: None,
        spending_shares: None,
        own: own_rate.is_some() || request.target.is_some(),
    };
    if let Some(target) = request.target {
        return Ok(Reduction09c {
            basis,
            rate: None,
            exact: None,
            due: target.not_negative("target")?,
            citations: rules.citations(),
            parts,
        });
    }
    let rate = own_rate.unwrap_or(rule_rate);
    let fee_share = rules.rate(Source::UnionFee.parameter())?;
    parts.fee_share = Some(fee_share);
    let kept_of_fee = collected.times(fee_share)?;
    let taken_from = match basis {
        Basis::CdcsFeeShare => kept_of_fee,
        Basis::AdministrationAndMovement => {
            let dues = dues_collected.ok_or_else(|| {
                messages::MISSING
                    .error(["dues_collected"])
                    .at("dues_collected")
            })?;
            let dues_share = rules.rate(Source::Dues.parameter())?;
            let administration = rules.rate(parameters::REDUCTION_09C_ADMINISTRATION_SHARE)?;
            let movement = rules.rate(parameters::REDUCTION_09C_MOVEMENT_SHARE)?;
            parts.dues_share = Some(dues_share);
            parts.spending_shares = Some((administration, movement));
            let kept = kept_of_fee.plus(dues.times(dues_share)?)?;
            kept.times(administration)?.plus(kept.times(movement)?)?
        }
    };
    let exact = taken_from.times(rate)?;
    Ok(Reduction09c {
        basis,
        rate: Some(rate),
        exact: Some(exact),
        due: exact.half_up()?,
        citations: rules.citations(),
        parts,
    })
}

impl Explain for Reduction09c {
    fn citations(&self) -> &Citations {
        &self.citations
    }

    fn explain(&self, lang: Lang) -> Explanation {
        let label = lang.pick(
            "Tiết giảm theo Nghị quyết 09C năm",
            "Resolution 09C reduction of",
        );
        let node = Explanation::new(format!("{label} {}", self.parts.year), lang.dong(self.due));
        let rule = |parameter| Explanation::rule(&self.citations, parameter, lang);
        // What the caller states takes the place of the rate, but not of the year.
        let applies = match self.parts.own {
            false => rule(parameters::REDUCTION_09C_RATE),
            true => self
                .citations
                .citation(parameters::REDUCTION_09C_RATE)
                .map(|citation| {
                    let label = lang.pick("Năm có tiết giảm", "A year of the reduction");
                    Explanation::new(label, self.parts.year.to_string()).source(citation)
                })
                .into_iter()
                .collect(),
        };
        let (Some(rate), Some(exact), Some(fee_share)) =
            (self.rate, self.exact, self.parts.fee_share)
        else {
            let formula = lang.pick("chỉ tiêu cấp trên giao", "assigned by the upper union");
            return node.formula(formula).children(applies);
        };
        let fee = format!(
            "{} × {}",
            lang.percent(fee_share),
            lang.dong(self.parts.collected)
        );
        let shares = self.parts.spending_shares.zip(self.parts.dues_share);
        let formula = match shares.zip(self.parts.dues_collected) {
            None => format!("{} × {fee}", lang.percent(rate)),
            Some((((administration, movement), dues_share), dues)) => format!(
                "{} × ({} + {}) × ({fee} + {} × {})",
                lang.percent(rate),
                lang.percent(administration),
                lang.percent(movement),
                lang.percent(dues_share),
                lang.dong(dues)
            ),
        };
        node.formula(format!("{formula} = {}", lang.decimal(exact.decimal())))
            .half_up()
            .children(applies)
            .children(rule(Source::UnionFee.parameter()))
            .children(rule(Source::Dues.parameter()))
            .children(rule(parameters::REDUCTION_09C_ADMINISTRATION_SHARE))
            .children(rule(parameters::REDUCTION_09C_MOVEMENT_SHARE))
    }
}
