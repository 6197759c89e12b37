"""What was told of a plan in words: every report and piece of evidence, with where it stands and its source."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.model.written import Citation
from macros.shown.addresses import plan_part_address, recommendation_address
from macros.shown.links import Link
from macros.standing.standing import Standing
from macros.things.action.action import Evidence, Update
from macros.things.action.action_facts import ActionFacts
from macros.things.plan.plan_facts import PlanFacts


@dataclass(frozen=True)
class ToldFact:
    """A report or a piece of evidence, where it stands, and its source."""

    it: Evidence | Update
    place: Link
    source: Citation | None


def told_facts(plan: PlanFacts) -> Iterator[ToldFact]:
    """What was told of the plan as a whole, of what was asked for, and of each action and step."""
    written = plan.plan
    yield from _facts(written.updates, Link(plan_part_address(written.id, "reports"), written.title), None)
    for asked in written.recommendations:
        name = f"{written.title}, {asked.called or written.called} {asked.id}"
        yield from _facts(asked.updates, Link(recommendation_address(written.id, asked.id), name), asked.source)
    for action in plan.live:
        yield from _of_action(action)


def _of_action(action: ActionFacts) -> Iterator[ToldFact]:
    name, source = f"{action.plan.title}, action {action.action.id}", action.action.source
    yield from _of_thing(action.standing, name, source, action.address, "#evidence", "#updates")
    for step in action.steps:
        place = step.address.removeprefix(action.address)
        yield from _of_thing(step.standing, f"{name}, step {step.id}", source, action.address, place, place)


def _of_thing(it: Standing, name: str, source: Citation, page: str, proof: str, told: str) -> Iterator[ToldFact]:
    yield from _facts(it.thing.evidence, Link(page + proof, name), it.thing.source or source)
    yield from _facts(it.thing.updates, Link(page + told, name), it.thing.source or source)


def _facts(facts: Iterable[Evidence | Update], place: Link, within: Citation | None) -> Iterator[ToldFact]:
    return (ToldFact(it, place, it.source or within) for it in facts)
