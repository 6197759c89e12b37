"""The parts of a report of a year, the same on its page, on paper and in Word: sentences, and tables behind them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from macros.shown.links import Link
from macros.things.year.guidance import ASKS

# Columns of prose are wide, those of a number or a date are not.
OF_PROSE = (
    "What it says", "What they said", "It said", "It says now", "Answer", "Why, and who agreed", "The owner's reason",
    "Which actions", "What was done",
)  # fmt: skip
FIRST, PROSE, SHORT = 2.0, 3.2, 0.8


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
    """A table under an id of its own; it folds on the page, under its caption and how many rows it has.

    On paper its columns are as wide as their `weights` say, each in proportion to the others.
    """

    id: str
    caption: str
    count: str
    head: tuple[str, ...]
    weights: tuple[float, ...]
    rows: tuple[YearRow, ...]


@dataclass(frozen=True)
class YearSection:
    """One heading of the report: what the guidance asks there, what the record says, and the tables of that.

    `points` are a list below what it says.
    """

    id: str
    title: str
    asks: str
    sayings: tuple[Saying, ...]
    tables: tuple[YearTable, ...]
    points: tuple[str, ...]


def year_section(
    part: str,
    title: str,
    sayings: Iterable[Saying | None],
    tables: Iterable[YearTable | None] = (),
    points: tuple[str, ...] = (),
) -> YearSection:
    """A section of what there is to say; what says nothing is left out."""
    said = tuple(it for it in sayings if it and it.words)
    return YearSection(part, title, ASKS.get(part, ""), said, tuple(filter(None, tables)), points)


def year_table(
    part: str, caption: str, head: Sequence[str], rows: Iterable[tuple[Link, Sequence[str]]]
) -> YearTable | None:
    """A table, the first column of which are links; none where it has no row."""
    listed = tuple(YearRow(of, tuple(map(YearCell, head[1:], cells))) for of, cells in rows)
    weights = (FIRST, *(PROSE if name in OF_PROSE else SHORT for name in head[1:]))
    return YearTable(part, caption, str(len(listed)), tuple(head), weights, listed) if listed else None


def were(number: int) -> str:
    """The verb of a number."""
    return "was" if number == 1 else "were"
