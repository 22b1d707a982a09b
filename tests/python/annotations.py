"""Whether values are what the stub of `congdoan.results` says they are."""

import ast
import importlib.util
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from congdoan import Part, types

PLAIN = {"str": str, "int": int, "bool": bool, "Decimal": Decimal, "date": date, "None": type(None)}


def _stub() -> dict[str, dict[str, ast.expr]]:
    found = importlib.util.find_spec("congdoan.results")
    assert found is not None and found.origin is not None
    source = Path(found.origin).with_suffix(".pyi").read_text(encoding="utf-8")
    return {
        made.name: {
            one.name: one.returns
            for one in made.body
            if isinstance(one, ast.FunctionDef) and one.returns is not None
        }
        for made in ast.parse(source).body
        if isinstance(made, ast.ClassDef)
    }


STUB = _stub()


def breaches(value: Part, place: str = "") -> list[str]:
    """Every attribute that is not of its type, with those inside."""
    found = []
    for name, annotation in STUB[type(value).__name__].items():
        inside = f"{place}.{name}" if place else name
        attribute = getattr(value, name)
        if not _fits(attribute, annotation):
            found.append(f"{inside}: {attribute!r} is no {ast.unparse(annotation)}")
        found += _below(attribute, inside)
    return found


def _below(value: Any, place: str) -> list[str]:
    if isinstance(value, Part):
        return breaches(value, place)
    if isinstance(value, tuple):
        return [breach for item in value for breach in _below(item, f"{place}[]")]
    return []


def _fits(value: Any, annotation: ast.expr) -> bool:
    match annotation:
        case ast.BinOp(left=left, right=right):
            return _fits(value, left) or _fits(value, right)
        case ast.Constant(value=constant):
            return bool(value is constant)
        case ast.Name(id=name) if name in PLAIN:
            return type(value) is PLAIN[name]
        case ast.Name(id=name) if name in STUB:
            return isinstance(value, Part) and type(value).__name__ == name
        case ast.Name(id=name):
            return value in [choice.__args__[0] for choice in getattr(types, name).__args__]
        case ast.Subscript(value=ast.Name(id="tuple"), slice=ast.Tuple(elts=[items, _])):
            return type(value) is tuple and all(_fits(item, items) for item in value)
        case ast.Subscript(value=ast.Name(id="Mapping"), slice=ast.Tuple(elts=[_, items])):
            return isinstance(value, Mapping) and all(_fits(item, items) for item in value.values())
        case ast.Subscript(value=ast.Name(id="Literal"), slice=ast.Constant(value=only)):
            return bool(value == only)
    raise AssertionError(ast.unparse(annotation))
