"""Differences that are the library's, written down until they are mended; each is counted apart and named.

Each has a request that shows it: once the library answers that as the oracle does, the entry is to be taken out, and
`python -m tests.oracle` ends with status 1 until it is.
"""

from dataclasses import dataclass
from typing import Any, Callable

Matches = Callable[[str, Any, list[str]], bool]


def _spending_share(operation: str, request: Any, lines: list[str]) -> bool:
    """The dues kept are share × dues, rounded, where they are what is left of the dues (contract, decision 5)."""
    if operation == "settle":
        return "spending_share" in request.get("checks", ()) and all(".findings" in line for line in lines)
    books = [request.get("giver") or {}, request.get("receiver") or {}]
    return (
        operation == "hand_over"
        and any("spending_share" in (each.get("checks") or ()) for each in books)
        and all(".findings" in line for line in lines)
    )


def _base_salary(operation: str, request: Any, lines: list[str]) -> bool:
    """The base salary is read and cited for a state enterprise where no cap is in force, though nothing rests on it."""
    if operation not in ("dues", "enterprise_month") or request.get("sector") != "state_enterprise":
        return False
    cited = all(".citations: the library also cites" in line and '"base_salary"' in line for line in lines)
    return cited or all("library unconfirmed at 'month'" in line or "library refuses" in line for line in lines)


def _working_days(operation: str, request: Any, lines: list[str]) -> bool:
    """An estimate of who owes no fee cites the days of a refund that it does not give."""
    return operation == "estimate" and all("also cites" in line and "refund.working_days" in line for line in lines)


def _handed_over(operation: str, request: Any, lines: list[str]) -> bool:
    """A part of code 42 or 40 among the lines hides the sum that is handed over: the parts count, and it is lost."""
    if operation != "hand_over":
        return False
    for side, code in (("giver", "42"), ("receiver", "40")):
        books = request.get(side) or {}
        parts = {code}
        for added in books.get("chart_codes") or ():
            if added.get("parent") in parts:
                parts.add(added.get("code"))
        if any(line.get("code") in parts - {code} for line in books.get("lines") or ()):
            return True
    return False


def _medal_once(operation: str, request: Any, lines: list[str]) -> bool:
    """Were the medal not once only, an earlier award that is not stated would still count as not known."""
    assumed = [each.get("parameter") for each in request.get("overrides") or ()] if operation == "medal_eligibility" else []
    return "medal.once" in assumed and request.get("awarded_before") is None


def _summary_known_on(operation: str, request: Any, lines: list[str]) -> bool:
    """A set that was not known on `known_on` is listed, shown and its quota used all the same; `grade` refuses it."""
    return operation in ("grade_summary", "criteria_set") and "known_on" in request


def _middle_month(operation: str, request: Any, lines: list[str]) -> bool:
    """Of a quarter, the first month is held against the last; what changes for the middle month alone is not seen."""
    assumed = {each.get("parameter") for each in request.get("overrides") or ()}
    return (
        operation == "union_fee"
        and request.get("cycle") == "quarterly"
        and bool(assumed & {"union_fee.rate", "union_fee.state_paid_liable"})
    )


@dataclass(frozen=True)
class KnownDifference:
    """What is wrong, how to tell it, and one request that shows it."""

    matches: Matches
    operation: str
    request: dict[str, Any]


BOOKS = {"chart": "hd-47-2021", "from": "2025-01-01", "to": "2025-01-31", "opening": 100, "lines": []}
NEXT_BOOKS = {
    **BOOKS,
    "from": "2025-02-01",
    "to": "2025-02-28",
    "chart_codes": [{"code": "40.9", "title": "của đơn vị", "parent": "40"}],
    "lines": [{"code": "40.9", "amount": 10}],
}
KNOWN: dict[str, KnownDifference] = {
    "settle: spending_share off by one": KnownDifference(
        _spending_share,
        "settle",
        {
            **BOOKS,
            "opening": 0,
            "lines": [{"code": "22", "amount": 9_593_725}, {"code": "34", "amount": 9_000_000}],
            "checks": ["spending_share"],
        },
    ),
    "hand_over: parts of 40 and 42": KnownDifference(
        _handed_over, "hand_over", {"giver": BOOKS, "receiver": NEXT_BOOKS}
    ),
    "dues: base salary cited without a cap": KnownDifference(
        _base_salary,
        "dues",
        {
            "month": "2015-01",
            "sector": "state_enterprise",
            "member": True,
            "net_salary": 2_340_000,
            "accept": "unconfirmed",
        },
    ),
    "medal: not once only, and not known": KnownDifference(
        _medal_once,
        "medal_eligibility",
        {
            "on": "2025-07-28",
            "service": [{"kind": "full_time", "months": 240}],
            "prior_years": [{"year": year, "completed": True} for year in (2022, 2023, 2024)],
            "overrides": [{"parameter": "medal.once", "value": False, "from": "2020-01-01"}],
        },
    ),
    "grade_summary, criteria_set: a set not yet known": KnownDifference(
        _summary_known_on, "criteria_set", {"id": "hd-1294-2019", "known_on": "2016-12-31"}
    ),
    "union_fee: the middle month of a quarter": KnownDifference(
        _middle_month,
        "union_fee",
        {
            "month": "2026-06",
            "sector": "non_state",
            "salary_fund": 100_000_000,
            "cycle": "quarterly",
            "overrides": [
                {"parameter": "union_fee.rate", "value": "0.75", "from": "2026-05-16", "to": "2026-06-15"}
            ],
        },
    ),
    "estimate: working days cited without a refund": KnownDifference(
        _working_days, "estimate", {"year": 2026, "sector": "state_agency", "salary_fund": 500_000_000}
    ),
}


def known(operation: str, request: Any, lines: list[str]) -> str | None:
    if not isinstance(request, dict):
        return None
    return next((name for name, each in KNOWN.items() if each.matches(operation, request, lines)), None)
