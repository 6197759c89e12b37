"""What the colours mean in a plan, and how many of its actions have each."""

from dataclasses import dataclass

from macros.model.record import Record
from macros.model.written import Stage
from macros.shown.cite import Cite, cite
from macros.shown.status import NOT_RECORDED, Mark, Status, colour_mark, stage_status
from macros.things.plan.plan_facts import PlanFacts


@dataclass(frozen=True)
class KeyLine:
    """One colour of the plan's rating key, and the stage that it tells, if it tells one."""

    mark: Mark
    stage: Status | None
    number: int


@dataclass(frozen=True)
class PlanKey:
    """The rating key of a plan. `has_actions` says whether there are actions that could be counted; `not_rated` is
    how many of those have no colour.
    """

    title: str
    note: str
    source: Cite | None
    lines: tuple[KeyLine, ...]
    has_actions: bool
    not_recorded: Mark
    not_rated: int


def plan_key(record: Record, plan: PlanFacts) -> PlanKey | None:
    """The rating key of a plan; none where it was never rated."""
    key = plan.key
    if key is None:
        return None
    latest = [action.standing.rating.rating for action in plan.live if action.standing.rating]
    lines = tuple(
        KeyLine(
            colour_mark(colour),
            None if colour.stage is Stage.NOT_KNOWN else stage_status(colour.stage),
            latest.count(name),
        )
        for name, colour in key.ratings.items()
    )
    not_rated = len(plan.live) - sum(line.number for line in lines)
    return PlanKey(
        key.title, key.note or "", cite(record, key.source), lines, bool(plan.actions), NOT_RECORDED, not_rated
    )
