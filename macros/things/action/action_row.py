"""An action in a table of a paper: where it stands on a day, and how its owner rated it."""

from dataclasses import dataclass

from macros.shown.due import Due, due
from macros.shown.sentence import capital
from macros.shown.status import Mark, Status, standing_status, timeliness_status, unproved_status
from macros.standing.standing import Standing
from macros.things.action.action_facts import ActionFacts
from macros.things.action.action_sentences import (
    check_words,
    dropped_sentence,
    due_by_steps,
    original_words,
    progress_words,
)


@dataclass(frozen=True)
class ActionRow:
    """One action. `original` is its first date, where that moved; `no_date` tells of its steps, where it has none.

    `notes` are sentences on its priority and how far it is: when it was done or given up, what a check says.
    """

    id: str
    title: str
    due: Due | None
    no_date: str
    original: Due | None
    moved: str
    stage: Status
    timeliness: Status
    unproved: Status | None
    mark: Mark
    notes: tuple[str, ...]


def action_row(action: ActionFacts, it: Standing, mark: Mark) -> ActionRow:
    """An action as it stood at `it`, rated `mark`."""
    return ActionRow(
        id=action.action.id,
        title=action.action.title,
        due=due(it.deadline) if it.deadline else None,
        no_date="" if it.deadline else due_by_steps(it),
        original=due(it.original) if it.original and it.moved_words else None,
        moved=_moved(it),
        stage=standing_status(it),
        timeliness=timeliness_status(it),
        unproved=unproved_status(it),
        mark=mark,
        notes=_notes(it, action.action.priority),
    )


def _moved(it: Standing) -> str:
    """How its date moved, and how it is in time against the first."""
    against = original_words(it)
    return capital(it.moved_words) + (f". Against the original date: {against}" if against else "")


def _notes(it: Standing, priority: str | None) -> tuple[str, ...]:
    done = f"Done {it.done_on}." if it.done_on else ""
    rank = f"Priority in the plan: {priority}." if priority else ""
    told = (f"{words}." for words in (progress_words(it), check_words(it)) if words)
    return tuple(filter(None, (rank, done, dropped_sentence(it), *told)))
