"""What a page is made of, whatever it is written as."""

from __future__ import annotations

from dataclasses import dataclass, field

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..results import Explanation
    from ..types import Lang


@dataclass(frozen=True, slots=True)
class Look:
    """How a result is to be shown."""

    lang: Lang
    # The most rows of a table, and the most sources.
    most: int

    def pick(self, vi: str, en: str) -> str:
        return en if self.lang == "en" else vi

    def nothing(self, names: str) -> str:
        """Of fields without a value."""
        return f"{self.pick('Không có', 'None')}: {names}"

    def left(self, part: Grid | Sources) -> str:
        """What of a list is not shown."""
        said = []
        if part.left:
            said.append(self.pick(f"… còn {part.left} dòng nữa", f"… {part.left} more"))
        if isinstance(part, Grid) and part.zeros:
            said.append(self.pick(f"{part.zeros} dòng bằng 0", f"{part.zeros} rows of 0"))
        return "; ".join(said)


@dataclass(frozen=True, slots=True)
class Mark:
    """How surely something is known: the confidence, and the word for it."""

    confidence: str
    text: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One value."""

    text: str
    number: bool = False
    # Of what it rests on, where that is worth a mark.
    mark: Mark | None = None

    @property
    def is_mark(self) -> bool:
        """Whether the mark says all there is."""
        return self.mark is not None and self.mark.text == self.text


@dataclass(frozen=True, slots=True)
class Label:
    """What a field is called, and the attribute it is."""

    text: str
    name: str

    @property
    def shows_name(self) -> bool:
        """Whether the attribute is worth showing: unless that is what it is called."""
        return self.name.rstrip("_") not in ("", self.text.lower().replace(" ", "_"))


@dataclass(frozen=True, slots=True)
class Facts:
    """Single values, one below the other."""

    rows: list[tuple[Label, Cell]]
    # What has no value.
    without: list[Label]


@dataclass(frozen=True, slots=True)
class Grid:
    """A list of parts, one a row."""

    heading: Label
    columns: list[Label]
    rows: list[list[Cell]]
    # Rows that are not shown, and why they are not.
    left: int = 0
    zeros: int = 0
    alarm: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """The document behind a value."""

    text: str
    mark: Mark
    about: str


@dataclass(frozen=True, slots=True)
class Sources:
    heading: Label
    rows: list[Source]
    left: int = 0


@dataclass(frozen=True, slots=True)
class Tree:
    heading: Label
    root: Explanation


@dataclass(frozen=True, slots=True)
class Markdown:
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A remark."""

    text: str
    good: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """A result, or a part of one."""

    heading: Label
    blocks: list[Block] = field(default_factory=list)
    # Whether it says again what stands above it, and may be folded away.
    folded: bool = False


Block = Facts | Grid | Sources | Tree | Markdown | Line | Page
