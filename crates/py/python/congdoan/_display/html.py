"""Blocks as HTML: no script, nothing from elsewhere, colours of the page it stands in."""

from __future__ import annotations

from html import escape

from . import markdown, tree
from .blocks import Cell, Facts, Grid, Label, Line, Look, Mark, Markdown, Page, Sources, Tree

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .blocks import Block

# The class stands three times to win over a notebook's own rules. Colours are those around, or
# such as can be read on black and on white; every mark is also a word.
_STYLE = """<style>
.congdoan.congdoan.congdoan{line-height:1.45;max-width:100%;font-variant-numeric:tabular-nums}
.congdoan.congdoan.congdoan .wide{overflow-x:auto;max-width:100%}
.congdoan.congdoan.congdoan table{border-collapse:collapse;table-layout:auto;border:0;margin:.2em 0 .9em;width:auto;
background:none;color:inherit;font-size:inherit}
.congdoan.congdoan.congdoan tr{background:none}
.congdoan.congdoan.congdoan :is(th,td){text-align:left;vertical-align:top;padding:.22em 1.4em .22em 0;
border:0;border-bottom:1px solid rgba(128,128,128,.3);background:none;color:inherit;max-width:34em;
white-space:normal}
.congdoan.congdoan.congdoan th{font-weight:600;vertical-align:bottom}
.congdoan.congdoan.congdoan .facts th{font-weight:400;white-space:nowrap}
.congdoan.congdoan.congdoan .num{text-align:right;white-space:nowrap}
.congdoan.congdoan.congdoan thead .num{white-space:normal;min-width:6.5em}
.congdoan.congdoan.congdoan td{min-width:4em}
.congdoan.congdoan.congdoan .long{min-width:13em}
.congdoan.congdoan.congdoan .short{white-space:nowrap}
.congdoan.congdoan.congdoan code{font-size:.82em;opacity:.65;background:none;color:inherit;padding:0;
font-weight:400}
.congdoan.congdoan.congdoan th code{display:block}
.congdoan.congdoan.congdoan .facts th code{display:inline;margin-left:.5em}
.congdoan.congdoan.congdoan .faint{opacity:.7;font-size:.9em}
.congdoan.congdoan.congdoan .title{font-weight:700;font-size:1.1em;margin:.2em 0 .4em}
.congdoan.congdoan.congdoan .part{font-weight:600;margin:.5em 0 .1em}
.congdoan.congdoan.congdoan .inner{margin-left:1.2em}
.congdoan.congdoan.congdoan .alarm{border-left:4px solid #d55e00;padding:.1em 0 .1em .8em;margin:.5em 0}
.congdoan.congdoan.congdoan .good{border-left:4px solid #009e73;padding:.1em 0 .1em .8em;margin:.5em 0}
.congdoan.congdoan.congdoan .mark{border:1px solid rgba(128,128,128,.6);border-radius:.7em;
padding:0 .5em;font-size:.85em;white-space:nowrap}
.congdoan.congdoan.congdoan .mark.derived{border:1px dashed #b86a00;color:#b86a00}
.congdoan.congdoan.congdoan .mark.unconfirmed{border:2px solid #d55e00;color:#d55e00;font-weight:600}
.congdoan.congdoan.congdoan .mark.override{border:2px dotted #3b82c4;color:#3b82c4;font-weight:600}
.congdoan.congdoan.congdoan .source.derived{border-left:3px dashed #b86a00;padding-left:.4em}
.congdoan.congdoan.congdoan .source.unconfirmed{border-left:3px solid #d55e00;padding-left:.4em}
.congdoan.congdoan.congdoan .source.override{border-left:3px dotted #3b82c4;padding-left:.4em}
.congdoan.congdoan.congdoan ul{margin:.2em 0 .8em;padding-left:1.4em}
.congdoan.congdoan.congdoan details{margin:.1em 0 .1em .2em}
.congdoan.congdoan.congdoan summary{cursor:pointer;display:list-item}
.congdoan.congdoan.congdoan .tree :is(details,.leaf){margin-left:1.1em}
.congdoan.congdoan.congdoan .tree>details{margin-left:.2em}
.congdoan.congdoan.congdoan .leaf{padding:.1em 0 .1em 1em}
.congdoan.congdoan.congdoan .source{margin-left:.2em}
</style>"""


