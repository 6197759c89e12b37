"""Plans for programs, under the words of the design: what is written, and beside it what follows on the day.

Computed fields, all under `on_day`, are told apart from written ones by standing there alone. There `actions` are all
that are known of, in totals too; `stages`, `timeliness` and `unproved` are of those that can be seen one by one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.model.partial_date import When
from macros.model.written import Id, Line, Stage, Written
from macros.shown.addresses import plan_data_address, recommendation_address
from macros.standing.timeliness import Timeliness
from macros.standing.totals import Totals, totals
from macros.things.action.action import Withdrawal
from macros.things.action.action_data import ActionData, action_data
from macros.things.action.standing_data import StandingData, standing_data
from macros.things.facts import Facts
from macros.things.open_data import DataFiles, with_more
from macros.things.plan.claimed_totals import all_claimed
from macros.things.plan.claims import claims
from macros.things.plan.plan import Plan, Recommendation, Reported
from macros.things.plan.plan_facts import PlanFacts, live_actions, live_plans, plans
from macros.things.plan.recommendation_standing import standing_of


@dataclass(frozen=True)
class CountsOnDay:
    """What is claimed, seen and proved of some plans; and their actions one by one, added up."""

    actions: int
    claimed: int
    seen: int
    proved: int
    claimed_stages: dict[Stage, int]
    late_when_last_reported: int
    late_at_least_in_totals: int
    date_passed_since_last_report: int
    actions_one_by_one: int
    stages: dict[Stage, int]
    timeliness: dict[Timeliness, int]
    unproved: int


@dataclass(frozen=True)
class PlanOnDay(CountsOnDay):
    """The same of one plan, and when anybody last reported on it."""

    last_reported: str | None


class PlanSummary(Written):
    """A plan in a list of all: what it is, where its page and its data are, and its counts."""

    id: Id
    title: Line
    kind: Id
    owner: Id
    rating_key: Id | None = None
    published: When | None = None
    ratified: When | None = None
    withdrawn: Withdrawal | None = None
    reported: tuple[Reported, ...] = ()
    themes: tuple[Id, ...] = ()
    address: str
    data: str
    on_day: PlanOnDay


@dataclass(frozen=True)
class PlansFile:
    """A summary of every plan, /api/v1/plans.json."""

    as_at: str
    plans: tuple[PlanSummary, ...]


class RecommendationData(Recommendation):
    """A recommendation with its actions. One that serves others too stands once, and names them in `also_under`."""

    actions: tuple[ActionData, ...]
    address: str
    on_day: StandingData | None = None


class PlanData(Plan):
    """A plan with all that is in it, /api/v1/plans/<plan>.json."""

    as_at: str
    recommendations: tuple[RecommendationData, ...]
    address: str
    on_day: PlanOnDay


def counts_on_day(facts: Facts) -> CountsOnDay:
    """What is claimed, seen and proved of all plans that stand."""
    return _counts(live_plans(facts), totals(action.standing for action in live_actions(facts)))


def summaries(facts: Facts) -> tuple[PlanSummary, ...]:
    """A summary of every plan, in the order of the pages."""
    return tuple(_summary(plan) for plan in plans(facts).values())


def plan_data(plan: PlanFacts) -> PlanData:
    """A plan with its recommendations and their actions."""
    asked = tuple(_recommendation(plan, it) for it in plan.plan.recommendations)
    day, address = plan.day.isoformat(), plan.address
    return with_more(PlanData, plan.plan, as_at=day, recommendations=asked, address=address, on_day=_on_day(plan))


def _files(facts: Facts) -> Iterator[tuple[str, PlanData]]:
    return ((plan_data_address(plan.plan.id), plan_data(plan)) for plan in plans(facts).values())


def _summary(plan: PlanFacts) -> PlanSummary:
    written = {name: getattr(plan.plan, name) for name in PlanSummary.model_fields if name in Plan.model_fields}
    data, on_day = plan_data_address(plan.plan.id), _on_day(plan)
    return PlanSummary.model_construct(**written, address=plan.address, data=data, on_day=on_day)


def _recommendation(plan: PlanFacts, asked: Recommendation) -> RecommendationData:
    rated, actions = standing_of(plan, asked), tuple(action_data(plan, it) for it in plan.actions_of(asked))
    on_day, address = standing_data(rated) if rated else None, recommendation_address(plan.plan.id, asked.id)
    return with_more(RecommendationData, asked, actions=actions, address=address, on_day=on_day)


def _on_day(plan: PlanFacts) -> PlanOnDay:
    last = plan.last_reported.typed if plan.last_reported else None
    return PlanOnDay(**vars(_counts([plan], plan.totals)), last_reported=last)


def _counts(plans_of: Sequence[PlanFacts], one_by_one: Totals) -> CountsOnDay:
    told, claimed = claims(plans_of), all_claimed(plans_of)
    return CountsOnDay(
        actions=told.actions,
        claimed=told.claimed,
        seen=told.seen,
        proved=told.proved,
        claimed_stages=dict(claimed.stages),
        late_when_last_reported=told.late,
        late_at_least_in_totals=told.late_in_totals,
        date_passed_since_last_report=told.passed,
        actions_one_by_one=one_by_one.count,
        stages=dict(one_by_one.stages),
        timeliness=dict(one_by_one.timeliness),
        unproved=one_by_one.unproved,
    )


PLAN_FILES = DataFiles("plan", plan_data_address("{plan}"), "One plan with its whole history.", PlanData, _files)
PLANS_FILE = DataFiles(
    "plans",
    plan_data_address(),
    "A summary of every plan.",
    PlansFile,
    lambda facts: [(plan_data_address(), PlansFile(facts.day.isoformat(), summaries(facts)))],
)
