//! What holds exactly at a border: one đồng, one day, one entry before it and after it.

use congdoan::law::{Parameter, Provision, Rulebook, parameters};
use congdoan::{Chart, Confidence, Dong, Error, ErrorCode, Lang, call_json};
use serde_json::{Value as Json, json};

/// The reply, which must be a result.
fn reply(operation: &str, request: &Json) -> Json {
    let reply = call_json(operation, request.to_string());
    serde_json::from_str(&reply.unwrap_or_else(|error| panic!("{operation} {request}: {error}")))
        .unwrap()
}

fn refusal(operation: &str, request: &Json) -> Error {
    call_json(operation, request.to_string()).unwrap_err()
}

/// All formulas of the tree, one to a line.
fn formulas(reply: &Json) -> String {
    fn gather(node: &Json, lines: &mut Vec<String>) {
        lines.extend(node["formula"].as_str().map(str::to_owned));
        for child in node["children"].as_array().into_iter().flatten() {
            gather(child, lines);
        }
    }
    let mut lines = Vec::new();
    gather(&reply["explanation"], &mut lines);
    lines.join("\n")
}

#[test]
fn a_salary_at_a_bound_is_neither_over_nor_below_it() {
    // The ceiling is 20 and the floor 1 base salary of 2,340,000 from July 2025.
    let (floor, ceiling) = (2_340_000, 46_800_000);
    let told = |salaries: [i64; 3]| {
        let request = json!({
            "month": "2026-01", "sector": "non_state", "insured_salaries": salaries,
            "explain": true, "lang": "en",
        });
        formulas(&reply("union_fee", &request))
    };
    let at = told([floor, 10_000_000, ceiling]);
    assert!(
        at.contains("3 people added; 0 over the ceiling, 0 below the floor"),
        "{at}"
    );
    let beyond = told([floor - 1, ceiling + 1, ceiling + 1]);
    assert!(
        beyond.contains("3 people added; 2 over the ceiling, 1 below the floor"),
        "{beyond}"
    );
}

#[test]
fn a_suspension_may_end_on_the_first_day_of_the_month_asked() {
    let asked = |until: &str| {
        json!({
            "month": "2026-06", "sector": "non_state", "salary_fund": 1_000_000,
            "relief": {"kind": "suspension", "until": until},
        })
    };
    assert_eq!(reply("union_fee", &asked("2026-06-01"))["deferred"], 20_000);
    let error = refusal("union_fee", &asked("2026-05-31"));
    assert_eq!(error.path(), "relief.until");
}

#[test]
fn a_fine_of_just_the_cap_is_not_cut() {
    // At most 15% of what is owed, twice for organisations, and no more than twice 75,000,000.
    let told = |owed: i64| {
        let request = json!({
            "on": "2026-03-01", "owed": owed, "violation": "late", "violator": "organisation",
            "explain": true, "lang": "en",
        });
        formulas(&reply("fee_sanction", &request))
    };
    let (at, over) = (told(500_000_000), told(500_000_004));
    assert!(at.contains("= 150,000,000\n"), "{at}");
    assert!(!at.contains("at most the cap"), "{at}");
    assert!(over.contains("= 150,000,001.2, at most the cap"), "{over}");
}

#[test]
fn one_code_more_than_a_chart_takes_is_refused() {
    let asked = |codes: usize| {
        let codes: Vec<_> = (0..codes)
            .map(|at| json!({"code": format!("37.{at}"), "title": "x", "parent": "37"}))
            .collect();
        json!({
            "chart": "hd-47-2021", "from": "2024-01-01", "to": "2024-12-31", "opening": 0,
            "lines": [], "chart_codes": codes,
        })
    };
    assert_eq!(reply("settle", &asked(1_000))["closing"], 0);
    assert_eq!(refusal("settle", &asked(1_001)).path(), "chart_codes");
}

#[test]
fn who_stands_outside_the_fund_brings_the_rule_that_says_so() {
    let cited = |inside: bool| {
        let request = json!({
            "month": "2026-03", "sector": "non_state",
            "people": [{"id": "a", "member": true, "insured_salary": 10_000_000, "in_insurance_fund": true},
                       {"id": "b", "member": true, "insured_salary": 10_000_000, "in_insurance_fund": inside}],
        });
        let reply = reply("enterprise_month", &request);
        let wanted = parameters::SOCIAL_INSURANCE_OUT_OF_FUND_UNPAID_DAYS.id();
        let citations = reply["citations"].as_array().unwrap();
        citations
            .iter()
            .any(|citation| citation["parameter"] == wanted)
    };
    assert!(cited(false));
    assert!(!cited(true));
}

