"""Batches over columns are single calls, row for row."""

import array
import random
import subprocess
import sys
from datetime import date
from typing import Any

import numpy as np
import polars as pl
import pyarrow as pa
import pytest
from batches import FOUR, MIXED, Sums, drawn, dues, refused
from frames import MONTHS, SECTORS
from hypothesis import given, settings
from hypothesis import strategies as st

import congdoan
from congdoan import RuleError, batch, frame
from congdoan.frame import lit

SUM = st.one_of(
    st.integers(0, 100_000_000),
    st.integers(0, 2**53 - 1),
    st.sampled_from([-1, 0, 2**53 - 1, 2**53, -(2**53), 2**63 - 1, -(2**63)]),
)
OPTIONAL = st.one_of(SUM, SUM, SUM, st.none())
MONTH = st.sampled_from(MONTHS)
SECTOR = st.sampled_from(SECTORS)
AMOUNT = {"state_enterprise": "net_salary", "no_fixed_wage": "fixed_amount"}
ABSENCES = [None, "none", "insurance_benefit", "unpaid_leave", "no_income", "membership_suspended"]


def single(operation: str, **fields: Any) -> dict[str, Any]:
    """What a single call gives, or the name of its refusal."""
    try:
        return congdoan.call(operation, {name: value for name, value in fields.items() if value is not None})
    except RuleError as error:
        return {"refused": error.code}


def outcome(made: dict[str, Any]) -> str:
    return str(made.get("refused") or made.get("reason") or "owed")


def check(done: batch.Done[Any], wanted: list[dict[str, Any]], code: str, *figures: str) -> None:
    """Every figure, every code, and every row explained."""
    codes = [batch.OUTCOMES[one] for one in memoryview(done[code])]
    assert codes == [outcome(one) for one in wanted]
    for figure in figures:
        assert memoryview(done[figure]).tolist() == [one.get(figure) or 0 for one in wanted]


def rows_explained(done: batch.Done[Any], wanted: list[dict[str, Any]], *figures: str) -> None:
    for row, one in enumerate(wanted):
        if "refused" in one:
            with pytest.raises(RuleError) as refused:
                done.explain(row)
            assert refused.value.code == one["refused"]
            continue
        explained = done.explain(row)
        assert explained.explanation is not None
        for figure in figures:
            assert (getattr(explained, figure) or 0) == memoryview(done[figure])[row]


@settings(deadline=None)
@given(MONTH, SECTOR, st.lists(OPTIONAL, max_size=40), st.sampled_from([None, None, "0.01", "0.0123", "1"]))
def test_dues_are_those_of_single_calls(month: str, sector: str, amounts: list[int | None], rate: str | None) -> None:
    fields = {"month": month, "sector": sector, "resolved_rate": rate}
    done = batch.dues(pa.array(amounts, pa.int64()), errors="code", **fields)  # type: ignore[arg-type]
    field = AMOUNT.get(sector, "insured_salary")
    wanted = [single("dues", member=True, **{field: amount}, **fields) for amount in amounts]
    check(done, wanted, "code", "due")
    rows_explained(done, wanted, "due")


