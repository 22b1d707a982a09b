from collections.abc import Mapping
from typing import Any, Final, Self, final, overload

from typing_extensions import disjoint_base

__all__ = [
    "Field",
    "Record",
    "__version__",
    "article",
    "call",
    "operations",
    "rulebook_version",
    "run",
]

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

def article(article: str, lang: str, /) -> str:
    """An article as people of a language write it: ``art 26(2)`` as ``Điều 26 khoản 2``."""

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
