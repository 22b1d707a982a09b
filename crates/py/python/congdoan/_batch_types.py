"""What :mod:`congdoan.batch` takes, for type checkers alone: nothing of this is imported at run time."""

from collections.abc import Mapping
from typing import Any, Literal, Protocol, TypeAlias

from typing_extensions import Buffer


class ArrayInterface(Protocol):
    """A NumPy array, whose stubs tell of its buffer from Python 3.12 on only."""

    @property
    def __array_interface__(self) -> dict[str, Any]: ...


class ArrowArray(Protocol):
    """A column in one piece, in the Arrow C data interface."""

    def __arrow_c_array__(self, requested_schema: object | None = None) -> tuple[object, object]: ...


class ArrowStream(Protocol):
    """A column in chunks, as an Arrow stream."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...


Memory: TypeAlias = Buffer | ArrayInterface
"""Whatever lends its memory."""

ColumnOf: TypeAlias = ArrowArray | ArrowStream
"""A column of Arrow's."""

Sums: TypeAlias = Memory | ArrowArray | ArrowStream
"""A column of đồng, int64."""

Codes: TypeAlias = Memory | ArrowArray | ArrowStream
"""A column of bytes, uint8."""

Groups: TypeAlias = Memory | ArrowArray | ArrowStream
"""A column of numbers of groups, uint32."""

Out: TypeAlias = Memory | Mapping[str, Memory]
"""Memory to fill: for the first column, or by the names of columns."""

Errors: TypeAlias = Literal["raise"] | Literal["code"]
