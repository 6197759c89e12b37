"""All meetings, and what changed between any two of them: /meetings/"""

from dataclasses import dataclass

from macros.model.partial_date import PartialDate, long_date
from macros.shown.addresses import meeting_address
from macros.shown.links import Link
from macros.shown.sentence import capital
from macros.standing.span import counted
from macros.things.change.pairs import neighbours, pairs_to
from macros.things.facts import Facts
from macros.things.grouping import grouped
from macros.things.meeting.meeting import Meeting
from macros.things.meeting.meeting_facts import day_words, held_meetings, meetings, next_meeting

KNOWN_FROM = {
    "minutes": "Minutes",
    "papers": "Papers, no minutes",
    "announcement": "Announced only",
    "mention": "Mentioned elsewhere",
}


@dataclass(frozen=True)
class NextMeeting:
    """The next meeting that is announced."""

    meeting: Link
    date: PartialDate
    words: str
    summary: str


@dataclass(frozen=True)
class MeetingLine:
    """One meeting in the list: when it was, how it is known, and how much was asked and promised there."""

    date: PartialDate
    words: str
    is_to_come: bool
    meeting: Link
    body: str
    known_from: str
    questions: int
    promises: int


@dataclass(frozen=True)
class YearPart:
    """The meetings of a year: a part of the list, with its title and how many they are."""

    id: str
    title: str
    count: int
    lines: tuple[MeetingLine, ...]


@dataclass(frozen=True)
class PairsLine:
    """Every pair that ends with one meeting: the words of its day, and a link from each earlier day."""

    words: str
    end: str
    pairs: tuple[Link, ...]


@dataclass(frozen=True)
class MeetingList:
    """The list of all meetings: the next, all by year, each with its neighbour, and every pair."""

    count: int
    next: NextMeeting | None
    no_next: str
    caption: str
    years: tuple[YearPart, ...]
    neighbours: tuple[Link, ...]
    pairs: tuple[PairsLine, ...]


def meeting_list(facts: Facts) -> MeetingList:
    """All that the list shows."""
    listed, ahead = meetings(facts), next_meeting(facts)
    return MeetingList(
        len(listed),
        _next(ahead) if ahead else None,
        f"No meeting after {long_date(facts.day)} is announced in the sources.",
        f"{counted(len(listed), 'meeting')}, and how we know of each",
        _years(facts),
        tuple(Link(pair.address, pair.words) for pair in neighbours(facts)),
        tuple(_pairs_line(facts, second) for second in reversed(held_meetings(facts)[1:])),
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
        it.date.last > facts.day,
        _link(it),
        facts.record.bodies[it.body].title,
        KNOWN_FROM[it.known_from],
        len(it.questions),
        len(it.promises),
    )


def _pairs_line(facts: Facts, second: Meeting) -> PairsLine:
    links = (Link(pair.address, day_words(pair.first)) for pair in pairs_to(facts, second))
    return PairsLine(capital(day_words(second)), f"to {day_words(second)}", tuple(links))


def _link(meeting: Meeting) -> Link:
    return Link(meeting_address(meeting.id), meeting.title)
