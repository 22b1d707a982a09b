//! Requests whose parts contradict each other or the law: by which code, where, and in which words.

use congdoan::law::parameters;
use congdoan::{Error, ErrorCode, Lang, Rate, Rulebook, call_json};

use ErrorCode::{InvalidInput, NotDetermined, OutOfRange, Unconfirmed, UnknownCode};

#[track_caller]
fn refused(operation: &str, request: &str, (code, path, said): (ErrorCode, &str, &str)) -> Error {
    let error = match call_json(operation, request) {
        Err(error) => error,
        Ok(_) => panic!("{operation} takes {request}"),
    };
    let found = (error.code(), error.path(), error.message(Lang::En));
    assert_eq!(found, (code, path, said), "{operation} {request}");
    error
}

/// Each operation with a request and how it is refused.
macro_rules! refusals {
    ($($test:ident { $($operation:ident $request:expr => $code:ident $path:literal $said:literal;)+ })+) => {
        $(#[test]
        fn $test() {
            $(refused(stringify!($operation), &$request, ($code, $path, $said));)+
        })+
    };
}

/// Two unions with books of a month, and these events.
fn consolidated(events: &str) -> String {
    let books = |id: &str, month: &str| {
        format!(
            r#"{{"id":"{id}","name":"{id}","sector":"non_state","refunds_paid":0,"months":[{{"month":"{month}",
                "salary_fund":100,"fee_paid":2,"dues_collected":0,"dues_remitted":0}}]}}"#
        )
    };
    let (a, b) = (books("a", "2025-05"), books("b", "2025-01"));
    format!(
        r#"{{"from":"2025-01-01","to":"2025-12-31","year":2025,"units":[{a},{b}],"events":[{events}]}}"#
    )
}

/// A criteria set of one's own with these fields after those it needs.
fn set(more: &str) -> String {
    format!(
        r#"{{"id":"own","document":"own rules","scale":100,"grades":[{{"name":"tốt"}},{{"name":"khá"}}],
            "standards":[{{"id":"a","title":"a","maximum":100}}]{more}}}"#
    )
}

const RANGES: &str = r#","thresholds":[{"grade":"tốt","at_least":80},{"grade":"khá","below":80}]"#;

fn sensitivity(set: &str, ids: [&str; 2]) -> String {
    let unit = |id| format!(r#"{{"id":"{id}","scores":[{{"criterion":"a","points":90}}]}}"#);
    let units = ids.map(unit).join(",");
    format!(r#"{{"set":{set},"grade":"tốt","at":[85],"units":[{units}]}}"#)
}

/// A half-year's settlement with these codes of its own.
fn settled(codes: &str) -> String {
    format!(
        r#"{{"chart":"hd-47-2021","from":"2025-01-01","to":"2025-06-30","opening":0,"lines":[],
            "chart_codes":[{codes}]}}"#
    )
}

/// The value of a parameter on a day under an assumption.
fn assumed(parameter: &str, value: &str) -> String {
    format!(
        r#"{{"id":"{parameter}","on":"2025-03-31",
            "overrides":[{{"parameter":"{parameter}","value":{value},"from":"2025-01-01"}}]}}"#
    )
}

