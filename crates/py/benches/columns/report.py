"""What was measured, as a plain table and as JSON."""

import os
import platform
from importlib.metadata import version
from pathlib import Path
from typing import Any

from targets import Target
from timer import Measured

LIBRARIES = ["congdoan", "numpy", "numba", "pandas", "polars", "duckdb", "pyarrow", "openfisca-core"]


def machine() -> dict[str, Any]:
    cpus = Path("/proc/cpuinfo")
    models = [line for line in cpus.read_text().splitlines() if "model name" in line] if cpus.exists() else []
    return {
        "processor": models[0].split(":")[1].strip() if models else platform.processor(),
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "libraries": {name: version(name) for name in LIBRARIES},
    }


def heading(of: dict[str, Any]) -> str:
    libraries = ", ".join(f"{name} {number}" for name, number in of["libraries"].items())
    return f"{of['processor']}, {of['cores']} cores, Python {of['python']}, {of['clock']} clock\n{libraries}"


def table(workload: str, measured: list[Measured], load: float) -> str:
    """M rows/s, time as a multiple of the ready copy's, rows wrong, peak of memory."""
    copies = {one.rows: one for one in measured if one.entry.kind == "copy" and one.entry.into == "ready"}
    kernel = next((one for one in measured if one.turns and one.entry.kind == "ours"), None)
    first = f"{workload} (others on the machine: load {load:.1f})"
    lines = [
        "",
        f"{first:<48}{'':>14}{'M rows/s':>14}{'× time of':>11}{'wrong':>13}{'largest':>10}{'peak':>8}",
        f"{'contestant':<28}{'result':>7}{'threads':>8}{'rows':>13}"
        f"{'best':>10}{'median':>10}{'the copy':>11}{'results':>13}{'by đồng':>10}{'MB':>8}",
    ]
    for one in measured:
        entry = one.entry
        start = f"{entry.name:<28}{entry.into:>7}{entry.threads:>8}{one.rows:>13,}"
        if one.failed or not one.turns:
            lines.append(f"{start}  {one.failed or 'did not play'}")
            continue
        beside = copies.get(one.rows) or kernel
        ratio = one.times(beside) if beside and beside.turns else None
        lines.append(
            f"{start}{one.best:>10,.0f}{one.median:>10,.0f}"
            f"{shown(ratio and ratio.median, '.2f'):>11}{shown(one.wrong, ',d'):>13}{shown(one.largest, ',.0f'):>10}"
            f"{shown(None if one.peak is None else one.peak / 1e6, ',.0f'):>8}"
        )
    if not copies:
        lines.append(f"{'':4}no copy here: times are those of {kernel.entry.name if kernel else '–'}")
    return "\n".join(lines)


def shown(value: float | int | None, form: str) -> str:
    return "–" if value is None else format(value, form)


def verdicts(targets: list[Target]) -> str:
    lines = ["", f"{'target':<74}{'median':>9}{'of best':>9}{'limit':>9}"]
    for target in targets:
        sign = "" if target.limit is None else "≥ " if target.at_least else "≤ "
        limit = sign + shown(target.limit, ".2f")
        figures = "".join(f"{shown(figure, '.2f'):>9}" for figure in target.figure or (None, None))
        lines.append(f"{target.what:<74}{figures}{limit:>9}  {target.verdict}")
    return "\n".join(lines)


def as_json(of: dict[str, Any], measured: list[Measured], targets: list[Target]) -> dict[str, Any]:
    return {
        "machine": of,
        "contestants": [
            {
                **one.entry._asdict(),
                "rows": one.rows,
                "seconds": one.turns,
                "peak_bytes": one.peak,
                "wrong": one.wrong,
                "largest": one.largest,
                "failed": one.failed,
            }
            for one in measured
        ],
        "targets": [{**target._asdict(), "verdict": target.verdict} for target in targets],
    }
