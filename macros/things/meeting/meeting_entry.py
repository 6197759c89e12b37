"""What search knows of a meeting, and of a question that was asked there."""

from collections.abc import Iterator

from macros.shown.addresses import meeting_address
from macros.things.entry import Entry, PartEntry, body_titles, plan_titles, theme_titles
from macros.things.facts import Facts
from macros.things.meeting.meeting import Meeting, Question
from macros.things.meeting.meeting_facts import meetings


def meeting_entry(facts: Facts, meeting: Meeting) -> Entry:
    """What search knows of a meeting."""
    about = [name for asked in meeting.questions for name in asked.about]
    about += [name for promise in meeting.promises for name in promise.about]
    plans = plan_titles(facts.record, about)
    return Entry("Meeting", {"plan": plans}, {"when": str(meeting.date)}, meeting.date.last)


def question_parts(facts: Facts) -> Iterator[PartEntry]:
    """Every question, at its place on the page of its meeting."""
    for meeting in meetings(facts):
        for asked in meeting.questions:
            address = f"{meeting_address(meeting.id)}#{asked.id}"
            yield PartEntry(address, asked.question, asked.answer or "", _question_entry(facts, meeting, asked))


def _question_entry(facts: Facts, meeting: Meeting, asked: Question) -> Entry:
    record = facts.record
    facets = {
        "plan": plan_titles(record, asked.about),
        "body": body_titles(record, asked.answered_by),
        "theme": theme_titles(record, asked.themes),
    }
    shown = {"part": meeting.title, "when": f"Asked {meeting.date}"}
    return Entry("Question", facets, shown, meeting.date.last)
