# written by `cargo xtask generate` from the list of operations.
"""The operations as typed functions."""

from __future__ import annotations

from ._congdoan import run as _run

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Literal
    from .results import (
        Consolidation,
        CriteriaSetCheck,
        CriteriaSets,
        Distribution,
        Dues,
        EnterpriseMonth,
        Estimate,
        FeeSanction,
        Grade,
        GradeLift,
        GradeSensitivity,
        GradeSummary,
        HalfYearReport,
        HandOver,
        Inquiry,
        MedalEligibility,
        MemberFlow,
        OfficerAllowance,
        OrgAsOf,
        OrgCheck,
        ParsedQuantity,
        Ranking,
        Reconciliation,
        Reduction09c,
        Refund,
        Settlement,
        SumInWords,
        UnionFee,
    )
    from .types import (
        Absence,
        Accept,
        AccountRequest,
        Attendance,
        Basis,
        Block,
        CareRequest,
        Check,
        ConditionMet,
        CriteriaSetForm,
        Cycle,
        Day,
        Event,
        IndicatorRequest,
        Lang,
        LevelShare,
        Line,
        MemberFlowRequest,
        Month,
        Nested,
        OfficerRole,
        OrgUnit,
        OverrideRequest,
        PercentBase,
        Person,
        Precision,
        PriorYear,
        QuantityCounts,
        Quota,
        Rate,
        Relief,
        ReportFinance,
        ReportedEvent,
        Score,
        Sector,
        Service,
        SettleRequest,
        Source,
        UnitBooks,
        UnitKind,
        UnitPoints,
        UnitScores,
        Violation,
        Violator,
        WordStyle,
    )

__all__ = [
    "union_fee",
    "dues",
    "enterprise_month",
    "distribute",
    "reduction_09c",
    "refund",
    "settle",
    "hand_over",
    "estimate",
    "reconcile",
    "consolidate",
    "fee_sanction",
    "officer_allowance",
    "member_flow",
    "org_check",
    "org_as_of",
    "half_year_report",
    "grade",
    "grade_lift",
    "grade_sensitivity",
    "grade_summary",
    "rank",
    "criteria_set",
    "check_criteria_set",
    "medal_eligibility",
    "parse_quantity",
    "sum_in_words",
    "parameter",
]


def union_fee(
    *,
    month: Month,
    sector: Sector,
    salary_fund: int | None = None,
    insured_salaries: Iterable[int] | None = None,
    relief: Relief | None = None,
    cycle: Cycle | None = None,
    accept: Accept | None = None,
    overrides: Iterable[OverrideRequest] | None = None,
    known_on: Day | None = None,
    explain: bool | None = None,
    lang: Lang | None = None,
) -> UnionFee:
    """What an employer owes for a month (kinh phí công đoàn, 2% of the salary fund for social
    insurance), when, and what a relief changes.

    Args:
        month: The month; of a quarter the last.
        sector: The employer's sector.
        salary_fund: Quỹ tiền lương làm căn cứ đóng BHXH: the fund in đồng, taken as given.
        insured_salaries: Each person's insured salary in đồng, bounded by the ceiling and floor
            before adding.
        relief: A relief granted for the month.
        cycle: How often the employer pays; monthly unless said.
        accept: The lowest confidence of a rule that is accepted; `derived` unless given.
        overrides: What-ifs: values that beat every row of the law.
        known_on: The law as it was known on this day.
        explain: Whether to explain the figures.
        lang: The language of messages and explanations; `vi` unless given.

    Returns:
        `UnionFee`: The fee of a month.

    Raises:
        RuleError: `invalid_input` unless exactly one of fund and salaries is given, when a quarter
            is asked for with salaries or a month that ends none, or for a suspension that ends
            before the month; `out_of_range` for a negative sum or a relief above the law's maximum;
            `not_determined` and `unconfirmed` where the law of the month is.

    Law:
        Luật Công đoàn 12/2012/QH13 art 26; Luật Công đoàn 50/2024/QH15 art 29, 30; NĐ
            191/2013/NĐ-CP art 4 to 6; NĐ 105/2026/NĐ-CP art 4, 12, 13.
    """
    result: UnionFee = _run(
        "union_fee",
        (
            month,
            sector,
            salary_fund,
            insured_salaries,
            relief,
            cycle,
            accept,
            overrides,
            known_on,
            explain,
            lang,
        ),
    )
    return result


def dues(
    *,
    month: Month,
    sector: Sector,
    member: bool,
    insured_salary: int | None = None,
    net_salary: int | None = None,
    fixed_amount: int | None = None,
    absence: Absence | None = None,
    resolved_rate: Rate | None = None,
    accept: Accept | None = None,
    overrides: Iterable[OverrideRequest] | None = None,
    known_on: Day | None = None,
    explain: bool | None = None,
    lang: Lang | None = None,
) -> Dues:
    """What a member owes for a month (đoàn phí), with cap, exemption and the surplus of a resolved
    rate.

    Args:
        month: The month.
        sector: The employer's sector.
        member: Whether the person is a member; it has no default.
        insured_salary: The insured salary in đồng, for the sectors whose dues are taken from it.
        net_salary: The pay after insurance and income tax in đồng, for `state_enterprise`.
        fixed_amount: The sum fixed by the union in đồng, for `no_fixed_wage`.
        absence: Why the member had no pay in the whole month.
        resolved_rate: A higher rate resolved by the grassroots union (`state_enterprise`,
            `non_state`).
        accept: The lowest confidence of a rule that is accepted; `derived` unless given.
        overrides: What-ifs: values that beat every row of the law.
        known_on: The law as it was known on this day.
        explain: Whether to explain the figures.
        lang: The language of messages and explanations; `vi` unless given.

    Returns:
        `Dues`: The dues of one member for a month.

    Raises:
        RuleError: `invalid_input` when the amount is missing while dues are owed, or belongs to
            another sector; `out_of_range` for a negative amount or a resolved rate below the rule;
            `not_determined` and `unconfirmed` where the law of the month is.

    Law:
        QĐ 1908/QĐ-TLĐ (2016) art 23; QĐ 61/QĐ-TLĐ (29/7/2025) art 1; CV 808/TLĐ (2020); HD
            38/HD-TLĐ (2024); CV 4133/TLĐ-ToC (2025).
    """
    result: Dues = _run(
        "dues",
        (
            month,
            sector,
            member,
            insured_salary,
            net_salary,
            fixed_amount,
            absence,
            resolved_rate,
            accept,
            overrides,
            known_on,
            explain,
            lang,
        ),
    )
    return result


