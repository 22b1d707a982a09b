"""Columns of Arrow in every form: any type, cut into any chunks that start anywhere, with anything beneath
nulls. What a column says is drawn first, and how it lies in memory apart from it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Context, Decimal
from typing import Any

import hypothesis.strategies as st
import pyarrow as pa
from hypothesis.strategies import DrawFn, SearchStrategy

Values = list[Any]

EXACT = Context(prec=100)


@dataclass(frozen=True)
class Form:
    """A type, what its cells can be in Python, and to which family it belongs."""

    type: Any
    family: str
    values: SearchStrategy[Any]
    """Whatever can stand in the column."""
    usual: SearchStrategy[Any]
    """What a column of it mostly holds."""
    said: Callable[[Any], Any] = lambda value: value
    """What a cell is in a single call."""


def whole_or_decimal(value: Decimal) -> int | Decimal:
    """Sums are columns of decimals too, and in single calls integers."""
    whole = int(value)
    return whole if whole == value else value


SUMS = [0, 1, 5, 100, 120, 2_000, 2_020, 2_023, 2_025, 2_026, 46_800_000, 60_000_000]
ODD_SUMS = [2**53 - 1, 2**53, -1]


def integers(type_: Any) -> Form:
    signed = not str(type_).startswith("u")
    least = -(2 ** (type_.bit_width - 1)) if signed else 0
    most = 2 ** (type_.bit_width - signed) - 1
    odd_ones = st.sampled_from([one for one in (0, *ODD_SUMS) if least <= one <= most])
    usual = st.sampled_from([one for one in SUMS if one <= most]) | st.integers(0, min(most, 10**8))
    return Form(type_, "number", st.one_of(usual, odd_ones, st.integers(least, most)), usual)


def decimals(type_: Any) -> Form:
    most = 10**type_.precision - 1

    def of(digits: int) -> Decimal:
        return Decimal(digits).scaleb(-type_.scale, EXACT)

    digits = [Decimal(one).scaleb(type_.scale, EXACT) for one in (*SUMS, *ODD_SUMS)]
    known = st.sampled_from([of(int(one)) for one in digits if one == int(one) and abs(one) <= most])
    few = min(most, 10_000)
    any_ = st.one_of(st.integers(-most, most), st.integers(-few, few)).map(of)
    return Form(type_, "number", st.one_of(known, any_), known, whole_or_decimal)


def whole(form: Form, number: int) -> Any:
    """A number as a column holds it, or None if it cannot."""
    type_ = form.type.value_type if pa.types.is_dictionary(form.type) else form.type
    if pa.types.is_integer(type_):
        return number if number < 2 ** (type_.bit_width - 1) else None
    digits = Decimal(number).scaleb(type_.scale, EXACT)
    fits = digits == int(digits) and digits < 10**type_.precision
    return Decimal(int(digits)).scaleb(-type_.scale, EXACT) if fits else None


MONTHS = ["2013-01", "2017-12", "2024-08", "2025-06", "2025-07", "2026-01"]
DAYS = [date(2013, 1, 1), date(2024, 8, 1), date(2025, 6, 30), date(2025, 12, 31), date(2026, 7, 31)]
TEXTS = [
    *MONTHS, "2025-13", "2025-12-31", "2025-02-30", "non_state", "state_agency", "state_enterprise", "no_fixed_wage", "factory",
    "dues", "union_fee", "other", "unpaid_leave", "none", "quarterly", "reduction", "suspension", "by_rule", "hanoi-2023",
    "", "0.01", "0.5", "1", "12.5", "1e3", "-1", "98,5%", "gần 200 triệu đồng", "distribution.dues.grassroots", '"', "[", "{}",
    '[{"level": "a", "share": "1"}]', "[1]", "null", "a\x00b", "\U0001f600" * 9,
]  # fmt: skip

USUAL_DAYS = st.one_of(st.sampled_from(DAYS), st.dates(date(2013, 1, 1), date(2026, 12, 31)))


def texts(type_: Any) -> Form:
    known = st.sampled_from(TEXTS)
    return Form(type_, "text", st.one_of(known, st.text(max_size=20)), known)


def days(type_: Any) -> Form:
    return Form(type_, "moment", st.one_of(USUAL_DAYS, st.dates()), USUAL_DAYS)


def at_midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)


def moments(type_: Any) -> Form:
    """Timestamps of a zone, as its clocks show them."""
    ahead = timedelta(hours=7 if type_.tz in ("Asia/Ho_Chi_Minh", "+07:00") else 0)
    least, most = datetime(1, 1, 2), datetime(9999, 12, 30)
    if type_.unit == "ns":
        least, most = datetime(1678, 1, 1), datetime(2262, 1, 1)
    tick = {"s": 1_000_000, "ms": 1_000, "us": 1, "ns": 1}[type_.unit]
    usual = USUAL_DAYS.map(lambda day: at_midnight(day) - ahead)
    days = st.dates(least.date(), most.date()).map(at_midnight)
    times = st.datetimes(least, most).map(lambda time: time.replace(microsecond=time.microsecond // tick * tick))
    family = "moment" if type_.tz in (None, "UTC", "Asia/Ho_Chi_Minh", "+07:00") else "odd"
    any_ = st.one_of(days, times).map(lambda time: time - ahead)
    return Form(type_, family, usual | any_, usual, lambda utc: utc + ahead)


NUMBERS = [
    *(integers(one) for one in (pa.int8(), pa.int16(), pa.int32(), pa.int64())),
    *(integers(one) for one in (pa.uint8(), pa.uint16(), pa.uint32(), pa.uint64())),
    *(decimals(one) for one in (pa.decimal32(9, 2), pa.decimal64(18, 0), pa.decimal64(18, 12))),
    *(decimals(one) for one in (pa.decimal128(20, 0), pa.decimal128(38, 12), pa.decimal128(38, 38), pa.decimal128(38, -3))),
    *(decimals(one) for one in (pa.decimal256(76, 0), pa.decimal256(50, 2), pa.decimal256(76, 40), pa.decimal256(76, -5))),
]
PLAIN = [
    *NUMBERS,
    *(texts(one) for one in (pa.string(), pa.large_string(), pa.string_view())),
    Form(pa.bool_(), "flag", st.booleans(), st.sampled_from([True, True, True, False])),
    *(days(one) for one in (pa.date32(), pa.date64())),
    *(moments(pa.timestamp(unit, tz)) for unit in ("s", "ms", "us", "ns") for tz in (None, "UTC", "Asia/Ho_Chi_Minh", "+07:00")),
]  # fmt: skip
KEYS = [pa.int8(), pa.uint8(), pa.int16(), pa.uint16(), pa.int32(), pa.uint32(), pa.int64(), pa.uint64()]


def coded(keys: Any, plain: Form) -> Form:
    return Form(pa.dictionary(keys, plain.type), plain.family, plain.values, plain.usual, plain.said)


INT64, TEXT = (next(one for one in PLAIN if one.type == type_) for type_ in (pa.int64(), pa.string()))
CODED = [coded(KEYS[at % 8], plain) for at, plain in enumerate(PLAIN)]
NOTHING = Form(pa.null(), "null", st.none(), st.none())


def listed(type_: Any, items: Form, size: int | None = None) -> Form:
    values, usual = (
        st.lists(one, min_size=size or 0, max_size=size or 3) for one in (items.values | st.none(), items.usual)
    )
    return Form(
        type_, f"list of {items.family}", values, usual,
        lambda row: [one if one is None else items.said(one) for one in row],
    )  # fmt: skip


def struct(**fields: Form) -> Form:
    return Form(
        pa.struct([(name, one.type) for name, one in fields.items()]),
        "struct",
        st.fixed_dictionaries({name: one.values | st.none() for name, one in fields.items()}),
        st.fixed_dictionaries({name: one.usual for name, one in fields.items()}),
        lambda row: {name: one.said(row[name]) for name, one in fields.items() if row[name] is not None},
    )


NESTED = [
    *(listed(pa.list_(one.type), one) for one in (INT64, decimals(pa.decimal128(20, 2)), TEXT, NOTHING, CODED[3])),
    listed(pa.large_list(pa.int64()), INT64),
    listed(pa.list_(pa.int64(), 2), INT64, 2),
    listed(pa.list_(struct(level=TEXT, share=TEXT).type), struct(level=TEXT, share=TEXT)),
    struct(kind=TEXT, percent=decimals(pa.decimal128(20, 4)), until=days(pa.date32())),
    struct(),
]


def odd(type_: Any, *examples: Any) -> Form:
    return Form(type_, "odd", st.sampled_from([*examples, None]), st.sampled_from(examples))


ODD = [
    odd(pa.float16(), 1.0), odd(pa.float32(), 1.5), odd(pa.float64(), 1.0, float("nan")),
    odd(pa.binary(), b"2025-03", b"\xff"), odd(pa.large_binary(), b"a"), odd(pa.binary_view(), b"a" * 20), odd(pa.binary(2), b"ab"),
    odd(pa.time32("s"), 1), odd(pa.time64("ns"), 1), odd(pa.duration("us"), 1), odd(pa.month_day_nano_interval(), (1, 2, 3)),
    odd(pa.timestamp("us", "America/Lima"), 0), odd(pa.map_(pa.string(), pa.int64()), [("a", 1)]),
    odd(pa.list_view(pa.int64()), [1, 2], []), odd(pa.large_list_view(pa.int64()), [1]), odd(pa.list_(pa.float64()), [1.5]),
    odd(pa.struct([("a", pa.float64())]), {"a": 1.5}), odd(pa.dictionary(pa.int8(), pa.float64()), 1.5),
    odd(pa.dictionary(pa.int32(), pa.list_(pa.int64())), [1]), odd(pa.uuid(), b"0123456789abcdef"),
    odd(pa.run_end_encoded(pa.int32(), pa.int64()), 1, 2), odd(pa.run_end_encoded(pa.int16(), pa.string()), "non_state"),
    odd(pa.dense_union([pa.field("a", pa.int64())]), 1), odd(pa.sparse_union([pa.field("a", pa.string())]), "a"),
    odd(pa.fixed_shape_tensor(pa.float32(), [2]), [1.0, 2.0]),
]  # fmt: skip
FORMS = [*PLAIN, *CODED, NOTHING, *NESTED, *ODD]


def array(values: Values, type_: Any) -> Any:
    """As pyarrow makes it; decimals of any scale, too."""
    if not pa.types.is_decimal(type_):
        return pa.array(values, type_)
    digits = [0 if value is None else int(value.scaleb(type_.scale, EXACT)) for value in values]
    memory = b"".join(one.to_bytes(type_.byte_width, "little", signed=True) for one in digits)
    return pa.Array.from_buffers(type_, len(values), [valid(values), pa.py_buffer(memory)])


def valid(values: Values) -> Any:
    """The bitmap of what is not null."""
    return pa.array([value is not None for value in values], pa.bool_()).buffers()[1]


def plainly(values: Values, form: Form) -> Any:
    """A column in one piece."""
    type_ = form.type
    if isinstance(type_, pa.BaseExtensionType):
        return pa.ExtensionArray.from_storage(type_, pa.array(values, type_.storage_type))
    if pa.types.is_dictionary(type_):
        keys = pa.array(range(len(values)), type_.index_type)
        return pa.DictionaryArray.from_arrays(keys, array(values, type_.value_type))
    if pa.types.is_run_end_encoded(type_):
        ends = pa.array(range(1, len(values) + 1), type_.run_end_type)
        return pa.RunEndEncodedArray.from_arrays(ends, pa.array(values, type_.value_type), type_)
    if pa.types.is_union(type_):
        ids, items = pa.array([0] * len(values), pa.int8()), pa.array(values, type_.field(0).type)
        if type_.mode == "sparse":
            return pa.UnionArray.from_sparse(ids, [items], ["a"])
        return pa.UnionArray.from_dense(ids, pa.array(range(len(values)), pa.int32()), [items], ["a"])
    return array(values, type_)


@st.composite
def laid_out(draw: DrawFn, values: Values, form: Form) -> Any:
    """A column of these values, in chunks of any size, each somewhere in memory of its own."""
    cuts = sorted(draw(st.lists(st.integers(0, len(values)), max_size=3)))
    ends = [0, *cuts, len(values)]
    chunks = [draw(_chunk(values[start:end], form)) for start, end in zip(ends, ends[1:], strict=False)]
    if not values and form in PLAIN and draw(st.booleans()):
        chunks = []
    return pa.chunked_array(chunks, form.type)


@st.composite
def _chunk(draw: DrawFn, values: Values, form: Form) -> Any:
    fillers = st.lists(form.values | st.none(), max_size=9)
    before, after = draw(fillers), draw(fillers)
    beneath = draw(form.values)
    return _in_memory(draw, [*before, *values, *after], form, beneath).slice(len(before), len(values))


def _in_memory(draw: DrawFn, values: Values, form: Form, beneath: Any) -> Any:
    """An array with something beneath its nulls, and perhaps where no number may start."""
    type_ = form.type
    if form in CODED:
        return _in_dictionary(draw, values, form, beneath)
    if form not in PLAIN and not (form in NESTED and pa.types.is_list(type_)):
        return plainly(values, form)
    full = array([beneath if value is None else value for value in values], type_)
    if None not in values and draw(st.booleans()):
        return full
    mask = valid(values)
    if pa.types.is_list(type_):
        return pa.ListArray.from_buffers(type_, len(full), [mask, full.buffers()[1]], children=[full.values])
    _, *data = full.buffers()
    # Consumers may ask for offsets that are aligned, as arrow-rs does.
    if form.family != "text" and draw(st.booleans()):
        data = [buffer and pa.py_buffer(b"\xaa" + buffer.to_pybytes()).slice(1) for buffer in data]
    return pa.Array.from_buffers(type_, len(full), [mask, *data])


def _in_dictionary(draw: DrawFn, values: Values, form: Form, beneath: Any) -> Any:
    """Keys of values that stand twice, or nowhere, with keys of no value beneath nulls."""
    entries = [*dict.fromkeys(values), beneath, None]
    entries = draw(st.permutations([*entries, *entries[:3]]))
    no_key = 2 ** (form.type.index_type.bit_width - 1) - 1
    keys, nulls = [], []
    for value in values:
        same = [at for at, entry in enumerate(entries) if entry == value and type(entry) is type(value)]
        key = draw(st.sampled_from(same))
        is_null = value is None and draw(st.booleans())
        keys.append(no_key if is_null else key)
        nulls.append(None if is_null else key)
    plain = pa.array(keys, form.type.index_type)
    coded_ = pa.Array.from_buffers(plain.type, len(plain), [valid(nulls), plain.buffers()[1]])
    return pa.DictionaryArray.from_arrays(coded_, array(entries, form.type.value_type), safe=False)
