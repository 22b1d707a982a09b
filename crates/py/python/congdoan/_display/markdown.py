"""The Markdown of reports as HTML: headings, lists, tables, paragraphs, bold and italic text."""

from __future__ import annotations

import re
from html import escape

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

_HEADING = re.compile(r"(#{1,6}) +(.*)")
_ITEM = re.compile(r"[-*] +(.*)")
_RULE = re.compile(r"\|?(\s*:?-+:?\s*\|)+\s*(:?-+:?)?\s*")
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_ITALIC = re.compile(r"(?<![*\w])[*_](?=\S)(.+?)(?<=\S)[*_](?![*\w])")
# A backslash before a mark takes its meaning away.
_TAKEN = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>])")
_CODE = "\ue000{}\ue001"
_KEPT = re.compile("\ue000(\\d+)\ue001")


def html(text: str) -> str:
    out: list[str] = []
    lines = text.splitlines()
    at = 0
    while at < len(lines):
        line = lines[at].strip()
        heading = _HEADING.fullmatch(line)
        if not line:
            at += 1
        elif heading:
            # A page has headings of its own above.
            level = min(6, len(heading[1]) + 2)
            out.append(f"<h{level}>{_inline(heading[2])}</h{level}>")
            at += 1
        elif line.startswith("|") and at + 1 < len(lines) and _RULE.fullmatch(lines[at + 1].strip()):
            end = _end(lines, at, lambda line: line.startswith("|"))
            out.append(_table(lines[at:end]))
            at = end
        elif _ITEM.fullmatch(line):
            end = _end(lines, at, lambda line: _ITEM.fullmatch(line) is not None)
            items = [_ITEM.fullmatch(item.strip()) for item in lines[at:end]]
            out.append("<ul>" + "".join(f"<li>{_inline(i[1])}</li>" for i in items if i) + "</ul>")
            at = end
        else:
            end = _end(lines, at, _is_prose)
            out.append(f"<p>{_inline(' '.join(part.strip() for part in lines[at:end]))}</p>")
            at = end
    return "".join(out)


def _end(lines: list[str], start: int, goes_on: Callable[[str], bool]) -> int:
    end = start + 1
    while end < len(lines) and goes_on(lines[end].strip()):
        end += 1
    return end


def _is_prose(line: str) -> bool:
    return bool(line) and not (
        line.startswith("|") or _HEADING.fullmatch(line) or _ITEM.fullmatch(line)
    )


def _table(lines: list[str]) -> str:
    numbers = [cell.strip().endswith(":") for cell in _cells(lines[1])]

    def row(line: str, tag: str) -> str:
        cells = _cells(line)
        right = numbers + [False] * (len(cells) - len(numbers))
        return "".join(
            f'<{tag}{" class=num" if number else ""}>{_inline(cell.strip())}</{tag}>'
            for cell, number in zip(cells, right, strict=False)
        )

    head = f"<tr>{row(lines[0], 'th')}</tr>"
    body = "".join(f"<tr>{row(line, 'td')}</tr>" for line in lines[2:])
    return f'<div class="wide"><table><thead>{head}</thead><tbody>{body}</tbody></table></div>'


def _cells(line: str) -> list[str]:
    inside = line.strip().removeprefix("|")
    cells = re.split(r"(?<!\\)\|", inside)
    return cells[:-1] if cells and not cells[-1].strip() else cells


def _inline(text: str) -> str:
    kept: list[str] = []

    def keep(match: re.Match[str]) -> str:
        kept.append(match[1])
        return _CODE.format(len(kept) - 1)

    # What is taken is set aside while marks are looked for.
    text = _TAKEN.sub(keep, _KEPT.sub("", text))
    text = escape(text)
    text = _ITALIC.sub(r"<i>\1</i>", _BOLD.sub(r"<b>\1</b>", text))
    return _KEPT.sub(lambda match: escape(kept[int(match[1])]), text)
