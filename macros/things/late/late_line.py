"""What was late when last reported, a line each: by how much, as a bar too, and since when."""

from collections.abc import Sequence
from dataclasses import dataclass

from macros.model.record import Record
from macros.shown.links import Link, body_links
from macros.shown.sentence import capital
from macros.shown.status import Status, standing_status
from macros.standing.lateness import late_by, late_days, latest_step
from macros.things.action.action_facts import ActionFacts, StepFacts
from macros.things.action.action_sentences import rating_note, steps_words
from macros.things.late.late_headline import last_told_open


@dataclass(frozen=True)
class LateLine:
    """One action or step: `width` is how long its bar is, in per cent of the longest; `told` is how far its steps are.

    `reported` is when it was last reported not done, `note` what is to be known of that report.
    """

    address: str
    id: str
    title: str
    plan: str
    stage: Status
    late_by: str
    width: str
    due: str
    reported: str
    told: str
    note: str
    leads: tuple[Link, ...]


def late_lines(record: Record, things: Sequence[ActionFacts | StepFacts]) -> tuple[LateLine, ...]:
    """Those that were late when last reported, the longest first."""
    longest = max((late_days(it.standing) for it in things), default=0) or 1
    return tuple(
        _line(record, it, longest) for it in sorted(things, key=lambda it: late_days(it.standing), reverse=True)
    )


def _line(record: Record, thing: ActionFacts | StepFacts, longest: int) -> LateLine:
    it = thing.standing
    late = latest_step(it) or it
    assert late.deadline
    action = thing.action if isinstance(thing, StepFacts) else thing
    return LateLine(
        thing.address,
        f"{action.action.id}, step {thing.id}" if isinstance(thing, StepFacts) else action.action.id,
        it.thing.title,
        action.plan.title,
        standing_status(it),
        capital(late_by(it)),
        f"{100 * late_days(it) / longest:.1f}",
        capital(str(late.deadline.date)),
        capital(str(last_told_open(late))),
        steps_words(it),
        rating_note(it),
        body_links(record, thing.leads if isinstance(thing, StepFacts) else action.bodies),
    )
