"""/sitemap.xml: every page, for search engines."""

from collections.abc import Iterable
from xml.sax.saxutils import escape

from macros.facts.facts import Facts


def sitemap(facts: Facts, addresses: Iterable[str]) -> bytes:
    """The sitemap of pages at `addresses`, all as at the day of the facts."""
    root = facts.record.portal.address
    pages = (f"<url><loc>{escape(root + address)}</loc><lastmod>{facts.day}</lastmod></url>" for address in addresses)
    lines = "\n".join(pages)
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    return f'{head}\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{lines}\n</urlset>\n'.encode()
