"""`parse_quantity`: quantities as Vietnamese documents print them, as far as the operation's documentation says.

Read here: a bound ("gần", "trên", "khoảng", …), a number as Vietnamese writes it, a scale, a unit; ratios; ranges.
What may be read in two ways, compound sums and spoken forms are not modelled, and no random request has them.
"""

import re
from fractions import Fraction
from typing import Any

from . import exact, form
from .form import Optional
from .refusal import Refused
from .rulebook import Rulebook

BOUNDS = {
    "gần": "under",
    "dưới": "under",
    "trên": "over",
    "hơn": "over",
    "khoảng": "about",
    "ít nhất": "at_least",
    "tối đa": "at_most",
}
SCALES = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
MONEY = ("đồng", "đ", "VNĐ", "VND", "₫")
NOUNS = ("đoàn viên", "người", "CĐCS", "nhà")
NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
UNITS = "|".join((*MONEY, *NOUNS, "%"))
ONE = re.compile(
    rf"(?:(?P<bound>{'|'.join(BOUNDS)}) )?(?P<number>{NUMBER})(?: (?P<scale>{'|'.join(SCALES)}))?(?: ?(?P<unit>{UNITS}))?"
)
RATIO = re.compile(rf"(?P<part>\d+)/(?P<whole>\d+)(?: (?P<unit>{'|'.join(NOUNS)}))?")
RANGE = re.compile(
    rf"từ (?P<low>{NUMBER}) đến (?P<high>{NUMBER})(?: (?P<scale>{'|'.join(SCALES)}))?(?: (?P<unit>{UNITS}))?"
)
REQUEST = form.request(text=form.words, counts=Optional(form.one_of("money", "people")))
ENDS = ("exact", "over", "under", "about", "at_least", "at_most")


def parse_quantity(request: Any) -> dict[str, Any]:
    asked = REQUEST(request, "")
    Rulebook(asked)
    text = asked["text"].strip()
    empty = dict.fromkeys((*ENDS, "numerator", "denominator", "per"))
    answer = {"printed": asked["text"], **empty, "readings": [], "citations": []}
    ratio = RATIO.fullmatch(text)
    if ratio:
        return {
            **answer,
            "kind": "ratio",
            "bound": "exact",
            "unit": ratio["unit"],
            "numerator": int(ratio["part"]),
            "denominator": int(ratio["whole"]),
        }
    between = RANGE.fullmatch(text)
    if between:
        kind, unit = _kind(between, asked["counts"])
        low, high = (_value(between[end], between["scale"], kind) for end in ("low", "high"))
        return {**answer, "kind": kind, "bound": "between", "unit": unit, "at_least": low, "at_most": high}
    one = ONE.fullmatch(text)
    if one is None:
        raise form.invalid("text")
    kind, unit = _kind(one, asked["counts"])
    bound = BOUNDS.get(one["bound"] or "", "exact")
    return {**answer, "kind": kind, "bound": bound, "unit": unit, bound: _value(one["number"], one["scale"], kind)}


def _kind(read: re.Match[str], counts: str | None) -> tuple[str, str | None]:
    """What is counted makes money of "200 triệu" and a count of "5.600"; a bare number is not yet money."""
    unit = read["unit"]
    if unit in MONEY or (unit is None and counts == "money" and read["scale"]):
        return "money", "đồng"
    if unit == "%":
        return "percent", "%"
    if unit is not None:
        return "count", unit
    return ("count" if counts == "people" else "number"), None


def _value(number: str, scale: str | None, kind: str) -> Any:
    """Đồng and things counted are whole; percentages and plain numbers decimals."""
    value = Fraction(number.replace(".", "").replace(",", ".")) * SCALES.get(scale or "", 1)
    if value > exact.MOST:
        raise Refused("out_of_range", "text")
    if kind in ("money", "count"):
        if value.denominator != 1:
            raise form.invalid("text")
        return int(value)
    return exact.text(value)
