"""What is late, what is stale and what nobody recorded, in the whole record."""

from collections.abc import Callable

from macros.model.partial_date import PartialDate
from macros.standing.span import months_between
from macros.standing.standing import Standing
from macros.standing.timeliness import Timeliness
from macros.things.action.action_facts import ActionFacts, StepFacts
from macros.things.facts import Facts, once
from macros.things.plan.plan_facts import PlanFacts, live_actions, plans


@once
def late_actions(facts: Facts) -> list[ActionFacts]:
    """The late actions, the latest first."""
    late = [action for action in live_actions(facts) if action.standing.is_late]
    return sorted(late, key=lambda action: action.standing.late_since or facts.day)


@once
def steps(facts: Facts) -> list[StepFacts]:
    """Every step of every action that stands."""
    return [step for action in live_actions(facts) for step in action.steps]


def actions_that_are(facts: Facts, timeliness: Timeliness) -> list[ActionFacts]:
    """The actions of a timeliness; the one with the oldest date first."""
    these = [action for action in live_actions(facts) if action.standing.timeliness is timeliness]
    return sorted(these, key=lambda action: _due(action.standing))


def steps_that_are(facts: Facts, timeliness: Timeliness) -> list[StepFacts]:
    """The steps of a timeliness; the one with the oldest date first."""
    these = [step for step in steps(facts) if step.standing.timeliness is timeliness]
    return sorted(these, key=lambda step: _due(step.standing))


@once
def silent_plans(facts: Facts) -> list[PlanFacts]:
    """The plans on which nobody reported for as long as the configuration allows, or ever; the longest first."""
    silent = [it for it in plans(facts).values() if not it.plan.withdrawn and _is_silent(facts, it.last_reported)]
    return sorted(silent, key=lambda plan: plan.last_reported.last.toordinal() if plan.last_reported else 0)


@once
def silent_actions(facts: Facts) -> list[ActionFacts]:
    """The actions not reported done on which nobody reported for that long, or ever."""
    return _open(facts, lambda action: _is_silent(facts, action.standing.last_reported))


@once
def without_lead(facts: Facts) -> list[ActionFacts]:
    """The actions for which no source says who answers."""
    return [action for action in live_actions(facts) if not action.bodies]


@once
def without_date(facts: Facts) -> list[ActionFacts]:
    """The actions for which no source gives a date, not even for a step, and that are not reported done."""
    return _open(facts, lambda it: not any(thing.deadlines for thing in (it.standing, *it.standing.steps)))


@once
def unproved(facts: Facts) -> list[ActionFacts]:
    """The actions that are reported done, with no evidence published."""
    return [action for action in live_actions(facts) if action.standing.is_unproved]


def _open(facts: Facts, is_wanted: Callable[[ActionFacts], bool]) -> list[ActionFacts]:
    return [it for it in live_actions(facts) if not it.standing.stage.is_done and is_wanted(it)]


def _is_silent(facts: Facts, reported: PartialDate | None) -> bool:
    months = facts.record.portal.stale_after_months
    return reported is None or months_between(reported.said_by(facts.day), facts.day) >= months


def _due(standing: Standing) -> int:
    return standing.deadline.due.last.toordinal() if standing.deadline else 0
