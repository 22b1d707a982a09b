"""The operations on columns: a table in, a table out, row for row.

A table is anything with ``__arrow_c_stream__``: a DataFrame of Polars or pandas (2.2 or newer), a
``pyarrow.Table``, a DuckDB relation. It is read without copying, worked on by several threads that
leave Python alone meanwhile, and what comes back is of the caller's own kind; for any other object
it is a :class:`Columns`, which every library that speaks Arrow reads.

**Fields.** Each field of an operation is a keyword. Text is the *name of a column*; a constant text
is ``lit("non_state")``; any other value (``True``, ``2025``, a ``date``, a ``Decimal``) is a constant
as it is. A field not given is taken from the column of its own name, if the table has one;
``lit(None)`` keeps a column of that name out.

**Types.** Sums of đồng are integer columns, or decimals without a fraction; rates are decimals,
integers or decimal text; months and days are dates, timestamps or text such as ``2025-03``; names
are text, dictionary-encoded or not. Floats are refused, because they lose digits: pandas makes
floats of integers with gaps, ``astype("Int64")`` keeps them.

**Results.** The fields of the operation's result as columns: sums int64, rates decimal(18, 12),
amounts before rounding decimal(38, 12), so that no digit is lost, days date32. The column ``error``
holds the code for a row that the operation refuses, whose other results are null: there are as many
rows out as in. ``errors="raise"`` raises the first instead.

``append=True`` gives the table with the results behind its own columns; a result whose name the table
has gets the operation's before it, such as ``dues_error``.

Beside these, each function takes ``accept``, ``overrides``, ``known_on`` and ``lang``, as every
operation does, and ``threads``, all of the machine's cores unless given.
"""

from __future__ import annotations

from ._congdoan import Columns as Columns
from ._congdoan import consolidate_columns as _consolidate_columns
from ._congdoan import explain_row as _explain_row
from ._congdoan import run_columns as _run_columns
from ._tables import as_kind as _as_kind
from ._tables import as_own_kind as _as_own_kind
from ._tables import keeps_own_columns as _keeps_own_columns
from ._tables import kind_of as _kind_of
from ._tables import readable as _readable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any, Generic, NamedTuple

    from ._table_types import Errors, Field, Table, TableT
    from .results import Sums
    from .types import Accept, CriteriaSetForm, Day, Lang, OverrideRequest

    class Consolidated(NamedTuple, Generic[TableT]):
        """Units consolidated over a period: three tables of the caller's kind, and the totals."""

        units: TableT
        by_parent: TableT
        errors: TableT
        totals: Sums

else:
    from collections import namedtuple as _namedtuple

    Consolidated = _namedtuple("Consolidated", ("units", "by_parent", "errors", "totals"))
    Consolidated.__doc__ = "Units consolidated over a period: three tables of the caller's kind, and the totals."

__all__ = [
    "Columns",
    "Consolidated",
    "call",
    "consolidate",
    "distribute",
    "dues",
    "explain",
    "grade",
    "lit",
    "union_fee",
]


class lit:
    """A constant for all rows, where text would be the name of a column.

    >>> lit("non_state")
    lit('non_state')
    """

    __slots__ = ("value",)
    __match_args__ = ("value",)

    def __init__(self, value: object) -> None:
        self.value = value

    def __repr__(self) -> str:
        return f"lit({self.value!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, lit) and self.value == other.value

    def __hash__(self) -> int:
        return hash((lit, self.value))


def dues(
    table: TableT,
    *,
    month: Field = None,
    sector: Field = None,
    member: Field = None,
    insured_salary: Field = None,
    net_salary: Field = None,
    fixed_amount: Field = None,
    absence: Field = None,
    resolved_rate: Field = None,
    accept: Accept | None = None,
    overrides: Iterable[OverrideRequest] | None = None,
    known_on: Day | None = None,
    lang: Lang | None = None,
    errors: Errors = "column",
    append: bool = False,
    threads: int | None = None,
) -> TableT:
    """What members owe for a month (đoàn phí): :func:`congdoan.dues` for every row.

    Returns the columns ``liable``, ``reason``, ``base``, ``rate``, ``exact``, ``cap``, ``capped``,
    ``due``, ``surplus`` and ``error``; sums in đồng.

    Raises:
        RuleError: ``invalid_input`` at the field, for a column that is missing or of a type that
            the field does not take, or for a constant that the operation refuses.

    >>> import polars as pl
    >>> people = pl.DataFrame({"month": ["2026-01", "2026-01"], "insured_salary": [60_000_000, -1]})
    >>> owed = dues(people, sector=lit("non_state"), member=True)
    >>> owed["due"].to_list(), owed["error"].to_list()
    ([234000, None], [None, 'out_of_range'])
    """
    fields = {
        "month": month,
        "sector": sector,
        "member": member,
        "insured_salary": insured_salary,
        "net_salary": net_salary,
        "fixed_amount": fixed_amount,
        "absence": absence,
        "resolved_rate": resolved_rate,
    }
    common = {"accept": accept, "overrides": overrides, "known_on": known_on, "lang": lang}
    return _run("dues", table, fields, common, errors, append, threads, typed=True)


