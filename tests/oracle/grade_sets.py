"""Criteria sets: those of grading.md, and sets of one's own (contract, `grade`).

What grading.md says of a set is written here; the ids of its standards and criteria are those of the golden vectors.
"""

import datetime
import re
from fractions import Fraction
from typing import Any

from . import form
from .form import Optional
from .fund_units import UNIT_KINDS
from .refusal import Refused
from .table import PRIMARY, SECONDARY, SURE, UNCONFIRMED

POINTS = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def points(value: Any, path: str) -> Fraction:
    """Points are integers or decimal text: at most six digits before the point and six after, not negative."""
    if isinstance(value, int) and not isinstance(value, bool) and -(2**63) <= value < 2**64:
        value = str(value)
    if not isinstance(value, str) or not POINTS.fullmatch(value):
        raise form.invalid(path)
    whole, _, part = value.partition(".")
    if value.startswith("-") or len(whole) > 6 or len(part) > 6:
        raise Refused("out_of_range", path)
    return Fraction(value)


BILINGUAL = form.form(vi=form.words, en=form.words)


def _title(value: Any, path: str) -> Any:
    return value if isinstance(value, str) else BILINGUAL(value, path)


confidence = Optional(form.one_of(*SURE))
SOURCE: form.Fields = {"document": Optional(form.words), "article": Optional(form.words), "confidence": confidence}
CRITERION = form.form(id=form.words, title=_title, maximum=points)
STANDARD = form.form(
    id=form.words, title=_title, maximum=points, criteria=Optional(form.many(CRITERION), list), **SOURCE
)
THRESHOLD = form.form(grade=Optional(form.words), at_least=Optional(points), below=Optional(points), **SOURCE)
CONDITION = form.form(id=form.words, title=_title, caps_at=Optional(form.words), **SOURCE)
FLOOR = form.form(
    id=form.words,
    title=_title,
    each=form.one_of("standard", "criterion"),
    standard=Optional(form.words),
    at_least_share=Optional(form.rate),
    more_than=Optional(points),
    caps_at=Optional(form.words),
    **SOURCE,
)
BONUS = form.form(maximum=points, criteria=Optional(form.many(CRITERION), list), by=Optional(_title), **SOURCE)
DEDUCTION = form.form(maximum=Optional(points), **SOURCE)
ELIGIBILITY = form.form(
    months_in_operation=Optional(form.count), months_since_restructuring=Optional(form.count), **SOURCE
)
QUOTA = form.form(grade=form.words, share=form.rate, of=form.many(form.words), **SOURCE)
ATTENDANCE = form.form(
    criterion=form.words, per_absence=Optional(points), per_absence_without_reason=Optional(points)
)
UNSEEN = form.form(points=Optional(points), conditions=Optional(form.count, 0), caps_at=Optional(form.words))
SCOPE = form.form(
    kinds=form.many(form.one_of(*UNIT_KINDS)),
    members_from=Optional(form.count),
    members_below=Optional(form.count),
    title=Optional(_title),
)
GRADE = form.form(name=form.words, en=Optional(form.words))
SET = form.form(
    extends=Optional(form.words),
    id=Optional(form.words),
    title=Optional(_title),
    document=Optional(form.words),
    article=Optional(form.words),
    from_=Optional(form.day),
    to=Optional(form.day),
    decided=Optional(form.day),
    confidence=confidence,
    note=Optional(_title),
    scope=Optional(form.many(SCOPE)),
    scale=Optional(points),
    grades=Optional(form.many(GRADE)),
    thresholds=Optional(form.many(THRESHOLD)),
    standards=Optional(form.many(STANDARD)),
    bonus=Optional(BONUS),
    deduction=Optional(DEDUCTION),
    conditions=Optional(form.many(CONDITION)),
    floors=Optional(form.many(FLOOR)),
    eligibility=Optional(ELIGIBILITY),
    quota=Optional(QUOTA),
    attendance=Optional(ATTENDANCE),
    scorers=Optional(form.many(BILINGUAL)),
    evidence=Optional(form.flag),
    unseen=Optional(UNSEEN),
)


