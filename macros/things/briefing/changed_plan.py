"""What changed because of a briefing: how far each plan is on which it draws."""

from dataclasses import dataclass

from macros.shown.links import Link
from macros.shown.progress import Progress, progress
from macros.things.briefing.briefing import Briefing
from macros.things.briefing.briefing_facts import plans_of_briefing
from macros.things.facts import Facts
from macros.things.plan.claimed_totals import claimed_totals
from macros.things.plan.plan_facts import PlanFacts, plans
from macros.things.plan.plan_sentences import short_sentence


@dataclass(frozen=True)
class ChangedPlan:
    """One plan: how far it is in sentences, and where it has actions also as a bar."""

    plan: Link
    told: str
    progress: Progress | None


def changed_plans(facts: Facts, briefing: Briefing) -> tuple[ChangedPlan, ...]:
    """The plans on which a briefing draws, that of its review first."""
    return tuple(_changed(facts, plans(facts)[name]) for name in plans_of_briefing(briefing))


def _changed(facts: Facts, plan: PlanFacts) -> ChangedPlan:
    totals = claimed_totals(plan)
    shown = progress(totals, f"Actions of {plan.plan.title} by stage, as reported") if totals.count else None
    return ChangedPlan(Link(plan.address, plan.plan.title), short_sentence(facts.record.portal, plan), shown)
