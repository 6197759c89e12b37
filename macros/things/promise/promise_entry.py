"""What search knows of a promise to the committee, of an offer and of a request."""

from collections.abc import Iterator

from macros.shown.addresses import meeting_address
from macros.things.action.action_sentences import dated
from macros.things.entry import Entry, PartEntry, body_titles, plan_titles
from macros.things.facts import Facts
from macros.things.promise.promise_facts import PromiseFacts, promises
from macros.things.promise.promise_words import status_words

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
    when = f"{TOLD[promise.kind]} {dated(meeting.date)}. {status_words(it)}"
    return Entry("Promise", facets, {"part": meeting.title, "when": when}, meeting.date.last, overdue)