def enterprise_month(
    *,
    month: Month,
    sector: Sector,
    people: Iterable[Person],
    relief: Relief | None = None,
    resolved_rate: Rate | None = None,
    accept: Accept | None = None,
    overrides: Iterable[OverrideRequest] | None = None,
    known_on: Day | None = None,
    explain: bool | None = None,
    lang: Lang | None = None,
) -> EnterpriseMonth:
    """What an enterprise withholds and pays for a month: everyone's dues, the fee, and how both are
    distributed.

    Args:
        month: The month.
        sector: The employer's sector.
        people: Everyone on the payroll, member or not.
        relief: A relief from the fee.
        resolved_rate: A higher rate of dues resolved by the grassroots union.
        accept: The lowest confidence of a rule that is accepted; `derived` unless given.
        overrides: What-ifs: values that beat every row of the law.
        known_on: The law as it was known on this day.
        explain: Whether to explain the figures.
        lang: The language of messages and explanations; `vi` unless given.

    Returns:
        `EnterpriseMonth`: An enterprise's month.

    Raises:
        RuleError: `invalid_input` for an id given twice or a person without the amount the sector
            needs, and whatever `union_fee`, `dues` and `distribute` refuse.

    Law:
        That of `union_fee`, `dues` and `distribute`; who is out of the fund for social insurance.
    """
    result: EnterpriseMonth = _run(
        "enterprise_month",
        (
            month,
            sector,
            people,
            relief,
            resolved_rate,
            accept,
            overrides,
            known_on,
            explain,
            lang,
        ),
    )
    return result


def distribute(
    *,
    year: int,
    source: Source,
    collected: int,
    scheme: str | Iterable[LevelShare] | None = None,
    accept: Accept | None = None,
    overrides: Iterable[OverrideRequest] | None = None,
    known_on: Day | None = None,
    explain: bool | None = None,
    lang: Lang | None = None,
) -> Distribution:
    """How a sum is distributed (phân phối) between the grassroots union and the levels above.

    The part that moves is rounded half up and the holder keeps the rest: of the fee the grassroots
    share comes down, of the dues the upper share goes up.

    Args:
        year: The fiscal year.
        source: Where the money came from.
        collected: The sum collected, in đồng.
        scheme: How the levels above split their part; without it they are one sum.
        accept: The lowest confidence of a rule that is accepted; `derived` unless given.
        overrides: What-ifs: values that beat every row of the law.
        known_on: The law as it was known on this day.
        explain: Whether to explain the figures.
        lang: The language of messages and explanations; `vi` unless given.

    Returns:
        `Distribution`: A sum split between the grassroots union and the levels above; the parts add
            up to the đồng.

    Raises:
        RuleError: `out_of_range` for a negative sum; `invalid_input` for shares that do not add to
            1, a level named twice, or a shipped scheme for another source than the fee;
            `unknown_code` for a scheme that does not ship; `not_determined` and `unconfirmed` where
            the law of the year is.

    Law:
        QĐ 8108/QĐ-TLĐ (16/10/2023) art 1; QĐ 1408/QĐ-TLĐ (2024) art 28; before them the yearly
            guidance.
    """
    result: Distribution = _run(
        "distribute",
        (
            year,
            source,
            collected,
            scheme,
            accept,
            overrides,
            known_on,
            explain,
            lang,
        ),
    )
    return result


def reduction_09c(
    *,
    year: int,
    collected: int,
    dues_collected: int | None = None,
    basis: Basis | None = None,
    rate: Rate | None = None,
    target: int | None = None,
    accept: Accept | None = None,
    overrides: Iterable[OverrideRequest] | None = None,
    known_on: Day | None = None,
    explain: bool | None = None,
    lang: Lang | None = None,
) -> Reduction09c:
    """What Resolution 09C takes from a year's money (tiết giảm 10%).

    Taken from the unrounded shares, and rounded once.

    Args:
        year: The fiscal year, 2017 to 2021.
        collected: The union fee collected, in đồng.
        dues_collected: All dues collected, in đồng, for the basis `administration_and_movement`.
        basis: What the reduction is taken from; `cdcs_fee_share` unless said.
        rate: Another rate than the 10% of the resolution.
        target: An amount assigned by the upper union, in đồng, instead of a rate.
        accept: The lowest confidence of a rule that is accepted; `derived` unless given.
        overrides: What-ifs: values that beat every row of the law.
        known_on: The law as it was known on this day.
        explain: Whether to explain the figures.
        lang: The language of messages and explanations; `vi` unless given.

    Returns:
        `Reduction09c`: The reduction of a year.

    Raises:
        RuleError: `not_determined` outside 2017 to 2021, even with a target; `unconfirmed` in those
            years but 2020 unless accepted; `invalid_input` when the basis needs dues that are not
            given, or for a rate and a target together; `out_of_range` for a negative sum or a rate
            over 1.

    Law:
        Nghị quyết 9c/NQ-BCH (TLĐ, term XI); the formula is derived from a published report of 2020.
    """
    result: Reduction09c = _run(
        "reduction_09c",
        (
            year,
            collected,
            dues_collected,
            basis,
            rate,
            target,
            accept,
            overrides,
            known_on,
            explain,
            lang,
        ),
    )
    return result


def refund(
    *,
    year: int,
    collected: int,
    reduction: int | Literal["by_rule"] | None = None,
    paid: int | None = None,
    received_on: Day | None = None,
    holidays: Iterable[Day] | None = None,
    accept: Accept | None = None,
    overrides: Iterable[OverrideRequest] | None = None,
    known_on: Day | None = None,
    explain: bool | None = None,
    lang: Lang | None = None,
) -> Refund:
    """What the upper union returns to the grassroots union of the fee (kinh phí cấp lại).

    Args:
        year: The fiscal year.
        collected: The union fee collected, in đồng.
        reduction: The reduction to take off; none unless given.
        paid: What was paid back so far, in đồng; 0 unless given.
        received_on: The day the upper union received the fee.
        holidays: Holidays that are not working days; weekends need not be given.
        accept: The lowest confidence of a rule that is accepted; `derived` unless given.
        overrides: What-ifs: values that beat every row of the law.
        known_on: The law as it was known on this day.
        explain: Whether to explain the figures.
        lang: The language of messages and explanations; `vi` unless given.

    Returns:
        `Refund`: What is to come back, came back, and is still owed.

    Raises:
        RuleError: `out_of_range` for a negative sum; those of `distribute` and, `by_rule`, of
            `reduction_09c`.

    Law:
        QĐ 1908/QĐ-TLĐ art 21; QĐ 1408/QĐ-TLĐ, five working days from 2024-08-01, article not noted.
    """
    result: Refund = _run(
        "refund",
        (
            year,
            collected,
            reduction,
            paid,
            received_on,
            holidays,
            accept,
            overrides,
            known_on,
            explain,
            lang,
        ),
    )
    return result


