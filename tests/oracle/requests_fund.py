"""Random requests for the operations on money."""

from fractions import Fraction
from typing import Any

from . import exact, form
from .draw import DAY, Draw
from .fund_dues import ABSENCES, BASE
from .rulebook import LAW

FEE_LAW = tuple(
    id for id in LAW if id.startswith(("union_fee.", "social_insurance.")) and LAW[id].unit != "text"
) + ("base_salary",)
DUES_LAW = tuple(id for id in LAW if id.startswith("dues.") and LAW[id].unit != "text") + (
    "base_salary",
    "social_insurance.ceiling_multiple",
    "social_insurance.floor_multiple",
)
SHARES_LAW = (
    "distribution.union_fee.grassroots",
    "distribution.dues.grassroots",
    "distribution.other.grassroots",
    "reduction_09c.rate",
    "reduction_09c.administration_share",
    "reduction_09c.movement_share",
    "scheme.hanoi-2023.outer_1",
)


def relief(draw: Draw, month: str) -> dict[str, Any] | None:
    if not draw.chance(0.3):
        return None
    if draw.chance(0.5):
        percent = draw.pick(("20", "20.0001", "19.99", "12.5", "0", "100", "21", draw.share(2000)))
        return {"kind": "reduction", "percent": percent}
    first = form.month(month, "").replace(day=1)
    until = draw.pick((None, *range(-1, 15)))
    if until is None:
        return {"kind": "suspension"}
    end = form.months_later(first, until)
    if draw.chance(0.5):
        return {"kind": "suspension", "until": end.isoformat()[:7]}
    return {"kind": "suspension", "until": (end + draw.pick((-1, 0, 14)) * DAY).isoformat()}


def union_fee(draw: Draw) -> dict[str, Any]:
    month = draw.month()
    if draw.chance(0.15):
        month = draw.pick(("2025-03", "2025-06", "2025-09", "2026-03", "2026-06", "2026-12", "2013-12"))
    asked: dict[str, Any] = {"month": month, "sector": draw.sector()}
    quarterly = draw.chance(0.15)
    if draw.chance(0.55) or (quarterly and draw.chance(0.9)):
        asked["salary_fund"] = draw.money(3_000_000_000)
    else:
        asked["insured_salaries"] = [draw.salary() for _ in range(draw.pick((1, 1, 2, 3, 5, 0)))]
    if draw.chance(0.01):
        asked["salary_fund"], asked["insured_salaries"] = 1, [1]
    if quarterly:
        asked["cycle"] = "quarterly"
    elif draw.chance(0.05):
        asked["cycle"] = "monthly"
    return {**asked, **draw.some(relief=relief(draw, month)), **draw.common(*FEE_LAW)}


def dues(draw: Draw) -> dict[str, Any]:
    sector = draw.sector()
    asked: dict[str, Any] = {"month": draw.month(), "sector": sector, "member": draw.chance(0.93)}
    if draw.chance(0.12):
        asked["month"] = draw.pick(("2020-01", "2020-06", "2020-12", "2019-12", "2021-01"))
    if draw.chance(0.96):
        asked[BASE[sector]] = draw.money(300_000) if sector == "no_fixed_wage" else draw.salary()
    if draw.chance(0.02):
        asked[draw.pick(("insured_salary", "net_salary", "fixed_amount"))] = draw.salary()
    if draw.chance(0.2):
        asked["absence"] = draw.pick(ABSENCES)
    if draw.chance(0.15 if sector in ("state_enterprise", "non_state") else 0.02):
        asked["resolved_rate"] = draw.pick(("0.005", "0.01", "0.0075", "0.015", "0.0049999", "0.02", draw.share(3)))
    return {**asked, **draw.common(*DUES_LAW)}


