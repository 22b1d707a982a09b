"""A parameter of the law through time, as steps."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from .. import _operations
from .._display import forms
from .._display.words import confidence, word
from ..results import Inquiry
from . import _axes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

    from matplotlib.axes import Axes

    from ..results import Entry
    from ..types import Day, Lang, OverrideRequest

# The surer, the heavier the line; what was not read is broken.
_LINES: dict[str, dict[str, Any]] = {
    "primary": {"linewidth": 3.2, "linestyle": "-"},
    "secondary": {"linewidth": 1.8, "linestyle": "-"},
    "derived": {"linewidth": 7, "linestyle": "-", "alpha": 0.35},
    "unconfirmed": {"linewidth": 1.8, "linestyle": (0, (4, 2))},
    "override": {"linewidth": 2.4, "linestyle": (0, (1, 1.2))},
}
_COUNTED = ("dong", "rate", "factor", "days", "months", "years", "people", "count")
_LONGEST = 30


def parameter(
    *asked: str | Inquiry,
    until: date | None = None,
    documents: bool | None = None,
    known_on: Day | None = None,
    overrides: Iterable[OverrideRequest] | None = None,
    ax: Axes | None = None,
    lang: Lang | None = None,
) -> Axes:
    """Parameters of the law as steps over time, with the document of each step.

    Steps the law was not read for are broken lines, deduced ones wide and light.

    Args:
        asked: Ids such as ``base_salary``, or what ``congdoan.parameter`` gave without a day;
            all counted in one unit.
        until: Where a step without a last day ends; the end of the year after the last change
            unless given.
        documents: Whether each step names its document; of one parameter unless said.
        known_on: The law as it was known on this day.
        overrides: What-ifs on the law.
        ax: The axes to draw on.
        lang: `vi` or `en`.

    Raises:
        ValueError: Without a parameter, for parameters in different units, and for rules without
            a number.
        RuleError: As ``congdoan.parameter``.
    """
    what_ifs = None if overrides is None else list(overrides)
    inquiries = [
        one
        if isinstance(one, Inquiry)
        else _operations.parameter(id=one, known_on=known_on, overrides=what_ifs)
        for one in asked
    ]
    unit = _unit(inquiries)
    rows = [[row for row in one.history or () if row.prevails] for one in inquiries]
    ax = _axes.axes(ax, 9, 4.2)
    lang = _axes.language(lang, *inquiries)
    if until is None:
        until = date(max(row.from_.year for one in rows for row in one) + 1, 12, 31)
    if documents is None:
        documents = len(inquiries) == 1
    most = max(_height(row) for one in rows for row in one)
    scale = _axes.Scale.of(int(most), lang, ticks=True)
    for at, (steps, colour) in enumerate(zip(rows, _axes.COLOURS * len(rows), strict=False)):
        _steps(ax, steps, until, colour)
        for step in steps:
            # Every other parameter has its values below the line, where there is room.
            below = at % 2 == 1 and _height(step) > most / 8
            _say(ax, step, _value(step, scale, unit, lang), below=below)
            if documents:
                _name(ax, step, lang)
    _frame(ax, inquiries, unit, scale, most)
    _legend(ax, inquiries, rows, lang)
    return ax


def _unit(inquiries: Sequence[Inquiry]) -> str:
    units = {one.unit for one in inquiries}
    if len(units) != 1:
        raise ValueError(f"parameters of one unit are drawn together, not of {sorted(units) or 'none'}")
    unit = units.pop()
    if unit not in _COUNTED:
        raise ValueError(f"`{inquiries[0].id}` has no number to draw: its unit is `{unit}`")
    if not all(one.history for one in inquiries):
        raise ValueError("a parameter is drawn from its history: ask for it without a day")
    return unit


def _height(row: Entry) -> float:
    return float(Decimal(str(row.value)))


def _steps(ax: Axes, rows: Sequence[Entry], until: date, colour: str) -> None:
    # Matplotlib takes days, which its types do not say.
    days: Any
    before: tuple[date, float] | None = None
    for row in rows:
        height = _height(row)
        end = until if row.to is None else row.to + timedelta(days=1)
        if before is not None and before[0] == row.from_:
            days = [row.from_, row.from_]
            ax.plot(days, [before[1], height], color=colour, linewidth=0.8, gid="rise")
        style = _LINES[row.citation.confidence]
        days = [row.from_, end]
        ax.plot(
            days,
            [height] * 2,
            color=colour,
            solid_capstyle="butt",
            dash_capstyle="butt",
            gid=f"step {row.citation.confidence}",
            **style,
        )
        if row.to is None:
            # It goes on.
            days = [end]
            ax.plot(days, [height], color=colour, marker=">", markersize=6, clip_on=False, gid="on")
        before = (end, height)


def _value(row: Entry, scale: _axes.Scale, unit: str, lang: Lang) -> str:
    """As the axis counts it."""
    if unit == "dong":
        return scale.tick(_height(row))
    return forms.in_unit(row.value, unit, lang) or ""


def _say(ax: Axes, row: Entry, value: str, *, below: bool) -> None:
    """The value at the step's beginning."""
    ax.annotate(
        value,
        (row.from_, _height(row)),
        xytext=(2, -5 if below else 5),
        textcoords="offset points",
        fontsize="small",
        fontweight="bold",
        verticalalignment="top" if below else "bottom",
        gid="value",
    )


