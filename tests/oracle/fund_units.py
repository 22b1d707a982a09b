"""`consolidate`: many units over a period, through their events (org.md; law.md sections 1, 3 and 4)."""

import datetime
from fractions import Fraction
from typing import Any

from . import exact, form
from .form import Optional
from .fund_report import check_period
from .fund_split import year_end
from .refusal import Refused
from .rulebook import Rulebook

KINDS = ("founded", "renamed", "merged", "split", "consolidated", "handed_over", "upgraded", "downgraded", "dissolved")
ENDS = ("merged", "consolidated", "dissolved")
UNIT_KINDS = (
    "confederation",
    "provincial_federation",
    "national_sector_union",
    "corporation_union",
    "district_federation",
    "provincial_public_sector_union",
    "local_sector_union",
    "industrial_zone_union",
    "commune_union",
    "grassroots_union",
    "grassroots_syndicate",
    "member_grassroots_union",
    "sectional_union",
    "union_group",
)
EVENT = form.form(
    kind=form.one_of(*KINDS),
    date=form.day,
    unit=form.words,
    into=Optional(form.words),
    document=Optional(form.words),
    new_name=Optional(form.words),
    new_kind=Optional(form.one_of(*UNIT_KINDS)),
)
MONTH = form.form(
    month=form.month,
    salary_fund=form.money,
    fee_paid=form.money,
    dues_collected=form.money,
    dues_remitted=form.money,
)
UNIT = form.form(
    id=form.words,
    name=form.words,
    sector=form.sector,
    parent=Optional(form.words),
    months=form.many(MONTH),
    refunds_paid=form.money,
)
CONSOLIDATE = form.request(
    from_=form.day,
    to=form.day,
    year=form.year,
    apply_reduction_09c=Optional(form.flag, False),
    events=Optional(form.many(EVENT), list),
    units=form.many(UNIT),
)
SUMS = (
    "fee_due",
    "fee_paid",
    "fee_outstanding",
    "dues_collected",
    "dues_upper_due",
    "dues_remitted",
    "dues_outstanding",
    "entitlement",
    "reduction",
    "net",
    "refunds_paid",
    "refund_outstanding",
)
# What is counted month by month, and the shares that are taken once of a unit's sums.
COUNTED = ("fee_due", "fee_paid", "dues_collected", "dues_remitted")


def consolidate(request: Any) -> dict[str, Any]:
    asked = CONSOLIDATE(request, "")
    law = Rulebook(asked)
    check_period(asked)
    _check_units(asked)
    units = {unit["id"]: unit for unit in asked["units"]}
    ended, parents = _events(asked, units)
    taken = _shares(law, asked)

    figures = {id: {**dict.fromkeys(SUMS, 0), "months": {}} for id in units}
    for unit in asked["units"]:
        figures[unit["id"]]["refunds_paid"] = unit["refunds_paid"]
        _unit(law, unit, taken, ended, figures)
    lines = [{"id": unit["id"], **_closed(figures[unit["id"]])} for unit in asked["units"]]
    by_parent: dict[str | None, dict[str, Any]] = {}
    for line in lines:
        parent = parents[line["id"]]
        group = by_parent.setdefault(parent, {"parent": parent, "units": 0, **dict.fromkeys(SUMS, 0)})
        group["units"] += 1
        for sum_ in SUMS:
            group[sum_] += line[sum_]
    totals = {sum_: exact.dong(sum(line[sum_] for line in lines)) for sum_ in SUMS}
    return {
        "units": lines,
        "totals": totals,
        "by_parent": list(by_parent.values()),
        "late": [line["id"] for line in lines if line["short_months"]],
        "citations": law.citations(),
    }


def _events(asked: dict[str, Any], units: dict[str, Any]) -> tuple["Ended", dict[str, str | None]]:
    """When each unit ended and into which, and the parent of each at the period's end."""
    ended: "Ended" = {}
    parents = {id: unit["parent"] for id, unit in units.items()}
    handed: list[tuple[datetime.date, str, str]] = []
    for at, event in enumerate(asked["events"]):
        id, into = event["unit"], event["into"]
        if id not in units:
            raise Refused("unknown_code", f"events[{at}].unit")
        if event["kind"] in ENDS:
            if into is None and event["kind"] != "dissolved":
                raise form.invalid(f"events[{at}].into")
            if into is not None and into not in units:
                raise Refused("unknown_code", f"events[{at}].into")
            if into == id:
                raise form.invalid(f"events[{at}].into")
            if id in ended:
                raise form.invalid(f"events[{at}].unit")
            ended[id] = (event["date"], into, at)
        elif event["kind"] == "handed_over" and event["date"] <= asked["to"]:
            if into is None:
                raise form.invalid(f"events[{at}].into")
            handed.append((event["date"], id, into))
    for on, id, into in sorted(handed, key=lambda each: each[0]):
        parents[id] = into
    return ended, parents


