"""`settle` and `hand_over`: form B07-TLĐ by the chart of HD 47/HD-TLĐ, 30/12/2021 (accounts.md)."""

import datetime
from dataclasses import dataclass, field
from typing import Any

from . import exact, form
from .form import Optional
from .fund_split import year_end
from .refusal import Refused
from .rulebook import Rulebook
from .table import SURE

CHART_FROM = datetime.date(2021, 12, 30)
CHART = {"id": "hd-47-2021", "document": "HD 47/HD-TLĐ", "decided": "2021-12-30", "confidence": "secondary"}
# The rows of the form: number, code, what it counts in, the code it is part of.
ROWS = (
    ("I", "10", "opening", None),
    ("2.1", "22", "income", None),
    ("", "22.01", "income", "22"),
    ("2.2", "23", "income", None),
    ("2.3", "24", "income", None),
    ("2.4", "25", "income", None),
    ("", "25.01", "income", "25"),
    ("", "25.02", "income", "25"),
    ("", None, "income_sum", None),
    ("2.5", "28", "received", None),
    ("", "28.01", "received", "28"),
    ("", "28.02", "received", "28"),
    ("2.6", "40", "received", None),
    ("2.7", "47", "received", None),
    ("", None, "total_income", None),
    ("3.1", "31", "spending", None),
    ("", "31.03", "spending", "31"),
    ("3.2", "32", "spending", None),
    ("", "32.05", "spending", "32"),
    ("3.3", "33", "spending", None),
    ("", "33.01", "spending", "33"),
    ("3.4", "34", "spending", None),
    ("", "34.01", "spending", "34"),
    ("", "34.02", "spending", "34"),
    ("", "34.03", "spending", "34"),
    ("3.5", "37", "spending", None),
    ("", None, "spending_sum", None),
    ("3.6", "39", "given", None),
    ("3.7", "42", "given", None),
    ("3.8", "48", "given", None),
    ("", None, "total_spending", None),
    ("IV", "50", "closing", None),
    ("V", "60", "payable", None),
)
COMPUTED = ("opening", "closing")

BOOKS = {
    "chart": form.words,
    "chart_codes": Optional(form.many(form.form(code=form.words, title=form.words, parent=form.words)), list),
    "from_": form.day,
    "to": form.day,
    "opening": form.signed_money,
    "lines": form.many(form.form(code=form.words, amount=form.money)),
    "previous_closing": Optional(form.signed_money),
    "cash": Optional(form.money),
    "bank": Optional(form.money),
    "full_time_officers": Optional(form.count),
    "checks": Optional(form.many(form.one_of("spending_share", "remittance")), list),
}
SETTLE = form.request(**BOOKS)


@dataclass
class Account:
    number: str
    code: str | None
    role: str
    parent: str | None
    line: int | None = None
    stated: int | None = None
    parts: list["Account"] = field(default_factory=list)

    def given(self) -> bool:
        return self.stated is not None or any(part.given() for part in self.parts)

    def amount(self) -> int:
        """Where a code and parts of it are given together, the parts count."""
        if any(part.given() for part in self.parts):
            return sum(part.amount() for part in self.parts)
        return self.stated or 0


def settle(request: Any) -> dict[str, Any]:
    asked = SETTLE(request, "")
    law = Rulebook(asked)
    return {**settled(law, asked), "citations": law.citations()}


