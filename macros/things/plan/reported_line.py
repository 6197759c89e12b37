"""A total as the owner reported it, and a line of the table that holds it against what is published one by one."""

from dataclasses import dataclass

from macros.model.record import Record
from macros.shown.cite import Cite, cite
from macros.shown.status import NOT_RECORDED, Mark, colour_mark
from macros.standing.span import counted
from macros.things.plan.last_told import told_when
from macros.things.plan.plan import Reported
from macros.things.plan.plan_facts import PlanFacts
from macros.things.rating_key.rating_key import RatingKey


@dataclass(frozen=True)
class RatingCount:
    """How many actions the owner says have one rating."""

    number: int
    mark: Mark


@dataclass(frozen=True)
class ReportedTotal:
    """A total as the owner reported it: when, how many actions ("18 actions", or empty), and how many of each rating.

    A rating that the plan's key does not have, such as "not-recorded", is shown as not recorded.
    """

    when: str
    count: str
    ratings: tuple[RatingCount, ...]


@dataclass(frozen=True)
class ReportedLine:
    """A reported total beside what can be counted; whether the two differ for certain, and what agrees."""

    total: ReportedTotal
    note: str
    source: Cite | None
    counted: str
    differs: bool
    words: str


def reported_total(reported: Reported, key: RatingKey | None) -> ReportedTotal:
    """A reported total, in the rating key of its plan."""
    return ReportedTotal(
        told_when(reported),
        _count_words(reported),
        tuple(RatingCount(number, _mark(rating, key)) for rating, number in reported.ratings.items()),
    )


def _count_words(reported: Reported) -> str:
    number = "" if reported.actions is None else counted(reported.actions, "action")
    told = f"all at least {reported.at_least}" if reported.at_least else ""
    return ", ".join(filter(None, (number, told)))


def reported_lines(record: Record, plan: PlanFacts) -> tuple[ReportedLine, ...]:
    """Every total that was reported on a plan until the day, oldest first."""
    return tuple(_line(record, plan, reported) for reported in plan.reported)


def _line(record: Record, plan: PlanFacts, reported: Reported) -> ReportedLine:
    check = plan.reconciled(reported)
    return ReportedLine(
        reported_total(reported, plan.key),
        reported.note or "",
        cite(record, reported.source),
        check.counted,
        check.differs,
        check.words,
    )


def _mark(rating: str, key: RatingKey | None) -> Mark:
    return colour_mark(key.ratings[rating]) if key and rating in key.ratings else NOT_RECORDED