def settle(
    *,
    chart: str,
    from_: Day,
    to: Day,
    opening: int,
    lines: Iterable[Line],
    chart_codes: Iterable[AccountRequest] | None = None,
    previous_closing: int | None = None,
    cash: int | None = None,
    bank: int | None = None,
    full_time_officers: int | None = None,
    checks: Iterable[Check] | None = None,
    accept: Accept | None = None,
    overrides: Iterable[OverrideRequest] | None = None,
    known_on: Day | None = None,
    explain: bool | None = None,
    lang: Lang | None = None,
) -> Settlement:
    """The settlement of a period on form B07-TLĐ (báo cáo quyết toán), with all findings at once.

    Where a code and parts of it are given together, the parts count.

    Args:
        chart: The chart of accounts, such as `hd-47-2021`.
        chart_codes: Codes beside those of the chart.
        from_: The first day of the period.
        to: The last day of the period.
        opening: The accumulation at the start, in đồng; may be negative.
        lines: The lines of the books, each code once.
        previous_closing: The closing accumulation of the period before, in đồng.
        cash: The cash book at the end, in đồng.
        bank: The bank book at the end, in đồng.
        full_time_officers: How many full-time officers the union has.
        checks: Checks to make beside the usual ones.
        accept: The lowest confidence of a rule that is accepted; `derived` unless given.
        overrides: What-ifs: values that beat every row of the law.
        known_on: The law as it was known on this day.
        explain: Whether to explain the figures.
        lang: The language of messages and explanations; `vi` unless given.

    Returns:
        `Settlement`: A settled period: the form's rows and sums, and what does not agree.

    Raises:
        RuleError: `unknown_code` for a chart or code that does not exist; `invalid_input` for a
            code given twice, a line for a computed row, an added code that is empty, there already
            or below a computed row, a period that ends before it starts, or checks over two fiscal
            years; `out_of_range` for a negative amount or more than 1,000 added codes;
            `not_determined` for a period before the chart; that and `unconfirmed` where the chart
            or the rule of a check is.

    Law:
        HD 47/HD-TLĐ (30/12/2021), form B07-TLĐ.
    """
    result: Settlement = _run(
        "settle",
        (
            chart,
            chart_codes,
            from_,
            to,
            opening,
            lines,
            previous_closing,
            cash,
            bank,
            full_time_officers,
            checks,
            accept,
            overrides,
            known_on,
            explain,
            lang,
        ),
    )
    return result


def hand_over(
    *,
    giver: SettleRequest,
    receiver: SettleRequest | None = None,
    accept: Accept | None = None,
    overrides: Iterable[OverrideRequest] | None = None,
    known_on: Day | None = None,
    explain: bool | None = None,
    lang: Lang | None = None,
) -> HandOver:
    """A unit that ends hands its money over (bàn giao): its balance leaves by code 42 and enters
    the receiver by code 40, so no đồng is lost between the two settlements.

    Who files the settlement of the broken period was not found in the law; it is settled as a stub
    of the old unit, as real books of 2025 do.

    Args:
        giver: The broken period of the unit that ends; `to` is its last day, and code 42 is
            computed.
        receiver: The receiver's period, which holds the day after; its code 40 grows by what is
            handed over.
        accept: The lowest confidence of a rule that is accepted; `derived` unless given.
        overrides: What-ifs: values that beat every row of the law.
        known_on: The law as it was known on this day.
        explain: Whether to explain the figures.
        lang: The language of messages and explanations; `vi` unless given.

    Returns:
        `HandOver`: A hand-over, settled on both sides.

    Raises:
        RuleError: `invalid_input` when the giver's lines hold code 42 or a part of it, which are
            computed, or the receiver's period does not hold the day after the giver's last; those
            of `settle` below `giver` and `receiver`.

    Law:
        HD 47/HD-TLĐ (30/12/2021), codes 40 and 42; CV 4181/TLĐ-TC for the ends of 2025.
    """
    result: HandOver = _run(
        "hand_over",
        (
            giver,
            receiver,
            accept,
            overrides,
            known_on,
            explain,
            lang,
        ),
    )
    return result


def estimate(
    *,
    year: int,
    sector: Sector,
    salary_fund: int,
    dues_fund: int | None = None,
    members: int | None = None,
    opening: int | None = None,
    other_income: int | None = None,
    accept: Accept | None = None,
    overrides: Iterable[OverrideRequest] | None = None,
    known_on: Day | None = None,
    explain: bool | None = None,
    lang: Lang | None = None,
) -> Estimate:
    """The year of a grassroots union, planned (dự toán): income by code, what goes up, what comes
    back and when, and the ceilings of the spending structure with their confidence.

    The codes are those of chart `hd-47-2021` whatever the year: they label the lines, and no figure
    rests on them.

    Args:
        year: The fiscal year.
        sector: The employer's sector.
        salary_fund: The year's planned salary fund for social insurance, in đồng.
        dues_fund: The members' part of it, in đồng; for `state_enterprise` their pay after
            insurance and income tax. The whole fund unless given.
        members: How many members; needed for `no_fixed_wage`, whose dues are a fixed sum each.
        opening: The accumulation at the start, in đồng; may be negative.
        other_income: Other income, in đồng.
        accept: The lowest confidence of a rule that is accepted; `derived` unless given.
        overrides: What-ifs: values that beat every row of the law.
        known_on: The law as it was known on this day.
        explain: Whether to explain the figures.
        lang: The language of messages and explanations; `vi` unless given.

    Returns:
        `Estimate`: A union's year, planned.

    Raises:
        RuleError: `invalid_input` without `members` where the dues are a fixed sum; `out_of_range`
            for negative sums; `not_determined` where a rule of the year is, or changes within it;
            `unconfirmed` where one is less sure than accepted.

    Law:
        That of fee, dues and distribution; HD 36/HD-TLĐ 2021 and QĐ 4290/QĐ-TLĐ 2022 for the
            ceilings.
    """
    result: Estimate = _run(
        "estimate",
        (
            year,
            sector,
            salary_fund,
            dues_fund,
            members,
            opening,
            other_income,
            accept,
            overrides,
            known_on,
            explain,
            lang,
        ),
    )
    return result


