"""The corrections, by what they are about."""

from macros.things.correction.correction import Correction
from macros.things.facts import Facts, once
from macros.things.grouping import grouped


@once
def corrections_about(facts: Facts) -> dict[str, list[tuple[str, Correction]]]:
    """The corrections of each plan and action, with their ids."""
    return grouped((about, (name, it)) for name, it in facts.record.corrections.items() for about in it.about)
