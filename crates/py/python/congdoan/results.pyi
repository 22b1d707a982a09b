# written by `cargo xtask generate` from the list of operations.
"""The results of the operations and their parts.

Sums of money are ``int``, in đồng; rates and exact figures ``Decimal``, days ``date``.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Literal
from .types import (
    Basis,
    Bound,
    Confidence,
    DuesBound,
    DuesReason,
    Each,
    EndCause,
    FindingCode,
    GradeReason,
    Level,
    MedalReason,
    MedalWay,
    NotDeterminedKind,
    OrgFindingCode,
    PayableRule,
    Purpose,
    QuantityBound,
    QuantityKind,
    Reading,
    ReorganisedHow,
    ReportFindingCode,
    ReportLineName,
    ReportSection,
    Role,
    SetFindingCode,
    SpendingFund,
    Unit,
    UnitKind,
    Verdict,
)

from ._part import Part, Result

__all__ = [
    "AliveUnit",
    "AttendanceRule",
    "Bilingual",
    "Bonus",
    "Breakpoint",
    "Candidate",
    "Care",
    "Ceiling",
    "ChartSource",
    "Citation",
    "Condition",
    "ConditionState",
    "Consolidation",
    "CountBounds",
    "CriteriaSet",
    "CriteriaSetCheck",
    "CriteriaSets",
    "Criterion",
    "Deduction",
    "Distribution",
    "Dues",
    "Eligibility",
    "EndedUnit",
    "EnterpriseMonth",
    "Entry",
    "Estimate",
    "EstimateLine",
    "Explanation",
    "FeeSanction",
    "Finding",
    "Floor",
    "Grade",
    "GradeChange",
    "GradeDetails",
    "GradeLift",
    "GradeName",
    "GradeSensitivity",
    "GradeSummary",
    "HalfYearReport",
    "HandOver",
    "Indicator",
    "Inquiry",
    "LatePayer",
    "LevelAmount",
    "MedalEligibility",
    "MemberFlow",
    "NotDetermined",
    "OfficerAllowance",
    "OfficerService",
    "OrgAsOf",
    "OrgCheck",
    "OrgFinding",
    "ParentFigures",
    "ParsedQuantity",
    "PersonDues",
    "Quantity",
    "Quota",
    "Raise",
    "Rank",
    "RankBlock",
    "Ranking",
    "Reachable",
    "Reconciliation",
    "Reduction09c",
    "Refund",
    "Reorganised",
    "ReportFinding",
    "ReportLine",
    "Scope",
    "ScoreDifference",
    "SelfAssessment",
    "SetFinding",
    "SetInBrief",
    "Settlement",
    "SettlementRow",
    "Standard",
    "StandardScore",
    "Standing",
    "SumInWords",
    "Sums",
    "Threshold",
    "ThresholdStep",
    "UnionFee",
    "UnionUnitService",
    "UnitFigures",
    "UnitGrade",
    "Unseen",
]


class Citation(Part):
    """The source of one value of the law that a result used."""

    __match_args__ = ("parameter", "document", "article", "from_", "to", "decided", "confidence",)

    @property
    def parameter(self) -> str:
        """The id of the parameter, or `grading.<set>.<part>`."""

    @property
    def document(self) -> str:
        """The document; `override` when the caller stated the value."""

    @property
    def article(self) -> str:
        """The article as `art 26(2)`, `not_read`, or the reason of an override."""

    @property
    def from_(self) -> date | None:
        """The first day the value applies; `None` for a criteria set whose first day is not known."""

    @property
    def to(self) -> date | None:
        """The last day it prevails as the law is known, if that is known."""

    @property
    def decided(self) -> date | None:
        """The day it was decided, where that differs from `from` and is known."""

    @property
    def confidence(self) -> Confidence:
        """How surely it is known."""


class Explanation(Part):
    """One figure with what it was made of."""

    __match_args__ = ("label", "formula", "value", "rounding", "citation", "children",)

    @property
    def label(self) -> str:
        """What the figure is."""

    @property
    def formula(self) -> str | None:
        """How it follows, with the numbers in it."""

    @property
    def value(self) -> str:
        """The figure, with its unit."""

    @property
    def rounding(self) -> str | None:
        """The rounding rule, where one was applied."""

    @property
    def citation(self) -> Citation | None:
        """The rule it rests on."""

    @property
    def children(self) -> tuple[Explanation, ...]:
        """The figures it was made of."""


class UnionFee(Result):
    """The fee of a month."""

    __match_args__ = (
        "liable",
        "reason",
        "salary_fund",
        "rate",
        "exact",
        "due",
        "deferred",
        "deferred_payable_by",
        "payable_by",
        "payable_rule",
        "citations",
    )

    @property
    def liable(self) -> bool:
        """Whether the employer owes the fee; if not, every figure is `None`."""

    @property
    def reason(self) -> Literal["state_paid_since_2025"] | None:
        """Why not."""

    @property
    def salary_fund(self) -> int | None:
        """The fund the fee is taken from, in đồng."""

    @property
    def rate(self) -> Decimal | None:
        """The rate."""

    @property
    def exact(self) -> Decimal | None:
        """Rate × fund before relief, unrounded."""

    @property
    def due(self) -> int | None:
        """What is owed now, in đồng."""

    @property
    def deferred(self) -> int | None:
        """What a suspension puts off, in đồng."""

    @property
    def deferred_payable_by(self) -> date | None:
        """The day by which the deferred sum is to be paid back, when the end is known."""

    @property
    def payable_by(self) -> date | None:
        """The day by which the fee is to be paid, when the rule names one."""

    @property
    def payable_rule(self) -> PayableRule | None:
        """The rule of that day; `None` where the law of the month is not known."""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The rules used."""


class Dues(Result):
    """The dues of one member for a month."""

    __match_args__ = (
        "liable",
        "reason",
        "base",
        "rate",
        "exact",
        "cap",
        "capped",
        "due",
        "surplus",
        "citations",
    )

    @property
    def liable(self) -> bool:
        """Whether dues are owed; if not, every figure is `None`."""

    @property
    def reason(self) -> DuesReason | None:
        """Why not."""

    @property
    def base(self) -> int | None:
        """What the dues are taken from, after ceiling and floor, in đồng."""

    @property
    def rate(self) -> Decimal | None:
        """The rule's rate; `None` for a fixed sum."""

    @property
    def exact(self) -> Decimal | None:
        """Rate × base before the cap, unrounded; for a fixed sum the sum owed, unrounded."""

    @property
    def cap(self) -> int | None:
        """The most the rule takes, in đồng; `None` where there is no cap."""

    @property
    def capped(self) -> bool:
        """Whether the cap binds."""

    @property
    def due(self) -> int | None:
        """What is owed, in đồng."""

    @property
    def surplus(self) -> int | None:
        """What a resolved rate adds to the rule's dues, in đồng; it stays with the grassroots
        union."""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The rules used."""


class PersonDues(Part):
    """One person's dues."""

    __match_args__ = ("id", "dues", "reason", "surplus",)

    @property
    def id(self) -> str:
        """The payroll's own id."""

    @property
    def dues(self) -> int | None:
        """What is owed, in đồng; `None` when nothing is, which is no line rather than a zero."""

    @property
    def reason(self) -> DuesReason | None:
        """Why nothing is owed."""

    @property
    def surplus(self) -> int | None:
        """The surplus of a resolved rate in those dues, in đồng."""


class LevelAmount(Part):
    """What one level above gets."""

    __match_args__ = ("level", "share", "amount",)

    @property
    def level(self) -> str:
        """The level."""

    @property
    def share(self) -> Decimal:
        """Its share of the upper sum."""

    @property
    def amount(self) -> int:
        """Its part, in đồng."""


