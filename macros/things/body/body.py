"""A body: a role or an agency that can be answerable (design, section 1)."""

from typing import Literal

from macros.model.partial_date import When
from macros.model.written import Id, Line, Text, Written


class Body(Written):
    """A role or an agency that can be answerable: never a person's name.

    `partner` is which of the safeguarding partners that the law names it is. `until` is when it ended or was renamed,
    and `replaced_by` what took its place: its page and its actions go on. `was` are ids that it had here.
    """

    title: Line
    kind: Literal["agency", "board", "committee", "group", "role", "team"]
    short: Line | None = None
    part_of: Id | None = None
    partner: Literal["council", "police", "health"] | None = None
    meaning: Text | None = None
    until: When | None = None
    replaced_by: Id | None = None
    was: tuple[Id, ...] = ()
