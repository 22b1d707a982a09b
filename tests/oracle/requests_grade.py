"""Random requests for grading: cards of the sets that ship and of sets of one's own, summaries, ranks, the medal, words."""

from fractions import Fraction
from typing import Any

from . import exact
from .draw import DAY, Draw
from .grade_sets import WRITTEN
from .medal import KINDS
from .rulebook import LAW

GRADES = ("tốt", "khá", "trung bình", "yếu")
MEDAL_LAW = tuple(id for id in LAW if id.startswith("medal."))


def points(draw: Draw, most: Fraction | int) -> Any:
    """Points up to a maximum: nothing, all, half, or anything; integers or text."""
    most = Fraction(most)
    value = draw.pick((Fraction(0), most, most / 2, most * draw.between(0, 1000) / 1000, most - Fraction(1, 10**6)))
    value = max(Fraction(0), min(most, Fraction(int(value * 10**6), 10**6)))
    if draw.chance(0.01):
        value = most + draw.pick((1, Fraction(1, 10**6)))
    if value.denominator == 1 and draw.chance(0.6):
        return int(value)
    return exact.text(value)


def own_set(draw: Draw) -> dict[str, Any]:
    """A set that holds together."""
    names = list(GRADES[: draw.between(1, 4)])
    standards, total = [], Fraction(0)
    for at in range(draw.between(1, 4)):
        items = [draw.pick((1, 2, 5, 10, Fraction(5, 2))) for _ in range(draw.pick((0, 0, 2, 3, 4)))]
        most = sum(items, Fraction(0)) if items else Fraction(draw.pick((5, 10, 15, 30)))
        standard: dict[str, Any] = {"id": f"s{at}", "title": "", "maximum": exact.text(most)}
        if items:
            standard["criteria"] = [
                {"id": f"s{at}c{place}", "title": "", "maximum": exact.text(Fraction(item))}
                for place, item in enumerate(items)
            ]
        standards.append(standard)
        total += most
    asked: dict[str, Any] = {"id": "own", "title": "own", "document": "own rules", "standards": standards}
    unseen: dict[str, Any] = {}
    if draw.chance(0.15):
        unseen["points"] = 5
        total += 5
    if draw.chance(0.15):
        unseen["conditions"] = draw.between(1, 3)
        if draw.chance(0.7):
            unseen["caps_at"] = draw.pick(names)
    if unseen:
        asked["unseen"] = unseen
    if draw.chance(0.4):
        asked["bonus"] = {"maximum": 5}
        if draw.chance(0.4):
            asked["bonus"]["criteria"] = [{"id": "b0", "title": "", "maximum": 2}, {"id": "b1", "title": "", "maximum": 3}]
        if draw.chance(0.5):
            total += 5
    asked["scale"] = exact.text(total)
    asked["grades"] = [{"name": name} for name in names]
    asked["thresholds"] = _ranges(draw, names, total)
    if draw.chance(0.3):
        asked["deduction"] = {"maximum": 10} if draw.chance(0.6) else {}
    if draw.chance(0.4):
        asked["conditions"] = [
            draw.some(id=f"k{at}", title="", caps_at=draw.pick((None, *names)), confidence=_sure(draw))
            for at in range(draw.between(1, 3))
        ]
    if draw.chance(0.4):
        asked["floors"] = [_floor(draw, at, names, standards) for at in range(draw.between(1, 2))]
    if draw.chance(0.2):
        asked["eligibility"] = draw.some(
            months_in_operation=draw.pick((None, 12, 24)), months_since_restructuring=draw.pick((None, 3, 6))
        )
    if draw.chance(0.15):
        leaf = draw.pick([each["id"] for s in standards for each in s.get("criteria", [s])])
        asked["attendance"] = draw.some(
            criterion=leaf, per_absence=draw.pick((None, 1, "0.5")), per_absence_without_reason=draw.pick((None, 2))
        )
    if draw.chance(0.15):
        asked["confidence"] = draw.pick(("unconfirmed", "derived", "secondary", "primary"))
    if draw.chance(0.1):
        asked["from"] = draw.pick(("2020-01-01", "2020-12-31", "2021-01-01"))
    return asked


def _sure(draw: Draw) -> str | None:
    return draw.pick(("unconfirmed", "secondary", "primary")) if draw.chance(0.1) else None


