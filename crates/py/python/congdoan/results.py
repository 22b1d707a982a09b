# written by `cargo xtask generate` from the list of operations.
"""The results of the operations and their parts.

Sums of money are ``int``, in đồng; rates and exact figures ``Decimal``, days ``date``.
"""

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
    """The source of one value of the law that a result used.

    Attributes:
        parameter: The id of the parameter, or `grading.<set>.<part>`.
        document: The document; `override` when the caller stated the value.
        article: The article as `art 26(2)`, `not_read`, or the reason of an override.
        from_: The first day the value applies; `None` for a criteria set whose first day is not
            known.
        to: The last day it prevails as the law is known, if that is known.
        decided: The day it was decided, where that differs from `from` and is known.
        confidence: How surely it is known.
    """

    __slots__ = ()
    __match_args__ = ("parameter", "document", "article", "from_", "to", "decided", "confidence",)


class Explanation(Part):
    """One figure with what it was made of.

    Attributes:
        label: What the figure is.
        formula: How it follows, with the numbers in it.
        value: The figure, with its unit.
        rounding: The rounding rule, where one was applied.
        citation: The rule it rests on.
        children: The figures it was made of.
    """

    __slots__ = ()
    __match_args__ = ("label", "formula", "value", "rounding", "citation", "children",)


class UnionFee(Result):
    """The fee of a month.

    Attributes:
        liable: Whether the employer owes the fee; if not, every figure is `None`.
        reason: Why not.
        salary_fund: The fund the fee is taken from, in đồng.
        rate: The rate.
        exact: Rate × fund before relief, unrounded.
        due: What is owed now, in đồng.
        deferred: What a suspension puts off, in đồng.
        deferred_payable_by: The day by which the deferred sum is to be paid back, when the end is
            known.
        payable_by: The day by which the fee is to be paid, when the rule names one.
        payable_rule: The rule of that day; `None` where the law of the month is not known.
        citations: The rules used.
    """

    __slots__ = ()
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


class Dues(Result):
    """The dues of one member for a month.

    Attributes:
        liable: Whether dues are owed; if not, every figure is `None`.
        reason: Why not.
        base: What the dues are taken from, after ceiling and floor, in đồng.
        rate: The rule's rate; `None` for a fixed sum.
        exact: Rate × base before the cap, unrounded; for a fixed sum the sum owed, unrounded.
        cap: The most the rule takes, in đồng; `None` where there is no cap.
        capped: Whether the cap binds.
        due: What is owed, in đồng.
        surplus: What a resolved rate adds to the rule's dues, in đồng; it stays with the grassroots
            union.
        citations: The rules used.
    """

    __slots__ = ()
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


class PersonDues(Part):
    """One person's dues.

    Attributes:
        id: The payroll's own id.
        dues: What is owed, in đồng; `None` when nothing is, which is no line rather than a zero.
        reason: Why nothing is owed.
        surplus: The surplus of a resolved rate in those dues, in đồng.
    """

    __slots__ = ()
    __match_args__ = ("id", "dues", "reason", "surplus",)


class LevelAmount(Part):
    """What one level above gets.

    Attributes:
        level: The level.
        share: Its share of the upper sum.
        amount: Its part, in đồng.
    """

    __slots__ = ()
    __match_args__ = ("level", "share", "amount",)


class EnterpriseMonth(Result):
    """An enterprise's month.

    Attributes:
        people: Everyone's dues, in the order given.
        union_fee: The fee owed, in đồng; `None` when the employer is not liable.
        dues: All dues together, in đồng.
        distribution_fee: How the fee is distributed; `None` when none is owed.
        distribution_dues: How the dues are distributed, without the surplus, which stays with the
            grassroots union.
        surplus: The surplus of a resolved rate, in đồng.
        payable_by: The day by which the fee is to be paid, when the rule names one.
        deferred: What a suspension puts off, in đồng.
        deferred_payable_by: The day by which that is to be paid back, when the end is known.
        citations: The rules used.
    """

    __slots__ = ()
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


class Distribution(Result):
    """A sum split between the grassroots union and the levels above; the parts add up to the đồng.

    Attributes:
        grassroots_share: The share of the grassroots union.
        upper_share: The share of the levels above.
        exact: The part that moves between holders, unrounded.
        grassroots: What the grassroots union has in the end, in đồng.
        upper: What the levels above have, in đồng.
        levels: The upper sum by level, when a scheme was given.
        citations: The rules used.
    """

    __slots__ = ()
    __match_args__ = (
        "grassroots_share",
        "upper_share",
        "exact",
        "grassroots",
        "upper",
        "levels",
        "citations",
    )


class Reduction09c(Result):
    """The reduction of a year.

    Attributes:
        basis: What it is taken from.
        rate: The rate; `None` for an assigned amount.
        exact: Unrounded; `None` for an assigned amount.
        due: The reduction, in đồng.
        citations: The rules used.
    """

    __slots__ = ()
    __match_args__ = ("basis", "rate", "exact", "due", "citations",)