#[test]
fn a_share_that_is_not_known_is_said_of_the_month_that_was_asked() {
    for month in ["2017-07", "2019-07"] {
        let request = json!({"month": month, "sector": "non_state", "people": []});
        assert_eq!(refusal("enterprise_month", &request).path(), "month");
    }
}

#[test]
fn an_added_code_stands_behind_the_last_of_its_family() {
    let request = json!({
        "chart": "hd-47-2021", "from": "2024-01-01", "to": "2024-12-31", "opening": 0, "lines": [],
        "chart_codes": [{"code": "34.01.a", "title": "x", "parent": "34.01"},
                        {"code": "34.01.b", "title": "x", "parent": "34.01"},
                        {"code": "34.09", "title": "x", "parent": "34"}],
    });
    let settled = reply("settle", &request);
    let rows = settled["rows"].as_array().unwrap();
    let codes: Vec<_> = rows.iter().filter_map(|row| row["code"].as_str()).collect();
    let family: Vec<_> = codes.iter().filter(|code| code.starts_with("34")).collect();
    assert_eq!(family[..4], [&"34", &"34.01", &"34.01.a", &"34.01.b"]);
    assert_eq!(family.last(), Some(&&"34.09"));
    let next = codes.iter().position(|code| *code == "34.09").unwrap() + 1;
    assert!(!codes[next].starts_with("34"));
}

#[test]
fn a_chart_counts_from_the_day_of_its_decision_for_whom_that_is_sure_enough() {
    let asked = |to: &str, known_on: &str, accept: &str| {
        json!({
            "chart": "hd-47-2021", "from": "2021-01-01", "to": to, "opening": 0, "lines": [],
            "known_on": known_on, "accept": accept,
        })
    };
    // Decided on 30/12/2021, and known second-hand.
    let settled = reply("settle", &asked("2021-12-30", "2021-12-30", "secondary"));
    assert_eq!(settled["closing"], 0);
    let refused = |to, known_on, accept| refusal("settle", &asked(to, known_on, accept)).code();
    let early = refused("2021-12-29", "2021-12-30", "secondary");
    let unknown = refused("2021-12-30", "2021-12-29", "secondary");
    let unsure = refused("2021-12-30", "2021-12-30", "primary");
    assert_eq!([early, unknown], [ErrorCode::NotDetermined; 2]);
    assert_eq!(unsure, ErrorCode::Unconfirmed);
    assert_eq!(
        settled["chart"]["document"],
        Chart::named("hd-47-2021").unwrap().document()
    );
}

#[test]
fn a_history_goes_by_first_days_and_then_by_decisions_and_holds_the_remarks() {
    let law = Rulebook::embedded().accept(Confidence::Unconfirmed);
    let mut remarks = 0;
    for parameter in Parameter::all() {
        let history = law.history(parameter);
        let days = |row: &Provision<'_>| (row.from(), row.citation().decided.unwrap_or(row.from()));
        assert!(history.iter().map(days).is_sorted(), "{}", parameter.id());
        let request = json!({"id": parameter.id(), "accept": "unconfirmed"});
        let entries = reply("parameter", &request)["history"].take();
        for (row, entry) in history.iter().zip(entries.as_array().unwrap()) {
            assert_eq!(entry["note"].as_str().unwrap_or_default(), row.note());
            assert_ne!(entry["note"], "");
            remarks += usize::from(!row.note().is_empty());
        }
    }
    assert!(remarks > 0);
}

#[test]
fn digits_that_fill_a_decimal_are_the_last_that_are_exact() {
    // 2^52 × 2^44 are one more than 96 bits hold.
    let times = |amount: i64, rate: &str| Dong::new(amount).unwrap().times(rate.parse().unwrap());
    let within = times((1 << 52) - 1, "17.592186044416").unwrap();
    assert_eq!(within.to_string(), "79228162514264320.00135790592");
    let beyond = times(1 << 52, "17.592186044416");
    assert_eq!(beyond.unwrap_err().code(), ErrorCode::OutOfRange);
}

#[test]
fn a_scheme_is_a_name_or_a_list() {
    let request = json!({"year": 2026, "source": "union_fee", "collected": 1_000, "scheme": 5});
    let error = refusal("distribute", &request);
    let said = error.message(Lang::En);
    assert!(
        said.contains("the id of a scheme or a list of levels with shares"),
        "{said}"
    );
    assert_eq!(error.path(), "scheme");
}

