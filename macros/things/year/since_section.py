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

Thing = ActionFacts | StepFacts

BY_TOTALS = "By the totals alone."
FROM_ALL = (
    "Some rows below say “by the totals alone”. What they say now follows from the totals, which name no single action."
)


def since_section(year: YearFacts) -> YearSection | None:
    """What changed since, and where the actions stand now that were late or past their date; none of a year so far."""
    if year.since is None:
        return None
    told = f"It changes nothing above. From {year.day} to {long_date(year.facts.day)}: {change_answer(year.since)}"
    pairs = _then_and_now(year)
    from_all = FROM_ALL if any(now and _is_said_of_all(then, now) for then, now in pairs) else ""
    sayings = (
        Saying(told, (Link(CHANGES, "What changed between meetings"),)),
        Saying(from_all, (year.at("since-then", "Where they stand now"),)),
    )
    return year_section("since", "Since then", sayings, (_table(year, pairs),))


def _then_and_now(year: YearFacts) -> list[tuple[Thing, Thing | None]]:
    """What was late or past its date then, each with the same as it stands now."""
    now = {it.address: it for it in actions_and_steps(year.facts)}
    then: list[Thing] = [
        *late_actions(year.then),
        *actions_that_are(year.then, Timeliness.PASSED),
        *steps_that_are(year.then, Timeliness.LATE),
    ]
    return [(it, now.get(it.address)) for it in then]


def _table(year: YearFacts, pairs: list[tuple[Thing, Thing | None]]) -> YearTable | None:
    """Where each stands now, also what stands as it did."""
    rows = ((thing_link(then), (_words(then), _now(then, now))) for then, now in pairs)
    caption = "Late or past their date then, and where they stand now"
    return year_table("since-then", caption, ("Action or step", "Then", "Now"), rows)


def _is_said_of_all(then: Thing, now: Thing) -> bool:
    """Whether its stage changed only by what the owner's totals say, with no new rating of it or of a step."""
    rated = [[part.rated_stage for part in (it.standing, *it.standing.steps)] for it in (then, now)]
    return then.standing.stage is not now.standing.stage and rated[0] == rated[1]


def _now(then: Thing, now: Thing | None) -> str:
    if now is None:
        return "It no longer stands."
    if _words(then) == _words(now):
        return "The same."
    return f"{_words(now)} {BY_TOTALS}" if _is_said_of_all(then, now) else _words(now)


def _words(it: Thing) -> str:
    return f"{standing_status(it.standing).words}. {timeliness_status(it.standing).words}."
