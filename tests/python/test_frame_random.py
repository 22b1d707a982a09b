"""A batch is what single calls are: 100,000 random rows, in every library."""

import json
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

import pyarrow as pa
import pytest
from frames import (
    LIBRARIES,
    MONTHS,
    OPTIONS,
    SECTORS,
    Draw,
    Row,
    answers,
    arrow,
    differences,
    each_library,
    expected,
)

import congdoan
from congdoan import frame


def requests(columns: dict[str, list[Any]]) -> list[Row]:
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


@cache
def dues() -> tuple[Any, list[Row], list[Row]]:
    draw = Draw()
    sector = draw.choice(SECTORS, odd=["factory", None])
    base = {"state_enterprise": "net_salary", "no_fixed_wage": "fixed_amount"}
    wanted = [base.get(name, "insured_salary") for name in sector]
    resolved = draw.choice(["0.01", "0.015", "0.001", "0.9999", "0.000000000001"])
    may = [one in ("state_enterprise", "non_state") and at % 7 == 0 for at, one in enumerate(sector)]
    columns = {
        "month": draw.choice(MONTHS, odd=["2025-13", "2025", None]),
        "sector": sector,
        "member": draw.choice([True, True, True, False], odd=[None]),
        "absence": draw.choice(
            [None, None, None, "none", "insurance_benefit", "unpaid_leave", "no_income", "membership_suspended"],
            odd=["holiday"],
        ),
        "resolved_rate": draw.where(may, resolved, odd_share=0.003),
    }
    for name in ("insured_salary", "net_salary", "fixed_amount"):
        columns[name] = draw.where([one == name for one in wanted], draw.sums(100_000_000))
    rows = requests(columns)
    table = pa.table(
        {
            **columns,
            "resolved_rate": pa.array(
                [rate and Decimal(rate) for rate in columns["resolved_rate"]], pa.decimal128(20, 12)
            ),
        }
    )
    return table, rows, answers("dues", rows)


@cache
def union_fee() -> tuple[Any, list[Row], list[Row]]:
    draw = Draw()
    fund = draw.sums(10**12)
    on_fund = [at % 3 > 0 for at in range(draw.rows)]
    people = draw.random.integers(0, 6, draw.rows)
    salaries = [
        draw.random.integers(-1 if at % 500 == 0 else 0, 100_000_000, count).tolist()
        for at, count in enumerate(people)
    ]
    kind = draw.choice([None] * 4 + ["suspension", "reduction"], odd=["none"])
    percent = draw.choice(["20", "12.5", "0", "100", "0.0001"])
    until = draw.choice(["2026-07-31", "2026-12-31", "2027-06-30", "2020-01-01"])
    columns = {
        "month": draw.choice(MONTHS + ["2026-06", "2026-09", "2026-12"] * 20, odd=["x", None]),
        "sector": draw.choice(SECTORS, odd=["factory", None]),
        "salary_fund": draw.where(on_fund, fund),
        "insured_salaries": draw.where([not one for one in on_fund], salaries),
        "cycle": draw.choice([None, None, "monthly", "quarterly"], odd=["yearly"]),
        "relief_kind": kind,
        "relief_percent": draw.where([one == "reduction" for one in kind], percent),
        "relief_until": draw.where([one == "suspension" and at % 2 == 0 for at, one in enumerate(kind)], until),
    }
    rows = []
    for row in requests(columns):
        relief = {part: row.pop(f"relief_{part}") for part in ("kind", "percent", "until")}
        relief = {part: value for part, value in relief.items() if value is not None}
        rows.append({**row, "relief": relief or None})
    table = pa.table(
        {
            **columns,
            "relief_until": pa.array(
                [one and date.fromisoformat(one) for one in columns["relief_until"]], pa.date32()
            ),
        }
    )
    return table, rows, answers("union_fee", rows)


