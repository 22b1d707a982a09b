# written by `cargo xtask generate` from the list of operations.
"""What may be given to the operations: names, days, rates, and the objects in requests."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Literal, NotRequired, TypeAlias, TypedDict

__all__ = [
    "Day",
    "Month",
    "Rate",
    "Absence",
    "Accept",
    "Basis",
    "Bound",
    "Check",
    "Confidence",
    "Cycle",
    "DuesBound",
    "DuesReason",
    "EndCause",
    "EventKind",
    "FindingCode",
    "Lang",
    "Level",
    "NotDeterminedKind",
    "OfficerRole",
    "OrgFindingCode",
    "PayableRule",
    "Precision",
    "Purpose",
    "Reading",
    "ReliefKind",
    "ReorganisedHow",
    "ReportFindingCode",
    "ReportLineName",
    "ReportSection",
    "Role",
    "Sector",
    "Source",
    "SpendingFund",
    "Unit",
    "UnitKind",
    "Verdict",
    "Violation",
    "Violator",
    "Relief",
    "OverrideRequest",
    "Person",
    "LevelShare",
    "AccountRequest",
    "Line",
    "SettleRequest",
    "Event",
    "UnitMonth",
    "UnitBooks",
    "Committees",
    "OrgUnit",
    "Block",
    "MemberFlowRequest",
    "ReportFinance",
    "IndicatorRequest",
    "CareRequest",
    "ReportedEvent",
]

Day: TypeAlias = date | str
"""A day, also as text such as ``2025-03-31``."""
Month: TypeAlias = date | str
"""A month as text such as ``2025-03``, or any day in it."""
Rate: TypeAlias = Decimal | str | int
"""An exact rate, share or multiple: never a float."""
Absence: TypeAlias = (
    Literal["none"]
    | Literal["insurance_benefit"]
    | Literal["unpaid_leave"]
    | Literal["no_income"]
    | Literal["membership_suspended"]
)
Accept: TypeAlias = (
    Literal["unconfirmed"]
    | Literal["derived"]
    | Literal["secondary"]
    | Literal["primary"]
)
Basis: TypeAlias = (
    Literal["cdcs_fee_share"]
    | Literal["administration_and_movement"]
)
Bound: TypeAlias = (
    Literal["maximum"]
    | Literal["minimum"]
    | Literal["share"]
)
Check: TypeAlias = (
    Literal["remittance"]
    | Literal["spending_share"]
)
Confidence: TypeAlias = (
    Literal["unconfirmed"]
    | Literal["derived"]
    | Literal["secondary"]
    | Literal["primary"]
    | Literal["override"]
)
Cycle: TypeAlias = (
    Literal["monthly"]
    | Literal["quarterly"]
)
DuesBound: TypeAlias = (
    Literal["exact"]
    | Literal["at_most"]
    | Literal["at_least"]
)
DuesReason: TypeAlias = (
    Literal["not_a_member"]
    | Literal["membership_ended_2025"]
    | Literal["insurance_benefit"]
    | Literal["unpaid_leave"]
    | Literal["no_income"]
    | Literal["membership_suspended"]
    | Literal["paid_below_base_salary"]
)
EndCause: TypeAlias = (
    Literal["recorded"]
    | Literal["merged"]
    | Literal["consolidated"]
    | Literal["dissolved"]
    | Literal["reorganisation"]
    | Literal["with_its_union"]
)
EventKind: TypeAlias = (
    Literal["founded"]
    | Literal["renamed"]
    | Literal["merged"]
    | Literal["split"]
    | Literal["consolidated"]
    | Literal["handed_over"]
    | Literal["upgraded"]
    | Literal["downgraded"]
    | Literal["dissolved"]
)
FindingCode: TypeAlias = (
    Literal["parent_and_child"]
    | Literal["opening_differs"]
    | Literal["cash_and_bank_differ"]
    | Literal["full_time_pay_without_officer"]
    | Literal["negative_closing"]
    | Literal["remittance"]
    | Literal["spending_share"]
)
Lang: TypeAlias = (
    Literal["vi"]
    | Literal["en"]
)
Level: TypeAlias = (
    Literal["central"]
    | Literal["provincial"]
    | Literal["immediate_upper"]
    | Literal["upper"]
    | Literal["grassroots"]
    | Literal["member"]
    | Literal["section"]
    | Literal["group"]
)
NotDeterminedKind: TypeAlias = (
    Literal["kind"]
    | Literal["where_allowed"]
    | Literal["existence"]
    | Literal["receiver"]
    | Literal["books"]
    | Literal["merger"]
)
OfficerRole: TypeAlias = (
    Literal["chair"]
    | Literal["vice_chair"]
    | Literal["accountant"]
    | Literal["committee_member"]
    | Literal["inspection_chair"]
    | Literal["member_union_chair"]
    | Literal["women_head"]
    | Literal["treasurer"]
    | Literal["group_leader"]
    | Literal["inspection_member"]
    | Literal["section_chair"]
    | Literal["member_union_committee"]
    | Literal["deputy_group_leader"]
    | Literal["women_member"]
    | Literal["section_committee"]
)
OrgFindingCode: TypeAlias = (
    Literal["duplicate_id"]
    | Literal["overlapping_lives"]
    | Literal["life_reversed"]
    | Literal["ended_twice"]
    | Literal["unknown_parent"]
    | Literal["unknown_coordinator"]
    | Literal["cycle"]
    | Literal["line_too_long"]
    | Literal["parent_missing"]
    | Literal["parent_not_alive"]
    | Literal["parent_kind_not_allowed"]
    | Literal["group_not_leaf"]
    | Literal["kind_not_allowed"]
    | Literal["kind_not_determined"]
    | Literal["public_sector_union_alive"]
    | Literal["district_federation_alive"]
    | Literal["state_paid_union_alive"]
    | Literal["event_of_unknown_unit"]
    | Literal["unknown_receiver"]
    | Literal["missing_receiver"]
    | Literal["into_itself"]
    | Literal["incomplete_event"]
    | Literal["event_before_founding"]
    | Literal["event_after_end"]
    | Literal["too_few_to_found"]
    | Literal["women_over_members"]
    | Literal["committee_size"]
    | Literal["standing_committee_too_early"]
    | Literal["inspection_missing"]
    | Literal["inspection_too_large"]
    | Literal["inspection_too_many_from_committee"]
    | Literal["women_committee_missing"]
    | Literal["term_reversed"]
    | Literal["term_too_long"]
    | Literal["unknown_block"]
    | Literal["block_without_head"]
    | Literal["block_head_not_in_block"]
    | Literal["block_deputy_not_in_block"]
)
PayableRule: TypeAlias = (
    Literal["with_social_insurance"]
    | Literal["end_of_next_month"]
    | Literal["end_of_month_after_cycle"]
)
Precision: TypeAlias = (
    Literal["dong"]
    | Literal["thousand"]
    | Literal["million"]
    | Literal["billion"]
)
Purpose: TypeAlias = (
    Literal["pay"]
    | Literal["care"]
    | Literal["propaganda"]
    | Literal["administration"]
    | Literal["movement"]
    | Literal["tours"]
    | Literal["visits"]
    | Literal["other"]
)
Reading: TypeAlias = (
    Literal["all"]
    | Literal["upper_share"]
    | Literal["grassroots_share"]
    | Literal["by_rule"]
    | Literal["entitlement"]
    | Literal["net"]
    | Literal["paid_so_far"]
)
ReliefKind: TypeAlias = (
    Literal["suspension"]
    | Literal["reduction"]
)
ReorganisedHow: TypeAlias = (
    Literal["ended"]
    | Literal["funds_passed"]
    | Literal["passed"]
)
ReportFindingCode: TypeAlias = (
    Literal["members_differ"]
    | Literal["flow_unbalanced"]
    | Literal["line_off"]
    | Literal["line_cannot_tell"]
    | Literal["printed_percent_differs"]
    | Literal["percent_over_100"]
    | Literal["target_missed"]
    | Literal["not_read"]
    | Literal["care_differs"]
    | Literal["late_payers"]
)
ReportLineName: TypeAlias = (
    Literal["dues"]
    | Literal["reduction_09c"]
    | Literal["refunds_paid"]
)
ReportSection: TypeAlias = (
    Literal["organisation"]
    | Literal["care"]
    | Literal["movement"]
    | Literal["emulation"]
    | Literal["inspection"]
    | Literal["finance"]
    | Literal["women"]
    | Literal["other"]
)
Role: TypeAlias = (
    Literal["opening"]
    | Literal["income"]
    | Literal["received"]
    | Literal["income_sum"]
    | Literal["total_income"]
    | Literal["spending"]
    | Literal["given"]
    | Literal["spending_sum"]
    | Literal["total_spending"]
    | Literal["closing"]
    | Literal["payable"]
)
Sector: TypeAlias = (
    Literal["state_agency"]
    | Literal["public_unit_state_paid"]
    | Literal["public_unit_self_financed"]
    | Literal["state_enterprise"]
    | Literal["non_state"]
    | Literal["no_fixed_wage"]
)
Source: TypeAlias = (
    Literal["union_fee"]
    | Literal["dues"]
    | Literal["other"]
)
SpendingFund: TypeAlias = (
    Literal["dues"]
    | Literal["union_fee"]
    | Literal["all"]
)
Unit: TypeAlias = (
    Literal["dong"]
    | Literal["rate"]
    | Literal["factor"]
    | Literal["days"]
    | Literal["months"]
    | Literal["people"]
    | Literal["flag"]
    | Literal["choice"]
    | Literal["text"]
)
UnitKind: TypeAlias = (
    Literal["confederation"]
    | Literal["provincial_federation"]
    | Literal["national_sector_union"]
    | Literal["corporation_union"]
    | Literal["district_federation"]
    | Literal["provincial_public_sector_union"]
    | Literal["local_sector_union"]
    | Literal["industrial_zone_union"]
    | Literal["commune_union"]
    | Literal["grassroots_union"]
    | Literal["grassroots_syndicate"]
    | Literal["member_grassroots_union"]
    | Literal["sectional_union"]
    | Literal["union_group"]
)
Verdict: TypeAlias = (
    Literal["consistent"]
    | Literal["cannot_tell"]
    | Literal["off"]
)
Violation: TypeAlias = (
    Literal["late"]
    | Literal["short"]
    | Literal["nothing_paid"]
)
Violator: TypeAlias = (
    Literal["individual"]
    | Literal["organisation"]
)


class Relief(TypedDict):
    """A relief granted to the employer (NĐ 105/2026/NĐ-CP art 12, 13)."""

    kind: ReliefKind
    until: NotRequired[Day | None]
    percent: NotRequired[Rate | None]


OverrideRequest = TypedDict(
    "OverrideRequest",
    {
        "parameter": str,
        "value": int | Rate | bool | str,
        "from": Day,
        "to": NotRequired[Day | None],
        "reason": NotRequired[str | None],
    },
)
"""An override as a request states it: `{parameter, value, from, to?, reason?}`."""


class Person(TypedDict):
    """One person on the payroll."""

    id: str
    """The payroll's own id."""
    member: bool
    """Whether the person is a member; it has no default."""
    insured_salary: NotRequired[int | None]
    """The insured salary in đồng; may be absent only outside the insurance fund."""
    net_salary: NotRequired[int | None]
    """The pay after insurance and income tax in đồng, for `state_enterprise`."""
    fixed_amount: NotRequired[int | None]
    """The sum fixed by the union in đồng, for `no_fixed_wage`."""
    absence: NotRequired[Absence | None]
    """Why there was no pay in the whole month."""
    in_insurance_fund: NotRequired[bool | None]
    """Whether the salary is in the month's fund for social insurance. Someone with 14 or more
    unpaid working days is out; unless said, that is who was on unpaid leave all month."""


