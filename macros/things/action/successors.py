"""What took the place of something that was withdrawn, and on the page of that, whose place it took."""

from dataclasses import dataclass

from macros.model.partial_date import PartialDate
from macros.model.record import Record
from macros.shown.links import Link, about_links
from macros.things.action.action import Withdrawal
from macros.things.facts import Facts, once
from macros.things.grouping import grouped
from macros.things.plan.plan_facts import actions, plans


@dataclass(frozen=True)
class Predecessor:
    """An action or a plan that was withdrawn, and since when."""

    was: Link
    on: PartialDate


@once
def predecessors(facts: Facts) -> dict[str, list[Predecessor]]:
    """What was withdrawn for each action ("leo/1.1") or plan ("leo") that took its place."""
    withdrawn = [(it.reference, it.action.withdrawn) for it in actions(facts)]
    withdrawn += [(name, it.plan.withdrawn) for name, it in plans(facts).items()]
    return grouped(
        (why.replaced_by, Predecessor(was, why.on))
        for name, why in withdrawn
        if why and why.replaced_by
        for was in about_links(facts.record, (name,))
    )


def successor(record: Record, withdrawn: Withdrawal | None) -> Link | None:
    """To what took the place of something withdrawn, where that is said."""
    if withdrawn is None or not withdrawn.replaced_by:
        return None
    return next(iter(about_links(record, (withdrawn.replaced_by,))))
