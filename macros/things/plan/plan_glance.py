"""A plan at a glance, at the top of its page: how far it is, when it was published and agreed, and what comes next."""

from dataclasses import dataclass

from macros.model.partial_date import PartialDate
from macros.shown.due import Due, due
from macros.shown.links import Link, body_link, theme_links
from macros.shown.progress import Progress, progress, steps_sentence
from macros.standing.span import counted, plural
from macros.things.briefing.briefing_facts import briefings_of_plan
from macros.things.facts import Facts
from macros.things.learning_point.taught_point import briefing_links
from macros.things.plan.plan_facts import PlanFacts

# So many of the next dates are named.
NEXT_DATES = 3


@dataclass(frozen=True)
class NextDate:
    """A date that is ahead, and what is due then."""

    due: Due
    action: Link


@dataclass(frozen=True)
class PlanGlance:
    """How far a plan is; where no action of it is published, `listed` is how many its owner reported, in words."""

    progress: Progress | None
    promised: str
    steps: str
    listed: str
    lists_recommendations: bool
    summary: str
    published: PartialDate | None
    agreed: PartialDate | None
    agreed_by: Link | None
    last_reported: PartialDate | None
    themes: tuple[Link, ...]
    briefings: tuple[Link, ...]
    next_dates: tuple[NextDate, ...]


def plan_glance(facts: Facts, plan: PlanFacts) -> PlanGlance:
    """A plan at a glance."""
    record, written = facts.record, plan.plan
    return PlanGlance(
        progress=progress(plan.totals, f"Actions of {written.title} by stage") if plan.actions else None,
        promised=f"{'action' if plan.totals.count == 1 else plural('action')} promised",
        steps=steps_sentence(plan.steps),
        listed=counted(plan.listed_actions, "action") if plan.listed_actions else "",
        lists_recommendations=bool(written.recommendations),
        summary=written.summary,
        published=written.published,
        agreed=written.ratified,
        agreed_by=body_link(record, written.ratified_by) if written.ratified_by else None,
        last_reported=plan.last_reported,
        themes=theme_links(record, written.themes),
        briefings=briefing_links(briefings_of_plan(facts).get(written.id, ())),
        next_dates=_next_dates(plan),
    )


def _next_dates(plan: PlanFacts) -> tuple[NextDate, ...]:
    return tuple(
        NextDate(due(deadline), Link(it.address, f"{it.action.id} {it.action.title}"))
        for it, deadline in plan.next_deadlines[:NEXT_DATES]
    )
