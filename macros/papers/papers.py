"""The papers of the record: every PDF of the site.

/briefings/<id>.pdf  /briefings/booklet.pdf
/plans/<plan>.pdf
/meetings/<id>.pdf
"""

from collections.abc import Iterator
from datetime import date

from macros.facts.addresses import BRIEFINGS, MEETINGS, PLANS
from macros.facts.changes import Changes, meeting_before
from macros.facts.facts import Facts
from macros.facts.sittings import Pair, Sittings, day_words
from macros.model.meeting import Meeting
from macros.papers.booklet import printed_booklet
from macros.papers.changes_report import Report, printed_report
from macros.papers.paper import Paper
from macros.papers.plan_report import printed_plan
from macros.papers.press import Press, pages_of
from macros.papers.sheet import printed_sheet, sheets
from macros.papers.shown import long_date


def papers(facts: Facts, press: Press | None = None) -> dict[str, Paper]:
    """Every paper under its address; raises `MistakesFound` where a briefing is too long for its sheet."""
    printed = _printed(facts, press or Press())
    return {address: Paper(address, pdf, pages_of(pdf)) for address, pdf in printed}


def report(facts: Facts, first: date, second: date, press: Press | None = None) -> bytes:
    """The PDF of what changed between any two days."""
    title = f"What changed from {long_date(first)} to {long_date(second)}"
    told = Report(title, facts.body(facts.record.portal.committee).title, MEETINGS, Changes(facts, first, second))
    return printed_report(told, facts, press or Press())


def _printed(facts: Facts, press: Press) -> Iterator[tuple[str, bytes]]:
    made = sheets(facts, press)
    for name, sheet in made.items():
        yield f"{BRIEFINGS}{name}.pdf", printed_sheet(sheet, facts, press)
    if made:
        yield f"{BRIEFINGS}booklet.pdf", printed_booklet(list(made.values()), facts, press)
    for name, plan in facts.plans.items():
        yield f"{PLANS}{name}.pdf", printed_plan(plan, facts, press)
    for meeting in Sittings(facts).held:
        yield f"{MEETINGS}{meeting.id}.pdf", printed_report(_since_the_last(meeting, facts), facts, press)


def _since_the_last(meeting: Meeting, facts: Facts) -> Report:
    before = meeting_before(facts, meeting)
    first = before.date.last if before else date.min
    title = f"What changed from {Pair(before, meeting).words}" if before else f"The record on {day_words(meeting)}"
    about = f"{facts.body(meeting.body).title} · {meeting.title}"
    changes = Changes(facts, first, meeting.date.last)
    return Report(title, about, f"{MEETINGS}{meeting.id}/", changes, is_first=before is None)
