"""A link to a PDF, with what it weighs."""

from collections.abc import Mapping
from dataclasses import dataclass

from macros.press.paper import Paper
from macros.standing.span import counted


@dataclass(frozen=True)
class PaperLink:
    """A link to a PDF: its address, its words, and its pages and weight."""

    address: str
    text: str
    weight: str


def paper_link(papers: Mapping[str, Paper], address: str, text: str) -> PaperLink | None:
    """To the PDF at an address; none where none is printed."""
    return PaperLink(address, text, weight_words(papers[address])) if address in papers else None


def weight_words(paper: Paper) -> str:
    """What a reader wants to know before the download: "PDF, 1 page, 48 kB"."""
    return f"PDF, {counted(paper.pages, 'page')}, {max(1, round(len(paper.content) / 1000)):,} kB"
