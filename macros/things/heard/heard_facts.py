"""Every fact that holds what people said: reports, evidence, learning points and figures, with where each stands."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.model.heard_from import HeardFrom
from macros.model.partial_date import PartialDate
from macros.model.written import Citation
from macros.shown.addresses import measure_address, plan_part_address, point_address, recommendation_address
from macros.shown.anchors import reading_anchors
from macros.shown.links import Link
from macros.standing.standing import Standing
from macros.things.action.action import Evidence, Update
from macros.things.action.action_facts import ActionFacts
from macros.things.facts import Facts, once
from macros.things.measure.figure_words import value_words
from macros.things.measure.measure import Measure
from macros.things.measure.measure_facts import period_words
from macros.things.plan.plan_facts import PlanFacts, live_plans

# In the order in which pages show them.
GROUPS = ("children", "parents", "carers", "practitioners")


@dataclass(frozen=True)
class Heard:
    """One fact: who was heard and how, what they said, where that stands, when it was told, and its source."""

    of: HeardFrom
    text: str
    place: Link
    when: PartialDate | None
    source: Citation | None


@once
def heard(facts: Facts) -> list[Heard]:
    """All that people said, plan by plan, then the figures."""
    told = [*(it for plan in live_plans(facts) for it in _of_plan(plan)), *_of_measures(facts)]
    return [it for it in told if it.when is None or it.when.said_by(facts.day) <= facts.day]


def heard_of(facts: Facts, who: str) -> list[Heard]:
    """What one group of people said."""
    return [it for it in heard(facts) if who in it.of.who]


def _of_plan(plan: PlanFacts) -> Iterator[Heard]:
    title, written = plan.plan.title, plan.plan
    for point in written.learning:
        if point.heard_from:
            place = Link(point_address(written.id, point.id), f"{title}, point {point.id}")
            yield Heard(point.heard_from, point.text, place, written.published, point.source)
    yield from _of(written.updates, Link(plan_part_address(written.id, "reports"), title), None)
    for asked in written.recommendations:
        place = Link(
            recommendation_address(written.id, asked.id), f"{title}, {asked.called or written.called} {asked.id}"
        )
        yield from _of(asked.updates, place, asked.source)
    for action in plan.live:
        yield from _of_action(action)


def _of_action(action: ActionFacts) -> Iterator[Heard]:
    name, source = f"{action.plan.title}, action {action.action.id}", action.action.source
    yield from _of_thing(action.standing, name, source, action.address, "#evidence", "#updates")
    for step in action.steps:
        place = step.address.removeprefix(action.address)
        yield from _of_thing(step.standing, f"{name}, step {step.id}", source, action.address, place, place)


def _of_thing(it: Standing, name: str, source: Citation, page: str, proof: str, told: str) -> Iterator[Heard]:
    yield from _of(it.thing.evidence, Link(page + proof, name), it.thing.source or source)
    yield from _of(it.thing.updates, Link(page + told, name), it.thing.source or source)


def _of(facts: Iterable[Evidence | Update], place: Link, within: Citation | None) -> Iterator[Heard]:
    return (Heard(it.heard_from, it.text, place, it.as_at, it.source or within) for it in facts if it.heard_from)


def _of_measures(facts: Facts) -> Iterator[Heard]:
    for measure in facts.record.measures.values():
        if measure.baseline and measure.baseline.heard_from:
            yield _figure(measure, -1, "baseline")
        for number, anchor in enumerate(reading_anchors(measure.readings)):
            if measure.readings[number].heard_from:
                yield _figure(measure, number, anchor)


def _figure(measure: Measure, number: int, anchor: str) -> Heard:
    it = measure.baseline if number < 0 else measure.readings[number]
    assert it
    assert it.heard_from
    text = f"{measure.title}: {value_words(it.value, measure.unit)} ({period_words(it.period)})"
    place = Link(f"{measure_address(measure.id)}#{anchor}", measure.title)
    return Heard(it.heard_from, text, place, it.as_at, it.source)
