"""Days of a generated portal, drawn by chance, and how they are typed."""

from datetime import date, timedelta
from random import Random

BEGUN, AS_AT = date(2016, 1, 1), date(2025, 12, 31)


def between(chance: Random, first: date, last: date) -> date:
    """A day from the first to the last; the first where the last is before it."""
    return first + timedelta(chance.randint(0, max(0, (last - first).days)))


def rising(chance: Random, first: date, last: date, most: int) -> list[date]:
    """At most so many days between two, the oldest first, no day twice."""
    return sorted({between(chance, first, last) for _ in range(most)})


def typed(chance: Random, day: date) -> str:
    """A day as a source gives it: now and then it names the month only."""
    return f"{day:%Y-%m}" if chance.random() < 0.25 else day.isoformat()
