"""Tables and columns for the operations' own fields, what is wrong with them, and what their rows are in single
calls."""

import inspect
import json
from typing import Any

import hypothesis.strategies as st
import pyarrow as pa
from arrow_forms import CODED, FORMS, INT64, MONTHS, NESTED, NOTHING, PLAIN, Form, laid_out, plainly, whole
from hypothesis.strategies import DataObject, DrawFn

import congdoan
from congdoan import RuleError, frame, types

# Of a strategy that is composed, or of the data of a test.
Draw = Any

COMMON = {"accept", "overrides", "known_on", "explain", "lang"}
OPTIONS: dict[str, Any] = {"accept": "unconfirmed", "lang": "en"}
TYPED: dict[str, Any] = {"dues": frame.dues, "union_fee": frame.union_fee, "distribute": frame.distribute}
RELIEF = {"kind": "ReliefKind | None", "until": "Day | None", "percent": "Rate | None"}


def fields_of(operation: str) -> dict[str, tuple[str, bool]]:
    """The fields of an operation: their types as the stubs have them, and whether they are required."""
    known = inspect.signature(getattr(congdoan, operation)).parameters.values()
    fields = {one.name.removesuffix("_"): (str(one.annotation), one.default is one.empty) for one in known}
    if fields.pop("relief", None):
        fields |= {f"relief_{part}": (type_, False) for part, type_ in RELIEF.items()}
    return {name: field for name, field in fields.items() if name not in COMMON}


FIELDS = {operation: fields_of(operation) for operation in congdoan.operations()}

NUMBER, TEXT, MOMENT = {"number"}, {"text"}, {"text", "moment"}
FAMILIES = {"Month": MOMENT, "Day": MOMENT, "Rate": NUMBER | TEXT, "int": NUMBER, "bool": {"flag"}}
"""The families of columns that fields of the typed functions take; names are text."""
ANY = {one.family for one in FORMS} - {"odd"}


def takes(type_: str, typed: bool) -> set[str]:
    if not typed:
        return ANY
    if type_.startswith("Iterable"):
        return {"list of number", "list of null", "null"}
    return FAMILIES.get(type_.split()[0], TEXT) | {"null"}


MOSTLY = {
    "Sector": ["non_state"] * 6,
    "Rate": ["0.01", "0.0075", "12.5"],
    "Month": MONTHS,
    "Day": ["2025-01-31", "2026-07-31"],
}


def names_of(type_: str) -> list[str]:
    """The names that a type has, and what is mostly said of it."""
    choices = getattr(getattr(types, type_, None), "__args__", ())
    names = [name for choice in choices for name in getattr(choice, "__args__", ()) if isinstance(name, str)]
    return [*names, *MOSTLY.get(type_, [])]


@st.composite
def column(draw: DrawFn, field: str, type_: str, rows: int, typed: bool) -> tuple[Form, list[Any]]:
    """A form, mostly one that the field takes, and its values, mostly some that it takes."""
    name = type_.split()[0]
    names = names_of(name)
    fit = takes(type_, True) | ({"struct"} if not typed and not names and name not in FAMILIES else set())
    good = [one for one in (*PLAIN, *CODED, *NESTED) if one.family in fit]
    is_fit = bool(good) and draw(st.integers(0, 24)) > 0
    form = draw(st.sampled_from(good if is_fit else FORMS))
    usual = st.sampled_from(names) if form.family == "text" and names else form.usual
    if field == "year" and form.family == "number":
        years = [whole(form, year) for year in range(2017, 2027)]
        usual = st.sampled_from(years) if None not in years else usual
    values = [draw(usual) for _ in range(rows)]
    # Few that the field does not take: a row is accepted only if all its cells are.
    for row in draw(st.lists(st.integers(0, rows - 1), max_size=3)) if rows else []:
        values[row] = draw(form.values | st.none())
    return form, values


