"""A step on the page of its action."""

from dataclasses import dataclass

from macros.model.record import Record
from macros.shown.due import Due, LedgerLine, due, ledger, ledger_caption
from macros.shown.links import Link, dated_body_links
from macros.shown.status import Mark, Status, rating_mark, standing_status, timeliness_status
from macros.shown.told import Told, told
from macros.things.action.action_facts import StepFacts
from macros.things.action.action_sentences import (
    disputed_sentence,
    done_sentence,
    dropped_sentence,
    no_date_words,
    original_words,
    unsaid_sentence,
)
from macros.things.action.rating_line import RatingLine, check_lines, own_lines, rating_line


@dataclass(frozen=True)
class StepPart:
    """One step on the page of its action. `said` are the words of a source that gives no colour; `done` is told where
    the day is known, else the report tells it. `ratings` are told where there is more than the latest.
    """

    id: str
    title: str
    stage: Status
    timeliness: Status
    colour: Mark | None
    due: Due | None
    moved: str
    no_date: str
    dropped: str
    unsaid: str
    original: Due | None
    against_original: str
    leads: tuple[Link, ...]
    supports: tuple[Link, ...]
    rated: RatingLine | None
    said: str
    checks: tuple[RatingLine, ...]
    ratings: tuple[RatingLine, ...]
    disputed: str
    done: str
    note: str
    updates: tuple[Told, ...]
    ledger: tuple[LedgerLine, ...]
    ledger_caption: str


def step_part(record: Record, step: StepFacts) -> StepPart:
    """All that is shown of a step there."""
    it, rating = step.standing, step.standing.rating
    within = it.thing.source or step.action.action.source
    has_more = len(it.deadlines) > 1 or bool(it.deadline and it.deadline.due and it.deadline.words)
    against_original = original_words(it)
    lines = own_lines(record, it, within, f"step-{step.id}")
    return StepPart(
        id=step.id,
        title=it.thing.title,
        stage=standing_status(it),
        timeliness=timeliness_status(it),
        colour=rating_mark(rating, it.key) if it.colour else None,
        due=due(it.deadline) if it.deadline else None,
        moved=it.moved_words,
        no_date=no_date_words(it),
        dropped=dropped_sentence(it),
        unsaid=unsaid_sentence(it),
        original=due(it.original) if it.original and against_original else None,
        against_original=against_original,
        leads=dated_body_links(record, it.thing.leads),
        supports=dated_body_links(record, it.thing.supports),
        rated=lines[0] if len(lines) == 1 else rating_line(record, it, rating, within),
        said=f"“{rating.words}”" if rating and rating.words and not it.colour else "",
        checks=check_lines(record, it, within),
        ratings=lines if len(lines) > 1 else (),
        disputed=disputed_sentence(record, it),
        done=done_sentence(it) if it.done_on else "",
        note=it.thing.note or "",
        updates=told(record, it.updates, within),
        ledger=ledger(record, it, within) if has_more else (),
        ledger_caption=ledger_caption(f"step {step.id}", it),
    )
