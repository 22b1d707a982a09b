"""One province of the payroll, asked for one answer at a time: what the columns are held against."""

from collections import defaultdict
from typing import Any

import congdoan

from members import MONTHS, PEOPLE_IN_UNIT, PROVINCES, YEAR, members
from totals import Total

DUES = ("month", "sector", "member", "absence", "insured_salary", "net_salary", "fixed_amount")


def province(number: int, rows: int, seed: int) -> list[Total]:
    """A province's dues and union fee of the year, and who has them."""
    rows_of_unit = PEOPLE_IN_UNIT * len(MONTHS)
    sums: dict[str, list[int]] = {"dues": [0, 0, 0], "union_fee": [0, 0, 0]}
    for unit in range(number - 1, -(-rows // rows_of_unit), PROVINCES):
        first = unit * rows_of_unit
        people = members(range(first, min(first + rows_of_unit, rows)), seed).to_pylist()
        collected = {"dues": _dues(people)}
        fee = _fee(people)
        if fee is not None:
            collected["union_fee"] = fee
        for source, amount in collected.items():
            shares = congdoan.call("distribute", {"year": YEAR, "source": source, "collected": amount})
            for at, part in enumerate((amount, shares["grassroots"], shares["upper"])):
                sums[source][at] += part
    return sorted(
        Total(number, source, collected, grassroots, upper, refused=0)
        for source, (collected, grassroots, upper) in sums.items()
    )


def _dues(people: list[dict[str, Any]]) -> int:
    asked = ({name: person[name] for name in DUES} for person in people)
    return sum(congdoan.call("dues", request)["due"] or 0 for request in asked)


def _fee(people: list[dict[str, Any]]) -> int | None:
    """The fee of a unit's months; of a unit without anybody in a fund there is none."""
    salaries = defaultdict(list)
    for person in people:
        if person["fund_salary"] is not None:
            salaries[person["month"]].append(person["fund_salary"])
    fees = [
        congdoan.union_fee(month=month, sector=people[0]["sector"], insured_salaries=paid).due or 0
        for month, paid in salaries.items()
    ]
    return sum(fees) if fees else None
