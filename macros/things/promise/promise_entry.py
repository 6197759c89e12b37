"""What search knows of a promise to the committee."""

from collections.abc import Iterator

from macros.shown.addresses import meeting_address
from macros.things.entry import Entry, PartEntry, body_titles, plan_titles
from macros.things.facts import Facts
from macros.things.promise.promise_facts import PromiseFacts, promises


def promise_parts(facts: Facts) -> Iterator[PartEntry]:
    """Every promise, at its place on the page of its meeting."""
    for it in promises(facts):
        address = f"{meeting_address(it.meeting.id)}#{it.promise.id}"
        yield PartEntry(address, it.promise.promise, it.promise.note or "", _promise_entry(facts, it))


def _promise_entry(facts: Facts, it: PromiseFacts) -> Entry:
    record, promise, meeting = facts.record, it.promise, it.meeting
    overdue = (facts.day - promise.due.last).days if promise.due and it.overdue_by else 0
    state = f"{it.state} by {it.overdue_by}" if overdue else it.state
    facets = {
        "plan": plan_titles(record, promise.about),
        "body": body_titles(record, [promise.by] if promise.by else []),
    }
    shown = {"part": meeting.title, "when": f"Promised {meeting.date}, {state}"}
    return Entry("Promise", facets, shown, meeting.date.last, overdue)