class Refund(Result):
    """What is to come back, came back, and is still owed.

    Attributes:
        entitlement: The grassroots share of the fee, in đồng.
        reduction: What is taken off, in đồng.
        net: Entitlement − reduction, in đồng.
        paid: What was paid back, in đồng.
        outstanding: Net − paid, in đồng; negative when too much was paid.
        payable_by: The day by which it was to be paid back; `None` before the rule of 2024-08-01.
        citations: The rules used.
    """

    __slots__ = ()
    __match_args__ = (
        "entitlement",
        "reduction",
        "net",
        "paid",
        "outstanding",
        "payable_by",
        "citations",
    )


class Bilingual(Part):
    """A text in both languages.

    Attributes:
        vi: Vietnamese.
        en: English.
    """

    __slots__ = ()
    __match_args__ = ("vi", "en",)


class SettlementRow(Part):
    """One row of the form with its amount.

    Attributes:
        number: The row's number on the form; may be empty.
        code: The account code; the form's own sums have none.
        titles: The title in both languages.
        title: The title, in the language of the request.
        amount: The amount in đồng; zero for rows without a line.
        role: What it counts in.
        parent: The code it is part of.
    """

    __slots__ = ()
    __match_args__ = ("number", "code", "titles", "title", "amount", "role", "parent",)


class Finding(Part):
    """Something in the books that does not agree.

    Attributes:
        code: What kind it is.
        message: What is wrong, in the language of the request.
        path: The field of the request it concerns.
        difference: Stated − computed, in đồng; `None` where nothing was stated.
    """

    __slots__ = ()
    __match_args__ = ("code", "message", "path", "difference",)


class ChartSource(Part):
    """Where a chart of accounts comes from.

    Attributes:
        id: The chart's id.
        document: The document that set it up.
        decided: The day of that document.
        confidence: How surely the chart is known.
    """

    __slots__ = ()
    __match_args__ = ("id", "document", "decided", "confidence",)


class Settlement(Result):
    """A settled period: the form's rows and sums, and what does not agree.

    Attributes:
        rows: Every row of the form in its order.
        income: Cộng thu, in đồng.
        total_income: Tổng cộng thu, in đồng.
        spending: Cộng chi, in đồng.
        total_spending: Tổng cộng chi, in đồng.
        closing: Tích lũy cuối kỳ: opening + total income − total spending, in đồng.
        findings: What does not agree.
        chart: The chart's source.
        citations: The rules used.
    """

    __slots__ = ()
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


class HandOver(Result):
    """A hand-over, settled on both sides.

    Attributes:
        handed_over: What passes from one to the other, in đồng; zero when the balance is negative,
            for a debt does not leave by code 42.
        giver: The stub settlement of the unit that ends; it closes at zero unless its balance is
            negative.
        receiver: The receiver's settlement with code 40.
        citations: The rules used.
    """

    __slots__ = ()
    __match_args__ = ("handed_over", "giver", "receiver", "citations",)


class EstimateLine(Part):
    """One line of the estimate.

    Attributes:
        code: The account code of chart `hd-47-2021`, whatever the year.
        title: Its title.
        amount: The amount, in đồng.
    """

    __slots__ = ()
    __match_args__ = ("code", "title", "amount",)


class Ceiling(Part):
    """One rule of the spending structure, in đồng.

    Attributes:
        parameter: The parameter.
        label: What the rule says.
        fund: The money it is a share of.
        purpose: What it is about.
        bound: How it binds.
        confidence: How surely it is known.
        share: The share; `None` when the rule is less sure than accepted.
        base: That money, in đồng.
        amount: Share × base, in đồng; `None` when the rule is less sure than accepted.
    """

    __slots__ = ()
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


class Estimate(Result):
    """A union's year, planned.

    Attributes:
        fee_due: The fee the employer will owe, in đồng; `None` when it is not liable.
        dues_due: The dues the members will owe, in đồng; `None` when nobody is liable.
        dues_bound: How those dues stand to what will be owed.
        income: The income by account code: dues, other income, the fee that comes back.
        goes_up: What goes up by account code: the upper share of the dues.
        fee_kept_above: The part of the fee that stays above, in đồng.
        refund_working_days: Within how many working days of its receipt the fee comes back, where a
            rule says so.
        available: Opening + income − what goes up, in đồng.
        ceilings: The spending structure on the dues kept and the fee that comes back.
        citations: The rules used.
    """

    __slots__ = ()
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


class Candidate(Part):
    """One way to read a line, with what the rules would then expect.

    Attributes:
        reading: The reading.
        expected: What the rules expect, in đồng.
        difference: Reported − expected, in đồng.
        relative: Difference ÷ expected, at most six decimals; `None` when nothing is expected.
    """

    __slots__ = ()
    __match_args__ = ("reading", "expected", "difference", "relative",)


