"""Two sittings between which something may have changed: every pair of those that were held has a page."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise

from macros.shown.addresses import changes_address
from macros.things.change.changes import Changes
from macros.things.facts import Facts
from macros.things.meeting.meeting import Meeting
from macros.things.meeting.meeting_facts import day_words, held_meetings


@dataclass(frozen=True)
class Pair:
    """Two sittings, the earlier first."""

    first: Meeting
    second: Meeting

    @property
    def address(self) -> str:
        """The address of its page."""
        return changes_address(self.first.id, self.second.id)

    @property
    def words(self) -> str:
        """Both dates: "6 October 2020 to 2 February 2021"."""
        return f"{day_words(self.first)} to {day_words(self.second)}"

    def changes(self, facts: Facts) -> Changes:
        """What changed between the two."""
        return Changes(facts, self.first.date.said_by(facts.day), self.second.date.said_by(facts.day))


def pairs(facts: Facts) -> Iterator[Pair]:
    """Every pair of sittings that were held by the day."""
    return (Pair(first, second) for first, second in combinations(held_meetings(facts), 2))


def neighbours(facts: Facts) -> list[Pair]:
    """Each sitting with the one before it, newest first."""
    return [Pair(first, second) for first, second in pairwise(held_meetings(facts))][::-1]


def pairs_to(facts: Facts, second: Meeting) -> list[Pair]:
    """Every pair that ends with a sitting, the nearest first."""
    held = held_meetings(facts)
    return [Pair(first, second) for first in held[: held.index(second)]][::-1]


def pairs_around(facts: Facts, pair: Pair) -> list[tuple[str, Pair]]:
    """The pairs next to a pair, each with what it is in words."""
    held = held_meetings(facts)
    start, end = held.index(pair.first), held.index(pair.second)
    around = [
        ("The time before", start - 1, start),
        ("The time after", end, end + 1),
        ("Begin one sitting earlier", start - 1, end),
        ("Begin one sitting later", start + 1, end),
        ("End one sitting earlier", start, end - 1),
        ("End one sitting later", start, end + 1),
    ]
    return [(words, Pair(held[a], held[b])) for words, a, b in around if 0 <= a < b < len(held)]
