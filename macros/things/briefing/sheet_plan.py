"""A plan on the sheet of a briefing that draws on it: what changed."""

from dataclasses import dataclass

from macros.shown.links import Link
from macros.shown.progress import Progress, progress
from macros.standing.span import counted
from macros.things.briefing.briefing import Briefing
from macros.things.briefing.briefing_facts import plans_of_briefing
from macros.things.facts import Facts
from macros.things.plan.plan_facts import PlanFacts, plans
from macros.things.plan.plan_sentences import promised_sentence


@dataclass(frozen=True)
class SheetPlan:
    """One plan: how far it is in a sentence, and as a bar; or what is said `instead` of one that counts no action."""

    plan: Link
    told: str
    progress: Progress | None
    instead: str


def sheet_plans(facts: Facts, briefing: Briefing) -> tuple[SheetPlan, ...]:
    """The plans on which a briefing draws, that of its review first."""
    return tuple(_sheet_plan(plans(facts)[name]) for name in plans_of_briefing(briefing))


def _sheet_plan(plan: PlanFacts) -> SheetPlan:
    to_plan, totals = Link(plan.address, plan.plan.title), plan.totals
    if totals.count:
        shown = progress(totals, f"Actions of {plan.plan.title} by stage")
        return SheetPlan(to_plan, promised_sentence(totals), shown, "")
    if plan.actions:
        return SheetPlan(to_plan, "", None, "Every action of this plan was withdrawn.")
    if plan.listed_actions:
        told = f"the owner reported {counted(plan.listed_actions, 'action')}."
        return SheetPlan(to_plan, told, None, "None of them is published one by one.")
    return SheetPlan(to_plan, "", None, "No action is published yet.")
