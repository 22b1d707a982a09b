"""Where the money goes: from what was collected to the levels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .._display.words import word
from ..results import Distribution, EnterpriseMonth, Refund
from . import _axes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from ..types import Lang

_SOURCES = {
    "union_fee": ("Kinh phí", "Union fee"),
    "dues": ("Đoàn phí", "Dues"),
    "other": ("Thu khác", "Other income"),
}
_COLOURS = {"union_fee": _axes.BLUE, "dues": _axes.ORANGE, "other": _axes.GREEN}
# Of the height of everything collected.
_GAP = 0.11
_WIDTH = 0.05


@dataclass(eq=False)
class _Node:
    """A holder of money in one column."""

    name: str
    amount: int = 0
    bottom: float = 0.0
    # How much of its height has come in and gone out, from the top.
    filled: int = 0
    emptied: int = 0


@dataclass
class _Chart:
    columns: list[dict[str, _Node]] = field(default_factory=lambda: [{}, {}, {}])
    # From, to, how much, colour.
    ribbons: list[tuple[_Node, _Node, int, str]] = field(default_factory=list)

    def node(self, column: int, name: str) -> _Node:
        return self.columns[column].setdefault(name, _Node(name))

    def move(self, start: _Node, end: _Node, amount: int, colour: str) -> None:
        if amount > 0:
            end.amount += amount
            self.ribbons.append((start, end, amount, colour))


def flow(
    money: Distribution | EnterpriseMonth | Mapping[str, Distribution],
    *,
    refund: Refund | None = None,
    ax: Axes | None = None,
    lang: Lang | None = None,
) -> Axes:
    """Money on its way from what was collected to the grassroots union and the levels above, each
    band as wide as its sum.

    Args:
        money: What ``congdoan.distribute`` gave, or several by source (``{"union_fee": …,
            "dues": …}``; other names stand as they are), or what ``congdoan.enterprise_month``
            gave.
        refund: What of the fee's grassroots share is taken off under Resolution 09C, has come back
            and is still to come, as ``congdoan.refund`` gave it for the same fee.
        ax: The axes to draw on.
        lang: `vi` or `en`.

    Raises:
        ValueError: When there is nothing to draw, or the refund is not of that fee.
    """
    parts = _parts(money)
    lang = _axes.language(lang, money, *parts.values(), refund)
    chart = _chart(parts, refund, lang)
    total = sum(node.amount for node in chart.columns[0].values())
    if total <= 0:
        raise ValueError("nothing was collected")
    ax = _axes.axes(ax, 9, 4.5)
    scale = _axes.Scale.of(total, lang)
    _place(chart, total)
    for start, end, amount, colour in chart.ribbons:
        _ribbon(ax, chart, start, end, amount, colour, total)
    used = [column for column in chart.columns if column]
    for at, column in enumerate(used):
        for node in column.values():
            _box(ax, node, at, total, scale, last=at == len(used) - 1)
    ax.set_xlim(-0.75, len(used) - 1 + 1.0)
    nodes = [node for column in used for node in column.values()]
    ax.set_ylim(
        min(node.bottom for node in nodes) - 0.04,
        max(node.bottom + node.amount / total for node in nodes) + 0.1,
    )
    ax.set_axis_off()
    ax.set_title(
        _axes.pick(lang, f"Phân phối {scale.text(total)}", f"{scale.text(total)} distributed"),
        loc="left",
    )
    return ax


def _parts(money: Distribution | EnterpriseMonth | Mapping[str, Distribution]) -> dict[str, Distribution]:
    if isinstance(money, EnterpriseMonth):
        both = {"union_fee": money.distribution_fee, "dues": money.distribution_dues}
        return {name: part for name, part in both.items() if part is not None}
    if isinstance(money, Distribution):
        return {_source(money): money}
    return dict(money)


def _source(distribution: Distribution) -> str:
    """What was distributed, as the rule it rests on is named."""
    for citation in distribution.citations:
        for name in ("union_fee", "dues"):
            if citation.parameter.startswith(f"distribution.{name}."):
                return name
    return "other"


def _chart(parts: dict[str, Distribution], refund: Refund | None, lang: Lang) -> _Chart:
    chart = _Chart()
    grassroots = _axes.pick(lang, "CĐCS", "Grassroots union")
    upper = _axes.pick(lang, "Cấp trên", "Levels above")
    colours = iter(_axes.COLOURS[3:] * len(parts))
    for source, part in parts.items():
        colour = _COLOURS.get(source) or next(colours)
        start = chart.node(0, _axes.pick(lang, *_SOURCES.get(source, (source, source))))
        start.amount += part.grassroots + part.upper
        kept = chart.node(1, grassroots)
        chart.move(start, kept, part.grassroots, colour)
        if refund is not None and source == _refunded(parts):
            _refund(chart, kept, part, refund, colour, lang)
        above = chart.node(1, upper)
        chart.move(start, above, part.upper, colour)
        for level in part.levels or ():
            name = word("level", level.level, lang)
            chart.move(above, chart.node(2, name[:1].upper() + name[1:]), level.amount, colour)
    return chart


def _refunded(parts: dict[str, Distribution]) -> str:
    """The source that a refund is of."""
    if "union_fee" in parts:
        return "union_fee"
    if len(parts) == 1:
        return next(iter(parts))
    raise ValueError("a refund is of the union fee, which is not among what is drawn")


def _refund(
    chart: _Chart, kept: _Node, part: Distribution, refund: Refund, colour: str, lang: Lang
) -> None:
    if refund.entitlement != part.grassroots:
        raise ValueError(
            f"the refund is of {refund.entitlement:,} đồng, the grassroots share is {part.grassroots:,}"
        )
    back = min(refund.paid, refund.net)
    over = refund.paid - back
    paid = _axes.pick(lang, "Đã cấp lại", "Refunded")
    if over > 0:
        more = _axes.Scale.of(over, lang).text(over)
        paid += _axes.pick(lang, f" (và cấp thừa {more})", f" (and {more} too much)")
    sums = [
        (paid, back),
        (_axes.pick(lang, "Còn phải cấp lại", "Still to be refunded"), refund.outstanding),
        (_axes.pick(lang, "Tiết giảm 09C", "Resolution 09C reduction"), refund.reduction),
    ]
    for name, amount in sums:
        if amount > 0:
            chart.move(kept, chart.node(2, name), amount, colour)


def _place(chart: _Chart, total: int) -> None:
    """Stacks the nodes of each column, the first on top, beside where their money comes from."""
    for column in chart.columns:
        nodes = list(column.values())
        height = sum(node.amount for node in nodes) / total + _GAP * (len(nodes) - 1)
        top = _beside(chart, nodes, total) + height / 2
        for node in nodes:
            top -= node.amount / total
            node.bottom = top
            top -= _GAP


def _beside(chart: _Chart, nodes: list[_Node], total: int) -> float:
    """The middle of what the nodes are fed from."""
    fed = [(start, amount) for start, end, amount, _ in chart.ribbons if end in nodes]
    if not fed:
        return 0.5
    middles = sum((start.bottom + start.amount / total / 2) * amount for start, amount in fed)
    return middles / sum(amount for _, amount in fed)


def _top(node: _Node, used: int, total: int) -> float:
    return node.bottom + (node.amount - used) / total


def _ribbon(
    ax: Axes, chart: _Chart, start: _Node, end: _Node, amount: int, colour: str, total: int
) -> None:
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path

    used = [column for column in chart.columns if column]
    column = next(at for at, nodes in enumerate(used) if nodes.get(start.name) is start)
    left, right = column + _WIDTH, column + 1 - _WIDTH
    middle = (left + right) / 2
    high, far = _top(start, start.emptied, total), _top(end, end.filled, total)
    start.emptied += amount
    end.filled += amount
    low, near = high - amount / total, far - amount / total
    path = Path(
        [
            (left, high),
            (middle, high),
            (middle, far),
            (right, far),
            (right, near),
            (middle, near),
            (middle, low),
            (left, low),
            (left, high),
        ],
        [Path.MOVETO, *[Path.CURVE4] * 3, Path.LINETO, *[Path.CURVE4] * 3, Path.CLOSEPOLY],
    )
    ax.add_patch(PathPatch(path, facecolor=colour, edgecolor="none", alpha=0.38, gid="ribbon"))


def _box(ax: Axes, node: _Node, at: int, total: int, scale: _axes.Scale, *, last: bool) -> None:
    from matplotlib.patches import Rectangle

    height = node.amount / total
    ax.add_patch(
        Rectangle((at - _WIDTH, node.bottom), 2 * _WIDTH, height, color=_axes.GREY, gid="node")
    )
    text = f"{node.name}\n{scale.text(node.amount)}"
    middle = node.bottom + height / 2
    if at == 0:
        ax.text(at - _WIDTH - 0.03, middle, text, horizontalalignment="right", verticalalignment="center")
    elif last:
        ax.text(at + _WIDTH + 0.03, middle, text, horizontalalignment="left", verticalalignment="center")
    else:
        ax.text(at, node.bottom + height + 0.012, text.replace("\n", ": "), horizontalalignment="center")
