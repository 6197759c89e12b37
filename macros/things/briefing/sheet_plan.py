"""A plan on the sheet of a briefing that draws on it: what changed."""

from dataclasses import dataclass

from macros.shown.links import Link
from macros.shown.progress import Progress
from macros.things.briefing.briefing import Briefing
from macros.things.briefing.changed_plan import changed_plans
from macros.things.facts import Facts


@dataclass(frozen=True)
class SheetPlan:
    """One plan: how far it is in sentences, and as a bar; or what is said `instead` of one that counts no action."""

    plan: Link
    told: str
    progress: Progress | None
    instead: str


def sheet_plans(facts: Facts, briefing: Briefing) -> tuple[SheetPlan, ...]:
    """The plans on which a briefing draws, that of its review first: the same as on its page."""
    return tuple(
        SheetPlan(it.plan, it.told if it.progress else "", it.progress, "" if it.progress else it.told)
        for it in changed_plans(facts, briefing)
    )
