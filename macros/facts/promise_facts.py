"""One promise to the committee with what follows for it on a day."""

from dataclasses import dataclass
from datetime import date

from macros.facts.span import span
from macros.model.meeting import Meeting, Promise
from macros.source.yaml_source import Path


@dataclass(frozen=True)
class PromiseFacts:
    """A promise to the committee: the meeting at which it was given, and whether it is kept, open or overdue."""

    meeting: Meeting
    promise: Promise
    day: date
    path: Path

    @property
    def state(self) -> str:
        """ "kept", "overdue" (its date has passed), or "open"."""
        if self.promise.kept and self.promise.kept.on.last <= self.day:
            return "kept"
        return "overdue" if self.promise.due and self.promise.due.last < self.day else "open"

    @property
    def overdue_by(self) -> str:
        """How long its date has passed, in words; empty where it has not."""
        return span(self.promise.due.last, self.day) if self.state == "overdue" and self.promise.due else ""