refusals! {
    parts_that_do_not_go_together {
        union_fee r#"{"month":"2026-06","sector":"non_state","salary_fund":5,
            "relief":{"kind":"reduction","until":"2026-12"}}"#
            => InvalidInput "relief" "`until` does not go with `reduction`";
        union_fee r#"{"month":"2026-06","sector":"non_state","salary_fund":5,
            "relief":{"kind":"suspension","percent":"20"}}"#
            => InvalidInput "relief" "`percent` does not go with `suspension`";
        reduction_09c r#"{"year":2020,"collected":5,"rate":"0.1","target":3}"#
            => InvalidInput "rate" "`rate` does not go with `target`";
        enterprise_month r#"{"month":"2026-03","sector":"non_state","people":[
            {"id":"a","member":true,"insured_salary":5},
            {"id":"b","member":true,"insured_salary":5,"net_salary":5}]}"#
            => InvalidInput "people[1].net_salary" "`net_salary` does not go with `non_state`";
        enterprise_month r#"{"month":"2026-03","sector":"state_enterprise","people":[
            {"id":"a","member":true,"insured_salary":5,"net_salary":5,"fixed_amount":5}]}"#
            => InvalidInput "people[0].fixed_amount" "`fixed_amount` does not go with `state_enterprise`";
        medal_eligibility r#"{"on":"2020-07-28","service":[{"kind":"full_time","months":1,"from":"2001-03"}]}"#
            => InvalidInput "service[0]" "exactly one of `months` and `from` is needed";
        medal_eligibility r#"{"on":"2020-07-28","service":[{"kind":"full_time","from":"2001-03"}]}"#
            => InvalidInput "service[0].to" "missing field `to`";
        medal_eligibility r#"{"on":"2020-07-28","service":[{"kind":"full_time","to":"2001-03"}]}"#
            => InvalidInput "service[0].from" "missing field `from`";
        medal_eligibility r#"{"on":"2020-07-28","service":[
            {"kind":"full_time","from":"2001-03","to":"2001-02"}]}"#
            => InvalidInput "service[0].to" "the period ends on `2001-02`, before it starts";
    }

    what_may_stand_once_stands_twice {
        distribute r#"{"year":2025,"source":"dues","collected":5,
            "scheme":[{"level":"a","share":"0.5"},{"level":"a","share":"0.5"}]}"#
            => InvalidInput "scheme[1].level" "`a` is given twice";
        medal_eligibility r#"{"on":"2020-07-28","service":[],
            "prior_years":[{"year":2019,"completed":true},{"year":2018},{"year":2019}]}"#
            => InvalidInput "prior_years[2].year" "`2019` is given twice";
        grade_sensitivity sensitivity(&set(RANGES), ["a", "a"])
            => InvalidInput "units[1].id" "`a` is given twice";
        grade_summary r#"{"counts":{"a":1,"b":1,"c":1},
            "nested":[{"grade":"a","within":"b"},{"grade":"a","within":"c"}]}"#
            => InvalidInput "nested[1].grade" "`a` is given twice";
        consolidate consolidated(r#"{"kind":"merged","date":"2025-02-28","unit":"a","into":"b"},
            {"kind":"dissolved","date":"2025-03-31","unit":"a"}"#)
            => InvalidInput "events[1].unit" "`a` is given twice";
    }

    a_unit_passes_into_no_line_that_holds_it {
        consolidate consolidated(r#"{"kind":"merged","date":"2025-02-28","unit":"a","into":"a"}"#)
            => InvalidInput "events[0].into" "unit `a` would pass into itself";
        consolidate consolidated(r#"{"kind":"merged","date":"2025-02-28","unit":"a","into":"b"},
            {"kind":"merged","date":"2025-03-31","unit":"b","into":"a"}"#)
            => InvalidInput "events[0].into" "unit `a` would pass into itself";
        grade_summary r#"{"counts":{"a":1,"b":1},
            "nested":[{"grade":"a","within":"b"},{"grade":"b","within":"a"}]}"#
            => InvalidInput "nested[1].grade" "grade `b` is within itself";
    }

    codes_of_one_s_own_that_the_chart_cannot_take {
        settle settled(r#"{"code":"10.01","title":"a","parent":"10"}"#)
            => InvalidInput "chart_codes[0].parent" "code `10` is computed and takes no line";
        settle settled(r#"{"code":"22.90","title":"a","parent":"22"},{"code":"50.01","title":"b","parent":"50"}"#)
            => InvalidInput "chart_codes[1].parent" "code `50` is computed and takes no line";
        settle settled(r#"{"code":"22","title":"a","parent":"23"}"#)
            => InvalidInput "chart_codes[0].code" "the chart already has code `22`";
        settle settled(r#"{"code":"99.01","title":"a","parent":"99"}"#)
            => UnknownCode "chart_codes[0].parent" "the chart has no code `99`";
        settle settled(&vec![r#"{"code":"a","title":"a","parent":"22"}"#; 1_001].join(","))
            => OutOfRange "chart_codes" "`1001` is over the maximum of `1000`";
    }

    sets_without_what_is_asked_of_them {
        grade_sensitivity sensitivity(&set(r#","thresholds":[]"#), ["a", "b"])
            => NotDetermined "set" "the thresholds of `own` were not found";
        grade_summary format!(r#"{{"counts":{{"tốt":1}},"set":{}}}"#, set(RANGES))
            => NotDetermined "set" "criteria set `own` has no quota";
        criteria_set r#"{"id":"hd-1294-2019","year":2018}"#
            => NotDetermined "year" "criteria set `hd-1294-2019` is not for the year `2018`";
        grade format!(r#"{{"set":{},"scores":[],"attendance":{{"present":1,"absent":0}}}}"#, set(RANGES))
            => InvalidInput "attendance" "criteria set `own` makes no points of attendance";
    }

    assumptions_out_of_bounds {
        parameter assumed("refund.working_days", "100001")
            => OutOfRange "overrides[0].value" "`100001` is over the maximum of `100000`";
        parameter assumed("refund.working_days", "4294967296")
            => OutOfRange "overrides[0].value" "`4294967296` is over the maximum of `100000`";
        parameter assumed("refund.working_days", "-1")
            => OutOfRange "overrides[0].value" "amount `-1` is negative";
        parameter assumed("base_salary", "-1")
            => OutOfRange "overrides[0].value" "amount `-1` is negative";
        parameter assumed("base_salary", "9007199254740992")
            => OutOfRange "overrides[0].value" "amount `9007199254740992` is beyond ±9007199254740991 đồng";
        parameter assumed("base_salary", "18446744073709551615")
            => OutOfRange "overrides[0].value" "amount `18446744073709551615` is beyond ±9007199254740991 đồng";
        parameter assumed("base_salary", r#""0.5""#)
            => InvalidInput "overrides[0].value" "parameter `base_salary` takes a value of unit `dong`";
        parameter assumed("union_fee.rate", "true")
            => InvalidInput "overrides[0].value" "parameter `union_fee.rate` takes a value of unit `rate`";
        parameter assumed("union_fee.rate", r#""1.01""#)
            => OutOfRange "overrides[0].value" "rate `1.01` is over 1";
        parameter assumed("union_fee.rate", "null")
            => InvalidInput "overrides[0].value"
            "invalid type: null, expected an integer, a decimal string, text or a boolean";
        parameter assumed("union_fee.payable_rule.monthly", r#""some_day""#)
            => InvalidInput "overrides[0].value"
            "`some_day` is none of `end_of_next_month`, `with_social_insurance`";
    }

    rules_less_sure_than_asked_for {
        org_check r#"{"on":"2025-07-01","accept":"primary",
            "units":[{"id":"a","name":"A","kind":"grassroots_union","members":3}]}"#
            => Unconfirmed "on"
            "the rule for `org.founding.members` on 2025-07-01 is `secondary`, less sure than `primary`";
        org_check r#"{"on":"2025-07-01","accept":"primary","units":[
            {"id":"a","name":"A","kind":"grassroots_union","members":3,"founded":"2025-07-01"}]}"#
            => Unconfirmed "units[0].founded"
            "the rule for `org.founding.members` on 2025-07-01 is `secondary`, less sure than `primary`";
    }

    a_rate_of_nothing_that_a_figure_would_be_divided_by {
        reconcile r#"{"from":"2020-01-01","to":"2020-06-30","year":2020,"union_fee":100,"precision":"dong",
            "overrides":[{"parameter":"union_fee.rate","value":"0","from":"2020-01-01"}]}"#
            => OutOfRange "union_fee" "`100` cannot be divided by 0";
        half_year_report r#"{"from":"2020-01-01","to":"2020-06-30","year":2020,
            "finance":{"union_fee":100,"precision":"dong"},
            "overrides":[{"parameter":"union_fee.rate","value":"0","from":"2020-01-01"}]}"#
            => OutOfRange "finance.union_fee" "`100` cannot be divided by 0";
    }

    parts_of_a_set_that_name_nothing {
        grade r#"{"scores":[],"set":{"extends":"handbook-education","unseen":{"caps_at":"nothing"},
            "standards":[{"id":"a","title":"a","maximum":100}]}}"#
            => InvalidInput "set.unseen.caps_at" "the set has no grade `nothing`";
        grade format!(r#"{{"scores":[],"set":{}}}"#, set(r#","attendance":{"criterion":"z"}"#))
            => InvalidInput "set.attendance.criterion" "the set has no criterion `z`";
        check_criteria_set r#"{"set":{"extends":"none"}}"#
            => UnknownCode "set.extends" "no criteria set is named `none`";
    }

    texts_that_end_too_soon {
        union_fee "{\"month\":\"2025"
            => InvalidInput "" "not valid JSON at line 1, column 15: end of input within a string";
        union_fee "{\"month\":\"2025\\"
            => InvalidInput "" "not valid JSON at line 1, column 16: end of input within a string";
    }
}

#[test]
fn an_assumption_at_its_bound_is_taken() {
    for (parameter, value) in [
        ("refund.working_days", "100000"),
        ("refund.working_days", "0"),
        ("base_salary", "9007199254740991"),
        ("union_fee.rate", r#""1""#),
        ("union_fee.payable_rule.monthly", r#""end_of_next_month""#),
    ] {
        let answered = call_json("parameter", assumed(parameter, value)).unwrap();
        assert!(
            answered.contains(&format!(r#""value":{value}"#)),
            "{answered}"
        );
    }
}

#[test]
fn a_view_of_the_law_holds_so_many_assumptions_and_no_more() {
    let (fee, from) = (parameters::UNION_FEE_RATE, "2025-01-01".parse().unwrap());
    let rate: Rate = "0.01".parse().unwrap();
    let with = |law: Rulebook| law.with(fee, from, rate, "again");
    let mut law = Rulebook::embedded();
    for _ in 0..1 << 15 {
        law = with(law).unwrap();
    }
    // The last that fits is found.
    assert_eq!(law.on(fee, from).unwrap().value(), &rate.into());
    let error = with(law).unwrap_err();
    assert_eq!((error.code(), error.path()), (OutOfRange, "overrides"));
}

#[test]
fn a_refusal_is_told_in_the_language_asked() {
    let request = r#"{"year":2020,"collected":5,"rate":"0.1","target":3,"lang":"en"}"#;
    let told = (InvalidInput, "rate", "`rate` does not go with `target`");
    let english = refused("reduction_09c", request, told);
    assert_eq!(english.lang(), Lang::En);
    assert!(english.to_json().contains("does not go with"));
    let vietnamese = refused("reduction_09c", &request.replace("\"en\"", "\"vi\""), told);
    assert_eq!(vietnamese.lang(), Lang::Vi);
    assert!(
        vietnamese
            .to_json()
            .contains("`rate` không đi cùng với `target`")
    );
}
