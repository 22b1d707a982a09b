"""The oracle of tests/oracle, written from the law and the contract alone, against the library: a fixed seed."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_no_answer_differs() -> None:
    """20,000 random requests over all operations; `make oracle COUNT=… SEED=…` asks any number of others."""
    command = [sys.executable, "-m", "tests.oracle", "--seed", "2026", "--count", "20000"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    assert "20,000 requests in" in run.stdout and "differences 0" in run.stdout
