//! The shapes of requests and results: written by `cargo xtask generate` from the list of operations.

use crate::shape::{Field, Object, Operation, Shape};

/// The shapes of an operation.
pub(crate) fn operation(name: &str) -> Option<&'static Operation> {
    Some(match name {
        "union_fee" => &UNION_FEE,
        "dues" => &DUES,
        "enterprise_month" => &ENTERPRISE_MONTH,
        "distribute" => &DISTRIBUTE,
        "reduction_09c" => &REDUCTION_09C,
        "refund" => &REFUND,
        "settle" => &SETTLE,
        "hand_over" => &HAND_OVER,
        "estimate" => &ESTIMATE,
        "reconcile" => &RECONCILE,
        "consolidate" => &CONSOLIDATE,
        "fee_sanction" => &FEE_SANCTION,
        "officer_allowance" => &OFFICER_ALLOWANCE,
        "member_flow" => &MEMBER_FLOW,
        "org_check" => &ORG_CHECK,
        "org_as_of" => &ORG_AS_OF,
        "half_year_report" => &HALF_YEAR_REPORT,
        "grade" => &GRADE,
        "grade_lift" => &GRADE_LIFT,
        "grade_sensitivity" => &GRADE_SENSITIVITY,
        "grade_summary" => &GRADE_SUMMARY,
        "rank" => &RANK,
        "criteria_set" => &CRITERIA_SET,
        "check_criteria_set" => &CHECK_CRITERIA_SET,
        "medal_eligibility" => &MEDAL_ELIGIBILITY,
        "parse_quantity" => &PARSE_QUANTITY,
        "sum_in_words" => &SUM_IN_WORDS,
        "parameter" => &PARAMETER,
        _ => return None,
    })
}

static UNION_FEE: Operation = Operation {
    request: Shape::Object(&ASKED_UNION_FEE_REQUEST),
    result: Shape::Object(&RECEIVED_UNION_FEE),
};

static DUES: Operation = Operation {
    request: Shape::Object(&ASKED_DUES_REQUEST),
    result: Shape::Object(&RECEIVED_DUES),
};

static ENTERPRISE_MONTH: Operation = Operation {
    request: Shape::Object(&ASKED_ENTERPRISE_MONTH_REQUEST),
    result: Shape::Object(&RECEIVED_ENTERPRISE_MONTH),
};

static DISTRIBUTE: Operation = Operation {
    request: Shape::Object(&ASKED_DISTRIBUTE_REQUEST),
    result: Shape::Object(&RECEIVED_DISTRIBUTION),
};

static REDUCTION_09C: Operation = Operation {
    request: Shape::Object(&ASKED_REDUCTION09C_REQUEST),
    result: Shape::Object(&RECEIVED_REDUCTION09C),
};

static REFUND: Operation = Operation {
    request: Shape::Object(&ASKED_REFUND_REQUEST),
    result: Shape::Object(&RECEIVED_REFUND),
};

static SETTLE: Operation = Operation {
    request: Shape::Object(&ASKED_SETTLE_REQUEST),
    result: Shape::Object(&RECEIVED_SETTLEMENT),
};

static HAND_OVER: Operation = Operation {
    request: Shape::Object(&ASKED_HAND_OVER_REQUEST),
    result: Shape::Object(&RECEIVED_HAND_OVER),
};

static ESTIMATE: Operation = Operation {
    request: Shape::Object(&ASKED_ESTIMATE_REQUEST),
    result: Shape::Object(&RECEIVED_ESTIMATE),
};

static RECONCILE: Operation = Operation {
    request: Shape::Object(&ASKED_RECONCILE_REQUEST),
    result: Shape::Object(&RECEIVED_RECONCILIATION),
};

static CONSOLIDATE: Operation = Operation {
    request: Shape::Object(&ASKED_CONSOLIDATE_REQUEST),
    result: Shape::Object(&RECEIVED_CONSOLIDATION),
};

static FEE_SANCTION: Operation = Operation {
    request: Shape::Object(&ASKED_FEE_SANCTION_REQUEST),
    result: Shape::Object(&RECEIVED_FEE_SANCTION),
};

static OFFICER_ALLOWANCE: Operation = Operation {
    request: Shape::Object(&ASKED_OFFICER_ALLOWANCE_REQUEST),
    result: Shape::Object(&RECEIVED_OFFICER_ALLOWANCE),
};

static MEMBER_FLOW: Operation = Operation {
    request: Shape::Object(&ASKED_MEMBER_FLOW_REQUEST),
    result: Shape::Object(&RECEIVED_MEMBER_FLOW),
};

static ORG_CHECK: Operation = Operation {
    request: Shape::Object(&ASKED_ORG_CHECK_REQUEST),
    result: Shape::Object(&RECEIVED_ORG_CHECK),
};

static ORG_AS_OF: Operation = Operation {
    request: Shape::Object(&ASKED_ORG_AS_OF_REQUEST),
    result: Shape::Object(&RECEIVED_ORG_AS_OF),
};

static HALF_YEAR_REPORT: Operation = Operation {
    request: Shape::Object(&ASKED_HALF_YEAR_REPORT_REQUEST),
    result: Shape::Object(&RECEIVED_HALF_YEAR_REPORT),
};

static GRADE: Operation = Operation {
    request: Shape::Object(&ASKED_GRADE_REQUEST),
    result: Shape::Object(&RECEIVED_GRADE),
};

static GRADE_LIFT: Operation = Operation {
    request: Shape::Object(&ASKED_GRADE_REQUEST),
    result: Shape::Object(&RECEIVED_GRADE_LIFT),
};

static GRADE_SENSITIVITY: Operation = Operation {
    request: Shape::Object(&ASKED_GRADE_SENSITIVITY_REQUEST),
    result: Shape::Object(&RECEIVED_GRADE_SENSITIVITY),
};

static GRADE_SUMMARY: Operation = Operation {
    request: Shape::Object(&ASKED_GRADE_SUMMARY_REQUEST),
    result: Shape::Object(&RECEIVED_GRADE_SUMMARY),
};

static RANK: Operation = Operation {
    request: Shape::Object(&ASKED_RANK_REQUEST),
    result: Shape::Object(&RECEIVED_RANKING),
};

static CRITERIA_SET: Operation = Operation {
    request: Shape::Object(&ASKED_CRITERIA_SET_REQUEST),
    result: Shape::Object(&RECEIVED_CRITERIA_SETS),
};

static CHECK_CRITERIA_SET: Operation = Operation {
    request: Shape::Object(&ASKED_CHECK_CRITERIA_SET_REQUEST),
    result: Shape::Object(&RECEIVED_CRITERIA_SET_CHECK),
};

static MEDAL_ELIGIBILITY: Operation = Operation {
    request: Shape::Object(&ASKED_MEDAL_REQUEST),
    result: Shape::Object(&RECEIVED_MEDAL_ELIGIBILITY),
};

static PARSE_QUANTITY: Operation = Operation {
    request: Shape::Object(&ASKED_PARSE_QUANTITY_REQUEST),
    result: Shape::Object(&RECEIVED_PARSED_QUANTITY),
};

static SUM_IN_WORDS: Operation = Operation {
    request: Shape::Object(&ASKED_SUM_IN_WORDS_REQUEST),
    result: Shape::Object(&RECEIVED_SUM_IN_WORDS),
};

static PARAMETER: Operation = Operation {
    request: Shape::Object(&ASKED_PARAMETER_REQUEST),
    result: Shape::Object(&RECEIVED_INQUIRY),
};

static ASKED_UNION_FEE_REQUEST: Object = Object::new("UnionFeeRequest", &[
    Field { name: "month", shape: Shape::Month },
    Field { name: "sector", shape: Shape::Plain },
    Field { name: "salary_fund", shape: Shape::Plain },
    Field { name: "insured_salaries", shape: Shape::Plain },
    Field { name: "relief", shape: Shape::Object(&GIVEN_RELIEF) },
    Field { name: "cycle", shape: Shape::Plain },
    Field { name: "accept", shape: Shape::Plain },
    Field { name: "overrides", shape: Shape::List(&Shape::Object(&GIVEN_OVERRIDE_REQUEST)) },
    Field { name: "known_on", shape: Shape::Day },
    Field { name: "explain", shape: Shape::Plain },
    Field { name: "lang", shape: Shape::Plain },
]);

static ASKED_DUES_REQUEST: Object = Object::new("DuesRequest", &[
    Field { name: "month", shape: Shape::Month },
    Field { name: "sector", shape: Shape::Plain },
    Field { name: "member", shape: Shape::Plain },
    Field { name: "insured_salary", shape: Shape::Plain },
    Field { name: "net_salary", shape: Shape::Plain },
    Field { name: "fixed_amount", shape: Shape::Plain },
    Field { name: "absence", shape: Shape::Plain },
    Field { name: "resolved_rate", shape: Shape::Decimal },
    Field { name: "accept", shape: Shape::Plain },
    Field { name: "overrides", shape: Shape::List(&Shape::Object(&GIVEN_OVERRIDE_REQUEST)) },
    Field { name: "known_on", shape: Shape::Day },
    Field { name: "explain", shape: Shape::Plain },
    Field { name: "lang", shape: Shape::Plain },
]);

static ASKED_ENTERPRISE_MONTH_REQUEST: Object = Object::new("EnterpriseMonthRequest", &[
    Field { name: "month", shape: Shape::Month },
    Field { name: "sector", shape: Shape::Plain },
    Field { name: "people", shape: Shape::List(&Shape::Object(&GIVEN_PERSON)) },
    Field { name: "relief", shape: Shape::Object(&GIVEN_RELIEF) },
    Field { name: "resolved_rate", shape: Shape::Decimal },
    Field { name: "accept", shape: Shape::Plain },
    Field { name: "overrides", shape: Shape::List(&Shape::Object(&GIVEN_OVERRIDE_REQUEST)) },
    Field { name: "known_on", shape: Shape::Day },
    Field { name: "explain", shape: Shape::Plain },
    Field { name: "lang", shape: Shape::Plain },
]);

static ASKED_DISTRIBUTE_REQUEST: Object = Object::new("DistributeRequest", &[
    Field { name: "year", shape: Shape::Plain },
    Field { name: "source", shape: Shape::Plain },
    Field { name: "collected", shape: Shape::Plain },
    Field { name: "scheme", shape: Shape::OneOf(&[&GIVEN_LEVEL_SHARE]) },
    Field { name: "accept", shape: Shape::Plain },
    Field { name: "overrides", shape: Shape::List(&Shape::Object(&GIVEN_OVERRIDE_REQUEST)) },
    Field { name: "known_on", shape: Shape::Day },
    Field { name: "explain", shape: Shape::Plain },
    Field { name: "lang", shape: Shape::Plain },
]);

static ASKED_REDUCTION09C_REQUEST: Object = Object::new("Reduction09cRequest", &[
    Field { name: "year", shape: Shape::Plain },
    Field { name: "collected", shape: Shape::Plain },
    Field { name: "dues_collected", shape: Shape::Plain },
    Field { name: "basis", shape: Shape::Plain },
    Field { name: "rate", shape: Shape::Decimal },
    Field { name: "target", shape: Shape::Plain },
    Field { name: "accept", shape: Shape::Plain },
    Field { name: "overrides", shape: Shape::List(&Shape::Object(&GIVEN_OVERRIDE_REQUEST)) },
    Field { name: "known_on", shape: Shape::Day },
    Field { name: "explain", shape: Shape::Plain },
    Field { name: "lang", shape: Shape::Plain },
]);

static ASKED_REFUND_REQUEST: Object = Object::new("RefundRequest", &[
    Field { name: "year", shape: Shape::Plain },
    Field { name: "collected", shape: Shape::Plain },
    Field { name: "reduction", shape: Shape::Plain },
    Field { name: "paid", shape: Shape::Plain },
    Field { name: "received_on", shape: Shape::Day },
    Field { name: "holidays", shape: Shape::List(&Shape::Day) },
    Field { name: "accept", shape: Shape::Plain },
    Field { name: "overrides", shape: Shape::List(&Shape::Object(&GIVEN_OVERRIDE_REQUEST)) },
    Field { name: "known_on", shape: Shape::Day },
    Field { name: "explain", shape: Shape::Plain },
    Field { name: "lang", shape: Shape::Plain },
]);

