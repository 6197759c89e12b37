"""The parts of a report of a year, the same on its page, on paper and in Word: sentences, and tables behind them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from macros.shown.links import Link


@dataclass(frozen=True)
class Saying:
    """A sentence or two, and the ways to the facts that it is worked out of."""

    words: str
    links: tuple[Link, ...] = ()


@dataclass(frozen=True)
class YearCell:
    """A cell of a table, with the name of its column."""

    label: str
    words: str


@dataclass(frozen=True)
class YearRow:
    """A row of a table: what it is about, and what is said of it."""

    of: Link
    cells: tuple[YearCell, ...]


@dataclass(frozen=True)
class YearTable:
    """A table under an id of its own; it folds on the page, under its caption and how many rows it has."""

    id: str
    caption: str
    count: str
    head: tuple[str, ...]
    rows: tuple[YearRow, ...]


@dataclass(frozen=True)
class YearSection:
    """One heading of the report: what the guidance asks there, what the record says, and the tables of that."""

    id: str
    title: str
    asks: str
    sayings: tuple[Saying, ...]
    tables: tuple[YearTable, ...]


def year_section(
    part: str, title: str, asks: str, sayings: Iterable[Saying | None], tables: Iterable[YearTable | None] = ()
) -> YearSection:
    """A section of what there is to say; what says nothing is left out."""
    said = tuple(it for it in sayings if it and it.words)
    return YearSection(part, title, asks, said, tuple(filter(None, tables)))


def year_table(
    part: str, caption: str, head: Sequence[str], rows: Iterable[tuple[Link, Sequence[str]]]
) -> YearTable | None:
    """A table, the first column of which are links; none where it has no row."""
    listed = tuple(YearRow(of, tuple(map(YearCell, head[1:], cells))) for of, cells in rows)
    return YearTable(part, caption, str(len(listed)), tuple(head), listed) if listed else None


def were(number: int) -> str:
    """The verb of a number."""
    return "was" if number == 1 else "were"
