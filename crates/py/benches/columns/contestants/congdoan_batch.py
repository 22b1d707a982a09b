"""Our own: `congdoan.batch` on columns of numpy, pyarrow, Polars and DuckDB."""

from collections.abc import Sequence
from typing import Any

import duckdb
import numpy as np
import polars as pl
import pyarrow as pa
from congdoan import batch

from run import Run
from workload import MONTH, MONTHS, SECTOR, SECTORS, WANTED, Given, Sums

# The byte of someone who is not a member.
NOT_A_MEMBER = np.uint8(8)


def columns(workload: str) -> Any:
    """Reads the columns of a result where they are."""
    return lambda done: [np.asarray(done[name]) for name in WANTED[workload]]


def ready(rows: int, names: list[str], codes: list[str]) -> dict[str, Any]:
    """Written to, so that its pages are there; `np.zeros` would leave them to the first call."""
    return {
        **{name: np.full(rows, 0, np.int64) for name in names},
        **{name: np.full(rows, 0, np.uint8) for name in codes},
    }


def dues_into(pay: Any, rows: int, threads: int) -> Run:
    out = ready(rows, ["due"], ["code"])
    return Run(
        lambda: batch.dues(pay, month=MONTH, sector=SECTOR, out=out, threads=threads),
        columns("dues"),
    )


def dues_ready(given: Given, threads: int) -> Run:
    return dues_into(given.salaries(), given.rows, threads)


def dues_fresh(given: Given, threads: int) -> Run:
    pay = given.salaries()
    return Run(
        lambda: batch.dues(pay, month=MONTH, sector=SECTOR, threads=threads), columns("dues")
    )


def fee_fresh(given: Given, threads: int) -> Run:
    funds = given.funds()
    return Run(
        lambda: batch.union_fee(funds, month=MONTH, sector=SECTOR, threads=threads), columns("fee")
    )


def month_ready(given: Given, threads: int) -> Run:
    pay, funds = given.salaries(), given.funds()
    out = ready(given.rows, WANTED["month"], ["dues_code", "fee_code"])
    return Run(
        lambda: batch.month(pay, funds, month=MONTH, sector=SECTOR, out=out, threads=threads),
        columns("month"),
    )


def month_fresh(given: Given, threads: int) -> Run:
    pay, funds = given.salaries(), given.funds()
    return Run(
        lambda: batch.month(pay, funds, month=MONTH, sector=SECTOR, threads=threads),
        columns("month"),
    )


def mixed(given: Given) -> dict[str, Any]:
    """Months and sectors as dictionaries, as Polars and pyarrow hold what repeats itself."""

    def named(codes: Any, names: Sequence[str]) -> pa.DictionaryArray:
        return pa.DictionaryArray.from_arrays(pa.array(codes), pa.array(list(names)))

    return {
        "month": named(given.months(), MONTHS),
        "sector": named(given.sectors(), SECTORS),
        "situations": np.where(given.members(), np.uint8(0), NOT_A_MEMBER),
    }


def mixed_ready(given: Given, threads: int) -> Run:
    pay, by_row = given.salaries(), mixed(given)
    out = ready(given.rows, ["due"], ["code"])
    return Run(lambda: batch.dues(pay, **by_row, out=out, threads=threads), columns("mixed"))


def mixed_fresh(given: Given, threads: int) -> Run:
    pay, by_row = given.salaries(), mixed(given)
    return Run(lambda: batch.dues(pay, **by_row, threads=threads), columns("mixed"))


def from_pyarrow(given: Given, threads: int) -> Run:
    return dues_into(pa.array(given.salaries()), given.rows, threads)


def from_polars(given: Given, threads: int) -> Run:
    return dues_into(pl.Series(given.salaries()), given.rows, threads)


def people(given: Given, threads: int) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    connection.execute(f"PRAGMA threads={threads}")
    connection.register("given", pa.table({"pay": given.salaries()}))
    connection.execute("CREATE TABLE people AS SELECT pay FROM given")
    connection.unregister("given")
    return connection


def from_duckdb(given: Given, threads: int) -> Run:
    """What DuckDB made of a query, in its chunks."""
    asked = people(given, threads).sql("SELECT pay FROM people").to_arrow_table()
    return dues_into(asked.column("pay"), given.rows, threads)


def from_duckdb_query(given: Given, threads: int) -> Run:
    """The relation itself: DuckDB answers it within the time taken."""
    connection = people(given, threads)
    out = ready(given.rows, ["due"], ["code"])

    def call() -> Any:
        pay = connection.sql("SELECT pay FROM people")
        return batch.dues(pay, month=MONTH, sector=SECTOR, out=out, threads=threads)

    return Run(call, columns("dues"))