def _ranges(draw: Draw, names: list[str], scale: Fraction) -> list[dict[str, Any]]:
    cuts = sorted({Fraction(draw.between(1, 999)) * scale / 1000 for _ in names[1:]}, reverse=True)
    while len(cuts) < len(names) - 1:
        cuts.append(cuts[-1] / 2)
    cuts = [Fraction(int(cut * 1000), 1000) for cut in cuts]
    if len(set(cuts)) < len(cuts) or 0 in cuts:
        cuts = [scale * (len(names) - 1 - at) / len(names) for at in range(len(names) - 1)]
        cuts = [Fraction(int(cut * 1000), 1000) for cut in cuts]
    ranges = []
    for at, name in enumerate(names):
        low = exact.text(cuts[at]) if at < len(cuts) else None
        high = exact.text(cuts[at - 1]) if at else None
        ranges.append(draw.some(grade=name, at_least=low, below=high))
    return ranges


def _floor(draw: Draw, at: int, names: list[str], standards: list[dict[str, Any]]) -> dict[str, Any]:
    floor = draw.some(
        id=f"f{at}",
        title="",
        each=draw.pick(("standard", "criterion")),
        standard=draw.pick((None, None, draw.pick(standards)["id"])),
        caps_at=draw.pick((None, *names, *names)),
        confidence=_sure(draw),
    )
    if draw.chance(0.6):
        floor["at_least_share"] = draw.pick(("0.5", "0.333333", "0", "1"))
    else:
        floor["more_than"] = draw.pick((0, 1, "2.5"))
    return floor


def _leaves(written: dict[str, Any]) -> list[tuple[str, Fraction]]:
    found = []
    for standard in written.get("standards", ()):
        for each in standard.get("criteria") or [standard]:
            found.append((each["id"], Fraction(each["maximum"])))
    return found


EXTENDED = [
    {"id": "1", "title": "", "maximum": 40, "criteria": [{"id": "1a", "title": "", "maximum": 36}, {"id": "1b", "title": "", "maximum": 4}]},
    {"id": "2", "title": "", "maximum": 30},
    {"id": "3", "title": "", "maximum": 30},
]


def set_asked(draw: Draw) -> tuple[Any, dict[str, Any]]:
    """A set as it is asked for, and what it holds."""
    kind = draw.random.random()
    if kind < 0.55:
        own = own_set(draw)
        return own, own
    if kind < 0.75:
        id = draw.pick(("handbook-education", "cua-lo-2010"))
        own = {"extends": id, "standards": EXTENDED}
        return own, {**WRITTEN[id], **own}
    id = draw.pick(tuple(WRITTEN))
    return id, WRITTEN[id]


def card(draw: Draw, holds: dict[str, Any]) -> dict[str, Any]:
    leaves = _leaves(holds)
    mostly_full = draw.chance(0.5)
    scores = []
    for id, most in leaves:
        kind = draw.random.random()
        if kind < 0.06:
            continue
        score: dict[str, Any] = {"criterion": id}
        if kind < 0.1:
            score["status"] = "missing"
        elif kind < 0.17:
            score["status"] = "not_applicable"
        else:
            score["points"] = points(draw, most)
            if mostly_full and draw.chance(0.7):
                score["points"] = exact.text(most)
            if draw.chance(0.1):
                score["status"] = "scored"
        if draw.chance(0.15) and score.get("status") != "not_applicable":
            score["self_points"] = points(draw, most)
        scores.append(score)
    asked: dict[str, Any] = {}
    bonus = holds.get("bonus")
    if bonus and draw.chance(0.5):
        if bonus.get("criteria") and draw.chance(0.7):
            for each in bonus["criteria"]:
                if draw.chance(0.6):
                    scores.append({"criterion": each["id"], "points": points(draw, Fraction(each["maximum"]))})
        else:
            asked["bonus"] = points(draw, Fraction(bonus["maximum"]))
    elif draw.chance(0.01):
        asked["bonus"] = 1
    if holds.get("deduction") is not None and draw.chance(0.5):
        asked["deduction"] = points(draw, 10)
    rule = holds.get("attendance")
    if rule and draw.chance(0.7):
        scores = [score for score in scores if score["criterion"] != rule["criterion"] or draw.chance(0.05)]
        absent = draw.between(0, 6)
        asked["attendance"] = {"present": draw.between(0, 9), "absent": absent}
        if draw.chance(0.5):
            asked["attendance"]["absent_without_reason"] = draw.between(0, absent)
    draw.random.shuffle(scores)
    if scores and draw.chance(0.01):
        scores.append(dict(draw.pick(scores)))
    if draw.chance(0.01):
        scores.append({"criterion": "nothing", "points": 1})
    asked["scores"] = scores
    stated = [
        draw.some(id=condition["id"], met=draw.pick((True, True, True, False, None)))
        for condition in holds.get("conditions", ())
        if draw.chance(0.85)
    ]
    if stated:
        asked["conditions"] = stated
    if draw.chance(0.2):
        asked["months_in_operation"] = draw.pick((0, 5, 11, 12, 13, 24))
    if draw.chance(0.1):
        asked["months_since_restructuring"] = draw.pick((0, 2, 3, 5, 6, 12))
    return asked


