"""Random requests for estimates, reports and consolidations."""

import datetime
from fractions import Fraction
from typing import Any

from . import exact, form
from .draw import DAY, Draw
from .fund_units import ENDS, KINDS
from .requests_fund import DUES_LAW, SHARES_LAW
from .rulebook import LAW

SPENDING = tuple(id for id in LAW if id.startswith(("spending.dues.", "spending.union_fee.")))


def estimate(draw: Draw) -> dict[str, Any]:
    sector = draw.sector()
    asked: dict[str, Any] = {
        "year": draw.year(2012, 2027),
        "sector": sector,
        "salary_fund": draw.money(5_000_000_000),
    }
    if draw.chance(0.4):
        asked["dues_fund"] = draw.money(3_000_000_000)
    if draw.chance(0.9 if sector == "no_fixed_wage" else 0.3):
        asked["members"] = draw.between(0, 3000)
    if draw.chance(0.4):
        asked["opening"] = draw.money(20_000_000) * draw.pick((1, 1, -1))
    if draw.chance(0.4):
        asked["other_income"] = draw.money(20_000_000)
    parameters = SHARES_LAW + SPENDING + DUES_LAW + ("union_fee.rate", "refund.working_days")
    return {**asked, **draw.common(*parameters)}


def finance(draw: Draw) -> dict[str, Any]:
    """A report's finance lines, often near what the rules expect of the fee."""
    year = draw.pick((draw.year(2012, 2027), 2020, 2019, 2022, 2023, 2024, 2026))
    first = draw.between(1, 12)
    last = draw.between(first, 12)
    start = datetime.date(year, first, 1)
    end = form.last_day(datetime.date(year, last, 1))
    if draw.chance(0.08):
        start += draw.pick((-1, 1, 14)) * DAY
    if draw.chance(0.08):
        end += draw.pick((-1, 1, 14)) * DAY
    precision = draw.pick(("dong", "thousand", "million", "billion"))
    unit = {"dong": 1, "thousand": 1000, "million": 10**6, "billion": 10**9}[precision]
    fee = draw.money(5_000_000_000) if draw.chance(0.97) else draw.pick((exact.MOST, exact.MOST // 50))
    asked: dict[str, Any] = {"from": start.isoformat(), "to": end.isoformat(), "year": year, "precision": precision}
    if draw.chance(0.93):
        asked["union_fee"] = fee
    if draw.chance(0.5):
        asked["members"] = draw.between(0, 9000)
    guesses = {
        "dues": (Fraction(1, 2), Fraction(1, 4), Fraction(1, 5), Fraction(3, 20), Fraction(3, 10), Fraction(7, 40)),
        "reduction_09c": (Fraction(7, 100), Fraction(69, 1000), Fraction(71, 1000)),
        "refunds_paid": (Fraction(7, 10), Fraction(63, 100), Fraction(3, 4), Fraction(639, 1000), Fraction(1, 3)),
    }
    for line, shares in guesses.items():
        if draw.chance(0.5 if line != "reduction_09c" or 2017 <= year <= 2021 else 0.05):
            asked[line] = _near(draw, fee, draw.pick(shares), unit)
    return asked


def _near(draw: Draw, fee: int, share: Fraction, unit: int) -> int:
    """What a reading expects, at the edges of the tolerance and beside them."""
    expected = exact.half_up(share * fee)
    if draw.chance(0.15):
        return draw.money(1_000_000_000)
    edge = Fraction(unit, 2) + Fraction(5, 1000) * expected
    printed = expected + int(edge) * draw.pick((0, 0, 1, -1)) + draw.pick((0, 0, 0, 1, -1))
    if draw.chance(0.4):
        printed = exact.half_up(Fraction(printed, unit)) * unit
    return max(0, min(printed, exact.MOST))


def reconcile(draw: Draw) -> dict[str, Any]:
    common = draw.common(*SHARES_LAW, "union_fee.rate", *(id for id in DUES_LAW if ".rate." in id))
    if draw.chance(0.3):
        common["accept"] = "unconfirmed"
    return {**finance(draw), **common}


NAMES = ("a", "b", "c", "d", "e", "f", "g")


def consolidate(draw: Draw) -> dict[str, Any]:
    year = draw.pick((draw.year(2013, 2027), 2020, 2024, 2025, 2026))
    first = draw.between(1, 12)
    last = draw.between(first, 12)
    start, end = datetime.date(year, first, 1), form.last_day(datetime.date(year, last, 1))
    if draw.chance(0.03):
        start, end = start + draw.pick((-1, 1)) * DAY, end + draw.pick((-1, 1)) * DAY
    ids = NAMES[: draw.between(0, len(NAMES))]
    draw.huge = draw.chance(0.02)
    units = [_unit(draw, id, year, first, last) for id in ids]
    if units and draw.chance(0.01):
        units[-1]["id"] = units[0]["id"]
    asked: dict[str, Any] = {"from": start.isoformat(), "to": end.isoformat(), "year": year, "units": units}
    if draw.chance(0.4):
        asked["apply_reduction_09c"] = draw.chance(0.6)
    if ids and not draw.huge and draw.chance(0.5):
        asked["events"] = _events(draw, ids, start)
    common = draw.common(*SHARES_LAW, "union_fee.rate", "union_fee.state_paid_liable", quiet=0.6)
    if draw.chance(0.2):
        common["accept"] = "unconfirmed"
    return {**asked, **common}


def _unit(draw: Draw, id: str, year: int, first: int, last: int) -> dict[str, Any]:
    months = [month for month in range(first, last + 1) if draw.chance(0.8)]
    if draw.chance(0.02):
        months.append(draw.pick((1, 12, first)))
    draw.random.shuffle(months)
    unit: dict[str, Any] = {
        "id": id,
        "name": f"CĐCS {id}",
        "sector": draw.sector(),
        "months": [_month(draw, year, month) for month in months],
        "refunds_paid": draw.money(20_000_000),
    }
    if draw.chance(0.7):
        unit["parent"] = draw.pick(("P", "Q", "R"))
    return unit


def _month(draw: Draw, year: int, month: int) -> dict[str, Any]:
    fund = draw.money(200_000_000)
    due = exact.half_up(Fraction(2, 100) * fund)
    return {
        "month": f"{year}-{month:02}",
        "salary_fund": fund,
        "fee_paid": max(0, due + draw.pick((0, 0, 0, -1, 1, -due))) if draw.chance(0.8) else draw.money(5_000_000),
        "dues_collected": draw.money(2_000_000),
        "dues_remitted": draw.money(600_000),
    }


def _events(draw: Draw, ids: tuple[str, ...], start: datetime.date) -> list[dict[str, Any]]:
    """Each unit ends at most once, into one later in the row: no rings."""
    events = []
    for place, id in enumerate(ids):
        if not draw.chance(0.35):
            continue
        on = start + draw.between(-40, 400) * DAY
        if draw.chance(0.4):
            on = form.last_day(on) + draw.pick((0, 0, -1, 1)) * DAY
        kind = draw.pick(ENDS) if draw.chance(0.6) else draw.pick(KINDS)
        event: dict[str, Any] = {"kind": kind, "date": on.isoformat(), "unit": id}
        later = ids[place + 1 :]
        if kind in ENDS:
            if not later and kind != "dissolved":
                continue
            if later and draw.chance(0.95):
                event["into"] = draw.pick(later)
        elif kind == "handed_over":
            event["into"] = draw.pick(("P", "Q", "S"))
        if draw.chance(0.02):
            event["unit"] = "x"
        if draw.chance(0.02) and "into" in event and kind in ENDS:
            event["into"] = "x"
        events.append(event)
    draw.random.shuffle(events)
    return events
