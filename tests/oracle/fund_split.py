"""`distribute`, `reduction_09c`, `refund`: the shares of a year's money (law.md sections 3 to 5)."""

import datetime
from fractions import Fraction
from typing import Any

from . import exact, form
from .form import Optional
from .refusal import Refused
from .rulebook import Rulebook

LEVEL = form.form(level=form.words, share=form.rate)


def _scheme(value: Any, path: str) -> Any:
    return value if isinstance(value, str) else form.many(LEVEL)(value, path)


DISTRIBUTE = form.request(
    year=form.year,
    source=form.one_of("union_fee", "dues", "other"),
    collected=form.money,
    scheme=Optional(_scheme),
)


def year_end(year: int) -> datetime.date:
    """A year takes the law of 31 December."""
    return datetime.date(year, 12, 31)


def distribute(request: Any) -> dict[str, Any]:
    asked = DISTRIBUTE(request, "")
    law = Rulebook(asked)
    split = shares(law, year_end(asked["year"]), asked["source"], asked["collected"], "year")
    levels = _levels(law, asked)
    if levels is not None:
        split["levels"] = _by_largest_remainder(split["upper"], levels)
    return {**split, "citations": law.citations()}


def shares(law: Rulebook, on: datetime.date, source: str, collected: int, path: str | None) -> dict[str, Any]:
    """What stays and what goes up. Of the fee the CĐCS's share moves down, of the dues the upper share moves up."""
    stays = law.value(f"distribution.{source}.grassroots", on, path)
    moving = (1 - stays if source == "dues" else stays) * collected
    moved = exact.half_up(moving)
    grassroots = collected - moved if source == "dues" else moved
    return {
        "grassroots_share": exact.text(stays),
        "upper_share": exact.text(1 - stays),
        "exact": exact.text(moving),
        "grassroots": grassroots,
        "upper": collected - grassroots,
        "levels": None,
    }


HANOI = ("outer_1", "provincial_federation", "outer_2")


def _levels(law: Rulebook, asked: dict[str, Any]) -> list[dict[str, Any]] | None:
    scheme = asked["scheme"]
    if scheme is None:
        return None
    if isinstance(scheme, str):
        if asked["source"] != "union_fee":
            raise form.invalid("scheme")  # a scheme by its id splits the fee: law.md section 3
        if scheme != "hanoi-2023":
            raise Refused("unknown_code", "scheme")
        on = year_end(asked["year"])
        scheme = [{"level": each, "share": law.value(f"scheme.hanoi-2023.{each}", on, "year")} for each in HANOI]
    names = [each["level"] for each in scheme]
    if len(set(names)) != len(names):
        raise form.invalid(None)
    if sum((each["share"] for each in scheme), Fraction(0)) != 1:
        raise form.invalid("scheme")
    return scheme


def _by_largest_remainder(whole: int, levels: list[dict[str, Any]]) -> list[dict[str, Any]]:
    parts = [each["share"] * whole for each in levels]
    amounts = [int(part) for part in parts]
    order = sorted(range(len(parts)), key=lambda at: amounts[at] - parts[at])
    for at in order[: whole - sum(amounts)]:
        amounts[at] += 1
    return [
        {"level": each["level"], "share": exact.text(each["share"]), "amount": amount}
        for each, amount in zip(levels, amounts, strict=True)
    ]


REDUCTION = form.request(
    year=form.year,
    collected=form.money,
    dues_collected=Optional(form.money),
    basis=Optional(form.one_of("cdcs_fee_share", "administration_and_movement"), "cdcs_fee_share"),
    rate=Optional(form.rate),
    target=Optional(form.money),
)


def reduction_09c(request: Any) -> dict[str, Any]:
    asked = REDUCTION(request, "")
    law = Rulebook(asked)
    if asked["target"] is not None and asked["rate"] is not None:
        raise form.invalid("rate")  # which of the two is meant is not said
    on = year_end(asked["year"])
    rate = law.value("reduction_09c.rate", on, "year")
    if asked["target"] is not None:
        return {
            "basis": asked["basis"],
            "rate": None,
            "exact": None,
            "due": asked["target"],
            "citations": law.citations(),
        }
    if asked["rate"] is not None:
        rate = asked["rate"]
    taken = rate * _base_09c(law, on, asked)
    return {
        "basis": asked["basis"],
        "rate": exact.text(rate),
        "exact": exact.text(taken),
        "due": exact.dong(exact.half_up(taken)),
        "citations": law.citations(),
    }


def _base_09c(law: Rulebook, on: datetime.date, asked: dict[str, Any]) -> Fraction:
    fee = law.value("distribution.union_fee.grassroots", on, "year") * asked["collected"]
    if asked["basis"] == "cdcs_fee_share":
        return fee
    if asked["dues_collected"] is None:
        raise form.invalid("dues_collected")
    dues = law.value("distribution.dues.grassroots", on, "year") * asked["dues_collected"]
    spent = law.value("reduction_09c.administration_share", on, "year") + law.value(
        "reduction_09c.movement_share", on, "year"
    )
    return spent * (fee + dues)


def _reduction_given(value: Any, path: str) -> Any:
    return value if value == "by_rule" and isinstance(value, str) else form.money(value, path)


REFUND = form.request(
    year=form.year,
    collected=form.money,
    reduction=Optional(_reduction_given, 0),
    paid=Optional(form.money, 0),
    received_on=Optional(form.day),
    holidays=Optional(form.many(form.day), list),
)


def refund(request: Any) -> dict[str, Any]:
    asked = REFUND(request, "")
    law = Rulebook(asked)
    on = year_end(asked["year"])
    share = law.value("distribution.union_fee.grassroots", on, "year")
    entitlement = exact.half_up(share * asked["collected"])
    reduction = asked["reduction"]
    if reduction == "by_rule":
        reduction = exact.half_up(law.value("reduction_09c.rate", on, "year") * share * asked["collected"])
    net = exact.dong(entitlement - reduction)
    return {
        "entitlement": entitlement,
        "reduction": reduction,
        "net": net,
        "paid": asked["paid"],
        "outstanding": exact.dong(net - asked["paid"]),
        "payable_by": _payable_by(law, asked["received_on"], set(asked["holidays"])),
        "citations": law.citations(),
    }


def _payable_by(law: Rulebook, received: datetime.date | None, holidays: set[datetime.date]) -> str | None:
    """So many working days after the receipt; no day before QĐ 1408."""
    if received is None:
        return None
    days = law.value_if_any("refund.working_days", received, "received_on")
    if days is None:
        return None
    on = received
    while days:
        on += datetime.timedelta(days=1)
        days -= on.weekday() < 5 and on not in holidays
    return on.isoformat()