def union_fee(
    table: TableT,
    *,
    month: Field = None,
    sector: Field = None,
    salary_fund: Field = None,
    insured_salaries: Field = None,
    cycle: Field = None,
    relief_kind: Field = None,
    relief_until: Field = None,
    relief_percent: Field = None,
    accept: Accept | None = None,
    overrides: Iterable[OverrideRequest] | None = None,
    known_on: Day | None = None,
    lang: Lang | None = None,
    errors: Errors = "column",
    append: bool = False,
    threads: int | None = None,
) -> TableT:
    """What employers owe for a month (kinh phí công đoàn): :func:`congdoan.union_fee` for every row.

    ``insured_salaries`` is a column of lists; the relief has a column for each of its fields.

    Returns the columns ``liable``, ``reason``, ``salary_fund``, ``rate``, ``exact``, ``due``,
    ``deferred``, ``deferred_payable_by``, ``payable_by``, ``payable_rule`` and ``error``; sums in
    đồng.

    Raises:
        RuleError: ``invalid_input`` at the field, for a column that is missing or of a type that
            the field does not take, or for a constant that the operation refuses.

    >>> import polars as pl
    >>> employers = pl.DataFrame({"month": ["2025-03"], "fund": [258_910_000]})
    >>> union_fee(employers, salary_fund="fund", sector=lit("non_state"))["due"].to_list()
    [5178200]
    """
    fields = {
        "month": month,
        "sector": sector,
        "salary_fund": salary_fund,
        "insured_salaries": insured_salaries,
        "cycle": cycle,
        "relief_kind": relief_kind,
        "relief_until": relief_until,
        "relief_percent": relief_percent,
    }
    common = {"accept": accept, "overrides": overrides, "known_on": known_on, "lang": lang}
    return _run("union_fee", table, fields, common, errors, append, threads, typed=True)


def distribute(
    table: TableT,
    *,
    year: Field = None,
    source: Field = None,
    collected: Field = None,
    scheme: Field = None,
    accept: Accept | None = None,
    overrides: Iterable[OverrideRequest] | None = None,
    known_on: Day | None = None,
    lang: Lang | None = None,
    errors: Errors = "column",
    append: bool = False,
    threads: int | None = None,
) -> TableT:
    """How sums are split (phân phối): :func:`congdoan.distribute` for every row.

    ``scheme`` is a constant (``lit("hanoi-2023")``, or a list of levels with shares), or a column of
    ids, or of such lists in JSON.

    Returns the columns ``grassroots_share``, ``upper_share``, ``exact``, ``grassroots``, ``upper``,
    ``levels`` (a list of ``level``, ``share``, ``amount``; null without a scheme) and ``error``; sums
    in đồng.

    Raises:
        RuleError: ``invalid_input`` at the field, for a column that is missing or of a type that
            the field does not take, or for a constant that the operation refuses.

    >>> import polars as pl
    >>> sums = pl.DataFrame({"year": [2025, 2023], "collected": [2_589_100, 1_000_000]})
    >>> distribute(sums, source=lit("dues"))["upper"].to_list()
    [776730, 300000]
    """
    fields = {"year": year, "source": source, "collected": collected, "scheme": scheme}
    common = {"accept": accept, "overrides": overrides, "known_on": known_on, "lang": lang}
    return _run("distribute", table, fields, common, errors, append, threads, typed=True)


