"""Random requests that lean towards borders: first and last days of rows, decision days, ceilings, halves, 2^53 − 1."""

import datetime
import random
from fractions import Fraction
from typing import Any, Sequence

from . import exact, form
from .rulebook import LAW

DAY = datetime.timedelta(days=1)
_starts = {row.start for parameter in LAW.values() for row in parameter.rows}
_ends = {row.end for parameter in LAW.values() for row in parameter.rows if row.end}
_decided = {row.decided for parameter in LAW.values() for row in parameter.rows if row.decided}
BORDERS = sorted(_starts | {end + DAY for end in _ends})
DECISIONS = sorted(_decided | _starts)
FIRST, RECENT, LAST = datetime.date(2012, 12, 1), datetime.date(2022, 1, 1), datetime.date(2027, 12, 31)
LEVELS = ("unconfirmed", "derived", "secondary", "primary")
BASE_SALARIES = [row.value for row in LAW["base_salary"].rows]


class Draw:
    """A seeded source of requests."""

    def __init__(self, seed: str) -> None:
        self.random = random.Random(seed)
        # Sums near 2^53 − 1 in some requests only: where there are many sums, one would always be too large.
        self.huge = self.random.random() < 0.15

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def pick(self, choices: Sequence[Any]) -> Any:
        return self.random.choice(choices)

    def between(self, least: int, most: int) -> int:
        return self.random.randint(least, most)

    def day(self) -> datetime.date:
        """Near the border of a row, in the years now most asked about, or any."""
        kind = self.random.random()
        if kind < 0.4:
            border: datetime.date = self.pick(BORDERS)
            return border + self.pick((-1, 0, 0, 1)) * DAY
        first = RECENT if kind < 0.75 else FIRST
        return first + self.between(0, (LAST - first).days) * DAY

    def month(self) -> str:
        return self.day().isoformat()[:7]

    def year(self, least: int = 2012, most: int = 2027) -> int:
        return self.between(2018, most) if self.chance(0.5) else self.between(least, most)

    def money(self, typical: int = 50_000_000) -> int:
        """A sum: small, round, ending so that halves come about, or as large as may be."""
        kind = self.random.random()
        if kind < 0.1:
            return self.between(0, 300)
        if kind < 0.45:
            return self.between(0, typical)
        if kind < 0.7:
            return self.between(0, typical // 1000) * 1000
        if kind < 0.9:
            return self.between(0, typical // 50) * 50 + self.pick((0, 25))
        if kind < 0.93 and self.huge:
            return exact.MOST - self.between(0, 3)
        return self.between(0, typical * 1000)

    def salary(self) -> int:
        """A salary, often at the floor, the ceiling, the cap, or a đồng beside them."""
        if self.chance(0.4):
            return max(0, self.pick(BASE_SALARIES) * self.pick((1, 1, 10, 20, 20)) + self.pick((-1, 0, 0, 1, 40, 100)))
        return self.money(60_000_000)

    def share(self, most: int = 100) -> str:
        """A decimal from 0 to `most` hundredths."""
        places = self.pick((1, 2, 2, 3, 4, 6))
        return exact.rounded_text(Fraction(self.between(0, most * 10_000), 1_000_000), places)

    def sector(self) -> str:
        return self.pick(form.SECTORS)

    def common(self, *parameters: str, quiet: float = 0.35) -> dict[str, Any]:
        """The fields that any request may hold; overrides mostly of the parameters named."""
        asked: dict[str, Any] = {}
        if self.chance(quiet):
            return asked
        if self.chance(0.35):
            asked["accept"] = self.pick(LEVELS + ("unconfirmed",))
        if self.chance(0.35):
            asked["known_on"] = (self.pick(DECISIONS) + self.pick((-1, 0, 0, 1, 400)) * DAY).isoformat()
        if self.chance(0.35) and parameters:
            asked["overrides"] = [self.override(parameters) for _ in range(self.pick((1, 1, 2, 3)))]
        if self.chance(0.1):
            asked["lang"] = self.pick(("vi", "en"))
        if self.chance(0.05):
            asked["explain"] = self.pick((True, False))
        return asked

    def override(self, parameters: Sequence[str]) -> dict[str, Any]:
        id = self.pick(parameters) if self.chance(0.93) else self.pick(OVERRIDABLE)
        start = self.day()
        given: dict[str, Any] = {"parameter": id, "value": self.assumed(id), "from": start.isoformat()}
        if self.chance(0.4):
            given["to"] = (start + self.pick((0, 30, 364, 365, 2000)) * DAY).isoformat()
        if self.chance(0.2):
            given["reason"] = "what if"
        return given

    def assumed(self, id: str) -> Any:
        unit = LAW[id].unit
        if unit == "dong":
            return self.pick((0, 1, 1_600_000, 2_530_100, 2_600_000)) if self.chance(0.8) else self.between(0, 10**8)
        if unit == "rate":
            return self.share()
        if unit == "factor":
            return self.pick(("0", "0.5", "1", "1.25", "2", "10", "20", "20.00005"))
        if unit == "flag":
            return self.chance(0.5)
        if unit == "choice":
            return self.pick(sorted({row.value for row in LAW[id].rows}))
        return self.between(0, 20)

    def some(self, **fields: Any) -> dict[str, Any]:
        """Those of the fields that hold something."""
        return {name.rstrip("_"): value for name, value in fields.items() if value is not None}


# What a structure of spending by all income would mean beside today's is not determined: no what-ifs of it.
OVERRIDABLE = sorted(
    id for id, parameter in LAW.items() if parameter.unit != "text" and not id.startswith("spending.all.")
)
