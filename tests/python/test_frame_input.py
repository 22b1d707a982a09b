"""What columns may look like: every form that holds the same figures gives the same answer, and what
does not is refused by name."""

import json
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from typing import Any

import hypothesis.strategies as st
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from frames import LIBRARIES, answers, arrow, each_library, of_duckdb
from hypothesis import given, settings

import congdoan
from congdoan import frame
from congdoan.frame import lit

MEMBERS = pa.table(
    {
        "month": ["2026-01", "2024-08", "2019-05", None],
        "sector": ["non_state", "non_state", "state_agency", "non_state"],
        "member": [True, True, False, True],
        "insured_salary": [60_000_000, 46_800_000, None, 1],
    }
)
DUE = [234_000, 234_000, None, None]
ERROR = [None, None, None, "invalid_input"]


def replaced(name: str, column: Any) -> Any:
    return MEMBERS.set_column(MEMBERS.column_names.index(name), name, column)


def due(table: Any, **fields: Any) -> list[int | None]:
    owed = arrow(frame.dues(table, **fields))
    assert owed["error"].to_pylist() == ERROR
    made: list[int | None] = owed["due"].to_pylist()
    return made


DAYS = [date(2026, 1, 31), date(2024, 8, 1), date(2019, 5, 17), None]
MONTHS = [day and datetime(day.year, day.month, day.day) for day in DAYS]
SALARIES = MEMBERS["insured_salary"].to_pylist()

SAME: dict[str, tuple[str, Any]] = {
    "months as dates": ("month", pa.array(DAYS, pa.date32())),
    "months as milliseconds": ("month", pa.array(DAYS, pa.date64())),
    **{
        f"months as timestamps in {unit}": ("month", pa.array(MONTHS, pa.timestamp(unit)))
        for unit in ("s", "ms", "us", "ns")
    },
    "months in UTC": ("month", pa.array(MONTHS, pa.timestamp("us", "UTC"))),
    "months of Vietnam": (
        "month",
        pa.array([datetime(2025, 12, 31, 17), datetime(2024, 8, 27, 17), datetime(2019, 5, 1, 17), None]).cast(
            pa.timestamp("us", "Asia/Ho_Chi_Minh")
        ),
    ),
    "months as large text": ("month", MEMBERS["month"].cast(pa.large_string())),
    "months as views": ("month", MEMBERS["month"].cast(pa.string_view())),
    "months in a dictionary": ("month", MEMBERS["month"].dictionary_encode()),
    "dates in a dictionary": ("month", pa.array(DAYS, pa.date32()).dictionary_encode()),
    "sectors in a dictionary": ("sector", MEMBERS["sector"].dictionary_encode()),
    "sectors in a dictionary with small keys": (
        "sector",
        MEMBERS["sector"].cast(pa.dictionary(pa.uint8(), pa.large_string())),
    ),
    "unsigned sums": ("insured_salary", pa.array(SALARIES, pa.uint64())),
    "small sums": ("insured_salary", pa.array(SALARIES, pa.int32())),
    "sums in a dictionary": ("insured_salary", MEMBERS["insured_salary"].dictionary_encode()),
    "decimal sums": ("insured_salary", pa.array([s and Decimal(s) for s in SALARIES], pa.decimal128(20, 0))),
    "decimal sums with zeros": ("insured_salary", pa.array([s and Decimal(s) for s in SALARIES], pa.decimal128(20, 3))),
    "wide decimal sums": ("insured_salary", pa.array([s and Decimal(s) for s in SALARIES], pa.decimal256(50, 2))),
    "decimal sums with forty zeros": (
        "insured_salary",
        pa.array([s and Decimal(s) for s in SALARIES], pa.decimal256(76, 40)),
    ),
    "short decimal sums": ("insured_salary", pa.array([s and Decimal(s) for s in SALARIES], pa.decimal64(18, 1))),
    "chunks": ("insured_salary", pa.chunked_array([SALARIES[:1], [], SALARIES[1:3], SALARIES[3:]], pa.int64())),
    "a part of a longer column": ("insured_salary", pa.array([7, 8, *SALARIES, 9], pa.int64()).slice(2, 4)),
    "flags that are a part": ("member", pa.array([None, *MEMBERS["member"].to_pylist()], pa.bool_()).slice(1)),
}


