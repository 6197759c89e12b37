"""A recommendation on the page of its plan: what was asked, where it grew from, and the actions under it."""

from dataclasses import dataclass

from macros.shown.cite import Cite, cite
from macros.shown.links import Link
from macros.shown.told import Told, told
from macros.things.action.action_line import ActionLine, action_lines
from macros.things.facts import Facts
from macros.things.learning_point.learning_facts import briefings_teaching, points_of_recommendation
from macros.things.learning_point.taught_point import briefing_links
from macros.things.plan.plan import Recommendation
from macros.things.plan.plan_facts import PlanFacts


@dataclass(frozen=True)
class AnchorLink:
    """A place on the page itself: its name in the address, and its words."""

    anchor: str
    text: str


@dataclass(frozen=True)
class RecommendationPart:
    """All that the page of a plan shows of one recommendation."""

    anchor: str
    called: str
    title: str
    text: str
    note: str
    outcomes: tuple[str, ...]
    grew_from: str
    points: tuple[AnchorLink, ...]
    briefings: tuple[Link, ...]
    source: Cite | None
    updates: tuple[Told, ...]
    actions: tuple[ActionLine, ...]


def recommendation_part(facts: Facts, plan: PlanFacts, asked: Recommendation) -> RecommendationPart:
    """One recommendation of a plan."""
    teaching = briefings_teaching(facts, points_of_recommendation(facts, plan.plan, asked))
    return RecommendationPart(
        anchor=f"r{asked.id.lower()}",
        called=f"{(asked.called or plan.plan.called).capitalize()} {asked.id}",
        title=asked.title,
        text=asked.text or "",
        note=asked.note or "",
        outcomes=asked.outcomes,
        grew_from=f"Grew from learning {'points' if len(asked.learning) > 1 else 'point'}" if asked.learning else "",
        points=tuple(AnchorLink(point_anchor(name), name) for name in asked.learning),
        briefings=briefing_links(teaching),
        source=cite(facts.record, asked.source),
        updates=told(facts.record, plan.told(asked.updates), asked.source),
        actions=action_lines(plan.actions_of(asked)),
    )


def point_anchor(name: str) -> str:
    """The name of a learning point in the address of its plan's page."""
    return f"l{name.lower()}"
