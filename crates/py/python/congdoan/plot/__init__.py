"""Figures drawn with matplotlib: ``pip install "congdoan[plot]"``.

Every function draws on `ax`, or on a new figure, and returns the Axes. The language is that of the
results, unless `lang` says another. Nothing is set for other figures.
"""

from ._flow import flow as flow
from ._grades import grades as grades
from ._outstanding import outstanding as outstanding
from ._parameter import parameter as parameter

__all__ = ["flow", "grades", "outstanding", "parameter"]