def enterprise_month(draw: Draw) -> dict[str, Any]:
    sector = draw.sector()
    month = draw.month() if draw.chance(0.5) else f"{draw.between(2019, 2027)}-{draw.between(1, 12):02}"
    people = []
    for at in range(draw.between(0, 6)):
        person: dict[str, Any] = {"id": f"p{at}" if draw.chance(0.995) else "p0", "member": draw.chance(0.85)}
        if draw.chance(0.97):
            person["insured_salary"] = draw.salary()
        if BASE[sector] != "insured_salary" and draw.chance(0.98):
            person[BASE[sector]] = draw.salary()
        if draw.chance(0.2):
            person["absence"] = draw.pick(ABSENCES)
        if draw.chance(0.2):
            person["in_insurance_fund"] = draw.chance(0.5)
        people.append(person)
    asked: dict[str, Any] = {"month": month, "sector": sector, "people": people}
    if draw.chance(0.1 if sector in ("state_enterprise", "non_state") or not people else 0.01):
        asked["resolved_rate"] = draw.pick(("0.005", "0.01", "0.0075", "0.02"))
    return {
        **asked,
        **draw.some(relief=relief(draw, month)),
        **draw.common(*FEE_LAW, *DUES_LAW, *SHARES_LAW, quiet=0.6),
    }


def distribute(draw: Draw) -> dict[str, Any]:
    asked: dict[str, Any] = {
        "year": draw.year(),
        "source": draw.pick(("union_fee", "dues", "other")),
        "collected": draw.money(5_000_000_000),
    }
    if draw.chance(0.3):
        asked["scheme"] = scheme(draw)
    if asked.get("scheme") == "hanoi-2023" and draw.chance(0.7):
        asked.update(year=2023, source="union_fee")
    return {**asked, **draw.common(*SHARES_LAW)}


def scheme(draw: Draw) -> Any:
    if draw.chance(0.25):
        return draw.pick(("hanoi-2023", "hanoi-2023", "hanoi-2023", "hanoi-2024", ""))
    parts = draw.between(1, 5)
    cuts = sorted(draw.between(0, 1000) for _ in range(parts - 1))
    sizes = [b - a for a, b in zip([0, *cuts], [*cuts, 1000])]
    if draw.chance(0.05):
        sizes[0] += draw.pick((-1, 1)) if sizes[0] else 1
    names = ["district_federation", "provincial_federation", "national_sector_union", "confederation", "x"]
    if draw.chance(0.03):
        names[1] = names[0]
    return [{"level": name, "share": exact.text(Fraction(size, 1000))} for name, size in zip(names, sizes)]


def reduction_09c(draw: Draw) -> dict[str, Any]:
    asked: dict[str, Any] = {"year": draw.year(2016, 2022), "collected": draw.money(5_000_000_000)}
    if draw.chance(0.5):
        asked["dues_collected"] = draw.money(2_000_000_000)
    if draw.chance(0.5):
        asked["basis"] = draw.pick(("cdcs_fee_share", "administration_and_movement"))
    if draw.chance(0.25):
        asked["rate"] = draw.share()
    if draw.chance(0.15):
        asked["target"] = draw.money(500_000_000)
    common = draw.common(*SHARES_LAW, quiet=0.2)
    if draw.chance(0.4):
        common["accept"] = "unconfirmed"
    return {**asked, **common}


def refund(draw: Draw) -> dict[str, Any]:
    asked: dict[str, Any] = {"year": draw.year(2012, 2027), "collected": draw.money(5_000_000_000)}
    if draw.chance(0.3):
        asked.update(year=draw.between(2017, 2022), reduction="by_rule")
    elif draw.chance(0.3):
        asked["reduction"] = draw.money(500_000_000)
    if draw.chance(0.6):
        asked["paid"] = draw.money(3_000_000_000)
    if draw.chance(0.5):
        received = draw.day()
        asked["received_on"] = received.isoformat()
        if draw.chance(0.6):
            asked["holidays"] = [
                (received + draw.between(-1, 12) * DAY).isoformat() for _ in range(draw.between(0, 5))
            ]
    return {**asked, **draw.common("distribution.union_fee.grassroots", "reduction_09c.rate", "refund.working_days")}