@pytest.mark.parametrize(("name", "column"), SAME.values(), ids=SAME)
def test_every_form_of_a_column_gives_the_same(name: str, column: Any) -> None:
    assert due(replaced(name, column)) == DUE


def test_rows_of_a_longer_table() -> None:
    table = pa.concat_tables([MEMBERS] * 5)
    assert due(table.slice(8, 4)) == DUE
    assert due(pl.from_arrow(table)[8:12]) == DUE
    owed = frame.dues(table.slice(3, 9), threads=1)
    assert owed["due"].to_pylist() == [None, *DUE, *DUE]


def test_a_record_batch_and_any_stream() -> None:
    batch = MEMBERS.to_batches()[0]
    owed = frame.dues(batch)
    assert isinstance(owed, pa.RecordBatch) and owed["due"].to_pylist() == DUE
    assert isinstance(frame.dues(batch.slice(0, 0)), pa.RecordBatch)
    reader: Any = pa.RecordBatchReader.from_batches(MEMBERS.schema, [batch, batch])
    columns: Any = frame.dues(reader)
    assert isinstance(columns, frame.Columns)
    assert columns.column_names[-1] == "error" and len(columns) == columns.num_rows == 8
    # It can be read more than once, and handed in again.
    assert pa.table(columns)["due"].to_pylist() == pl.DataFrame(columns)["due"].to_list() == DUE * 2
    again = frame.distribute(columns, year=2025, source=lit("dues"), collected="due", append=True)
    assert isinstance(again, frame.Columns) and again.column_names[-1] == "distribute_error"


def test_the_types_that_other_libraries_make_themselves() -> None:
    months = pd.Series([date(2026, 1, 1), date(2024, 8, 1)], dtype="datetime64[ns]")
    pandas = pd.DataFrame(
        {
            "month": months,
            "sector": pd.Categorical(["non_state", "non_state"]),
            "member": [True, True],
            "insured_salary": [60_000_000, 46_800_000],
        }
    )
    assert arrow(frame.dues(pandas))["due"].to_pylist() == [234_000, 234_000]
    polars = pl.DataFrame(
        {"month": [datetime(2026, 1, 1), datetime(2024, 8, 1)], "sector": ["non_state"] * 2, "member": [True] * 2},
        schema_overrides={"sector": pl.Enum(["non_state", "state_agency"])},
    ).with_columns(insured_salary=pl.Series([60_000_000, 46_800_000], dtype=pl.UInt32))
    assert frame.dues(polars)["due"].to_list() == [234_000, 234_000]
    duckdb = of_duckdb(MEMBERS).query("m", "select * replace (insured_salary::hugeint::decimal(18, 2) as insured_salary) from m")
    assert due(duckdb) == DUE


def test_rows_keep_the_labels_of_pandas() -> None:
    members = MEMBERS.to_pandas(types_mapper=pd.ArrowDtype).set_index(pd.Index([9, 9, 4, 0], name="person"))
    owed = frame.dues(members)
    assert owed.index.equals(members.index) and "person" not in owed.columns
    beside = frame.dues(members[members["member"]], append=True)
    assert beside["due"].tolist()[:2] == DUE[:2] and list(beside.index) == [9, 9, 0]


@each_library
def test_results_beside_the_own_columns(library: str) -> None:
    table = MEMBERS.append_column("due", pa.array([1, 2, 3, 4]))
    given = LIBRARIES[library](table)
    owed = frame.dues(given, append=True)
    assert type(owed) is type(given)
    names = arrow(owed).column_names
    assert names[:5] == table.column_names and names[5:7] == ["liable", "reason"]
    assert arrow(owed)["dues_due"].to_pylist() == DUE and arrow(owed)["due"].to_pylist() == [1, 2, 3, 4]
    twice = frame.distribute(owed, year=2025, source=lit("dues"), collected="dues_due", append=True)
    assert arrow(twice)["distribute_error"].to_pylist() == [None, None, "invalid_input", "invalid_input"]
    with pytest.raises(congdoan.RuleError, match="`dues_due`"):
        frame.dues(owed, append=True)


