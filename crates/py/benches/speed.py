"""How long Python waits for an answer: `make bench-python`. The figures stand in README.md."""

import json
import os
import statistics
import subprocess
import sys
import timeit
from collections.abc import Callable
from pathlib import Path

import congdoan

REQUEST = {"month": "2026-03", "sector": "non_state", "member": True, "insured_salary": 30_000_000}
TEXT = json.dumps(REQUEST)
START = "import time; t = time.perf_counter(); import congdoan; print(time.perf_counter() - t)"


def typed() -> object:
    return congdoan.dues(month="2026-03", sector="non_state", member=True, insured_salary=30_000_000)


def microseconds(call: Callable[[], object]) -> float:
    """The median of many short runs."""
    runs = timeit.repeat(call, number=500, repeat=400)
    return statistics.median(runs) / 500 * 1e6


def milliseconds_to_import() -> float:
    # Bytecode is written at installation, and must be read here.
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-c", START]
    runs = [subprocess.check_output(command, env=environment, text=True) for _ in range(15)]
    return statistics.median(map(float, runs)) * 1e3


def main() -> None:
    wheels = sorted(Path(sys.argv[1]).glob("*.whl"), key=lambda wheel: wheel.stat().st_mtime)
    figures = [
        ("typed call (dues)", microseconds(typed), 5.0, "µs"),
        ("call, text in and out", microseconds(lambda: congdoan.call("dues", TEXT)), 2.5, "µs"),
        ("call, dict in and out", microseconds(lambda: congdoan.call("dues", REQUEST)), 12.0, "µs"),
        ("import congdoan", milliseconds_to_import(), 30.0, "ms"),
        ("wheel", wheels[-1].stat().st_size / 1e6, 2.5, "MB"),
    ]
    for name, figure, target, unit in figures:
        verdict = "within" if figure <= target else "OVER"
        print(f"{name:24}{figure:8.2f} {unit}  {verdict} {target} {unit}")


main()
