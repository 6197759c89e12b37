"""The page for whoever worries about a child: who to call."""

from dataclasses import dataclass

from macros.model.telephone import CHILDLINE, POLICE, Phone
from macros.things.facts import Facts
from macros.things.portal.phone import NSPCC_HELPLINE, Helpline, area_helpline


@dataclass(frozen=True)
class Worried:
    """Who to call: at once, for a child that others worry about, and as a child."""

    danger: Phone
    helplines: tuple[Helpline, ...]
    childline: Phone


def worried(facts: Facts) -> Worried:
    """What the page says."""
    return Worried(POLICE, (area_helpline(facts.record.portal.contact), NSPCC_HELPLINE), CHILDLINE)