def reconcile(
    *,
    from_: Day,
    to: Day,
    year: int,
    precision: Precision,
    members: int | None = None,
    union_fee: int | None = None,
    dues: int | None = None,
    reduction_09c: int | None = None,
    refunds_paid: int | None = None,
    accept: Accept | None = None,
    overrides: Iterable[OverrideRequest] | None = None,
    known_on: Day | None = None,
    explain: bool | None = None,
    lang: Lang | None = None,
) -> Reconciliation:
    """Reads a report's finance lines against the rules of its year.

    A reading fits when the printed sum is within half the printed unit and 0.5% of what the rules
    expect.

    Args:
        from_: The first day of the period.
        to: The last day of the period.
        year: The fiscal year the period lies in.
        members: How many members.
        union_fee: The union fee received, in đồng.
        dues: The line of dues, in đồng.
        reduction_09c: The line of the reduction under Resolution 09C, in đồng.
        refunds_paid: The line of refunds to the grassroots unions, in đồng.
        precision: The unit the sums were printed in.
        accept: The lowest confidence of a rule that is accepted; `derived` unless given.
        overrides: What-ifs: values that beat every row of the law.
        known_on: The law as it was known on this day.
        explain: Whether to explain the figures.
        lang: The language of messages and explanations; `vi` unless given.

    Returns:
        `Reconciliation`: The lines of a report, read, and what the fee implies.

    Raises:
        RuleError: `invalid_input` when the period is not within the year; `out_of_range` for
            negative sums; `not_determined` and `unconfirmed` where a rule the lines need is.

    Law:
        That of the year: the rates of fee and dues, the shares of both, Resolution 09C.
    """
    result: Reconciliation = _run(
        "reconcile",
        (
            from_,
            to,
            year,
            members,
            union_fee,
            dues,
            reduction_09c,
            refunds_paid,
            precision,
            accept,
            overrides,
            known_on,
            explain,
            lang,
        ),
    )
    return result


def consolidate(
    *,
    from_: Day,
    to: Day,
    year: int,
    units: Iterable[UnitBooks],
    apply_reduction_09c: bool | None = None,
    events: Iterable[Event] | None = None,
    accept: Accept | None = None,
    overrides: Iterable[OverrideRequest] | None = None,
    known_on: Day | None = None,
    explain: bool | None = None,
    lang: Lang | None = None,
) -> Consolidation:
    """Units over a period (tổng hợp): what each owes, paid and is owed, with late payers, totals
    and the sums by parent; a unit's months after its end go to its receiver.

    A unit handed over stands below its new parent for the whole period; what was refunded to a unit
    before its end stays with it. `split`, `founded`, `renamed`, `upgraded` and `downgraded` move no
    money.

    Shares are taken once on each unit's sums. What an event moves is the remainder of its old
    unit's own share, so events never change a total.

    Args:
        from_: The first day of the period.
        to: The last day of the period.
        year: The fiscal year the period lies in.
        apply_reduction_09c: Whether Resolution 09C is taken off the refunds; no unless said.
        events: What happened to the units.
        units: The units' books.
        accept: The lowest confidence of a rule that is accepted; `derived` unless given.
        overrides: What-ifs: values that beat every row of the law.
        known_on: The law as it was known on this day.
        explain: Whether to explain the figures.
        lang: The language of messages and explanations; `vi` unless given.

    Returns:
        `Consolidation`: Units consolidated over a period.

    Raises:
        RuleError: `invalid_input` for a unit or month given twice, a month outside the period, a
            period across fiscal years, an event that ends a unit without a receiver for its later
            months; `out_of_range` for negative sums; `unknown_code` for an event of a unit that is
            not given; `not_determined` and `unconfirmed` where a rule is.
    """
    result: Consolidation = _run(
        "consolidate",
        (
            from_,
            to,
            year,
            apply_reduction_09c,
            events,
            units,
            accept,
            overrides,
            known_on,
            explain,
            lang,
        ),
    )
    return result


def fee_sanction(
    *,
    on: Day,
    owed: int,
    violation: Violation,
    violator: Violator,
    accept: Accept | None = None,
    overrides: Iterable[OverrideRequest] | None = None,
    known_on: Day | None = None,
    explain: bool | None = None,
    lang: Lang | None = None,
) -> FeeSanction:
    """The band within which a fine for the union fee lies (mức phạt tiền); never interest, which
    the fee articles do not know.

    Args:
        on: The day whose law applies.
        owed: The fee owed, in đồng.
        violation: What the employer did.
        violator: Who is fined.
        accept: The lowest confidence of a rule that is accepted; `derived` unless given.
        overrides: What-ifs: values that beat every row of the law.
        known_on: The law as it was known on this day.
        explain: Whether to explain the figures.
        lang: The language of messages and explanations; `vi` unless given.

    Returns:
        `FeeSanction`: The band of the fine.

    Raises:
        RuleError: `out_of_range` for a negative sum; `not_determined` before 2015-11-25, and for
            organisations before 2022-01-17.

    Law:
        NĐ 88/2015; NĐ 28/2020 art 37; NĐ 12/2022 art 38 and 6(1); NĐ 283/2026 art 38.
    """
    result: FeeSanction = _run(
        "fee_sanction",
        (
            on,
            owed,
            violation,
            violator,
            accept,
            overrides,
            known_on,
            explain,
            lang,
        ),
    )
    return result


def officer_allowance(
    *,
    month: Month,
    role: OfficerRole,
    members: int,
    accept: Accept | None = None,
    overrides: Iterable[OverrideRequest] | None = None,
    known_on: Day | None = None,
    explain: bool | None = None,
    lang: Lang | None = None,
) -> OfficerAllowance:
    """The monthly allowance of a part-time officer (phụ cấp cán bộ công đoàn): coefficient × base
    salary.

    Args:
        month: The month.
        role: The office.
        members: Members who paid dues the year before.
        accept: The lowest confidence of a rule that is accepted; `derived` unless given.
        overrides: What-ifs: values that beat every row of the law.
        known_on: The law as it was known on this day.
        explain: Whether to explain the figures.
        lang: The language of messages and explanations; `vi` unless given.

    Returns:
        `OfficerAllowance`: An officer's allowance for a month.

    Raises:
        RuleError: `not_determined` outside 2022-01 to 2022-11.

    Law:
        QĐ 3226/QĐ-TLĐ (20/9/2021).
    """
    result: OfficerAllowance = _run(
        "officer_allowance",
        (
            month,
            role,
            members,
            accept,
            overrides,
            known_on,
            explain,
            lang,
        ),
    )
    return result


