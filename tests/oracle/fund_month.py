"""`enterprise_month`: everyone's dues, the fee, and how both are distributed, from the operations above."""

from typing import Any

from . import exact, form
from .form import Optional
from .fund_dues import BASE, absence, check_resolved, member_dues
from .fund_fee import RELIEF, fee
from .fund_split import shares, year_end
from .rulebook import Rulebook

PERSON = form.form(
    id=form.words,
    member=form.flag,
    insured_salary=Optional(form.money),
    net_salary=Optional(form.money),
    fixed_amount=Optional(form.money),
    absence=Optional(absence, "none"),
    in_insurance_fund=Optional(form.flag),
)
REQUEST = form.request(
    month=form.month,
    sector=form.sector,
    people=form.many(PERSON),
    relief=Optional(RELIEF),
    resolved_rate=Optional(form.rate),
)


def enterprise_month(request: Any) -> dict[str, Any]:
    asked = REQUEST(request, "")
    law = Rulebook(asked)
    sector, people = asked["sector"], asked["people"]
    lines, salaries, seen = [], [], set()
    for at, person in enumerate(people):
        path = f"people[{at}]."
        if person["id"] in seen:
            raise form.invalid(path + "id")
        seen.add(person["id"])
        if _in_fund(person):
            if person["insured_salary"] is None:
                raise form.invalid(path + "insured_salary")
            salaries.append(person["insured_salary"])
        lines.append(_dues(law, asked, person, path))
    check_resolved(sector, asked["resolved_rate"])  # also where there is nobody
    if len(salaries) < len(people):
        law.value("social_insurance.out_of_fund_unpaid_days", asked["month"], "month")
    fund: dict[str, Any] = {"insured_salaries": salaries} if salaries else {"salary_fund": 0}
    union_fee = fee(
        law,
        {"salary_fund": None, "insured_salaries": None, "cycle": "monthly", **fund, **_of_the_fee(asked)},
    )
    owed = exact.dong(sum(line["dues"] or 0 for line in lines))
    surplus = exact.dong(sum(line["surplus"] or 0 for line in lines))
    on = year_end(asked["month"].year)
    split_fee = shares(law, on, "union_fee", union_fee["due"], "month") if union_fee["liable"] else None
    split_dues = shares(law, on, "dues", owed - surplus, "month")
    for split in (split_fee, split_dues):
        if split is not None:
            name = "union_fee" if split is split_fee else "dues"
            split["citations"] = [law.citation(*_used(law, f"distribution.{name}.grassroots", on))]
    return {
        "people": lines,
        "union_fee": union_fee["due"],
        "dues": owed,
        "surplus": surplus,
        "distribution_fee": split_fee,
        "distribution_dues": split_dues,
        "payable_by": union_fee["payable_by"],
        "deferred": union_fee["deferred"],
        "deferred_payable_by": union_fee["deferred_payable_by"],
        "citations": law.citations(),
    }


def _used(law: Rulebook, id: str, on: Any) -> tuple[str, Any]:
    return id, law.row(id, on, "month")


def _of_the_fee(asked: dict[str, Any]) -> dict[str, Any]:
    return {field: asked[field] for field in ("month", "sector", "relief")}


def _in_fund(person: dict[str, Any]) -> bool:
    """Out of the month's fund: who has 14 or more unpaid working days; unless said, who was on unpaid leave all month."""
    if person["in_insurance_fund"] is None:
        return person["absence"] != "unpaid_leave"
    return person["in_insurance_fund"]


def _dues(law: Rulebook, asked: dict[str, Any], person: dict[str, Any], path: str) -> dict[str, Any]:
    for field in ("net_salary", "fixed_amount"):
        if person[field] is not None and BASE[asked["sector"]] != field:
            raise form.invalid(path + field)
    check_resolved(asked["sector"], asked["resolved_rate"])
    figures = member_dues(
        law,
        {
            "month": asked["month"],
            "sector": asked["sector"],
            "resolved_rate": asked["resolved_rate"],
            **person,
        },
        path,
    )
    return {
        "id": person["id"],
        "dues": figures["due"],
        "reason": figures["reason"],
        "surplus": figures["surplus"],
    }
