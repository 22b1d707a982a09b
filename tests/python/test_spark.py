"""The national payroll and the year of the nation on two executors of Spark, and what is told of a
column that is no good."""

import importlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pyspark.errors import PySparkException

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "spark"
sys.path.insert(0, str(EXAMPLE))

in_spark: Any = importlib.import_module("in_spark")
national_payroll: Any = importlib.import_module("national_payroll")
national_year: Any = importlib.import_module("national_year")
totals: Any = importlib.import_module("totals")

missing = in_spark.no_java()
if missing and os.environ.get("CI"):
    # A machine of one's own may be without Java; the one that decides what is merged is not.
    raise RuntimeError(missing)
if missing:
    pytest.skip(missing, allow_module_level=True)


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    session = in_spark.session(national_payroll.TWO_EXECUTORS)
    yield session
    session.stop()


def test_a_column_that_is_no_good_is_named(spark: Any) -> None:
    members = in_spark.made_members(spark, rows=1_000, seed=1)
    floats = members.withColumn("insured_salary", members["insured_salary"].cast("double"))
    with pytest.raises(PySparkException) as raised:
        in_spark.payroll(floats)
    assert "RuleError: insured_salary: " in str(raised.value)
    assert "[invalid_input]" in str(raised.value)


def test_the_year_of_the_nation_is_that_of_rust(spark: Any) -> None:
    cargo = os.environ.get("CARGO") or shutil.which("cargo")
    if cargo is None:
        assert not os.environ.get("CI"), "there is no cargo"
        pytest.skip("there is no cargo")
    # Some 300,000 person-months, of another seed than its own, in a year whose law changes.
    nation = [cargo, "run", "--release", "--locked", "--quiet", "--example", "nation", "--"]
    asked = ["--members", "24000", "--seed", "7", "--json"]
    said = subprocess.run([*nation, *asked], cwd=ROOT, stdout=subprocess.PIPE, check=True).stdout
    rust = json.loads(said)
    found, digest = national_year.year(spark, rust["nation"]["units"], seed=7, of=2025, parts=2)
    national_year.agree(rust, found, digest)
    assert in_spark.executors(spark) == 2
    rust["provinces"][3]["union_fee"]["upper"] += 1
    with pytest.raises(totals.Differs, match="instead of"):
        national_year.agree(rust, found, digest)


def test_the_engines_agree(spark: Any, capsys: pytest.CaptureFixture[str]) -> None:
    rows = os.environ.get("CONGDOAN_ROWS", "400000")
    national_payroll.main(["--rows", rows])
    said = capsys.readouterr().out
    assert "worked on by 2 executors" in said
    assert "Spark, Polars, DuckDB and the single answers agree to the đồng" in said
