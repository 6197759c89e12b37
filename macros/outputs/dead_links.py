"""Links of briefings that lead to no page of this portal, or to no place on it: named at their line by the check."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin

from macros.model.record import file_of
from macros.outputs.templates import Templates
from macros.outputs.unrendered import addresses_of, page_at, written_pages
from macros.shown.addresses import briefing_address
from macros.source.markdown_html import FRAME, html_of, outline, position
from macros.source.mistake import Mistake, did_you_mean
from macros.things.briefing.briefing_facts import briefings
from macros.things.briefing.editions import Edition, editions
from macros.things.facts import Facts
from macros.things.kinds import KINDS

MOST_NAMED = 20
ID = re.compile(r'\sid="([^"]+)"')
CALL = re.compile(r"\{\{ ([a-z_]+)\(\) \}\}")
# As if the site stood here: links are joined to it.
ROOT = "https://portal.invalid/"


def dead_links(facts: Facts) -> list[Mistake]:
    """Every link of a published briefing that would lead nowhere."""
    targets = _Targets(facts)
    return [
        it for briefing in briefings(facts) for edition in editions(facts, briefing) for it in _of(edition, targets)
    ]


def _of(edition: Edition, targets: "_Targets") -> Iterator[Mistake]:
    body, source = edition.text.body, targets.facts.record.files[file_of(*edition.file)]
    for number, link in enumerate(outline(body).links[:MOST_NAMED]):
        if wrong := targets.wrong_with(link, edition):
            yield source.mistake(("body", *position(body, "links", number, link)), wrong)


@dataclass(frozen=True)
class _Targets:
    """What a link can lead to."""

    facts: Facts

    def wrong_with(self, link: str, edition: Edition) -> str:
        """What is wrong with where a link of an edition leads; a link to elsewhere is not followed."""
        here = ROOT + briefing_address(edition.briefing.id)
        own = self.facts.record.portal.address
        joined = urljoin(here, link.replace(own, ROOT, 1) if link.startswith(own) else link)
        if not joined.startswith(ROOT):
            return "" if re.match(r"[a-z]+:", joined) else f'"{link}" leads out of the site; write the way to a page'
        path, _, place = joined[len(ROOT) :].partition("#")
        address = unquote(path.partition("?")[0])
        if link.startswith("#") or address == briefing_address(edition.briefing.id):
            address = edition.address
        if address not in self.addresses:
            near = did_you_mean(f"{address}/", self.addresses) if address else ""
            return f'"{link}" leads to no page of this portal{near or "; write the way to one, like ../../plans/leo/"}'
        if place and not place.startswith(":~:") and unquote(place) not in self._ids_at(address):
            return f'"{link}" names a place that is not on that page; take "#{place}" out, or name one that is there'
        return ""

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
        lists = {name: value for kind in KINDS for name, value in kind.lists.items()}
        body = file.read_text("utf-8").partition("\n---\n")[2]
        html = html_of(CALL.sub("", body))
        for name in CALL.findall(body):
            html += self._templates.filled(f"lists/{name}.html", lists[name](self.facts), address)
        return html

    @cached_property
    def _templates(self) -> Templates:
        return Templates(self.facts.record.root / "overrides", self.facts.record.glossary)
