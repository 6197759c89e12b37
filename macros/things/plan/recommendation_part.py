"""A recommendation on the page of its plan: what was asked, where it grew from, and the actions under it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from macros.shown.addresses import point_address
from macros.shown.cite import Cite, cite
from macros.shown.links import Link
from macros.shown.progress import progress_sentence
from macros.shown.told import Told, told
from macros.standing.span import counted, plural
from macros.standing.totals import totals
from macros.things.action.action_facts import ActionFacts
from macros.things.action.action_line import ActionLine, action_lines
from macros.things.facts import Facts
from macros.things.learning_point.learning_facts import briefings_teaching, points_of_recommendation
from macros.things.learning_point.taught_point import briefing_links
from macros.things.plan.plan import Recommendation
from macros.things.plan.plan_facts import PlanFacts
from macros.things.plan.recommendation_standing import (
    RecommendationResponse,
    RecommendationStanding,
    recommendation_response,
    recommendation_standing,
)


@dataclass(frozen=True)
class RecommendationPart:
    """All that the page of a plan shows of one recommendation.

    `also` are the actions that serve it too and stand under another one; `also_words` tells which, and of its own those
    that serve others.
    """

    anchor: str
    called: str
    title: str
    short: str
    text: str
    note: str
    outcomes: tuple[str, ...]
    grew_from: str
    points: tuple[Link, ...]
    briefings: tuple[Link, ...]
    source: Cite | None
    response: RecommendationResponse | None
    standing: RecommendationStanding | None
    updates: tuple[Told, ...]
    actions: tuple[ActionLine, ...]
    serves_others: tuple[str, ...]
    also: tuple[ActionLine, ...]
    also_words: str


def recommendation_part(facts: Facts, plan: PlanFacts, asked: Recommendation) -> RecommendationPart:
    """One recommendation of a plan."""
    teaching = briefings_teaching(facts, points_of_recommendation(facts, plan.plan, asked))
    called, record, also = asked.called or plan.plan.called, facts.record, plan.also_under(asked)
    return RecommendationPart(
        anchor=f"r{asked.id.lower()}",
        called=f"{called.capitalize()} {asked.id}",
        title=asked.title,
        short=_short(plan, asked),
        text=asked.text or "",
        note=asked.note or "",
        outcomes=asked.outcomes,
        grew_from=f"Grew from learning {'points' if len(asked.learning) > 1 else 'point'}" if asked.learning else "",
        points=tuple(Link(point_address(plan.plan.id, name), name) for name in asked.learning),
        briefings=briefing_links(teaching),
        source=cite(record, asked.source),
        response=recommendation_response(record, plan, asked, called),
        standing=recommendation_standing(record, plan, asked),
        updates=told(record, plan.told(asked.updates), asked.source),
        actions=action_lines(plan.actions_of(asked)),
        serves_others=serves_others(plan, asked),
        also=action_lines(also),
        also_words=also_words(plan, also, called),
    )


def _short(plan: PlanFacts, asked: Recommendation) -> str:
    """How many actions it has and how far they are, for the line that stands in its place while it is folded."""
    live = [it.standing for it in plan.actions_of(asked) if not it.action.withdrawn]
    return f"{counted(len(live), 'action')}: {progress_sentence(totals(live))}" if live else ""


def serves_others(plan: PlanFacts, asked: Recommendation) -> tuple[str, ...]:
    """Which actions under a recommendation stand under others too: "Action 1.2: also under recommendation 2."."""
    return tuple(
        f"Action {it.action.id}: also under {_under(plan, it.action.also_under)}."
        for it in plan.actions_of(asked)
        if it.action.also_under
    )


def also_words(plan: PlanFacts, also: Sequence[ActionFacts], called: str) -> str:
    """That some actions serve a recommendation too, and under which they count; empty where none do."""
    if not also:
        return ""
    under = _under(plan, dict.fromkeys(it.recommendation.id for it in also))
    one, counts = ("This action", "It counts") if len(also) == 1 else ("These actions", "Each counts")
    serve = "serves" if len(also) == 1 else "serve"
    return f"{one} of {under} also {serve} this {called}. {counts} once."


def _under(plan: PlanFacts, names: Iterable[str]) -> str:
    """Some recommendations by name: "recommendation 2", "recommendations 2 and 3"."""
    *most, last = names
    called = plural(plan.plan.called) if most else plan.plan.called
    return f"{called} {', '.join(most)} and {last}" if most else f"{called} {last}"


def point_anchor(name: str) -> str:
    """The name of a learning point in the address of its plan's page."""
    return f"l{name.lower()}"