class LevelShare(TypedDict):
    """One level's share of the upper sum."""

    level: str
    """The level."""
    share: Rate
    """Its share of the upper sum; all shares add to 1."""


class AccountRequest(TypedDict):
    """A code a request adds to a chart."""

    code: str
    """The code, such as `31.04`."""
    title: str
    """Its title."""
    parent: str
    """The code it is part of."""


class Line(TypedDict):
    """One line of the books."""

    code: str
    """The account code, such as `28.01`."""
    amount: int
    """The amount in đồng, not negative."""


SettleRequest = TypedDict(
    "SettleRequest",
    {
        "chart": str,
        "chart_codes": NotRequired[Iterable[AccountRequest] | None],
        "from": Day,
        "to": Day,
        "opening": int,
        "lines": Iterable[Line],
        "previous_closing": NotRequired[int | None],
        "cash": NotRequired[int | None],
        "bank": NotRequired[int | None],
        "full_time_officers": NotRequired[int | None],
        "checks": NotRequired[Iterable[Check] | None],
    },
)
"""What is asked of `settle`."""


class Event(TypedDict):
    """One event in the life of a unit."""

    kind: EventKind
    """What happens."""
    date: Day
    """The day: the last of a life that ends, the first of anything else."""
    unit: str
    """The unit it happens to."""
    into: NotRequired[str | None]
    """The unit that receives it, or the parent it is handed to."""
    document: NotRequired[str | None]
    """The decision."""
    new_name: NotRequired[str | None]
    """The name from that day on, of a unit renamed."""
    new_kind: NotRequired[UnitKind | None]
    """The kind from that day on, of a unit upgraded or downgraded."""


