"""The payroll in Polars: the same steps through `map_batches` on a lazy frame."""

import polars as pl

import steps
from members import YEAR
from totals import Total

UNIT = ["province", "unit"]


def payroll(people: pl.LazyFrame) -> list[Total]:
    """Each province's dues and union fee of the year, and who has them."""
    unit_months = (
        people.map_batches(steps.dues, schema=OWED)
        .group_by(*UNIT, "month", "sector")
        .agg(
            pl.col("due").sum().alias("dues"),
            pl.col("error").count().cast(pl.Int64).alias("refused"),
            pl.col("fund_salary").drop_nulls().alias("fund_salaries"),
        )
    )
    paying = unit_months.filter(pl.col("fund_salaries").list.len() > 0)
    fees = paying.map_batches(steps.fees, schema=FEES)
    collected = pl.concat(
        [
            _of_year(unit_months, "dues", pl.col("dues").sum(), pl.col("refused").sum()),
            _of_year(fees, "union_fee", pl.col("due").sum(), pl.col("error").count().cast(pl.Int64)),
        ]
    )
    totals = (
        collected.map_batches(steps.shares, schema=SHARES)
        .group_by("province", "source")
        .agg(
            pl.col("collected", "grassroots", "upper").sum(),
            pl.col("refused").sum() + pl.col("error").count().cast(pl.Int64),
        )
    )
    return sorted(Total(*row) for row in totals.collect().rows())


def _of_year(owed: pl.LazyFrame, source: str, due: pl.Expr, refused: pl.Expr) -> pl.LazyFrame:
    """What each unit collected in the year; the sum of nothing is zero in Polars."""
    collected = owed.group_by(UNIT).agg(due.alias("collected"), refused.alias("refused"))
    return collected.with_columns(source=pl.lit(source), year=pl.lit(YEAR))


# A lazy frame is told what a step makes before there is a row.
_TYPES = {"month": pl.Date, "sector": pl.String, "source": pl.String, "error": pl.String}
OWED, FEES, SHARES = (
    pl.Schema({name: _TYPES.get(name, pl.Int64) for name in names})
    for names in (steps.OWED, steps.FEES, steps.SHARES)
)