class ReportLine(Part):
    """A printed line, read.

    Attributes:
        line: Which line.
        reported: What the report prints, in đồng.
        reading: What it shows, when exactly one reading fits or refunds are below what is due.
        expected: What the rules expect under that reading, in đồng.
        difference: Reported − expected, in đồng.
        relative: Difference ÷ expected, at most six decimals.
        verdict: What can be said.
        details: Every reading tried, with what it would expect.
    """

    __slots__ = ()
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


class Reconciliation(Result):
    """The lines of a report, read, and what the fee implies.

    Attributes:
        implied_salary_fund: The salary fund the fee implies, in đồng.
        implied_monthly_salary: That fund per member and month, in đồng, for a period of whole
            months.
        lines: The lines given, in the order dues, reduction, refunds.
        citations: The rules used.
    """

    __slots__ = ()
    __match_args__ = ("implied_salary_fund", "implied_monthly_salary", "lines", "citations",)


class UnitFigures(Part):
    """A unit's figures.

    Attributes:
        id: The unit's id.
        fee_due: The fee owed: the months' rounded fees, in đồng.
        fee_paid: The fee paid, in đồng.
        fee_outstanding: Fee owed − paid, in đồng.
        dues_collected: All dues collected, in đồng.
        dues_upper_due: What of the dues goes up, in đồng.
        dues_remitted: What went up, in đồng.
        dues_outstanding: What of the dues still has to go up, in đồng.
        entitlement: The grassroots share of the fee paid, in đồng.
        reduction: The reduction under Resolution 09C, in đồng.
        net: Entitlement − reduction, in đồng.
        refunds_paid: What was refunded, in đồng.
        refund_outstanding: What is still to be refunded, in đồng.
        short_months: The months paid below what was owed, in order.
    """

    __slots__ = ()
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


class Sums(Part):
    """The money of a unit, or of many.

    Attributes:
        fee_due: The fee owed: the months' rounded fees, in đồng.
        fee_paid: The fee paid, in đồng.
        fee_outstanding: Fee owed − paid, in đồng.
        dues_collected: All dues collected, in đồng.
        dues_upper_due: What of the dues goes up, in đồng.
        dues_remitted: What went up, in đồng.
        dues_outstanding: What of the dues still has to go up, in đồng.
        entitlement: The grassroots share of the fee paid, in đồng.
        reduction: The reduction under Resolution 09C, in đồng.
        net: Entitlement − reduction, in đồng.
        refunds_paid: What was refunded, in đồng.
        refund_outstanding: What is still to be refunded, in đồng.
    """

    __slots__ = ()
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


class ParentFigures(Part):
    """The figures of the units below one parent.

    Attributes:
        parent: The parent; `None` for units without one.
        units: How many units.
        fee_due: The fee owed: the months' rounded fees, in đồng.
        fee_paid: The fee paid, in đồng.
        fee_outstanding: Fee owed − paid, in đồng.
        dues_collected: All dues collected, in đồng.
        dues_upper_due: What of the dues goes up, in đồng.
        dues_remitted: What went up, in đồng.
        dues_outstanding: What of the dues still has to go up, in đồng.
        entitlement: The grassroots share of the fee paid, in đồng.
        reduction: The reduction under Resolution 09C, in đồng.
        net: Entitlement − reduction, in đồng.
        refunds_paid: What was refunded, in đồng.
        refund_outstanding: What is still to be refunded, in đồng.
    """

    __slots__ = ()
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


class Consolidation(Result):
    """Units consolidated over a period.

    Attributes:
        units: The units, in the order given.
        totals: The sums over all units.
        by_parent: The sums by parent, in order of first appearance.
        late: The units with any short month, in the order given.
        citations: The rules used.
    """

    __slots__ = ()
    __match_args__ = ("units", "totals", "by_parent", "late", "citations",)


class FeeSanction(Result):
    """The band of the fine.

    Attributes:
        minimum: The least, in đồng.
        maximum: The most, in đồng.
        maximum_included: Whether the most itself may be imposed ("to 20%"), or only less ("under
            15%").
        cap: The cap of the decree, in đồng.
        citations: The rules used.
    """

    __slots__ = ()
    __match_args__ = ("minimum", "maximum", "maximum_included", "cap", "citations",)


class OfficerAllowance(Result):
    """An officer's allowance for a month.

    Attributes:
        coefficient: The coefficient of the office.
        base_salary: The base salary of the month, in đồng.
        exact: Coefficient × base salary, unrounded.
        due: The allowance, in đồng.
        citations: The rules used.
    """

    __slots__ = ()
    __match_args__ = ("coefficient", "base_salary", "exact", "due", "citations",)


class MemberFlow(Result):
    """The flow of members with both ends.

    Attributes:
        opening: Members at the start.
        net_change: What the period added, or took when negative.
        closing: Members at the end.
        women_share: Women ÷ members at the end, at most six decimals.
        citations: No rule is used.
    """

    __slots__ = ()
    __match_args__ = ("opening", "net_change", "closing", "women_share", "citations",)


