//! No later rule and no later decision changes a result, on the requests of the golden vectors.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use congdoan::law::{Inquiry, Parameter, ParameterRequest, Unit, Value, parameter, parameters};
use congdoan::*;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value as Json, json};

use crate::corpus::{self, Case};
use crate::{cases, rate};

macro_rules! typed {
    ($($doc:literal $name:ident $camel:ident $in:ident => $out:ident;)+) => {
        /// The result of an operation through its typed function, as JSON.
        fn ask(law: &Rulebook, operation: &str, request: &Json) -> Result<Json, Error> {
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
        "parameter" | "fee_sanction" => day("on"),
        _ => year(),
    }
}

/// The figures alone: where a rule ends is what a later one changes.
fn figures(result: Result<Json, Error>) -> Result<Json, Error> {
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
        Unit::Flag => Value::Flag(seed % 2 == 0),
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
        .map(|row| row.citation())
        .map(|citation| citation.decided.unwrap_or(citation.from))
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
            let parameter = Parameter::find(citation["parameter"].as_str().unwrap()).unwrap();
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

/// A decision, the day before it, and the law without it, said as a what-if.
struct Decision {
    before: &'static str,
    without: fn(Rulebook) -> Rulebook,
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// QĐ 8108 of 16/10/2023: 70% of the dues of the whole year 2023 stay.
const QD_8108: Decision = Decision {
    before: "2023-10-15",
    without: |law| {
        let share: Rate = "0.6".parse().unwrap();
        let parameter = parameters::DISTRIBUTION_DUES_GRASSROOTS;
        law.with(parameter, day("2023-01-01"), share, "without QĐ 8108")
            .unwrap()
    },
};

/// QĐ 61 of 29/7/2025: dues are halved from 1/7/2025.
const QD_61: Decision = Decision {
    before: "2025-07-28",
    without: |law| {
        let percent: Rate = "0.01".parse().unwrap();
        let halved = [
            parameters::DUES_RATE_PUBLIC_UNIT_SELF_FINANCED,
            parameters::DUES_RATE_STATE_ENTERPRISE,
            parameters::DUES_RATE_NON_STATE,
            parameters::DUES_MINIMUM_SHARE_NO_FIXED_WAGE,
        ];
        halved.into_iter().fold(law, |law, parameter| {
            law.with(parameter, day("2025-07-01"), percent, "without QĐ 61")
                .unwrap()
        })
    },
};

/// CV 808 of 6/8/2020: who was paid below the base salary in 2020 owes no dues.
const CV_808: Decision = Decision {
    before: "2020-08-05",
    without: |law| {
        let parameter = parameters::DUES_EXEMPT_BELOW_BASE_SALARY;
        law.with_until(
            parameter,
            day("2020-01-23"),
            day("2020-12-31"),
            false,
            "without CV 808",
        )
        .unwrap()
    },
};

/// NĐ 161 of 15/5/2026: the base salary of 1/7/2026.
const ND_161: Decision = Decision {
    before: "2026-05-14",
    without: |law| {
        let base = Dong::new(2_340_000).unwrap();
        law.with(
            parameters::BASE_SALARY,
            day("2026-07-01"),
            base,
            "without NĐ 161",
        )
        .unwrap()
    },
};

impl Decision {
    /// The figures before the decision was made, and those of the law without it.
    fn both(&self, operation: &str, request: &Json) -> [Result<Json, Error>; 2] {
        let known = Rulebook::embedded().known_on(day(self.before));
        let without = (self.without)(Rulebook::embedded());
        [known, without].map(|law| figures(ask(&law, operation, request)))
    }
}

fn dues_request(month: String, sector: Sector, amount: i64) -> Json {
    let field = match sector {
        Sector::StateEnterprise => "net_salary",
        Sector::NoFixedWage => "fixed_amount",
        _ => "insured_salary",
    };
    json!({"month": month, "sector": sector, "member": true, field: amount})
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn before_its_decision_a_share_is_not_known(
        year in 2023..=2026,
        source in select(Source::ALL.to_vec()),
        collected in 0_i64..1_000_000_000_000,
    ) {
        let request = json!({"year": year, "source": source, "collected": collected});
        let [known, without] = QD_8108.both("distribute", &request);
        prop_assert!(source == Source::Other || known.is_ok());
        // From 2024-08 another row says of other income what the one before said.
        prop_assert_eq!(known, without);
    }

    #[test]
    fn before_its_decision_a_rate_is_not_known(
        // From July 2025, when the rate applies, to June 2026, when another decision counts.
        month in (6_u32..18).prop_map(|at| format!("{}-{:02}", 2025 + at / 12, at % 12 + 1)),
        sector in crate::sectors(),
        salary in 0_i64..100_000_000,
    ) {
        let [known, without] = QD_61.both("dues", &dues_request(month, sector, salary));
        prop_assert!(known.is_ok());
        prop_assert_eq!(known, without);
    }

    #[test]
    fn before_its_decision_an_exemption_is_not_known(
        month in (1_u32..=12).prop_map(|month| format!("2020-{month:02}")),
        sector in crate::sectors(),
        salary in 0_i64..3_000_000,
    ) {
        let request = dues_request(month, sector, salary);
        let [known, without] = CV_808.both("dues", &request);
        prop_assert_eq!(
            known.as_ref().map(|dues| dues["liable"].clone()),
            Ok(true.into())
        );
        prop_assert_eq!(known, without);
        // And afterwards it holds, back to January.
        let after = ask(
            &Rulebook::embedded().known_on(day("2020-08-06")),
            "dues",
            &request,
        )
        .unwrap();
        let exempt = sector != Sector::NoFixedWage && salary < 1_490_000;
        prop_assert_eq!(&after["liable"], &Json::from(!exempt));
    }

    #[test]
    fn before_its_decision_a_base_salary_is_not_known(
        month in (1_u32..=12).prop_map(|month| format!("2026-{month:02}")),
        sector in crate::sectors(),
        salary in 0_i64..100_000_000,
    ) {
        let [known, without] = ND_161.both("dues", &dues_request(month.clone(), sector, salary));
        prop_assert!(known.is_ok());
        prop_assert_eq!(known, without);
        let fund =
            json!({"month": month, "sector": sector, "insured_salaries": [salary, 60_000_000]});
        let [known, without] = ND_161.both("union_fee", &fund);
        prop_assert!(known.is_ok());
        prop_assert_eq!(known, without);
    }
}