def _name(ax: Axes, row: Entry, lang: Lang) -> None:
    """The step's document, hanging below its beginning."""
    ax.annotate(
        _short(row.citation.document, lang),
        (row.from_, _height(row)),
        xytext=(3, -7),
        textcoords="offset points",
        fontsize="x-small",
        rotation=90,
        verticalalignment="top",
        alpha=0.75,
        gid="document",
    )


def _short(document: str, lang: Lang) -> str:
    first, *more = document.split("; ")
    unknown = _axes.pick(lang, "chưa rõ số", "no number known")
    first = first.replace("number_not_known", unknown)
    if len(first) > _LONGEST:
        return first[: _LONGEST - 1] + "…"
    return f"{first} …" if more else first


def _frame(
    ax: Axes, inquiries: Sequence[Inquiry], unit: str, scale: _axes.Scale, most: float
) -> None:
    from matplotlib import dates
    from matplotlib.ticker import FuncFormatter

    years: Any = dates

    lang = scale.lang
    ax.set_ylim(0, most * 1.15)
    if unit == "dong":
        ax.yaxis.set_major_formatter(FuncFormatter(scale.tick))
        ax.set_ylabel(scale.name)
    elif unit == "rate":
        ax.yaxis.set_major_formatter(
            FuncFormatter(lambda value, _: forms.percent(round(Decimal(str(value)), 8), lang))
        )
    else:
        ax.yaxis.set_major_formatter(
            FuncFormatter(lambda value, _: forms.number(round(Decimal(str(value)), 6), lang))
        )
        ax.set_ylabel(word("unit", unit, lang))
    ax.xaxis.set_major_locator(years.AutoDateLocator(minticks=4, maxticks=16))
    ax.xaxis.set_major_formatter(years.DateFormatter("%Y"))
    ax.grid(axis="y", linewidth=0.5, alpha=0.35)
    _axes.bare(ax, "top", "right")
    if len(inquiries) == 1:
        ax.set_title(_label(inquiries[0], lang), loc="left")


def _label(inquiry: Inquiry, lang: Lang) -> str:
    text = _axes.pick(lang, inquiry.label.vi, inquiry.label.en)
    return text[:1].upper() + text[1:]


def _legend(
    ax: Axes, inquiries: Sequence[Inquiry], rows: Sequence[Sequence[Entry]], lang: Lang
) -> None:
    from matplotlib.lines import Line2D

    present = {row.citation.confidence for one in rows for row in one}
    entries = [
        Line2D([], [], color=_axes.GREY, label=confidence(name, lang), **style)
        for name, style in _LINES.items()
        if name in present
    ]
    if len(inquiries) > 1:
        colours = _axes.COLOURS * len(inquiries)
        entries = [
            Line2D([], [], color=colour, linewidth=3, label=_label(one, lang))
            for one, colour in zip(inquiries, colours, strict=False)
        ] + entries
    ax.legend(
        handles=entries,
        fontsize="small",
        frameon=False,
        loc="upper center",
        bbox_to_anchor=(0.5, -0.08),
        ncols=2 if len(inquiries) > 1 else len(entries),
    )
