"""Every promise to the committee, by whether it was kept: /promises/"""

from dataclasses import dataclass

from macros.standing.span import counted
from macros.things.facts import Facts
from macros.things.promise.promise_facts import STATES, promises
from macros.things.promise.promised import Promised, promised_elsewhere

MEANINGS = {
    "overdue": "The date has passed, and no published document shows that the promise was kept.",
    "open": "Not yet due, or no date was recorded, and no published document shows that the promise was kept.",
    "kept": "A published document shows when and how.",
}


@dataclass(frozen=True)
class PromisePart:
    """The promises of one state: a part of the list, with its title, how many they are, and what the state means."""

    id: str
    title: str
    count: int
    meaning: str
    promises: tuple[Promised, ...]


@dataclass(frozen=True)
class PromiseList:
    """The list of all promises: how many there are in a sentence, and the promises of each state."""

    lead: str
    parts: tuple[PromisePart, ...]


def promise_list(facts: Facts) -> PromiseList:
    """All that the list shows."""
    parts = tuple(_part(facts, state) for state in STATES)
    told = ", ".join(f"{part.count} {part.id}" for part in parts)
    return PromiseList(f"{counted(len(promises(facts)), 'promise')} to the committee: {told}.", parts)


def _part(facts: Facts, state: str) -> PromisePart:
    these = [it for it in promises(facts) if it.state == state]
    shown = promised_elsewhere(facts.record, these)
    return PromisePart(state, state.capitalize(), len(these), MEANINGS[state], shown)
