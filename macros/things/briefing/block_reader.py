"""Reads the HTML of a briefing's body into blocks.

The HTML comes from `briefing_body`, which lets through only the elements that are read here.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from itertools import dropwhile, groupby
from pathlib import Path
from urllib.parse import urljoin

from macros.things.briefing.blocks import (
    Block,
    Blocks,
    Grid,
    Heading,
    Line,
    Paragraph,
    Picture,
    Points,
    Quotation,
    Run,
    Runs,
    runs_in,
)

PLAIN = Run("")
EMPTY = ("br", "hr", "img")


@dataclass(frozen=True)
class Element:
    """An element of the HTML, and what is in it."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    inside: "list[Element | str]" = field(default_factory=list)

    def of(self, *names: str) -> "Iterator[Element]":
        """The elements of some names in it, at whatever depth, not those within one of them."""
        for part in self.inside:
            if isinstance(part, Element):
                yield from [part] if part.name in names else part.of(*names)


def blocks_of(html: str, address: str, pictures: Path) -> Blocks:
    """The blocks of a cleaned HTML body.

    Its links lead on from the page at the web address `address`; what it shows lies in the folder `pictures`.
    """
    tree = _Tree()
    tree.feed(html)
    tree.close()
    return _Reader(address, pictures).blocks(tree.open[0])


class _Tree(HTMLParser):
    """Builds the tree of elements: those that are open, the innermost last."""

    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("body")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].inside.append(element)
        if tag not in EMPTY:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        """Close what was opened."""
        if tag not in EMPTY:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        """Add text."""
        self.open[-1].inside.append(re.sub(r"\s+", " ", data))


class _Reader:
    """Makes blocks of elements, from the first to the last; `level` is that of the last heading."""

    def __init__(self, address: str, pictures: Path) -> None:
        self.address, self.pictures = address, pictures
        self.level = 1

    def blocks(self, element: Element) -> Blocks:
        """What is in an element as blocks; text that stands in no block of its own is a paragraph."""
        return tuple(_paragraphed(self._pieces(element, PLAIN)))

    def _pieces(self, element: Element, style: Run) -> Iterator[Run | Block]:
        """What is in an element, its text in a style."""
        for part in element.inside:
            if isinstance(part, str):
                yield replace(style, text=part)
            elif part.name == "br":
                yield replace(style, text="\n")
            elif part.name == "img":
                yield self._picture(part) or replace(style, text=part.attributes.get("alt", ""))
            elif styled := self._styled(part, style):
                yield from self._pieces(part, styled)
            else:
                yield from self._block(part)

    def _styled(self, part: Element, style: Run) -> Run | None:
        """The style within an element, where it is one that marks text."""
        match part.name:
            case "strong":
                return replace(style, bold=True)
            case "em":
                return replace(style, italic=True)
            case "code":
                return replace(style, code=True)
            case "a":
                return replace(style, link=urljoin(self.address, part.attributes.get("href", "")))
        return None

    def _block(self, part: Element) -> Iterator[Block]:
        match part.name:
            case "h2" | "h3":
                # A skipped level would be no accessible PDF.
                self.level = min(int(part.name[1]), self.level + 1)
                yield Heading(self.level, self._runs(part))
            case "ul" | "ol":
                start = int(part.attributes.get("start", "1"))
                yield Points(part.name == "ol", tuple(self.blocks(item) for item in part.of("li")), start)
            case "blockquote":
                yield Quotation(self.blocks(part))
            case "table":
                rows = (tuple(self._runs(cell) for cell in row.of("th", "td")) for row in part.of("tr"))
                yield Grid(tuple(row for row in rows if row))
            case "hr":
                yield Line()
            case _:
                yield from self.blocks(part)

    def _runs(self, element: Element) -> Runs:
        """What is in a heading or a cell: text alone; the words of a picture stand for it."""
        pieces = self._pieces(element, PLAIN)
        worded = (Run(piece.alt) if isinstance(piece, Picture) else piece for piece in pieces)
        return tuple(run for piece in worded for run in runs_in(piece) if run.text)

    def _picture(self, part: Element) -> Picture | None:
        """A picture that lies beside the briefings."""
        path = self.pictures / part.attributes.get("src", "").rpartition("/")[2]
        if not path.is_file():
            return None
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        return Picture(str(path.resolve()), digest, part.attributes.get("alt", ""))


def _paragraphed(pieces: Iterable[Run | Block]) -> Iterator[Block]:
    """Blocks, and the runs between them as paragraphs."""
    for are_runs, group in groupby(pieces, key=lambda piece: isinstance(piece, Run)):
        if not are_runs:
            yield from (piece for piece in group if not isinstance(piece, Run))
            continue
        runs = (piece for piece in group if isinstance(piece, Run) and piece.text)
        if told := tuple(dropwhile(lambda run: not run.text.strip(), runs)):
            yield Paragraph(told)