@settings(deadline=None)
@given(st.lists(st.tuples(MONTH, SECTOR, OPTIONAL, st.sampled_from([True, True, False, None]), st.sampled_from(ABSENCES + ["holiday"])), max_size=40))
def test_mixed_rows_are_those_of_single_calls(rows: list[tuple[Any, ...]]) -> None:
    months, sectors, amounts, members, absences = ([row[at] for row in rows] for at in range(5))
    situations = batch.situations(
        member=pa.array(members, pa.bool_()), absence=pa.array(absences, pa.string())
    )
    done = batch.dues(
        pa.array(amounts, pa.int64()),
        month=pa.array(months, pa.string()).dictionary_encode(),
        sector=pa.array(sectors, pa.string()),
        situations=situations,
        errors="code",
    )
    wanted = [
        single(
            "dues", month=month, sector=sector, member=member, absence=absence,
            **{AMOUNT.get(sector, "insured_salary"): amount},
        )
        for month, sector, amount, member, absence in rows
    ]  # fmt: skip
    check(done, wanted, "code", "due")
    rows_explained(done, wanted, "due")


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from([*MONTHS, "2025-13"]), SECTOR, OPTIONAL), max_size=40), st.sampled_from([None, "quarterly"]))
def test_fees_are_those_of_single_calls(rows: list[tuple[str, str, int | None]], cycle: Any) -> None:
    months, sectors, funds = ([row[at] for row in rows] for at in range(3))
    mixed = batch.union_fee(
        pa.array(funds, pa.int64()),
        month=pa.array(months, pa.string()),
        sector=pa.array(sectors, pa.string()),
        cycle=cycle,
        errors="code",
    )
    wanted = [
        single("union_fee", month=month, sector=sector, salary_fund=fund, cycle=cycle)
        for month, sector, fund in rows
    ]
    check(mixed, wanted, "code", "due")
    rows_explained(mixed, wanted, "due")


@settings(deadline=None)
@given(MONTH, SECTOR, st.lists(OPTIONAL, max_size=20))
def test_fees_of_a_month_are_those_of_single_calls(month: Any, sector: Any, funds: list[int | None]) -> None:
    done = batch.union_fee(pa.array(funds, pa.int64()), month=month, sector=sector, errors="code")
    wanted = [single("union_fee", month=month, sector=sector, salary_fund=fund) for fund in funds]
    check(done, wanted, "code", "due")


@settings(deadline=None)
@given(st.integers(2012, 2027), st.sampled_from(["dues", "union_fee", "other"]), st.lists(OPTIONAL, max_size=40))
def test_splits_are_those_of_single_calls(year: int, source: Any, collected: list[int | None]) -> None:
    done = batch.distribute(pa.array(collected, pa.int64()), year=year, source=source, errors="code", accept="unconfirmed")
    wanted = [
        single("distribute", year=year, source=source, collected=one, accept="unconfirmed")
        for one in collected
    ]
    check(done, wanted, "code", "grassroots", "upper")
    rows_explained(done, wanted, "grassroots", "upper")


@settings(deadline=None)
@given(st.integers(2012, 2027), st.lists(st.tuples(OPTIONAL, OPTIONAL, OPTIONAL), max_size=40), st.booleans(), st.booleans())
def test_refunds_are_those_of_single_calls(year: int, rows: list[tuple[int | None, ...]], by_rule: bool, paid: bool) -> None:
    columns = [pa.array([row[at] for row in rows], pa.int64()) for at in range(3)]
    done = batch.refund(
        columns[0],
        year=year,
        reduction="by_rule" if by_rule else columns[1],
        paid=columns[2] if paid else None,
        errors="code",
    )
    wanted = [
        single(
            "refund", year=year, collected=collected,
            reduction="by_rule" if by_rule else reduction, paid=back if paid else None,
        )
        for collected, reduction, back in rows
    ]  # fmt: skip
    for one in wanted:
        if isinstance(one.get("reduction"), dict):
            one["reduction"] = one["reduction"]["amount"]
    check(done, wanted, "code", "entitlement", "outstanding")
    rows_explained(done, wanted, "entitlement", "outstanding")


