"""A promise, an offer or a request in a table of a paper."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from macros.model.record import Record
from macros.shown.cite import Cite
from macros.shown.links import Link
from macros.shown.sentence import full_stop
from macros.shown.status import Status
from macros.things.promise.promise_facts import PromiseFacts
from macros.things.promise.promise_words import GIVEN
from macros.things.promise.promised import Promised, promised_elsewhere


@dataclass(frozen=True)
class PromiseRow:
    """One of the three: what it is, where it was given and by whom, by when it was due, and how it stands and why."""

    promise: str
    given: str
    source: Cite | None
    called_by: str
    by: Link | None
    due: str
    status: Status
    ground: str


def promise_rows(record: Record, promises: Iterable[PromiseFacts]) -> tuple[PromiseRow, ...]:
    """Some promises, in the order given."""
    return tuple(map(_row, promised_elsewhere(record, promises)))


def _row(it: Promised) -> PromiseRow:
    due = str(it.due) if it.due else f"“{it.words}”" if it.words else ""
    given = full_stop(f"{GIVEN[it.kind]}: {it.meeting.text}") if it.meeting else ""
    return PromiseRow(it.promise, given, it.source, it.called_by, it.by, due, _status(it), it.ground)


def _status(it: Promised) -> Status:
    return replace(it.status, words=f"{it.status.words} {it.kept.when}: {it.kept.how}") if it.kept else it.status
