"""A page as search reads it: its words, and what search knows of it beside them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup, escape

from macros.outputs.publication import Article, Publication, WrittenPage
from macros.outputs.same_words import held_capitals
from macros.shown.addresses import HELP, SEARCH
from macros.things.entry import Entry
from macros.things.kinds import KINDS

# How much a word counts (Pagefind squares it): in the title, in the sentence under it, and in the text.
TITLE, SUMMARY, TEXT = 7, 4, 1
HEADING = re.compile("<h2 .*?</h2>")
# What ends a line on the page: without a space there, two words would be one.
END_OF_LINE = re.compile(r"</(?:caption|d[dt]|div|figcaption|h[1-6]|li|p|summary|t[dh])>|<br>")


@dataclass(frozen=True)
class IndexedPage:
    """One page, or a part of one, for the index: its address, and the HTML that Pagefind is given for it."""

    address: str
    entry: Entry
    html: str


def indexed_pages(publication: Publication) -> Iterator[IndexedPage]:
    """Everything that search finds: pages, and parts of pages. What lists them all is not among them."""
    for article in publication.articles:
        if article.page.section != SEARCH and article.page.entry:
            yield _of_article(article, article.page.entry)
    for page in publication.written:
        if not page.address.startswith(SEARCH):
            yield _of_written_page(page)
    for kind in KINDS:
        for it in kind.parts(publication.facts):
            yield indexed_page(it.address, it.title, it.words, "", it.entry)


def indexed_page(address: str, title: str, description: str, body: str, entry: Entry) -> IndexedPage:
    """A page by its parts. Its words are those of its title, its description and its article."""
    told = Markup("").join(
        Markup('<meta data-pagefind-meta="{}[content]" content="{}">').format(name, value)
        for name, value in _told(entry).items()
        if value
    )
    text = "" if entry.is_list else _read(body, description)
    html = (
        f'<html lang="en"><head>{told}</head><body>'
        f'<p data-pagefind-meta="title" data-pagefind-weight="{TITLE}">{escape(title)}.</p>'
        f'<p data-pagefind-weight="{SUMMARY}">{escape(description)}</p>'
        f'<div data-pagefind-weight="{TEXT}">{text}</div></body></html>'
    )
    return IndexedPage(address, entry, html)


def name_token(name: str) -> str:
    """An id as one word that no other word begins with: "1.1" is xid1x1x. The search page makes it of a query too."""
    return f"xid{re.sub('[^0-9a-z]', 'x', name.lower())}x"


def with_capitals(pages: Sequence[IndexedPage], letters: frozenset[str]) -> list[IndexedPage]:
    """The pages, each with what it has of some abbreviations as tokens: an index knows no capitals."""
    return [replace(page, html=_with_tokens(page.html, held_capitals(page.html, letters))) for page in pages]


def capital_token(letters: str) -> str:
    """An abbreviation as one word that no other word begins with: SEND is xcapsendx."""
    return f"xcap{letters.lower()}x"


def words_of(html: str) -> Iterator[str]:
    """The words of a page in lower case, of two letters or more: what a slip of the pen is held against."""
    return (word.group() for word in re.finditer(r"[a-z]{2,}", Markup(html).striptags().lower()))


def _of_article(article: Article, entry: Entry) -> IndexedPage:
    """A page of the record. Every action has the same headings, and is described by its title."""
    page, body = article.page, article.body
    if entry.kind in ("Action", "Withdrawn action"):
        return indexed_page(page.address, page.title, "", HEADING.sub("", body), entry)
    return indexed_page(page.address, page.title, page.description, body, entry)


def _of_written_page(page: WrittenPage) -> IndexedPage:
    kind = "Help" if page.address.startswith(HELP) else "List"
    entry = Entry(kind, also=page.also, is_list=page.is_list)
    return indexed_page(page.address, page.title, page.description, page.html, entry)


def _with_tokens(html: str, held: Sequence[str]) -> str:
    tokens = " ".join(map(capital_token, held))
    meta = Markup('<meta data-pagefind-meta="capitals[content]" content="{}"></head>').format(tokens)
    return html.replace("</head>", meta, 1) if held else html


def _told(entry: Entry) -> Mapping[str, str]:
    return {
        "kind": entry.kind,
        **entry.shown,
        "names": " ".join(map(name_token, entry.names)),
        "also": "; ".join(entry.also),
    }


def _read(body: str, description: str) -> str:
    """The article, without its first heading and what it says of itself: those are its title and its summary."""
    text = re.sub(r"<h1.*?</h1>", "", body, count=1, flags=re.DOTALL)
    return END_OF_LINE.sub(r"\g<0> ", text.replace(f"<p>{escape(description)}</p>", "", 1))
