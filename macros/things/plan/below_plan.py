"""The pages below a plan, /plans/<plan>/<part>/: what was learned, how dates moved, ratings, reports, questions."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.shown.addresses import PLANS
from macros.shown.due import Move
from macros.shown.links import Link
from macros.shown.told import Told, told
from macros.standing.span import counted
from macros.things.entry import Entry
from macros.things.facts import Facts, once
from macros.things.meeting.asked import Asked, asked_elsewhere
from macros.things.meeting.meeting_facts import questions_about
from macros.things.page import Page
from macros.things.plan.plan_dates import PlanDates, plan_dates
from macros.things.plan.plan_facts import PlanFacts, plans
from macros.things.plan.plan_key import PlanKey, plan_key
from macros.things.plan.plan_moves import plan_moves
from macros.things.plan.plan_point import PlanPoint, plan_points
from macros.things.plan.rating_grid import RatingGrid, rating_grid
from macros.things.plan.stages_over_time import StagesOverTime, stages_over_time
from macros.things.promise.promise_facts import promises_about
from macros.things.promise.promised import Promised, promised_elsewhere


@dataclass(frozen=True)
class BelowPlan:
    """One page below a plan: the plan, its own name and title, how much is on it, and that.

    `anchors` are the places that the page of the plan had when all stood there: links to them still lead somewhere.
    """

    plan: Link
    name: str
    title: str
    count: str
    anchors: tuple[str, ...] = ()
    points: tuple[PlanPoint, ...] = ()
    dates: PlanDates | None = None
    moves: tuple[Move, ...] = ()
    moved: str = ""
    key: PlanKey | None = None
    grid: RatingGrid | None = None
    over_time: StagesOverTime | None = None
    updates: tuple[Told, ...] = ()
    questions: tuple[Asked, ...] = ()
    promises: tuple[Promised, ...] = ()

    @property
    def address(self) -> str:
        """Where it stands."""
        return f"{self.plan.address}{self.name}/"


def below_plan_pages(facts: Facts) -> Iterator[Page]:
    """The pages below every plan."""
    for plan in plans(facts).values():
        for part in below_plans(facts)[plan.plan.id]:
            yield _page(plan, part)


def _page(plan: PlanFacts, part: BelowPlan) -> Page:
    title = f"{plan.plan.title}: {part.title[:1].lower()}{part.title[1:]}"
    return Page(
        part.address,
        title,
        f"{title} ({part.count})",
        PLANS,
        (Link(PLANS, "Plans"), Link(plan.address, plan.plan.title)),
        "pages/below_plan.html",
        part,
        Entry("Part of a plan", {"plan": (plan.plan.title,)}, is_list=not (part.points or part.updates)),
    )


@once
def below_plans(facts: Facts) -> dict[str, tuple[BelowPlan, ...]]:
    """The pages below each plan: those on which something stands."""
    return {name: tuple(_parts(facts, plan)) for name, plan in plans(facts).items()}


def _parts(facts: Facts, plan: PlanFacts) -> Iterator[BelowPlan]:
    to = Link(plan.address, plan.plan.title)
    if points := plan_points(facts, plan.plan):
        anchors = ("learning", *(it.anchor for it in points))
        title = "What the review found, and what was done about it"
        yield BelowPlan(to, "learning", title, counted(len(points), "learning point"), anchors, points=points)
    moves, dates = plan_moves(facts.record, plan), plan_dates(plan)
    if moves or dates:
        moved = f"{counted(len(moves), 'date')} moved" if moves else "no date moved"
        title, anchors = "Every date, and how it moved", ("moved",) if moves else ()
        yield BelowPlan(to, "dates", title, moved, anchors, dates=dates, moves=moves, moved=f"{moved}.")
    if grid := rating_grid(plan):
        over_time, key = stages_over_time(plan), plan_key(facts.record, plan)
        count = counted(len(plan.rated_on), "date")
        yield BelowPlan(to, "ratings", "Ratings over time", count, key=key, grid=grid, over_time=over_time)
    if updates := told(facts.record, plan.updates, None):
        title, count = "What was reported on the whole plan", counted(len(updates), "report")
        yield BelowPlan(to, "reports", title, count, ("updates",), updates=updates)
    yield from _talk(facts, plan, to)


def _talk(facts: Facts, plan: PlanFacts, to: Link) -> Iterator[BelowPlan]:
    """What was asked about a plan, and what was promised to the committee."""
    questions = asked_elsewhere(facts.record, questions_about(facts).get(plan.plan.id, ()))
    promises = promised_elsewhere(facts.record, promises_about(facts).get(plan.plan.id, ()))
    if questions:
        anchors = ("questions", *(it.id for it in questions))
        count = counted(len(questions), "question")
        yield BelowPlan(to, "questions", "Questions that were asked", count, anchors, questions=questions)
    if promises:
        anchors = ("promises", *(it.id for it in promises))
        count = counted(len(promises), "promise")
        yield BelowPlan(to, "promises", "Promises to the committee", count, anchors, promises=promises)
