"""What changed between two days: computed from the dated facts of the record, never from git.

From a to b means after a, until b: what was published on a itself is known at a.
"""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from macros.facts.action_change import ActionChange
from macros.facts.action_facts import ActionFacts
from macros.facts.facts import Facts
from macros.facts.promise_facts import PromiseFacts
from macros.facts.span import counted
from macros.facts.standing import Standing
from macros.model.meeting import Meeting
from macros.model.plan import Plan, Reported


@dataclass(frozen=True)
class Changes:
    """What changed in the whole record after one day and until another."""

    facts: Facts
    first: date
    second: date

    @cached_property
    def actions(self) -> list[ActionChange]:
        """Every action that was promised by the second day, with what changed on it."""
        return [
            ActionChange(action, Standing(action.action, action.standing.key, self.first), self._standing(action))
            for action in self.facts.actions
            if _begins(action) <= self.second < _ends(action)
        ]

    @property
    def withdrawn(self) -> list[ActionFacts]:
        """Actions that were withdrawn between the two days."""
        return [action for action in self.facts.actions if self.first < _ends(action) <= self.second]

    def _standing(self, action: ActionFacts) -> Standing:
        return Standing(action.action, action.standing.key, self.second)

    @property
    def newly_complete(self) -> list[ActionChange]:
        """Actions that are complete and were not done."""
        return [change for change in self.actions if change.is_newly_complete]

    @property
    def newly_embedded(self) -> list[ActionChange]:
        """Actions that are embedded and were not."""
        return [change for change in self.actions if change.is_newly_embedded]

    @property
    def gone_back(self) -> list[ActionChange]:
        """Actions that are less far than they were."""
        return [change for change in self.actions if change.went_back]

    @property
    def moved(self) -> list[ActionChange]:
        """Actions whose deadline, or a step's, moved."""
        return [change for change in self.actions if change.moves]

    @property
    def proved(self) -> list[ActionChange]:
        """Actions with new evidence."""
        return [change for change in self.actions if change.evidence]

    @property
    def new(self) -> list[ActionChange]:
        """Actions that were promised between the two days."""
        return [change for change in self.actions if change.is_new]

    @property
    def unchanged(self) -> list[ActionChange]:
        """Actions that were reported on, and on which nothing moved."""
        return [change for change in self.actions if change.is_reported and not change.has_changed]

    @property
    def silent(self) -> list[ActionChange]:
        """Actions of before on which nobody reported at all."""
        return [change for change in self.actions if not change.is_reported and not change.is_new]

    @property
    def reported(self) -> list[tuple[Plan, Reported]]:
        """The totals that owners reported between the two days."""
        return [
            (plan.plan, reported)
            for plan in self.facts.plans.values()
            for reported in plan.plan.reported
            if self.first < reported.as_at.last <= self.second
        ]

    @property
    def answer(self) -> str:
        """What changed, in a few sentences; what did not happen at all is left out."""
        happened = [
            *((self.newly_complete, "became complete"), (self.newly_embedded, "became embedded")),
            *((self.gone_back, "went backwards"), (self.moved, "had a date moved")),
            *((self.proved, "got new evidence"), (self.unchanged, "had a report but no change")),
        ]
        parts = [f"{counted(len(found), 'action')} {what}" for found, what in happened if found]
        told = [f"{', '.join(parts)}." if parts else "No action changed."]
        if self.silent:
            told.append(f"Nobody reported on {len(self.silent)} one by one.")
        if self.reported:
            told.append(f"Owners reported totals for {counted(len({plan.id for plan, _ in self.reported}), 'plan')}.")
        return " ".join(told)

    @property
    def promises_due(self) -> list[PromiseFacts]:
        """The promises to the committee that fell due, as they stood on the second day."""
        return [
            PromiseFacts(promise.meeting, promise.promise, self.second, promise.path)
            for promise in self.facts.promises
            if promise.promise.due and self.first < promise.promise.due.last <= self.second
        ]


def meeting_before(facts: Facts, meeting: Meeting) -> Meeting | None:
    """The last sitting before a meeting, of those on other days."""
    return next((other for other in facts.meetings if other.date.last < meeting.date.last), None)


def _begins(action: ActionFacts) -> date:
    start = action.action.added or action.plan.published or action.plan.begun
    return start.last if start else date.min


def _ends(action: ActionFacts) -> date:
    """The day from which an action no longer stands: it was withdrawn; for most that never comes."""
    return action.action.withdrawn.on.last if action.action.withdrawn else date.max
