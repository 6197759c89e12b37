"""The ratings of an action over time: a line for each, with what it means and where it stands, and who rated."""

from dataclasses import dataclass, replace
from datetime import date

from macros.model.partial_date import PartialDate
from macros.model.record import Record
from macros.model.written import Citation
from macros.shown.anchors import rating_anchors
from macros.shown.cite import Cite, cite
from macros.shown.links import Link, body_link
from macros.shown.sentence import full_stop
from macros.shown.status import NOT_RECORDED, Mark, rating_mark
from macros.standing.periods import MOST_COLUMNS
from macros.standing.standing import Standing
from macros.things.action.action import Rating
from macros.things.action.action_facts import ActionFacts
from macros.things.plan.plan_facts import PlanFacts


@dataclass(frozen=True)
class RatingLine:
    """A rating of one date: when it was done and how far it is in per cent, where the source says that, what more is
    said with it, and where it stands; or that no rating of that date is recorded.

    Where somebody checked what the owner says, `who` says which of the two it is, and `by` who checked. `id` is its
    place on the page of its action; on other pages it has none.
    """

    when: PartialDate
    mark: Mark
    who: str
    by: Link | None
    done: str
    progress: str
    notes: tuple[str, ...]
    source: Cite | None
    is_recorded: bool = True
    id: str = ""


def rating_lines(record: Record, plan: PlanFacts, action: ActionFacts) -> tuple[RatingLine, ...]:
    """The ratings of an action as they are written, and between them the other dates on which its plan was rated; of
    a plan with many such dates only those that it names itself.
    """
    it, others = action.standing, plan.rated_on
    if len(others) > MOST_COLUMNS:
        others = [when for when in others if when in plan.plan.rating_dates]
    lines, began = [], date.min
    anchors = rating_anchors(action.action.ratings)
    for rating, name in zip(action.action.ratings, anchors, strict=True):
        if rating in it.ratings:
            began = max(began, rating.as_at.first)
            lines.append((began, replace(_line(record, it, rating, action.action.source), id=name)))
    rated = {rating.as_at for rating in it.ratings}
    lines += [(when.first, _not_recorded(when)) for when in others if when not in rated]
    return tuple(line for _, line in sorted(lines, key=lambda dated: dated[0]))


def own_lines(record: Record, it: Standing, within: Citation, of: str) -> tuple[RatingLine, ...]:
    """All ratings of a step or a recommendation, whose place on the page is `of`."""
    ratings = it.thing.ratings
    named = zip(ratings, rating_anchors(ratings, of), strict=True)
    return tuple(replace(_line(record, it, rating, within), id=name) for rating, name in named if rating in it.ratings)


def rating_line(record: Record, it: Standing, rating: Rating | None, within: Citation) -> RatingLine | None:
    """The line of a rating of an action or a step; none where there is no rating."""
    return _line(record, it, rating, within) if rating else None


def check_lines(record: Record, it: Standing, within: Citation) -> tuple[RatingLine, ...]:
    """The line of the latest rating by each body that checked a thing."""
    return tuple(_line(record, it, rating, within) for rating in it.checks)


def _line(record: Record, it: Standing, rating: Rating, within: Citation) -> RatingLine:
    mark, source = rating_mark(rating, it.key), cite(record, rating.source, within, rating.as_at)
    by = body_link(record, rating.by) if rating.by else None
    done = f"Done {rating.done_on}." if rating.done_on else ""
    progress = f"{rating.progress}% done." if rating.progress is not None else ""
    return RatingLine(rating.as_at, mark, _who(it, rating), by, done, progress, _notes(rating, mark), source)


def _not_recorded(when: PartialDate) -> RatingLine:
    return RatingLine(when, NOT_RECORDED, "", None, "", "", (), None, is_recorded=False)


def _who(it: Standing, rating: Rating) -> str:
    """Who rated, where somebody checked what the owner says."""
    if not it.checks:
        return ""
    return "Check by" if rating.assessment == "check" else "The owner's own rating"


def _notes(rating: Rating, mark: Mark) -> tuple[str, ...]:
    """What is said with a rating; the words of a source that gives no colour stand in the mark."""
    words = full_stop(f"In the source: “{rating.words}”") if rating.words and mark.colour != NOT_RECORDED.colour else ""
    not_done = "The source says that it is not done, and not how far it is." if rating.not_done else ""
    return tuple(filter(None, (words, not_done, rating.note, rating.despite)))
