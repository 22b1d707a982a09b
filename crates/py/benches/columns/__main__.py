"""Columns beside the peers: `make bench-columns`. The figures stand in README.md.

Every contestant works the same rule out on the same columns, in a process of its own with as many
threads as its line says; they take turns. Each result is held against exact whole numbers, row by
row. `--only` takes part of a workload's or contestant's name, and may be said more than once.
"""

import argparse
import json
import os
import tempfile
from pathlib import Path

import numpy as np

import oracle
import report
from entries import ENTRIES, ORACLE, WORKLOADS, Entry
from targets import targets
from timer import Measured, measured, tell
from workload import Given


def main() -> None:
    asked = options()
    of = report.machine() | {"clock": asked.clock}
    print(report.heading(of), flush=True)
    playing = [entry for entry in ENTRIES if plays(entry, asked.only)]
    done: list[Measured] = []
    with tempfile.TemporaryDirectory(prefix="columns-") as folder:
        exact = Oracle(Path(folder))
        for workload in WORKLOADS:
            entries = fitting([entry for entry in playing if entry.workload == workload], asked.rows)
            if not entries:
                continue
            expected = {
                times: exact.columns(workload, round(asked.rows * times))
                for times in {entry.times for entry in entries}
            }
            load = os.getloadavg()[0]
            results = measured(entries, asked.rows, asked.turns, asked.clock, expected)
            print(report.table(workload, results, load), flush=True)
            done += results
    verdicts = targets(done)
    print(report.verdicts(verdicts))
    if asked.json:
        asked.json.write_text(json.dumps(report.as_json(of, done, verdicts), indent=1) + "\n")
    broken = [one for one in done if one.failed or (one.entry.kind == "ours" and one.wrong)]
    if broken:
        raise SystemExit(f"failed, or not exact: {', '.join(one.entry.label for one in broken)}")


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="columns", description=__doc__)
    parser.add_argument("--rows", type=int, default=10_000_000, help="rows of each column (10,000,000)")
    parser.add_argument("--turns", type=int, default=9, help="turns that each contestant takes (9)")
    parser.add_argument(
        "--clock",
        choices=["wall", "cpu"],
        default="wall",
        help="cpu: time on the processors over threads, for a machine that others work on too",
    )
    parser.add_argument("--only", action="append", default=[], metavar="TEXT", help="part of a name")
    parser.add_argument("--json", type=Path, metavar="FILE", help="where to keep the figures")
    return parser.parse_args()


def plays(entry: Entry, only: list[str]) -> bool:
    """Ours and the copies stay beside the peers asked for: ratios are to them."""
    if not only:
        return True
    asked = [
        other
        for other in ENTRIES
        if other.workload == entry.workload and any(text.lower() in other.label.lower() for text in only)
    ]
    return entry in asked or (bool(asked) and entry.kind != "peer")


def fitting(entries: list[Entry], rows: int) -> list[Entry]:
    """Those whose columns memory has room for, beside all of the same workload."""
    free = room()
    kept: list[Entry] = []
    for entry in sorted(entries, key=lambda entry: entry.times):
        # A column given, one made, and what the library makes on its way.
        free -= round(rows * entry.times) * 8 * 3
        if free < 0:
            tell(f"{entry.label}: left out, memory is too small\n")
        else:
            kept.append(entry)
    return kept


def room() -> int:
    lines = Path("/proc/meminfo").read_text().splitlines() if Path("/proc/meminfo").exists() else []
    available = [int(line.split()[1]) for line in lines if line.startswith("MemAvailable:")]
    return available[0] * 1024 if available else 2**63


class Oracle:
    """Exact columns in files that the contestants' processes read, each worked out once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.known: dict[tuple[str, int], list[Path]] = {}

    def columns(self, workload: str, rows: int) -> list[Path]:
        key = (ORACLE.get(workload, workload), rows)
        if key not in self.known:
            self.known[key] = self.written(*key)
        return self.known[key]

    def written(self, workload: str, rows: int) -> list[Path]:
        given = Given(rows)
        made = oracle.expected(workload, given)
        if workload == "dues":
            oracle.agrees_with_the_scalar_operation(given, made[0])
        paths = [self.folder / f"{workload}-{rows}-{at}.npy" for at in range(len(made))]
        for path, column in zip(paths, made, strict=True):
            np.save(path, column)
        return paths


if __name__ == "__main__":
    main()
