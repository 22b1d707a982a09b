//! No later rule and no later decision changes a result, on the requests of the golden vectors.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use congdoan::law::{Inquiry, Parameter, ParameterRequest, Unit, Value, parameter};
use congdoan::*;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::Value as Json;

use crate::corpus::{self, Case};
use crate::{cases, rate};

macro_rules! typed {
    ($($doc:literal $name:ident $camel:ident $in:ident => $out:ident;)+) => {
        /// The result of an operation through its typed function, as JSON.
        pub(crate) fn ask(law: &Rulebook, operation: &str, request: &Json) -> Result<Json, Error> {
            match operation {
                $(stringify!($name) => {
                    let request: $in = read_json(request.to_string().as_bytes())?;
                    let result: $out = $name(law, &request)?;
                    Ok(serde_json::to_value(&result).unwrap())
                })+
                other => panic!("no operation is named {other}"),
            }
        }
    };
}

congdoan::for_each_operation!(typed);

/// A golden request without its common fields, and the view of the law they ask for.
#[derive(Clone, Debug)]
struct Asked {
    name: String,
    operation: String,
    request: Json,
    law: Rulebook,
    last_day: NaiveDate,
}

impl Asked {
    /// `None` for requests no law answers: broken ones, and those with a what-if of their own.
    fn of(case: &Case) -> Option<Self> {
        let mut fields = case.fields();
        let refused = matches!(
            case.error.as_deref(),
            Some("invalid_input" | "unknown_operation")
        );
        if refused || fields.contains_key("overrides") {
            return None;
        }
        let mut law = Rulebook::embedded();
        if let Some(accept) = fields.remove("accept") {
            law = law.accept(accept.as_str()?.parse().ok()?);
        }
        if let Some(known_on) = fields.remove("known_on") {
            law = law.known_on(known_on.as_str()?.parse().ok()?);
        }
        fields.remove("explain");
        fields.remove("lang");
        let request = Json::Object(fields);
        Some(Self {
            name: format!("{} / {}", case.operation, case.name),
            operation: case.operation.clone(),
            last_day: last_day(&case.operation, &request)?,
            request,
            law,
        })
    }

    fn on(&self, law: &Rulebook) -> Result<Json, Error> {
        ask(law, &self.operation, &self.request)
    }
}

/// The last day whose law the request asks for; `None` when it asks for all days.
fn last_day(operation: &str, request: &Json) -> Option<NaiveDate> {
    let day = |field: &str| request[field].as_str()?.parse::<NaiveDate>().ok();
    let month = || request["month"].as_str()?.parse::<Month>().ok();
    let year = || Some(Year::new(request["year"].as_i64()?).ok()?.last_day());
    match operation {
        "union_fee" | "dues" | "officer_allowance" => Some(month()?.last_day()),
        // The shares are those of the month's fiscal year.
        "enterprise_month" => Some(month()?.year().last_day()),
        "refund" => year().max(day("received_on")),
        "settle" => Some(Year::of(day("to")?).last_day()),
        "parameter" | "fee_sanction" | "medal_eligibility" => day("on"),
        _ => year(),
    }
}

/// The figures alone: where a rule ends is what a later one changes.
pub(crate) fn figures(result: Result<Json, Error>) -> Result<Json, Error> {
    result.map(|mut result| {
        without_sources(&mut result);
        result
    })
}

fn without_sources(json: &mut Json) {
    match json {
        Json::Object(fields) => {
            for source in ["citations", "citation", "to"] {
                fields.remove(source);
            }
            fields.values_mut().for_each(without_sources);
        }
        Json::Array(list) => list.iter_mut().for_each(without_sources),
        _ => {}
    }
}

fn asked() -> Vec<Asked> {
    let asked: Vec<Asked> = corpus::cases().iter().filter_map(Asked::of).collect();
    assert!(
        asked.len() > 300,
        "only {} golden requests are of use",
        asked.len()
    );
    asked
}

fn value(parameter: Parameter, seed: u32) -> Value {
    match parameter.unit() {
        Unit::Dong => Value::Dong(Dong::new(seed.into()).unwrap()),
        Unit::Rate => Value::Rate(rate(u64::from(seed) % 1_000, 3)),
        Unit::Factor => Value::Rate(rate(u64::from(seed) % 100_000, 2)),
        Unit::Flag => Value::Flag(seed.is_multiple_of(2)),
        // Choices and prose are those of the law, so a what-if can only repeat what it says.
        Unit::Choice | Unit::Text => {
            let law = Rulebook::embedded();
            let rows = law.history(parameter);
            rows[seed as usize % rows.len()].value().clone()
        }
        _ => Value::Count(seed % 1_000),
    }
}

