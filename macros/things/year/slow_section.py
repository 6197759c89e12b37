"""Where there was little or no progress: late, past its date, silent, not started or moved, with the reasons given."""

from collections.abc import Iterator, Sequence
from functools import partial

from macros.model.written import Stage
from macros.shown.due import due_words, why, why_words
from macros.shown.links import Link
from macros.shown.sentence import capital, full_stop
from macros.standing.lateness import late_by
from macros.standing.span import counted
from macros.standing.standing import Standing
from macros.standing.timeliness import Timeliness
from macros.things.action.action_facts import ActionFacts, StepFacts
from macros.things.action.action_sentences import rating_note, rating_words
from macros.things.late.late_facts import (
    actions_and_steps,
    actions_that_are,
    late_actions,
    silent_actions,
    steps_that_are,
)
from macros.things.late.late_headline import since_words
from macros.things.late.late_in_totals import late_in_totals, only_in_totals_words
from macros.things.plan.plan_facts import live_actions
from macros.things.plan.plan_sentences import passed_words
from macros.things.year.then_voice import did_not_say, gave_no
from macros.things.year.year_facts import YearFacts, action_link, actions_table, step_link, thing_link
from macros.things.year.year_section import Saying, YearSection, YearTable, were, year_section, year_table

NO_REASON = "Reason not recorded."


def slow_section(year: YearFacts) -> YearSection:
    """All that did not move, as it stood on the last day."""
    tables = (_late_table(year), _moved_table(year), *_open_tables(year))
    places = {it.id: year.at(it.id, "Which") for it in tables if it}
    sayings = (
        Saying(late_words(year), _to(places, "late")),
        *(Saying(full_stop(f"{it.plan.text}: {it.words}"), (it.plan,)) for it in late_in_totals(year.then)),
        Saying(_passed_words(year), _to(places, "passed")),
        Saying(_silent_words(year), _to(places, "silent")),
        Saying(_not_started_words(year), _to(places, "not-started")),
        Saying(_moved_words(year), _to(places, "moved")),
    )
    return year_section("slow", "Where there was little or no progress", sayings, tables)


def late_words(year: YearFacts) -> str:
    """How many actions and steps were late when last reported."""
    late, steps = late_actions(year.then), steps_that_are(year.then, Timeliness.LATE)
    if not late and not steps:
        return "No action that can be seen one by one was late when last reported."
    own = f" {capital(counted(len(steps), 'step'))} {were(len(steps))}, counted by themselves." if steps else ""
    return f"{counted(len(late), 'action')} {were(len(late))} late when last reported.{own}"


def not_started(year: YearFacts) -> list[ActionFacts]:
    """The actions that are reported as not started."""
    return [it for it in live_actions(year.then) if it.standing.stage is Stage.NOT_STARTED]


def moved_twice(year: YearFacts) -> list[ActionFacts | StepFacts]:
    """The actions and steps whose date had moved twice or more by the last day, of those that are not done."""
    return [it for it in actions_and_steps(year.then) if len(it.standing.deadlines) > 2 and it.standing.stage.is_open]


def _to(places: dict[str, Link], part: str) -> tuple[Link, ...]:
    return (places[part],) if part in places else ()


def _passed_words(year: YearFacts) -> str:
    these = actions_that_are(year.then, Timeliness.PASSED)
    if not these:
        return ""
    told = passed_words(partial(did_not_say, year), len(these), counted(len(these), "action"))
    totals = only_in_totals_words(year.then, these)
    return f"{told} We do not call them late: they may have been done. {totals}".strip()


def _silent_words(year: YearFacts) -> str:
    these, months = silent_actions(year.then), counted(year.record.portal.stale_after_months, "month")
    if not live_actions(year.then):
        return ""
    if not these:
        return f"Every action that is not reported done has a report of the last {months}."
    have = "has" if len(these) == 1 else "have"
    gap = gave_no(year, "newer report")
    return f"{counted(len(these), 'action')} not reported done {have} no report of the last {months}. {gap}"


def _not_started_words(year: YearFacts) -> str:
    number = len(not_started(year))
    return f"{counted(number, 'action')} {were(number)} reported as not started." if number else ""


def _moved_words(year: YearFacts) -> str:
    dates = sum(len(it.moved_dates) for it in year.changes.moved)
    twice = len(moved_twice(year))
    told = f"{counted(dates, 'date')} moved in this year." if dates else "No date is recorded as moved in this year."
    return f"{told} {twice} of what is still open moved twice or more." if twice else told


def _late_table(year: YearFacts) -> YearTable | None:
    late = [it for it in late_actions(year.then) if it.standing.punctuality]
    things: Sequence[ActionFacts | StepFacts] = [*late, *steps_that_are(year.then, Timeliness.LATE)]
    rows = ((thing_link(it), (_late_by(it.standing), _reason(it.standing))) for it in things)
    return year_table(
        "late", f"Late when last reported, on {year.day}", ("Action or step", "Late", "The owner's reason"), rows
    )


def _late_by(it: Standing) -> str:
    return full_stop(f"{capital(late_by(it))}: {since_words(it)}")


def _reason(it: Standing) -> str:
    """What the owner said of it: in the report, beside it, and where its date moved."""
    said = f"The report: “{rating_words(it)}”." if rating_words(it) else ""
    moved = it.deadlines[-1].reason if len(it.deadlines) > 1 else ""
    return " ".join(filter(None, (said, rating_note(it), moved))) or NO_REASON


def _moved_table(year: YearFacts) -> YearTable | None:
    rows = (
        (
            _moved_link(change.action, it.step),
            (due_words(it.before), due_words(it.after), why_words(why(year.record, it.before, it.after))),
        )
        for change in year.changes.moved
        for it in change.moved_dates
    )
    return year_table(
        "moved", "Dates that moved in this year", ("Action or step", "From", "To", "Why, and who agreed"), rows
    )


def _open_tables(year: YearFacts) -> Iterator[YearTable | None]:
    """Those of which there may be many, in a line for each plan."""
    yield actions_table(
        year, "passed", "Date passed since the last report", actions_that_are(year.then, Timeliness.PASSED)
    )
    yield actions_table(year, "silent", "Not reported done, and no report of late", silent_actions(year.then))
    rows = ((action_link(it), (_reason(it.standing),)) for it in not_started(year))
    yield year_table("not-started", "Reported as not started", ("Action", "The owner's reason"), rows)


def _moved_link(action: ActionFacts, step: str) -> Link:
    return next((step_link(it) for it in action.steps if it.id == step), None) or action_link(action)
