"""Columns for the tests of batches, and what a refusal says."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from congdoan import RuleError, batch

# Of NumPy; the stubs of the libraries do not agree on each other's columns.
Sums = Any


def drawn(rows: int, most: int = 80_000_000) -> Sums:
    return np.random.default_rng(20_260_101).integers(0, most, rows)


MIXED: Sums = drawn(300_001)
"""More than one piece, and no whole number of stretches."""

FOUR: Sums = np.array([1, 2, 3, 4])


def dues(amounts: Any, **options: Any) -> batch.Done[Any]:
    return batch.dues(amounts, month="2026-01", sector="non_state", **options)


def refused(call: Callable[[], object]) -> tuple[str, str, str]:
    with pytest.raises(RuleError) as error:
        call()
    return error.value.code, error.value.path, error.value.message
