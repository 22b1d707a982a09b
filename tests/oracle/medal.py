"""`medal_eligibility`: HD 149/HD-TLĐ, 04/02/2015 (grading.md, "Other titles")."""

import datetime
from fractions import Fraction
from typing import Any

from . import exact, form
from .form import Optional
from .rulebook import Rulebook

KINDS = ("full_time", "part_time", "non_state_enterprise", "union_unit")
SERVICE = form.form(
    kind=form.one_of(*KINDS), months=Optional(form.count), from_=Optional(form.month), to=Optional(form.month)
)
REQUEST = form.request(
    on=form.day,
    service=form.many(SERVICE),
    prior_years=Optional(form.many(form.form(year=form.year, completed=Optional(form.flag))), list),
    awarded_before=Optional(form.flag),
)


def medal_eligibility(request: Any) -> dict[str, Any]:
    """20 years, part-time years × 1.5, in non-state enterprises × 2; or 25 in union units; once only."""
    asked = REQUEST(request, "")
    law = Rulebook(asked)
    on = asked["on"]
    needed = law.value("medal.years", on, "on") * 12
    units_needed = law.value("medal.union_unit_years", on, "on") * 12
    lengths = _lengths(asked)
    prior = law.value("medal.prior_years", on, "on")
    once = law.value("medal.once", on, "on")
    officer = [(kind, months) for kind, months in lengths if kind != "union_unit"]
    weighted = sum((_factor(law, kind, on) * months for kind, months in officer), Fraction(0))
    in_units = sum(months for kind, months in lengths if kind == "union_unit")

    unmet, not_known = [], []
    by = "officer" if weighted >= needed else "union_unit" if in_units >= units_needed else None
    if by is None:
        unmet.append("service_too_short")
    done = {each["year"]: each["completed"] for each in asked["prior_years"]}
    years = [done.get(on.year - back) for back in range(1, prior + 1)]
    if False in years:
        unmet.append("prior_year_not_completed")
    elif None in years:
        not_known.append("prior_year_not_completed")
    if once and asked["awarded_before"]:
        unmet.append("awarded_before")
    elif once and asked["awarded_before"] is None:
        not_known.append("awarded_before")
    return {
        "eligible": False if unmet else None if not_known else True,
        "unmet": unmet,
        "not_known": not_known,
        "officer": {
            "months": sum(months for _, months in officer),
            "weighted_months": exact.text(weighted),
            "needed_months": needed,
        },
        "union_unit": {"months": in_units, "needed_months": units_needed},
        "by": by,
        "citations": law.citations(),
    }


def _factor(law: Rulebook, kind: str, on: datetime.date) -> Fraction:
    """What a month of this kind counts for."""
    if kind == "full_time":
        return Fraction(1)
    name = {"part_time": "part_time", "non_state_enterprise": "non_state"}[kind]
    return law.value(f"medal.{name}_factor", on, "on")


def _lengths(asked: dict[str, Any]) -> list[tuple[str, int]]:
    """How many months each span has; spans from month to month must not overlap or end after the day asked."""
    found: list[tuple[str, int]] = []
    spans: list[tuple[datetime.date, datetime.date]] = []
    for at, span in enumerate(asked["service"]):
        path = f"service[{at}]"
        for end, other in (("from", "to"), ("to", "from")):
            if span["months"] is None and span[end] is None and span[other] is not None:
                raise form.invalid(f"{path}.{end}")
        if (span["months"] is None) == (span["from"] is None and span["to"] is None):
            raise form.invalid(path)
        if span["months"] is not None:
            found.append((span["kind"], span["months"]))
            continue
        start, end = span["from"].replace(day=1), span["to"]
        if end < start or end.replace(day=1) > asked["on"]:
            raise form.invalid(None)
        if any(start <= other_end and other_start <= end for other_start, other_end in spans):
            raise form.invalid(None)
        spans.append((start, end))
        found.append((span["kind"], (end.year - start.year) * 12 + end.month - start.month + 1))
    return found
