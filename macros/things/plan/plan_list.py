"""All plans, under their kinds: /plans/"""

from dataclasses import dataclass

from macros.standing.span import counted
from macros.things.facts import Facts
from macros.things.plan.claims import claims
from macros.things.plan.plan_card import PlanCard, plan_card
from macros.things.plan.plan_facts import live_plans, only_totals, plans
from macros.things.plan.plan_sentences import claimed_words
from macros.things.rating_key.clashes import Clash, clashes


@dataclass(frozen=True)
class PlanPart:
    """The plans of one kind, and how many they are."""

    id: str
    title: str
    meaning: str
    count: int
    cards: tuple[PlanCard, ...]


@dataclass(frozen=True)
class PlanList:
    """All that the list of plans shows. Kinds without a plan are left out."""

    counts: str
    parts: tuple[PlanPart, ...]
    clashes: tuple[Clash, ...]


def plan_list(facts: Facts) -> PlanList:
    """The list of all plans."""
    parts = tuple(part for name in facts.record.kinds if (part := _part(facts, name)).cards)
    return PlanList(_counts(facts), parts, clashes(plans(facts).values()))


def _part(facts: Facts, name: str) -> PlanPart:
    kind = facts.record.kinds[name]
    cards = tuple(plan_card(facts, plan) for plan in plans(facts).values() if plan.plan.kind == name)
    return PlanPart(name, kind.title, kind.meaning, len(cards), cards)


def _counts(facts: Facts) -> str:
    """How many plans there are, what is claimed, seen and proved of all, and of how many only totals are known."""
    withdrawn, unlisted = len(plans(facts)) - len(live_plans(facts)), len(only_totals(facts))
    told = f"{counted(len(plans(facts)), 'plan')}{f', {withdrawn} of them withdrawn' if withdrawn else ''}."
    if (it := claims(live_plans(facts))).actions:
        told += f" {claimed_words(it, 'Their owners report')}"
    if not unlisted:
        return told
    return f"{told} Of {counted(unlisted, 'plan')} only totals are known, and no single action."
