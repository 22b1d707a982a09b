"""The operations on money over columns of đồng, for a country's rows at once.

A batch takes columns of int64 and gives columns of int64, at the speed of memory; every figure is
that of the single call for its row, to the đồng, and ``explain`` gives that call's result.
:mod:`congdoan.frame` takes whole tables and gives every field of the results; a batch gives the sums.

**Columns.** A NumPy array of int64 or any other buffer of it, or a column of Arrow's: an array or
chunked array of pyarrow, a Series of Polars, a table of one column. They are read where they are,
chunks too; what would have to be copied (other integers, gaps, floats) is refused. Where a column of
Arrow's has a null, the sum is not given.

**Results.** ``done["due"]`` is read without copying by ``numpy.asarray``, ``pyarrow.array``,
``polars.Series`` and ``memoryview``. ``out`` names memory that is filled instead: one writable buffer
for the first column, or a mapping from names of columns to buffers (int64, for codes uint8). It must
not be memory that is read by the same call. New memory is on huge pages where the system has them; the
system has to clear it first, which takes as long as the work itself, so up to 1 GB of what large
results gave back is kept for the next, for the system to take meanwhile if it needs it.

**Codes.** The column ``code`` says what became of each row: 0 owed, 1 to 63 no dues and 64 to 127 no
fee, each for a reason, 128 and more refused; ``OUTCOMES`` has their names. A row that is not owed or
is refused has the sum 0. The first refused row is raised as a
:class:`congdoan.RuleError`, with its place as the path, unless ``errors="code"``. What ``out`` holds
then is of no use.

Beside these, each function takes ``accept``, ``overrides``, ``known_on`` and ``lang``, as every
operation does, and ``threads``, all of the machine's cores unless given.
"""

from __future__ import annotations

from collections import namedtuple as _namedtuple

from ._congdoan import Column as Column
from ._congdoan import Done as Done
from ._congdoan import outcomes as _outcomes
from ._congdoan import run_batch as _run_batch
from ._congdoan import run_situations as _run_situations
from ._congdoan import run_sums as _run_sums

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any, Literal, NamedTuple

    from ._batch_types import Codes, ColumnOf, Errors, Groups, Out, Sums
    from .results import Distribution, Dues, Refund, UnionFee
    from .types import Absence, Accept, Cycle, Day, Lang, Month, OverrideRequest, Rate, Sector, Source

    class MonthRow(NamedTuple):
        """The single results of a row of :func:`month`."""

        dues: Dues
        fee: UnionFee
        dues_split: Distribution
        fee_split: Distribution
else:
    MonthRow = _namedtuple("MonthRow", ("dues", "fee", "dues_split", "fee_split"))
    MonthRow.__doc__ = "The single results of a row of :func:`month`."

__all__ = [
    "OUTCOMES",
    "Column",
    "Done",
    "MonthRow",
    "distribute",
    "dues",
    "explain",
    "month",
    "refund",
    "situations",
    "sums",
    "union_fee",
]


OUTCOMES: dict[int, str] = _outcomes()
"""What each code stands for: ``owed``, a reason, or the code of a RuleError."""


def dues(
    amounts: Sums,
    *,
    month: Month | ColumnOf,
    sector: Sector | ColumnOf,
    situations: Codes | None = None,
    resolved_rate: Rate | None = None,
    out: Out | None = None,
    threads: int | None = None,
    errors: Errors = "raise",
    accept: Accept | None = None,
    overrides: Iterable[OverrideRequest] | None = None,
    known_on: Day | None = None,
    lang: Lang | None = None,
) -> Done[Dues]:
    """What members owe for a month (đoàn phí): :func:`congdoan.dues` for every row.

    ``amounts`` are insured salaries, net salaries or fixed sums, as the sector has it. ``month`` and
    ``sector`` are the same for all rows, or columns of Arrow's with text or dates. ``situations``
    are the bytes that :func:`situations` makes of membership and absence; without it all are members
    who were paid.

    Returns the columns ``due`` and ``code``.

    >>> from array import array
    >>> done = dues(array("q", [60_000_000, 30_000_000]), month="2026-01", sector="non_state")
    >>> memoryview(done["due"]).tolist()
    [234000, 150000]
    >>> done.explain(0).due
    234000
    """
    given = {
        "amounts": amounts,
        "month": month,
        "sector": sector,
        "situations": situations,
        "resolved_rate": resolved_rate,
    }
    common = {"accept": accept, "overrides": overrides, "known_on": known_on, "lang": lang}
    return _run("dues", given, common, out, threads, errors)