def _accepting(draw: Draw) -> dict[str, Any]:
    common = draw.common(quiet=0.5)
    if draw.chance(0.3):
        common["accept"] = "unconfirmed"
    return common


def grade(draw: Draw) -> dict[str, Any]:
    asked_set, holds = set_asked(draw)
    asked = {"set": asked_set, **card(draw, holds)}
    if draw.chance(0.2):
        asked["year"] = draw.pick((2009, 2010, 2018, 2019, 2020, 2022, 2023, 2024))
    return {**asked, **_accepting(draw)}


def grade_summary(draw: Draw) -> dict[str, Any]:
    asked: dict[str, Any] = {}
    names = list(draw.pick((GRADES, ("hoàn thành xuất sắc nhiệm vụ", "hoàn thành tốt nhiệm vụ", "hoàn thành nhiệm vụ"))))
    draw.random.shuffle(names)
    nested = []
    if draw.chance(0.4):
        chain = draw.random.sample(names, draw.between(2, len(names)))
        nested = [{"grade": inner, "within": outer} for inner, outer in zip(chain, chain[1:])]
        if draw.chance(0.03):
            nested.append({"grade": chain[-1], "within": chain[0]})
        asked["nested"] = nested
    if draw.chance(0.5):
        asked["grades"] = [draw.pick((*names, None)) for _ in range(draw.between(0, 30))]
    else:
        counts = {name: draw.between(0, 900) for name in names if draw.chance(0.9)}
        for link in nested:
            if link["within"] in counts and draw.chance(0.95):
                counts[link["within"]] += counts.get(link["grade"], 0)
        asked["counts"] = counts
        if draw.chance(0.5):
            asked["not_eligible"] = draw.between(0, 50)
    if draw.chance(0.7):
        asked["base"] = draw.pick(("all", "eligible"))
    kind = draw.random.random()
    if kind < 0.4:
        of = draw.random.sample(names, draw.between(1, len(names)))
        asked["quota"] = {"grade": of[0], "share": draw.pick(("0.2", "0.333333", "0", "1", draw.share())), "of": of}
    elif kind < 0.6:
        asked["set"] = draw.pick(tuple(WRITTEN))
    return {**asked, **_accepting(draw)}


def rank(draw: Draw) -> dict[str, Any]:
    blocks = draw.pick(((None,), ("x", "y"), ("x", "y", None)))
    with_maximum = {block: draw.chance(0.4) for block in blocks}
    units = []
    for at in range(draw.between(0, 8)):
        block = draw.pick(blocks)
        most = draw.pick((50, 85, 90, 100, "76.5"))
        unit = draw.some(id=f"u{at}" if draw.chance(0.99) else "u0", block=block)
        if draw.chance(0.9):
            unit["points"] = draw.pick((0, 1, 45, "76.5", "76.499999", 81, 90, draw.between(0, 100)))
        if with_maximum[block] and draw.chance(0.99) and "points" in unit:
            unit["maximum"] = most if draw.chance(0.99) else 0
        units.append(unit)
    return {"units": units, **draw.common(quiet=0.9)}


def medal_eligibility(draw: Draw) -> dict[str, Any]:
    on = draw.day() if draw.chance(0.7) else draw.pick((LAW["medal.years"].rows[0].start - DAY, LAW["medal.years"].rows[0].start))
    service = []
    month = draw.between(0, 60)
    for _ in range(draw.between(0, 4)):
        span: dict[str, Any] = {"kind": draw.pick(KINDS)}
        if draw.chance(0.5):
            span["months"] = draw.pick((100, 119, 120, 159, 160, 239, 240, 299, 300, draw.between(0, 400)))
        else:
            month += draw.pick((0, 1, 13, -1) if draw.chance(0.2) else (0, 1, 13))
            length = draw.between(0, 80)
            span["from"] = f"{1990 + month // 12}-{month % 12 + 1:02}"
            month += length
            span["to"] = f"{1990 + month // 12}-{month % 12 + 1:02}"
            month += 1
        service.append(span)
    asked: dict[str, Any] = {"on": on.isoformat(), "service": service}
    asked["prior_years"] = [
        draw.some(year=on.year - back, completed=draw.pick((True, True, True, True, False, None)))
        for back in range(0, 5)
        if draw.chance(0.85)
    ]
    if draw.chance(0.8):
        asked["awarded_before"] = draw.chance(0.15)
    return {**asked, **draw.common(*MEDAL_LAW)}


