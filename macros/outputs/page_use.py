"""What a reader may take from a page: its data, its table, its PDF, its history, how to follow it and to cite it."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.model.record import COLLECTIONS, Record, file_of
from macros.outputs.citation import citation
from macros.outputs.data_files import data_behind, data_called
from macros.shown.addresses import (
    BODIES,
    CHANGES,
    DATA,
    MEASURES,
    MEETINGS,
    PLANS,
    THEMES,
    data_address,
    paper_address,
    table_address,
)
from macros.shown.follow import Follow, follow
from macros.shown.links import Link
from macros.things.facts import Facts
from macros.things.page import Page

# The table in which the things of a folder of pages stand.
TABLES = {
    PLANS: "actions-with-ratings",
    BODIES: "actions",
    THEMES: "actions",
    MEASURES: "readings",
    MEETINGS: "promises",
    CHANGES: "deadlines",
}


@dataclass(frozen=True)
class PageUse:
    """The downloads of a page, how to follow it, the address of its file's history (empty where none is known), and its
    citation.
    """

    data: str
    downloads: tuple[Link, ...]
    follow: Follow
    history: str
    citation: str


def page_use(facts: Facts, page: Page, papers: frozenset[str]) -> PageUse:
    """What may be taken from a page; `papers` are all addresses of PDFs."""
    data = data_behind(facts, page.address)
    return PageUse(
        data if data == data_address(page.address) else "",
        tuple(_downloads(facts, page, papers)),
        follow(page.address),
        _history(facts.record, page.address),
        citation(facts, page.address, _called(page)),
    )


def data_of_page(facts: Facts, page: str) -> tuple[Link, ...]:
    """The data behind a page, and the table in which what it shows stands, as far as there is any."""
    data, table = data_behind(facts, page), TABLES.get(page.partition("/")[0] + "/")
    own = (Link(data, data_called(page, data)),) if data else ()
    rows = (Link(table_address(table), f"All {table.replace('-', ' ')} as a table (CSV)"),) if table else ()
    return own + rows


def _downloads(facts: Facts, page: Page, papers: frozenset[str]) -> Iterator[Link]:
    yield from data_of_page(facts, page.address)
    if (paper := paper_address(page.address)) in papers:
        yield Link(paper, "This page on paper (PDF)")
    yield Link(DATA, "All data, and what it means")


def _history(record: Record, page: str) -> str:
    """Where the history of a page's own file stands, if it has one and the portal says where."""
    collection, _, rest = page.rstrip("/").partition("/")
    name = rest.partition("/")[0]
    if not record.portal.history_address or collection not in COLLECTIONS or name not in getattr(record, collection):
        return ""
    return record.portal.history_address.replace("{file}", file_of(collection, name))


def _called(page: Page) -> str:
    return page.title if len(page.trail) < 2 or page.within in page.title else f"{page.within}, {page.title}"
