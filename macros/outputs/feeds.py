"""/feeds/: what is new, as Atom (RFC 4287) and as JSON Feed 1.1, of the whole portal and of each plan, theme and body.

Every id and every date is of the data: a build makes no entry new, and a correction changes the entry of what it is
about. Text of the record is escaped into HTML, and that again into XML or JSON.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Any
from xml.etree import ElementTree

from macros.outputs.publication import Publication
from macros.shown.addresses import feed_address
from macros.things.facts import Facts
from macros.things.first_name import first_name
from macros.things.news.news_facts import followed_pages, news, news_by_page
from macros.things.news.news_item import NewsItem

# A feed tells the newest; the list of all is /api/v1/changes.json.
MOST_ENTRIES = 1000
ATOM = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True)
class Feed:
    """One feed: the page that it is of, its title, and what is new there, the newest first."""

    facts: Facts
    page: str
    title: str
    items: Sequence[NewsItem]

    @property
    def changed(self) -> date:
        """The day of the newest change; of a feed without any, a day of the portal's that no build moves."""
        prepared = self.facts.record.portal.accessibility.prepared.last
        return max((it.last_changed for it in self.items), default=prepared)

    def url(self, address: str) -> str:
        """An address of the portal, from anywhere."""
        return self.facts.record.portal.address + address

    def id_of(self, it: NewsItem) -> str:
        """The id of an entry: the name of its dated fact in this portal, as it was first."""
        return self.url(f"feeds/{first_name(self.facts, it.name)}")


def feeds(publication: Publication) -> Iterator[tuple[str, bytes]]:
    """Every feed under its address, in both forms."""
    facts = publication.facts
    for page, title in followed_pages(facts):
        items = news_by_page(facts).get(page, []) if page else news(facts)
        called = title if not page else f"{title} - {facts.record.portal.title}"
        feed = Feed(facts, page, called, items[:MOST_ENTRIES])
        yield feed_address(page), atom(feed)
        yield feed_address(page, "json"), json_feed(feed)


def atom(feed: Feed) -> bytes:
    """A feed as Atom."""
    root = ElementTree.Element("feed", {"xmlns": ATOM, "xml:lang": "en-GB"})
    _add(root, "id", feed.url(feed_address(first_name(feed.facts, feed.page))))
    _add(root, "title", feed.title)
    _add(root, "updated", _moment(feed.changed))
    _add(root, "link", rel="self", type="application/atom+xml", href=feed.url(feed_address(feed.page)))
    _add(root, "link", rel="alternate", type="text/html", href=feed.url(feed.page))
    _add(_add(root, "author"), "name", feed.facts.record.portal.partnership)
    for it in feed.items:
        entry = _add(root, "entry")
        _add(entry, "id", feed.id_of(it))
        _add(entry, "title", it.title)
        _add(entry, "published", _moment(it.day))
        _add(entry, "updated", _moment(it.last_changed))
        _add(entry, "link", rel="alternate", type="text/html", href=feed.url(it.address))
        _add(entry, "category", term=it.kind)
        _add(entry, "content", _html(it), type="html")
    ElementTree.indent(root, " ")
    return bytes(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def json_feed(feed: Feed) -> bytes:
    """A feed as JSON Feed."""
    told: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.url(feed.page),
        "feed_url": feed.url(feed_address(feed.page, "json")),
        "language": "en-GB",
        "authors": [{"name": feed.facts.record.portal.partnership, "url": feed.url("")}],
        "items": [_item(feed, it) for it in feed.items],
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _item(feed: Feed, it: NewsItem) -> dict[str, Any]:
    return {
        "id": feed.id_of(it),
        "url": feed.url(it.address),
        "title": it.title,
        "content_html": _html(it),
        "date_published": _moment(it.day),
        "date_modified": _moment(it.last_changed),
        "tags": [it.kind],
    }


def _html(it: NewsItem) -> str:
    return "".join(f"<p>{escape(said)}</p>" for said in it.says)


def _moment(day: date) -> str:
    return f"{day}T00:00:00Z"


def _add(parent: ElementTree.Element, name: str, text: str = "", **attributes: str) -> ElementTree.Element:
    added = ElementTree.SubElement(parent, name, attributes)
    added.text = text or None
    return added
