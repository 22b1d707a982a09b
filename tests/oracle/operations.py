"""Every operation with its model."""

from . import fund_books, fund_dues, fund_fee, fund_fine, fund_month, fund_plan, fund_report, fund_split, fund_units, law_parameter, people

OPERATIONS = {
    "union_fee": fund_fee.union_fee,
    "dues": fund_dues.dues,
    "enterprise_month": fund_month.enterprise_month,
    "distribute": fund_split.distribute,
    "reduction_09c": fund_split.reduction_09c,
    "refund": fund_split.refund,
    "settle": fund_books.settle,
    "hand_over": fund_books.hand_over,
    "estimate": fund_plan.estimate,
    "reconcile": fund_report.reconcile,
    "consolidate": fund_units.consolidate,
    "fee_sanction": fund_fine.fee_sanction,
    "officer_allowance": fund_fine.officer_allowance,
    "parameter": law_parameter.parameter,
    "member_flow": people.member_flow,
}