def member_flow(
    *,
    admitted: int,
    transferred_in: int,
    transferred_out: int,
    retired_or_left: int,
    opening: int | None = None,
    closing: int | None = None,
    died: int | None = None,
    expelled: int | None = None,
    women: int | None = None,
    accept: Accept | None = None,
    overrides: Iterable[OverrideRequest] | None = None,
    known_on: Day | None = None,
    explain: bool | None = None,
    lang: Lang | None = None,
) -> MemberFlow:
    """The members at both ends of a period, from one end and the movements (biến động đoàn viên).

    Args:
        opening: Members at the start.
        closing: Members at the end.
        admitted: Kết nạp: admitted.
        transferred_in: Chuyển đến: transferred in.
        transferred_out: Chuyển đi: transferred out.
        retired_or_left: Nghỉ hưu, thôi việc: retired or left.
        died: Từ trần: died; none unless given.
        expelled: Khai trừ: expelled; none unless given.
        women: Women among the members at the end.
        accept: The lowest confidence of a rule that is accepted; `derived` unless given.
        overrides: What-ifs: values that beat every row of the law.
        known_on: The law as it was known on this day.
        explain: Whether to explain the figures.
        lang: The language of messages and explanations; `vi` unless given.

    Returns:
        `MemberFlow`: The flow of members with both ends.

    Raises:
        RuleError: `invalid_input` when neither end is given; `unbalanced` with the difference when
            both are and disagree; `out_of_range` when an end would be negative, or the women more
            than the members.
    """
    result: MemberFlow = _run(
        "member_flow",
        (
            opening,
            closing,
            admitted,
            transferred_in,
            transferred_out,
            retired_or_left,
            died,
            expelled,
            women,
            accept,
            overrides,
            known_on,
            explain,
            lang,
        ),
    )
    return result


def org_check(
    *,
    units: Iterable[OrgUnit],
    on: Day | None = None,
    events: Iterable[Event] | None = None,
    blocks: Iterable[Block] | None = None,
    accept: Accept | None = None,
    overrides: Iterable[OverrideRequest] | None = None,
    known_on: Day | None = None,
    explain: bool | None = None,
    lang: Lang | None = None,
) -> OrgCheck:
    """Checks a tree of units (kiểm tra tổ chức): ids, lives and events, the lines of parents, the
    kinds that may exist on the day, the sizes of committees, and emulation blocks; all findings at
    once.

    Units are taken as their events leave them; what the reorganisation of 2025 should have ended is
    a finding while it is alive.

    Args:
        on: The day whose rules the units are held against; without one only ids, lines, events,
            foundings, terms and blocks are checked.
        units: The units before any of the events.
        events: What happened to them, in any order.
        blocks: The emulation blocks (khối thi đua).
        accept: The lowest confidence of a rule that is accepted; `derived` unless given.
        overrides: What-ifs: values that beat every row of the law.
        known_on: The law as it was known on this day.
        explain: Whether to explain the figures.
        lang: The language of messages and explanations; `vi` unless given.

    Returns:
        `OrgCheck`: What does not fit in a tree of units.

    Raises:
        RuleError: `unconfirmed` where a rule is less sure than accepted. What does not fit is a
            finding, never an error.

    Law:
        Luật 50/2024/QH15 art 8(1) as amended by Luật 97/2025/QH15; Điều lệ Công đoàn Việt Nam khóa
            XII; HD 03/HD-TLĐ (20/02/2020).
    """
    result: OrgCheck = _run(
        "org_check",
        (
            on,
            units,
            events,
            blocks,
            accept,
            overrides,
            known_on,
            explain,
            lang,
        ),
    )
    return result


def org_as_of(
    *,
    on: Day,
    units: Iterable[OrgUnit],
    events: Iterable[Event] | None = None,
    accept: Accept | None = None,
    overrides: Iterable[OverrideRequest] | None = None,
    known_on: Day | None = None,
    explain: bool | None = None,
    lang: Lang | None = None,
) -> OrgAsOf:
    """The organisation as of a day (sơ đồ tổ chức): its tree, the line above each unit, who holds
    the books of the units that ended, and what the reorganisation of 2025 ended or passed on, by
    which document.

    Events come before rules: a unit ends by the reorganisation only when no event or last day of
    its own is given. What manages a unit whose parent ended is the parent's receiver, otherwise the
    next level up.

    Args:
        on: The day.
        units: The units before any of the events.
        events: What happened to them, in any order.
        accept: The lowest confidence of a rule that is accepted; `derived` unless given.
        overrides: What-ifs: values that beat every row of the law.
        known_on: The law as it was known on this day.
        explain: Whether to explain the figures.
        lang: The language of messages and explanations; `vi` unless given.

    Returns:
        `OrgAsOf`: The organisation on a day.

    Raises:
        RuleError: Whatever `org_check` finds in ids, lines and lives, as `invalid_input` or
            `unknown_code`, the first of them; `unconfirmed` where a rule is.

    Law:
        Luật 50/2024/QH15 art 8(1) as amended by Luật 97/2025/QH15; CV 4173/TLĐ-ToC; CV 4181/TLĐ-TC.
    """
    result: OrgAsOf = _run(
        "org_as_of",
        (
            on,
            units,
            events,
            accept,
            overrides,
            known_on,
            explain,
            lang,
        ),
    )
    return result


def half_year_report(
    *,
    from_: Day,
    to: Day,
    year: int,
    source: str | None = None,
    unit_name: str | None = None,
    grassroots_unions: int | None = None,
    members: int | None = None,
    member_flow: MemberFlowRequest | None = None,
    finance: ReportFinance | None = None,
    indicators: Iterable[IndicatorRequest] | None = None,
    care: Iterable[CareRequest] | None = None,
    events: Iterable[ReportedEvent] | None = None,
    units: Iterable[UnitBooks] | None = None,
    weak_points: Iterable[str] | None = None,
    next_targets: Iterable[str] | None = None,
    accept: Accept | None = None,
    overrides: Iterable[OverrideRequest] | None = None,
    known_on: Day | None = None,
    explain: bool | None = None,
    lang: Lang | None = None,
) -> HalfYearReport:
    """A union's half-year report (báo cáo sơ kết 6 tháng), or that of another period within a year:
    indicators, flow of members, finance lines and care checked, late payers found, and the text in
    the order such reports use.

    What does not agree is a finding; the report is made all the same. Printed approximations stay
    bounds.

    Args:
        source: Where the figures come from.
        from_: The first day of the period.
        to: The last day of the period.
        year: The fiscal year the period lies in.
        unit_name: The union that reports.
        grassroots_unions: How many grassroots unions (CĐCS).
        members: How many members at the end.
        member_flow: The flow of members.
        finance: The finance lines.
        indicators: The indicators, each id once.
        care: The care for members, each id once.
        events: What happened to the units.
        units: The units' books, from which the late payers are found.
        weak_points: Weak points (hạn chế), in words.
        next_targets: The next period's targets (phương hướng, chỉ tiêu), in words.
        accept: The lowest confidence of a rule that is accepted; `derived` unless given.
        overrides: What-ifs: values that beat every row of the law.
        known_on: The law as it was known on this day.
        explain: Whether to explain the figures.
        lang: The language of messages and explanations; `vi` unless given.

    Returns:
        `HalfYearReport`: A report with its figures checked.

    Raises:
        RuleError: `invalid_input` when the period is not within the year, an id is given twice, a
            figure both as a number and as printed; whatever `member_flow`, `reconcile` and
            `consolidate` refuse, but not `unbalanced`.
    """
    result: HalfYearReport = _run(
        "half_year_report",
        (
            source,
            from_,
            to,
            year,
            unit_name,
            grassroots_unions,
            members,
            member_flow,
            finance,
            indicators,
            care,
            events,
            units,
            weak_points,
            next_targets,
            accept,
            overrides,
            known_on,
            explain,
            lang,
        ),
    )
    return result


