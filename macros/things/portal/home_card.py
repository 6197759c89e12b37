"""A plan on the home page: what is claimed, seen and proved, how late it is, and how old the latest report is."""

from dataclasses import dataclass

from macros.model.partial_date import PartialDate
from macros.shown.links import Link
from macros.things.facts import Facts
from macros.things.plan.plan_answer import PlanAnswer, plan_answer
from macros.things.plan.plan_facts import PlanFacts, plans
from macros.things.plan.plan_sentences import silent_sentence


@dataclass(frozen=True)
class HomeCard:
    """One plan on the home page."""

    plan: Link
    kind: str
    withdrawn_on: PartialDate | None
    answer: PlanAnswer
    silent: str


def home_cards(facts: Facts) -> tuple[HomeCard, ...]:
    """Every plan in order."""
    return tuple(_home_card(facts, plan) for plan in plans(facts).values())


def _home_card(facts: Facts, plan: PlanFacts) -> HomeCard:
    written = plan.plan
    return HomeCard(
        plan=Link(plan.address, written.title),
        kind=facts.record.kinds[written.kind].title,
        withdrawn_on=written.withdrawn.on if written.withdrawn else None,
        answer=plan_answer(facts.record, plan),
        silent=silent_sentence(facts.record.portal, plan),
    )
