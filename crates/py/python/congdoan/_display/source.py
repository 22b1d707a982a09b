"""The source of a value in one line."""

from __future__ import annotations

from .._congdoan import article
from .words import confidence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..results import Citation
    from ..types import Lang


def document(citation: Citation, lang: Lang) -> str:
    """Documents with their articles, such as ``NĐ 105/2026/NĐ-CP, Điều 12``; of a what-if its
    reason, empty when it has none."""
    if citation.confidence == "override":
        return "" if citation.article == "override" else citation.article
    documents = citation.document.split("; ")
    # Several documents stand with their articles in the same order.
    articles = citation.article.split("; ")
    articles += [""] * (len(documents) - len(articles))
    unknown = "document number not known" if lang == "en" else "số văn bản chưa rõ"
    named = [
        unknown + name.removeprefix("number_not_known")
        if name.startswith("number_not_known")
        else name
        for name in documents
    ]
    return "; ".join(
        f"{name}, {article(at, lang)}" if at else name
        for name, at in zip(named, articles, strict=False)
    )


def line(citation: Citation, lang: Lang) -> str:
    """With its confidence: ``NĐ 105/2026/NĐ-CP, Điều 12 [đã đọc văn bản]``."""
    said = confidence(citation.confidence, lang)
    where = document(citation, lang)
    if citation.confidence == "override":
        return f"{said}: {where}" if where else said
    return f"{where} [{said}]"
