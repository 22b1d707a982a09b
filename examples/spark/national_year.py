"""A year of the country on executors of Spark, held against the same year in Rust to the đồng.

    cargo run --release --example nation -- --totals nation.json
    python national_year.py nation.json                 # two executors on this machine
    python national_year.py nation.json --master spark://host:7077 --wheel congdoan-….whl
"""

import argparse
import json
import sys
import time
from pathlib import Path
from typing import Any

from pyspark.sql import SparkSession
from pyspark.sql import functions as f

import in_spark
import nation_steps
from national_payroll import TWO_EXECUTORS
from totals import Differs

# What a province has of every figure, as the Rust program writes it.
FIGURES = ("units", *nation_steps.YEARS[1:-1])
SHARES = ("collected", "grassroots", "upper")


def main(arguments: list[str] | None = None) -> None:
    asked = _parser().parse_args(arguments)
    missing = in_spark.no_java()
    if missing:
        sys.exit(missing)
    rust = json.loads(asked.totals.read_text())
    nation = rust["nation"]
    rows = f"{nation['units']:,} grassroots unions, {nation['person_months']:,} rows"
    print(f"Spark on {asked.master}: {rows} …", flush=True)
    start = time.perf_counter()
    spark = in_spark.session(asked.master, asked.wheel, "a year of the nation")
    started = time.perf_counter()
    found, digest = year(spark, nation["units"], rust["seed"], rust["year"], asked.parts)
    seconds = time.perf_counter() - started
    speed = nation["person_months"] / seconds
    print(f"  started in {started - start:.1f} s; {seconds:.1f} s, {speed:,.0f} rows/s")
    print(f"  worked on by {in_spark.executors(spark)} executors")
    spark.stop()
    agree(rust, found, digest)
    for source, name in (("dues", "đoàn phí"), ("union_fee", "kinh phí công đoàn")):
        collected, grassroots, upper = (nation[source][part] for part in SHARES)
        print(f"{name}: {collected:,} đồng = {grassroots:,} grassroots + {upper:,} above")
    print(f"Spark and Rust agree to the đồng: {len(found)} provinces, every unit (digest {digest})")


def year(spark: SparkSession, units: int, seed: int, of: int, parts: int) -> tuple[list[Any], str]:
    """The provinces' figures by number, and the digest of all units."""
    numbers = spark.range(0, units, numPartitions=parts)
    months = numbers.mapInArrow(
        nation_steps.batches_of_months(seed, of),
        ", ".join(f"{name} bigint" for name in nation_steps.UNIT_MONTHS),
    )
    collected = months.groupBy("unit", "province", "members").agg(
        *(f.sum(name).alias(name) for name in nation_steps.UNIT_MONTHS[3:])
    )
    years = collected.mapInArrow(
        nation_steps.batches_of_years(of), ", ".join(f"{name} bigint" for name in nation_steps.YEARS)
    )
    provinces = years.groupBy("province").agg(
        f.count("*").alias("units"),
        *(f.sum(name).alias(name) for name in nation_steps.YEARS[1:-1]),
        f.bit_xor("digest").alias("digest"),
    )
    rows = sorted(provinces.collect())
    digest = 0
    for row in rows:
        digest ^= row["digest"]
    return [[row["province"] + 1, *(row[name] for name in FIGURES)] for row in rows], f"{digest % 2**64:016x}"


def agree(rust: dict[str, Any], found: list[Any], digest: str) -> None:
    """Refuses figures that are not those of the Rust program, by so little as one đồng."""
    expected = []
    for province in rust["provinces"]:
        shares = (province[source][part] for source in ("dues", "union_fee") for part in SHARES)
        if province["units"]:
            expected.append([province["province"], *(province[name] for name in FIGURES[:5]), *shares])
    for one, two in zip(expected, found, strict=True):
        if one != two:
            raise Differs(f"Spark: {two} instead of {one}")
    if digest != rust["digest"]:
        raise Differs(f"Spark: the digest of the units is {digest} instead of {rust['digest']}")


def _parser() -> argparse.ArgumentParser:
    plain = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=plain)
    parser.add_argument("totals", type=Path, help="what the Rust program wrote with --totals")
    parser.add_argument("--master", default=TWO_EXECUTORS, help="where Spark runs (two executors here)")
    wheel = "a wheel of congdoan to send along, for executors that do not have it"
    parser.add_argument("--wheel", type=Path, help=wheel)
    parser.add_argument("--parts", type=int, default=8, help="tasks that the units are cut into (8)")
    return parser


if __name__ == "__main__":
    main()
