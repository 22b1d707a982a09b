"""`check_criteria_set` and `criteria_set`: sets as data, and what does not hold together in one."""

from fractions import Fraction
from typing import Any

from . import exact, form, grade_sets
from .compare import UNSAID, Judged
from .form import Optional
from .fund_units import UNIT_KINDS
from .rulebook import Rulebook

CHECK = form.request(set=grade_sets.SET)


def check_criteria_set(request: Any) -> dict[str, Any]:
    asked = CHECK(request, "")
    Rulebook(asked)
    full = grade_sets.resolve(asked["set"], None)
    expected = sorted(findings(full))
    return {
        "findings": Judged(lambda given: _same(expected, given)),
        "maximum": exact.text(_sum(full["standards"])),
        "bonus": exact.text(full["bonus"]["maximum"] if full["bonus"] else 0),
        "scale": exact.text(full["scale"]),
        "citations": UNSAID,
    }


def _same(expected: list[str], given: Any) -> list[str]:
    """The same kinds of findings, each as often; in which order, and where just, the sources leave open."""
    actual = sorted(each["code"] for each in given)
    return [] if actual == expected else [f"findings: oracle {expected}, library {actual}"]


def _sum(parts: list[dict[str, Any]]) -> Fraction:
    return sum((part["maximum"] for part in parts), Fraction(0))


def findings(full: dict[str, Any]) -> list[str]:
    """The codes of what does not hold together."""
    found = _ids(full) + ["not_positive"] * (full["scale"] == 0)
    for standard in full["standards"]:
        found += ["not_positive"] * sum(each["maximum"] == 0 for each in [standard, *standard["criteria"]])
        if standard["criteria"] and _sum(standard["criteria"]) != standard["maximum"]:
            found.append("standard_points_differ")
    bonus = full["bonus"]
    if bonus is not None:
        found += ["not_positive"] * sum(each["maximum"] == 0 for each in [bonus, *bonus["criteria"]])
        if bonus["criteria"] and _sum(bonus["criteria"]) != bonus["maximum"]:
            found.append("bonus_points_differ")
    seen = _sum(full["standards"]) + ((full["unseen"] or {}).get("points") or 0)
    if full["standards"] and full["scale"] not in (seen, seen + (bonus["maximum"] if bonus else 0)):
        found.append("scale_differs")
    found += _ranges(full) + _names(full)
    for floor in full["floors"]:
        if (floor["at_least_share"] is None) == (floor["more_than"] is None):
            found.append("floor_incomplete")
        if floor["at_least_share"] is not None and floor["at_least_share"] > 1:
            found.append("share_over_one")
        standards = {each["id"] for each in full["standards"]}
        if standards and floor["standard"] not in (None, *standards):
            found.append("unknown_standard")
    quota = full["quota"]
    if quota is not None and quota["share"] > 1:
        found.append("share_over_one")
    if quota is not None and quota["grade"] not in quota["of"]:
        found.append("quota_incomplete")
    if full["from"] is not None and full["to"] is not None and full["to"] < full["from"]:
        found.append("validity_reversed")
    return found


def _ids(full: dict[str, Any]) -> list[str]:
    """What is named is named, and once."""
    grades = [each["name"] for each in full["grades"]]
    scored = [each["id"] for standard in full["standards"] for each in [standard, *standard["criteria"]]]
    scored += [each["id"] for each in (full["bonus"] or {"criteria": []})["criteria"]]
    stated = [each["id"] for each in [*full["conditions"], *full["floors"]]]
    lists = (grades, scored, stated)
    doubled = [ids[:at].count(id) > 0 and bool(id.strip()) for ids in lists for at, id in enumerate(ids)]
    empty = [not text.strip() for text in (full["id"], full["document"], *grades, *scored, *stated)]
    return ["duplicate_id"] * sum(doubled) + ["empty"] * sum(empty)


def _ranges(full: dict[str, Any]) -> list[str]:
    """Ranges from the best down: each begins where the one above it ends."""
    found = []
    ranges = full["thresholds"]
    for at, each in enumerate(ranges):
        above = ranges[at - 1]["at_least"] if at else None
        if at and (each["below"] is None or above is None or each["below"] > above):
            found.append("threshold_overlap")
        elif at and each["below"] < above:
            found.append("threshold_gap")
        if None not in (each["at_least"], each["below"]) and each["at_least"] >= each["below"]:
            found.append("threshold_order")
        if each["at_least"] is not None and each["at_least"] > full["scale"]:
            found.append("threshold_beyond_scale")
    return found


