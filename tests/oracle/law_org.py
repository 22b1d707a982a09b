"""org.md and grading.md, "Other titles": founding, committees, the medal, themed certificates."""

from .table import PRIMARY, SECONDARY, Table, row

CHARTER = "Điều lệ Công đoàn Việt Nam"  # Charter XII, QĐ 174/QĐ-TLĐ 03/02/2020
CHARTER_FROM = "2020-02-03"
HD_03_FROM = "2020-02-20"
HD_149_FROM = "2015-02-04"


def put(table: Table) -> None:
    put = table.put
    put("org.founding.members", "people", row(5, HD_03_FROM, "HD 03", SECONDARY))
    put("org.founding.first_meeting_days", "days", row(10, HD_03_FROM, "HD 03", SECONDARY))
    put("org.founding.dossier_days", "days", row(15, HD_03_FROM, "HD 03", SECONDARY))
    put("org.standing_committee.committee_from", "people", row(9, CHARTER_FROM, CHARTER, PRIMARY))
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
