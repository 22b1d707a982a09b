"""What :mod:`congdoan.batch` takes, for type checkers alone: nothing of this is imported at run time."""

from collections.abc import Mapping
from typing import Protocol, TypeAlias

from typing_extensions import Buffer


class ArrowArray(Protocol):
    """A column in one piece, in the Arrow C data interface."""

    def __arrow_c_array__(self, requested_schema: object | None = None) -> tuple[object, object]: ...


class ArrowStream(Protocol):
    """A column in chunks, as an Arrow stream."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...


ColumnOf: TypeAlias = ArrowArray | ArrowStream
"""A column of Arrow's."""

Sums: TypeAlias = Buffer | ArrowArray | ArrowStream
"""A column of đồng, int64."""

Codes: TypeAlias = Buffer | ArrowArray | ArrowStream
"""A column of bytes, uint8."""

Groups: TypeAlias = Buffer | ArrowArray | ArrowStream
"""A column of numbers of groups, uint32."""

Out: TypeAlias = Buffer | Mapping[str, Buffer]
"""Memory to fill: for the first column, or by the names of columns."""
