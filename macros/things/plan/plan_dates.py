"""Every date of a plan on a time line: when each action was due at first, how that moved, and what came of it.

A row of the chart is an action: its own dates, or those of its steps where it has none. The table has the same.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from macros.model.partial_date import long_date
from macros.shown.due import due_words
from macros.shown.links import Link
from macros.shown.sentence import capital
from macros.shown.status import Status, timeliness_status
from macros.standing.lateness import late_by
from macros.standing.span import counted
from macros.standing.standing import Standing
from macros.things.action.action_facts import ActionFacts
from macros.things.plan.plan_facts import PlanFacts

# Where the time line begins and ends, in per cent of the chart; the height of its head and of a row, in pixels.
LEFT, RIGHT, HEAD, ROW = 13, 97, 26, 24
# So many years are named at most; of more, every second or third.
MOST_YEARS = 8


@dataclass(frozen=True)
class DateMark:
    """A date on the line: what it is of its action, and where it stands."""

    kind: str
    x: str


@dataclass(frozen=True)
class DateSpan:
    """A time on the line: that a date moved, or that a thing was late, from where to where."""

    kind: str
    x1: str
    x2: str


@dataclass(frozen=True)
class DateRow:
    """One action: where its row stands, what is drawn there, and the same in words."""

    action: Link
    title: str
    y: int
    text_y: int
    spans: tuple[DateSpan, ...]
    marks: tuple[DateMark, ...]
    first: str
    now: str
    moved: str
    timeliness: Status


@dataclass(frozen=True)
class YearLine:
    """The first day of a year on the line, and its name."""

    x: str
    words: str


@dataclass(frozen=True)
class PlanDates:
    """The chart of the dates of a plan, told by `title` and `description`, and the rows of its table."""

    title: str
    description: str
    height: int
    years: tuple[YearLine, ...]
    today: str
    day: str
    rows: tuple[DateRow, ...]


@dataclass(frozen=True)
class DateScale:
    """From the first day that is drawn to the last."""

    first: date
    last: date

    def at(self, day: date) -> str:
        """How far to the right a day stands."""
        share = (day - self.first).days / max((self.last - self.first).days, 1)
        return f"{LEFT + (RIGHT - LEFT) * share:.2f}"


def plan_dates(plan: PlanFacts) -> PlanDates | None:
    """The dates of a plan; none where no action and no step has one."""
    dated = [(action, things) for action in plan.live if (things := _dated(action.standing))]
    if not dated:
        return None
    days = [day for _, things in dated for it in things for day in _days(it)]
    scale = DateScale(min(days), max(*days, plan.day))
    return PlanDates(
        title=f"{plan.plan.title}: when each action was due, and how that moved",
        description="One row for each action. The table below has the same dates.",
        height=HEAD + ROW * len(dated),
        years=tuple(_years(scale)),
        today=scale.at(plan.day),
        day=long_date(plan.day),
        rows=tuple(_row(action, things, HEAD + ROW * number, scale) for number, (action, things) in enumerate(dated)),
    )


def _dated(it: Standing) -> list[Standing]:
    """The action itself where it has a date; else those of its steps that have one."""
    return [it] if it.due else [step for step in it.steps if step.due]


def _days(it: Standing) -> Iterator[date]:
    """All days of a thing that are drawn."""
    yield from (deadline.date.last for deadline in it.deadlines if deadline.date)
    yield from filter(None, (_done(it), _late_until(it)))


def _done(it: Standing) -> date | None:
    if it.done_on:
        return it.done_on.last
    return it.reported_done.said_by(it.today) if it.reported_done else None


def _late_until(it: Standing) -> date | None:
    late = it.punctuality.late_days if it.punctuality else 0
    return it.due + timedelta(days=late) if late and it.due else None


def _years(scale: DateScale) -> Iterator[YearLine]:
    years = range(scale.first.year + 1, scale.last.year + 1)
    every = -(-len(years) // MOST_YEARS) or 1
    return (YearLine(scale.at(date(year, 1, 1)), str(year)) for year in years[::every])


def _row(action: ActionFacts, things: Sequence[Standing], y: int, scale: DateScale) -> DateRow:
    it, firsts, now = action.standing, _firsts(things), [day for it in things if (day := it.due)]
    return DateRow(
        action=Link(action.address, action.action.id),
        title=action.action.title,
        y=y + ROW // 2,
        text_y=y + ROW // 2 + 5,
        spans=tuple(span for it in things for span in _spans(it, scale)),
        marks=tuple(mark for it in things for mark in _marks(it, scale)),
        first=due_words(it.original) if it.due and it.original else _range(firsts),
        now=due_words(it.deadline) if it.due and it.deadline else _range(now),
        moved=capital(it.moved_words) if it.due else _moved_steps(things),
        timeliness=timeliness_status(it),
    )


def _firsts(things: Sequence[Standing]) -> list[date]:
    return [it.original.date.last for it in things if it.original and it.original.date]


def _spans(it: Standing, scale: DateScale) -> Iterator[DateSpan]:
    first = it.original.date.last if it.original and it.original.date else None
    if first and it.due and first != it.due:
        yield DateSpan("moved", scale.at(first), scale.at(it.due))
    until = _late_until(it) or (_done(it) if late_by(it) else None)
    if it.due and until:
        yield DateSpan("late", scale.at(it.due), scale.at(until))


def _marks(it: Standing, scale: DateScale) -> Iterator[DateMark]:
    *earlier, now = [deadline.date.last for deadline in it.deadlines if deadline.date]
    yield from (DateMark("first", scale.at(day)) for day in earlier)
    yield DateMark("now", scale.at(now))
    if day := _late_until(it):
        yield DateMark("late", scale.at(day))
    if day := _done(it):
        yield DateMark("done", scale.at(day))


def _range(days: Sequence[date]) -> str:
    """The dates of some steps: "4 steps: 30 September 2019 to 31 July 2020"."""
    if not days:
        return ""
    first, last = long_date(min(days)), long_date(max(days))
    return f"{counted(len(days), 'step')}: {first}{f' to {last}' if last != first else ''}"


def _moved_steps(things: Sequence[Standing]) -> str:
    moved = sum(bool(it.moved_words) for it in things)
    return f"{counted(moved, 'step')} moved" if moved else ""
