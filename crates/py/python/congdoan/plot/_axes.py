"""Axes to draw on, and numbers along them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from .. import display
from .._display import forms

TYPE_CHECKING = False
if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from ..types import Lang

# Okabe and Ito's colours, which the colour-blind tell apart.
BLUE, ORANGE, GREEN, RED = "#0072B2", "#E69F00", "#009E73", "#D55E00"
SKY, PURPLE, GREY = "#56B4E9", "#CC79A7", "#8A8A8A"
COLOURS = (BLUE, ORANGE, GREEN, RED, PURPLE, SKY)


def axes(ax: Axes | None, width: float, height: float) -> Axes:
    """The axes given, or those of a new figure of that size in inches."""
    try:
        from matplotlib import pyplot
    except ImportError as error:
        raise ImportError(
            'congdoan.plot needs matplotlib: pip install "congdoan[plot]"', name="matplotlib"
        ) from error
    if ax is not None:
        return ax
    _, made = pyplot.subplots(figsize=(width, height), layout="constrained")
    return made


def language(asked: Lang | None, *shown: object) -> Lang:
    """The language asked for, else that of what is shown."""
    for one in shown:
        asked = asked or getattr(one, "lang", None)
    return asked or display.lang


def pick(lang: Lang, vi: str, en: str) -> str:
    return en if lang == "en" else vi


@dataclass(frozen=True)
class Scale:
    """A unit of money that suits the sums shown."""

    unit: int
    name: str
    lang: Lang

    @classmethod
    def of(cls, most: int, lang: Lang, *, ticks: bool = False) -> Scale:
        """The unit for sums up to `most`; ticks are round, so that a larger one will do."""
        steps = [
            (10**9, "tỷ đồng", "billion đồng", 10**9 if ticks else 10**12),
            (10**6, "triệu đồng", "million đồng", 10**6 if ticks else 10**8),
        ]
        for unit, vi, en, from_ in steps:
            if abs(most) >= from_:
                return cls(unit, pick(lang, vi, en), lang)
        return cls(1, "đồng", lang)

    def number(self, value: float, digits: int = 1) -> str:
        """So many of the unit, such as ``2.535,4``."""
        scaled = round(Decimal(str(value)) / self.unit, digits)
        # No minus before a nought.
        return forms.number(scaled + 0, self.lang)

    def text(self, value: int) -> str:
        """With its unit: ``2.535,4 triệu đồng``."""
        return f"{self.number(value)} {self.name}"

    def tick(self, value: float, _at: int | None = None) -> str:
        return self.number(value, 6)


def bare(ax: Axes, *sides: str) -> None:
    """Takes the frame's sides away."""
    for side in sides:
        ax.spines[side].set_visible(False)