static ASKED_SETTLE_REQUEST: Object = Object::new("SettleRequest", &[
    Field { name: "chart", shape: Shape::Plain },
    Field { name: "chart_codes", shape: Shape::List(&Shape::Object(&GIVEN_ACCOUNT_REQUEST)) },
    Field { name: "from", shape: Shape::Day },
    Field { name: "to", shape: Shape::Day },
    Field { name: "opening", shape: Shape::Plain },
    Field { name: "lines", shape: Shape::List(&Shape::Object(&GIVEN_LINE)) },
    Field { name: "previous_closing", shape: Shape::Plain },
    Field { name: "cash", shape: Shape::Plain },
    Field { name: "bank", shape: Shape::Plain },
    Field { name: "full_time_officers", shape: Shape::Plain },
    Field { name: "checks", shape: Shape::Plain },
    Field { name: "accept", shape: Shape::Plain },
    Field { name: "overrides", shape: Shape::List(&Shape::Object(&GIVEN_OVERRIDE_REQUEST)) },
    Field { name: "known_on", shape: Shape::Day },
    Field { name: "explain", shape: Shape::Plain },
    Field { name: "lang", shape: Shape::Plain },
]);

static ASKED_HAND_OVER_REQUEST: Object = Object::new("HandOverRequest", &[
    Field { name: "giver", shape: Shape::Object(&GIVEN_SETTLE_REQUEST) },
    Field { name: "receiver", shape: Shape::Object(&GIVEN_SETTLE_REQUEST) },
    Field { name: "accept", shape: Shape::Plain },
    Field { name: "overrides", shape: Shape::List(&Shape::Object(&GIVEN_OVERRIDE_REQUEST)) },
    Field { name: "known_on", shape: Shape::Day },
    Field { name: "explain", shape: Shape::Plain },
    Field { name: "lang", shape: Shape::Plain },
]);

static ASKED_ESTIMATE_REQUEST: Object = Object::new("EstimateRequest", &[
    Field { name: "year", shape: Shape::Plain },
    Field { name: "sector", shape: Shape::Plain },
    Field { name: "salary_fund", shape: Shape::Plain },
    Field { name: "dues_fund", shape: Shape::Plain },
    Field { name: "members", shape: Shape::Plain },
    Field { name: "opening", shape: Shape::Plain },
    Field { name: "other_income", shape: Shape::Plain },
    Field { name: "accept", shape: Shape::Plain },
    Field { name: "overrides", shape: Shape::List(&Shape::Object(&GIVEN_OVERRIDE_REQUEST)) },
    Field { name: "known_on", shape: Shape::Day },
    Field { name: "explain", shape: Shape::Plain },
    Field { name: "lang", shape: Shape::Plain },
]);

static ASKED_RECONCILE_REQUEST: Object = Object::new("ReconcileRequest", &[
    Field { name: "from", shape: Shape::Day },
    Field { name: "to", shape: Shape::Day },
    Field { name: "year", shape: Shape::Plain },
    Field { name: "members", shape: Shape::Plain },
    Field { name: "union_fee", shape: Shape::Plain },
    Field { name: "dues", shape: Shape::Plain },
    Field { name: "reduction_09c", shape: Shape::Plain },
    Field { name: "refunds_paid", shape: Shape::Plain },
    Field { name: "precision", shape: Shape::Plain },
    Field { name: "accept", shape: Shape::Plain },
    Field { name: "overrides", shape: Shape::List(&Shape::Object(&GIVEN_OVERRIDE_REQUEST)) },
    Field { name: "known_on", shape: Shape::Day },
    Field { name: "explain", shape: Shape::Plain },
    Field { name: "lang", shape: Shape::Plain },
]);

static ASKED_CONSOLIDATE_REQUEST: Object = Object::new("ConsolidateRequest", &[
    Field { name: "from", shape: Shape::Day },
    Field { name: "to", shape: Shape::Day },
    Field { name: "year", shape: Shape::Plain },
    Field { name: "apply_reduction_09c", shape: Shape::Plain },
    Field { name: "events", shape: Shape::List(&Shape::Object(&GIVEN_EVENT)) },
    Field { name: "units", shape: Shape::List(&Shape::Object(&GIVEN_UNIT_BOOKS)) },
    Field { name: "accept", shape: Shape::Plain },
    Field { name: "overrides", shape: Shape::List(&Shape::Object(&GIVEN_OVERRIDE_REQUEST)) },
    Field { name: "known_on", shape: Shape::Day },
    Field { name: "explain", shape: Shape::Plain },
    Field { name: "lang", shape: Shape::Plain },
]);

static ASKED_FEE_SANCTION_REQUEST: Object = Object::new("FeeSanctionRequest", &[
    Field { name: "on", shape: Shape::Day },
    Field { name: "owed", shape: Shape::Plain },
    Field { name: "violation", shape: Shape::Plain },
    Field { name: "violator", shape: Shape::Plain },
    Field { name: "accept", shape: Shape::Plain },
    Field { name: "overrides", shape: Shape::List(&Shape::Object(&GIVEN_OVERRIDE_REQUEST)) },
    Field { name: "known_on", shape: Shape::Day },
    Field { name: "explain", shape: Shape::Plain },
    Field { name: "lang", shape: Shape::Plain },
]);

static ASKED_OFFICER_ALLOWANCE_REQUEST: Object = Object::new("OfficerAllowanceRequest", &[
    Field { name: "month", shape: Shape::Month },
    Field { name: "role", shape: Shape::Plain },
    Field { name: "members", shape: Shape::Plain },
    Field { name: "accept", shape: Shape::Plain },
    Field { name: "overrides", shape: Shape::List(&Shape::Object(&GIVEN_OVERRIDE_REQUEST)) },
    Field { name: "known_on", shape: Shape::Day },
    Field { name: "explain", shape: Shape::Plain },
    Field { name: "lang", shape: Shape::Plain },
]);

static ASKED_MEMBER_FLOW_REQUEST: Object = Object::new("MemberFlowRequest", &[
    Field { name: "opening", shape: Shape::Plain },
    Field { name: "closing", shape: Shape::Plain },
    Field { name: "admitted", shape: Shape::Plain },
    Field { name: "transferred_in", shape: Shape::Plain },
    Field { name: "transferred_out", shape: Shape::Plain },
    Field { name: "retired_or_left", shape: Shape::Plain },
    Field { name: "died", shape: Shape::Plain },
    Field { name: "expelled", shape: Shape::Plain },
    Field { name: "women", shape: Shape::Plain },
    Field { name: "accept", shape: Shape::Plain },
    Field { name: "overrides", shape: Shape::List(&Shape::Object(&GIVEN_OVERRIDE_REQUEST)) },
    Field { name: "known_on", shape: Shape::Day },
    Field { name: "explain", shape: Shape::Plain },
    Field { name: "lang", shape: Shape::Plain },
]);

static ASKED_ORG_CHECK_REQUEST: Object = Object::new("OrgCheckRequest", &[
    Field { name: "on", shape: Shape::Day },
    Field { name: "units", shape: Shape::List(&Shape::Object(&GIVEN_ORG_UNIT)) },
    Field { name: "events", shape: Shape::List(&Shape::Object(&GIVEN_EVENT)) },
    Field { name: "blocks", shape: Shape::List(&Shape::Object(&GIVEN_BLOCK)) },
    Field { name: "accept", shape: Shape::Plain },
    Field { name: "overrides", shape: Shape::List(&Shape::Object(&GIVEN_OVERRIDE_REQUEST)) },
    Field { name: "known_on", shape: Shape::Day },
    Field { name: "explain", shape: Shape::Plain },
    Field { name: "lang", shape: Shape::Plain },
]);

static ASKED_ORG_AS_OF_REQUEST: Object = Object::new("OrgAsOfRequest", &[
    Field { name: "on", shape: Shape::Day },
    Field { name: "units", shape: Shape::List(&Shape::Object(&GIVEN_ORG_UNIT)) },
    Field { name: "events", shape: Shape::List(&Shape::Object(&GIVEN_EVENT)) },
    Field { name: "accept", shape: Shape::Plain },
    Field { name: "overrides", shape: Shape::List(&Shape::Object(&GIVEN_OVERRIDE_REQUEST)) },
    Field { name: "known_on", shape: Shape::Day },
    Field { name: "explain", shape: Shape::Plain },
    Field { name: "lang", shape: Shape::Plain },
]);

static ASKED_HALF_YEAR_REPORT_REQUEST: Object = Object::new("HalfYearReportRequest", &[
    Field { name: "source", shape: Shape::Plain },
    Field { name: "from", shape: Shape::Day },
    Field { name: "to", shape: Shape::Day },
    Field { name: "year", shape: Shape::Plain },
    Field { name: "unit_name", shape: Shape::Plain },
    Field { name: "grassroots_unions", shape: Shape::Plain },
    Field { name: "members", shape: Shape::Plain },
    Field { name: "member_flow", shape: Shape::Object(&GIVEN_MEMBER_FLOW_REQUEST) },
    Field { name: "finance", shape: Shape::Object(&GIVEN_REPORT_FINANCE) },
    Field { name: "indicators", shape: Shape::List(&Shape::Object(&GIVEN_INDICATOR_REQUEST)) },
    Field { name: "care", shape: Shape::List(&Shape::Object(&GIVEN_CARE_REQUEST)) },
    Field { name: "events", shape: Shape::List(&Shape::Object(&GIVEN_REPORTED_EVENT)) },
    Field { name: "units", shape: Shape::List(&Shape::Object(&GIVEN_UNIT_BOOKS)) },
    Field { name: "weak_points", shape: Shape::Plain },
    Field { name: "next_targets", shape: Shape::Plain },
    Field { name: "accept", shape: Shape::Plain },
    Field { name: "overrides", shape: Shape::List(&Shape::Object(&GIVEN_OVERRIDE_REQUEST)) },
    Field { name: "known_on", shape: Shape::Day },
    Field { name: "explain", shape: Shape::Plain },
    Field { name: "lang", shape: Shape::Plain },
]);

static ASKED_GRADE_REQUEST: Object = Object::new("GradeRequest", &[
    Field { name: "set", shape: Shape::OneOf(&[&GIVEN_CRITERIA_SET_FORM]) },
    Field { name: "year", shape: Shape::Plain },
    Field { name: "months_in_operation", shape: Shape::Plain },
    Field { name: "months_since_restructuring", shape: Shape::Plain },
    Field { name: "scores", shape: Shape::List(&Shape::Object(&GIVEN_SCORE)) },
    Field { name: "conditions", shape: Shape::List(&Shape::Object(&GIVEN_CONDITION_MET)) },
    Field { name: "bonus", shape: Shape::Plain },
    Field { name: "deduction", shape: Shape::Plain },
    Field { name: "attendance", shape: Shape::Object(&GIVEN_ATTENDANCE) },
    Field { name: "accept", shape: Shape::Plain },
    Field { name: "overrides", shape: Shape::List(&Shape::Object(&GIVEN_OVERRIDE_REQUEST)) },
    Field { name: "known_on", shape: Shape::Day },
    Field { name: "explain", shape: Shape::Plain },
    Field { name: "lang", shape: Shape::Plain },
]);

