"""The vectors shared by every language; CONGDOAN_GOLDEN names another folder."""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(os.environ.get("CONGDOAN_GOLDEN") or Path(__file__).parents[1] / "golden")


@dataclass(frozen=True)
class Case:
    operation: str
    name: str
    text: str
    output: Any
    error: Any

    @property
    def input(self) -> Any:
        return json.loads(self.text)

    def __str__(self) -> str:
        return f"{self.operation} / {self.name}"


def cases() -> list[Case]:
    found = []
    for path in sorted(FOLDER.glob("*.json")):
        source = path.read_text(encoding="utf-8")
        # Inputs as they stand: a dict would not tell a key given twice.
        for case, text in zip(json.loads(source)["cases"], _inputs(source), strict=True):
            assert case["source"] and ("output" in case) != ("error" in case), case["name"]
            operation = json.loads(source)["operation"]
            found.append(Case(operation, case["name"], text, case.get("output"), case.get("error")))
    assert found, f"no vectors in {FOLDER}"
    return found


def _inputs(source: str) -> list[str]:
    """The text of each case's input."""
    decoder = json.JSONDecoder()
    texts: list[str] = []
    at = source.index("[")
    while True:
        at = source.find("{", at)
        if at < 0:
            return texts
        _, end = decoder.raw_decode(source, at)
        place = at + 1
        while True:
            place = source.index('"', place)
            key, place = decoder.raw_decode(source, place)
            place = source.index(":", place) + 1
            while source[place].isspace():
                place += 1
            _, after = decoder.raw_decode(source, place)
            if key == "input":
                texts.append(source[place:after])
                break
            place = after
        at = end


def differences(expected: Any, got: Any, field: str = "") -> list[str]:
    """Objects match by the keys listed, arrays by length and order; null is not absent."""
    if isinstance(expected, dict) and isinstance(got, dict):
        found = []
        for key, value in expected.items():
            place = f"{field}.{key}" if field else key
            if key in got:
                found += differences(value, got[key], place)
            else:
                found.append(f"{place}: expected {value!r}, got nothing")
        return found
    if isinstance(expected, list) and isinstance(got, list) and len(expected) == len(got):
        return [
            difference
            for at, (one, other) in enumerate(zip(expected, got, strict=True))
            for difference in differences(one, other, f"{field}[{at}]")
        ]
    if type(expected) is type(got) and expected == got:
        return []
    return [f"{field}: expected {expected!r}, got {got!r}"]
