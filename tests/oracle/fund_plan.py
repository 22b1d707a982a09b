"""`estimate`: a year of a grassroots union, planned (law.md sections 1 to 3, 5 and 6)."""

import datetime
from fractions import Fraction
from typing import Any

from . import exact, form
from .form import Optional
from .fund_dues import CAPPED
from .fund_split import shares, year_end
from .refusal import Refused
from .rulebook import LAW, Rulebook, prevailing
from .table import Row

ESTIMATE = form.request(
    year=form.year,
    sector=form.sector,
    salary_fund=form.money,
    dues_fund=Optional(form.money),
    members=Optional(form.count),
    opening=Optional(form.signed_money, 0),
    other_income=Optional(form.money, 0),
)


def estimate(request: Any) -> dict[str, Any]:
    asked = ESTIMATE(request, "")
    law = Rulebook(asked)
    on = year_end(asked["year"])
    months = [form.last_day(datetime.date(asked["year"], month, 1)) for month in range(1, 13)]
    fee = None
    if asked["sector"] not in form.STATE_PAID or _all_year(law, "union_fee.state_paid_liable", months):
        rate = _all_year(law, "union_fee.rate", months)
        fee = exact.dong(exact.half_up(rate * asked["salary_fund"]))
    dues, bound = _dues(law, asked, months)
    split_dues = shares(law, on, "dues", dues or 0, "year") if dues is not None else None
    split_fee = shares(law, on, "union_fee", fee or 0, "year") if fee is not None else None
    kept = split_dues["grassroots"] if split_dues else 0
    goes_up = split_dues["upper"] if split_dues else 0
    back = split_fee["grassroots"] if split_fee else 0
    working_days = law.value_if_any("refund.working_days", on, "year") if fee is not None else None
    available = exact.dong(exact.dong(asked["opening"] + exact.dong((dues or 0) + asked["other_income"] + back)) - goes_up)
    return {
        "fee_due": fee,
        "dues_due": dues,
        "dues_bound": bound,
        "income": [
            {"code": "22", "amount": dues or 0},
            {"code": "25", "amount": asked["other_income"]},
            {"code": "28.01", "amount": back},
        ],
        "goes_up": [{"code": "39", "amount": goes_up}],
        "fee_kept_above": split_fee["upper"] if split_fee else 0,
        "refund_working_days": working_days,
        "available": available,
        "ceilings": _ceilings(law, on, {"dues": kept, "union_fee": back, "all": kept + back}),
        "citations": law.citations(),
    }


def _all_year(law: Rulebook, id: str, months: list[datetime.date]) -> Any:
    """A value that holds all year: that of 31 December; one that changes within the year is not determined."""
    value = law.value(id, months[-1], "year")
    first = prevailing(law.rows(id), months[0])
    if first is not None and not law.sure(first):
        raise Refused("unconfirmed", "year")
    for month in months:
        row = prevailing(law.rows(id), month)
        if row is None or row.value != value:
            raise Refused("not_determined", "year")
    return value


def _dues(law: Rulebook, asked: dict[str, Any], months: list[datetime.date]) -> tuple[int | None, str | None]:
    """The dues of the year, and whether they are exact, at most (a cap may bind) or at least (fixed sums)."""
    sector = asked["sector"]
    if sector in form.STATE_PAID and not _all_year(law, "dues.state_paid_liable", months):
        return None, None
    if sector == "no_fixed_wage":
        if asked["members"] is None:
            raise form.invalid("members")
        least = 0
        for month in months:
            share = law.value("dues.minimum_share.no_fixed_wage", month, "year")
            least += exact.half_up(share * law.value("base_salary", month, "year"))
        return exact.dong(least * asked["members"]), "at_least"
    rate = _all_year(law, f"dues.rate.{sector}", months)
    fund = asked["salary_fund"] if asked["dues_fund"] is None else asked["dues_fund"]
    dues = exact.dong(exact.half_up(rate * fund))
    if sector not in CAPPED:
        return dues, "exact"
    cap = law.value_if_any("dues.cap_share", months[-1], "year")
    if cap is None:
        return dues, "exact"
    # Pay after tax has no ceiling, so the cap may always bind; an insured salary stops at its ceiling.
    if sector == "state_enterprise":
        return dues, "at_most"
    ceiling = law.value("social_insurance.ceiling_multiple", months[-1], "year")
    return dues, "at_most" if rate * ceiling > cap else "exact"


def _ceilings(law: Rulebook, on: datetime.date, money: dict[str, int]) -> list[dict[str, Any]]:
    found = []
    for id in LAW:
        if not id.startswith("spending."):
            continue
        row = prevailing(law.rows(id), on)
        if row is None:
            continue
        _, fund, purpose, bound = id.split(".")
        found.append(_ceiling(law, id, row, fund, purpose, bound, money[fund]))
    return found


def _ceiling(
    law: Rulebook, id: str, row: Row, fund: str, purpose: str, bound: str, base: int
) -> dict[str, Any]:
    sure = law.sure(row)
    if sure:
        law.cite(id, row)
    share = Fraction(row.value)
    return {
        "parameter": id,
        "fund": fund,
        "purpose": purpose,
        "bound": bound,
        "confidence": row.confidence,
        "share": exact.text(share) if sure else None,
        "base": base,
        "amount": exact.half_up(share * base) if sure else None,
    }