static ASKED_GRADE_SENSITIVITY_REQUEST: Object = Object::new("GradeSensitivityRequest", &[
    Field { name: "set", shape: Shape::OneOf(&[&GIVEN_CRITERIA_SET_FORM]) },
    Field { name: "grade", shape: Shape::Plain },
    Field { name: "at", shape: Shape::Plain },
    Field { name: "units", shape: Shape::List(&Shape::Object(&GIVEN_UNIT_SCORES)) },
    Field { name: "accept", shape: Shape::Plain },
    Field { name: "overrides", shape: Shape::List(&Shape::Object(&GIVEN_OVERRIDE_REQUEST)) },
    Field { name: "known_on", shape: Shape::Day },
    Field { name: "explain", shape: Shape::Plain },
    Field { name: "lang", shape: Shape::Plain },
]);

static ASKED_GRADE_SUMMARY_REQUEST: Object = Object::new("GradeSummaryRequest", &[
    Field { name: "grades", shape: Shape::Plain },
    Field { name: "counts", shape: Shape::Map(&Shape::Plain) },
    Field { name: "not_eligible", shape: Shape::Plain },
    Field { name: "base", shape: Shape::Plain },
    Field { name: "quota", shape: Shape::Object(&GIVEN_QUOTA) },
    Field { name: "set", shape: Shape::OneOf(&[&GIVEN_CRITERIA_SET_FORM]) },
    Field { name: "nested", shape: Shape::List(&Shape::Object(&GIVEN_NESTED)) },
    Field { name: "accept", shape: Shape::Plain },
    Field { name: "overrides", shape: Shape::List(&Shape::Object(&GIVEN_OVERRIDE_REQUEST)) },
    Field { name: "known_on", shape: Shape::Day },
    Field { name: "explain", shape: Shape::Plain },
    Field { name: "lang", shape: Shape::Plain },
]);

static ASKED_RANK_REQUEST: Object = Object::new("RankRequest", &[
    Field { name: "units", shape: Shape::List(&Shape::Object(&GIVEN_UNIT_POINTS)) },
    Field { name: "accept", shape: Shape::Plain },
    Field { name: "overrides", shape: Shape::List(&Shape::Object(&GIVEN_OVERRIDE_REQUEST)) },
    Field { name: "known_on", shape: Shape::Day },
    Field { name: "explain", shape: Shape::Plain },
    Field { name: "lang", shape: Shape::Plain },
]);

static ASKED_CRITERIA_SET_REQUEST: Object = Object::new("CriteriaSetRequest", &[
    Field { name: "id", shape: Shape::OneOf(&[&GIVEN_CRITERIA_SET_FORM]) },
    Field { name: "year", shape: Shape::Plain },
    Field { name: "kind", shape: Shape::Plain },
    Field { name: "members", shape: Shape::Plain },
    Field { name: "accept", shape: Shape::Plain },
    Field { name: "overrides", shape: Shape::List(&Shape::Object(&GIVEN_OVERRIDE_REQUEST)) },
    Field { name: "known_on", shape: Shape::Day },
    Field { name: "explain", shape: Shape::Plain },
    Field { name: "lang", shape: Shape::Plain },
]);

static ASKED_CHECK_CRITERIA_SET_REQUEST: Object = Object::new("CheckCriteriaSetRequest", &[
    Field { name: "set", shape: Shape::Object(&GIVEN_CRITERIA_SET_FORM) },
    Field { name: "accept", shape: Shape::Plain },
    Field { name: "overrides", shape: Shape::List(&Shape::Object(&GIVEN_OVERRIDE_REQUEST)) },
    Field { name: "known_on", shape: Shape::Day },
    Field { name: "explain", shape: Shape::Plain },
    Field { name: "lang", shape: Shape::Plain },
]);

static ASKED_MEDAL_REQUEST: Object = Object::new("MedalRequest", &[
    Field { name: "on", shape: Shape::Day },
    Field { name: "service", shape: Shape::List(&Shape::Object(&GIVEN_SERVICE)) },
    Field { name: "prior_years", shape: Shape::List(&Shape::Object(&GIVEN_PRIOR_YEAR)) },
    Field { name: "awarded_before", shape: Shape::Plain },
    Field { name: "accept", shape: Shape::Plain },
    Field { name: "overrides", shape: Shape::List(&Shape::Object(&GIVEN_OVERRIDE_REQUEST)) },
    Field { name: "known_on", shape: Shape::Day },
    Field { name: "explain", shape: Shape::Plain },
    Field { name: "lang", shape: Shape::Plain },
]);

static ASKED_PARSE_QUANTITY_REQUEST: Object = Object::new("ParseQuantityRequest", &[
    Field { name: "text", shape: Shape::Plain },
    Field { name: "counts", shape: Shape::Plain },
    Field { name: "accept", shape: Shape::Plain },
    Field { name: "overrides", shape: Shape::List(&Shape::Object(&GIVEN_OVERRIDE_REQUEST)) },
    Field { name: "known_on", shape: Shape::Day },
    Field { name: "explain", shape: Shape::Plain },
    Field { name: "lang", shape: Shape::Plain },
]);

static ASKED_SUM_IN_WORDS_REQUEST: Object = Object::new("SumInWordsRequest", &[
    Field { name: "amount", shape: Shape::Plain },
    Field { name: "unit", shape: Shape::Plain },
    Field { name: "style", shape: Shape::Plain },
    Field { name: "accept", shape: Shape::Plain },
    Field { name: "overrides", shape: Shape::List(&Shape::Object(&GIVEN_OVERRIDE_REQUEST)) },
    Field { name: "known_on", shape: Shape::Day },
    Field { name: "explain", shape: Shape::Plain },
    Field { name: "lang", shape: Shape::Plain },
]);

static ASKED_PARAMETER_REQUEST: Object = Object::new("ParameterRequest", &[
    Field { name: "id", shape: Shape::Plain },
    Field { name: "on", shape: Shape::Day },
    Field { name: "accept", shape: Shape::Plain },
    Field { name: "overrides", shape: Shape::List(&Shape::Object(&GIVEN_OVERRIDE_REQUEST)) },
    Field { name: "known_on", shape: Shape::Day },
    Field { name: "explain", shape: Shape::Plain },
    Field { name: "lang", shape: Shape::Plain },
]);

static GIVEN_RELIEF: Object = Object::new("Relief", &[
    Field { name: "kind", shape: Shape::Plain },
    Field { name: "until", shape: Shape::Day },
    Field { name: "percent", shape: Shape::Decimal },
]);

static GIVEN_OVERRIDE_REQUEST: Object = Object::new("OverrideRequest", &[
    Field { name: "parameter", shape: Shape::Plain },
    Field { name: "value", shape: Shape::Plain },
    Field { name: "from", shape: Shape::Day },
    Field { name: "to", shape: Shape::Day },
    Field { name: "reason", shape: Shape::Plain },
]);

static GIVEN_PERSON: Object = Object::new("Person", &[
    Field { name: "id", shape: Shape::Plain },
    Field { name: "member", shape: Shape::Plain },
    Field { name: "insured_salary", shape: Shape::Plain },
    Field { name: "net_salary", shape: Shape::Plain },
    Field { name: "fixed_amount", shape: Shape::Plain },
    Field { name: "absence", shape: Shape::Plain },
    Field { name: "in_insurance_fund", shape: Shape::Plain },
]);

static GIVEN_LEVEL_SHARE: Object = Object::new("LevelShare", &[
    Field { name: "level", shape: Shape::Plain },
    Field { name: "share", shape: Shape::Decimal },
]);

static GIVEN_ACCOUNT_REQUEST: Object = Object::new("AccountRequest", &[
    Field { name: "code", shape: Shape::Plain },
    Field { name: "title", shape: Shape::Plain },
    Field { name: "parent", shape: Shape::Plain },
]);

static GIVEN_LINE: Object = Object::new("Line", &[
    Field { name: "code", shape: Shape::Plain },
    Field { name: "amount", shape: Shape::Plain },
]);

static GIVEN_SETTLE_REQUEST: Object = Object::new("SettleRequest", &[
    Field { name: "chart", shape: Shape::Plain },
    Field { name: "chart_codes", shape: Shape::List(&Shape::Object(&GIVEN_ACCOUNT_REQUEST)) },
    Field { name: "from", shape: Shape::Day },
    Field { name: "to", shape: Shape::Day },
    Field { name: "opening", shape: Shape::Plain },
    Field { name: "lines", shape: Shape::List(&Shape::Object(&GIVEN_LINE)) },
    Field { name: "previous_closing", shape: Shape::Plain },
    Field { name: "cash", shape: Shape::Plain },
    Field { name: "bank", shape: Shape::Plain },
    Field { name: "full_time_officers", shape: Shape::Plain },
    Field { name: "checks", shape: Shape::Plain },
]);

static GIVEN_EVENT: Object = Object::new("Event", &[
    Field { name: "kind", shape: Shape::Plain },
    Field { name: "date", shape: Shape::Day },
    Field { name: "unit", shape: Shape::Plain },
    Field { name: "into", shape: Shape::Plain },
    Field { name: "document", shape: Shape::Plain },
    Field { name: "new_name", shape: Shape::Plain },
    Field { name: "new_kind", shape: Shape::Plain },
]);

static GIVEN_UNIT_MONTH: Object = Object::new("UnitMonth", &[
    Field { name: "month", shape: Shape::Month },
    Field { name: "salary_fund", shape: Shape::Plain },
    Field { name: "fee_paid", shape: Shape::Plain },
    Field { name: "dues_collected", shape: Shape::Plain },
    Field { name: "dues_remitted", shape: Shape::Plain },
]);

static GIVEN_UNIT_BOOKS: Object = Object::new("UnitBooks", &[
    Field { name: "id", shape: Shape::Plain },
    Field { name: "name", shape: Shape::Plain },
    Field { name: "sector", shape: Shape::Plain },
    Field { name: "parent", shape: Shape::Plain },
    Field { name: "months", shape: Shape::List(&Shape::Object(&GIVEN_UNIT_MONTH)) },
    Field { name: "refunds_paid", shape: Shape::Plain },
]);

static GIVEN_COMMITTEES: Object = Object::new("Committees", &[
    Field { name: "committee", shape: Shape::Plain },
    Field { name: "standing_committee", shape: Shape::Plain },
    Field { name: "inspection", shape: Shape::Plain },
    Field { name: "inspection_from_committee", shape: Shape::Plain },
    Field { name: "women_committee", shape: Shape::Plain },
    Field { name: "term_from", shape: Shape::Day },
    Field { name: "term_to", shape: Shape::Day },
]);

static GIVEN_ORG_UNIT: Object = Object::new("OrgUnit", &[
    Field { name: "id", shape: Shape::Plain },
    Field { name: "name", shape: Shape::Plain },
    Field { name: "kind", shape: Shape::Plain },
    Field { name: "sector", shape: Shape::Plain },
    Field { name: "parent", shape: Shape::Plain },
    Field { name: "coordinated_by", shape: Shape::Plain },
    Field { name: "founded", shape: Shape::Day },
    Field { name: "ended", shape: Shape::Day },
    Field { name: "document", shape: Shape::Plain },
    Field { name: "members", shape: Shape::Plain },
    Field { name: "women", shape: Shape::Plain },
    Field { name: "committees", shape: Shape::Object(&GIVEN_COMMITTEES) },
    Field { name: "block", shape: Shape::Plain },
]);

static GIVEN_BLOCK: Object = Object::new("Block", &[
    Field { name: "id", shape: Shape::Plain },
    Field { name: "name", shape: Shape::Plain },
    Field { name: "head", shape: Shape::Plain },
    Field { name: "deputies", shape: Shape::Plain },
]);

static GIVEN_MEMBER_FLOW_REQUEST: Object = Object::new("MemberFlowRequest", &[
    Field { name: "opening", shape: Shape::Plain },
    Field { name: "closing", shape: Shape::Plain },
    Field { name: "admitted", shape: Shape::Plain },
    Field { name: "transferred_in", shape: Shape::Plain },
    Field { name: "transferred_out", shape: Shape::Plain },
    Field { name: "retired_or_left", shape: Shape::Plain },
    Field { name: "died", shape: Shape::Plain },
    Field { name: "expelled", shape: Shape::Plain },
    Field { name: "women", shape: Shape::Plain },
]);

