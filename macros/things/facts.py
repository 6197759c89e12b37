"""The facts: the record on a day, and whatever was worked out from it, each thing once."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from macros.model.record import Record
from macros.press.press import Press

T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class Facts:
    """A record on a day, and the press that prints its papers. What follows from them is kept in `known`."""

    record: Record
    day: date
    press: Press = field(default_factory=Press)
    known: dict[object, Any] = field(default_factory=dict, repr=False)


def once(work: Callable[[Facts], T]) -> Callable[[Facts], T]:
    """Let a function of the facts work out what it gives when it is first asked, and never again."""

    def kept(facts: Facts) -> T:
        if work not in facts.known:
            facts.known[work] = work(facts)
        found: T = facts.known[work]
        return found

    kept.__doc__, kept.__name__ = work.__doc__, work.__name__
    return kept
