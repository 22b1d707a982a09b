"""RuleError: the one error of every operation."""

import copy
import pickle
from typing import Any

import congdoan
import pytest
from congdoan import RuleError

DUES = {"month": "2026-01", "sector": "non_state", "member": True, "insured_salary": 60_000_000}


def refused(**changes: object) -> RuleError:
    with pytest.raises(RuleError) as raised:
        congdoan.call("dues", {**DUES, **changes})
    return raised.value


def test_it_says_what_and_where() -> None:
    error = refused(insured_salary=-1, lang="en")
    assert isinstance(error, ValueError)
    assert (error.code, error.path) == ("out_of_range", "insured_salary")
    assert error.message == "amount `-1` is negative"
    assert str(error) == "insured_salary: amount `-1` is negative [out_of_range]"


def test_the_language_is_that_of_the_request() -> None:
    assert refused(insured_salary=-1).message == "số tiền `-1` là số âm"


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda e: pickle.loads(pickle.dumps(e))])
def test_it_can_be_sent_to_another_process(again: object) -> None:
    error = refused(insured_salary=1.5)
    assert callable(again)
    other = again(error)
    assert type(other) is RuleError
    assert (other.code, other.message, other.path) == (error.code, error.message, error.path)
    assert str(other) == str(error)


def test_no_operation_of_that_name() -> None:
    requests: tuple[Any, ...] = ("{}", b"{}", {})
    for request in requests:
        with pytest.raises(RuleError) as raised:
            congdoan.call("none", request)
        assert raised.value.code == "unknown_operation"


def test_text_that_is_no_json() -> None:
    with pytest.raises(RuleError) as raised:
        congdoan.call("dues", "{")
    assert raised.value.code == "invalid_input"
    with pytest.raises(RuleError):
        congdoan.call("dues", '{"lang": "\ud800"}')


def test_a_request_is_text_or_a_dict() -> None:
    requests: tuple[Any, ...] = (None, 1, ["month"], object())
    for request in requests:
        with pytest.raises(RuleError) as raised:
            congdoan.call("dues", request)
        assert (raised.value.code, raised.value.path) == ("invalid_input", "")
