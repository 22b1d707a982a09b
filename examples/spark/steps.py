"""The payroll in three steps: a table in, a table out, whichever engine holds the table.

Spark hands over Arrow record batches, Polars data frames: the functions are the same, because
`congdoan.frame` gives back the kind of table that it was given.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from congdoan import frame

# What each step leaves; `error` has the code of a row that was refused, and is null otherwise, and
# `refused` counts those of the steps before.
OWED = ["province", "unit", "month", "sector", "fund_salary", "due", "error"]
FEES = ["province", "unit", "due", "error"]
SHARES = ["province", "source", "collected", "grassroots", "upper", "refused", "error"]

Step = Callable[..., Any]


def dues(table: Any, threads: int | None = None) -> Any:
    """What each member owes in each month."""
    return frame.dues(table, append=True, threads=threads).select(OWED)


def fees(table: Any, threads: int | None = None) -> Any:
    """What each employer owes in each month, on the salaries of those in its fund."""
    fee = frame.union_fee(table, insured_salaries="fund_salaries", append=True, threads=threads)
    return fee.select(FEES)


def shares(table: Any, threads: int | None = None) -> Any:
    """How a unit's dues and fee of the year are shared between it and the levels above."""
    return frame.distribute(table, append=True, threads=threads).select(SHARES)


def batches_of(step: Step) -> Callable[[Iterable[Any]], Iterator[Any]]:
    """The step on one batch after the other, as Spark's `mapInArrow` calls it."""

    def batches(iterator: Iterable[Any]) -> Iterator[Any]:
        for batch in iterator:
            # A task of Spark has one core.
            yield step(batch, threads=1)

    return batches
