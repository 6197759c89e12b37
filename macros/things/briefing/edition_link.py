"""A link to a briefing in one of its languages, by the name that the language has in itself."""

from collections.abc import Iterable
from dataclasses import dataclass

from macros.things.briefing.editions import Edition


@dataclass(frozen=True)
class EditionLink:
    """A link to an edition; `is_here` says that the page itself is that edition."""

    address: str
    language: str
    name: str
    is_here: bool


def edition_links(editions: Iterable[Edition], here: Edition | None = None) -> tuple[EditionLink, ...]:
    """Links to some editions, from the page of the edition `here`."""
    return tuple(EditionLink(it.address, it.language, it.name, it is here) for it in editions)
