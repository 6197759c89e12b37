"""A waiver: something that looks personal and may be published all the same."""

from macros.model.partial_date import When
from macros.model.written import Id, Line, Text, Written


class Waiver(Written):
    """Something that looks personal and may be published: its kind, the file, the text, since when, why, and the role
    that decided it. `until` is the last day on which it holds.
    """

    kind: Line
    file: Line
    text: Text
    on: When
    until: When | None = None
    reason: Text
    role: Id
