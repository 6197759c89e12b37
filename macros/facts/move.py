"""The move of a deadline: from one date to another, with its reason and who agreed."""

from dataclasses import dataclass
from datetime import date

from macros.facts.span import span
from macros.model.action import Deadline


@dataclass(frozen=True)
class Move:
    """One move of a deadline: from, to, and the later deadline with its reason and who agreed."""

    before: Deadline
    after: Deadline

    @property
    def by(self) -> str:
        """How far it moved: "8 months later"."""
        return shift(self.before.due.last, self.after.due.last)


def shift(first: date, second: date) -> str:
    """How far a later day lies from an earlier one, or an earlier from a later: "8 months later"."""
    return f"{span(min(first, second), max(first, second))} {'later' if second > first else 'earlier'}"
