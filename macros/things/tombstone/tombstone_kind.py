"""What tombstones give to the portal: a page at each of their addresses, in whatever section it is."""

from macros.things.kind import Kind
from macros.things.open_data import IndexPart
from macros.things.tombstone.tombstone import Tombstone
from macros.things.tombstone.tombstone_data import WITHDRAWN_FILES
from macros.things.tombstone.tombstone_page import tombstone_pages

TOMBSTONE = Kind(
    promised=lambda facts: (it.address for it in facts.record.tombstones.values()),
    pages=tombstone_pages,
    data=(WITHDRAWN_FILES,),
    index={"tombstones": IndexPart(dict[str, Tombstone], lambda facts: facts.record.tombstones)},
)
