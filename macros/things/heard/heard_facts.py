"""Every fact that holds what people said, with where it stands: reports, evidence, learning points, items, figures."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.model.heard_from import HeardFrom
from macros.model.partial_date import PartialDate
from macros.model.written import Citation
from macros.shown.addresses import measure_address, meeting_address, point_address
from macros.shown.anchors import reading_anchors
from macros.shown.links import Link
from macros.things.facts import Facts, once
from macros.things.measure.figure_words import value_words
from macros.things.measure.measure import Measure
from macros.things.measure.measure_facts import period_words
from macros.things.plan.plan_facts import PlanFacts, live_plans
from macros.things.plan.told_facts import told_facts

# In the order in which pages show them.
GROUPS = ("children", "parents", "carers", "families", "practitioners")


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
    """All that people said, plan by plan, then at meetings, then the figures."""
    by_plan = (it for plan in live_plans(facts) for it in _of_plan(plan))
    told = [*by_plan, *_of_meetings(facts), *_of_measures(facts)]
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
    for told in told_facts(plan):
        if told.it.heard_from:
            yield Heard(told.it.heard_from, told.it.text, told.place, told.it.as_at, told.source)


def _of_meetings(facts: Facts) -> Iterator[Heard]:
    for meeting in facts.record.meetings.values():
        for number, item in enumerate(meeting.items, start=1):
            if item.heard_from:
                place = Link(f"{meeting_address(meeting.id)}#item-{number}", f"{meeting.title}: {item.title}")
                yield Heard(item.heard_from, item.text or item.title, place, meeting.date, item.source)


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
