"""Which row prevails on a day: the law as it is known, with what-ifs.

Contract, decision 2: of the rows that apply, the one decided last wins, of equals the one that starts last; first the
row is chosen, then its confidence is checked. Overrides beat every row; of several for
one day the one given last does (the contract is silent; so the library). A citation's `to` is the last day its row
prevailed as known.
"""

import datetime
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from . import exact, form, law_dues, law_fee, law_org, law_prose, law_shares
from .refusal import Refused
from .table import SURE, Parameter, Row, Table

TABLE = Table()
for part in (law_fee, law_dues, law_shares, law_prose, law_org):
    part.put(TABLE)
LAW = TABLE.parameters

DAY = datetime.timedelta(days=1)


def prevailing(rows: list[Row], on: datetime.date) -> Row | None:
    applying = [row for row in rows if row.start <= on and (row.end is None or on <= row.end)]
    assumed = [row for row in applying if row.confidence == "override"]
    if assumed:
        return assumed[-1]
    return max(applying, key=lambda row: (row.known, row.start), default=None)


def last_day(rows: list[Row], of: Row) -> datetime.date | None:
    """The last day a row prevails; `None` when no end is known, or when it never prevails."""
    last = None
    borders = sorted({row.start for row in rows} | {row.end + DAY for row in rows if row.end is not None})
    for place, first in enumerate(borders):
        if prevailing(rows, first) is of:
            if place + 1 == len(borders):
                return None
            last = borders[place + 1] - DAY
    return last


def prevails(rows: list[Row], of: Row) -> bool:
    borders = {row.start for row in rows} | {row.end + DAY for row in rows if row.end is not None}
    return any(prevailing(rows, first) is of for first in borders)


@dataclass(frozen=True)
class Cited:
    """What a citation must say. `document` is the part of its name that law.md gives."""

    parameter: str
    document: str
    start: str
    end: str | None
    decided: str | None
    confidence: str


class Rulebook:
    """The law under the common fields of a request, and what was cited from it."""

    def __init__(self, asked: dict[str, Any]) -> None:
        self.known_on = asked["known_on"]
        self.accept = asked["accept"]
        self.overrides: dict[str, list[Row]] = {}
        self.cited: dict[Cited, None] = {}
        for place, given in enumerate(asked["overrides"]):
            self._override(given, f"overrides[{place}]")

    def _override(self, given: dict[str, Any], path: str) -> None:
        parameter = LAW.get(given["parameter"])
        if parameter is None:
            raise Refused("unknown_code", f"{path}.parameter")
        value = _assumed(parameter, given["value"], f"{path}.value")
        if given["to"] is not None and given["to"] < given["from"]:
            raise Refused("invalid_input", f"{path}.to")
        assumed = Row(value, given["from"], given["to"], None, "override", "override")
        self.overrides.setdefault(parameter.id, []).append(assumed)

    def rows(self, id: str) -> list[Row]:
        known = [row for row in LAW[id].rows if self.known_on is None or row.known <= self.known_on]
        return known + self.overrides.get(id, [])

    def sure(self, row: Row) -> bool:
        return SURE.index(row.confidence) >= SURE.index(self.accept)

    def row(self, id: str, on: datetime.date, path: str | None) -> Row:
        row = prevailing(self.rows(id), on)
        if row is None:
            raise Refused("not_determined", path)
        if not self.sure(row):
            raise Refused("unconfirmed", path)
        self.cite(id, row)
        return row

    def value(self, id: str, on: datetime.date, path: str | None) -> Any:
        return self.row(id, on, path).value

    def value_if_any(self, id: str, on: datetime.date, path: str | None) -> Any:
        """The same, but `None` where there is no row."""
        return None if prevailing(self.rows(id), on) is None else self.value(id, on, path)

    def cite(self, id: str, row: Row) -> None:
        self.cited[self.citation(id, row)] = None

    def citation(self, id: str, row: Row) -> Cited:
        end = last_day(self.rows(id), row)
        return Cited(
            id,
            row.document,
            row.start.isoformat(),
            None if end is None else end.isoformat(),
            row.decided.isoformat() if row.decided and row.decided != row.start else None,
            row.confidence,
        )

    def citations(self) -> list[Cited]:
        return list(self.cited)


def _assumed(parameter: Parameter, value: Any, path: str) -> Any:
    """An override's value, in the unit of its parameter."""
    unit = parameter.unit
    if unit == "dong":
        return form.money(value, path)
    if unit in ("rate", "factor"):
        share = form.rate(value, path)
        if unit == "rate" and share > 1:
            raise Refused("out_of_range", path)
        return share
    if unit in ("days", "months", "years", "people", "count"):
        if isinstance(value, int) and not 0 <= value <= exact.PEOPLE and not isinstance(value, bool):
            raise Refused("out_of_range", path)
        return form.count(value, path)
    if unit == "flag":
        return form.flag(value, path)
    if unit == "choice":
        if value not in {row.value for row in parameter.rows}:
            raise Refused("invalid_input", path)
        return value
    raise Refused("invalid_input", path)


def written(unit: str, value: Any) -> Any:
    """A value as a reply writes it."""
    return exact.text(value) if isinstance(value, Fraction) else value
