"""What was said of a recommendation itself between two days: the owner's answer, a rating, a later date."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.model.partial_date import PartialDate
from macros.shown.addresses import recommendation_address
from macros.shown.cite import Cite, cite
from macros.shown.due import due_words
from macros.shown.links import Link
from macros.shown.sentence import full_stop
from macros.shown.status import rating_mark
from macros.standing.moved_date import moved_dates
from macros.things.change.changes import Changes
from macros.things.plan.plan import Recommendation
from macros.things.plan.plan_facts import PlanFacts


@dataclass(frozen=True)
class AskedChange:
    """One thing that was said of a recommendation: when, what, and where that stands."""

    asked: Link
    when: PartialDate
    words: str
    source: Cite | None


def asked_changes(changes: Changes) -> tuple[AskedChange, ...]:
    """Everything that was said of recommendations themselves, in the order of the plans."""
    return tuple(it for plan, asked in changes.recommendations for it in _of_one(changes, plan, asked))


def _of_one(changes: Changes, plan: PlanFacts, asked: Recommendation) -> Iterator[AskedChange]:
    record, called = changes.facts.record, asked.called or plan.plan.called
    to = Link(recommendation_address(plan.plan.id, asked.id), f"{plan.plan.title}, {called} {asked.id}")
    response = asked.response
    if response and response.on and changes.is_between(response.on):
        why = f" {full_stop(response.why)}" if response.why else ""
        words = f"The answer was “{response.answer}”.{why}"
        yield AskedChange(to, response.on, words, cite(record, response.source, asked.source))
    for rating in asked.ratings:
        if changes.is_between(rating.as_at):
            mark = rating_mark(rating, plan.key)
            who = "A check" if rating.assessment == "check" else "The owner"
            words = f"{who} rated it: {full_stop(f'{mark.word}. {mark.meaning}'.strip())}"
            yield AskedChange(to, rating.as_at, words, cite(record, rating.source, asked.source))
    for moved in moved_dates(asked.deadlines, asked.source):
        if moved.after.as_at and changes.is_between(moved.after.as_at):
            words = f"Its date moved from {due_words(moved.before)} to {due_words(moved.after)}."
            yield AskedChange(to, moved.after.as_at, words, cite(record, moved.after.source, asked.source))
