"""The imprint of a paper: who publishes it, as at which day, what it is not, and where its page is."""

from dataclasses import dataclass

from macros.model.partial_date import long_date
from macros.things.facts import Facts


@dataclass(frozen=True)
class Imprint:
    """Who publishes a paper, as at which day, what it is not, and where its page is on the web."""

    partnership: str
    demonstration: str
    as_at: str
    address: str


def imprint(facts: Facts, address: str) -> Imprint:
    """The imprint of the paper of the page at an address."""
    portal = facts.record.portal
    return Imprint(portal.partnership, portal.demonstration or "", long_date(facts.day), portal.address + address)
