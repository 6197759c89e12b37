"""A plan at a glance, at the top of its page: how far it is, when it was published and agreed, and what comes next."""

from dataclasses import dataclass

from macros.model.partial_date import PartialDate
from macros.shown.due import Due, due
from macros.shown.links import Link, body_link, theme_links
from macros.shown.sentence import capital
from macros.shown.voice import do_not_say
from macros.things.briefing.briefing_facts import briefings_of_plan
from macros.things.facts import Facts
from macros.things.learning_point.taught_point import briefing_links
from macros.things.plan.last_told import plan_last_told
from macros.things.plan.plan_answer import PlanAnswer, plan_answer
from macros.things.plan.plan_facts import PlanFacts
from macros.things.plan.recommendation_standing import asked_sentences

# So many of the next dates are named.
NEXT_DATES = 3


@dataclass(frozen=True)
class NextDate:
    """A date that is ahead, and what is due then."""

    due: Due
    action: Link


@dataclass(frozen=True)
class PlanGlance:
    """How far a plan is, and its dates; `not_agreed` says that no agreement is recorded, `asked` what is known of its
    recommendations.
    """

    answer: PlanAnswer
    asked: tuple[str, ...]
    summary: str
    published: PartialDate | None
    agreed: PartialDate | None
    agreed_by: Link | None
    not_agreed: str
    last_reported: str
    themes: tuple[Link, ...]
    briefings: tuple[Link, ...]
    next_dates: tuple[NextDate, ...]


def plan_glance(facts: Facts, plan: PlanFacts) -> PlanGlance:
    """A plan at a glance."""
    record, written = facts.record, plan.plan
    return PlanGlance(
        answer=plan_answer(record, plan),
        asked=asked_sentences(plan),
        summary=written.summary,
        published=written.published,
        agreed=written.ratified,
        agreed_by=body_link(record, written.ratified_by) if written.ratified_by else None,
        not_agreed="" if written.ratified else do_not_say(record.portal, "that it was agreed"),
        last_reported=capital(plan_last_told(plan).words),
        themes=theme_links(record, written.themes),
        briefings=briefing_links(briefings_of_plan(facts).get(written.id, ())),
        next_dates=_next_dates(plan),
    )


def _next_dates(plan: PlanFacts) -> tuple[NextDate, ...]:
    """The dates of actions not yet done that lie on or after the day, soonest first."""
    open_now = [it for it in plan.live if it.standing.stage.is_open]
    ahead = [(it.standing.due, it) for it in open_now if it.standing.due and it.standing.due >= plan.day]
    ahead.sort(key=lambda pair: pair[0])
    return tuple(
        NextDate(due(it.standing.deadline), Link(it.address, f"{it.action.id} {it.action.title}"))
        for _, it in ahead[:NEXT_DATES]
        if it.standing.deadline
    )
