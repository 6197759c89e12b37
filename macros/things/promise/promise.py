"""A promise to the committee: what somebody said that they would bring back (design, section 1)."""

from macros.model.partial_date import When
from macros.model.written import Citation, Id, ItemId, Reference, Text, Written


class Kept(Written):
    """When and where a promise was kept."""

    on: When
    how: Text
    source: Citation


class Promise(Written):
    """What somebody told the committee that they would bring back; open until it says where it was kept."""

    id: ItemId
    promise: Text
    by: Id | None = None
    due: When | None = None
    words: Text | None = None
    about: tuple[Reference, ...] = ()
    kept: Kept | None = None
    note: Text | None = None
    source: Citation
