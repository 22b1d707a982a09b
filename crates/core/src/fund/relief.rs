//! Reliefs from the union fee: part of it not owed, or all of it put off.

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;
use serde::Deserialize;

use crate::error::Error;
use crate::law::{Lookup, parameters};
use crate::messages as common;
use crate::money::{Dong, Exact, Rate};
use crate::names::names;
use crate::time::{Month, Until};

use super::messages;

/// A relief granted to the employer (NĐ 105/2026/NĐ-CP art 12, 13).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "ReliefFields")]
pub enum Relief {
    /// Tạm dừng đóng: nothing now, all of it back after the suspension has ended.
    Suspension {
        /// Its last day, when known.
        until: Option<Until>,
    },
    /// Giảm mức đóng: part of the fee is not owed.
    Reduction {
        /// The part, in percent.
        percent: Rate,
    },
}

/// A relief as JSON states it; one struct, so that an error names the field inside.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("oneOf" = crate::schema::reliefs())))]
#[serde(deny_unknown_fields, expecting = "an object")]
struct ReliefFields {
    kind: ReliefKind,
    until: Option<Until>,
    percent: Option<Rate>,
}

#[derive(Clone, Copy)]
enum ReliefKind {
    Suspension,
    Reduction,
}

names!(ReliefKind { Suspension = "suspension", Reduction = "reduction" });

impl TryFrom<ReliefFields> for Relief {
    type Error = Error;

    fn try_from(fields: ReliefFields) -> Result<Self, Error> {
        match (fields.kind, fields.until, fields.percent) {
            (ReliefKind::Suspension, until, None) => Ok(Self::Suspension { until }),
            (ReliefKind::Reduction, None, Some(percent)) => Ok(Self::Reduction { percent }),
            (ReliefKind::Suspension, _, Some(_)) => {
                Err(common::NOT_WITH.error(["percent", "suspension"]))
            }
            (ReliefKind::Reduction, Some(_), _) => {
                Err(common::NOT_WITH.error(["until", "reduction"]))
            }
            (ReliefKind::Reduction, None, None) => {
                Err(common::MISSING.error(["percent"]).at("percent"))
            }
        }
    }
}

/// The fee after relief.
pub(crate) struct Relieved {
    pub(crate) due: Dong,
    pub(crate) exact: Option<Exact>,
    pub(crate) deferred: Option<Dong>,
    pub(crate) deferred_payable_by: Option<NaiveDate>,
}

impl Relieved {
    pub(crate) fn of(
        rules: &mut Lookup<'_>,
        exact: Exact,
        months: (Month, Month),
        relief: Option<Relief>,
    ) -> Result<Self, Error> {
        match relief {
            None => Ok(Self {
                due: exact.half_up()?,
                exact: None,
                deferred: None,
                deferred_payable_by: None,
            }),
            Some(Relief::Reduction { percent }) => {
                let maximum = rules.rate(parameters::UNION_FEE_REDUCTION_MAX_SHARE)?;
                let share = Rate::from_percent(percent).map_err(|_| {
                    let percent = percent.to_string();
                    common::RATE_DIGITS.error([&percent]).at("relief.percent")
                })?;
                if share > maximum {
                    let maximum = maximum.decimal().checked_mul(Decimal::ONE_HUNDRED);
                    let maximum = maximum.unwrap_or_default().normalize().to_string();
                    return Err(common::OVER_MAXIMUM
                        .error([&percent.to_string(), &maximum])
                        .at("relief.percent"));
                }
                let reduced = exact.times(share.rest()?)?;
                Ok(Self {
                    due: reduced.half_up()?,
                    exact: Some(reduced),
                    deferred: None,
                    deferred_payable_by: None,
                })
            }
            Some(Relief::Suspension { until }) => {
                let longest = rules.count(parameters::UNION_FEE_SUSPENSION_MAX_MONTHS)?;
                rules.choice(parameters::UNION_FEE_SUSPENSION_PAY_BACK)?;
                let deferred_payable_by = match until {
                    None => None,
                    Some(until) => paid_back_by(months, until, longest)?,
                };
                Ok(Self {
                    due: Dong::ZERO,
                    exact: None,
                    deferred: Some(exact.half_up()?),
                    deferred_payable_by,
                })
            }
        }
    }
}

/// The last day of the month after a suspension ends, within the calendar of requests.
fn paid_back_by(
    (first, last): (Month, Month),
    until: Until,
    longest: u32,
) -> Result<Option<NaiveDate>, Error> {
    let end = Month::of(until.day());
    if until.day() < last.first_day() {
        let until = until.day().to_string();
        return Err(messages::ENDS_BEFORE.error([&until]).at("relief.until"));
    }
    // The suspension has covered the whole cycle, whose first month is its first at the latest.
    if end >= first.plus(longest) {
        return Err(messages::SUSPENSION_TOO_LONG
            .error([&until.day().to_string(), &longest.to_string()])
            .at("relief.until"));
    }
    Ok(Some(end.next().last_day()).filter(|day| day.year() <= 9999))
}
