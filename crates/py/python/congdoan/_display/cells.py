"""A value as one cell."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from .._part import Part
from . import forms, source
from .blocks import Cell, Look, Mark
from .words import word

# The most names that stand beside each other.
_MOST_NAMES = 12

NOTHING = Cell("–")


def cell(owner: str, name: str, value: Any, look: Look, *, unit: bool = True) -> Cell:
    """The value of a field of a class; without `unit` the column says that it is đồng."""
    lang = look.lang
    if value is None or value == ():
        return NOTHING
    if isinstance(value, bool):
        return Cell(look.pick("có", "yes") if value else look.pick("không", "no"))
    if isinstance(value, (int, Decimal)):
        return Cell(_number(forms.form(owner, name), value, look, unit), number=True)
    if isinstance(value, date):
        return Cell(forms.day(value, lang))
    if isinstance(value, str):
        return _text(name, value, look)
    if isinstance(value, tuple):
        return _several(owner, name, value, look)
    if isinstance(value, Part):
        return part(name, value, look)
    if isinstance(value, Mapping):
        entries = [f"{key}: {cell('', name, one, look).text}" for key, one in value.items()]
        return Cell(", ".join(entries))
    return Cell(str(value))


def _number(form: forms.Form, value: int | Decimal, look: Look, unit: bool) -> str:
    if form == "money" and unit:
        return forms.dong(value, look.lang)
    if form == "rate":
        return forms.percent(value, look.lang)
    text = forms.number(value, look.lang)
    return f"{text}%" if form == "percent" else text


def _text(name: str, value: str, look: Look) -> Cell:
    if forms.is_month(value):
        return Cell(forms.month(value, look.lang))
    said = word(name, value, look.lang)
    return Cell(said, mark=Mark(value, said) if name == "confidence" else None)


def _several(owner: str, name: str, values: tuple[Any, ...], look: Look) -> Cell:
    if isinstance(values[0], Part):
        return Cell("; ".join(part(name, value, look).text for value in values))
    shown = [cell(owner, name, value, look).text for value in values[:_MOST_NAMES]]
    left = len(values) - len(shown)
    more = look.pick(f" … và {left} nữa", f" … and {left} more") if left else ""
    return Cell(", ".join(shown) + more)


def part(name: str, value: Part, look: Look) -> Cell:
    """A part of a result in one cell; `name` is the field that holds it."""
    known = _IN_ONE_CELL.get(type(value).__name__)
    if known is not None:
        return known(name, value, look)
    owner = type(value).__name__
    texts = [
        cell(owner, own, inside, look).text
        for own in value.__match_args__
        if (inside := getattr(value, own)) not in (None, ())
    ]
    return Cell(", ".join(texts))


def _citation(_name: str, value: Any, look: Look) -> Cell:
    mark = source.mark(value, look.lang)
    return Cell(source.document(value, look.lang) or mark.text, mark=mark)


def _bilingual(_name: str, value: Any, look: Look) -> Cell:
    return Cell(look.pick(value.vi, value.en))


def _bounds(_name: str, value: Any, look: Look) -> Cell:
    least = forms.number(value.least, look.lang)
    if value.most is None:
        return Cell(look.pick(f"từ {least}", f"{least} or more"))
    most = forms.number(value.most, look.lang)
    return Cell(least if least == most else f"{least}–{most}")


def _quantity(name: str, value: Any, look: Look) -> Cell:
    """With đồng unless it counts people."""

    def counted(given: int | Decimal) -> str:
        plain = name == "people"
        return forms.number(given, look.lang) if plain else forms.dong(given, look.lang)

    said = [
        (value.exact, "", ""),
        (value.over, "trên ", "more than "),
        (value.under, "dưới ", "less than "),
        (value.about, "khoảng ", "about "),
    ]
    texts = [look.pick(vi, en) + counted(given) for given, vi, en in said if given is not None]
    return Cell(", ".join(texts) or value.printed or "–")


def _candidate(_name: str, value: Any, look: Look) -> Cell:
    return Cell(
        f"{word('reading', value.reading, look.lang)}: {forms.dong(value.expected, look.lang)}"
    )


def _change(_name: str, value: Any, look: Look) -> Cell:
    none = look.pick("không xếp loại", "no grade")
    return Cell(f"{value.id}: {value.before or none} → {value.after or none}")


_IN_ONE_CELL = {
    "Bilingual": _bilingual,
    "Candidate": _candidate,
    "Citation": _citation,
    "CountBounds": _bounds,
    "GradeChange": _change,
    "Quantity": _quantity,
}
