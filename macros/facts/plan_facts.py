"""One plan with what follows for it on a day: its totals, its next deadlines, how long nobody reported."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from macros.facts.action_facts import ActionFacts, MovedDate
from macros.facts.addresses import plan_address
from macros.facts.reconciliation import Reconciliation
from macros.facts.span import months_between, span
from macros.facts.standing import Standing
from macros.facts.totals import Totals, totals
from macros.model.action import Action, Deadline, Step
from macros.model.partial_date import PartialDate
from macros.model.plan import Plan, Recommendation, Reported
from macros.model.vocabulary import RatingKey


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
    def over_time(self) -> list[tuple[PartialDate, Totals]]:
        """Its actions, added up on each date on which an action or a step was reported on, oldest first."""
        reports = {rating.as_at for action in self.live for thing in _with_steps(action) for rating in thing.ratings}
        dates = sorted((when for when in reports if when.last <= self.day), key=lambda when: (when.last, when.first))
        return [(when, totals(Standing(a.action, self.key, when.last) for a in self.live)) for when in dates]

    @cached_property
    def steps(self) -> Totals:
        """The steps of its actions, added up."""
        return totals(step for action in self.live for step in action.standing.steps)

    @cached_property
    def ratings(self) -> dict[str, int]:
        """How many actions have each rating of the plan's key, in the key's order; the rest is not recorded."""
        latest = [action.standing.rating.rating for action in self.live if action.standing.rating]
        return {rating: latest.count(rating) for rating in (self.key.ratings if self.key else ())}

    @property
    def not_rated(self) -> int:
        """How many actions have no rating that any source records."""
        return len(self.live) - sum(self.ratings.values())

    @property
    def reported(self) -> list[Reported]:
        """The totals that the owner reported until the day, oldest first."""
        return [reported for reported in self.plan.reported if reported.as_at.last <= self.day]

    @property
    def listed_actions(self) -> int:
        """How many actions it has as far as anything tells: those published, else the latest total reported."""
        told = [reported.actions for reported in self.reported if reported.actions is not None]
        return len(self.actions) or (told[-1] if told else 0)

    @cached_property
    def last_reported(self) -> PartialDate | None:
        """The date of the latest report on the plan or on anything in it."""
        dates = [action.standing.last_reported for action in self.actions]
        dates += [reported.as_at for reported in self.reported]
        updates = [*self.plan.updates, *(u for r in self.plan.recommendations for u in r.updates)]
        dates += [update.as_at for update in updates if update.as_at.last <= self.day]
        return max((when for when in dates if when), key=lambda when: when.last, default=None)

    @property
    def moves(self) -> list[MovedDate]:
        """Every date of an action or a step that moved."""
        return [move for action in self.actions for move in action.moves]

    def actions_of(self, recommendation: Recommendation) -> list[ActionFacts]:
        """The actions under a recommendation."""
        return [action for action in self.actions if action.recommendation is recommendation]

    def reconciled(self, reported: Reported) -> Reconciliation:
        """A reported total, held against what stood in the published actions on its date."""
        then = [
            Standing(action.action, self.key, reported.as_at.last).rating_of(reported.as_at) for action in self.actions
        ]
        return Reconciliation(self.plan, reported, len(self.actions), Counter(r.rating for r in then if r))

    def silent_for(self, months: int) -> str:
        """How long nobody reported on it, in words, where that is `months` or more; else empty."""
        if self.last_reported is None or months_between(self.last_reported.last, self.day) < months:
            return ""
        return span(self.last_reported.last, self.day)

    @property
    def next_deadlines(self) -> list[tuple[ActionFacts, Deadline]]:
        """The deadlines of actions not yet done that lie on or after the day, soonest first."""
        ahead = [
            (action, action.standing.deadline)
            for action in self.live
            if action.standing.deadline
            and not action.standing.stage.is_done
            and action.standing.deadline.due.last >= self.day
        ]
        return sorted(ahead, key=lambda pair: pair[1].due.last)

    @cached_property
    def rated_on(self) -> list[PartialDate]:
        """The dates on which the plan is said to be rated, or an action of it was, until the day; oldest first."""
        dates = [*self.plan.rating_dates, *(r.as_at for action in self.actions for r in action.action.ratings)]
        return sorted({when for when in dates if when.last <= self.day}, key=lambda when: (when.last, when.first))


def _with_steps(action: ActionFacts) -> tuple[Action | Step, ...]:
    return (action.action, *action.action.steps)
