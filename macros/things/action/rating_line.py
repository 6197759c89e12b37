"""The ratings of an action over time: a line for each date, with what the rating means and where it stands."""

from dataclasses import dataclass

from macros.model.partial_date import PartialDate
from macros.model.record import Record
from macros.model.written import Citation
from macros.shown.cite import Cite, cite
from macros.shown.status import NOT_RECORDED, Mark, rating_mark
from macros.standing.periods import MOST_COLUMNS
from macros.standing.standing import Standing
from macros.things.action.action import Rating
from macros.things.action.action_facts import ActionFacts
from macros.things.plan.plan_facts import PlanFacts


@dataclass(frozen=True)
class RatingLine:
    """What the plan's owner rated on one date: the rating, and where it stands; or that no source gives one."""

    when: PartialDate
    mark: Mark
    note: str
    source: Cite | None


def rating_lines(record: Record, plan: PlanFacts, action: ActionFacts) -> tuple[RatingLine, ...]:
    """A line for each date on which its plan was rated; of a plan with many such dates only for those that it names
    itself, and those of this action.
    """
    it, dates = action.standing, plan.rated_on
    if len(dates) > MOST_COLUMNS:
        dates = [when for when in dates if when in plan.plan.rating_dates or it.ratings_of(when)]
    return tuple(_rating_line(record, action, when) for when in dates)


def rating_line(record: Record, it: Standing, rating: Rating | None, within: Citation) -> RatingLine | None:
    """The line of a rating of an action or a step; none where there is no rating."""
    if rating is None:
        return None
    source = cite(record, rating.source, within)
    return RatingLine(rating.as_at, rating_mark(rating, it.key), rating.note or "", source)


def _rating_line(record: Record, action: ActionFacts, when: PartialDate) -> RatingLine:
    it = action.standing
    rating = next(iter(it.ratings_of(when)), None)
    return rating_line(record, it, rating, action.action.source) or RatingLine(when, NOT_RECORDED, "", None)
