"""pandas on int64 series."""

import pandas as pd

from run import Run
from workload import Given


def dues_fresh(given: Given, _threads: int) -> Run:
    pay, rule = pd.Series(given.salaries()), given.dues_rule
    times, over, half = rule.rate.times, rule.rate.over, rule.rate.half

    def call() -> "pd.Series[int]":
        base = pay.clip(rule.floor, rule.ceiling)
        if times != 1:
            base = base * times
        return ((base + half) // over).clip(upper=rule.cap)

    return Run(call, lambda due: [due.to_numpy()])