class EnterpriseMonth(Result):
    """An enterprise's month."""

    __match_args__ = (
        "people",
        "union_fee",
        "dues",
        "distribution_fee",
        "distribution_dues",
        "surplus",
        "payable_by",
        "deferred",
        "deferred_payable_by",
        "citations",
    )

    @property
    def people(self) -> tuple[PersonDues, ...]:
        """Everyone's dues, in the order given."""

    @property
    def union_fee(self) -> int | None:
        """The fee owed, in đồng; `None` when the employer is not liable."""

    @property
    def dues(self) -> int:
        """All dues together, in đồng."""

    @property
    def distribution_fee(self) -> Distribution | None:
        """How the fee is distributed; `None` when none is owed."""

    @property
    def distribution_dues(self) -> Distribution:
        """How the dues are distributed, without the surplus, which stays with the grassroots union."""

    @property
    def surplus(self) -> int:
        """The surplus of a resolved rate, in đồng."""

    @property
    def payable_by(self) -> date | None:
        """The day by which the fee is to be paid, when the rule names one."""

    @property
    def deferred(self) -> int | None:
        """What a suspension puts off, in đồng."""

    @property
    def deferred_payable_by(self) -> date | None:
        """The day by which that is to be paid back, when the end is known."""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The rules used."""


class Distribution(Result):
    """A sum split between the grassroots union and the levels above; the parts add up to the đồng."""

    __match_args__ = (
        "grassroots_share",
        "upper_share",
        "exact",
        "grassroots",
        "upper",
        "levels",
        "citations",
    )

    @property
    def grassroots_share(self) -> Decimal:
        """The share of the grassroots union."""

    @property
    def upper_share(self) -> Decimal:
        """The share of the levels above."""

    @property
    def exact(self) -> Decimal:
        """The part that moves between holders, unrounded."""

    @property
    def grassroots(self) -> int:
        """What the grassroots union has in the end, in đồng."""

    @property
    def upper(self) -> int:
        """What the levels above have, in đồng."""

    @property
    def levels(self) -> tuple[LevelAmount, ...] | None:
        """The upper sum by level, when a scheme was given."""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The rules used."""


class Reduction09c(Result):
    """The reduction of a year."""

    __match_args__ = ("basis", "rate", "exact", "due", "citations",)

    @property
    def basis(self) -> Basis:
        """What it is taken from."""

    @property
    def rate(self) -> Decimal | None:
        """The rate; `None` for an assigned amount."""

    @property
    def exact(self) -> Decimal | None:
        """Unrounded; `None` for an assigned amount."""

    @property
    def due(self) -> int:
        """The reduction, in đồng."""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The rules used."""


class Refund(Result):
    """What is to come back, came back, and is still owed."""

    __match_args__ = (
        "entitlement",
        "reduction",
        "net",
        "paid",
        "outstanding",
        "payable_by",
        "citations",
    )

    @property
    def entitlement(self) -> int:
        """The grassroots share of the fee, in đồng."""

    @property
    def reduction(self) -> int:
        """What is taken off, in đồng."""

    @property
    def net(self) -> int:
        """Entitlement − reduction, in đồng."""

    @property
    def paid(self) -> int:
        """What was paid back, in đồng."""

    @property
    def outstanding(self) -> int:
        """Net − paid, in đồng; negative when too much was paid."""

    @property
    def payable_by(self) -> date | None:
        """The day by which it was to be paid back; `None` before the rule of 2024-08-01."""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The rules used."""


class Bilingual(Part):
    """A text in both languages."""

    __match_args__ = ("vi", "en",)

    @property
    def vi(self) -> str:
        """Vietnamese."""

    @property
    def en(self) -> str:
        """English."""


class SettlementRow(Part):
    """One row of the form with its amount."""

    __match_args__ = ("number", "code", "titles", "title", "amount", "role", "parent",)

    @property
    def number(self) -> str:
        """The row's number on the form; may be empty."""

    @property
    def code(self) -> str | None:
        """The account code; the form's own sums have none."""

    @property
    def titles(self) -> Bilingual:
        """The title in both languages."""

    @property
    def title(self) -> str:
        """The title, in the language of the request."""

    @property
    def amount(self) -> int:
        """The amount in đồng; zero for rows without a line."""

    @property
    def role(self) -> Role:
        """What it counts in."""

    @property
    def parent(self) -> str | None:
        """The code it is part of."""


class Finding(Part):
    """Something in the books that does not agree."""

    __match_args__ = ("code", "message", "path", "difference",)

    @property
    def code(self) -> FindingCode:
        """What kind it is."""

    @property
    def message(self) -> str:
        """What is wrong, in the language of the request."""

    @property
    def path(self) -> str:
        """The field of the request it concerns."""

    @property
    def difference(self) -> int | None:
        """Stated − computed, in đồng; `None` where nothing was stated."""


class ChartSource(Part):
    """Where a chart of accounts comes from."""

    __match_args__ = ("id", "document", "decided", "confidence",)

    @property
    def id(self) -> str:
        """The chart's id."""

    @property
    def document(self) -> str:
        """The document that set it up."""

    @property
    def decided(self) -> date:
        """The day of that document."""

    @property
    def confidence(self) -> Confidence:
        """How surely the chart is known."""


class Settlement(Result):
    """A settled period: the form's rows and sums, and what does not agree."""

    __match_args__ = (
        "rows",
        "income",
        "total_income",
        "spending",
        "total_spending",
        "closing",
        "findings",
        "chart",
        "citations",
    )

    @property
    def rows(self) -> tuple[SettlementRow, ...]:
        """Every row of the form in its order."""

    @property
    def income(self) -> int:
        """Cộng thu, in đồng."""

    @property
    def total_income(self) -> int:
        """Tổng cộng thu, in đồng."""

    @property
    def spending(self) -> int:
        """Cộng chi, in đồng."""

    @property
    def total_spending(self) -> int:
        """Tổng cộng chi, in đồng."""

    @property
    def closing(self) -> int:
        """Tích lũy cuối kỳ: opening + total income − total spending, in đồng."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What does not agree."""

    @property
    def chart(self) -> ChartSource:
        """The chart's source."""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The rules used."""


class HandOver(Result):
    """A hand-over, settled on both sides."""

    __match_args__ = ("handed_over", "giver", "receiver", "citations",)

    @property
    def handed_over(self) -> int:
        """What passes from one to the other, in đồng; zero when the balance is negative, for a debt
        does not leave by code 42."""

    @property
    def giver(self) -> Settlement:
        """The stub settlement of the unit that ends; it closes at zero unless its balance is
        negative."""

    @property
    def receiver(self) -> Settlement | None:
        """The receiver's settlement with code 40."""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The rules used."""


class EstimateLine(Part):
    """One line of the estimate."""

    __match_args__ = ("code", "title", "amount",)

    @property
    def code(self) -> str:
        """The account code of chart `hd-47-2021`, whatever the year."""

    @property
    def title(self) -> Bilingual:
        """Its title."""

    @property
    def amount(self) -> int:
        """The amount, in đồng."""


class Ceiling(Part):
    """One rule of the spending structure, in đồng."""

    __match_args__ = (
        "parameter",
        "label",
        "fund",
        "purpose",
        "bound",
        "confidence",
        "share",
        "base",
        "amount",
    )

    @property
    def parameter(self) -> str:
        """The parameter."""

    @property
    def label(self) -> Bilingual:
        """What the rule says."""

    @property
    def fund(self) -> SpendingFund:
        """The money it is a share of."""

    @property
    def purpose(self) -> Purpose:
        """What it is about."""

    @property
    def bound(self) -> Bound:
        """How it binds."""

    @property
    def confidence(self) -> Confidence:
        """How surely it is known."""

    @property
    def share(self) -> Decimal | None:
        """The share; `None` when the rule is less sure than accepted."""

    @property
    def base(self) -> int:
        """That money, in đồng."""

    @property
    def amount(self) -> int | None:
        """Share × base, in đồng; `None` when the rule is less sure than accepted."""


