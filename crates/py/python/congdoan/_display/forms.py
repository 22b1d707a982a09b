"""Numbers and days as people of a language write them, and which form a field's values have."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Literal, TypeAlias

from .words import word

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date
    from ..types import Lang

Form: TypeAlias = Literal["money"] | Literal["rate"] | Literal["percent"] | Literal["plain"]

_POINTS = str.maketrans(",.", ".,")
_MONTH = re.compile(r"\d{4}-\d{2}")

# Fields of đồng in every class that has them, but for those of `_NOT_MONEY`.
_MONEY = frozenset(
    """
    amount available base base_salary cap closing deferred difference due dues dues_collected
    dues_due dues_outstanding dues_remitted dues_upper_due entitlement exact expected fee_due
    fee_kept_above fee_outstanding fee_paid grassroots handed_over implied_monthly_salary
    implied_salary_fund income minimum net outstanding paid reduction
    refund_outstanding refunds_paid reported salary_fund spending surplus total_income
    total_spending union_fee upper
    """.split()
)
_MONEY_OF = frozenset([("FeeSanction", "maximum")])
_NOT_MONEY = frozenset(
    [
        ("MemberFlow", "closing"),
        ("ParsedQuantity", "exact"),
        # People or đồng, as its finding says.
        ("ReportFinding", "difference"),
        # People or đồng, as the field that holds it says.
        ("Quantity", "exact"),
    ]
)
_RATES = frozenset("at_least_share grassroots_share rate relative share upper_share women_share".split())


def form(owner: str, field: str) -> Form:
    """The form of the numbers in a field of a class."""
    if (owner, field) in _MONEY_OF or (field in _MONEY and (owner, field) not in _NOT_MONEY):
        return "money"
    if field in _RATES:
        return "rate"
    if field.endswith(("percent", "percents")):
        return "percent"
    return "plain"


def number(value: int | Decimal, lang: Lang) -> str:
    """``5.178.200`` or ``440.032,5``; no trailing zeros, no exponent."""
    if isinstance(value, Decimal):
        text = format(value.normalize(), ",f")
    else:
        text = f"{value:,}"
    return text.translate(_POINTS) if lang == "vi" else text


def dong(value: int | Decimal, lang: Lang) -> str:
    """``5.178.200 đồng``."""
    return f"{number(value, lang)} đồng"


def percent(value: int | Decimal, lang: Lang) -> str:
    """A rate such as 0.005 as ``0,5%``."""
    return f"{number(Decimal(value) * 100, lang)}%"


def day(value: date, lang: Lang) -> str:
    """``31/03/2025``, in English ``2025-03-31``."""
    return f"{value:%d/%m/%Y}" if lang == "vi" else value.isoformat()


def is_month(text: str) -> bool:
    return _MONTH.fullmatch(text) is not None


def month(text: str, lang: Lang) -> str:
    """A month such as ``2025-03`` as ``03/2025``."""
    return f"{text[5:]}/{text[:4]}" if lang == "vi" else text


def in_unit(value: object, unit: str, lang: Lang) -> str | None:
    """A parameter's value in its unit; None for what is no number."""
    if isinstance(value, bool) or not isinstance(value, (int, Decimal)):
        return None
    if unit == "dong":
        return dong(value, lang)
    if unit == "rate":
        return percent(value, lang)
    # A factor or a count is a number alone.
    named = unit in ("days", "months", "years", "people")
    return f"{number(value, lang)} {word('unit', unit, lang)}" if named else number(value, lang)
