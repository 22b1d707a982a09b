"""The golden vectors: as text, as dicts, and through the typed functions."""

import copy
import inspect
import json
from typing import Any

import congdoan
import pytest
from annotations import breaches
from congdoan import RuleError
from golden import Case, cases, differences

CASES = pytest.mark.parametrize("case", cases(), ids=str)


def expect_error(case: Case, error: RuleError) -> None:
    body = {"code": error.code, "message": error.message, "path": error.path}
    assert not differences(case.error, body)


@CASES
def test_text(case: Case) -> None:
    if case.error is not None:
        with pytest.raises(RuleError) as raised:
            congdoan.call(case.operation, case.text)
        return expect_error(case, raised.value)
    reply = congdoan.call(case.operation, case.text)
    assert not differences(case.output, json.loads(reply))
    assert congdoan.call(case.operation, case.text.encode()) == reply


@CASES
def test_dict(case: Case) -> None:
    """A dict gives what its text gives: the same reply, or the same error in full."""
    if isinstance(case.input, str):
        return
    text = json.dumps(case.input)
    if case.error is not None:
        with pytest.raises(RuleError) as raised:
            congdoan.call(case.operation, case.input)
        with pytest.raises(RuleError) as from_text:
            congdoan.call(case.operation, text)
        assert raised.value.args == from_text.value.args
        return
    reply = congdoan.call(case.operation, case.input)
    assert not differences(case.output, reply)
    assert reply == json.loads(congdoan.call(case.operation, text))
    assert list(reply) == list(json.loads(congdoan.call(case.operation, text)))


@CASES
def test_typed(case: Case) -> None:
    """A typed result is the JSON result, in Python's own types."""
    function = getattr(congdoan, case.operation, None)
    if function is None or not isinstance(case.input, dict):
        # There is nothing to call, or nothing to call it with.
        assert case.error is not None
        return
    arguments = as_arguments(case.input)
    fits = fits_signature(function, arguments)
    if case.error is not None and fits and takes_whole_rate(case, function, arguments):
        return
    if case.error is not None:
        with pytest.raises(RuleError if fits else TypeError) as raised:
            function(**arguments)
        if isinstance(raised.value, RuleError):
            expect_error(case, raised.value)
        return
    result = function(**arguments)
    assert isinstance(result, congdoan.Result)
    assert result.to_dict() == congdoan.call(case.operation, case.input)
    assert not differences(case.output, result.to_dict())
    assert not breaches(result)


def takes_whole_rate(case: Case, function: Any, arguments: dict[str, Any]) -> bool:
    """JSON is refused a rate as a number; a typed function takes a whole one as its text."""
    with pytest.raises(RuleError) as raised:
        congdoan.call(case.operation, case.text)
    *above, name = raised.value.path.split(".")
    as_text = copy.deepcopy(arguments)
    place: Any = as_text
    for step in above:
        place = place.get(step) if isinstance(place, dict) else None
    if not isinstance(place, dict) or type(place.get(name)) is not int:
        return False
    place[name] = str(place[name])
    try:
        result = function(**arguments)
    except RuleError:
        return False
    assert result == function(**as_text)
    return True


def as_arguments(request: dict[str, Any]) -> dict[str, Any]:
    return {"from_" if name == "from" else name: value for name, value in request.items()}


def fits_signature(function: Any, arguments: dict[str, Any]) -> bool:
    try:
        inspect.signature(function).bind(**arguments)
    except TypeError:
        return False
    return True