class Estimate(Result):
    """A union's year, planned."""

    __match_args__ = (
        "fee_due",
        "dues_due",
        "dues_bound",
        "income",
        "goes_up",
        "fee_kept_above",
        "refund_working_days",
        "available",
        "ceilings",
        "citations",
    )

    @property
    def fee_due(self) -> int | None:
        """The fee the employer will owe, in đồng; `None` when it is not liable."""

    @property
    def dues_due(self) -> int | None:
        """The dues the members will owe, in đồng; `None` when nobody is liable."""

    @property
    def dues_bound(self) -> DuesBound | None:
        """How those dues stand to what will be owed."""

    @property
    def income(self) -> tuple[EstimateLine, ...]:
        """The income by account code: dues, other income, the fee that comes back."""

    @property
    def goes_up(self) -> tuple[EstimateLine, ...]:
        """What goes up by account code: the upper share of the dues."""

    @property
    def fee_kept_above(self) -> int:
        """The part of the fee that stays above, in đồng."""

    @property
    def refund_working_days(self) -> int | None:
        """Within how many working days of its receipt the fee comes back, where a rule says so."""

    @property
    def available(self) -> int:
        """Opening + income − what goes up, in đồng."""

    @property
    def ceilings(self) -> tuple[Ceiling, ...]:
        """The spending structure on the dues kept and the fee that comes back."""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The rules used."""


class Candidate(Part):
    """One way to read a line, with what the rules would then expect."""

    __match_args__ = ("reading", "expected", "difference", "relative",)

    @property
    def reading(self) -> Reading:
        """The reading."""

    @property
    def expected(self) -> int:
        """What the rules expect, in đồng."""

    @property
    def difference(self) -> int:
        """Reported − expected, in đồng."""

    @property
    def relative(self) -> Decimal | None:
        """Difference ÷ expected, at most six decimals; `None` when nothing is expected."""


class ReportLine(Part):
    """A printed line, read."""

    __match_args__ = (
        "line",
        "reported",
        "reading",
        "expected",
        "difference",
        "relative",
        "verdict",
        "details",
    )

    @property
    def line(self) -> ReportLineName:
        """Which line."""

    @property
    def reported(self) -> int:
        """What the report prints, in đồng."""

    @property
    def reading(self) -> Reading | None:
        """What it shows, when exactly one reading fits or refunds are below what is due."""

    @property
    def expected(self) -> int | None:
        """What the rules expect under that reading, in đồng."""

    @property
    def difference(self) -> int | None:
        """Reported − expected, in đồng."""

    @property
    def relative(self) -> Decimal | None:
        """Difference ÷ expected, at most six decimals."""

    @property
    def verdict(self) -> Verdict:
        """What can be said."""

    @property
    def details(self) -> tuple[Candidate, ...]:
        """Every reading tried, with what it would expect."""


class Reconciliation(Result):
    """The lines of a report, read, and what the fee implies."""

    __match_args__ = ("implied_salary_fund", "implied_monthly_salary", "lines", "citations",)

    @property
    def implied_salary_fund(self) -> int | None:
        """The salary fund the fee implies, in đồng."""

    @property
    def implied_monthly_salary(self) -> int | None:
        """That fund per member and month, in đồng, for a period of whole months."""

    @property
    def lines(self) -> tuple[ReportLine, ...]:
        """The lines given, in the order dues, reduction, refunds."""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The rules used."""


class UnitFigures(Part):
    """A unit's figures."""

    __match_args__ = (
        "id",
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
        "short_months",
    )

    @property
    def id(self) -> str:
        """The unit's id."""

    @property
    def fee_due(self) -> int:
        """The fee owed: the months' rounded fees, in đồng."""

    @property
    def fee_paid(self) -> int:
        """The fee paid, in đồng."""

    @property
    def fee_outstanding(self) -> int:
        """Fee owed − paid, in đồng."""

    @property
    def dues_collected(self) -> int:
        """All dues collected, in đồng."""

    @property
    def dues_upper_due(self) -> int:
        """What of the dues goes up, in đồng."""

    @property
    def dues_remitted(self) -> int:
        """What went up, in đồng."""

    @property
    def dues_outstanding(self) -> int:
        """What of the dues still has to go up, in đồng."""

    @property
    def entitlement(self) -> int:
        """The grassroots share of the fee paid, in đồng."""

    @property
    def reduction(self) -> int:
        """The reduction under Resolution 09C, in đồng."""

    @property
    def net(self) -> int:
        """Entitlement − reduction, in đồng."""

    @property
    def refunds_paid(self) -> int:
        """What was refunded, in đồng."""

    @property
    def refund_outstanding(self) -> int:
        """What is still to be refunded, in đồng."""

    @property
    def short_months(self) -> tuple[str, ...]:
        """The months paid below what was owed, in order."""