def sum_in_words(draw: Draw) -> dict[str, Any]:
    amount = draw.pick((draw.money(10**9), draw.between(0, 2000), draw.between(0, exact.MOST)))
    if draw.chance(0.5):
        # Groups of nothing, and digits that change their word beside others.
        digits = [draw.pick("000011145") for _ in range(draw.between(1, 15))]
        amount = int("".join(digits))
    asked: dict[str, Any] = {"amount": amount if draw.chance(0.99) else -amount}
    if draw.chance(0.3):
        asked["style"] = draw.pick(("north", "south"))
    if draw.chance(0.2):
        asked["unit"] = draw.pick(("đồng", "đồng chẵn", " suất   quà ", "đoàn viên", " "))
    return {**asked, **draw.common(quiet=0.9)}


def grade_lift(draw: Draw) -> dict[str, Any]:
    asked = grade(draw)
    if draw.chance(0.7):
        asked["accept"] = "unconfirmed"
    return asked


def grade_sensitivity(draw: Draw) -> dict[str, Any]:
    asked_set, holds = set_asked(draw)
    ranges = [each for each in holds.get("thresholds", ()) if each.get("at_least") is not None]
    chosen = draw.pick(ranges) if ranges and draw.chance(0.97) else {"grade": "xuất", "at_least": "1"}
    units = []
    for at in range(draw.between(0, 4)):
        units.append({"id": f"u{at}", **card(draw, holds)})
    least = Fraction(str(chosen["at_least"]))
    moved = [
        exact.text(max(Fraction(0), min(Fraction(999_999), least + Fraction(draw.between(-3000, 3000), 1000))))
        for _ in range(draw.between(0, 3))
    ]
    common = _accepting(draw)
    if draw.chance(0.8):
        common["accept"] = "unconfirmed"
    return {"set": asked_set, "grade": chosen["grade"] or "?", "at": moved, "units": units, **common}


def check_criteria_set(draw: Draw) -> dict[str, Any]:
    own = own_set(draw)
    if draw.chance(0.6):
        _defect(draw, own)
    return {"set": own, **draw.common(quiet=0.9)}


def _defect(draw: Draw, own: dict[str, Any]) -> None:
    """Something that does not hold together."""
    kind = draw.between(0, 12)
    standard = own["standards"][0]
    if kind == 0:
        standard["maximum"] = exact.text(Fraction(standard["maximum"]) + 1)
    elif kind == 1:
        own["scale"] = exact.text(Fraction(own["scale"]) + Fraction(1, 2))
    elif kind == 2:
        own["standards"].append(dict(standard))
    elif kind == 3 and len(own["thresholds"]) > 1:
        own["thresholds"][1]["below"] = exact.text(Fraction(own["thresholds"][1]["below"]) + draw.pick((1, Fraction(-1, 1000))))
    elif kind == 4:
        own["grades"].append({"name": "không tên"})
    elif kind == 5:
        own["conditions"] = [{"id": "x", "title": "", "caps_at": "hạng lạ"}]
    elif kind == 6:
        own["floors"] = [{"id": "y", "title": "", "each": "standard"}]
    elif kind == 7:
        own["floors"] = [{"id": "y", "title": "", "each": "standard", "standard": "s9", "at_least_share": "1.5"}]
    elif kind == 8:
        own["from"], own["to"] = "2021-01-01", "2020-12-31"
    elif kind == 9:
        own["attendance"] = {"criterion": "nothing", "per_absence": 1}
    elif kind == 10:
        names = [each["name"] for each in own["grades"]]
        own["quota"] = {"grade": names[0], "share": draw.pick(("0.2", "1.2")), "of": draw.pick((names, names[1:], []))}
    elif kind == 11:
        holder, key = draw.pick(((own, "id"), (own, "document"), (own["grades"][0], "name"), (standard, "id")))
        holder[key] = draw.pick(("", " "))
    else:
        own["bonus"] = {"maximum": 5, "criteria": [{"id": "b0", "title": "", "maximum": draw.pick((4, 5))}]}


def criteria_set(draw: Draw) -> dict[str, Any]:
    if draw.chance(0.4):
        id = draw.pick(tuple(WRITTEN)) if draw.chance(0.95) else "none"
        return {"id": id if draw.chance(0.8) else own_set(draw), **draw.common(quiet=0.6)}
    asked = draw.some(
        year=draw.pick((None, 2009, 2010, 2015, 2018, 2019, 2021, 2022, 2024)),
        kind=draw.pick((None, "grassroots_union", "grassroots_syndicate", "sectional_union", "union_group", "corporation_union", "commune_union")),
        members=draw.pick((None, None, 0, 499, 500, 501)),
    )
    return {**asked, **draw.common(quiet=0.6)}
