"""`dues`: what a member owes for a month (law.md section 2)."""

import datetime
from fractions import Fraction
from typing import Any

from . import exact, form
from .form import Optional
from .fund_fee import insured
from .refusal import Refused
from .rulebook import Rulebook

ABSENCES = ("none", "insurance_benefit", "unpaid_leave", "no_income", "membership_suspended")
absence = form.one_of(*ABSENCES)
REQUEST = form.request(
    month=form.month,
    sector=form.sector,
    member=form.flag,
    insured_salary=Optional(form.money),
    net_salary=Optional(form.money),
    fixed_amount=Optional(form.money),
    absence=Optional(absence, "none"),
    resolved_rate=Optional(form.rate),
)
# What the dues of a sector are taken from.
BASE = {
    "state_agency": "insured_salary",
    "public_unit_state_paid": "insured_salary",
    "public_unit_self_financed": "insured_salary",
    "state_enterprise": "net_salary",
    "non_state": "insured_salary",
    "no_fixed_wage": "fixed_amount",
}
CAPPED = ("state_enterprise", "non_state")
NOTHING = dict.fromkeys(("base", "rate", "exact", "cap", "due", "surplus"))


def dues(request: Any) -> dict[str, Any]:
    asked = REQUEST(request, "")
    law = Rulebook(asked)
    for field in ("insured_salary", "net_salary", "fixed_amount"):
        if asked[field] is not None and field != BASE[asked["sector"]]:
            raise form.invalid(field)
    check_resolved(asked["sector"], asked["resolved_rate"])
    figures = member_dues(law, asked)
    return {**figures, "citations": law.citations()}


def check_resolved(sector: str, resolved: Fraction | None) -> None:
    if resolved is not None and sector not in CAPPED:
        raise form.invalid("resolved_rate")


def member_dues(law: Rulebook, asked: dict[str, Any], path: str = "") -> dict[str, Any]:
    """The figures of one member. `path` is where the person stands in the request."""
    reason = _reason(law, asked)
    if reason is not None:
        return {"liable": False, "reason": reason, **NOTHING, "capped": False}
    sector, on = asked["sector"], asked["month"]
    given = asked[BASE[sector]]
    if given is None:
        raise form.invalid(path + BASE[sector])
    if sector == "no_fixed_wage":
        return _fixed(law, on, given)
    if given < _freed_below(law, on):
        return {"liable": False, "reason": "paid_below_base_salary", **NOTHING, "capped": False}

    base = given if sector == "state_enterprise" else insured(law, on, given, "month")
    rate = law.value(f"dues.rate.{sector}", on, "month")
    owed = rate * base
    cap = None
    if sector in CAPPED:
        share = law.value_if_any("dues.cap_share", on, "month")
        if share is not None:
            cap = exact.dong(exact.half_up(share * law.value("base_salary", on, "month")))
    due = exact.dong(exact.half_up(owed))
    capped = cap is not None and owed > cap
    if cap is not None:
        due = min(due, cap)
    surplus = None
    if asked["resolved_rate"] is not None:
        for rule in ("dues.resolved_rate", "dues.resolved_rate_surplus"):
            law.value(rule, on, "month")
        if asked["resolved_rate"] < rate:
            raise Refused("out_of_range", "resolved_rate")
        raised = exact.dong(exact.half_up(asked["resolved_rate"] * base))
        surplus = raised - due
        due = raised
    return {
        "liable": True,
        "reason": None,
        "base": base,
        "rate": exact.text(rate),
        "exact": exact.text(owed),
        "cap": cap,
        "capped": capped,
        "due": due,
        "surplus": surplus,
    }


def _reason(law: Rulebook, asked: dict[str, Any]) -> str | None:
    """Why nobody owes, in the order of the contract."""
    on = asked["month"]
    if not asked["member"]:
        return "not_a_member"
    if asked["sector"] in form.STATE_PAID and not law.value("dues.state_paid_liable", on, "month"):
        return "membership_ended_2025"
    if asked["absence"] != "none" and law.value(f"dues.exempt.{asked['absence']}", on, "month"):
        return asked["absence"]
    return None


def _freed_below(law: Rulebook, on: datetime.date) -> int:
    """CV 808: members paid below this owed nothing, January to December 2020."""
    return law.value("base_salary", on, "month") if law.value_if_any("dues.exempt_below_base_salary", on, "month") else 0


def _fixed(law: Rulebook, on: datetime.date, given: int) -> dict[str, Any]:
    """A sum fixed by the union, at least a share of the base salary."""
    share = law.value("dues.minimum_share.no_fixed_wage", on, "month")
    least = share * law.value("base_salary", on, "month")
    return {
        "liable": True,
        "reason": None,
        "base": given,
        "rate": None,
        "exact": exact.text(max(Fraction(given), least)),
        "cap": None,
        "capped": False,
        "due": max(given, exact.dong(exact.half_up(least))),
        "surplus": None,
    }
