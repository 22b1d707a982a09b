"""The oracle of tests/oracle, written from the law and the contract alone, against the library: a fixed seed."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def oracle(*arguments: str) -> str:
    command = [sys.executable, "-m", "tests.oracle", *arguments]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout.splitlines()[-1]


def test_no_answer_differs() -> None:
    """20,000 random requests over all operations; `make oracle COUNT=… SEED=…` asks any number of others."""
    last = oracle("--seed", "2026", "--count", "20000")
    assert last.startswith("== oracle: 20,000 requests") and last.endswith("differences 0")


def test_no_vector_differs() -> None:
    """The inputs of the golden vectors, of the operations that the oracle models in full."""
    last = oracle("--vectors", str(ROOT / "tests/golden"))
    assert last.endswith("differences 0")
