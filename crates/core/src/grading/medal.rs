//! The medal "Vì sự nghiệp xây dựng tổ chức Công đoàn": who has served long enough.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::explain::{Explain, Explanation};
use crate::format::Lang;
use crate::json;
use crate::law::{Citations, Lookup, Parameter, Rulebook, parameters};
use crate::messages as common;
use crate::money::{Dong, Exact, Rate};
use crate::names::names;
use crate::time::{Month, Year};

use super::messages;

/// What a span of service was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ServiceKind {
    /// Cán bộ công đoàn chuyên trách: a full-time officer.
    FullTime,
    /// Cán bộ công đoàn không chuyên trách: a part-time officer.
    PartTime,
    /// An officer in a non-state enterprise.
    NonStateEnterprise,
    /// In a unit that belongs to the unions, not as an officer; counted apart.
    UnionUnit,
}

names!(ServiceKind {
    FullTime = "full_time",
    PartTime = "part_time",
    NonStateEnterprise = "non_state_enterprise",
    UnionUnit = "union_unit",
});

impl ServiceKind {
    /// The kind for people.
    pub const fn label(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::FullTime, Lang::Vi) => "chuyên trách",
            (Self::PartTime, Lang::Vi) => "không chuyên trách",
            (Self::NonStateEnterprise, Lang::Vi) => "tại doanh nghiệp ngoài nhà nước",
            (Self::UnionUnit, Lang::Vi) => "tại đơn vị của công đoàn",
            (Self::FullTime, Lang::En) => "full-time",
            (Self::PartTime, Lang::En) => "part-time",
            (Self::NonStateEnterprise, Lang::En) => "in a non-state enterprise",
            (Self::UnionUnit, Lang::En) => "in a union unit",
        }
    }

    /// The factor its time is multiplied by; `None` for time counted as it is.
    const fn factor(self) -> Option<Parameter> {
        match self {
            Self::PartTime => Some(parameters::MEDAL_PART_TIME_FACTOR),
            Self::NonStateEnterprise => Some(parameters::MEDAL_NON_STATE_FACTOR),
            Self::FullTime | Self::UnionUnit => None,
        }
    }
}

/// A span of service: so many months, or from a month to a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "an object")]
#[non_exhaustive]
pub struct Service {
    /// What it was.
    pub kind: ServiceKind,
    /// How many months.
    pub months: Option<u32>,
    /// Or its first month.
    pub from: Option<Month>,
    /// And its last, included.
    pub to: Option<Month>,
}

impl Service {
    /// So many months of service.
    pub fn months(kind: ServiceKind, months: u32) -> Self {
        Self {
            kind,
            months: Some(months),
            from: None,
            to: None,
        }
    }

    /// Service from a month to a month, both included.
    pub fn between(kind: ServiceKind, from: Month, to: Month) -> Self {
        Self {
            kind,
            months: None,
            from: Some(from),
            to: Some(to),
        }
    }

    fn length(&self, on: NaiveDate) -> Result<u32, Error> {
        match (self.months, self.from, self.to) {
            (Some(months), None, None) => Ok(months),
            (None, Some(from), Some(to)) if to < from => {
                Err(common::PERIOD_REVERSED.error([&to.to_string()]).at("to"))
            }
            (None, Some(_), Some(to)) if to > Month::of(on) => {
                Err(messages::SERVICE_LATER.error([&to.to_string()]).at("to"))
            }
            (None, Some(from), Some(to)) => Ok(from.months_to(to)),
            (None, Some(_), None) => Err(common::MISSING.error(["to"]).at("to")),
            (None, None, Some(_)) => Err(common::MISSING.error(["from"]).at("from")),
            _ => Err(common::ONE_OF_TWO.error(["months", "from"])),
        }
    }
}

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
    #[serde(deserialize_with = "json::objects")]
    pub service: Vec<Service>,
    /// The years before; one not given is not known.
    #[serde(default, deserialize_with = "json::optional_objects")]
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
/// `not_determined` before 2015-02-04; `invalid_input` for spans that overlap or end after the
/// day asked.
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
            request.awarded_before.map(|awarded| !(awarded && once)),
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
    let mut spans: Vec<(Month, Month, usize)> = spans
        .filter_map(|(at, service)| Some((service.from?, service.to?, at)))
        .collect();
    spans.sort();
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
    for (at, prior) in request.prior_years.iter().enumerate() {
        if request
            .prior_years
            .iter()
            .take(at)
            .any(|other| other.year == prior.year)
        {
            let year = prior.year.to_string();
            let path = format!("prior_years[{at}].year");
            return Err(common::DUPLICATE.error([&year]).at(path));
        }
    }
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