def grade(
    *,
    set: str | CriteriaSetForm,
    scores: Iterable[Score],
    year: int | None = None,
    months_in_operation: int | None = None,
    months_since_restructuring: int | None = None,
    conditions: Iterable[ConditionMet] | None = None,
    bonus: int | Rate | None = None,
    deduction: int | Rate | None = None,
    attendance: Attendance | None = None,
    accept: Accept | None = None,
    overrides: Iterable[OverrideRequest] | None = None,
    known_on: Day | None = None,
    explain: bool | None = None,
    lang: Lang | None = None,
) -> Grade:
    """Grades a unit by a criteria set (xếp loại công đoàn).

    Nothing is rounded before grading; what is missing keeps its weight and marks the grade as not
    complete, what does not apply takes its weight out; a failed condition caps the grade and is
    named. A unit that says nothing of its beginning counts as long enough at work.

    Args:
        set: The criteria set: the id of one that ships, or one of one's own.
        year: The grading year, which the set must be for; not checked unless given.
        months_in_operation: Full months since a new unit began to work.
        months_since_restructuring: Full months since split, merger or consolidation made the unit.
        scores: The scores; a criterion without one is missing.
        conditions: Which conditions are met; one not given is not known.
        bonus: The bonus as a whole, where its criteria are not scored; none unless given.
        deduction: What is taken off; nothing unless given.
        attendance: Attendance at meetings, where the set makes points of it.
        accept: The lowest confidence of a rule that is accepted; `derived` unless given.
        overrides: What-ifs: values that beat every row of the law.
        known_on: The law as it was known on this day.
        explain: Whether to explain the figures.
        lang: The language of messages and explanations; `vi` unless given.

    Returns:
        `Grade`: A unit's grade.

    Raises:
        RuleError: `unknown_code` for a set, criterion or condition there is none of; `out_of_range`
            for points over a maximum; `invalid_input` for a score given twice, or a set that does
            not hold together; `not_determined` for a year the set is not for, or a framework
            without standards.

    Law:
        HD 1294/HD-TLĐ (14/8/2019) II.2 for the months at work; otherwise the set's own document.
    """
    result: Grade = _run(
        "grade",
        (
            set,
            year,
            months_in_operation,
            months_since_restructuring,
            scores,
            conditions,
            bonus,
            deduction,
            attendance,
            accept,
            overrides,
            known_on,
            explain,
            lang,
        ),
    )
    return result


def grade_lift(
    *,
    set: str | CriteriaSetForm,
    scores: Iterable[Score],
    year: int | None = None,
    months_in_operation: int | None = None,
    months_since_restructuring: int | None = None,
    conditions: Iterable[ConditionMet] | None = None,
    bonus: int | Rate | None = None,
    deduction: int | Rate | None = None,
    attendance: Attendance | None = None,
    accept: Accept | None = None,
    overrides: Iterable[OverrideRequest] | None = None,
    known_on: Day | None = None,
    explain: bool | None = None,
    lang: Lang | None = None,
) -> GradeLift:
    """What would lift a unit to the next grade (cần thêm gì để lên hạng): the fewest criteria whose
    raising reaches its range and every floor, and the conditions to meet.

    A criterion without evidence has all its points as room; the bonus is not the unit's to raise.

    Args:
        set: The criteria set: the id of one that ships, or one of one's own.
        year: The grading year, which the set must be for; not checked unless given.
        months_in_operation: Full months since a new unit began to work.
        months_since_restructuring: Full months since split, merger or consolidation made the unit.
        scores: The scores; a criterion without one is missing.
        conditions: Which conditions are met; one not given is not known.
        bonus: The bonus as a whole, where its criteria are not scored; none unless given.
        deduction: What is taken off; nothing unless given.
        attendance: Attendance at meetings, where the set makes points of it.
        accept: The lowest confidence of a rule that is accepted; `derived` unless given.
        overrides: What-ifs: values that beat every row of the law.
        known_on: The law as it was known on this day.
        explain: Whether to explain the figures.
        lang: The language of messages and explanations; `vi` unless given.

    Returns:
        `GradeLift`: What would lift a unit to the next grade.

    Raises:
        RuleError: As `grade`).
    """
    result: GradeLift = _run(
        "grade_lift",
        (
            set,
            year,
            months_in_operation,
            months_since_restructuring,
            scores,
            conditions,
            bonus,
            deduction,
            attendance,
            accept,
            overrides,
            known_on,
            explain,
            lang,
        ),
    )
    return result


def grade_sensitivity(
    *,
    set: str | CriteriaSetForm,
    grade: str,
    at: Iterable[int | Rate],
    units: Iterable[UnitScores],
    accept: Accept | None = None,
    overrides: Iterable[OverrideRequest] | None = None,
    known_on: Day | None = None,
    explain: bool | None = None,
    lang: Lang | None = None,
) -> GradeSensitivity:
    """How a block of units depends on one threshold (độ nhạy của ngưỡng điểm): grades today, grades
    with the threshold moved, and how many units would hold the grade with it at each of their
    scores.

    Args:
        set: The criteria set.
        grade: The grade whose threshold is moved.
        at: Where it is moved to, each on its own.
        units: The units.
        accept: The lowest confidence of a rule that is accepted; `derived` unless given.
        overrides: What-ifs: values that beat every row of the law.
        known_on: The law as it was known on this day.
        explain: Whether to explain the figures.
        lang: The language of messages and explanations; `vi` unless given.

    Returns:
        `GradeSensitivity`: A block of units against one threshold.

    Raises:
        RuleError: As `grade`), with the path of the unit; `unknown_code` for a grade without a
            threshold, `out_of_range` for a place not between the neighbouring thresholds,
            `unconfirmed` and `not_determined` where the set gives no grades.
    """
    result: GradeSensitivity = _run(
        "grade_sensitivity",
        (
            set,
            grade,
            at,
            units,
            accept,
            overrides,
            known_on,
            explain,
            lang,
        ),
    )
    return result