def union_fee(
    funds: Sums,
    *,
    month: Month | ColumnOf,
    sector: Sector | ColumnOf,
    cycle: Cycle | None = None,
    out: Out | None = None,
    threads: int | None = None,
    errors: Errors = "raise",
    accept: Accept | None = None,
    overrides: Iterable[OverrideRequest] | None = None,
    known_on: Day | None = None,
    lang: Lang | None = None,
) -> Done[UnionFee]:
    """What employers owe for a month (kinh phí công đoàn): :func:`congdoan.union_fee` for every row.

    ``month`` and ``sector`` are the same for all rows, or columns of Arrow's with text or dates.

    Returns the columns ``due`` and ``code``.

    >>> from array import array
    >>> done = union_fee(array("q", [258_910_000]), month="2025-03", sector="non_state")
    >>> memoryview(done["due"]).tolist()
    [5178200]
    """
    given = {"funds": funds, "month": month, "sector": sector, "cycle": cycle}
    common = {"accept": accept, "overrides": overrides, "known_on": known_on, "lang": lang}
    return _run("union_fee", given, common, out, threads, errors)


def distribute(
    collected: Sums,
    *,
    year: int,
    source: Source,
    out: Out | None = None,
    threads: int | None = None,
    errors: Errors = "raise",
    accept: Accept | None = None,
    overrides: Iterable[OverrideRequest] | None = None,
    known_on: Day | None = None,
    lang: Lang | None = None,
) -> Done[Distribution]:
    """How sums are split (phân phối): :func:`congdoan.distribute` for every row.

    Returns the columns ``grassroots``, ``upper`` and ``code``; the two sums add up to the đồng.

    >>> from array import array
    >>> done = distribute(array("q", [2_589_100]), year=2025, source="dues")
    >>> memoryview(done["grassroots"]).tolist(), memoryview(done["upper"]).tolist()
    ([1812370], [776730])
    """
    given = {"collected": collected, "year": year, "source": source}
    common = {"accept": accept, "overrides": overrides, "known_on": known_on, "lang": lang}
    return _run("distribute", given, common, out, threads, errors)


def refund(
    collected: Sums,
    *,
    year: int,
    reduction: Sums | Literal["by_rule"] | None = None,
    paid: Sums | None = None,
    out: Out | None = None,
    threads: int | None = None,
    errors: Errors = "raise",
    accept: Accept | None = None,
    overrides: Iterable[OverrideRequest] | None = None,
    known_on: Day | None = None,
    lang: Lang | None = None,
) -> Done[Refund]:
    """What is to come back of the fee (kinh phí cấp lại): :func:`congdoan.refund` for every row.

    ``reduction`` is a column of sums, or ``"by_rule"`` for what Resolution 09C takes off; ``paid`` is
    what was paid back so far. Where either is not given, nothing is.

    Returns the columns ``entitlement``, ``reduction``, ``outstanding`` (negative when too much was
    paid) and ``code``.

    >>> from array import array
    >>> done = refund(array("q", [3_622_000_000]), year=2020, reduction="by_rule",
    ...     paid=array("q", [1_265_000_000]))
    >>> memoryview(done["outstanding"]).tolist()
    [1016860000]
    """
    given = {"collected": collected, "year": year, "reduction": reduction, "paid": paid}
    common = {"accept": accept, "overrides": overrides, "known_on": known_on, "lang": lang}
    return _run("refund", given, common, out, threads, errors)


