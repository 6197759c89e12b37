"""What is said of a promise, an offer or a request: three things, and none of them is told as another.

A promise is what officers said that they would do, an offer what they said that they could do, a request what members
asked for. An offer is never overdue, and a request is not broken: no answer to it is recorded.
"""

from collections.abc import Sequence

from macros.shown.sentence import joined
from macros.shown.voice import do_not_say
from macros.standing.span import counted, plural
from macros.things.meeting.meeting_facts import day_words
from macros.things.portal.portal import Portal
from macros.things.promise.promise_facts import PromiseFacts

# In the order in which pages show them.
KINDS = ("promise", "offer", "request")
# How one stands, as a status.
STATUS = {
    ("promise", "overdue"): "Overdue",
    ("promise", "not shown"): "Not shown as kept",
    ("promise", "open"): "Open",
    ("promise", "kept"): "Kept",
    ("offer", "not shown"): "Offer, not shown as taken up",
    ("offer", "open"): "Offer, open",
    ("offer", "kept"): "Offer, taken up",
    ("request", "not shown"): "Request, no answer is recorded",
    ("request", "open"): "Request, no answer is recorded",
    ("request", "kept"): "Request, answered",
}
# Who it is by, when it is due, and that it was kept: the beginnings of those sentences.
BY = {"promise": "Promised by", "offer": "Offered by", "request": "Asked of"}
DUE = {"promise": "Due", "offer": "When:", "request": "When:"}
KEPT = {"promise": "Kept", "offer": "Taken up", "request": "Answered"}
GIVEN = {"promise": "Given at", "offer": "Made at", "request": "Made at"}


def status_words(it: PromiseFacts) -> str:
    """How it stands: "Not shown as kept", or "Request, no answer is recorded"."""
    return STATUS[it.promise.kind, it.state]


def ground_words(portal: Portal, it: PromiseFacts) -> str:
    """Why a promise is called overdue, or why only that it is not shown as kept; empty where neither is said."""
    if it.promise.kind != "promise":
        return ""
    if it.state == "overdue" and it.would_show:
        held = "minutes" if it.would_show.known_from == "minutes" else "papers"
        return f"The {held} of the meeting of {day_words(it.would_show)} do not show that it was kept."
    return do_not_say(portal, "whether it was kept") if it.state == "not shown" else ""


def kinds_words(promises: Sequence[PromiseFacts]) -> str:
    """How many there are of each kind: "2 promises, 1 offer and 3 requests"; empty where there are none."""
    kinds = [it.promise.kind for it in promises]
    told = [counted(kinds.count(kind), kind) for kind in KINDS if kind in kinds]
    return joined(told)


def named_kinds(promises: Sequence[PromiseFacts]) -> str:
    """The kinds that there are, as a heading: "Promises, offers and requests"."""
    kinds = {it.promise.kind for it in promises}
    return joined([plural(kind) for kind in KINDS if kind in kinds]).capitalize()
