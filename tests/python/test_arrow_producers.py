"""Tables and columns of foreign producers: what fails, ends early or was read before is refused, and told."""

import ctypes
from collections.abc import Callable, Iterator
from typing import Any

import pyarrow as pa
import pytest
from batches import refused

from congdoan import batch, frame
from congdoan.frame import lit

ROWS = pa.record_batch({"insured_salary": [60_000_000, 46_800_000]})
SALARIES = ROWS.column(0)
ANSWER = [234_000, 234_000]
LAW: dict[str, Any] = {"month": "2026-01", "sector": "non_state"}


class Stream:
    """What only streams."""

    def __init__(self, make: Callable[[], object]) -> None:
        self.make = make

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        return self.make()


class Array:
    """What only hands over one array."""

    def __init__(self, make: Callable[[], object]) -> None:
        self.make = make

    def __arrow_c_array__(self, requested_schema: object | None = None) -> object:
        return self.make()


def owed(table: Any) -> Any:
    made: Any = frame.dues(table, month=lit("2026-01"), sector=lit("non_state"), member=True, lang="en")
    return pa.table(made)["due"].to_pylist()


def owed_in_batch(column: Any) -> Any:
    return memoryview(batch.dues(column, **LAW, lang="en")["due"]).tolist()


def explained(table: Any) -> Any:
    fields: dict[str, Any] = {"month": lit("2026-01"), "sector": lit("non_state"), "member": True}
    return [frame.explain("dues", table, row, lang="en", **fields).due for row in range(2)]


DOORS: dict[str, tuple[Callable[[Any], Any], str]] = {
    "frame": (owed, ""),
    "explain": (explained, ""),
    "batch": (owed_in_batch, "amounts"),
}
each_door = pytest.mark.parametrize("door", DOORS)


@each_door
def test_what_only_streams_is_read(door: str) -> None:
    table: Any = pa.table(ROWS)
    assert DOORS[door][0](Stream(lambda: table.__arrow_c_stream__())) == ANSWER
    # A stream of structs is a table, whatever made it, and however its rows are cut.
    structs = pa.concat_arrays([ROWS.to_struct_array()] * 3)
    cut = pa.chunked_array([structs[1:1], structs[2:3], structs[3:4]])
    assert DOORS[door][0](Stream(cut.__arrow_c_stream__)) == ANSWER


def test_what_only_hands_over_an_array_is_read() -> None:
    assert owed_in_batch(Array(SALARIES.__arrow_c_array__)) == ANSWER
    assert owed_in_batch(Array(ROWS.__arrow_c_array__)) == ANSWER
    with pytest.raises(TypeError, match="__arrow_c_stream__"):
        owed(Array(ROWS.__arrow_c_array__))


def batches() -> Iterator[Any]:
    yield ROWS
    raise ValueError("the cable was cut")


@each_door
def test_a_stream_that_fails_in_the_middle_is_told(door: str) -> None:
    reader = pa.RecordBatchReader.from_batches(ROWS.schema, batches())
    code, path, message = refused(lambda: DOORS[door][0](reader))
    assert (code, path) == ("invalid_input", DOORS[door][1])
    assert "cannot be read" in message and "the cable was cut" in message


@each_door
def test_a_stream_is_read_once(door: str) -> None:
    table: Any = pa.table(ROWS)
    capsule = table.__arrow_c_stream__()
    read, field = DOORS[door]
    made = Stream(lambda: capsule)
    if door != "explain":
        assert read(made) == ANSWER
    else:
        frame.explain("dues", made, 0, month=lit("2026-01"), sector=lit("non_state"), member=True)
    code, path, message = refused(lambda: read(made))
    assert (code, path) == ("invalid_input", field) and "already released" in message


def test_a_reader_at_its_end_has_no_rows() -> None:
    reader = pa.table(ROWS).to_reader()
    reader.read_all()
    assert owed(reader) == owed_in_batch(pa.table(ROWS).slice(2).to_reader()) == []


def test_an_array_is_read_once() -> None:
    capsules = SALARIES.__arrow_c_array__()
    assert owed_in_batch(Array(lambda: capsules)) == ANSWER
    code, path, message = refused(lambda: owed_in_batch(Array(lambda: capsules)))
    assert (code, path) == ("invalid_input", "amounts") and "taken before" in message
    months = pa.array(["2026-01"] * 2).__arrow_c_array__()
    month: Any = Array(lambda: months)
    assert memoryview(batch.dues(SALARIES, month=month, sector="non_state")["due"]).tolist() == ANSWER
    assert refused(lambda: batch.dues(SALARIES, month=month, sector="non_state"))[1] == "month"


