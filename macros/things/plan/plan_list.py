"""All plans, under their kinds: /plans/"""

from dataclasses import dataclass

from macros.standing.span import counted
from macros.things.facts import Facts
from macros.things.plan.plan_card import PlanCard, plan_card
from macros.things.plan.plan_facts import live_actions, only_totals, plans
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
    """How many plans there are, how many actions are published, and of how many plans none is."""
    actions, unlisted = len(live_actions(facts)), len(only_totals(facts))
    told = (
        f"{counted(len(plans(facts)), 'plan')}. "
        f"{counted(actions, 'action')} {'is' if actions == 1 else 'are'} published one by one."
    )
    if not unlisted:
        return told
    have = "has" if unlisted == 1 else "have"
    return f"{told} {unlisted} of the plans {have} only totals: their actions are not published."