def grade_summary(
    *,
    grades: Iterable[str | None] | None = None,
    counts: Mapping[str, int] | None = None,
    not_eligible: int | None = None,
    base: PercentBase | None = None,
    quota: Quota | None = None,
    set: str | CriteriaSetForm | None = None,
    nested: Iterable[Nested] | None = None,
    accept: Accept | None = None,
    overrides: Iterable[OverrideRequest] | None = None,
    known_on: Day | None = None,
    explain: bool | None = None,
    lang: Lang | None = None,
) -> GradeSummary:
    """Counts the grades of units (tổng hợp kết quả xếp loại), with their share of a named base.

    A quota reports how many are over it and demotes nobody.

    Args:
        grades: Each unit's grade, `None` of one that could not be graded.
        counts: Or how many units hold each grade.
        not_eligible: With counts: how many units could not be graded.
        base: What percentages are of: all units unless given.
        quota: How many may hold a grade.
        set: Or the criteria set whose quota it is.
        nested: Grades counted within others; with counts they are given so.
        accept: The lowest confidence of a rule that is accepted; `derived` unless given.
        overrides: What-ifs: values that beat every row of the law.
        known_on: The law as it was known on this day.
        explain: Whether to explain the figures.
        lang: The language of messages and explanations; `vi` unless given.

    Returns:
        `GradeSummary`: Grades counted.

    Raises:
        RuleError: `invalid_input` unless exactly one of grades and counts is given, or for a grade
            nested in itself, or a quota of no grades; `unbalanced` when more units hold a nested
            grade than the one it is within; `unknown_code` for a set that does not ship,
            `not_determined` for one without a quota or decided after the day the law is seen on,
            `unconfirmed` for a quota that is less sure than accepted; `out_of_range` for a quota
            over 1 or more units than 2^32 − 1.
    """
    result: GradeSummary = _run(
        "grade_summary",
        (
            grades,
            counts,
            not_eligible,
            base,
            quota,
            set,
            nested,
            accept,
            overrides,
            known_on,
            explain,
            lang,
        ),
    )
    return result


def rank(
    *,
    units: Iterable[UnitPoints],
    accept: Accept | None = None,
    overrides: Iterable[OverrideRequest] | None = None,
    known_on: Day | None = None,
    explain: bool | None = None,
    lang: Lang | None = None,
) -> Ranking:
    """Ranks units by their points within their emulation blocks (xếp thứ hạng trong khối thi đua).

    Equal points share a place and the next ones are left free: 1, 1, 3. Where the maximum differs
    between units, points ÷ maximum are compared, exactly.

    Args:
        units: The units.
        accept: The lowest confidence of a rule that is accepted; `derived` unless given.
        overrides: What-ifs: values that beat every row of the law.
        known_on: The law as it was known on this day.
        explain: Whether to explain the figures.
        lang: The language of messages and explanations; `vi` unless given.

    Returns:
        `Ranking`: Units with their places.

    Raises:
        RuleError: `invalid_input` for a unit given twice, or a maximum given for only some units of
            a block; `out_of_range` for a maximum of 0.
    """
    result: Ranking = _run("rank", (units, accept, overrides, known_on, explain, lang))
    return result


def criteria_set(
    *,
    id: str | CriteriaSetForm | None = None,
    year: int | None = None,
    kind: UnitKind | None = None,
    members: int | None = None,
    accept: Accept | None = None,
    overrides: Iterable[OverrideRequest] | None = None,
    known_on: Day | None = None,
    explain: bool | None = None,
    lang: Lang | None = None,
) -> CriteriaSets:
    """A criteria set as data (bộ tiêu chí xếp loại), or those that ship for a year and a kind of
    unit.

    Args:
        id: The set, in full: one that ships or one of one's own; without it, all that ship are
            listed.
        year: Only those for this grading year.
        kind: Only those for units of this kind.
        members: Only those for units of so many members.
        accept: The lowest confidence of a rule that is accepted; `derived` unless given.
        overrides: What-ifs: values that beat every row of the law.
        known_on: The law as it was known on this day.
        explain: Whether to explain the figures.
        lang: The language of messages and explanations; `vi` unless given.

    Returns:
        `CriteriaSets`: A criteria set as data, or the list of those that ship.

    Raises:
        RuleError: `unknown_code` for a set that does not ship; `not_determined` for one decided
            after the day the law is seen on, which no list names either.
    """
    result: CriteriaSets = _run(
        "criteria_set",
        (
            id,
            year,
            kind,
            members,
            accept,
            overrides,
            known_on,
            explain,
            lang,
        ),
    )
    return result


def check_criteria_set(
    *,
    set: CriteriaSetForm,
    accept: Accept | None = None,
    overrides: Iterable[OverrideRequest] | None = None,
    known_on: Day | None = None,
    explain: bool | None = None,
    lang: Lang | None = None,
) -> CriteriaSetCheck:
    """Checks a criteria set of one's own (kiểm tra bộ tiêu chí): points that do not add up, ranges
    that overlap or leave a gap, names that are empty or stand for nothing; all findings at once.

    Args:
        set: The set.
        accept: The lowest confidence of a rule that is accepted; `derived` unless given.
        overrides: What-ifs: values that beat every row of the law.
        known_on: The law as it was known on this day.
        explain: Whether to explain the figures.
        lang: The language of messages and explanations; `vi` unless given.

    Returns:
        `CriteriaSetCheck`: What does not hold together in a criteria set, and its sums.

    Raises:
        RuleError: `invalid_input` where `id`, `document` or `scale` is missing and no set is
            extended; `unknown_code` for an extended set that does not ship. What does not fit is a
            finding.
    """
    result: CriteriaSetCheck = _run(
        "check_criteria_set",
        (
            set,
            accept,
            overrides,
            known_on,
            explain,
            lang,
        ),
    )
    return result


