"""Rules that law.md states in words: which document, from when, how surely. Their wording is not compared."""

from .law_dues import CV_4133, CV_4133_DECIDED, QD_61, QD_61_DECIDED, QD_1908
from .law_fee import LAW_2012, LAW_2024, ND_105, ND_105_FROM, ND_105_SIGNED, ND_191
from .law_shares import NGHI_QUYET_9C
from .table import DERIVED, PRIMARY, PROSE, SECONDARY, UNCONFIRMED, Row, Table, row

NOT_KNOWN = "number_not_known"


def put(table: Table) -> None:
    _fee(table)
    _dues(table)
    _shares(table)


def _text(start: str, document: str, confidence: str, decided: str | None = None, end: str | None = None) -> Row:
    return row(PROSE, start, document, confidence, decided, end)


def _fee(table: Table) -> None:
    """Section 1."""
    put = table.put
    put("union_fee.base", "text", _text("2013-01-01", LAW_2012, PRIMARY), _text("2025-07-01", LAW_2024, PRIMARY))
    put(
        "union_fee.payers",
        "text",
        _text("2013-01-01", LAW_2012, PRIMARY),
        _text("2025-06-01", CV_4133, SECONDARY, decided=CV_4133_DECIDED),
        _text("2025-07-01", LAW_2024, PRIMARY),
    )
    put(
        "union_fee.owed_without_grassroots_union",
        "flag",
        row(True, "2013-01-01", ND_191, PRIMARY),
        row(True, "2025-07-01", LAW_2024, PRIMARY),
    )
    put(
        "union_fee.exempt.dissolution_arrears",
        "flag",
        row(True, "2025-07-01", LAW_2024, PRIMARY),
        row(True, ND_105_FROM, ND_105, PRIMARY, decided=ND_105_SIGNED),
    )
    put(
        "union_fee.quarterly_option",
        "text",
        _text("2014-01-10", ND_191, PRIMARY),
        _text(ND_105_FROM, ND_105, PRIMARY, decided=ND_105_SIGNED),
    )
    # NĐ 105/2026 repeals NĐ 191/2013, and has no such rule.
    put("union_fee.treasury_control", "text", _text("2014-01-10", ND_191, PRIMARY, end="2026-05-15"))
    for id in ("union_fee", "dues"):
        rule = _text("2025-06-01", CV_4133, SECONDARY, decided=CV_4133_DECIDED)
        put(f"{id}.state_paid_later_receipts", "text", rule)
    decrees = (
        ("2015-11-25", "88/2015", SECONDARY),
        ("2020-04-15", "28/2020", PRIMARY),
        ("2022-01-17", "12/2022", PRIMARY),
        ("2026-09-10", "283/2026", SECONDARY),
    )
    for id in ("individual_bands", "late.definition", "nothing_paid.definition"):
        put(f"fee_sanction.{id}", "text", *(_text(*decree) for decree in decrees))


def _dues(table: Table) -> None:
    """Section 2: what dues are taken from, by category."""
    for sector, to_2025, from_2025 in (
        ("public_unit_self_financed", PRIMARY, SECONDARY),
        ("state_enterprise", SECONDARY, SECONDARY),
        ("non_state", SECONDARY, PRIMARY),
        ("no_fixed_wage", SECONDARY, SECONDARY),
    ):
        table.put(
            f"dues.base.{sector}",
            "text",
            _text("2017-01-01", QD_1908, to_2025),
            _text("2025-07-01", QD_61, from_2025, decided=QD_61_DECIDED),
        )
    for sector in ("state_agency", "public_unit_state_paid"):
        table.put(
            f"dues.base.{sector}",
            "text",
            _text("2017-01-01", QD_1908, PRIMARY),
            _text("2025-06-01", CV_4133, SECONDARY, decided=CV_4133_DECIDED),
        )
    table.put(
        "dues.cap_scope",
        "text",
        _text("2017-01-01", QD_1908, SECONDARY),
        _text("2025-07-01", QD_61, SECONDARY, decided=QD_61_DECIDED),
    )
    table.put("dues.membership_suspended_causes", "text", _text("2024-12-27", "38/HD-TLĐ", PRIMARY))
    for id in ("dues.income_tax", "dues.non_member"):
        table.put(id, "text", _text("2014-03-07", NOT_KNOWN, SECONDARY))  # with HD 258, the first dues known


def _shares(table: Table) -> None:
    """Sections 3 to 6."""
    put = table.put
    put(
        "distribution.other_workers_organisations",
        "text",
        _text(ND_105_FROM, ND_105, PRIMARY, decided=ND_105_SIGNED),
    )
    put("distribution.commune_unions", "text", _text("2025-08-01", "433", SECONDARY, decided="2025-08-29"))
    put("distribution.no_grassroots_union", "text", _text("2013-01-01", NOT_KNOWN, UNCONFIRMED))
    put("distribution.before_2013", "text", _text("2012-01-01", NOT_KNOWN, SECONDARY, end="2012-12-31"))
    for id in ("distribution.rounding", "distribution.whole_thousands"):
        put(id, "text", _text("2013-01-01", NOT_KNOWN, SECONDARY))
    put(
        "distribution.scheme_provisional",
        "text",
        _text("2023-01-01", "18/HD", SECONDARY, decided="2022-10-18", end="2023-12-31"),
    )
    splits = {2018: "1780", 2019: "1862", 2022: "3308", 2023: "5440", 2024: "8086", 2025: "1754"}
    put(
        "distribution.upper_split",
        "text",
        *(
            _text(
                f"{year}-01-01", number, SECONDARY, "2022-10-10" if year == 2023 else None, f"{year}-12-31"
            )
            for year, number in splits.items()
        ),
    )
    put(
        "reduction_09c.bases",
        "text",
        *(
            _text(
                f"{year}-01-01",
                NGHI_QUYET_9C,
                DERIVED if year == 2020 else UNCONFIRMED,
                end=f"{year}-12-31",
            )
            for year in range(2017, 2022)
        ),
    )
    for id in ("reduction_09c.purpose", "reduction_09c.targets"):  # newspapers, 2017–2020
        put(id, "text", _text("2017-01-01", NGHI_QUYET_9C, SECONDARY, end="2020-12-31"))
    put(
        "refund.collection",
        "text",
        _text("2017-01-01", "1908", PRIMARY),
        _text("2024-08-01", "1408", PRIMARY),
    )
    put("refund.recipient", "text", _text("2024-08-01", "1408", PRIMARY))
    put("refund.unspent_carries_over", "text", _text("2017-01-01", NOT_KNOWN, PRIMARY))
    for id in ("columns", "formula", "members_counted"):
        put(
            f"officer_allowance.{id}",
            "text",
            _text("2022-01-01", "3226", SECONDARY, decided="2021-09-20", end="2022-11-30"),
        )
