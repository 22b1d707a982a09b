//! The refund (cấp lại): what comes back to the grassroots union of the fee collected above.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, de};

use crate::error::Error;
use crate::explain::{Explain, Explanation};
use crate::format::Lang;
use crate::json;
use crate::law::{Citations, Lookup, Rulebook, parameters};
use crate::money::Dong;
use crate::time::{Year, working_days_after};

use super::distribute::{DistributeRequest, Distribution, Source, distribute};
use super::reduction_09c::{Reduction09c, Reduction09cRequest, reduction_09c};

/// The reduction to take off a refund: an amount, or what the rule of Resolution 09C gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReductionGiven {
    /// An amount in đồng.
    Amount(Dong),
    /// Rate × share × collected, rounded once.
    ByRule,
}

impl<'de> Deserialize<'de> for ReductionGiven {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl de::Visitor<'_> for Visitor {
            type Value = ReductionGiven;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an integer of đồng or `by_rule`")
            }
            fn visit_i64<E: de::Error>(self, amount: i64) -> Result<ReductionGiven, E> {
                Dong::new(amount)
                    .map(ReductionGiven::Amount)
                    .map_err(E::custom)
            }
            fn visit_u64<E: de::Error>(self, amount: u64) -> Result<ReductionGiven, E> {
                Dong::from_u64(amount)
                    .map(ReductionGiven::Amount)
                    .map_err(E::custom)
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<ReductionGiven, E> {
                match text {
                    "by_rule" => Ok(ReductionGiven::ByRule),
                    _ => Err(E::invalid_value(de::Unexpected::Str(text), &self)),
                }
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

/// What is asked of [`refund`].
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
#[non_exhaustive]
pub struct RefundRequest {
    /// The fiscal year.
    pub year: Year,
    /// The union fee collected, in đồng.
    pub collected: Dong,
    /// The reduction to take off; none unless given.
    pub reduction: Option<ReductionGiven>,
    /// What was paid back so far, in đồng; 0 unless given.
    pub paid: Option<Dong>,
    /// The day the upper union received the fee.
    #[serde(default, deserialize_with = "json::optional_day")]
    pub received_on: Option<NaiveDate>,
    /// Holidays that are not working days; weekends need not be given.
    #[serde(default, deserialize_with = "json::days")]
    pub holidays: Vec<NaiveDate>,
}

impl RefundRequest {
    /// The refund of a year on the fee collected.
    pub fn new(year: Year, collected: Dong) -> Self {
        Self {
            year,
            collected,
            reduction: None,
            paid: None,
            received_on: None,
            holidays: Vec::new(),
        }
    }

    /// With a reduction taken off.
    #[must_use]
    pub fn reduction(mut self, reduction: ReductionGiven) -> Self {
        self.reduction = Some(reduction);
        self
    }

    /// With what was paid back so far.
    #[must_use]
    pub fn paid(mut self, paid: Dong) -> Self {
        self.paid = Some(paid);
        self
    }

    /// With the day the fee was received, and the holidays after it.
    #[must_use]
    pub fn received_on(mut self, day: NaiveDate, holidays: Vec<NaiveDate>) -> Self {
        self.received_on = Some(day);
        self.holidays = holidays;
        self
    }
}

/// What is to come back, came back, and is still owed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Refund {
    /// The grassroots share of the fee, in đồng.
    pub entitlement: Dong,
    /// What is taken off, in đồng.
    pub reduction: Dong,
    /// Entitlement − reduction, in đồng.
    pub net: Dong,
    /// What was paid back, in đồng.
    pub paid: Dong,
    /// Net − paid, in đồng; negative when too much was paid.
    pub outstanding: Dong,
    /// The day by which it was to be paid back; `None` before the rule of 2024-08-01.
    pub payable_by: Option<NaiveDate>,
    /// The rules used.
    pub citations: Citations,
    #[serde(skip)]
    distribution: Distribution,
    #[serde(skip)]
    by_rule: Option<Reduction09c>,
}

/// What the upper union returns to the grassroots union of the fee (kinh phí cấp lại).
///
/// # Errors
/// `out_of_range` for a negative sum; those of [`distribute`] and, `by_rule`, of
/// [`reduction_09c`].
///
/// # Law
/// QĐ 1908/QĐ-TLĐ art 21; QĐ 1408/QĐ-TLĐ, five working days from 2024-08-01, article not noted.
///
/// # Example
/// ```
/// use congdoan::{Dong, RefundRequest, Rulebook, Year, refund};
/// let request = RefundRequest::new(Year::new(2025)?, Dong::new(10_356_400)?)
///     .paid(Dong::new(7_767_000)?);
/// let returned = refund(&Rulebook::embedded(), &request)?;
/// assert_eq!(returned.entitlement.get(), 7_767_300);
/// assert_eq!(returned.outstanding.get(), 300);
/// # Ok::<(), congdoan::Error>(())
/// ```
pub fn refund(law: &Rulebook, request: &RefundRequest) -> Result<Refund, Error> {
    let split = DistributeRequest::new(request.year, Source::UnionFee, request.collected);
    let distribution = distribute(law, &split)?;
    let by_rule = match request.reduction {
        Some(ReductionGiven::ByRule) => {
            let asked = Reduction09cRequest::new(request.year, request.collected);
            Some(reduction_09c(law, &asked)?)
        }
        _ => None,
    };
    let reduction = match (request.reduction, &by_rule) {
        (Some(ReductionGiven::Amount(amount)), _) => amount.not_negative("reduction")?,
        (_, Some(by_rule)) => by_rule.due,
        _ => Dong::ZERO,
    };
    let paid = request.paid.unwrap_or_default().not_negative("paid")?;
    let mut rules = Lookup::new(law, request.year.last_day(), "year");
    rules.cite(&distribution.citations);
    if let Some(by_rule) = &by_rule {
        rules.cite(&by_rule.citations);
    }
    let payable_by = match request.received_on {
        None => None,
        Some(day) => rules
            .on(day)
            .optional_count(parameters::REFUND_WORKING_DAYS)?
            .and_then(|count| working_days_after(day, count, &request.holidays)),
    };
    let net = distribution.grassroots.minus(reduction)?;
    Ok(Refund {
        entitlement: distribution.grassroots,
        reduction,
        net,
        paid,
        outstanding: net.minus(paid)?,
        payable_by,
        citations: rules.citations(),
        distribution,
        by_rule,
    })
}

impl Explain for Refund {
    fn citations(&self) -> &Citations {
        &self.citations
    }

    fn explain(&self, lang: Lang) -> Explanation {
        let entitlement = lang.pick("Được phân phối", "Entitlement");
        let entitlement = Explanation::new(entitlement, lang.dong(self.entitlement))
            .children(self.distribution.explain(lang).children.into_iter().take(1));
        let reduction = match &self.by_rule {
            Some(by_rule) => by_rule.explain(lang),
            None => Explanation::new(
                lang.pick("Tiết giảm", "Reduction"),
                lang.dong(self.reduction),
            ),
        };
        let paid = Explanation::new(lang.pick("Đã cấp lại", "Paid so far"), lang.dong(self.paid));
        let net = Explanation::new(
            lang.pick("Phải cấp lại", "To be refunded"),
            lang.dong(self.net),
        )
        .formula(format!(
            "{} − {}",
            lang.dong(self.entitlement),
            lang.dong(self.reduction)
        ))
        .children([entitlement, reduction]);
        let label = lang.pick("Còn phải cấp lại", "Still to be refunded");
        let deadline = self.payable_by.map(|day| {
            let label = lang.pick("Hạn cấp lại", "Payable by");
            Explanation::new(label, lang.day(day)).children(Explanation::rule(
                &self.citations,
                parameters::REFUND_WORKING_DAYS,
                lang,
            ))
        });
        Explanation::new(label, lang.dong(self.outstanding))
            .formula(format!(
                "{} − {}",
                lang.dong(self.net),
                lang.dong(self.paid)
            ))
            .children([net, paid])
            .children(deadline)
    }
}