def medal_eligibility(
    *,
    on: Day,
    service: Iterable[Service],
    prior_years: Iterable[PriorYear] | None = None,
    awarded_before: bool | None = None,
    accept: Accept | None = None,
    overrides: Iterable[OverrideRequest] | None = None,
    known_on: Day | None = None,
    explain: bool | None = None,
    lang: Lang | None = None,
) -> MedalEligibility:
    """Whether someone has served long enough for the medal (Kỷ niệm chương "Vì sự nghiệp xây dựng
    tổ chức Công đoàn"): years weighted by kind of service, the years before completed, once only.

    Args:
        on: The day asked.
        service: The service; spans from month to month must not overlap.
        prior_years: The years before; one not given is not known.
        awarded_before: Whether the medal was awarded before; not known unless given.
        accept: The lowest confidence of a rule that is accepted; `derived` unless given.
        overrides: What-ifs: values that beat every row of the law.
        known_on: The law as it was known on this day.
        explain: Whether to explain the figures.
        lang: The language of messages and explanations; `vi` unless given.

    Returns:
        `MedalEligibility`: Whether someone can be proposed for the medal.

    Raises:
        RuleError: `not_determined` before 2015-02-04; `unconfirmed` where its rules are;
            `invalid_input` for spans that overlap or end after the day asked, service that is
            neither months nor from a month to a month, or a year given twice.

    Law:
        HD 149/HD-TLĐ (04/02/2015).
    """
    result: MedalEligibility = _run(
        "medal_eligibility",
        (
            on,
            service,
            prior_years,
            awarded_before,
            accept,
            overrides,
            known_on,
            explain,
            lang,
        ),
    )
    return result


def parse_quantity(
    *,
    text: str,
    counts: QuantityCounts | None = None,
    accept: Accept | None = None,
    overrides: Iterable[OverrideRequest] | None = None,
    known_on: Day | None = None,
    explain: bool | None = None,
    lang: Lang | None = None,
) -> ParsedQuantity:
    """Reads a quantity as Vietnamese documents print it: "gần 200 triệu đồng", "trên 5 ngàn",
    "98,5%", "56/66 CĐCS", "01 nhà", "từ 5 đến 10 triệu đồng", "500.000 đồng/suất".

    Values are in đồng, in units counted (integers), in percent, or plain numbers (decimals).
    Nothing is guessed. A number is taken as Vietnamese writes it, `1.265,5`; one that may be
    written the English way (`1,265 triệu`, `3.6 triệu`, `1.265%`) is not taken, and its `readings`
    are listed, one or more. So are those of "1 triệu 5" (1.000.005, or 1.500.000 in speech) and "2
    nghìn tỷ rưỡi". The ends of a range share the scale and the unit of the second end, unless the
    first has its own; "50-70.000 đồng", which may leave out thousands, is refused. A ratio is kept
    as printed, `5/6` too; a date with its year is refused. So are nouns that are not known.

    Full-width characters, decomposed letters, capitals and spaces that do not break are read as
    their plain forms.

    Args:
        text: The quantity as printed, and nothing beside it.
        counts: What the text around it counts, where that is known: it makes money of "200 triệu"
            and a count of "5.600".
        accept: The lowest confidence of a rule that is accepted; `derived` unless given.
        overrides: What-ifs: values that beat every row of the law.
        known_on: The law as it was known on this day.
        explain: Whether to explain the figures.
        lang: The language of messages and explanations; `vi` unless given.

    Returns:
        `ParsedQuantity`: A printed quantity, read. `bound` says which of the values it has: one of
            `exact`, `over`, `under`, `about`, `at_least` and `at_most`, the last two together for a
            range, `numerator` and `denominator` for a ratio. Where the text does not say its value
            for sure none of them is given, and `readings` lists what it may be.

    Raises:
        RuleError: `invalid_input` at `text` for what is no quantity, has an unknown unit, has a
            fraction of a đồng or of a thing counted, contradicts `counts`, or has an end of a range
            that may be read in several ways; `out_of_range` above 2^53 − 1.
    """
    result: ParsedQuantity = _run(
        "parse_quantity",
        (
            text,
            counts,
            accept,
            overrides,
            known_on,
            explain,
            lang,
        ),
    )
    return result


def sum_in_words(
    *,
    amount: int,
    unit: str | None = None,
    style: WordStyle | None = None,
    accept: Accept | None = None,
    overrides: Iterable[OverrideRequest] | None = None,
    known_on: Day | None = None,
    explain: bool | None = None,
    lang: Lang | None = None,
) -> SumInWords:
    """A sum in words, from 0 to 2^53 − 1; the words are Vietnamese in every language, as vouchers
    are.

    Digits are read three at a time, each group with nghìn, triệu or tỷ; the number of tỷ is read as
    a number again, so that 10^12 is "một nghìn tỷ" and 10^15 "một triệu tỷ". Groups of nothing are
    left out; below the first group said, each is said in full, with "không trăm" where it has no
    hundreds: 1.005.000 is "một triệu không trăm linh năm nghìn". One is "mốt" after "mươi", four
    "tư" after "mươi" and "linh" (or "lẻ"), five "lăm" after "mười" and "mươi". 0 is "không đồng".

    Args:
        amount: The sum, in đồng or in the unit given; not negative.
        unit: What stands after the words, "đồng" unless given.
        style: Whose words; the north's unless given.
        accept: The lowest confidence of a rule that is accepted; `derived` unless given.
        overrides: What-ifs: values that beat every row of the law.
        known_on: The law as it was known on this day.
        explain: Whether to explain the figures.
        lang: The language of messages and explanations; `vi` unless given.

    Returns:
        `SumInWords`: A sum in words.

    Raises:
        RuleError: `out_of_range` at `amount` for a negative sum; `invalid_input` at `unit` for an
            empty one.
    """
    result: SumInWords = _run(
        "sum_in_words",
        (
            amount,
            unit,
            style,
            accept,
            overrides,
            known_on,
            explain,
            lang,
        ),
    )
    return result


def parameter(
    *,
    id: str,
    on: Day | None = None,
    accept: Accept | None = None,
    overrides: Iterable[OverrideRequest] | None = None,
    known_on: Day | None = None,
    explain: bool | None = None,
    lang: Lang | None = None,
) -> Inquiry:
    """What the law says of one parameter (tham số), on a day or through time.

    Args:
        id: The dotted id, such as `union_fee.rate`.
        on: The day asked.
        accept: The lowest confidence of a rule that is accepted; `derived` unless given.
        overrides: What-ifs: values that beat every row of the law.
        known_on: The law as it was known on this day.
        explain: Whether to explain the figures.
        lang: The language of messages and explanations; `vi` unless given.

    Returns:
        `Inquiry`: A parameter's value on a day, or its history.

    Raises:
        RuleError: `unknown_code` for an id that does not exist; on a day also `not_determined` and
            `unconfirmed`.
    """
    result: Inquiry = _run("parameter", (id, on, accept, overrides, known_on, explain, lang))
    return result
