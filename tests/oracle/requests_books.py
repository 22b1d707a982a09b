"""Random requests for settlements, hand-overs, fines, allowances, parameters and flows of members."""

import datetime
from fractions import Fraction
from typing import Any

from . import exact
from .draw import DAY, Draw
from .fund_books import ROWS
from .fund_fine import ROLES
from .law_shares import ALLOWANCES
from .rulebook import LAW

CODES = [code for _, code, role, _ in ROWS if code is not None and role not in ("opening", "closing")]
BOOKS_LAW = tuple(id for id in LAW if id.startswith(("spending.dues.", "spending.union_fee."))) + ("distribution.dues.grassroots", "distribution.union_fee.grassroots") * 2


def period(draw: Draw) -> tuple[datetime.date, datetime.date]:
    year = draw.between(2021, 2027)
    start = datetime.date(year, 1, 1) if draw.chance(0.7) else datetime.date(year, draw.between(1, 12), 1)
    if draw.chance(0.85):
        return start, datetime.date(year, 12, 31)
    return start, start + draw.pick((-1, 0, 30, 150, 400)) * DAY


def books(draw: Draw, start: datetime.date, end: datetime.date) -> dict[str, Any]:
    asked: dict[str, Any] = {"chart": "hd-47-2021", "from": start.isoformat(), "to": end.isoformat()}
    codes = list(CODES)
    if draw.chance(0.15):
        asked["chart_codes"] = []
        for at in range(draw.between(1, 3)):
            parent = draw.pick(codes) if draw.chance(0.97) else draw.pick(("10", "50", "99"))
            code = f"{parent}.{at + 7}"
            if draw.chance(0.3):  # a code that does not tell, or not truly, what it is part of
                code = draw.pick((f"A{at}", f"34.01.{at + 7}", f"39.{at + 7}", f"33.{at + 7}"))
            if draw.chance(0.04):
                code = draw.pick((*CODES[:4], "", " "))
            asked["chart_codes"].append({"code": code, "title": "của đơn vị", "parent": parent})
            codes.append(code)
    asked["opening"] = draw.money(20_000_000) * draw.pick((1, 1, 1, -1))
    asked["lines"] = lines(draw, codes)
    closing = _closing(asked)
    if draw.chance(0.3):
        asked["previous_closing"] = asked["opening"] if draw.chance(0.5) else draw.money(20_000_000)
    if draw.chance(0.4):
        cash = draw.between(0, max(0, min(closing, exact.MOST)))
        asked["cash"] = cash
        if draw.chance(0.9):
            asked["bank"] = max(0, min(closing, exact.MOST) - cash) + draw.pick((0, 0, 0, 1))
    if draw.chance(0.4):
        asked["full_time_officers"] = draw.pick((0, 0, 1))
    if draw.chance(0.45):
        asked["checks"] = draw.pick((["remittance"], ["spending_share"], ["remittance", "spending_share"], []))
    return asked


def lines(draw: Draw, codes: list[str]) -> list[dict[str, Any]]:
    chosen = draw.random.sample(codes, draw.between(0, min(9, len(codes))))
    if draw.chance(0.6):
        chosen = [code for code in chosen if code not in ("22", "39")] + ["22", "39"]
    amounts = {code: draw.money(10_000_000) for code in chosen}
    if "22" in amounts and "39" in amounts and draw.chance(0.7):
        dues = amounts["22"]
        amounts["39"] = max(0, exact.half_up(Fraction(3, 10) * dues) + draw.pick((0, 0, 1, -1, -500)))
        kept = dues - exact.half_up(Fraction(3, 10) * dues)
        for code, share in (("34", 45), ("31", 40), ("33", 15)):
            if draw.chance(0.5):
                amounts[code] = max(0, exact.half_up(Fraction(share * kept, 100)) + draw.pick((-1, 0, 0, 1)))
    given = [{"code": code, "amount": min(amount, exact.MOST)} for code, amount in amounts.items()]
    if draw.chance(0.02):
        given.append({"code": draw.pick(("10", "50", "99", "22.99", *codes)), "amount": 1})
    draw.random.shuffle(given)
    return given


