"""Every promise to the committee by how it stands, and what was offered and asked for: /promises/"""

from collections.abc import Iterable
from dataclasses import dataclass

from macros.shown.about_plan import AboutPlan, by_about_plan
from macros.things.facts import Facts
from macros.things.promise.promise_counts import promise_counts
from macros.things.promise.promise_facts import STATES, PromiseFacts, promises
from macros.things.promise.promised import Promised, promise_status, promised_elsewhere

# The parts of promises: their states, with the part's id and title, and what that state means.
PROMISE_PARTS = (
    (
        "overdue",
        "overdue",
        "Overdue",
        "The date has passed. The papers or minutes of the meetings at which it was due do not show that the promise "
        "was kept.",
    ),
    (
        "not shown",
        "not-shown",
        "Not shown as kept",
        "The date has passed. The papers and minutes that would show it are not among the documents of this portal. "
        "So it may have been kept, and we do not call it overdue.",
    ),
    (
        "open",
        "open",
        "Open",
        "Not due yet, or no date is recorded. It is not recorded that the promise was kept.",
    ),
    ("kept", "kept", "Kept", "A published document shows when and how."),
)
# The parts of what is no promise: the kind, the part's title, and what such a thing is.
OTHER_PARTS = (
    (
        "offer",
        "Offers",
        "Officers said that they could do this. They did not say that they would, so it is not called overdue.",
    ),
    (
        "request",
        "Requests",
        "Asked for at a meeting, and no answer that promises it is recorded. So we do not call it a promise.",
    ),
)


@dataclass(frozen=True)
class PromisePart:
    """A part of the list: its title, how many are in it, and what they have in common.

    `is_mixed` is whether they stand in several ways, so that each says how.
    """

    id: str
    title: str
    count: int
    meaning: str
    promises: tuple[AboutPlan[Promised], ...]
    is_mixed: bool


@dataclass(frozen=True)
class PromiseList:
    """The list of all: how many there are in a sentence, the promises of each state, then offers and requests."""

    lead: str
    parts: tuple[PromisePart, ...]


def promise_list(facts: Facts) -> PromiseList:
    """All that the list shows."""
    given = [it for it in promises(facts) if it.promise.kind == "promise"]
    parts = [
        _part(facts, name, title, meaning, [it for it in given if it.state == state])
        for state, name, title, meaning in PROMISE_PARTS
    ]
    others = [
        _part(facts, f"{kind}s", title, meaning, [it for it in promises(facts) if it.promise.kind == kind])
        for kind, title, meaning in OTHER_PARTS
    ]
    some = tuple(part for part in (*parts, *others) if part.count)
    return PromiseList(promise_counts(facts).sentence, some)


def _part(facts: Facts, name: str, title: str, meaning: str, these: Iterable[PromiseFacts]) -> PromisePart:
    listed = sorted(these, key=lambda it: STATES.index(it.state))
    shown = by_about_plan(promised_elsewhere(facts.record, listed))
    is_mixed = len({promise_status(it) for it in listed}) > 1
    return PromisePart(name, title, len(listed), meaning, shown, is_mixed)
