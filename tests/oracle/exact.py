"""Exact numbers: fractions, one rounding rule, and how they are written.

The contract: money is whole đồng within ±(2^53 − 1); rates and exact figures are decimal text, normalised;
what moves between two holders is rounded half up and the holder keeps the rest.
"""

from fractions import Fraction

from .refusal import Refused

MOST = 2**53 - 1
PEOPLE = 2**32 - 1


def half_up(value: Fraction) -> int:
    """The nearest whole number; a half goes up, away from zero for what is negative.

    Only sums that are not negative move, so the second half of this sentence is met by ratios alone.
    """
    if value < 0:
        return -half_up(-value)
    return (2 * value.numerator + value.denominator) // (2 * value.denominator)


def dong(value: int, path: str | None = None) -> int:
    """A sum that fits; beyond ±(2^53 − 1) it is refused."""
    if abs(value) > MOST:
        raise Refused("out_of_range", path)
    return value


def text(value: Fraction | int) -> str:
    """A decimal in full, without trailing zeros: `0.75`, `440032.5`, `1`."""
    value = Fraction(value)
    places = 0
    scaled = value
    while scaled.denominator != 1:
        places += 1
        scaled = value * 10**places
        assert places <= 60, f"{value} is no decimal"
    digits = str(abs(scaled.numerator)).rjust(places + 1, "0")
    whole = digits[: len(digits) - places] if places else digits
    part = digits[len(digits) - places :] if places else ""
    return ("-" if value < 0 else "") + whole + ("." + part if part else "")


def rounded_text(value: Fraction, places: int) -> str:
    """A decimal of at most so many places, half up: for display, never for grading."""
    return text(Fraction(half_up(value * 10**places), 10**places))


def ratio(part: int | Fraction, whole: int | Fraction) -> str | None:
    """Part ÷ whole in at most six decimals; nothing of nothing."""
    return None if whole == 0 else rounded_text(Fraction(part) / Fraction(whole), 6)