class UnitMonth(TypedDict):
    """One month in a unit's books."""

    month: Month
    """The month."""
    salary_fund: int
    """The salary fund for social insurance, in đồng."""
    fee_paid: int
    """The union fee paid, in đồng."""
    dues_collected: int
    """All dues collected, in đồng."""
    dues_remitted: int
    """The dues passed to the upper union, in đồng."""


class UnitBooks(TypedDict):
    """A unit's books over the period."""

    id: str
    """The unit's id."""
    name: str
    """Its name."""
    sector: Sector
    """The employer's sector."""
    parent: NotRequired[str | None]
    """The unit above."""
    months: Iterable[UnitMonth]
    """Its months, each once."""
    refunds_paid: int
    """What was refunded to it, in đồng."""


class Committees(TypedDict):
    """The committees of a unit: how many sit in each, 0 where there is none; absent where that is
    not known."""

    committee: NotRequired[int | None]
    """Ban chấp hành."""
    standing_committee: NotRequired[int | None]
    """Ban thường vụ."""
    inspection: NotRequired[int | None]
    """Ủy ban kiểm tra."""
    inspection_from_committee: NotRequired[int | None]
    """Those of the inspection committee who also sit in the committee."""
    women_committee: NotRequired[int | None]
    """Ban nữ công."""
    term_from: NotRequired[Day | None]
    """The first day of the term (nhiệm kỳ)."""
    term_to: NotRequired[Day | None]
    """The last day of the term."""


