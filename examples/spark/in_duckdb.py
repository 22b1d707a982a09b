"""The payroll in DuckDB: one query, with the operations as functions that it knows."""

from collections.abc import Callable
from typing import Any

import duckdb
import pyarrow as pa
from congdoan import frame
from duckdb.func import ARROW

from members import YEAR
from totals import Total

# The fields of each operation that are asked of a row, and their types.
PERSON = {
    "month": "DATE",
    "sector": "VARCHAR",
    "member": "BOOLEAN",
    "absence": "VARCHAR",
    "insured_salary": "BIGINT",
    "net_salary": "BIGINT",
    "fixed_amount": "BIGINT",
}
EMPLOYER = {"month": "DATE", "sector": "VARCHAR", "insured_salaries": "BIGINT[]"}
SUMS = {"year": "BIGINT", "source": "VARCHAR", "collected": "BIGINT"}

QUERY = f"""
WITH owed AS MATERIALIZED (
    SELECT province, unit, month, sector, fund_salary,
           dues({{month: month, sector: sector, member: member, absence: absence,
                  insured_salary: insured_salary, net_salary: net_salary,
                  fixed_amount: fixed_amount}}) AS owed
    FROM members
), unit_months AS MATERIALIZED (
    SELECT province, unit, month, sector, sum(owed.due) AS due, count(owed.error) AS refused,
           list(fund_salary) FILTER (fund_salary IS NOT NULL) AS fund_salaries
    FROM owed GROUP BY ALL
), fees AS MATERIALIZED (
    SELECT province, unit,
           union_fee({{month: month, sector: sector, insured_salaries: fund_salaries}}) AS owed
    FROM unit_months WHERE fund_salaries IS NOT NULL
), collected AS (
    SELECT province, unit, 'dues' AS source, coalesce(sum(due), 0)::BIGINT AS collected,
           sum(refused) AS refused
    FROM unit_months GROUP BY ALL
    UNION ALL
    SELECT province, unit, 'union_fee', coalesce(sum(owed.due), 0)::BIGINT, count(owed.error)
    FROM fees GROUP BY ALL
), shared AS MATERIALIZED (
    SELECT province, source, collected, refused,
           distribute({{year: {YEAR}, source: source, collected: collected}}) AS parts
    FROM collected
)
SELECT province, source, sum(collected)::BIGINT, sum(parts.grassroots)::BIGINT, sum(parts.upper)::BIGINT,
       (sum(refused) + count(parts.error))::BIGINT
FROM shared GROUP BY ALL ORDER BY ALL
"""


def connection() -> duckdb.DuckDBPyConnection:
    """A connection that knows `dues`, `union_fee` and `distribute`."""
    made = duckdb.connect()
    owed = {"due": "BIGINT", "error": "VARCHAR"}
    parts = {"grassroots": "BIGINT", "upper": "BIGINT", "error": "VARCHAR"}
    _know(made, "dues", frame.dues, PERSON, owed)
    _know(made, "union_fee", frame.union_fee, EMPLOYER, owed)
    _know(made, "distribute", frame.distribute, SUMS, parts)
    return made


def payroll(connection: duckdb.DuckDBPyConnection, members: pa.Table) -> list[Total]:
    """Each province's dues and union fee of the year, and who has them."""
    connection.register("members", members)
    return sorted(Total(*row) for row in connection.sql(QUERY).fetchall())


def _know(
    connection: duckdb.DuckDBPyConnection,
    name: str,
    operation: Callable[[Any], Any],
    fields: dict[str, str],
    results: dict[str, str],
) -> None:
    """Makes an operation on columns a function of SQL: a struct of its fields in, one of results out."""

    def function(rows: Any) -> Any:
        made = operation(pa.Table.from_struct_array(rows))
        return made.select(list(results)).to_struct_array()

    connection.create_function(
        name, function, [duckdb.struct_type(fields)], duckdb.struct_type(results), type=ARROW
    )
