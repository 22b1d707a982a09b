"""What the provinces come to, as every engine gives it: the same rows in the same order."""

from dataclasses import astuple, dataclass


@dataclass(frozen=True, order=True)
class Total:
    """One province's dues or union fee of the year, in đồng."""

    province: int
    source: str
    collected: int
    grassroots: int
    upper: int
    refused: int


class Differs(Exception):
    """Two engines that do not agree."""


def same(name: str, totals: list[Total], other: list[Total]) -> None:
    """Refuses totals that differ, by so little as one đồng."""
    if totals == other:
        return
    for one, two in zip(totals, other, strict=False):
        if one != two:
            raise Differs(f"{name}: {two} instead of {one}")
    raise Differs(f"{name}: {len(other)} rows instead of {len(totals)}")


def whole(totals: list[Total], source: str) -> tuple[int, ...]:
    """The country: collected, grassroots, upper, refused."""
    rows = [astuple(total)[2:] for total in totals if total.source == source]
    return tuple(map(sum, zip(*rows, strict=True)))