#[test]
fn who_comes_after_gets_what_is_left_in_whatever_order_the_months_stand() {
    // Of 1, 2 and 4 đồng 75% are rounded along the line: 1, then 2 of 3, then 5 of 7.
    let month = |month: &str, paid: i64| json!({"month": month, "salary_fund": 0, "fee_paid": paid, "dues_collected": 0, "dues_remitted": 0});
    let unit = |id: &str, months: Vec<Json>| json!({"id": id, "name": id, "sector": "non_state", "months": months, "refunds_paid": 0});
    let entitled = |months: Vec<Json>| -> Vec<Json> {
        let request = json!({
            "from": "2024-01-01", "to": "2024-12-31", "year": 2024,
            "events": [{"kind": "merged", "date": "2024-03-31", "unit": "a", "into": "b"},
                       {"kind": "merged", "date": "2024-08-31", "unit": "b", "into": "c"}],
            "units": [unit("a", months), unit("b", vec![]), unit("c", vec![])],
        });
        let consolidated = reply("consolidate", &request);
        let units = consolidated["units"].as_array().unwrap();
        units
            .iter()
            .map(|unit| unit["entitlement"].clone())
            .collect()
    };
    let months = [
        month("2024-01", 1),
        month("2024-06", 2),
        month("2024-11", 4),
    ];
    let [first, second, third] = &months;
    for order in [
        [first, second, third],
        [third, second, first],
        [second, third, first],
    ] {
        assert_eq!(entitled(order.map(Json::clone).to_vec()), [1, 1, 3]);
    }
}

#[test]
fn the_cap_of_a_state_enterprise_shows_the_base_salary_it_is_taken_from() {
    let request = json!({
        "month": "2024-03", "sector": "state_enterprise", "member": true, "net_salary": 90_000_000,
        "explain": true, "lang": "en",
    });
    let owed = reply("dues", &request);
    let nodes = owed["explanation"]["children"].as_array().unwrap();
    let cap = nodes.iter().find(|node| node["label"] == "Cap").unwrap();
    let under: Vec<_> = cap["children"].as_array().unwrap().iter().collect();
    let cites = |id: &str| under.iter().any(|node| node["citation"]["parameter"] == id);
    assert!(cites("dues.cap_share") && cites("base_salary"), "{cap}");
}

#[test]
fn a_year_without_any_rate_of_dues_is_not_determined() {
    let none = |sector: &str| json!({"parameter": format!("dues.rate.{sector}"), "value": "0", "from": "2024-01-01", "reason": "none"});
    let sectors = [
        "state_agency",
        "public_unit_state_paid",
        "public_unit_self_financed",
        "state_enterprise",
        "non_state",
    ];
    let mut request = json!({
        "from": "2024-01-01", "to": "2024-12-31", "year": 2024, "precision": "dong",
        "union_fee": 2_000_000, "dues": 700_000,
    });
    assert!(reply("reconcile", &request)["lines"].is_array());
    request["overrides"] = sectors.map(none).to_vec().into();
    assert_eq!(
        refusal("reconcile", &request).code(),
        ErrorCode::NotDetermined
    );
}

#[test]
fn only_whole_months_give_a_sum_for_a_member_and_month() {
    let told = |from: &str, to: &str| {
        let request = json!({
            "from": from, "to": to, "year": 2024, "precision": "dong", "members": 10,
            "union_fee": 2_000_000, "explain": true, "lang": "en",
        });
        reply("reconcile", &request)
            .to_string()
            .contains("Per member and month")
    };
    assert!(told("2024-01-01", "2024-06-30"));
    assert!(!told("2024-01-01", "2024-06-15"));
    assert!(!told("2024-01-16", "2024-06-30"));
}

#[test]
fn a_what_if_is_of_the_unit_of_its_parameter_before_it_is_of_a_size() {
    let assumed = |parameter: &str, value: Json| {
        let what_if = json!({"parameter": parameter, "value": value, "from": "2026-01-01", "reason": "tried"});
        json!({"id": parameter, "on": "2026-02-01", "overrides": [what_if], "accept": "unconfirmed"})
    };
    let error = refusal("parameter", &assumed("union_fee.rate", json!(-5)));
    assert_eq!(error.code(), ErrorCode::InvalidInput, "{error}");
    let error = refusal("parameter", &assumed("refund.working_days", json!(-5)));
    assert_eq!(error.code(), ErrorCode::OutOfRange, "{error}");
    let text = Parameter::all()
        .find(|parameter| parameter.unit().as_str() == "text")
        .unwrap();
    let told = reply("parameter", &assumed(text.id(), json!("as one likes")));
    assert_eq!(
        told["value"],
        json!({"vi": "as one likes", "en": "as one likes"})
    );
}