def _closing(asked: dict[str, Any]) -> int:
    """About what the closing will be; it need not be right."""
    going = {"31", "32", "33", "34", "37", "39", "42", "48"}
    return asked["opening"] + sum(
        line["amount"] * (-1 if line["code"][:2] in going else line["code"][:2] != "60") for line in asked["lines"]
    )


def settle(draw: Draw) -> dict[str, Any]:
    asked = books(draw, *period(draw))
    if draw.chance(0.01):
        asked["chart"] = draw.pick(("b14-2006", ""))
    return {**asked, **draw.common(*BOOKS_LAW)}


def hand_over(draw: Draw) -> dict[str, Any]:
    start, end = period(draw)
    end = min(end, start + draw.pick((0, 12, 150, 365)) * DAY)
    giver = books(draw, start, end)
    if draw.chance(0.97):
        giver["lines"] = [line for line in giver["lines"] if line["code"] != "42"]
    asked: dict[str, Any] = {"giver": giver}
    if draw.chance(0.6):
        first = end + draw.pick((1, 1, 1, 1, -100, 0, 2)) * DAY
        asked["receiver"] = books(draw, first, first + draw.pick((0, 1, 100, 200, 364)) * DAY)
    return {**asked, **draw.common(*BOOKS_LAW, quiet=0.7)}


def fee_sanction(draw: Draw) -> dict[str, Any]:
    owed = draw.money(600_000_000)
    if draw.chance(0.3):
        share = draw.pick((12, 15, 18, 20, 24, 30, 36, 40))
        owed = max(0, draw.pick((75_000_000, 150_000_000)) * 100 // share + draw.pick((-1, 0, 1, 3, 20)))
    return {
        "on": draw.day().isoformat(),
        "owed": owed,
        "violation": draw.pick(("late", "short", "nothing_paid")),
        "violator": draw.pick(("individual", "organisation")),
        **draw.common(*(id for id in LAW if id.startswith("fee_sanction."))),
    }


def officer_allowance(draw: Draw) -> dict[str, Any]:
    members = draw.pick(tuple(ALLOWANCES)) + draw.pick((-1, 0, 1, 37)) if draw.chance(0.7) else draw.between(0, 9000)
    month = f"2022-{draw.between(1, 12):02}" if draw.chance(0.85) else draw.month()
    parameters = tuple(id for id in LAW if id.startswith("officer_allowance.")) + ("base_salary",) * 9
    return {
        "month": month,
        "role": draw.pick(ROLES),
        "members": max(0, members),
        **draw.common(*parameters),
    }


IDS = sorted(LAW)


def parameter(draw: Draw) -> dict[str, Any]:
    id = draw.pick(IDS) if draw.chance(0.99) else draw.pick(("base_salaries", "", "union_fee"))
    asked: dict[str, Any] = {"id": id}
    if draw.chance(0.7):
        rows = LAW[id].rows if id in LAW else ()
        near = [row.start for row in rows] + [row.end + DAY for row in rows if row.end]
        on = draw.pick(near) + draw.pick((-1, 0, 1)) * DAY if near and draw.chance(0.6) else draw.day()
        asked["on"] = on.isoformat()
    over = (id,) if id in LAW and LAW[id].unit != "text" else ()
    return {**asked, **draw.common(*over)}


def member_flow(draw: Draw) -> dict[str, Any]:
    sizes = (3, 100, 6000, 2**32 - 1) if draw.chance(0.1) else (100, 6000)
    size = draw.pick(sizes)

    def some() -> int:
        return draw.between(0, max(1, size // 20))

    moved = {name: some() for name in ("admitted", "transferred_in", "transferred_out", "retired_or_left")}
    for name in ("died", "expelled"):
        if draw.chance(0.4):
            moved[name] = some()
    change = moved["admitted"] + moved["transferred_in"] - moved["transferred_out"] - moved["retired_or_left"]
    change -= moved.get("died", 0) + moved.get("expelled", 0)
    opening = draw.between(0, size)
    asked: dict[str, Any] = dict(moved)
    if draw.chance(0.65):
        asked["opening"] = opening
    if draw.chance(0.65):
        asked["closing"] = max(0, opening + change + draw.pick((0, 0, 0, 0, 1, -1)))
    if draw.chance(0.5):
        asked["women"] = max(0, draw.between(0, max(0, opening + change)) + draw.pick((0, 0, 0, 1)))
    return {**asked, **draw.common(quiet=0.9)}
