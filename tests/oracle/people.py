"""`member_flow` (org.md, "Membership flow")."""

from typing import Any

from . import exact, form
from .form import Optional
from .refusal import Refused
from .rulebook import Rulebook

FLOW_FIELDS: form.Fields = {
    "opening": Optional(form.count),
    "closing": Optional(form.count),
    "admitted": form.count,
    "transferred_in": form.count,
    "transferred_out": form.count,
    "retired_or_left": form.count,
    "died": Optional(form.count, 0),
    "expelled": Optional(form.count, 0),
    "women": Optional(form.count),
}
FLOW = form.request(**FLOW_FIELDS)


def member_flow(request: Any) -> dict[str, Any]:
    asked = FLOW(request, "")
    Rulebook(asked)
    return {**flow(asked), "citations": []}


def flow(asked: dict[str, Any], path: str = "") -> dict[str, Any]:
    """closing = opening + admitted + transferred in − transferred out − retired or left − died − expelled."""
    change = (
        asked["admitted"]
        + asked["transferred_in"]
        - asked["transferred_out"]
        - asked["retired_or_left"]
        - asked["died"]
        - asked["expelled"]
    )
    opening, closing = asked["opening"], asked["closing"]
    if opening is None and closing is None:
        raise form.invalid(None)
    if opening is None:
        opening = closing - change
    if closing is None:
        closing = opening + change
    for end in (opening, closing):
        if not 0 <= end <= exact.PEOPLE:
            raise Refused("out_of_range", None)
    if opening + change != closing:
        raise Refused("unbalanced", f"{path}closing")
    share = None
    if asked["women"] is not None:
        if asked["women"] > closing:
            raise Refused("out_of_range", f"{path}women")
        share = exact.ratio(asked["women"], closing)
    return {"opening": opening, "net_change": change, "closing": closing, "women_share": share}