@each_library
def test_empty_tables(library: str) -> None:
    owed = frame.dues(LIBRARIES[library](MEMBERS.slice(0, 0)))
    assert arrow(owed).num_rows == 0 and "due" in arrow(owed).column_names
    assert arrow(frame.dues(LIBRARIES[library](MEMBERS.slice(0, 0)), append=True)).num_columns == 14


def test_columns_of_nulls() -> None:
    table = replaced("insured_salary", pa.nulls(4))
    owed = frame.dues(table)
    assert owed["error"].to_pylist() == ["invalid_input", "invalid_input", None, "invalid_input"]
    assert frame.dues(replaced("month", pa.nulls(4)))["error"].to_pylist() == ["invalid_input"] * 4


def test_columns_named_as_what_is_said_of_all_rows_are_not_read() -> None:
    names = [*MEMBERS.column_names, "lang", "explain", "explain", "overrides"]
    columns = [*MEMBERS.columns, *(pa.array(one) for one in ([1.5] * 4, [b""] * 4, [b""] * 4, [0.5] * 4))]
    table = pa.Table.from_arrays(columns, names)
    for owed in (frame.dues(table), frame.call("dues", table)):
        assert (owed["due"].to_pylist(), owed["error"].to_pylist()) == (DUE, ERROR)


def test_constants_and_names() -> None:
    table = MEMBERS.rename_columns(["tháng", "sector", "in_union", "insured_salary"])
    assert due(table, month="tháng", member="in_union") == DUE
    table = MEMBERS.select(["month", "insured_salary"])
    # The third is liable now, and has no salary.
    owed = frame.dues(table, sector=lit("non_state"), member=True)
    assert owed["error"].to_pylist() == [None, None, "invalid_input", "invalid_input"]
    rate = frame.dues(table.slice(0, 1), sector=lit("non_state"), member=True, resolved_rate=Decimal("0.01"))
    assert rate["surplus"].to_pylist() == [234_000]
    none = frame.dues(MEMBERS.slice(0, 1), insured_salary=lit(None), known_on=date(2026, 1, 1))
    assert none["error"].to_pylist() == ["invalid_input"]
    same = frame.dues(table.slice(0, 1), month=date(2026, 1, 9), sector=lit("non_state"), member=True)
    assert same["due"].to_pylist() == [234_000]


def test_decimals_longer_than_any_figure() -> None:
    rates = pa.array([Decimal("0.01"), Decimal(10) ** 35, -(Decimal(10) ** 35), None], pa.decimal256(76, 40))
    table = MEMBERS.append_column("resolved_rate", rates)
    # Read exactly, and refused as a single call refuses them.
    assert frame.dues(table)["error"].to_pylist() == [None, "out_of_range", "out_of_range", "invalid_input"]
    for row, digits in ((1, "1" + "0" * 35), (2, "-1" + "0" * 35)):
        with pytest.raises(congdoan.RuleError, match=f"`{digits}`"):
            frame.dues(table.slice(row), errors="raise")


@pytest.mark.parametrize("share", [pa.string(), pa.string_view(), pa.decimal128(4, 3), pa.decimal256(76, 45)])
def test_text_in_structs_is_text(share: pa.DataType) -> None:
    scheme = [{"level": "1", "share": "0.333"}, {"level": "null", "share": "0.667"}]
    levels = pa.array([[one["level"] for one in scheme]])
    shares = pa.array([one["share"] for one in scheme]).cast(share)
    structs = pa.StructArray.from_arrays([levels.values, shares], ["level", "share"])
    column = pa.ListArray.from_arrays([0, 2], structs)
    table = pa.table({"year": [2025], "source": ["union_fee"], "collected": [1_000], "scheme": column})
    made = frame.call("distribute", table)
    assert made["error"].to_pylist() == [None]
    alone = congdoan.distribute(year=2025, source="union_fee", collected=1_000, scheme=scheme)  # type: ignore[arg-type]
    assert json.loads(made["levels"][0].as_py()) == alone.to_dict()["levels"]


