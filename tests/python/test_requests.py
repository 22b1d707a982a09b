"""What may be given: text, days, months, decimals, and never a float."""

import datetime
import enum
from collections import OrderedDict, UserDict
from datetime import date
from decimal import Decimal
from typing import Any

import congdoan
import pytest
from congdoan import RuleError

DUES: dict[str, Any] = {
    "month": "2026-01",
    "sector": "non_state",
    "member": True,
    "insured_salary": 60_000_000,
}


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"insured_salary": 1.5}, "insured_salary"),
        ({"insured_salary": 60_000_000.0}, "insured_salary"),
        ({"resolved_rate": 0.01}, "resolved_rate"),
        ({"overrides": [{"parameter": "base_salary", "value": 2.0, "from": "2026-01-01"}]}, "overrides[0].value"),
        ({"month": 2026.01}, "month"),
    ],
)
def test_a_float_is_refused_where_it_stands(changes: dict[str, Any], path: str) -> None:
    for call in (lambda: congdoan.call("dues", DUES | changes), lambda: congdoan.dues(**DUES | changes)):
        with pytest.raises(RuleError) as raised:
            call()
        assert (raised.value.code, raised.value.path) == ("invalid_input", path)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), Decimal("NaN"), Decimal("Infinity")])
def test_what_is_no_number_is_refused(value: object) -> None:
    for field in ("insured_salary", "resolved_rate", "sector"):
        with pytest.raises(RuleError) as raised:
            congdoan.dues(**DUES | {field: value})
        assert (raised.value.code, raised.value.path) == ("invalid_input", field)


def test_what_has_no_form_in_json_is_named() -> None:
    for value, said in ((object(), "object"), (b"x", "bytes"), (print, "builtin_function_or_method")):
        with pytest.raises(RuleError) as raised:
            congdoan.dues(**DUES | {"insured_salary": value, "lang": "en"})
        assert raised.value.path == "insured_salary"
        assert raised.value.message == f"a value of type `{said}` cannot be part of a request"
    with pytest.raises(RuleError) as raised:
        congdoan.call("enterprise_month", {"people": [{"id": "a"}, {1: 2}]})
    assert raised.value.path == "people[1]"


def test_a_request_that_holds_itself_ends() -> None:
    endless: list[Any] = []
    endless.append(endless)
    with pytest.raises(RecursionError):
        congdoan.call("dues", {"month": endless})


def test_months_and_days() -> None:
    plain = congdoan.dues(**DUES)
    for month in (date(2026, 1, 1), date(2026, 1, 31), datetime.datetime(2026, 1, 1)):
        assert congdoan.dues(**DUES | {"month": month}) == plain
        assert congdoan.call("dues", DUES | {"month": month}) == plain.to_dict()
    with pytest.raises(RuleError, match="month"):
        congdoan.dues(**DUES | {"month": datetime.datetime(2026, 1, 1, 8)})
    with pytest.raises(RuleError, match="month"):
        congdoan.dues(**DUES | {"month": "2026-01-01"})
    known = congdoan.distribute(year=2023, source="dues", collected=1000, known_on=date(2023, 6, 30))
    assert known == congdoan.distribute(year=2023, source="dues", collected=1000, known_on="2023-06-30")
    assert known.upper_share == Decimal("0.4")


def test_rates() -> None:
    by_text = congdoan.dues(**DUES | {"resolved_rate": "0.01"})
    for rate in (Decimal("0.01"), Decimal("1E-2"), Decimal("0.0100")):
        assert congdoan.dues(**DUES | {"resolved_rate": rate}) == by_text
    # A function takes a whole rate as a number, too; a dict is refused what its JSON is.
    fee: dict[str, Any] = {"month": "2026-06", "sector": "non_state", "insured_salaries": [20_000_000]}
    fee["relief"] = {"kind": "reduction", "percent": 20}
    assert congdoan.union_fee(**fee).due == 320_000
    with pytest.raises(RuleError, match=r"relief\.percent"):
        congdoan.call("union_fee", fee)
    # A sum of money is an integer, and text is none.
    with pytest.raises(RuleError):
        congdoan.dues(**DUES | {"insured_salary": Decimal(60_000_000)})


class Index:
    """As numpy's integers are."""

    def __index__(self) -> int:
        return 60_000_000


class Sector(str, enum.Enum):
    NON_STATE = "non_state"


def test_what_behaves_as_plain_values_do() -> None:
    plain = congdoan.call("dues", DUES)
    assert congdoan.call("dues", OrderedDict(DUES)) == plain
    assert congdoan.call("dues", UserDict(DUES)) == plain
    assert congdoan.call("dues", DUES | {"insured_salary": Index()}) == plain
    assert congdoan.call("dues", DUES | {"sector": Sector.NON_STATE}) == plain
    people = [{"id": "a", "member": True, "insured_salary": 30_000_000}]
    month = {"month": "2026-03", "sector": "non_state"}
    listed = congdoan.call("enterprise_month", month | {"people": people})
    for given in (tuple(people), iter(people), dict.fromkeys("a", people[0]).values()):
        assert congdoan.call("enterprise_month", month | {"people": given}) == listed


def test_absent_is_none() -> None:
    assert congdoan.dues(**DUES | {"absence": None, "lang": None, "overrides": None}) == congdoan.dues(**DUES)


def test_numbers_beyond_every_sum() -> None:
    for amount, code in ((1 << 53, "out_of_range"), (1 << 63, "out_of_range"), (10**40, "invalid_input")):
        with pytest.raises(RuleError) as raised:
            congdoan.dues(**DUES | {"insured_salary": amount})
        assert (raised.value.code, raised.value.path) == (code, "insured_salary")


def test_functions_take_only_their_arguments() -> None:
    with pytest.raises(TypeError):
        congdoan.dues(**DUES, salary=1)  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        congdoan.dues(month="2026-01")  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        congdoan.dues("2026-01")  # type: ignore[call-arg]


def test_large_requests_in_several_threads() -> None:
    import json
    from concurrent.futures import ThreadPoolExecutor

    people = [{"id": str(i), "member": True, "insured_salary": 5_000_000 + i} for i in range(2_000)]
    text = json.dumps({"month": "2026-03", "sector": "non_state", "people": people})
    with ThreadPoolExecutor(4) as pool:
        replies = list(pool.map(lambda _: congdoan.call("enterprise_month", text), range(8)))
    assert len(set(replies)) == 1
    assert len(json.loads(replies[0])["people"]) == 2_000