static GIVEN_REPORT_FINANCE: Object = Object::new("ReportFinance", &[
    Field { name: "union_fee", shape: Shape::Plain },
    Field { name: "dues", shape: Shape::Plain },
    Field { name: "reduction_09c", shape: Shape::Plain },
    Field { name: "refunds_paid", shape: Shape::Plain },
    Field { name: "precision", shape: Shape::Plain },
]);

static GIVEN_INDICATOR_REQUEST: Object = Object::new("IndicatorRequest", &[
    Field { name: "id", shape: Shape::Plain },
    Field { name: "label", shape: Shape::Plain },
    Field { name: "section", shape: Shape::Plain },
    Field { name: "done", shape: Shape::Plain },
    Field { name: "of", shape: Shape::Plain },
    Field { name: "count", shape: Shape::Plain },
    Field { name: "absent", shape: Shape::Plain },
    Field { name: "absent_without_reason", shape: Shape::Plain },
    Field { name: "printed_percent", shape: Shape::Decimal },
    Field { name: "target_percent", shape: Shape::Decimal },
]);

static GIVEN_CARE_REQUEST: Object = Object::new("CareRequest", &[
    Field { name: "id", shape: Shape::Plain },
    Field { name: "label", shape: Shape::Plain },
    Field { name: "people", shape: Shape::Plain },
    Field { name: "people_printed", shape: Shape::Plain },
    Field { name: "amount", shape: Shape::Plain },
    Field { name: "amount_printed", shape: Shape::Plain },
    Field { name: "each_printed", shape: Shape::Plain },
]);

static GIVEN_REPORTED_EVENT: Object = Object::new("ReportedEvent", &[
    Field { name: "kind", shape: Shape::Plain },
    Field { name: "note", shape: Shape::Plain },
    Field { name: "date", shape: Shape::Day },
    Field { name: "unit", shape: Shape::Plain },
    Field { name: "into", shape: Shape::Plain },
    Field { name: "document", shape: Shape::Plain },
]);

static GIVEN_BILINGUAL: Object = Object::new("Bilingual", &[
    Field { name: "vi", shape: Shape::Plain },
    Field { name: "en", shape: Shape::Plain },
]);

static GIVEN_SCOPE: Object = Object::new("Scope", &[
    Field { name: "kinds", shape: Shape::Plain },
    Field { name: "members_from", shape: Shape::Plain },
    Field { name: "members_below", shape: Shape::Plain },
    Field { name: "title", shape: Shape::OneOf(&[&GIVEN_BILINGUAL]) },
]);

static GIVEN_GRADE_NAME: Object = Object::new("GradeName", &[
    Field { name: "name", shape: Shape::Plain },
    Field { name: "en", shape: Shape::Plain },
]);

static GIVEN_THRESHOLD: Object = Object::new("Threshold", &[
    Field { name: "grade", shape: Shape::Plain },
    Field { name: "at_least", shape: Shape::Plain },
    Field { name: "below", shape: Shape::Plain },
    Field { name: "document", shape: Shape::Plain },
    Field { name: "article", shape: Shape::Plain },
    Field { name: "confidence", shape: Shape::Plain },
]);

static GIVEN_CRITERION: Object = Object::new("Criterion", &[
    Field { name: "id", shape: Shape::Plain },
    Field { name: "title", shape: Shape::OneOf(&[&GIVEN_BILINGUAL]) },
    Field { name: "maximum", shape: Shape::Plain },
]);

static GIVEN_STANDARD: Object = Object::new("Standard", &[
    Field { name: "id", shape: Shape::Plain },
    Field { name: "title", shape: Shape::OneOf(&[&GIVEN_BILINGUAL]) },
    Field { name: "maximum", shape: Shape::Plain },
    Field { name: "criteria", shape: Shape::List(&Shape::Object(&GIVEN_CRITERION)) },
    Field { name: "document", shape: Shape::Plain },
    Field { name: "article", shape: Shape::Plain },
    Field { name: "confidence", shape: Shape::Plain },
]);

static GIVEN_BONUS: Object = Object::new("Bonus", &[
    Field { name: "maximum", shape: Shape::Plain },
    Field { name: "criteria", shape: Shape::List(&Shape::Object(&GIVEN_CRITERION)) },
    Field { name: "by", shape: Shape::OneOf(&[&GIVEN_BILINGUAL]) },
    Field { name: "document", shape: Shape::Plain },
    Field { name: "article", shape: Shape::Plain },
    Field { name: "confidence", shape: Shape::Plain },
]);

static GIVEN_DEDUCTION: Object = Object::new("Deduction", &[
    Field { name: "maximum", shape: Shape::Plain },
    Field { name: "document", shape: Shape::Plain },
    Field { name: "article", shape: Shape::Plain },
    Field { name: "confidence", shape: Shape::Plain },
]);

static GIVEN_CONDITION: Object = Object::new("Condition", &[
    Field { name: "id", shape: Shape::Plain },
    Field { name: "title", shape: Shape::OneOf(&[&GIVEN_BILINGUAL]) },
    Field { name: "caps_at", shape: Shape::Plain },
    Field { name: "document", shape: Shape::Plain },
    Field { name: "article", shape: Shape::Plain },
    Field { name: "confidence", shape: Shape::Plain },
]);

static GIVEN_FLOOR: Object = Object::new("Floor", &[
    Field { name: "id", shape: Shape::Plain },
    Field { name: "title", shape: Shape::OneOf(&[&GIVEN_BILINGUAL]) },
    Field { name: "each", shape: Shape::Plain },
    Field { name: "standard", shape: Shape::Plain },
    Field { name: "at_least_share", shape: Shape::Decimal },
    Field { name: "more_than", shape: Shape::Plain },
    Field { name: "caps_at", shape: Shape::Plain },
    Field { name: "document", shape: Shape::Plain },
    Field { name: "article", shape: Shape::Plain },
    Field { name: "confidence", shape: Shape::Plain },
]);

static GIVEN_ELIGIBILITY: Object = Object::new("Eligibility", &[
    Field { name: "months_in_operation", shape: Shape::Plain },
    Field { name: "months_since_restructuring", shape: Shape::Plain },
    Field { name: "document", shape: Shape::Plain },
    Field { name: "article", shape: Shape::Plain },
    Field { name: "confidence", shape: Shape::Plain },
]);

static GIVEN_QUOTA: Object = Object::new("Quota", &[
    Field { name: "grade", shape: Shape::Plain },
    Field { name: "share", shape: Shape::Decimal },
    Field { name: "of", shape: Shape::Plain },
    Field { name: "document", shape: Shape::Plain },
    Field { name: "article", shape: Shape::Plain },
    Field { name: "confidence", shape: Shape::Plain },
]);

static GIVEN_ATTENDANCE_RULE: Object = Object::new("AttendanceRule", &[
    Field { name: "criterion", shape: Shape::Plain },
    Field { name: "per_absence", shape: Shape::Plain },
    Field { name: "per_absence_without_reason", shape: Shape::Plain },
]);

static GIVEN_UNSEEN: Object = Object::new("Unseen", &[
    Field { name: "points", shape: Shape::Plain },
    Field { name: "conditions", shape: Shape::Plain },
    Field { name: "caps_at", shape: Shape::Plain },
]);

static GIVEN_CRITERIA_SET_FORM: Object = Object::new("CriteriaSetForm", &[
    Field { name: "extends", shape: Shape::Plain },
    Field { name: "id", shape: Shape::Plain },
    Field { name: "title", shape: Shape::OneOf(&[&GIVEN_BILINGUAL]) },
    Field { name: "document", shape: Shape::Plain },
    Field { name: "article", shape: Shape::Plain },
    Field { name: "from", shape: Shape::Day },
    Field { name: "to", shape: Shape::Day },
    Field { name: "decided", shape: Shape::Day },
    Field { name: "confidence", shape: Shape::Plain },
    Field { name: "note", shape: Shape::OneOf(&[&GIVEN_BILINGUAL]) },
    Field { name: "scope", shape: Shape::List(&Shape::Object(&GIVEN_SCOPE)) },
    Field { name: "scale", shape: Shape::Plain },
    Field { name: "grades", shape: Shape::List(&Shape::Object(&GIVEN_GRADE_NAME)) },
    Field { name: "thresholds", shape: Shape::List(&Shape::Object(&GIVEN_THRESHOLD)) },
    Field { name: "standards", shape: Shape::List(&Shape::Object(&GIVEN_STANDARD)) },
    Field { name: "bonus", shape: Shape::Object(&GIVEN_BONUS) },
    Field { name: "deduction", shape: Shape::Object(&GIVEN_DEDUCTION) },
    Field { name: "conditions", shape: Shape::List(&Shape::Object(&GIVEN_CONDITION)) },
    Field { name: "floors", shape: Shape::List(&Shape::Object(&GIVEN_FLOOR)) },
    Field { name: "eligibility", shape: Shape::Object(&GIVEN_ELIGIBILITY) },
    Field { name: "quota", shape: Shape::Object(&GIVEN_QUOTA) },
    Field { name: "attendance", shape: Shape::Object(&GIVEN_ATTENDANCE_RULE) },
    Field { name: "scorers", shape: Shape::List(&Shape::Object(&GIVEN_BILINGUAL)) },
    Field { name: "evidence", shape: Shape::Plain },
    Field { name: "unseen", shape: Shape::Object(&GIVEN_UNSEEN) },
]);

static GIVEN_SCORE: Object = Object::new("Score", &[
    Field { name: "criterion", shape: Shape::Plain },
    Field { name: "points", shape: Shape::Plain },
    Field { name: "self_points", shape: Shape::Plain },
    Field { name: "status", shape: Shape::Plain },
]);

static GIVEN_CONDITION_MET: Object = Object::new("ConditionMet", &[
    Field { name: "id", shape: Shape::Plain },
    Field { name: "met", shape: Shape::Plain },
]);

static GIVEN_ATTENDANCE: Object = Object::new("Attendance", &[
    Field { name: "present", shape: Shape::Plain },
    Field { name: "absent", shape: Shape::Plain },
    Field { name: "absent_without_reason", shape: Shape::Plain },
]);

static GIVEN_UNIT_SCORES: Object = Object::new("UnitScores", &[
    Field { name: "id", shape: Shape::Plain },
    Field { name: "months_in_operation", shape: Shape::Plain },
    Field { name: "months_since_restructuring", shape: Shape::Plain },
    Field { name: "scores", shape: Shape::List(&Shape::Object(&GIVEN_SCORE)) },
    Field { name: "conditions", shape: Shape::List(&Shape::Object(&GIVEN_CONDITION_MET)) },
    Field { name: "bonus", shape: Shape::Plain },
    Field { name: "deduction", shape: Shape::Plain },
    Field { name: "attendance", shape: Shape::Object(&GIVEN_ATTENDANCE) },
]);

static GIVEN_NESTED: Object = Object::new("Nested", &[
    Field { name: "grade", shape: Shape::Plain },
    Field { name: "within", shape: Shape::Plain },
]);

static GIVEN_UNIT_POINTS: Object = Object::new("UnitPoints", &[
    Field { name: "id", shape: Shape::Plain },
    Field { name: "points", shape: Shape::Plain },
    Field { name: "maximum", shape: Shape::Plain },
    Field { name: "block", shape: Shape::Plain },
]);

static GIVEN_SERVICE: Object = Object::new("Service", &[
    Field { name: "kind", shape: Shape::Plain },
    Field { name: "months", shape: Shape::Plain },
    Field { name: "from", shape: Shape::Month },
    Field { name: "to", shape: Shape::Month },
]);

static GIVEN_PRIOR_YEAR: Object = Object::new("PriorYear", &[
    Field { name: "year", shape: Shape::Plain },
    Field { name: "completed", shape: Shape::Plain },
]);