class OrgUnit(TypedDict):
    """A unit before any of the events given with it."""

    id: str
    """The unit's id."""
    name: str
    """Its name."""
    kind: UnitKind
    """What it is."""
    sector: NotRequired[Sector | None]
    """The employer's sector; of an upper union that of its units."""
    parent: NotRequired[str | None]
    """The unit above that manages it."""
    coordinated_by: NotRequired[str | None]
    """The unit of its sector that coordinates it and gets its reports in copy."""
    founded: NotRequired[Day | None]
    """Its first day."""
    ended: NotRequired[Day | None]
    """Its last day."""
    document: NotRequired[str | None]
    """The decision that founded it."""
    members: NotRequired[int | None]
    """Its members."""
    women: NotRequired[int | None]
    """Women among its members."""
    committees: NotRequired[Committees | None]
    """Its committees."""
    block: NotRequired[str | None]
    """The emulation block it belongs to."""


class Block(TypedDict):
    """An emulation block (khối thi đua): units that compete, with a head and deputies among them."""

    id: str
    """The block's id, which its units name."""
    name: str
    """Its name."""
    head: NotRequired[str | None]
    """The unit that heads it."""
    deputies: NotRequired[Iterable[str] | None]
    """The units that stand in for the head."""


class MemberFlowRequest(TypedDict):
    """What is asked of `member_flow`: the movements, and the count at one end at least."""

    opening: NotRequired[int | None]
    """Members at the start."""
    closing: NotRequired[int | None]
    """Members at the end."""
    admitted: int
    """Kết nạp: admitted."""
    transferred_in: int
    """Chuyển đến: transferred in."""
    transferred_out: int
    """Chuyển đi: transferred out."""
    retired_or_left: int
    """Nghỉ hưu, thôi việc: retired or left."""
    died: NotRequired[int | None]
    """Từ trần: died; none unless given."""
    expelled: NotRequired[int | None]
    """Khai trừ: expelled; none unless given."""
    women: NotRequired[int | None]
    """Women among the members at the end."""


