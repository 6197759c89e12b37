"""A tombstone: what stands at the address of a record that was withdrawn."""

from macros.model.partial_date import When
from macros.model.published_names import PageAddress
from macros.model.written import Line, Text, Written


class Tombstone(Written):
    """What was withdrawn: the address of its page, its title, when and why; and the page of what took its place."""

    address: PageAddress
    title: Line
    on: When
    why: Text
    replaced_by: PageAddress | None = None
