"""`org_check` and `org_as_of`, as far as org.md determines them: kinds by date, committees, terms, lives and receivers.

Random requests hold provinces, unions below them and their groups; rings, double ids and events that do not fit are
left to the golden vectors.
"""

import datetime
from typing import Any

from . import form
from .compare import UNSAID, Judged
from .form import Optional
from .fund_units import ENDS, EVENT, UNIT_KINDS
from .refusal import Refused
from .rulebook import Rulebook

COMMITTEES = form.form(
    committee=Optional(form.count),
    standing_committee=Optional(form.count),
    inspection=Optional(form.count),
    inspection_from_committee=Optional(form.count),
    women_committee=Optional(form.count),
    term_from=Optional(form.day),
    term_to=Optional(form.day),
)
UNIT = form.form(
    id=form.words,
    name=form.words,
    kind=form.one_of(*UNIT_KINDS),
    sector=Optional(form.sector),
    parent=Optional(form.words),
    coordinated_by=Optional(form.words),
    founded=Optional(form.day),
    ended=Optional(form.day),
    document=Optional(form.words),
    members=Optional(form.count),
    women=Optional(form.count),
    committees=Optional(COMMITTEES),
    block=Optional(form.words),
)
BLOCK = form.form(
    id=form.words, name=form.words, head=Optional(form.words), deputies=Optional(form.many(form.words), list)
)
CHECK = form.request(
    on=Optional(form.day),
    units=form.many(UNIT),
    events=Optional(form.many(EVENT), list),
    blocks=Optional(form.many(BLOCK), list),
)
DAY = datetime.date.fromisoformat
CHARTER = DAY("2020-02-03")
Found = tuple[str, str, str]


def org_check(request: Any) -> dict[str, Any]:
    asked = CHECK(request, "")
    Rulebook(asked)
    on = asked["on"]
    expected: list[Found] = []
    ids = {unit["id"] for unit in asked["units"]}
    for at, unit in enumerate(asked["units"]):
        if unit["parent"] is not None and unit["parent"] not in ids:
            expected.append(("unknown_parent", f"units[{at}].parent", unit["id"]))
        expected += _unit(unit, f"units[{at}]", on)
    return {
        "units": len(asked["units"]),
        "alive": None if on is None else sum(_alive(unit, on) for unit in asked["units"]),
        "findings": Judged(lambda given: _same(sorted(expected), given)),
        "citations": UNSAID,
    }


def _same(expected: list[Found], given: Any) -> list[str]:
    actual = sorted((each["code"], each["path"], each["unit"]) for each in given)
    return [] if actual == expected else [f"findings: oracle {expected}, library {actual}"]


def _alive(unit: dict[str, Any], on: datetime.date) -> bool:
    return (unit["founded"] is None or unit["founded"] <= on) and (unit["ended"] is None or on <= unit["ended"])


def _unit(unit: dict[str, Any], path: str, on: datetime.date | None) -> list[Found]:
    found: list[Found] = []

    def find(code: str, at: str) -> None:
        found.append((code, f"{path}.{at}", unit["id"]))

    members, women = unit["members"], unit["women"]
    if members is not None and women is not None and women > members:
        find("women_over_members", "women")
    # HD 03/HD-TLĐ (20/02/2020) 12.3: at least five members, at the founding where its day is given.
    founded = unit["founded"]
    if founded is None and on is not None and _alive(unit, on):
        founded = on
    union = unit["kind"] == "grassroots_union"
    begun = founded is not None and founded >= DAY("2020-02-20") and (on is None or founded <= on)
    if union and begun and members is not None and members < 5:
        find("too_few_to_found", "members")
    committees = unit["committees"]
    if committees is not None:
        _term(committees, on, unit, find)
    if on is None or not _alive(unit, on):
        return found
    _kind(unit, on, find)
    if committees is not None and union:
        _committees(committees, members, women, on, find)
    return found


def _kind(unit: dict[str, Any], on: datetime.date, find: Any) -> None:
    """Which kinds there are on a day: four levels to 2025-06-30, three from 2025-07-01."""
    kind = unit["kind"]
    if on < CHARTER:
        find("kind_not_determined", "kind")
    elif kind == "district_federation" and on >= DAY("2025-07-01"):
        find("district_federation_alive", "kind")
    elif kind == "provincial_public_sector_union" and on >= DAY("2025-06-16"):
        find("public_sector_union_alive", "kind")
    elif kind == "local_sector_union" and on >= DAY("2025-07-01"):
        find("kind_not_determined", "kind")
    elif kind == "commune_union" and on < DAY("2025-07-01"):
        find("kind_not_allowed", "kind")
    # No unions in agencies, armed forces and units paid 100% by the budget, from June 2025.
    if kind == "grassroots_union" and unit["sector"] in form.STATE_PAID and on >= DAY("2025-06-01"):
        find("state_paid_union_alive", "sector")


