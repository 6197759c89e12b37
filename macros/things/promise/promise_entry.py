"""What search knows of a promise to the committee, of an offer and of a request."""

from collections.abc import Iterator

from macros.model.record import Record
from macros.shown.addresses import meeting_address
from macros.things.action.action_sentences import dated
from macros.things.entry import Entry, PartEntry, body_titles, plan_titles
from macros.things.facts import Facts
from macros.things.promise.promise_facts import PromiseFacts, promises
from macros.things.promise.promise_words import BY, DUE
from macros.things.promise.promised import promise_status

TOLD = {"promise": "Promised", "offer": "Offered", "request": "Asked for"}


def promise_parts(facts: Facts) -> Iterator[PartEntry]:
    """Every one of them, at its place on the page of its meeting; an offer and a request say which they are."""
    for it in promises(facts):
        address = f"{meeting_address(it.meeting.id)}#{it.promise.id}"
        kind = f"{it.promise.kind.capitalize()}." if it.promise.kind != "promise" else ""
        words = " ".join(filter(None, [kind, it.promise.note]))
        yield PartEntry(address, it.promise.promise, words, _promise_entry(facts, it))


def _promise_entry(facts: Facts, it: PromiseFacts) -> Entry:
    record, promise, meeting = facts.record, it.promise, it.meeting
    overdue = (facts.day - promise.due.last).days if promise.due and it.state == "overdue" else 0
    facets = {
        "plan": plan_titles(record, promise.about),
        "body": body_titles(record, [promise.by] if promise.by else []),
    }
    status = promise_status(it)
    shown = {
        "standing": status.slug,
        "standing_words": status.words,
        "told": _told(record, it),
        "part": meeting.title,
        "when": f"{TOLD[promise.kind]} {dated(meeting.date)}",
    }
    return Entry("Promise", facets, shown, meeting.date.last, overdue)


def _told(record: Record, it: PromiseFacts) -> str:
    """Who gave it, and by when it is due."""
    promise = it.promise
    who = f"{BY[promise.kind]} {record.bodies[promise.by].title}. " if promise.by else ""
    due = str(promise.due or promise.words or "")
    return f"{who}{DUE[promise.kind]} {due}" if due else f"{who}No date recorded"
