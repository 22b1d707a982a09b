"""The exact oracle: whole numbers of Python, row by row, over all rows."""

import sys
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any

import congdoan
import numpy as np
from numpy.typing import NDArray

from law import DuesRule
from workload import MONTH, SECTOR, WANTED, Given, Sums

Row = tuple[int, ...]
CHUNK = 500_000


def half_up(exact: Fraction) -> Callable[[int], int]:
    times, over = 2 * exact.numerator, 2 * exact.denominator
    half = exact.denominator
    return lambda amount: (amount * times + half) // over


def dues_of(rule: DuesRule) -> Callable[[int], int]:
    floor, ceiling, cap = rule.floor, rule.ceiling, rule.cap
    rated = half_up(rule.rate.exact)
    return lambda pay: min(rated(min(max(pay, floor), ceiling)), cap)


def rows_of(workload: str, given: Given) -> tuple[list[NDArray[Any]], Callable[..., Row]]:
    """The columns a row is made from, and what is made of a row."""
    if workload == "dues":
        owed = dues_of(given.dues_rule)
        return [given.salaries()], lambda pay: (owed(pay),)
    if workload == "fee":
        fee = half_up(given.month_rule.fee.exact)
        return [given.funds()], lambda fund: (fee(fund),)
    if workload == "month":
        return [given.salaries(), given.funds()], month_of(given)
    if workload == "mixed":
        table = {(month, sector): dues_of(rule) for month, sector, rule in given.rule_table()}
        by_row = [given.months(), given.sectors(), given.members()]
        return [given.salaries(), *by_row], lambda pay, month, sector, member: (
            table[month, sector](pay) if member else 0,
        )
    raise SystemExit(f"no workload {workload}")


def month_of(given: Given) -> Callable[[int, int], Row]:
    rule = given.month_rule
    owed, fee = dues_of(rule.dues), half_up(rule.fee.exact)
    up, down = half_up(rule.dues_upper.exact), half_up(rule.fee_grassroots.exact)

    def row(pay: int, fund: int) -> Row:
        dues, due = owed(pay), fee(fund)
        upper, grassroots = up(dues), down(due)
        return dues, due, dues - upper + grassroots, due - grassroots + upper

    return row


def expected(workload: str, given: Given) -> list[Sums]:
    """The exact columns, worked out once."""
    columns, row = rows_of(workload, given)
    made = [np.empty(given.rows, np.int64) for _ in WANTED[workload]]
    for start in counted(f"oracle of {workload}", given.rows):
        part = slice(start, start + CHUNK)
        rows = zip(*(column[part].tolist() for column in columns), strict=True)
        for column, values in zip(made, zip(*(row(*one) for one in rows), strict=True), strict=True):
            column[part] = values
    return made


def counted(what: str, rows: int) -> Iterator[int]:
    for start in range(0, rows, CHUNK):
        print(f"\r  {what}: {start * 100 // rows:3} %", end="", file=sys.stderr, flush=True)
        yield start
    print(f"\r  {what}: 100 %", file=sys.stderr)


def agrees_with_the_scalar_operation(given: Given, due: Sums) -> None:
    """The oracle has the rule from the same parameters; the operation has it from the law."""
    rows = min(given.rows, 1_000)
    for pay, owed in zip(given.salaries()[:rows].tolist(), due[:rows].tolist(), strict=True):
        said = congdoan.dues(month=MONTH, sector=SECTOR, member=True, insured_salary=pay).due
        if said != owed:
            raise SystemExit(f"the oracle has {owed} đồng for {pay}, the operation {said}")
