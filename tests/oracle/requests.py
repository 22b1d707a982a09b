"""A random request for each operation."""

from . import requests_books, requests_fund, requests_units

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
}
# Fields that take one of several forms: where in them a fault lies is not said by the contract.
SEALED = {"scheme": frozenset({"scheme"})}
