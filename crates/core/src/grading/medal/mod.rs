//! The medal "Vì sự nghiệp xây dựng tổ chức Công đoàn": who has served long enough.

mod explain;
mod service;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::json;
use crate::law::{Citations, Lookup, Rulebook, parameters};
use crate::messages as common;
use crate::money::{Dong, Exact, Rate};
use crate::names::names;
use crate::order;
use crate::time::{Month, Year};

use super::messages;

pub use service::{Service, ServiceKind};

/// Whether a year's tasks were completed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
pub struct PriorYear {
    /// The year.
    pub year: Year,
    /// Whether its tasks were completed; `None` when that is not known.
    pub completed: Option<bool>,
}

/// What is asked of [`medal_eligibility`].
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
#[non_exhaustive]
pub struct MedalRequest {
    /// The day asked.
    #[serde(deserialize_with = "json::day")]
    pub on: NaiveDate,
    /// The service; spans from month to month must not overlap.
    pub service: Vec<Service>,
    /// The years before; one not given is not known.
    #[serde(default, deserialize_with = "json::or_default")]
    pub prior_years: Vec<PriorYear>,
    /// Whether the medal was awarded before; not known unless given.
    pub awarded_before: Option<bool>,
}

impl MedalRequest {
    /// Service seen on a day, with nothing known of the years before.
    pub fn new(on: NaiveDate, service: Vec<Service>) -> Self {
        Self {
            on,
            service,
            prior_years: Vec::new(),
            awarded_before: None,
        }
    }
}

/// What the medal asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MedalReason {
    /// Not enough service, as an officer or in union units.
    ServiceTooShort,
    /// A year before in which the tasks were not completed.
    PriorYearNotCompleted,
    /// It was awarded before.
    AwardedBefore,
}

names!(MedalReason {
    ServiceTooShort = "service_too_short",
    PriorYearNotCompleted = "prior_year_not_completed",
    AwardedBefore = "awarded_before",
});

/// Which of the two ways the service is enough by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MedalWay {
    /// As an officer.
    Officer,
    /// In union units.
    UnionUnit,
}

names!(MedalWay {
    Officer = "officer",
    UnionUnit = "union_unit",
});

/// Service as an officer.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct OfficerService {
    /// Its months.
    pub months: u32,
    /// Its months, each span times its factor.
    pub weighted_months: Exact,
    /// How many are needed.
    pub needed_months: u32,
}

/// Service in union units.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct UnionUnitService {
    /// Its months.
    pub months: u32,
    /// How many are needed.
    pub needed_months: u32,
}

/// Whether someone can be proposed for the medal.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct MedalEligibility {
    /// Whether they can; `None` when nothing speaks against it but something is not known.
    pub eligible: Option<bool>,
    /// What speaks against it.
    pub unmet: Vec<MedalReason>,
    /// What is not known.
    pub not_known: Vec<MedalReason>,
    /// Service as an officer.
    pub officer: OfficerService,
    /// Service in union units.
    pub union_unit: UnionUnitService,
    /// The way by which the service is enough.
    pub by: Option<MedalWay>,
    /// The rules used.
    pub citations: Citations,
    #[serde(skip)]
    spans: Vec<(ServiceKind, u32)>,
}

