"""/sitemap.xml: every page, for search engines."""

from collections.abc import Iterator
from xml.sax.saxutils import escape

from macros.outputs.publication import Publication


def sitemap(publication: Publication) -> Iterator[tuple[str, bytes]]:
    """The sitemap of all pages, each as at the day of the facts."""
    facts = publication.facts
    written = [page.address for page in publication.written]
    addresses = sorted({*written, *(it.page.address for it in publication.articles)})
    root = facts.record.portal.address
    pages = (f"<url><loc>{escape(root + address)}</loc><lastmod>{facts.day}</lastmod></url>" for address in addresses)
    lines = "\n".join(pages)
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    yield "sitemap.xml", f"{head}\n{lines}\n</urlset>\n".encode()
