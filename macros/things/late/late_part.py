"""The parts of the page of what is late that hold actions and steps of one timeliness, or what is not proved."""

from collections.abc import Sequence
from dataclasses import dataclass

from macros.standing.span import counted
from macros.standing.timeliness import Timeliness
from macros.things.action.action_facts import ActionFacts, StepFacts
from macros.things.action.action_line import PlanGroup, StepGroup, action_groups, step_groups
from macros.things.facts import Facts
from macros.things.late.late_facts import actions_that_are, late_actions, steps_that_are, unproved


@dataclass(frozen=True)
class LateHead:
    """The head of a part of the page: its id, its title, and how many are in it."""

    id: str
    title: str
    count: str


@dataclass(frozen=True)
class LatePart:
    """A part of the page: some actions and some steps, under their plans."""

    head: LateHead
    actions: tuple[PlanGroup, ...]
    steps: tuple[StepGroup, ...] = ()


def late_actions_part(facts: Facts) -> LatePart:
    """The late actions, the latest first."""
    late = late_actions(facts)
    return LatePart(LateHead("late-actions", "Late actions", str(len(late))), action_groups(facts, late))


def late_steps_part(facts: Facts) -> LatePart:
    """The late steps, the latest first."""
    late = steps_that_are(facts, Timeliness.LATE)
    return LatePart(LateHead("steps", "Late steps", str(len(late))), (), step_groups(facts, late, "Late steps"))


def not_recorded_part(facts: Facts) -> LatePart:
    """What is past its date with no word whether it was done in time."""
    title = "The date passed, and no source says whether it was done in time"
    return _both(facts, Timeliness.NOT_RECORDED, "not-recorded", title, "Steps with a date that passed")


def original_part(facts: Facts) -> LatePart:
    """What is late against its first date only."""
    title = "Late against the first date only"
    return _both(facts, Timeliness.LATE_AGAINST_ORIGINAL, "original", title, "Steps late against their first date")


def unproved_part(facts: Facts) -> LatePart:
    """What is reported done, with no evidence published."""
    head = LateHead("unproved", "Reported done, with no evidence published", counted_actions(unproved(facts)))
    return LatePart(head, action_groups(facts, unproved(facts)))


def counted_actions(actions: Sequence[ActionFacts]) -> str:
    """How many actions: "3 actions"."""
    return counted(len(actions), "action")


def counted_steps(steps: Sequence[StepFacts]) -> str:
    """How many steps: "3 steps"."""
    return counted(len(steps), "step")


def _both(facts: Facts, timeliness: Timeliness, name: str, title: str, called: str) -> LatePart:
    """The actions and the steps of one timeliness; `called` says in the captions what those steps are."""
    actions, steps = actions_that_are(facts, timeliness), steps_that_are(facts, timeliness)
    head = LateHead(name, title, f"{counted_actions(actions)}, {counted_steps(steps)}")
    return LatePart(head, action_groups(facts, actions), step_groups(facts, steps, called))
