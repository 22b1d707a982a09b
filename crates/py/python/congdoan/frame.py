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
from ._congdoan import run_columns as _run_columns
from ._tables import as_own_kind as _as_own_kind
from ._tables import keeps_own_columns as _keeps_own_columns
from ._tables import kind_of as _kind_of
from ._tables import readable as _readable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from decimal import Decimal
    from typing import Any, Literal, Protocol, TypeAlias, TypeVar

    from .types import Accept, Day, Lang, OverrideRequest

    class Table(Protocol):
        """Anything that hands over its columns as an Arrow stream."""

        def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...

    TableT = TypeVar("TableT", bound=Table)
    Field: TypeAlias = str | int | Decimal | date | bool | list[Any] | dict[str, Any] | "lit" | None
    """The name of a column, or a constant."""
    Errors: TypeAlias = Literal["column", "raise"]

__all__ = ["Columns", "call", "distribute", "dues", "lit", "union_fee"]


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


def _run(
    operation: str,
    table: Any,
    fields: dict[str, Any],
    common: dict[str, Any],
    errors: str,
    append: bool,
    threads: int | None,
    results: Iterable[str] | None = None,
    typed: bool = False,
) -> Any:
    kind = _kind_of(table)
    columns, constants = _split(fields)
    made = _run_columns(
        operation,
        _readable(table, kind),
        columns,
        constants,
        {name: value for name, value in common.items() if value is not None},
        typed=typed,
        threads=threads,
        errors=errors,
        append=append,
        beside=append and not _keeps_own_columns(kind),
        results=None if results is None else list(results),
    )
    return _as_own_kind(made, table, kind, append)


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
