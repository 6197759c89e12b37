"""How the documents know of a meeting, in sentences: they say no more of it than they can."""

from macros.model.partial_date import long_date
from macros.shown.voice import do_not_say, holds_no
from macros.things.facts import Facts
from macros.things.meeting.meeting import Meeting
from macros.things.meeting.meeting_facts import is_only_announced
from macros.things.portal.portal import Portal

KNOWN_FROM = {
    "minutes": "From its published minutes.",
    "papers": "From the papers that were published for it.",
    "announcement": "From an announcement that it would be held.",
    "mention": "From another document that mentions it.",
}
# What is not held of a meeting that is known in such a way.
WITHOUT = {"papers": "minutes of it", "mention": "papers or minutes of it"}


def known_words(portal: Portal, meeting: Meeting) -> str:
    """How a meeting is known, and which documents of it are not held."""
    lacking = WITHOUT.get(meeting.known_from)
    return KNOWN_FROM[meeting.known_from] + (f" {holds_no(portal, lacking)}" if lacking else "")


def notice_words(facts: Facts, meeting: Meeting) -> str:
    """That a meeting is announced and no more, or that its day has not passed yet; empty where neither is so."""
    portal, day = facts.record.portal, long_date(facts.day)
    if meeting.date.first > facts.day:
        to_come = f"This meeting is announced for {meeting.date}, after {day}, the day as at which this portal speaks."
        return f"{to_come} This page shows what is announced."
    is_before = meeting.known_from == "papers" and meeting.date.last > facts.day
    if is_only_announced(meeting) or is_before:
        return f"This meeting was announced for {meeting.date}. {do_not_say(portal, 'whether it was held')}"
    return ""