/// Each day on which some row, or the chart of accounts, counts as decided.
fn decisions() -> Vec<NaiveDate> {
    let law = Rulebook::embedded();
    let rows = Parameter::all().flat_map(|parameter| law.history(parameter));
    let mut days: BTreeSet<NaiveDate> = rows
        .map(|row| row.citation().decided.unwrap_or(row.from()))
        .collect();
    days.insert(Chart::named("hd-47-2021").unwrap().decided());
    days.into_iter().collect()
}

fn plus(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap()
}

#[test]
fn no_rule_that_starts_the_day_after_changes_a_result() {
    // Every rule a result used, overtaken from the next day on.
    for asked in asked() {
        let Ok(result) = asked.on(&asked.law) else {
            continue;
        };
        let next = plus(asked.last_day, 1);
        let mut law = asked.law.clone();
        for citation in result["citations"].as_array().unwrap() {
            let id = citation["parameter"].as_str().unwrap();
            // A criteria set is no parameter of the law, so nothing can overtake it.
            if id.starts_with("grading.") {
                continue;
            }
            let parameter = Parameter::find(id).unwrap();
            law = law
                .with(parameter, next, value(parameter, 1), "later")
                .unwrap();
        }
        assert_eq!(
            figures(asked.on(&law)),
            figures(Ok(result)),
            "{}",
            asked.name
        );
    }
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn no_later_rule_changes_a_result(
        asked in select(asked()),
        parameter in select(Parameter::all().collect::<Vec<_>>()),
        later in 1_u64..2_000,
        seed in any::<u32>(),
    ) {
        let from = plus(asked.last_day, later);
        let law = asked
            .law
            .clone()
            .with(parameter, from, value(parameter, seed), "later")
            .unwrap();
        prop_assert_eq!(
            figures(asked.on(&law)),
            figures(asked.on(&asked.law)),
            "{}",
            asked.name
        );
    }

    #[test]
    fn an_earlier_what_if_that_ended_changes_no_result(
        asked in select(asked()),
        parameter in select(Parameter::all().collect::<Vec<_>>()),
        seed in any::<u32>(),
    ) {
        // Requests look back at most a year, and no golden request asks for the law before 2000.
        let (from, to) = ("1990-01-01".parse().unwrap(), "1999-12-31".parse().unwrap());
        prop_assume!(asked.last_day > plus(to, 366));
        let law = asked.law.clone();
        let law = law
            .with_until(parameter, from, to, value(parameter, seed), "earlier")
            .unwrap();
        let figures_with = figures(asked.on(&law));
        prop_assert_eq!(
            figures_with,
            figures(asked.on(&asked.law)),
            "{}",
            asked.name
        );
    }

    #[test]
    fn between_two_decisions_nothing_changes(
        asked in select(asked()),
        gap in any::<Index>(),
        first in any::<u64>(),
        second in any::<u64>(),
    ) {
        let decisions = decisions();
        let at = gap.index(decisions.len());
        let start = decisions[at];
        // After the last decision the law as known stays what it is.
        let end = decisions
            .get(at + 1)
            .copied()
            .unwrap_or(plus(start, 10_000));
        let days = u64::try_from((end - start).num_days()).unwrap();
        let known = |offset: u64| asked.law.clone().known_on(plus(start, offset % days));
        // Sources and ends included: the same rows are known.
        prop_assert_eq!(
            asked.on(&known(first)),
            asked.on(&known(second)),
            "{}",
            asked.name
        );
    }

    #[test]
    fn once_all_is_decided_knowing_on_a_day_is_knowing(
        asked in select(asked()),
        later in 0_u64..10_000,
    ) {
        let all = *decisions().last().unwrap();
        let accept = |law: Rulebook| law.accept(Confidence::Unconfirmed);
        let known = accept(Rulebook::embedded()).known_on(plus(all, later));
        prop_assert_eq!(
            asked.on(&known),
            asked.on(&accept(Rulebook::embedded())),
            "{}",
            asked.name
        );
    }
}
