"""A known name: what stands in data/known.yml, so that the guard lets it pass."""

from enum import StrEnum

from macros.model.written import Line, Written


class NamedThing(StrEnum):
    """What a known name is the name of. None of these is a person whom a child or a family knows."""

    PLACE = "place"
    ADDRESS = "address of an office"
    SETTING = "setting"
    AGENCY = "agency"
    PROGRAMME = "programme"
    TERM = "term"
    MAILBOX = "mailbox of a role"
    NUMBER = "number of an office"
    REFERENCE = "public reference"
    LINK = "link"
    DAY = "day"
    AUTHOR = "author or chair in public office"


class KnownName(Written):
    """What a name is, and why it may be published. The name itself, as it is written, is the key."""

    what: NamedThing
    why: Line
