"""Everything by its name and by how far it is: the lists of those who read without search."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.model.written import Stage
from macros.shown.addresses import body_address, briefing_address, measure_address, meeting_address, theme_address
from macros.things.action.action_facts import ActionFacts
from macros.things.briefing.briefing_facts import briefings
from macros.things.facts import Facts, once
from macros.things.grouping import grouped
from macros.things.meeting.meeting_facts import meetings
from macros.things.plan.plan_facts import actions, live_actions, plans


@dataclass(frozen=True)
class Listed:
    """One page in the alphabet: its name, what kind of page it is, and its address."""

    title: str
    kind: str
    address: str


@once
def by_letter(facts: Facts) -> dict[str, list[Listed]]:
    """Every page of the record under the first letter of its name, in the order of the alphabet."""
    in_order = sorted(_listed(facts), key=lambda it: (it.title.casefold(), it.kind, it.address))
    return dict(sorted(grouped((_letter(it.title), it) for it in in_order).items()))


@once
def by_stage(facts: Facts) -> dict[Stage, list[ActionFacts]]:
    """Every action that stands under its stage, the stages in their order; also those without an action."""
    groups = grouped((action.standing.stage, action) for action in live_actions(facts))
    return {stage: groups.get(stage, []) for stage in Stage}


def _listed(facts: Facts) -> Iterator[Listed]:
    record = facts.record
    yield from (Listed(it.plan.title, "Plan", it.address) for it in plans(facts).values())
    for action in actions(facts):
        yield Listed(action.action.title, f"{action.plan.title}, action {action.action.id}", action.address)
    yield from (Listed(it.title, "Briefing", briefing_address(it.id)) for it in briefings(facts))
    yield from (Listed(it.title, "Theme", theme_address(name)) for name, it in record.themes.items())
    yield from (Listed(it.title, it.kind.capitalize(), body_address(name)) for name, it in record.bodies.items())
    yield from (Listed(it.title, "Measure", measure_address(it.id)) for it in record.measures.values())
    yield from (Listed(it.title, "Meeting", meeting_address(it.id)) for it in meetings(facts))


def _letter(title: str) -> str:
    """A letter of the English alphabet, or "0-9" for all else."""
    first = next((sign for sign in title.upper() if sign.isalnum()), "")
    return first if "A" <= first <= "Z" else "0-9"
