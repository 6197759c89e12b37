"""A learning point on the page of its plan: what the review found, and what was done about it."""

from dataclasses import dataclass

from macros.shown.cite import Cite, cite
from macros.shown.links import Link, theme_links
from macros.things.facts import Facts
from macros.things.learning_point.learning_facts import points_of_plan
from macros.things.learning_point.taught_point import TaughtPoint, taught_point
from macros.things.plan.plan import Plan
from macros.things.plan.recommendation_part import point_anchor


@dataclass(frozen=True)
class PlanPoint:
    """One learning point with its themes and its source."""

    anchor: str
    taught: TaughtPoint
    themes: tuple[Link, ...]
    source: Cite | None


def plan_points(facts: Facts, plan: Plan) -> tuple[PlanPoint, ...]:
    """The learning points of a plan."""
    return tuple(
        PlanPoint(
            point_anchor(it.point.id),
            taught_point(it),
            theme_links(facts.record, it.point.themes),
            cite(facts.record, it.point.source),
        )
        for it in points_of_plan(facts, plan)
    )
