"""What changed between two days: computed from the dated facts of the record, never from git.

From a to b means after a, until b: what was published on a itself is known at a.
"""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from macros.model.partial_date import PartialDate
from macros.standing.span import counted
from macros.things.action.action_facts import ActionFacts
from macros.things.change.action_change import ActionChange
from macros.things.facts import Facts
from macros.things.measure.measure import Measure, Reading
from macros.things.plan.plan import Reported
from macros.things.plan.plan_facts import PlanFacts, actions, plans
from macros.things.promise.promise_facts import STATES, PromiseFacts, promises


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
            ActionChange(action, action.on(self.first), action.on(self.second))
            for action in actions(self.facts)
            if action.begun <= self.second < action.ended
        ]

    @property
    def withdrawn(self) -> list[ActionFacts]:
        """Actions that were withdrawn between the two days."""
        return [action for action in actions(self.facts) if self.first < action.ended <= self.second]

    @property
    def newly_complete(self) -> list[ActionChange]:
        """Actions that are complete and were not done."""
        return [it for it in self.actions if it.is_newly_complete]

    @property
    def newly_embedded(self) -> list[ActionChange]:
        """Actions that are embedded and were not."""
        return [it for it in self.actions if it.is_newly_embedded]

    @property
    def gone_back(self) -> list[ActionChange]:
        """Actions that are less far than they were."""
        return [it for it in self.actions if it.has_gone_back]

    @cached_property
    def moved(self) -> list[ActionChange]:
        """Actions whose deadline, or a step's, moved."""
        return [it for it in self.actions if it.moved_dates]

    @cached_property
    def proved(self) -> list[ActionChange]:
        """Actions with new evidence."""
        return [it for it in self.actions if it.evidence]

    @property
    def stepped(self) -> list[ActionChange]:
        """Actions of which a step is newly done."""
        return [it for it in self.actions if it.steps_done]

    @property
    def new(self) -> list[ActionChange]:
        """Actions that were promised between the two days."""
        return [it for it in self.actions if it.is_new]

    @cached_property
    def unchanged(self) -> list[ActionChange]:
        """Actions that were reported on, and on which nothing moved."""
        return [it for it in self.actions if it.is_reported and not it.has_changed]

    @cached_property
    def silent(self) -> list[ActionChange]:
        """Actions of before on which nobody reported at all."""
        return [it for it in self.actions if not it.is_reported and not it.is_new]

    @cached_property
    def reported(self) -> list[tuple[PlanFacts, Reported]]:
        """The totals that owners reported between the two days."""
        told = ((plan, it) for plan in plans(self.facts).values() for it in plan.plan.reported)
        return [(plan, it) for plan, it in told if self.is_between(it.as_at)]

    @cached_property
    def updated(self) -> list[tuple[PlanFacts, int]]:
        """The plans on which something was reported as a whole, or on a recommendation, and how often."""
        numbers = [
            (plan, sum(self.is_between(it.as_at) for it in plan.all_updates)) for plan in plans(self.facts).values()
        ]
        return [(plan, number) for plan, number in numbers if number]

    @property
    def plans(self) -> list[PlanFacts]:
        """The plans that a page on these changes speaks of."""
        named = {it.action.plan.id for it in self.actions} | {plan.plan.id for plan, _ in self.reported}
        return [plan for name, plan in plans(self.facts).items() if name in named]

    @property
    def promises_due(self) -> list[PromiseFacts]:
        """The promises to the committee that fell due, as they stood on the second day."""
        due = [(it, it.promise.due) for it in promises(self.facts)]
        return [it.on(self.second) for it, when in due if when and self.first < when.last <= self.second]

    @property
    def promises_told(self) -> list[PromiseFacts]:
        """The promises that fell due, and those that were still open on the second day: the overdue first."""
        due = {(it.meeting.id, it.promise.id) for it in self.promises_due}
        given = [it.on(self.second) for it in promises(self.facts) if it.meeting.date.last <= self.second]
        told = [it for it in given if it.state != "kept" or (it.meeting.id, it.promise.id) in due]
        return sorted(told, key=lambda it: STATES.index(it.state))

    @property
    def readings(self) -> list[tuple[Measure, Reading]]:
        """Each reading of a measure that was published between the two days."""
        measures = self.facts.record.measures.values()
        return [(measure, it) for measure in measures for it in measure.readings if self.is_between(it.as_at)]

    @property
    def answer(self) -> str:
        """What changed, in a few sentences; what did not happen at all is left out."""
        happened = [
            *((self.newly_complete, "became complete"), (self.newly_embedded, "became embedded")),
            *((self.gone_back, "went backwards"), (self.moved, "had a date moved")),
            *((self.proved, "got new evidence"), (self.unchanged, "had a report but no change")),
        ]
        parts = [f"{counted(len(these), 'action')} {what}" for these, what in happened if these]
        told = [f"{', '.join(parts)}." if parts else "No action changed."]
        if self.silent:
            told.append(f"Nobody reported on {len(self.silent)} one by one.")
        if self.reported:
            told.append(f"Owners reported totals for {counted(len({it.plan.id for it, _ in self.reported}), 'plan')}.")
        return " ".join(told)

    def is_between(self, when: PartialDate) -> bool:
        """Whether something of this date was said after the first day and until the second."""
        return self.first < when.said_by(self.facts.day) <= self.second
