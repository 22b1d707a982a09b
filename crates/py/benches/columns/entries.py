"""Who takes part: one line for each contestant, with the function that makes it ready."""

from typing import Literal, NamedTuple

Kind = Literal["peer", "copy", "ours"]
Into = Literal["ready", "fresh"]


class Entry(NamedTuple):
    workload: str
    name: str
    into: Into
    threads: int
    make: str
    """Module and function within `contestants`."""
    kind: Kind = "peer"
    times: float = 1
    """So many times the rows asked for."""

    @property
    def label(self) -> str:
        threads = "" if self.threads == 1 else f" ×{self.threads}"
        times = "" if self.times == 1 else f" rows ×{self.times:g}"
        return f"{self.workload}: {self.name}, {self.into}{threads}{times}"


ENTRIES = [
    Entry("dues", "numpy copy", "ready", 1, "copies.dues_ready", "copy"),
    Entry("dues", "numpy copy", "fresh", 1, "copies.dues_fresh", "copy"),
    Entry("dues", "numpy", "ready", 1, "numpy_int64.dues_ready"),
    Entry("dues", "numpy", "fresh", 1, "numpy_int64.dues_fresh"),
    Entry("dues", "numpy in blocks", "ready", 1, "numpy_int64.dues_blocks_ready"),
    Entry("dues", "numpy in blocks", "fresh", 1, "numpy_int64.dues_blocks_fresh"),
    Entry("dues", "numba", "ready", 1, "numba_int64.dues_ready"),
    Entry("dues", "numba, array of numpy", "fresh", 1, "numba_int64.dues_fresh"),
    Entry("dues", "numba, own array", "fresh", 1, "numba_int64.dues_own_array"),
    Entry("dues", "numba", "ready", 2, "numba_int64.dues_ready"),
    Entry("dues", "numba, array of numpy", "fresh", 2, "numba_int64.dues_fresh"),
    Entry("dues", "numba, own array", "fresh", 2, "numba_int64.dues_own_array"),
    Entry("dues", "pandas", "fresh", 1, "pandas_int64.dues_fresh"),
    Entry("dues", "Polars Int64", "fresh", 1, "polars_frames.dues_int64"),
    Entry("dues", "Polars Int64", "fresh", 2, "polars_frames.dues_int64"),
    Entry("dues", "Polars Int64 streaming", "fresh", 1, "polars_frames.dues_streaming"),
    Entry("dues", "Polars Int64 streaming", "fresh", 2, "polars_frames.dues_streaming"),
    Entry("dues", "Polars Decimal", "fresh", 1, "polars_frames.dues_decimal"),
    Entry("dues", "Polars Decimal", "fresh", 2, "polars_frames.dues_decimal"),
    Entry("dues", "DuckDB BIGINT", "fresh", 1, "duckdb_sql.dues_bigint"),
    Entry("dues", "DuckDB BIGINT", "fresh", 2, "duckdb_sql.dues_bigint"),
    Entry("dues", "DuckDB DECIMAL", "fresh", 1, "duckdb_sql.dues_decimal"),
    Entry("dues", "DuckDB DECIMAL", "fresh", 2, "duckdb_sql.dues_decimal"),
    Entry("dues", "OpenFisca", "fresh", 1, "openfisca_core.dues"),
    Entry("dues", "congdoan", "ready", 1, "congdoan_batch.dues_ready", "ours"),
    Entry("dues", "congdoan", "fresh", 1, "congdoan_batch.dues_fresh", "ours"),
    Entry("dues", "congdoan", "ready", 2, "congdoan_batch.dues_ready", "ours"),
    Entry("dues", "congdoan", "fresh", 2, "congdoan_batch.dues_fresh", "ours"),
    Entry("fee", "numpy copy", "ready", 1, "copies.fee_ready", "copy"),
    Entry("fee", "numpy", "fresh", 1, "numpy_int64.fee_fresh"),
    Entry("fee", "Polars Int64", "fresh", 2, "polars_frames.fee_int64"),
    Entry("fee", "OpenFisca", "fresh", 1, "openfisca_core.fee"),
    Entry("fee", "congdoan", "fresh", 1, "congdoan_batch.fee_fresh", "ours"),
    Entry("fee", "congdoan", "fresh", 2, "congdoan_batch.fee_fresh", "ours"),
    Entry("month", "numpy copy of 4", "ready", 1, "copies.month_ready", "copy"),
    Entry("month", "numpy", "ready", 1, "numpy_int64.month_ready"),
    Entry("month", "numpy", "fresh", 1, "numpy_int64.month_fresh"),
    Entry("month", "numba", "ready", 1, "numba_int64.month_ready"),
    Entry("month", "numba", "ready", 2, "numba_int64.month_ready"),
    Entry("month", "numba", "fresh", 1, "numba_int64.month_fresh"),
    Entry("month", "numba", "fresh", 2, "numba_int64.month_fresh"),
    Entry("month", "Polars Int64", "fresh", 1, "polars_frames.month_int64"),
    Entry("month", "Polars Int64", "fresh", 2, "polars_frames.month_int64"),
    Entry("month", "Polars Int64 streaming", "fresh", 2, "polars_frames.month_streaming"),
    Entry("month", "congdoan", "ready", 1, "congdoan_batch.month_ready", "ours"),
    Entry("month", "congdoan", "ready", 2, "congdoan_batch.month_ready", "ours"),
    Entry("month", "congdoan", "fresh", 1, "congdoan_batch.month_fresh", "ours"),
    Entry("month", "congdoan", "fresh", 2, "congdoan_batch.month_fresh", "ours"),
    Entry("mixed", "numpy copy of its columns", "ready", 1, "copies.mixed_ready", "copy"),
    Entry("mixed", "numpy look-up", "fresh", 1, "numpy_int64.mixed_fresh"),
    Entry("mixed", "Polars join", "fresh", 1, "polars_frames.mixed_int64"),
    Entry("mixed", "Polars join", "fresh", 2, "polars_frames.mixed_int64"),
    Entry("mixed", "Polars join streaming", "fresh", 2, "polars_frames.mixed_streaming"),
    Entry("mixed", "congdoan", "ready", 1, "congdoan_batch.mixed_ready", "ours"),
    Entry("mixed", "congdoan", "fresh", 1, "congdoan_batch.mixed_fresh", "ours"),
    Entry("mixed", "congdoan", "fresh", 2, "congdoan_batch.mixed_fresh", "ours"),
    Entry("inputs", "numpy", "ready", 1, "congdoan_batch.dues_ready", "ours"),
    Entry("inputs", "pyarrow", "ready", 1, "congdoan_batch.from_pyarrow"),
    Entry("inputs", "Polars", "ready", 1, "congdoan_batch.from_polars"),
    Entry("inputs", "DuckDB, its Arrow result", "ready", 1, "congdoan_batch.from_duckdb"),
    Entry("inputs", "DuckDB, with its query", "ready", 1, "congdoan_batch.from_duckdb_query"),
    *(
        entry
        for times in (0.1, 1, 10)
        for entry in (
            Entry("linear", "numpy copy", "ready", 1, "copies.dues_ready", "copy", times),
            Entry("linear", "congdoan", "ready", 1, "congdoan_batch.dues_ready", "ours", times),
            Entry("linear", "congdoan", "fresh", 1, "congdoan_batch.dues_fresh", "ours", times),
        )
    ),
]

# The oracle a workload is held against.
ORACLE = {"inputs": "dues", "linear": "dues"}
WORKLOADS = list(dict.fromkeys(entry.workload for entry in ENTRIES))