@cache
def distribute() -> tuple[Any, list[Row], list[Row]]:
    draw = Draw()
    own = json.dumps([{"level": "a", "share": "0.333"}, {"level": "b", "share": "0.667"}])
    columns = {
        "year": draw.choice(range(2012, 2028), odd=[0, 10_000, None]),
        "source": draw.choice(["union_fee", "dues", "other"], odd=["gift", None]),
        "collected": draw.sums(10**13, none_share=0.002),
        "scheme": draw.choice([None, None, None, "hanoi-2023", own], odd=["hue-2023", '[{"level": "a"}]']),
    }
    rows = requests(columns)
    read = [
        {**row, "scheme": json.loads(row["scheme"]) if (row["scheme"] or "").startswith("[") else row["scheme"]}
        for row in rows
    ]
    return pa.table(columns), rows, answers("distribute", read)


CRITERIA = {"representation": 40, "building": 40, "propaganda": 10}
SET = "hd-1294-2019"


@cache
def grade() -> tuple[Any, list[Row], list[Row]]:
    draw = Draw()
    columns: dict[str, list[Any]] = {}
    for criterion, most in CRITERIA.items():
        points = draw.random.integers(0, most * 1000 + 200, draw.rows)
        points = points - points % draw.random.choice([1, 500, 1000], draw.rows)
        columns[criterion] = [
            None if at % 31 == 0 else Decimal(int(value)).scaleb(-3) for at, value in enumerate(points)
        ]
    columns["out"] = draw.choice([False, None, None, None, True])
    columns["months_in_operation"] = draw.choice([None, None, 0, 5, 12, 40])
    rows = []
    for row in requests(columns):
        scores: list[Row] = []
        for criterion in CRITERIA:
            score: Row = {"criterion": criterion}
            if row[criterion] is not None:
                score["points"] = f"{row[criterion].normalize():f}"
            if criterion == "propaganda" and row["out"]:
                score["status"] = "not_applicable"
            scores.append(score)
        rows.append({"set": SET, "scores": scores, "months_in_operation": row["months_in_operation"]})
    return pa.table(columns), rows, answers("grade", rows)


def refund() -> tuple[Any, list[Row], list[Row]]:
    draw = Draw(10_000)
    columns = {
        "year": draw.choice(range(2015, 2027)),
        "collected": draw.sums(10**12),
        "paid": draw.sums(10**11, none_share=0.5),
        "received_on": draw.choice([None, "2024-08-01", "2025-12-31"], odd=["x"]),
    }
    rows = requests(columns)
    return pa.table(columns), rows, answers("refund", rows)


@each_library
@pytest.mark.parametrize("rows_of", [dues, union_fee, distribute, grade, refund], ids=lambda rows: rows.__name__)
def test_every_row_is_what_a_single_call_gives(rows_of: Any, library: str) -> None:
    table, rows, alone = rows_of()
    given = LIBRARIES[library](table)
    name = rows_of.__name__
    if name == "grade":
        got = frame.grade(given, set=SET, not_applicable={"propaganda": "out"}, accept="unconfirmed")
    elif name == "refund":
        got = frame.call("refund", given, accept="unconfirmed")
    else:
        got = getattr(frame, name)(given, accept="unconfirmed")
    assert type(got) is type(given)
    got = arrow(got)
    like = arrow(frame.Columns.to_pyarrow(_typed(name, table)))
    assert differences(got, expected(alone, like), rows) == []
    # Both sides of every function were met.
    assert 0 < got["error"].null_count < got.num_rows


def _typed(name: str, table: Any) -> frame.Columns:
    """The same columns as they leave the library, before another turns their types."""

    class Stream:
        def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
            return table.slice(0, 0).__arrow_c_stream__()

    if name == "grade":
        made: Any = frame.grade(Stream(), set=SET, accept="unconfirmed")
    elif name == "refund":
        made = frame.call("refund", Stream())
    else:
        made = getattr(frame, name)(Stream())
    assert isinstance(made, frame.Columns)
    return made


