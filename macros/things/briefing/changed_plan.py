"""What changed because of a briefing: how far each plan is on which it draws."""

from dataclasses import dataclass

from macros.shown.links import Link
from macros.shown.progress import Progress, progress
from macros.standing.span import counted
from macros.things.briefing.briefing import Briefing
from macros.things.briefing.briefing_facts import plans_of_briefing
from macros.things.facts import Facts
from macros.things.plan.plan_facts import PlanFacts, plans


@dataclass(frozen=True)
class ChangedPlan:
    """One plan: how far it is in a sentence, and where it has actions also as a bar."""

    plan: Link
    told: str
    progress: Progress | None


def changed_plans(facts: Facts, briefing: Briefing) -> tuple[ChangedPlan, ...]:
    """The plans on which a briefing draws, that of its review first."""
    return tuple(_changed(plans(facts)[name]) for name in plans_of_briefing(briefing))


def _changed(plan: PlanFacts) -> ChangedPlan:
    totals, about = plan.totals, f"Actions of {plan.plan.title} by stage"
    shown = progress(totals, about) if totals.count else None
    return ChangedPlan(Link(plan.address, plan.plan.title), _told(plan), shown)


def _told(plan: PlanFacts) -> str:
    if not plan.listed_actions:
        return "No action is published yet."
    if not plan.actions:
        return f"The owner reported {counted(plan.listed_actions, 'action')}. None of them is published one by one."
    totals = plan.totals
    return (
        f"{counted(totals.count, 'action')} promised: {totals.done} reported complete or embedded, "
        f"{totals.unproved} of them with no evidence published; {totals.late} late."
    )
