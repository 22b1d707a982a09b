"""What memory alone takes: numpy copies of the columns."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from run import Run
from workload import Given


def dues_ready(given: Given, _threads: int) -> Run:
    pay = given.salaries()
    made = np.zeros_like(pay)

    def call() -> None:
        np.copyto(made, pay)

    return Run(call, None)


def dues_fresh(given: Given, _threads: int) -> Run:
    pay = given.salaries()
    return Run(pay.copy, None)


def fee_ready(given: Given, _threads: int) -> Run:
    funds = given.funds()
    made = np.zeros_like(funds)

    def call() -> None:
        np.copyto(made, funds)

    return Run(call, None)


def month_ready(given: Given, _threads: int) -> Run:
    """The four columns of the result, copied."""
    pay, funds = given.salaries(), given.funds()
    columns = [pay, funds, pay.copy(), funds.copy()]
    made = [np.zeros_like(column) for column in columns]

    def call() -> None:
        for column, copy in zip(columns, made, strict=True):
            np.copyto(copy, column)

    return Run(call, None)


def mixed_ready(given: Given, _threads: int) -> Run:
    """The columns that a row is made from, copied."""
    columns: list[NDArray[Any]] = [given.salaries(), given.months(), given.sectors(), given.members()]
    made = [np.zeros_like(column) for column in columns]

    def call() -> None:
        for column, copy in zip(columns, made, strict=True):
            np.copyto(copy, column)

    return Run(call, None)
