"""A promise, an offer or a request as pages show it: how it stands, by when it was due, and where it was given."""

from collections.abc import Iterable
from dataclasses import dataclass

from macros.model.partial_date import PartialDate
from macros.model.record import Record
from macros.shown.about_plan import about_plan
from macros.shown.addresses import meeting_address
from macros.shown.cite import Cite, cite
from macros.shown.links import Link, about_links, body_link
from macros.shown.sentence import full_stop
from macros.shown.status import Status
from macros.things.promise.promise_facts import PromiseFacts
from macros.things.promise.promise_words import BY, DUE, KEPT, ground_words, status_words

SHAPES = {"overdue": "late", "not shown": "passed", "open": "under-way", "kept": "complete"}


@dataclass(frozen=True)
class KeptPromise:
    """When and how a promise was kept, an offer taken up or a request answered (`called`), and where that stands."""

    called: str
    when: PartialDate
    how: str
    source: Cite | None


@dataclass(frozen=True)
class Promised:
    """One of the three. `meeting` leads to its place there, where it stands on another page.

    `kind` says which it is; `called_by` and `called_due` begin the sentences on who and when; `ground` is why a promise
    is called overdue, or why that is not said; `of` is the one plan that it is about, if it is.
    """

    id: str
    kind: str
    status: Status
    promise: str
    called_by: str
    by: Link | None
    called_due: str
    due: PartialDate | None
    words: str
    kept: KeptPromise | None
    ground: str
    meeting: Link | None
    about: tuple[Link, ...]
    of: Link | None
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
    """How it stands, as a status: "Not shown as kept"."""
    return Status(f"promise-{it.state.replace(' ', '-')}", SHAPES[it.state], status_words(it))


def _promised(record: Record, it: PromiseFacts, name: str, where: Link | None) -> Promised:
    promise = it.promise
    return Promised(
        id=name,
        kind=promise.kind,
        status=promise_status(it),
        promise=promise.promise,
        called_by=BY[promise.kind],
        by=body_link(record, promise.by) if promise.by else None,
        called_due=DUE[promise.kind],
        due=promise.due,
        words=promise.words if promise.words and promise.words != str(promise.due) else "",
        kept=_kept(record, it),
        ground=ground_words(record.portal, it),
        meeting=where,
        about=about_links(record, promise.about),
        of=about_plan(record, promise.about),
        note=full_stop(promise.note) if promise.note else "",
        source=cite(record, promise.source),
    )


def _kept(record: Record, it: PromiseFacts) -> KeptPromise | None:
    kept = it.promise.kept if it.state == "kept" else None
    if kept is None:
        return None
    return KeptPromise(KEPT[it.promise.kind], kept.on, full_stop(kept.how), cite(record, kept.source))
