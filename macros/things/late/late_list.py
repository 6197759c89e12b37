"""What was late when last reported, and what may be, in parts that are counted apart. On the written page /late/."""

from dataclasses import dataclass
from functools import partial

from macros.model.partial_date import long_date
from macros.shown.links import Link, body_link
from macros.shown.voice import do_not_say
from macros.standing.span import counted
from macros.standing.timeliness import Timeliness
from macros.things.body.body_facts import bodies_that_are_late
from macros.things.facts import Facts
from macros.things.late.below_late import below_late
from macros.things.late.late_facts import actions_that_are, late_actions, steps_that_are
from macros.things.late.late_in_totals import LateInTotals, late_in_totals
from macros.things.late.late_line import LateLine, late_lines
from macros.things.late.late_part import (
    LateHead,
    counted_actions,
    counted_steps,
    late_actions_head,
    late_steps_head,
)
from macros.things.plan.plan_sentences import passed_words


@dataclass(frozen=True)
class LateBody:
    """A body that answers for what was late when last reported: so many actions with a date of their own, and steps."""

    body: Link
    actions: int
    steps: int


@dataclass(frozen=True)
class LateLines:
    """A table of what was late when last reported: its head, and a line each."""

    head: LateHead
    lines: tuple[LateLine, ...]


@dataclass(frozen=True)
class LateList:
    """All that the page of what is late shows, from the top; `below` are the heads of the pages below it."""

    day: str
    how_many: str
    how_many_passed: str
    below: tuple[LateHead, ...]
    actions: LateLines
    bodies: tuple[LateBody, ...]
    steps: LateLines
    totals: tuple[LateInTotals, ...]
    totals_count: str


def late_list(facts: Facts) -> LateList:
    """What is late, on the page that lists it."""
    record = facts.record
    return LateList(
        day=long_date(facts.day),
        how_many=_how_many(facts),
        how_many_passed=_how_many_passed(facts),
        below=tuple(it.head for it in below_late(facts)),
        actions=LateLines(late_actions_head(facts), late_lines(record, late_actions(facts))),
        bodies=tuple(LateBody(body_link(record, name), *counts) for name, *counts in bodies_that_are_late(facts)),
        steps=LateLines(late_steps_head(facts), late_lines(record, steps_that_are(facts, Timeliness.LATE))),
        totals=late_in_totals(facts),
        totals_count=counted(len(late_in_totals(facts)), "plan"),
    )


def _how_many(facts: Facts) -> str:
    late, late_steps = late_actions(facts), steps_that_are(facts, Timeliness.LATE)
    return f"{counted_actions(late)} and {counted_steps(late_steps)} were late when last reported"


def _how_many_passed(facts: Facts) -> str:
    these, their_steps = actions_that_are(facts, Timeliness.PASSED), steps_that_are(facts, Timeliness.PASSED)
    things = f"{counted_actions(these)} and {counted_steps(their_steps)}"
    return passed_words(partial(do_not_say, facts.record.portal), len(these) + len(their_steps), things)
