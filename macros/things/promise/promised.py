"""A promise to the committee as pages show it: whether it is kept, by when it was due, and where it was given."""

from collections.abc import Iterable
from dataclasses import dataclass

from macros.model.partial_date import PartialDate
from macros.model.record import Record
from macros.shown.addresses import meeting_address
from macros.shown.cite import Cite, cite
from macros.shown.links import Link, about_links, body_link
from macros.shown.status import Status
from macros.things.promise.promise_facts import PromiseFacts

SHAPES = {"overdue": "late", "open": "under-way", "kept": "complete"}


@dataclass(frozen=True)
class KeptPromise:
    """When and how a promise was kept, and where that stands."""

    when: PartialDate
    how: str
    source: Cite | None


@dataclass(frozen=True)
class Promised:
    """One promise. `meeting` leads to its place there, where it stands on another page."""

    id: str
    status: Status
    promise: str
    by: Link | None
    due: PartialDate | None
    words: str
    kept: KeptPromise | None
    meeting: Link | None
    about: tuple[Link, ...]
    note: str
    source: Cite | None


def promised_here(record: Record, promises: Iterable[PromiseFacts]) -> tuple[Promised, ...]:
    """Some promises, on the page of the meeting at which they were given."""
    return tuple(_promised(record, it, it.promise.id, None) for it in promises)


def promised_elsewhere(record: Record, promises: Iterable[PromiseFacts]) -> tuple[Promised, ...]:
    """Some promises, on another page than that of their meeting."""
    return tuple(
        _promised(
            record,
            it,
            f"{it.meeting.id}-{it.promise.id}",
            Link(f"{meeting_address(it.meeting.id)}#{it.promise.id}", it.meeting.title),
        )
        for it in promises
    )


def promise_status(it: PromiseFacts) -> Status:
    """Whether a promise is kept, as a status: "Overdue by 3 months"."""
    words = it.state.capitalize() + (f" by {it.overdue_by}" if it.overdue_by else "")
    return Status(f"promise-{it.state}", SHAPES[it.state], words)


def _promised(record: Record, it: PromiseFacts, name: str, where: Link | None) -> Promised:
    promise = it.promise
    kept = promise.kept if it.state == "kept" else None
    return Promised(
        name,
        promise_status(it),
        promise.promise,
        body_link(record, promise.by) if promise.by else None,
        promise.due,
        promise.words or "",
        KeptPromise(kept.on, kept.how, cite(record, kept.source)) if kept else None,
        where,
        about_links(record, promise.about),
        promise.note or "",
        cite(record, promise.source),
    )