class Table:
    """A table that was drawn: what its columns hold, and what a row is in a single call."""

    def __init__(self, draw: Draw, operation: str, typed: bool) -> None:
        self.operation, self.typed, self.fields = operation, typed, FIELDS[operation]
        self.rows = draw(st.integers(0, 12))
        self.columns: list[tuple[str, Form, list[Any]]] = []
        for name, (type_, required) in self.fields.items():
            likely = 39 if required else 7 if name in ("insured_salary", "salary_fund") else 0
            if draw(st.integers(0, likely)) or (not likely and not draw(st.integers(0, 4))):
                self.columns.append((name, *draw(column(name, type_, self.rows, typed))))
        others = st.sampled_from(["", "due", "error", "lang", "explain", "tên", "a\x00b", *self.fields])
        for name in draw(st.lists(others, max_size=2)):
            if name in ("due", "error", "lang", "explain") or not draw(st.integers(0, 9)):
                self.columns.append((name, *draw(column(name, "str", self.rows, False))))
        self.columns = draw(st.permutations(self.columns))
        # A table without columns has no rows.
        self.rows = self.rows if self.columns else 0

    def wrong(self) -> set[str]:
        """The fields whose columns cannot be taken, or are missing."""
        wrong = set()
        for name, (type_, required) in self.fields.items():
            families = [form.family for other, form, _ in self.columns if other == name]
            taken = takes(type_, self.typed) >= set(families)
            if len(families) > 1 or not taken or (required and not families):
                wrong.add(name)
        return wrong

    def answers(self) -> list[dict[str, Any]]:
        """What single calls give."""
        answers = []
        for row in range(self.rows):
            said = {}
            for name, form, values in self.columns:
                if name in self.fields and values[row] is not None:
                    said[name] = in_json(self.fields[name][0], form.said(values[row]), self.typed)
            relief = {part: said.pop(f"relief_{part}", None) for part in RELIEF}
            relief = {part: value for part, value in relief.items() if value is not None}
            if relief:
                said["relief"] = relief
            answers.append(alone(self.operation, said))
        return answers

    def table(self, draw: Draw) -> Any:
        """The columns somewhere in memory, with anything said beside them."""
        columns = [draw(laid_out(values, form)) for _, form, values in self.columns]
        notes: Any = st.none() | st.dictionaries(st.text(max_size=3), st.text(max_size=3), max_size=2)
        fields = []
        for name, form, values in self.columns:
            nullable = bool(None in values or form is NOTHING or draw(st.booleans()))
            fields.append(pa.field(name, form.type, nullable, draw(notes)))
        return pa.Table.from_arrays(columns, schema=pa.schema(fields, metadata=draw(notes)))

    def plain_table(self) -> Any:
        columns = [plainly(values, form) for _, form, values in self.columns]
        return pa.Table.from_arrays(columns, [name for name, _, _ in self.columns])

    def run(self, table: Any, **options: Any) -> Any:
        if self.typed:
            return TYPED[self.operation](table, **OPTIONS, **options)
        return frame.call(self.operation, table, **OPTIONS, **options)


def in_json(type_: str, value: Any, typed: bool) -> Any:
    """Text where a list or an object may stand can be the JSON of one."""
    nested = any(part in type_ for part in ("Iterable", "Mapping", "Request", "Form", "Quota", "Finance", "Counts", "Attendance"))
    if not isinstance(value, str) or not nested:
        return value
    opens = value.startswith("[") if typed else value.lstrip().startswith(("[", "{"))
    if type_.startswith("str") and not opens:
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value


def alone(operation: str, said: dict[str, Any]) -> dict[str, Any]:
    """The result of a single call, or its error."""
    known = inspect.signature(getattr(congdoan, operation)).parameters
    given = {name: said.get(name.removesuffix("_")) for name in known if name not in COMMON}
    try:
        found: dict[str, Any] = getattr(congdoan, operation)(**given, **OPTIONS).to_dict()
    except RuleError as error:
        return {"error": error.code, "path": error.path}
    return found


class Stream:
    """A table that only streams."""

    def __init__(self, made: Any) -> None:
        self.made = made

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        return self.made.__arrow_c_stream__(requested_schema)


class Rows:
    """Columns of a batch, each a form with its values and somewhere in memory, or the same for all rows."""

    def __init__(self, data: DataObject) -> None:
        self.data, self.rows = data, data.draw(st.integers(0, 12))
        self.wrong: set[str] = set()
        self.memory: dict[str, Any] = {}
        self.said: dict[str, list[Any]] = {}

    def sums(self, name: str) -> None:
        draw = self.data.draw
        form = INT64 if draw(st.integers(0, 19)) else draw(st.sampled_from(FORMS))
        self.add(name, form, draw(self.values(form.values)), form is INT64)

    def named(self, name: str, type_: str, families: set[str]) -> None:
        draw = self.data.draw
        if draw(st.integers(0, 3)):
            form, values = draw(column(name, type_, self.rows, True))
            self.add(name, form, values, form.family in families)
        else:
            names = names_of(type_)
            self.memory[name] = draw(st.sampled_from(names) if names else st.booleans())
            self.said[name] = [self.memory[name]] * self.rows

    def values(self, values: Any) -> Any:
        return st.lists(st.one_of(values, values, values, st.none()), min_size=self.rows, max_size=self.rows)

    def add(self, name: str, form: Form, values: list[Any], is_taken: bool) -> None:
        made = self.data.draw(laid_out(values, form))
        if not is_taken:
            self.wrong.add(name)
        alike = [made, Stream(made), pa.table({"a": made}), *(made.chunks if made.num_chunks == 1 else [])]
        self.memory[name] = self.data.draw(st.sampled_from(alike))
        self.said[name] = [None if value is None else form.said(value) for value in values]

    def row(self, at: int) -> dict[str, Any]:
        return {name: values[at] for name, values in self.said.items() if values[at] is not None}

    def run(self, work: Any, **options: Any) -> Any:
        """What a batch gives, or nothing where it refuses a column that it does not take."""
        try:
            done = work(**self.memory, **OPTIONS, **options)
        except RuleError as error:
            assert (error.code, error.path in self.wrong) == ("invalid_input", True), (error, self.wrong)
            assert f"`{error.path}`" in error.message
            return None
        assert not self.wrong, self.wrong
        return done
