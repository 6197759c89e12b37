"""A document: one page as search reads it, and what search knows of it beside its words."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from macros.pages.found import Found
from macros.pages.page import Page

# How much a word counts (Pagefind squares it): in the title, in the sentence under it, and in the text.
TITLE, SUMMARY, TEXT = 7, 4, 1
HEADING = re.compile("<h2 .*?</h2>")
# What ends a line on the page: without a space there, two words would be one.
END_OF_LINE = re.compile(r"</(?:caption|d[dt]|div|figcaption|h[1-6]|li|p|summary|t[dh])>|<br>")


@dataclass(frozen=True)
class Document:
    """One page for the index: its address, and the HTML that Pagefind is given for it."""

    address: str
    found: Found
    html: str


def document(page: Page) -> Document:
    """A page of the record, as search reads it. Every action has the same headings, and is described by its title."""
    if page.found.kind == "Action":
        return written_document(page.address, page.title, "", HEADING.sub("", page.body), page.found)
    return written_document(page.address, page.title, page.description, page.body, page.found)


def written_document(address: str, title: str, description: str, body: str, found: Found) -> Document:
    """A page by its parts, as search reads it. Its words are those of its title, its description and its article."""
    told = Markup("").join(
        Markup('<meta data-pagefind-meta="{}[content]" content="{}">').format(name, value)
        for name, value in _told(found).items()
        if value
    )
    text = "" if found.is_list else _read(body, description)
    html = (
        f'<html lang="en"><head>{told}</head><body>'
        f'<p data-pagefind-meta="title" data-pagefind-weight="{TITLE}">{escape(title)}.</p>'
        f'<p data-pagefind-weight="{SUMMARY}">{escape(description)}</p>'
        f'<div data-pagefind-weight="{TEXT}">{text}</div></body></html>'
    )
    return Document(address, found, html)


def name_token(name: str) -> str:
    """An id as one word that no other word begins with: "1.1" is xid1x1x. The search page makes it of a query too."""
    return f"xid{re.sub('[^0-9a-z]', 'x', name.lower())}x"


def words_of(html: str) -> Iterator[str]:
    """The words of a document in lower case, of two letters or more: what a slip of the pen is held against."""
    return (found.group() for found in re.finditer(r"[a-z]{2,}", Markup(html).striptags().lower()))


def _told(found: Found) -> Mapping[str, str]:
    return {
        "kind": found.kind,
        **found.shown,
        "names": " ".join(map(name_token, found.names)),
        "also": "; ".join(found.also),
    }


def _read(body: str, description: str) -> str:
    """The article, without its first heading and what it says of itself: those are its title and its summary."""
    text = re.sub(r"<h1.*?</h1>", "", body, count=1, flags=re.DOTALL)
    return END_OF_LINE.sub(r"\g<0> ", text.replace(f"<p>{escape(description)}</p>", "", 1))
