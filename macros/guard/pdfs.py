"""PDFs: what acts in them, who wrote them, what stays in them unseen, and the text of their pages."""

import io
import logging
from collections.abc import Iterator
from dataclasses import dataclass

from macros.guard.pdf_about import descriptions_in, said_about, said_in_description, words_of_description
from macros.guard.pdf_acts import acts_of
from macros.guard.pdf_drawn import Drawn, drawn_in
from macros.guard.pdf_file import PdfFile, pdf_file
from macros.guard.pdf_unseen import hidden_in_streams, left_over_in, unseen_words
from macros.guard.pdf_values import UNREADABLE, NotPlain
from macros.guard.work_budget import Budget, OverBudget

MEND = "print it into a new PDF, without comments and attachments"
UNREAD = f"{UNREADABLE}; {MEND}"
MOST_SAID = 20
# What the library raises on a file that is wrong, beside its own errors.
STUMBLES = (
    *(ValueError, TypeError, AttributeError, LookupError, RecursionError, OSError, ArithmeticError),
    *(AssertionError, UnboundLocalError, MemoryError, NotImplementedError),
)


@dataclass(frozen=True)
class ReadPdf:
    """What was found in a PDF: why it is refused, if it is; the words of its pages; the words that nobody sees."""

    hidden: tuple[str, ...] = ()
    seen: str = ""
    unseen: str = ""


def read_pdf(content: bytes, *, own_authors: frozenset[str] = frozenset(), budget: Budget | None = None) -> ReadPdf:
    """Everything in a PDF. `own_authors` may stand as its author; `budget` is the work that it may make."""
    budget = budget or Budget()
    try:
        file = pdf_file(content, budget)
        budget.open(len(file.objects), 0)
        drawn = drawn_in(file, budget)
        descriptions = list(descriptions_in(file, budget))
        said = dict.fromkeys(_holds(file, drawn, budget, descriptions, own_authors))
        unseen = "\n".join([unseen_words(file, drawn, budget), *map(words_of_description, descriptions)])
    except NotPlain as wrong:
        return ReadPdf((f"{wrong}; {MEND}",))
    except OverBudget as wrong:
        return ReadPdf((str(wrong),))
    hidden = [f"holds {what}; {MEND}" for what in list(said)[:MOST_SAID]]
    seen = _text_of_pages(content)
    return ReadPdf((*hidden, *([UNREAD] if seen is None else [])), seen or "", unseen)


def hidden_in_pdf(content: bytes, *, own_authors: frozenset[str] = frozenset()) -> Iterator[str]:
    """All that a PDF holds beside its pages, each said once."""
    yield from read_pdf(content, own_authors=own_authors).hidden


def _holds(
    file: PdfFile, drawn: Drawn, budget: Budget, descriptions: list[str], own_authors: frozenset[str]
) -> Iterator[str]:
    yield from acts_of(file)
    yield from said_about(file, own_authors)
    for text in descriptions:
        yield from said_in_description(text, own_authors)
    yield from left_over_in(file, drawn)
    yield from hidden_in_streams(file, budget)


def _text_of_pages(content: bytes) -> str | None:
    """The text of all pages; nothing where it cannot be read: then the file is refused.

    The library is loaded only where there is a PDF. On a file that is wrong it may stumble over itself.
    """
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it warns of every oddity; we say what matters
    try:
        return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    except (PyPdfError, *STUMBLES):
        return None
