"""What is late, what is stale and what nobody recorded, in parts. On the written page /late/."""

from dataclasses import dataclass

from macros.model.partial_date import long_date
from macros.shown.links import Link, body_link
from macros.standing.timeliness import Timeliness
from macros.things.body.body_facts import bodies_that_are_late
from macros.things.facts import Facts
from macros.things.late.late_facts import late_actions, steps_that_are
from macros.things.late.late_part import (
    LateHead,
    LatePart,
    counted_actions,
    counted_steps,
    late_actions_part,
    late_steps_part,
    not_recorded_part,
    original_part,
    unproved_part,
)
from macros.things.late.silent_part import GapsPart, SilentPart, gaps_part, silent_part
from macros.things.plan.plan_facts import actions_by_plan, live_actions
from macros.things.rating_key.clashes import Clash, clashes


@dataclass(frozen=True)
class LateBody:
    """A body that answers for what is late: how many actions, and how many steps."""

    body: Link
    actions: int
    steps: int


@dataclass(frozen=True)
class LateList:
    """All that the page of what is late shows, from the top; `heads` are those of its parts."""

    day: str
    how_many: str
    heads: tuple[LateHead, ...]
    clashes: tuple[Clash, ...]
    actions: LatePart
    bodies: tuple[LateBody, ...]
    steps: LatePart
    not_recorded: LatePart
    original: LatePart
    unproved: LatePart
    silent: SilentPart
    gaps: GapsPart


def late_list(facts: Facts) -> LateList:
    """What is late, on the page that lists it."""
    late, late_steps = late_actions(facts), steps_that_are(facts, Timeliness.LATE)
    actions, steps = late_actions_part(facts), late_steps_part(facts)
    not_recorded, original, unproved = not_recorded_part(facts), original_part(facts), unproved_part(facts)
    silent, gaps = silent_part(facts), gaps_part(facts)
    parts = (actions, steps, not_recorded, original, unproved, silent, gaps)
    return LateList(
        day=long_date(facts.day),
        how_many=f"{counted_actions(late)} and {counted_steps(late_steps)}",
        heads=tuple(part.head for part in parts),
        clashes=clashes(plan for plan, _ in actions_by_plan(facts, live_actions(facts))),
        actions=actions,
        bodies=tuple(
            LateBody(body_link(facts.record, name), these, their_steps)
            for name, these, their_steps in bodies_that_are_late(facts)
        ),
        steps=steps,
        not_recorded=not_recorded,
        original=original,
        unproved=unproved,
        silent=silent,
        gaps=gaps,
    )