def month(
    amounts: Sums,
    funds: Sums,
    *,
    month: Month,
    sector: Sector,
    out: Out | None = None,
    threads: int | None = None,
    errors: Errors = "raise",
    accept: Accept | None = None,
    overrides: Iterable[OverrideRequest] | None = None,
    known_on: Day | None = None,
    lang: Lang | None = None,
) -> Done[MonthRow]:
    """Dues, fee and what grassroots union and levels above have of both, in one pass.

    The dues are those of members who were paid ``amounts``, the fee is on ``funds``, and each is
    distributed by the rules of the month's year and rounded on its own. Where either is refused
    nothing is distributed.

    Returns the columns ``dues``, ``fee``, ``grassroots``, ``upper``, ``dues_code`` and ``fee_code``.

    >>> from array import array
    >>> salaries = array("q", [30_000_000])
    >>> done = month(salaries, salaries, month="2026-03", sector="non_state")
    >>> [memoryview(done[name]).tolist() for name in ("dues", "fee", "grassroots", "upper")]
    [[150000], [600000], [555000], [195000]]
    """
    given = {"amounts": amounts, "funds": funds, "month": month, "sector": sector}
    common = {"accept": accept, "overrides": overrides, "known_on": known_on, "lang": lang}
    return _run("month", given, common, out, threads, errors)


def situations(
    *,
    member: bool | ColumnOf,
    absence: Absence | ColumnOf | None = None,
    out: Out | None = None,
    threads: int | None = None,
    lang: Lang | None = None,
) -> Column:
    """Membership and absence as bytes, for :func:`dues`: made once, and used for every month.

    ``member`` is a column of Arrow's with booleans, ``absence`` one with text; either may be the same
    for all rows. A byte is the absence (0 none, 1 insurance benefit, 2 unpaid leave, 3 no income,
    4 membership suspended), 8 more for someone who is no member. Refused are the rows of 7, an
    absence by no such name, and of 255, a membership that is not known.

    Returns the bytes as a column, or what was given as ``out``.

    >>> import pyarrow as pa
    >>> memoryview(situations(member=pa.array([True, False, None]))).tolist()
    [0, 8, 255]
    """
    given = {"member": member, "absence": absence}
    common = {} if lang is None else {"lang": lang}
    column: Column = _run_situations(given, common, out=out, threads=threads)
    return column


def sums(
    values: Sums,
    groups: Groups,
    count: int,
    *,
    out: Out | None = None,
    threads: int | None = None,
    lang: Lang | None = None,
) -> Column:
    """Adds values up by group: members to unit-months, unit-months to units.

    ``groups`` says in uint32 which of ``count`` sums a row belongs to, in any order. A group without
    rows is 0. Totals are exact; one beyond 64 bits is refused.

    Returns the sums as a column, or what was given as ``out``.

    >>> from array import array
    >>> memoryview(sums(array("q", [150_000, 75_000, 50_000]), array("I", [0, 2, 0]), 3)).tolist()
    [200000, 0, 75000]
    """
    given = {"values": values, "groups": groups}
    column: Column = _run_sums(given, count, out=out, threads=threads, lang=lang)
    return column


def explain(done: Done[Any], row: int) -> Any:
    """The single result of a row of a batch, with its explanation: ``done.explain(row)``.

    >>> from array import array
    >>> done = dues(array("q", [60_000_000]), month="2026-01", sector="non_state", lang="en")
    >>> explain(done, 0).explanation.label
    'Dues owed 2026-01'
    """
    return done.explain(row)


def _run(
    operation: str,
    given: Mapping[str, Any],
    common: Mapping[str, Any],
    out: Out | None,
    threads: int | None,
    errors: Errors,
) -> Done[Any]:
    common = {name: value for name, value in common.items() if value is not None}
    return _run_batch(operation, dict(given), common, out=out, threads=threads, errors=errors)
