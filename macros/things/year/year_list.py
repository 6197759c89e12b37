"""The years, the newest first, each with its verdict: on the written page /years/."""

from dataclasses import dataclass

from macros.shown.links import Link
from macros.things.facts import Facts
from macros.things.year.verdict import verdict_lead
from macros.things.year.year_facts import YearFacts, years


@dataclass(frozen=True)
class ListedYear:
    """One year: the way to it, its verdict, and whether it is only told so far."""

    year: Link
    words: str
    so_far: bool
    verdict: str


def year_list(facts: Facts) -> tuple[ListedYear, ...]:
    """Every year of which something is told."""
    return tuple(map(_line, years(facts)))


def _line(it: YearFacts) -> ListedYear:
    return ListedYear(Link(it.address, it.year.name), it.year.words, not it.is_over, verdict_lead(it))
