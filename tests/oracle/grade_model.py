"""`grade`: a unit's grade by a criteria set (grading.md, "Rules of the engine").

Never round before grading; missing is neither zero nor not applicable; a failed condition caps the grade.
"""

from fractions import Fraction
from typing import Any

from . import exact, form, grade_sets
from .compare import UNSAID
from .form import Optional
from .grade_check import findings
from .grade_sets import confidence_of, points
from .refusal import Refused
from .rulebook import Rulebook
from .table import SURE

SCORE = form.form(
    criterion=form.words,
    points=Optional(points),
    self_points=Optional(points),
    status=Optional(form.one_of("scored", "missing", "not_applicable")),
)
CARD: form.Fields = {
    "months_in_operation": Optional(form.count),
    "months_since_restructuring": Optional(form.count),
    "scores": form.many(SCORE),
    "conditions": Optional(form.many(form.form(id=form.words, met=Optional(form.flag))), list),
    "bonus": Optional(points),
    "deduction": Optional(points),
    "attendance": Optional(
        form.form(present=form.count, absent=form.count, absent_without_reason=Optional(form.count, 0))
    ),
}
GRADE = form.request(set=grade_sets.given, year=Optional(form.year), **CARD)


def grade(request: Any) -> dict[str, Any]:
    asked = GRADE(request, "")
    law = Rulebook(asked)
    full = grade_sets.resolve(asked["set"], law.known_on)
    if not isinstance(asked["set"], str) and full["standards"] and findings(full):
        raise form.invalid(None)  # a set that does not hold together
    return {**Card(full, asked, law.accept).result(), "citations": UNSAID}


def unsure_set(full: dict[str, Any], accept: str) -> bool:
    """Whether a part of a set that any grade rests on is less sure than accepted.

    Failed or met, a condition decides either way (so the library; the contract speaks of thresholds alone).
    """
    parts = [each for part in ("thresholds", "standards", "conditions", "floors") for each in full[part]]
    return _less_sure(full, parts, accept)


def _less_sure(full: dict[str, Any], parts: list[dict[str, Any]], accept: str) -> bool:
    return any(SURE.index(confidence_of(full, part)) < SURE.index(accept) for part in parts)


class Leaf:
    """What is scored: a criterion, or a standard without criteria."""

    def __init__(self, id: str, maximum: Fraction, standard: str | None) -> None:
        self.id, self.maximum, self.standard = id, maximum, standard
        self.points: Fraction | None = None
        self.own: Fraction | None = None
        self.applies = True
        self.scored = False

    def value(self, missing: str, own: bool = False) -> Fraction:
        """Its points; what is missing counts nothing, or its full points."""
        points = self.own if own else self.points
        if points is not None:
            return points
        return self.maximum if missing == "full" and self.applies else Fraction(0)


