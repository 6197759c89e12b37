"""Every date of a plan on a time line: when each action was due at first, how that moved, and what came of it.

A row of the chart is an action: its own dates, or those of its steps where it has none, drawn as steps. The table has
the same. Only an action that is reported done itself has the tick.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from macros.model.partial_date import long_date
from macros.shown.due import due_words
from macros.shown.links import Link
from macros.shown.sentence import capital
from macros.shown.status import Status, timeliness_status
from macros.standing.span import counted
from macros.standing.standing import Standing
from macros.things.action.action_facts import ActionFacts
from macros.things.action.action_sentences import dates_of_steps
from macros.things.plan.dated_times import done_day, joined, late_times, late_until, moved_times
from macros.things.plan.plan_facts import PlanFacts

# Where the time line begins and ends, in per cent of the chart; the height of its head and of a row, in pixels.
LEFT, RIGHT, HEAD, ROW, SMALL_ROW = 13, 97, 26, 24, 17
# What each sign on it means; a chart explains those that it has.
SIGNS = {
    "first": "an earlier date",
    "now": "the date that holds",
    "late": "reported not done after it",
    "done": "done, or first reported done",
    "step-first": "an earlier date of a step",
    "step-now": "the date of a step that holds",
    "step-late": "the step reported not done after it",
    "moved": "the date moved",
    "late-line": "late",
}
# So many years are named at most; of more, every second or third.
MOST_YEARS = 8


@dataclass(frozen=True)
class DateMark:
    """A date on the line: what it is of its action, or of a step ("step-now"), and where it stands."""

    kind: str
    x: str


@dataclass(frozen=True)
class DateSpan:
    """A time on the line: that a date moved, or that a thing was late, from where to where. No two of a kind overlap:
    dashes over dashes would be a solid line.
    """

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
class SignMeaning:
    """A sign on the chart, and what it means."""

    kind: str
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
    signs: tuple[SignMeaning, ...]
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


def plan_dates(plan: PlanFacts, row: int = ROW) -> PlanDates | None:
    """The dates of a plan, in rows of a height; none where no action and no step has one."""
    dated = [(action, things) for action in plan.live if (things := _dated(action.standing))]
    if not dated:
        return None
    days = [day for action, things in dated for it in (action.standing, *things) for day in _days(it)]
    scale = DateScale(min(days), max(*days, plan.day))
    rows = tuple(_row(*of_action, HEAD + row // 2 + row * number, scale) for number, of_action in enumerate(dated))
    return PlanDates(
        title=f"{plan.plan.title}: when each action was due, and how that moved",
        description="One row for each action, or for its steps where it has no date of its own. A table has the same.",
        height=HEAD + row * len(dated),
        years=tuple(_years(scale)),
        today=scale.at(plan.day),
        day=long_date(plan.day),
        signs=tuple(_signs(rows)),
        rows=rows,
    )


def _signs(rows: Sequence[DateRow]) -> Iterator[SignMeaning]:
    drawn = {mark.kind for row in rows for mark in row.marks}
    drawn |= {{"late": "late-line"}.get(span.kind, span.kind) for row in rows for span in row.spans}
    return (SignMeaning(kind, words) for kind, words in SIGNS.items() if kind in drawn)


def _dated(it: Standing) -> list[Standing]:
    """The action itself where it has a date; else those of its steps that have one."""
    return [it] if it.due else [step for step in it.steps if step.due]


def _days(it: Standing) -> Iterator[date]:
    """All days of a thing that are drawn."""
    yield from (deadline.date.last for deadline in it.deadlines if deadline.date)
    yield from filter(None, (done_day(it), late_until(it)))


def _years(scale: DateScale) -> Iterator[YearLine]:
    years = range(scale.first.year + 1, scale.last.year + 1)
    every = -(-len(years) // MOST_YEARS) or 1
    return (YearLine(scale.at(date(year, 1, 1)), str(year)) for year in years[::every])


def _row(action: ActionFacts, things: Sequence[Standing], y: int, scale: DateScale) -> DateRow:
    it = action.standing
    firsts = [step.original.date for step in things if step.original and step.original.date]
    now = [step.deadline.date for step in things if step.deadline and step.deadline.date]
    return DateRow(
        action=Link(action.address, action.action.id),
        title=action.action.title,
        y=y,
        text_y=y + 5,
        spans=tuple(
            DateSpan(kind, scale.at(first), scale.at(last))
            for kind, times in (("moved", moved_times), ("late", late_times))
            for first, last in joined(chain.from_iterable(map(times, things)))
        ),
        marks=tuple(dict.fromkeys(_marks(it, things, scale))),
        first=due_words(it.original) if it.due and it.original else dates_of_steps(firsts),
        now=due_words(it.deadline) if it.due and it.deadline else dates_of_steps(now),
        moved=capital(it.moved_words) if it.due else _moved_steps(things),
        timeliness=timeliness_status(it),
    )


def _marks(action: Standing, things: Sequence[Standing], scale: DateScale) -> Iterator[DateMark]:
    """The marks of a row, those over which others may lie first. That a step is done is not drawn: it is no action."""
    of = "" if action in things else "step-"
    dates = [[deadline.date.last for deadline in it.deadlines if deadline.date] for it in things]
    yield from (DateMark(f"{of}first", scale.at(day)) for days in dates for day in days[:-1])
    yield from (DateMark(f"{of}now", scale.at(days[-1])) for days in dates)
    yield from (DateMark(f"{of}late", scale.at(day)) for it in things if (day := late_until(it)))
    if day := done_day(action):
        yield DateMark("done", scale.at(day))


def _moved_steps(things: Sequence[Standing]) -> str:
    moved = sum(bool(it.moved_words) for it in things)
    return f"{counted(moved, 'step')} moved" if moved else ""