class Sums(Part):
    """The money of a unit, or of many."""

    __match_args__ = (
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

    @property
    def fee_due(self) -> int:
        """The fee owed: the months' rounded fees, in đồng."""

    @property
    def fee_paid(self) -> int:
        """The fee paid, in đồng."""

    @property
    def fee_outstanding(self) -> int:
        """Fee owed − paid, in đồng."""

    @property
    def dues_collected(self) -> int:
        """All dues collected, in đồng."""

    @property
    def dues_upper_due(self) -> int:
        """What of the dues goes up, in đồng."""

    @property
    def dues_remitted(self) -> int:
        """What went up, in đồng."""

    @property
    def dues_outstanding(self) -> int:
        """What of the dues still has to go up, in đồng."""

    @property
    def entitlement(self) -> int:
        """The grassroots share of the fee paid, in đồng."""

    @property
    def reduction(self) -> int:
        """The reduction under Resolution 09C, in đồng."""

    @property
    def net(self) -> int:
        """Entitlement − reduction, in đồng."""

    @property
    def refunds_paid(self) -> int:
        """What was refunded, in đồng."""

    @property
    def refund_outstanding(self) -> int:
        """What is still to be refunded, in đồng."""


class ParentFigures(Part):
    """The figures of the units below one parent."""

    __match_args__ = (
        "parent",
        "units",
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

    @property
    def parent(self) -> str | None:
        """The parent; `None` for units without one."""

    @property
    def units(self) -> int:
        """How many units."""

    @property
    def fee_due(self) -> int:
        """The fee owed: the months' rounded fees, in đồng."""

    @property
    def fee_paid(self) -> int:
        """The fee paid, in đồng."""

    @property
    def fee_outstanding(self) -> int:
        """Fee owed − paid, in đồng."""

    @property
    def dues_collected(self) -> int:
        """All dues collected, in đồng."""

    @property
    def dues_upper_due(self) -> int:
        """What of the dues goes up, in đồng."""

    @property
    def dues_remitted(self) -> int:
        """What went up, in đồng."""

    @property
    def dues_outstanding(self) -> int:
        """What of the dues still has to go up, in đồng."""

    @property
    def entitlement(self) -> int:
        """The grassroots share of the fee paid, in đồng."""

    @property
    def reduction(self) -> int:
        """The reduction under Resolution 09C, in đồng."""

    @property
    def net(self) -> int:
        """Entitlement − reduction, in đồng."""

    @property
    def refunds_paid(self) -> int:
        """What was refunded, in đồng."""

    @property
    def refund_outstanding(self) -> int:
        """What is still to be refunded, in đồng."""


class Consolidation(Result):
    """Units consolidated over a period."""

    __match_args__ = ("units", "totals", "by_parent", "late", "citations",)

    @property
    def units(self) -> tuple[UnitFigures, ...]:
        """The units, in the order given."""

    @property
    def totals(self) -> Sums:
        """The sums over all units."""

    @property
    def by_parent(self) -> tuple[ParentFigures, ...]:
        """The sums by parent, in order of first appearance."""

    @property
    def late(self) -> tuple[str, ...]:
        """The units with any short month, in the order given."""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The rules used."""


class FeeSanction(Result):
    """The band of the fine."""

    __match_args__ = ("minimum", "maximum", "maximum_included", "cap", "citations",)

    @property
    def minimum(self) -> int:
        """The least, in đồng."""

    @property
    def maximum(self) -> int:
        """The most, in đồng."""

    @property
    def maximum_included(self) -> bool:
        """Whether the most itself may be imposed ("to 20%"), or only less ("under 15%")."""

    @property
    def cap(self) -> int:
        """The cap of the decree, in đồng."""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The rules used."""


class OfficerAllowance(Result):
    """An officer's allowance for a month."""

    __match_args__ = ("coefficient", "base_salary", "exact", "due", "citations",)

    @property
    def coefficient(self) -> Decimal:
        """The coefficient of the office."""

    @property
    def base_salary(self) -> int:
        """The base salary of the month, in đồng."""

    @property
    def exact(self) -> Decimal:
        """Coefficient × base salary, unrounded."""

    @property
    def due(self) -> int:
        """The allowance, in đồng."""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The rules used."""


class MemberFlow(Result):
    """The flow of members with both ends."""

    __match_args__ = ("opening", "net_change", "closing", "women_share", "citations",)

    @property
    def opening(self) -> int:
        """Members at the start."""

    @property
    def net_change(self) -> int:
        """What the period added, or took when negative."""

    @property
    def closing(self) -> int:
        """Members at the end."""

    @property
    def women_share(self) -> Decimal | None:
        """Women ÷ members at the end, at most six decimals."""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """No rule is used."""


class OrgFinding(Part):
    """Something that does not fit in a tree of units."""

    __match_args__ = ("code", "message", "path", "unit", "citation",)

    @property
    def code(self) -> OrgFindingCode:
        """What kind it is."""

    @property
    def message(self) -> str:
        """What is wrong, in the language of the request."""

    @property
    def path(self) -> str:
        """The field of the request it concerns."""

    @property
    def unit(self) -> str | None:
        """The unit it concerns; `None` for a block."""

    @property
    def citation(self) -> Citation | None:
        """The rule it rests on; `None` where none is needed."""


class OrgCheck(Result):
    """What does not fit in a tree of units."""

    __match_args__ = ("units", "alive", "findings", "citations",)

    @property
    def units(self) -> int:
        """How many units were given."""

    @property
    def alive(self) -> int | None:
        """How many of them exist on the day; `None` without a day."""

    @property
    def findings(self) -> tuple[OrgFinding, ...]:
        """What does not fit: ids and lives, lines, then unit by unit what the rules say, blocks."""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The rules used."""


class AliveUnit(Part):
    """A unit alive on the day."""

    __match_args__ = (
        "id",
        "name",
        "kind",
        "level",
        "parent",
        "coordinated_by",
        "line",
        "members",
    )

    @property
    def id(self) -> str:
        """The unit's id."""

    @property
    def name(self) -> str:
        """Its name on the day."""

    @property
    def kind(self) -> UnitKind:
        """Its kind on the day."""

    @property
    def level(self) -> Level | None:
        """Its level on the day; `None` where that is not determined."""

    @property
    def parent(self) -> str | None:
        """The unit that manages it."""

    @property
    def coordinated_by(self) -> str | None:
        """The unit that coordinates it."""

    @property
    def line(self) -> tuple[str, ...]:
        """The units above it, from its parent to the top."""

    @property
    def members(self) -> int | None:
        """Its members, where given."""


class EndedUnit(Part):
    """A unit whose life is over on the day."""

    __match_args__ = (
        "id",
        "name",
        "kind",
        "on",
        "cause",
        "into",
        "books_held_by",
        "document",
        "citation",
    )

    @property
    def id(self) -> str:
        """The unit's id."""

    @property
    def name(self) -> str:
        """Its last name."""

    @property
    def kind(self) -> UnitKind:
        """Its last kind."""

    @property
    def on(self) -> date:
        """Its last day."""

    @property
    def cause(self) -> EndCause:
        """How it ended."""

    @property
    def into(self) -> str | None:
        """The unit that received it."""

    @property
    def books_held_by(self) -> str | None:
        """Who holds its books on the day, along the line of receivers; `None` where that is not
        determined."""

    @property
    def document(self) -> str | None:
        """The decision, or the document of the rule."""

    @property
    def citation(self) -> Citation | None:
        """The rule, where one ended it."""


class Reorganised(Part):
    """One thing the reorganisation did, with the document it rests on."""

    __match_args__ = ("id", "how", "on", "old_parent", "into", "document", "citation",)

    @property
    def id(self) -> str:
        """The unit."""

    @property
    def how(self) -> ReorganisedHow:
        """What happened to it."""

    @property
    def on(self) -> date:
        """The last day of a unit that ended; the first day of anything else."""

    @property
    def old_parent(self) -> str | None:
        """What managed a unit that passed."""

    @property
    def into(self) -> str | None:
        """Who has the unit, or holds its funds, on the day asked; `None` where that is not
        determined."""

    @property
    def document(self) -> str:
        """The document."""

    @property
    def citation(self) -> Citation:
        """The rule."""


class NotDetermined(Part):
    """Something that is not determined of a unit."""

    __match_args__ = ("id", "what", "why",)

    @property
    def id(self) -> str:
        """The unit."""

    @property
    def what(self) -> NotDeterminedKind:
        """What is not determined."""

    @property
    def why(self) -> str:
        """Why, in the language of the request."""


class OrgAsOf(Result):
    """The organisation on a day."""

    __match_args__ = (
        "on",
        "units",
        "ended",
        "not_yet_founded",
        "by_reorganisation",
        "not_determined",
        "citations",
    )

    @property
    def on(self) -> date:
        """The day."""

    @property
    def units(self) -> tuple[AliveUnit, ...]:
        """The units alive, in the order given."""

    @property
    def ended(self) -> tuple[EndedUnit, ...]:
        """The units ended before the day, in the order given."""

    @property
    def not_yet_founded(self) -> tuple[str, ...]:
        """The units founded after the day, in the order given."""

    @property
    def by_reorganisation(self) -> tuple[Reorganised, ...]:
        """What the reorganisation of 2025 made of units that have no event for it."""

    @property
    def not_determined(self) -> tuple[NotDetermined, ...]:
        """What neither events nor rules say."""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The rules used."""


class CountBounds(Part):
    """The whole numbers something may be."""

    __match_args__ = ("least", "most",)

    @property
    def least(self) -> int:
        """The least it may be."""

    @property
    def most(self) -> int | None:
        """The most it may be; `None` when nothing bounds it."""


class Indicator(Part):
    """An indicator (chỉ tiêu) with what follows from its figures."""

    __match_args__ = (
        "id",
        "label",
        "section",
        "done",
        "of",
        "count",
        "absent",
        "absent_without_reason",
        "percent",
        "printed_percent",
        "consistent",
        "target_percent",
        "target_met",
        "implied_of",
    )

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def label(self) -> str:
        """What it is, in the language of the request."""

    @property
    def section(self) -> ReportSection:
        """The section it stands in."""

    @property
    def done(self) -> int | None:
        """How many were done."""

    @property
    def of(self) -> int | None:
        """Of how many."""

    @property
    def count(self) -> int | None:
        """A count that is not of anything."""

    @property
    def absent(self) -> int | None:
        """Attendance: how many were absent, with and without a reason."""

    @property
    def absent_without_reason(self) -> int | None:
        """Attendance: how many of the absent gave no reason."""

    @property
    def percent(self) -> Decimal | None:
        """`done` of `of` in percent, two decimals half up."""

    @property
    def printed_percent(self) -> Decimal | None:
        """The percentage printed."""

    @property
    def consistent(self) -> bool | None:
        """Whether the figures give the printed percentage, at its own precision; `None` where that
        cannot be checked."""

    @property
    def target_percent(self) -> Decimal | None:
        """The percentage that was to be reached."""

    @property
    def target_met(self) -> bool | None:
        """Whether it was reached, by the figures or else by the percentage as printed."""

    @property
    def implied_of(self) -> CountBounds | None:
        """The wholes that `done` and the printed percentage leave open, where `of` is not given."""


class Quantity(Part):
    """A quantity, as printed and as read; in đồng for sums, in people (or gifts) for counts.

    "gần" and "dưới" are `under`, "trên" and "hơn" are `over`, "khoảng", "ước" and "xấp xỉ" are
    `about`, which bounds nothing. Text that was not read has none of the four.
    """

    __match_args__ = ("printed", "exact", "over", "under", "about",)

    @property
    def printed(self) -> str | None:
        """What the report prints, where it was given as text."""

    @property
    def exact(self) -> int | None:
        """The quantity, known exactly."""

    @property
    def over(self) -> int | None:
        """It is more than this."""

    @property
    def under(self) -> int | None:
        """It is less than this."""

    @property
    def about(self) -> int | None:
        """It is near this, to either side."""


class Care(Part):
    """Care (chăm lo) for members, read."""

    __match_args__ = ("id", "label", "people", "amount", "each", "total",)

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def label(self) -> str:
        """What it is, in the language of the request."""

    @property
    def people(self) -> Quantity | None:
        """How many people, or gifts."""

    @property
    def amount(self) -> Quantity | None:
        """How much in all, in đồng."""

    @property
    def each(self) -> Quantity | None:
        """How much for each, in đồng."""

    @property
    def total(self) -> Quantity | None:
        """`people` × `each`, in đồng, where one of them is exact."""


class LatePayer(Part):
    """A unit that paid the fee of some months short."""

    __match_args__ = ("id", "name", "short_months", "fee_outstanding",)

    @property
    def id(self) -> str:
        """The unit's id."""

    @property
    def name(self) -> str:
        """Its name."""

    @property
    def short_months(self) -> tuple[str, ...]:
        """The months paid below what was owed, in order."""

    @property
    def fee_outstanding(self) -> int:
        """Fee owed − paid over the whole period, in đồng; more paid in other months counts."""


class ReportFinding(Part):
    """Something in a report that a reader should look at again."""

    __match_args__ = ("code", "message", "path", "difference",)

    @property
    def code(self) -> ReportFindingCode:
        """What kind it is."""

    @property
    def message(self) -> str:
        """What is wrong, in the language of the request."""

    @property
    def path(self) -> str:
        """The field of the request it concerns."""

    @property
    def difference(self) -> int | Decimal | None:
        """Stated − computed; `None` where there is nothing to subtract."""


class HalfYearReport(Result):
    """A report with its figures checked."""

    __match_args__ = (
        "indicators",
        "flow",
        "finance",
        "care",
        "late",
        "findings",
        "text",
        "citations",
    )

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """The indicators, in the order given."""

    @property
    def flow(self) -> MemberFlow | None:
        """The flow of members; `None` when it was not given or does not balance."""

    @property
    def finance(self) -> Reconciliation | None:
        """The finance lines, read against the rules."""

    @property
    def care(self) -> tuple[Care, ...]:
        """The care for members, in the order given."""

    @property
    def late(self) -> tuple[LatePayer, ...]:
        """The units that paid the fee of some months short."""

    @property
    def findings(self) -> tuple[ReportFinding, ...]:
        """What does not agree, in the order members, finance, indicators, care, units."""

    @property
    def text(self) -> str:
        """The report in Markdown, in the language of the request."""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The rules used."""


class Standing(Part):
    """A total with the grade it gives."""

    __match_args__ = ("total", "percent", "grade",)

    @property
    def total(self) -> Decimal:
        """The points."""

    @property
    def percent(self) -> Decimal | None:
        """They in percent of the maximum, at most six decimals."""

    @property
    def grade(self) -> str | None:
        """The grade; `None` when the set does not say."""


class Reachable(Part):
    """The grades a unit can still come to."""

    __match_args__ = ("lowest", "highest",)

    @property
    def lowest(self) -> Standing:
        """With nothing for what is missing, and every open condition failed."""

    @property
    def highest(self) -> Standing:
        """With full points for what is missing, and every open condition met."""


class SelfAssessment(Part):
    """What the unit's own scores would give."""

    __match_args__ = ("total", "percent", "grade", "complete",)

    @property
    def total(self) -> Decimal:
        """The points."""

    @property
    def percent(self) -> Decimal | None:
        """They in percent of the maximum, at most six decimals."""

    @property
    def grade(self) -> str | None:
        """The grade; `None` when the set does not say."""

    @property
    def complete(self) -> bool:
        """Whether the unit scored everything."""


class StandardScore(Part):
    """The points of one standard."""

    __match_args__ = ("id", "points", "maximum", "missing", "not_applicable",)

    @property
    def id(self) -> str:
        """The standard."""

    @property
    def points(self) -> Decimal:
        """Its points."""

    @property
    def maximum(self) -> Decimal:
        """Its maximum, without what does not apply."""

    @property
    def missing(self) -> tuple[str, ...]:
        """Criteria without evidence."""

    @property
    def not_applicable(self) -> tuple[str, ...]:
        """Criteria that do not apply."""


class ConditionState(Part):
    """A condition or floor, and whether it is met."""

    __match_args__ = ("id", "met", "caps_at", "failed_by",)

    @property
    def id(self) -> str:
        """The condition or floor."""

    @property
    def met(self) -> bool | None:
        """Whether it is met; `None` when that is not known."""

    @property
    def caps_at(self) -> str | None:
        """The best grade without it; `None` when that is not known."""

    @property
    def failed_by(self) -> tuple[str, ...]:
        """The standards or criteria that fail a floor, whatever is missing."""


class ScoreDifference(Part):
    """A criterion on which the unit and the level that verifies differ."""

    __match_args__ = ("criterion", "self_points", "points",)

    @property
    def criterion(self) -> str:
        """The criterion."""

    @property
    def self_points(self) -> Decimal:
        """What the unit gave itself."""

    @property
    def points(self) -> Decimal:
        """What counts."""


class GradeDetails(Part):
    """What a grade is made of."""

    __match_args__ = (
        "grade_by_points",
        "bonus",
        "deduction",
        "standards",
        "conditions",
        "differences",
    )

    @property
    def grade_by_points(self) -> str | None:
        """The grade the points alone give."""

    @property
    def bonus(self) -> Decimal:
        """The bonus."""

    @property
    def deduction(self) -> Decimal:
        """What was taken off."""

    @property
    def standards(self) -> tuple[StandardScore, ...]:
        """The standards, in the order of the set."""

    @property
    def conditions(self) -> tuple[ConditionState, ...]:
        """The conditions, then the floors."""

    @property
    def differences(self) -> tuple[ScoreDifference, ...]:
        """Where own and verified scores differ."""


class Grade(Result):
    """A unit's grade."""

    __match_args__ = (
        "eligible",
        "reason",
        "total",
        "maximum",
        "percent",
        "grade",
        "complete",
        "capped_by",
        "reachable",
        "self_assessment",
        "details",
        "citations",
    )

    @property
    def eligible(self) -> bool:
        """Whether the unit has worked long enough, as far as it is stated."""

    @property
    def reason(self) -> GradeReason | None:
        """Why there is no grade."""

    @property
    def total(self) -> Decimal:
        """The points, with bonus and deduction."""

    @property
    def maximum(self) -> Decimal:
        """The scale, less the weight of what does not apply."""

    @property
    def percent(self) -> Decimal | None:
        """The total in percent of the maximum, at most six decimals; never used for grading."""

    @property
    def grade(self) -> str | None:
        """The grade, of the points so far."""

    @property
    def complete(self) -> bool:
        """Whether nothing is missing or undecided."""

    @property
    def capped_by(self) -> str | None:
        """The condition or floor that lowers the grade, or leaves it unknown."""

    @property
    def reachable(self) -> Reachable | None:
        """What it can still come to; `None` when there is no grade whatever the points."""

    @property
    def self_assessment(self) -> SelfAssessment | None:
        """What the unit's own scores would give; `None` without them."""

    @property
    def details(self) -> GradeDetails:
        """What it is made of."""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The parts of the set it rests on."""


class Raise(Part):
    """A criterion to raise."""

    __match_args__ = ("criterion", "points", "maximum", "raise_by",)

    @property
    def criterion(self) -> str:
        """The criterion."""

    @property
    def points(self) -> Decimal:
        """Its points so far."""

    @property
    def maximum(self) -> Decimal:
        """The most it can have."""

    @property
    def raise_by(self) -> Decimal:
        """By how much to raise it."""


class GradeLift(Result):
    """What would lift a unit to the next grade."""

    __match_args__ = (
        "grade",
        "reason",
        "next",
        "achievable",
        "points_short",
        "criteria",
        "conditions",
        "citations",
    )

    @property
    def grade(self) -> str | None:
        """The grade of the points so far."""

    @property
    def reason(self) -> GradeReason | None:
        """Why there is no grade."""

    @property
    def next(self) -> str | None:
        """The next better grade; `None` at the best one, or without a grade."""

    @property
    def achievable(self) -> bool | None:
        """Whether raising criteria and meeting conditions is enough; `None` without a next grade."""

    @property
    def points_short(self) -> Decimal | None:
        """What the total lacks to the next grade's range, rounded up to six decimals."""

    @property
    def criteria(self) -> tuple[Raise, ...]:
        """The fewest criteria that are enough, or all with room where they are not."""

    @property
    def conditions(self) -> tuple[str, ...]:
        """The failed conditions to meet, which points cannot mend."""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The parts of the set it rests on."""


class UnitGrade(Part):
    """A unit with its grade of today."""

    __match_args__ = ("id", "total", "percent", "grade", "reason",)

    @property
    def id(self) -> str:
        """The unit."""

    @property
    def total(self) -> Decimal:
        """Its points."""

    @property
    def percent(self) -> Decimal | None:
        """They in percent of its maximum, at most six decimals."""

    @property
    def grade(self) -> str | None:
        """Its grade."""

    @property
    def reason(self) -> GradeReason | None:
        """Why it has none."""


class GradeChange(Part):
    """A unit whose grade changes."""

    __match_args__ = ("id", "before", "after",)

    @property
    def id(self) -> str:
        """The unit."""

    @property
    def before(self) -> str | None:
        """Its grade of today."""

    @property
    def after(self) -> str | None:
        """Its grade with the moved threshold."""


class ThresholdStep(Part):
    """The block with the threshold moved."""

    __match_args__ = ("threshold", "counts", "changed",)

    @property
    def threshold(self) -> Decimal:
        """The threshold."""

    @property
    def counts(self) -> Mapping[str, int]:
        """How many units hold each grade."""

    @property
    def changed(self) -> tuple[GradeChange, ...]:
        """The units whose grade changes."""


class Breakpoint(Part):
    """A score that units have, and so one at which their number with the grade may change; those of
    units that are capped below the grade change nothing."""

    __match_args__ = ("score", "units",)

    @property
    def score(self) -> Decimal:
        """The score on the scale of the thresholds, rounded down to six decimals."""

    @property
    def units(self) -> int:
        """How many units would hold the grade or a better one with the threshold here."""


class GradeSensitivity(Result):
    """A block of units against one threshold."""

    __match_args__ = (
        "grade",
        "threshold",
        "counts",
        "units",
        "steps",
        "breakpoints",
        "citations",
    )

    @property
    def grade(self) -> str:
        """The grade."""

    @property
    def threshold(self) -> Decimal:
        """Its threshold of today."""

    @property
    def counts(self) -> Mapping[str, int]:
        """How many units hold each grade today."""

    @property
    def units(self) -> tuple[UnitGrade, ...]:
        """The units with their grades, in the order given."""

    @property
    def steps(self) -> tuple[ThresholdStep, ...]:
        """The block with the threshold moved, in the order asked."""

    @property
    def breakpoints(self) -> tuple[Breakpoint, ...]:
        """The scores of the units, from the highest, with how many would hold the grade."""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The parts of the set it rests on."""


class GradeSummary(Result):
    """Grades counted."""

    __match_args__ = (
        "counts",
        "percents",
        "total",
        "eligible",
        "over_quota",
        "apart",
        "citations",
    )

    @property
    def counts(self) -> Mapping[str, int]:
        """How many units hold each grade; a grade with others nested in it counts theirs."""

    @property
    def percents(self) -> Mapping[str, Decimal | None]:
        """They in percent of the base, two decimals half up; `None` of nothing."""

    @property
    def total(self) -> int:
        """All units."""

    @property
    def eligible(self) -> int:
        """Those that could be graded."""

    @property
    def over_quota(self) -> int | None:
        """How many hold the quota's grade beyond it; `None` without a quota. Nobody is demoted."""

    @property
    def apart(self) -> Mapping[str, int]:
        """Every unit in its own grade only."""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The source of the quota, where it is a set's."""


class Rank(Part):
    """A unit's place in its block."""

    __match_args__ = ("id", "block", "rank", "of", "tied",)

    @property
    def id(self) -> str:
        """The unit."""

    @property
    def block(self) -> str | None:
        """Its block."""

    @property
    def rank(self) -> int | None:
        """Its place, 1 the best; units with equal points share one."""

    @property
    def of(self) -> int:
        """How many units of its block are ranked."""

    @property
    def tied(self) -> bool:
        """Whether it shares its place."""


class RankBlock(Part):
    """An emulation block with how many of its units are ranked."""

    __match_args__ = ("block", "units", "ranked",)

    @property
    def block(self) -> str | None:
        """The block; `None` of the units in none."""

    @property
    def units(self) -> int:
        """Its units."""

    @property
    def ranked(self) -> int:
        """Those that are ranked."""


class Ranking(Result):
    """Units with their places."""

    __match_args__ = ("units", "blocks", "citations",)

    @property
    def units(self) -> tuple[Rank, ...]:
        """The units, in the order given."""

    @property
    def blocks(self) -> tuple[RankBlock, ...]:
        """The blocks, in order of first appearance."""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The rules used: none."""


class Scope(Part):
    """Which units a set is for."""

    __match_args__ = ("kinds", "members_from", "members_below", "title",)

    @property
    def kinds(self) -> tuple[UnitKind, ...]:
        """The kinds of unit."""

    @property
    def members_from(self) -> int | None:
        """From so many members."""

    @property
    def members_below(self) -> int | None:
        """Below so many members."""

    @property
    def title(self) -> Bilingual | None:
        """Of which units, or with which form, in words."""


class GradeName(Part):
    """A grade (hạng): its name, which stands for it everywhere, and its English label."""

    __match_args__ = ("name", "en",)

    @property
    def name(self) -> str:
        """The name, such as `vững mạnh`."""

    @property
    def en(self) -> str | None:
        """In English."""


class Threshold(Part):
    """A range of points with its grade."""

    __match_args__ = ("grade", "at_least", "below", "document", "article", "confidence",)

    @property
    def grade(self) -> str | None:
        """The grade; `None` when it is not known."""

    @property
    def at_least(self) -> Decimal | None:
        """The least points, included; the lowest range has none."""

    @property
    def below(self) -> Decimal | None:
        """The points it stays below; the best range has none."""

    @property
    def document(self) -> str | None:
        """The document, where it is not the set's."""

    @property
    def article(self) -> str | None:
        """The article, where it is not the set's."""

    @property
    def confidence(self) -> Confidence | None:
        """How surely it is known, where that is not the set's."""


class Criterion(Part):
    """Something that is scored (tiêu chí, nội dung)."""

    __match_args__ = ("id", "title", "maximum",)

    @property
    def id(self) -> str:
        """Its id, once in the set."""

    @property
    def title(self) -> Bilingual:
        """What it is."""

    @property
    def maximum(self) -> Decimal:
        """The most points it can have."""


class Standard(Part):
    """A standard (tiêu chuẩn), a group of criteria; one without criteria is scored as a whole."""

    __match_args__ = ("id", "title", "maximum", "criteria", "document", "article", "confidence",)

    @property
    def id(self) -> str:
        """Its id, once in the set."""

    @property
    def title(self) -> Bilingual:
        """What it is."""

    @property
    def maximum(self) -> Decimal:
        """The most points it can have."""

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """What is scored in it."""

    @property
    def document(self) -> str | None:
        """The document, where it is not the set's."""

    @property
    def article(self) -> str | None:
        """The article, where it is not the set's."""

    @property
    def confidence(self) -> Confidence | None:
        """How surely it is known, where that is not the set's."""


class Bonus(Part):
    """Points above the standards (điểm thưởng)."""

    __match_args__ = ("maximum", "criteria", "by", "document", "article", "confidence",)

    @property
    def maximum(self) -> Decimal:
        """The most points it can have."""

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """What is scored in it; empty when it is given as a whole."""

    @property
    def by(self) -> Bilingual | None:
        """Who gives it."""

    @property
    def document(self) -> str | None:
        """The document, where it is not the set's."""

    @property
    def article(self) -> str | None:
        """The article, where it is not the set's."""

    @property
    def confidence(self) -> Confidence | None:
        """How surely it is known, where that is not the set's."""


class Deduction(Part):
    """Points taken off (điểm trừ)."""

    __match_args__ = ("maximum", "document", "article", "confidence",)

    @property
    def maximum(self) -> Decimal | None:
        """The most that is taken off; `None` without a limit."""

    @property
    def document(self) -> str | None:
        """The document, where it is not the set's."""

    @property
    def article(self) -> str | None:
        """The article, where it is not the set's."""

    @property
    def confidence(self) -> Confidence | None:
        """How surely it is known, where that is not the set's."""


class Condition(Part):
    """Something that must hold, which the request states."""

    __match_args__ = ("id", "title", "caps_at", "document", "article", "confidence",)

    @property
    def id(self) -> str:
        """Its id, once in the set."""

    @property
    def title(self) -> Bilingual:
        """What must hold."""

    @property
    def caps_at(self) -> str | None:
        """The best grade of a unit that fails it; `None` when that is not known."""

    @property
    def document(self) -> str | None:
        """The document, where it is not the set's."""

    @property
    def article(self) -> str | None:
        """The article, where it is not the set's."""

    @property
    def confidence(self) -> Confidence | None:
        """How surely it is known, where that is not the set's."""


class Floor(Part):
    """What each standard or criterion must reach."""

    __match_args__ = (
        "id",
        "title",
        "each",
        "standard",
        "at_least_share",
        "more_than",
        "caps_at",
        "document",
        "article",
        "confidence",
    )

    @property
    def id(self) -> str:
        """Its id, once in the set."""

    @property
    def title(self) -> Bilingual:
        """What must hold."""

    @property
    def each(self) -> Each:
        """Whether standards or criteria are looked at."""

    @property
    def standard(self) -> str | None:
        """Only this standard, or the criteria of it."""

    @property
    def at_least_share(self) -> Decimal | None:
        """At least this share of the maximum."""

    @property
    def more_than(self) -> Decimal | None:
        """More points than this."""

    @property
    def caps_at(self) -> str | None:
        """The best grade of a unit that fails it; `None` when that is not known."""

    @property
    def document(self) -> str | None:
        """The document, where it is not the set's."""

    @property
    def article(self) -> str | None:
        """The article, where it is not the set's."""

    @property
    def confidence(self) -> Confidence | None:
        """How surely it is known, where that is not the set's."""


class Eligibility(Part):
    """How long a unit must have worked to be graded, in full months."""

    __match_args__ = (
        "months_in_operation",
        "months_since_restructuring",
        "document",
        "article",
        "confidence",
    )

    @property
    def months_in_operation(self) -> int | None:
        """A new unit."""

    @property
    def months_since_restructuring(self) -> int | None:
        """A unit after split, merger or consolidation."""

    @property
    def document(self) -> str | None:
        """The document, where it is not the set's."""

    @property
    def article(self) -> str | None:
        """The article, where it is not the set's."""

    @property
    def confidence(self) -> Confidence | None:
        """How surely it is known, where that is not the set's."""


class Quota(Part):
    """How many may hold a grade: a share of those that hold one of several grades."""

    __match_args__ = ("grade", "share", "of", "document", "article", "confidence",)

    @property
    def grade(self) -> str:
        """The grade."""

    @property
    def share(self) -> Decimal:
        """The share."""

    @property
    def of(self) -> tuple[str, ...]:
        """The grades it is a share of."""

    @property
    def document(self) -> str | None:
        """The document, where it is not the set's."""

    @property
    def article(self) -> str | None:
        """The article, where it is not the set's."""

    @property
    def confidence(self) -> Confidence | None:
        """How surely it is known, where that is not the set's."""


class AttendanceRule(Part):
    """How attendance at meetings makes the points of a criterion: its maximum less so much for each
    absence."""

    __match_args__ = ("criterion", "per_absence", "per_absence_without_reason",)

    @property
    def criterion(self) -> str:
        """The criterion."""

    @property
    def per_absence(self) -> Decimal | None:
        """For each absence with a reason."""

    @property
    def per_absence_without_reason(self) -> Decimal | None:
        """For each absence without a reason."""


class Unseen(Part):
    """What a set's document holds that was not seen."""

    __match_args__ = ("points", "conditions", "caps_at",)

    @property
    def points(self) -> Decimal | None:
        """Points of standards that were not seen."""

    @property
    def conditions(self) -> int:
        """How many conditions were not seen."""

    @property
    def caps_at(self) -> str | None:
        """The best grade of a unit that fails one of them; `None` when that is not known."""


class CriteriaSet(Part):
    """How units are graded: standards with criteria and points, conditions, floors, thresholds."""

    __match_args__ = (
        "id",
        "title",
        "document",
        "article",
        "from_",
        "to",
        "decided",
        "confidence",
        "note",
        "scope",
        "scale",
        "grades",
        "thresholds",
        "standards",
        "bonus",
        "deduction",
        "conditions",
        "floors",
        "eligibility",
        "quota",
        "attendance",
        "scorers",
        "evidence",
        "unseen",
    )

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def title(self) -> Bilingual:
        """What it is."""

    @property
    def document(self) -> str:
        """The document it is in."""

    @property
    def article(self) -> str:
        """The article, or `not_read`."""

    @property
    def from_(self) -> date | None:
        """The first day it applies; `None` when that is not known."""

    @property
    def to(self) -> date | None:
        """The last day it applies; `None` when none is known."""

    @property
    def decided(self) -> date | None:
        """The day it was decided, where it is known."""

    @property
    def confidence(self) -> Confidence:
        """How surely it is known, where a part says nothing else."""

    @property
    def note(self) -> Bilingual | None:
        """What is not known of it."""

    @property
    def scope(self) -> tuple[Scope, ...]:
        """Which units it is for; empty when it does not say."""

    @property
    def scale(self) -> Decimal:
        """The points the thresholds are out of."""

    @property
    def grades(self) -> tuple[GradeName, ...]:
        """The grades, the best first."""

    @property
    def thresholds(self) -> tuple[Threshold, ...]:
        """From how many points which grade is held; empty when that is not known."""

    @property
    def standards(self) -> tuple[Standard, ...]:
        """The standards (tiêu chuẩn); empty in a framework that leaves them open."""

    @property
    def bonus(self) -> Bonus | None:
        """Points above the standards (điểm thưởng)."""

    @property
    def deduction(self) -> Deduction | None:
        """Points taken off (điểm trừ)."""

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """What must hold, as the request states it."""

    @property
    def floors(self) -> tuple[Floor, ...]:
        """What standards or criteria must reach, computed from the points."""

    @property
    def eligibility(self) -> Eligibility | None:
        """How long a unit must have worked to be graded."""

    @property
    def quota(self) -> Quota | None:
        """How many may hold a grade."""

    @property
    def attendance(self) -> AttendanceRule | None:
        """How attendance at meetings makes the points of a criterion."""

    @property
    def scorers(self) -> tuple[Bilingual, ...]:
        """Who scores: first the unit itself, then the level that verifies."""

    @property
    def evidence(self) -> bool:
        """Whether every criterion takes evidence."""

    @property
    def unseen(self) -> Unseen:
        """What the document holds that was not seen."""


class SetInBrief(Part):
    """A set in brief."""

    __match_args__ = ("id", "title", "document", "from_", "to", "confidence", "scope",)

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def title(self) -> Bilingual:
        """What it is."""

    @property
    def document(self) -> str:
        """The document it is in."""

    @property
    def from_(self) -> date | None:
        """The first day it applies; `None` when that is not known."""

    @property
    def to(self) -> date | None:
        """The last day it applies; `None` when none is known."""

    @property
    def confidence(self) -> Confidence:
        """How surely it is known."""

    @property
    def scope(self) -> tuple[Scope, ...]:
        """Which units it is for."""


class CriteriaSets(Result):
    """A criteria set as data, or the list of those that ship."""

    __match_args__ = ("set", "sets", "citations",)

    @property
    def set(self) -> CriteriaSet | None:
        """The set asked for."""

    @property
    def sets(self) -> tuple[SetInBrief, ...]:
        """Those that ship, where none was asked for."""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The sources of the set asked for."""


class SetFinding(Part):
    """Something that does not hold together in a criteria set."""

    __match_args__ = ("code", "message", "path",)

    @property
    def code(self) -> SetFindingCode:
        """What kind it is."""

    @property
    def message(self) -> str:
        """What is wrong, in the language of the request."""

    @property
    def path(self) -> str:
        """The field of the set it concerns."""


class CriteriaSetCheck(Result):
    """What does not hold together in a criteria set, and its sums."""

    __match_args__ = ("findings", "maximum", "bonus", "scale", "citations",)

    @property
    def findings(self) -> tuple[SetFinding, ...]:
        """What does not hold together; empty when a set with standards can be used."""

    @property
    def maximum(self) -> Decimal:
        """The points of all standards."""

    @property
    def bonus(self) -> Decimal:
        """The points of the bonus."""

    @property
    def scale(self) -> Decimal:
        """The points the thresholds are out of."""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The sources of the set."""


class OfficerService(Part):
    """Service as an officer."""

    __match_args__ = ("months", "weighted_months", "needed_months",)

    @property
    def months(self) -> int:
        """Its months."""

    @property
    def weighted_months(self) -> Decimal:
        """Its months, each span times its factor."""

    @property
    def needed_months(self) -> int:
        """How many are needed."""


class UnionUnitService(Part):
    """Service in union units."""

    __match_args__ = ("months", "needed_months",)

    @property
    def months(self) -> int:
        """Its months."""

    @property
    def needed_months(self) -> int:
        """How many are needed."""


class MedalEligibility(Result):
    """Whether someone can be proposed for the medal."""

    __match_args__ = (
        "eligible",
        "unmet",
        "not_known",
        "officer",
        "union_unit",
        "by",
        "citations",
    )

    @property
    def eligible(self) -> bool | None:
        """Whether they can; `None` when nothing speaks against it but something is not known."""

    @property
    def unmet(self) -> tuple[MedalReason, ...]:
        """What speaks against it."""

    @property
    def not_known(self) -> tuple[MedalReason, ...]:
        """What is not known."""

    @property
    def officer(self) -> OfficerService:
        """Service as an officer."""

    @property
    def union_unit(self) -> UnionUnitService:
        """Service in union units."""

    @property
    def by(self) -> MedalWay | None:
        """The way by which the service is enough."""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The rules used."""


class ParsedQuantity(Result):
    """A printed quantity, read.

    `bound` says which of the values it has: one of `exact`, `over`, `under`, `about`, `at_least`
    and `at_most`, the last two together for a range, `numerator` and `denominator` for a ratio.
    Where the text does not say its value for sure none of them is given, and `readings` lists what
    it may be.
    """

    __match_args__ = (
        "printed",
        "kind",
        "bound",
        "unit",
        "per",
        "exact",
        "over",
        "under",
        "about",
        "at_least",
        "at_most",
        "numerator",
        "denominator",
        "readings",
        "formatted",
        "citations",
    )

    @property
    def printed(self) -> str:
        """The text, as it was given."""

    @property
    def kind(self) -> QuantityKind:
        """What it is."""

    @property
    def bound(self) -> QuantityBound:
        """On which side of its value it lies."""

    @property
    def unit(self) -> str | None:
        """What is counted: `đồng`, `%`, or a noun such as `đoàn viên`; `None` where it is not said."""

    @property
    def per(self) -> str | None:
        """What a sum is for each of, such as `người/tháng`."""

    @property
    def exact(self) -> int | Decimal | None:
        """Its value."""

    @property
    def over(self) -> int | Decimal | None:
        """It is more than this."""

    @property
    def under(self) -> int | Decimal | None:
        """It is less than this."""

    @property
    def about(self) -> int | Decimal | None:
        """It is near this, to either side."""

    @property
    def at_least(self) -> int | Decimal | None:
        """It is this or more."""

    @property
    def at_most(self) -> int | Decimal | None:
        """It is this or less."""

    @property
    def numerator(self) -> int | None:
        """So many, of a ratio."""

    @property
    def denominator(self) -> int | None:
        """Of so many, as printed: 0 and less than the numerator too."""

    @property
    def readings(self) -> tuple[int | Decimal, ...]:
        """What its value may be, the least first, where the text leaves that open; otherwise empty."""

    @property
    def formatted(self) -> str | None:
        """The quantity written in full, in the language of the request; `None` where the text
        leaves its value open. The Vietnamese reads back to the same quantity."""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """No rule is used."""


class SumInWords(Result):
    """A sum in words."""

    __match_args__ = ("words", "capitalised", "citations",)

    @property
    def words(self) -> str:
        """The words with the unit, such as `hai trăm ba mươi tư nghìn đồng`."""

    @property
    def capitalised(self) -> str:
        """The same as vouchers print it, its first letter a capital."""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """No rule is used."""


class Entry(Part):
    """One row in a parameter's history."""

    __match_args__ = ("value", "from_", "to", "prevails", "note", "citation",)

    @property
    def value(self) -> int | Decimal | bool | str | Bilingual:
        """The value."""

    @property
    def from_(self) -> date:
        """The first day it applies."""

    @property
    def to(self) -> date | None:
        """The last day it prevails as the law is known, if that is known."""

    @property
    def prevails(self) -> bool:
        """Whether it prevails on any day, or stronger rows cover all of them."""

    @property
    def note(self) -> str | None:
        """A remark on how the value was read or deduced."""

    @property
    def citation(self) -> Citation:
        """The source."""


class Inquiry(Result):
    """A parameter's value on a day, or its history."""

    __match_args__ = (
        "id",
        "label",
        "unit",
        "value",
        "from_",
        "to",
        "citation",
        "history",
        "citations",
    )

    @property
    def id(self) -> str:
        """The dotted id."""

    @property
    def label(self) -> Bilingual:
        """What it is called."""

    @property
    def unit(self) -> Unit:
        """What its values are counted in."""

    @property
    def value(self) -> int | Decimal | bool | str | Bilingual | None:
        """The value on the day asked."""

    @property
    def from_(self) -> date | None:
        """The first day of that value."""

    @property
    def to(self) -> date | None:
        """The last day it prevails, if that is known."""

    @property
    def citation(self) -> Citation | None:
        """Its source."""

    @property
    def history(self) -> tuple[Entry, ...] | None:
        """Without a day: every row known, in order of first day and decision."""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The sources of what is shown."""
