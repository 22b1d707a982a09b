"""The golden vectors through tables: each request as a row, for every operation."""

import json
from datetime import date
from inspect import signature
from typing import Any

import golden
import pyarrow as pa
import pytest

import congdoan
from congdoan import Part, frame, results

COMMON = ("accept", "overrides", "known_on", "explain", "lang")


def _is_row(value: Any) -> bool:
    """Whether a table can hold it: not a float, and not an integer of more than 64 bits."""
    return not isinstance(value, float) and not (isinstance(value, int) and not -(2**63) <= value < 2**63)


def _cases() -> dict[str, list[golden.Case]]:
    found: dict[str, list[golden.Case]] = {}
    for case in golden.cases():
        request = case.input
        if isinstance(request, dict) and all(map(_is_row, request.values())):
            found.setdefault(case.operation, []).append(case)
    return found


CASES = _cases()


@pytest.mark.parametrize("operation", CASES)
def test_rows_are_answered_as_requests(operation: str) -> None:
    breaches = [f"{case}: {found}" for case in CASES[operation] for found in _breaches(case)]
    assert breaches == []


def _breaches(case: golden.Case) -> list[str]:
    """Where a row is answered in another way than the same request."""
    request = case.input
    common: dict[str, Any] = {name: request.pop(name) for name in COMMON if name in request}
    common = {name: value for name, value in common.items() if value is not None}
    columns = {
        name: pa.array([json.dumps(value) if isinstance(value, (list, dict)) else value])
        for name, value in request.items()
        if value is not None
    }
    try:
        reply = json.loads(congdoan.call(case.operation, case.text))
        code = None
    except congdoan.RuleError as error:
        reply, code = {}, error.code
    try:
        table = pa.table(columns) if columns else pa.table({"nothing": [None]})
        fields: dict[str, Any] = {name: name for name in columns}
        answered: Any = frame.call(case.operation, table, **fields, **common)
    except congdoan.RuleError as error:
        # What is wrong with all rows alike: a field that is missing or unknown, a common field.
        return [] if error.code == code else [f"refused: {error}"]
    [row] = answered.to_pylist()
    if row.pop("error") != code:
        return [f"not refused as {code}"]
    found = [name for name, value in row.items() if not _same(value, reply.get(name))]
    if code is None:
        found += sorted(set(reply) - set(row) - {"citations", "rulebook", "explanation"})
    return found


def _same(cell: Any, value: Any) -> bool:
    """Whether a cell says what a reply says: days as dates, lists and objects as JSON text."""
    if isinstance(cell, date):
        return bool(cell.isoformat() == value)
    if isinstance(cell, str) and not isinstance(value, str):
        return bool(json.loads(cell) == value)
    return bool(cell == value)


RELIEF = ("relief_kind", "relief_until", "relief_percent")
OF_TABLES = {"table", "errors", "append", "threads"}


@pytest.mark.parametrize(
    ("name", "result"),
    [("dues", results.Dues), ("union_fee", results.UnionFee), ("distribute", results.Distribution)],
)
def test_a_function_for_tables_has_what_the_single_one_has(name: str, result: type[Part]) -> None:
    single = [field for field in signature(getattr(congdoan, name)).parameters if field != "explain"]
    fields = [part for field in single for part in (RELIEF if field == "relief" else (field,))]
    function = getattr(frame, name)
    assert {*signature(function).parameters} - OF_TABLES == {*fields}
    own = [field for field in fields if field not in COMMON]
    table = pa.table({field: pa.nulls(1) for field in own})
    assert function(table).column_names == [
        *(column for column in result.__match_args__ if column != "citations"), "error"
    ]
    # And it hands each of them on.
    for field in own:
        with pytest.raises(congdoan.RuleError, match="`nowhere`") as refused:
            function(table, **{field: "nowhere"})
        assert refused.value.path == field
