"""Deadlines as a flat table, /api/v1/deadlines.csv: the original and each later one."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from macros.model.partial_date import PartialDate
from macros.things.action.action import Deadline
from macros.things.action.deadline_names import deadline_names
from macros.things.facts import Facts
from macros.things.open_data import DataTable
from macros.things.plan.rated_things import RatedThing, rated_things


@dataclass(frozen=True)
class FlatDeadline:
    """One deadline as it is written; `due_by` is the last day that it means, and `number` 1 the original."""

    name: str
    plan: str
    recommendation: str
    action: str
    step: str
    number: int
    due: PartialDate | None
    due_by: date | None
    words: str
    as_at: PartialDate | None
    reason: str
    approved_by: str
    approved_on: PartialDate | None
    note: str
    source_document: str
    source_place: str
    address: str


def _rows(facts: Facts) -> Iterator[FlatDeadline]:
    for it in rated_things(facts):
        deadlines = it.written.deadlines
        for number, (name, deadline) in enumerate(zip(deadline_names(deadlines), deadlines, strict=True), start=1):
            yield _row(it, deadline, name, number)


def _row(it: RatedThing, deadline: Deadline, name: str, number: int) -> FlatDeadline:
    document, place = it.source(deadline.source, deadline.as_at)
    agreed = deadline.approved
    return FlatDeadline(
        name=f"{it.name}/deadline-{name}",
        plan=it.plan.plan.id,
        recommendation=it.recommendation,
        action=it.action,
        step=it.step,
        number=number,
        due=deadline.due,
        due_by=deadline.date.last if deadline.date else None,
        words=deadline.words or "",
        as_at=deadline.as_at,
        reason=deadline.reason or "",
        approved_by=agreed.by if agreed else "",
        approved_on=agreed.on if agreed else None,
        note=deadline.note or "",
        source_document=document,
        source_place=place,
        address=it.address,
    )


DEADLINES = DataTable("deadlines", "Every deadline, the first and each later one.", FlatDeadline, _rows, "name")
