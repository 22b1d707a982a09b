"""The source of a value, in the library's own words."""

from __future__ import annotations

from .._congdoan import source
from .blocks import Mark

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..results import Citation
    from ..types import Lang


def document(citation: Citation, lang: Lang) -> str:
    """Documents with their articles, such as ``NĐ 105/2026/NĐ-CP, Điều 12``; of a what-if its
    reason, empty when it has none."""
    return _words(citation, lang)[0]


def mark(citation: Citation, lang: Lang) -> Mark:
    """How surely it is known."""
    return Mark(citation.confidence, _words(citation, lang)[1])


def line(citation: Citation, lang: Lang) -> str:
    """Both: ``NĐ 105/2026/NĐ-CP, Điều 12 [đã đọc văn bản]``."""
    return _words(citation, lang)[2]


def _words(citation: Citation, lang: Lang) -> tuple[str, str, str]:
    return source(
        citation.parameter, citation.document, citation.article, citation.confidence, lang
    )
