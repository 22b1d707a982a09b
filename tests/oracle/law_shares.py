"""law.md sections 3 to 6: distribution, Resolution 09C, refunds, spending, officers' allowances."""

from .table import DERIVED, PRIMARY, SECONDARY, UNCONFIRMED, Row, Table, row

QD_8108 = "8108"
QD_8108_DECIDED = "2023-10-16"  # for the whole fiscal year 2023
QD_5440_DECIDED = "2022-10-10"
NGHI_QUYET_9C = "9c/NQ-BCH"


def put(table: Table) -> None:
    _distribution(table)
    _reduction(table)
    _spending(table)
    _allowances(table)
    # Section 5: within five working days; the day of effect was not read, so the day of the decision.
    table.put("refund.working_days", "days", row(5, "2024-08-01", "1408", PRIMARY))


def _distribution(table: Table) -> None:
    """The share of the grassroots union, year by year; 2016 and 2017 have no row."""
    table.put(
        "distribution.union_fee.grassroots",
        "rate",
        row("0.65", "2013-01-01", "171", UNCONFIRMED, end="2015-12-31"),
        row("0.68", "2018-01-01", "1784", UNCONFIRMED, decided="2017-11-06", end="2018-12-31"),
        row("0.69", "2019-01-01", "2212", SECONDARY, decided="2018-11-06", end="2019-12-31"),
        row("0.7", "2020-01-01", "number_not_known", SECONDARY, end="2020-12-31"),
        row("0.71", "2021-01-01", "number_not_known", SECONDARY, end="2021-12-31"),
        row("0.75", "2022-01-01", "36", SECONDARY, decided="2021-10-25", end="2022-12-31"),
        row("0.75", "2023-01-01", "5440", SECONDARY, decided=QD_5440_DECIDED),
        row("0.75", "2023-01-01", QD_8108, PRIMARY, decided=QD_8108_DECIDED),
    )
    table.put(
        "distribution.dues.grassroots",
        "rate",
        row("0.6", "2013-01-01", "171", UNCONFIRMED, end="2015-12-31"),
        row("0.6", "2018-01-01", "1784", UNCONFIRMED, decided="2017-11-06", end="2018-12-31"),
        row("0.6", "2019-01-01", "2212", UNCONFIRMED, decided="2018-11-06", end="2019-12-31"),
        row("0.6", "2020-01-01", "number_not_known", DERIVED, end="2020-12-31"),
        row("0.6", "2021-01-01", "number_not_known", SECONDARY, end="2021-12-31"),
        row("0.6", "2022-01-01", "36", SECONDARY, decided="2021-10-25", end="2022-12-31"),
        row("0.6", "2023-01-01", "5440", SECONDARY, decided=QD_5440_DECIDED),
        row("0.7", "2023-01-01", QD_8108, PRIMARY, decided=QD_8108_DECIDED),
    )
    table.put(
        "distribution.other.grassroots",
        "rate",
        row("1", "2017-01-01", "1908", PRIMARY),
        row("1", "2024-08-01", "1408", PRIMARY),
    )
    # One city's scheme for 2023 (HD 18/HD-LĐLĐ Hà Nội, 18/10/2022): of the fee's upper sum.
    for level, share in (("outer_1", "0.38"), ("provincial_federation", "0.26"), ("outer_2", "0.36")):
        table.put(
            f"scheme.hanoi-2023.{level}",
            "rate",
            row(share, "2023-01-01", "18/HD", SECONDARY, decided="2022-10-18", end="2023-12-31"),
        )


def _reduction(table: Table) -> None:
    """10% from 2017 to 2021; deduced from a published report for 2020, unconfirmed in the other years."""

    def each(value: str) -> list[Row]:
        sure = {2020: DERIVED}
        return [
            row(value, f"{year}-01-01", NGHI_QUYET_9C, sure.get(year, UNCONFIRMED), end=f"{year}-12-31")
            for year in range(2017, 2022)
        ]

    table.put("reduction_09c.rate", "rate", *each("0.1"))
    # The second basis: 10% × (10% administration + 60% movement) × (the CĐCS's shares of fee and dues).
    table.put("reduction_09c.administration_share", "rate", *each("0.1"))
    table.put("reduction_09c.movement_share", "rate", *each("0.6"))


def _spending(table: Table) -> None:
    """Section 6: what a grassroots union may spend on what."""
    for id, share in (("movement.share", "0.6"), ("tours.maximum", "0.1"), ("visits.maximum", "0.2")):
        # The printed 30% for movement was an error, corrected by CV 120/TLĐ on 21/01/2013.
        corrected = "2013-01-21" if id == "movement.share" else None
        first = row(share, "2013-01-01", "171", PRIMARY, decided=corrected, end="2014-03-06")
        if id == "movement.share":
            table.put(f"spending.all.{id}", "rate", first, row("0.6", "2015-01-01", "272", SECONDARY, end="2015-12-31"))
        else:
            table.put(f"spending.all.{id}", "rate", first)
    for id, share in (("pay.maximum", "0.3"), ("administration.maximum", "0.1")):
        table.put(f"spending.all.{id}", "rate", row(share, "2015-01-01", "272", SECONDARY, end="2015-12-31"))
    for id, share in (("pay.maximum", "0.45"), ("care.minimum", "0.4"), ("other.maximum", "0.15")):
        table.put(f"spending.dues.{id}", "rate", row(share, "2022-01-01", "36", SECONDARY, decided="2021-10-25"))
    for id, share in (("care.share", "0.6"), ("propaganda.share", "0.25"), ("administration.share", "0.15")):
        table.put(f"spending.union_fee.{id}", "rate", row(share, "2022-01-01", "4290", UNCONFIRMED, decided="2022-03-01"))


# Members from … : coefficients of chair; vice-chair; committee member; group leader; deputy group leader.
ALLOWANCES = {
    0: ("0.15", "0.12", "0.10", "0.08", "0.05"),
    150: ("0.25", "0.20", "0.13", "0.11", "0.07"),
    500: ("0.40", "0.30", "0.16", "0.14", "0.09"),
    1500: ("0.60", "0.45", "0.19", "0.17", "0.11"),
    3000: ("0.80", "0.60", "0.22", "0.20", "0.13"),
    6000: ("1.00", "0.70", "0.25", "0.23", "0.15"),
}
# The roles of each column; a column is named for its first role.
COLUMNS = (
    ("chair",),
    ("vice_chair", "accountant"),
    ("committee_member", "inspection_chair", "member_union_chair", "women_head", "treasurer"),
    ("group_leader", "inspection_member", "section_chair", "member_union_committee"),
    ("deputy_group_leader", "women_member", "section_committee"),
)


def _allowances(table: Table) -> None:
    """QĐ 3226/QĐ-TLĐ (20/9/2021), 2022-01-01 to 2022-11-30."""
    for members, coefficients in ALLOWANCES.items():
        for roles, coefficient in zip(COLUMNS, coefficients, strict=True):
            table.put(
                f"officer_allowance.{roles[0]}.{members}",
                "factor",
                row(coefficient, "2022-01-01", "3226", SECONDARY, decided="2021-09-20", end="2022-11-30"),
            )