/// Whether someone has served long enough for the medal (Kỷ niệm chương "Vì sự nghiệp xây dựng tổ
/// chức Công đoàn"): years weighted by kind of service, the years before completed, once only.
///
/// # Errors
/// `not_determined` before 2015-02-04; `unconfirmed` where its rules are; `invalid_input` for spans
/// that overlap or end after the day asked, service that is neither months nor from a month to a
/// month, or a year given twice.
///
/// # Law
/// HD 149/HD-TLĐ (04/02/2015).
///
/// # Example
/// ```
/// use congdoan::{MedalRequest, Rulebook, Service, ServiceKind, medal_eligibility};
/// let on = "2026-07-28".parse().unwrap();
/// // Thirteen years and four months of part-time work count as twenty years.
/// let service = vec![Service::months(ServiceKind::PartTime, 160)];
/// let medal = medal_eligibility(&Rulebook::embedded(), &MedalRequest::new(on, service))?;
/// assert_eq!(medal.officer.weighted_months.to_string(), "240");
/// assert_eq!(medal.eligible, None); // nothing is known of the three years before
/// # Ok::<(), congdoan::Error>(())
/// ```
pub fn medal_eligibility(
    law: &Rulebook,
    request: &MedalRequest,
) -> Result<MedalEligibility, Error> {
    let mut rules = Lookup::new(law, request.on, "on");
    let needed_months = rules.count(parameters::MEDAL_YEARS)?.saturating_mul(12);
    let in_union_units = rules
        .count(parameters::MEDAL_UNION_UNIT_YEARS)?
        .saturating_mul(12);
    check_overlaps(&request.service)?;
    let mut officer = OfficerService {
        months: 0,
        weighted_months: Exact::from(Dong::ZERO),
        needed_months,
    };
    let mut union_unit = UnionUnitService {
        months: 0,
        needed_months: in_union_units,
    };
    let mut spans = Vec::with_capacity(request.service.len());
    for (at, service) in request.service.iter().enumerate() {
        let place = |error: Error| error.under(&format!("service[{at}]"));
        let months = service.length(request.on).map_err(place)?;
        spans.push((service.kind, months));
        if service.kind == ServiceKind::UnionUnit {
            union_unit.months = union_unit.months.saturating_add(months);
            continue;
        }
        let factor = match service.kind.factor() {
            Some(factor) => rules.rate(factor)?,
            None => Rate::ONE,
        };
        let weighted = Dong::new(months.into())?.times(factor)?;
        officer.months = officer.months.saturating_add(months);
        officer.weighted_months = officer.weighted_months.plus(weighted)?;
    }
    let needed = Exact::from(Dong::new(needed_months.into())?);
    let by = if officer.weighted_months >= needed {
        Some(MedalWay::Officer)
    } else {
        (union_unit.months >= in_union_units).then_some(MedalWay::UnionUnit)
    };
    let once = rules.flag(parameters::MEDAL_ONCE)?;
    let prior = prior_years(request, rules.count(parameters::MEDAL_PRIOR_YEARS)?)?;
    let (mut unmet, mut not_known) = (Vec::new(), Vec::new());
    let holds = [
        (MedalReason::ServiceTooShort, Some(by.is_some())),
        (MedalReason::PriorYearNotCompleted, prior),
        (
            MedalReason::AwardedBefore,
            match once {
                true => request.awarded_before.map(|awarded| !awarded),
                false => Some(true),
            },
        ),
    ];
    for (reason, holds) in holds {
        match holds {
            Some(true) => {}
            Some(false) => unmet.push(reason),
            None => not_known.push(reason),
        }
    }
    Ok(MedalEligibility {
        eligible: match (unmet.is_empty(), not_known.is_empty()) {
            (false, _) => Some(false),
            (true, true) => Some(true),
            (true, false) => None,
        },
        unmet,
        not_known,
        officer,
        union_unit,
        by,
        citations: rules.citations(),
        spans,
    })
}

/// Refuses spans that share a month.
fn check_overlaps(service: &[Service]) -> Result<(), Error> {
    let spans = service.iter().enumerate();
    let spans: Vec<(Month, Month, usize)> = spans
        .filter_map(|(at, service)| Some((service.from?, service.to?, at)))
        .collect();
    let spans = order::in_order(spans, Ord::cmp);
    let pairs = spans.iter().zip(spans.iter().skip(1));
    for ((_, to, _), (from, _, at)) in pairs {
        if from <= to {
            let error = messages::SERVICE_OVERLAPS.error([&from.to_string()]);
            return Err(error.at(format!("service[{at}].from")));
        }
    }
    Ok(())
}

/// Whether the tasks of so many years before the day were completed; `None` when one is not known.
fn prior_years(request: &MedalRequest, count: u32) -> Result<Option<bool>, Error> {
    let years = request.prior_years.iter().map(|prior| prior.year);
    common::each_once(years, |at| format!("prior_years[{at}].year"))?;
    let this_year = Year::of(request.on).get();
    let mut all = Some(true);
    for back in 1..=count {
        let year = this_year.saturating_sub_unsigned(back);
        let mut given = request.prior_years.iter();
        let prior = given.find(|prior| prior.year.get() == year);
        match prior.and_then(|prior| prior.completed) {
            Some(true) => {}
            Some(false) => return Ok(Some(false)),
            None => all = None,
        }
    }
    Ok(all)
}