def given(value: Any, path: str) -> Any:
    """A set by its id, or a set."""
    return value if isinstance(value, str) else SET(value, path)


# --- the sets of grading.md -----------------------------------------------------------------------------------------


def _standards(sure: str, **maxima: int) -> list[dict[str, Any]]:
    return [{"id": id, "title": id, "maximum": most, "confidence": sure} for id, most in maxima.items()]


def _ranges(sure: str, *ranges: tuple[str | None, int | None, int | None]) -> list[dict[str, Any]]:
    return [{"grade": g, "at_least": least, "below": below, "confidence": sure} for g, least, below in ranges]


def _grades(*names: str) -> list[dict[str, Any]]:
    return [{"name": name} for name in names]


XUAT_SAC, TOT, HOAN_THANH, KHONG = (
    f"{words} nhiệm vụ" for words in ("hoàn thành xuất sắc", "hoàn thành tốt", "hoàn thành", "không hoàn thành")
)
SGU = {
    "policy_and_law": {
        "inform_resolutions": 3,
        "officials_conference": 3,
        "supervise_entitlements": 3,
        "launch_emulation": 3,
        "working_style": 3,
        "care_living_conditions": 3,
        "no_violation": 2,
    },
    "propaganda": {"inform": 2, "know_opinion": 2, "mobilise_movements": 2, "join_activities": 9},
    "organisation": {
        "attend_meetings": 4,
        "plans_and_registration": 3,
        "admissions_and_cards": 3,
        "introduce_to_party": 2,
        "section_meetings": 3,
    },
    "women": {
        "gender_and_population": 2,
        "supervise_women_entitlements": 2,
        "women_days_and_reports": 4,
        "good_at_work_good_at_home": 2,
        "scholarships": 2,
        "members_children": 3,
    },
    "finance": {"open_accounts": 2, "cash_book_and_vouchers": 2, "person_in_charge": 1},
    "inspection": {"files_on_time": 2, "signs_of_violation": 2, "follow_conference_resolution": 1},
    "office": {"reports_and_it": 2, "emulation_files": 3},
}
SGU_BONUS = {"upper_union_activities": 9, "high_results": 2, "seminars_or_works": 4}


def _criteria(maxima: dict[str, int]) -> list[dict[str, Any]]:
    return [{"id": id, "title": id, "maximum": most} for id, most in maxima.items()]


