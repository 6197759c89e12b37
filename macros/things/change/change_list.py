"""The list of what changed between any two meetings: /changes/"""

from dataclasses import dataclass

from macros.model.partial_date import long_date
from macros.shown.links import Link
from macros.shown.sentence import capital
from macros.things.change.pairs import neighbours, pairs_to
from macros.things.facts import Facts
from macros.things.meeting.meeting import Meeting
from macros.things.meeting.meeting_facts import day_words, held_meetings


@dataclass(frozen=True)
class PairsLine:
    """Every pair that ends with one meeting: the words of its day, and a link from each earlier day."""

    words: str
    end: str
    pairs: tuple[Link, ...]


@dataclass(frozen=True)
class ChangeList:
    """From each meeting to the next, the newest first; and every pair, by the later one."""

    neighbours: tuple[Link, ...]
    caption: str
    pairs: tuple[PairsLine, ...]


def change_list(facts: Facts) -> ChangeList:
    """All that the list shows."""
    return ChangeList(
        tuple(Link(pair.address, pair.words) for pair in neighbours(facts)),
        f"A page for every pair of meetings that were held or announced for a day until {long_date(facts.day)}",
        tuple(_pairs_line(facts, second) for second in reversed(held_meetings(facts)[1:])),
    )


def _pairs_line(facts: Facts, second: Meeting) -> PairsLine:
    links = (Link(pair.address, day_words(pair.first)) for pair in pairs_to(facts, second))
    return PairsLine(capital(day_words(second)), f"to {day_words(second)}", tuple(links))
