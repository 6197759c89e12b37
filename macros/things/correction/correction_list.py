"""Every correction, by whose mistake it was: /corrections/"""

from dataclasses import dataclass

from macros.things.correction.corrected import Corrected, corrected_here
from macros.things.facts import Facts

# Whose mistake it was, the part's id and title, and what stands in it. An id of the record has no underline, so that
# no correction can be called like a part.
PARTS = (
    (
        "this portal",
        "our_mistakes",
        "What we got wrong",
        "Our own mistakes, and what the page says now.",
    ),
    (
        "a source",
        "misprints_of_sources",
        "What a published document got wrong",
        "Misprints in the papers. We show what the paper says, and how we read it.",
    ),
)


@dataclass(frozen=True)
class CorrectionPart:
    """The corrections of mistakes of one side: a part of the list, with its title, how many they are, and what."""

    id: str
    title: str
    count: int
    meaning: str
    corrections: tuple[Corrected, ...]


@dataclass(frozen=True)
class CorrectionList:
    """The list of all corrections: ours, then those of the sources."""

    parts: tuple[CorrectionPart, ...]


def correction_list(facts: Facts) -> CorrectionList:
    """All that the list shows."""
    return CorrectionList(tuple(_part(facts, *part) for part in PARTS))


def _part(facts: Facts, whose: str, name: str, title: str, meaning: str) -> CorrectionPart:
    theirs = [(key, it) for key, it in facts.record.corrections.items() if it.of == whose]
    newest_first = sorted(theirs, key=lambda pair: pair[1].on.last, reverse=True)
    return CorrectionPart(name, title, len(theirs), meaning, corrected_here(facts.record, newest_first))
