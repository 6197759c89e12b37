"""What a reader may take from a page: its data, its table, its PDF, its history, how to follow it and to cite it."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from macros.model.partial_date import long_date
from macros.model.record import COLLECTIONS, Record, file_of
from macros.shown.addresses import (
    BODIES,
    CHANGES,
    DATA,
    INDEX,
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
from macros.shown.sentence import full_stop
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
# So many signs of a digest tell it from all others. Letters alone: a number in it could look like somebody's.
SHORT_DIGEST = 16
LETTERS = str.maketrans("0123456789abcdef", "abcdefghijklmnop")


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


def page_use(facts: Facts, page: Page, data: dict[str, bytes], papers: frozenset[str]) -> PageUse:
    """What may be taken from a page; `data` and `papers` are all files of data and all addresses of PDFs."""
    own = data_address(page.address)
    digest = _digest(data[own if own in data else INDEX])
    return PageUse(
        own if own in data else "",
        tuple(_downloads(page, own in data, papers)),
        follow(page.address),
        _history(facts.record, page.address),
        _citation(facts, page, digest),
    )


def _downloads(page: Page, has_data: bool, papers: frozenset[str]) -> Iterator[Link]:
    if has_data:
        yield Link(data_address(page.address), "This page as data (JSON)")
    if table := TABLES.get(page.address.partition("/")[0] + "/"):
        yield Link(table_address(table), f"All {table.replace('-', ' ')} as a table (CSV)")
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


def _citation(facts: Facts, page: Page, digest: str) -> str:
    """How to cite a page: who says it and as at which day, what it is called, where, and the digest of its data.

    No day stands behind a title: behind the letter b of a list it would look like that of a birth.
    """
    portal = facts.record.portal
    who = portal.title if portal.demonstration else f"{portal.partnership}, {portal.title}"
    where, within = f"{portal.address}{page.address}", page.within
    title = page.title if len(page.trail) < 2 or within in page.title else f"{within}, {page.title}"
    return f"{who}, as at {long_date(facts.day)}: {full_stop(title)} {where} Digest of its data: {digest}."


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:SHORT_DIGEST].translate(LETTERS)
