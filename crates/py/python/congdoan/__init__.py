"""What the Vietnamese trade-union system owes, shares, returns and reports, on any date.

Every operation is a function with keyword arguments: ``congdoan.dues(month="2026-01", …)``. Money
is ``int``, in đồng; rates are ``decimal.Decimal``, days ``datetime.date``; a float is refused. What
the law does not say, or a request gets wrong, is a :class:`RuleError`.

``call(name, request)`` runs the same operations on JSON text, or on a dict.
"""

from . import _operations, results
from ._congdoan import __version__, call, operations, rulebook_version
from ._errors import RuleError
from ._operations import *
from ._part import Part, Result
from .results import *

__all__ = [
    "Part",
    "Result",
    "RuleError",
    "__version__",
    "call",
    "operations",
    "results",
    "rulebook_version",
]
__all__ += _operations.__all__
__all__ += results.__all__
