"""/sitemap.xml: every page, for search engines, with the day of its newest fact."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from xml.sax.saxutils import escape

from macros.model.partial_date import PartialDate
from macros.outputs.publication import Publication
from macros.shown.addresses import reference_address
from macros.things.correction.correction_facts import corrections_about
from macros.things.facts import Facts
from macros.things.meeting.meeting_facts import questions_about
from macros.things.promise.promise_facts import promises_about


def sitemap(publication: Publication) -> Iterator[tuple[str, bytes]]:
    """The sitemap of all pages. Of a page whose newest fact has no day it says none."""
    facts = publication.facts
    days: defaultdict[str, set[date]] = defaultdict(set)
    for page in (it.page for it in publication.articles):
        days[page.address] |= {page.entry.day} if page.entry and page.entry.day else set()
    for reference, when in _said_elsewhere(facts):
        days[reference_address(reference)].add(when.said_by(facts.day))
    addresses = sorted({*(it.address for it in publication.written), *(it.page.address for it in publication.articles)})
    root = facts.record.portal.address
    pages = (f"<url><loc>{escape(root + it)}</loc>{_newest(days[it], facts.day)}</url>" for it in addresses)
    lines = "\n".join(pages)
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    yield "sitemap.xml", f"{head}\n{lines}\n</urlset>\n".encode()


def _said_elsewhere(facts: Facts) -> Iterator[tuple[str, PartialDate]]:
    """What was corrected, asked and promised of each plan and action, and when: it stands on their pages too."""
    for about, corrected in corrections_about(facts).items():
        yield from ((about, it.on) for _, it in corrected)
    for about, asked in questions_about(facts).items():
        yield from ((about, meeting.date) for meeting, _ in asked)
    for about, promised in promises_about(facts).items():
        yield from ((about, it.meeting.date) for it in promised)
        yield from ((about, it.promise.kept.on) for it in promised if it.promise.kept)


def _newest(days: set[date], today: date) -> str:
    """The newest of some days that are not still to come, as the sitemap says it."""
    newest = max((day for day in days if day <= today), default=None)
    return f"<lastmod>{newest}</lastmod>" if newest else ""
