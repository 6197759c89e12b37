"""What is late for programs, and what is not told: the lists of /late/ and of the pages below it, /api/v1/late.json."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from macros.shown.addresses import LATE, data_address
from macros.standing.lateness import late_by
from macros.standing.timeliness import Timeliness
from macros.things.action.action_facts import ActionFacts, StepFacts, step_name
from macros.things.facts import Facts
from macros.things.late.late_facts import (
    actions_that_are,
    late_actions,
    past_first_date,
    silent_actions,
    silent_plans,
    steps_that_are,
    unproved,
    without_date,
    without_lead,
)
from macros.things.open_data import DataFiles


@dataclass(frozen=True)
class ListedThing:
    """An action or a step on one of the lists."""

    name: str
    title: str
    late_by: str | None
    due_by: str | None
    address: str


@dataclass(frozen=True)
class LateFile:
    """What is late on the day, and in what sense; and of what a date, a lead, a report or a proof is not held.

    One thing may stand on several lists. A plan whose owner reports totals alone is on none but `silent_plans`.
    """

    as_at: str
    late: tuple[ListedThing, ...]
    date_passed: tuple[ListedThing, ...]
    done_late: tuple[ListedThing, ...]
    past_first_date: tuple[ListedThing, ...]
    unproved: tuple[ListedThing, ...]
    silent: tuple[ListedThing, ...]
    without_lead: tuple[ListedThing, ...]
    without_date: tuple[ListedThing, ...]
    silent_plans: tuple[str, ...]


def late_file(facts: Facts) -> LateFile:
    """The lists, each in the order of its page."""
    return LateFile(
        as_at=facts.day.isoformat(),
        late=_listed([*late_actions(facts), *steps_that_are(facts, Timeliness.LATE)]),
        date_passed=_both(facts, Timeliness.PASSED),
        done_late=_both(facts, Timeliness.DONE_LATE),
        past_first_date=tuple(_past_first_date(it) for it in past_first_date(facts)),
        unproved=_listed(unproved(facts)),
        silent=_listed(silent_actions(facts)),
        without_lead=_listed(without_lead(facts)),
        without_date=_listed(without_date(facts)),
        silent_plans=tuple(plan.plan.id for plan in silent_plans(facts)),
    )


def _both(facts: Facts, timeliness: Timeliness) -> tuple[ListedThing, ...]:
    return _listed([*actions_that_are(facts, timeliness), *steps_that_are(facts, timeliness)])


def _listed(things: Iterable[ActionFacts | StepFacts]) -> tuple[ListedThing, ...]:
    return tuple(map(_thing, things))


def _past_first_date(thing: ActionFacts | StepFacts) -> ListedThing:
    first = thing.standing.against_original
    return replace(_thing(thing), late_by=(first.late_by or None) if first else None)


def _thing(thing: ActionFacts | StepFacts) -> ListedThing:
    it = thing.standing
    name = step_name(thing.action.reference, thing.id) if isinstance(thing, StepFacts) else thing.reference
    due_by = it.due.isoformat() if it.due else None
    return ListedThing(name, it.thing.title, late_by(it) or None, due_by, thing.address)


LATE_FILE = DataFiles(
    "late",
    data_address(LATE),
    "What is late on the day, and what is not told.",
    LateFile,
    lambda facts: [(data_address(LATE), late_file(facts))],
)
