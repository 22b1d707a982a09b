"""An answer of the oracle beside an answer of the library.

Compared: every field of a result, the code and path of a refusal, and of every citation its parameter, document, days
and confidence. Not compared: what is prose (`TEXTS`), and of a citation its article, which law.md often leaves open.
Where the oracle does not say a field (`UNSAID`) or a path (`None`), the sources do not determine it.
"""

import json
from dataclasses import dataclass
from typing import Any, Callable

from .rulebook import Cited

TEXTS = {"explanation", "rulebook", "message", "title", "titles", "label", "note", "why", "text", "formatted"}


class Unsaid:
    def __repr__(self) -> str:
        return "(not determined by the sources)"


UNSAID = Unsaid()


@dataclass
class Judged:
    """A field of which the sources say what makes it right, though not which of several right ones it is."""

    judge: Callable[[Any], list[str]]


def differences(expected: Any, actual: Any, path: str = "") -> list[str]:
    if expected is UNSAID:
        return []
    if isinstance(expected, Judged):
        return [f"{path}: {line}" for line in expected.judge(actual)]
    if path.endswith("citations") and isinstance(actual, list):
        return _citations(expected, actual, path)
    if isinstance(expected, Cited):
        return _citations([expected], [actual], path)
    if isinstance(expected, dict) and isinstance(actual, dict):
        found = [f"{path}.{name}: missing" for name in expected if name not in actual and name not in TEXTS]
        for name, value in actual.items():
            if name in TEXTS:
                continue
            if name not in expected:
                found.append(f"{path}.{name}: unexpected {value!r}")
            else:
                found += differences(expected[name], value, f"{path}.{name}")
        if path in OBJECTS_IN_ORDER and not found and list(expected) != list(actual):
            found.append(f"{path}: order {list(expected)} / {list(actual)}")
        return found
    if isinstance(expected, list) and isinstance(actual, list):
        if len(expected) != len(actual):
            return [f"{path}: oracle {expected!r}, library {actual!r}"]
        return [line for at, (e, a) in enumerate(zip(expected, actual)) for line in differences(e, a, f"{path}[{at}]")]
    if type(expected) is not type(actual) or expected != actual:
        return [f"{path}: oracle {expected!r}, library {actual!r}"]
    return []


# Objects whose keys come in an order that the contract fixes (grade_summary).
OBJECTS_IN_ORDER = {".counts", ".percents", ".apart"}


def _citations(expected: list[Cited], actual: list[dict[str, Any]], path: str) -> list[str]:
    found = []
    rest = list(actual)
    for cited in expected:
        match = next((each for each in rest if _same(cited, each)), None)
        if match is None:
            near = [_brief(each) for each in rest if each and each["parameter"] == cited.parameter]
            found.append(f"{path}: oracle {cited}, library {near}")
        else:
            rest.remove(match)
    named = {cited.parameter for cited in expected}
    found += [f"{path}: the library also cites {_brief(each)}" for each in rest if not each or each["parameter"] not in named]
    return found


def _same(cited: Cited, actual: dict[str, Any] | None) -> bool:
    return (
        actual is not None
        and actual["parameter"] == cited.parameter
        and cited.document in actual["document"]
        and (actual["from"], actual["to"], actual["decided"]) == (cited.start, cited.end, cited.decided)
        and actual["confidence"] == cited.confidence
    )


def _brief(actual: dict[str, Any] | None) -> str:
    return json.dumps(actual, ensure_ascii=False)
