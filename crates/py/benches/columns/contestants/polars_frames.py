"""Polars: lazy expressions, in memory or streaming, on Int64 or Decimal. Its threads are set when
it is imported, by POLARS_MAX_THREADS."""

from decimal import Decimal

import numpy as np
import polars as pl
from numpy.typing import NDArray

from law import DuesRule, Share
from run import Run
from workload import WANTED, Given

DONG = pl.Decimal(15, 0)


def columns(done: pl.DataFrame) -> list[NDArray[np.int64]]:
    """The columns as int64; a fraction of a đồng would be lost here, and is refused."""
    whole = done.select(pl.all().cast(pl.Int64))
    if not whole.select(pl.all().cast(pl.Float64)).equals(done.select(pl.all().cast(pl.Float64))):
        raise SystemExit("a result of Polars has a fraction of a đồng")
    return [whole[name].to_numpy() for name in done.columns]


def rated(amount: pl.Expr, share: Share) -> pl.Expr:
    """Half up of the share, in whole numbers."""
    product = amount if share.times == 1 else amount * share.times
    half_up: pl.Expr = (product + share.half) // share.over
    return half_up


def dues(rule: DuesRule) -> pl.Expr:
    # Faster than `clip`.
    base = pl.min_horizontal(pl.max_horizontal("pay", rule.floor), rule.ceiling)
    return pl.min_horizontal(rated(base, rule.rate), rule.cap)


def dues_frame(given: Given) -> pl.LazyFrame:
    frame = pl.DataFrame({"pay": given.salaries()}).lazy()
    return frame.select(dues(given.dues_rule).alias("due"))


def dues_int64(given: Given, _threads: int) -> Run:
    frame = dues_frame(given)
    return Run(frame.collect, columns)


def dues_streaming(given: Given, _threads: int) -> Run:
    frame = dues_frame(given)
    return Run(lambda: frame.collect(engine="streaming"), columns)


def dues_decimal(given: Given, _threads: int) -> Run:
    rule = given.dues_rule
    frame = pl.DataFrame({"pay": given.salaries()}).select(pl.col("pay").cast(DONG)).lazy()
    floor, ceiling, cap = (pl.lit(Decimal(sum)) for sum in (rule.floor, rule.ceiling, rule.cap))
    base = pl.min_horizontal(pl.max_horizontal("pay", floor), ceiling)
    due = (base * pl.lit(rule.rate.decimal)).round(0, mode="half_away_from_zero")
    lazy = frame.select(pl.min_horizontal(due, cap).alias("due"))
    return Run(lazy.collect, columns)


def fee_int64(given: Given, _threads: int) -> Run:
    frame = pl.DataFrame({"fund": given.funds()}).lazy()
    lazy = frame.select(rated(pl.col("fund"), given.month_rule.fee).alias("due"))
    return Run(lazy.collect, columns)


def month_frame(given: Given) -> pl.LazyFrame:
    rule = given.month_rule
    frame = pl.DataFrame({"pay": given.salaries(), "fund": given.funds()}).lazy()
    owed, fee = pl.col("dues"), pl.col("fee")
    moved = rated(fee, rule.fee_grassroots) - rated(owed, rule.dues_upper)
    return (
        frame.select(dues=dues(rule.dues), fee=rated(pl.col("fund"), rule.fee))
        .with_columns(moved=moved)
        .select("dues", "fee", grassroots=owed + pl.col("moved"), upper=fee - pl.col("moved"))
        .select(WANTED["month"])
    )


def month_int64(given: Given, _threads: int) -> Run:
    frame = month_frame(given)
    return Run(frame.collect, columns)


def month_streaming(given: Given, _threads: int) -> Run:
    frame = month_frame(given)
    return Run(lambda: frame.collect(engine="streaming"), columns)


def mixed_frame(given: Given) -> pl.LazyFrame:
    """The law of each month and sector is joined to the rows."""
    names = {"pay": given.salaries(), "month": given.months(), "sector": given.sectors()}
    frame = pl.DataFrame({**names, "member": given.members()}).lazy()
    over = given.common_denominator()
    law = pl.DataFrame(
        [
            (month, sector, rule.floor, rule.ceiling, rule.cap, int(rule.rate.exact * over))
            for month, sector, rule in given.rule_table()
        ],
        schema={
            **{"month": pl.UInt8, "sector": pl.UInt8},
            **dict.fromkeys(("floor", "ceiling", "cap", "times"), pl.Int64),
        },
        orient="row",
    )
    base = pl.min_horizontal(pl.max_horizontal("pay", "floor"), "ceiling")
    due = pl.min_horizontal((base * pl.col("times") + over // 2) // over, "cap")
    joined = frame.join(law.lazy(), on=["month", "sector"], how="left", maintain_order="left")
    return joined.select(due=pl.when("member").then(due).otherwise(0))


def mixed_int64(given: Given, _threads: int) -> Run:
    frame = mixed_frame(given)
    return Run(frame.collect, columns)


def mixed_streaming(given: Given, _threads: int) -> Run:
    frame = mixed_frame(given)
    return Run(lambda: frame.collect(engine="streaming"), columns)
