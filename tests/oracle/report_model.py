"""`half_year_report`: the figures of a report checked (reports.md). Its text is prose and is not compared."""

import re
from fractions import Fraction
from typing import Any

from . import exact, form
from .compare import UNSAID, Judged
from .form import Optional
from .fund_report import LINES, UNITS, check_period, reconciled
from .fund_units import UNIT, consolidate
from .people import FLOW_FIELDS, flow
from .refusal import Refused
from .rulebook import Rulebook

PERCENT = re.compile(r"[0-9]{1,6}(\.[0-9]{1,4})?")


def percent(value: Any, path: str) -> str:
    """A percentage as printed, with its decimals."""
    if not isinstance(value, str) or not PERCENT.fullmatch(value):
        if isinstance(value, str) and re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", value):
            raise Refused("out_of_range", path)
        raise form.invalid(path)
    whole, point, part = value.partition(".")
    return f"{int(whole)}{point}{part}"


INDICATOR = form.form(
    id=form.words,
    label=Optional(form.words),
    done=Optional(form.count),
    of=Optional(form.count),
    count=Optional(form.count),
    printed_percent=Optional(percent),
    target_percent=Optional(form.rate),
)
FINANCE = form.form(
    union_fee=Optional(form.money), **{line: Optional(form.money) for line in LINES}, precision=form.one_of(*UNITS)
)
CARE = form.form(id=form.words, label=Optional(form.words), people=Optional(form.count), amount=Optional(form.money))
REPORT = form.request(
    source=Optional(form.words),
    from_=form.day,
    to=form.day,
    year=form.year,
    members=Optional(form.count),
    member_flow=Optional(form.form(**FLOW_FIELDS)),
    finance=Optional(FINANCE),
    indicators=Optional(form.many(INDICATOR), list),
    care=Optional(form.many(CARE), list),
    units=Optional(form.many(UNIT), list),
)


def half_year_report(request: Any) -> dict[str, Any]:
    asked = REPORT(request, "")
    law = Rulebook(asked)
    check_period(asked)
    found: list[str] = []
    moved = _flow(asked, found)
    finance = _finance(law, asked, moved, found)
    indicators = [_indicator(each, found) for each in asked["indicators"]]
    late = _late(request, found) if asked["units"] else []
    return {
        "indicators": indicators,
        "flow": moved,
        "finance": finance,
        "care": [_care(each) for each in asked["care"]],
        "late": late,
        "findings": Judged(lambda given: _same(sorted(found), given)),
        "citations": UNSAID,
    }


def _same(expected: list[str], given: Any) -> list[str]:
    actual = sorted(each["code"] for each in given)
    return [] if actual == expected else [f"findings: oracle {expected}, library {actual}"]


def _flow(asked: dict[str, Any], found: list[str]) -> dict[str, Any] | None:
    given = asked["member_flow"]
    if given is None:
        return None
    try:
        moved = flow(given, "member_flow.")
    except Refused as refusal:
        if refusal.code != "unbalanced":
            raise
        found.append("flow_unbalanced")
        return None
    if asked["members"] is not None and asked["members"] != moved["closing"]:
        found.append("members_differ")
    return {**moved, "citations": []}


def _finance(law: Rulebook, asked: dict[str, Any], moved: dict[str, Any] | None, found: list[str]) -> dict[str, Any] | None:
    if asked["finance"] is None:
        return None
    period = {field: asked[field] for field in ("from", "to", "year", "members")}
    if period["members"] is None and moved is not None:
        period["members"] = moved["closing"]
    read = reconciled(law, {**asked["finance"], **period}, "finance.")
    for line in read["lines"]:
        if line["verdict"] != "consistent":
            found.append("line_off" if line["verdict"] == "off" else "line_cannot_tell")
    return {**read, "citations": UNSAID}


def _indicator(given: dict[str, Any], found: list[str]) -> dict[str, Any]:
    done, of, printed, target = given["done"], given["of"], given["printed_percent"], given["target_percent"]
    share = Fraction(100 * done, of) if done is not None and of else None
    consistent = None
    if share is not None and printed is not None:
        places = len(printed.partition(".")[2])
        consistent = exact.half_up(share * 10**places) == Fraction(printed) * 10**places
        if not consistent:
            found.append("printed_percent_differs")
    implied = None
    if share is None and of is None and done is not None and printed is not None:
        implied = _wholes(done, printed)
        consistent = None if implied else False
        if implied is None:
            found.append("printed_percent_differs")
    met = None
    if target is not None:
        reached = share if share is not None else Fraction(printed) if printed is not None else None
        met = None if reached is None else reached >= target
        if met is False:
            found.append("target_missed")
    return {
        "id": given["id"],
        "section": UNSAID,
        "done": done,
        "of": of,
        "count": given["count"],
        "absent": None,
        "absent_without_reason": None,
        "percent": None if share is None else exact.rounded_text(share, 2),
        "printed_percent": printed,
        "consistent": consistent,
        "target_percent": None if target is None else exact.text(target),
        "target_met": met,
        "implied_of": implied,
    }


def _wholes(done: int, printed: str) -> dict[str, Any] | None:
    """The wholes of which `done` is the printed percentage at its precision, half up: 1,725 at 98.5% are of 1,751 or so."""
    half = Fraction(1, 2 * 10 ** len(printed.partition(".")[2]))
    low, high = Fraction(printed) - half, Fraction(printed) + half
    if done == 0:
        return None if low > 0 else {"least": UNSAID, "most": UNSAID}
    least = int(100 * done / high) + 1
    most = int(100 * done / low) if low > 0 else None
    return None if most is not None and most < least else {"least": least, "most": most}


def _care(given: dict[str, Any]) -> dict[str, Any]:
    def quantity(value: int | None) -> dict[str, Any] | None:
        if value is None:
            return None
        return {"printed": None, "exact": value, "over": None, "under": None, "about": None}

    return {
        "id": given["id"],
        "people": quantity(given["people"]),
        "amount": quantity(given["amount"]),
        "each": None,
        "total": None,
    }


def _late(request: Any, found: list[str]) -> list[dict[str, Any]]:
    """Units that paid the fee of some month short."""
    common = ("from", "to", "year", "units", "accept", "known_on", "overrides")
    books = consolidate({field: request[field] for field in common if field in request})
    names = {unit["id"]: unit["name"] for unit in request["units"]}
    late = [
        {
            "id": unit["id"],
            "name": names[unit["id"]],
            "short_months": unit["short_months"],
            "fee_outstanding": unit["fee_outstanding"],
        }
        for unit in books["units"]
        if unit["short_months"]
    ]
    found += ["late_payers"] * len(late)
    return late