class OrgFinding(Part):
    """Something that does not fit in a tree of units.

    Attributes:
        code: What kind it is.
        message: What is wrong, in the language of the request.
        path: The field of the request it concerns.
        unit: The unit it concerns; `None` for a block.
        citation: The rule it rests on; `None` where none is needed.
    """

    __slots__ = ()
    __match_args__ = ("code", "message", "path", "unit", "citation",)


class OrgCheck(Result):
    """What does not fit in a tree of units.

    Attributes:
        units: How many units were given.
        alive: How many of them exist on the day; `None` without a day.
        findings: What does not fit: ids and lives, lines, then unit by unit what the rules say,
            blocks.
        citations: The rules used.
    """

    __slots__ = ()
    __match_args__ = ("units", "alive", "findings", "citations",)


class AliveUnit(Part):
    """A unit alive on the day.

    Attributes:
        id: The unit's id.
        name: Its name on the day.
        kind: Its kind on the day.
        level: Its level on the day; `None` where that is not determined.
        parent: The unit that manages it.
        coordinated_by: The unit that coordinates it.
        line: The units above it, from its parent to the top.
        members: Its members, where given.
    """

    __slots__ = ()
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


class EndedUnit(Part):
    """A unit whose life is over on the day.

    Attributes:
        id: The unit's id.
        name: Its last name.
        kind: Its last kind.
        on: Its last day.
        cause: How it ended.
        into: The unit that received it.
        books_held_by: Who holds its books on the day, along the line of receivers; `None` where
            that is not determined.
        document: The decision, or the document of the rule.
        citation: The rule, where one ended it.
    """

    __slots__ = ()
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


class Reorganised(Part):
    """One thing the reorganisation did, with the document it rests on.

    Attributes:
        id: The unit.
        how: What happened to it.
        on: The last day of a unit that ended; the first day of anything else.
        old_parent: What managed a unit that passed.
        into: Who has the unit, or holds its funds, on the day asked; `None` where that is not
            determined.
        document: The document.
        citation: The rule.
    """

    __slots__ = ()
    __match_args__ = ("id", "how", "on", "old_parent", "into", "document", "citation",)


class NotDetermined(Part):
    """Something that is not determined of a unit.

    Attributes:
        id: The unit.
        what: What is not determined.
        why: Why, in the language of the request.
    """

    __slots__ = ()
    __match_args__ = ("id", "what", "why",)


class OrgAsOf(Result):
    """The organisation on a day.

    Attributes:
        on: The day.
        units: The units alive, in the order given.
        ended: The units ended before the day, in the order given.
        not_yet_founded: The units founded after the day, in the order given.
        by_reorganisation: What the reorganisation of 2025 made of units that have no event for it.
        not_determined: What neither events nor rules say.
        citations: The rules used.
    """

    __slots__ = ()
    __match_args__ = (
        "on",
        "units",
        "ended",
        "not_yet_founded",
        "by_reorganisation",
        "not_determined",
        "citations",
    )


class CountBounds(Part):
    """The whole numbers something may be.

    Attributes:
        least: The least it may be.
        most: The most it may be; `None` when nothing bounds it.
    """

    __slots__ = ()
    __match_args__ = ("least", "most",)


class Indicator(Part):
    """An indicator (chỉ tiêu) with what follows from its figures.

    Attributes:
        id: Its id.
        label: What it is, in the language of the request.
        section: The section it stands in.
        done: How many were done.
        of: Of how many.
        count: A count that is not of anything.
        absent: Attendance: how many were absent, with and without a reason.
        absent_without_reason: Attendance: how many of the absent gave no reason.
        percent: `done` of `of` in percent, two decimals half up.
        printed_percent: The percentage printed.
        consistent: Whether the figures give the printed percentage, at its own precision; `None`
            where that cannot be checked.
        target_percent: The percentage that was to be reached.
        target_met: Whether it was reached, by the figures or else by the percentage as printed.
        implied_of: The wholes that `done` and the printed percentage leave open, where `of` is not
            given.
    """

    __slots__ = ()
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


class Quantity(Part):
    """A quantity, as printed and as read; in đồng for sums, in people (or gifts) for counts.

    "gần" and "dưới" are `under`, "trên" and "hơn" are `over`, "khoảng", "ước" and "xấp xỉ" are
    `about`, which bounds nothing. Text that was not read has none of the four.

    Attributes:
        printed: What the report prints, where it was given as text.
        exact: The quantity, known exactly.
        over: It is more than this.
        under: It is less than this.
        about: It is near this, to either side.
    """

    __slots__ = ()
    __match_args__ = ("printed", "exact", "over", "under", "about",)


class Care(Part):
    """Care (chăm lo) for members, read.

    Attributes:
        id: Its id.
        label: What it is, in the language of the request.
        people: How many people, or gifts.
        amount: How much in all, in đồng.
        each: How much for each, in đồng.
        total: `people` × `each`, in đồng, where one of them is exact.
    """

    __slots__ = ()
    __match_args__ = ("id", "label", "people", "amount", "each", "total",)


