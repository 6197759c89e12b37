"""A measure: its periods in words, where two of its readings differ, and which it was about."""

from dataclasses import dataclass
from itertools import combinations

from macros.model.written import FewerThan
from macros.things.facts import Facts, once
from macros.things.grouping import grouped
from macros.things.measure.measure import Measure, Period, Reading
from macros.things.plan.plan_facts import PlanFacts, actions, plans


def period_words(period: Period) -> str:
    """A period by its days; else in the words of the source; else that it is not recorded."""
    start, end = period.start, period.end
    if start and end:
        return str(start) if start == end else f"{start} to {end}"
    if start or end:
        return f"from {start}" if start else f"until {end}"
    return f"“{period.words}”" if period.words else "Not recorded"


@dataclass(frozen=True)
class MeasureFacts:
    """One measure with what its readings say of each other. They are never averaged.

    A figure that is not given ("fewer than 5") is held against no other: it is no number.
    """

    measure: Measure

    @property
    def readings(self) -> list[Reading]:
        """The baseline, where there is one, and the readings, as they were written."""
        return [*filter(None, [self.measure.baseline]), *self.measure.readings]

    @property
    def given(self) -> list[Reading]:
        """The readings whose figure is given."""
        return [reading for reading in self.readings if not isinstance(reading.value, FewerThan)]

    @property
    def small(self) -> FewerThan | None:
        """The first of its figures, or of those that they are compared with, that is too small to be given."""
        compared = (other.value for reading in self.readings for other in reading.comparators)
        figures = (*(reading.value for reading in self.readings), *compared)
        return next((figure for figure in figures if isinstance(figure, FewerThan)), None)

    @property
    def disagreeing(self) -> list[list[Reading]]:
        """The readings of each period for which two differ."""
        groups = grouped((_same(reading), reading) for reading in self.given)
        return [found for found in groups.values() if len({reading.value for reading in found}) > 1]

    @property
    def overlapping(self) -> list[tuple[Reading, Reading]]:
        """Two readings that differ, and whose periods are not the same but share some days."""
        return [(a, b) for a, b in combinations(self.given, 2) if _overlap(a, b) and a.value != b.value]

    @property
    def is_of_unnamed_periods(self) -> bool:
        """Whether it has readings for several periods and the source does not name the days of one of them."""
        periods = {_same(reading)[:3]: reading.period for reading in self.measure.readings}
        return len(periods) > 1 and any(not (period.start or period.end) for period in periods.values())

    @property
    def newest(self) -> list[Reading]:
        """The readings that were reported last; of several of one date the one of the latest period, where their
        periods follow each other.
        """
        readings = self.measure.readings
        last = max((reading.as_at.last for reading in readings), default=None)
        newest = [reading for reading in readings if reading.as_at.last == last]
        if len(newest) > 1 and _follow_each_other(newest):
            newest.sort(key=lambda reading: reading.period.end.last if reading.period.end else reading.as_at.last)
            return newest[-1:]
        return newest

    @property
    def latest(self) -> Reading | None:
        """The only one of these; where there are more, none stands for all."""
        newest = self.newest
        return newest[0] if len(newest) == 1 else None


@once
def measures_about(facts: Facts) -> dict[str, list[Measure]]:
    """The measures of each plan and action, each once."""
    told = ((about, measure) for measure in facts.record.measures.values() for about in measure.about)
    named = ((it.reference, facts.record.measures[name]) for it in actions(facts) for name in it.action.measures)
    groups = grouped((*told, *named))
    return {reference: list({it.id: it for it in these}.values()) for reference, these in groups.items()}


def measures_by_plan(facts: Facts) -> list[tuple[PlanFacts | None, list[Measure]]]:
    """Every measure once, under the first plan that it is about; those about none come last, under none."""
    measures = facts.record.measures.values()
    groups = grouped((measure.about[0].partition("/")[0] if measure.about else "", measure) for measure in measures)
    named: list[tuple[PlanFacts | None, list[Measure]]] = [
        (plan, groups[name]) for name, plan in plans(facts).items() if name in groups
    ]
    return named + ([(None, groups[""])] if "" in groups else [])


def _same(reading: Reading) -> tuple[str, str, str, str]:
    """What two readings share that are of one period and one place."""
    start, end, words = (reading.period.start, reading.period.end, reading.period.words)
    named = "" if start or end else (words or str(id(reading)))
    return (start.typed if start else "", end.typed if end else "", named.casefold(), reading.place or "")


def _follow_each_other(readings: list[Reading]) -> bool:
    """Whether readings are of one place, and of periods whose days are named and not shared."""
    are_named = all(it.period.start and it.period.end for it in readings)
    pairs = combinations(readings, 2)
    return are_named and all(a.place == b.place and _same(a) != _same(b) and not _overlap(a, b) for a, b in pairs)


def _overlap(a: Reading, b: Reading) -> bool:
    if a.place != b.place or _same(a) == _same(b):
        return False
    if not (a.period.start and a.period.end and b.period.start and b.period.end):
        return False
    return a.period.start.first <= b.period.end.last and b.period.start.first <= a.period.end.last