WRITTEN: dict[str, dict[str, Any]] = {
    "hd-1294-2019": {
        "document": "1294",
        "from": "2019-01-01",  # issued 2019-08-14
        "decided": "2019-08-14",
        "confidence": PRIMARY,
        "scale": 100,
        "grades": _grades(XUAT_SAC, TOT, HOAN_THANH, KHONG),
        "thresholds": _ranges(
            UNCONFIRMED, (XUAT_SAC, 90, None), (TOT, 70, 90), (HOAN_THANH, 50, 70), (KHONG, None, 50)
        ),
        "standards": _standards(SECONDARY, representation=40, building=40, propaganda=15),
        "bonus": {"maximum": 5, "confidence": SECONDARY},
        "eligibility": {"months_in_operation": 12, "months_since_restructuring": 6, "confidence": PRIMARY},
        "quota": {"grade": XUAT_SAC, "share": "0.2", "of": [XUAT_SAC, TOT], "confidence": UNCONFIRMED},
    },
    "handbook-education": {
        "document": "number_not_known",
        "to": "2018-12-31",  # before 2019
        "confidence": PRIMARY,
        "scale": 100,
        "grades": _grades("vững mạnh", "khá", "trung bình", "yếu"),
        "thresholds": _ranges(
            PRIMARY, ("vững mạnh", 85, None), ("khá", 70, 85), ("trung bình", 50, 70), ("yếu", None, 50)
        ),
        "conditions": [{"id": "no_discipline", "title": "", "caps_at": "khá"}],
        "floors": [
            {
                "id": "half_of_each_standard",
                "title": "",
                "each": "standard",
                "at_least_share": "0.5",
                "caps_at": "khá",
            }
        ],
        "unseen": {"conditions": 3, "caps_at": "khá"},
    },
    "cua-lo-2010": {
        "document": "number_not_known",
        "from": "2010-01-01",
        "to": "2010-12-31",
        "confidence": SECONDARY,
        "scale": 100,
        "grades": _grades("vững mạnh xuất sắc", "vững mạnh"),
        "thresholds": _ranges(
            SECONDARY, ("vững mạnh xuất sắc", 96, None), ("vững mạnh", 90, 96), (None, None, 90)
        ),
        "conditions": [{"id": "no_fatal_accident_or_fire", "title": ""}, {"id": "no_discipline", "title": ""}],
        "floors": [{"id": "no_zero_item", "title": "", "each": "criterion", "standard": "1", "more_than": 0}],
    },
    "tkv-2022": {
        "document": "number_not_known",
        "from": "2022-01-01",
        "to": "2023-12-31",
        "confidence": SECONDARY,
        "scale": 100,
        "standards": _standards(SECONDARY, group_1=40, group_2=40, group_3=15),
        "bonus": {"maximum": 5},
    },
    "sgu-section-2020": {
        "document": "number_not_known",
        "from": "2020-01-01",
        "to": "2021-12-31",
        "confidence": PRIMARY,
        "scale": 100,
        "standards": [
            {"id": id, "title": id, "maximum": sum(items.values()), "criteria": _criteria(items)}
            for id, items in SGU.items()
        ]
        + _standards(PRIMARY, committee_score=5),
        "bonus": {"maximum": 15, "criteria": _criteria(SGU_BONUS)},
    },
    "qd-101-group-2015": {
        "document": "101",
        "from": "2015-07-02",
        "confidence": PRIMARY,
        "scale": 100,
        "standards": _standards(
            PRIMARY,
            tasks_from_above=20,
            representation=15,
            movements=10,
            members_mind=15,
            solidarity_and_visits=10,
            no_violation=10,
            recruiting=10,
        ),
        "unseen": {"points": 10},
    },
}
SHIPPED: dict[str, dict[str, Any]] = {id: SET({"id": id, **written}, "") for id, written in WRITTEN.items()}
PARTS = ("thresholds", "standards", "conditions", "floors")
EMPTY: dict[str, Any] = {"grades": [], "scope": [], **{part: [] for part in PARTS}}


def resolve(value: Any, known_on: datetime.date | None, path: str = "set") -> dict[str, Any]:
    """A set in full: that of an id, one of one's own, or one's own upon one that ships. It must be known by then."""
    full = _resolved(value, path)
    known = full["decided"] or full["from"]
    if known_on is not None and known is not None and known_on < known:
        raise Refused("not_determined", path)
    return full


def _resolved(value: Any, path: str) -> dict[str, Any]:
    if isinstance(value, str):
        if value not in SHIPPED:
            raise Refused("unknown_code", path)
        return {**SHIPPED[value], **{part: SHIPPED[value][part] or [] for part in EMPTY}}
    base: dict[str, Any] = {}
    sure = value["confidence"]
    if value["extends"] is not None:
        if value["extends"] not in SHIPPED:
            raise Refused("unknown_code", f"{path}.extends")
        base = SHIPPED[value["extends"]]
    else:
        for needed in ("id", "document", "scale"):
            if value[needed] is None:
                raise form.invalid(f"{path}.{needed}")
    full = {name: base.get(name) if own is None else own for name, own in value.items()}
    for part, empty in EMPTY.items():
        full[part] = full[part] or empty
    # What is stated by the caller is an override, unless it says how sure it is; the rest keeps its source.
    full["confidence"] = sure or base.get("confidence") or "override"
    for part in PARTS:
        if value[part] is not None:
            full[part] = [{**each, "confidence": each["confidence"] or sure or "override"} for each in value[part]]
    if value["unseen"] is None and value["extends"] is None:
        full["unseen"] = None
    return full


def confidence_of(full: dict[str, Any], part: dict[str, Any]) -> str:
    return part["confidence"] or full["confidence"]


def valid_in(full: dict[str, Any], year: int) -> bool:
    """A year takes the law of 31 December."""
    on = datetime.date(year, 12, 31)
    return (full["from"] is None or full["from"] <= on) and (full["to"] is None or on <= full["to"])
