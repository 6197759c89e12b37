"""Everything of a record that has ratings and deadlines: recommendations, actions and steps, for its flat tables."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.model.partial_date import PartialDate
from macros.model.written import Citation
from macros.shown.addresses import recommendation_address
from macros.shown.cite import cite
from macros.things.action.action import Action, Step
from macros.things.action.action_facts import ActionFacts, step_name
from macros.things.facts import Facts
from macros.things.plan.plan import Recommendation
from macros.things.plan.plan_facts import PlanFacts, plans


@dataclass(frozen=True)
class RatedThing:
    """One of them: whose it is, by ids (empty where it has none), where it stands on a page, and how it is written."""

    facts: Facts
    plan: PlanFacts
    recommendation: str
    action: str
    step: str
    address: str
    written: Recommendation | Action | Step
    within: Citation

    @property
    def rating_place(self) -> str:
        """Where its ratings stand on its page: those of an action have the page to themselves."""
        return "" if self.action and not self.step else self.address.partition("#")[2]

    @property
    def name(self) -> str:
        """What tells it from all others: "robin/1.1", "robin/1.1/step-a", "robin/r1"."""
        plan = self.plan.plan.id
        if not self.action:
            return f"{plan}/r{self.recommendation}"
        return step_name(f"{plan}/{self.action}", self.step)

    def source(self, citation: Citation | None, of: PartialDate | None = None) -> tuple[str, str]:
        """The document of a fact in it and the place there, as its page says them; empty where none is recorded."""
        found = cite(self.facts.record, citation, self.within, of)
        return (found.document, found.place) if found else ("", "")


def rated_things(facts: Facts) -> Iterator[RatedThing]:
    """All of them, in the order of the pages."""
    for plan in plans(facts).values():
        for asked in plan.plan.recommendations:
            address = recommendation_address(plan.plan.id, asked.id)
            yield RatedThing(facts, plan, asked.id, "", "", address, asked, asked.source)
            for action in plan.actions_of(asked):
                yield from _of_action(facts, plan, action)


def _of_action(facts: Facts, plan: PlanFacts, it: ActionFacts) -> Iterator[RatedThing]:
    asked, written = it.recommendation.id, it.action
    yield RatedThing(facts, plan, asked, written.id, "", it.address, written, written.source)
    for step in it.steps:
        part = step.standing.thing
        within = part.source or written.source
        yield RatedThing(facts, plan, asked, written.id, step.id, step.address, part, within)