class LatePayer(Part):
    """A unit that paid the fee of some months short.

    Attributes:
        id: The unit's id.
        name: Its name.
        short_months: The months paid below what was owed, in order.
        fee_outstanding: Fee owed − paid over the whole period, in đồng; more paid in other months
            counts.
    """

    __slots__ = ()
    __match_args__ = ("id", "name", "short_months", "fee_outstanding",)


class ReportFinding(Part):
    """Something in a report that a reader should look at again.

    Attributes:
        code: What kind it is.
        message: What is wrong, in the language of the request.
        path: The field of the request it concerns.
        difference: Stated − computed; `None` where there is nothing to subtract.
    """

    __slots__ = ()
    __match_args__ = ("code", "message", "path", "difference",)


class HalfYearReport(Result):
    """A report with its figures checked.

    Attributes:
        indicators: The indicators, in the order given.
        flow: The flow of members; `None` when it was not given or does not balance.
        finance: The finance lines, read against the rules.
        care: The care for members, in the order given.
        late: The units that paid the fee of some months short.
        findings: What does not agree, in the order members, finance, indicators, care, units.
        text: The report in Markdown, in the language of the request.
        citations: The rules used.
    """

    __slots__ = ()
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


class Standing(Part):
    """A total with the grade it gives.

    Attributes:
        total: The points.
        percent: They in percent of the maximum, at most six decimals.
        grade: The grade; `None` when the set does not say.
    """

    __slots__ = ()
    __match_args__ = ("total", "percent", "grade",)


class Reachable(Part):
    """The grades a unit can still come to.

    Attributes:
        lowest: With nothing for what is missing, and every open condition failed.
        highest: With full points for what is missing, and every open condition met.
    """

    __slots__ = ()
    __match_args__ = ("lowest", "highest",)


class SelfAssessment(Part):
    """What the unit's own scores would give.

    Attributes:
        total: The points.
        percent: They in percent of the maximum, at most six decimals.
        grade: The grade; `None` when the set does not say.
        complete: Whether the unit scored everything.
    """

    __slots__ = ()
    __match_args__ = ("total", "percent", "grade", "complete",)


class StandardScore(Part):
    """The points of one standard.

    Attributes:
        id: The standard.
        points: Its points.
        maximum: Its maximum, without what does not apply.
        missing: Criteria without evidence.
        not_applicable: Criteria that do not apply.
    """

    __slots__ = ()
    __match_args__ = ("id", "points", "maximum", "missing", "not_applicable",)


class ConditionState(Part):
    """A condition or floor, and whether it is met.

    Attributes:
        id: The condition or floor.
        met: Whether it is met; `None` when that is not known.
        caps_at: The best grade without it; `None` when that is not known.
        failed_by: The standards or criteria that fail a floor, whatever is missing.
    """

    __slots__ = ()
    __match_args__ = ("id", "met", "caps_at", "failed_by",)


class ScoreDifference(Part):
    """A criterion on which the unit and the level that verifies differ.

    Attributes:
        criterion: The criterion.
        self_points: What the unit gave itself.
        points: What counts.
    """

    __slots__ = ()
    __match_args__ = ("criterion", "self_points", "points",)


class GradeDetails(Part):
    """What a grade is made of.

    Attributes:
        grade_by_points: The grade the points alone give.
        bonus: The bonus.
        deduction: What was taken off.
        standards: The standards, in the order of the set.
        conditions: The conditions, then the floors.
        differences: Where own and verified scores differ.
    """

    __slots__ = ()
    __match_args__ = (
        "grade_by_points",
        "bonus",
        "deduction",
        "standards",
        "conditions",
        "differences",
    )


class Grade(Result):
    """A unit's grade.

    Attributes:
        eligible: Whether the unit has worked long enough, as far as it is stated.
        reason: Why there is no grade.
        total: The points, with bonus and deduction.
        maximum: The scale, less the weight of what does not apply.
        percent: The total in percent of the maximum, at most six decimals; never used for grading.
        grade: The grade, of the points so far.
        complete: Whether nothing is missing or undecided.
        capped_by: The condition or floor that lowers the grade, or leaves it unknown.
        reachable: What it can still come to; `None` when there is no grade whatever the points.
        self_assessment: What the unit's own scores would give; `None` without them.
        details: What it is made of.
        citations: The parts of the set it rests on.
    """

    __slots__ = ()
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


class Raise(Part):
    """A criterion to raise.

    Attributes:
        criterion: The criterion.
        points: Its points so far.
        maximum: The most it can have.
        raise_by: By how much to raise it.
    """

    __slots__ = ()
    __match_args__ = ("criterion", "points", "maximum", "raise_by",)


