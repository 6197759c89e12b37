"""Learning points with what was done about each, and the way back from an action, a theme or a briefing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.shown.addresses import point_address
from macros.standing.totals import Totals, totals
from macros.things.action.action_facts import ActionFacts
from macros.things.briefing.briefing import Briefing
from macros.things.briefing.briefing_facts import briefings
from macros.things.facts import Facts, once
from macros.things.grouping import grouped
from macros.things.learning_point.learning_point import LearningPoint
from macros.things.plan.plan import Plan, Recommendation
from macros.things.plan.plan_facts import PlanFacts, by_plan, plans


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


@dataclass(frozen=True, eq=False)
class PointFacts:
    """One learning point of a plan: what answers it, and the briefings that teach it."""

    facts: Facts
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
        return point_address(self.plan.plan.id, self.point.id)


@once
def points(facts: Facts) -> dict[str, PointFacts]:
    """Every learning point under its reference, in the order of the plans."""
    return {point.reference: point for plan in plans(facts).values() for point in _points(facts, plan)}


@once
def points_of_themes(facts: Facts) -> dict[str, list[PointFacts]]:
    """The learning points of each theme."""
    return grouped((theme, point) for point in points(facts).values() for theme in point.point.themes)


def points_of_theme_by_plan(facts: Facts, theme: str) -> list[tuple[PlanFacts, list[PointFacts]]]:
    """The learning points of a theme, by plan."""
    return by_plan(facts, points_of_themes(facts).get(theme, []), lambda point: point.plan.plan.id)


def points_of_plan(facts: Facts, plan: Plan) -> list[PointFacts]:
    """The learning points of a plan."""
    return [points(facts)[f"{plan.id}/{point.id}"] for point in plan.learning]


def points_of_action(facts: Facts, action: ActionFacts) -> list[PointFacts]:
    """The learning points that an action answers."""
    named = _named(action)
    return [point for point in points_of_plan(facts, action.plan) if point.point.id in named]


def points_of_recommendation(facts: Facts, plan: Plan, recommendation: Recommendation) -> list[PointFacts]:
    """The learning points that a recommendation names."""
    return [point for point in points_of_plan(facts, plan) if point.point.id in recommendation.learning]


def points_of_briefing(facts: Facts, briefing: Briefing) -> list[PointFacts]:
    """The learning points that a briefing teaches, in the order of their plans."""
    return [point for reference, point in points(facts).items() if reference in briefing.learning]


def briefings_teaching(facts: Facts, taught: Iterable[PointFacts]) -> list[Briefing]:
    """The briefings that teach any of some points, newest first."""
    names = {briefing.id for point in taught for briefing in point.briefings}
    return [briefing for briefing in briefings(facts) if briefing.id in names]


@once
def _teaching(facts: Facts) -> dict[str, list[Briefing]]:
    """The published briefings that teach each learning point, under its reference, newest first."""
    return grouped((reference, briefing) for briefing in briefings(facts) for reference in briefing.learning)


def _points(facts: Facts, plan: PlanFacts) -> Iterator[PointFacts]:
    live = grouped((action.recommendation.id, action) for action in plan.live) if plan.plan.learning else {}
    for point in plan.plan.learning:
        answers = [_answer(it, live.get(it.id, []), point.id) for it in plan.plan.recommendations]
        taught = _teaching(facts).get(f"{plan.plan.id}/{point.id}", [])
        yield PointFacts(facts, plan, point, [answer for answer in answers if answer], taught)


def _answer(recommendation: Recommendation, live: list[ActionFacts], point: str) -> Answer | None:
    naming = [action for action in live if point in _named(action)]
    if point not in recommendation.learning and not naming:
        return None
    return Answer(recommendation, naming, [action for action in live if point not in _named(action)])


def _named(action: ActionFacts) -> tuple[str, ...]:
    """The points that an action names; one that names none grew from those of its recommendation."""
    return action.action.learning or action.recommendation.learning
