"""A publication: the facts, and all pages that are made of them, for the outputs to take from."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from markupsafe import Markup

from macros.outputs.linked_data import linked_data
from macros.outputs.page_use import page_use
from macros.outputs.templates import Templates
from macros.things.facts import Facts
from macros.things.kinds import KINDS
from macros.things.page import Page

# What the engine calls the page for an address at which nothing stands.
NOT_FOUND = "Page not found"


@dataclass(frozen=True)
class Article:
    """A page of the record with the HTML of its article, to be put into the frame of the site.

    `use` is what may be taken from it, which stands over the article, and `linked` what it is to a search engine.
    """

    page: Page
    body: Markup
    use: str = ""
    linked: str = ""
    data: str = ""


@dataclass(frozen=True)
class WrittenPage:
    """A page of docs/ as it was made of its Markdown: `also` are other words for it, `is_list` says that it lists what
    has pages of its own.
    """

    address: str
    title: str
    description: str
    html: str
    also: tuple[str, ...] = ()
    is_list: bool = False


@dataclass(frozen=True, eq=False)
class Publication:
    """What is published of some facts, beside the written pages that came with them."""

    facts: Facts
    written: tuple[WrittenPage, ...] = ()

    @cached_property
    def articles(self) -> list[Article]:
        """Every page of the record."""
        return list(self._articles())

    def _articles(self) -> Iterator[Article]:
        templates = Templates(self.facts.record.root / "overrides", self.facts.record.glossary)
        papers = frozenset(paper.address for kind in KINDS for paper in kind.papers(self.facts))
        for page in self._pages():
            use = page_use(self.facts, page, papers)
            folded = templates.filled("components/use.html", use, page.address)
            body = templates.filled(page.template, page.value, page.address)
            yield Article(page, body, folded, linked_data(self.facts, page), use.data)

    def _pages(self) -> Iterator[Page]:
        """Every page, under a title of its own: two actions may be called the same, and readers tell tabs apart."""
        pages = [page for kind in KINDS for page in kind.pages(self.facts)]
        titles = Counter([NOT_FOUND, *(page.title for page in pages), *(page.title for page in self.written)])
        within = {page.address: f"{page.title}, {page.within}".rstrip(", ") for page in pages if titles[page.title] > 1}
        titles.update(within.values())
        for page in pages:
            title = within.get(page.address, page.title)
            yield (
                page if title == page.title else replace(page, title=title if titles[title] == 1 else _by_address(page))
            )


def _by_address(page: Page) -> str:
    return f"{page.title} ({page.address.rstrip('/')})"
