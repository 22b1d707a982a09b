"""`settle` and `hand_over`: form B07-TLĐ by the chart of HD 47/HD-TLĐ, 30/12/2021 (accounts.md)."""

import datetime
from dataclasses import dataclass, field
from typing import Any

from . import exact, form
from .form import Optional
from .fund_split import shares, year_end
from .refusal import Refused
from .rulebook import Rulebook, prevailing
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

BOOKS: form.Fields = {
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
    handed: int = 0
    parts: list["Account"] = field(default_factory=list)

    def given(self) -> bool:
        return self.stated is not None or any(part.given() for part in self.parts)

    def amount(self) -> int:
        """Where a code and parts of it are given together, the parts count; what is handed over comes on top."""
        return self.own() + self.handed

    def own(self) -> int:
        if any(part.given() for part in self.parts):
            return sum(part.amount() for part in self.parts)
        return self.stated or 0


def settle(request: Any) -> dict[str, Any]:
    asked = SETTLE(request, "")
    law = Rulebook(asked)
    return {**settled(law, asked), "citations": law.citations()}


def settled(
    law: Rulebook, asked: dict[str, Any], path: str = "", handed: tuple[str, int] | None = None
) -> dict[str, Any]:
    """A settled period. `path` is where the books stand in the request; `handed` what a hand-over adds to a code."""
    rows = _chart(law, asked, path)
    accounts: dict[str | None, Account] = {row.code: row for row in rows if row.code is not None}
    if handed is not None:
        accounts[handed[0]].handed = handed[1]
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
    if asked["from"] > asked["to"]:
        raise form.invalid(f"{path}to")
    if asked["chart"] != CHART["id"]:
        raise Refused("unknown_code", f"{path}chart")
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
        if not added["code"].strip() or added["code"] in accounts:
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

    if asked["checks"] and asked["from"].year != asked["to"].year:
        raise form.invalid(f"{path}from")
    for row in sorted((row for row in rows if row.line is not None), key=lambda row: row.line or 0):
        if any(part.given() for part in row.parts) and row.stated != row.own():
            find("parent_and_child", f"lines[{row.line}]", (row.stated or 0) - row.own())
    if asked["previous_closing"] is not None and asked["previous_closing"] != asked["opening"]:
        find("opening_differs", "opening", exact.dong(asked["opening"] - asked["previous_closing"]))
    if asked["cash"] is not None and asked["bank"] is not None and asked["cash"] + asked["bank"] != closing:
        find("cash_and_bank_differ", "cash", exact.dong(exact.dong(asked["cash"] + asked["bank"]) - closing))
    paid = accounts["34.01"].amount()
    if asked["full_time_officers"] == 0 and paid > 0:
        find("full_time_pay_without_officer", _at(accounts["34.01"]), paid)
    if closing < 0:
        find("negative_closing", "opening", None)
    if asked["checks"]:
        on = year_end(asked["to"].year)
        if "remittance" in asked["checks"]:
            goes_up, _ = _split(law, "dues", on, accounts["22"].amount(), f"{path}to")
            if accounts["39"].amount() != goes_up:
                find("remittance", _at(accounts["39"]), accounts["39"].amount() - goes_up)
        if "spending_share" in asked["checks"]:
            for codes, difference in _over(law, on, accounts, f"{path}to"):
                find("spending_share", _at(*(accounts[code] for code in codes)), difference)
    return found


def _split(law: Rulebook, source: str, on: datetime.date, collected: int, path: str) -> tuple[int, int]:
    """What goes up and what stays: the sum that moves is rounded, the holder keeps the rest."""
    split = shares(law, on, source, collected, path)
    return split["upper"], split["grassroots"]


def _at(*accounts: Account) -> str:
    """The first line of the first account that has any, its own or of a part; else the lines."""
    for account in accounts:
        at = _lines_of(account)
        if at:
            return f"lines[{min(at)}]"
    return "lines"


def _lines_of(account: Account) -> list[int]:
    own = [] if account.line is None else [account.line]
    return own + [line for part in account.parts for line in _lines_of(part)]


STRUCTURE = (
    "dues.pay.maximum",
    "dues.care.minimum",
    "dues.other.maximum",
    "union_fee.care.share",
    "union_fee.propaganda.share",
    "union_fee.administration.share",
)


def _over(
    law: Rulebook, on: datetime.date, accounts: dict[str | None, Account], path: str
) -> list[tuple[tuple[str, ...], int]]:
    """Section 6, from 2022: pay and allowances at most, visits and aid at least, the rest at most.

    From the golden vectors, not from law.md: which codes belong to which purpose; that the money is the dues kept
    and the fee that stays or came back; that every rule sure enough is cited; and that the rest is not judged where
    fee money is at hand whose structure is less sure than accepted.
    """
    rules = {id: prevailing(law.rows(f"spending.{id}"), on) for id in STRUCTURE}
    law.value("spending.dues.pay.maximum", on, path)  # without it there is no structure to judge by
    shares_of = {id: rule.value for id, rule in rules.items() if rule is not None and law.sure(rule)}
    for id in shares_of:
        law.value(f"spending.{id}", on, path)
    dues = accounts["22"].amount() and _split(law, "dues", on, accounts["22"].amount(), path)[1]
    fee = accounts["23"].amount() and _split(law, "union_fee", on, accounts["23"].amount(), path)[1]
    fee += accounts["28.01"].amount()

    found: list[tuple[tuple[str, ...], int]] = []
    if "dues.pay.maximum" in shares_of:
        most = exact.half_up(shares_of["dues.pay.maximum"] * dues)
        if accounts["34"].amount() > most:
            found.append((("34",), accounts["34"].amount() - most))
    if "dues.care.minimum" in shares_of:
        least = exact.half_up(shares_of["dues.care.minimum"] * dues)
        if accounts["31"].amount() < least:
            found.append((("31",), accounts["31"].amount() - least))
    needed = ["dues.other.maximum"] + (["union_fee.propaganda.share", "union_fee.administration.share"] if fee else [])
    if all(id in shares_of for id in needed):
        # Each is a ceiling in whole đồng, as `estimate` gives them; together they are their sum. From its results, not
        # from law.md, which says nothing of rounding a ceiling.
        most = sum(exact.half_up(shares_of[id] * (dues if id.startswith("dues") else fee)) for id in needed)
        spent = sum(accounts[code].amount() for code in ("32", "33", "37"))
        if spent > most:
            found.append((("32", "33", "37"), spent - most))
    return found


HAND_OVER = form.request(giver=form.form(**BOOKS), receiver=Optional(form.form(**BOOKS)))


def hand_over(request: Any) -> dict[str, Any]:
    """The balance leaves by code 42 and enters the receiver by code 40."""
    asked = HAND_OVER(request, "")
    law = Rulebook(asked)
    giver, receiver = asked["giver"], asked["receiver"]
    parts = {"42"}  # code 42 is computed, and so are its parts
    for added in giver["chart_codes"]:
        if added["parent"] in parts:
            parts.add(added["code"])
    for at, line in enumerate(giver["lines"]):
        if line["code"] in parts:
            raise form.invalid(f"giver.lines[{at}].code")
    before = {**giver, "checks": [], "cash": None, "bank": None}
    balance = settled(Rulebook({**asked, "overrides": []}), before, "giver.")["closing"]
    handed = max(0, balance)
    own = Rulebook(asked)
    settled_giver = settled(own, giver, "giver.", ("42", handed))
    settled_giver["citations"] = own.citations()
    if receiver is not None:
        day_after = giver["to"] + datetime.timedelta(days=1)
        if not receiver["from"] <= day_after <= receiver["to"]:
            raise form.invalid("receiver.from")
    settled_receiver = None
    theirs = Rulebook(asked)
    if receiver is not None:
        settled_receiver = settled(theirs, receiver, "receiver.", ("40", handed))
        settled_receiver["citations"] = theirs.citations()
    law.cited.update(own.cited)
    law.cited.update(theirs.cited)
    return {
        "handed_over": handed,
        "giver": settled_giver,
        "receiver": settled_receiver,
        "citations": law.citations(),
    }

