"""What came after a year that ended: nothing of it changes what stands above."""

from macros.model.partial_date import long_date
from macros.shown.addresses import CHANGES
from macros.shown.links import Link
from macros.shown.status import standing_status, timeliness_status
from macros.standing.timeliness import Timeliness
from macros.things.action.action_facts import ActionFacts
from macros.things.change.change_answer import change_answer
from macros.things.late.late_facts import actions_that_are, late_actions
from macros.things.plan.plan_facts import live_actions
from macros.things.year.year_facts import YearFacts, action_link
from macros.things.year.year_section import Saying, YearSection, YearTable, year_section, year_table

ASKS = "This came after the year. It changes nothing that stands above."


def since_section(year: YearFacts) -> YearSection | None:
    """What changed since, and where the actions stand now that were late or past their date; none of a year so far."""
    if year.since is None:
        return None
    told = f"From {year.day} to {long_date(year.facts.day)}: {change_answer(year.since)}"
    sayings = (Saying(told, (Link(CHANGES, "What changed between meetings"),)),)
    return year_section("since", "Since then", ASKS, sayings, (_table(year),))


def _table(year: YearFacts) -> YearTable | None:
    """Those that stand otherwise now."""
    now = {it.reference: it for it in live_actions(year.facts)}
    then = [*late_actions(year.then), *actions_that_are(year.then, Timeliness.PASSED)]
    pairs = ((it, now[it.reference]) for it in then if it.reference in now)
    rows = ((action_link(it), (_words(old), _words(it))) for old, it in pairs if _words(old) != _words(it))
    caption = "Late or past their date then, and where they stand now"
    return year_table("since-then", caption, ("Action", "Then", "Now"), rows)


def _words(it: ActionFacts) -> str:
    return f"{standing_status(it.standing).words}. {timeliness_status(it.standing).words}."
