"""Promises, offers and requests for programs: what is written, and under `on_day` how each stands."""

from dataclasses import dataclass

from macros.shown.addresses import PROMISES, data_address, meeting_address
from macros.things.facts import Facts
from macros.things.meeting.meeting import Meeting
from macros.things.open_data import DataFiles, with_more
from macros.things.promise.promise import Promise
from macros.things.promise.promise_counts import promise_counts
from macros.things.promise.promise_facts import PromiseFacts, promises, promises_at
from macros.things.promise.promise_words import status_words


@dataclass(frozen=True)
class PromiseOnDay:
    """How a promise, an offer or a request stands, as a state and in words."""

    state: str
    words: str


class PromiseData(Promise):
    """A promise; of a meeting to come it is not said how it stands."""

    on_day: PromiseOnDay | None = None


class ListedPromise(PromiseData):
    """A promise in the list of all: the meeting at which it was given, and where it stands there."""

    meeting: str
    address: str


@dataclass(frozen=True)
class PromisesFile:
    """Every promise, offer and request, /api/v1/promises.json."""

    as_at: str
    promises: tuple[ListedPromise, ...]


@dataclass(frozen=True)
class PromisesInAll:
    """How many promises, offers and requests there are of each state, and in all."""

    on_day: dict[str, dict[str, int]]


def promise_data(facts: Facts, meeting: Meeting) -> tuple[PromiseData, ...]:
    """Those of a meeting, in the order of its file."""
    standing = {it.promise.id: _on_day(it) for it in promises_at(facts).get(meeting.id, ())}
    return tuple(with_more(PromiseData, it, on_day=standing.get(it.id)) for it in meeting.promises)


def promises_file(facts: Facts) -> PromisesFile:
    """All of them, the newest meeting first."""
    return PromisesFile(facts.day.isoformat(), tuple(map(_listed, promises(facts))))


def promises_in_all(facts: Facts) -> PromisesInAll:
    """The counts of the whole record."""
    return PromisesInAll({it.kind: {"count": it.count, **it.states} for it in promise_counts(facts).kinds})


def _listed(it: PromiseFacts) -> ListedPromise:
    meeting = it.meeting.id
    address = f"{meeting_address(meeting)}#{it.promise.id.lower()}"
    return with_more(ListedPromise, it.promise, on_day=_on_day(it), meeting=meeting, address=address)


def _on_day(it: PromiseFacts) -> PromiseOnDay:
    return PromiseOnDay(it.state, status_words(it))


PROMISES_FILE = DataFiles(
    "promises",
    data_address(PROMISES),
    "Every promise, offer and request, and how each stands.",
    PromisesFile,
    lambda facts: [(data_address(PROMISES), promises_file(facts))],
)
