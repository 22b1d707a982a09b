"""The tables of other libraries: which kind the caller has, and results as that kind."""

from __future__ import annotations

from ._congdoan import Columns

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def kind_of(table: object) -> str:
    """The library a table belongs to, known by its name, so that none is imported."""
    for cls in type(table).__mro__:
        library = cls.__module__.partition(".")[0]
        name = (library, cls.__name__)
        if name in _KINDS:
            return _KINDS[name]
    return "columns"


_KINDS = {
    ("polars", "DataFrame"): "polars",
    ("pandas", "DataFrame"): "pandas",
    ("pyarrow", "Table"): "pyarrow",
    ("pyarrow", "RecordBatch"): "batch",
    ("duckdb", "DuckDBPyRelation"): "duckdb",
    ("_duckdb", "DuckDBPyRelation"): "duckdb",
}


def keeps_own_columns(kind: str) -> bool:
    """Whether results are put beside the caller's columns by the caller's own library."""
    return kind in ("polars", "pandas", "pyarrow", "batch")


def readable(table: Any, kind: str) -> Any:
    """The table as its columns can be read; the labels of rows are no column."""
    if kind == "pandas" and not _has_plain_index(table):
        return table.reset_index(drop=True)
    return table


def _has_plain_index(table: Any) -> bool:
    return type(table.index).__name__ == "RangeIndex"


def as_own_kind(columns: Columns, table: Any, kind: str, append: bool) -> Any:
    """Results as the kind of the caller's table, beside its columns if they are to be appended.

    A relation of DuckDB is made in the connection of the one given.
    """
    if kind == "polars":
        made = columns.to_polars()
        return table.hstack(made) if append else made
    if kind == "pandas":
        made = columns.to_pandas()
        # The same labels, so that columns put together by label meet their own rows.
        made.index = table.index
        if append:
            import pandas

            return pandas.concat([table, made], axis=1)
        return made
    if kind in ("pyarrow", "batch"):
        made = columns.to_pyarrow()
        if append:
            import pyarrow

            table = pyarrow.table(table)
            for name in made.column_names:
                table = table.append_column(made.schema.field(name), made[name])
            made = table
        return _batch(made) if kind == "batch" else made
    if kind == "duckdb":
        # DuckDB finds the variable by its name, unless a table has it.
        congdoan_columns = columns  # noqa: F841
        return table.query("congdoan_given", "SELECT * FROM congdoan_columns")
    return columns


def as_kind(columns: Columns, table: Any, kind: str) -> Any:
    """Other rows than the caller's, as the kind of the caller's table."""
    if kind == "pandas":
        return columns.to_pandas()
    return as_own_kind(columns, table, kind, False)


def _batch(table: Any) -> Any:
    import pyarrow

    batches = table.combine_chunks().to_batches()
    if batches:
        return batches[0]
    return pyarrow.RecordBatch.from_arrays(
        [pyarrow.array([], field.type) for field in table.schema], schema=table.schema
    )
