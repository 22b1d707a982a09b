"""A batch leaves Python alone and uses the machine; it needs no other library."""

import os
import subprocess
import sys
import textwrap
import threading
import time

import numpy as np
import polars as pl
import pytest

from congdoan import frame
from congdoan.frame import lit

MEMBERS = pl.DataFrame(
    {
        "month": ["2026-01", "2024-08"] * 2_000_000,
        "insured_salary": np.arange(4_000_000) + 5_000_000,
    }
)


def work(threads: int | None = None) -> None:
    frame.dues(MEMBERS, sector=lit("non_state"), member=True, threads=threads)


def test_python_goes_on_meanwhile() -> None:
    steps: list[float] = []
    done = threading.Event()

    def count() -> None:
        while not done.is_set():
            steps.append(time.perf_counter())
            time.sleep(0.001)

    counter = threading.Thread(target=count)
    counter.start()
    start = time.perf_counter()
    work(threads=1)
    end = time.perf_counter()
    done.set()
    counter.join()
    meanwhile = [step for step in steps if start < step < end]
    # Held back, it would come in at both ends only, once in a batch of a third of a second.
    assert len(meanwhile) > 10, (len(meanwhile), end - start)


CORES = len(os.sched_getaffinity(0))


@pytest.mark.skipif(CORES < 2, reason="one core has no two threads at work")
def test_the_work_is_shared_by_two_threads() -> None:
    # Counted in time at work, which does not depend on what else the machine does.
    all_threads, this_thread = time.process_time(), time.thread_time()
    work(threads=2)
    all_threads, this_thread = time.process_time() - all_threads, time.thread_time() - this_thread
    assert 0.2 < this_thread / all_threads < 0.8


@pytest.mark.skipif(CORES < 2, reason="one core has no two threads at work")
def test_two_threads_work_at_once() -> None:
    # Others may keep the cores busy for a while: the best of several tries counts.
    best = 0.0
    for _ in range(5):
        wall, cpu = time.perf_counter(), time.process_time()
        work()
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        best = max(best, cpu / wall)
        if best > 1.3:
            return
    if os.getloadavg()[0] > CORES / 2:
        pytest.skip(f"the machine is busy; at best {best:.2f} cores worked")
    raise AssertionError(f"at best {best:.2f} cores worked")


WITHOUT_PYARROW = """
    import sys

    sys.modules["pyarrow"] = None  # as if it were not installed
    import congdoan
    from congdoan import frame
    from congdoan.frame import lit

    assert "polars" not in sys.modules and "duckdb" not in sys.modules

    import polars as pl

    members = pl.DataFrame({"month": ["2026-01", "x"], "insured_salary": [60_000_000, 1]})
    owed = frame.dues(members, sector=lit("non_state"), member=True, append=True)
    assert owed["due"].to_list() == [234_000, None] and owed["error"].to_list() == [None, "invalid_input"]
    graded = frame.grade(pl.DataFrame({"building": [40]}), set="hd-1294-2019")
    assert graded.height == 1
    books = pl.DataFrame({"unit": ["a"], "sector": ["non_state"], "month": ["2025-03"], "salary_fund": [258_910_000],
                          "fee_paid": [0], "dues_collected": [0], "dues_remitted": [0]})
    done = frame.consolidate(books, from_="2025-01-01", to="2025-12-31", year=2025)
    assert done.units["short_months"].to_list() == [["2025-03"]]

    class Stream:
        def __arrow_c_stream__(self, requested_schema=None):
            return members.__arrow_c_stream__(requested_schema)

    columns = frame.dues(Stream(), sector=lit("non_state"), member=True)
    assert isinstance(columns, frame.Columns) and columns.num_rows == 2
    assert columns.to_polars()["due"].to_list() == [234_000, None]
    print("done")
"""


def test_without_pyarrow() -> None:
    program = textwrap.dedent(WITHOUT_PYARROW)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0 and done.stdout == "done\n", done.stderr


def test_the_examples_of_the_documentation() -> None:
    program = "import doctest, sys, congdoan.frame as frame; done = doctest.testmod(frame); sys.exit(done.failed or not done.attempted)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