class GradeLift(Result):
    """What would lift a unit to the next grade.

    Attributes:
        grade: The grade of the points so far.
        reason: Why there is no grade.
        next: The next better grade; `None` at the best one, or without a grade.
        achievable: Whether raising criteria and meeting conditions is enough; `None` without a next
            grade.
        points_short: What the total lacks to the next grade's range, rounded up to six decimals.
        criteria: The fewest criteria that are enough, or all with room where they are not.
        conditions: The failed conditions to meet, which points cannot mend.
        citations: The parts of the set it rests on.
    """

    __slots__ = ()
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


class UnitGrade(Part):
    """A unit with its grade of today.

    Attributes:
        id: The unit.
        total: Its points.
        percent: They in percent of its maximum, at most six decimals.
        grade: Its grade.
        reason: Why it has none.
    """

    __slots__ = ()
    __match_args__ = ("id", "total", "percent", "grade", "reason",)


class GradeChange(Part):
    """A unit whose grade changes.

    Attributes:
        id: The unit.
        before: Its grade of today.
        after: Its grade with the moved threshold.
    """

    __slots__ = ()
    __match_args__ = ("id", "before", "after",)


class ThresholdStep(Part):
    """The block with the threshold moved.

    Attributes:
        threshold: The threshold.
        counts: How many units hold each grade.
        changed: The units whose grade changes.
    """

    __slots__ = ()
    __match_args__ = ("threshold", "counts", "changed",)


class Breakpoint(Part):
    """A score that units have, and so one at which their number with the grade may change; those of
    units that are capped below the grade change nothing.

    Attributes:
        score: The score on the scale of the thresholds, rounded down to six decimals.
        units: How many units would hold the grade or a better one with the threshold here.
    """

    __slots__ = ()
    __match_args__ = ("score", "units",)


class GradeSensitivity(Result):
    """A block of units against one threshold.

    Attributes:
        grade: The grade.
        threshold: Its threshold of today.
        counts: How many units hold each grade today.
        units: The units with their grades, in the order given.
        steps: The block with the threshold moved, in the order asked.
        breakpoints: The scores of the units, from the highest, with how many would hold the grade.
        citations: The parts of the set it rests on.
    """

    __slots__ = ()
    __match_args__ = (
        "grade",
        "threshold",
        "counts",
        "units",
        "steps",
        "breakpoints",
        "citations",
    )


class GradeSummary(Result):
    """Grades counted.

    Attributes:
        counts: How many units hold each grade; a grade with others nested in it counts theirs.
        percents: They in percent of the base, two decimals half up; `None` of nothing.
        total: All units.
        eligible: Those that could be graded.
        over_quota: How many hold the quota's grade beyond it; `None` without a quota. Nobody is
            demoted.
        apart: Every unit in its own grade only.
        citations: The source of the quota, where it is a set's.
    """

    __slots__ = ()
    __match_args__ = (
        "counts",
        "percents",
        "total",
        "eligible",
        "over_quota",
        "apart",
        "citations",
    )


class Rank(Part):
    """A unit's place in its block.

    Attributes:
        id: The unit.
        block: Its block.
        rank: Its place, 1 the best; units with equal points share one.
        of: How many units of its block are ranked.
        tied: Whether it shares its place.
    """

    __slots__ = ()
    __match_args__ = ("id", "block", "rank", "of", "tied",)


class RankBlock(Part):
    """An emulation block with how many of its units are ranked.

    Attributes:
        block: The block; `None` of the units in none.
        units: Its units.
        ranked: Those that are ranked.
    """

    __slots__ = ()
    __match_args__ = ("block", "units", "ranked",)


class Ranking(Result):
    """Units with their places.

    Attributes:
        units: The units, in the order given.
        blocks: The blocks, in order of first appearance.
        citations: The rules used: none.
    """

    __slots__ = ()
    __match_args__ = ("units", "blocks", "citations",)


class Scope(Part):
    """Which units a set is for.

    Attributes:
        kinds: The kinds of unit.
        members_from: From so many members.
        members_below: Below so many members.
        title: Of which units, or with which form, in words.
    """

    __slots__ = ()
    __match_args__ = ("kinds", "members_from", "members_below", "title",)


class GradeName(Part):
    """A grade (hạng): its name, which stands for it everywhere, and its English label.

    Attributes:
        name: The name, such as `vững mạnh`.
        en: In English.
    """

    __slots__ = ()
    __match_args__ = ("name", "en",)


class Threshold(Part):
    """A range of points with its grade.

    Attributes:
        grade: The grade; `None` when it is not known.
        at_least: The least points, included; the lowest range has none.
        below: The points it stays below; the best range has none.
        document: The document, where it is not the set's.
        article: The article, where it is not the set's.
        confidence: How surely it is known, where that is not the set's.
    """

    __slots__ = ()
    __match_args__ = ("grade", "at_least", "below", "document", "article", "confidence",)


class Criterion(Part):
    """Something that is scored (tiêu chí, nội dung).

    Attributes:
        id: Its id, once in the set.
        title: What it is.
        maximum: The most points it can have.
    """

    __slots__ = ()
    __match_args__ = ("id", "title", "maximum",)


