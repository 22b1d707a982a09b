"""Blocks as plain text in aligned columns."""

from __future__ import annotations

import textwrap
from unicodedata import normalize

from . import tree
from .blocks import Cell, Facts, Grid, Label, Line, Look, Markdown, Page, Sources, Tree

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .blocks import Block

# The widest a cell of text becomes before it is cut.
_WIDEST = 48
_WIDTH = 100


def text(block: Block, look: Look) -> str:
    # One letter is one column only when its marks are part of it.
    return normalize("NFC", "\n".join(_block(block, look, top=True)))


def _block(block: Block, look: Look, *, top: bool = False) -> list[str]:
    match block:
        case Page():
            inside = [line for inner in block.blocks for line in _block(inner, look)]
            # A folded page says again what stands above it.
            if block.folded:
                return []
            title = block.heading.text if top else _label(block.heading)
            return [title, *_indented(inside)]
        case Facts():
            return _facts(block, look)
        case Grid():
            return _grid(block, look)
        case Sources():
            return _sources(block, look)
        case Tree():
            lines = tree.text(block.root, look.lang).splitlines()
            return lines if top else [_label(block.heading), *_indented(lines)]
        case Markdown():
            return block.text.splitlines()
        case Line():
            return [f"✓ {block.text}" if block.good else block.text]


def _indented(lines: list[str]) -> list[str]:
    return [f"  {line}" if line else "" for line in lines]


def _label(label: Label) -> str:
    return f"{label.text} ({label.name})" if label.shows_name else label.text


def _facts(facts: Facts, look: Look) -> list[str]:
    names = [_label(label) for label, _ in facts.rows]
    values = [_said(cell) for _, cell in facts.rows]
    wide = max(map(len, names), default=0)
    # Numbers end below each other, and text starts where the widest of them starts.
    ends = max((len(v) for v, (_, c) in zip(values, facts.rows, strict=True) if c.number), default=0)
    lines = []
    for name, value, (_, cell) in zip(names, values, facts.rows, strict=True):
        shown = value.rjust(ends) if cell.number else value
        lines.append(f"{name.ljust(wide)}  {shown}")
    if facts.without:
        said = look.nothing(", ".join(_label(label) for label in facts.without))
        lines += textwrap.wrap(said, _WIDTH, subsequent_indent="  ")
    return lines


def _said(cell: Cell) -> str:
    if cell.mark is None or cell.is_mark:
        return cell.text
    return f"{cell.text} [{cell.mark.text}]"


def _cut(value: str) -> str:
    return value if len(value) <= _WIDEST else value[: _WIDEST - 1] + "…"


def _grid(grid: Grid, look: Look) -> list[str]:
    sign = "⚠ " if grid.alarm else ""
    lines = [f"{sign}{_label(grid.heading)}"] if grid.heading.text else []
    texts = [[_cut(_said(cell)) for cell in row] for row in grid.rows]
    heads = [column.text for column in grid.columns]
    if grid.alarm:
        # What is wrong is said in full.
        texts = [[_said(cell) for cell in row] for row in grid.rows]
    widths = [max(map(len, column)) for column in zip(heads, *texts, strict=True)]
    numbers = [any(row[at].number for row in grid.rows) for at in range(len(heads))]

    def line(values: list[str]) -> str:
        cells = [
            value.rjust(width) if number else value.ljust(width)
            for value, width, number in zip(values, widths, numbers, strict=True)
        ]
        return "  ".join(cells).rstrip()

    if texts:
        lines += _indented([line(heads), line(["─" * width for width in widths])])
        lines += _indented([line(row) for row in texts])
    more = look.left(grid)
    return lines + ([f"  {more}"] if more else [])


def _sources(sources: Sources, look: Look) -> list[str]:
    lines = [
        f"  § {one.text} [{one.mark.text}] ({one.about})" for one in sources.rows
    ]
    more = look.left(sources)
    return [sources.heading.text, *lines, *([f"  {more}"] if more else [])]
