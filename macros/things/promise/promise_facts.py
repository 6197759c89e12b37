"""The promises to the committee, with what follows for each on a day."""

from dataclasses import dataclass
from datetime import date

from macros.model.partial_date import PartialDate
from macros.things.facts import Facts, once
from macros.things.grouping import grouped
from macros.things.meeting.meeting import Meeting
from macros.things.meeting.meeting_facts import has_documents, meetings, time_of
from macros.things.promise.promise import Promise

# In the order in which pages show them.
STATES = ("overdue", "not shown", "open", "kept")


@dataclass(frozen=True)
class PromiseFacts:
    """A promise, an offer or a request: the meeting at which it was given, and how it stands on a day.

    `sittings` are all of the same committee, oldest first: what is held of them tells what could show it.
    """

    meeting: Meeting
    promise: Promise
    day: date
    today: date
    sittings: tuple[Meeting, ...]

    @property
    def state(self) -> str:
        """ "kept"; "open" (not due yet, or without a date); else "overdue", or "not shown" as kept.

        Overdue is only what officers said that they would do, where what is held of the sitting would show it.
        """
        if self.promise.kept and self.promise.kept.on.said_by(self.today) <= self.day:
            return "kept"
        if not self.promise.due or self.promise.due.last >= self.day:
            return "open"
        return "overdue" if self.promise.kind == "promise" and self.would_show else "not shown"

    @property
    def would_show(self) -> Meeting | None:
        """The last sitting at which it was due, where papers or minutes are held of it and of all others of those.

        What was due between two sittings need not have been brought to the next one.
        """
        due_at = self._due_at(self.promise.due) if self.promise.due else []
        return due_at[-1] if due_at and all(map(has_documents, due_at)) else None

    def on(self, day: date) -> "PromiseFacts":
        """The same promise on an earlier day."""
        return PromiseFacts(self.meeting, self.promise, day, self.today, self.sittings)

    def _due_at(self, due: PartialDate) -> list[Meeting]:
        """The sittings at which it was due: those within its date."""
        given = time_of(self.meeting)
        times = [(time_of(it), it) for it in self.sittings]
        held = [(it, sitting) for it, sitting in times if given.last < it.first and it.said_by(self.today) <= self.day]
        return [sitting for it, sitting in held if due.first <= it.first <= due.last]


@once
def promises(facts: Facts) -> list[PromiseFacts]:
    """Every promise, offer and request, the newest meeting first."""
    sittings = grouped((meeting.body, meeting) for meeting in sorted(meetings(facts), key=_begins))
    return [
        PromiseFacts(meeting, promise, facts.day, facts.day, tuple(sittings[meeting.body]))
        for meeting in meetings(facts)
        if meeting.date.first <= facts.day
        for promise in meeting.promises
    ]


@once
def promises_about(facts: Facts) -> dict[str, list[PromiseFacts]]:
    """The promises, offers and requests about each plan and action."""
    return grouped((about, it) for it in promises(facts) for about in it.promise.about)


@once
def promises_at(facts: Facts) -> dict[str, list[PromiseFacts]]:
    """What was promised, offered and asked for at each meeting."""
    return grouped((it.meeting.id, it) for it in promises(facts))


@once
def promises_of(facts: Facts) -> dict[str, list[PromiseFacts]]:
    """What each body promised or offered, and what it was asked for."""
    return grouped((it.promise.by, it) for it in promises(facts) if it.promise.by)


def _begins(meeting: Meeting) -> date:
    return time_of(meeting).first
