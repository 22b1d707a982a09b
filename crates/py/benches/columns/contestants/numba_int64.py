"""numba on int64: loops compiled for the rule's own numbers, on one thread or more."""

from collections.abc import Callable
from typing import Any

import numba
import numpy as np

from law import Share
from run import Run, as_it_is
from workload import Given, Sums

Kernel = Callable[..., None]


def compiled(threads: int) -> Callable[[Kernel], Any]:
    numba.set_num_threads(threads)
    made: Callable[[Kernel], Any] = numba.njit(parallel=threads > 1, nogil=True, error_model="numpy")
    return made


def rated(share: Share) -> Any:
    """Half up of the share; its numbers are constants to the compiler."""
    times, over, half = share.times, share.over, share.half

    @numba.njit(inline="always", error_model="numpy")
    def figure(amount: int) -> int:
        return (amount * times + half) // over

    return figure


def dues_kernel(given: Given, threads: int) -> Kernel:
    rule = given.dues_rule
    floor, ceiling, cap, rate = rule.floor, rule.ceiling, rule.cap, rated(rule.rate)

    @compiled(threads)
    def kernel(pay: Sums, made: Sums) -> None:
        for row in numba.prange(pay.size):
            made[row] = min(rate(min(max(pay[row], floor), ceiling)), cap)

    kernel(np.zeros(16, np.int64), np.zeros(16, np.int64))
    done: Kernel = kernel
    return done


def dues_ready(given: Given, threads: int) -> Run:
    pay, kernel = given.salaries(), dues_kernel(given, threads)
    made = np.zeros_like(pay)

    def call() -> Sums:
        kernel(pay, made)
        return made

    return Run(call, as_it_is)


def dues_fresh(given: Given, threads: int) -> Run:
    """The array is numpy's, which asks the system for huge pages."""
    pay, kernel = given.salaries(), dues_kernel(given, threads)

    def call() -> Sums:
        made = np.empty_like(pay)
        kernel(pay, made)
        return made

    return Run(call, as_it_is)


def dues_own_array(given: Given, threads: int) -> Run:
    """The array is made in compiled code, as most write it; it is not on huge pages."""
    pay, kernel = given.salaries(), dues_kernel(given, threads)

    @numba.njit(error_model="numpy")
    def dues(pay: Sums) -> Sums:
        made = np.empty_like(pay)
        kernel(pay, made)
        return made

    dues(pay[:16])
    return Run(lambda: dues(pay), as_it_is)


def month_kernel(given: Given, threads: int) -> Kernel:
    rule = given.month_rule
    floor, ceiling, cap, rate = rule.dues.floor, rule.dues.ceiling, rule.dues.cap, rated(rule.dues.rate)
    fee_rate, up, down = rated(rule.fee), rated(rule.dues_upper), rated(rule.fee_grassroots)

    @compiled(threads)
    def kernel(pay: Sums, funds: Sums, dues: Sums, fee: Sums, grassroots: Sums, upper: Sums) -> None:
        for row in numba.prange(pay.size):
            owed = min(rate(min(max(pay[row], floor), ceiling)), cap)
            due = fee_rate(funds[row])
            moved = down(due) - up(owed)
            dues[row], fee[row] = owed, due
            grassroots[row], upper[row] = owed + moved, due - moved

    kernel(*(np.zeros(16, np.int64) for _ in range(6)))
    done: Kernel = kernel
    return done


def month_fresh(given: Given, threads: int) -> Run:
    pay, funds, kernel = given.salaries(), given.funds(), month_kernel(given, threads)

    def call() -> list[Sums]:
        made = [np.empty_like(pay) for _ in range(4)]
        kernel(pay, funds, *made)
        return made

    return Run(call, list)


def month_ready(given: Given, threads: int) -> Run:
    pay, funds, kernel = given.salaries(), given.funds(), month_kernel(given, threads)
    made = [np.zeros_like(pay) for _ in range(4)]

    def call() -> list[Sums]:
        kernel(pay, funds, *made)
        return made

    return Run(call, list)
