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
    "Each",
    "EndCause",
    "EventKind",
    "FindingCode",
    "GradeReason",
    "Lang",
    "Level",
    "MedalReason",
    "MedalWay",
    "NotDeterminedKind",
    "OfficerRole",
    "OrgFindingCode",
    "PayableRule",
    "PercentBase",
    "Precision",
    "Purpose",
    "QuantityBound",
    "QuantityCounts",
    "QuantityKind",
    "Reading",
    "ReliefKind",
    "ReorganisedHow",
    "ReportFindingCode",
    "ReportLineName",
    "ReportSection",
    "Role",
    "ScoreStatus",
    "Sector",
    "ServiceKind",
    "SetFindingCode",
    "Source",
    "SpendingFund",
    "Unit",
    "UnitKind",
    "Verdict",
    "Violation",
    "Violator",
    "WordStyle",
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
    "Bilingual",
    "Scope",
    "GradeName",
    "Threshold",
    "Criterion",
    "Standard",
    "Bonus",
    "Deduction",
    "Condition",
    "Floor",
    "Eligibility",
    "Quota",
    "AttendanceRule",
    "Unseen",
    "CriteriaSetForm",
    "Score",
    "ConditionMet",
    "Attendance",
    "UnitScores",
    "Nested",
    "UnitPoints",
    "Service",
    "PriorYear",
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
Each: TypeAlias = (
    Literal["standard"]
    | Literal["criterion"]
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
GradeReason: TypeAlias = (
    Literal["too_new"]
    | Literal["too_soon_after_restructuring"]
    | Literal["unconfirmed"]
    | Literal["not_determined"]
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
MedalReason: TypeAlias = (
    Literal["service_too_short"]
    | Literal["prior_year_not_completed"]
    | Literal["awarded_before"]
)
MedalWay: TypeAlias = (
    Literal["officer"]
    | Literal["union_unit"]
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
PercentBase: TypeAlias = (
    Literal["all"]
    | Literal["eligible"]
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
QuantityBound: TypeAlias = (
    Literal["exact"]
    | Literal["over"]
    | Literal["under"]
    | Literal["about"]
    | Literal["at_least"]
    | Literal["at_most"]
    | Literal["between"]
)
QuantityCounts: TypeAlias = (
    Literal["money"]
    | Literal["people"]
)
QuantityKind: TypeAlias = (
    Literal["money"]
    | Literal["count"]
    | Literal["percent"]
    | Literal["ratio"]
    | Literal["number"]
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
    | Literal["attendance_differs"]
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
ScoreStatus: TypeAlias = (
    Literal["scored"]
    | Literal["missing"]
    | Literal["not_applicable"]
)
Sector: TypeAlias = (
    Literal["state_agency"]
    | Literal["public_unit_state_paid"]
    | Literal["public_unit_self_financed"]
    | Literal["state_enterprise"]
    | Literal["non_state"]
    | Literal["no_fixed_wage"]
)
ServiceKind: TypeAlias = (
    Literal["full_time"]
    | Literal["part_time"]
    | Literal["non_state_enterprise"]
    | Literal["union_unit"]
)
SetFindingCode: TypeAlias = (
    Literal["duplicate_id"]
    | Literal["empty"]
    | Literal["standard_points_differ"]
    | Literal["bonus_points_differ"]
    | Literal["scale_differs"]
    | Literal["not_positive"]
    | Literal["threshold_overlap"]
    | Literal["threshold_gap"]
    | Literal["threshold_order"]
    | Literal["threshold_beyond_scale"]
    | Literal["threshold_missing_grade"]
    | Literal["unknown_grade"]
    | Literal["unknown_criterion"]
    | Literal["unknown_standard"]
    | Literal["floor_incomplete"]
    | Literal["share_over_one"]
    | Literal["quota_incomplete"]
    | Literal["validity_reversed"]
    | Literal["scope_empty"]
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
    | Literal["years"]
    | Literal["people"]
    | Literal["count"]
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
WordStyle: TypeAlias = (
    Literal["north"]
    | Literal["south"]
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
    absent: NotRequired[int | None]
    """Attendance: how many were absent, with and without a reason, where `done` were present."""
    absent_without_reason: NotRequired[int | None]
    """Attendance: how many of the absent gave no reason."""
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


class Bilingual(TypedDict):
    """A text in both languages."""

    vi: str
    """Vietnamese."""
    en: str
    """English."""


class Scope(TypedDict):
    """Which units a set is for."""

    kinds: Iterable[UnitKind]
    """The kinds of unit."""
    members_from: NotRequired[int | None]
    """From so many members."""
    members_below: NotRequired[int | None]
    """Below so many members."""
    title: NotRequired[str | Bilingual | None]
    """Of which units, or with which form, in words."""


class GradeName(TypedDict):
    """A grade (hạng): its name, which stands for it everywhere, and its English label."""

    name: str
    """The name, such as `vững mạnh`."""
    en: NotRequired[str | None]
    """In English."""


class Threshold(TypedDict):
    """A range of points with its grade."""

    grade: NotRequired[str | None]
    """The grade; `None` when it is not known."""
    at_least: NotRequired[int | Rate | None]
    """The least points, included; the lowest range has none."""
    below: NotRequired[int | Rate | None]
    """The points it stays below; the best range has none."""
    document: NotRequired[str | None]
    """The document, where it is not the set's."""
    article: NotRequired[str | None]
    """The article, where it is not the set's."""
    confidence: NotRequired[Confidence | None]
    """How surely it is known, where that is not the set's."""


class Criterion(TypedDict):
    """Something that is scored (tiêu chí, nội dung)."""

    id: str
    """Its id, once in the set."""
    title: str | Bilingual
    """What it is."""
    maximum: int | Rate
    """The most points it can have."""


class Standard(TypedDict):
    """A standard (tiêu chuẩn), a group of criteria; one without criteria is scored as a whole."""

    id: str
    """Its id, once in the set."""
    title: str | Bilingual
    """What it is."""
    maximum: int | Rate
    """The most points it can have."""
    criteria: NotRequired[Iterable[Criterion] | None]
    """What is scored in it."""
    document: NotRequired[str | None]
    """The document, where it is not the set's."""
    article: NotRequired[str | None]
    """The article, where it is not the set's."""
    confidence: NotRequired[Confidence | None]
    """How surely it is known, where that is not the set's."""


class Bonus(TypedDict):
    """Points above the standards (điểm thưởng)."""

    maximum: int | Rate
    """The most points it can have."""
    criteria: NotRequired[Iterable[Criterion] | None]
    """What is scored in it; empty when it is given as a whole."""
    by: NotRequired[str | Bilingual | None]
    """Who gives it."""
    document: NotRequired[str | None]
    """The document, where it is not the set's."""
    article: NotRequired[str | None]
    """The article, where it is not the set's."""
    confidence: NotRequired[Confidence | None]
    """How surely it is known, where that is not the set's."""


class Deduction(TypedDict):
    """Points taken off (điểm trừ)."""

    maximum: NotRequired[int | Rate | None]
    """The most that is taken off; `None` without a limit."""
    document: NotRequired[str | None]
    """The document, where it is not the set's."""
    article: NotRequired[str | None]
    """The article, where it is not the set's."""
    confidence: NotRequired[Confidence | None]
    """How surely it is known, where that is not the set's."""


class Condition(TypedDict):
    """Something that must hold, which the request states."""

    id: str
    """Its id, once in the set."""
    title: str | Bilingual
    """What must hold."""
    caps_at: NotRequired[str | None]
    """The best grade of a unit that fails it; `None` when that is not known."""
    document: NotRequired[str | None]
    """The document, where it is not the set's."""
    article: NotRequired[str | None]
    """The article, where it is not the set's."""
    confidence: NotRequired[Confidence | None]
    """How surely it is known, where that is not the set's."""


class Floor(TypedDict):
    """What each standard or criterion must reach."""

    id: str
    """Its id, once in the set."""
    title: str | Bilingual
    """What must hold."""
    each: Each
    """Whether standards or criteria are looked at."""
    standard: NotRequired[str | None]
    """Only this standard, or the criteria of it."""
    at_least_share: NotRequired[Rate | None]
    """At least this share of the maximum."""
    more_than: NotRequired[int | Rate | None]
    """More points than this."""
    caps_at: NotRequired[str | None]
    """The best grade of a unit that fails it; `None` when that is not known."""
    document: NotRequired[str | None]
    """The document, where it is not the set's."""
    article: NotRequired[str | None]
    """The article, where it is not the set's."""
    confidence: NotRequired[Confidence | None]
    """How surely it is known, where that is not the set's."""


class Eligibility(TypedDict):
    """How long a unit must have worked to be graded, in full months."""

    months_in_operation: NotRequired[int | None]
    """A new unit."""
    months_since_restructuring: NotRequired[int | None]
    """A unit after split, merger or consolidation."""
    document: NotRequired[str | None]
    """The document, where it is not the set's."""
    article: NotRequired[str | None]
    """The article, where it is not the set's."""
    confidence: NotRequired[Confidence | None]
    """How surely it is known, where that is not the set's."""


class Quota(TypedDict):
    """How many may hold a grade: a share of those that hold one of several grades."""

    grade: str
    """The grade."""
    share: Rate
    """The share."""
    of: Iterable[str]
    """The grades it is a share of."""
    document: NotRequired[str | None]
    """The document, where it is not the set's."""
    article: NotRequired[str | None]
    """The article, where it is not the set's."""
    confidence: NotRequired[Confidence | None]
    """How surely it is known, where that is not the set's."""


class AttendanceRule(TypedDict):
    """How attendance at meetings makes the points of a criterion: its maximum less so much for each
    absence."""

    criterion: str
    """The criterion."""
    per_absence: NotRequired[int | Rate | None]
    """For each absence with a reason."""
    per_absence_without_reason: NotRequired[int | Rate | None]
    """For each absence without a reason."""


class Unseen(TypedDict):
    """What a set's document holds that was not seen."""

    points: NotRequired[int | Rate | None]
    """Points of standards that were not seen."""
    conditions: NotRequired[int | None]
    """How many conditions were not seen."""
    caps_at: NotRequired[str | None]
    """The best grade of a unit that fails one of them; `None` when that is not known."""


CriteriaSetForm = TypedDict(
    "CriteriaSetForm",
    {
        "extends": NotRequired[str | None],
        "id": NotRequired[str | None],
        "title": NotRequired[str | Bilingual | None],
        "document": NotRequired[str | None],
        "article": NotRequired[str | None],
        "from": NotRequired[Day | None],
        "to": NotRequired[Day | None],
        "decided": NotRequired[Day | None],
        "confidence": NotRequired[Confidence | None],
        "note": NotRequired[str | Bilingual | None],
        "scope": NotRequired[Iterable[Scope] | None],
        "scale": NotRequired[int | Rate | None],
        "grades": NotRequired[Iterable[GradeName] | None],
        "thresholds": NotRequired[Iterable[Threshold] | None],
        "standards": NotRequired[Iterable[Standard] | None],
        "bonus": NotRequired[Bonus | None],
        "deduction": NotRequired[Deduction | None],
        "conditions": NotRequired[Iterable[Condition] | None],
        "floors": NotRequired[Iterable[Floor] | None],
        "eligibility": NotRequired[Eligibility | None],
        "quota": NotRequired[Quota | None],
        "attendance": NotRequired[AttendanceRule | None],
        "scorers": NotRequired[Iterable[Bilingual] | None],
        "evidence": NotRequired[bool | None],
        "unseen": NotRequired[Unseen | None],
    },
)
"""A set as it is written, in a file of the rules or in a request.

With `extends`, what is not given is taken from the set that ships under that id, with its source; what is given then has the source `override`, unless a document or a confidence says otherwise. Without a confidence a set is stated by the caller (`override`)."""


class Score(TypedDict):
    """The score of one criterion."""

    criterion: str
    """The criterion's id, or that of a standard without criteria; one of `criteria` is found
    without reading its letters."""
    points: NotRequired[int | Rate | None]
    """The points that count, those of the level that verifies."""
    self_points: NotRequired[int | Rate | None]
    """The points the unit gave itself."""
    status: NotRequired[ScoreStatus | None]
    """What is known of it; `scored` with points, `missing` without, unless given."""


class ConditionMet(TypedDict):
    """Whether a condition of the set is met."""

    id: str
    """The condition's id."""
    met: NotRequired[bool | None]
    """Whether it is met; `None` when that is not known."""


class Attendance(TypedDict):
    """Attendance at the meetings of a period."""

    present: int
    """Meetings attended."""
    absent: int
    """Meetings missed, with and without a reason."""
    absent_without_reason: NotRequired[int | None]
    """Those missed without a reason."""


class UnitScores(TypedDict):
    """The scorecard of one unit among several."""

    id: str
    """The unit's id."""
    months_in_operation: NotRequired[int | None]
    """Full months since a new unit began to work."""
    months_since_restructuring: NotRequired[int | None]
    """Full months since split, merger or consolidation made the unit."""
    scores: Iterable[Score]
    """The scores; a criterion without one is missing."""
    conditions: NotRequired[Iterable[ConditionMet] | None]
    """Which conditions are met; one not given is not known."""
    bonus: NotRequired[int | Rate | None]
    """The bonus as a whole, where its criteria are not scored; none unless given."""
    deduction: NotRequired[int | Rate | None]
    """What is taken off; nothing unless given."""
    attendance: NotRequired[Attendance | None]
    """Attendance at meetings, where the set makes points of it."""


class Nested(TypedDict):
    """A grade that is counted within another, as "xuất sắc" within "tốt"."""

    grade: str
    """The inner grade."""
    within: str
    """The grade whose count includes it."""


class UnitPoints(TypedDict):
    """A unit's points, for ranking."""

    id: str
    """The unit."""
    points: NotRequired[int | Rate | None]
    """Its points; `None` of one that is not ranked."""
    maximum: NotRequired[int | Rate | None]
    """What they are out of, where that differs between units; all of a block or none."""
    block: NotRequired[str | None]
    """Its emulation block."""


Service = TypedDict(
    "Service",
    {
        "kind": ServiceKind,
        "months": NotRequired[int | None],
        "from": NotRequired[Month | None],
        "to": NotRequired[Month | None],
    },
)
"""A span of service: so many months, or from a month to a month."""


class PriorYear(TypedDict):
    """Whether a year's tasks were completed."""

    year: int
    """The year."""
    completed: NotRequired[bool | None]
    """Whether its tasks were completed; `None` when that is not known."""
