"""What the Vietnamese trade-union system owes, shares, returns and reports, on any date.

Every operation is a function with keyword arguments: ``congdoan.dues(month="2026-01", …)``. Money
is ``int``, in đồng; rates are ``decimal.Decimal``, days ``datetime.date``; a float is refused. What
the law does not say, or a request gets wrong, is a :class:`RuleError`.

``call(name, request)`` runs the same operations on JSON text, or on a dict; :mod:`congdoan.frame` runs
them on the rows of a table, :mod:`congdoan.batch` those on money over columns of numbers.
"""

# "as" and "*" say that a name is part of this module, for type checkers too.
from ._congdoan import __version__ as __version__
from ._congdoan import call as call
from ._congdoan import operations as operations
from ._congdoan import rulebook_version as rulebook_version
from ._errors import RuleError as RuleError
from ._operations import *
from ._part import Part as Part
from ._part import Result as Result
from .results import *

TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import batch as batch
    from . import display as display
    from . import frame as frame
    from . import plot as plot


def __getattr__(name: str) -> object:
    # Loaded when first used.
    if name in ("batch", "display", "frame", "plot"):
        from importlib import import_module

        return import_module(f"{__name__}.{name}")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
