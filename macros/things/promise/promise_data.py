"""Promises, offers and requests for programs: what is written, and under `on_day` how each stands."""

from dataclasses import dataclass

from macros.things.facts import Facts
from macros.things.meeting.meeting import Meeting
from macros.things.open_data import with_more
from macros.things.promise.promise import Promise
from macros.things.promise.promise_counts import promise_counts
from macros.things.promise.promise_facts import PromiseFacts, promises_at
from macros.things.promise.promise_words import status_words


@dataclass(frozen=True)
class PromiseOnDay:
    """How a promise, an offer or a request stands, as a state and in words."""

    state: str
    words: str


class PromiseData(Promise):
    """A promise; of a meeting to come it is not said how it stands."""

    on_day: PromiseOnDay | None = None


@dataclass(frozen=True)
class PromisesInAll:
    """How many promises, offers and requests there are of each state, and in all."""

    on_day: dict[str, dict[str, int]]


def promise_data(facts: Facts, meeting: Meeting) -> tuple[PromiseData, ...]:
    """Those of a meeting, in the order of its file."""
    standing = {it.promise.id: _on_day(it) for it in promises_at(facts).get(meeting.id, ())}
    return tuple(with_more(PromiseData, it, on_day=standing.get(it.id)) for it in meeting.promises)


def promises_in_all(facts: Facts) -> PromisesInAll:
    """The counts of the whole record."""
    return PromisesInAll({it.kind: {"count": it.count, **it.states} for it in promise_counts(facts).kinds})


def _on_day(it: PromiseFacts) -> PromiseOnDay:
    return PromiseOnDay(it.state, status_words(it))
