"""What :mod:`congdoan.frame` takes, for type checkers alone: nothing of this is imported at run time."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Literal, Protocol, TypeAlias, TypeVar

from .frame import lit


class Table(Protocol):
    """Anything that hands over its columns as an Arrow stream."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...


TableT = TypeVar("TableT", bound=Table)

Field: TypeAlias = str | int | Decimal | date | Iterable[Any] | Mapping[str, Any] | lit | None
"""The name of a column, or a constant."""

Errors: TypeAlias = Literal["column"] | Literal["raise"]
