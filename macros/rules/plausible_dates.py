"""Dates that can be true: near those of their plan, and no later than the document that is said to tell of them."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from macros.model.as_at import as_at
from macros.model.partial_date import PartialDate
from macros.model.record import Record
from macros.model.written import Citation
from macros.rules.finding import Findings
from macros.source.yaml_source import Path
from macros.things.action.action import Approval, Deadline, Evidence, Rating, Update, Withdrawal
from macros.things.measure.measure import Reading
from macros.things.meeting.meeting import Item, Meeting, Question
from macros.things.plan.plan import Plan, Reported, Response
from macros.things.promise.promise import Kept, Promise

# So many years before its plan nothing of it can have been due or said: a year is mistyped.
MOST_YEARS = 2

# The fields of what stands in a plan that are dates. Of evidence another rule is stricter.
DATED: list[tuple[type[Any], tuple[str, ...]]] = [
    (Rating, ("as_at", "done_on")),
    (Update, ("as_at",)),
    (Reported, ("as_at",)),
    (Deadline, ("due", "as_at")),
    (Approval, ("on",)),
    (Response, ("on",)),
    (Withdrawal, ("on",)),
]
# What cites a document for itself, and which of its fields are dates that the document tells of.
CITING: list[tuple[type[Any], tuple[str, ...]]] = [
    (Rating, ("as_at", "done_on")),
    (Update, ("as_at",)),
    (Evidence, ("as_at",)),
    (Reported, ("as_at",)),
    (Deadline, ("as_at",)),
    (Response, ("on",)),
]


def dates_are_near_their_plan(record: Record) -> Findings:
    """Nothing of a plan is due or reported more than 2 years before it began, was published or was added to."""
    for kind, fields in DATED:
        for file, path, thing in record.each(kind):
            plan = record.plan_in(file)
            if plan and (start := _start(plan, path)):
                dates = [((*path, field), when) for field in fields if (when := getattr(thing, field))]
                yield from _too_early(record, file, dates, *start)
    for file, path, deadline in record.each(Deadline):
        plan_here = record.plan_in(file)
        if plan_here and deadline.date and not deadline.due and (start := _start(plan_here, path)):
            yield from _too_early(record, file, [((*path, "words"), deadline.date)], *start)
    for file, path, plan in record.each(Plan):
        if start := _start(plan, path):
            dates = [((*path, "rating_dates", number), when) for number, when in enumerate(plan.rating_dates)]
            yield from _too_early(record, file, dates, *start)


def _start(plan: Plan, path: Path) -> tuple[PartialDate, Path] | None:
    """The first day of what something at `path` belongs to, and where that day stands."""
    known: list[tuple[PartialDate, Path]] = []
    for field in ("begun", "published"):
        if when := getattr(plan, field):
            known.append((when, (field,)))
    match path:
        case ("recommendations", int(r), "actions", int(a), *_) if when := plan.recommendations[r].actions[a].added:
            known.append((when, (*path[:4], "added")))
    return min(known, key=lambda it: it[0].first, default=None)


def _too_early(
    record: Record, file: str, dates: Iterable[tuple[Path, PartialDate]], start: PartialDate, where: Path
) -> Findings:
    first = date(max(start.first.year - MOST_YEARS, date.min.year), start.first.month, min(start.first.day, 28))
    for spot, when in dates:
        if when.last < first:
            line = record.files[file].mistake(where, "").line
            text = f"{when} is more than {MOST_YEARS} years before the plan, {start} (line {line})"
            yield file, spot, f"{text}; correct the year"


def documents_tell_of_what_was_before(record: Record) -> Findings:
    """A document that something cites is no older than what it is cited for: a paper of January tells of no March."""
    for kind, fields in CITING:
        for file, path, thing in record.each(kind):
            for field in fields:
                if when := getattr(thing, field):
                    yield from _older(record, file, path, thing.source, when)
    for file, path, deadline in record.each(Deadline):
        if deadline.approved and deadline.approved.on:
            yield from _older(record, file, path, deadline.source, deadline.approved.on)
    for file, path, reading in record.each(Reading):  # what was measured began before it was written down
        yield from _older(record, file, path, reading.source, reading.period.start or reading.as_at)
    for file, path, kept in record.each(Kept):
        if kept.source.document not in _papers_of(record, kept.on):
            yield from _older(record, file, path, kept.source, kept.on)
    for file, path, meeting in record.each(Meeting):
        for spot, told in _told_at(path, meeting):
            yield from _older(record, file, spot, told.source, meeting.date)


def _papers_of(record: Record, when: PartialDate) -> set[str]:
    """The documents of the meetings on a day: its papers are older than it, and show what was brought to it."""
    return {name for it in record.meetings.values() if it.date.typed == when.typed for name in it.sources}


def _told_at(path: Path, meeting: Meeting) -> Iterator[tuple[Path, Item | Question | Promise]]:
    """What was said at a meeting. What was to be looked at stands in the papers, which come before it."""
    said: tuple[tuple[str, Iterable[Item | Question | Promise]], ...] = (
        ("questions", meeting.questions),
        ("promises", meeting.promises),
        ("items", meeting.items),
    )
    for name, told in said:
        for number, it in enumerate(told):
            if not isinstance(it, Item) or it.resolved:
                yield (*path, name, number), it


def _older(record: Record, file: str, path: Path, source: Citation | None, when: PartialDate) -> Findings:
    """The documents of a citation that are older than what they tell of. Of what is to come another rule tells."""
    if when.first > as_at(record.portal):
        return
    for spot, citation in _citations((*path, "source"), source):
        document = record.sources.get(citation.document)
        if document and document.date.last < when.first:
            text = f'"{citation.document}" is of {document.date}, and cannot tell of {when}'
            yield file, (*spot, "document"), f"{text}; cite the document that does, or correct the date"


def _citations(path: Path, source: Citation | None) -> Iterator[tuple[Path, Citation]]:
    """A citation and those that stand with it."""
    if source:
        yield path, source
        for number, other in enumerate(source.also):
            yield from _citations((*path, "also", number), other)
