"""Anchors: the places on pages that links can name, each made of what it is about, so that it stays where it is."""

import re
from collections.abc import Iterable, Sequence

from macros.things.action.action import Rating
from macros.things.measure.measure import Reading


def rating_anchors(ratings: Sequence[Rating], of: str = "") -> list[str]:
    """The place of each rating on its page: "rating-2021-02-02"; a check says by whom.

    On the page of an action its steps have their own: "step-a-rating-2021-02-02"; on that of a plan its
    recommendations: "r3-rating-2021-02-02". `of` is the place of the step or the recommendation.
    """
    return each_its_own(_joined(of, "rating", it.as_at.typed, _check(it)) for it in ratings)


def reading_anchors(readings: Sequence[Reading]) -> list[str]:
    """The place of each reading on the page of its measure, by its dates, its period and where it was taken."""
    return each_its_own(_joined("reading", it.as_at.typed, _period(it), it.place or "") for it in readings)


def _check(it: Rating) -> str:
    return f"check {it.by or ''}" if it.assessment == "check" else ""


def _period(it: Reading) -> str:
    days = (when.typed for when in (it.period.start, it.period.end) if when)
    return " to ".join(days) or it.period.words or ""


def _joined(*parts: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", " ".join(parts).lower()).strip("-")


def each_its_own(names: Iterable[str]) -> list[str]:
    """The names; one that was there before gets a number, as the later entry."""
    given: list[str] = []
    for name in names:
        number, own = 1, name
        while own in given:
            number, own = number + 1, f"{name}-{number + 1}"
        given.append(own)
    return given
