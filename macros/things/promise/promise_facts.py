"""The promises to the committee, with what follows for each on a day."""

from dataclasses import dataclass
from datetime import date

from macros.standing.span import span
from macros.things.facts import Facts, once
from macros.things.grouping import grouped
from macros.things.meeting.meeting import Meeting
from macros.things.meeting.meeting_facts import meetings
from macros.things.promise.promise import Promise

# In the order in which pages show them.
STATES = ("overdue", "open", "kept")


@dataclass(frozen=True)
class PromiseFacts:
    """A promise to the committee: the meeting at which it was given, and whether it is kept, open or overdue."""

    meeting: Meeting
    promise: Promise
    day: date
    today: date

    @property
    def state(self) -> str:
        """ "kept", "overdue" (its date has passed), or "open"."""
        if self.promise.kept and self.promise.kept.on.said_by(self.today) <= self.day:
            return "kept"
        return "overdue" if self.promise.due and self.promise.due.last < self.day else "open"

    @property
    def overdue_by(self) -> str:
        """How long its date has passed, in words; empty where it has not."""
        return span(self.promise.due.last, self.day) if self.state == "overdue" and self.promise.due else ""

    def on(self, day: date) -> "PromiseFacts":
        """The same promise on an earlier day."""
        return PromiseFacts(self.meeting, self.promise, day, self.today)


@once
def promises(facts: Facts) -> list[PromiseFacts]:
    """Every promise to the committee, the newest meeting first."""
    return [
        PromiseFacts(meeting, promise, facts.day, facts.day)
        for meeting in meetings(facts)
        if meeting.date.first <= facts.day
        for promise in meeting.promises
    ]


@once
def promises_about(facts: Facts) -> dict[str, list[PromiseFacts]]:
    """The promises about each plan and action."""
    return grouped((about, it) for it in promises(facts) for about in it.promise.about)


@once
def promises_of(facts: Facts) -> dict[str, list[PromiseFacts]]:
    """The promises that each body made."""
    return grouped((it.promise.by, it) for it in promises(facts) if it.promise.by)
