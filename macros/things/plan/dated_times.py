"""What the time line of a plan draws of a thing: from when to when its date moved, or it was late; when it was done."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from macros.standing.lateness import late_by
from macros.standing.standing import Standing

Times = tuple[date, date]


def done_day(it: Standing) -> date | None:
    """On which day a thing was done, or first reported done, by its own reports; none where it is not."""
    if it.done_on:
        return it.done_on.last
    return it.reported_done.said_by(it.today) if it.reported_done else None


def late_until(it: Standing) -> date | None:
    """The day of the last report that says of a thing, after its date, that it is not done; none where none does."""
    late = it.punctuality.late_days if it.punctuality else 0
    return it.due + timedelta(days=late) if late and it.due else None


def moved_times(it: Standing) -> Iterator[Times]:
    """From its first date to the one that holds, where the date of a thing moved."""
    first = it.original.date.last if it.original and it.original.date else None
    if first and it.due and first != it.due:
        yield min(first, it.due), max(first, it.due)


def late_times(it: Standing) -> Iterator[Times]:
    """From its date to the last report that calls it late, or to the day on which it was done late."""
    until = late_until(it) or (done_day(it) if late_by(it) else None)
    if it.due and until:
        yield it.due, until


def joined(times: Iterable[Times]) -> list[Times]:
    """Some times, in order; those that overlap are one."""
    apart: list[Times] = []
    for first, last in sorted(times):
        if apart and first <= apart[-1][1]:
            first, last = apart[-1][0], max(last, apart.pop()[1])
        apart.append((first, last))
    return apart
