"""Links of briefings, forewords and written pages that lead to no page here, or to no place on it."""

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from itertools import islice
from pathlib import Path
from urllib.parse import unquote, urljoin

from macros.model.record import file_of
from macros.outputs.placed_lists import place, with_lists
from macros.outputs.templates import Templates
from macros.outputs.unrendered import address_of_file, addresses_of, page_at, written_pages
from macros.rules.link_targets import MOST_NAMED
from macros.rules.written_pages import CALL
from macros.shown.addresses import briefing_address, year_address
from macros.source.markdown_html import FRAME, html_of, outline, position
from macros.source.mistake import Mistake
from macros.things.briefing.briefing_facts import briefings
from macros.things.briefing.editions import Edition, editions
from macros.things.facts import Facts
from macros.things.year.year import Foreword

ID = re.compile(r'\sid="([^"]+)"')
# As if the site stood here, in a folder of a host: links are joined to it.
HOST = "https://portal.invalid/"
ROOT = f"{HOST}site/"

# What may be meant to be downloaded, and how it comes to lie where it can be.
OTHERS = ("docx", "doc", "odt", "rtf", "xlsx", "xls", "pptx", "ppt")
FILES = {"pdf": "put it into"} | dict.fromkeys(
    OTHERS, "save it as a PDF, which shows its words and hides nothing, put it into"
)


def dead_links(facts: Facts) -> list[Mistake]:
    """Every link of a published briefing, a foreword and a written page that would lead nowhere, at its line."""
    targets = _Targets(facts)
    all_editions = (it for briefing in briefings(facts) for it in editions(facts, briefing))
    pages = written_pages(facts.record.root).items()
    return [
        *(it for edition in all_editions for it in _of_edition(edition, targets)),
        *(it for foreword in facts.record.forewords.values() for it in _of_foreword(foreword, targets)),
        *(it for address, file in pages for it in _of_page(address, file, targets)),
    ]


def _of_edition(edition: Edition, targets: "_Targets") -> Iterator[Mistake]:
    body, source = edition.text.body, targets.facts.record.files[file_of(*edition.file)]
    original = briefing_address(edition.briefing.id)

    def wrong_with(link: str) -> str:
        return targets.wrong_with(link, urljoin(ROOT + original, link), original, edition.address)

    for number, link, wrong in _wrong(outline(body).links, wrong_with):
        yield source.mistake(("body", *position(body, "links", number, link)), wrong)


def _of_foreword(foreword: Foreword, targets: "_Targets") -> Iterator[Mistake]:
    source, address = targets.facts.record.files[file_of("forewords", foreword.id)], year_address(foreword.id)

    def wrong_with(link: str) -> str:
        return targets.wrong_with(link, urljoin(ROOT + address, link), address, address)

    for number, link, wrong in _wrong(outline(foreword.body).links, wrong_with):
        yield source.mistake(("body", *position(foreword.body, "links", number, link)), wrong)


def _of_page(address: str, file: Path, targets: "_Targets") -> Iterator[Mistake]:
    front, rule, body = file.read_text("utf-8").partition("\n---\n")
    above = (front + rule).count("\n")
    name = file.relative_to(targets.facts.record.root).as_posix()

    def wrong_with(link: str) -> str:
        return targets.wrong_with(link, targets.joined_to_file(file, address, link), address, address)

    for number, link, wrong in _wrong(outline(body).links, wrong_with):
        line, column = position(body, "links", number, link)
        yield Mistake(name, above + line + 1, column + 1, wrong)


def _wrong(links: list[str], wrong_with: Callable[[str], str]) -> Iterator[tuple[int, str, str]]:
    """The first of those links that are wrong: which it is, where it leads, and what is wrong."""
    named = ((number, link, wrong) for number, link in enumerate(links) if (wrong := wrong_with(link)))
    return islice(named, MOST_NAMED)


@dataclass(frozen=True)
class _Targets:
    """What a link can lead to."""

    facts: Facts

    def joined_to_file(self, file: Path, address: str, link: str) -> str:
        """Where a link of a written page leads: another file of docs/ is named as it lies beside this one."""
        docs = self.facts.record.root / "docs"
        path, sign, place = link.partition("#")
        other = Path(os.path.normpath(file.parent / unquote(path)))
        if not path or not other.is_file() or not other.is_relative_to(docs):
            return urljoin(ROOT + address, link)
        return f"{ROOT}{address_of_file(other.relative_to(docs))}{sign}{place}"

    def wrong_with(self, link: str, joined: str, original: str, shown: str) -> str:
        """What is wrong with where a link leads; one to elsewhere is not followed.

        The text is written for the page `original`, and stands on the page `shown`: a translation has its own places.
        """
        own = self.facts.record.portal.address
        joined = joined.replace(own, ROOT, 1) if joined.startswith(own) else joined
        if not joined.startswith(ROOT):
            is_elsewhere = not joined.startswith(HOST)
            return "" if is_elsewhere else f'"{link}" leads out of the site; write the way to a page, like ../../plans/'
        path, _, place = joined[len(ROOT) :].partition("#")
        address = unquote(path.partition("?")[0])
        if address == original:
            address = shown
        if address not in self.addresses:
            return f'"{link}" leads to no page of this portal; {self._nearest(address, original)}'
        if place and not place.startswith(":~:") and unquote(place) not in self._ids_at(address):
            return f'"{link}" names a place that is not on that page; take "#{place}" out, or name one that is there'
        return ""

    def _nearest(self, address: str, here: str) -> str:
        """What to write instead, on the page `here`: the way to the page that was meant, if one is near."""
        name, _, ending = address.rpartition("/")[2].rpartition(".")
        if name and (how := FILES.get(ending.casefold())):
            return f"{how} docs/papers/{name}.pdf, and write ../../papers/{name}.pdf"
        near = get_close_matches(f"{address.rstrip('/')}/", self.addresses - {here}, n=1, cutoff=0.75)
        if not near:
            return "write the way to one, like ../../plans/leo/"
        way = os.path.relpath(near[0], here or ".")
        return f'did you mean "{way}{"/" * near[0].endswith("/")}"?'

    @cached_property
    def addresses(self) -> frozenset[str]:
        """Every address at which something will stand."""
        return addresses_of(self.facts)

    def _ids_at(self, address: str) -> frozenset[str]:
        """The places on a page that a link can name; of a file none."""
        if page := page_at(self.facts, address):
            return FRAME | frozenset(ID.findall(self._templates.filled(page.template, page.value, page.address)))
        if file := written_pages(self.facts.record.root).get(address):
            return FRAME | frozenset(ID.findall(self._written(file, address)))
        return frozenset()

    def _written(self, file: Path, address: str) -> str:
        """The HTML of a written page, its lists included."""
        body = file.read_text("utf-8").partition("\n---\n")[2]
        html = html_of(CALL.sub(lambda call: place(call[1]), body))
        return with_lists(html, self.facts, self._templates, address)

    @cached_property
    def _templates(self) -> Templates:
        return Templates(self.facts.record.root / "overrides", self.facts.record.glossary)