def test_what_if_and_when_known() -> None:
    sums = pa.table({"year": [2023], "collected": [1000]})
    assert frame.distribute(sums, source=lit("dues"))["upper"].to_pylist() == [300]
    assert frame.distribute(sums, source=lit("dues"), known_on="2023-06-30")["upper"].to_pylist() == [400]
    what_if: Any = [{"parameter": "distribution.dues.grassroots", "value": "0.9", "from": "2023-01-01"}]
    assert frame.distribute(sums, source=lit("dues"), overrides=what_if)["upper"].to_pylist() == [100]
    assert frame.call("distribute", sums, source=lit("dues"), overrides=what_if)["upper"].to_pylist() == [100]


def consolidated(**fields: Any) -> object:
    """Whatever is said of the columns and the rest."""
    usual: dict[str, Any] = {"unit": "sector", "from_": "2025-01-01", "to": "2025-12-31", "year": 2025}
    return frame.consolidate(MEMBERS, **usual | fields)


WRONG: dict[str, tuple[Callable[[], object], str, str]] = {
    "floats": (lambda: frame.dues(replaced("insured_salary", pa.array([1.0] * 4))), "insured_salary", "insured_salary"),
    "sums as text": (lambda: frame.dues(replaced("insured_salary", pa.array(["1"] * 4))), "insured_salary", "Utf8"),
    "flags as integers": (lambda: frame.dues(replaced("member", pa.array([1] * 4))), "member", "Int64"),
    "months as integers": (lambda: frame.dues(replaced("month", pa.array([202601] * 4))), "month", "Int64"),
    "months of a far zone": (
        lambda: frame.dues(replaced("month", pa.array(MONTHS, pa.timestamp("us", "America/Lima")))),
        "month",
        "America/Lima",
    ),
    "sectors as integers": (lambda: frame.dues(replaced("sector", pa.array([1] * 4))), "sector", "Int64"),
    "times": (lambda: frame.dues(replaced("month", pa.array([1] * 4, pa.time32("s")))), "month", "Time32"),
    "bytes": (lambda: frame.dues(replaced("sector", pa.array([b"a"] * 4))), "sector", "Binary"),
    "rates as floats": (
        lambda: frame.dues(MEMBERS.append_column("resolved_rate", pa.array([0.01] * 4))),
        "resolved_rate",
        "Float64",
    ),
    "lists of floats": (
        lambda: frame.union_fee(MEMBERS.append_column("pay", pa.array([[1.5]] * 4)), insured_salaries="pay"),
        "insured_salaries",
        "pay",
    ),
    "a list where a sum is": (
        lambda: frame.dues(replaced("insured_salary", pa.array([[1]] * 4))),
        "insured_salary",
        "List",
    ),
    "no such column": (lambda: frame.dues(MEMBERS, sector="non_state"), "sector", r'lit\("non_state"\)'),
    "a required column": (lambda: frame.dues(MEMBERS.drop_columns(["member"])), "member", "member"),
    "a column twice": (
        lambda: frame.dues(pa.table([MEMBERS["month"], MEMBERS["month"]], names=["month", "month"])),
        "month",
        "month",
    ),
    "a constant": (lambda: frame.dues(MEMBERS, sector=lit("factory")), "sector", "factory"),
    "a constant float": (lambda: frame.dues(MEMBERS, insured_salary=1.5), "insured_salary", "1.5"),  # type: ignore[arg-type]
    "a field of no operation": (lambda: frame.call("dues", MEMBERS, salary=1), "salary", "insured_salary"),
    "floats anywhere": (
        lambda: frame.call("dues", replaced("insured_salary", pa.array([1.0] * 4))),
        "insured_salary",
        "Double|Float64",
    ),
    "a relief in floats": (
        lambda: frame.call("union_fee", MEMBERS.append_column("relief_percent", pa.array([12.5] * 4))),
        "relief_percent",
        "Float64",
    ),
    "a result there is none of": (lambda: frame.call("dues", MEMBERS, columns=["owed"]), "columns", "owed"),
    "no criteria": (lambda: frame.grade(MEMBERS, set="hd-1294-2019"), "criteria", "representation"),
    "an unknown criterion": (
        lambda: frame.grade(MEMBERS, set="hd-1294-2019", criteria={"x": "month"}),
        "criteria.x",
        "representation",
    ),
    "points as floats": (
        lambda: frame.grade(pa.table({"building": [1.5]}), set="hd-1294-2019"),
        "criteria.building",
        "Float64",
    ),
    "no unit": (
        lambda: frame.consolidate(MEMBERS, from_="2025-01-01", to="2025-12-31", year=2025),
        "unit",
        "unit",
    ),
    **{
        f"a {field} that is no column": (partial(consolidated, **{field: lit("A")}), field, "hằng số")
        for field in ("unit", "name", "parent")
    },
    "a column of years": (
        lambda: frame.grade(pa.table({"building": [1], "y": [2019]}), set="hd-1294-2019", year="y"),  # type: ignore[arg-type]
        "year",
        "`y`",
    ),
    "a column of answers": (lambda: consolidated(apply_reduction_09c="member"), "apply_reduction_09c", "`member`"),
    "a period of two years": (
        lambda: frame.consolidate(MEMBERS, from_="2024-01-01", to="2025-12-31", year=2025),
        "year",
        "2025",
    ),
}


