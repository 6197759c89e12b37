"""Totals of actions: by stage, by timeliness, by the plan's own rating. Colours are never added up across keys."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from macros.model.written import Stage
from macros.standing.standing import Standing
from macros.standing.timeliness import Timeliness


@dataclass(frozen=True)
class Totals:
    """How many things there are, how far they are, and how many of those reported done have no evidence published."""

    count: int
    stages: dict[Stage, int]
    timeliness: dict[Timeliness, int]
    unproved: int

    @property
    def done(self) -> int:
        """How many are reported complete or embedded."""
        return sum(number for stage, number in self.stages.items() if stage.is_done)

    @property
    def late(self) -> int:
        """How many were late when last reported."""
        return self.timeliness[Timeliness.LATE]

    @property
    def passed(self) -> int:
        """Of how many the date passed since the last report."""
        return self.timeliness[Timeliness.PASSED]

    @property
    def proved(self) -> int:
        """How many of those reported done have published evidence that can show it."""
        return self.done - self.unproved


def totals(standings: Iterable[Standing]) -> Totals:
    """The totals of some standings; every stage and timeliness is there, in order, also where it counts 0."""
    listed = list(standings)
    stages = Counter(standing.stage for standing in listed)
    times = Counter(standing.timeliness for standing in listed)
    return Totals(
        len(listed),
        {stage: stages[stage] for stage in Stage},
        {time: times[time] for time in Timeliness},
        sum(standing.is_unproved for standing in listed),
    )
