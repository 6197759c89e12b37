"""One plan with what follows for it on a day: its totals, its next deadlines, how long nobody reported."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from macros.model.partial_date import PartialDate
from macros.shown.addresses import plan_address
from macros.standing.said_of_all import SaidOfAll, said_of_all
from macros.standing.span import months_between, span
from macros.standing.standing import Standing
from macros.standing.totals import Totals, totals
from macros.things.action.action import Action, Step, Update
from macros.things.action.action_facts import ActionFacts
from macros.things.facts import Facts, once
from macros.things.grouping import grouped
from macros.things.plan.plan import Plan, Recommendation, Reported
from macros.things.plan.reconciliation import Reconciliation
from macros.things.rating_key.rating_key import RatingKey

V = TypeVar("V")


@dataclass(frozen=True)
class PlanFacts:
    """One plan: its actions in order, its totals, and when anybody last reported on it."""

    plan: Plan
    key: RatingKey | None
    actions: list[ActionFacts]
    day: date

    @property
    def address(self) -> str:
        """The address of its page."""
        return plan_address(self.plan.id)

    @cached_property
    def live(self) -> list[ActionFacts]:
        """The actions that stand; a withdrawn one keeps its page and is not counted."""
        return [action for action in self.actions if not action.action.withdrawn]

    @cached_property
    def totals(self) -> Totals:
        """Its actions, added up."""
        return totals(action.standing for action in self.live)

    @cached_property
    def reported_on(self) -> list[PartialDate]:
        """The dates on which an action or a step was rated, until the day; oldest first."""
        return self._in_order(
            {rating.as_at for action in self.live for thing in _with_steps(action) for rating in thing.ratings}
        )

    @cached_property
    def steps(self) -> Totals:
        """The steps of its actions, added up."""
        return totals(step for action in self.live for step in action.standing.steps)

    @property
    def reported(self) -> list[Reported]:
        """The totals that the owner reported until the day, oldest first."""
        return [it for it in self.plan.reported if self._said(it.date) <= self.day]

    @property
    def listed_actions(self) -> int:
        """How many actions it has as far as anything tells: those published, else the latest total reported."""
        return len(self.actions) or next((it.count for it in reversed(self.reported) if it.count), 0)

    @property
    def updates(self) -> list[Update]:
        """What was reported until the day on the whole plan, newest first."""
        return self.told(self.plan.updates)

    def told(self, updates: Iterable[Update]) -> list[Update]:
        """Of some updates those until the day, newest first."""
        return [it for it in reversed(tuple(updates)) if self._said(it.as_at) <= self.day]

    @property
    def all_updates(self) -> list[Update]:
        """What was reported on the whole plan, or on a recommendation of it."""
        return [*self.plan.updates, *(it for asked in self.plan.recommendations for it in asked.updates)]

    @cached_property
    def last_reported(self) -> PartialDate | None:
        """The date of the latest report on the plan or on anything in it."""
        dates = [action.standing.last_reported for action in self.actions]
        dates += [it.date for it in self.reported]
        dates += [it.as_at for it in self.told(self.all_updates)]
        rated = (it.as_at for asked in self.plan.recommendations for it in asked.ratings)
        dates += [when for when in rated if self._said(when) <= self.day]
        return max((when for when in dates if when), key=lambda when: (self._said(when), when.first), default=None)

    def actions_of(self, recommendation: Recommendation) -> list[ActionFacts]:
        """The actions under a recommendation; not those that stand there too and count elsewhere."""
        return [action for action in self.actions if action.recommendation is recommendation]

    def also_under(self, recommendation: Recommendation) -> list[ActionFacts]:
        """The actions that serve a recommendation too, and stand and count under another."""
        return [action for action in self.actions if recommendation.id in action.action.also_under]

    def reconciled(self, reported: Reported) -> Reconciliation:
        """A reported total, held against what stood in the published actions on its date."""
        day, when = self._said(reported.date), reported.as_at
        stood = [it for it in self.actions if day < it.ended and not (it.action.added and day < it.begun)]
        claims = [next((it for it in action.on(day).claims if it.as_at == when), None) for action in stood]
        return Reconciliation(self.plan, reported, len(stood), Counter(it.rating for it in claims if it))

    def silent_for(self, months: int) -> str:
        """How long ago the latest report on it was, in words, where that is `months` or more; else empty."""
        last = self._said(self.last_reported) if self.last_reported else self.day
        return span(last, self.day) if months_between(last, self.day) >= max(months, 1) else ""

    @cached_property
    def rated_on(self) -> list[PartialDate]:
        """The dates on which its owner is said to rate it, or rated an action of it, until the day; oldest first."""
        dates = {rating.as_at for action in self.actions for rating in action.standing.claims}
        return self._in_order({*self.plan.rating_dates, *dates})

    def _in_order(self, dates: Iterable[PartialDate]) -> list[PartialDate]:
        said = (when for when in dates if self._said(when) <= self.day)
        return sorted(said, key=lambda when: (when.last, when.first, when.typed))

    def _said(self, when: PartialDate) -> date:
        return when.said_by(self.day)


@once
def plans(facts: Facts) -> dict[str, PlanFacts]:
    """Every plan in the order of the kinds of plan, then the newest first."""
    kinds = list(facts.record.kinds)
    ordered = sorted(facts.record.plans.values(), key=lambda plan: plan.title)
    ordered.sort(key=lambda plan: plan.published.last if plan.published else date.min, reverse=True)
    ordered.sort(key=lambda plan: kinds.index(plan.kind))
    return {plan.id: _plan(facts, plan) for plan in ordered}


@once
def live_plans(facts: Facts) -> list[PlanFacts]:
    """Every plan that stands; a withdrawn one keeps its page and is not counted."""
    return [plan for plan in plans(facts).values() if not plan.plan.withdrawn]


def actions(facts: Facts) -> Iterator[ActionFacts]:
    """Every action of every plan, those that were withdrawn too."""
    return (action for plan in plans(facts).values() for action in plan.actions)


@once
def live_actions(facts: Facts) -> list[ActionFacts]:
    """Every action that stands."""
    return [action for plan in live_plans(facts) for action in plan.live]


@once
def only_totals(facts: Facts) -> list[PlanFacts]:
    """The plans of which no single action is published, but a total is reported."""
    return [plan for plan in live_plans(facts) if not plan.actions and plan.listed_actions]


def by_plan(facts: Facts, things: Iterable[V], plan_of: Callable[[V], str]) -> list[tuple[PlanFacts, list[V]]]:
    """The things of each plan, in the order of the plans; `plan_of` tells the id of a thing's plan."""
    groups = grouped((plan_of(thing), thing) for thing in things)
    return [(plan, groups[name]) for name, plan in plans(facts).items() if name in groups]


def actions_by_plan(facts: Facts, found: Iterable[ActionFacts]) -> list[tuple[PlanFacts, list[ActionFacts]]]:
    """Actions under their plans."""
    return by_plan(facts, found, lambda action: action.plan.id)


def _plan(facts: Facts, plan: Plan) -> PlanFacts:
    key = facts.record.key_of(plan)
    said = said_of_all(plan, key)
    listed = [
        ActionFacts(
            plan,
            asked,
            it,
            Standing(it, key, facts.day, facts.day, _of_it(said, it)),
            ("recommendations", r, "actions", a),
        )
        for r, asked in enumerate(plan.recommendations)
        for a, it in enumerate(asked.actions)
    ]
    return PlanFacts(plan, key, listed, facts.day)


def _of_it(said: SaidOfAll, action: Action) -> SaidOfAll:
    """What was said of all actions while this one was not withdrawn."""
    return tuple(it for it in said if not action.withdrawn or it[0].first < action.withdrawn.on.first)


def _with_steps(action: ActionFacts) -> tuple[Action | Step, ...]:
    return (action.action, *action.action.steps)
