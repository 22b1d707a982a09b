"""What units still owe and are still owed."""

from __future__ import annotations

from typing import Literal, TypeAlias

from .._display import forms
from . import _axes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from matplotlib.axes import Axes

    from ..results import Consolidation, UnitFigures
    from ..types import Lang

Sum: TypeAlias = Literal["fee"] | Literal["dues"] | Literal["refund"]

# The attribute, which way it is drawn, and what it is called.
_SUMS: dict[Sum, tuple[str, int, str, str, str]] = {
    "fee": ("fee_outstanding", 1, _axes.RED, "kinh phí còn nợ", "fee owed"),
    "dues": ("dues_outstanding", 1, _axes.ORANGE, "đoàn phí còn phải nộp lên", "dues to remit"),
    "refund": ("refund_outstanding", -1, _axes.BLUE, "kinh phí còn được cấp lại", "refund to come"),
}
_BEYOND = (": trả thừa", ": paid beyond it")


def outstanding(
    consolidation: Consolidation,
    *,
    of: Sum | Sequence[Sum] = ("fee", "dues", "refund"),
    top: int = 15,
    names: Mapping[str, str] | None = None,
    ax: Axes | None = None,
    lang: Lang | None = None,
) -> Axes:
    """The outstanding sums of units as bars: to the right what a unit owes, to the left what it is
    owed; what was paid beyond what was due stands hatched on the other side.

    Args:
        consolidation: What ``congdoan.consolidate`` gave.
        of: Which sums: `fee`, `dues`, `refund`, or several of them.
        top: The most units shown, those with the largest sums.
        names: The units' names by id.
        ax: The axes to draw on.
        lang: `vi` or `en`.
    """
    from_fields = [of] if isinstance(of, str) else list(of)
    unknown = [name for name in from_fields if name not in _SUMS]
    if unknown or not from_fields:
        raise ValueError(f"`of` is `fee`, `dues` or `refund`, not {unknown or 'nothing'}")
    lang = _axes.language(lang, consolidation)
    units = sorted(consolidation.units, key=lambda unit: _size(unit, from_fields), reverse=True)
    owing = [unit for unit in units if _size(unit, from_fields)]
    shown = owing[: max(0, top)]
    ax = _axes.axes(ax, 9, 1.4 + 0.32 * max(3, len(shown)))
    _bars(ax, shown, from_fields, lang)
    labels = [(names or {}).get(unit.id, unit.id) for unit in shown]
    ax.set_yticks(range(len(shown)), labels)
    ax.invert_yaxis()
    _frame(ax, shown, from_fields, lang)
    some, those, all_ = (forms.number(len(one), lang) for one in (shown, owing, units))
    ax.set_title(
        _axes.pick(
            lang,
            f"Còn nợ, còn được cấp: {some} trong {those} đơn vị có số dư ({all_} đơn vị)",
            f"Outstanding: {some} of {those} units with a balance ({all_} units)",
        ),
        loc="left",
    )
    return ax


def _value(unit: UnitFigures, name: Sum) -> int:
    """To the right what is owed by the unit, to the left what is owed to it."""
    field, way, *_ = _SUMS[name]
    value: int = getattr(unit, field)
    return way * value


def _size(unit: UnitFigures, names: Sequence[Sum]) -> int:
    return sum(abs(_value(unit, name)) for name in names)


def _bars(ax: Axes, units: Sequence[UnitFigures], names: Sequence[Sum], lang: Lang) -> None:
    ends = {1: [0] * len(units), -1: [0] * len(units)}
    for name in names:
        _, way, colour, vi, en = _SUMS[name]
        values = [_value(unit, name) for unit in units]
        for side in (way, -way):
            widths = [value if value * side > 0 else 0 for value in values]
            if not any(widths):
                continue
            # What was paid beyond what was due stands on the other side, and looks otherwise.
            beyond = side != way
            ax.barh(
                range(len(units)),
                widths,
                left=ends[side],
                color=colour,
                height=0.7,
                alpha=0.55 if beyond else 1,
                hatch="////" if beyond else None,
                edgecolor="white" if beyond else None,
                label=_axes.pick(lang, vi, en) + (_axes.pick(lang, *_BEYOND) if beyond else ""),
            )
            ends[side] = [end + width for end, width in zip(ends[side], widths, strict=True)]
    _say(ax, ends, lang)


def _say(ax: Axes, ends: dict[int, list[int]], lang: Lang) -> None:
    """What each side comes to, at its end."""
    scale = _axes.Scale.of(max((abs(end) for side in ends.values() for end in side), default=0), lang)
    for way, side in ends.items():
        for at, end in enumerate(side):
            if end == 0:
                continue
            text = scale.number(abs(end))
            ax.annotate(
                # A small balance is no nought.
                forms.dong(abs(end), lang) if text == "0" else text,
                (end, at),
                xytext=(4 * way, 0),
                textcoords="offset points",
                fontsize="small",
                horizontalalignment="left" if way > 0 else "right",
                verticalalignment="center",
                gid="sum",
            )


def _frame(ax: Axes, units: Sequence[UnitFigures], names: Sequence[Sum], lang: Lang) -> None:
    from matplotlib.ticker import FuncFormatter

    most = max((_size(unit, names) for unit in units), default=0)
    scale = _axes.Scale.of(most, lang, ticks=True)
    # Both sides are sums; the side says whose.
    ax.xaxis.set_major_formatter(FuncFormatter(lambda value, _: scale.tick(abs(value))))
    sides = [_value(unit, name) for unit in units for name in names]
    left = _axes.pick(lang, "← đơn vị còn được nhận", "← owed to the unit")
    right = _axes.pick(lang, "đơn vị còn phải nộp →", "owed by the unit →")
    said = [scale.name]
    if any(value < 0 for value in sides):
        said.insert(0, left)
    if any(value > 0 for value in sides):
        said.append(right)
    ax.set_xlabel("    ".join(said))
    ax.axvline(0, color=_axes.GREY, linewidth=0.8)
    ax.grid(axis="x", linewidth=0.5, alpha=0.35)
    ax.set_axisbelow(True)
    ax.margins(x=0.14)
    ax.tick_params(axis="y", length=0)
    _axes.bare(ax, "top", "right", "left")
    if len(names) > 1 and units:
        # The smallest are at the bottom, where there is room.
        ax.legend(fontsize="small", loc="lower right", framealpha=0.6)