def settled(law: Rulebook, asked: dict[str, Any], path: str = "") -> dict[str, Any]:
    """A settled period. `path` is where the books stand in the request."""
    rows = _chart(law, asked, path)
    accounts = {row.code: row for row in rows if row.code is not None}
    for at, line in enumerate(asked["lines"]):
        account = accounts.get(line["code"])
        if account is None:
            raise Refused("unknown_code", f"{path}lines[{at}].code")
        if account.role in COMPUTED or account.stated is not None:
            raise form.invalid(f"{path}lines[{at}].code")
        account.line, account.stated = at, line["amount"]

    def of(role: str) -> int:
        return exact.dong(sum(row.amount() for row in rows if row.role == role and row.parent is None))

    income, received, spending, given = of("income"), of("received"), of("spending"), of("given")
    sums = {
        "income": income,
        "total_income": exact.dong(income + received),
        "spending": spending,
        "total_spending": exact.dong(spending + given),
    }
    closing = exact.dong(exact.dong(asked["opening"] + sums["total_income"]) - sums["total_spending"])
    shown = {
        "opening": asked["opening"],
        "income_sum": income,
        "total_income": sums["total_income"],
        "spending_sum": spending,
        "total_spending": sums["total_spending"],
        "closing": closing,
    }
    return {
        "rows": [
            {
                "number": row.number,
                "code": row.code,
                "amount": shown.get(row.role, row.amount()),
                "role": row.role,
                "parent": row.parent,
            }
            for row in rows
        ],
        **sums,
        "closing": closing,
        "findings": _findings(law, asked, rows, accounts, closing, path),
        "chart": CHART,
    }


def _chart(law: Rulebook, asked: dict[str, Any], path: str) -> list[Account]:
    if asked["chart"] != CHART["id"]:
        raise Refused("unknown_code", f"{path}chart")
    if asked["from"] > asked["to"]:
        raise form.invalid(f"{path}to")
    if asked["to"] < CHART_FROM or (law.known_on is not None and law.known_on < CHART_FROM):
        raise Refused("not_determined", f"{path}chart")
    if SURE.index(CHART["confidence"]) < SURE.index(law.accept):
        raise Refused("unconfirmed", f"{path}chart")
    if len(asked["chart_codes"]) > 1000:
        raise Refused("out_of_range", f"{path}chart_codes")
    rows = [Account(*row) for row in ROWS]
    accounts = {row.code: row for row in rows if row.code is not None}
    for row in rows:
        if row.parent is not None:
            accounts[row.parent].parts.append(row)
    for at, added in enumerate(asked["chart_codes"]):
        parent = accounts.get(added["parent"])
        if added["code"] in accounts:
            raise form.invalid(f"{path}chart_codes[{at}].code")
        if parent is None:
            raise Refused("unknown_code", f"{path}chart_codes[{at}].parent")
        if parent.role in COMPUTED:
            raise form.invalid(f"{path}chart_codes[{at}].parent")
        last = parent
        while last.parts:
            last = last.parts[-1]
        account = Account("", added["code"], parent.role, parent.code)
        rows.insert(rows.index(last) + 1, account)
        parent.parts.append(account)
        accounts[added["code"]] = account
    return rows


def _findings(
    law: Rulebook,
    asked: dict[str, Any],
    rows: list[Account],
    accounts: dict[str | None, Account],
    closing: int,
    path: str,
) -> list[dict[str, Any]]:
    found = []

    def find(code: str, at: str, difference: int | None) -> None:
        found.append({"code": code, "path": at, "difference": difference})

    for row in sorted((row for row in rows if row.line is not None), key=lambda row: row.line or 0):
        if any(part.given() for part in row.parts) and row.stated != row.amount():
            find("parent_and_child", f"lines[{row.line}]", (row.stated or 0) - row.amount())
    if asked["previous_closing"] is not None and asked["previous_closing"] != asked["opening"]:
        find("opening_differs", "opening", asked["opening"] - asked["previous_closing"])
    if asked["cash"] is not None and asked["bank"] is not None and asked["cash"] + asked["bank"] != closing:
        find("cash_and_bank_differ", "cash", exact.dong(asked["cash"] + asked["bank"]) - closing)
    paid = accounts["34.01"].amount()
    if asked["full_time_officers"] == 0 and paid > 0:
        find("full_time_pay_without_officer", _at(accounts["34.01"]), paid)
    if closing < 0:
        find("negative_closing", "opening", None)
    if asked["checks"]:
        if asked["from"].year != asked["to"].year:
            raise form.invalid(f"{path}from")
        on = year_end(asked["to"].year)
        upper = 1 - law.value("distribution.dues.grassroots", on, f"{path}to")
        goes_up = exact.half_up(upper * accounts["22"].amount())
        if "remittance" in asked["checks"] and accounts["39"].amount() != goes_up:
            find("remittance", _at(accounts["39"]), accounts["39"].amount() - goes_up)
        if "spending_share" in asked["checks"]:
            for code, difference in _over(law, on, accounts, goes_up, path):
                find("spending_share", _at(*(accounts[each] for each in code)), difference)
    return found


