"""What every result has: attributes in a fixed order, comparison, a dict, and a short form."""

from __future__ import annotations

from ._congdoan import Field, Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .results import Explanation
    from .types import Lang


class Part(Record):
    """A result or a part of one: immutable, equal to another with the same figures.

    Its attributes are those listed by its class, in the order of ``__match_args__``.
    """

    __slots__ = ()
    __match_args__: tuple[str, ...] = ()

    @property
    def lang(self) -> Lang | None:
        """The language it was asked for in, when one was said: of a result and its explanation."""
        return None

    def __init_subclass__(cls) -> None:
        # Behind the attributes of an explanation stands its language.
        for at, name in enumerate((*cls.__match_args__, "lang")):
            setattr(cls, name, Field(at, name))

    def to_dict(self) -> dict[str, Any]:
        """The same as JSON has it: dicts, lists, integers, and text for decimals and days."""
        return {_json_name(name): _json(getattr(self, name)) for name in self.__match_args__}

    def show(self, *, lang: Lang | None = None, most_rows: int | None = None) -> None:
        """Shows it at once, in a language and with so many rows of a table at most."""
        _display().show(self, lang=lang, most_rows=most_rows)

    def __str__(self) -> str:
        return str(_display().text(self))

    def _repr_html_(self) -> str:
        return str(_display().html(self))

    def _repr_pretty_(self, printer: Any, _cycle: bool) -> None:
        printer.text(str(self))

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={_short(name, getattr(self, name))}" for name in self.__match_args__)
        return f"{type(self).__name__}({shown})"


class Result(Part):
    """What an operation gives.

    Two results are equal when their own attributes are; what follows from those, the
    explanation, is not compared.
    """

    __slots__ = ()

    @property
    def rulebook(self) -> str | None:
        """The version of the rules; None in a result that is part of another."""
        return None

    @property
    def explanation(self) -> Explanation | None:
        """The tree behind the figures, when it was asked for with ``explain=True``."""
        return None

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        # What a whole result holds behind its own attributes.
        own = len(cls.__match_args__)
        for at, name in enumerate(("rulebook", "explanation", "lang"), start=own):
            setattr(cls, name, Field(at, name))

    def to_dict(self) -> dict[str, Any]:
        """The same as JSON has it, with the version of the rules and the explanation."""
        whole = super().to_dict()
        if self.rulebook is not None:
            whole["rulebook"] = self.rulebook
            whole["explanation"] = _json(self.explanation)
        return whole


def _display() -> Any:
    # Only what is shown needs it.
    from . import display

    return display


def _json_name(name: str) -> str:
    # `from` is a word of Python's own.
    return name.removesuffix("_")


def _json(value: Any) -> Any:
    if isinstance(value, Part):
        return value.to_dict()
    if isinstance(value, tuple):
        return [_json(item) for item in value]
    if isinstance(value, dict):
        return {key: _json(item) for key, item in value.items()}
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if hasattr(value, "isoformat"):
        return value.isoformat()
    # A decimal, without an exponent.
    return format(value, "f")


def _short(name: str, value: Any) -> str:
    if name == "citations":
        return f"<{len(value)}>"
    return repr(value)