static RECEIVED_CITATION: Object = Object::new("Citation", &[
    Field { name: "parameter", shape: Shape::Plain },
    Field { name: "document", shape: Shape::Plain },
    Field { name: "article", shape: Shape::Plain },
    Field { name: "from", shape: Shape::Day },
    Field { name: "to", shape: Shape::Day },
    Field { name: "decided", shape: Shape::Day },
    Field { name: "confidence", shape: Shape::Plain },
]);

static RECEIVED_EXPLANATION: Object = Object::new("Explanation", &[
    Field { name: "label", shape: Shape::Plain },
    Field { name: "formula", shape: Shape::Plain },
    Field { name: "value", shape: Shape::Plain },
    Field { name: "rounding", shape: Shape::Plain },
    Field { name: "citation", shape: Shape::Object(&RECEIVED_CITATION) },
    Field { name: "children", shape: Shape::List(&Shape::Object(&RECEIVED_EXPLANATION)) },
]);

static RECEIVED_UNION_FEE: Object = Object::new("UnionFee", &[
    Field { name: "liable", shape: Shape::Plain },
    Field { name: "reason", shape: Shape::Plain },
    Field { name: "salary_fund", shape: Shape::Plain },
    Field { name: "rate", shape: Shape::Decimal },
    Field { name: "exact", shape: Shape::Decimal },
    Field { name: "due", shape: Shape::Plain },
    Field { name: "deferred", shape: Shape::Plain },
    Field { name: "deferred_payable_by", shape: Shape::Day },
    Field { name: "payable_by", shape: Shape::Day },
    Field { name: "payable_rule", shape: Shape::Plain },
    Field { name: "citations", shape: Shape::List(&Shape::Object(&RECEIVED_CITATION)) },
    Field { name: "rulebook", shape: Shape::Plain },
    Field { name: "explanation", shape: Shape::Object(&RECEIVED_EXPLANATION) },
]);

static RECEIVED_DUES: Object = Object::new("Dues", &[
    Field { name: "liable", shape: Shape::Plain },
    Field { name: "reason", shape: Shape::Plain },
    Field { name: "base", shape: Shape::Plain },
    Field { name: "rate", shape: Shape::Decimal },
    Field { name: "exact", shape: Shape::Decimal },
    Field { name: "cap", shape: Shape::Plain },
    Field { name: "capped", shape: Shape::Plain },
    Field { name: "due", shape: Shape::Plain },
    Field { name: "surplus", shape: Shape::Plain },
    Field { name: "citations", shape: Shape::List(&Shape::Object(&RECEIVED_CITATION)) },
    Field { name: "rulebook", shape: Shape::Plain },
    Field { name: "explanation", shape: Shape::Object(&RECEIVED_EXPLANATION) },
]);

static RECEIVED_PERSON_DUES: Object = Object::new("PersonDues", &[
    Field { name: "id", shape: Shape::Plain },
    Field { name: "dues", shape: Shape::Plain },
    Field { name: "reason", shape: Shape::Plain },
    Field { name: "surplus", shape: Shape::Plain },
]);

static RECEIVED_LEVEL_AMOUNT: Object = Object::new("LevelAmount", &[
    Field { name: "level", shape: Shape::Plain },
    Field { name: "share", shape: Shape::Decimal },
    Field { name: "amount", shape: Shape::Plain },
]);

static RECEIVED_ENTERPRISE_MONTH: Object = Object::new("EnterpriseMonth", &[
    Field { name: "people", shape: Shape::List(&Shape::Object(&RECEIVED_PERSON_DUES)) },
    Field { name: "union_fee", shape: Shape::Plain },
    Field { name: "dues", shape: Shape::Plain },
    Field { name: "distribution_fee", shape: Shape::Object(&RECEIVED_DISTRIBUTION) },
    Field { name: "distribution_dues", shape: Shape::Object(&RECEIVED_DISTRIBUTION) },
    Field { name: "surplus", shape: Shape::Plain },
    Field { name: "payable_by", shape: Shape::Day },
    Field { name: "deferred", shape: Shape::Plain },
    Field { name: "deferred_payable_by", shape: Shape::Day },
    Field { name: "citations", shape: Shape::List(&Shape::Object(&RECEIVED_CITATION)) },
    Field { name: "rulebook", shape: Shape::Plain },
    Field { name: "explanation", shape: Shape::Object(&RECEIVED_EXPLANATION) },
]);

static RECEIVED_DISTRIBUTION: Object = Object::new("Distribution", &[
    Field { name: "grassroots_share", shape: Shape::Decimal },
    Field { name: "upper_share", shape: Shape::Decimal },
    Field { name: "exact", shape: Shape::Decimal },
    Field { name: "grassroots", shape: Shape::Plain },
    Field { name: "upper", shape: Shape::Plain },
    Field { name: "levels", shape: Shape::List(&Shape::Object(&RECEIVED_LEVEL_AMOUNT)) },
    Field { name: "citations", shape: Shape::List(&Shape::Object(&RECEIVED_CITATION)) },
    Field { name: "rulebook", shape: Shape::Plain },
    Field { name: "explanation", shape: Shape::Object(&RECEIVED_EXPLANATION) },
]);

static RECEIVED_REDUCTION09C: Object = Object::new("Reduction09c", &[
    Field { name: "basis", shape: Shape::Plain },
    Field { name: "rate", shape: Shape::Decimal },
    Field { name: "exact", shape: Shape::Decimal },
    Field { name: "due", shape: Shape::Plain },
    Field { name: "citations", shape: Shape::List(&Shape::Object(&RECEIVED_CITATION)) },
    Field { name: "rulebook", shape: Shape::Plain },
    Field { name: "explanation", shape: Shape::Object(&RECEIVED_EXPLANATION) },
]);

static RECEIVED_REFUND: Object = Object::new("Refund", &[
    Field { name: "entitlement", shape: Shape::Plain },
    Field { name: "reduction", shape: Shape::Plain },
    Field { name: "net", shape: Shape::Plain },
    Field { name: "paid", shape: Shape::Plain },
    Field { name: "outstanding", shape: Shape::Plain },
    Field { name: "payable_by", shape: Shape::Day },
    Field { name: "citations", shape: Shape::List(&Shape::Object(&RECEIVED_CITATION)) },
    Field { name: "rulebook", shape: Shape::Plain },
    Field { name: "explanation", shape: Shape::Object(&RECEIVED_EXPLANATION) },
]);

static RECEIVED_BILINGUAL: Object = Object::new("Bilingual", &[
    Field { name: "vi", shape: Shape::Plain },
    Field { name: "en", shape: Shape::Plain },
]);

static RECEIVED_SETTLEMENT_ROW: Object = Object::new("SettlementRow", &[
    Field { name: "number", shape: Shape::Plain },
    Field { name: "code", shape: Shape::Plain },
    Field { name: "titles", shape: Shape::Object(&RECEIVED_BILINGUAL) },
    Field { name: "title", shape: Shape::Plain },
    Field { name: "amount", shape: Shape::Plain },
    Field { name: "role", shape: Shape::Plain },
    Field { name: "parent", shape: Shape::Plain },
]);

static RECEIVED_FINDING: Object = Object::new("Finding", &[
    Field { name: "code", shape: Shape::Plain },
    Field { name: "message", shape: Shape::Plain },
    Field { name: "path", shape: Shape::Plain },
    Field { name: "difference", shape: Shape::Plain },
]);

static RECEIVED_CHART_SOURCE: Object = Object::new("ChartSource", &[
    Field { name: "id", shape: Shape::Plain },
    Field { name: "document", shape: Shape::Plain },
    Field { name: "decided", shape: Shape::Day },
    Field { name: "confidence", shape: Shape::Plain },
]);

static RECEIVED_SETTLEMENT: Object = Object::new("Settlement", &[
    Field { name: "rows", shape: Shape::List(&Shape::Object(&RECEIVED_SETTLEMENT_ROW)) },
    Field { name: "income", shape: Shape::Plain },
    Field { name: "total_income", shape: Shape::Plain },
    Field { name: "spending", shape: Shape::Plain },
    Field { name: "total_spending", shape: Shape::Plain },
    Field { name: "closing", shape: Shape::Plain },
    Field { name: "findings", shape: Shape::List(&Shape::Object(&RECEIVED_FINDING)) },
    Field { name: "chart", shape: Shape::Object(&RECEIVED_CHART_SOURCE) },
    Field { name: "citations", shape: Shape::List(&Shape::Object(&RECEIVED_CITATION)) },
    Field { name: "rulebook", shape: Shape::Plain },
    Field { name: "explanation", shape: Shape::Object(&RECEIVED_EXPLANATION) },
]);

static RECEIVED_HAND_OVER: Object = Object::new("HandOver", &[
    Field { name: "handed_over", shape: Shape::Plain },
    Field { name: "giver", shape: Shape::Object(&RECEIVED_SETTLEMENT) },
    Field { name: "receiver", shape: Shape::Object(&RECEIVED_SETTLEMENT) },
    Field { name: "citations", shape: Shape::List(&Shape::Object(&RECEIVED_CITATION)) },
    Field { name: "rulebook", shape: Shape::Plain },
    Field { name: "explanation", shape: Shape::Object(&RECEIVED_EXPLANATION) },
]);

static RECEIVED_ESTIMATE_LINE: Object = Object::new("EstimateLine", &[
    Field { name: "code", shape: Shape::Plain },
    Field { name: "title", shape: Shape::Object(&RECEIVED_BILINGUAL) },
    Field { name: "amount", shape: Shape::Plain },
]);

static RECEIVED_CEILING: Object = Object::new("Ceiling", &[
    Field { name: "parameter", shape: Shape::Plain },
    Field { name: "label", shape: Shape::Object(&RECEIVED_BILINGUAL) },
    Field { name: "fund", shape: Shape::Plain },
    Field { name: "purpose", shape: Shape::Plain },
    Field { name: "bound", shape: Shape::Plain },
    Field { name: "confidence", shape: Shape::Plain },
    Field { name: "share", shape: Shape::Decimal },
    Field { name: "base", shape: Shape::Plain },
    Field { name: "amount", shape: Shape::Plain },
]);

static RECEIVED_ESTIMATE: Object = Object::new("Estimate", &[
    Field { name: "fee_due", shape: Shape::Plain },
    Field { name: "dues_due", shape: Shape::Plain },
    Field { name: "dues_bound", shape: Shape::Plain },
    Field { name: "income", shape: Shape::List(&Shape::Object(&RECEIVED_ESTIMATE_LINE)) },
    Field { name: "goes_up", shape: Shape::List(&Shape::Object(&RECEIVED_ESTIMATE_LINE)) },
    Field { name: "fee_kept_above", shape: Shape::Plain },
    Field { name: "refund_working_days", shape: Shape::Plain },
    Field { name: "available", shape: Shape::Plain },
    Field { name: "ceilings", shape: Shape::List(&Shape::Object(&RECEIVED_CEILING)) },
    Field { name: "citations", shape: Shape::List(&Shape::Object(&RECEIVED_CITATION)) },
    Field { name: "rulebook", shape: Shape::Plain },
    Field { name: "explanation", shape: Shape::Object(&RECEIVED_EXPLANATION) },
]);

static RECEIVED_CANDIDATE: Object = Object::new("Candidate", &[
    Field { name: "reading", shape: Shape::Plain },
    Field { name: "expected", shape: Shape::Plain },
    Field { name: "difference", shape: Shape::Plain },
    Field { name: "relative", shape: Shape::Decimal },
]);

static RECEIVED_REPORT_LINE: Object = Object::new("ReportLine", &[
    Field { name: "line", shape: Shape::Plain },
    Field { name: "reported", shape: Shape::Plain },
    Field { name: "reading", shape: Shape::Plain },
    Field { name: "expected", shape: Shape::Plain },
    Field { name: "difference", shape: Shape::Plain },
    Field { name: "relative", shape: Shape::Decimal },
    Field { name: "verdict", shape: Shape::Plain },
    Field { name: "details", shape: Shape::List(&Shape::Object(&RECEIVED_CANDIDATE)) },
]);

