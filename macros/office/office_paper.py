"""A paper: what stands in an office file, as tables of cells with their places, and what is round them or hidden."""

import re
from dataclasses import dataclass
from typing import Literal

from macros.source.mistake import Mistake, MistakesFound
from macros.source.unseen import UNSEEN


class NotReadable(MistakesFound):
    """A file that cannot be read, with what to do about it."""

    def __init__(self, file: str, text: str) -> None:
        super().__init__([Mistake(file, 1, 1, text)])


@dataclass(frozen=True)
class CellLine:
    """A line of a cell. `label` is the number that Word wrote before it; lines of one `paragraph` stand together."""

    text: str
    label: str = ""
    is_bullet: bool = False
    paragraph: int = 0


@dataclass(frozen=True)
class GridCell:
    """A cell with its place in the file.

    `shade` is its colour as six hexadecimal digits; `typed` is a day that is stored as one; `doubt` says why it cannot
    be taken as it is. A cell that goes on from the one above, or from the one before it, `continues` it.
    """

    place: str
    lines: tuple[CellLine, ...] = ()
    shade: str = ""
    kind: Literal["text", "number", "day"] = "text"
    typed: str = ""
    doubt: str = ""
    inner: tuple["GridTable", ...] = ()
    continues: Literal["", "down", "across"] = ""

    @property
    def text(self) -> str:
        """The words of the cell in one line."""
        return " ".join(f"{line.label} {line.text}".strip() for line in self.lines)

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in it, and it has no colour."""
        return not (self.lines or self.shade or self.inner)


@dataclass(frozen=True)
class GridTable:
    """A table: what it is called, the paragraphs above it, and its rows, all with the same number of cells."""

    place: str
    above: tuple["LooseText", ...]
    rows: tuple[tuple[GridCell, ...], ...]


@dataclass(frozen=True)
class LooseText:
    """A piece of text outside the cells that are read, and where it stands; `why` it has no place."""

    place: str
    text: str
    why: str = "stands outside the tables"


@dataclass(frozen=True)
class OfficePaper:
    """All that stands in a file. `hidden` are comments, headers, hidden sheets; `unread` what is no text.

    `carried` is the text of a plan that was exported into the file.
    """

    file: str
    tables: tuple[GridTable, ...]
    after: tuple[LooseText, ...] = ()
    hidden: tuple[LooseText, ...] = ()
    unread: tuple[LooseText, ...] = ()
    notes: tuple[str, ...] = ()
    carried: str = ""


def plain(text: str) -> str:
    """A text with single spaces and without what nobody sees: soft hyphens, joiners, marks of direction."""
    return " ".join(re.sub("[\u061c\u200e\u200f]", "", UNSEEN.sub("", text.replace("\t", " "))).split())
