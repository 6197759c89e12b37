"""Who answers the phone when a child may be at risk: the numbers of the country, and the one of this area."""

from dataclasses import dataclass

from macros.model.telephone import NSPCC, Phone, phone
from macros.things.portal.portal import Contact


@dataclass(frozen=True)
class Helpline:
    """Whom to tell: its name and whom it is for, its page and its number where they are known, and what to expect."""

    title: str
    whom: str
    address: str
    phone: Phone | None
    text: str


NSPCC_HELPLINE = Helpline(
    "NSPCC helpline",
    "for adults who worry about a child",
    "",
    NSPCC,
    "You can ask for advice, and you need not say who you are.",
)


def area_helpline(contact: Contact) -> Helpline:
    """Whom to tell in this area."""
    dialled = phone(contact.phone) if contact.phone else None
    return Helpline(contact.title, "", contact.address or "", dialled, contact.text)
