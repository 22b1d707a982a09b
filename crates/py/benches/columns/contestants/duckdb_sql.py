"""DuckDB: one query over a table of its own in memory, its result fetched as Arrow."""

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from run import Run
from workload import Given

DONG = "DECIMAL(15, 0)"


def columns(done: pa.Table) -> list[NDArray[np.int64]]:
    """The columns as int64; a cast that would lose a fraction is refused by pyarrow."""
    return [pc.cast(column, pa.int64()).to_numpy() for column in done.columns]


def asked(given: Given, threads: int, type_of_pay: str, due: str) -> Run:
    connection = duckdb.connect()
    connection.execute(f"PRAGMA threads={threads}")
    pay = pa.table({"pay": given.salaries()})
    connection.register("given", pay)
    connection.execute(f"CREATE TABLE people AS SELECT pay::{type_of_pay} AS pay FROM given")
    connection.unregister("given")
    query = f"SELECT {due} AS due FROM people"
    return Run(lambda: connection.sql(query).to_arrow_table(), columns)


def dues_decimal(given: Given, threads: int) -> Run:
    """`round` of a decimal is exact, and takes halves away from zero."""
    rule = given.dues_rule
    floor, ceiling, cap = (f"{sum}::{DONG}" for sum in (rule.floor, rule.ceiling, rule.cap))
    base = f"least(greatest(pay, {floor}), {ceiling})"
    return asked(given, threads, DONG, f"least(round({base} * {rule.rate.decimal}, 0), {cap})")


def dues_bigint(given: Given, threads: int) -> Run:
    rule = given.dues_rule
    base = f"least(greatest(pay, {rule.floor}), {rule.ceiling})"
    product = base if rule.rate.times == 1 else f"{base} * {rule.rate.times}"
    due = f"least(({product} + {rule.rate.half}) // {rule.rate.over}, {rule.cap})"
    return asked(given, threads, "BIGINT", due)
