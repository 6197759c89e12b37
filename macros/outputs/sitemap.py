"""/sitemap.xml: every page, for search engines, with the day of its newest fact."""

from collections.abc import Iterator
from datetime import date
from xml.sax.saxutils import escape

from macros.outputs.publication import Publication


def sitemap(publication: Publication) -> Iterator[tuple[str, bytes]]:
    """The sitemap of all pages. Of a page whose newest fact has no day it says none."""
    facts = publication.facts
    days = {page.address: "" for page in publication.written}
    days |= {it.page.address: _day(it.page.entry.day, facts.day) for it in publication.articles}
    root = facts.record.portal.address
    pages = (f"<url><loc>{escape(root + address)}</loc>{days[address]}</url>" for address in sorted(days))
    lines = "\n".join(pages)
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    yield "sitemap.xml", f"{head}\n{lines}\n</urlset>\n".encode()


def _day(newest: date | None, today: date) -> str:
    """The day of a page's newest fact, as the sitemap says it; none that is still to come."""
    return f"<lastmod>{newest}</lastmod>" if newest and newest <= today else ""
