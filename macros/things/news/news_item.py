"""One thing that is new: as a feed tells it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from textwrap import shorten

from macros.model.partial_date import PartialDate
from macros.model.record import Record
from macros.shown.cite import Cite
from macros.shown.links import about_links

MOST_TITLE = 120


@dataclass(frozen=True)
class NewsItem:
    """One change: its name, which begins with that of its dated fact and is never another's; its kind; the day that it
    is of; its title and sentences; the page that tells more; and the plans, themes and bodies in whose feeds it stands.

    `rests_on` are the dated facts that it tells: a correction that names one of them is a correction of it. `changed`
    is the day of the latest, where there is one. All of it is from the data: a build makes nothing new.
    """

    name: str
    kind: str
    day: date
    title: str
    says: tuple[str, ...]
    address: str
    plans: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    rests_on: tuple[str, ...] = ()
    changed: date | None = None

    @property
    def last_changed(self) -> date:
        """The day on which it was last another."""
        return max(self.day, self.changed or self.day)


def day_of(when: PartialDate) -> date:
    """The day of something: of a month or a year its last, so that it never moves."""
    return when.last


def in_short(text: str) -> str:
    """A text as a title."""
    return shorten(text, MOST_TITLE, placeholder=" …")


def source_words(source: Cite | None) -> str:
    """Where a fact stands: "Source: Minutes, item 2."."""
    return f"Source: {source.title}, {source.place.rstrip('.')}." if source else ""


def told(*sentences: str) -> tuple[str, ...]:
    """The sentences that say something."""
    return tuple(filter(None, sentences))


def plans_of(references: Iterable[str]) -> tuple[str, ...]:
    """The plans of some plans and actions."""
    return tuple(dict.fromkeys(it.partition("/")[0] for it in references))


def about_words(record: Record, references: Iterable[str]) -> str:
    """What something is about: "About: Leo, action 1.1."."""
    names = ", ".join(link.text for link in about_links(record, references))
    return f"About: {names}." if names else ""
