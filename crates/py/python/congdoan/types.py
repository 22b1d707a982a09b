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
    "UnionFeeReason",
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
Absence: TypeAlias = Literal[
    "none",
    "insurance_benefit",
    "unpaid_leave",
    "no_income",
    "membership_suspended",
]
Accept: TypeAlias = Literal[
    "unconfirmed",
    "derived",
    "secondary",
    "primary",
]
Basis: TypeAlias = Literal[
    "cdcs_fee_share",
    "administration_and_movement",
]
Bound: TypeAlias = Literal[
    "maximum",
    "minimum",
    "share",
]
Check: TypeAlias = Literal[
    "remittance",
    "spending_share",
]
Confidence: TypeAlias = Literal[
    "unconfirmed",
    "derived",
    "secondary",
    "primary",
    "override",
]
Cycle: TypeAlias = Literal[
    "monthly",
    "quarterly",
]
DuesBound: TypeAlias = Literal[
    "exact",
    "at_most",
    "at_least",
]
DuesReason: TypeAlias = Literal[
    "not_a_member",
    "membership_ended_2025",
    "insurance_benefit",
    "unpaid_leave",
    "no_income",
    "membership_suspended",
    "paid_below_base_salary",
]
EndCause: TypeAlias = Literal[
    "recorded",
    "merged",
    "consolidated",
    "dissolved",
    "reorganisation",
    "with_its_union",
]
EventKind: TypeAlias = Literal[
    "founded",
    "renamed",
    "merged",
    "split",
    "consolidated",
    "handed_over",
    "upgraded",
    "downgraded",
    "dissolved",
]
FindingCode: TypeAlias = Literal[
    "parent_and_child",
    "opening_differs",
    "cash_and_bank_differ",
    "full_time_pay_without_officer",
    "negative_closing",
    "remittance",
    "spending_share",
]
Lang: TypeAlias = Literal[
    "vi",
    "en",
]
Level: TypeAlias = Literal[
    "central",
    "provincial",
    "immediate_upper",
    "upper",
    "grassroots",
    "member",
    "section",
    "group",
]
NotDeterminedKind: TypeAlias = Literal[
    "kind",
    "where_allowed",
    "existence",
    "receiver",
    "books",
    "merger",
]
OfficerRole: TypeAlias = Literal[
    "chair",
    "vice_chair",
    "accountant",
    "committee_member",
    "inspection_chair",
    "member_union_chair",
    "women_head",
    "treasurer",
    "group_leader",
    "inspection_member",
    "section_chair",
    "member_union_committee",
    "deputy_group_leader",
    "women_member",
    "section_committee",
]
OrgFindingCode: TypeAlias = Literal[
    "duplicate_id",
    "overlapping_lives",
    "life_reversed",
    "ended_twice",
    "unknown_parent",
    "unknown_coordinator",
    "cycle",
    "line_too_long",
    "parent_missing",
    "parent_not_alive",
    "parent_kind_not_allowed",
    "group_not_leaf",
    "kind_not_allowed",
    "kind_not_determined",
    "public_sector_union_alive",
    "district_federation_alive",
    "state_paid_union_alive",
    "event_of_unknown_unit",
    "unknown_receiver",
    "missing_receiver",
    "into_itself",
    "incomplete_event",
    "event_before_founding",
    "event_after_end",
    "too_few_to_found",
    "women_over_members",
    "committee_size",
    "standing_committee_too_early",
    "inspection_missing",
    "inspection_too_large",
    "inspection_too_many_from_committee",
    "women_committee_missing",
    "term_reversed",
    "term_too_long",
    "unknown_block",
    "block_without_head",
    "block_head_not_in_block",
    "block_deputy_not_in_block",
]
PayableRule: TypeAlias = Literal[
    "with_social_insurance",
    "end_of_next_month",
    "end_of_month_after_cycle",
]
Precision: TypeAlias = Literal[
    "dong",
    "thousand",
    "million",
    "billion",
]
Purpose: TypeAlias = Literal[
    "pay",
    "care",
    "propaganda",
    "administration",
    "movement",
    "tours",
    "visits",
    "other",
]
Reading: TypeAlias = Literal[
    "all",
    "upper_share",
    "grassroots_share",
    "by_rule",
    "entitlement",
    "net",
    "paid_so_far",
]
ReliefKind: TypeAlias = Literal[
    "suspension",
    "reduction",
]
ReorganisedHow: TypeAlias = Literal[
    "ended",
    "funds_passed",
    "passed",
]
ReportFindingCode: TypeAlias = Literal[
    "members_differ",
    "flow_unbalanced",
    "line_off",
    "line_cannot_tell",
    "printed_percent_differs",
    "percent_over_100",
    "target_missed",
    "not_read",
    "care_differs",
    "late_payers",
]
ReportLineName: TypeAlias = Literal[
    "dues",
    "reduction_09c",
    "refunds_paid",
]
ReportSection: TypeAlias = Literal[
    "organisation",
    "care",
    "movement",
    "emulation",
    "inspection",
    "finance",
    "women",
    "other",
]
Role: TypeAlias = Literal[
    "opening",
    "income",
    "received",
    "income_sum",
    "total_income",
    "spending",
    "given",
    "spending_sum",
    "total_spending",
    "closing",
    "payable",
]
Sector: TypeAlias = Literal[
    "state_agency",
    "public_unit_state_paid",
    "public_unit_self_financed",
    "state_enterprise",
    "non_state",
    "no_fixed_wage",
]
Source: TypeAlias = Literal[
    "union_fee",
    "dues",
    "other",
]
SpendingFund: TypeAlias = Literal[
    "dues",
    "union_fee",
    "all",
]
UnionFeeReason: TypeAlias = Literal[
    "state_paid_since_2025",
]
Unit: TypeAlias = Literal[
    "dong",
    "rate",
    "factor",
    "days",
    "months",
    "people",
    "flag",
    "choice",
    "text",
]
UnitKind: TypeAlias = Literal[
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
]
Verdict: TypeAlias = Literal[
    "consistent",
    "cannot_tell",
    "off",
]
Violation: TypeAlias = Literal[
    "late",
    "short",
    "nothing_paid",
]
Violator: TypeAlias = Literal[
    "individual",
    "organisation",
]


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
