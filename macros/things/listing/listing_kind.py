"""What the lists of everything give: /search/a-to-z/<letter>/, /search/by-status/<stage>/ and the pages above them."""

from collections.abc import Iterator
from itertools import chain

from macros.shown.addresses import letter_address, stage_address
from macros.things.facts import Facts
from macros.things.kind import Kind
from macros.things.listing.letter_page import letter_pages
from macros.things.listing.listing_facts import by_letter
from macros.things.listing.search_lists import a_to_z, by_status, search
from macros.things.listing.stage_page import reached_stages, stage_pages


def _promised(facts: Facts) -> Iterator[str]:
    yield from map(letter_address, by_letter(facts))
    yield from (stage_address(stage.slug) for stage in reached_stages(facts))


LISTING = Kind(
    promised=_promised,
    pages=lambda facts: chain(letter_pages(facts), stage_pages(facts)),
    lists={"search": search, "a_to_z": a_to_z, "by_status": by_status},
)