class Card:
    """A scorecard against a set. `path` is where it stands in the request."""

    def __init__(self, full: dict[str, Any], asked: dict[str, Any], accept: str, path: str = "") -> None:
        self.set, self.asked, self.accept, self.path = full, asked, accept, path
        if not full["standards"]:
            raise Refused("not_determined", "set")
        if asked.get("year") is not None and not grade_sets.valid_in(full, asked["year"]):
            raise Refused("not_determined", "year")
        self.leaves: list[Leaf] = []
        for standard in full["standards"]:
            for each in standard["criteria"] or [standard]:
                self.leaves.append(Leaf(each["id"], each["maximum"], standard["id"]))
        self.bonus_leaves = [
            Leaf(each["id"], each["maximum"], None) for each in (full["bonus"] or {"criteria": []})["criteria"]
        ]
        self._scores()
        self._attendance()
        self.met = self._conditions()
        self.bonus, self.own_bonus = self._bonus()
        self.deduction = self._deduction()

    # --- what was given ---

    def _scores(self) -> None:
        by_id = {leaf.id: leaf for leaf in [*self.leaves, *self.bonus_leaves]}
        for at, score in enumerate(self.asked["scores"]):
            here = f"{self.path}scores[{at}]"
            leaf = by_id.get(score["criterion"])
            if leaf is None:
                raise Refused("unknown_code", f"{here}.criterion")
            if leaf.scored:
                raise form.invalid(f"{here}.criterion")
            leaf.scored = True
            status = score["status"] or ("missing" if score["points"] is None else "scored")
            if (status == "scored") != (score["points"] is not None):
                raise form.invalid(None)
            for name in ("points", "self_points"):
                if score[name] is not None and score[name] > leaf.maximum:
                    raise Refused("out_of_range", f"{here}.{name}")
            leaf.points, leaf.own = score["points"], score["self_points"]
            leaf.applies = status != "not_applicable"
            if not leaf.applies and (leaf in self.bonus_leaves or leaf.own is not None):
                raise form.invalid(None)

    def _attendance(self) -> None:
        """A criterion's maximum less so much for each absence, not below nothing."""
        given, rule = self.asked["attendance"], self.set["attendance"]
        if given is None:
            return
        if rule is None:
            raise form.invalid(f"{self.path}attendance")
        without = given["absent_without_reason"]
        leaf = next(leaf for leaf in self.leaves if leaf.id == rule["criterion"])
        if without > given["absent"] or leaf.scored:
            raise form.invalid(None)
        off = (rule["per_absence"] or 0) * (given["absent"] - without)
        off += (rule["per_absence_without_reason"] or 0) * without
        leaf.points = leaf.own = max(Fraction(0), leaf.maximum - off)
        leaf.scored = True

    def _conditions(self) -> dict[str, bool | None]:
        met: dict[str, bool | None] = {condition["id"]: None for condition in self.set["conditions"]}
        seen = set()
        for at, given in enumerate(self.asked["conditions"]):
            here = f"{self.path}conditions[{at}].id"
            if given["id"] not in met:
                raise Refused("unknown_code", here)
            if given["id"] in seen:
                raise form.invalid(here)
            seen.add(given["id"])
            met[given["id"]] = given["met"]
        return met

    def _bonus(self) -> tuple[Fraction, Fraction]:
        given, rule = self.asked["bonus"], self.set["bonus"]
        scored = any(leaf.scored for leaf in self.bonus_leaves)
        if given is not None:
            if rule is None or scored:
                raise form.invalid(f"{self.path}bonus")
            if given > rule["maximum"]:
                raise Refused("out_of_range", f"{self.path}bonus")
            return given, given
        zero = Fraction(0)
        return (
            sum((leaf.points or zero for leaf in self.bonus_leaves), zero),
            sum((leaf.own or zero for leaf in self.bonus_leaves), zero),
        )

    def _deduction(self) -> Fraction:
        given, rule = self.asked["deduction"], self.set["deduction"]
        if given is None:
            return Fraction(0)
        if rule is None:
            raise form.invalid(f"{self.path}deduction")
        if rule["maximum"] is not None and given > rule["maximum"]:
            raise Refused("out_of_range", f"{self.path}deduction")
        return given

    # --- sums ---

    @property
    def out(self) -> Fraction:
        """The weight of what does not apply."""
        return sum((leaf.maximum for leaf in self.leaves if not leaf.applies), Fraction(0))

    @property
    def maximum(self) -> Fraction:
        return self.set["scale"] - self.out

    @property
    def base(self) -> bool:
        """Whether there is anything to grade by."""
        return any(leaf.applies for leaf in self.leaves)

    def total(self, missing: str = "nothing", unseen: Fraction = Fraction(0)) -> Fraction:
        return sum((leaf.value(missing) for leaf in self.leaves), Fraction(0)) + unseen + self.bonus - self.deduction

    def percent(self, total: Fraction) -> str | None:
        return None if not self.base else exact.rounded_text(total * 100 / self.maximum, 6)

    def by_points(self, total: Fraction) -> str | None:
        """The grade of the points: points × scale ÷ (scale − what does not apply), exactly."""
        if not self.base or self.maximum <= 0:
            return None
        score = total * self.set["scale"] / self.maximum
        for threshold in self.set["thresholds"]:
            if threshold["at_least"] is None or score >= threshold["at_least"]:
                return threshold["grade"]
        return self.set["thresholds"][-1]["grade"] if self.set["thresholds"] else None

    # --- conditions and floors ---

    def floors(self, missing: str | None, own: bool = False) -> list[tuple[dict[str, Any], bool | None, list[str]]]:
        """Each floor: whether it holds with what is missing as nothing, in full, or as not known (`None`)."""
        return [(floor, *self._floor(floor, missing, own)) for floor in self.set["floors"]]

    def _floor(self, floor: dict[str, Any], missing: str | None, own: bool) -> tuple[bool | None, list[str]]:
        groups: dict[str | None, list[Leaf]] = {}
        for leaf in self.leaves:
            if floor["standard"] in (None, leaf.standard):
                groups.setdefault(leaf.standard if floor["each"] == "standard" else leaf.id, []).append(leaf)
        met: bool | None = True
        failed = []
        for id, leaves in groups.items():
            leaves = [leaf for leaf in leaves if leaf.applies]
            if not leaves:
                continue
            low, high = (
                self._holds(floor, leaves, assume, own) for assume in (("nothing", "full") if missing is None else (missing,) * 2)
            )
            if not high:
                failed.append(str(id))
                met = False
            elif not low and met is not False:
                met = None
        return met, failed

    def _holds(self, floor: dict[str, Any], leaves: list[Leaf], missing: str, own: bool) -> bool:
        reached = sum((leaf.value(missing, own) for leaf in leaves), Fraction(0))
        most = sum((leaf.maximum for leaf in leaves), Fraction(0))
        if floor["at_least_share"] is not None:
            return reached >= floor["at_least_share"] * most
        return reached > floor["more_than"]

    def capped(self, by_points: str | None, failed: list[tuple[str, str | None]]) -> tuple[str | None, str | None]:
        """The grade after the failed conditions, and the one that lowers it or leaves it unknown."""
        names = [each["name"] for each in self.set["grades"]]
        if by_points is None:
            return None, None
        grade, by = by_points, None
        for id, cap in failed:
            if cap is None:
                return None, id
            if names.index(cap) > names.index(grade):
                grade, by = cap, id
        return grade, by

    def failing(self, undecided: bool, missing: str | None, own: bool = False) -> list[tuple[str, str | None]]:
        """The conditions, then the floors, that are failed; with `undecided` what is not known is failed too."""
        failed = [
            (condition["id"], condition["caps_at"])
            for condition in self.set["conditions"]
            if self.met[condition["id"]] is False or (undecided and self.met[condition["id"]] is None)
        ]
        failed += [
            (floor["id"], floor["caps_at"])
            for floor, met, _ in self.floors(missing, own)
            if met is False or (undecided and met is None)
        ]
        return failed

    # --- the answer ---

    def reason_too_early(self) -> str | None:
        rule, asked = self.set["eligibility"], self.asked
        if rule is None:
            return None
        # A unit that split, merger or consolidation made is not new.
        field, reason = "months_in_operation", "too_new"
        if asked["months_since_restructuring"] is not None:
            field, reason = "months_since_restructuring", "too_soon_after_restructuring"
        too_early = rule[field] is not None and asked[field] is not None and asked[field] < rule[field]
        return reason if too_early else None

    def unsure(self) -> bool:
        """Whether a part of the set that the grade rests on is less sure than accepted."""
        parts = []
        if self.bonus or any(leaf.scored for leaf in self.bonus_leaves):
            parts.append(self.set["bonus"])
        if self.deduction:
            parts.append(self.set["deduction"])
        return unsure_set(self.set, self.accept) or _less_sure(self.set, parts, self.accept)

    def complete(self, own: bool = False) -> bool:
        unseen = self.set["unseen"] or {"points": None, "conditions": 0}
        decided = all(met is not None for met in self.met.values()) and all(
            met is not None for _, met, _ in self.floors(None, own)
        )
        counted = self.leaves + [leaf for leaf in self.bonus_leaves if leaf.scored and not own]
        missing = any(leaf.applies and (leaf.own if own else leaf.points) is None for leaf in counted)
        return decided and not missing and not unseen["points"] and not unseen["conditions"]

    def result(self) -> dict[str, Any]:
        total = self.total()
        reason = self.reason_too_early()
        eligible = reason is None
        unsure = self.unsure()
        if reason is None and unsure:
            reason = "unconfirmed"
        graded = reason is None
        by_points = None if unsure else self.by_points(total)
        grade, capped_by = self.capped(by_points, self.failing(False, None)) if graded else (None, None)
        if graded and grade is None:
            reason = "not_determined"
        return {
            "eligible": eligible,
            "reason": reason,
            "total": exact.text(total),
            "maximum": exact.text(self.maximum),
            "percent": self.percent(total),
            "grade": grade,
            "complete": self.complete(),
            "capped_by": capped_by,
            "reachable": self.reachable() if graded else None,
            "self_assessment": self.self_assessment(graded),
            "details": self.details(by_points),
        }

    def in_given_order(self) -> list[Leaf]:
        by_id = {leaf.id: leaf for leaf in [*self.leaves, *self.bonus_leaves]}
        return [by_id[score["criterion"]] for score in self.asked["scores"]]

    def reachable(self) -> dict[str, Any]:
        unseen = self.set["unseen"] or {"points": None, "conditions": 0, "caps_at": None}
        open_bonus = sum(
            (leaf.maximum for leaf in self.bonus_leaves if leaf.scored and leaf.points is None), Fraction(0)
        )
        low, high = self.total(), self.total("full", (unseen["points"] or Fraction(0)) + open_bonus)
        failed = self.failing(True, "nothing")
        if unseen["conditions"]:
            failed.append(("", unseen["caps_at"]))
        return {
            "lowest": self.standing(low, failed),
            "highest": self.standing(high, self.failing(False, "full")),
        }

    def standing(self, total: Fraction, failed: list[tuple[str, str | None]]) -> dict[str, Any]:
        return {
            "total": exact.text(total),
            "percent": self.percent(total),
            "grade": self.capped(self.by_points(total), failed)[0],
        }

    def self_assessment(self, graded: bool) -> dict[str, Any] | None:
        """What the unit's own scores would give; what it did not score is missing."""
        own = [leaf for leaf in [*self.leaves, *self.bonus_leaves] if leaf.own is not None]
        given = any(score["self_points"] is not None for score in self.asked["scores"])
        if not given:
            return None
        total = sum((leaf.own or Fraction(0) for leaf in own if leaf in self.leaves), Fraction(0))
        total += self.own_bonus - self.deduction
        grade = None
        if graded:
            grade, _ = self.capped(self.by_points(total), self.failing(False, None, own=True))
        return {
            "total": exact.text(total),
            "percent": self.percent(total),
            "grade": grade,
            "complete": self.complete(own=True),
        }

    def details(self, by_points: str | None) -> dict[str, Any]:
        standards = []
        for standard in self.set["standards"]:
            leaves = [leaf for leaf in self.leaves if leaf.standard == standard["id"]]
            standards.append(
                {
                    "id": standard["id"],
                    "points": exact.text(sum((leaf.value("nothing") for leaf in leaves), Fraction(0))),
                    "maximum": exact.text(sum((leaf.maximum for leaf in leaves if leaf.applies), Fraction(0))),
                    "missing": [leaf.id for leaf in leaves if leaf.applies and leaf.points is None],
                    "not_applicable": [leaf.id for leaf in leaves if not leaf.applies],
                }
            )
        states = [
            {
                "id": condition["id"],
                "met": self.met[condition["id"]],
                "caps_at": condition["caps_at"],
                "failed_by": [],
            }
            for condition in self.set["conditions"]
        ] + [
            {"id": floor["id"], "met": met, "caps_at": floor["caps_at"], "failed_by": failed}
            for floor, met, failed in self.floors(None)
        ]
        return {
            "grade_by_points": by_points,
            "bonus": exact.text(self.bonus),
            "deduction": exact.text(self.deduction),
            "standards": standards,
            "conditions": states,
            "differences": [
                {"criterion": leaf.id, "self_points": exact.text(leaf.own), "points": exact.text(leaf.points)}
                for leaf in self.in_given_order()
                if leaf.own is not None and leaf.points is not None and leaf.own != leaf.points
            ],
        }
