"""A date that moved: from one deadline to a later one, with where that stands. Made once, for all that tells it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from macros.model.written import Citation
from macros.standing.span import span
from macros.things.action.action import Deadline


@dataclass(frozen=True)
class MovedDate:
    """One move of a deadline of an action, or of its step `step`; `within` is the source of the thing that moved."""

    step: str
    before: Deadline
    after: Deadline
    within: Citation

    @property
    def shift(self) -> str:
        """How far it moved: "8 months later"; where one of the two names no date, that it names none."""
        if not (self.before.date and self.after.date):
            return "to no date" if self.before.date else "from no date"
        return shift_words(self.before.date.last, self.after.date.last)


def moved_dates(deadlines: Sequence[Deadline], within: Citation, step: str = "") -> Iterator[MovedDate]:
    """Every move from one of some deadlines to the next."""
    return (MovedDate(step, before, after, within) for before, after in pairwise(deadlines))


def shift_words(first: date, second: date) -> str:
    """How far a later day lies from an earlier one, or an earlier from a later: "8 months later"."""
    return f"{span(min(first, second), max(first, second))} {'later' if second > first else 'earlier'}"


def moved_words(deadlines: Sequence[Deadline]) -> str:
    """How a deadline moved: "moved twice, 9 months later in all"; empty where it did not."""
    times = len(deadlines) - 1
    if times < 1:
        return ""
    how_often = {1: "once", 2: "twice"}.get(times, f"{times} times")
    original, holding = deadlines[0].date, deadlines[-1].date
    if not (original and holding):
        return f"moved {how_often}, {'to no date' if original else 'from no date'}"
    if holding.last == original.last:
        return f"moved {how_often}, back to the original date"
    return f"moved {how_often}, {shift_words(original.last, holding.last)}{' in all' if times > 1 else ''}"