static RECEIVED_RECONCILIATION: Object = Object::new("Reconciliation", &[
    Field { name: "implied_salary_fund", shape: Shape::Plain },
    Field { name: "implied_monthly_salary", shape: Shape::Plain },
    Field { name: "lines", shape: Shape::List(&Shape::Object(&RECEIVED_REPORT_LINE)) },
    Field { name: "citations", shape: Shape::List(&Shape::Object(&RECEIVED_CITATION)) },
    Field { name: "rulebook", shape: Shape::Plain },
    Field { name: "explanation", shape: Shape::Object(&RECEIVED_EXPLANATION) },
]);

static RECEIVED_UNIT_FIGURES: Object = Object::new("UnitFigures", &[
    Field { name: "id", shape: Shape::Plain },
    Field { name: "fee_due", shape: Shape::Plain },
    Field { name: "fee_paid", shape: Shape::Plain },
    Field { name: "fee_outstanding", shape: Shape::Plain },
    Field { name: "dues_collected", shape: Shape::Plain },
    Field { name: "dues_upper_due", shape: Shape::Plain },
    Field { name: "dues_remitted", shape: Shape::Plain },
    Field { name: "dues_outstanding", shape: Shape::Plain },
    Field { name: "entitlement", shape: Shape::Plain },
    Field { name: "reduction", shape: Shape::Plain },
    Field { name: "net", shape: Shape::Plain },
    Field { name: "refunds_paid", shape: Shape::Plain },
    Field { name: "refund_outstanding", shape: Shape::Plain },
    Field { name: "short_months", shape: Shape::List(&Shape::Month) },
]);

static RECEIVED_SUMS: Object = Object::new("Sums", &[
    Field { name: "fee_due", shape: Shape::Plain },
    Field { name: "fee_paid", shape: Shape::Plain },
    Field { name: "fee_outstanding", shape: Shape::Plain },
    Field { name: "dues_collected", shape: Shape::Plain },
    Field { name: "dues_upper_due", shape: Shape::Plain },
    Field { name: "dues_remitted", shape: Shape::Plain },
    Field { name: "dues_outstanding", shape: Shape::Plain },
    Field { name: "entitlement", shape: Shape::Plain },
    Field { name: "reduction", shape: Shape::Plain },
    Field { name: "net", shape: Shape::Plain },
    Field { name: "refunds_paid", shape: Shape::Plain },
    Field { name: "refund_outstanding", shape: Shape::Plain },
]);

static RECEIVED_PARENT_FIGURES: Object = Object::new("ParentFigures", &[
    Field { name: "parent", shape: Shape::Plain },
    Field { name: "units", shape: Shape::Plain },
    Field { name: "fee_due", shape: Shape::Plain },
    Field { name: "fee_paid", shape: Shape::Plain },
    Field { name: "fee_outstanding", shape: Shape::Plain },
    Field { name: "dues_collected", shape: Shape::Plain },
    Field { name: "dues_upper_due", shape: Shape::Plain },
    Field { name: "dues_remitted", shape: Shape::Plain },
    Field { name: "dues_outstanding", shape: Shape::Plain },
    Field { name: "entitlement", shape: Shape::Plain },
    Field { name: "reduction", shape: Shape::Plain },
    Field { name: "net", shape: Shape::Plain },
    Field { name: "refunds_paid", shape: Shape::Plain },
    Field { name: "refund_outstanding", shape: Shape::Plain },
]);

static RECEIVED_CONSOLIDATION: Object = Object::new("Consolidation", &[
    Field { name: "units", shape: Shape::List(&Shape::Object(&RECEIVED_UNIT_FIGURES)) },
    Field { name: "totals", shape: Shape::Object(&RECEIVED_SUMS) },
    Field { name: "by_parent", shape: Shape::List(&Shape::Object(&RECEIVED_PARENT_FIGURES)) },
    Field { name: "late", shape: Shape::Plain },
    Field { name: "citations", shape: Shape::List(&Shape::Object(&RECEIVED_CITATION)) },
    Field { name: "rulebook", shape: Shape::Plain },
    Field { name: "explanation", shape: Shape::Object(&RECEIVED_EXPLANATION) },
]);

static RECEIVED_FEE_SANCTION: Object = Object::new("FeeSanction", &[
    Field { name: "minimum", shape: Shape::Plain },
    Field { name: "maximum", shape: Shape::Plain },
    Field { name: "maximum_included", shape: Shape::Plain },
    Field { name: "cap", shape: Shape::Plain },
    Field { name: "citations", shape: Shape::List(&Shape::Object(&RECEIVED_CITATION)) },
    Field { name: "rulebook", shape: Shape::Plain },
    Field { name: "explanation", shape: Shape::Object(&RECEIVED_EXPLANATION) },
]);

static RECEIVED_OFFICER_ALLOWANCE: Object = Object::new("OfficerAllowance", &[
    Field { name: "coefficient", shape: Shape::Decimal },
    Field { name: "base_salary", shape: Shape::Plain },
    Field { name: "exact", shape: Shape::Decimal },
    Field { name: "due", shape: Shape::Plain },
    Field { name: "citations", shape: Shape::List(&Shape::Object(&RECEIVED_CITATION)) },
    Field { name: "rulebook", shape: Shape::Plain },
    Field { name: "explanation", shape: Shape::Object(&RECEIVED_EXPLANATION) },
]);

static RECEIVED_MEMBER_FLOW: Object = Object::new("MemberFlow", &[
    Field { name: "opening", shape: Shape::Plain },
    Field { name: "net_change", shape: Shape::Plain },
    Field { name: "closing", shape: Shape::Plain },
    Field { name: "women_share", shape: Shape::Decimal },
    Field { name: "citations", shape: Shape::List(&Shape::Object(&RECEIVED_CITATION)) },
    Field { name: "rulebook", shape: Shape::Plain },
    Field { name: "explanation", shape: Shape::Object(&RECEIVED_EXPLANATION) },
]);

static RECEIVED_ORG_FINDING: Object = Object::new("OrgFinding", &[
    Field { name: "code", shape: Shape::Plain },
    Field { name: "message", shape: Shape::Plain },
    Field { name: "path", shape: Shape::Plain },
    Field { name: "unit", shape: Shape::Plain },
    Field { name: "citation", shape: Shape::Object(&RECEIVED_CITATION) },
]);

static RECEIVED_ORG_CHECK: Object = Object::new("OrgCheck", &[
    Field { name: "units", shape: Shape::Plain },
    Field { name: "alive", shape: Shape::Plain },
    Field { name: "findings", shape: Shape::List(&Shape::Object(&RECEIVED_ORG_FINDING)) },
    Field { name: "citations", shape: Shape::List(&Shape::Object(&RECEIVED_CITATION)) },
    Field { name: "rulebook", shape: Shape::Plain },
    Field { name: "explanation", shape: Shape::Object(&RECEIVED_EXPLANATION) },
]);

static RECEIVED_ALIVE_UNIT: Object = Object::new("AliveUnit", &[
    Field { name: "id", shape: Shape::Plain },
    Field { name: "name", shape: Shape::Plain },
    Field { name: "kind", shape: Shape::Plain },
    Field { name: "level", shape: Shape::Plain },
    Field { name: "parent", shape: Shape::Plain },
    Field { name: "coordinated_by", shape: Shape::Plain },
    Field { name: "line", shape: Shape::Plain },
    Field { name: "members", shape: Shape::Plain },
]);

static RECEIVED_ENDED_UNIT: Object = Object::new("EndedUnit", &[
    Field { name: "id", shape: Shape::Plain },
    Field { name: "name", shape: Shape::Plain },
    Field { name: "kind", shape: Shape::Plain },
    Field { name: "on", shape: Shape::Day },
    Field { name: "cause", shape: Shape::Plain },
    Field { name: "into", shape: Shape::Plain },
    Field { name: "books_held_by", shape: Shape::Plain },
    Field { name: "document", shape: Shape::Plain },
    Field { name: "citation", shape: Shape::Object(&RECEIVED_CITATION) },
]);

static RECEIVED_REORGANISED: Object = Object::new("Reorganised", &[
    Field { name: "id", shape: Shape::Plain },
    Field { name: "how", shape: Shape::Plain },
    Field { name: "on", shape: Shape::Day },
    Field { name: "old_parent", shape: Shape::Plain },
    Field { name: "into", shape: Shape::Plain },
    Field { name: "document", shape: Shape::Plain },
    Field { name: "citation", shape: Shape::Object(&RECEIVED_CITATION) },
]);

static RECEIVED_NOT_DETERMINED: Object = Object::new("NotDetermined", &[
    Field { name: "id", shape: Shape::Plain },
    Field { name: "what", shape: Shape::Plain },
    Field { name: "why", shape: Shape::Plain },
]);

static RECEIVED_ORG_AS_OF: Object = Object::new("OrgAsOf", &[
    Field { name: "on", shape: Shape::Day },
    Field { name: "units", shape: Shape::List(&Shape::Object(&RECEIVED_ALIVE_UNIT)) },
    Field { name: "ended", shape: Shape::List(&Shape::Object(&RECEIVED_ENDED_UNIT)) },
    Field { name: "not_yet_founded", shape: Shape::Plain },
    Field { name: "by_reorganisation", shape: Shape::List(&Shape::Object(&RECEIVED_REORGANISED)) },
    Field { name: "not_determined", shape: Shape::List(&Shape::Object(&RECEIVED_NOT_DETERMINED)) },
    Field { name: "citations", shape: Shape::List(&Shape::Object(&RECEIVED_CITATION)) },
    Field { name: "rulebook", shape: Shape::Plain },
    Field { name: "explanation", shape: Shape::Object(&RECEIVED_EXPLANATION) },
]);

static RECEIVED_COUNT_BOUNDS: Object = Object::new("CountBounds", &[
    Field { name: "least", shape: Shape::Plain },
    Field { name: "most", shape: Shape::Plain },
]);

static RECEIVED_INDICATOR: Object = Object::new("Indicator", &[
    Field { name: "id", shape: Shape::Plain },
    Field { name: "label", shape: Shape::Plain },
    Field { name: "section", shape: Shape::Plain },
    Field { name: "done", shape: Shape::Plain },
    Field { name: "of", shape: Shape::Plain },
    Field { name: "count", shape: Shape::Plain },
    Field { name: "absent", shape: Shape::Plain },
    Field { name: "absent_without_reason", shape: Shape::Plain },
    Field { name: "percent", shape: Shape::Decimal },
    Field { name: "printed_percent", shape: Shape::Decimal },
    Field { name: "consistent", shape: Shape::Plain },
    Field { name: "target_percent", shape: Shape::Decimal },
    Field { name: "target_met", shape: Shape::Plain },
    Field { name: "implied_of", shape: Shape::Object(&RECEIVED_COUNT_BOUNDS) },
]);

static RECEIVED_QUANTITY: Object = Object::new("Quantity", &[
    Field { name: "printed", shape: Shape::Plain },
    Field { name: "exact", shape: Shape::Plain },
    Field { name: "over", shape: Shape::Plain },
    Field { name: "under", shape: Shape::Plain },
    Field { name: "about", shape: Shape::Plain },
]);

static RECEIVED_CARE: Object = Object::new("Care", &[
    Field { name: "id", shape: Shape::Plain },
    Field { name: "label", shape: Shape::Plain },
    Field { name: "people", shape: Shape::Object(&RECEIVED_QUANTITY) },
    Field { name: "amount", shape: Shape::Object(&RECEIVED_QUANTITY) },
    Field { name: "each", shape: Shape::Object(&RECEIVED_QUANTITY) },
    Field { name: "total", shape: Shape::Object(&RECEIVED_QUANTITY) },
]);

