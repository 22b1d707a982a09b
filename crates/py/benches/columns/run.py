"""What a contestant gives the timer."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from numpy.typing import NDArray


class Run(NamedTuple):
    """The call that is timed, and its result as the columns that the oracle has."""

    call: Callable[[], Any]
    columns: Callable[[Any], Sequence[NDArray[Any]]] | None


def as_it_is(result: NDArray[Any]) -> list[NDArray[Any]]:
    return [result]
