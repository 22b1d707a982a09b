"""One contestant in a process of its own, which does what it reads, line by line."""

import importlib
import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from memory import Peak
from run import Run
from workload import Given

# A call shorter than this is repeated within its turn, so that a glance of the clock is nothing.
LEAST_SECONDS = 0.01
# More than any cache holds: touched before each call, so that columns come from memory.
OTHER_BYTES = 1 << 26
CHUNK = 1_000_000


def main(make: str, rows: int, threads: int) -> None:
    # What a library says of itself must not come between the lines.
    reply, sys.stdout = sys.stdout, sys.stderr
    module, function = make.split(".")
    run: Run = getattr(importlib.import_module(f"contestants.{module}"), function)(Given(rows), threads)
    # Code is loaded and compiled, and pools have started, before anything is counted.
    small: Run = getattr(sys.modules[f"contestants.{module}"], function)(Given(1_000), threads)
    small.call()
    del small
    answer(reply, {})
    clock = clock_of(threads)
    for line in sys.stdin:
        order = json.loads(line)
        if order["do"] == "check":
            answer(reply, checked(run, rows, [Path(path) for path in order["expected"]]))
        else:
            answer(reply, {"seconds": timed(run, clock)})


def clock_of(threads: int) -> Callable[[], float]:
    """The clock on the wall, or that of the processors."""
    if os.environ["COLUMNS_CLOCK"] == "wall":
        return time.perf_counter
    return lambda: time.process_time() / threads


def answer(reply: Any, body: dict[str, Any]) -> None:
    print(json.dumps(body), file=reply, flush=True)


def timed(run: Run, clock: Callable[[], float]) -> float:
    """The median of the calls of one turn, from cold caches; what a call made is let go off the
    clock."""
    calls: list[float] = []
    other = np.zeros(OTHER_BYTES, np.uint8)
    while sum(calls) < LEAST_SECONDS:
        other += 1
        start = clock()
        made = run.call()
        calls.append(clock() - start)
        del made
    return statistics.median(calls)


def checked(run: Run, rows: int, expected: list[Path]) -> dict[str, Any]:
    """The first call: its peak of memory, and its result beside the oracle's."""
    peak = Peak()
    made = run.call()
    body: dict[str, Any] = {"peak": peak.above(), "exact_peak": peak.exact}
    if run.columns is not None and expected:
        exact = [np.load(path, mmap_mode="r") for path in expected]
        body |= compared(run.columns(made), exact, rows)
    return body


def compared(columns: Any, exact: list[Any], rows: int) -> dict[str, Any]:
    """Rows with any figure that is not the oracle's, and the largest difference in đồng."""
    if len(columns) != len(exact) or any(len(column) != rows for column in columns):
        raise SystemExit("columns of another shape than the oracle's")
    wrong, largest = 0, 0.0
    for start in range(0, rows, CHUNK):
        part = slice(start, start + CHUNK)
        of_any = np.zeros(min(CHUNK, rows - start), bool)
        for column, right in zip(columns, exact, strict=True):
            apart = np.abs(np.asarray(column[part]) - right[part])
            of_any |= apart != 0
            largest = max(largest, float(apart.max(initial=0)))
        wrong += int(of_any.sum())
    return {"wrong": wrong, "largest": largest}


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
