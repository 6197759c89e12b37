"""Deadlines: each says something, is another than the one before, and one that was approved too late says why."""

from itertools import pairwise
from typing import Any

from macros.model.record import Record
from macros.rules.finding import Findings
from macros.things.action.action import Action, Deadline, Step
from macros.things.plan.plan import Recommendation


def deadlines_say_something(record: Record) -> Findings:
    """A deadline gives a date, or the words of a source that gives none."""
    for file, path, deadline in record.each(Deadline):
        if not (deadline.due or deadline.words):
            yield file, path, 'has no date; add "due: 2024-06", or what the source says instead, as "words: ongoing"'


def deadlines_move_in_order(record: Record) -> Findings:
    """Each later deadline says when it was published, not before the one that it replaces, and is another."""
    kinds: tuple[type[Any], ...] = (Action, Step, Recommendation)
    for kind in kinds:
        for file, path, thing in record.each(kind):
            for number, (before, after) in enumerate(pairwise(thing.deadlines), start=1):
                spot = (*path, "deadlines", number)
                if after.as_at is None:
                    yield file, spot, 'does not say when it was published; add "as_at: …", the date from which it held'
                elif before.as_at and after.as_at.last < before.as_at.first:
                    text = f"{after.as_at} is before the deadline above it; write the older one first"
                    yield file, (*spot, "as_at"), text
                if _is_same(before, after):
                    said = after.due or f'"{after.words}"'
                    field = "due" if after.due else "words"
                    yield file, (*spot, field), f"{said} is the deadline that was there before; write the new one"


def a_late_approval_says_why(record: Record) -> Findings:
    """A deadline that was approved only after it had passed says why in `reason`."""
    for file, path, deadline in record.each(Deadline):
        approved = deadline.approved.on if deadline.approved else None
        if approved and deadline.date and deadline.date.last < approved.first and not deadline.reason:
            line = record.files[file].mistake((*path, "approved", "on"), "").line
            text = f"{deadline.date} had passed when it was approved, {approved} (line {line})"
            field = "due" if deadline.due else "words"
            yield file, (*path, field), f'{text}; correct one of the two, or say why in "reason"'


def _is_same(before: Deadline, after: Deadline) -> bool:
    """Whether a later deadline is the one that was there: the same date, or without one the same words."""
    if before.due or after.due:
        return bool(before.due and after.due and before.due.typed == after.due.typed)
    return bool(before.words and after.words and before.words.casefold() == after.words.casefold())