@settings(deadline=None)
@given(MONTH, SECTOR, st.lists(st.tuples(OPTIONAL, OPTIONAL), max_size=40))
def test_months_are_those_of_single_calls(month: str, sector: str, rows: list[tuple[int | None, int | None]]) -> None:
    amounts, funds = (pa.array([row[at] for row in rows], pa.int64()) for at in range(2))
    shares = [
        single("distribute", year=int(month[:4]), source=source, collected=0, accept="unconfirmed")
        for source in ("dues", "union_fee")
    ]
    if any("refused" in one for one in shares):
        # Without the year's shares there is no such batch.
        code, path, _ = refused(lambda: batch.month(amounts, funds, month=month, sector=sector, accept="unconfirmed"))  # type: ignore[arg-type]
        assert (code, path) == (next(one["refused"] for one in shares if "refused" in one), "year")
        return
    done = batch.month(amounts, funds, month=month, sector=sector, errors="code", accept="unconfirmed")  # type: ignore[arg-type]
    field = AMOUNT.get(sector, "insured_salary")
    for row, (amount, fund) in enumerate(rows):
        dues = single("dues", month=month, sector=sector, member=True, accept="unconfirmed", **{field: amount})
        fee = single("union_fee", month=month, sector=sector, accept="unconfirmed", salary_fund=fund)
        figures = {name: memoryview(done[name])[row] for name in ("dues", "fee", "grassroots", "upper")}
        assert batch.OUTCOMES[memoryview(done["dues_code"])[row]] == outcome(dues)
        assert batch.OUTCOMES[memoryview(done["fee_code"])[row]] == outcome(fee)
        assert (figures["dues"], figures["fee"]) == (dues.get("due") or 0, fee.get("due") or 0)
        if "refused" in dues or "refused" in fee:
            assert (figures["grassroots"], figures["upper"]) == (0, 0)
            with pytest.raises(RuleError):
                done.explain(row)
            continue
        explained = done.explain(row)
        assert ((explained.dues.due or 0), (explained.fee.due or 0)) == (figures["dues"], figures["fee"])
        splits = (explained.dues_split, explained.fee_split)
        assert sum(split.grassroots for split in splits) == figures["grassroots"]
        assert sum(split.upper for split in splits) == figures["upper"]


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(-(2**63), 2**63 - 1), st.integers(0, 5)), max_size=50))
def test_sums_are_exact_or_refused(rows: list[tuple[int, int]]) -> None:
    values = array.array("q", [value for value, _ in rows])
    groups = array.array("I", [group for _, group in rows])
    wanted = [sum(value for value, group in rows if group == one) for one in range(6)]
    if all(-(2**63) <= one < 2**63 for one in wanted):
        assert np.asarray(batch.sums(values, groups, 6)).tolist() == wanted
    else:
        with pytest.raises(RuleError, match="out_of_range"):
            batch.sums(values, groups, 6)


LAST_MONTHS = [f"{year}-{month:02}" for year in range(1500, 2026) for month in range(1, 13)]


# The stubs know no keys whose type is chosen while it runs.
def named(places: Any, names: list[str | None], keys: Any, nulls: Any = None) -> Any:
    coded: Any = pa.array(places, keys, mask=nulls)
    return pa.DictionaryArray.from_arrays(coded, pa.array(names, pa.string()))


@pytest.mark.parametrize(
    "keys", [pa.int8(), pa.uint8(), pa.int16(), pa.uint16(), pa.int32(), pa.uint32(), pa.int64(), pa.uint64()]
)
def test_months_and_sectors_are_read_by_keys_of_any_type(keys: pa.DataType) -> None:
    order = np.random.default_rng(7)
    names: list[str | None] = [*MONTHS[-100:], "2025-13", None]
    places, sectors = order.integers(0, len(names), len(MIXED)), order.integers(0, len(SECTORS), len(MIXED))
    month = named(places, names, keys, order.random(len(MIXED)) < 0.1)
    sector = named(sectors, list(SECTORS), keys)
    # Chunks whose dictionaries are not the same, at ends of their own.
    chunked = pa.chunked_array([month[:5_000], month[5_000:].cast(pa.string()).dictionary_encode().cast(month.type)])
    months, names_of_sectors = month.cast(pa.string()), sector.cast(pa.string())
    for run in (batch.dues, batch.union_fee):
        plain = run(MIXED, month=months, sector=names_of_sectors, errors="code")
        for given_month in (month, chunked):
            coded = run(MIXED, month=given_month, sector=sector, errors="code")
            for name in plain.column_names:
                assert np.array_equal(np.asarray(coded[name]), np.asarray(plain[name]))
        one = run(MIXED, month="2025-03", sector=sector, errors="code")
        same = run(MIXED, month=pa.array(["2025-03"] * len(MIXED)), sector=names_of_sectors, errors="code")
        assert np.array_equal(np.asarray(one["due"]), np.asarray(same["due"]))