class Standard(Part):
    """A standard (tiêu chuẩn), a group of criteria; one without criteria is scored as a whole.

    Attributes:
        id: Its id, once in the set.
        title: What it is.
        maximum: The most points it can have.
        criteria: What is scored in it.
        document: The document, where it is not the set's.
        article: The article, where it is not the set's.
        confidence: How surely it is known, where that is not the set's.
    """

    __slots__ = ()
    __match_args__ = ("id", "title", "maximum", "criteria", "document", "article", "confidence",)


class Bonus(Part):
    """Points above the standards (điểm thưởng).

    Attributes:
        maximum: The most points it can have.
        criteria: What is scored in it; empty when it is given as a whole.
        by: Who gives it.
        document: The document, where it is not the set's.
        article: The article, where it is not the set's.
        confidence: How surely it is known, where that is not the set's.
    """

    __slots__ = ()
    __match_args__ = ("maximum", "criteria", "by", "document", "article", "confidence",)


class Deduction(Part):
    """Points taken off (điểm trừ).

    Attributes:
        maximum: The most that is taken off; `None` without a limit.
        document: The document, where it is not the set's.
        article: The article, where it is not the set's.
        confidence: How surely it is known, where that is not the set's.
    """

    __slots__ = ()
    __match_args__ = ("maximum", "document", "article", "confidence",)


class Condition(Part):
    """Something that must hold, which the request states.

    Attributes:
        id: Its id, once in the set.
        title: What must hold.
        caps_at: The best grade of a unit that fails it; `None` when that is not known.
        document: The document, where it is not the set's.
        article: The article, where it is not the set's.
        confidence: How surely it is known, where that is not the set's.
    """

    __slots__ = ()
    __match_args__ = ("id", "title", "caps_at", "document", "article", "confidence",)


class Floor(Part):
    """What each standard or criterion must reach.

    Attributes:
        id: Its id, once in the set.
        title: What must hold.
        each: Whether standards or criteria are looked at.
        standard: Only this standard, or the criteria of it.
        at_least_share: At least this share of the maximum.
        more_than: More points than this.
        caps_at: The best grade of a unit that fails it; `None` when that is not known.
        document: The document, where it is not the set's.
        article: The article, where it is not the set's.
        confidence: How surely it is known, where that is not the set's.
    """

    __slots__ = ()
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


class Eligibility(Part):
    """How long a unit must have worked to be graded, in full months.

    Attributes:
        months_in_operation: A new unit.
        months_since_restructuring: A unit after split, merger or consolidation.
        document: The document, where it is not the set's.
        article: The article, where it is not the set's.
        confidence: How surely it is known, where that is not the set's.
    """

    __slots__ = ()
    __match_args__ = (
        "months_in_operation",
        "months_since_restructuring",
        "document",
        "article",
        "confidence",
    )


class Quota(Part):
    """How many may hold a grade: a share of those that hold one of several grades.

    Attributes:
        grade: The grade.
        share: The share.
        of: The grades it is a share of.
        document: The document, where it is not the set's.
        article: The article, where it is not the set's.
        confidence: How surely it is known, where that is not the set's.
    """

    __slots__ = ()
    __match_args__ = ("grade", "share", "of", "document", "article", "confidence",)


class AttendanceRule(Part):
    """How attendance at meetings makes the points of a criterion: its maximum less so much for each
    absence.

    Attributes:
        criterion: The criterion.
        per_absence: For each absence with a reason.
        per_absence_without_reason: For each absence without a reason.
    """

    __slots__ = ()
    __match_args__ = ("criterion", "per_absence", "per_absence_without_reason",)


class Unseen(Part):
    """What a set's document holds that was not seen.

    Attributes:
        points: Points of standards that were not seen.
        conditions: How many conditions were not seen.
        caps_at: The best grade of a unit that fails one of them; `None` when that is not known.
    """

    __slots__ = ()
    __match_args__ = ("points", "conditions", "caps_at",)


class CriteriaSet(Part):
    """How units are graded: standards with criteria and points, conditions, floors, thresholds.

    Attributes:
        id: Its id.
        title: What it is.
        document: The document it is in.
        article: The article, or `not_read`.
        from_: The first day it applies; `None` when that is not known.
        to: The last day it applies; `None` when none is known.
        decided: The day it was decided, where it is known.
        confidence: How surely it is known, where a part says nothing else.
        note: What is not known of it.
        scope: Which units it is for; empty when it does not say.
        scale: The points the thresholds are out of.
        grades: The grades, the best first.
        thresholds: From how many points which grade is held; empty when that is not known.
        standards: The standards (tiêu chuẩn); empty in a framework that leaves them open.
        bonus: Points above the standards (điểm thưởng).
        deduction: Points taken off (điểm trừ).
        conditions: What must hold, as the request states it.
        floors: What standards or criteria must reach, computed from the points.
        eligibility: How long a unit must have worked to be graded.
        quota: How many may hold a grade.
        attendance: How attendance at meetings makes the points of a criterion.
        scorers: Who scores: first the unit itself, then the level that verifies.
        evidence: Whether every criterion takes evidence.
        unseen: What the document holds that was not seen.
    """

    __slots__ = ()
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


