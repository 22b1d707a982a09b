"""Tables for the tests of columns: random rows, the same in every library, and single calls to
compare them with."""

import json
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

import duckdb
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import congdoan

ROWS = 100_000
SEED = 20_250_331
OPTIONS = {"accept": "unconfirmed"}

Row = dict[str, Any]


def of_pandas(table: Any) -> Any:
    # Numbers with gaps stay integers.
    return table.to_pandas(types_mapper=pd.ArrowDtype)


def of_duckdb(table: Any) -> Any:
    return duckdb.from_arrow(table)


LIBRARIES: dict[str, Callable[[Any], Any]] = {
    "pyarrow": lambda table: table,
    "polars": pl.from_arrow,
    "pandas": of_pandas,
    "duckdb": of_duckdb,
}

each_library = pytest.mark.parametrize("library", LIBRARIES)


def arrow(table: Any) -> Any:
    """A table of any library as one of pyarrow."""
    if isinstance(table, pd.DataFrame):
        table = table.reset_index(drop=True)
    return pa.table(table)


def kind(table: object) -> type:
    return type(table)


class Draw:
    """Random columns that are the same at every run."""

    def __init__(self, rows: int = ROWS, seed: int = SEED) -> None:
        self.rows = rows
        self.random = np.random.default_rng(seed)

    def choice(self, values: Iterable[Any], *, odd: Iterable[Any] = (), odd_share: float = 0.01) -> list[Any]:
        values, odd = list(values), list(odd)
        picked = self.random.integers(0, len(values), self.rows)
        found = [values[at] for at in picked]
        if odd:
            for at in np.flatnonzero(self.random.random(self.rows) < odd_share):
                found[at] = odd[self.random.integers(0, len(odd))]
        return found

    def sums(self, most: int, *, none_share: float = 0.0) -> list[int | None]:
        """Sums of every size, few of them negative or beyond what a sum may be."""
        sums = self.random.integers(0, most, self.rows) // 10 ** self.random.integers(0, 4, self.rows)
        found: list[int | None] = sums.tolist()
        for at in np.flatnonzero(self.random.random(self.rows) < 0.002):
            found[at] = int(self.random.choice([-1, 2**53, 2**62, 2**53 - 1]))
        for at in np.flatnonzero(self.random.random(self.rows) < none_share):
            found[at] = None
        return found

    def where(self, wanted: Iterable[bool], values: list[Any], *, odd_share: float = 0.01) -> list[Any]:
        """The values where they are wanted, and by mistake in few rows more or less."""
        mistaken = self.random.random(self.rows) < odd_share
        return [
            value if want != bool(mistake) else None
            for want, value, mistake in zip(wanted, values, mistaken, strict=True)
        ]


MONTHS = [f"{year}-{month:02d}" for year in range(2013, 2027) for month in range(1, 13)]
SECTORS = [
    "state_agency",
    "public_unit_state_paid",
    "public_unit_self_financed",
    "state_enterprise",
    "non_state",
    "no_fixed_wage",
]


def answers(operation: str, rows: Iterable[Row]) -> list[Row]:
    """What single calls give, or ``{"error": code}``."""
    found = []
    for row in rows:
        request = {name: value for name, value in row.items() if value is not None}
        try:
            found.append(json.loads(congdoan.call(operation, json.dumps({**request, **OPTIONS}))))
        except congdoan.RuleError as error:
            found.append({"error": error.code})
    return found


def expected(answers: list[Row], like: Any) -> Any:
    """Single answers as a table with the columns and types of another."""
    columns = []
    for field in like.schema:
        values = [answer.get(field.name) for answer in answers]
        if pa.types.is_decimal(field.type):
            values = [value if value is None else Decimal(value) for value in values]
        elif pa.types.is_date(field.type):
            values = np.array(values, dtype="datetime64[D]").tolist()
        elif pa.types.is_list(field.type):
            values = [value if value is None else list(map(level, value)) for value in values]
        columns.append(pa.array(values, type=field.type))
    return pa.Table.from_arrays(columns, schema=like.schema)


def level(part: Any) -> Any:
    return {**part, "share": Decimal(part["share"])} if isinstance(part, dict) else part


def differences(got: Any, wanted: Any, rows: list[Row]) -> list[str]:
    """The first rows in which two tables differ, in words."""
    assert got.num_rows == wanted.num_rows, (got.num_rows, wanted.num_rows)
    found = []
    for name in wanted.column_names:
        one = got[name].combine_chunks().cast(wanted.schema.field(name).type)
        other = wanted[name].combine_chunks()
        if one.equals(other):
            continue
        pairs = zip(one.to_pylist(), other.to_pylist(), rows, strict=True)
        found += [f"{name}: {a!r}, alone {b!r} for {row}" for a, b, row in pairs if a != b][:3]
    return found
