"""What was late when last reported, and what may be, in parts that are counted apart. On the written page /late/."""

from dataclasses import dataclass

from macros.model.partial_date import long_date
from macros.shown.links import Link, body_link
from macros.standing.timeliness import Timeliness
from macros.things.body.body_facts import bodies_that_are_late
from macros.things.facts import Facts
from macros.things.late.first_date_part import FirstDatePart, first_date_part
from macros.things.late.late_facts import actions_that_are, late_actions, steps_that_are
from macros.things.late.late_in_totals import LateInTotals, late_in_totals
from macros.things.late.late_part import (
    LateHead,
    LatePart,
    counted_actions,
    counted_steps,
    done_late_part,
    late_actions_part,
    late_steps_part,
    passed_part,
    unproved_part,
)
from macros.things.late.silent_part import GapsPart, SilentPart, gaps_part, silent_part
from macros.things.plan.plan_facts import actions_by_plan, live_actions
from macros.things.plan.plan_sentences import passed_words
from macros.things.rating_key.clashes import Clash, clashes


@dataclass(frozen=True)
class LateBody:
    """A body that answers for what was late when last reported: so many actions with a date of their own, and steps."""

    body: Link
    actions: int
    steps: int


@dataclass(frozen=True)
class LateList:
    """All that the page of what is late shows, from the top; `heads` are those of its parts."""

    day: str
    how_many: str
    how_many_passed: str
    heads: tuple[LateHead, ...]
    clashes: tuple[Clash, ...]
    actions: LatePart
    bodies: tuple[LateBody, ...]
    steps: LatePart
    totals: tuple[LateInTotals, ...]
    passed: LatePart
    done_late: LatePart
    original: FirstDatePart
    unproved: LatePart
    silent: SilentPart
    gaps: GapsPart


def late_list(facts: Facts) -> LateList:
    """What is late, on the page that lists it."""
    actions, steps = late_actions_part(facts), late_steps_part(facts)
    passed, done_late, original = passed_part(facts), done_late_part(facts), first_date_part(facts)
    unproved, silent, gaps = unproved_part(facts), silent_part(facts), gaps_part(facts)
    shown = (actions, steps, passed, done_late, original, unproved, silent, gaps)
    return LateList(
        day=long_date(facts.day),
        how_many=_how_many(facts),
        how_many_passed=_how_many_passed(facts),
        heads=tuple(part.head for part in shown),
        clashes=clashes(plan for plan, _ in actions_by_plan(facts, live_actions(facts))),
        actions=actions,
        bodies=tuple(LateBody(body_link(facts.record, name), *counts) for name, *counts in bodies_that_are_late(facts)),
        steps=steps,
        totals=late_in_totals(facts),
        passed=passed,
        done_late=done_late,
        original=original,
        unproved=unproved,
        silent=silent,
        gaps=gaps,
    )


def _how_many(facts: Facts) -> str:
    late, late_steps = late_actions(facts), steps_that_are(facts, Timeliness.LATE)
    return f"{counted_actions(late)} and {counted_steps(late_steps)} were late when last reported"


def _how_many_passed(facts: Facts) -> str:
    these, their_steps = actions_that_are(facts, Timeliness.PASSED), steps_that_are(facts, Timeliness.PASSED)
    things = f"{counted_actions(these)} and {counted_steps(their_steps)}"
    return passed_words(facts.record.portal, len(these) + len(their_steps), things)
