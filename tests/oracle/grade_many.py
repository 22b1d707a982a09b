"""`grade_summary` and `rank` (grading.md, "Rules of the engine")."""

from fractions import Fraction
from typing import Any

from . import exact, form, grade_sets
from .compare import UNSAID
from .form import Optional
from .grade_sets import QUOTA, points
from .refusal import Refused
from .rulebook import Rulebook
from .table import SURE


def _counts(value: Any, path: str) -> dict[str, int]:
    if not isinstance(value, dict):
        raise form.invalid(path)
    return {grade: form.count(number, f"{path}.{grade}") for grade, number in value.items()}


SUMMARY = form.request(
    grades=Optional(form.many(lambda value, path: None if value is None else form.words(value, path))),
    counts=Optional(_counts),
    not_eligible=Optional(form.count),
    base=Optional(form.one_of("all", "eligible"), "all"),
    quota=Optional(QUOTA),
    set=Optional(grade_sets.given),
    nested=Optional(form.many(form.form(grade=form.words, within=form.words)), list),
)


def grade_summary(request: Any) -> dict[str, Any]:
    asked = SUMMARY(request, "")
    law = Rulebook(asked)
    if (asked["grades"] is None) == (asked["counts"] is None):
        raise form.invalid(None)
    if asked["grades"] is not None and asked["not_eligible"] is not None:
        raise form.invalid("not_eligible")
    within = _nested(asked)
    if asked["quota"] is not None and asked["set"] is not None:
        raise form.invalid("set")
    counts, apart, out = _counted(asked, within)
    quota, citations = _quota(law, asked)
    eligible = sum(apart.values())
    total = eligible + out
    if total > exact.PEOPLE:
        raise Refused("out_of_range", "counts" if asked["grades"] is None else "grades")
    base = total if asked["base"] == "all" else eligible
    over = None
    if quota is not None:
        of = {grade for grade in apart if any(each in quota["of"] for each in _around(grade, within))}
        allowed = int(quota["share"] * sum(apart[grade] for grade in of))
        over = max(0, counts.get(quota["grade"], 0) - allowed)
    return {
        "counts": counts,
        "percents": {grade: _percent(count, base) for grade, count in counts.items()},
        "total": total,
        "eligible": eligible,
        "over_quota": over,
        "apart": apart,
        "citations": citations,
    }


def _percent(count: int, base: int) -> str | None:
    """Two decimals, half up; nothing of nothing."""
    if base == 0:
        return None
    hundredths = exact.half_up(Fraction(count * 10_000, base))
    return f"{hundredths // 100}.{hundredths % 100:02}"


def _around(grade: str, within: dict[str, str]) -> list[str]:
    """A grade and those it is nested in."""
    found = [grade]
    while found[-1] in within:
        found.append(within[found[-1]])
    return found


def _nested(asked: dict[str, Any]) -> dict[str, str]:
    within: dict[str, str] = {}
    for at, nested in enumerate(asked["nested"]):
        if nested["grade"] in within or nested["grade"] in _around(nested["within"], within):
            raise form.invalid(f"nested[{at}].grade")
        within[nested["grade"]] = nested["within"]
    return within


def _quota(law: Rulebook, asked: dict[str, Any]) -> tuple[dict[str, Any] | None, Any]:
    quota = asked["quota"]
    if quota is not None:
        if not quota["of"]:
            raise form.invalid("quota.of")
        return quota, []
    if asked["set"] is None:
        return None, []
    full = grade_sets.resolve(asked["set"], law.known_on)
    if full["quota"] is None:
        raise Refused("not_determined", "set")
    if SURE.index(grade_sets.confidence_of(full, full["quota"])) < SURE.index(law.accept):
        raise Refused("unconfirmed", "set")
    return full["quota"], UNSAID


def _counted(asked: dict[str, Any], within: dict[str, str]) -> tuple[dict[str, int], dict[str, int], int]:
    """How many hold each grade, nested ones included; each in its own grade only; and how many could not be graded."""
    if asked["counts"] is not None:
        counts = dict(asked["counts"])
        apart = dict(counts)
        for grade, outer in within.items():
            apart[outer] = apart.get(outer, 0) - counts.get(grade, 0)
        if any(count < 0 for count in apart.values()):
            raise Refused("unbalanced", "counts")
        apart = {grade: apart[grade] for grade in counts}
        return counts, apart, asked["not_eligible"] or 0
    apart = {}
    for grade in asked["grades"]:
        if grade is not None:
            apart[grade] = apart.get(grade, 0) + 1
    counts = dict.fromkeys(apart, 0)
    for grade, count in apart.items():
        for each in _around(grade, within):
            counts[each] = counts.get(each, 0) + count
    return counts, apart, sum(grade is None for grade in asked["grades"])


RANK = form.request(
    units=form.many(
        form.form(id=form.words, points=Optional(points), maximum=Optional(points), block=Optional(form.words))
    )
)


def rank(request: Any) -> dict[str, Any]:
    """Equal points share a place and the next ones are left free: 1, 1, 3."""
    asked = RANK(request, "")
    Rulebook(asked)
    seen = set()
    blocks: dict[str | None, list[dict[str, Any]]] = {}
    for at, unit in enumerate(asked["units"]):
        if unit["id"] in seen:
            raise form.invalid(f"units[{at}].id")
        seen.add(unit["id"])
        if unit["maximum"] == 0:
            raise Refused("out_of_range", f"units[{at}].maximum")
        block = blocks.setdefault(unit["block"], [])
        if block and (block[0]["maximum"] is None) != (unit["maximum"] is None):
            raise form.invalid(f"units[{at}].maximum")
        block.append(unit)
    return {
        "units": [_placed(unit, blocks[unit["block"]]) for unit in asked["units"]],
        "blocks": [
            {"block": block, "units": len(units), "ranked": sum(unit["points"] is not None for unit in units)}
            for block, units in blocks.items()
        ],
        "citations": [],
    }


def _placed(unit: dict[str, Any], block: list[dict[str, Any]]) -> dict[str, Any]:
    def value(each: dict[str, Any]) -> Fraction:
        return each["points"] if each["maximum"] is None else each["points"] / each["maximum"]

    ranked = [each for each in block if each["points"] is not None]
    place, tied = None, False
    if unit["points"] is not None:
        place = 1 + sum(value(each) > value(unit) for each in ranked)
        tied = sum(value(each) == value(unit) for each in ranked) > 1
    return {"id": unit["id"], "block": unit["block"], "rank": place, "of": len(ranked), "tied": tied}