def _names(full: dict[str, Any]) -> list[str]:
    names = [each["name"] for each in full["grades"]]
    ranged = [each["grade"] for each in full["thresholds"] if each["grade"] is not None]
    used = ranged + [each["caps_at"] for each in [*full["conditions"], *full["floors"]]]
    used += [(full["unseen"] or {}).get("caps_at")]
    if full["quota"] is not None:
        used += [full["quota"]["grade"], *full["quota"]["of"]]
    found = ["unknown_grade"] * sum(each is not None and each not in names for each in used)
    if full["thresholds"]:
        found += ["threshold_missing_grade"] * sum(name not in ranged for name in names)
    leaves = [each["id"] for standard in full["standards"] for each in standard["criteria"] or [standard]]
    if leaves and full["attendance"] is not None and full["attendance"]["criterion"] not in leaves:
        found.append("unknown_criterion")
    return found


# Which units a set is for, and from and below how many members (grading.md, "Sets to ship").
SCOPES = {
    "hd-1294-2019": (("grassroots_union", None, None), ("grassroots_syndicate", None, None)),
    "handbook-education": (("grassroots_union", None, None),),
    "cua-lo-2010": (("grassroots_union", None, None),),
    "tkv-2022": (
        ("grassroots_union", 500, None),
        ("grassroots_union", None, 500),
        ("corporation_union", None, None),
    ),
    "sgu-section-2020": (("sectional_union", None, None),),
    "qd-101-group-2015": (("union_group", None, None),),
}
SETS = form.request(
    id=Optional(grade_sets.given),
    year=Optional(form.year),
    kind=Optional(form.one_of(*UNIT_KINDS)),
    members=Optional(form.count),
)


def criteria_set(request: Any) -> dict[str, Any]:
    asked = SETS(request, "")
    law = Rulebook(asked)
    if asked["id"] is None:
        expected = sorted(id for id in grade_sets.SHIPPED if _listed(id, asked, law))
        return {"set": None, "sets": Judged(lambda given: _listing(expected, given)), "citations": []}
    full = grade_sets.resolve(asked["id"], law.known_on, "id")
    if not isinstance(asked["id"], str) and findings(full):
        raise form.invalid(None)
    return {"set": Judged(lambda given: _shown(full, given)), "sets": [], "citations": UNSAID}


def _listed(id: str, asked: dict[str, Any], law: Rulebook) -> bool:
    full = grade_sets.SHIPPED[id]
    known = full["decided"] or full["from"]
    if law.known_on is not None and known is not None and law.known_on < known:
        return False
    if asked["year"] is not None and not grade_sets.valid_in(full, asked["year"]):
        return False
    members = asked["members"]
    return any(
        (asked["kind"] in (None, kind))
        and (members is None or ((least is None or least <= members) and (below is None or members < below)))
        for kind, least, below in SCOPES[id]
    )


def _listing(expected: list[str], given: Any) -> list[str]:
    actual = sorted(each["id"] for each in given)
    return [] if actual == expected else [f"sets: oracle {expected}, library {actual}"]


def _shown(full: dict[str, Any], given: Any) -> list[str]:
    """The figures and names of a set; titles, notes and articles are prose."""

    def text(value: Any) -> Any:
        return None if value is None else exact.text(value)

    def maxima(parts: Any) -> list[Any]:
        return [(each["id"], text(Fraction(each["maximum"]))) for each in parts]

    def facts(of: Any) -> dict[str, Any]:
        bonus, eligibility, quota = of["bonus"], of["eligibility"], of["quota"]
        unseen = of["unseen"] or {"points": None, "conditions": 0, "caps_at": None}
        return {
            "id": of["id"],
            "scale": text(Fraction(of["scale"])),
            "from": str(of["from"]),
            "to": str(of["to"]),
            "grades": [each["name"] for each in of["grades"]],
            "thresholds": [
                (each["grade"], *(text(each[end] and Fraction(each[end])) for end in ("at_least", "below")))
                for each in of["thresholds"]
            ],
            "standards": [(maxima([each]), maxima(each["criteria"])) for each in of["standards"]],
            "bonus": bonus and (text(Fraction(bonus["maximum"])), maxima(bonus["criteria"])),
            "conditions": [(each["id"], each["caps_at"]) for each in of["conditions"]],
            "floors": [(each["id"], each["each"], each["standard"], each["caps_at"]) for each in of["floors"]],
            "eligibility": eligibility
            and (eligibility["months_in_operation"], eligibility["months_since_restructuring"]),
            "quota": quota and (quota["grade"], text(Fraction(quota["share"])), quota["of"]),
            "unseen": (text(unseen["points"] and Fraction(unseen["points"])), unseen["conditions"], unseen["caps_at"]),
        }

    mine, theirs = facts({**full, "id": full["id"]}), facts(given)
    return [f"set.{name}: oracle {mine[name]}, library {theirs[name]}" for name in mine if mine[name] != theirs[name]]
