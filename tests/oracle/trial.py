"""One random request, answered by the oracle and by the library."""

import json
from dataclasses import dataclass
from typing import Any

import congdoan

from .compare import differences
from .draw import Draw
from .operations import OPERATIONS
from .refusal import Refused
from .requests import FREE_TEXT, REQUESTS, SEALED
from .spoil import spoil

FAULTY = 0.12


@dataclass
class Trial:
    operation: str
    index: int
    request: Any
    outcome: str  # "answered" or the code of the oracle's refusal
    differences: list[str]


def drawn(operation: str, seed: int, index: int) -> tuple[Any, Any]:
    """The request of a seed and an index, and the oracle's answer."""
    draw = Draw(f"{seed}/{operation}/{index}")
    request = REQUESTS[operation](draw)
    wanted = answer(operation, request)
    # A fault goes into a sound request alone: of two faults the contract does not say which is named.
    if draw.chance(FAULTY) and not isinstance(wanted, Refused):
        request = spoil(draw, request, SEALED.get(operation, frozenset()), operation not in FREE_TEXT)
        wanted = answer(operation, request)
    return request, wanted


def trial(operation: str, seed: int, index: int) -> Trial:
    request, wanted = drawn(operation, seed, index)
    found = compared(operation, request)
    return Trial(operation, index, request, wanted.code if isinstance(wanted, Refused) else "answered", found)


def answer(operation: str, request: Any) -> Any:
    """The oracle's answer: a result, or the refusal."""
    try:
        return OPERATIONS[operation](request)
    except Refused as refusal:
        return refusal


def compared(operation: str, request: Any) -> list[str]:
    """What differs between the oracle's answer and the library's."""
    wanted = answer(operation, request)
    try:
        given = json.loads(congdoan.call(operation, json.dumps(request, ensure_ascii=False)))
    except congdoan.RuleError as error:
        if not isinstance(wanted, Refused):
            return [f"the library refuses {error.code} at `{error.path}`, the oracle answers {wanted}"]
        if agree(wanted, error):
            return []
        if (wanted.code, wanted.path) == ("unconfirmed", None) and isinstance(request, dict):
            # Of two faults either may be named: when everything is sure enough, the other is left.
            other = answer(operation, {**request, "accept": "unconfirmed"})
            if isinstance(other, Refused) and agree(other, error):
                return []
        return [f"oracle {wanted.code} at {wanted.path!r}, library {error.code} at {error.path!r}"]
    if isinstance(wanted, Refused):
        return [f"the oracle refuses {wanted.code} at {wanted.path!r}, the library answers {given}"]
    return differences(wanted, given)


def agree(wanted: Refused, error: congdoan.RuleError) -> bool:
    return wanted.code == error.code and wanted.path in (None, error.path)
