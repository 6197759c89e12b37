"""The sittings of the committee in order: which were held by the day, and what was asked at them."""

from datetime import date
from itertools import pairwise

from macros.model.due_words import narrowed
from macros.model.partial_date import PartialDate
from macros.things.facts import Facts, once
from macros.things.grouping import grouped
from macros.things.meeting.meeting import Meeting, Question


@once
def meetings(facts: Facts) -> list[Meeting]:
    """Every meeting, newest first."""
    return sorted(facts.record.meetings.values(), key=lambda meeting: (meeting.date.last, meeting.id), reverse=True)


@once
def held_meetings(facts: Facts) -> list[Meeting]:
    """The sittings that were held or announced for a day that has passed, oldest first."""
    return [meeting for meeting in reversed(meetings(facts)) if has_passed(meeting, facts.day)]


def next_meeting(facts: Facts) -> Meeting | None:
    """The first meeting whose date has not passed by the day, of those announced."""
    ahead = [meeting for meeting in meetings(facts) if not has_passed(meeting, facts.day)]
    return ahead[-1] if ahead else None


def last_meeting(facts: Facts) -> Meeting | None:
    """The latest meeting until the day, of those that were held as far as any document says."""
    held = (it for it in reversed(held_meetings(facts)) if not is_only_announced(it))
    return next(held, None)


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


def has_passed(meeting: Meeting, day: date) -> bool:
    """Whether the date of a meeting has passed; in a month that is not over, whether minutes say that it was held."""
    return (meeting.date.said_by(day) if meeting.known_from == "minutes" else meeting.date.last) <= day


def is_only_announced(meeting: Meeting) -> bool:
    """Whether no document says of a meeting more than that it would be held."""
    return meeting.known_from == "announcement"


def has_documents(meeting: Meeting) -> bool:
    """Whether papers or minutes of a meeting are held, so that they could show what was brought to it."""
    return meeting.known_from in ("minutes", "papers")


def time_of(meeting: Meeting) -> PartialDate:
    """When a meeting was, as near as its source says it: "late 2021" is from September on."""
    return narrowed(meeting.date, meeting.words) if meeting.words else meeting.date


def day_words(meeting: Meeting) -> str:
    """When a meeting was: its date; where only the year is known, the wording of the source, such as "late 2021"."""
    year_only = meeting.date.is_partial and meeting.date.first.month != meeting.date.last.month
    return meeting.words if year_only and meeting.words else str(meeting.date)
