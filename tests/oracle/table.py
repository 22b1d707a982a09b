"""How the law is written down here: parameters with dated rows.

A row holds from when it applies, when it was decided (nothing said: when it applies), its last day where its own
document or a gap ends it, the document as law.md names it, and how surely it is known. A row that a later one
overtakes stays open: its end is an effect, not data (contract, decision 2).
"""

import datetime
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

SURE = ("unconfirmed", "derived", "secondary", "primary", "override")
PRIMARY, SECONDARY, DERIVED, UNCONFIRMED = "primary", "secondary", "derived", "unconfirmed"


@dataclass(frozen=True)
class Row:
    value: Any
    start: datetime.date
    end: datetime.date | None
    decided: datetime.date | None
    document: str
    confidence: str

    @property
    def known(self) -> datetime.date:
        return self.decided or self.start


@dataclass(frozen=True)
class Parameter:
    id: str
    unit: str
    rows: tuple[Row, ...]


def _day(written: str | None) -> datetime.date | None:
    return None if written is None else datetime.date.fromisoformat(written)


def row(
    value: Any, start: str, document: str, confidence: str, decided: str | None = None, end: str | None = None
) -> Row:
    """A row; a value written as text with digits is a share, rate or multiple."""
    if isinstance(value, str) and value[:1].isdigit():
        value = Fraction(value)
    first = _day(start)
    assert first is not None
    return Row(value, first, _day(end), _day(decided), document, confidence)


# A rule of prose: its words are not compared.
PROSE = None


class Table:
    """Parameters by id."""

    def __init__(self) -> None:
        self.parameters: dict[str, Parameter] = {}

    def put(self, id: str, unit: str, *rows: Row) -> None:
        assert id not in self.parameters, id
        self.parameters[id] = Parameter(id, unit, rows)
