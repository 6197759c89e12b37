"""What changed between two sittings, for programs: the names of the actions, plans, readings and promises."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.model.written import Stage
from macros.shown.addresses import data_address
from macros.shown.due import due_iso
from macros.standing.moved_date import MovedDate
from macros.things.action.action_facts import step_name
from macros.things.change.action_change import ActionChange
from macros.things.change.changes import Changes
from macros.things.change.pairs import pairs
from macros.things.facts import Facts
from macros.things.open_data import DataFiles
from macros.things.promise.promise_facts import PromiseFacts

Names = tuple[str, ...]


@dataclass(frozen=True)
class ChangedStep:
    """A step whose stage changed, and the stage that it is at now."""

    name: str
    stage: Stage


@dataclass(frozen=True)
class MovedDue:
    """A date that moved: of what, from when, until when, by how much, why, and who agreed."""

    name: str
    due_before: str | None
    due_after: str | None
    moved_by: str
    reason: str | None
    approved_by: str | None
    approved_on: str | None


@dataclass(frozen=True)
class ChangesFile:
    """What changed after one day and until another: actions as plan/action, steps as plan/action/step-a, promises as
    meeting/promise.
    """

    after: str
    until: str
    newly_complete: Names
    newly_embedded: Names
    gone_back: Names
    newly_will_not_be_done: Names
    newly_under_way: Names
    rated_anew: Names
    newly_checked: Names
    steps_done: Names
    steps_newly_done: Names
    steps_changed: tuple[ChangedStep, ...]
    dates_moved: Names
    moved_dates: tuple[MovedDue, ...]
    evidence_added: Names
    promised: Names
    no_longer_standing: Names
    no_change_recorded: Names
    no_report_recorded: Names
    late_then: Names
    date_passed_then: Names
    totals_reported: Names
    plans_reported_on: Names
    measures_read: Names
    promises_due: Names
    promises_open: Names


def _files(facts: Facts) -> Iterator[tuple[str, ChangesFile]]:
    return ((data_address(pair.address), _file(pair.changes(facts))) for pair in pairs(facts))


def _file(changes: Changes) -> ChangesFile:
    return ChangesFile(
        after=changes.first.isoformat(),
        until=changes.second.isoformat(),
        newly_complete=_actions(changes.those(lambda it: it.is_newly_complete)),
        newly_embedded=_actions(changes.those(lambda it: it.is_newly_embedded)),
        gone_back=_actions(changes.those(lambda it: it.has_gone_back)),
        newly_will_not_be_done=_actions(changes.those(lambda it: it.is_dropped)),
        newly_under_way=_actions(changes.those(lambda it: it.is_begun)),
        rated_anew=_actions(changes.those(lambda it: it.is_rated_anew)),
        newly_checked=_actions(changes.checked),
        steps_done=_actions(changes.stepped),
        steps_newly_done=tuple(
            step_name(it.action.reference, step) for it in changes.stepped for step in it.steps_done
        ),
        steps_changed=tuple(
            ChangedStep(step_name(it.action.reference, step), stage)
            for it in changes.stepped_otherwise
            for step, stage in it.steps_otherwise
        ),
        dates_moved=_actions(changes.moved),
        moved_dates=tuple(_moved(it, moved) for it in changes.moved for moved in it.moved_dates),
        evidence_added=_actions(changes.proved),
        promised=_actions(changes.new),
        no_longer_standing=tuple(it.reference for it in changes.withdrawn),
        no_change_recorded=_actions(changes.unchanged),
        no_report_recorded=_actions(changes.silent),
        late_then=_actions(changes.late),
        date_passed_then=_actions(changes.passed),
        totals_reported=tuple(dict.fromkeys(plan.plan.id for plan, _ in changes.reported)),
        plans_reported_on=tuple(plan.plan.id for plan, _ in changes.updated),
        measures_read=tuple(dict.fromkeys(measure.id for measure, _ in changes.readings)),
        promises_due=_promises(changes.promises_due),
        promises_open=_promises(changes.promises_open),
    )


def _actions(found: Iterable[ActionChange]) -> Names:
    return tuple(it.action.reference for it in found)


def _moved(it: ActionChange, moved: MovedDate) -> MovedDue:
    before, after, agreed = moved.before, moved.after, moved.after.approved
    return MovedDue(
        step_name(it.action.reference, moved.step),
        due_iso(before) or before.words,
        due_iso(after) or after.words,
        moved.shift,
        after.reason,
        agreed.by if agreed else None,
        agreed.on.typed if agreed and agreed.on else None,
    )


def _promises(found: Iterable[PromiseFacts]) -> Names:
    return tuple(f"{it.meeting.id}/{it.promise.id}" for it in found)


CHANGES_FILES = DataFiles(
    "changes-between",
    "api/v1/changes/{from}/{to}.json",
    "What changed from one meeting to another, by the names of what changed.",
    ChangesFile,
    _files,
)
