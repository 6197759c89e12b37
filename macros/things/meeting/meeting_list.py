"""The list of all meetings, the newest first: /meetings/"""

from dataclasses import dataclass

from macros.model.partial_date import PartialDate, long_date
from macros.shown.addresses import meeting_address
from macros.shown.links import Link
from macros.shown.sentence import capital
from macros.shown.voice import do_not_say
from macros.standing.span import counted
from macros.things.change.pairs import neighbours
from macros.things.facts import Facts
from macros.things.grouping import grouped
from macros.things.meeting.meeting import Meeting
from macros.things.meeting.meeting_facts import (
    day_words,
    has_passed,
    is_only_announced,
    meetings,
    next_meeting,
)
from macros.things.promise.promise_facts import promises_at
from macros.things.promise.promise_words import kinds_words

KNOWN_FROM = {
    "minutes": "Minutes",
    "papers": "Papers",
    "announcement": "An announcement",
    "mention": "A mention elsewhere",
}


@dataclass(frozen=True)
class NextMeeting:
    """The next meeting that is announced, and what is announced of it."""

    meeting: Link
    date: PartialDate
    words: str
    summary: str


@dataclass(frozen=True)
class MeetingLine:
    """One meeting in the list: when it was, how it is known, and how much was asked and promised there.

    `promises` are promises alone, `others` what was offered and asked for, in words.
    """

    date: PartialDate
    words: str
    aside: str
    meeting: Link
    body: str
    known_from: str
    questions: int
    promises: int
    others: str


@dataclass(frozen=True)
class YearPart:
    """The meetings of a year: a part of the list, with its title and how many they are."""

    id: str
    title: str
    count: int
    lines: tuple[MeetingLine, ...]


@dataclass(frozen=True)
class MeetingList:
    """The list of all meetings: the next, and all by year; `has_pairs` says whether two can be compared."""

    count: int
    next: NextMeeting | None
    no_next: str
    caption: str
    years: tuple[YearPart, ...]
    has_pairs: bool


def meeting_list(facts: Facts) -> MeetingList:
    """All that the list shows."""
    listed, ahead = meetings(facts), next_meeting(facts)
    return MeetingList(
        len(listed),
        _next(ahead) if ahead else None,
        do_not_say(facts.record.portal, f"when the committee meets after {long_date(facts.day)}"),
        f"{counted(len(listed), 'meeting')}, and how we know of each",
        _years(facts),
        bool(neighbours(facts)),
    )


def _next(meeting: Meeting) -> NextMeeting:
    return NextMeeting(_link(meeting), meeting.date, meeting.words or "", meeting.summary)


def _years(facts: Facts) -> tuple[YearPart, ...]:
    years = grouped((it.date.last.year, _line(facts, it)) for it in meetings(facts))
    return tuple(YearPart(f"in-{year}", str(year), len(lines), tuple(lines)) for year, lines in years.items())


def _line(facts: Facts, it: Meeting) -> MeetingLine:
    return MeetingLine(
        it.date,
        capital(day_words(it)),
        _aside(facts, it),
        _link(it),
        facts.record.bodies[it.body].title,
        KNOWN_FROM[it.known_from],
        len(it.questions),
        sum(promise.kind == "promise" for promise in it.promises),
        kinds_words([promise for promise in promises_at(facts).get(it.id, ()) if promise.promise.kind != "promise"]),
    )


def _aside(facts: Facts, it: Meeting) -> str:
    """That a meeting is still to come, or that no document says that it was held."""
    if not has_passed(it, facts.day):
        return "Announced, to come" if it.date.first > facts.day else "Announced"
    return "Announced; not recorded whether held" if is_only_announced(it) else ""


def _link(meeting: Meeting) -> Link:
    return Link(meeting_address(meeting.id), meeting.title)
