import sys
from collections.abc import Mapping
from types import GenericAlias
from typing import Any, Final, Generic, Self, TypeVar, final, overload

from typing_extensions import disjoint_base

__all__ = [
    "Column",
    "Columns",
    "Done",
    "Field",
    "Record",
    "__version__",
    "call",
    "consolidate_columns",
    "explain_row",
    "labels",
    "operations",
    "outcomes",
    "rulebook_version",
    "run",
    "run_batch",
    "run_columns",
    "run_situations",
    "run_sums",
    "source",
]

_ResultT = TypeVar("_ResultT", covariant=True)

__version__: Final[str]
rulebook_version: Final[str]

@overload
def call(name: str, request: str | bytes, /) -> str:
    """Runs an operation on a request in JSON and gives its result in JSON.

    Raises RuleError for what the operation refuses, and for a name that no operation has.
    """

@overload
def call(name: str, request: Mapping[str, Any], /) -> dict[str, Any]:
    """Runs an operation on a dict and gives its result as a dict, both as JSON has them.

    A request may also hold ``date`` and ``Decimal`` objects.
    """

def operations() -> dict[str, str]:
    """The operations: what each is called, and what it does."""

def run(name: str, values: tuple[object, ...], /) -> Any:
    """Runs an operation on the values of its fields, in the order of its typed function."""

def labels() -> dict[str, dict[str, tuple[str, str]]]:
    """The names that results hold in words, by the list of names: in Vietnamese and in English."""

def source(
    parameter: str, document: str, article: str, confidence: str, lang: str, /
) -> tuple[str, str, str]:
    """A citation in words: where it stands, how surely it is known, and both in one line."""

def run_columns(
    operation: str,
    table: object,
    columns: dict[str, str],
    constants: dict[str, Any],
    common: dict[str, Any],
    *,
    typed: bool,
    threads: int | None,
    errors: str,
    append: bool,
    beside: bool,
    results: list[str] | None = None,
) -> Columns:
    """Runs an operation on the rows of a table."""

def consolidate_columns(
    table: object,
    columns: dict[str, str],
    constants: dict[str, Any],
    common: dict[str, Any],
    *,
    threads: int | None,
) -> tuple[Columns, Columns, Columns, list[int]]:
    """Consolidates the unit-months of a table: the units, the parents, the rows left out, and the totals."""

def explain_row(
    operation: str,
    table: object,
    row: int,
    columns: dict[str, str],
    constants: dict[str, Any],
    common: dict[str, Any],
) -> Any:
    """The typed result of one row."""

def run_batch(
    operation: str,
    given: dict[str, Any],
    common: dict[str, Any],
    *,
    out: object | None,
    threads: int | None,
    errors: str,
) -> Done[Any]:
    """Runs an operation over columns."""

def run_situations(
    given: dict[str, Any],
    common: dict[str, Any],
    *,
    out: object | None,
    threads: int | None,
) -> Any:
    """The bytes of membership and absence."""

def outcomes() -> dict[int, str]:
    """What each code stands for, by name."""

def run_sums(
    given: dict[str, Any],
    count: int,
    *,
    out: object | None,
    threads: int | None,
    lang: str | None,
) -> Any:
    """Adds values up by group."""

@final
class Column:
    """A column of results: đồng as int64, or codes as uint8. It is read without copying by
    ``numpy.asarray``, ``memoryview``, ``pyarrow.array``, ``polars.Series`` and whatever else knows
    the buffer protocol or Arrow.
    """

    def __len__(self) -> int: ...
    if sys.version_info >= (3, 12):
        def __buffer__(self, flags: int, /) -> memoryview: ...

    def __arrow_c_array__(self, requested_schema: object | None = None) -> tuple[Any, Any]:
        """The column in the Arrow C data interface."""

    def __arrow_c_schema__(self) -> Any:
        """The type of the column as an Arrow schema."""

@final
class Done(Generic[_ResultT]):
    """The columns of a batch, by name, and the way back from any row to the single call."""

    @property
    def column_names(self) -> list[str]:
        """The names of the columns."""

    def __class_getitem__(cls, key: Any) -> GenericAlias: ...
    def __getitem__(self, name: str, /) -> Any:
        """A column by its name; the caller's own object where it was given as ``out``."""

    def __len__(self) -> int: ...
    def explain(self, row: int) -> _ResultT:
        """The single result of a row, with its explanation: the same call on the numbers that stand
        in the columns that were read, which must not have changed meanwhile.
        """

@final
class Columns:
    """Columns of results, which every library that speaks Arrow reads without copying."""

    @property
    def column_names(self) -> list[str]:
        """The names of the columns."""

    @property
    def num_rows(self) -> int:
        """How many rows."""

    def __len__(self) -> int: ...
    def __arrow_c_stream__(self, requested_schema: object | None = None) -> Any:
        """The table as an Arrow stream, for whichever library asks."""

    def __arrow_c_schema__(self) -> Any:
        """The names and types of the columns as an Arrow schema."""

    def to_pyarrow(self) -> Any:
        """As a `pyarrow.Table`."""

    def to_polars(self) -> Any:
        """As a `polars.DataFrame`."""

    def to_pandas(self) -> Any:
        """As a `pandas.DataFrame` whose columns keep their Arrow types, so that no integer becomes a
        float where a value is missing.
        """

@disjoint_base
class Record:
    """What results are made of: immutable values in a fixed order."""

    __match_args__: tuple[str, ...]

    def __new__(cls, *values: object, **named: object) -> Self: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __reduce__(self) -> tuple[Any, ...]: ...

@final
class Field:
    """Reads one value of a record."""

    def __new__(cls, at: int, name: str) -> Self: ...
    def __get__(self, record: object, owner: object = None, /) -> Any: ...
    def __set__(self, record: object, value: object, /) -> None: ...
    def __delete__(self, record: object, /) -> None: ...
