"""`fee_sanction` and `officer_allowance` (law.md sections 1 and 6)."""

from fractions import Fraction
from typing import Any

from . import exact, form
from .law_shares import ALLOWANCES, COLUMNS
from .rulebook import Rulebook

SANCTION = form.request(
    on=form.day,
    owed=form.money,
    violation=form.one_of("late", "short", "nothing_paid"),
    violator=form.one_of("individual", "organisation"),
)


def fee_sanction(request: Any) -> dict[str, Any]:
    """The band of the fine; organisations are doubled, bands and cap, from 2022-01-17."""
    asked = SANCTION(request, "")
    law = Rulebook(asked)
    on = asked["on"]
    band = "nothing_paid" if asked["violation"] == "nothing_paid" else "late"
    least = law.value(f"fee_sanction.{band}.minimum", on, "on")
    most = law.value(f"fee_sanction.{band}.maximum", on, "on")
    included = law.value(f"fee_sanction.{band}.maximum_included", on, "on")
    single = law.value("fee_sanction.cap", on, "on")
    times = Fraction(1)
    if asked["violator"] == "organisation":
        times = law.value("fee_sanction.organisation_multiple", on, "on")
    cap = exact.dong(exact.half_up(single * times))
    maximum = most * times * asked["owed"]
    return {
        "minimum": min(exact.half_up(least * times * asked["owed"]), cap),
        "maximum": min(exact.half_up(maximum), cap),
        # A maximum cut by the cap is included: the cap itself may be imposed.
        "maximum_included": included or maximum > cap,
        "cap": cap,
        "citations": law.citations(),
    }


ROLES = tuple(role for roles in COLUMNS for role in roles)
ALLOWANCE = form.request(month=form.month, role=form.one_of(*ROLES), members=form.count)


def officer_allowance(request: Any) -> dict[str, Any]:
    asked = ALLOWANCE(request, "")
    law = Rulebook(asked)
    column = next(roles[0] for roles in COLUMNS if asked["role"] in roles)
    members = max(least for least in ALLOWANCES if least <= asked["members"])
    coefficient = law.value(f"officer_allowance.{column}.{members}", asked["month"], "month")
    base = law.value("base_salary", asked["month"], "month")
    return {
        "coefficient": exact.text(coefficient),
        "base_salary": base,
        "exact": exact.text(coefficient * base),
        "due": exact.dong(exact.half_up(coefficient * base)),
        "citations": law.citations(),
    }
