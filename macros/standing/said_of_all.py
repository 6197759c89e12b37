"""What the owner of a plan said of all its actions at once, and so of each of them: in words, or by its totals."""

from macros.model.partial_date import PartialDate
from macros.model.written import Stage
from macros.standing.stages import IN_ORDER
from macros.things.plan.plan import Plan, Reported
from macros.things.rating_key.rating_key import RatingKey

SaidOfAll = tuple[tuple[PartialDate, Stage], ...]


def said_of_all(plan: Plan, key: RatingKey | None) -> SaidOfAll:
    """From which date on each action of a plan is at least of which stage."""
    number = sum(not action.withdrawn for asked in plan.recommendations for action in asked.actions)
    said = ((it.as_at, it.at_least or _implied(it, key, number)) for it in plan.reported)
    return tuple((when, stage) for when, stage in said if stage)


def _implied(reported: Reported, key: RatingKey | None, number: int) -> Stage | None:
    """The least stage that totals tell, where they rate every published action with a colour that tells one.

    That some of them are not started says nothing of each.
    """
    colours = [key.ratings.get(name) if key else None for name, count in reported.ratings.items() if count]
    stages = [colour.stage if colour else Stage.NOT_KNOWN for colour in colours]
    if not number or sum(reported.ratings.values()) != number or not all(stage in IN_ORDER for stage in stages):
        return None
    least = min(stages, key=IN_ORDER.index)
    return None if least is Stage.NOT_STARTED and len(set(stages)) > 1 else least