@pytest.mark.parametrize(("work", "path", "words"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_named(work: Callable[[], object], path: str, words: str) -> None:
    with pytest.raises(congdoan.RuleError, match=words) as refused:
        work()
    assert refused.value.code == "invalid_input"
    assert refused.value.path == path


REFUNDS = {"no column": None, "zeros": pa.array([0]), "nulls": pa.nulls(1), "null sums": pa.array([None], pa.int64())}


@pytest.mark.parametrize("refunds", REFUNDS.values(), ids=REFUNDS)
def test_a_row_is_refused_for_its_own_fault_whether_refunds_are_given_or_not(refunds: Any) -> None:
    books = pa.table({"unit": ["a"], "sector": ["non_state"], "month": ["2025-03"], "salary_fund": [1], "fee_paid": [-1]})
    books = books.append_column("dues_collected", pa.array([1])).append_column("dues_remitted", pa.array([1]))
    if refunds is not None:
        books = books.append_column("refunds_paid", refunds)
    done = frame.consolidate(books, from_="2025-01-01", to="2025-12-31", year=2025)
    assert done.errors.select(["column", "error"]).to_pylist() == [{"column": "fee_paid", "error": "out_of_range"}]


def test_other_refusals() -> None:
    with pytest.raises(congdoan.RuleError) as refused:
        frame.call("duess", MEMBERS)
    assert refused.value.code == "unknown_operation"
    with pytest.raises(congdoan.RuleError) as refused:
        frame.grade(MEMBERS, set="nowhere")
    assert refused.value.code == "unknown_code"
    with pytest.raises(congdoan.RuleError) as refused:
        frame.dues(MEMBERS, accept="sure")  # type: ignore[arg-type]
    assert refused.value.path == "accept"
    with pytest.raises(TypeError, match="__arrow_c_stream__"):
        frame.dues([1, 2])  # type: ignore[type-var]
    with pytest.raises(ValueError, match="threads"):
        frame.dues(MEMBERS, threads=0)
    with pytest.raises(ValueError, match="errors"):
        frame.dues(MEMBERS, errors="ignore")  # type: ignore[arg-type]


def test_the_first_error_is_raised() -> None:
    good = pa.concat_tables([MEMBERS.slice(0, 3)] * 40_000).combine_chunks()
    table = pa.concat_tables([good, pa.concat_tables([MEMBERS.slice(3)] * 40_000).combine_chunks()])
    for threads in (1, 2, 8):
        with pytest.raises(congdoan.RuleError) as refused:
            frame.dues(table, errors="raise", lang="en", threads=threads)
        assert refused.value.args == ("invalid_input", "missing field `month`", "[120000].month")
    with pytest.raises(congdoan.RuleError) as refused:
        frame.dues(replaced("insured_salary", pa.array([1, -5, 2, 3])), errors="raise")
    assert (refused.value.code, refused.value.path) == ("out_of_range", "[1].insured_salary")


def test_of_several_faults_the_one_of_a_single_call_is_told() -> None:
    wrong = {"cycle": ["yearly"] * 4, "relief_kind": ["reduction"] * 4, "relief_percent": ["101"] * 4}
    table = MEMBERS.rename_columns(["month", "sector", "member", "salary_fund"])
    for name, values in wrong.items():
        table = table.append_column(name, pa.array(values))
    with pytest.raises(congdoan.RuleError) as alone:
        congdoan.union_fee(
            month="2026-01", sector="non_state", salary_fund=60_000_000, cycle="yearly",  # type: ignore[arg-type]
            relief={"kind": "reduction", "percent": "101"},
        )  # fmt: skip
    for run in (frame.union_fee, lambda table, **how: frame.call("union_fee", table, **how)):
        with pytest.raises(congdoan.RuleError) as raised:
            run(table, errors="raise")
        assert (raised.value.code, raised.value.path) == (alone.value.code, f"[0].{alone.value.path}")


COLUMN = st.one_of(st.none(), st.integers(-(2**63), 2**63 - 1), st.integers(0, 10**8))
MONTH = st.one_of(st.none(), st.dates(), st.dates(date(2013, 1, 1), date(2026, 12, 31)))


@settings(max_examples=300, deadline=None)
@given(
    rows=st.lists(
        st.tuples(
            MONTH,
            st.sampled_from(["non_state", "state_enterprise", "no_fixed_wage", "x", None]),
            st.sampled_from([True, True, False, None]),
            COLUMN,
            COLUMN,
            st.one_of(st.none(), st.decimals(-1, 10, places=4)),
        ),
        max_size=30,
    ),
    cuts=st.lists(st.integers(0, 30), max_size=4),
    encoded=st.booleans(),
    threads=st.sampled_from([None, 1, 3]),
)
def test_any_columns(rows: list[Any], cuts: list[int], encoded: bool, threads: int | None) -> None:
    names = ["month", "sector", "member", "insured_salary", "fixed_amount", "resolved_rate"]
    types = [pa.date32(), pa.string(), pa.bool_(), pa.int64(), pa.int64(), pa.decimal128(10, 4)]
    columns = [pa.array([row[at] for row in rows], one) for at, one in enumerate(types)]
    if encoded:
        columns = [column.dictionary_encode() for column in columns]
    table = pa.table(dict(zip(names, columns, strict=True)))
    # The same rows in pieces that start and end anywhere.
    cuts = sorted({0, table.num_rows, *(cut for cut in cuts if cut < table.num_rows)})
    pieces = [table.slice(start, end - start) for start, end in zip(cuts, cuts[1:], strict=False)]
    if pieces:
        table = pa.concat_tables(pieces)
    owed = frame.dues(table, accept="unconfirmed", threads=threads)
    single = [
        {name: _json(name, value) for name, value in zip(names, row, strict=True)} for row in rows
    ]
    alone = answers("dues", single)
    assert owed["error"].to_pylist() == [answer.get("error") for answer in alone]
    assert owed["due"].to_pylist() == [answer.get("due") for answer in alone]
    assert owed["reason"].to_pylist() == [answer.get("reason") for answer in alone]


def _json(name: str, value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()[:7]
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value
