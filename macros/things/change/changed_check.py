"""A rating by somebody who checked an action or a step: listed as a check, and never as the owner's own claim."""

from dataclasses import dataclass

from macros.model.partial_date import PartialDate
from macros.model.record import Record
from macros.model.written import Stage
from macros.shown.cite import Cite, cite
from macros.shown.links import Link, body_link
from macros.shown.sentence import full_stop
from macros.shown.status import Mark, Status, rating_mark, stage_status
from macros.standing.stages import stage_of
from macros.standing.standing import Standing
from macros.things.action.action import Action, Rating
from macros.things.action.action_facts import ActionFacts
from macros.things.change.changed_action import action_place
from macros.things.change.changes import Changes


@dataclass(frozen=True)
class NewCheck:
    """One check: of what, by whom and when, what it found, and whether the owner says otherwise."""

    what: Link
    by: Link | None
    when: PartialDate
    stage: Status
    mark: Mark
    owner: str
    note: str
    source: Cite | None


def new_checks(changes: Changes) -> tuple[NewCheck, ...]:
    """The checks that were made between the two days."""
    record = changes.facts.record
    return tuple(_new_check(record, it.action, *check) for it in changes.checked for check in it.checks)


def _new_check(record: Record, action: ActionFacts, it: Standing, check: Rating) -> NewCheck:
    stage = stage_of(check, it.key)
    return NewCheck(
        what=_place(action, it),
        by=body_link(record, check.by) if check.by else None,
        when=check.as_at,
        stage=stage_status(stage),
        mark=rating_mark(check, it.key),
        owner=_owner_words(it, stage),
        note=full_stop(check.note) if check.note else "",
        source=cite(record, check.source, action.action.source),
    )


def _owner_words(it: Standing, found: Stage) -> str:
    """What the owner says, where that is not what the check found."""
    if it.stage is Stage.NOT_KNOWN:
        return "The owner's own rating is not recorded."
    return f"The owner says otherwise: {it.stage}." if it.stage is not found else ""


def _place(action: ActionFacts, it: Standing) -> Link:
    if isinstance(it.thing, Action):
        return action_place(action)
    step = it.thing.id
    place = action_place(action, f"#step-{step.lower()}")
    return Link(place.address, f"{place.text}, step {step}")
