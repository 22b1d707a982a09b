"""law.md section 2: dues, their exemptions, and the base salary."""

from .table import PRIMARY, PROSE, SECONDARY, UNCONFIRMED, Table, row

HD_258 = "258"  # HD 258/HD-TLĐ, 7/3/2014
QD_1908 = "1908"  # QĐ 1908/QĐ-TLĐ, 2016, art 23
QD_61 = "61/QĐ-TLĐ"
QD_61_DECIDED = "2025-07-29"  # applies from 1/7/2025
CV_4133 = "4133"  # CV 4133/TLĐ-ToC: nothing is collected from 2025-06-01
CV_4133_DECIDED = "2025-05-23"


def put(table: Table) -> None:
    put = table.put
    put(
        "base_salary",
        "dong",
        row(1_050_000, "2013-01-01", "31/2012", SECONDARY),
        row(1_150_000, "2013-07-01", "66/2013", SECONDARY),
        row(1_210_000, "2016-05-01", "47/2016", SECONDARY),
        row(1_300_000, "2017-07-01", "47/2017", SECONDARY),
        row(1_390_000, "2018-07-01", "72/2018", SECONDARY),
        row(1_490_000, "2019-07-01", "38/2019", SECONDARY),
        row(1_800_000, "2023-07-01", "24/2023", SECONDARY),
        row(2_340_000, "2024-07-01", "73/2024", SECONDARY),
        row(2_530_000, "2026-07-01", "161/2026", SECONDARY, decided="2026-05-15"),
    )
    # State-ranked pay: 1%, nothing from 2025-06-01. HD 258 is primary for this category alone.
    for sector in ("state_agency", "public_unit_state_paid"):
        put(
            f"dues.rate.{sector}",
            "rate",
            row("0.01", "2014-03-07", HD_258, PRIMARY),
            row("0.01", "2017-01-01", QD_1908, PRIMARY),
            row("0", "2025-06-01", CV_4133, SECONDARY, decided=CV_4133_DECIDED),
        )
    for sector, from_2017, from_2025 in (
        ("public_unit_self_financed", PRIMARY, SECONDARY),
        ("state_enterprise", SECONDARY, SECONDARY),
        ("non_state", SECONDARY, PRIMARY),
    ):
        put(
            f"dues.rate.{sector}",
            "rate",
            row("0.01", "2014-03-07", HD_258, UNCONFIRMED),
            row("0.01", "2017-01-01", QD_1908, from_2017),
            row("0.005", "2025-07-01", QD_61, from_2025, decided=QD_61_DECIDED),
        )
    put(
        "dues.minimum_share.no_fixed_wage",
        "rate",
        row("0.01", "2014-03-07", HD_258, UNCONFIRMED),
        row("0.01", "2017-01-01", QD_1908, SECONDARY),
        row("0.005", "2025-07-01", QD_61, SECONDARY, decided=QD_61_DECIDED),
    )
    put(
        "dues.cap_share",
        "rate",
        row("0.1", "2017-01-01", QD_1908, SECONDARY),
        # One cap for two categories, of which one is secondary.
        row("0.1", "2025-07-01", QD_61, SECONDARY, decided=QD_61_DECIDED),
    )
    put(
        "dues.state_paid_liable",
        "flag",
        row(True, "2014-03-07", HD_258, PRIMARY),
        row(True, "2017-01-01", QD_1908, PRIMARY),
        row(False, "2025-06-01", CV_4133, SECONDARY, decided=CV_4133_DECIDED),
    )
    for absence in ("insurance_benefit", "unpaid_leave", "no_income"):
        put(
            f"dues.exempt.{absence}",
            "flag",
            row(True, "2017-01-01", QD_1908, SECONDARY),
            row(True, "2025-07-01", QD_61, SECONDARY, decided=QD_61_DECIDED),
        )
    for absence in ("insurance_benefit", "unpaid_leave"):
        put(
            f"dues.exempt_months.{absence}",
            "months",
            row(1, "2017-01-01", QD_1908, SECONDARY),
            row(1, "2025-07-01", QD_61, SECONDARY, decided=QD_61_DECIDED),
        )
    put("dues.exempt.membership_suspended", "flag", row(True, "2024-12-27", "38/HD-TLĐ", PRIMARY))
    # CV 808/TLĐ (6/8/2020): who was paid below the base salary owed nothing.
    put(
        "dues.exempt_below_base_salary",
        "flag",
        row(True, "2020-01-23", "808", PRIMARY, decided="2020-08-06", end="2020-12-31"),
    )
    for id in ("dues.resolved_rate", "dues.resolved_rate_surplus"):
        put(id, "text", row(PROSE, "2017-01-01", "number_not_known", SECONDARY))
