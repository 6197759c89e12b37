"""How many promises, offers and requests there are, and how they stand: the same figures on every page and as data."""

from collections import Counter
from dataclasses import dataclass

from macros.standing.span import counted
from macros.things.facts import Facts, once
from macros.things.promise.promise_facts import STATES, promises
from macros.things.promise.promise_words import KINDS

# How many of a kind are of a state, in a sentence. What is open or not shown of a request is one thing.
TOLD = {
    ("promise", "overdue"): "overdue",
    ("promise", "not shown"): "not shown as kept",
    ("promise", "open"): "open",
    ("promise", "kept"): "kept",
    ("offer", "not shown"): "not shown as taken up",
    ("offer", "open"): "open",
    ("offer", "kept"): "taken up",
    ("request", "not shown"): "with no answer recorded",
    ("request", "open"): "with no answer recorded",
    ("request", "kept"): "answered",
}


@dataclass(frozen=True)
class KindCount:
    """How many there are of one kind, of each state, and both in a sentence: "9 promises: 1 overdue, 8 open."."""

    kind: str
    count: int
    states: dict[str, int]
    sentence: str


@dataclass(frozen=True)
class PromiseCounts:
    """How many promises, offers and requests there are; `sentence` tells of all, `overdue` are promises alone."""

    kinds: tuple[KindCount, ...]
    overdue: int
    not_shown: int
    sentence: str


@once
def promise_counts(facts: Facts) -> PromiseCounts:
    """The counts of the whole record on its day."""
    numbers: Counter[tuple[str, str]] = Counter((it.promise.kind, it.state) for it in promises(facts))
    kinds = tuple(_kind_count(kind, {state: numbers[kind, state] for state in STATES}) for kind in KINDS)
    told = " ".join(it.sentence for it in kinds if it.count)
    return PromiseCounts(
        kinds,
        numbers["promise", "overdue"],
        numbers["promise", "not shown"],
        told or "No promise to the committee is recorded.",
    )


def _kind_count(kind: str, states: dict[str, int]) -> KindCount:
    told: Counter[str] = Counter()
    for state, number in states.items():
        if number:
            told[TOLD[kind, state]] += number
    count = sum(states.values())
    parts = ", ".join(f"{number} {words}" for words, number in told.items())
    return KindCount(kind, count, states, f"{counted(count, kind)}: {parts}." if count else "")
