"""org.md and grading.md, "Other titles": founding, committees, the medal, themed certificates."""

from .table import DERIVED, PRIMARY, PROSE, SECONDARY, Row, Table, row

CHARTER = "Điều lệ Công đoàn Việt Nam"  # Charter XII, QĐ 174/QĐ-TLĐ 03/02/2020
CHARTER_FROM = "2020-02-03"
HD_03_FROM = "2020-02-20"
HD_149_FROM = "2015-02-04"
NOT_KNOWN = "number_not_known"
# org.md, "Levels": four to 2025-06-30, three statutory ones from 2025-07-01 (Luật 50/2024 art 8(1)).
THREE_LEVELS = "2025-07-01"
LAW_2024 = "50/2024/QH15"


def put(table: Table) -> None:
    put = table.put
    put("org.founding.members", "people", row(5, HD_03_FROM, "HD 03", SECONDARY))
    put("org.founding.first_meeting_days", "days", row(10, HD_03_FROM, "HD 03", SECONDARY))
    put("org.founding.dossier_days", "days", row(15, HD_03_FROM, "HD 03", SECONDARY))
    put("org.standing_committee.committee_from", "people", row(9, CHARTER_FROM, CHARTER, PRIMARY))
    put("org.inspection.members_from", "people", row(30, CHARTER_FROM, CHARTER, SECONDARY))
    put("org.inspection.maximum.grassroots", "people", row(7, CHARTER_FROM, CHARTER, SECONDARY))
    put("org.inspection.maximum.upper", "people", row(9, CHARTER_FROM, CHARTER, SECONDARY))
    put("org.inspection.per_committee_member", "factor", row("3", CHARTER_FROM, CHARTER, SECONDARY))
    put("org.women_committee.women_from", "people", row(10, CHARTER_FROM, NOT_KNOWN, SECONDARY))
    put("org.term", "months", row(60, CHARTER_FROM, NOT_KNOWN, DERIVED))
    for id in ("org.admission", "org.dissolution"):
        put(id, "text", row(PROSE, CHARTER_FROM, CHARTER, PRIMARY))
    # One city's plan 2025–2030.
    for id, people in (("size.0-49", 3), ("size.50-149", 5), ("maximum.25000", 25)):
        put(f"org.committee.{id}", "people", row(people, "2025-01-01", NOT_KNOWN, SECONDARY, end="2030-12-31"))
    put("org.foreigner.contract_months", "months", row(12, THREE_LEVELS, "50/2024/QH15", SECONDARY))
    _kinds(table)
    # Kỷ niệm chương (HD 149/HD-TLĐ, 04/02/2015): 20 years; part-time × 1.5, in non-state enterprises × 2; 25 in units.
    put("medal.years", "years", row(20, HD_149_FROM, "149", SECONDARY))
    put("medal.part_time_factor", "factor", row("1.5", HD_149_FROM, "149", SECONDARY))
    put("medal.non_state_factor", "factor", row("2", HD_149_FROM, "149", SECONDARY))
    put("medal.union_unit_years", "years", row(25, HD_149_FROM, "149", SECONDARY))
    put("medal.prior_years", "years", row(3, HD_149_FROM, "149", SECONDARY))
    put("medal.once", "flag", row(True, HD_149_FROM, "149", SECONDARY))
    # QĐ 1689/QĐ-TLĐ (12/11/2019) art 15, replaced by QĐ 999/QĐ-TLĐ on 29/5/2024.
    put("certificate.themed.national", "count", row(300, "2019-11-12", "1689", SECONDARY, end="2024-05-28"))
    put("certificate.themed.each", "count", row(4, "2019-11-12", "1689", SECONDARY, end="2024-05-28"))


def _kinds(table: Table) -> None:
    """Which kinds of unit there are, and at which level; before the Charter (2020-02-03) no source was read."""

    def both(value: object) -> list[Row]:
        return [row(value, CHARTER_FROM, NOT_KNOWN, SECONDARY), row(value, THREE_LEVELS, LAW_2024, PRIMARY)]

    for kind, level in (
        ("confederation", "central"),
        ("provincial_federation", "provincial"),
        ("national_sector_union", "provincial"),
        ("corporation_union", "provincial"),
        ("grassroots_union", "grassroots"),
        ("grassroots_syndicate", "grassroots"),
    ):
        table.put(f"org.kind.{kind}", "flag", *both(True))
        table.put(f"org.level.{kind}", "choice", *both(level))
    for kind, level in (("member_grassroots_union", "member"), ("sectional_union", "section"), ("union_group", "group")):
        table.put(f"org.kind.{kind}", "flag", row(True, CHARTER_FROM, NOT_KNOWN, SECONDARY))
        table.put(f"org.level.{kind}", "choice", row(level, CHARTER_FROM, NOT_KNOWN, SECONDARY))
    table.put(
        "org.kind.district_federation",
        "flag",
        row(True, CHARTER_FROM, NOT_KNOWN, SECONDARY),
        row(False, THREE_LEVELS, LAW_2024, PRIMARY),
    )
    # Provincial public-sector unions ended by 2025-06-15 (CV 4173/TLĐ-ToC, 28/5/2025).
    table.put(
        "org.kind.provincial_public_sector_union",
        "flag",
        row(True, CHARTER_FROM, NOT_KNOWN, SECONDARY),
        row(False, "2025-06-16", "4173", SECONDARY, decided="2025-05-28"),
    )
    # Local sector unions are not determined from the three levels on: the row ends with the four.
    table.put(
        "org.kind.local_sector_union", "flag", row(True, CHARTER_FROM, NOT_KNOWN, SECONDARY, end="2025-06-30")
    )
    table.put(
        "org.kind.industrial_zone_union",
        "flag",
        row(True, CHARTER_FROM, NOT_KNOWN, SECONDARY),
        row(True, THREE_LEVELS, NOT_KNOWN, SECONDARY),
    )
    table.put(
        "org.kind.commune_union",
        "flag",
        row(False, CHARTER_FROM, NOT_KNOWN, DERIVED),
        row(True, THREE_LEVELS, NOT_KNOWN, SECONDARY),
    )
    # No unions in agencies and units paid 100% by the budget, as collection stopped.
    table.put(
        "org.state_paid_unions",
        "flag",
        row(True, CHARTER_FROM, NOT_KNOWN, SECONDARY),
        row(False, "2025-06-01", "4173", DERIVED, decided="2025-05-28"),
    )
    table.put(
        "org.national_public_sector_union",
        "flag",
        row(True, CHARTER_FROM, NOT_KNOWN, SECONDARY),
        row(False, THREE_LEVELS, "4173", SECONDARY, decided="2025-05-28"),
    )