class Schema(ctypes.Structure):
    """An `ArrowSchema` of the C data interface."""

    _fields_ = [
        *((name, ctypes.c_void_p) for name in ("format", "name", "metadata")),
        *((name, ctypes.c_int64) for name in ("flags", "n_children")),
        *((name, ctypes.c_void_p) for name in ("children", "dictionary", "release", "private_data")),
    ]


def memory(capsule: object, name: bytes) -> int:
    get = ctypes.pythonapi.PyCapsule_GetPointer
    get.restype, get.argtypes = ctypes.c_void_p, [ctypes.py_object, ctypes.c_char_p]
    place = get(capsule, name)
    assert isinstance(place, int)
    return place


def released() -> object:
    """An array whose schema was given back already."""
    schema, array = SALARIES.__arrow_c_array__()
    place = memory(schema, b"arrow_schema")
    ctypes.CFUNCTYPE(None, ctypes.c_void_p)(Schema.from_address(place).release)(place)
    assert Schema.from_address(place).release is None
    return schema, array


def test_a_schema_that_was_given_back_is_refused() -> None:
    code, path, message = refused(lambda: owed_in_batch(Array(released)))
    assert (code, path) == ("invalid_input", "amounts") and "taken before" in message


def test_a_column_is_no_table() -> None:
    code, path, message = refused(lambda: owed(Stream(pa.chunked_array([SALARIES]).__arrow_c_stream__)))
    assert (code, path) == ("invalid_input", "") and "not a table but a column of type Int64" in message


def test_a_column_without_chunks_has_a_type() -> None:
    assert owed_in_batch(pa.chunked_array([], pa.int64())) == []
    types: list[Any] = [pa.int8(), pa.float64(), pa.null(), pa.run_end_encoded(pa.int32(), pa.int64())]
    for wrong in types:
        month = pa.chunked_array([], wrong)
        assert refused(lambda month=month: owed_in_batch(month))[1] == "amounts"  # type: ignore[misc]
        assert refused(lambda month=month: batch.dues(SALARIES[:0], month=month, sector="non_state"))[1] == "month"  # type: ignore[misc]


@each_door
def test_rows_that_are_null_are_not_read(door: str) -> None:
    # Their columns still hold something.
    rows: Any = pa.StructArray.from_arrays([SALARIES], ["insured_salary"], mask=pa.array([False, True]))
    code, path, _ = refused(lambda: DOORS[door][0](Stream(pa.chunked_array([rows]).__arrow_c_stream__)))
    assert (code, path) == ("invalid_input", DOORS[door][1])
    assert DOORS[door][0](Stream(pa.chunked_array([rows[:1], rows[:1]]).__arrow_c_stream__)) == ANSWER


def test_nulls_in_a_column_that_has_none_are_told() -> None:
    schema = pa.schema([pa.field("insured_salary", pa.int64(), nullable=False)])
    table = pa.Table.from_arrays([pa.array([1, None])], schema=schema)
    code, _, message = refused(lambda: owed(table))
    assert code == "invalid_input" and "'insured_salary'" in message


def test_notes_that_are_no_text_are_told() -> None:
    code, _, message = refused(lambda: owed(pa.table(ROWS).replace_schema_metadata({b"\xff": b"\xff"})))
    assert code == "invalid_input" and "utf-8" in message


@pytest.mark.parametrize("capsules", [None, 1, (), (1, 2), SALARIES.__arrow_c_array__()[::-1]], ids=str)
def test_what_is_no_capsule_is_no_column(capsules: Any) -> None:
    with pytest.raises((TypeError, ValueError)):
        owed_in_batch(Array(lambda: capsules))
    with pytest.raises(TypeError):
        owed(Stream(lambda: capsules))


class TooFar(Exception):
    """Of the producer."""


@each_door
def test_what_a_producer_raises_comes_through(door: str) -> None:
    def fail() -> object:
        raise TooFar

    with pytest.raises(TooFar):
        DOORS[door][0](Stream(fail))