def _shares(law: Rulebook, asked: dict[str, Any]) -> dict[str, tuple[str, Fraction]]:
    """What is taken once of a sum: of which, and how much of it."""
    on = year_end(asked["year"])
    stays = law.value("distribution.union_fee.grassroots", on, "year")
    goes_up = 1 - law.value("distribution.dues.grassroots", on, "year")
    reduced = Fraction(0)
    if asked["apply_reduction_09c"]:
        reduced = law.value("reduction_09c.rate", on, "year") * stays
    return {
        "dues_upper_due": ("dues_collected", goes_up),
        "entitlement": ("fee_paid", stays),
        "reduction": ("fee_paid", reduced),
    }


def _check_units(asked: dict[str, Any]) -> None:
    """Each unit once; each month once, and wholly within the period."""
    ids = set()
    for at, unit in enumerate(asked["units"]):
        if unit["id"] in ids:
            raise form.invalid(f"units[{at}].id")
        ids.add(unit["id"])
        seen = set()
        for place, month in enumerate(unit["months"]):
            last = month["month"]
            if last.replace(day=1) < asked["from"] or asked["to"] < last or last in seen:
                raise form.invalid(f"units[{at}].months[{place}].month")
            seen.add(last)


Ended = dict[str, tuple[datetime.date, str | None, int]]


def _unit(
    law: Rulebook,
    unit: dict[str, Any],
    taken: dict[str, tuple[str, Fraction]],
    ended: Ended,
    figures: dict[str, dict[str, Any]],
) -> None:
    """A unit's months, each to who holds it; its shares are taken of its own sums, and what moves is the rest."""
    sums = dict.fromkeys(COUNTED, 0)
    before = {share: 0 for share in taken}
    owing = [
        # Of several months that the law does not settle, which one is named is not determined: no path.
        (month["month"], _fee_due(law, unit["sector"], month), month)
        for month in unit["months"]
    ]
    for last, owed, month in sorted(owing, key=lambda each: each[0]):
        line = figures[_holder(unit["id"], last, ended)]
        # What a receiver took over in a month counts with its own: the contract does not say otherwise.
        due, paid = line["months"].get(last, (0, 0))
        line["months"][last] = (due + owed, paid + month["fee_paid"])
        for counted in COUNTED:
            amount = owed if counted == "fee_due" else month[counted]
            line[counted] += amount
            sums[counted] += amount
        for share, (of, part) in taken.items():
            so_far = exact.half_up(part * sums[of])
            line[share] += so_far - before[share]
            before[share] = so_far


def _holder(id: str, month: datetime.date, ended: Ended) -> str:
    """Who holds a month: a unit that was not over by its last day, or its receiver."""
    while id in ended and ended[id][0] < month:
        _, into, event = ended[id]
        if into is None:
            raise form.invalid(f"events[{event}].into")
        id = into
    return id


def _fee_due(law: Rulebook, sector: str, month: dict[str, Any]) -> int:
    """The month's rounded fee; a month without liability counts 0."""
    on = month["month"]
    if sector in form.STATE_PAID and not law.value("union_fee.state_paid_liable", on, None):
        return 0
    return exact.dong(exact.half_up(law.value("union_fee.rate", on, None) * month["salary_fund"]))


def _closed(line: dict[str, Any]) -> dict[str, Any]:
    line["fee_outstanding"] = line["fee_due"] - line["fee_paid"]
    line["dues_outstanding"] = line["dues_upper_due"] - line["dues_remitted"]
    line["net"] = line["entitlement"] - line["reduction"]
    line["refund_outstanding"] = line["net"] - line["refunds_paid"]
    short = [last.isoformat()[:7] for last, (due, paid) in sorted(line["months"].items()) if paid < due]
    return {**{sum_: exact.dong(line[sum_]) for sum_ in SUMS}, "short_months": short}
