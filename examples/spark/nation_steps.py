"""A year of the country in two steps: unit numbers to their months, units to who has what.

The columns that NumPy makes go to the kernels of `congdoan.batch` as they are.
"""

from collections.abc import Iterable, Iterator
from typing import Any

import congdoan
import numpy as np
import pyarrow as pa
from congdoan import batch
from congdoan.types import Source

from members import SECTORS
from nation_rows import ABSENCE, Units, digests, people, units

# So many units are worked out at once: some 90,000 people.
AT_ONCE = 1_000
MONTHS = range(12)
REFUSED = 128

UNIT_MONTHS = ["unit", "province", "members", "person_months", "owing", "refused", "dues", "fee"]
# The figures of a unit's year in the order of its digest, and the province in front of them.
YEARS = [
    *("province", "members", "person_months", "owing", "refused"),
    *("dues_collected", "dues_grassroots", "dues_upper"),
    *("fee_collected", "fee_grassroots", "fee_upper"),
    "digest",
]
Bounds = dict[tuple[int, str], tuple[int, int]]


def unit_months(numbers: Any, seed: int, year: int) -> Iterator[pa.RecordBatch]:
    """The months of these units: dues of each person in each, and the fee on the salary fund."""
    bounds = _bounds(year)
    numbers = np.asarray(numbers)
    for start in range(0, len(numbers), AT_ONCE):
        made = units(numbers[start : start + AT_ONCE], seed)
        # The units of one sector stand together: they have one law each month.
        made = made.take(np.argsort(made.sector, kind="stable"))
        yield _months(made, year, bounds)


def _months(made: Units, year: int, bounds: Bounds) -> pa.RecordBatch:
    everyone = people(made)
    places = np.arange(len(made.sector) + 1)
    # Where a unit's people begin, and past the last where they end.
    starts = np.concatenate([[0], np.cumsum(made.people)])
    unit_of: Any = np.repeat(places[:-1], made.people).astype(np.uint32)
    rows = []
    for month in MONTHS:
        amounts, insured, situations = everyone.month(month)
        in_fund = situations & ABSENCE == 0
        for place, sector in enumerate(SECTORS):
            first, last = np.searchsorted(made.sector, [place, place + 1])
            if first == last:
                continue
            own = slice(starts[first], starts[last])
            law: dict[str, Any] = {"month": _named(year, month), "sector": sector, "errors": "code", "threads": 1}
            owed = batch.dues(amounts[own], situations=situations[own], **law)
            # Whoever had no pay in the whole month is outside the fund.
            counted: Any = np.where(in_fund[own], np.clip(insured[own], *bounds[month, sector]), 0)
            groups, count = unit_of[own] - np.uint32(first), int(last - first)
            fee = batch.union_fee(batch.sums(counted, groups, count), **law)
            codes, each = np.asarray(owed["code"]), starts[first:last] - starts[first]
            refused = np.add.reduceat(codes >= REFUSED, each, dtype=np.int64)
            rows.append(
                (
                    made.number[first:last],
                    made.province[first:last],
                    made.members[first:last],
                    made.people[first:last],
                    np.add.reduceat(codes == 0, each, dtype=np.int64),
                    refused + (np.asarray(fee["code"]) >= REFUSED),
                    np.asarray(batch.sums(owed["due"], groups, count)),
                    np.asarray(fee["due"]),
                )
            )
    columns = (np.concatenate(column) for column in zip(*rows, strict=True))
    return pa.RecordBatch.from_arrays([pa.array(column) for column in columns], UNIT_MONTHS)


def years(collected: Any, year: int) -> pa.RecordBatch:
    """What each unit collected in the year, distributed once, as its settlement does."""
    given = {name: collected.column(name).to_numpy() for name in UNIT_MONTHS}
    shares, refused = [], given["refused"]
    sources: dict[Source, str] = {"dues": "dues", "union_fee": "fee"}
    for source, name in sources.items():
        split = batch.distribute(given[name], year=year, source=source, errors="code", threads=1)
        shares += [given[name], np.asarray(split["grassroots"]), np.asarray(split["upper"])]
        refused = refused + (np.asarray(split["code"]) >= REFUSED)
    counted = (given["province"], given["members"], given["person_months"], given["owing"], refused)
    figures = [*counted, *shares]
    columns = [*figures, digests([given["unit"], *figures])]
    return pa.RecordBatch.from_arrays([pa.array(column) for column in columns], YEARS)


def batches_of_months(seed: int, year: int) -> Any:
    """`unit_months` of one batch of unit numbers after the other, as Spark's `mapInArrow` calls it."""

    def batches(iterator: Iterable[Any]) -> Iterator[Any]:
        for numbers in iterator:
            yield from unit_months(numbers.column("id"), seed, year)

    return batches


def batches_of_years(year: int) -> Any:
    """`years` in the same way."""

    def batches(iterator: Iterable[Any]) -> Iterator[Any]:
        for collected in iterator:
            yield years(collected, year)

    return batches


def _bounds(year: int) -> Bounds:
    """Between which sums a salary counts in the fund of a month and sector, in đồng."""
    return {
        (month, sector): _bounds_of(_named(year, month), sector) for month in MONTHS for sector in SECTORS
    }


def _bounds_of(month: str, sector: str) -> tuple[int, int]:
    """Read off what the least and the largest salary count for; nobody without a wage is in a fund."""
    if sector == "no_fixed_wage":
        return 0, 0
    bounds = []
    for salary in (0, 2**53 - 1):
        try:
            request = {"month": month, "sector": sector, "insured_salaries": [salary]}
            fund = congdoan.call("union_fee", request)["salary_fund"]
        except congdoan.RuleError:
            fund = None
        # A month without a fee needs no bounds.
        bounds.append(salary if fund is None else fund)
    return bounds[0], bounds[1]


def _named(year: int, month: int) -> str:
    return f"{year}-{month + 1:02}"
