"""The forms of requests: which fields there are, what they may hold, and what is refused.

Contract ("Common", "Time", "Numbers"): unknown fields are refused; `null` is as good as absent; money is a whole number
of đồng, out of range beyond ±(2^53 − 1), invalid beyond 64 bits or with a fraction; rates are decimal text, a JSON
float for either is refused; days `2025-03-31`, months `2025-03`, years 1 to 9999.
"""

import datetime
import re
from fractions import Fraction
from typing import Any, Callable

from .exact import MOST, PEOPLE
from .refusal import Refused

Reader = Callable[[Any, str], Any]


def invalid(path: str | None) -> Refused:
    return Refused("invalid_input", path)


def _whole(value: Any, path: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not -(2**63) <= value < 2**64:
        raise invalid(path)
    return value


def signed_money(value: Any, path: str) -> int:
    if abs(_whole(value, path)) > MOST:
        raise Refused("out_of_range", path)
    return int(value)


def money(value: Any, path: str) -> int:
    if signed_money(value, path) < 0:
        raise Refused("out_of_range", path)
    return int(value)


def year(value: Any, path: str) -> int:
    if not 1 <= _whole(value, path) <= 9999:
        raise Refused("out_of_range", path)
    return value


def count(value: Any, path: str) -> int:
    """People, months, pieces: a whole number of 32 bits."""
    if not 0 <= _whole(value, path) <= PEOPLE:
        raise invalid(path)
    return value


DECIMAL = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def rate(value: Any, path: str) -> Fraction:
    """A decimal of at most six digits before and twelve after the point."""
    if not isinstance(value, str) or not DECIMAL.fullmatch(value):
        raise invalid(path)
    whole, _, part = value.partition(".")
    if value.startswith("-") or len(whole) > 6 or len(part) > 12:
        raise Refused("out_of_range", path)
    return Fraction(value)


def flag(value: Any, path: str) -> bool:
    if not isinstance(value, bool):
        raise invalid(path)
    return value


def words(value: Any, path: str) -> str:
    if not isinstance(value, str):
        raise invalid(path)
    return value


def one_of(*choices: str) -> Reader:
    def read(value: Any, path: str) -> str:
        if value not in choices or not isinstance(value, str):
            raise invalid(path)
        return value

    return read


DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
MONTH = re.compile(r"[0-9]{4}-[0-9]{2}")


def day(value: Any, path: str) -> datetime.date:
    if not isinstance(value, str) or not DAY.fullmatch(value):
        raise invalid(path)
    try:
        return datetime.date.fromisoformat(value)
    except ValueError:
        raise invalid(path) from None


def month(value: Any, path: str) -> datetime.date:
    """A month, kept as its last day: that day's law applies to it."""
    if not isinstance(value, str) or not MONTH.fullmatch(value):
        raise invalid(path)
    return last_day(day(value + "-01", path))


def until(value: Any, path: str) -> datetime.date:
    """A day, or a month for its last day."""
    if isinstance(value, str) and MONTH.fullmatch(value):
        return month(value, path)
    return day(value, path)


def last_day(on: datetime.date) -> datetime.date:
    return months_later(on.replace(day=1), 1) - datetime.timedelta(days=1)


def months_later(first: datetime.date, months: int) -> datetime.date:
    at = first.year * 12 + first.month - 1 + months
    return datetime.date(at // 12, at % 12 + 1, first.day)


def many(of: Reader) -> Reader:
    def read(value: Any, path: str) -> list[Any]:
        if not isinstance(value, list):
            raise invalid(path)
        return [of(each, f"{path}[{place}]") for place, each in enumerate(value)]

    return read


class Optional:
    """A field that may be absent or `null`."""

    def __init__(self, reader: Reader, default: Any = None) -> None:
        self.reader = reader
        self.default = default


Fields = dict[str, Reader | Optional]


def form(**fields: Reader | Optional) -> Reader:
    """An object of these fields and no others. A name of Python's own ends in `_`: `from_` is `from`."""
    named = {name.rstrip("_"): field for name, field in fields.items()}

    def read(value: Any, path: str) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise invalid(path)
        found: dict[str, Any] = {}
        for name, given in value.items():
            here = f"{path}.{name}" if path else name
            field = named.get(name)
            if field is None:
                raise invalid(here)
            if not isinstance(field, Optional):
                found[name] = field(given, here)
            elif given is not None:
                found[name] = field.reader(given, here)
        for name, field in named.items():
            if name not in found:
                if not isinstance(field, Optional):
                    raise invalid(f"{path}.{name}" if path else name)
                found[name] = field.default() if callable(field.default) else field.default
        return found

    return read


# What any request may hold.
def _assumed(value: Any, path: str) -> Any:
    """A value of any unit: what its parameter takes is looked at later."""
    if isinstance(value, int) and not isinstance(value, bool):
        return signed_money(value, path)
    if not isinstance(value, (str, bool)):
        raise invalid(path)
    return value


OVERRIDE = form(
    parameter=words,
    value=_assumed,
    from_=day,
    to=Optional(day),
    reason=Optional(words),
)
COMMON: Fields = {
    "accept": Optional(one_of("unconfirmed", "derived", "secondary", "primary"), "derived"),
    "overrides": Optional(many(OVERRIDE), list),
    "known_on": Optional(day),
    "explain": Optional(flag, False),
    "lang": Optional(one_of("vi", "en"), "vi"),
}
SECTORS = (
    "state_agency",
    "public_unit_state_paid",
    "public_unit_self_financed",
    "state_enterprise",
    "non_state",
    "no_fixed_wage",
)
STATE_PAID = ("state_agency", "public_unit_state_paid")
sector = one_of(*SECTORS)


def request(**fields: Reader | Optional) -> Reader:
    """A request: these fields and those that any request may hold."""
    return form(**fields, **COMMON)
