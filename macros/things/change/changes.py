"""What changed between two days: computed from the dated facts of the record, never from git.

From a to b means after a, until b: what was published on a itself is known at a.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from macros.model.partial_date import PartialDate
from macros.standing.lateness import late_since
from macros.standing.timeliness import Timeliness
from macros.things.action.action_facts import ActionFacts
from macros.things.change.action_change import ActionChange
from macros.things.facts import Facts
from macros.things.measure.measure import Measure, Reading
from macros.things.plan.plan import Recommendation, Reported
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

    @cached_property
    def withdrawn(self) -> list[ActionFacts]:
        """Actions that were withdrawn between the two days."""
        return [action for action in actions(self.facts) if self.first < action.ended <= self.second]

    def those(self, is_wanted: Callable[[ActionChange], object]) -> list[ActionChange]:
        """The actions of which something is so."""
        return [it for it in self.actions if is_wanted(it)]

    @cached_property
    def moved(self) -> list[ActionChange]:
        """Actions whose deadline, or a step's, moved."""
        return self.those(lambda it: it.moved_dates)

    @cached_property
    def proved(self) -> list[ActionChange]:
        """Actions with new evidence."""
        return self.those(lambda it: it.evidence)

    @cached_property
    def checked(self) -> list[ActionChange]:
        """Actions that somebody checked, or a step of them."""
        return self.those(lambda it: it.checks)

    @cached_property
    def stepped(self) -> list[ActionChange]:
        """Actions of which a step is newly reported done."""
        return self.those(lambda it: it.steps_done)

    @cached_property
    def stepped_otherwise(self) -> list[ActionChange]:
        """Actions of which the stage of a step changed in another way."""
        return self.those(lambda it: it.steps_otherwise)

    @cached_property
    def new(self) -> list[ActionChange]:
        """Actions that were promised between the two days."""
        return self.those(lambda it: it.is_new)

    @cached_property
    def unchanged(self) -> list[ActionChange]:
        """Actions that were reported on, and on which no change is recorded."""
        return self.those(lambda it: it.is_reported and not it.has_changed)

    @cached_property
    def silent(self) -> list[ActionChange]:
        """Actions of before of which no report is recorded, one by one."""
        return self.those(lambda it: it.is_silent)

    @cached_property
    def late(self) -> list[ActionChange]:
        """Actions that were late when last reported, as it stood on the second day: the latest first."""
        return sorted(self.those(lambda it: it.after.is_late), key=lambda it: late_since(it.after) or self.second)

    @cached_property
    def passed(self) -> list[ActionChange]:
        """Actions whose date had passed since the last report, as it stood on the second day."""
        return self.those(lambda it: it.after.timeliness is Timeliness.PASSED)

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

    @cached_property
    def recommendations(self) -> list[tuple[PlanFacts, Recommendation]]:
        """Every recommendation of the plans that stand."""
        return [(plan, asked) for plan in plans(self.facts).values() for asked in plan.plan.recommendations]

    @property
    def plans(self) -> list[PlanFacts]:
        """The plans that a page on these changes speaks of."""
        named = {it.action.plan.id for it in self.actions} | {plan.plan.id for plan, _ in self.reported}
        return [plan for name, plan in plans(self.facts).items() if name in named]

    @property
    def promises_due(self) -> list[PromiseFacts]:
        """The promises, offers and requests that fell due, as they stood on the second day."""
        due = [(it, it.promise.due) for it in promises(self.facts)]
        return [it.on(self.second) for it, when in due if when and self.first < when.last <= self.second]

    @property
    def promises_open(self) -> list[PromiseFacts]:
        """All others of them that were not kept by the second day: the overdue first."""
        due = {(it.meeting.id, it.promise.id) for it in self.promises_due}
        given = [
            it.on(self.second) for it in promises(self.facts) if it.meeting.date.said_by(self.facts.day) <= self.second
        ]
        told = [it for it in given if it.state != "kept" and (it.meeting.id, it.promise.id) not in due]
        return sorted(told, key=lambda it: STATES.index(it.state))

    @property
    def readings(self) -> list[tuple[Measure, Reading]]:
        """Each reading of a measure that was published between the two days."""
        measures = self.facts.record.measures.values()
        return [(measure, it) for measure in measures for it in measure.readings if self.is_between(it.as_at)]

    def is_between(self, when: PartialDate) -> bool:
        """Whether something of this date was said after the first day and until the second."""
        return self.first < when.said_by(self.facts.day) <= self.second
