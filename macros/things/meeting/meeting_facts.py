"""The sittings of the committee in order: which were held by the day, and what was asked at them."""

from itertools import pairwise

from macros.things.facts import Facts, once
from macros.things.grouping import grouped
from macros.things.meeting.meeting import Meeting, Question


@once
def meetings(facts: Facts) -> list[Meeting]:
    """Every meeting, newest first."""
    return sorted(facts.record.meetings.values(), key=lambda meeting: (meeting.date.last, meeting.id), reverse=True)


@once
def held_meetings(facts: Facts) -> list[Meeting]:
    """The sittings until the day, oldest first."""
    return [meeting for meeting in reversed(meetings(facts)) if meeting.date.last <= facts.day]


def next_meeting(facts: Facts) -> Meeting | None:
    """The first meeting after the day, of those announced."""
    ahead = [meeting for meeting in meetings(facts) if meeting.date.last > facts.day]
    return ahead[-1] if ahead else None


def last_meeting(facts: Facts) -> Meeting | None:
    """The latest meeting until the day."""
    return next(reversed(held_meetings(facts)), None)


@once
def meetings_before(facts: Facts) -> dict[str, Meeting]:
    """The last sitting before each meeting, of those on other days."""
    before: dict[str, Meeting] = {}
    for earlier, later in pairwise(reversed(meetings(facts))):
        same_day = earlier.date.last == later.date.last
        if not same_day:
            before[later.id] = earlier
        elif earlier.id in before:
            before[later.id] = before[earlier.id]
    return before


@once
def questions_about(facts: Facts) -> dict[str, list[tuple[Meeting, Question]]]:
    """The questions asked about each plan and action, newest meeting first."""
    return grouped((about, (it, asked)) for it in meetings(facts) for asked in it.questions for about in asked.about)


def day_words(meeting: Meeting) -> str:
    """When a meeting was: its date; where only the year is known, the wording of the source, such as "late 2021"."""
    year_only = meeting.date.is_partial and meeting.date.first.month != meeting.date.last.month
    return meeting.words if year_only and meeting.words else str(meeting.date)
