"""Learning points with what was done about each, and the way back from an action, a theme or a briefing."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from macros.facts.action_facts import ActionFacts
from macros.facts.addresses import plan_address
from macros.facts.facts import Facts
from macros.facts.grouping import by_plan, grouped
from macros.facts.plan_facts import PlanFacts
from macros.facts.totals import Totals, totals
from macros.model.briefing import Briefing
from macros.model.plan import LearningPoint, Plan, Recommendation


@dataclass(frozen=True)
class Answer:
    """What was done about a learning point under one recommendation: the actions that stand and name the point."""

    recommendation: Recommendation
    actions: list[ActionFacts]
    others: list[ActionFacts]

    @property
    def totals_of_others(self) -> Totals:
        """The actions of the recommendation that name other points, or none, added up."""
        return totals(action.standing for action in self.others)


@dataclass(frozen=True)
class PointFacts:
    """One learning point of a plan: what answers it, and the briefings that teach it."""

    plan: PlanFacts
    point: LearningPoint
    answers: list[Answer]
    briefings: list[Briefing]

    @property
    def reference(self) -> str:
        """How other records speak of it: "leo/114"."""
        return f"{self.plan.plan.id}/{self.point.id}"

    @property
    def address(self) -> str:
        """Where it stands on the page of its plan."""
        return f"{plan_address(self.plan.plan.id)}#l{self.point.id.lower()}"

    @property
    def actions(self) -> list[ActionFacts]:
        """Every action that names it, or whose recommendation does while the action names no point itself."""
        return [action for answer in self.answers for action in answer.actions]


@dataclass(frozen=True, eq=False)
class Learning:
    """All learning points of the record. What is looked up for each of them is worked out once."""

    facts: Facts

    @cached_property
    def points(self) -> dict[str, PointFacts]:
        """Every learning point under its reference, in the order of the plans."""
        return {point.reference: point for plan in self.facts.plans.values() for point in self._points(plan)}

    @cached_property
    def briefings(self) -> dict[str, list[Briefing]]:
        """The published briefings that teach each learning point, under its reference, newest first."""
        return grouped((reference, briefing) for briefing in self.facts.briefings for reference in briefing.learning)

    @cached_property
    def of_theme(self) -> dict[str, list[PointFacts]]:
        """The learning points of each theme."""
        return grouped((theme, point) for point in self.points.values() for theme in point.point.themes)

    def of_theme_by_plan(self, theme: str) -> list[tuple[PlanFacts, list[PointFacts]]]:
        """The learning points of a theme, by plan."""
        return by_plan(self.facts.plans, self.of_theme.get(theme, []), lambda point: point.plan.plan.id)

    def briefings_of(self, points: list[PointFacts]) -> list[Briefing]:
        """The briefings that teach any of some points, newest first."""
        taught = {briefing.id for point in points for briefing in point.briefings}
        return [briefing for briefing in self.facts.briefings if briefing.id in taught]

    def of_plan(self, plan: Plan) -> list[PointFacts]:
        """The learning points of a plan."""
        return [self.points[f"{plan.id}/{point.id}"] for point in plan.learning]

    def of_action(self, action: ActionFacts) -> list[PointFacts]:
        """The learning points that an action answers."""
        named = _named(action)
        return [point for point in self.of_plan(action.plan) if point.point.id in named]

    def of_recommendation(self, plan: Plan, recommendation: Recommendation) -> list[PointFacts]:
        """The learning points that a recommendation names."""
        return [point for point in self.of_plan(plan) if point.point.id in recommendation.learning]

    def of_briefing(self, briefing: Briefing) -> list[PointFacts]:
        """The learning points that a briefing teaches, in the order of their plans."""
        return [point for reference, point in self.points.items() if reference in briefing.learning]

    def _points(self, plan: PlanFacts) -> Iterator[PointFacts]:
        live = grouped((action.recommendation.id, action) for action in plan.live) if plan.plan.learning else {}
        for point in plan.plan.learning:
            answers = [_answer(it, live.get(it.id, []), point.id) for it in plan.plan.recommendations]
            taught = self.briefings.get(f"{plan.plan.id}/{point.id}", [])
            yield PointFacts(plan, point, [answer for answer in answers if answer], taught)


def _answer(recommendation: Recommendation, live: list[ActionFacts], point: str) -> Answer | None:
    naming = [action for action in live if point in _named(action)]
    if point not in recommendation.learning and not naming:
        return None
    return Answer(recommendation, naming, [action for action in live if point not in _named(action)])


def _named(action: ActionFacts) -> tuple[str, ...]:
    """The points that an action names; one that names none grew from those of its recommendation."""
    return action.action.learning or action.recommendation.learning
