"""Actions for programs: what is written, and beside it, under `on_day`, what follows on the day."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.shown.addresses import data_address
from macros.things.action.action import Action, Step
from macros.things.action.action_facts import ActionFacts
from macros.things.action.action_grounds import action_grounds
from macros.things.action.standing_data import StandingData, standing_data
from macros.things.facts import Facts
from macros.things.open_data import DataFiles, with_more
from macros.things.plan.last_told import last_told
from macros.things.plan.plan_facts import PlanFacts, plans


@dataclass(frozen=True)
class ActionOnDay(StandingData):
    """What follows for an action: also whether it lacks proof, and why it is further than it is rated itself."""

    unproved: bool
    stage_because: str | None
    last_reported_words: str | None


class StepData(Step):
    """A step, and where it stands."""

    on_day: StandingData


class ActionData(Action):
    """An action, where its page is, and where it stands."""

    steps: tuple[StepData, ...] = ()
    address: str
    on_day: ActionOnDay


@dataclass(frozen=True)
class ActionFile:
    """The file of one action, /api/v1/plans/<plan>/<action>.json."""

    as_at: str
    plan: str
    recommendation: str
    action: ActionData


def action_data(plan: PlanFacts, action: ActionFacts) -> ActionData:
    """An action with its history."""
    it = action.standing
    steps = tuple(with_more(StepData, step.thing, on_day=standing_data(step)) for step in it.steps)
    on_day = ActionOnDay(
        **vars(standing_data(it)),
        unproved=it.is_unproved,
        stage_because=action_grounds(action.plan, it) or None,
        last_reported_words=last_told(plan, action).words or None,
    )
    return with_more(ActionData, action.action, steps=steps, address=action.address, on_day=on_day)


def _files(facts: Facts) -> Iterator[tuple[str, ActionFile]]:
    for plan in plans(facts).values():
        for it in plan.actions:
            told = ActionFile(facts.day.isoformat(), plan.plan.id, it.recommendation.id, action_data(plan, it))
            yield data_address(it.address), told


ACTION_FILES = DataFiles(
    "action", "api/v1/plans/{plan}/{action}.json", "One action with its whole history.", ActionFile, _files
)
