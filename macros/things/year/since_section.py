"""What came after a year that ended: nothing of it changes what stands above."""

from macros.model.partial_date import long_date
from macros.shown.addresses import CHANGES
from macros.shown.links import Link
from macros.shown.status import standing_status, timeliness_status
from macros.standing.timeliness import Timeliness
from macros.things.action.action_facts import ActionFacts, StepFacts
from macros.things.change.change_answer import change_answer
from macros.things.late.late_facts import actions_and_steps, actions_that_are, late_actions, steps_that_are
from macros.things.year.year_facts import YearFacts, thing_link
from macros.things.year.year_section import Saying, YearSection, YearTable, year_section, year_table


def since_section(year: YearFacts) -> YearSection | None:
    """What changed since, and where the actions stand now that were late or past their date; none of a year so far."""
    if year.since is None:
        return None
    told = f"It changes nothing above. From {year.day} to {long_date(year.facts.day)}: {change_answer(year.since)}"
    sayings = (Saying(told, (Link(CHANGES, "What changed between meetings"),)),)
    return year_section("since", "Since then", sayings, (_table(year),))


def _table(year: YearFacts) -> YearTable | None:
    """Where each stands now, also what stands as it did."""
    now = {it.address: it for it in actions_and_steps(year.facts)}
    then: list[ActionFacts | StepFacts] = [
        *late_actions(year.then),
        *actions_that_are(year.then, Timeliness.PASSED),
        *steps_that_are(year.then, Timeliness.LATE),
    ]
    rows = ((thing_link(it), (_words(it), _now(it, now.get(it.address)))) for it in then)
    caption = "Late or past their date then, and where they stand now"
    return year_table("since-then", caption, ("Action or step", "Then", "Now"), rows)


def _now(then: ActionFacts | StepFacts, now: ActionFacts | StepFacts | None) -> str:
    if now is None:
        return "It no longer stands."
    return "The same." if _words(then) == _words(now) else _words(now)


def _words(it: ActionFacts | StepFacts) -> str:
    return f"{standing_status(it.standing).words}. {timeliness_status(it.standing).words}."