def test_rows_under_dates_are_explained() -> None:
    days = pa.array([date(2026, 1, 31), date(2025, 7, 2), None])
    sectors = pa.array(["non_state"] * 3).dictionary_encode()
    for month in (days, days.cast(pa.timestamp("us")), days.dictionary_encode()):
        for run in (batch.dues, batch.union_fee):
            done = run(pa.array([60_000_000, -1, 1]), month=month, sector=sectors, errors="code")
            assert done.explain(0).due == memoryview(done["due"])[0] > 0
            field = "insured_salary" if run is batch.dues else "salary_fund"
            code, path, _ = refused(lambda done=done: done.explain(1))  # type: ignore[misc]
            assert (code, path) == ("out_of_range", field)
            assert refused(lambda done=done: done.explain(2))[:2] == ("invalid_input", "month")  # type: ignore[misc]


def test_more_plans_than_are_kept_are_those_of_few() -> None:
    rows = len(LAST_MONTHS) * len(SECTORS)
    assert rows > 1 << 15
    order = np.random.default_rng(8).permutation(np.tile(np.arange(rows), 2))
    month = named(order // len(SECTORS), list(LAST_MONTHS), pa.uint32())
    sector = named(order % len(SECTORS), list(SECTORS), pa.uint8())
    amounts = drawn(len(order))
    whole = batch.dues(amounts, month=month, sector=sector, errors="code", threads=1)
    for start in range(0, len(order), 10_000):
        part = slice(start, start + 10_000)
        few = batch.dues(amounts[part], month=month[part], sector=sector[part], errors="code")
        for name in ("due", "code"):
            assert np.array_equal(np.asarray(whole[name])[part], np.asarray(few[name]))
    assert len(np.unique(np.asarray(whole["code"]))) > 1


def test_the_first_refused_row_is_raised_whatever_the_threads() -> None:
    amounts = drawn(1_200_000)
    amounts[[7, 1_199_999]] = -1
    for threads in (1, 2, 3):
        with pytest.raises(RuleError) as refused:
            dues(amounts, threads=threads, lang="en")
        assert (refused.value.code, refused.value.path) == ("out_of_range", "[7].insured_salary")
    codes = np.asarray(dues(amounts, errors="code")["code"])
    assert np.flatnonzero(codes).tolist() == [7, 1_199_999]
    assert batch.OUTCOMES[int(codes[7])] == "out_of_range"


def test_groups_that_do_not_exist_are_told_by_their_row() -> None:
    groups: Sums = np.zeros(600_000, np.uint32)
    groups[500_000] = 3
    values = drawn(600_000)
    for columns in (values, pa.chunked_array([values[:10], values[10:]])):
        code, path, _ = refused(lambda columns=columns: batch.sums(columns, groups, 3))  # type: ignore[misc]
        assert (code, path) == ("invalid_input", "groups[500000]")
    assert refused(lambda: batch.sums(pa.array([1, None]), groups[:2], 3))[:2] == ("invalid_input", "values")


def test_sums_are_the_same_on_any_threads() -> None:
    values: Sums = np.random.default_rng(1).integers(-(2**40), 2**40, 1_000_000)
    groups: Sums = np.random.default_rng(2).integers(0, 1_000, 1_000_000).astype(np.uint32)
    wanted: Sums = np.zeros(1_000, np.int64)
    np.add.at(wanted, groups, values)
    for threads in (1, 2, 3):
        assert np.array_equal(np.asarray(batch.sums(values, groups, 1_000, threads=threads)), wanted)


def test_constants_are_refused_where_they_stand() -> None:
    assert refused(lambda: batch.dues(FOUR, month="2026-13", sector="non_state"))[1] == "month"
    assert refused(lambda: batch.dues(FOUR, month="2026-01", sector="factory"))[1] == "sector"  # type: ignore[arg-type]
    assert refused(lambda: dues(FOUR, accept="all"))[1] == "accept"
    with pytest.raises(ValueError, match="threads"):
        dues(FOUR, threads=0)
    with pytest.raises(ValueError, match="errors"):
        dues(FOUR, errors="column")


def test_the_law_is_the_one_asked_for() -> None:
    collected = np.array([1_000])
    asked: dict[str, Any] = {"year": 2025, "source": "dues"}
    what_if: Any = [{"parameter": "distribution.dues.grassroots", "value": "0.9", "from": "2025-01-01"}]
    for overrides, upper in ((None, 300), (what_if, 100)):
        done = batch.distribute(collected, overrides=overrides, **asked)
        assert memoryview(done["upper"]).tolist() == [upper]
        assert done.explain(0).upper == upper


def test_rows_are_explained_in_the_language_asked_for() -> None:
    done = dues(FOUR * 10_000_000, lang="en")
    explained = done.explain(-1)
    assert explained.lang == "en" and explained.due == 200_000
    assert batch.explain(done, 3) == explained
    assert explained == congdoan.dues(month="2026-01", sector="non_state", member=True, absence="none", insured_salary=40_000_000)
    for row in (4, -5):
        with pytest.raises(IndexError):
            done.explain(row)
    with pytest.raises(KeyError):
        done["dues"]
    assert (len(done), done.column_names, repr(done)) == (4, ["due", "code"], "Done(4 rows: due, code)")


TABLE = {
    "month": [*MONTHS[-20:], "2026-13", None],
    "sector": [random.Random(at).choice(SECTORS) for at in range(22)],
    "pay": [at * 7_654_321 for at in range(22)],
}


@pytest.mark.parametrize("library", [pa.table, pl.DataFrame])
def test_rows_of_tables_are_explained(library: Any) -> None:
    table = library(TABLE)
    fields: dict[str, Any] = {"insured_salary": "pay", "member": True, "accept": "unconfirmed"}
    made = pa.table(frame.dues(table, **fields)).to_pylist()
    owed = 0
    for row, wanted in enumerate(made):
        if wanted["error"]:
            with pytest.raises(RuleError) as refused:
                frame.explain("dues", table, row, **fields)
            assert refused.value.code == wanted["error"]
            continue
        explained = frame.explain("dues", table, row - 22, **fields)
        assert (explained.due, explained.reason) == (wanted["due"], wanted["reason"])
        assert explained.explanation is not None
        owed += explained.due or 0
    assert owed > 0
    with pytest.raises(IndexError):
        frame.explain("dues", table, 22, **fields)


def test_rows_of_gradings_and_refunds_are_explained() -> None:
    units = pl.DataFrame({"representation": [40, 40], "building": ["40", "39.999"], "propaganda": [10, 10]})
    fields: dict[str, Any] = {"set": "hd-1294-2019", "accept": "unconfirmed"}
    wanted = frame.grade(units, **fields)["grade"].to_list()
    assert [frame.explain("grade", units, row, **fields).grade for row in range(2)] == wanted
    named = units.rename({"building": "b"})
    assert frame.explain("grade", named, 0, criteria={"building": "b"}, **fields).grade == wanted[0]
    years = pl.DataFrame({"year": [2020], "collected": [3_622_000_000], "paid": [1_265_000_000]})
    explained = frame.explain("refund", years, 0, reduction=lit("by_rule"), lang="en")
    assert (explained.outstanding, explained.lang) == (1_016_860_000, "en")


def test_the_examples_of_the_documentation_run() -> None:
    program = "import doctest, sys, congdoan.batch as batch; done = doctest.testmod(batch); sys.exit(done.failed or not done.attempted)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
