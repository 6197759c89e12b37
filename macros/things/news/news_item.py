"""One thing that is new: as a feed tells it."""

from dataclasses import dataclass
from datetime import date
from textwrap import shorten

from macros.model.partial_date import PartialDate
from macros.shown.cite import Cite

MOST_TITLE = 120


@dataclass(frozen=True)
class NewsItem:
    """One change: its name, which is the name of the dated fact and never another's; its kind; the day that it is of;
    its title and sentences; the page that tells more; and the plans, themes and bodies in whose feeds it stands.

    `changed` is the day of the latest correction of it, where there is one. All of it is from the data: a build makes
    nothing new.
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
