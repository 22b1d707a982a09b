"""Type checkers see what is there: the examples are strict, the stubs are those of the module."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run(*arguments: str) -> None:
    # Away from the sources, so that the package is the one installed.
    done = subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=Path(sys.prefix),
        env={**os.environ, "MYPY_CACHE_DIR": str(Path(sys.prefix) / "mypy")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("folder", ["examples/python", "examples/spark"])
def test_the_examples_are_strictly_typed(folder: str) -> None:
    run("mypy", "--strict", *map(str, sorted((ROOT / folder).glob("*.py"))))


def test_the_package_is_strictly_typed() -> None:
    run("mypy", "--strict", "--package", "congdoan")


def test_the_tests_are_typed() -> None:
    run("mypy", "--strict", *map(str, sorted((ROOT / "tests/python").glob("*.py"))))


def test_the_stubs_are_those_of_the_module() -> None:
    run("mypy.stubtest", "congdoan")


@pytest.mark.parametrize("program", sorted((ROOT / "examples/python").glob("*.py")), ids=lambda path: path.name)
def test_the_examples_run(program: Path) -> None:
    done = subprocess.run([sys.executable, str(program)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout
