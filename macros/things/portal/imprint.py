"""The imprint of a paper: who publishes it, as at which day, what it is not, and where its page is."""

from dataclasses import dataclass

from macros.model.partial_date import long_date
from macros.things.facts import Facts
from macros.things.portal.portal import Portal


@dataclass(frozen=True)
class Imprint:
    """Whom a paper is about, who publishes it, as at which day, what it is not, and where its page is on the web."""

    partnership: str
    publisher: str
    demonstration: str
    as_at: str
    address: str


def imprint(facts: Facts, address: str) -> Imprint:
    """The imprint of the paper of the page at an address."""
    portal = facts.record.portal
    shown = portal.demonstration or ""
    return Imprint(portal.partnership, publisher(portal), shown, long_date(facts.day), portal.address + address)


def publisher(portal: Portal) -> str:
    """Who publishes: the partnership where it speaks for itself, else the portal, under its own name."""
    return portal.title if portal.demonstration or portal.voice == "observer" else portal.partnership
