"""All plans, under their kinds: /plans/"""

from dataclasses import dataclass

from macros.standing.span import counted
from macros.things.facts import Facts
from macros.things.plan.claims import claims
from macros.things.plan.listed_plan import ListedPlan, listed_plans
from macros.things.plan.plan_facts import live_plans, only_totals, plans
from macros.things.plan.plan_sentences import claimed_words


@dataclass(frozen=True)
class PlanPart:
    """The plans of one kind, and how many they are."""

    id: str
    title: str
    meaning: str
    count: int
    lines: tuple[ListedPlan, ...]


@dataclass(frozen=True)
class PlanList:
    """All that the list of plans shows. Kinds without a plan are left out."""

    counts: str
    parts: tuple[PlanPart, ...]


def plan_list(facts: Facts) -> PlanList:
    """The list of all plans."""
    parts = tuple(part for name in facts.record.kinds if (part := _part(facts, name)).count)
    return PlanList(_counts(facts), parts)


def _part(facts: Facts, name: str) -> PlanPart:
    kind = facts.record.kinds[name]
    lines = listed_plans(facts, (plan for plan in plans(facts).values() if plan.plan.kind == name))
    return PlanPart(name, kind.title, kind.meaning, len(lines), lines)


def _counts(facts: Facts) -> str:
    """How many plans there are, what is claimed, seen and proved of all, and of how many only totals are known."""
    withdrawn, unlisted = len(plans(facts)) - len(live_plans(facts)), len(only_totals(facts))
    told = f"{counted(len(plans(facts)), 'plan')}{f', {withdrawn} of them withdrawn' if withdrawn else ''}."
    if (it := claims(live_plans(facts))).actions:
        told += f" {claimed_words(it, 'Their owners report')}"
    if not unlisted:
        return told
    return f"{told} Of {counted(unlisted, 'plan')} only totals are known, and no single action."
