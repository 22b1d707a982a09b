"""The targets, each as a ratio of figures of one run."""

from collections.abc import Iterator
from typing import NamedTuple

from timer import Measured, Ratio
from workload import WANTED

OURS = "congdoan"
SUM_BYTES = 8
CODE_BYTES = 1


class Target(NamedTuple):
    """A ratio and its limit: no figure where a contestant did not play, no limit where the figure
    is only there to compare with."""

    what: str
    figure: Ratio | None
    limit: float | None
    at_least: bool = False

    @property
    def verdict(self) -> str:
        if self.figure is None:
            return "not measured"
        if self.limit is None:
            return "to compare with"
        figure = self.figure.median
        met = figure >= self.limit if self.at_least else figure <= self.limit
        return "met" if met else "MISSED"


class Figures:
    """What was measured, by what tells contestants apart."""

    def __init__(self, measured: list[Measured]) -> None:
        self.all = [one for one in measured if one.turns]

    def find(
        self, workload: str, name: str, into: str, threads: int = 1, times: float = 1
    ) -> Measured | None:
        wanted = (workload, name, into, threads, times)
        for one in self.all:
            entry = one.entry
            if (entry.workload, entry.name, entry.into, entry.threads, entry.times) == wanted:
                return one
        return None

    @staticmethod
    def ratio(one: Measured | None, other: Measured | None) -> Ratio | None:
        return one.times(other) if one and other else None


def targets(measured: list[Measured]) -> list[Target]:
    figures = Figures(measured)
    of_all = (of_dues, of_rows, of_inputs, of_size, of_memory)
    return [target for of in of_all for target in of(figures)]


def of_dues(figures: Figures) -> Iterator[Target]:
    ours = figures.find("dues", OURS, "ready")
    copy = figures.find("dues", "numpy copy", "ready")
    yield Target("dues into a ready array: time of the ready copy", figures.ratio(ours, copy), 1.5)
    for threads in (1, 2):
        fresh = figures.find("dues", OURS, "fresh", threads)
        for kind in ("peer", "copy"):
            others = [
                one
                for one in figures.all
                if (one.entry.workload, one.entry.into, one.entry.kind) == ("dues", "fresh", kind)
                and one.entry.threads == threads
            ]
            if kind == "copy" and not others:
                continue
            ahead = [(one.times(fresh), one.entry.name) for one in others if fresh]
            least, nearest = min(ahead, default=(None, f"every {kind}"))
            what = f"dues into fresh memory, threads: {threads}: ahead of {nearest}"
            yield Target(what, least, 1.5, at_least=True)


def of_rows(figures: Figures) -> Iterator[Target]:
    mixed = figures.find("mixed", OURS, "ready")
    copy = figures.find("mixed", "numpy copy of its columns", "ready")
    what = "rows of mixed law: time of the copy of their columns"
    yield Target(what, figures.ratio(mixed, copy), 3.0)
    month = figures.find("month", OURS, "ready")
    copy = figures.find("month", "numpy copy of 4", "ready")
    yield Target("dues + fee + split: time of copying four columns", figures.ratio(month, copy), 1.5)


def of_inputs(figures: Figures) -> Iterator[Target]:
    kernel = figures.find("inputs", "numpy", "ready")
    for name in ("pyarrow", "Polars", "DuckDB, its Arrow result"):
        given = figures.find("inputs", name, "ready")
        yield Target(f"input from {name}: time of numpy's", figures.ratio(given, kernel), 1.1)


def of_size(figures: Figures) -> Iterator[Target]:
    for name, into in (("numpy copy", "ready"), (OURS, "ready"), (OURS, "fresh")):
        for less, more in ((0.1, 1), (1, 10)):
            small = figures.find("linear", name, into, times=less)
            large = figures.find("linear", name, into, times=more)
            what = f"{name}, {into}: time a row at {more:g}× the rows over that at {less:g}×"
            limit = 1.1 if name == OURS else None
            yield Target(what, figures.ratio(large, small), limit)


def of_memory(figures: Figures) -> Iterator[Target]:
    for one in figures.all:
        entry = one.entry
        if entry.kind == "ours" and entry.into == "fresh" and one.peak is not None and entry.times == 1:
            what = f"memory of {entry.label}: of its outputs"
            share = one.peak / of_outputs(entry.workload, one.rows)
            yield Target(what, Ratio(share, share), 1.05)


def of_outputs(workload: str, rows: int) -> int:
    """The sums, and a byte of code for each operation in it."""
    sums = len(WANTED.get(workload, ["due"]))
    codes = 2 if workload == "month" else 1
    return rows * (sums * SUM_BYTES + codes * CODE_BYTES)
