"""An explanation as text, laid out as the Rust library lays it out, and as HTML that folds."""

from __future__ import annotations

from html import escape

from . import source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..results import Explanation
    from ..types import Lang

# Levels that stand open at first.
_OPEN = 2


def rounded(lang: Lang) -> str:
    return "rounded half up" if lang == "en" else "làm tròn đến đồng, từ 0,5 làm tròn lên"


def text(node: Explanation, lang: Lang) -> str:
    """A figure a line with its source below."""
    lines: list[str] = []
    _lines(node, lang, "", "", lines)
    return "\n".join(lines)


def _lines(node: Explanation, lang: Lang, first: str, rest: str, lines: list[str]) -> None:
    line = f"{first}{node.label}: {node.value}"
    if node.formula is not None:
        line += f"  ⟵ {node.formula}"
    if node.rounding is not None:
        line += f" ({rounded(lang)})"
    lines.append(line)
    if node.citation is not None:
        bar = "│ " if node.children else "  "
        lines.append(f"{rest}{bar}§ {source.line(node.citation, lang)}")
    for child in node.children:
        last = child is node.children[-1]
        branch, below = ("└─ ", "   ") if last else ("├─ ", "│  ")
        _lines(child, lang, rest + branch, rest + below, lines)


def html(node: Explanation, lang: Lang, depth: int = 0) -> str:
    """Nested ``<details>``, which fold without a script."""
    line = f"{escape(node.label)}: <b>{escape(node.value)}</b>"
    if node.formula is not None:
        line += f' <span class="how">⟵ {escape(node.formula)}</span>'
    if node.rounding is not None:
        line += f' <span class="faint">({escape(rounded(lang))})</span>'
    if node.citation is not None:
        said = escape(source.line(node.citation, lang))
        line += f'<div class="faint source {escape(node.citation.confidence)}">§ {said}</div>'
    if not node.children:
        return f'<div class="leaf">{line}</div>'
    inside = "".join(html(child, lang, depth + 1) for child in node.children)
    state = " open" if depth < _OPEN else ""
    return f"<details{state}><summary>{line}</summary>{inside}</details>"
