"""What search knows of a page beside its words: the facets by which it is found, and what a result says of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from macros.model.record import Record

# Every facet, in the order in which readers see them.
FACETS = ("kind", "stage", "timeliness", "plan", "body", "theme", "audience", "evidence")


@dataclass(frozen=True)
class Entry:
    """What search knows of one page.

    `shown` are words that a result says under its title; `day` is that of its newest fact, `late` for how many days it
    is late; `names` are ids that readers type, `also` other words for what it is about. `is_list` says that the page
    tells of what has pages of its own: it is found by what it is called, and not by every word on it.
    """

    kind: str
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    shown: Mapping[str, str] = field(default_factory=dict)
    day: date | None = None
    late: int = 0
    names: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    is_list: bool = False


@dataclass(frozen=True)
class PartEntry:
    """A part of a page that search finds by itself, such as a question: its address, title and words."""

    address: str
    title: str
    words: str
    entry: Entry


def plan_titles(record: Record, references: Iterable[str]) -> tuple[str, ...]:
    """The titles of the plans that some references name, each once."""
    return each_once(record.plans[reference.partition("/")[0]].title for reference in references)


def theme_titles(record: Record, names: Iterable[str]) -> tuple[str, ...]:
    """The titles of some themes, each once."""
    return each_once(record.themes[name].title for name in names)


def body_titles(record: Record, names: Iterable[str]) -> tuple[str, ...]:
    """The titles of some bodies, each once."""
    return each_once(record.bodies[name].title for name in names)


def each_once(values: Iterable[str]) -> tuple[str, ...]:
    """The values without those that came before."""
    return tuple(dict.fromkeys(values))
