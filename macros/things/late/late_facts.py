"""What was late when last reported, whose date passed since, what has no report, no evidence, no lead or no date."""

from collections.abc import Callable, Iterator

from macros.model.partial_date import PartialDate
from macros.standing.lateness import late_since
from macros.standing.span import months_between
from macros.standing.standing import Standing
from macros.standing.timeliness import Timeliness
from macros.things.action.action_facts import ActionFacts, StepFacts
from macros.things.facts import Facts, once
from macros.things.plan.claims import leading_total
from macros.things.plan.last_told import last_told, plan_last_told
from macros.things.plan.plan_facts import PlanFacts, live_actions, live_plans, plans


@once
def late_actions(facts: Facts) -> list[ActionFacts]:
    """The actions that were late when last reported; the one with the oldest date first."""
    late = [action for action in live_actions(facts) if action.standing.is_late]
    return sorted(late, key=lambda action: late_since(action.standing) or facts.day)


@once
def steps(facts: Facts) -> list[StepFacts]:
    """Every step of every action that stands."""
    return [step for action in live_actions(facts) for step in action.steps]


def actions_and_steps(facts: Facts) -> Iterator[ActionFacts | StepFacts]:
    """Every action that stands, each before its steps."""
    for action in live_actions(facts):
        yield action
        yield from action.steps


def actions_that_are(facts: Facts, timeliness: Timeliness) -> list[ActionFacts]:
    """The actions of a timeliness; the one with the oldest date first."""
    these = [action for action in live_actions(facts) if action.standing.timeliness is timeliness]
    return sorted(these, key=lambda action: _due(action.standing))


def steps_that_are(facts: Facts, timeliness: Timeliness) -> list[StepFacts]:
    """The steps of a timeliness; the one with the oldest date first."""
    these = [step for step in steps(facts) if step.standing.timeliness is timeliness]
    return sorted(these, key=lambda step: _due(step.standing))


@once
def past_first_date(facts: Facts) -> list[ActionFacts | StepFacts]:
    """The actions and steps with a later date, whose first date passed before a report said that they are done."""
    return [thing for thing in actions_and_steps(facts) if thing.standing.is_past_original]


@once
def only_in_totals(facts: Facts) -> list[ActionFacts]:
    """The actions that are not reported done by name, of plans whose owner reports how many are done in totals."""
    leading = [plan for plan in live_plans(facts) if leading_total(plan)]
    return [action for plan in leading for action in plan.live if action.standing.rated_stage.is_open]


@once
def silent_plans(facts: Facts) -> list[PlanFacts]:
    """The plans without a report, totals included, for as long as the configuration allows; the longest first."""
    dated = [(plan_last_told(plan).date, plan) for plan in live_plans(facts)]
    silent = [(when, plan) for when, plan in dated if _is_silent(facts, when)]
    return [plan for _, plan in sorted(silent, key=lambda pair: pair[0].last.toordinal() if pair[0] else 0)]


@once
def silent_actions(facts: Facts) -> list[ActionFacts]:
    """The actions not reported done without a report for that long, by themselves or in the totals of their plan."""
    own = plans(facts)
    return _open(facts, lambda action: _is_silent(facts, last_told(own[action.plan.id], action).date))


@once
def without_lead(facts: Facts) -> list[ActionFacts]:
    """The actions for which the documents do not say who answers."""
    return [action for action in live_actions(facts) if not action.bodies]


@once
def without_date(facts: Facts) -> list[ActionFacts]:
    """The actions for which the documents give no date, not even for a step, and that are not reported done."""
    return _open(facts, lambda it: not any(thing.due for thing in (it.standing, *it.standing.steps)))


@once
def unproved(facts: Facts) -> list[ActionFacts]:
    """The actions that are reported done, with no evidence published."""
    return [action for action in live_actions(facts) if action.standing.is_unproved]


def _open(facts: Facts, is_wanted: Callable[[ActionFacts], bool]) -> list[ActionFacts]:
    return [it for it in live_actions(facts) if it.standing.stage.is_open and is_wanted(it)]


def _is_silent(facts: Facts, reported: PartialDate | None) -> bool:
    months = facts.record.portal.stale_after_months
    return reported is None or months_between(reported.said_by(facts.day), facts.day) >= months


def _due(standing: Standing) -> int:
    return standing.due.toordinal() if standing.due else 0
