"""Results: immutable, comparable, picklable, and complete."""

import copy
import inspect
import json
import pickle
from datetime import date
from decimal import Decimal
from typing import Any

import congdoan
import pytest
from congdoan import Dues, Part, Result, results

DUES: dict[str, Any] = {
    "month": "2026-01",
    "sector": "non_state",
    "member": True,
    "insured_salary": 60_000_000,
}


@pytest.fixture
def owed() -> Dues:
    return congdoan.dues(**DUES, explain=True, lang="en")


def test_figures_have_pythons_own_types(owed: Dues) -> None:
    assert (owed.due, type(owed.due)) == (234_000, int)
    assert (owed.rate, type(owed.rate)) == (Decimal("0.005"), Decimal)
    assert owed.capped is False
    assert type(owed.citations) is tuple
    assert type(owed.citations[0].from_) is date
    assert owed.citations[0].decided is None or type(owed.citations[0].decided) is date
    assert owed.explanation is not None
    assert owed.explanation.children[0].label
    assert owed.rulebook == congdoan.rulebook_version
    assert congdoan.dues(**DUES).explanation is None


def test_values_of_parameters() -> None:
    kinds = {
        "base_salary": int,
        "refund.working_days": int,
        "union_fee.rate": Decimal,
        "social_insurance.ceiling_multiple": Decimal,
        "dues.state_paid_liable": bool,
        "union_fee.payable_rule.monthly": str,
        "distribution.rounding": results.Bilingual,
    }
    for parameter, kind in kinds.items():
        history = congdoan.parameter(id=parameter).history
        assert history is not None
        assert {type(entry.value) for entry in history} == {kind}, parameter


def test_nothing_can_be_changed(owed: Dues) -> None:
    for name in ("due", "rulebook", "explanation", "another"):
        with pytest.raises(AttributeError):
            setattr(owed, name, 1)
    with pytest.raises(AttributeError):
        del owed.due
    with pytest.raises(AttributeError):
        owed.citations[0].document = ""  # type: ignore[misc]
    assert not hasattr(owed, "__dict__")


def test_equal_figures_are_equal(owed: Dues) -> None:
    plain = congdoan.dues(**DUES)
    assert plain == owed and hash(plain) == hash(owed)
    assert plain != congdoan.dues(**DUES | {"insured_salary": 1})
    assert plain != plain.to_dict()
    assert len({plain, owed, congdoan.dues(**DUES)}) == 1


def test_tables_inside_a_result() -> None:
    summary = congdoan.grade_summary(grades=["tốt", "khá", "tốt", None], base="all")
    assert summary.counts == {"tốt": 2, "khá": 1}
    changed: Any = summary.counts
    for change in ("clear", "pop", "popitem", "setdefault", "update"):
        with pytest.raises(TypeError):
            getattr(changed, change)()
    with pytest.raises(TypeError):
        changed["a"] = 1
    assert hash(summary) == hash(pickle.loads(pickle.dumps(summary)))
    assert json.loads(json.dumps(summary.counts)) == summary.to_dict()["counts"]


def test_copies(owed: Dues) -> None:
    for other in (pickle.loads(pickle.dumps(owed)), copy.copy(owed), copy.deepcopy(owed)):
        assert type(other) is Dues
        assert other == owed
        assert other.explanation == owed.explanation
        assert other.to_dict() == owed.to_dict()


def test_a_part_of_another_result_is_the_same() -> None:
    month = congdoan.enterprise_month(
        month="2026-03",
        sector="non_state",
        people=[{"id": "a", "member": True, "insured_salary": 30_000_000}],
    )
    fee = congdoan.union_fee(month="2026-03", sector="non_state", insured_salaries=[30_000_000])
    assert month.distribution_fee == congdoan.distribute(year=2026, source="union_fee", collected=fee.due or 0)
    assert month.distribution_fee is not None
    assert month.distribution_fee.rulebook is None
    assert "rulebook" not in month.distribution_fee.to_dict()
    assert pickle.loads(pickle.dumps(month)) == month


def test_matching(owed: Dues) -> None:
    match owed:
        case Dues(liable=True, due=int(due)):
            assert due == 234_000
        case _:
            pytest.fail("no match")
    match owed.citations[0]:
        case results.Citation(parameter, document):
            assert parameter and document


def test_completion_and_documentation(owed: Dues) -> None:
    assert {"due", "rate", "citations", "explanation", "rulebook", "to_dict"} <= set(dir(owed))
    assert Dues.__match_args__[:2] == ("liable", "reason")
    assert "in đồng" in (Dues.__doc__ or "")
    assert repr(owed).startswith("Dues(liable=True, reason=None, base=46800000, rate=Decimal('0.005')")
    for name in results.__all__:
        made = getattr(results, name)
        assert issubclass(made, Part) and made.__doc__
        # Every attribute is told in the class's own documentation.
        assert all(f"{field}:" in made.__doc__ for field in made.__match_args__), name


def test_every_operation_has_its_function() -> None:
    assert congdoan.operations().keys() == set(congdoan._operations.__all__)
    for name, line in congdoan.operations().items():
        function = getattr(congdoan, name)
        document = inspect.getdoc(function) or ""
        assert line and "Args:" in document and "RuleError:" in document, name
        parameters = inspect.signature(function).parameters
        assert all(one.kind is inspect.Parameter.KEYWORD_ONLY for one in parameters.values())
        assert {"accept", "overrides", "known_on", "explain", "lang"} <= set(parameters)
        returned = getattr(results, inspect.signature(function).return_annotation)
        assert issubclass(returned, Result)
        # Every argument is told in the function's own documentation.
        assert all(f"{one}:" in document for one in parameters), name


def test_results_can_be_made_by_hand() -> None:
    sums = {name: at for at, name in enumerate(results.Sums.__match_args__)}
    by_name = results.Sums(**sums)
    assert by_name == results.Sums(*sums.values())
    assert by_name.fee_paid == 1
    with pytest.raises(TypeError):
        results.Sums(1)
    with pytest.raises(TypeError):
        results.Sums(**sums, more=1)
