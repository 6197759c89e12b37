"""The grid of ratings over time: a row for each action of a plan, a column for each date, or for each period."""

from dataclasses import dataclass, replace

from macros.model.partial_date import PartialDate
from macros.shown.links import Link
from macros.shown.status import NOT_RECORDED, Mark, rating_mark
from macros.standing.periods import MOST_COLUMNS, TimeColumn, TimeColumns, time_columns
from macros.standing.span import counted
from macros.standing.standing import Standing
from macros.things.action.action_facts import ActionFacts
from macros.things.plan.date_order import in_date_order
from macros.things.plan.plan_facts import PlanFacts


@dataclass(frozen=True)
class RatingRow:
    """One action: its id, its title for whoever hears the table, and its rating in each column, if it has one there.

    A colour stands without its meaning: the rating key above the grid tells that.
    """

    action: Link
    title: str
    marks: tuple[Mark | None, ...]


@dataclass(frozen=True)
class RatingGrid:
    """The grid: its caption, the headings of its columns, and its rows.

    What was never rated has no row; `unrated` says of how many that is so.
    """

    caption: str
    headings: tuple[str, ...]
    rows: tuple[RatingRow, ...]
    unrated: str


def rating_grid(plan: PlanFacts) -> RatingGrid | None:
    """The ratings of the actions of a plan over time; none where it has no rating key or was never rated."""
    if not plan.key or not plan.rated_on:
        return None
    over_time = time_columns(_dates(plan), plan.day)
    headings = tuple(column.words for column in over_time.columns)
    rows = [_row(action, over_time) for action in plan.actions]
    rated = tuple(row for row in rows if any(row.marks))
    unrated = f"{len(rows) - len(rated)} of {counted(len(rows), 'action')}: no colour recorded."
    return RatingGrid(_caption(over_time), headings, rated, unrated if len(rated) < len(rows) else "")


def _dates(plan: PlanFacts) -> list[PartialDate]:
    """The dates of the columns; while each has its own, a year stands before its months where it is written so."""
    if len(plan.rated_on) > MOST_COLUMNS:
        return plan.rated_on
    return in_date_order(plan.rated_on, ([it.as_at for it in action.standing.claims] for action in plan.actions))


def _caption(over_time: TimeColumns) -> str:
    caption = "Ratings by the owner over time, in this plan's own key"
    if not over_time.are_periods:
        return caption
    cut = f", of the last {MOST_COLUMNS} years with a rating" if over_time.is_cut else ""
    return f"{caption}: the last of each {over_time.called}{cut}. The page of each action has all of its own"


def _row(action: ActionFacts, over_time: TimeColumns) -> RatingRow:
    marks = tuple(_mark(action.standing, column) for column in over_time.columns)
    return RatingRow(Link(action.address, action.action.id), action.action.title, marks)


def _mark(it: Standing, column: TimeColumn) -> Mark | None:
    """The last rating by the owner in a column, if it says anything."""
    rating = next((rating for rating in reversed(it.claims) if rating.as_at in column.dates), None)
    mark = rating_mark(rating, it.key)
    if mark == NOT_RECORDED:
        return None
    return mark if mark.colour == NOT_RECORDED.colour else replace(mark, meaning="")