class ReportFinance(TypedDict):
    """The finance lines a report prints, in đồng."""

    union_fee: NotRequired[int | None]
    """The union fee received, in đồng."""
    dues: NotRequired[int | None]
    """The line of dues, in đồng."""
    reduction_09c: NotRequired[int | None]
    """The line of the reduction under Resolution 09C, in đồng."""
    refunds_paid: NotRequired[int | None]
    """The line of refunds to the grassroots unions, in đồng."""
    precision: Precision
    """The unit the sums were printed in."""


class IndicatorRequest(TypedDict):
    """An indicator (chỉ tiêu): n of N, or a plain count, as a report prints it."""

    id: str
    """Its id; known ids, with or without a year such as `culture_standard_2019`, bring their label
    and section."""
    label: NotRequired[str | None]
    """What it is."""
    section: NotRequired[ReportSection | None]
    """The section it stands in."""
    done: NotRequired[int | None]
    """How many were done; large sums in the unit of `of`."""
    of: NotRequired[int | None]
    """Of how many."""
    count: NotRequired[int | None]
    """A count that is not of anything."""
    printed_percent: NotRequired[Rate | None]
    """The percentage the report prints."""
    target_percent: NotRequired[Rate | None]
    """The percentage that was to be reached."""


class CareRequest(TypedDict):
    """Care (chăm lo) for members: to how many people, how much, as printed or as numbers."""

    id: str
    """Its id; known ids bring their label."""
    label: NotRequired[str | None]
    """What it is."""
    people: NotRequired[int | None]
    """How many people, or gifts."""
    people_printed: NotRequired[str | None]
    """The same as printed, such as `trên 5 ngàn`."""
    amount: NotRequired[int | None]
    """How much in all, in đồng."""
    amount_printed: NotRequired[str | None]
    """The same as printed, such as `gần 200 triệu đồng`."""
    each_printed: NotRequired[str | None]
    """How much for each, as printed."""


class ReportedEvent(TypedDict):
    """An event as a report tells it; one with a day and a unit also moves that unit's books."""

    kind: EventKind
    """What happened."""
    note: NotRequired[str | None]
    """What the report says of it."""
    date: NotRequired[Day | None]
    """The day."""
    unit: NotRequired[str | None]
    """The unit it happened to."""
    into: NotRequired[str | None]
    """The unit that receives it, or the parent it is handed to."""
    document: NotRequired[str | None]
    """The decision."""