def consolidate(
    table: TableT,
    *,
    from_: Day,
    to: Day,
    year: int,
    apply_reduction_09c: bool = False,
    unit: str | None = None,
    name: str | None = None,
    sector: Field = None,
    parent: str | None = None,
    month: Field = None,
    salary_fund: Field = None,
    fee_paid: Field = None,
    dues_collected: Field = None,
    dues_remitted: Field = None,
    refunds_paid: Field = None,
    accept: Accept | None = None,
    overrides: Iterable[OverrideRequest] | None = None,
    known_on: Day | None = None,
    lang: Lang | None = None,
    threads: int | None = None,
) -> Consolidated[TableT]:
    """Many units over a period (tổng hợp): :func:`congdoan.consolidate` for a table with a row for
    each unit and month.

    The rows of a unit may stand anywhere; ``refunds_paid`` is added over them and may be missing, as
    may ``name`` and ``parent``. Events that end units stay with :func:`congdoan.consolidate`.

    Returns:
        ``units``: a row for each unit in order of first appearance, with ``unit``, ``name``,
        ``parent``, ``rows``, ``rows_in_error``, the twelve sums in đồng, ``short_months`` (a list) and
        ``error``, the code for a unit that was refused.
        ``by_parent``: ``parent``, ``units`` and the sums.
        ``errors``: a row for each row left out, with ``row`` (from 0), ``unit``, ``column``, ``error``
        and ``message``. Rows in = the sum of ``rows`` + the rows of ``errors``.
        ``totals``: the sums of all units.

        A row is left out when it cannot be read, has a month outside the period or one that the unit
        already has, or another name, sector or parent than the unit's first row.

    Raises:
        RuleError: ``invalid_input`` at the field, for a column that is missing or of a type that the
            field does not take, and for a period across fiscal years; ``not_determined`` and
            ``unconfirmed`` where the year's shares are.

    >>> import polars as pl
    >>> books = pl.DataFrame({"unit": ["a"], "sector": ["non_state"], "month": ["2025-03"],
    ...     "salary_fund": [258_910_000], "fee_paid": [5_178_000],
    ...     "dues_collected": [2_589_100], "dues_remitted": [776_730]})
    >>> done = consolidate(books, from_="2025-01-01", to="2025-12-31", year=2025)
    >>> done.units["fee_outstanding"].to_list(), done.totals.fee_outstanding
    ([200], 200)
    """
    from .results import Sums

    fields = {
        "unit": unit,
        "name": name,
        "sector": sector,
        "parent": parent,
        "month": month,
        "salary_fund": salary_fund,
        "fee_paid": fee_paid,
        "dues_collected": dues_collected,
        "dues_remitted": dues_remitted,
        "refunds_paid": refunds_paid,
        "from": lit(from_),
        "to": lit(to),
        "year": year,
        "apply_reduction_09c": apply_reduction_09c,
    }
    common = {"accept": accept, "overrides": overrides, "known_on": known_on, "lang": lang}
    columns, constants = _split(fields)
    kind = _kind_of(table)
    made = _consolidate_columns(
        _readable(table, kind), columns, constants, _given(common), threads=threads
    )
    units, by_parent, errors = (_as_kind(part, table, kind) for part in made[:3])
    return Consolidated(units, by_parent, errors, Sums(*made[3]))


def grade(
    table: TableT,
    *,
    set: str | CriteriaSetForm,
    year: int | None = None,
    criteria: Mapping[str, Field] | None = None,
    not_applicable: Mapping[str, Field] | None = None,
    conditions: Mapping[str, Field] | None = None,
    bonus: Field = None,
    deduction: Field = None,
    months_in_operation: Field = None,
    months_since_restructuring: Field = None,
    accept: Accept | None = None,
    overrides: Iterable[OverrideRequest] | None = None,
    known_on: Day | None = None,
    lang: Lang | None = None,
    errors: Errors = "column",
    append: bool = False,
    threads: int | None = None,
) -> TableT:
    """Units graded by a criteria set (xếp loại): :func:`congdoan.grade` for every row.

    ``set`` is the id of a set that ships, or one of one's own. Each criterion has a column of points,
    found by the criterion's id or named in ``criteria``; a null is evidence that is missing, and so is
    a criterion without a column. ``not_applicable`` names columns of booleans that say where a
    criterion does not apply. Conditions are columns of booleans likewise, null where not known.

    Returns the columns ``eligible``, ``reason``, ``total``, ``maximum``, ``percent`` (each
    decimal(18, 6)), ``grade``, ``complete``, ``capped_by`` and ``error``.

    Raises:
        RuleError: ``unknown_code`` for a set that does not ship, ``not_determined`` for a ``year`` the
            set is not for; ``invalid_input`` when no criterion has a column, and at the field, for a
            column that is missing or of a type that the field does not take.

    >>> import polars as pl
    >>> units = pl.DataFrame({"representation": [40, 40], "building": ["40", "39.999"], "propaganda": [10, 10]})
    >>> grade(units, set="hd-1294-2019", accept="unconfirmed")["grade"].to_list()
    ['hoàn thành xuất sắc nhiệm vụ', 'hoàn thành tốt nhiệm vụ']
    """
    fields: dict[str, Any] = {
        "set": set,
        "year": year,
        "bonus": bonus,
        "deduction": deduction,
        "months_in_operation": months_in_operation,
        "months_since_restructuring": months_since_restructuring,
        "criteria": criteria,
        "not_applicable": not_applicable,
        "conditions": conditions,
    }
    fields = _grade_fields(**fields)
    common = {"accept": accept, "overrides": overrides, "known_on": known_on, "lang": lang}
    return _run("grade", table, fields, common, errors, append, threads, typed=True)


