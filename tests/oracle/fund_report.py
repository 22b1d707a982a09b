"""`reconcile`: which side of a split each finance line of a report shows (reports.md; law.md sections 2 to 5)."""

import datetime
from fractions import Fraction
from typing import Any

from . import exact, form
from .form import Optional
from .fund_split import year_end
from .refusal import Refused
from .rulebook import Rulebook, prevailing

UNITS = {"dong": 1, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
LINES = ("dues", "reduction_09c", "refunds_paid")
SECTORS = ("state_agency", "public_unit_state_paid", "public_unit_self_financed", "state_enterprise", "non_state")
FINANCE: form.Fields = {
    "from_": form.day,
    "to": form.day,
    "year": form.year,
    "members": Optional(form.count),
    "union_fee": Optional(form.money),
    **{line: Optional(form.money) for line in LINES},
    "precision": form.one_of(*UNITS),
}
RECONCILE = form.request(**FINANCE)


def reconcile(request: Any) -> dict[str, Any]:
    asked = RECONCILE(request, "")
    law = Rulebook(asked)
    return {**reconciled(law, asked), "citations": law.citations()}


def check_period(asked: dict[str, Any], path: str = "") -> None:
    """The period lies in the fiscal year."""
    if asked["to"] < asked["from"]:
        raise form.invalid(f"{path}to")
    if {asked["from"].year, asked["to"].year} != {asked["year"]}:
        raise form.invalid(f"{path}year")


def reconciled(law: Rulebook, asked: dict[str, Any], path: str = "") -> dict[str, Any]:
    check_period(asked)
    on, fee = year_end(asked["year"]), asked["union_fee"]
    rate = None if fee is None else law.value("union_fee.rate", on, "year")
    if rate == 0:
        raise Refused("out_of_range", f"{path}union_fee")  # no fund can be told from a fee of nothing per cent
    fund = None if rate is None else Fraction(fee) / rate
    implied = None if fund is None else exact.dong(exact.half_up(fund), f"{path}union_fee")
    lines = []
    for name in LINES:
        if asked[name] is not None:
            readings = _READINGS[name](law, asked, on, fund)
            lines.append(_line(name, asked[name], readings, UNITS[asked["precision"]]))
    return {
        "implied_salary_fund": implied,
        "implied_monthly_salary": _monthly(asked, fund),
        "lines": lines,
    }


def _monthly(asked: dict[str, Any], fund: Fraction | None) -> int | None:
    """Per member and month, for a period of whole months."""
    whole = asked["from"].day == 1 and asked["to"] == form.last_day(asked["to"])
    if fund is None or not asked["members"] or not whole:
        return None
    return exact.half_up(fund / (asked["to"].month - asked["from"].month + 1) / asked["members"])


Readings = dict[str, int]


def _dues(law: Rulebook, asked: dict[str, Any], on: datetime.date, fund: Fraction | None) -> Readings:
    rate = _one_rate(law, asked["year"])
    if fund is None or rate is None:
        return {}
    stays = law.value("distribution.dues.grassroots", on, "year")
    return {
        "all": exact.half_up(rate * fund),
        "upper_share": exact.half_up((1 - stays) * rate * fund),
        "grassroots_share": exact.half_up(stays * rate * fund),
    }


def _one_rate(law: Rulebook, year: int) -> Fraction | None:
    """The rate of dues, if the year has one only; the sector of a report's members is not known."""
    rates = set()
    for sector in SECTORS:
        for month in range(1, 13):
            id, last = f"dues.rate.{sector}", form.last_day(datetime.date(year, month, 1))
            if prevailing(law.rows(id), last) is not None:
                rates.add(law.value(id, last, "year"))
    if not rates:
        raise Refused("not_determined", "year")
    rates.discard(Fraction(0))  # no dues, no rate
    return rates.pop() if len(rates) == 1 else None


def _reduction(law: Rulebook, asked: dict[str, Any], on: datetime.date, fund: Fraction | None) -> Readings:
    if fund is None:
        return {}
    rate = law.value("reduction_09c.rate", on, "year")
    return {"by_rule": exact.half_up(rate * _share(law, on) * asked["union_fee"])}


def _refunds(law: Rulebook, asked: dict[str, Any], on: datetime.date, fund: Fraction | None) -> Readings:
    if fund is None:
        return {}
    rate = law.value_if_any("reduction_09c.rate", on, "year")
    share = _share(law, on)
    entitlement = exact.half_up(share * asked["union_fee"])
    if rate is None:
        return {"entitlement": entitlement}
    return {"entitlement": entitlement, "net": entitlement - exact.half_up(rate * share * asked["union_fee"])}


def _share(law: Rulebook, on: datetime.date) -> Fraction:
    return law.value("distribution.union_fee.grassroots", on, "year")


_READINGS = {"dues": _dues, "reduction_09c": _reduction, "refunds_paid": _refunds}


def _line(name: str, reported: int, readings: Readings, unit: int) -> dict[str, Any]:
    def fits(expected: int) -> bool:
        return abs(reported - expected) <= Fraction(unit, 2) + Fraction(5, 1000) * expected

    reading, expected, verdict = None, None, "cannot_tell"
    fitting = [each for each in readings if fits(readings[each])]
    # The most the rule allows: all dues, the whole entitlement.
    most = readings.get({"dues": "all", "refunds_paid": "entitlement"}.get(name, ""))
    if len(fitting) == 1:
        reading, verdict = fitting[0], "consistent"
        expected = readings[reading]
    elif not fitting and most is not None and reported > most:
        expected, verdict = most, "off"
    elif not fitting and name == "refunds_paid" and readings:
        net = readings.get("net", readings["entitlement"])
        if reported < net:
            reading, expected, verdict = "paid_so_far", net, "consistent"
    return {
        "line": name,
        "reported": reported,
        "reading": reading,
        **_against(reported, expected),
        "verdict": verdict,
        "details": [{"reading": each, **_against(reported, readings[each])} for each in readings],
    }


def _against(reported: int, expected: int | None) -> dict[str, Any]:
    if expected is None:
        return {"expected": None, "difference": None, "relative": None}
    return {
        "expected": expected,
        "difference": reported - expected,
        "relative": exact.ratio(reported - expected, expected),
    }
