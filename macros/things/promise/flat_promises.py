"""Promises, offers and requests as a flat table, /api/v1/promises.csv."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.model.partial_date import PartialDate
from macros.shown.addresses import meeting_address
from macros.things.facts import Facts
from macros.things.meeting.meeting import Meeting
from macros.things.open_data import DataTable
from macros.things.promise.promise_data import PromiseData, promise_data


@dataclass(frozen=True)
class FlatPromise:
    """One of them, as it is written, and how it stands on the day; `status` says that in words."""

    name: str
    meeting: str
    id: str
    kind: str
    promise: str
    by: str
    due: PartialDate | None
    words: str
    about: tuple[str, ...]
    state: str
    status: str
    kept_on: PartialDate | None
    kept_how: str
    note: str
    source_document: str
    source_place: str
    address: str


def _rows(facts: Facts) -> Iterator[FlatPromise]:
    for meeting in facts.record.meetings.values():
        for it in promise_data(facts, meeting):
            yield _row(meeting, it)


def _row(meeting: Meeting, it: PromiseData) -> FlatPromise:
    return FlatPromise(
        name=f"{meeting.id}/{it.id}",
        meeting=meeting.id,
        id=it.id,
        kind=it.kind,
        promise=it.promise,
        by=it.by or "",
        due=it.due,
        words=it.words or "",
        about=it.about,
        state=it.on_day.state if it.on_day else "",
        status=it.on_day.words if it.on_day else "",
        kept_on=it.kept.on if it.kept else None,
        kept_how=it.kept.how if it.kept else "",
        note=it.note or "",
        source_document=it.source.document,
        source_place=it.source.place,
        address=f"{meeting_address(meeting.id)}#{it.id}",
    )


PROMISES = DataTable("promises", "Every promise, offer and request.", FlatPromise, _rows, "name")
