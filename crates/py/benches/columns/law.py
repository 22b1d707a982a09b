"""The rules as numbers, read off `congdoan.parameter`; a contestant puts them in its own form."""

import calendar
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache

import congdoan

# What the tables of parameters say in words: whose pay has the bounds of social insurance
# (`dues.base.<sector>`), and whose dues have a cap (`dues.cap_scope`).
BOUNDED = {"non_state", "public_unit_self_financed"}
CAPPED = {"non_state", "state_enterprise"}

# More than any sum of đồng: what has no ceiling or no cap.
NO_BOUND = 2**53


@dataclass(frozen=True)
class Share:
    """A rate that takes a sum of đồng to a sum of đồng, rounded half up."""

    exact: Fraction

    @property
    def times(self) -> int:
        return self.exact.numerator

    @property
    def over(self) -> int:
        return self.exact.denominator

    @property
    def half(self) -> int:
        """Half up of `x · times / over` is `(x · times + half) // over` in whole numbers."""
        return self.over // 2

    @property
    def decimal(self) -> Decimal:
        return Decimal(self.times) / Decimal(self.over)


@dataclass(frozen=True)
class DuesRule:
    """Dues: the pay between floor and ceiling, times the rate, half up, at most the cap."""

    rate: Share
    floor: int
    ceiling: int
    cap: int


@dataclass(frozen=True)
class MonthRule:
    """A month of one sector: dues, union fee, and the part of each that moves."""

    dues: DuesRule
    fee: Share
    dues_upper: Share
    fee_grassroots: Share


def on_last_day(parameter: str, month: str) -> Fraction | None:
    """The value that a month takes, or none where the law has no row."""
    year, number = map(int, month.split("-"))
    day = date(year, number, calendar.monthrange(year, number)[1])
    try:
        found = congdoan.parameter(id=parameter, on=day)
    except congdoan.RuleError as error:
        if error.code == "not_determined":
            return None
        raise
    if not isinstance(found.value, (int, Decimal)):
        raise SystemExit(f"{parameter} is no number")
    return Fraction(found.value)


def known(parameter: str, month: str) -> Fraction:
    value = on_last_day(parameter, month)
    if value is None:
        raise SystemExit(f"{parameter} is not determined in {month}")
    return value


@cache
def dues_rule(month: str, sector: str) -> DuesRule:
    base_salary = known("base_salary", month)
    floor, ceiling, cap = Fraction(0), Fraction(NO_BOUND), Fraction(NO_BOUND)
    if sector in BOUNDED:
        floor = (on_last_day("social_insurance.floor_multiple", month) or 0) * base_salary
        ceiling = known("social_insurance.ceiling_multiple", month) * base_salary
    if sector in CAPPED:
        cap = known("dues.cap_share", month) * base_salary
    rate = Share(known(f"dues.rate.{sector}", month))
    return DuesRule(rate, whole(floor), whole(ceiling), whole(cap))


@cache
def month_rule(month: str, sector: str) -> MonthRule:
    return MonthRule(
        dues=dues_rule(month, sector),
        fee=Share(known("union_fee.rate", month)),
        dues_upper=Share(1 - known("distribution.dues.grassroots", month)),
        fee_grassroots=Share(known("distribution.union_fee.grassroots", month)),
    )


def whole(value: Fraction) -> int:
    if value.denominator != 1:
        raise SystemExit(f"{value} is no whole sum of đồng")
    return value.numerator
