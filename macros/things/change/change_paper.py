"""The papers of what changed, for an agenda pack: /meetings/<id>.pdf, since the meeting before, or of any two days."""

from dataclasses import dataclass
from datetime import date

from macros.model.partial_date import long_date
from macros.press.paper import Paper
from macros.shown.addresses import MEETINGS, meeting_address
from macros.things.change.change_answer import change_answer
from macros.things.change.change_part import not_recorded
from macros.things.change.changes import Changes
from macros.things.change.pairs import Pair
from macros.things.change.report_section import ReportSection, changed_sections, standing_sections
from macros.things.facts import Facts, once
from macros.things.meeting.meeting import Meeting
from macros.things.meeting.meeting_facts import day_words, held_meetings, meetings_before
from macros.things.portal.imprint import Imprint, imprint
from macros.things.printed import printed, printed_paper

TEMPLATE = "changes.typ"


@dataclass(frozen=True)
class ChangePaper:
    """All that a report of what changed shows, from the top; `none` says what is not recorded in its time."""

    imprint: Imprint
    name: str
    about: str
    answer: str
    counting: str
    none: str
    sections: tuple[ReportSection, ...]


@once
def meeting_papers(facts: Facts) -> dict[str, Paper]:
    """The paper of every meeting that was held, under its address."""
    papers = (
        printed_paper(facts, meeting_address(meeting.id), TEMPLATE, _since_the_last(facts, meeting))
        for meeting in held_meetings(facts)
    )
    return {paper.address: paper for paper in papers}


def report(facts: Facts, first: date, second: date) -> bytes:
    """The PDF of what changed between any two days."""
    name = f"What changed from {long_date(first)} to {long_date(second)}"
    committee = facts.record.bodies[facts.record.portal.committee].title
    paper = _between(imprint(facts, MEETINGS), name, committee, Changes(facts, first, second))
    return printed(facts, TEMPLATE, paper)


def _since_the_last(facts: Facts, meeting: Meeting) -> ChangePaper:
    """What changed until a meeting; at the first that the record knows of, only how things stood."""
    published_by = imprint(facts, meeting_address(meeting.id))
    about = f"{facts.record.bodies[meeting.body].title} · {meeting.title}"
    if before := meetings_before(facts).get(meeting.id):
        pair = Pair(before, meeting)
        return _between(published_by, f"What changed from {pair.words}", about, pair.changes(facts))
    changes = Changes(facts, date.min, meeting.date.said_by(facts.day))
    first = (
        "This is the first meeting that the record knows of, so there is no meeting before it to compare with. "
        "How things stood on that day against their dates, and what was promised, stands below."
    )
    sections = standing_sections(changes)
    return ChangePaper(published_by, f"The record on {day_words(meeting)}", about, "", first, "", sections)


def _between(published_by: Imprint, name: str, about: str, changes: Changes) -> ChangePaper:
    counting = (
        f"This counts what is dated after {long_date(changes.first)} and up to {long_date(changes.second)}. "
        "What was published on the first day itself was known then, so it is not a change. "
        "Every stage is as it was on the second day. "
        "One colour can mean different things in different plans: its meaning stands beside it."
    )
    sections = changed_sections(changes) + standing_sections(changes)
    answer = change_answer(changes)
    return ChangePaper(published_by, name, about, answer, counting, not_recorded(changes), sections)