static RECEIVED_LATE_PAYER: Object = Object::new("LatePayer", &[
    Field { name: "id", shape: Shape::Plain },
    Field { name: "name", shape: Shape::Plain },
    Field { name: "short_months", shape: Shape::List(&Shape::Month) },
    Field { name: "fee_outstanding", shape: Shape::Plain },
]);

static RECEIVED_REPORT_FINDING: Object = Object::new("ReportFinding", &[
    Field { name: "code", shape: Shape::Plain },
    Field { name: "message", shape: Shape::Plain },
    Field { name: "path", shape: Shape::Plain },
    Field { name: "difference", shape: Shape::Plain },
]);

static RECEIVED_HALF_YEAR_REPORT: Object = Object::new("HalfYearReport", &[
    Field { name: "indicators", shape: Shape::List(&Shape::Object(&RECEIVED_INDICATOR)) },
    Field { name: "flow", shape: Shape::Object(&RECEIVED_MEMBER_FLOW) },
    Field { name: "finance", shape: Shape::Object(&RECEIVED_RECONCILIATION) },
    Field { name: "care", shape: Shape::List(&Shape::Object(&RECEIVED_CARE)) },
    Field { name: "late", shape: Shape::List(&Shape::Object(&RECEIVED_LATE_PAYER)) },
    Field { name: "findings", shape: Shape::List(&Shape::Object(&RECEIVED_REPORT_FINDING)) },
    Field { name: "text", shape: Shape::Plain },
    Field { name: "citations", shape: Shape::List(&Shape::Object(&RECEIVED_CITATION)) },
    Field { name: "rulebook", shape: Shape::Plain },
    Field { name: "explanation", shape: Shape::Object(&RECEIVED_EXPLANATION) },
]);

static RECEIVED_STANDING: Object = Object::new("Standing", &[
    Field { name: "total", shape: Shape::Decimal },
    Field { name: "percent", shape: Shape::Decimal },
    Field { name: "grade", shape: Shape::Plain },
]);

static RECEIVED_REACHABLE: Object = Object::new("Reachable", &[
    Field { name: "lowest", shape: Shape::Object(&RECEIVED_STANDING) },
    Field { name: "highest", shape: Shape::Object(&RECEIVED_STANDING) },
]);

static RECEIVED_SELF_ASSESSMENT: Object = Object::new("SelfAssessment", &[
    Field { name: "total", shape: Shape::Decimal },
    Field { name: "percent", shape: Shape::Decimal },
    Field { name: "grade", shape: Shape::Plain },
    Field { name: "complete", shape: Shape::Plain },
]);

static RECEIVED_STANDARD_SCORE: Object = Object::new("StandardScore", &[
    Field { name: "id", shape: Shape::Plain },
    Field { name: "points", shape: Shape::Decimal },
    Field { name: "maximum", shape: Shape::Decimal },
    Field { name: "missing", shape: Shape::Plain },
    Field { name: "not_applicable", shape: Shape::Plain },
]);

static RECEIVED_CONDITION_STATE: Object = Object::new("ConditionState", &[
    Field { name: "id", shape: Shape::Plain },
    Field { name: "met", shape: Shape::Plain },
    Field { name: "caps_at", shape: Shape::Plain },
    Field { name: "failed_by", shape: Shape::Plain },
]);

static RECEIVED_SCORE_DIFFERENCE: Object = Object::new("ScoreDifference", &[
    Field { name: "criterion", shape: Shape::Plain },
    Field { name: "self_points", shape: Shape::Decimal },
    Field { name: "points", shape: Shape::Decimal },
]);

static RECEIVED_GRADE_DETAILS: Object = Object::new("GradeDetails", &[
    Field { name: "grade_by_points", shape: Shape::Plain },
    Field { name: "bonus", shape: Shape::Decimal },
    Field { name: "deduction", shape: Shape::Decimal },
    Field { name: "standards", shape: Shape::List(&Shape::Object(&RECEIVED_STANDARD_SCORE)) },
    Field { name: "conditions", shape: Shape::List(&Shape::Object(&RECEIVED_CONDITION_STATE)) },
    Field { name: "differences", shape: Shape::List(&Shape::Object(&RECEIVED_SCORE_DIFFERENCE)) },
]);

static RECEIVED_GRADE: Object = Object::new("Grade", &[
    Field { name: "eligible", shape: Shape::Plain },
    Field { name: "reason", shape: Shape::Plain },
    Field { name: "total", shape: Shape::Decimal },
    Field { name: "maximum", shape: Shape::Decimal },
    Field { name: "percent", shape: Shape::Decimal },
    Field { name: "grade", shape: Shape::Plain },
    Field { name: "complete", shape: Shape::Plain },
    Field { name: "capped_by", shape: Shape::Plain },
    Field { name: "reachable", shape: Shape::Object(&RECEIVED_REACHABLE) },
    Field { name: "self_assessment", shape: Shape::Object(&RECEIVED_SELF_ASSESSMENT) },
    Field { name: "details", shape: Shape::Object(&RECEIVED_GRADE_DETAILS) },
    Field { name: "citations", shape: Shape::List(&Shape::Object(&RECEIVED_CITATION)) },
    Field { name: "rulebook", shape: Shape::Plain },
    Field { name: "explanation", shape: Shape::Object(&RECEIVED_EXPLANATION) },
]);

static RECEIVED_RAISE: Object = Object::new("Raise", &[
    Field { name: "criterion", shape: Shape::Plain },
    Field { name: "points", shape: Shape::Decimal },
    Field { name: "maximum", shape: Shape::Decimal },
    Field { name: "raise_by", shape: Shape::Decimal },
]);

static RECEIVED_GRADE_LIFT: Object = Object::new("GradeLift", &[
    Field { name: "grade", shape: Shape::Plain },
    Field { name: "reason", shape: Shape::Plain },
    Field { name: "next", shape: Shape::Plain },
    Field { name: "achievable", shape: Shape::Plain },
    Field { name: "points_short", shape: Shape::Decimal },
    Field { name: "criteria", shape: Shape::List(&Shape::Object(&RECEIVED_RAISE)) },
    Field { name: "conditions", shape: Shape::Plain },
    Field { name: "citations", shape: Shape::List(&Shape::Object(&RECEIVED_CITATION)) },
    Field { name: "rulebook", shape: Shape::Plain },
    Field { name: "explanation", shape: Shape::Object(&RECEIVED_EXPLANATION) },
]);

static RECEIVED_UNIT_GRADE: Object = Object::new("UnitGrade", &[
    Field { name: "id", shape: Shape::Plain },
    Field { name: "total", shape: Shape::Decimal },
    Field { name: "percent", shape: Shape::Decimal },
    Field { name: "grade", shape: Shape::Plain },
    Field { name: "reason", shape: Shape::Plain },
]);

static RECEIVED_GRADE_CHANGE: Object = Object::new("GradeChange", &[
    Field { name: "id", shape: Shape::Plain },
    Field { name: "before", shape: Shape::Plain },
    Field { name: "after", shape: Shape::Plain },
]);

static RECEIVED_THRESHOLD_STEP: Object = Object::new("ThresholdStep", &[
    Field { name: "threshold", shape: Shape::Decimal },
    Field { name: "counts", shape: Shape::Map(&Shape::Plain) },
    Field { name: "changed", shape: Shape::List(&Shape::Object(&RECEIVED_GRADE_CHANGE)) },
]);

static RECEIVED_BREAKPOINT: Object = Object::new("Breakpoint", &[
    Field { name: "score", shape: Shape::Decimal },
    Field { name: "units", shape: Shape::Plain },
]);

static RECEIVED_GRADE_SENSITIVITY: Object = Object::new("GradeSensitivity", &[
    Field { name: "grade", shape: Shape::Plain },
    Field { name: "threshold", shape: Shape::Decimal },
    Field { name: "counts", shape: Shape::Map(&Shape::Plain) },
    Field { name: "units", shape: Shape::List(&Shape::Object(&RECEIVED_UNIT_GRADE)) },
    Field { name: "steps", shape: Shape::List(&Shape::Object(&RECEIVED_THRESHOLD_STEP)) },
    Field { name: "breakpoints", shape: Shape::List(&Shape::Object(&RECEIVED_BREAKPOINT)) },
    Field { name: "citations", shape: Shape::List(&Shape::Object(&RECEIVED_CITATION)) },
    Field { name: "rulebook", shape: Shape::Plain },
    Field { name: "explanation", shape: Shape::Object(&RECEIVED_EXPLANATION) },
]);

static RECEIVED_GRADE_SUMMARY: Object = Object::new("GradeSummary", &[
    Field { name: "counts", shape: Shape::Map(&Shape::Plain) },
    Field { name: "percents", shape: Shape::Map(&Shape::Decimal) },
    Field { name: "total", shape: Shape::Plain },
    Field { name: "eligible", shape: Shape::Plain },
    Field { name: "over_quota", shape: Shape::Plain },
    Field { name: "apart", shape: Shape::Map(&Shape::Plain) },
    Field { name: "citations", shape: Shape::List(&Shape::Object(&RECEIVED_CITATION)) },
    Field { name: "rulebook", shape: Shape::Plain },
    Field { name: "explanation", shape: Shape::Object(&RECEIVED_EXPLANATION) },
]);

static RECEIVED_RANK: Object = Object::new("Rank", &[
    Field { name: "id", shape: Shape::Plain },
    Field { name: "block", shape: Shape::Plain },
    Field { name: "rank", shape: Shape::Plain },
    Field { name: "of", shape: Shape::Plain },
    Field { name: "tied", shape: Shape::Plain },
]);

static RECEIVED_RANK_BLOCK: Object = Object::new("RankBlock", &[
    Field { name: "block", shape: Shape::Plain },
    Field { name: "units", shape: Shape::Plain },
    Field { name: "ranked", shape: Shape::Plain },
]);

static RECEIVED_RANKING: Object = Object::new("Ranking", &[
    Field { name: "units", shape: Shape::List(&Shape::Object(&RECEIVED_RANK)) },
    Field { name: "blocks", shape: Shape::List(&Shape::Object(&RECEIVED_RANK_BLOCK)) },
    Field { name: "citations", shape: Shape::List(&Shape::Object(&RECEIVED_CITATION)) },
    Field { name: "rulebook", shape: Shape::Plain },
    Field { name: "explanation", shape: Shape::Object(&RECEIVED_EXPLANATION) },
]);

static RECEIVED_SCOPE: Object = Object::new("Scope", &[
    Field { name: "kinds", shape: Shape::Plain },
    Field { name: "members_from", shape: Shape::Plain },
    Field { name: "members_below", shape: Shape::Plain },
    Field { name: "title", shape: Shape::Object(&RECEIVED_BILINGUAL) },
]);

static RECEIVED_GRADE_NAME: Object = Object::new("GradeName", &[
    Field { name: "name", shape: Shape::Plain },
    Field { name: "en", shape: Shape::Plain },
]);

static RECEIVED_THRESHOLD: Object = Object::new("Threshold", &[
    Field { name: "grade", shape: Shape::Plain },
    Field { name: "at_least", shape: Shape::Decimal },
    Field { name: "below", shape: Shape::Decimal },
    Field { name: "document", shape: Shape::Plain },
    Field { name: "article", shape: Shape::Plain },
    Field { name: "confidence", shape: Shape::Plain },
]);

static RECEIVED_CRITERION: Object = Object::new("Criterion", &[
    Field { name: "id", shape: Shape::Plain },
    Field { name: "title", shape: Shape::Object(&RECEIVED_BILINGUAL) },
    Field { name: "maximum", shape: Shape::Decimal },
]);

static RECEIVED_STANDARD: Object = Object::new("Standard", &[
    Field { name: "id", shape: Shape::Plain },
    Field { name: "title", shape: Shape::Object(&RECEIVED_BILINGUAL) },
    Field { name: "maximum", shape: Shape::Decimal },
    Field { name: "criteria", shape: Shape::List(&Shape::Object(&RECEIVED_CRITERION)) },
    Field { name: "document", shape: Shape::Plain },
    Field { name: "article", shape: Shape::Plain },
    Field { name: "confidence", shape: Shape::Plain },
]);

