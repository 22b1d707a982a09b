"""Random requests for trees of units, reports and printed quantities."""

import datetime
from fractions import Fraction
from typing import Any

from .draw import DAY, Draw
from .quantity import BOUNDS, MONEY, NOUNS, SCALES
from .requests_books import member_flow
from .requests_units import _unit as books_of
from .requests_units import finance

ORG_DAYS = ("2020-02-03", "2020-02-20", "2025-01-01", "2025-06-01", "2025-06-16", "2025-07-01", "2031-01-01")


def _day(draw: Draw) -> datetime.date:
    if draw.chance(0.6):
        return datetime.date.fromisoformat(draw.pick(ORG_DAYS)) + draw.pick((-1, 0, 1)) * DAY
    return datetime.date(2019, 1, 1) + draw.between(0, 4500) * DAY


def org_check(draw: Draw) -> dict[str, Any]:
    on = _day(draw)
    units: list[dict[str, Any]] = [{"id": "p", "name": "P", "kind": "provincial_federation"}]
    for at in range(draw.between(0, 4)):
        kind = draw.pick(("grassroots_union",) * 5 + ("district_federation", "commune_union", "local_sector_union"))
        unit: dict[str, Any] = {"id": f"u{at}", "name": f"U{at}", "kind": kind, "parent": "p"}
        if kind == "grassroots_union":
            if draw.chance(0.4):
                unit["sector"] = draw.sector()
            if draw.chance(0.3):
                unit["founded"] = _day(draw).isoformat()
            members = draw.pick((3, 4, 5, 29, 30, 49, 50, 149, 150, 24_999, 25_000, draw.between(0, 400)))
            if draw.chance(0.85):
                unit["members"] = members
            if draw.chance(0.5):
                unit["women"] = draw.pick((9, 10, members, members + 1))
            if draw.chance(0.8):
                unit["committees"] = _committees(draw, on)
        units.append(unit)
    asked: dict[str, Any] = {"units": units}
    if draw.chance(0.9):
        asked["on"] = on.isoformat()
    return asked


def _committees(draw: Draw, on: datetime.date) -> dict[str, Any]:
    given = draw.some(
        committee=draw.pick((None, 3, 4, 5, 8, 9, 15, 25, 26)),
        standing_committee=draw.pick((None, 0, 3)),
        inspection=draw.pick((None, 0, 3, 6, 7, 8)),
        women_committee=draw.pick((None, 0, 3)),
    )
    if "inspection" in given and draw.chance(0.5):
        given["inspection_from_committee"] = draw.between(0, min(4, given["inspection"]))
    if draw.chance(0.5):
        start = draw.pick((on - 1826 * DAY, on - 1827 * DAY, datetime.date(2020, 2, 3), on - 100 * DAY))
        if (start.month, start.day) == (2, 29):
            start -= DAY
        given["term_from"] = start.isoformat()
        if draw.chance(0.6):
            five = start.replace(year=start.year + 5)
            given["term_to"] = (draw.pick((five, five, start)) + draw.pick((-1, 0, 1)) * DAY).isoformat()
    return given


def org_as_of(draw: Draw) -> dict[str, Any]:
    on = datetime.date(2020, 2, 3) + draw.between(0, 1940) * DAY
    ids = ["a", "b", "c", "d", "e"][: draw.between(1, 5)]
    units: list[dict[str, Any]] = [
        {"id": "p", "name": "P", "kind": "provincial_federation"},
        {"id": "q", "name": "Q", "kind": "provincial_federation"},
    ]
    events = []
    for place, id in enumerate(ids):
        unit: dict[str, Any] = {"id": id, "name": id.upper(), "kind": "grassroots_union", "parent": draw.pick(("p", "q"))}
        founded = None
        if draw.chance(0.25):
            founded = on + draw.pick((-800, -1, 0, 1, 300)) * DAY
            unit["founded"] = founded.isoformat()
        if draw.chance(0.5):
            unit["members"] = draw.between(5, 900)
        end = on + draw.pick((-700, -30, -1, 0, 1, 300)) * DAY
        later = ids[place + 1 :]
        if founded is None and draw.chance(0.2):
            unit["ended"] = end.isoformat()
        elif founded is None and later and draw.chance(0.4):
            kind = draw.pick(("merged", "consolidated", "dissolved"))
            events.append(
                draw.some(kind=kind, date=end.isoformat(), unit=id, into=later[-1], document=draw.pick((None, "QĐ 1")))
            )
        elif founded is None and draw.chance(0.3):
            on_day = (on + draw.pick((-50, -1, 0, 1, 60)) * DAY).isoformat()
            events.append({"kind": "handed_over", "date": on_day, "unit": id, "into": "q"})
        elif founded is None and draw.chance(0.3):
            on_day = (on + draw.pick((-50, -1, 0, 1, 60)) * DAY).isoformat()
            events.append({"kind": "renamed", "date": on_day, "unit": id, "new_name": "mới"})
        units.append(unit)
    # A receiver lives on: the last of the row neither ends nor is founded late.
    units[-1].pop("ended", None)
    units[-1].pop("founded", None)
    draw.random.shuffle(events)
    return {"on": on.isoformat(), "units": units, "events": events}


