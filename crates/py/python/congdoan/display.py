"""How results are shown: in notebooks as tables and trees, elsewhere as text.

``print(result)`` and a notebook's last line do it by themselves. The language is that of the
request (``lang="en"``); of results that were asked for without one, ``congdoan.display.lang``.
What a result holds as text, such as messages and the labels of an explanation, is in the language
of its request either way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._display import html as _html
from ._display import page as _page
from ._display import text as _text
from ._display.blocks import Look as _Look

if TYPE_CHECKING:
    from ._part import Part
    from .types import Lang

__all__ = ["html", "lang", "most_rows", "show", "text"]

lang: Lang = "vi"
"""The language of results that were asked for without one."""

most_rows: int = 20
"""The most rows of a table that are shown."""


def html(
    shown: Part | tuple[Part, ...], *, lang: Lang | None = None, most_rows: int | None = None
) -> str:
    """A result, a part of one, or a tuple of parts as HTML without scripts."""
    look = _look(shown, lang, most_rows)
    return _html.html(_page.of(shown, look), look)


def text(
    shown: Part | tuple[Part, ...], *, lang: Lang | None = None, most_rows: int | None = None
) -> str:
    """A result, a part of one, or a tuple of parts as plain text."""
    look = _look(shown, lang, most_rows)
    return _text.text(_page.of(shown, look), look)


def show(
    shown: Part | tuple[Part, ...], *, lang: Lang | None = None, most_rows: int | None = None
) -> None:
    """Shows it at once: in a notebook as tables, elsewhere printed."""
    plain = text(shown, lang=lang, most_rows=most_rows)
    # A notebook has IPython loaded; nothing else is to load it.
    import sys

    ipython = sys.modules.get("IPython")
    if ipython is None or ipython.get_ipython() is None:
        print(plain)
        return
    bundle = {"text/plain": plain, "text/html": html(shown, lang=lang, most_rows=most_rows)}
    ipython.display.display(bundle, raw=True)


def _look(
    shown: Part | tuple[Part, ...], asked: Lang | None, rows: int | None
) -> _Look:
    own: Lang | None = getattr(shown, "lang", None)
    return _Look(asked or own or lang, most_rows if rows is None else rows)