class SetInBrief(Part):
    """A set in brief.

    Attributes:
        id: Its id.
        title: What it is.
        document: The document it is in.
        from_: The first day it applies; `None` when that is not known.
        to: The last day it applies; `None` when none is known.
        confidence: How surely it is known.
        scope: Which units it is for.
    """

    __slots__ = ()
    __match_args__ = ("id", "title", "document", "from_", "to", "confidence", "scope",)


class CriteriaSets(Result):
    """A criteria set as data, or the list of those that ship.

    Attributes:
        set: The set asked for.
        sets: Those that ship, where none was asked for.
        citations: The sources of the set asked for.
    """

    __slots__ = ()
    __match_args__ = ("set", "sets", "citations",)


class SetFinding(Part):
    """Something that does not hold together in a criteria set.

    Attributes:
        code: What kind it is.
        message: What is wrong, in the language of the request.
        path: The field of the set it concerns.
    """

    __slots__ = ()
    __match_args__ = ("code", "message", "path",)


class CriteriaSetCheck(Result):
    """What does not hold together in a criteria set, and its sums.

    Attributes:
        findings: What does not hold together; empty when a set with standards can be used.
        maximum: The points of all standards.
        bonus: The points of the bonus.
        scale: The points the thresholds are out of.
        citations: The sources of the set.
    """

    __slots__ = ()
    __match_args__ = ("findings", "maximum", "bonus", "scale", "citations",)


class OfficerService(Part):
    """Service as an officer.

    Attributes:
        months: Its months.
        weighted_months: Its months, each span times its factor.
        needed_months: How many are needed.
    """

    __slots__ = ()
    __match_args__ = ("months", "weighted_months", "needed_months",)


class UnionUnitService(Part):
    """Service in union units.

    Attributes:
        months: Its months.
        needed_months: How many are needed.
    """

    __slots__ = ()
    __match_args__ = ("months", "needed_months",)


class MedalEligibility(Result):
    """Whether someone can be proposed for the medal.

    Attributes:
        eligible: Whether they can; `None` when nothing speaks against it but something is not
            known.
        unmet: What speaks against it.
        not_known: What is not known.
        officer: Service as an officer.
        union_unit: Service in union units.
        by: The way by which the service is enough.
        citations: The rules used.
    """

    __slots__ = ()
    __match_args__ = (
        "eligible",
        "unmet",
        "not_known",
        "officer",
        "union_unit",
        "by",
        "citations",
    )


class ParsedQuantity(Result):
    """A printed quantity, read.

    `bound` says which of the values it has: one of `exact`, `over`, `under`, `about`, `at_least`
    and `at_most`, the last two together for a range, `numerator` and `denominator` for a ratio.
    Where the text does not say its value for sure none of them is given, and `readings` lists what
    it may be.

    Attributes:
        printed: The text, as it was given.
        kind: What it is.
        bound: On which side of its value it lies.
        unit: What is counted: `đồng`, `%`, or a noun such as `đoàn viên`; `None` where it is not
            said.
        per: What a sum is for each of, such as `người/tháng`.
        exact: Its value.
        over: It is more than this.
        under: It is less than this.
        about: It is near this, to either side.
        at_least: It is this or more.
        at_most: It is this or less.
        numerator: So many, of a ratio.
        denominator: Of so many, as printed: 0 and less than the numerator too.
        readings: What its value may be, the least first, where the text leaves that open; otherwise
            empty.
        formatted: The quantity written in full, in the language of the request; `None` where the
            text leaves its value open. The Vietnamese reads back to the same quantity.
        citations: No rule is used.
    """

    __slots__ = ()
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


class SumInWords(Result):
    """A sum in words.

    Attributes:
        words: The words with the unit, such as `hai trăm ba mươi tư nghìn đồng`.
        capitalised: The same as vouchers print it, its first letter a capital.
        citations: No rule is used.
    """

    __slots__ = ()
    __match_args__ = ("words", "capitalised", "citations",)


class Entry(Part):
    """One row in a parameter's history.

    Attributes:
        value: The value.
        from_: The first day it applies.
        to: The last day it prevails as the law is known, if that is known.
        prevails: Whether it prevails on any day, or stronger rows cover all of them.
        note: A remark on how the value was read or deduced.
        citation: The source.
    """

    __slots__ = ()
    __match_args__ = ("value", "from_", "to", "prevails", "note", "citation",)


class Inquiry(Result):
    """A parameter's value on a day, or its history.

    Attributes:
        id: The dotted id.
        label: What it is called.
        unit: What its values are counted in.
        value: The value on the day asked.
        from_: The first day of that value.
        to: The last day it prevails, if that is known.
        citation: Its source.
        history: Without a day: every row known, in order of first day and decision.
        citations: The sources of what is shown.
    """

    __slots__ = ()
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