static RECEIVED_BONUS: Object = Object::new("Bonus", &[
    Field { name: "maximum", shape: Shape::Decimal },
    Field { name: "criteria", shape: Shape::List(&Shape::Object(&RECEIVED_CRITERION)) },
    Field { name: "by", shape: Shape::Object(&RECEIVED_BILINGUAL) },
    Field { name: "document", shape: Shape::Plain },
    Field { name: "article", shape: Shape::Plain },
    Field { name: "confidence", shape: Shape::Plain },
]);

static RECEIVED_DEDUCTION: Object = Object::new("Deduction", &[
    Field { name: "maximum", shape: Shape::Decimal },
    Field { name: "document", shape: Shape::Plain },
    Field { name: "article", shape: Shape::Plain },
    Field { name: "confidence", shape: Shape::Plain },
]);

static RECEIVED_CONDITION: Object = Object::new("Condition", &[
    Field { name: "id", shape: Shape::Plain },
    Field { name: "title", shape: Shape::Object(&RECEIVED_BILINGUAL) },
    Field { name: "caps_at", shape: Shape::Plain },
    Field { name: "document", shape: Shape::Plain },
    Field { name: "article", shape: Shape::Plain },
    Field { name: "confidence", shape: Shape::Plain },
]);

static RECEIVED_FLOOR: Object = Object::new("Floor", &[
    Field { name: "id", shape: Shape::Plain },
    Field { name: "title", shape: Shape::Object(&RECEIVED_BILINGUAL) },
    Field { name: "each", shape: Shape::Plain },
    Field { name: "standard", shape: Shape::Plain },
    Field { name: "at_least_share", shape: Shape::Decimal },
    Field { name: "more_than", shape: Shape::Decimal },
    Field { name: "caps_at", shape: Shape::Plain },
    Field { name: "document", shape: Shape::Plain },
    Field { name: "article", shape: Shape::Plain },
    Field { name: "confidence", shape: Shape::Plain },
]);

static RECEIVED_ELIGIBILITY: Object = Object::new("Eligibility", &[
    Field { name: "months_in_operation", shape: Shape::Plain },
    Field { name: "months_since_restructuring", shape: Shape::Plain },
    Field { name: "document", shape: Shape::Plain },
    Field { name: "article", shape: Shape::Plain },
    Field { name: "confidence", shape: Shape::Plain },
]);

static RECEIVED_QUOTA: Object = Object::new("Quota", &[
    Field { name: "grade", shape: Shape::Plain },
    Field { name: "share", shape: Shape::Decimal },
    Field { name: "of", shape: Shape::Plain },
    Field { name: "document", shape: Shape::Plain },
    Field { name: "article", shape: Shape::Plain },
    Field { name: "confidence", shape: Shape::Plain },
]);

static RECEIVED_ATTENDANCE_RULE: Object = Object::new("AttendanceRule", &[
    Field { name: "criterion", shape: Shape::Plain },
    Field { name: "per_absence", shape: Shape::Decimal },
    Field { name: "per_absence_without_reason", shape: Shape::Decimal },
]);

static RECEIVED_UNSEEN: Object = Object::new("Unseen", &[
    Field { name: "points", shape: Shape::Decimal },
    Field { name: "conditions", shape: Shape::Plain },
    Field { name: "caps_at", shape: Shape::Plain },
]);

static RECEIVED_CRITERIA_SET: Object = Object::new("CriteriaSet", &[
    Field { name: "id", shape: Shape::Plain },
    Field { name: "title", shape: Shape::Object(&RECEIVED_BILINGUAL) },
    Field { name: "document", shape: Shape::Plain },
    Field { name: "article", shape: Shape::Plain },
    Field { name: "from", shape: Shape::Day },
    Field { name: "to", shape: Shape::Day },
    Field { name: "decided", shape: Shape::Day },
    Field { name: "confidence", shape: Shape::Plain },
    Field { name: "note", shape: Shape::Object(&RECEIVED_BILINGUAL) },
    Field { name: "scope", shape: Shape::List(&Shape::Object(&RECEIVED_SCOPE)) },
    Field { name: "scale", shape: Shape::Decimal },
    Field { name: "grades", shape: Shape::List(&Shape::Object(&RECEIVED_GRADE_NAME)) },
    Field { name: "thresholds", shape: Shape::List(&Shape::Object(&RECEIVED_THRESHOLD)) },
    Field { name: "standards", shape: Shape::List(&Shape::Object(&RECEIVED_STANDARD)) },
    Field { name: "bonus", shape: Shape::Object(&RECEIVED_BONUS) },
    Field { name: "deduction", shape: Shape::Object(&RECEIVED_DEDUCTION) },
    Field { name: "conditions", shape: Shape::List(&Shape::Object(&RECEIVED_CONDITION)) },
    Field { name: "floors", shape: Shape::List(&Shape::Object(&RECEIVED_FLOOR)) },
    Field { name: "eligibility", shape: Shape::Object(&RECEIVED_ELIGIBILITY) },
    Field { name: "quota", shape: Shape::Object(&RECEIVED_QUOTA) },
    Field { name: "attendance", shape: Shape::Object(&RECEIVED_ATTENDANCE_RULE) },
    Field { name: "scorers", shape: Shape::List(&Shape::Object(&RECEIVED_BILINGUAL)) },
    Field { name: "evidence", shape: Shape::Plain },
    Field { name: "unseen", shape: Shape::Object(&RECEIVED_UNSEEN) },
]);

static RECEIVED_SET_IN_BRIEF: Object = Object::new("SetInBrief", &[
    Field { name: "id", shape: Shape::Plain },
    Field { name: "title", shape: Shape::Object(&RECEIVED_BILINGUAL) },
    Field { name: "document", shape: Shape::Plain },
    Field { name: "from", shape: Shape::Day },
    Field { name: "to", shape: Shape::Day },
    Field { name: "confidence", shape: Shape::Plain },
    Field { name: "scope", shape: Shape::List(&Shape::Object(&RECEIVED_SCOPE)) },
]);

static RECEIVED_CRITERIA_SETS: Object = Object::new("CriteriaSets", &[
    Field { name: "set", shape: Shape::Object(&RECEIVED_CRITERIA_SET) },
    Field { name: "sets", shape: Shape::List(&Shape::Object(&RECEIVED_SET_IN_BRIEF)) },
    Field { name: "citations", shape: Shape::List(&Shape::Object(&RECEIVED_CITATION)) },
    Field { name: "rulebook", shape: Shape::Plain },
    Field { name: "explanation", shape: Shape::Object(&RECEIVED_EXPLANATION) },
]);

static RECEIVED_SET_FINDING: Object = Object::new("SetFinding", &[
    Field { name: "code", shape: Shape::Plain },
    Field { name: "message", shape: Shape::Plain },
    Field { name: "path", shape: Shape::Plain },
]);

static RECEIVED_CRITERIA_SET_CHECK: Object = Object::new("CriteriaSetCheck", &[
    Field { name: "findings", shape: Shape::List(&Shape::Object(&RECEIVED_SET_FINDING)) },
    Field { name: "maximum", shape: Shape::Decimal },
    Field { name: "bonus", shape: Shape::Decimal },
    Field { name: "scale", shape: Shape::Decimal },
    Field { name: "citations", shape: Shape::List(&Shape::Object(&RECEIVED_CITATION)) },
    Field { name: "rulebook", shape: Shape::Plain },
    Field { name: "explanation", shape: Shape::Object(&RECEIVED_EXPLANATION) },
]);

static RECEIVED_OFFICER_SERVICE: Object = Object::new("OfficerService", &[
    Field { name: "months", shape: Shape::Plain },
    Field { name: "weighted_months", shape: Shape::Decimal },
    Field { name: "needed_months", shape: Shape::Plain },
]);

static RECEIVED_UNION_UNIT_SERVICE: Object = Object::new("UnionUnitService", &[
    Field { name: "months", shape: Shape::Plain },
    Field { name: "needed_months", shape: Shape::Plain },
]);

static RECEIVED_MEDAL_ELIGIBILITY: Object = Object::new("MedalEligibility", &[
    Field { name: "eligible", shape: Shape::Plain },
    Field { name: "unmet", shape: Shape::Plain },
    Field { name: "not_known", shape: Shape::Plain },
    Field { name: "officer", shape: Shape::Object(&RECEIVED_OFFICER_SERVICE) },
    Field { name: "union_unit", shape: Shape::Object(&RECEIVED_UNION_UNIT_SERVICE) },
    Field { name: "by", shape: Shape::Plain },
    Field { name: "citations", shape: Shape::List(&Shape::Object(&RECEIVED_CITATION)) },
    Field { name: "rulebook", shape: Shape::Plain },
    Field { name: "explanation", shape: Shape::Object(&RECEIVED_EXPLANATION) },
]);

static RECEIVED_PARSED_QUANTITY: Object = Object::new("ParsedQuantity", &[
    Field { name: "printed", shape: Shape::Plain },
    Field { name: "kind", shape: Shape::Plain },
    Field { name: "bound", shape: Shape::Plain },
    Field { name: "unit", shape: Shape::Plain },
    Field { name: "per", shape: Shape::Plain },
    Field { name: "exact", shape: Shape::Plain },
    Field { name: "over", shape: Shape::Plain },
    Field { name: "under", shape: Shape::Plain },
    Field { name: "about", shape: Shape::Plain },
    Field { name: "at_least", shape: Shape::Plain },
    Field { name: "at_most", shape: Shape::Plain },
    Field { name: "numerator", shape: Shape::Plain },
    Field { name: "denominator", shape: Shape::Plain },
    Field { name: "readings", shape: Shape::Plain },
    Field { name: "formatted", shape: Shape::Plain },
    Field { name: "citations", shape: Shape::List(&Shape::Object(&RECEIVED_CITATION)) },
    Field { name: "rulebook", shape: Shape::Plain },
    Field { name: "explanation", shape: Shape::Object(&RECEIVED_EXPLANATION) },
]);

static RECEIVED_SUM_IN_WORDS: Object = Object::new("SumInWords", &[
    Field { name: "words", shape: Shape::Plain },
    Field { name: "capitalised", shape: Shape::Plain },
    Field { name: "citations", shape: Shape::List(&Shape::Object(&RECEIVED_CITATION)) },
    Field { name: "rulebook", shape: Shape::Plain },
    Field { name: "explanation", shape: Shape::Object(&RECEIVED_EXPLANATION) },
]);

static RECEIVED_ENTRY: Object = Object::new("Entry", &[
    Field { name: "value", shape: Shape::OneOf(&[&RECEIVED_BILINGUAL]) },
    Field { name: "from", shape: Shape::Day },
    Field { name: "to", shape: Shape::Day },
    Field { name: "prevails", shape: Shape::Plain },
    Field { name: "note", shape: Shape::Plain },
    Field { name: "citation", shape: Shape::Object(&RECEIVED_CITATION) },
]);

static RECEIVED_INQUIRY: Object = Object::new("Inquiry", &[
    Field { name: "id", shape: Shape::Plain },
    Field { name: "label", shape: Shape::Object(&RECEIVED_BILINGUAL) },
    Field { name: "unit", shape: Shape::Plain },
    Field { name: "value", shape: Shape::OneOf(&[&RECEIVED_BILINGUAL]) },
    Field { name: "from", shape: Shape::Day },
    Field { name: "to", shape: Shape::Day },
    Field { name: "citation", shape: Shape::Object(&RECEIVED_CITATION) },
    Field { name: "history", shape: Shape::List(&Shape::Object(&RECEIVED_ENTRY)) },
    Field { name: "citations", shape: Shape::List(&Shape::Object(&RECEIVED_CITATION)) },
    Field { name: "rulebook", shape: Shape::Plain },
    Field { name: "explanation", shape: Shape::Object(&RECEIVED_EXPLANATION) },
]);
