"""What was said of a recommendation itself between two days: the owner's answer, a rating, a later date."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.model.partial_date import PartialDate
from macros.model.record import Record
from macros.shown.addresses import recommendation_address
from macros.shown.cite import Cite, cite
from macros.shown.due import due_words
from macros.shown.links import Link
from macros.shown.sentence import full_stop
from macros.shown.status import rating_mark
from macros.standing.moved_date import moved_dates
from macros.things.action.deadline_names import deadline_names
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
    record = changes.facts.record
    told = (it for plan, asked in changes.recommendations for _, it in said_of_recommendation(record, plan, asked))
    return tuple(it for it in told if changes.is_between(it.when))


def said_of_recommendation(record: Record, plan: PlanFacts, asked: Recommendation) -> Iterator[tuple[str, AskedChange]]:
    """All that was ever said of a recommendation itself, each with the name of its dated fact below its own."""
    called = asked.called or plan.plan.called
    to = Link(recommendation_address(plan.plan.id, asked.id), f"{plan.plan.title}, {called} {asked.id}")
    response = asked.response
    if response and response.on:
        why = f" {full_stop(response.why)}" if response.why else ""
        words = f"The answer was “{response.answer}”.{why}"
        yield "response", AskedChange(to, response.on, words, cite(record, response.source, asked.source))
    for rating in asked.ratings:
        mark = rating_mark(rating, plan.key)
        who = "A check" if rating.assessment == "check" else "The owner"
        words = f"{who} rated it: {full_stop(f'{mark.word}. {mark.meaning}'.strip())}"
        source = cite(record, rating.source, asked.source)
        yield f"ratings/{rating.as_at.typed}", AskedChange(to, rating.as_at, words, source)
    names = deadline_names(asked.deadlines)
    for name, moved in zip(names[1:], moved_dates(asked.deadlines, asked.source), strict=True):
        if moved.after.as_at:
            words = f"Its date moved from {due_words(moved.before)} to {due_words(moved.after)}."
            source = cite(record, moved.after.source, asked.source)
            yield f"deadlines/{name}", AskedChange(to, moved.after.as_at, words, source)
