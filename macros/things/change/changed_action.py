"""An action that changed, and actions on which there is little to say, on the page of changes."""

from collections.abc import Iterable
from dataclasses import dataclass

from macros.shown.links import Link
from macros.shown.status import Mark, Status, colour_mark, stage_status, timeliness_status, unproved_status
from macros.standing.span import counted
from macros.things.action.action_facts import ActionFacts
from macros.things.change.action_change import ActionChange
from macros.things.facts import Facts
from macros.things.plan.plan_facts import by_plan


@dataclass(frozen=True)
class ChangedAction:
    """One action with its stage on the second day; `before` is that of the first, where it was another."""

    address: str
    id: str
    title: str
    plan: str
    before: Status | None
    stage: Status
    colour: Mark | None
    timeliness: Status
    unproved: Status | None


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


def named_groups(facts: Facts, changes: Iterable[ActionChange]) -> tuple[NamedGroup, ...]:
    """Some actions by their names alone, under their plans."""
    return tuple(
        NamedGroup(Link(plan.address, plan.plan.title), counted(len(these), "action"), tuple(map(_named, these)))
        for plan, these in by_plan(facts, changes, lambda it: it.action.plan.id)
    )


def action_place(action: ActionFacts, part: str = "") -> Link:
    """To an action, named with its plan: "Leo, action 1.1"; `part` is the part of its page."""
    return Link(action.address + part, f"{action.plan.title}, action {action.action.id}")


def _changed_action(it: ActionChange) -> ChangedAction:
    action, after = it.action, it.after
    return ChangedAction(
        action.address,
        action.action.id,
        action.action.title,
        action.plan.title,
        stage_status(it.before.stage) if it.before.stage is not after.stage else None,
        stage_status(after.stage),
        colour_mark(after.colour) if after.colour else None,
        timeliness_status(after),
        unproved_status(after),
    )


def _named(it: ActionChange) -> NamedAction:
    action = it.action
    return NamedAction(action.address, action.action.id, action.action.title, stage_status(it.after.stage))
