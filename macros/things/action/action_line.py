"""An action in a list: what was promised, how far it is, and whether it is on time. And a step in a table of steps."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.model.record import Record
from macros.shown.due import Due, due
from macros.shown.links import Link, body_links
from macros.shown.status import (
    WITHDRAWN,
    Mark,
    Status,
    colour_mark,
    standing_status,
    timeliness_status,
    unproved_status,
)
from macros.standing.span import counted
from macros.standing.standing import Standing
from macros.things.action.action_facts import ActionFacts, StepFacts
from macros.things.action.action_sentences import check_words, no_date_words, original_words, rating_note, steps_words
from macros.things.facts import Facts
from macros.things.plan.plan_facts import actions_by_plan, by_plan


@dataclass(frozen=True)
class ActionLine:
    """One action in a list. Of a withdrawn one only that is said.

    `moved` is how its date moved; `told` what more is told: when it was done, its steps, a check.
    """

    address: str
    id: str
    title: str
    plan: str
    stage: Status
    colour: Mark | None
    timeliness: Status | None
    unproved: Status | None
    due: Due | None
    no_date: str
    moved: str
    told: str

    @property
    def after(self) -> str:
        """Both, behind its date in a sentence."""
        return (f"; {self.moved}" if self.moved else "") + (f". {self.told}" if self.told else "")


@dataclass(frozen=True)
class PlanGroup:
    """Some actions, or steps, of one plan: the plan, and how many they are."""

    plan: Link
    count: str
    lines: tuple[ActionLine, ...]


@dataclass(frozen=True)
class StepLine:
    """One step in a table of steps; `note` is what is to be known of a late one."""

    address: str
    id: str
    title: str
    due: Due | None
    moved: str
    stage: Status
    timeliness: Status
    note: str
    leads: tuple[Link, ...]


@dataclass(frozen=True)
class StepGroup:
    """Some steps of one plan: the plan, how many they are, and the caption of their table."""

    plan: Link
    count: str
    caption: str
    lines: tuple[StepLine, ...]


def action_line(action: ActionFacts, standing: Standing | None = None) -> ActionLine:
    """An action in a list, as it stands on the day, or as it stood at `standing`."""
    it = standing or action.standing
    named = (action.address, action.action.id, action.action.title, action.plan.title)
    if action.action.withdrawn:
        return ActionLine(*named, WITHDRAWN, None, None, None, None, "", "", "")
    return ActionLine(
        *named,
        standing_status(it),
        colour_mark(it.colour) if it.colour else None,
        timeliness_status(it),
        unproved_status(it),
        due(it.deadline) if it.deadline else None,
        no_date_words(it),
        "; ".join(_moved(it)),
        ". ".join(_told(it)),
    )


def _moved(it: Standing) -> Iterator[str]:
    """How its date moved; and how it is in time against the first, where that is another answer."""
    if it.moved_words:
        yield it.moved_words
    if it.against_original and it.against_original.timeliness is not it.timeliness and original_words(it):
        yield f"against the original date: {original_words(it)}"


def _told(it: Standing) -> Iterator[str]:
    """What more is told in a list: when it was done, its steps, a check."""
    if it.done_on:
        yield f"Done {it.done_on}"
    yield from filter(None, (steps_words(it), check_words(it)))


def action_lines(actions: Iterable[ActionFacts]) -> tuple[ActionLine, ...]:
    """Some actions in a list."""
    return tuple(map(action_line, actions))


def action_groups(facts: Facts, actions: Iterable[ActionFacts]) -> tuple[PlanGroup, ...]:
    """Some actions under their plans."""
    return tuple(
        PlanGroup(Link(plan.address, plan.plan.title), counted(len(these), "action"), action_lines(these))
        for plan, these in actions_by_plan(facts, actions)
    )


def step_line(record: Record, step: StepFacts) -> StepLine:
    """A step in a table."""
    it, action = step.standing, step.action
    return StepLine(
        step.address,
        f"{action.action.id}, step {step.id}",
        it.thing.title,
        due(it.deadline) if it.deadline else None,
        "; ".join(_moved(it)),
        standing_status(it),
        timeliness_status(it),
        rating_note(it) if it.is_late else "",
        body_links(record, step.leads),
    )


def step_lines(record: Record, steps: Iterable[StepFacts]) -> tuple[StepLine, ...]:
    """Some steps in a table."""
    return tuple(step_line(record, step) for step in steps)


def step_groups(facts: Facts, steps: Iterable[StepFacts], called: str) -> tuple[StepGroup, ...]:
    """Some steps under their plans; `called` says in the captions what they are."""
    return tuple(
        StepGroup(
            Link(plan.address, plan.plan.title),
            counted(len(these), "step"),
            f"{called} of {plan.plan.title}",
            step_lines(facts.record, these),
        )
        for plan, these in by_plan(facts, steps, lambda step: step.action.plan.id)
    )
