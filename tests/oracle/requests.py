"""A random request for each operation."""

from . import requests_books, requests_fund, requests_grade, requests_org, requests_units

REQUESTS = {
    "union_fee": requests_fund.union_fee,
    "dues": requests_fund.dues,
    "enterprise_month": requests_fund.enterprise_month,
    "distribute": requests_fund.distribute,
    "reduction_09c": requests_fund.reduction_09c,
    "refund": requests_fund.refund,
    "settle": requests_books.settle,
    "hand_over": requests_books.hand_over,
    "estimate": requests_units.estimate,
    "reconcile": requests_units.reconcile,
    "consolidate": requests_units.consolidate,
    "fee_sanction": requests_books.fee_sanction,
    "officer_allowance": requests_books.officer_allowance,
    "parameter": requests_books.parameter,
    "member_flow": requests_books.member_flow,
    "grade": requests_grade.grade,
    "grade_lift": requests_grade.grade_lift,
    "grade_sensitivity": requests_grade.grade_sensitivity,
    "criteria_set": requests_grade.criteria_set,
    "check_criteria_set": requests_grade.check_criteria_set,
    "grade_summary": requests_grade.grade_summary,
    "rank": requests_grade.rank,
    "half_year_report": requests_org.half_year_report,
    "org_check": requests_org.org_check,
    "org_as_of": requests_org.org_as_of,
    "parse_quantity": requests_org.parse_quantity,
    "medal_eligibility": requests_grade.medal_eligibility,
    "sum_in_words": requests_grade.sum_in_words,
}
# Fields that take one of several forms: where in them a fault lies is not said by the contract.
SEALED = {operation: frozenset({"set"}) for operation in ("grade", "grade_lift", "grade_sensitivity", "grade_summary")}
# Operations that read a text: what another text means is for the model of that text.
FREE_TEXT = ("parse_quantity",)
# How often an operation is asked, beside the others: those with most to go wrong, more often.
WEIGHTS = {"dues": 3, "union_fee": 3, "distribute": 2, "grade": 2, "consolidate": 2}
