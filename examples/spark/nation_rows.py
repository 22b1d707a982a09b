"""The synthetic country of `examples/rust/nation`, to the đồng: nobody's data.

Every unit, person and month follows from the seed and their numbers alone, in `generate.rs` there
and in NumPy here, so that each executor of a cluster makes its own rows and all have the same.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from members import PROVINCES, SECTORS
from splitmix import STEP, mixed

# Percent of the units, the least members and how many more at most; the mean is 88.
SIZES = ((62, 5, 30), (29, 35, 115), (8, 150, 500), (1, 650, 2_151))
# Of 65,536 person-months so many are of this absence or one further on, in the library's order.
ABSENT = (2_949, 1_638, 983, 328)
# The bits of a situation: why somebody was not paid, and whether they are no member.
ABSENCE, NOT_A_MEMBER = 7, 8


@dataclass(frozen=True)
class Units:
    """Grassroots unions, a column for each of their properties."""

    number: Any
    key: Any
    # From 0.
    province: Any
    # By place in SECTORS.
    sector: Any
    members: Any
    people: Any

    def take(self, places: Any) -> "Units":
        """The units of these places, in their order."""
        columns = (self.number, self.key, self.province, self.sector, self.members, self.people)
        return Units(*(column[places] for column in columns))


@dataclass(frozen=True)
class People:
    """What stays the same of people through the year; sums are before and after a raise."""

    key: Any
    insured: tuple[Any, Any]
    amount: tuple[Any, Any]
    raised: Any
    joins: Any

    def month(self, month: int) -> tuple[Any, Any, Any]:
        """Amounts that dues are taken from, insured salaries (đồng) and situations of a month."""
        before = month < self.raised
        of_65536 = _drawn(self.key, month + 2) >> np.uint64(48)
        situation = np.zeros(len(before), np.uint8)
        for below in ABSENT:
            situation += of_65536 < below
        situation += (month < self.joins) * np.uint8(NOT_A_MEMBER)
        return np.where(before, *self.amount), np.where(before, *self.insured), situation


def units(numbers: Any, seed: int) -> Units:
    """The units of these numbers."""
    number = np.asarray(numbers, np.int64)
    country = mixed(np.array([seed ^ STEP], np.uint64))
    key = _drawn(country, number)
    kind, size, place = (_drawn(key, draw) for draw in range(3))
    shares, least, more = (np.array(column) for column in zip(*SIZES, strict=True))
    of = _spread(_low(size, 100), shares)
    members = least[of] + _high(size, more[of])
    return Units(
        number,
        key,
        np.minimum(_low(place, PROVINCES), _high(place, PROVINCES)),
        _spread(_low(kind, 100), list(SECTORS.values())),
        members,
        members + members // 16,
    )


def people(of: Units) -> People:
    """Everyone on the payrolls of these units, unit by unit."""
    sector = np.repeat(of.sector, of.people)
    number = np.arange(len(sector)) - np.repeat(np.cumsum(of.people) - of.people, of.people)
    # The first three numbers drawn are the unit's own.
    key = _drawn(np.repeat(of.key, of.people), number + 3)
    pay, other = _drawn(key, 0), _drawn(key, 1)
    middling = 4_500_000 + _low(key, 8_000_001) + _high(key, 8_000_001)
    percent = _low(pay, 100)
    salary = np.where(percent < 5, middling * 5, np.where(percent < 8, middling // 4, middling))
    insured = (salary, salary + salary // 16)
    joins = _low(other, 200)
    joins[joins >= 12] = 0
    joins[number >= np.repeat(of.members, of.people)] = 12
    by_net, by_fixed = (sector == list(SECTORS).index(name) for name in ("state_enterprise", "no_fixed_wage"))
    fixed = 20_000 + _high(other, 30_001)
    before, after = (
        np.where(by_fixed, fixed, np.where(by_net, sums * 895 // 1_000, sums)) for sums in insured
    )
    return People(key, insured, (before, after), _high(pay, 24), joins)


def digests(columns: Sequence[Any]) -> Any:
    """One number for each unit that changes with any of its figures, as `totals.rs` has it."""
    digest = np.zeros(len(columns[0]), np.uint64)
    for column in columns:
        digest = mixed((digest + np.uint64(STEP)) ^ np.asarray(column).astype(np.uint64))
    return digest.view(np.int64)


def _drawn(key: Any, place: Any) -> Any:
    """The number that a place has under a key."""
    return mixed(key + (np.atleast_1d(place).astype(np.uint64) + np.uint64(1)) * np.uint64(STEP))


def _low(drawn: Any, below: Any) -> Any:
    """A number below `below`, from the lower half of one drawn; `_high` from the upper."""
    return _scaled(drawn & np.uint64(0xFFFF_FFFF), below)


def _high(drawn: Any, below: Any) -> Any:
    return _scaled(drawn >> np.uint64(32), below)


def _scaled(half: Any, below: Any) -> Any:
    return (half * np.asarray(below, np.uint64) >> np.uint64(32)).astype(np.int64)


def _spread(percent: Any, shares: Any) -> Any:
    """Which share a number below 100 falls into."""
    return np.searchsorted(np.cumsum(shares), percent, side="right")
