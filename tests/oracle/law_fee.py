"""law.md section 1: the union fee, its payment, reliefs and sanctions."""

from .table import PRIMARY, PROSE, SECONDARY, Row, Table, row

LAW_2012 = "12/2012/QH13"
LAW_2024 = "50/2024/QH15"
ND_191 = "191/2013"
ND_105 = "105/2026"
ND_105_SIGNED = "2026-03-31"  # in force 16/5/2026 (art 18): section 7
ND_105_FROM = "2026-05-16"
STOP = "4133"  # CV 4133/TLĐ-ToC, 23/5/2025


def put(table: Table) -> None:
    put = table.put
    put(
        "union_fee.rate",
        "rate",
        row("0.02", "2013-01-01", LAW_2012, PRIMARY),
        row("0.02", "2025-07-01", LAW_2024, PRIMARY),
    )
    put(
        "union_fee.state_paid_liable",
        "flag",
        row(True, "2013-01-01", LAW_2012, PRIMARY),
        row(False, "2025-06-01", STOP, SECONDARY, decided="2025-05-23"),
        # The new law names other payers only: enterprises, units not wholly paid by the budget, cooperatives.
        row(False, "2025-07-01", LAW_2024, PRIMARY),
    )
    put(
        "union_fee.payable_rule.monthly",
        "choice",
        row("with_social_insurance", "2014-01-10", ND_191, PRIMARY),
        row("end_of_next_month", ND_105_FROM, ND_105, PRIMARY, decided=ND_105_SIGNED),
    )
    put(
        "union_fee.payable_rule.quarterly",
        "choice",
        row("with_social_insurance", "2014-01-10", ND_191, PRIMARY),
        row("end_of_month_after_cycle", ND_105_FROM, ND_105, PRIMARY, decided=ND_105_SIGNED),
    )
    put("union_fee.reduction.max_share", "rate", row("0.2", ND_105_FROM, ND_105, PRIMARY, decided=ND_105_SIGNED))
    put("union_fee.reduction.max_months", "months", row(6, ND_105_FROM, ND_105, PRIMARY, decided=ND_105_SIGNED))
    put("union_fee.suspension.max_months", "months", row(12, ND_105_FROM, ND_105, PRIMARY, decided=ND_105_SIGNED))
    put(
        "union_fee.reduction.staff_cut_share.below_200",
        "rate",
        row("0.3", ND_105_FROM, ND_105, PRIMARY, decided=ND_105_SIGNED),
    )
    for size, people in (("below_200", 30), ("from_200_to_1000", 50), ("above_1000", 100)):
        put(
            f"union_fee.reduction.staff_cut_people.{size}",
            "people",
            row(people, ND_105_FROM, ND_105, PRIMARY, decided=ND_105_SIGNED),
        )
    put("union_fee.suspension.stop_days", "days", row(30, ND_105_FROM, ND_105, PRIMARY, decided=ND_105_SIGNED))
    put("union_fee.suspension.staff_share", "rate", row("0.5", ND_105_FROM, ND_105, PRIMARY, decided=ND_105_SIGNED))
    put(
        "union_fee.suspension.asset_loss_above",
        "rate",
        row("0.5", ND_105_FROM, ND_105, PRIMARY, decided=ND_105_SIGNED),
    )
    put(
        "union_fee.relief.answer_working_days",
        "days",
        row(15, ND_105_FROM, ND_105, PRIMARY, decided=ND_105_SIGNED),
    )
    put("union_fee.not_paid.after_days", "days", row(60, ND_105_FROM, ND_105, PRIMARY, decided=ND_105_SIGNED))
    for id in (
        "union_fee.reduction.condition",
        "union_fee.suspension.condition",
        "union_fee.relief.decided_by",
        "union_fee.late.definition",
        "union_fee.not_paid.definition",
    ):
        put(id, "text", row(PROSE, ND_105_FROM, ND_105, PRIMARY, decided=ND_105_SIGNED))
    put("union_fee.suspension.pay_back", "choice", row("end_of_month_after", "2025-07-01", LAW_2024, PRIMARY))

    # The salary that counts: at most 20 base salaries (law.md sections 1 and 2), at least one from 2025-07-01.
    put("social_insurance.ceiling_multiple", "factor", row("20", "2013-01-01", "number_not_known", SECONDARY))
    put("social_insurance.floor_multiple", "factor", row("1", "2025-07-01", "41/2024/QH15", SECONDARY))
    # Out of the month's fund: 14 and more unpaid working days.
    put("social_insurance.out_of_fund_unpaid_days", "days", row(14, "2013-01-01", "number_not_known", SECONDARY))

    _sanctions(table)


def _sanctions(table: Table) -> None:
    """Fines as a share of the sum owed; for organisations twice that, read only from NĐ 12/2022."""
    decrees = (
        ("2015-11-25", "88/2015", SECONDARY),
        ("2020-04-15", "28/2020", PRIMARY),
        ("2022-01-17", "12/2022", PRIMARY),
        ("2026-09-10", "283/2026", SECONDARY),
    )

    def each(value: object) -> list[Row]:
        return [row(value, start, document, confidence) for start, document, confidence in decrees]

    table.put("fee_sanction.late.minimum", "rate", *each("0.12"))
    table.put("fee_sanction.late.maximum", "rate", *each("0.15"))
    table.put("fee_sanction.late.maximum_included", "flag", *each(False))
    table.put("fee_sanction.nothing_paid.minimum", "rate", *each("0.18"))
    table.put("fee_sanction.nothing_paid.maximum", "rate", *each("0.2"))
    table.put("fee_sanction.nothing_paid.maximum_included", "flag", *each(True))
    table.put("fee_sanction.cap", "dong", *each(75_000_000))
    table.put("fee_sanction.organisation_multiple", "factor", *[r for r in each("2") if r.start.year >= 2022])
