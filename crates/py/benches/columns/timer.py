"""Contestants in processes of their own, which take turns, so that what else the machine does
hits all of them."""

import json
import os
import statistics
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from entries import Entry

WORKER = Path(__file__).with_name("worker.py")
# Where a library reads how many threads it may have; most read it when they are imported.
THREADS = ["POLARS_MAX_THREADS", "NUMBA_NUM_THREADS", "OMP_NUM_THREADS", "RAYON_NUM_THREADS"]


@dataclass
class Measured:
    """What one contestant came to. `turns` has the median seconds of each turn."""

    entry: Entry
    rows: int
    turns: list[float] = field(default_factory=list)
    peak: int | None = None
    exact_peak: bool = True
    wrong: int | None = None
    largest: float | None = None
    failed: str | None = None

    def rate(self, seconds: float) -> float:
        """Million rows a second."""
        return self.rows / seconds / 1e6

    @property
    def best(self) -> float:
        return self.rate(min(self.turns))

    @property
    def median(self) -> float:
        return self.rate(statistics.median(self.turns))

    def times(self, other: "Measured") -> "Ratio":
        rows = other.rows / self.rows
        turns = zip(self.turns, other.turns, strict=True)
        median = statistics.median(own / theirs * rows for own, theirs in turns)
        return Ratio(median, min(self.turns) / min(other.turns) * rows)


class Ratio(NamedTuple):
    """How many times the other's time one takes a row: the median over the turns, and of the best
    of both, which a busy machine disturbs less."""

    median: float
    best: float


class Contestant:
    """The process of one entry."""

    def __init__(self, entry: Entry, rows: int, clock: str) -> None:
        self.measured = Measured(entry, rows)
        command = [sys.executable, str(WORKER), entry.make, str(rows), str(entry.threads)]
        environment = os.environ | dict.fromkeys(THREADS, str(entry.threads))
        environment["COLUMNS_CLOCK"] = clock
        self.process = subprocess.Popen(
            command, env=environment, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.samples: list[float] = []

    def reply(self) -> dict[str, Any]:
        assert self.process.stdout
        line = self.process.stdout.readline()
        if not line:
            raise Failed(f"ended with {self.process.wait()}")
        done: dict[str, Any] = json.loads(line)
        return done

    def told(self, **order: object) -> dict[str, Any]:
        assert self.process.stdin
        try:
            self.process.stdin.write(json.dumps(order) + "\n")
            self.process.stdin.flush()
        except BrokenPipeError:
            pass  # the reply says how it ended
        return self.reply()

    def check(self, expected: list[Path]) -> None:
        body = self.told(do="check", expected=list(map(str, expected)))
        self.measured.peak = body["peak"]
        self.measured.exact_peak = body["exact_peak"]
        self.measured.wrong = body.get("wrong")
        self.measured.largest = body.get("largest")

    def run(self) -> None:
        self.samples.append(self.told(do="run")["seconds"])

    def end_turn(self) -> None:
        self.measured.turns.append(statistics.median(self.samples))
        self.samples = []

    def end(self) -> None:
        if self.process.stdin:
            self.process.stdin.close()
        self.process.wait()


class Failed(Exception):
    """A contestant's process ended before its time."""


def measured(
    entries: list[Entry], rows: int, turns: int, clock: str, expected: dict[float, list[Path]]
) -> list[Measured]:
    """Starts the contestants, checks each against the oracle, then lets them take turns."""
    playing: list[Contestant] = []
    done: list[Measured] = []
    try:
        for number, entry in enumerate(entries, 1):
            tell(f"[{number}/{len(entries)}] {entry.label}: getting ready, then checked")
            contestant = Contestant(entry, round(rows * entry.times), clock)
            done.append(contestant.measured)
            try:
                contestant.reply()
                contestant.check(expected[entry.times])
                playing.append(contestant)
            except Failed as failure:
                contestant.measured.failed = str(failure)
                contestant.end()
        for turn in range(turns):
            tell(f"turn {turn + 1} of {turns}")
            for contestant in in_turn(playing):
                contestant.run()
            for contestant in playing:
                contestant.end_turn()
    finally:
        for contestant in playing:
            contestant.end()
    tell("")
    return done


def in_turn(playing: list[Contestant]) -> list[Contestant]:
    """Each peer, and after it the next of ours or of the copies: peer, ours, peer, copy, …"""
    peers = [one for one in playing if one.measured.entry.kind == "peer"]
    others = [one for one in playing if one.measured.entry.kind != "peer"]
    order = []
    for at in range(max(len(peers), len(others))):
        order += peers[at : at + 1]
        order += [others[at % len(others)]] if others else []
    return order


def tell(what: str) -> None:
    print(f"\r\x1b[K  {what}", end="" if what else "\r", file=sys.stderr, flush=True)
