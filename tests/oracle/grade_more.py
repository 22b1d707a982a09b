"""`grade_lift` and `grade_sensitivity`: what would change a grade."""

import itertools
from fractions import Fraction
from typing import Any

from . import exact, form, grade_sets
from .compare import UNSAID, Judged

from .grade_model import CARD, GRADE, Card, unsure_set
from .grade_sets import points
from .refusal import Refused
from .rulebook import Rulebook


def grade_lift(request: Any) -> dict[str, Any]:
    asked = GRADE(request, "")
    law = Rulebook(asked)
    card = Card(grade_sets.resolve(asked["set"], law.known_on), asked, law.accept)
    now = card.result()
    answer: dict[str, Any] = {"grade": now["grade"], "reason": now["reason"], "citations": UNSAID}
    names = [each["name"] for each in card.set["grades"]]
    if now["grade"] is None or names.index(now["grade"]) == 0:
        return {**answer, "next": None, "achievable": None, "points_short": None, "criteria": [], "conditions": []}
    aim = names[names.index(now["grade"]) - 1]
    needed = _needed(card, aim)
    short = max(Fraction(0), needed - card.total())
    least = _fewest(card, aim, needed)
    return {
        **answer,
        "next": aim,
        "achievable": least is not None,
        "points_short": exact.text(Fraction(-(-short * 10**6 // 1), 10**6)),
        "criteria": Judged(lambda given: _judge(card, aim, needed, least, given)),
        "conditions": [
            condition["id"]
            for condition in card.set["conditions"]
            if card.met[condition["id"]] is False and _stands_before(card, condition["caps_at"], aim)
        ],
    }


def _needed(card: Card, aim: str) -> Fraction:
    """The total that reaches the range of a grade."""
    least = next(each["at_least"] for each in card.set["thresholds"] if each["grade"] == aim)
    return least * card.maximum / card.set["scale"]


def _stands_before(card: Card, cap: str | None, aim: str) -> bool:
    names = [each["name"] for each in card.set["grades"]]
    return cap is None or names.index(cap) > names.index(aim)


def _reaches(card: Card, aim: str, needed: Fraction, raised: dict[str, Fraction]) -> bool:
    """Whether a total and every floor that stands before the grade are reached with criteria at these points."""
    kept = {leaf.id: leaf.points for leaf in card.leaves}
    try:
        for leaf in card.leaves:
            if leaf.id in raised:
                leaf.points = raised[leaf.id]
        floors = all(
            met is True or not _stands_before(card, floor["caps_at"], aim) for floor, met, _ in card.floors("nothing")
        )
        return card.total() >= needed and floors
    finally:
        for leaf in card.leaves:
            leaf.points = kept[leaf.id]


def _fewest(card: Card, aim: str, needed: Fraction) -> int | None:
    """How few criteria are enough when each is raised as far as it goes; none if all are not enough."""
    room = [leaf for leaf in card.leaves if leaf.applies and leaf.value("nothing") < leaf.maximum]
    for size in range(len(room) + 1):
        for chosen in itertools.combinations(room, size):
            if _reaches(card, aim, needed, {leaf.id: leaf.maximum for leaf in chosen}):
                return size
    return None


def _judge(card: Card, aim: str, needed: Fraction, least: int | None, given: Any) -> list[str]:
    """A list of criteria is right when each has the room, they are enough, and no fewer would be."""
    leaves = {leaf.id: leaf for leaf in card.leaves}
    raised = {}
    for each in given:
        leaf = leaves[each["criterion"]]
        now = leaf.value("nothing")
        by = Fraction(each["raise_by"])
        if (each["points"], each["maximum"]) != (exact.text(now), exact.text(leaf.maximum)):
            return [f"points or maximum of {each}"]
        if not leaf.applies or not 0 < by <= leaf.maximum - now:
            return [f"no such room: {each}"]
        raised[leaf.id] = now + by
    if least is None:
        room = [leaf.id for leaf in card.leaves if leaf.applies and leaf.value("nothing") < leaf.maximum]
        return [] if sorted(raised) == sorted(room) else [f"not all with room: {sorted(raised)}, {sorted(room)}"]
    if len(raised) != least:
        return [f"{least} criteria would be enough, not {len(raised)}"]
    return [] if _reaches(card, aim, needed, raised) else ["raising these is not enough"]


SENSITIVITY = form.request(
    set=grade_sets.given,
    grade=form.words,
    at=form.many(points),
    units=form.many(form.form(id=form.words, **CARD)),
)


def grade_sensitivity(request: Any) -> dict[str, Any]:
    asked = SENSITIVITY(request, "")
    law = Rulebook(asked)
    full = grade_sets.resolve(asked["set"], law.known_on)
    if not full["standards"]:
        raise Refused("not_determined", "set")
    if unsure_set(full, law.accept):
        raise Refused("unconfirmed", "set")
    if not full["thresholds"]:
        raise Refused("not_determined", "set")
    place = next(
        (at for at, each in enumerate(full["thresholds"]) if each["grade"] == asked["grade"] and each["at_least"] is not None),
        None,
    )
    if place is None:
        raise Refused("unknown_code", "grade")
    cards = [Card(full, unit, law.accept, f"units[{at}].") for at, unit in enumerate(asked["units"])]
    ranges = full["thresholds"]
    above = ranges[place - 1]["at_least"] if place else None
    below = ranges[place + 1]["at_least"] if place + 1 < len(ranges) else None
    for at, moved in enumerate(asked["at"]):
        too_high = moved >= above if above is not None else moved > full["scale"]
        if too_high or (below is not None and moved <= below):
            raise Refused("out_of_range", f"at[{at}]")
    results = [card.result() for card in cards]
    today = [result["grade"] for result in results]
    steps = []
    for moved in asked["at"]:
        new = _with_threshold(full, place, moved)
        then = [Card(new, unit, law.accept).result()["grade"] for unit in asked["units"]]
        steps.append(
            {
                "threshold": exact.text(moved),
                "counts": _counts(then),
                "changed": [
                    {"id": unit["id"], "before": before, "after": after}
                    for unit, before, after in zip(asked["units"], today, then, strict=True)
                    if before != after
                ],
            }
        )
    return {
        "grade": asked["grade"],
        "threshold": exact.text(ranges[place]["at_least"]),
        "counts": _counts(today),
        "units": [
            {"id": unit["id"], **{name: result[name] for name in ("total", "percent", "grade", "reason")}}
            for unit, result in zip(asked["units"], results, strict=True)
        ],
        "steps": steps,
        "breakpoints": UNSAID,
        "citations": UNSAID,
    }


def _with_threshold(full: dict[str, Any], place: int, moved: Fraction) -> dict[str, Any]:
    ranges = [dict(each) for each in full["thresholds"]]
    ranges[place]["at_least"] = moved
    if place + 1 < len(ranges):
        ranges[place + 1]["below"] = moved
    return {**full, "thresholds": ranges}


def _counts(grades: list[str | None]) -> dict[str, int]:
    """How many hold each grade, in order of first appearance."""
    return {grade: grades.count(grade) for grade in dict.fromkeys(grades) if grade is not None}
