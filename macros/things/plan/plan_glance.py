"""A plan at a glance, at the top of its page: how far it is, when it was published and agreed, and what comes next."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.model.partial_date import PartialDate, long_date
from macros.shown.due import Due, due
from macros.shown.links import Link, body_link, theme_links
from macros.shown.sentence import capital
from macros.shown.voice import do_not_say
from macros.standing.standing import Standing
from macros.things.briefing.briefing_facts import briefings_of_plan
from macros.things.facts import Facts
from macros.things.late.late_headline import LateHeadline, late_headlines
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
    recommendations, `late_longest` what was late the longest, `no_next` that no date is ahead.
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
    late_longest: tuple[LateHeadline, ...]
    next_dates: tuple[NextDate, ...]
    no_next: str


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
        late_longest=late_headlines(plan.live, 1),
        next_dates=_next_dates(plan),
        no_next=_no_next(plan),
    )


def _next_dates(plan: PlanFacts) -> tuple[NextDate, ...]:
    """The dates that lie on or after the day, of what is not yet done, soonest first."""
    ahead = [(it.due, it, link) for it, link in _open_things(plan) if it.due and it.due >= plan.day]
    ahead.sort(key=lambda three: three[0])
    return tuple(NextDate(due(it.deadline), link) for _, it, link in ahead[:NEXT_DATES] if it.deadline)


def _no_next(plan: PlanFacts) -> str:
    """That no date of what is not yet done is ahead, where each has passed: "none is ahead. The last was …"."""
    dates = [it.due for it, _ in _open_things(plan) if it.due]
    if not dates or max(dates) >= plan.day:
        return ""
    return f"none is ahead. The last that was set is {long_date(max(dates))}."


def _open_things(plan: PlanFacts) -> Iterator[tuple[Standing, Link]]:
    """The actions not yet done that have a date, and the steps of those that have none, each with the way to it."""
    for action in plan.live:
        name, title = action.action.id, action.action.title
        if action.standing.stage.is_open and action.standing.due:
            yield action.standing, Link(action.address, f"{name} {title}")
        elif action.standing.stage.is_open:
            for step in action.steps:
                if step.standing.stage.is_open:
                    yield step.standing, Link(step.address, f"{name}, step {step.id}: {step.standing.thing.title}")
