"""A measure: a figure that is watched, with its baseline, its target and its readings (design, section 1)."""

from typing import Literal

from macros.model.heard_from import HeardFrom
from macros.model.partial_date import When
from macros.model.written import Citation, Figure, Id, Line, Number, Reference, Text, Written


class Period(Written):
    """The time that a figure is of. `words` is the source's wording where it does not name the days."""

    start: When | None = None
    end: When | None = None
    words: Line | None = None


class Comparator(Written):
    """The same figure elsewhere: who it is of, and for which period."""

    who: Line
    value: Figure
    period: Period | None = None
    note: Text | None = None
    source: Citation | None = None


class Reading(Written):
    """One figure of a measure, for a period. `place` is where it was taken (all of the borough where left out).

    A figure that would point at people is written as "<5": fewer than that.
    """

    as_at: When
    value: Figure
    period: Period
    words: Line | None = None
    place: Line | None = None
    comparators: tuple[Comparator, ...] = ()
    exception: Text | None = None
    heard_from: HeardFrom | None = None
    note: Text | None = None
    source: Citation


class Target(Written):
    """The figure that was aimed at, by when if the source says so."""

    value: Number
    by: When | None = None
    words: Line | None = None
    source: Citation


class Measure(Written):
    """One measure. `better` says which way is improvement; "neither" where more is not better or worse. `was` are ids
    that it had.
    """

    id: Id
    title: Line
    unit: Line
    better: Literal["higher", "lower", "neither"]
    summary: Text
    note: Text | None = None
    about: tuple[Reference, ...] = ()
    themes: tuple[Id, ...] = ()
    baseline: Reading | None = None
    target: Target | None = None
    readings: tuple[Reading, ...] = ()
    was: tuple[Id, ...] = ()
