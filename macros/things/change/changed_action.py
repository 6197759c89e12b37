"""An action that changed, and actions on which there is little to say, on the page of changes."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from macros.shown.links import Link
from macros.shown.status import (
    Mark,
    Status,
    colour_mark,
    stage_status,
    standing_status,
    timeliness_status,
    unproved_status,
)
from macros.standing.span import counted
from macros.standing.standing import Standing
from macros.things.action.action_facts import ActionFacts
from macros.things.action.action_grounds import action_grounds
from macros.things.action.action_sentences import dated
from macros.things.change.action_change import ActionChange
from macros.things.facts import Facts
from macros.things.plan.plan_facts import by_plan


@dataclass(frozen=True)
class ChangedAction:
    """One action with its stage on the second day; `before` and `colour_before` are of the first, where they differ.

    `note` says what the stage rests on, where it is no rating, and on which day it was done, where the owner gave it.
    """

    address: str
    id: str
    title: str
    plan: str
    before: Status | None
    stage: Status
    colour_before: Mark | None
    colour: Mark | None
    timeliness: Status
    unproved: Status | None
    note: str


@dataclass(frozen=True)
class NamedAction:
    """One action in a long list: its name, and its stage on the second day."""

    address: str
    id: str
    title: str
    stage: Status


@dataclass(frozen=True)
class NamedGroup:
    """Some actions of one plan, by their names: the plan, and how many they are."""

    plan: Link
    count: str
    lines: tuple[NamedAction, ...]


def changed_actions(changes: Iterable[ActionChange]) -> tuple[ChangedAction, ...]:
    """Some actions, each with how its stage changed."""
    return tuple(map(_changed_action, changes))


def actions_as_they_stood(changes: Iterable[ActionChange]) -> tuple[ChangedAction, ...]:
    """Some actions as they stood on the second day; how they stood before is not said again."""
    return tuple(replace(_changed_action(it), before=None, colour_before=None) for it in changes)


def named_groups(facts: Facts, changes: Iterable[ActionChange]) -> tuple[NamedGroup, ...]:
    """Some actions by their names alone, under their plans."""
    return tuple(
        NamedGroup(Link(plan.address, plan.plan.title), counted(len(these), "action"), tuple(map(_named, these)))
        for plan, these in by_plan(facts, changes, lambda it: it.action.plan.id)
    )


def action_place(action: ActionFacts, part: str = "") -> Link:
    """To an action, named with its plan: "Leo, action 1.1"; `part` is the part of its page."""
    return Link(action.address + part, f"{action.plan.title}, action {action.action.id}")


def change_note(it: ActionChange) -> str:
    """What the stage of an action rests on, where only a step or the source's words say it; or when it was done."""
    if it.is_begun_by_a_step:
        return action_grounds(it.action.plan, it.after)
    if it.is_dropped and it.after.rating and it.after.rating.words:
        return f"The source says: “{it.after.rating.words}”."
    done_on = it.after.done_on if it.after.stage.is_done else None
    return f"The owner says that it was done {dated(done_on)}." if done_on else ""


def stage_before(it: ActionChange) -> Status | None:
    """The stage on the first day, where it was another."""
    return stage_status(it.stages[0]) if it.stages[0] is not it.stages[1] else None


def _changed_action(it: ActionChange) -> ChangedAction:
    action, after = it.action, it.after
    colour_before, colour = _colour(it.before), _colour(after)
    return ChangedAction(
        address=action.address,
        id=action.action.id,
        title=action.action.title,
        plan=action.plan.title,
        before=stage_before(it),
        stage=standing_status(after),
        colour_before=colour_before if colour_before != colour else None,
        colour=colour,
        timeliness=timeliness_status(after),
        unproved=unproved_status(after),
        note=change_note(it),
    )


def _colour(it: Standing) -> Mark | None:
    return colour_mark(it.colour) if it.colour else None


def _named(it: ActionChange) -> NamedAction:
    action = it.action
    return NamedAction(action.address, action.action.id, action.action.title, standing_status(it.after))
