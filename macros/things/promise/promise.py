"""A promise to the committee: what somebody said that they would bring back (design, section 1)."""

from typing import Literal

from macros.model.partial_date import When
from macros.model.written import Citation, Id, ItemId, Line, Reference, Text, Written


class Kept(Written):
    """When and where a promise was kept."""

    on: When
    how: Line
    source: Citation


class Promise(Written):
    """What is to come back to the committee; open until it says where it was kept.

    A `promise` is what officers said that they would do, an `offer` what they said that they could do, a `request` what
    members asked for without an answer that is recorded: there `by` is who was asked.
    """

    id: ItemId
    kind: Literal["promise", "offer", "request"] = "promise"
    promise: Text
    by: Id | None = None
    due: When | None = None
    words: Line | None = None
    about: tuple[Reference, ...] = ()
    kept: Kept | None = None
    note: Text | None = None
    source: Citation
