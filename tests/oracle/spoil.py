"""One fault in a request: a field left out, of another kind, out of range, or unknown."""

import copy
import datetime
from typing import Any, Iterator

from . import exact
from .draw import Draw

# Fields whose form is one of several ("a text or a list"): where in it a fault is found is not determined.
Place = tuple[Any, Any]


def spoil(draw: Draw, request: dict[str, Any], sealed: frozenset[str] = frozenset(), texts: bool = True) -> dict[str, Any]:
    """`sealed` fields are spoilt as a whole; without `texts` a text becomes another kind of thing, not another text."""
    request = copy.deepcopy(request)
    places = list(_places(request, sealed))
    if not places:
        return {"unknown_field": None}
    holder, key = draw.pick(places)
    kind = draw.random.random()
    value = holder[key]
    if kind < 0.25 and isinstance(holder, dict):
        del holder[key]
    elif kind < 0.4 and isinstance(holder, dict):
        holder[draw.pick(("unknown_field", key + "s", key.upper()))] = value
    else:
        wrong = _wrong(draw, value)
        if not texts and isinstance(value, str):
            wrong = [each for each in wrong if not isinstance(each, str)]
        holder[key] = draw.pick(wrong)
    return request


def _places(value: Any, sealed: frozenset[str]) -> Iterator[Place]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield value, key
            if key not in sealed:
                yield from _places(inner, sealed)
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield value, at
            yield from _places(inner, sealed)


def _wrong(draw: Draw, value: Any) -> list[Any]:
    if isinstance(value, bool):
        return ["true", 1, None, [value]]
    if isinstance(value, int):
        return [-1, -value, value + 0.5, str(value), None, exact.MOST + 1, -exact.MOST - 1, 2**63, 2**64, 2**32, True, []]
    if isinstance(value, str):
        wrong: list[Any] = [value + " ", "", None, 0, 1.5, value[:-1], {}]
        try:
            datetime.date.fromisoformat(value)
            wrong += [value[:7], "2025-02-29", "0000-01-01", value.replace("-", "/")]
        except ValueError:
            pass
        if value[:1].isdigit():
            wrong += ["1.00000000000001", "1e-3", "-0.1", ".5", "1,5", "1000000", "01"]
        return wrong
    if isinstance(value, list):
        return [None, {}, "", value + [None], value + [0]]
    if isinstance(value, dict):
        return [None, [], "", 0, {}]
    return [0, "x", []]
