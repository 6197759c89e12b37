"""How to read an entry: actions of the record as lists show them, with what each of them says, and what it does not."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.model.partial_date import long_date
from macros.model.record import Record
from macros.shown.voice import do_not_say, holds_no
from macros.standing.lateness import late_by, latest_step
from macros.standing.standing import Standing
from macros.standing.timeliness import Timeliness
from macros.things.action.action_line import ActionLine, action_line
from macros.things.action.action_sentences import dated
from macros.things.facts import Facts
from macros.things.late.late_facts import actions_that_are, late_actions, unproved
from macros.things.late.late_headline import last_told_open


@dataclass(frozen=True)
class RatingExample:
    """An action as a list shows it, and what that says."""

    action: ActionLine
    says: str


def rating_examples(facts: Facts) -> Iterator[RatingExample]:
    """The first action that was late, the first whose own date passed, the first without proof, if there are any."""
    passed = (it for it in actions_that_are(facts, Timeliness.PASSED) if it.standing.due)
    yield from (RatingExample(action_line(it), _says_of_late(it.standing)) for it in late_actions(facts)[:1])
    yield from (RatingExample(action_line(it), _says_of_passed(facts, it.standing)) for it in [*passed][:1])
    yield from (
        RatingExample(action_line(it), _says_of_unproved(facts.record, it.standing)) for it in unproved(facts)[:1]
    )


def _says_of_late(it: Standing) -> str:
    step = latest_step(it)
    what, late = (f"Step {step.thing.id}", step) if step else ("It", it)
    due = long_date(late.due) if late.due else ""
    report = f"and the report of {last_told_open(late)} says that it is not done"
    end = " So was the action, which has no date of its own." if step else ""
    return f"This says: {what} was due by {due}, {report}. It was late then, by {late_by(late)}.{end}"


def _says_of_passed(facts: Facts, it: Standing) -> str:
    due = long_date(it.due) if it.due else ""
    gap = do_not_say(facts.record.portal, "whether it was done by then, or is done now")
    return f"This says: it was due by {due}, and that day has passed. {gap} So we do not call it late."


def _says_of_unproved(record: Record, it: Standing) -> str:
    done = f" {dated(it.reported_done)}" if it.reported_done else ""
    gap = holds_no(record.portal, "evidence that shows it")
    return f"This says: its owner reported it {it.stage}{done}. {gap} So it is a claim that you cannot check here."
