"""Synthetic members, months and salaries: nobody's data, and the same for a seed on every machine.

A row is one person in one month. It follows from its number and the seed alone, so that each engine,
and each executor of a cluster, makes its own rows and all of them have the same.
"""

import datetime as dt
from collections.abc import Sequence
from typing import Any

import numpy as np
import pyarrow as pa

from splitmix import STEP, mixed

YEAR = 2025
# From before the end of state-paid unions (June) to after the lower dues (July).
MONTHS = [dt.date(YEAR, month, 1) for month in range(4, 10)]
# About what the country has: 11.8 million members in 127,000 grassroots unions, 10/2024.
PEOPLE_IN_UNIT = 93
PROVINCES = 34
# In percent of the units.
SECTORS = {
    "non_state": 55,
    "state_agency": 14,
    "public_unit_state_paid": 14,
    "public_unit_self_financed": 8,
    "state_enterprise": 7,
    "no_fixed_wage": 2,
}
# In percent of the person-months; the others were not absent.
ABSENCES = {"insurance_benefit": 2, "unpaid_leave": 1, "no_income": 1, "membership_suspended": 1}

COLUMNS: dict[str, pa.DataType] = {
    "province": pa.int64(),
    "unit": pa.int64(),
    "person": pa.int64(),
    "month": pa.date32(),
    "sector": pa.string(),
    "member": pa.bool_(),
    "absence": pa.string(),
    # What social insurance is paid on, within its ceiling or not: the union fee's base.
    "fund_salary": pa.int64(),
    # What dues are taken from: each sector has its own, the others are null.
    "insured_salary": pa.int64(),
    "net_salary": pa.int64(),
    "fixed_amount": pa.int64(),
}
SCHEMA = pa.schema(COLUMNS)


def members(rows: Any, seed: int) -> pa.RecordBatch:
    """The rows of these numbers."""
    row = np.asarray(rows, dtype=np.int64)
    person, month = np.divmod(row, len(MONTHS))
    unit = person // PEOPLE_IN_UNIT
    sector = _spread(_draw(unit, seed, 1, 100), list(SECTORS.values()))
    # Three draws make middling salaries common and high ones rare; some are above the ceiling.
    salary = 4_500_000 + sum(_draw(person, seed, draw, 5_000_003) for draw in (2, 3, 4))
    salary *= np.where(_draw(person, seed, 5, 100) < 6, 5, 1)
    absence = _spread(_draw(row, seed, 6, 100), list(ABSENCES.values()))
    in_fund = (sector != _place("no_fixed_wage")) & (absence != list(ABSENCES).index("unpaid_leave"))
    by_net = sector == _place("state_enterprise")
    by_fixed = sector == _place("no_fixed_wage")
    columns = [
        pa.array(unit % PROVINCES + 1),
        pa.array(unit),
        pa.array(person),
        pa.array(MONTHS, pa.date32()).take(month),
        pa.array(list(SECTORS)).take(sector),
        pa.array(_draw(person, seed, 7, 100) < 92),
        pa.array([*ABSENCES, None], pa.string()).take(absence),
        pa.array(salary, mask=~in_fund),
        pa.array(salary, mask=by_net | by_fixed),
        pa.array(salary * 895 // 1_000, mask=~by_net),
        pa.array(20_000 + _draw(person, seed, 8, 30_001), mask=~by_fixed),
    ]
    return pa.RecordBatch.from_arrays(columns, schema=SCHEMA)


def _place(sector: str) -> int:
    return list(SECTORS).index(sector)


def _spread(percent: Any, shares: Sequence[int]) -> Any:
    """Which share a number below 100 falls into; one past the last for the rest."""
    return np.searchsorted(np.cumsum(shares), percent, side="right")


def _draw(number: Any, seed: int, draw: int, below: int) -> Any:
    """A number of SplitMix64, so that no draw waits for another."""
    start = (seed * 1_000_003 + draw) * STEP % 2**64
    state = np.asarray(number).astype(np.uint64) * np.uint64(0xD134_2543_DE82_EF95) + np.uint64(start)
    return (mixed(state) % np.uint64(below)).astype(np.int64)