def _committees(given: dict[str, Any], members: int | None, women: int | None, on: datetime.date, find: Any) -> None:
    size, inspection = given["committee"], given["inspection"]
    if size is not None and members is not None and DAY("2025-01-01") <= on <= DAY("2030-12-31"):
        # One city's plan 2025–2030: 3 below 50 members, 5 from 50 to below 150, up to 25 from 25,000.
        wrong = (members < 50 and size != 3) or (50 <= members < 150 and size != 5) or (members >= 25_000 and size > 25)
        if wrong:
            find("committee_size", "committees.committee")
    if on < CHARTER:
        return
    if size is not None and size < 9 and (given["standing_committee"] or 0) > 0:
        find("standing_committee_too_early", "committees.standing_committee")
    if inspection == 0 and members is not None and members >= 30:
        find("inspection_missing", "committees.inspection")
    if inspection is not None and inspection > 7:
        find("inspection_too_large", "committees.inspection")
    both = given["inspection_from_committee"]
    if inspection is not None and both is not None and both * 3 > inspection:
        find("inspection_too_many_from_committee", "committees.inspection_from_committee")
    if given["women_committee"] == 0 and women is not None and women >= 10:
        find("women_committee_missing", "committees.women_committee")


def _term(given: dict[str, Any], on: datetime.date | None, unit: dict[str, Any], find: Any) -> None:
    """Terms of five years, since the Charter."""
    start, end = given["term_from"], given["term_to"]
    if start is not None and end is not None and end < start:
        find("term_reversed", "committees.term_to")
    elif start is not None and start >= CHARTER:
        five_years = start.replace(year=start.year + 5)
        if end is not None and end > five_years:
            find("term_too_long", "committees.term_to")
        elif end is None and on is not None and _alive(unit, on) and on > five_years:
            find("term_too_long", "committees.term_from")


AS_OF = form.request(on=form.day, units=form.many(UNIT), events=Optional(form.many(EVENT), list))
LEVELS = {"provincial_federation": "provincial", "grassroots_union": "grassroots", "union_group": "group"}


def org_as_of(request: Any) -> dict[str, Any]:
    """A tree before the reorganisation of 2025: who is alive, who ended into whom, who holds the books."""
    asked = AS_OF(request, "")
    Rulebook(asked)
    on = asked["on"]
    units = {unit["id"]: unit for unit in asked["units"]}
    parents = {id: unit["parent"] for id, unit in units.items()}
    names = {id: unit["name"] for id, unit in units.items()}
    ends: dict[str, tuple[datetime.date, str, str | None, str | None]] = {
        id: (unit["ended"], "recorded", None, None) for id, unit in units.items() if unit["ended"] is not None
    }
    for at, unit in enumerate(asked["units"]):
        if unit["parent"] is not None and unit["parent"] not in units:
            raise Refused("unknown_code", f"units[{at}].parent")
    for at, event in enumerate(asked["events"]):
        if event["kind"] in ("merged", "consolidated", "handed_over") and event["into"] is None:
            raise form.invalid(f"events[{at}].into")
        if event["kind"] == "renamed" and event["new_name"] is None:
            raise form.invalid(f"events[{at}].new_name")
        if event["unit"] not in units:
            raise Refused("unknown_code")  # of several events with a name that is not given, any may be named
        if event["into"] is not None and event["into"] not in units:
            raise Refused("unknown_code")
        if event["kind"] in ENDS:
            ends[event["unit"]] = (event["date"], event["kind"], event["into"], event["document"])
    for event in sorted(asked["events"], key=lambda each: each["date"]):
        if event["date"] <= on and event["kind"] == "handed_over":
            parents[event["unit"]] = event["into"]
        if event["date"] <= on and event["kind"] == "renamed":
            names[event["unit"]] = event["new_name"]

    def holder(id: str) -> str | None:
        into = ends[id][2]
        return holder(into) if into is not None and into in ends and ends[into][0] < on else into

    def line(id: str) -> list[str]:
        parent = parents[id]
        return [] if parent is None else [parent, *line(parent)]

    alive, over, later = [], [], []
    for id, unit in units.items():
        if unit["founded"] is not None and on < unit["founded"]:
            later.append(id)
        elif id in ends and ends[id][0] < on:
            end, cause, into, document = ends[id]
            over.append(
                {
                    "id": id,
                    "name": names[id],
                    "kind": unit["kind"],
                    "on": end.isoformat(),
                    "cause": cause,
                    "into": into,
                    "books_held_by": holder(id) if into is not None else UNSAID,
                    "document": document,
                    "citation": None,
                }
            )
        else:
            alive.append(
                {
                    "id": id,
                    "name": names[id],
                    "kind": unit["kind"],
                    "level": LEVELS[unit["kind"]],
                    "parent": parents[id],
                    "coordinated_by": None,
                    "line": line(id),
                    "members": unit["members"],
                }
            )
    return {
        "on": on.isoformat(),
        "units": alive,
        "ended": over,
        "not_yet_founded": later,
        "by_reorganisation": [],
        "not_determined": UNSAID,
        "citations": UNSAID,
    }
