"""The list of all measures: /measures/, under the plans that they are about."""

from collections.abc import Iterable
from dataclasses import dataclass

from macros.shown.addresses import measure_address
from macros.shown.links import Link
from macros.standing.span import counted
from macros.things.facts import Facts
from macros.things.measure.figure_words import value_words
from macros.things.measure.measure import Measure
from macros.things.measure.measure_facts import measures_by_plan
from macros.things.measure.period_figure import PeriodFigure, latest_figure, period_figure
from macros.things.measure.small_chart import SmallChart, small_chart
from macros.things.plan.plan_facts import PlanFacts


@dataclass(frozen=True)
class MeasureLine:
    """One measure in the list. Where no figure stands for all, `several` are all, and `several_count` how many."""

    link: Link
    baseline: PeriodFigure | None
    latest: PeriodFigure | None
    several_count: str
    several: str
    target: str
    chart: SmallChart | None


@dataclass(frozen=True)
class MeasurePart:
    """The measures of one plan, or of none: `plan` leads to it, `region` and `caption` name their table."""

    id: str
    title: str
    count: int
    plan: Link | None
    region: str
    caption: str
    lines: tuple[MeasureLine, ...]


@dataclass(frozen=True)
class MeasureList:
    """All measures: how many there are, and the parts."""

    count: str
    parts: tuple[MeasurePart, ...]


def measure_list(facts: Facts) -> MeasureList:
    """The measures of each plan, then those about none."""
    parts = tuple(_part(plan, measures) for plan, measures in measures_by_plan(facts))
    return MeasureList(counted(len(facts.record.measures), "measure"), parts)


def _part(plan: PlanFacts | None, measures: Iterable[Measure]) -> MeasurePart:
    lines = tuple(map(_line, measures))
    count = counted(len(lines), "measure")
    if plan is None:
        region = "Measures: about no single plan"
        return MeasurePart("others", "About no single plan", len(lines), None, region, count, lines)
    title = plan.plan.title
    link = Link(plan.address, title)
    return MeasurePart(plan.plan.id, title, len(lines), link, f"Measures: {title}", f"{count}: {title}", lines)


def _line(measure: Measure) -> MeasureLine:
    latest = latest_figure(measure)
    several = () if latest else measure.readings
    return MeasureLine(
        Link(measure_address(measure.id), measure.title),
        period_figure(measure, measure.baseline) if measure.baseline else None,
        latest,
        f"{counted(len(several), 'figure')} given at one time:" if several else "",
        "; ".join(value_words(reading.value, measure.unit) for reading in several),
        value_words(measure.target.value, measure.unit) if measure.target else "",
        small_chart(measure),
    )
