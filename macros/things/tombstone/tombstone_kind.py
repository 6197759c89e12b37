"""What tombstones give to the portal: a page at each of their addresses, in whatever section it is."""

from typing import Any

from macros.model.plain import plain
from macros.things.facts import Facts
from macros.things.kind import Kind
from macros.things.tombstone.tombstone_page import tombstone_pages


def _index(facts: Facts) -> dict[str, Any]:
    return {"tombstones": plain(facts.record.tombstones)}


TOMBSTONE = Kind(
    promised=lambda facts: (it.address for it in facts.record.tombstones.values()), pages=tombstone_pages, index=_index
)
