"""Random requests to the oracle and to the library: `python -m tests.oracle --seed 7 --count 1000000`.

Ends with status 1 when any answer differs. `--requests` writes the requests alone, for whoever else is to answer them.
"""

import argparse
import collections
import concurrent.futures
import json
import pathlib
import sys
import time
from typing import Any, Iterator

from .requests import REQUESTS, WEIGHTS
from .trial import compared, drawn, trial

CHUNK = 500
SHOWN = 20


def main() -> int:
    asked = _arguments()
    work = list(_chunks(asked))
    if asked.requests:
        _write(work)
        return 0
    total = sum(last - first for _, _, first, last in work)
    print(f"== oracle: {total:,} requests, seed {asked.seed}", flush=True)
    started = time.monotonic()
    outcomes: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
    differing, done, said = 0, 0, 0
    for operation, counted, found in _run(work, asked.processes):
        outcomes[operation] += counted
        done += sum(counted.values())
        for line in found:
            differing += 1
            if differing <= SHOWN:
                print(line, flush=True)
        if differing and asked.stop_at_first:
            break
        if done * 10 // total > said:
            said = done * 10 // total
            print(f"   {done:,} of {total:,}, {time.monotonic() - started:.0f} s, differences {differing}", flush=True)
    _report(outcomes, differing, time.monotonic() - started)
    return 1 if differing else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.oracle", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=20_000, help="how many requests in all")
    parser.add_argument("--operation", choices=sorted(REQUESTS), help="only this one")
    parser.add_argument("--index", type=int, help="one request of an operation, shown in full")
    parser.add_argument("--vectors", type=pathlib.Path, help="a folder of golden vectors, whose inputs are asked")
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--stop-at-first", action="store_true")
    parser.add_argument("--requests", action="store_true", help="write the requests, a line of JSON for each")
    asked = parser.parse_args()
    if asked.vectors is not None:
        raise SystemExit(_vectors(asked.vectors))
    if asked.index is not None:
        if asked.operation is None:
            parser.error("--index needs --operation")
        _show(asked)
        raise SystemExit
    return asked


Work = tuple[str, int, int, int]


def _write(work: list[Work]) -> None:
    """The operation and the request of each, a line of JSON for each."""
    for operation, seed, first, last in work:
        for index in range(first, last):
            request, _ = drawn(operation, seed, index)
            print(json.dumps({"operation": operation, "request": json.dumps(request, ensure_ascii=False)}, ensure_ascii=False))


def _chunks(asked: argparse.Namespace) -> Iterator[Work]:
    """Each operation's share of the requests, in chunks that take turns."""
    operations = [asked.operation] if asked.operation else list(REQUESTS)
    weights = {operation: WEIGHTS.get(operation, 1) for operation in operations}
    whole = sum(weights.values())
    shares = {operation: asked.count * weight // whole for operation, weight in weights.items()}
    for operation in operations[: asked.count - sum(shares.values())]:
        shares[operation] += 1
    for first in range(0, max(shares.values(), default=0), CHUNK):
        for operation, share in shares.items():
            if first < share:
                yield operation, asked.seed, first, min(first + CHUNK, share)


def _run(work: list[Work], processes: int) -> Iterator[Any]:
    if processes == 1:
        yield from map(_chunk, work)
        return
    with concurrent.futures.ProcessPoolExecutor(processes) as pool:
        yield from pool.map(_chunk, work)


def _chunk(work: Work) -> tuple[str, collections.Counter[str], list[str]]:
    operation, seed, first, last = work
    outcomes: collections.Counter[str] = collections.Counter()
    found: list[str] = []
    for index in range(first, last):
        try:
            tried = trial(operation, seed, index)
        except Exception as error:  # a model that fails has no answer: that is a difference, too
            outcomes["failed"] += 1
            found.append(f"-- {operation} --index {index}: the oracle fails: {error!r}")
            continue
        outcomes[tried.outcome] += 1
        if tried.differences:
            request = json.dumps(tried.request, ensure_ascii=False)
            lines = (f"   {difference}" for difference in tried.differences[:6])
            found.append("\n".join((f"-- {operation} --index {index}: {request}", *lines)))
    return operation, outcomes, found


def _show(asked: argparse.Namespace) -> None:
    tried = trial(asked.operation, asked.seed, asked.index)
    print(json.dumps(tried.request, ensure_ascii=False, indent=1))
    print(tried.outcome, *tried.differences or ["no difference"], sep="\n")


# Operations whose model leaves something to the golden vectors (see the package's documentation).
IN_PART = ("half_year_report", "org_check", "org_as_of", "parse_quantity", "check_criteria_set")


def _vectors(folder: pathlib.Path) -> int:
    """The inputs of the golden vectors, asked of both."""
    asked = differing = 0
    for path in sorted(folder.glob("*.json")):
        vectors = json.loads(path.read_text(encoding="utf-8"))
        operation = vectors["operation"]
        if operation not in REQUESTS or operation in IN_PART:
            continue
        for case in vectors["cases"]:
            asked += 1
            lines = compared(operation, case["input"])
            if lines:
                differing += 1
                print(f"-- {operation}: {case['name']}", *lines[:6], sep="\n   ")
    print(f"== oracle: {asked:,} vectors, differences {differing}")
    return 1 if differing or not asked else 0


def _report(outcomes: dict[str, collections.Counter[str]], differing: int, seconds: float) -> None:
    for operation, counted in outcomes.items():
        refused = ", ".join(f"{code} {count:,}" for code, count in sorted(counted.items()) if code != "answered")
        print(f"   {operation:20} {sum(counted.values()):>9,}  answered {counted['answered']:>9,}  {refused}")
    done = sum(sum(counted.values()) for counted in outcomes.values())
    print(f"== oracle: {done:,} requests in {seconds:.0f} s, differences {differing}")


if __name__ == "__main__":
    sys.exit(main())