@cache
def unit_months() -> tuple[Any, dict[str, Any], int]:
    """Unit-months in no order, the request of the good ones, and how many are broken."""
    draw = Draw()
    units = draw.rows // 10
    names = [f"u{at}" for at in range(units)]
    rows: list[Row] = []
    for at, unit in enumerate(names):
        own = {"unit": unit, "name": f"CĐCS {at}", "sector": SECTORS[at % 6], "parent": f"p{at % 63}" if at % 5 else None}
        rows += [{**own, "month": f"2025-{month:02d}"} for month in range(1, 11)]
    for name, most in (("salary_fund", 10**9), ("fee_paid", 2 * 10**7), ("dues_collected", 10**7)):
        for row, value in zip(rows, draw.random.integers(0, most, len(rows)).tolist(), strict=True):
            row[name] = value
    for row in rows:
        row["dues_remitted"] = row["dues_collected"] // 3
        row["refunds_paid"] = row["fee_paid"] // 5
    order = draw.random.permutation(len(rows))
    rows = [rows[at] for at in order]
    broken = 0
    good: dict[str, Row] = {}
    spoil: list[Row] = [
        {"month": "2024-12"},
        {"month": "x"},
        {"fee_paid": -1},
        {"sector": "factory"},
        {"refunds_paid": None, "salary_fund": None},
    ]
    for at, row in enumerate(rows):
        if at % 97 == 96:
            row.update(spoil[at % len(spoil)])
            broken += 1
            continue
        books: Row = good.setdefault(
            row["unit"],
            {"id": row["unit"], **{key: row[key] for key in ("name", "sector", "parent")}, "months": [], "refunds_paid": 0},
        )
        books["refunds_paid"] += row["refunds_paid"]
        sums = ("month", "salary_fund", "fee_paid", "dues_collected", "dues_remitted")
        books["months"].append({key: row[key] for key in sums})
    # The order of first appearance counts rows that are in no books, too.
    request = {"from": "2025-01-01", "to": "2025-12-31", "year": 2025, "units": list(good.values()), **OPTIONS}
    columns = {name: [row[name] for row in rows] for name in rows[0]}
    answer = json.loads(congdoan.call("consolidate", json.dumps(request)))
    return pa.table(columns), answer, broken


@each_library
def test_units_are_what_a_single_consolidation_gives(library: str) -> None:
    table, alone, broken = unit_months()
    given = LIBRARIES[library](table)
    done = frame.consolidate(given, from_="2025-01-01", to=date(2025, 12, 31), year=2025, accept="unconfirmed")
    assert type(done.units) is type(done.by_parent) is type(done.errors) is type(given)
    assert done.totals.to_dict() == alone["totals"]
    units = arrow(done.units).to_pylist()
    assert {unit["unit"]: unit["short_months"] for unit in units if unit["error"] is None} == {
        unit["id"]: unit["short_months"] for unit in alone["units"]
    }
    sums = {unit["id"]: unit for unit in alone["units"]}
    for unit in units:
        wanted = sums[unit["unit"]]
        assert {key: unit[key] for key in wanted if key != "id"} == {key: wanted[key] for key in wanted if key != "id"}
    by_parent = {one["parent"]: one for one in alone["by_parent"]}
    assert {one["parent"]: one for one in arrow(done.by_parent).to_pylist()} == by_parent
    errors = arrow(done.errors)
    assert errors.num_rows == broken
    assert sum(unit["rows"] for unit in units) + errors.num_rows == table.num_rows
    assert sum(unit["rows_in_error"] for unit in units) == errors.num_rows
    for error in errors.slice(0, 200).to_pylist():
        assert table["unit"][error["row"]].as_py() == error["unit"]
        assert error["column"] in ("month", "fee_paid", "sector", "salary_fund"), error
        assert error["message"]
