"""What is wrong with what is published of a record, as the gate would see it, and what no gate sees."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from macros.outputs.outputs import outputs
from macros.outputs.publication import Article, Publication
from macros.outputs.templates import Templates
from macros.outputs.unrendered import MADE_LAST, addresses_of, written_pages
from macros.rules.written_pages import CALL
from macros.source.markdown_html import html_of
from macros.things.kinds import KINDS
from tests.html_page import HtmlPage
from tests.portals import ROOT

MOST_BYTES = 300_000
# What is there once the engine has made the site.
OF_THE_SITE = re.compile(r"assets/|build\.json$|sitemap\.xml$|pagefind/")
SHOWS_THROUGH = re.compile(r"Undefined|PartialDate|Stage\.|Timeliness\.|<class|datetime\.")


def faults(publication: Publication) -> Iterator[str]:
    """What is wrong with the outputs of a record, in words."""
    made = dict[str, str | bytes]()
    for address, it in outputs(publication):
        if address in made:
            yield f"two things at one address: {address}"
        made[address] = str(it.body) if isinstance(it, Article) else it
    yield from (f"nothing stands at an address that is promised: {it}" for it in _files_promised(publication) - {*made})
    articles = pages_of(publication)
    titles = Counter(it.page.title for it in publication.articles)
    yield from (f"the title of two pages: {title}" for title, number in titles.items() if number > 1)
    pages = {address: HtmlPage(html) for address, html in articles.items()}
    for address, html in articles.items():
        yield from _faults_of(address, html, pages[address])
        yield from _dead_links(address, pages, made)


def _files_promised(publication: Publication) -> set[str]:
    """The addresses of all files that are made of the record."""
    files = {it for it in addresses_of(publication.facts) if it.startswith(("api/", "feeds/")) or "." in it}
    return {it for it in files if not it.endswith("/") and it not in MADE_LAST and not (ROOT / "docs" / it).is_file()}


def pages_of(publication: Publication) -> dict[str, str]:
    """The HTML of every page of a record, and of the written pages, under their addresses."""
    return {it.page.address: str(it.body) for it in publication.articles} | _written(publication)


def _written(publication: Publication) -> dict[str, str]:
    """The written pages with their lists, under their addresses."""
    facts = publication.facts
    templates = Templates(ROOT / "overrides", facts.record.glossary)
    lists = {name: value for kind in KINDS for name, value in kind.lists.items()}
    made = {}
    for address, file in written_pages(ROOT).items():
        body = file.read_text("utf-8").partition("\n---\n")[2]
        shown = [templates.filled(f"lists/{name}.html", lists[name](facts), address) for name in CALL.findall(body)]
        made[address] = html_of(CALL.sub("", body)) + "".join(shown)
    return made


def _faults_of(address: str, html: str, page: HtmlPage) -> Iterator[str]:
    ids = Counter(page.ids)
    yield from (f"{address}: the id {name} stands {number} times" for name, number in ids.items() if number > 1)
    yield from (f"{address}: {shown} shows through" for shown in set(SHOWS_THROUGH.findall(page.text)))
    yield from (f"{address}: a sentence ends twice: {end}" for end in _double_ends(html))
    if len(html.encode()) > MOST_BYTES:
        yield f"{address}: more than {MOST_BYTES:,} bytes"


def _double_ends(html: str) -> set[str]:
    """Where a full stop of ours follows on the end of a sentence of the record's: "Build homes.."."""
    text = re.sub(r"</?(?:a|b|em|strong|span|abbr|time|bdi|q|cite)\b[^>]*>", "", html)
    text = re.sub(r"<[^>]*>", "\n", text)
    return {found[0] for found in re.finditer(r"[^\n]{0,30}[.!?]\.(?![.\w])", text)}


def _dead_links(address: str, pages: Mapping[str, HtmlPage], made: Mapping[str, object]) -> Iterator[str]:
    page = pages[address]
    for it in page.all("a") + page.all("img") + page.all("audio") + page.all("video"):
        link = it.get("href", it.get("src", ""))
        # The engine makes the frame, and the addresses of the pages that a written page names by their files.
        if urlsplit(link).scheme or link == "#content" or urldefrag(link)[0].endswith(".md"):
            continue
        way, place = urldefrag(urljoin(f"/{address}", link))
        there = urlsplit(way).path.lstrip("/")
        if there in pages and place and unquote(place) not in pages[there].ids:
            yield f"{address}: a link leads to no place of {there or 'home'}: {link}"
        elif there not in pages and there not in made and not OF_THE_SITE.match(there):
            yield f"{address}: a link leads nowhere: {link}"
