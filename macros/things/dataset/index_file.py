"""The index of all, /api/v1/index.json: what the portal is, and each kind of thing under its name."""

from collections.abc import Sequence
from dataclasses import make_dataclass

from macros.shown.addresses import INDEX
from macros.things.facts import Facts
from macros.things.kind import Kind
from macros.things.open_data import DataFiles, IndexPart

VERSION = "v1"
# Of the words and the arrangement of the record: data/LICENCE.md says the same.
LICENCE, LICENCE_TITLE = "CC-BY-4.0", "Creative Commons Attribution 4.0 International"
LICENCE_ADDRESS = "https://creativecommons.org/licenses/by/4.0/"

OF_THE_PORTAL = {
    "version": IndexPart(str, lambda _: VERSION),
    "as_at": IndexPart(str, lambda facts: facts.day.isoformat()),
    "title": IndexPart(str, lambda facts: facts.record.portal.title),
    "partnership": IndexPart(str, lambda facts: facts.record.portal.partnership),
    "area": IndexPart(str, lambda facts: facts.record.portal.area),
    "committee": IndexPart(str, lambda facts: facts.record.portal.committee),
    "voice": IndexPart(str, lambda facts: facts.record.portal.voice),
    "stale_after_months": IndexPart(int, lambda facts: facts.record.portal.stale_after_months),
    "demonstration": IndexPart(str | None, lambda facts: facts.record.portal.demonstration),
    "address": IndexPart(str, lambda facts: facts.record.portal.address),
    "licence": IndexPart(str, lambda _: LICENCE),
}


def index_file(kinds: Sequence[Kind]) -> DataFiles:
    """The index of some kinds of things. Its type is made of theirs."""
    parts = OF_THE_PORTAL | {name: part for kind in kinds for name, part in kind.index.items()}
    shape = make_dataclass("IndexFile", [(name, part.shape) for name, part in parts.items()], frozen=True)
    shape.__doc__ = "All of the record, each kind of thing under its name; the actions stand with their plans."

    def files(facts: Facts) -> list[tuple[str, object]]:
        return [(INDEX, shape(**{name: part.value(facts) for name, part in parts.items()}))]

    return DataFiles("index", INDEX, "The whole record but the actions, which stand with their plans.", shape, files)
