"""Every move of a date of an action and of its steps, until a day."""

from macros.standing.moved_date import MovedDate, moved_dates
from macros.standing.standing import Standing


def moves(it: Standing) -> list[MovedDate]:
    """Every move until the day of a thing's deadline, then of its steps' deadlines."""
    found: list[MovedDate] = []
    for thing in (it, *it.steps):
        within = thing.thing.source or it.thing.source
        assert within, "an action has a source"
        found += moved_dates(thing.deadlines, within, thing.thing.id if thing is not it else "")
    return found
