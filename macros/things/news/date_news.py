"""What is new on the dates of an action or a step: each that moved, each that passed, each that was corrected."""

from collections.abc import Iterator
from datetime import date, timedelta

from macros.model.partial_date import PartialDate
from macros.shown.due import due_words, move, why_words
from macros.shown.voice import in_our_files
from macros.standing.moved_date import MovedDate, moved_dates
from macros.standing.standing import Standing
from macros.standing.timeliness import Timeliness
from macros.things.action.action import Deadline
from macros.things.action.deadline_names import deadline_name, deadline_names
from macros.things.news.news_item import NewsItem, day_of, source_words, told
from macros.things.news.news_part import NewsPart

# A date of which nobody had said by the next day that the thing is done.
NOT_DONE = (Timeliness.LATE, Timeliness.PASSED)


def date_news(part: NewsPart) -> Iterator[NewsItem]:
    """What is new on its dates. Where a date was corrected, the entry that it had stays and says so."""
    deadlines = part.standing.deadlines
    names = [f"{part.name}/deadlines/{it}" for it in deadline_names(deadlines)]
    for name, moved in zip(names[1:], moved_dates(deadlines, part.source), strict=True):
        yield _move(part, moved, name)
    for name, it in zip(names, deadlines, strict=True):
        if it.date and _held(part, it, it.date):
            yield _passed(part, it, it.date, name)
    for name, when in part.corrected("deadlines"):
        if name not in _facts(part):
            yield from _corrected(part, name, when)


def _move(part: NewsPart, moved: MovedDate, name: str) -> NewsItem:
    it = move(part.facts.record, moved, part.link)
    title = f"date moved from {due_words(moved.before)} to {due_words(moved.after)}"
    says = told(f"{moved.shift}.".capitalize(), why_words(it.why), source_words(it.source))
    when = moved.after.as_at or part.action.plan.published
    assert when, "a later date says since when it holds"
    return part.item(name, "date moved", day_of(when), title, says, _rests_on(part, moved))


def _rests_on(part: NewsPart, moved: MovedDate) -> tuple[str, ...]:
    """The facts that a move tells: both dates, and one that is gone. The two later dates are of the moves to what took
    its place, and from there.
    """
    gone = (
        name
        for name, when in part.corrected("deadlines")
        if when and name not in _facts(part) and moved.after in _later(part, when)[:2]
    )
    return (_fact(part, moved.before), _fact(part, moved.after), *gone)


def _later(part: NewsPart, when: PartialDate) -> list[Deadline]:
    return [it for it in part.standing.deadlines[1:] if it.date and it.date.last > when.last]


def _passed(part: NewsPart, deadline: Deadline, when: PartialDate, name: str) -> NewsItem:
    nothing = f"{in_our_files(part.facts.record.portal)}, no report of that day or before says that it is done."
    title, day = f"its date has passed, {due_words(deadline)}", _after(when)
    return part.item(f"{name}/passed", "date passed", day, title, (nothing,), (_fact(part, deadline),))


def _corrected(part: NewsPart, name: str, when: PartialDate | None) -> Iterator[NewsItem]:
    """The entries that a date had which stands no longer: that it passed, and that the date was moved to it."""
    on = part.corrected_on(name)
    had_passed = when is not None and _after(when) <= on and _may_have_held(part, when)
    if when and had_passed:
        title = f"its date was {when}, and was corrected"
        says = told(f"Here stood that the date {when} had passed.")
        yield part.item(f"{name}/passed", "correction", _after(when), title, says, (name,))
    if not when or not had_passed or _was_later(part, when):
        what = f"date {when}" if when else "date in words"
        yield part.item(name, "correction", on, f"{what}, taken out or corrected", (), (name,))


def _was_later(part: NewsPart, when: PartialDate) -> bool:
    """Whether a date that is gone was a later one, as far as can be told, and not the first."""
    first = part.standing.deadlines[0].date if len(part.standing.deadlines) > 1 else None
    return first is not None and when.last > first.last


def _held(part: NewsPart, deadline: Deadline, when: PartialDate) -> bool:
    """Whether a date was the one that held, and on the day after it nobody had said that the thing is done."""
    it = _day_after(part, when)
    return bool(it and it.deadline is deadline and it.timeliness in NOT_DONE)


def _may_have_held(part: NewsPart, when: PartialDate) -> bool:
    """The same of a date that is gone, as far as can be told: the first held as long as there was no other."""
    it = _day_after(part, when)
    return bool(it and it.stage.is_open and (len(it.deadlines) < 2 or _was_later(part, when)))


def _day_after(part: NewsPart, when: PartialDate) -> Standing | None:
    """How it stood on the day after a date; nothing where that is yet to come, or it did not stand then."""
    after, action = _after(when), part.action
    if after > part.facts.day or not action.begun <= after < part.ended:
        return None
    then = action.on(after)
    return next((step for step in then.steps if step.thing is part.standing.thing), then)


def _after(when: PartialDate) -> date:
    return when.last + timedelta(1)


def _facts(part: NewsPart) -> set[str]:
    return {_fact(part, it) for it in part.standing.deadlines}


def _fact(part: NewsPart, deadline: Deadline) -> str:
    return f"{part.name}/deadlines/{deadline_name(deadline)}"
