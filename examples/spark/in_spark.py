"""The payroll in Spark: rows made, dues, fee and shares worked out where the executors are."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import pyarrow as pa
from pyspark import cloudpickle
from pyspark.sql import Column, DataFrame, SparkSession
from pyspark.sql import functions as f

import members
import nation_rows
import nation_steps
import splitmix
import steps
from members import YEAR
from members import members as members_of
from totals import Total

MEMBERS = """province bigint, unit bigint, person bigint, month date, sector string, member boolean,
    absence string, fund_salary bigint, insured_salary bigint, net_salary bigint, fixed_amount bigint"""
OWED = "province bigint, unit bigint, month date, sector string, fund_salary bigint, due bigint, error string"
FEES = "province bigint, unit bigint, due bigint, error string"
SHARES = """province bigint, source string, collected bigint, grassroots bigint, upper bigint, refused bigint,
    error string"""

JAVA = """Spark needs Java 17 or newer, and {found}.
  Debian, Ubuntu:  apt-get install openjdk-17-jre-headless
  macOS:           brew install openjdk@17
  conda:           conda install openjdk=17"""


def session(master: str, wheel: Path | None = None, job: str = "national payroll") -> SparkSession:
    """A session whose executors have congdoan: installed there already, or from a wheel sent along."""
    if master.startswith("local"):
        # The executors are here, so they have this Python and what is installed in it.
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    # What stands beside this file is sent along; pyarrow and numpy are to be there.
    for beside in (members, nation_rows, nation_steps, splitmix, steps):
        cloudpickle.register_pickle_by_value(beside)  # type: ignore[no-untyped-call]
    builder = SparkSession.builder.appName(f"congdoan: {job}").master(master)
    builder = builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", 50_000)
    builder = builder.config("spark.ui.showConsoleProgress", sys.stderr.isatty())
    if master.startswith("local"):
        # Two cores need no two hundred tasks for each grouping, and nobody looks at the page. In a
        # minute, the thorough compiler and the parallel collector cost more than they save.
        builder = builder.config("spark.sql.shuffle.partitions", 4).config("spark.ui.enabled", False)
        for process in ("driver", "executor"):
            quick = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
            builder = builder.config(f"spark.{process}.extraJavaOptions", quick)
    if wheel:
        # A wheel is a zip and congdoan needs no other package, so unpacked it can be imported. As one
        # of the --py-files it would stay packed, and its native code could not be loaded.
        archive = shutil.copy(wheel, Path(tempfile.mkdtemp()) / "congdoan.zip")
        builder = builder.config("spark.archives", f"{archive}#congdoan_wheel")
        builder = builder.config("spark.executorEnv.PYTHONPATH", "congdoan_wheel")
    made: SparkSession = builder.getOrCreate()
    made.sparkContext.setLogLevel("ERROR")
    return made


def no_java() -> str | None:
    """What to do about Java, or nothing when it is there."""
    home = os.environ.get("JAVA_HOME")
    java = shutil.which("java", path=os.path.join(home, "bin") if home else None)
    if java is None:
        return JAVA.format(found=f"there is none in JAVA_HOME ({home})" if home else "there is no `java` here")
    said = subprocess.run([java, "-version"], capture_output=True, text=True, check=False).stderr
    version = re.search(r'version "(\d+)', said)
    if version and int(version[1]) < 17:
        return JAVA.format(found=f"{java} is {version[1]}")
    return None


def executors(spark: SparkSession) -> int:
    """How many executors there are, beside the driver."""
    tracker = spark.sparkContext._jsc.sc().statusTracker()
    return len(tracker.getExecutorInfos()) - 1


def made_members(spark: SparkSession, rows: int, seed: int) -> DataFrame:
    """The synthetic members, made by the executors."""

    def make(iterator: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in iterator:
            yield members_of(batch.column("id").to_numpy(), seed)

    partitions = max(2, spark.sparkContext.defaultParallelism)
    return spark.range(0, rows, numPartitions=partitions).mapInArrow(make, MEMBERS)


def payroll(people: DataFrame) -> list[Total]:
    """Each province's dues and union fee of the year, and who has them."""
    owed = people.mapInArrow(steps.batches_of(steps.dues), OWED)
    unit_months = owed.groupBy("province", "unit", "month", "sector").agg(
        f.sum("due").alias("dues"),
        f.count("error").alias("refused"),
        f.collect_list("fund_salary").alias("fund_salaries"),
    )
    # Both the dues and the fee come from it.
    unit_months = unit_months.persist()
    fees = unit_months.where(f.size("fund_salaries") > 0).mapInArrow(steps.batches_of(steps.fees), FEES)
    collected = _of_year(unit_months, "dues", f.sum("dues"), f.sum("refused")).unionByName(
        _of_year(fees, "union_fee", f.sum("due"), f.count("error"))
    )
    shared = collected.mapInArrow(steps.batches_of(steps.shares), SHARES)
    totals = shared.groupBy("province", "source").agg(
        f.sum("collected"), f.sum("grassroots"), f.sum("upper"), f.sum("refused") + f.count("error")
    )
    rows = totals.collect()
    unit_months.unpersist()
    return sorted(Total(*row) for row in rows)


def _of_year(owed: DataFrame, source: str, due: Column, refused: Column) -> DataFrame:
    """What each unit collected in the year; nobody who owes is nothing collected."""
    collected = owed.groupBy("province", "unit").agg(
        f.coalesce(due, f.lit(0)).alias("collected"), refused.alias("refused")
    )
    return collected.withColumns({"source": f.lit(source), "year": f.lit(YEAR)})