def half_year_report(draw: Draw) -> dict[str, Any]:
    lines = finance(draw)
    asked: dict[str, Any] = {field: lines[field] for field in ("from", "to", "year")}
    if draw.chance(0.6):
        asked["finance"] = {
            field: value for field, value in lines.items() if field not in ("from", "to", "year", "members")
        }
    if draw.chance(0.5):
        moved = member_flow(draw)
        asked["member_flow"] = {
            field: value for field, value in moved.items() if field not in ("lang", "known_on", "accept", "explain")
        }
        if draw.chance(0.4):
            asked["members"] = moved.get("closing", draw.between(1, 6000))
    if draw.chance(0.7):
        asked["indicators"] = [_indicator(draw, at) for at in range(draw.between(0, 5))]
    if draw.chance(0.3):
        asked["care"] = [
            draw.some(id=f"c{at}", people=draw.pick((None, 37)), amount=draw.pick((None, draw.money(10**9))))
            for at in range(draw.between(0, 3))
        ]
    if draw.chance(0.3):
        draw.huge = False
        first, last = int(asked["from"][5:7]), int(asked["to"][5:7])
        asked["units"] = [books_of(draw, id, asked["year"], first, max(first, last)) for id in "abc"[: draw.between(0, 3)]]
    if draw.chance(0.5):
        asked["accept"] = "unconfirmed"
    return asked


def _indicator(draw: Draw, at: int) -> dict[str, Any]:
    of = draw.pick((8, 66, 73, 3, 770, draw.between(1, 2000)))
    done = draw.pick((of, of - 1, of // 2, draw.between(0, of)))
    shape = draw.random.random()
    if shape < 0.2:
        return {"id": f"i{at}", "count": draw.between(0, 3000)}
    given: dict[str, Any] = {"id": f"i{at}", "done": done, "of": of}
    if draw.chance(0.6):
        places = draw.pick((0, 1, 2))
        printed = Fraction(100 * done * 10**places, of)
        shown = int(printed) + draw.pick((0, 0, 1))
        given["printed_percent"] = f"{shown / 10**places:.{places}f}" if places else str(shown)
        if draw.chance(0.15):
            del given["of"]
    if draw.chance(0.4):
        given["target_percent"] = draw.pick(("100", "98.5", "50", "84.85"))
    return given


def parse_quantity(draw: Draw) -> dict[str, Any]:
    kind = draw.random.random()
    asked: dict[str, Any] = {}
    if kind < 0.12:
        noun = f" {draw.pick(NOUNS)}" if draw.chance(0.5) else ""
        asked["text"] = f"{draw.between(0, 900)}/{draw.between(1, 900)}{noun}"
        return asked
    scale = f" {draw.pick(tuple(SCALES))}" if draw.chance(0.5) else ""
    unit = f" {draw.pick((*MONEY, *NOUNS))}" if draw.chance(0.7) else ""
    if kind < 0.3:
        low = draw.between(1, 500)
        asked["text"] = f"từ {low} đến {low + draw.between(1, 400)}{scale}{unit}"
    elif kind < 0.45:
        asked["text"] = f"{_bound(draw)}{draw.between(0, 100)},{draw.pick((5, 25, 75, 99))}%"
        return asked
    else:
        asked["text"] = f"{_bound(draw)}{_number(draw)}{scale}{unit}"
    if not unit and draw.chance(0.4):
        asked["counts"] = draw.pick(("money", "people"))
    return asked


def _bound(draw: Draw) -> str:
    return f"{draw.pick(tuple(BOUNDS))} " if draw.chance(0.4) else ""


def _number(draw: Draw) -> str:
    whole = draw.between(1, 999) if draw.chance(0.6) else draw.between(1, 10**9)
    written = f"{whole:,}".replace(",", ".")
    if draw.chance(0.3):
        written += f",{draw.pick((5, 25, 75))}"
    return written
