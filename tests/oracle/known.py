"""Differences that are the library's, written down until they are mended; each is counted apart and named.

One that no longer comes about is to be taken out: `python -m tests.oracle` says so.
"""

from typing import Any, Callable

Known = Callable[[str, Any, list[str]], bool]


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


KNOWN: dict[str, Known] = {
    "settle: spending_share off by one": _spending_share,
    "hand_over: parts of 40 and 42": _handed_over,
    "dues: base salary cited without a cap": _base_salary,
    "medal: not once only, and not known": _medal_once,
    "grade_summary, criteria_set: a set not yet known": _summary_known_on,
    "estimate: working days cited without a refund": _working_days,
}


def known(operation: str, request: Any, lines: list[str]) -> str | None:
    return next((name for name, matches in KNOWN.items() if matches(operation, request, lines)), None)
