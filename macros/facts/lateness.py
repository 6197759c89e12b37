"""What is late, what is stale and what nobody recorded: in the whole record, grouped by plan and by body."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from macros.facts.action_facts import ActionFacts
from macros.facts.facts import Facts
from macros.facts.grouping import by_plan
from macros.facts.plan_facts import PlanFacts
from macros.facts.span import months_between
from macros.facts.standing import Standing
from macros.facts.timeliness import Timeliness
from macros.model.partial_date import PartialDate

ByPlan = list[tuple[PlanFacts, list[ActionFacts]]]


@dataclass(frozen=True)
class StepFacts:
    """A step, with the action that it is a part of."""

    action: ActionFacts
    standing: Standing

    @property
    def address(self) -> str:
        """Where it stands on the page of its action."""
        return f"{self.action.address}#step-{self.standing.thing.id.lower()}"

    @property
    def leads(self) -> tuple[str, ...]:
        """Who answers for it: its own leads, else those of its action."""
        return self.standing.thing.leads or self.action.action.leads


StepsByPlan = list[tuple[PlanFacts, list[StepFacts]]]


@dataclass(frozen=True)
class Lateness:
    """What is past its date, and what nobody reported on, on the day of the facts."""

    facts: Facts

    @cached_property
    def steps(self) -> list[StepFacts]:
        """Every step of every action."""
        return [StepFacts(action, step) for action in self.facts.live for step in action.standing.steps]

    def actions_that_are(self, timeliness: Timeliness) -> ByPlan:
        """The actions of a timeliness, by plan; the one with the oldest date first."""
        found = [action for action in self.facts.live if action.standing.timeliness is timeliness]
        return self.by_plan(sorted(found, key=lambda action: _due(action.standing)))

    def steps_that_are(self, timeliness: Timeliness) -> StepsByPlan:
        """The steps of a timeliness, by plan; the one with the oldest date first."""
        found = [step for step in self.steps if step.standing.timeliness is timeliness]
        found.sort(key=lambda step: _due(step.standing))
        return by_plan(self.facts.plans, found, lambda step: step.action.plan.id)

    def by_plan(self, actions: Iterable[ActionFacts]) -> ByPlan:
        """Actions under their plans."""
        return by_plan(self.facts.plans, actions, lambda action: action.plan.id)

    @cached_property
    def bodies(self) -> list[tuple[str, int, int]]:
        """Who answers for late actions and late steps: the body, and how many of each; the most first."""
        late = Timeliness.LATE
        actions = Counter(b for a in self.facts.late for b in a.bodies)
        steps = Counter(b for s in self.steps if s.standing.timeliness is late for b in s.leads)
        names = [name for name in self.facts.record.bodies if actions[name] or steps[name]]
        names.sort(key=lambda name: (actions[name], steps[name]), reverse=True)
        return [(name, actions[name], steps[name]) for name in names]

    @cached_property
    def silent_plans(self) -> list[PlanFacts]:
        """The plans on which nobody reported for as long as the configuration allows, or ever; the longest first."""
        plans = [p for p in self.facts.plans.values() if not p.plan.withdrawn and self._is_silent(p.last_reported)]
        return sorted(plans, key=lambda plan: plan.last_reported.last.toordinal() if plan.last_reported else 0)

    @cached_property
    def silent_actions(self) -> ByPlan:
        """The actions not reported done on which nobody reported for that long, or ever."""
        return self._open(lambda action: self._is_silent(action.standing.last_reported))

    @cached_property
    def without_lead(self) -> ByPlan:
        """The actions for which no source says who answers."""
        return self.by_plan(action for action in self.facts.live if not action.bodies)

    @cached_property
    def without_date(self) -> ByPlan:
        """The actions for which no source gives a date, not even for a step, and that are not reported done."""
        return self._open(lambda a: not any(s.deadlines for s in (a.standing, *a.standing.steps)))

    @cached_property
    def unproved(self) -> ByPlan:
        """The actions that are reported done, with no evidence published."""
        return self.by_plan(action for action in self.facts.live if action.standing.is_unproved)

    def _open(self, is_wanted: Callable[[ActionFacts], bool]) -> ByPlan:
        return self.by_plan(a for a in self.facts.live if not a.standing.stage.is_done and is_wanted(a))

    def _is_silent(self, reported: PartialDate | None) -> bool:
        months = self.facts.record.portal.stale_after_months
        return reported is None or months_between(reported.last, self.facts.day) >= months


def _due(standing: Standing) -> int:
    return standing.deadline.due.last.toordinal() if standing.deadline else 0
