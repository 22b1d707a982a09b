"""The page of a result: its single values, its lists, its sources, its explanation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .._part import Part, Result
from . import forms, labels, source
from .blocks import (
    Block,
    Cell,
    Facts,
    Grid,
    Label,
    Line,
    Look,
    Markdown,
    Page,
    Source,
    Sources,
    Tree,
)
from .cells import NOTHING, cell

# Parts that are one value rather than a table of their own.
_VALUES = frozenset(["Bilingual", "Citation", "CountBounds", "Quantity"])


def of(shown: Part | tuple[Part, ...], look: Look) -> Block:
    """The page of a result or part; of several parts their table."""
    if isinstance(shown, tuple):
        several = labels.result(type(shown[0]).__name__, look.lang) if shown else ""
        return _grid(Label(several, ""), shown, look)
    name = type(shown).__name__
    heading = Label(labels.result(name, look.lang), name)
    if name == "Explanation":
        return Tree(heading, _any(shown))
    if name == "HalfYearReport":
        return _report(heading, _any(shown), look)
    return Page(heading, _blocks(shown, look))


def _any(value: Any) -> Any:
    return value


def _blocks(shown: Part, look: Look, said: tuple[Any, ...] = ()) -> list[Block]:
    """The blocks of a part; `said` are the sources that stand elsewhere on the page."""
    owner = type(shown).__name__
    if owner == "Inquiry":
        # Each value stands beside its source.
        said = _any(shown).citations
    unit = getattr(shown, "unit", None) if owner == "Inquiry" else None
    rows: list[tuple[Label, Cell]] = []
    without: list[Label] = []
    below: list[Block] = []
    last: list[Block] = []
    sources = getattr(shown, "citations", ())
    for name in shown.__match_args__:
        value = getattr(shown, name)
        label = Label(labels.field(owner, name, look.lang), name)
        if name == "citations":
            if not set(value) <= set(said):
                last.append(_sources(label, value, look))
        elif name == "findings" and value == ():
            nothing = look.pick("Không có điểm nào phải xem lại", "No findings")
            below.append(Line(nothing, good=True))
        elif value is None or value == () or value == {}:
            without.append(label)
        elif _is_one(value):
            rows.append((label, _in_unit(name, value, unit, look) or cell(owner, name, value, look)))
        elif isinstance(value, tuple):
            below.append(_grid(label, value, look, unit))
        elif isinstance(value, Mapping):
            below.append(_entries(label, value, look))
        else:
            below.append(Page(label, _blocks(value, look, sources)))
    if isinstance(shown, Result) and shown.explanation is not None:
        heading = labels.result("Explanation", look.lang)
        last.append(Tree(Label(heading, "explanation"), shown.explanation))
    facts: list[Block] = [Facts(rows, without)] if rows or without else []
    return facts + below + last


def _is_one(value: Any) -> bool:
    """Whether a value fits a line of its own."""
    if isinstance(value, Part):
        return type(value).__name__ in _VALUES
    if isinstance(value, tuple):
        return not isinstance(value[0], Part)
    return not isinstance(value, Mapping)


def _in_unit(name: str, value: Any, unit: str | None, look: Look) -> Cell | None:
    """A parameter's value, whose unit only the parameter tells."""
    if unit is None or name != "value":
        return None
    text = forms.in_unit(value, unit, look.lang)
    return None if text is None else Cell(text, number=True)


def _grid(heading: Label, parts: tuple[Any, ...], look: Look, unit: str | None = None) -> Grid:
    zeros = 0
    if parts and type(parts[0]).__name__ == "SettlementRow":
        # The form has many rows, most of them empty in one union's books.
        used = tuple(part for part in parts if part.amount != 0)
        zeros, parts = len(parts) - len(used), used
    columns, rows = _table(parts[: look.most], look, unit)
    return Grid(
        heading,
        columns,
        rows,
        left=max(0, len(parts) - look.most),
        zeros=zeros,
        alarm=heading.name == "findings",
    )


def _table(
    parts: tuple[Any, ...], look: Look, unit: str | None
) -> tuple[list[Label], list[list[Cell]]]:
    columns: list[Label] = []
    across: list[list[Cell]] = []
    for name in parts[0].__match_args__ if parts else ():
        if name in ("titles", "citations"):
            # The title of the row stands in one language.
            continue
        cells = [
            _in_unit(name, _cell_of(part, name), unit, look)
            or cell(type(part).__name__, _same(part, name), _cell_of(part, name), look, unit=False)
            for part in parts
        ]
        if all(one == NOTHING for one in cells):
            continue
        owner = type(parts[0]).__name__
        text = labels.field(owner, name, look.lang)
        if forms.form(owner, name) == "money":
            text += " (đồng)"
        columns.append(Label(text, name))
        across.append(cells)
    return columns, [list(row) for row in zip(*across, strict=True)]


def _same(part: Any, name: str) -> str:
    return "titles" if name == "title" and hasattr(part, "titles") else name


def _cell_of(part: Any, name: str) -> Any:
    return getattr(part, _same(part, name))


def _entries(heading: Label, entries: Mapping[str, Any], look: Look) -> Grid:
    columns = [Label(look.pick("Mục", "item"), ""), Label(heading.text, "")]
    rows = [[Cell(key), cell("", heading.name, value, look)] for key, value in entries.items()]
    return Grid(heading, columns, rows[: look.most], left=max(0, len(rows) - look.most))


def _sources(heading: Label, citations: tuple[Any, ...], look: Look) -> Sources:
    rows = [
        Source(source.document(one, look.lang), source.mark(one, look.lang), _about(one, look))
        for one in citations[: look.most]
    ]
    return Sources(heading, rows, left=max(0, len(citations) - look.most))


def _about(citation: Any, look: Look) -> str:
    if citation.from_ is None:
        return str(citation.parameter)
    return f"{citation.parameter}, {look.pick('từ', 'from')} {forms.day(citation.from_, look.lang)}"


def _report(heading: Label, report: Any, look: Look) -> Page:
    """The report as it is read; its figures again as tables."""
    blocks = _blocks(report, look)
    alarms = [block for block in blocks if isinstance(block, Line) or _alarms(block)]
    rest = [block for block in blocks if isinstance(block, (Sources, Tree))]
    # The text itself stands among the single values.
    again: list[Block] = [
        block
        for block in blocks
        if block not in alarms and block not in rest and not isinstance(block, Facts)
    ]
    figures = Page(Label(look.pick("Số liệu", "Figures"), ""), again, folded=True)
    return Page(heading, [*alarms, Markdown(report.text), figures, *rest])


def _alarms(block: Block) -> bool:
    return isinstance(block, Grid) and block.alarm
