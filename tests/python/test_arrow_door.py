"""The Arrow door takes any table: what it accepts gives the figures of single calls, whatever the types, the
chunks and the memory; what it does not is refused by name, and nothing falls over.

``CONGDOAN_EXAMPLES=20000 pytest tests/python/test_arrow_door.py`` draws that many tables, new ones at every run.
"""

import json
import os
from datetime import date
from decimal import Decimal
from typing import Any

import hypothesis.strategies as st
import pyarrow as pa
import pytest
from arrow_forms import FORMS, Form, laid_out
from arrow_tables import FIELDS, MOMENT, OPTIONS, TEXT, TYPED, Rows, Stream, Table, alone
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.strategies import DataObject, DrawFn

from congdoan import RuleError, batch, frame
from congdoan.frame import lit

EXAMPLES = int(os.environ.get("CONGDOAN_EXAMPLES", "0"))


def examples(usual: int) -> settings:
    """So many of the same at every run, or as many new ones as are asked for."""
    return settings(
        max_examples=EXAMPLES or usual, derandomize=not EXAMPLES, database=None, deadline=None,
        suppress_health_check=list(HealthCheck), phases=[Phase.generate], report_multiple_bugs=False,
    )  # fmt: skip


def same(cell: Any, wanted: Any) -> bool:
    """Whether a cell holds what a single result does."""
    match cell:
        case Decimal():
            return cell == Decimal(wanted)
        case date():
            return bool(cell.isoformat() == wanted)
        case list():
            return len(cell) == len(wanted) and all(map(same, cell, wanted))
        case dict():
            return cell.keys() == wanted.keys() and all(same(cell[key], wanted[key]) for key in cell)
        case str() if not isinstance(wanted, str):
            return bool(json.loads(cell) == wanted)
    return bool(cell == wanted)


@st.composite
def handed_over(draw: DrawFn, table: Any) -> Any:
    """The same table as another object, or as rows of structs that start anywhere."""
    match draw(st.sampled_from(["table", "reader", "stream", "structs"])):
        case "table":
            return table
        case "reader":
            return table.to_reader(max_chunksize=draw(st.integers(1, 5)))
        case "stream":
            return Stream(table)
    rows = table.to_struct_array() if table.num_columns else None
    if rows is None or not rows.num_chunks:
        return Stream(table)
    cut = draw(st.integers(0, 4))
    return Stream(pa.chunked_array([part for one in rows.chunks for part in (one[:cut], one[cut:])]))


def outcome(work: Any) -> Any:
    """A table, or the error as it is told."""
    try:
        return pa.table(work())
    except RuleError as error:
        return error.args


@examples(300)
@given(st.data(), st.sampled_from([*TYPED, *TYPED, *TYPED, *FIELDS]), st.booleans())
def test_any_table_gives_what_single_calls_give(data: DataObject, operation: str, typed: bool) -> None:
    made = Table(data.draw, operation, typed and operation in TYPED)
    table = made.table(data.draw)
    threads = data.draw(st.sampled_from([None, 1, 2]))
    wrong = made.wrong()
    got = outcome(lambda: made.run(data.draw(handed_over(table)), threads=threads))
    if wrong:
        assert isinstance(got, tuple), (wrong, table.schema)
        code, message, path = got
        assert (code, path in wrong) == ("invalid_input", True), got
        assert f"`{path}`" in message
        assert got == outcome(lambda: made.run(made.plain_table()))
        return
    assert isinstance(got, pa.Table), got
    answers = made.answers()
    assert got["error"].to_pylist() == [answer.get("error") for answer in answers]
    for name in got.column_names[:-1]:
        for cell, answer in zip(got[name].to_pylist(), answers, strict=True):
            assert same(cell, answer.get(name)), (name, cell, answer)
    first = next((row for row, answer in enumerate(answers) if "error" in answer), None)
    raised = outcome(lambda: made.run(data.draw(handed_over(table)), errors="raise"))
    if first is None:
        assert raised.equals(got)
        return
    code, _, path = raised
    assert code == answers[first]["error"]
    assert path == f"[{first}].{answers[first]['path']}".removesuffix(".")


@examples(120)
@given(st.data(), st.sampled_from(FORMS))
def test_columns_that_are_not_read_come_back(data: DataObject, form: Form) -> None:
    values = data.draw(st.lists(form.values | st.none(), max_size=12))
    table = pa.table({"own": data.draw(laid_out(values, form)), "collected": pa.array([1_000] * len(values), pa.int64())})
    made: Any = frame.distribute(data.draw(handed_over(table)), year=2025, source=lit("dues"), append=True)
    made = pa.table(made)
    assert made["upper"].to_pylist() == [300] * len(values)
    # As text, in which what is no number is like itself.
    assert made.schema.field("own").type == form.type
    assert repr(made["own"].to_pylist()) == repr(table["own"].to_pylist())