impl Explain for MedalEligibility {
    fn citations(&self) -> &Citations {
        &self.citations
    }

    fn explain(&self, lang: Lang) -> Explanation {
        let value = match self.eligible {
            Some(true) => lang.pick("đủ điều kiện", "eligible"),
            Some(false) => lang.pick("chưa đủ điều kiện", "not eligible"),
            None => lang.pick("chưa đủ thông tin", "not known"),
        };
        let months = lang.pick("tháng", "months");
        let rule = |parameter| Explanation::rule(&self.citations, parameter, lang);
        let spans = |of: fn(ServiceKind) -> bool| {
            let spans = self.spans.iter().filter(move |(kind, _)| of(*kind));
            let spans = spans.map(|(kind, length)| {
                let length = lang.integer((*length).into());
                let node = Explanation::new(kind.label(lang), format!("{length} {months}"));
                node.children(kind.factor().into_iter().flat_map(rule))
            });
            spans.collect::<Vec<_>>()
        };
        let officer = Explanation::new(
            lang.pick("Cán bộ công đoàn, đã nhân hệ số", "As an officer, weighted"),
            format!(
                "{} {months}",
                lang.decimal(self.officer.weighted_months.decimal())
            ),
        )
        .children(spans(|kind| kind != ServiceKind::UnionUnit))
        .children(rule(parameters::MEDAL_YEARS));
        let union_unit = Explanation::new(
            lang.pick("Tại đơn vị của công đoàn", "In union units"),
            format!("{} {months}", lang.integer(self.union_unit.months.into())),
        )
        .children(spans(|kind| kind == ServiceKind::UnionUnit))
        .children(rule(parameters::MEDAL_UNION_UNIT_YEARS));
        let reasons = |reasons: &[MedalReason], said: &'static str| {
            let nodes = reasons
                .iter()
                .map(move |reason| Explanation::new(reason.label(lang), said));
            nodes.collect::<Vec<_>>()
        };
        Explanation::new(
            lang.pick(
                "Kỷ niệm chương Vì sự nghiệp xây dựng tổ chức Công đoàn",
                "Medal for building the unions",
            ),
            value,
        )
        .children([officer, union_unit])
        .children(reasons(&self.unmet, lang.pick("không đạt", "not met")))
        .children(reasons(&self.not_known, lang.pick("chưa rõ", "not known")))
        .children(rule(parameters::MEDAL_PRIOR_YEARS))
        .children(rule(parameters::MEDAL_ONCE))
    }
}

impl MedalReason {
    /// What is asked for, for people.
    pub const fn label(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::ServiceTooShort, Lang::Vi) => "Đủ thời gian công tác",
            (Self::ServiceTooShort, Lang::En) => "service long enough",
            (Self::PriorYearNotCompleted, Lang::Vi) => "Hoàn thành nhiệm vụ các năm liền trước",
            (Self::PriorYearNotCompleted, Lang::En) => "tasks of the years before completed",
            (Self::AwardedBefore, Lang::Vi) => "Chưa được tặng lần nào",
            (Self::AwardedBefore, Lang::En) => "not awarded before",
        }
    }
}
