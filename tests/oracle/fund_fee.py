"""`union_fee`: what an employer owes for a month or a quarter (law.md section 1)."""

import datetime
from fractions import Fraction
from typing import Any

from . import exact, form
from .form import Optional
from .refusal import Refused
from .rulebook import Rulebook, prevailing

RELIEF = form.form(
    kind=form.one_of("suspension", "reduction"), until=Optional(form.until), percent=Optional(form.rate)
)
REQUEST = form.request(
    month=form.month,
    sector=form.sector,
    salary_fund=Optional(form.money),
    insured_salaries=Optional(form.many(form.money)),
    relief=Optional(RELIEF),
    cycle=Optional(form.one_of("monthly", "quarterly"), "monthly"),
)


def insured(law: Rulebook, on: datetime.date, salary: int, path: str | None = None) -> int:
    """The part of a salary that counts: at most 20 base salaries, from 2025-07 at least one."""
    base = law.value("base_salary", on, path)
    most = law.value("social_insurance.ceiling_multiple", on, path) * base
    bounded = Fraction(salary)
    floor = law.value_if_any("social_insurance.floor_multiple", on, path)
    if floor is not None:
        bounded = max(bounded, floor * base)
    return exact.dong(exact.half_up(min(bounded, most)), path)


def union_fee(request: Any) -> dict[str, Any]:
    asked = REQUEST(request, "")
    return fee(Rulebook(asked), asked)


def check_relief(relief: dict[str, Any] | None) -> None:
    """A suspension has no percentage, a reduction has one and no end."""
    if relief is None:
        return
    if relief["kind"] == "suspension" and relief["percent"] is not None:
        raise form.invalid("relief")
    if relief["kind"] == "reduction" and relief["until"] is not None:
        raise form.invalid("relief")
    if relief["kind"] == "reduction" and relief["percent"] is None:
        raise form.invalid("relief.percent")


def fee(law: Rulebook, asked: dict[str, Any]) -> dict[str, Any]:
    on, salaries = asked["month"], asked["insured_salaries"]
    quarterly = asked["cycle"] == "quarterly"
    if (asked["salary_fund"] is None) == (salaries is None):
        raise form.invalid(None)
    if quarterly and on.month % 3 != 0:
        raise form.invalid("month")
    if quarterly and salaries is not None:
        raise form.invalid(None)
    if salaries == []:
        raise form.invalid("insured_salaries")
    check_relief(asked["relief"])

    if asked["sector"] in form.STATE_PAID and not _state_paid_liable(law, on, quarterly):
        nothing = dict.fromkeys(
            ("salary_fund", "rate", "exact", "due", "deferred", "deferred_payable_by", "payable_by", "payable_rule")
        )
        return {
            "liable": False,
            "reason": "state_paid_since_2025",
            **nothing,
            "citations": law.citations(),
        }

    rate = law.value("union_fee.rate", on, "month")
    for month in _months(on, quarterly):
        row = prevailing(law.rows("union_fee.rate"), month)
        if row is None or row.value != rate:
            raise Refused("not_determined", "month")  # what of the quarter's fund falls under which rate is not said
    if salaries is None:
        fund = asked["salary_fund"]
    else:
        fund = exact.dong(sum(insured(law, on, salary, "month") for salary in salaries), "insured_salaries")
    owed = rate * fund
    due, deferred, back_by = _relieved(law, asked, owed)
    rule = law.value_if_any(f"union_fee.payable_rule.{asked['cycle']}", on, "month")
    by = None
    if rule in ("end_of_next_month", "end_of_month_after_cycle"):
        by = form.last_day(on + datetime.timedelta(days=1)).isoformat()
    return {
        "liable": True,
        "reason": None,
        "salary_fund": fund,
        "rate": exact.text(rate),
        "exact": exact.text(owed),
        "due": due,
        "deferred": deferred,
        "deferred_payable_by": back_by,
        "payable_by": by,
        "payable_rule": rule,
        "citations": law.citations(),
    }


def _months(on: datetime.date, quarterly: bool) -> list[datetime.date]:
    """The last days of the months a fund is of."""
    first = on.replace(day=1)
    return [form.last_day(form.months_later(first, back)) for back in ((-2, -1, 0) if quarterly else (0,))]


def _state_paid_liable(law: Rulebook, on: datetime.date, quarterly: bool) -> bool:
    """CV 4133: nothing is collected from June 2025. A quarter of which only a part is owed is not determined."""
    liable = {law.value("union_fee.state_paid_liable", month, "month") for month in _months(on, quarterly)}
    if len(liable) > 1:
        raise Refused("not_determined", "month")
    return liable.pop()


def _relieved(law: Rulebook, asked: dict[str, Any], owed: Fraction) -> tuple[int, int | None, str | None]:
    """What is due after relief, what is put off, and until when (NĐ 105/2026 art 12, 13)."""
    relief, on = asked["relief"], asked["month"]
    if relief is None:
        return exact.dong(exact.half_up(owed), None), None, None
    if relief["kind"] == "reduction":
        share = relief["percent"] / 100
        if share > law.value("union_fee.reduction.max_share", on, "month"):
            raise Refused("out_of_range", "relief.percent")
        return exact.dong(exact.half_up(owed * (1 - share)), None), None, None
    months = law.value("union_fee.suspension.max_months", on, "month")
    # Luật 50/2024 art 30(3): paid back in full by the last day of the month after it ends.
    law.value("union_fee.suspension.pay_back", on, "month")
    end = relief["until"]
    back_by = None
    if end is not None:
        first = form.months_later(on.replace(day=1), -2 if asked["cycle"] == "quarterly" else 0)
        if end < on.replace(day=1):
            raise form.invalid("relief.until")
        if end >= form.months_later(first, months):
            raise Refused("out_of_range", "relief.until")
        back_by = form.last_day(form.months_later(end.replace(day=1), 1)).isoformat()
    return 0, exact.dong(exact.half_up(owed), None), back_by