def codes_of(done: batch.Done[Any], name: str = "code") -> list[str]:
    return [batch.OUTCOMES[one] for one in memoryview(done[name])]


AMOUNT = {"state_enterprise": "net_salary", "no_fixed_wage": "fixed_amount"}


def check_raised(rows: Rows, work: Any, codes: list[str], answers: list[dict[str, Any]]) -> None:
    """The first refused row is raised, by its place and the field."""
    first = next((row for row, answer in enumerate(answers) if "error" in answer), None)
    if first is None:
        assert codes_of(work(**rows.memory, **OPTIONS)) == codes
        return
    with pytest.raises(RuleError) as raised:
        work(**rows.memory, **OPTIONS)
    wanted = f"[{first}].{answers[first]['path']}".removesuffix(".")
    assert (raised.value.code, raised.value.path) == (answers[first]["error"], wanted)


def check_batch(rows: Rows, work: Any, answers: Any, *figures: str) -> None:
    threads = rows.data.draw(st.sampled_from([None, 1, 2]))
    done = rows.run(work, errors="code", threads=threads)
    if done is None:
        return
    wanted = [answers(rows.row(at)) for at in range(rows.rows)]
    codes = codes_of(done)
    assert codes == [one.get("error") or one.get("reason") or "owed" for one in wanted]
    for figure in figures:
        made = [one.get(figure) or 0 for one in wanted]
        made = [one["amount"] if isinstance(one, dict) else one for one in made]
        assert memoryview(done[figure]).tolist() == made
    for at, one in enumerate(wanted):
        if "error" not in one:
            assert done.explain(at).to_dict() | {"explanation": None} == one
    check_raised(rows, work, codes, wanted)


@examples(120)
@given(st.data())
def test_dues_of_any_columns(data: DataObject) -> None:
    rows = Rows(data)
    rows.sums("amounts")
    rows.named("month", "Month", MOMENT)
    rows.named("sector", "Sector", TEXT)

    def answer(row: dict[str, Any]) -> dict[str, Any]:
        known = {"month": row.get("month"), "sector": row.get("sector")}
        # Without month and sector nobody knows which amount it is.
        is_known = alone("dues", {**known, "member": False}).get("path") not in ("month", "sector")
        field = AMOUNT.get(row.get("sector", ""), "insured_salary") if is_known else "insured_salary"
        return alone("dues", {**known, "member": True, field: row.get("amounts")})

    check_batch(rows, batch.dues, answer, "due")


@examples(60)
@given(st.data())
def test_fees_of_any_columns(data: DataObject) -> None:
    rows = Rows(data)
    rows.sums("funds")
    rows.named("month", "Month", MOMENT)
    rows.named("sector", "Sector", TEXT)
    check_batch(rows, batch.union_fee, lambda row: alone("union_fee", {**row, "salary_fund": row.get("funds")}), "due")


@examples(60)
@given(st.data(), st.sampled_from([2018, 2020, 2023, 2026]))
def test_shares_and_refunds_of_any_columns(data: DataObject, year: int) -> None:
    rows = Rows(data)
    rows.sums("collected")

    def split(**given_: Any) -> Any:
        return batch.distribute(year=year, source="dues", **given_)

    check_batch(rows, split, lambda row: alone("distribute", {**row, "year": year, "source": "dues"}), "grassroots", "upper")
    rows.sums("paid")
    if data.draw(st.booleans()):
        rows.sums("reduction")

    def back(**given_: Any) -> Any:
        return batch.refund(year=year, **given_)

    check_batch(rows, back, lambda row: alone("refund", {**row, "year": year}), "entitlement", "outstanding")


@examples(60)
@given(st.data())
def test_situations_of_any_columns(data: DataObject) -> None:
    rows = Rows(data)
    rows.named("member", "bool", {"flag"})
    rows.named("absence", "Absence", TEXT)
    if all(isinstance(one, (str, bool)) for one in rows.memory.values()):
        return
    try:
        made = batch.situations(**rows.memory)
    except RuleError as error:
        assert (error.code, error.path in rows.wrong) == ("invalid_input", True), (error, rows.wrong)
        return
    assert not rows.wrong
    amounts = pa.array([60_000_000] * rows.rows, pa.int64())
    done = batch.dues(amounts, month="2026-01", sector="non_state", situations=made, errors="code")
    wanted = [
        alone("dues", {**rows.row(at), "month": "2026-01", "sector": "non_state", "insured_salary": 60_000_000})
        for at in range(rows.rows)
    ]
    assert codes_of(done) == [one.get("error") or one.get("reason") or "owed" for one in wanted]
