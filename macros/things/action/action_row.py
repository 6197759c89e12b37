"""An action in a table of a paper: where it stands on a day, and how its owner rated it."""

from dataclasses import dataclass

from macros.shown.due import Due, due
from macros.shown.status import Mark, Status, stage_status, timeliness_status, unproved_status
from macros.standing.standing import Standing
from macros.things.action.action_facts import ActionFacts


@dataclass(frozen=True)
class ActionRow:
    """One action. `original` is its first date, where that moved; `no_date` is why it has none, where that is known."""

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


def action_row(action: ActionFacts, it: Standing, mark: Mark, no_date: str) -> ActionRow:
    """An action as it stood at `it`, rated `mark`; `no_date` is said of one whose steps have dates of their own."""
    return ActionRow(
        id=action.action.id,
        title=action.action.title,
        due=due(it.deadline) if it.deadline else None,
        no_date=no_date if it.steps and not it.deadline else "",
        original=due(it.original) if it.original and it.moved_words else None,
        moved=it.moved_words.capitalize(),
        stage=stage_status(it.stage),
        timeliness=timeliness_status(it),
        unproved=unproved_status(it),
        mark=mark,
    )