def _at(*accounts: Account) -> str:
    """The line of an account, or of the first of its parts that has one; else the lines."""
    for account in accounts:
        if account.line is not None:
            return f"lines[{account.line}]"
        for part in account.parts:
            if _at(part) != "lines":
                return _at(part)
    return "lines"


def _over(
    law: Rulebook, on: datetime.date, accounts: dict[str | None, Account], goes_up: int, path: str
) -> list[tuple[tuple[str, ...], int]]:
    """Section 6, from 2022: pay and allowances at most, visits and aid at least, the rest at most.

    From the golden vectors, not from law.md: which codes belong to which purpose; that the money is the dues kept
    and the fee collected or given back; and that the rest is not judged where fee money is at hand whose structure is
    less sure than accepted.
    """
    dues = accounts["22"].amount() - goes_up
    fee = accounts["23"].amount() + accounts["28.01"].amount()

    def share(id: str) -> Any:
        return law.value(f"spending.{id}", on, f"{path}to")

    found = []
    most = exact.half_up(share("dues.pay.maximum") * dues)
    pay = accounts["34"].amount()
    if pay > most:
        found.append((("34",), pay - most))
    least = exact.half_up(share("dues.care.minimum") * dues)
    care = accounts["31"].amount()
    if care < least:
        found.append((("31",), care - least))
    other = share("dues.other.maximum") * dues
    if fee:
        if law.accept != "unconfirmed":
            return found
        other += (share("union_fee.propaganda.share") + share("union_fee.administration.share")) * fee
    spent = sum(accounts[code].amount() for code in ("32", "33", "37"))
    if spent > exact.half_up(other):
        found.append((("32", "33", "37"), spent - exact.half_up(other)))
    return found


HAND_OVER = form.request(giver=form.form(**BOOKS), receiver=Optional(form.form(**BOOKS)))


def hand_over(request: Any) -> dict[str, Any]:
    """The balance leaves by code 42 and enters the receiver by code 40."""
    asked = HAND_OVER(request, "")
    law = Rulebook(asked)
    giver, receiver = asked["giver"], asked["receiver"]
    for at, line in enumerate(giver["lines"]):
        if line["code"] == "42":
            raise form.invalid(f"giver.lines[{at}].code")
    if receiver is not None:
        day_after = giver["to"] + datetime.timedelta(days=1)
        if not receiver["from"] <= day_after <= receiver["to"]:
            raise form.invalid("receiver.from")
    before = {**giver, "checks": [], "cash": None, "bank": None}
    balance = settled(Rulebook({**asked, "overrides": []}), before, "giver.")["closing"]
    handed = max(0, balance)
    own = Rulebook(asked)
    settled_giver = settled(own, _with_line(giver, "42", handed), "giver.")
    settled_giver["citations"] = own.citations()
    settled_receiver = None
    theirs = Rulebook(asked)
    if receiver is not None:
        settled_receiver = settled(theirs, _with_line(receiver, "40", handed), "receiver.")
        settled_receiver["citations"] = theirs.citations()
    law.cited.update(own.cited)
    law.cited.update(theirs.cited)
    return {
        "handed_over": handed,
        "giver": settled_giver,
        "receiver": settled_receiver,
        "citations": law.citations(),
    }


def _with_line(books: dict[str, Any], code: str, amount: int) -> dict[str, Any]:
    lines = [dict(line) for line in books["lines"]]
    for line in lines:
        if line["code"] == code:
            line["amount"] = exact.dong(line["amount"] + amount)
            return {**books, "lines": lines}
    if amount:
        lines.append({"code": code, "amount": amount})
    return {**books, "lines": lines}
