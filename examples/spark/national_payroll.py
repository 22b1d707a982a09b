"""A country's payroll in Spark, Polars and DuckDB, equal to the đồng. All members are synthetic.

    python national_payroll.py                              # two executors on this machine
    python national_payroll.py --only-spark --rows 70800000 --master spark://host:7077 --wheel congdoan-….whl
"""

import argparse
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import numpy as np
import polars as pl
import pyarrow as pa

import in_duckdb
import in_polars
import in_spark
import one_by_one
from members import MONTHS, PEOPLE_IN_UNIT, PROVINCES, SCHEMA, YEAR, members
from totals import Total, same, whole

# Two executor processes with one core and 1,024 MB each: a cluster on one machine.
TWO_EXECUTORS = "local-cluster[2,1,1024]"
T = TypeVar("T")


def main(arguments: list[str] | None = None) -> None:
    asked = _parser().parse_args(arguments)
    missing = in_spark.no_java()
    if missing:
        sys.exit(missing)
    people = -(-asked.rows // len(MONTHS))
    print(
        f"{asked.rows:,} rows, synthetic: {people:,} people in {len(MONTHS)} months of {YEAR}, "
        f"{-(-people // PEOPLE_IN_UNIT):,} grassroots unions, {PROVINCES} provinces, seed {asked.seed}"
    )
    spark = _timed("Spark starts", lambda: in_spark.session(asked.master, asked.wheel))
    made = in_spark.made_members(spark, asked.rows, asked.seed)
    totals = _timed(f"Spark on {asked.master}", lambda: in_spark.payroll(made), asked.rows)
    print(f"  worked on by {in_spark.executors(spark)} executors")
    spark.stop()
    if asked.here:
        _compare_here(totals, asked.rows, asked.seed)
    for source, name in (("dues", "đoàn phí"), ("union_fee", "kinh phí công đoàn")):
        collected, grassroots, upper, refused = whole(totals, source)
        print(f"{name}: {collected:,} đồng = {grassroots:,} grassroots + {upper:,} above")
        if refused:
            print(f"  {refused:,} rows were refused, and are not in it")


def _compare_here(totals: list[Total], rows: int, seed: int) -> None:
    """The same rows in this process, by two other engines and by single answers."""
    table = _timed("rows made here", lambda: all_members(rows, seed), rows)
    frame = pl.DataFrame(table)
    found = _timed("Polars, map_batches", lambda: in_polars.payroll(frame.lazy()), rows)
    same("Polars", totals, found)
    connection = in_duckdb.connection()
    found = _timed("DuckDB, one query", lambda: in_duckdb.payroll(connection, table), rows)
    same("DuckDB", totals, found)
    number = random.Random(seed).randint(1, PROVINCES)
    single = f"province {number}, one answer at a time"
    found = _timed(single, lambda: one_by_one.province(number, rows, seed))
    same("one at a time", [total for total in totals if total.province == number], found)
    print("  Spark, Polars, DuckDB and the single answers agree to the đồng")


def all_members(rows: int, seed: int, at_once: int = 1_000_000) -> pa.Table:
    """All synthetic members as one table."""
    starts = range(0, rows, at_once)
    return pa.Table.from_batches(
        [members(np.arange(start, min(start + at_once, rows)), seed) for start in starts], SCHEMA
    )


def _timed(what: str, work: Callable[[], T], rows: int = 0) -> T:
    print(f"  {what} …", end="", flush=True)
    start = time.perf_counter()
    done = work()
    seconds = time.perf_counter() - start
    print(f" {seconds:.1f} s" + (f", {rows / seconds:,.0f} rows/s" if rows else ""), flush=True)
    return done


def _parser() -> argparse.ArgumentParser:
    plain = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=plain)
    parser.add_argument("--rows", type=int, default=2_000_000, help="person-months (2,000,000)")
    parser.add_argument("--seed", type=int, default=2025, help="the same rows for the same seed")
    parser.add_argument("--master", default=TWO_EXECUTORS, help="where Spark runs (two executors here)")
    wheel = "a wheel of congdoan to send along, for executors that do not have it"
    parser.add_argument("--wheel", type=Path, help=wheel)
    only = "without the comparison, which needs all rows here"
    parser.add_argument("--only-spark", dest="here", action="store_false", help=only)
    return parser


if __name__ == "__main__":
    main()
