"""The body of a briefing as plain values: blocks and runs of text, which the template of a paper walks."""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields, replace
from typing import Any, TypeAlias


@dataclass(frozen=True)
class Run:
    """A piece of text with its emphasis, and where it leads."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    link: str = ""


Runs: TypeAlias = tuple[Run, ...]
Blocks: TypeAlias = "tuple[Block, ...]"


@dataclass(frozen=True)
class Heading:
    """A heading; its level is 2 or more."""

    level: int
    runs: Runs
    kind: str = field(default="heading", init=False)


@dataclass(frozen=True)
class Paragraph:
    """A paragraph."""

    runs: Runs
    kind: str = field(default="paragraph", init=False)


@dataclass(frozen=True)
class Points:
    """A list, with numbers where it is ordered, the first of which is `start`."""

    ordered: bool
    items: tuple[Blocks, ...]
    start: int = 1
    kind: str = field(default="list", init=False)


@dataclass(frozen=True)
class Quotation:
    """A quotation."""

    blocks: Blocks
    kind: str = field(default="quote", init=False)


@dataclass(frozen=True)
class Grid:
    """A table: its rows of cells, the first the head."""

    rows: tuple[tuple[Runs, ...], ...]
    kind: str = field(default="table", init=False)


@dataclass(frozen=True)
class Picture:
    """A picture: its file, by whose digest a changed one is told, and the words for whoever cannot see it."""

    path: str
    digest: str
    alt: str
    kind: str = field(default="picture", init=False)


@dataclass(frozen=True)
class Line:
    """A line across."""

    kind: str = field(default="line", init=False)


Block: TypeAlias = Heading | Paragraph | Points | Quotation | Grid | Picture | Line


def words_in(blocks: Blocks) -> int:
    """How many words stand in some blocks."""
    return sum(len(run.text.split()) for run in runs_in(blocks))


def shortened(blocks: Blocks, words: int) -> Blocks:
    """The blocks without their last `words` words; what has no words left goes with them."""
    left = words_in(blocks) - words

    def cut(value: Any) -> Any:
        """What is kept of a value; none or empty where that is nothing."""
        nonlocal left
        if isinstance(value, tuple):
            return tuple(kept for kept in map(cut, value) if kept)
        if isinstance(value, Run):
            typed = value.text.split()
            taken, left = typed[: max(left, 0)], left - len(typed)
            return value if len(taken) == len(typed) > 0 else replace(value, text=" ".join(taken)) if taken else None
        kept = {name: cut(inside) for name, inside in _inside(value)}
        return replace(value, **kept) if any(kept.values()) else None

    shorter: Blocks = cut(blocks)
    return shorter


def runs_in(value: Any) -> Iterator[Run]:
    """Every run in a block or in some, in their order."""
    if isinstance(value, Run):
        yield value
    elif isinstance(value, tuple):
        for inside in value:
            yield from runs_in(inside)
    else:
        for _, inside in _inside(value):
            yield from runs_in(inside)


def _inside(block: Any) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """What a block holds: its runs, items, rows or blocks."""
    held = ((it.name, getattr(block, it.name)) for it in fields(block))
    return ((name, value) for name, value in held if isinstance(value, tuple))
