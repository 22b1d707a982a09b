"""numpy on int64: whole columns at a time, into ready arrays or fresh ones, and in blocks."""

from typing import Any

import numpy as np

from law import DuesRule, Share
from run import Run, as_it_is
from workload import MONTHS, SECTORS, Given, Sums

# So many rows of one column stay in the nearest caches while they are worked on.
BLOCK = 16_384


def rated(amounts: Sums, share: Share, out: Sums) -> None:
    """Half up of the share, in whole numbers."""
    if share.times == 1:
        np.add(amounts, share.half, out=out)
    else:
        np.multiply(amounts, share.times, out=out)
        np.add(out, share.half, out=out)
    np.floor_divide(out, share.over, out=out)


def dues(pay: Sums, rule: DuesRule, out: Sums) -> None:
    np.clip(pay, rule.floor, rule.ceiling, out=out)
    rated(out, rule.rate, out)
    np.minimum(out, rule.cap, out=out)


def dues_ready(given: Given, _threads: int) -> Run:
    pay, rule = given.salaries(), given.dues_rule
    made = np.zeros_like(pay)

    def call() -> Sums:
        dues(pay, rule, made)
        return made

    return Run(call, as_it_is)


def dues_fresh(given: Given, _threads: int) -> Run:
    pay, rule = given.salaries(), given.dues_rule

    def call() -> Sums:
        made = np.empty_like(pay)
        dues(pay, rule, made)
        return made

    return Run(call, as_it_is)


def in_blocks(pay: Sums, rule: DuesRule, made: Sums) -> Sums:
    for start in range(0, len(pay), BLOCK):
        part = slice(start, start + BLOCK)
        dues(pay[part], rule, made[part])
    return made


def dues_blocks_ready(given: Given, _threads: int) -> Run:
    pay, rule = given.salaries(), given.dues_rule
    made = np.zeros_like(pay)
    return Run(lambda: in_blocks(pay, rule, made), as_it_is)


def dues_blocks_fresh(given: Given, _threads: int) -> Run:
    pay, rule = given.salaries(), given.dues_rule
    return Run(lambda: in_blocks(pay, rule, np.empty_like(pay)), as_it_is)


def fee_fresh(given: Given, _threads: int) -> Run:
    funds, rule = given.funds(), given.month_rule

    def call() -> Sums:
        made = np.empty_like(funds)
        rated(funds, rule.fee, made)
        return made

    return Run(call, as_it_is)


def month(given: Given) -> tuple[Sums, Sums, Any]:
    """The columns given and the function that fills four columns from them."""
    pay, funds, rule = given.salaries(), given.funds(), given.month_rule

    def fill(owed: Sums, fee: Sums, grassroots: Sums, upper: Sums) -> None:
        dues(pay, rule.dues, owed)
        rated(funds, rule.fee, fee)
        # What moves up of the dues and down of the fee; the rest stays.
        rated(owed, rule.dues_upper, upper)
        rated(fee, rule.fee_grassroots, grassroots)
        moved = np.subtract(grassroots, upper)
        np.add(owed, moved, out=grassroots)
        np.subtract(fee, moved, out=upper)

    return pay, funds, fill


def month_ready(given: Given, _threads: int) -> Run:
    pay, _, fill = month(given)
    made = [np.zeros_like(pay) for _ in range(4)]

    def call() -> list[Sums]:
        fill(*made)
        return made

    return Run(call, list)


def month_fresh(given: Given, _threads: int) -> Run:
    pay, _, fill = month(given)

    def call() -> list[Sums]:
        made = [np.empty_like(pay) for _ in range(4)]
        fill(*made)
        return made

    return Run(call, list)


def mixed_fresh(given: Given, _threads: int) -> Run:
    """The law of each month and sector is looked up in small tables."""
    pay, months, sectors = given.salaries(), given.months(), given.sectors()
    members = given.members()
    shape = (len(MONTHS), len(SECTORS))
    tables = {name: np.zeros(shape, np.int64) for name in ("floor", "ceiling", "cap", "times")}
    over = given.common_denominator()
    for at, sector, rule in given.rule_table():
        tables["floor"][at, sector] = rule.floor
        tables["ceiling"][at, sector] = rule.ceiling
        tables["cap"][at, sector] = rule.cap
        tables["times"][at, sector] = rule.rate.times * (over // rule.rate.over)
    flat = {name: table.ravel() for name, table in tables.items()}

    def call() -> Sums:
        which = months * np.uint8(len(SECTORS)) + sectors
        made = np.clip(pay, flat["floor"].take(which), flat["ceiling"].take(which))
        np.multiply(made, flat["times"].take(which), out=made)
        np.add(made, over // 2, out=made)
        np.floor_divide(made, over, out=made)
        np.minimum(made, flat["cap"].take(which), out=made)
        np.multiply(made, members, out=made)
        return made

    return Run(call, as_it_is)

