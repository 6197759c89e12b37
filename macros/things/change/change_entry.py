"""What search knows of a page of changes."""

from macros.things.change.pairs import Pair
from macros.things.entry import Entry
from macros.things.facts import Facts
from macros.things.meeting.meeting_facts import day_words, held_meetings


def change_entry(facts: Facts, pair: Pair) -> Entry:
    """What search knows of what changed between two sittings: it tells of what has pages of its own."""
    is_until_now = pair.second is held_meetings(facts)[-1]
    also = (f"Changes since {day_words(pair.first)}",) if is_until_now else ()
    return Entry("Changes", day=pair.second.date.last, also=also, is_list=True)
