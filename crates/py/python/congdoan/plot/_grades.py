"""How many units hold each grade."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from .._display import forms
from ..results import GradeSummary
from . import _axes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from matplotlib.axes import Axes

    from ..types import Lang


def grades(
    counted: GradeSummary | Mapping[str, int],
    *,
    total: int | None = None,
    ax: Axes | None = None,
    lang: Lang | None = None,
) -> Axes:
    """Units by grade as bars, with their share of a base that is named.

    Args:
        counted: What ``congdoan.grade_summary`` gave, or the number of units by grade.
        total: Of how many units the shares are, for numbers by grade; their sum unless given.
        ax: The axes to draw on.
        lang: `vi` or `en`.
    """
    lang = _axes.language(lang, counted)
    percents: Mapping[str, Decimal | None]
    if isinstance(counted, GradeSummary):
        counts, percents = counted.counts, counted.percents
        base = _base(counted, lang)
    else:
        counts = counted
        whole = sum(counts.values()) if total is None else total
        percents = {grade: _percent(count, whole) for grade, count in counts.items()}
        number = forms.number(whole, lang)
        base = _axes.pick(lang, f"{number} đơn vị", f"{number} units")
    ax = _axes.axes(ax, 8, 0.9 + 0.5 * max(2, len(counts)))
    names = list(counts)
    bars = ax.barh(range(len(names)), list(counts.values()), color=_axes.BLUE, height=0.65)
    ax.bar_label(bars, [_said(counts[name], percents.get(name), lang) for name in names], padding=4)
    ax.set_yticks(range(len(names)), names)
    ax.invert_yaxis()
    ax.margins(x=0.22)
    ax.set_xlim(left=0)
    ax.set_xticks([])
    ax.tick_params(axis="y", length=0)
    _axes.bare(ax, "top", "right", "bottom")
    ax.set_title(_axes.pick(lang, f"Xếp loại, % của {base}", f"Grades, % of {base}"), loc="left")
    if isinstance(counted, GradeSummary) and counted.over_quota:
        over = forms.number(counted.over_quota, lang)
        said = _axes.pick(lang, f"vượt tỷ lệ khống chế: {over}", f"over the quota: {over}")
        ax.set_xlabel(said, loc="left")
    return ax


def _said(count: int, percent: Decimal | None, lang: Lang) -> str:
    number = forms.number(count, lang)
    return number if percent is None else f"{number} ({forms.number(percent, lang)}%)"


def _percent(count: int, whole: int) -> Decimal | None:
    if not whole:
        return None
    return (Decimal(count * 100) / whole).quantize(Decimal("0.01"), ROUND_HALF_UP)


def _base(summary: GradeSummary, lang: Lang) -> str:
    """What the percentages are of: the result holds them, not the base they were asked for."""
    every = forms.number(summary.total, lang)
    some = forms.number(summary.eligible, lang)
    of_all = all(
        percent is None or percent == _percent(summary.counts[grade], summary.total)
        for grade, percent in summary.percents.items()
    )
    if of_all:
        return _axes.pick(lang, f"tất cả {every} đơn vị", f"all {every} units")
    return _axes.pick(
        lang,
        f"{some} đơn vị đủ điều kiện (trong {every})",
        f"{some} units that could be graded (of {every})",
    )