# Letters from which on a cell is kept from becoming a narrow column of words.
_LONG = 20
# Up to so many it is not broken: days and months.
_SHORT = 10


def html(block: Block, look: Look) -> str:
    """A whole piece of HTML, with its style."""
    return f'{_STYLE}<div class="congdoan">{_block(block, look, top=True)}</div>'


def _block(block: Block, look: Look, *, top: bool = False) -> str:
    match block:
        case Page():
            return _page(block, look, top)
        case Facts():
            return _facts(block, look)
        case Grid():
            return _grid(block, look)
        case Sources():
            return _sources(block, look)
        case Tree():
            text = f'<div class="tree">{tree.html(block.root, look.lang)}</div>'
            return text if top else _heading(block.heading) + text
        case Markdown():
            return markdown.html(block.text)
        case Line():
            mark = "✓ " if block.good else ""
            name = "good" if block.good else "faint"
            return f'<div class="{name}">{mark}{escape(block.text)}</div>'


def _page(page: Page, look: Look, top: bool) -> str:
    inside = "".join(_block(block, look) for block in page.blocks)
    if page.folded:
        return f"<details><summary>{escape(page.heading.text)}</summary>{inside}</details>"
    if top:
        title, name = escape(page.heading.text), escape(page.heading.name)
        return f'<div class="title">{title} <code>{name}</code></div>{inside}'
    return f'{_heading(page.heading)}<div class="inner">{inside}</div>'


def _heading(label: Label) -> str:
    return f'<div class="part">{_label(label)}</div>'


def _label(label: Label) -> str:
    text = escape(label.text)
    return f"{text} <code>{escape(label.name)}</code>" if label.shows_name else text


def _facts(facts: Facts, look: Look) -> str:
    rows = "".join(
        f"<tr><th>{_label(label)}</th>{_cell(cell, look)}</tr>" for label, cell in facts.rows
    )
    table = f'<table class="facts"><tbody>{rows}</tbody></table>' if rows else ""
    if not facts.without:
        return table
    names = ", ".join(_label(label) for label in facts.without)
    return f'{table}<div class="faint">{look.nothing(names)}</div>'


def _mark(mark: Mark) -> str:
    return f'<span class="mark {escape(mark.confidence)}">{escape(mark.text)}</span>'


def _grid(grid: Grid, look: Look) -> str:
    numbers = [
        any(row[at].number for row in grid.rows) for at in range(len(grid.columns))
    ]
    head = "".join(
        f'<th{" class=num" if number else ""}>{_label(column)}</th>'
        for column, number in zip(grid.columns, numbers, strict=True)
    )
    body = "".join(f"<tr>{''.join(_cell(cell, look) for cell in row)}</tr>" for row in grid.rows)
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>" if body else ""
    sign = "⚠ " if grid.alarm else ""
    text = (
        f'<div class="part">{sign}{_label(grid.heading)}</div>'
        f'<div class="wide">{table}</div>{_left(grid, look)}'
    )
    return f'<div class="alarm">{text}</div>' if grid.alarm else text


def _cell(cell: Cell, look: Look) -> str:
    kind = ""
    if cell.number:
        kind = ' class="num"'
    elif len(cell.text) > _LONG:
        kind = ' class="long"'
    elif len(cell.text) <= _SHORT:
        kind = ' class="short"'
    text = escape(cell.text)
    if cell.mark is not None:
        mark = _mark(cell.mark)
        text = mark if cell.is_mark else f"{text} {mark}"
    return f"<td{kind}>{text}</td>"


def _left(part: Grid | Sources, look: Look) -> str:
    said = look.left(part)
    return f'<div class="faint">{escape(said)}</div>' if said else ""


def _sources(sources: Sources, look: Look) -> str:
    rows = "".join(
        f"<li>{escape(one.text)} {_mark(one.mark)} "
        f'<span class="faint">{escape(one.about)}</span></li>'
        for one in sources.rows
    )
    return f"{_heading(sources.heading)}<ul>{rows}</ul>{_left(sources, look)}"
