"""`sum_in_words`: a sum in Vietnamese words, as vouchers say it (the rules stand in the operation's documentation)."""

from typing import Any

from . import form
from .form import Optional
from .refusal import Refused
from .rulebook import Rulebook

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
STYLES = {"north": ("nghìn", "linh"), "south": ("ngàn", "lẻ")}
REQUEST = form.request(
    amount=form.signed_money, unit=Optional(form.words), style=Optional(form.one_of(*STYLES), "north")
)


def sum_in_words(request: Any) -> dict[str, Any]:
    asked = REQUEST(request, "")
    Rulebook(asked)
    if asked["amount"] < 0:
        raise Refused("out_of_range", "amount")
    unit = " ".join((asked["unit"] if asked["unit"] is not None else "đồng").split())
    if not unit:
        raise form.invalid("unit")
    said = " ".join(said_number(asked["amount"], *STYLES[asked["style"]]) + [unit])
    return {"words": said, "capitalised": said[0].upper() + said[1:], "citations": []}


def said_number(number: int, thousand: str, and_: str) -> list[str]:
    """Groups of three digits with nghìn, triệu or tỷ; how many tỷ is read as a number again."""
    if number == 0:
        return ["không"]
    words: list[str] = []
    billions, rest = divmod(number, 10**9)
    if billions:
        words += said_number(billions, thousand, and_) + ["tỷ"]
    for size, name in ((10**6, "triệu"), (10**3, thousand), (1, "")):
        group, rest = divmod(rest, size)
        if group:
            words += _group(group, bool(words), and_) + ([name] if name else [])
    return words


def _group(group: int, full: bool, and_: str) -> list[str]:
    """Three digits; below the first group said, in full."""
    hundreds, tens, ones = group // 100, group // 10 % 10, group % 10
    words = [DIGITS[hundreds], "trăm"] if hundreds or full else []
    if tens == 0:
        if not ones:
            return words
        if words:
            return [*words, and_, "tư" if ones == 4 else DIGITS[ones]]
        return [DIGITS[ones]]
    words += ["mười"] if tens == 1 else [DIGITS[tens], "mươi"]
    if ones == 5:
        words.append("lăm")
    elif tens > 1 and ones == 1:
        words.append("mốt")
    elif tens > 1 and ones == 4:
        words.append("tư")
    elif ones:
        words.append(DIGITS[ones])
    return words
