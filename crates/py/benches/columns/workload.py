"""What is worked out: the columns given and the columns wanted, the same for every contestant."""

from dataclasses import dataclass
from math import lcm

import numpy as np
from congdoan.types import Sector
from numpy.typing import NDArray

from law import DuesRule, MonthRule, dues_rule, month_rule

Sums = NDArray[np.int64]

MONTH = "2026-01"
SECTOR: Sector = "non_state"
SEED = 2026

# Rows of their own law: the base salary, the rates and the floor change within these months.
MONTHS = [f"{year}-{month:02}" for year in (2024, 2025) for month in range(1, 13)]
SECTORS: list[Sector] = ["public_unit_self_financed", "state_enterprise", "non_state"]

# The columns that each workload wants, in order.
WANTED = {
    "dues": ["due"],
    "fee": ["due"],
    "month": ["dues", "fee", "grassroots", "upper"],
    "mixed": ["due"],
}


@dataclass(frozen=True)
class Given:
    """The columns given, each a numpy column of its own, and the law beside them."""

    rows: int

    @property
    def dues_rule(self) -> DuesRule:
        return dues_rule(MONTH, SECTOR)

    @property
    def month_rule(self) -> MonthRule:
        return month_rule(MONTH, SECTOR)

    def salaries(self) -> Sums:
        """Pay from below the floor to above the ceiling, in whole đồng and in no order."""
        made = self.random(1).integers(1_000_000, 64_000_000, self.rows)
        rule = self.dues_rule
        edges = [
            *(bound + step for bound in (rule.floor, rule.ceiling) for step in (-1, 0, 1)),
            # Halves, and the đồng beside them.
            *(20_000_000 + rule.rate.half + step for step in (-1, 0, 1)),
            0,
        ]
        made[: len(edges)] = edges[: self.rows]
        return made

    def funds(self) -> Sums:
        """Salary funds of enterprises of 1 to 200 people."""
        people = self.random(2).integers(1, 201, self.rows)
        made: Sums = people * self.random(3).integers(4_000_000, 46_800_001, self.rows)
        return made

    def months(self) -> NDArray[np.uint8]:
        """Each row's month, by its place in `MONTHS`."""
        return self.random(4).integers(0, len(MONTHS), self.rows, dtype=np.uint8)

    def sectors(self) -> NDArray[np.uint8]:
        """Each row's sector, by its place in `SECTORS`."""
        return self.random(5).integers(0, len(SECTORS), self.rows, dtype=np.uint8)

    def members(self) -> NDArray[np.bool_]:
        """Nine of ten are members; the others owe nothing."""
        return self.random(6).integers(0, 10, self.rows, dtype=np.uint8) > 0

    @staticmethod
    def rule_table() -> list[tuple[int, int, DuesRule]]:
        """The law of every month and sector."""
        return [
            (month, sector, dues_rule(MONTHS[month], SECTORS[sector]))
            for month in range(len(MONTHS))
            for sector in range(len(SECTORS))
        ]

    @staticmethod
    def common_denominator() -> int:
        """One denominator for the rates of all months and sectors."""
        return lcm(*(rule.rate.over for *_, rule in Given.rule_table()))

    def random(self, column: int) -> np.random.Generator:
        return np.random.default_rng([SEED, column])