def call(
    operation: str,
    table: TableT,
    /,
    *,
    columns: Iterable[str] | None = None,
    accept: Accept | None = None,
    overrides: Iterable[OverrideRequest] | None = None,
    known_on: Day | None = None,
    explain: bool | None = None,
    lang: Lang | None = None,
    errors: Errors = "column",
    append: bool = False,
    threads: int | None = None,
    **fields: Field,
) -> TableT:
    """Any operation for every row, by its name: ``call("refund", table)``.

    Lists and objects within a request are columns of lists and structs, or of JSON text.

    Returns the fields of the operation's result as columns: integers int64, days date32, names,
    months and decimals as text (their digits have no bound here), lists and objects as JSON text,
    and ``error``. ``columns`` names those wanted; without it all but ``citations`` and ``rulebook``.

    Raises:
        RuleError: ``unknown_operation``; ``invalid_input`` at the field, for a column that is missing
            or of a type that no request holds, and for a field that the operation does not have.

    >>> import polars as pl
    >>> years = pl.DataFrame({"year": [2020], "collected": [3_622_000_000], "paid": [1_265_000_000]})
    >>> call("refund", years, reduction=lit("by_rule"))["outstanding"].to_list()
    [1016860000]
    """
    common = {
        "accept": accept,
        "overrides": overrides,
        "known_on": known_on,
        "explain": explain,
        "lang": lang,
    }
    fields = {name.removesuffix("_"): value for name, value in fields.items()}
    return _run(operation, table, fields, common, errors, append, threads, columns)


def explain(
    operation: str,
    table: Table,
    row: int,
    /,
    *,
    accept: Accept | None = None,
    overrides: Iterable[OverrideRequest] | None = None,
    known_on: Day | None = None,
    lang: Lang | None = None,
    **fields: Any,
) -> Any:
    """The single result of a row, with its explanation: the operation's typed function on that row.

    The fields are those given to the function for the table; ``row`` counts from 0, or from the end
    where it is negative. What the operation refuses is raised as the single call raises it.

    >>> import polars as pl
    >>> people = pl.DataFrame({"month": ["2026-01"], "insured_salary": [60_000_000]})
    >>> owed = explain("dues", people, 0, sector=lit("non_state"), member=True, lang="en")
    >>> owed.due, owed.explanation.label
    (234000, 'Dues owed 2026-01')
    """
    fields = {name.removesuffix("_"): value for name, value in fields.items()}
    columns, constants = _split(_grade_fields(**fields) if operation == "grade" else fields)
    common = {
        "accept": accept,
        "overrides": overrides,
        "known_on": known_on,
        "explain": True,
        "lang": lang,
    }
    readable = _readable(table, _kind_of(table))
    return _explain_row(operation, readable, row, columns, constants, _given(common))


def _grade_fields(
    *,
    set: Any = None,
    criteria: Mapping[str, Any] | None = None,
    not_applicable: Mapping[str, Any] | None = None,
    conditions: Mapping[str, Any] | None = None,
    **fields: Any,
) -> dict[str, Any]:
    """The fields of a grading, those of its groups by name; the set is never a column."""
    groups = {"criteria": criteria, "not_applicable": not_applicable, "conditions": conditions}
    for group, members in groups.items():
        for member, value in (members or {}).items():
            fields[f"{group}.{member}"] = value
    return {"set": lit(set), **fields}


def _run(
    operation: str,
    table: TableT,
    fields: dict[str, Any],
    common: dict[str, Any],
    errors: Errors,
    append: bool,
    threads: int | None,
    results: Iterable[str] | None = None,
    typed: bool = False,
) -> TableT:
    kind = _kind_of(table)
    columns, constants = _split(fields)
    made = _run_columns(
        operation,
        _readable(table, kind),
        columns,
        constants,
        _given(common),
        typed=typed,
        threads=threads,
        errors=errors,
        append=append,
        beside=append and not _keeps_own_columns(kind),
        results=None if results is None else list(results),
    )
    own: TableT = _as_own_kind(made, table, kind, append)
    return own


def _split(fields: dict[str, Any]) -> tuple[dict[str, str], dict[str, Any]]:
    """Names of columns and constants; what is not given is neither."""
    columns: dict[str, str] = {}
    constants: dict[str, Any] = {}
    for name, value in fields.items():
        if isinstance(value, lit):
            constants[name] = value.value
        elif isinstance(value, str):
            columns[name] = value
        elif value is not None:
            constants[name] = value
    return columns, constants


def _given(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}
