"""The page at the address of something that was withdrawn."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.model.partial_date import PartialDate
from macros.shown.links import Link
from macros.shown.sentence import full_stop
from macros.things.entry import Entry
from macros.things.facts import Facts
from macros.things.page import Page


@dataclass(frozen=True)
class TombstonePage:
    """All that the page shows: what stood here, when and why it was withdrawn, and what came after it."""

    title: str
    when: PartialDate
    why: str
    then: Link | None


def tombstone_pages(facts: Facts) -> Iterator[Page]:
    """The page of everything that was withdrawn."""
    for it in facts.record.tombstones.values():
        then = Link(it.replaced_by, "What took its place") if it.replaced_by else None
        value = TombstonePage(it.title, it.on, full_stop(it.why), then)
        section, description = f"{it.address.partition('/')[0]}/", f"Withdrawn {it.on}: {full_stop(it.why)}"
        yield Page(it.address, it.title, description, section, (), "pages/tombstone.html", value, Entry("Withdrawn"))
